import { execFileSync } from "node:child_process";
import { PDFParse } from "pdf-parse";
import { expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import type { PagedDocument, Shape } from "../../src/model/page.ts";
import { BLACK } from "../../src/model/style.ts";
import { BOLD, paged, paragraph, SANS, Structure, shape, text, widthOf } from "../support/paged.ts";
import { contentOf } from "../support/pdf-objects.ts";
import { listen, speak } from "../support/screenreader.ts";
import { hasTool } from "../support/tools.ts";

/** The text of a document as pdf-parse reads it. */
async function copied(document: PagedDocument): Promise<string> {
  const parser = new PDFParse({ data: await draw(document), verbosity: 0 });
  const { text: all } = await parser.getText({ pageJoiner: "" });
  await parser.destroy();
  return all.trim();
}

/** Where each glyph run starts and ends on a page, as pdf.js measures it. */
async function extent(document: PagedDocument): Promise<readonly [left: number, right: number]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: await draw(document), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const runs = items.filter((item) => "str" in item);
  const left = Math.min(...runs.map((run) => run.transform[4] as number));
  const right = Math.max(...runs.map((run) => (run.transform[4] as number) + run.width));
  await task.destroy();
  return [left, right];
}

test.each(["Überschrift: Auflage, Schifffahrt, affin.", "„Größe“ – 3,5 % · § 7 €", "Кирилл и Ελληνικά"])(
  "copies out as written: %s",
  async (words) => {
    expect(await copied(paragraph(words))).toBe(words);
    expect(await copied(paragraph(words, { face: BOLD }))).toBe(words);
  },
);

test("copies small capitals and old-style figures in the case of the source", async () => {
  const structure = new Structure();
  const p = structure.add("P");
  const items = [
    text(p, "NATO ", { features: { c2sc: 1 } }),
    text(p, "nato 1945", { features: { smcp: 1, onum: 1 }, x: 60 }),
    text(p, "nato 1945", { baseline: 50 }),
  ];
  expect((await copied(paged(structure, [items]))).replace(/\s+/g, " ")).toBe("NATO nato 1945 nato 1945");
});

test("copies a CFF font's text", async () => {
  expect(await copied(paragraph("Auflage affin", { face: SANS }))).toBe("Auflage affin");
});

test("reads a no-break space as a space", async () => {
  const page = await listen(await draw(paragraph("5\u00A0km")));
  expect(speak(page[0]?.tree)).toBe("5 km");
});

test.skipIf(!hasTool("pdftotext"))("copies the same through poppler (needs pdftotext)", async () => {
  const words = "Überschrift: Auflage, „Größe“ affin.";
  const pdf = await draw(paragraph(words));
  expect(execFileSync("pdftotext", ["-", "-"], { input: pdf }).toString().trim()).toBe(words);
});

test.each([
  { tracking: 0, scale: 1, stretch: 0 },
  { tracking: 0, scale: 1, stretch: 3.217 },
  { tracking: 0.137, scale: 1, stretch: 1.111 },
  { tracking: 0, scale: 0.983, stretch: 1.7 },
  { tracking: -0.051, scale: 1.019, stretch: 0.713 },
])("sets a line to its width within 0.01 pt: %j", async (spacing) => {
  const words = "Die Bundesregierung hat am Dienstag über die Lage beraten und AVATAR gesehen";
  const structure = new Structure();
  const item = text(structure.add("P"), words, { size: 9.7, x: 12.345, ...spacing });
  const document = paged(structure, [[item]], { size: [600, 60] });
  const [left, right] = await extent(document);
  expect(left).toBeCloseTo(12.345, 2);
  // pdf.js may leave out the tracking behind the last glyph of a run.
  const off = right - (12.345 + widthOf(item));
  expect(Math.min(Math.abs(off), Math.abs(off + spacing.tracking))).toBeLessThan(0.01);
});

test("moves marks to their places and the pen back", async () => {
  const plain = shape("a");
  const raised: Shape = { ...plain, offsets: [[100, 250]], text: "a" };
  const structure = new Structure();
  const p = structure.add("P");
  const item = {
    ...text(p, "a"),
    pieces: [
      { shape: raised, extra: 0 },
      { shape: plain, extra: 0 },
    ],
  };
  const content = contentOf(await draw(paged(structure, [[item]])));
  expect(content).toContain("[-100] TJ 2.5 Ts [<0001>] TJ 0 Ts [100 <0001>] TJ");
});

test("says what several glyphs of one letter mean by replacement text", async () => {
  // Two glyphs in one cluster, as a letter and its accent.
  const [a, accent] = [shape("a"), shape("´")];
  const composed: Shape = {
    face: 0,
    glyphs: [...a.glyphs, ...accent.glyphs],
    advances: [...a.advances, 0],
    texts: ["á", ""],
    width: a.width,
    text: "á",
  };
  const structure = new Structure();
  const p = structure.add("P");
  const item = {
    ...text(p, "D", { tracking: 0.4 }),
    pieces: [
      { shape: shape("D"), extra: 0 },
      { shape: composed, extra: 0 },
      { shape: shape("e"), extra: 0 },
    ],
  };
  const pdf = await draw(paged(structure, [[item]]));
  expect(speak((await listen(pdf))[0]?.tree)).toBe("Dáe");
  expect(contentOf(pdf)).toContain("/Span <</MCID 1 /ActualText <FEFF00E1>>> BDC");
  const starts = [...contentOf(pdf).matchAll(/BT 1 0 0 -1 (\S+)/g)].map((match) => Number(match[1]));
  const second = 20 + shape("D").width / 100 + 0.4;
  expect(starts).toEqual([20, second, second + a.width / 100 + 0.8].map((x) => expect.closeTo(x, 2)));
});

test("shows the box for a missing character without showing glyph 0", async () => {
  const missing: Shape = { ...shape("x"), glyphs: [0], texts: ["☃"], text: "☃" };
  const structure = new Structure();
  const item = { ...text(structure.add("P"), "x"), pieces: [{ shape: missing, extra: 0 }] };
  const pdf = await draw(paged(structure, [[item]]));
  expect(contentOf(pdf)).toContain("[<0001>");
  expect(speak((await listen(pdf))[0]?.tree)).toBe("☃");
});

test("paints grey without a colour operator, and colour with one", async () => {
  const structure = new Structure();
  const p = structure.add("P");
  const grey = [
    text(p, "schwarz"),
    text(p, "grau", { color: { r: 102, g: 102, b: 102 }, baseline: 50 }),
    { kind: "rule" as const, x: 1, y: 1, width: 9, height: 1, color: BLACK },
    { kind: "rule" as const, x: 1, y: 3, width: 9, height: 1, color: BLACK, dash: [1, 1] as const },
  ];
  const colour = [text(p, "rot", { color: { r: 255, g: 0, b: 0 } })];
  const pdf = await draw(paged(structure, [grey, colour]));
  expect(contentOf(pdf, 0)).not.toMatch(/\b(rg|RG|sc|scn|SC|SCN|k|K)\b/);
  expect(contentOf(pdf, 0)).toContain("0.4 g");
  expect(contentOf(pdf, 1)).toContain("1 0 0 rg");
});

test("sets font, colour and mark only where they change", async () => {
  const structure = new Structure();
  const p = structure.add("P");
  const blue = { r: 0, g: 0, b: 255 };
  const items = [20, 40, 60].map((baseline) => text(p, "blau", { baseline, color: blue, tracking: 0.1 }));
  const content = contentOf(await draw(paged(structure, [items])));
  for (const operator of ["BDC", "EMC", "Tf", "Tc", "rg"])
    expect([operator, content.match(new RegExp(`\\b${operator}$`, "gm"))?.length]).toEqual([operator, 1]);
  expect(content.match(/TJ/g)).toHaveLength(3);
});
