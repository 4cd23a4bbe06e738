/**
 * PDF bytes -> Anatomy, by a reader of our own: no library stands between the file and what is said of it. Other people's files are read
 * as far as they can be; what cannot is named in `unread`.
 */
import type { Anatomy, Annotation, PageAnatomy } from "./anatomy.ts";
import { ContentReader } from "./content.ts";
import { PdfObjects } from "./objects.ts";
import { type FilePage, pagesOf } from "./pages.ts";
import { readElements, readIdTree, readParentTree } from "./tree.ts";
import { nameOf, numberOf, Ref, textOf, type Value } from "./value.ts";

export function readAnatomy(pdf: Uint8Array, pageLimit: number): Anatomy {
  const objects = new PdfObjects(pdf);
  const catalogue = objects.at(objects.trailer, "Root");
  const root = objects.at(catalogue, "StructTreeRoot");
  const reader = new ContentReader(objects);
  const unread: string[] = [];
  const metadata = objects.at(catalogue, "Metadata");
  const packet = objects.bytesOf(metadata);
  if (metadata !== undefined && packet === undefined) unread.push("the metadata");
  return {
    pages: pagesOf(objects, pageLimit).map((page, index) =>
      readPage(objects, page, index + 1, reader, unread),
    ),
    elements: readElements(objects, objects.raw(catalogue, "StructTreeRoot")),
    parentTree: readParentTree(objects, root),
    idTree: readIdTree(objects, root),
    metadata: packet === undefined ? undefined : Buffer.from(packet, "latin1"),
    unread,
  };
}

function readPage(
  objects: PdfObjects,
  { ref, resources }: FilePage,
  number: number,
  reader: ContentReader,
  unread: string[],
): PageAnatomy {
  const content = reader.read(objects.list(objects.raw(ref, "Contents")), resources);
  if (content === undefined) unread.push(`the content of page ${number}`);
  return {
    number,
    object: ref.num,
    key: numberOf(objects.at(ref, "StructParents")),
    marks: content?.marks ?? new Map(),
    faults: content?.faults ?? [],
    annotations: objects.list(objects.raw(ref, "Annots")).flatMap((one) => readAnnotation(objects, one)),
  };
}

/** Hidden, or not to be viewed: bits 2 and 6 (12.5.3). */
const UNSEEN = 0b100010;

function readAnnotation(objects: PdfObjects, value: Value): Annotation[] {
  const kind = nameOf(objects.at(value, "Subtype"));
  if (kind === undefined || ((numberOf(objects.at(value, "F")) ?? 0) & UNSEEN) !== 0) return [];
  return [
    {
      object: value instanceof Ref ? value.num : -1,
      kind,
      key: numberOf(objects.at(value, "StructParent")),
      contents: textOf(objects.at(value, "Contents")),
    },
  ];
}
