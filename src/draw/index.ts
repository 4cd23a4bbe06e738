/**
 * Page[] -> PDF bytes. Takes pages on which every glyph has its place; gives a tagged PDF 1.7 that claims PDF/UA-1 and PDF/A-2a, or PDF/A-3a
 * when files are attached. The same pages make the same bytes. Leaves it to `verify/` to say whether the file keeps its claims.
 */
import type { Attachment } from "../model/attachment.ts";
import type { CopyMarks, PagedDocument, PlacedText } from "../model/page.ts";
import { writeAttachments } from "./attachments.ts";
import { type Copies, facesOf, personalStreams } from "./copies.ts";
import { momentOf, notLaterThan } from "./date.ts";
import { EmbeddedFace } from "./face.ts";
import { Destinations, linkTargets } from "./links.ts";
import { writeOutline } from "./outline.ts";
import { pageLabels } from "./page-labels.ts";
import { paintPage } from "./painter.ts";
import { duplexOf, TaggedPdf } from "./pdf.ts";
import { Pictures } from "./picture.ts";
import { Tags } from "./tags.ts";
import { type TreePage, writeTree } from "./tree.ts";

export interface DrawOptions {
  /** No colour at all: greys of the same brightness. */
  readonly mono?: boolean;
  /** Files that travel inside the PDF. */
  readonly attachments?: readonly Attachment[];
  /** No date in the file is later than this, in seconds since 1970. */
  readonly latest?: number;
}

export { type Copies, copyOf } from "./copies.ts";
export { drawImposed, drawMerged, type PressOptions } from "./press.ts";

export const draw = async (document: PagedDocument, options: DrawOptions = {}): Promise<Uint8Array> =>
  (await paint(document, [], options)).first;

/** As many copies as there are marks, each of which is a whole file by `copyOf`. */
export const drawCopies = (
  document: PagedDocument,
  copies: readonly CopyMarks[],
  options: DrawOptions = {},
): Promise<Copies> => paint(document, copies, options);

async function paint(
  document: PagedDocument,
  copies: readonly CopyMarks[],
  { mono = false, attachments = [], latest }: DrawOptions,
): Promise<Copies> {
  const { elements, pages } = document;
  const meta = { ...document.meta, date: notLaterThan(document.meta.date, latest) };
  const pdf = new TaggedPdf(meta, attachments.length > 0 ? 3 : 2, duplexOf(pages));
  const faces = document.faces.map((face, i) => new EmbeddedFace(pdf.openFont(`face ${i}`, face), face));
  const tags = new Tags(elements, meta.lang, pages.length);
  const destinations = new Destinations();
  const studio = {
    pdf,
    tags,
    faces,
    pictures: new Pictures(pdf, mono),
    destinations,
    linkTargets: linkTargets(elements, textsOf(document)),
    mono,
  };
  // Paint page by page, collecting which marks belong to which element.
  const painted: TreePage[] = [];
  const personal = copies.length === 0 ? [] : personalStreams(copies, faces, pages[0]!);
  const shared = personal.length === 0 ? undefined : pdf.ref({});
  for (const [i, page] of pages.entries()) {
    painted.push(paintPage(studio, page, i));
    if (shared !== undefined) {
      // Below everything else, so that it hides no letter.
      pdf.page.dictionary.data.Contents = [shared, pdf.page.content];
      for (const face of facesOf(copies, faces)) pdf.page.fonts[face.id] ??= face.ref();
    }
    await pdf.squeeze(pdf.page);
  }
  if (shared !== undefined) {
    shared.compress = false;
    shared.end(personal[0]);
  }
  // What spans pages is written when all of them are known.
  pdf._root.data.PageLabels = pageLabels(pages);
  writeTree(pdf, tags, painted);
  writeOutline(pdf, document.outline, painted);
  destinations.write(pdf);
  writeAttachments(pdf, attachments, momentOf(meta.date).pdf);
  const first = await pdf.finish();
  const at = personal[0] === undefined ? 0 : Buffer.from(first.buffer).indexOf(personal[0]);
  if (at < 0) throw new Error("the personal line of the first copy is not in its file");
  return { first, at, personal };
}

function* textsOf({ pages }: PagedDocument): Iterable<PlacedText> {
  for (const page of pages) for (const item of page.items) if (item.kind === "text") yield item;
}
