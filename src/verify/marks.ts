/**
 * What a page paints, from its operators: exact text by marked content, without the spaces that text extraction guesses from
 * gaps, and the fonts in use. Right-to-left text stands in the order of painting.
 */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Run } from "./paper.ts";

export interface Marks {
  readonly runs: readonly Run[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** An open marked content: its tag, and the number by which the tag tree calls it. */
interface Open {
  readonly artifact: boolean;
  readonly mark: number | undefined;
}

export async function readMarks(page: PDFPageProxy): Promise<Marks> {
  // Annotations are left out (AnnotationMode.DISABLE): they bring appearances of their own.
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const open: Open[] = [];
  const runs: Run[] = [];
  const fonts = new Map<string, { name: string; embedded: boolean }>();
  fnArray.forEach((operator: number, index: number) => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    switch (operator) {
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        open.push(opened(open.at(-1), args));
        break;
      case OPS.endMarkedContent:
        open.pop();
        break;
      case OPS.setFont:
        noteFont(page, String(args[0]), fonts);
        break;
      case OPS.showText:
        addText(runs, textOf(args[0]), open.at(-1));
        break;
    }
  });
  return { runs, fonts: [...fonts.values()] };
}

/** What stands inside an artifact is one; a sequence without a number belongs to the one around it. */
function opened(around: Open | undefined, args: readonly unknown[]): Open {
  const mark = Number.isInteger(args[1]) ? (args[1] as number) : around?.mark;
  return { artifact: around?.artifact === true || args[0] === "Artifact", mark };
}

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
function textOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return "";
  return glyphs
    .map((glyph: { unicode?: string } | number) => (typeof glyph === "number" ? "" : (glyph?.unicode ?? "")))
    .join("");
}

interface LoadedFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
}

/** pdf.js says `missingFile` of a font that has no program in the file. Type 3 fonts are drawings and always there. */
function noteFont(
  page: PDFPageProxy,
  id: string,
  fonts: Map<string, { name: string; embedded: boolean }>,
): void {
  if (fonts.has(id) || !page.commonObjs.has(id)) return;
  const font = page.commonObjs.get(id) as LoadedFont | null;
  const name = (font?.name ?? id).replace(/^[A-Z]{6}\+/, "");
  fonts.set(id, {
    name,
    embedded: font !== null && (font.isType3Font === true || font.missingFile !== true),
  });
}
