/** What a page paints, from the operators that pdf.js reads, and the fonts in use, as it has loaded them. */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { OperatorPen } from "./operator-pen.ts";
import type { Run, TextPlace } from "./paper.ts";
import type { Glyph, PenFont } from "./pen.ts";
import { RunTeller } from "./runs.ts";

export interface Marks {
  readonly runs: readonly Run[];
  readonly places: readonly TextPlace[];
  readonly fonts: readonly UsedFont[];
}

export interface UsedFont {
  readonly name: string;
  readonly embedded: boolean;
}

export async function readMarks(page: PDFPageProxy): Promise<Marks> {
  // Annotations are left out (AnnotationMode.DISABLE): they bring appearances of their own.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const pen = new OperatorPen();
  const teller = new RunTeller();
  const fonts = new Map<string, UsedFont>();
  fnArray.forEach((operator: number, index: number) => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    pen.follow(operator, args);
    switch (operator) {
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        teller.open(tagNamed(args[0]), Number.isInteger(args[1]) ? (args[1] as number) : undefined);
        break;
      case OPS.endMarkedContent:
        teller.close();
        break;
      case OPS.setFont: {
        const font = fontNamed(page, String(args[0]));
        fonts.set(String(args[0]), usedFont(String(args[0]), font));
        pen.useFont(font && metricsOf(font), Number(args[1]));
        break;
      }
      case OPS.showText: {
        const glyphs = glyphsOf(args[0]);
        teller.write(glyphs, pen.write(glyphs));
        break;
      }
    }
  });
  return { runs: teller.runs, places: pen.places, fonts: [...fonts.values()] };
}

/** pdf.js gives the tag of a sequence with properties as a string, and of one without as a name. */
const tagNamed = (tag: unknown): string =>
  typeof tag === "string" ? tag : String((tag as { name?: unknown } | undefined)?.name ?? "");

/** Glyphs and, between them, numbers that only move. */
const glyphsOf = (value: unknown): (Glyph | number)[] =>
  Array.isArray(value) ? value.filter((one) => one !== null && one !== undefined) : [];

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
const metricsOf = (font: LoadedFont): PenFont => ({
  ascent: Math.min(font.ascent || 1, 1),
  descent: Math.max(font.descent || 0, -0.5),
  unit: font.fontMatrix?.[0] ?? 0.001,
});
