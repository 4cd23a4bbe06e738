/** Pages that are cut to size: what stands outside, and what must not. */
import { afterAll, describe, expect, it } from "vitest";
import type { Page } from "../../src/model/page.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";
import { make } from "./made.ts";

const TEXT = "<h1>Die Fähre</h1><p>Sie fährt wieder.</p>";
const page = (rules: string) => `@page { size: 300pt 400pt; margin: 40pt; ${rules} }`;

const boxesOf = (pdf: Uint8Array) =>
  Object.fromEntries(
    [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/\/(MediaBox|TrimBox|BleedBox) \[([^\]]*)\]/g),
    ].map(([, name, box]) => [name, box!.split(" ").map((n) => Math.round(Number(n)))]),
  );

/** Rules as left, top, right, foot; rounded. */
const rulesOf = ({ items }: Page) =>
  items.flatMap((i) =>
    i.kind === "rule" ? [[i.x, i.y, i.x + i.width, i.y + i.height].map((n) => Math.round(n)).join(" ")] : [],
  );

const [W, H] = [300, 400];

it("grows the medium by bleed and marks, and keeps the page where it was", async () => {
  const { pdf, findings, pages } = await make(TEXT, page("marks: crop cross; bleed: 9pt"));
  expect(findings).toEqual([]);
  expect(boxesOf(pdf)).toEqual({
    MediaBox: [-23, -23, W + 23, H + 23],
    BleedBox: [-9, -9, W + 9, H + 9],
    TrimBox: [0, 0, W, H],
  });
  expect(rulesOf(pages.pages[0]!)).toHaveLength(8);
  expect(pages.pages[0]!.items.filter((i) => i.kind === "picture")).toHaveLength(4);
  // No mark stands where the page or its bleed is.
  for (const rule of rulesOf(pages.pages[0]!)) {
    const [left, top, right, foot] = rule.split(" ").map(Number) as [number, number, number, number];
    expect(right <= -8 || left >= W + 8 || foot <= -8 || top >= H + 8).toBe(true);
  }
});

it("leaves a page without marks as it is", async () => {
  const { pdf, pages } = await make(TEXT, page(""));
  expect(boxesOf(pdf)).toEqual({ MediaBox: [0, 0, W, H] });
  expect(pages.pages[0]!.trim).toBeUndefined();
});

it("bleeds by 6 pt where there are crop marks and nothing is said", async () => {
  expect(boxesOf((await make(TEXT, page("marks: crop"))).pdf).BleedBox).toEqual([-6, -6, W + 6, H + 6]);
});

it("lets backgrounds that reach an edge go on beyond it, and no others", async () => {
  const style = `${page("bleed: 9pt; background: #eeeeee; margin: 0")} h1 { margin: 0; background: #cccccc; padding: 40pt } p { margin: 0 40pt; background: #dddddd }`;
  const { pages, findings } = await make(TEXT, style);
  expect(findings).toEqual([]);
  const [sheet, band, inner] = rulesOf(pages.pages[0]!);
  expect(sheet).toBe(`-9 -9 ${W + 9} ${H + 9}`);
  expect(band).toMatch(new RegExp(`^-9 -9 ${W + 9} `));
  expect(inner?.startsWith("40 ")).toBe(true);
});

it("does not let text into what is cut off", async () => {
  const { findings } = await make(
    `<p class="out">Hinaus</p>`,
    `${page("marks: crop; bleed: 9pt")} .out { margin-left: -20mm }`,
  );
  expect(findings.map((f) => f.code)).toEqual(["typeset/off-page", "verify/outside-page"]);
});

describe.skipIf(veraMissing !== undefined)(`veraPDF ${veraMissing ?? "agrees"}`, () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());
  it.each(["ua1", "2a"] as const)("%s", async (flavour) => {
    const { pdf } = await make(TEXT, page("marks: crop cross; bleed: 9pt; background: #eeeeee"));
    expect(failuresOf(await vera!.check(pdf, flavour))).toBe("");
  });
});
