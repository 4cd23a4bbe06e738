/** What the press needs of the file: trim, margins, sizes of type, fonts, ink, weight. Measured in the file by pdf.js and in its objects. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { dictionariesWith, objectsOf } from "../support/pdf-objects.ts";
import { hasTool } from "../support/tools.ts";
import { readText, samples } from "./sheets.ts";

const MM = 72 / 25.4;
const A4 = [210 * MM, 297 * MM] as const;
/** ISO 838 holes stand 12 mm from the edge; 25 mm keep the text clear of them. */
const INNER = 25 * MM;
const OUTER = 20 * MM;
/** A tenth of a millimetre: side bearings of the letters. */
const HAIR = 0.1 * MM;
/** In pt: what people still read on paper without effort. */
const SMALLEST = 8;

interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** In pt above the bottom of the page. */
  readonly baseline: number;
  readonly size: number;
}

interface PaperPage {
  readonly box: readonly number[];
  readonly words: readonly PlacedWord[];
}

async function paperOf(pdf: Uint8Array): Promise<readonly PaperPage[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, left: x, right: x + item.width, baseline: y, size: Math.hypot(c, d) }];
    });
    pages.push({ box: page.view, words });
  }
  await task.destroy();
  return pages;
}

/** Operators that set a colour outside DeviceGray: DeviceRGB, DeviceCMYK, any other space, a pattern, a shading. */
const COLOURED = new Set(["rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"]);

/** The operators of a content stream; strings and dictionaries are left out. */
const operatorsOf = (stream: string): readonly string[] =>
  stream
    .replace(/\((?:\\.|[^\\)])*\)|<<.*?>>|<[^>]*>|\[|\]/gs, " ")
    .split(/\s+/)
    .filter((token) => /^[A-Za-z'"*]+$/.test(token));

describe.each(samples)("the paper of $name", ({ pdf }) => {
  it("has two A4 pages with mirrored margins and no text outside", async () => {
    const pages = await paperOf(pdf);
    expect(pages).toHaveLength(2);
    for (const [i, { box, words }] of pages.entries()) {
      for (const [k, side] of [0, 0, ...A4].entries()) expect(box[k]).toBeCloseTo(side, 1);
      const isRight = i % 2 === 0;
      const [left, right] = isRight ? [INNER, A4[0] - OUTER] : [OUTER, A4[0] - INNER];
      expect(Math.abs(Math.min(...words.map((w) => w.left)) - left)).toBeLessThan(HAIR);
      expect(Math.abs(Math.max(...words.map((w) => w.right)) - right)).toBeLessThan(HAIR);
      const baselines = words.map((w) => w.baseline);
      expect(Math.min(...baselines)).toBeGreaterThan(10 * MM);
      expect(Math.max(...words.map((w) => w.baseline + w.size))).toBeLessThan(A4[1] - 8 * MM);
    }
  });

  it("is set in no less than 8 pt", async () => {
    const small = (await paperOf(pdf)).flatMap((page) => page.words.filter((w) => w.size < SMALLEST - 0.01));
    expect(small.map((w) => `${w.size} ${w.text}`)).toEqual([]);
  });

  it("embeds subsets of the fonts that fonts.json declares, and no other", () => {
    const declared = [...readText("fonts/fonts.json").matchAll(/([\w-]+)\.ttf/g)].map((m) => m[1]);
    const fonts = dictionariesWith(pdf, "/Type /FontDescriptor");
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      const [, subset, name] = /\/FontName \/(?:([A-Z]{6})\+)?(\S+)/.exec(font) ?? [];
      expect([subset?.length, declared.includes(name)], font).toEqual([6, true]);
      expect(font).toMatch(/\/FontFile[23] \d/);
    }
    const used = dictionariesWith(pdf, "/Type /Font\n").filter((font) => /\/Subtype \/(?!Type0)/.test(font));
    expect(used).toHaveLength(fonts.length);
  });

  it("is printed in black and greys alone", () => {
    const objects = [...objectsOf(pdf).values()];
    const contents = new Set(
      objects.flatMap((o) => [...o.dictionary.matchAll(/\/Contents (\d+) 0 R/g)].map((m) => Number(m[1]))),
    );
    const streams = [...objectsOf(pdf)].filter(
      ([id, { dictionary }]) => contents.has(id) || dictionary.includes("/Subtype /Form"),
    );
    expect(streams.length).toBeGreaterThanOrEqual(2);
    const operators = streams.flatMap(([, { stream }]) => operatorsOf(stream));
    expect(operators).toContain("g");
    expect(operators.filter((operator) => COLOURED.has(operator))).toEqual([]);
    for (const { dictionary } of objects)
      if (dictionary.includes("/Subtype /Image")) expect(dictionary).toContain("/ColorSpace /DeviceGray");
  });

  it("weighs no more than 120 KB", () => {
    expect(pdf.length).toBeLessThanOrEqual(120 * 1024);
  });

  it("is sound to qpdf", ({ skip }) => {
    if (!hasTool("qpdf")) skip("qpdf is not on the path");
    const folder = mkdtempSync(path.join(tmpdir(), "readout-paper-"));
    try {
      writeFileSync(path.join(folder, "a.pdf"), pdf);
      const said = execFileSync("qpdf", ["--check", path.join(folder, "a.pdf")], { encoding: "utf8" });
      expect(said).toContain("No syntax or stream encoding errors found");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
