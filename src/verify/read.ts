/**
 * PDF bytes -> Paper. The only file that knows pdf-parse and pdf.js. One pdf.js document serves both: pdf-parse copies the plain
 * text out of it, the painting operators and the tag tree give what a screen reader is told.
 *
 * It is imported lazily by `verify()`: loading both libraries takes longer than reading two pages.
 */
import { PDFParse } from "pdf-parse";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { accountOf } from "./account.ts";
import type { MarkedPage } from "./file/anatomy.ts";
import { PageContents } from "./file/pages.ts";
import { readLinks } from "./links.ts";
import { readMarks } from "./marks.ts";
import { keyOf, type PageKeys, readPageKeys } from "./page-keys.ts";
import { type PaintedPage, readPainted } from "./painted.ts";
import type { Mark, Paper, PaperAttachment, PaperFont, PaperPage, Rect, Tag, TextPlace } from "./paper.ts";
import { startWorker } from "./port.ts";
import { isInside } from "./rect.ts";
import { type PageRange, rangeOf, type Share } from "./share.ts";
import { readOutline } from "./targets.ts";

/** Pictures larger than this are not decoded (pdf.js `maxImageSize`, in pixels): nothing here looks at them. */
const PICTURE_LIMIT = 1;

/**
 * Reads one share of the file's pages, and of very many only the first `pageLimit`; throws what pdf.js throws when it cannot. The
 * caller's bytes are left alone.
 */
export const readPaper = (pdf: Uint8Array, pageLimit: number, share: Share): Promise<Paper> =>
  withDocument(pdf, (doc) => {
    const range = rangeOf(share, Math.min(doc.numPages, pageLimit));
    return readDocument(doc, range, new PageContents(pdf, pageLimit), readPageKeys(pdf));
  });

/** A page as those read it who compare where its texts stand. */
export interface TextMap {
  readonly box: Rect;
  readonly places: readonly TextPlace[];
}

/** How many pages the file has, and all texts of some of them, by their numbers. */
export const readTexts = (
  pdf: Uint8Array,
  wanted: readonly number[],
): Promise<{ readonly count: number; readonly pages: ReadonlyMap<number, TextMap> }> =>
  withDocument(pdf, async (doc) => {
    const pages = new Map<number, TextMap>();
    for (const number of wanted.filter((each) => each <= doc.numPages)) {
      const page = await doc.getPage(number);
      const { places } = await readMarks(page);
      pages.set(number, { box: page.view as unknown as Rect, places });
      page.cleanup();
    }
    return { count: doc.numPages, pages };
  });

async function withDocument<T>(pdf: Uint8Array, read: (doc: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const worker = startWorker();
  const task = getDocument({
    // A copy: pdf.js takes the bytes over.
    data: new Uint8Array(pdf),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: PICTURE_LIMIT,
    isEvalSupported: false,
    enableXfa: false,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

async function readDocument(
  doc: PDFDocumentProxy,
  range: PageRange,
  contents: PageContents,
  keys: PageKeys,
): Promise<Paper> {
  const info = (await doc.getMetadata()).info as Record<string, unknown>;
  const tagged = (await doc.getMarkInfo())?.Marked === true;
  const fonts = new Map<string, PaperFont>();
  const pages: { readonly page: PaperPage; readonly marked: MarkedPage | undefined }[] = [];
  const plain = await copyText(doc, range);
  for (const painted of await readPainted(doc, range, contents)) {
    const { number, marked } = painted;
    for (const font of painted.fonts)
      if (!fonts.has(font.name)) fonts.set(font.name, { ...font, page: number });
    pages.push({ page: await readPage(doc, painted, plain.get(number) ?? "", keys), marked });
  }
  // Behind the pages: pdf.js has their annotations by then.
  const links = await readLinks(doc, range);
  return {
    pageCount: doc.numPages,
    pages: pages.map(({ page, marked }) => accountOf(page, links.get(page.number) ?? [], marked, tagged)),
    title: filled(info.Title),
    lang: filled(info.Language),
    showsTitle: (await viewerPreferences(doc))?.DisplayDocTitle === true,
    tagged,
    encrypted: typeof info.EncryptFilterName === "string",
    fonts: [...fonts.values()],
    outline: await readOutline(doc),
    labels: (await doc.getPageLabels()) ?? undefined,
    producer: filled(info.Producer),
    id: doc.fingerprints[0] ?? "",
    attachments: await readAttachments(doc),
  };
}

async function readAttachments(doc: PDFDocumentProxy): Promise<PaperAttachment[]> {
  type Raw = { readonly filename: string; readonly content: Uint8Array | undefined };
  const files = ((await doc.getAttachments()) ?? {}) as Readonly<Record<string, Raw>>;
  return Object.values(files).map(({ filename, content }) => ({
    name: filename,
    bytes: content ?? new Uint8Array(),
  }));
}

const filled = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

const viewerPreferences = (doc: PDFDocumentProxy): Promise<Record<string, unknown> | null> =>
  doc.getViewerPreferences() as Promise<Record<string, unknown> | null>;

/** The plain text by page number, as pdf-parse copies it. */
async function copyText(doc: PDFDocumentProxy, range: PageRange): Promise<ReadonlyMap<number, string>> {
  const parser = new PDFParse({ data: new Uint8Array(0) });
  // pdf-parse loads a document only when it has none. Were the field renamed, it would try the empty bytes and fail aloud.
  Object.assign(parser, { doc });
  const { pages } = await parser.getText({ pageJoiner: "", ...range });
  return new Map(pages.map((page) => [page.num, page.text]));
}

async function readPage(
  doc: PDFDocumentProxy,
  { number, runs, places: all }: PaintedPage,
  plain: string,
  keys: PageKeys,
): Promise<PaperPage> {
  const page = await doc.getPage(number);
  const tree = tagOf(await page.getStructTree());
  page.cleanup();
  const name = keyOf(page.ref);
  const box = keys.trims.get(name) ?? (page.view as unknown as Rect);
  const places = all.filter(({ rect, hidden }) => hidden !== undefined || !isInside(rect, box));
  return { number, box, blank: keys.blanks.has(name), plain, runs, tree, places };
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
