import { expect, it } from "vitest";
import { ARTIFACT } from "../../../src/model/structure.ts";
import { typeset, typesetDebug } from "../../../src/typeset/index.ts";
import { silent } from "../../layout/support.ts";
import { houseShelf } from "../paragraph/setting.ts";

const STYLE =
  "@page { size: 200pt 100pt; margin: 20pt } html { font-size: 10pt; line-height: 10pt } p { margin: 5pt 0 }";
const tree = silent("<p>one two</p><p>three</p><p>four</p><p>five</p><p>six</p>", { style: STYLE });

it("draws over the same pages, and what it draws belongs to no element", async () => {
  const [plain, drawn] = await Promise.all([typeset(tree, houseShelf), typesetDebug(tree, houseShelf)]);
  expect(drawn.document.pages.length).toBe(plain.document.pages.length);
  drawn.document.pages.forEach((page, i) => {
    const under = plain.document.pages[i]!.items;
    expect(page.items.slice(0, under.length)).toEqual(under);
    for (const item of page.items.slice(under.length)) if ("owner" in item) expect(item.owner).toBe(ARTIFACT);
  });
});

it("shows rooms, boxes, margins, baselines and page ends with their costs, and a legend", async () => {
  const [page] = (await typesetDebug(tree, houseShelf)).document.pages;
  const rules = page!.items.flatMap((item) => (item.kind === "rule" ? [item] : []));
  const at = (x: number, y: number, width: number) =>
    rules.some((one) => Math.abs(one.x - x) + Math.abs(one.y - y) + Math.abs(one.width - width) < 0.1);
  expect(at(20, 20, 160), "room").toBe(true);
  expect(at(20, 25, 160), "border box").toBe(true);
  expect(at(20, 35 + 5 - 0.25, 160), "foot of the margin box").toBe(true);
  expect(
    rules.some(({ x, width }) => x === 180 && width === 6),
    "page end",
  ).toBe(true);
  const words = page!.items.flatMap((item) =>
    item.kind === "text" ? [item.pieces.map(({ shape }) => shape.text).join("")] : [],
  );
  expect(words.join(" ")).toContain("where it ends");
  expect(words.some((word) => /^\d+\.\d$/.test(word))).toBe(true);
});
