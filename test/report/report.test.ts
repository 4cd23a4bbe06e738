/** A long report: what its contents, numbers and running heads say is where and what they say it is. */
import { PDFParse } from "pdf-parse";
import { afterAll, describe, expect, it } from "vitest";
import type { PlacedItem } from "../../src/model/page.ts";
import { listen, outlineOf } from "../support/screenreader.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";
import { report } from "./made.ts";

const { pages, pdf, findings } = await report();
const spoken = await listen(pdf);
const copied = (await new PDFParse({ data: pdf.slice() }).getText({ pageJoiner: "" })).pages.map(
  (p) => p.text,
);

/** What a page prints in its margins, from top to foot. */
const furnitureOf = (page: number): readonly string[] =>
  pages.pages[page - 1]!.items.flatMap((item) =>
    item.kind === "text" && item.furniture !== undefined
      ? [item.pieces.map((piece) => piece.shape.text).join("")]
      : [],
  );

it("comes out without a finding", () => expect(findings).toEqual([]));

describe("the contents", () => {
  const entries = [
    "Vorwort iii",
    "1 Die Lage 1",
    "1.1 Das Eis und die Fahrrinne zwischen dem Festland und den drei kleinen Inseln im Norden 1",
    "1.2 Die Fähren 2",
    "2 Der Vorrat 4",
    "2.1 Öl und Gas 4",
    "2.2 Brot, Milch und Post 5",
    "3 Der Ausblick 6",
  ];
  it("are heard as entries, each a link with its number and without the dots", () => {
    const said = outlineOf(spoken[1]!.tree).replace(/\u2002/g, " ");
    for (const entry of entries) expect(said).toContain(`P: ${entry}`);
    expect(said).not.toContain(".".repeat(2));
  });
  it("are copied without the dots", () => {
    expect(copied[1]).toMatch(/Vorwort\s+iii/);
    expect(copied[1]).not.toMatch(/\.\s*\./);
  });
  it("are tagged as such, one in the other", () => {
    const roles = outlineOf(spoken[1]!.tree)
      .split("\n")
      .map((line) => line.replace(/:.*/, ""));
    expect(roles.filter((role) => role.trim() === "TOC")).toHaveLength(3);
    expect(roles.filter((role) => role.trim() === "TOCI")).toHaveLength(entries.length);
    expect(
      pages.elements.filter((e) => e.role === "Reference").map((e) => pages.elements[e.id + 1]?.role),
    ).toEqual(entries.map(() => "Link"));
  });
  it("lead to the pages that they name", () => {
    const at = new Map<string, number>();
    for (const page of pages.pages)
      for (const item of page.items)
        if (item.kind === "anchor") at.set(item.name, page.label?.number ?? page.number);
    expect([..."lage eis faehren vorrat oel brot ausblick".split(" ")].map((name) => at.get(name))).toEqual([
      1, 1, 2, 4, 4, 5, 6,
    ]);
  });
  it("are one area a line for whoever clicks on them, dots included", () => {
    const links = pages.pages[1]!.items.filter((item) => item.kind === "link");
    expect(links).toHaveLength(entries.length + 1);
    const right = links.map((link) => Math.round(link.x + link.width));
    // One entry has two lines, and only the second reaches the number.
    expect(right.filter((x) => x === Math.max(...right))).toHaveLength(entries.length);
  });
});

it("has the leaders of all lines stand below one another", () => {
  const isDots = (item: PlacedItem) => item.kind === "picture" && item.picture.id.startsWith("leader");
  const dots = pages.pages[1]!.items.filter(isDots);
  expect(dots.length).toBeGreaterThan(8);
  const width = Math.min(...dots.map((item) => (item.kind === "picture" ? item.width : 0)));
  // A full stop and a space of this face, at 10 pt.
  expect(width).toBeCloseTo(5.36, 1);
  const places = new Set(dots.map((item) => (((item.x / width) % 1) + 1) % 1).map((x) => x.toFixed(2)));
  expect(places.size).toBe(1);
});

it("refers to sections by number and page", () => {
  expect(copied[2]).toContain("siehe Seite 4");
  expect(copied[4]).toContain("steht im Abschnitt 2.2 (Seite 5).");
});

it("numbers its front matter in Roman numerals and begins again with the text", async () => {
  expect(furnitureOf(1)).toEqual([]);
  expect(furnitureOf(2)).toEqual(["Inhalt", "ii"]);
  expect(furnitureOf(4).at(-1)).toBe("1");
  expect(Buffer.from(pdf).toString("latin1")).toMatch(
    /\/PageLabels <<\s*\/Nums \[0 <<\s*\/S \/r\s*>> 3 <<\s*\/S \/D\s*>>\]/,
  );
});

it("has running heads with the number of their chapter and section", () => {
  expect(furnitureOf(4)[0]).toBe("1 Die Lage");
  expect(furnitureOf(5)[0]).toBe("1.2 Die Fähren");
  expect(furnitureOf(8)[0]).toBe("2 Der Vorrat");
});

it("has an outline with the same numbers", () =>
  expect(
    pages.outline.map(({ level, text, page }) => `${level} ${text.replace("\u2002", " ")} @${page}`),
  ).toEqual([
    "1 Der Hafen im Winter @1",
    "2 Inhalt @2",
    "2 Vorwort @3",
    "2 1 Die Lage @4",
    "3 1.1 Das Eis und die Fahrrinne zwischen dem Festland und den drei kleinen Inseln im Norden @4",
    "3 1.2 Die Fähren @5",
    "2 2 Der Vorrat @7",
    "3 2.1 Öl und Gas @7",
    "3 2.2 Brot, Milch und Post @8",
    "2 3 Der Ausblick @9",
  ]));

describe.skipIf(veraMissing !== undefined)(`veraPDF ${veraMissing ?? "agrees"}`, () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());
  it.each(["ua1", "2a"] as const)("%s", async (flavour) => {
    expect(failuresOf(await vera!.check(pdf, flavour))).toBe("");
  });
});
