/**
 * PDF bytes -> Paper. The only file that knows pdf-parse and pdf.js. One pdf.js document serves both: pdf-parse copies the plain
 * text out of it, the painting operators and the tag tree give what a screen reader is told.
 *
 * It is imported lazily by `verify()`: loading both libraries takes longer than reading two pages.
 */
import { PDFParse } from "pdf-parse";
// The small build of the worker registers itself, so that pdf.js does not look for its large one: 15 ms less.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { readMarks } from "./marks.ts";
import type { Mark, Paper, PaperFont, PaperLink, PaperPage, Rect, Tag } from "./paper.ts";
import { readOutline, resolveTarget } from "./targets.ts";

/** Pictures larger than this are not decoded (pdf.js `maxImageSize`, in pixels): nothing here looks at them. */
const PICTURE_LIMIT = 1;

/**
 * Reads the file, of many pages only the first `pageLimit`; throws what pdf.js throws when it cannot. The caller's bytes are left
 * alone.
 */
export async function readPaper(pdf: Uint8Array, pageLimit: number): Promise<Paper> {
  const task = getDocument({
    // A copy: pdf.js takes the bytes over and leaves an empty array behind.
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: PICTURE_LIMIT,
    isEvalSupported: false,
    enableXfa: false,
  });
  try {
    return await readDocument(await task.promise, pageLimit);
  } finally {
    await task.destroy();
  }
}

async function readDocument(doc: PDFDocumentProxy, pageLimit: number): Promise<Paper> {
  const info = (await doc.getMetadata()).info as Record<string, unknown>;
  const fonts = new Map<string, PaperFont>();
  const pages: PaperPage[] = [];
  const plain = await copyText(doc, pageLimit);
  for (let number = 1; number <= Math.min(doc.numPages, pageLimit); number++) {
    pages.push(await readPage(doc, number, plain.get(number) ?? "", fonts));
  }
  return {
    pageCount: doc.numPages,
    pages,
    title: filled(info.Title),
    lang: filled(info.Language),
    showsTitle: (await viewerPreferences(doc))?.DisplayDocTitle === true,
    tagged: (await doc.getMarkInfo())?.Marked === true,
    encrypted: typeof info.EncryptFilterName === "string",
    fonts: [...fonts.values()],
    outline: await readOutline(doc),
    labels: (await doc.getPageLabels()) ?? undefined,
  };
}

const filled = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

const viewerPreferences = (doc: PDFDocumentProxy): Promise<Record<string, unknown> | null> =>
  doc.getViewerPreferences() as Promise<Record<string, unknown> | null>;

/** The plain text by page number, as pdf-parse copies it. */
async function copyText(doc: PDFDocumentProxy, pageLimit: number): Promise<ReadonlyMap<number, string>> {
  const parser = new PDFParse({ data: new Uint8Array(0) });
  // pdf-parse loads a document only when it has none. Were the field renamed, it would try the empty bytes and fail aloud.
  Object.assign(parser, { doc });
  const { pages } = await parser.getText({ pageJoiner: "", first: pageLimit });
  return new Map(pages.map((page) => [page.num, page.text]));
}

async function readPage(
  doc: PDFDocumentProxy,
  number: number,
  plain: string,
  fonts: Map<string, PaperFont>,
): Promise<PaperPage> {
  const page = await doc.getPage(number);
  const marks = await readMarks(page);
  for (const font of marks.fonts) {
    if (!fonts.has(font.name)) fonts.set(font.name, { ...font, page: number });
  }
  const read: PaperPage = {
    number,
    box: page.view as unknown as Rect,
    plain,
    runs: marks.runs,
    tree: tagOf(await page.getStructTree()),
    places: marks.places,
    links: await readLinks(doc, page),
  };
  page.cleanup();
  return read;
}

interface RawNode {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly RawNode[];
}

function tagOf(root: unknown): Tag | undefined {
  const node = root as RawNode | null;
  return node === null || node.children?.length === 0 ? undefined : (convert(node)[0] as Tag);
}

/** Annotations and other objects in the tree carry no text; they are looked at as links. */
function convert(node: RawNode): (Tag | Mark)[] {
  if (node.type === "content") {
    const mark = /_mc(\d+)$/.exec(node.id ?? "")?.[1];
    return mark === undefined ? [] : [{ mark: Number(mark) }];
  }
  if (node.role === undefined) return [];
  return [{ role: node.role, alt: node.alt, children: (node.children ?? []).flatMap(convert) }];
}

async function readLinks(doc: PDFDocumentProxy, page: PDFPageProxy): Promise<PaperLink[]> {
  const annotations = (await page.getAnnotations()) as Record<string, unknown>[];
  const links: PaperLink[] = [];
  for (const annotation of annotations) {
    if (annotation.subtype !== "Link") continue;
    links.push({
      rect: annotation.rect as Rect,
      url: filled(annotation.unsafeUrl) ?? filled(annotation.url),
      target: await resolveTarget(doc, annotation.dest),
    });
  }
  return links;
}
