/** The links on the pages of a file. */
import { AnnotationType, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PaperLink, Rect } from "./paper.ts";
import type { PageRange } from "./share.ts";
import { resolveTarget } from "./targets.ts";

/** What pdf.js tells of an annotation. */
interface Annotation {
  readonly subtype: string;
  /** From 0. */
  readonly pageIndex: number;
  readonly annotationFlags: number;
  readonly rect: Rect;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: unknown;
}

/** Invisible, and not to be viewed: bits 1 and 6 (ISO 32000-1, 12.5.3). */
const UNSEEN = 0b100001;

/** By page number. */
export async function readLinks(
  doc: PDFDocumentProxy,
  range: PageRange,
): Promise<ReadonlyMap<number, PaperLink[]>> {
  const links = new Map<number, PaperLink[]>();
  for (const annotation of await annotationsOf(doc, range)) {
    if (annotation.subtype !== "Link" || (annotation.annotationFlags & UNSEEN) !== 0) continue;
    const page = annotation.pageIndex + 1;
    const target = await resolveTarget(doc, annotation.dest);
    const url = annotation.unsafeUrl || annotation.url || undefined;
    links.set(page, [...(links.get(page) ?? []), { rect: annotation.rect, url, target }]);
  }
  return links;
}

/** A file can claim a thousand million pages; a list of those to leave out has an end. */
const MOST_SKIPPED = 100_000;

/**
 * The annotations of these pages. Asked for by their kind, since for the annotations of one page pdf.js goes through all its text once
 * more, to see what lies under them.
 */
async function annotationsOf(doc: PDFDocumentProxy, { first, last }: PageRange): Promise<Annotation[]> {
  if (doc.numPages > MOST_SKIPPED) return annotationsByPage(doc, { first, last });
  const skipped = new Set<number>();
  for (let index = 0; index < doc.numPages; index++)
    if (index + 1 < first || index + 1 > last) skipped.add(index);
  const found = await doc.getAnnotationsByType(new Set([AnnotationType.LINK]), skipped);
  return (found ?? []) as Annotation[];
}

async function annotationsByPage(doc: PDFDocumentProxy, range: PageRange): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for (let number = range.first; number <= range.last; number++) {
    const page = await doc.getPage(number);
    const annotations = (await page.getAnnotations()) as Annotation[];
    found.push(...annotations.map((annotation) => ({ ...annotation, pageIndex: number - 1 })));
  }
  return found;
}
