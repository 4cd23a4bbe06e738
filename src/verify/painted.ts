/**
 * What the pages of a share paint, by two readers. Our own goes through the bytes of each page, which takes a fifth of what pdf.js
 * takes for its operators. pdf.js reads those pages again on which a font is used for the first time, as it alone looks into the
 * fonts, and those that ours does not follow. Where both have read a page they must say the same; otherwise pdf.js reads all pages.
 */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { MarkedPage, ObjectNumber } from "./file/anatomy.ts";
import type { ReadContent } from "./file/content.ts";
import type { FileFont } from "./file/font.ts";
import type { Painted } from "./file/painting.ts";
import { type Marks, readMarks } from "./marks.ts";
import type { Run } from "./paper.ts";
import type { PageRange } from "./share.ts";

export interface PaintedPage extends Marks {
  readonly number: number;
  readonly marked: MarkedPage | undefined;
}

/** Our own reader. */
export interface Contents {
  /** By the number of the page's object; undefined when there is nothing to be had. */
  read(page: ObjectNumber): ReadContent | undefined;
}

export async function readPainted(
  doc: PDFDocumentProxy,
  { first, last }: PageRange,
  contents: Contents,
): Promise<readonly PaintedPage[]> {
  const pages: OpenPage[] = [];
  for (let number = first; number <= last; number++) {
    const page = await doc.getPage(number);
    const content = page.ref === null ? undefined : contents.read(page.ref.num);
    const marked = page.ref === null ? undefined : markedPage(page.ref.num, content);
    pages.push({ number, page, ours: content?.painted, marked });
  }
  return (await readTogether(pages)) ?? readByPdfJs(pages);
}

interface OpenPage {
  readonly number: number;
  readonly page: PDFPageProxy;
  readonly ours: Painted | undefined;
  readonly marked: MarkedPage | undefined;
}

export const markedPage = (object: ObjectNumber, content: ReadContent | undefined): MarkedPage | undefined =>
  content && { object, marks: content.marks, faults: content.faults };

/** undefined when the readers do not say the same. */
async function readTogether(pages: readonly OpenPage[]): Promise<readonly PaintedPage[] | undefined> {
  const known = new Set<FileFont>();
  const read: PaintedPage[] = [];
  for (const { number, page, ours, marked } of pages) {
    if (ours !== undefined && [...ours.fonts].every((font) => known.has(font))) {
      read.push({ runs: ours.runs, places: ours.places, fonts: [], number, marked });
      continue;
    }
    const theirs = await readMarks(page);
    if (ours !== undefined && !agree(ours, theirs)) return undefined;
    read.push({ ...theirs, number, marked });
    for (const font of ours?.fonts ?? []) known.add(font);
  }
  return read;
}

async function readByPdfJs(pages: readonly OpenPage[]): Promise<readonly PaintedPage[]> {
  const read: PaintedPage[] = [];
  for (const { number, page, marked } of pages) read.push({ ...(await readMarks(page)), number, marked });
  return read;
}

function agree(ours: Painted, theirs: Marks): boolean {
  const same = (a: Run, b: Run | undefined): boolean =>
    a.text === b?.text && a.mark === b.mark && a.artifact === b.artifact;
  return (
    ours.runs.length === theirs.runs.length && ours.runs.every((run, index) => same(run, theirs.runs[index]))
  );
}
