/**
 * What a page paints, from its operators: exact text by marked content, without the spaces that text extraction guesses from
 * gaps, where it stands, and the fonts in use. Text from right to left is painted from left to right and marked so (`ReversedChars`).
 */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Run, TextPlace } from "./paper.ts";
import { type Glyph, Pen } from "./pen.ts";

export interface Marks {
  readonly runs: readonly Run[];
  readonly places: readonly TextPlace[];
  readonly fonts: readonly UsedFont[];
}

export interface UsedFont {
  readonly name: string;
  readonly embedded: boolean;
}

/** An open marked content: its tag, and the number by which the tag tree calls it. */
interface Open {
  readonly artifact: boolean;
  readonly mark: number | undefined;
  /** Glyphs are painted in the reverse of their order of reading (ISO 32000-1, 14.8.2.3.3). */
  readonly reversed: boolean;
}

export async function readMarks(page: PDFPageProxy): Promise<Marks> {
  // Annotations are left out (AnnotationMode.DISABLE): they bring appearances of their own.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const pen = new Pen();
  const open: Open[] = [];
  const runs: Run[] = [];
  const fonts = new Map<string, UsedFont>();
  fnArray.forEach((operator: number, index: number) => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    pen.follow(operator, args);
    switch (operator) {
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        open.push(opened(open.at(-1), args));
        break;
      case OPS.endMarkedContent:
        open.pop();
        break;
      case OPS.setFont: {
        const font = fontNamed(page, String(args[0]));
        fonts.set(String(args[0]), usedFont(String(args[0]), font));
        pen.useFont(font && metricsOf(font), Number(args[1]));
        break;
      }
      case OPS.showText: {
        const glyphs = glyphsOf(args[0]);
        pen.write(glyphs);
        const inside = open.at(-1);
        addText(runs, textOf(inside?.reversed ? glyphs.toReversed() : glyphs), inside);
        break;
      }
    }
  });
  return { runs, places: pen.places, fonts: [...fonts.values()] };
}

/** What stands inside an artifact is one; a sequence without a number belongs to the one around it. */
function opened(around: Open | undefined, args: readonly unknown[]): Open {
  const tag = tagNamed(args[0]);
  const mark = Number.isInteger(args[1]) ? (args[1] as number) : around?.mark;
  return {
    artifact: around?.artifact === true || tag === "Artifact",
    mark,
    reversed: around?.reversed === true || tag === "ReversedChars",
  };
}

/** pdf.js gives the tag of a sequence with properties as a string, and of one without as a name. */
const tagNamed = (tag: unknown): string =>
  typeof tag === "string" ? tag : String((tag as { name?: unknown } | undefined)?.name ?? "");

function addText(runs: Run[], text: string, open: Open | undefined): void {
  const last = runs.at(-1);
  const run = { text, mark: open?.mark, artifact: open?.artifact === true };
  if (
    last !== undefined &&
    last.mark === run.mark &&
    last.artifact === run.artifact &&
    run.mark !== undefined
  ) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push(run);
  }
}

/** Glyphs and, between them, numbers that only move. */
const glyphsOf = (value: unknown): (Glyph | number)[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && one !== undefined) : [];

const textOf = (glyphs: readonly (Glyph | number)[]): string =>
  glyphs.map((glyph) => (typeof glyph === "number" ? "" : (glyph.unicode ?? ""))).join("");

/** What pdf.js tells of a font that it has loaded. */
interface LoadedFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly ascent?: number;
  readonly descent?: number;
  readonly fontMatrix?: readonly number[];
}

const fontNamed = (page: PDFPageProxy, id: string): LoadedFont | undefined =>
  page.commonObjs.has(id) ? ((page.commonObjs.get(id) as LoadedFont | null) ?? undefined) : undefined;

/** pdf.js says `missingFile` of a font that has no program in the file. Type 3 fonts are drawings and always there. */
const usedFont = (id: string, font: LoadedFont | undefined): UsedFont => ({
  name: (font?.name ?? id).replace(/^[A-Z]{6}\+/, ""),
  embedded: font !== undefined && (font.isType3Font === true || font.missingFile !== true),
});

/** The ascent and descent that a font claims for its tallest letters; broken fonts claim nothing or more than an em. */
const metricsOf = (font: LoadedFont): { ascent: number; descent: number; unit: number } => ({
  ascent: Math.min(font.ascent || 1, 1),
  descent: Math.max(font.descent || 0, -0.5),
  unit: font.fontMatrix?.[0] ?? 0.001,
});
