import { expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import type { PagedDocument, PlacedRule } from "../../src/model/page.ts";
import { BLACK } from "../../src/model/style.ts";
import { ARTIFACT, paged, Structure, text } from "../support/paged.ts";
import { contentOf, dictionariesWith } from "../support/pdf-objects.ts";
import { listen, outlineOf, speak, tagsOf } from "../support/screenreader.ts";

const rule: PlacedRule = { kind: "rule", x: 5, y: 5, width: 50, height: 0.5, color: BLACK };

/** The tags of each page with their words. */
const spoken = async (document: PagedDocument): Promise<string> =>
  (await listen(await draw(document))).map((page) => outlineOf(page.tree)).join("\n---\n");

test("tags each element once, in the order of the document", async () => {
  const s = new Structure();
  const [h, p] = [s.add("H1"), s.add("P")];
  expect(await spoken(paged(s, [[text(h, "Kopf"), text(p, "Fuß", { baseline: 50 })]]))).toBe(
    "Root\n  Document\n    H1: Kopf\n    P: Fuß",
  );
});

test("keeps a paragraph over two pages one element", async () => {
  const s = new Structure();
  const p = s.add("P");
  const pdf = await draw(paged(s, [[text(p, "Anfang ")], [text(p, "Ende")]]));
  expect(dictionariesWith(pdf, "/S /P\n")).toHaveLength(1);
  const pages = await listen(pdf);
  expect(pages.map((page) => speak(page.tree))).toEqual(["Anfang", "Ende"]);
});

test("divides a section of very many blocks into groups that say nothing of their own", async () => {
  const many = async (count: number) => {
    const s = new Structure();
    const section = s.add("Sect");
    const items = Array.from({ length: count }, (_, i) => text(s.add("P", section), `${i};`));
    const pdf = await draw(paged(s, [items.slice(0, count / 2), items.slice(count / 2)]));
    const words = (await listen(pdf)).map((page) => speak(page.tree)).join("");
    expect(words === Array.from({ length: count }, (_, i) => `${i};`).join("")).toBe(true);
    expect(dictionariesWith(pdf, "/S /P\n")).toHaveLength(count);
    return dictionariesWith(pdf, "/S /Div").length;
  };
  expect(await many(500)).toBe(0);
  expect(await many(502)).toBe(11);
});

test("leaves a long list whole, whose kids must be items", async () => {
  const s = new Structure();
  const list = s.add("L");
  const items = Array.from({ length: 600 }, () => text(s.add("LBody", s.add("LI", list)), "x"));
  expect(dictionariesWith(await draw(paged(s, [items])), "/S /Div")).toEqual([]);
});

test("keeps the blocks' order of the document where the paper has another", async () => {
  const s = new Structure();
  const [table] = [s.add("Table")];
  const row = s.add("TR", table);
  const [left, right] = [s.add("TD", row), s.add("TD", row)];
  const items = [text(right, "rechts", { x: 100 }), text(left, "links")];
  expect(await spoken(paged(s, [items]))).toContain("TD: links\n        TD: rechts");
});

test("keeps empty cells and drops other elements without content", async () => {
  const s = new Structure();
  s.add("P");
  const list = s.add("L");
  s.add("LI", list);
  const row = s.add("TR", s.add("Table"));
  s.add("TD", row);
  const cell = s.add("TD", row);
  s.add("TD", row);
  const pdf = await draw(paged(s, [[text(cell, "Mitte")]]));
  expect(dictionariesWith(pdf, "/S /TD")).toHaveLength(3);
  expect(dictionariesWith(pdf, "/S /P\n")).toEqual([]);
  expect(dictionariesWith(pdf, "/S /L")).toEqual([]);
});

test("puts an inline element where its text stands", async () => {
  const s = new Structure();
  const p = s.add("P");
  const quote = s.add("Quote", p);
  const items = [text(p, "Er sagte "), text(quote, "nein", { x: 60 }), text(p, " und ging", { x: 90 })];
  const [page] = await listen(await draw(paged(s, [items])));
  expect(speak(page?.tree)).toBe("Er sagte nein und ging");
});

test("speaks a hyphenated word whole, painting its hyphen", async () => {
  const s = new Structure();
  const p = s.add("P");
  const word = { id: 1, text: "Bundeskanzler" };
  const items = [
    text(p, "Der "),
    text(p, "Bundes-", { x: 50, word }),
    text(p, "kanzler", { baseline: 45, word }),
    text(p, " sprach", { baseline: 45, x: 60 }),
  ];
  const pdf = await draw(paged(s, [items]));
  expect(speak((await listen(pdf))[0]?.tree)).toBe("Der Bundeskanzler sprach");
  // One sequence over both lines, so that extractors without tags rejoin it too.
  expect(contentOf(pdf).match(/ActualText/g)).toHaveLength(1);
});

test("gives the words of a word over two pages once", async () => {
  const s = new Structure();
  const p = s.add("P");
  const word = { id: 1, text: "Bundeskanzler" };
  const pdf = await draw(paged(s, [[text(p, "Bundes-", { word })], [text(p, "kanzler", { word })]]));
  expect(dictionariesWith(pdf, "/ActualText (Bundeskanzler)")).toHaveLength(1);
  expect([0, 1].map((page) => contentOf(pdf, page).includes("/ActualText"))).toEqual([true, false]);
});

test("marks text in another language than its element", async () => {
  const s = new Structure();
  const p = s.add("P");
  const items = [
    text(p, "Der "),
    text(p, "State ", { lang: "en", x: 40 }),
    text(p, "of Play", { lang: "en", baseline: 45 }),
    text(p, " heißt so", { baseline: 45, x: 80 }),
  ];
  const pdf = await draw(paged(s, [items]));
  const spans = tagsOf(await listen(pdf), "Span");
  expect(spans.map((span) => [span.lang, speak(span)])).toEqual([["en", "State of Play"]]);
});

test("gives no Span to text in its element's own language", async () => {
  const s = new Structure();
  const quote = s.add("Quote", s.add("P"), { lang: "en" });
  const pages = await listen(await draw(paged(s, [[text(quote, "State", { lang: "en" })]])));
  expect(tagsOf(pages, "Span")).toEqual([]);
  expect(tagsOf(pages, "Quote").map((q) => q.lang)).toEqual(["en"]);
});

test("leaves furniture and rules to the artifacts, outside every tag", async () => {
  const s = new Structure();
  const p = s.add("P");
  const items = [
    text(ARTIFACT, "Lagebild", { furniture: "header" }),
    text(p, "vor "),
    rule,
    { ...rule, y: 9 },
    text(p, "nach", { x: 60 }),
    text(ARTIFACT, "Kopf der Tabelle", { furniture: "repeat" }),
    text(ARTIFACT, "Seite 1 von 1", { furniture: "footer", baseline: 110 }),
  ];
  const pdf = await draw(paged(s, [items]));
  const [page] = await listen(pdf);
  expect(speak(page?.tree)).toBe("vor nach");
  expect(page?.untagged).toBe("");
  expect(page?.artifacts).toContain("Seite 1 von 1");
  const content = contentOf(pdf);
  expect(content).toContain("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC");
  expect(content).toContain("/Subtype /Footer");
  expect(content.match(/\/Type \/Layout/g)).toHaveLength(1);
  expect(content.match(/^f$/gm)).toHaveLength(1);
  expect(deepestMark(content)).toBe(1);
});

/** How deep marked-content sequences stand in each other. */
function deepestMark(content: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [op] of content.matchAll(/\b(BDC|BMC|EMC)\b/g)) {
    depth += op === "EMC" ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  expect(depth).toBe(0);
  return deepest;
}

test("writes what an element says of itself", async () => {
  const s = new Structure();
  const list = s.add("L", 0, { listNumbering: "Decimal" });
  const item = s.add("LI", list);
  const label = s.add("Lbl", item);
  const row = s.add("TR", s.add("Table"));
  const head = s.add("TH", row, { scope: "Column", name: "kopf", colSpan: 2 });
  const cell = s.add("TD", row, { headers: ["kopf"], rowSpan: 2 });
  const p = s.add("P");
  const abbr = s.add("Span", p, { expansion: "Vereinte Nationen" });
  const mark = s.add("Span", p, { alt: "Absatz 6" });
  const note = s.add("Note", p, { title: "Anmerkung" });
  const items = [label, head, cell, abbr, mark, note].map((id, i) => text(id, `T${i}`, { baseline: 10 * i }));
  const pdf = await draw(paged(s, [items]));
  const has = (...parts: string[]) =>
    expect(
      dictionariesWith(pdf, parts[0]!).filter((d) => parts.every((part) => d.includes(part))),
    ).toHaveLength(1);
  has("/ListNumbering /Decimal", "/O /List");
  has("/Scope /Column", "/O /Table", "/ColSpan 2", "/ID (kopf)");
  has("/Headers [(kopf)]", "/RowSpan 2");
  has("/E (Vereinte Nationen)");
  has("/Alt (Absatz 6)");
  has("/S /Note", "/T (Anmerkung)", `/ID (note.${note})`);
  has("/IDTree", "/Names [(kopf) ", `(note.${note}) `);
});

test("two elements of one name are a mistake of the program", async () => {
  const s = new Structure();
  const items = [s.add("TH", 0, { name: "a" }), s.add("TH", 0, { name: "a" })].map((id) => text(id, "x"));
  await expect(draw(paged(s, [items]))).rejects.toThrow("two elements are named “a”");
});
