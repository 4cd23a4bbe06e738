/**
 * What the pages of a share paint, by two readers. Our own goes through the bytes of each page, which takes a fifth of what pdf.js
 * takes for its operators. pdf.js reads those pages again on which a font is used for the first time, as it alone looks into the
 * fonts, and those that ours does not follow. Where both have read a page they must say the same; otherwise pdf.js reads all pages.
 */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ReadContent } from "./file/content.ts";
import type { FileFont } from "./file/font.ts";
import type { Painted } from "./file/painting.ts";
import { type Marks, readMarks, type UsedFont } from "./marks.ts";
import type { Run } from "./paper.ts";
import type { PageRange } from "./share.ts";

/** By the number of the page. */
export type PaintedPages = ReadonlyMap<number, Marks>;

/** Our own reader. */
export interface Contents {
  /** By the number of the page's object; undefined when there is nothing to be had. */
  read(page: number): Pick<ReadContent, "painted"> | undefined;
}

export async function readPainted(
  doc: PDFDocumentProxy,
  range: PageRange,
  contents: Contents,
): Promise<PaintedPages> {
  const pages = new Map<number, Marks>();
  const known = new Set<FileFont>();
  for (let number = range.first; number <= range.last; number++) {
    const page = await doc.getPage(number);
    const ours = page.ref === null ? undefined : contents.read(page.ref.num)?.painted;
    if (ours !== undefined && [...ours.fonts].every((font) => known.has(font))) {
      pages.set(number, { ...ours, fonts: NO_NEW_FONTS });
      continue;
    }
    const theirs = await readMarks(page);
    if (ours !== undefined && !agree(ours, theirs)) return readAll(doc, range);
    pages.set(number, theirs);
    for (const font of ours?.fonts ?? []) known.add(font);
  }
  return pages;
}

const NO_NEW_FONTS: readonly UsedFont[] = [];

async function readAll(doc: PDFDocumentProxy, range: PageRange): Promise<PaintedPages> {
  const pages = new Map<number, Marks>();
  for (let number = range.first; number <= range.last; number++)
    pages.set(number, await readMarks(await doc.getPage(number)));
  return pages;
}

function agree(ours: Painted, theirs: Marks): boolean {
  const same = (a: Run, b: Run | undefined): boolean =>
    a.text === b?.text && a.mark === b.mark && a.artifact === b.artifact;
  return (
    ours.runs.length === theirs.runs.length && ours.runs.every((run, index) => same(run, theirs.runs[index]))
  );
}
