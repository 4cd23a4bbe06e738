import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { draw } from "../../../src/draw/index.ts";
import type { FontShelf } from "../../../src/model/fonts.ts";
import type { PlacedText } from "../../../src/model/page.ts";
import type { ParagraphStyle } from "../../../src/model/style.ts";
import type { Line } from "../../../src/typeset/line.ts";
import { LEADER } from "../../../src/typeset/paragraph/copy.ts";
import { levelsOf, visualOrder } from "../../../src/typeset/paragraph/direction.ts";
import { paged, Structure } from "../../support/paged.ts";
import { hasTool } from "../../support/tools.ts";
import { copyOf, houseShelf, newCompositor, paragraphStyle, textInline, textsOf } from "./setting.ts";

const require = createRequire(import.meta.url);
const noto = (script: string, file: string) => ({
  family: script,
  weight: 400,
  italic: false,
  file,
  bytes: () => readFileSync(require.resolve(`@expo-google-fonts/noto-sans-${script}/${file}`)),
});
/** The house's fonts and two that are there for tests alone. */
const shelf: FontShelf = {
  files: [
    ...houseShelf.files,
    noto("hebrew", "400Regular/NotoSansHebrew_400Regular.ttf"),
    noto("arabic", "400Regular/NotoSansArabic_400Regular.ttf"),
  ],
  fallback: [...houseShelf.fallback, "hebrew", "arabic"],
};

it("an entry of a table of contents turns where its words do, and not for its leader", () => {
  expect(levelsOf(`Einleitung${LEADER}12`, "ltr")).toBeUndefined();
  expect(levelsOf(`\u05D0\u05D1${LEADER}12`, "ltr")?.[0]).toBe(1);
});

interface Way extends Partial<ParagraphStyle> {
  readonly measure?: number;
}

async function setTurned(text: string, { measure = 400, ...style }: Way = {}) {
  const compositor = await newCompositor(shelf);
  const full = paragraphStyle(style);
  const lines = compositor.setLines([textInline(text, {}, 1)], full, measure, "test");
  expect(compositor.diagnostics().map((d) => d.message)).toEqual([]);
  return { lines, faces: compositor.faces() };
}

/** What the eye meets, from left to right. */
const seen = (line: Line): string =>
  [...textsOf(line)]
    .sort((a, b) => a.x - b.x)
    .map(copyOf)
    .join("")
    .trim();

/** The lines of a page as a finished file. */
async function fileOf(text: string, way?: Way): Promise<Uint8Array> {
  const { lines, faces } = await setTurned(text, way);
  const structure = new Structure();
  const owner = structure.add("P");
  const items = lines.flatMap((line, i) =>
    textsOf(line).map(
      ({ x, rise, face, size, color, lang, pieces, tracking, scale }): PlacedText => ({
        kind: "text",
        owner,
        x: 40 + x,
        baseline: 60 + 16 * i - rise,
        ...{ face, size, color, lang, pieces, tracking, scale },
      }),
    ),
  );
  return draw({ ...paged(structure, [items], { size: [500, 200] }), faces });
}

async function readByPdfJs(data: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data, verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
}

function readByPoppler(data: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "direction-"));
  try {
    const file = path.join(folder, "a.pdf");
    writeFileSync(file, data);
    return execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without the marks that readers put in to turn text. */
const plain = (text: string): string =>
  text
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\f]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const HEBREW = "הספינה יוצאת מחר בבוקר";
const ARABIC = "تبحر السفينة صباح الغد";

describe("both directions", () => {
  it.each([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [0, 1, 1, 1, 0],
      [0, 3, 2, 1, 4],
    ],
    [
      [1, 2, 2, 1],
      [3, 1, 2, 0],
    ],
  ])("levels %j stand in the order %j", (levels, order) => expect(visualOrder(levels)).toEqual(order));

  it("Hebrew words in German stand from right to left", async () => {
    const { lines } = await setTurned(`Das Schild sagt ${HEBREW}, so heißt es`);
    expect(seen(lines[0]!)).toBe(`Das Schild sagt ${[...HEBREW].reverse().join("")}, so heißt es`);
  });

  it("numbers in Hebrew keep their own direction", async () => {
    const { lines } = await setTurned("שנת 1948 כאן");
    expect(seen(lines[0]!)).toBe("ןאכ 1948 תנש");
    expect(textsOf(lines[0]!).map(copyOf).join("|")).toBe(" תנש|1948|ןאכ ");
  });

  it("words of one direction that differ in their look are told in the order of reading", async () => {
    const compositor = await newCompositor(shelf);
    const red = { r: 1, g: 0, b: 0 };
    const inlines = [
      textInline("Schild: ספינה ", {}, 1),
      textInline("יוצאת", { color: red }, 1),
      textInline(" מחר hier", {}, 1),
    ];
    const [line] = compositor.setLines(inlines, paragraphStyle(), 400, "test");
    expect(seen(line!)).toBe("Schild: רחמ תאצוי הניפס hier");
    expect(
      textsOf(line!)
        .map((item) => copyOf(item).trim())
        .join("|"),
    ).toBe("Schild:|הניפס|תאצוי|רחמ|hier");
  });

  it("brackets are mirrored, and copy out as typed", async () => {
    const { lines } = await setTurned("(שלום)", { direction: "rtl" });
    const latin = (await setTurned("(a)")).lines[0]!;
    expect([seen(lines[0]!), seen(latin)]).toEqual([")םולש(", "(a)"]);
    expect(textsOf(lines[0]!).map(copyOf).join("|")).toBe("(|םולש|)");
  });

  it("a paragraph from right to left ends each line at the left, justified lines at both edges", async () => {
    const text = `${HEBREW} ${HEBREW} ${HEBREW} ${HEBREW}`;
    const { lines } = await setTurned(text, {
      direction: "rtl",
      align: "justify",
      alignLast: "right",
      measure: 150,
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(150, 1);
    const first = textsOf(lines[0]!);
    expect(seen(lines[0]!).endsWith("הניפסה")).toBe(true);
    expect(Math.min(...first.map(({ x }) => x))).toBeLessThan(0);
    expect(seen(lines.at(-1)!).length).toBeLessThan(seen(lines[0]!).length);
  });

  /** Where what is seen of a line begins and ends, in pt, and which characters stand there. */
  const edgesOf = (line: Line) => {
    const seen = textsOf(line).flatMap((item) => {
      let x = item.x;
      return item.pieces.flatMap(({ shape, extra }) => {
        const from = x;
        const to =
          from + (shape.width * item.size * item.scale) / 1000 + (shape.glyphs.length - 1) * item.tracking;
        x = to + item.tracking + extra;
        return shape.text.trim() === "" ? [] : [{ from, to, texts: shape.texts.join("") }];
      });
    });
    const left = seen.reduce((a, b) => (b.from < a.from ? b : a));
    const right = seen.reduce((a, b) => (b.to > a.to ? b : a));
    return { left: left.from, right: right.to, first: right.texts.at(-1)!, last: left.texts.charAt(0) };
  };

  it("small marks hang out where lines from right to left begin and end", async () => {
    const text = "„שלום“, “הספינה” יוצאת, מחר. בבוקר; ".repeat(9).trim();
    let [starts, ends] = [0, 0];
    for (let measure = 130; measure < 240; measure += 10) {
      const { lines } = await setTurned(text, { direction: "rtl", align: "justify", measure });
      for (const line of lines.slice(0, -1)) {
        const { left, right, first, last } = edgesOf(line);
        const hangs = { start: /[„“”]/.test(first), end: /[,.;“”]/.test(last) };
        if (hangs.start) expect(right - measure, seen(line)).toBeGreaterThan(0.5);
        else expect(right, seen(line)).toBeCloseTo(measure, 1);
        if (hangs.end) expect(left, seen(line)).toBeLessThan(-0.3);
        else expect(left, seen(line)).toBeCloseTo(0, 1);
        if (hangs.start) starts++;
        if (hangs.end) ends++;
        expect(Math.max(right - measure, -left)).toBeLessThan(3);
      }
    }
    expect(Math.min(starts, ends)).toBeGreaterThan(5);
  });

  it("a line of one word from right to left stands where lines begin", async () => {
    const { lines } = await setTurned("הספינה הספינה", { direction: "rtl", align: "justify", measure: 50 });
    expect(lines.map((line) => edgesOf(line).right)).toEqual([expect.closeTo(50, 1), expect.anything()]);
  });

  it("a word from right to left leaves the marks of other lines where they hang", async () => {
    const text = "„Haus am Meer“ sagt שלום; ".repeat(12).trim();
    const { lines } = await setTurned(text, { align: "justify", measure: 150 });
    const marked = lines.slice(0, -1).filter((line) => seen(line).startsWith("„"));
    expect(marked.length).toBeGreaterThan(1);
    for (const line of marked) expect(edgesOf(line).left).toBeLessThan(-0.5);
    // A word that is read the other way round begins inside the line.
    for (const line of lines.slice(0, -1))
      if (/^םול/.test(seen(line))) expect(edgesOf(line).left).toBeCloseTo(0, 1);
  });

  it("joined letters are never spaced", async () => {
    const { lines } = await setTurned(`${ARABIC} ${ARABIC} ${ARABIC}`, {
      direction: "rtl",
      align: "justify",
      measure: 160,
    });
    expect(lines.length).toBeGreaterThan(1);
    for (const item of lines.flatMap(textsOf)) expect(item.tracking).toBe(0);
  });

  it("no text is lost in a column narrower than a word", async () => {
    const compositor = await newCompositor(shelf);
    const lines = compositor.setLines([textInline(`Gruß ${HEBREW} Ende`)], paragraphStyle(), 12, "test");
    const letters = lines.flatMap(textsOf).map(copyOf).join("").replace(/\s/g, "");
    expect([...letters].sort()).toEqual([...`Gruß${HEBREW}Ende`.replace(/\s/g, "")].sort());
  });
});

describe("readers of the file give the text in the order of reading", () => {
  it.each([
    ["Hebrew in German", `Das Schild sagt ${HEBREW}, so heißt es`, {}],
    ["Arabic in German", `Auf dem Schild steht ${ARABIC}.`, {}],
    ["Hebrew", HEBREW, { direction: "rtl", align: "right" }],
    ["Arabic with a ligature", "السلام عليكم", { direction: "rtl", align: "right" }],
  ] as const)("%s", async (_, text, style) => {
    const file = await fileOf(text, style);
    expect(plain(await readByPdfJs(file.slice()))).toBe(text);
    // Poppler takes dots that a font draws as glyphs of their own for places where words end.
    if (hasTool("pdftotext") && !text.includes(ARABIC)) expect(plain(readByPoppler(file))).toBe(text);
  });
});

it("a word in a turned paragraph leaves none behind for others", async () => {
  const text =
    "Die Wärmeversorgungsgesellschaften und Verwaltungsgerichtsbarkeiten verhandelten Übergangsbestimmungen.";
  const style = paragraphStyle({ align: "justify" });
  const inline = textInline("", {}, 1);
  /** In a process that has set only `before`. */
  const set = async (before: readonly string[]) => {
    const measures = Array.from({ length: 60 }, (_, i) => 80 + 2 * i);
    vi.resetModules();
    const fresh = await import("./setting.ts");
    const compositor = await fresh.newCompositor(shelf);
    for (const each of before) compositor.setLines([{ ...inline, text: each }], style, 100, "test");
    return measures.map((measure) =>
      compositor
        .setLines([{ ...inline, text }], style, measure, "test")
        .map((line) => textsOf(line).map(({ x, scale, tracking }) => [x, scale, tracking])),
    );
  };
  expect(await set([`${text} שלום`])).toEqual(await set([]));
});
