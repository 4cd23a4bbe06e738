import { expect, it } from "vitest";
import type { Account } from "../../../src/model/account.ts";
import { setPages, typeset, Witness } from "../../../src/typeset/index.ts";
import { silent } from "../../layout/support.ts";
import { documentOf, pagesNamed } from "../../support/boxes.ts";
import { fakeCompositor } from "../../support/fake-compositor.ts";
import { random, randomBoxes } from "../../support/random-boxes.ts";
import { houseShelf } from "../paragraph/setting.ts";

async function accountOf(template: string, style: string, curious?: number): Promise<Account> {
  const witness = new Witness(curious);
  await typeset(silent(template, { style }), houseShelf, witness);
  return witness.account();
}

const PAPER = "@page { size: 200pt 100pt; margin: 10pt } html { font-size: 10pt; line-height: 10pt } ";
const line = (n: number) => `<div>l${n}</div>`;
const linesOf = (count: number) => Array.from({ length: count }, (_, i) => line(i + 1)).join("");

it("watching changes nothing on any page", async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const make = (witness?: Witness) => {
      const document = documentOf(randomBoxes(random(seed)), pagesNamed("", { width: 1600, height: 60 }));
      return setPages(document, fakeCompositor(), witness).document.pages;
    };
    expect(make(new Witness(1)), `seed ${seed}`).toEqual(make());
  }
});

it("every box is told, painted or not, with its border box and margins", async () => {
  const { boxes } = await accountOf(
    "<section><p>one</p></section>",
    `${PAPER} section { padding: 5pt } p { margin: 3pt 0 4pt 7pt; border: 1pt solid }`,
  );
  expect(boxes.slice(0, 2)).toMatchObject([
    { kind: "paragraph", x: 22, y: 18, width: 163, height: 12, insets: { top: 1, left: 1 } },
    { kind: "block", x: 10, y: 10, width: 180, height: 29, place: { line: 1, column: 1 } },
  ]);
  expect(boxes[0]?.margin).toEqual({ top: 3, right: 0, bottom: 4, left: 7 });
});

it("a box that goes over a page end is told in its parts", async () => {
  const { boxes } = await accountOf(`<section>${linesOf(10)}</section>`, PAPER);
  const parts = boxes.filter((box) => box.kind === "block" && box.place !== undefined);
  expect(parts.map(({ page, height, cutTop, cutBottom }) => [page, height, cutTop, cutBottom])).toEqual([
    [1, 80, false, true],
    [2, 20, true, false],
  ]);
});

it("every line is told with its words, its spaces and what it adds to the demerits", async () => {
  const { lines } = await accountOf("<p>eins zwei drei vier fünf sechs sieben acht neun zehn elf</p>", PAPER);
  expect(lines.map(({ index, of }) => [index, of])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const [first] = lines;
  expect(first?.text.split(" ").length).toBe(first!.spaces.length + 1);
  expect(first).toMatchObject({ page: 1, x: 10, y: 10, measure: 180, height: 10, align: "left" });
  for (const { width, natural } of first!.spaces) expect(width).toBeCloseTo(natural, 6);
  for (const { demerits } of lines) expect(demerits).toBeGreaterThanOrEqual(1);
});

it("a page tells where else it could have ended, at what cost, and what the whole would come to", async () => {
  const wish = "div:nth-child(8) { break-after: avoid }";
  const { pages } = await accountOf(linesOf(12), `${PAPER} ${wish}`, 1);
  const [first] = pages;
  const taken = first!.ends.find((end) => end.taken);
  expect(taken).toMatchObject({ before: "l8", y: 80, demerits: { broken: [] } });
  const full = first!.ends.find((end) => end.before === "l9");
  expect(full?.demerits.broken).toEqual(["parts it from what it should stay with"]);
  const totals = first!.ends.flatMap((end) => (end.total === undefined ? [] : [end.total]));
  expect(totals.length).toBeGreaterThan(2);
  expect(Math.min(...totals)).toBe(taken!.total);
});

it("the last page and a blank one say what they are", async () => {
  const { pages } = await accountOf(
    `${line(1)}<div class="r">l2</div>`,
    `${PAPER} .r { break-before: right }`,
  );
  expect(pages.map(({ forced, blank, last }) => [forced, blank, last])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
