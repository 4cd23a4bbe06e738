/**
 * PDF bytes -> Skeleton, which with the marked content of the pages is an Anatomy, by a reader of our own: no library stands between the file and what is said of it. Other people's files are read
 * as far as they can be; what cannot is named in `unread`.
 */
import type { Anatomy, Annotation, MarkedPage, Skeleton } from "./anatomy.ts";
import { readAdded, readAttached } from "./attached.ts";
import { PdfObjects } from "./objects.ts";
import { pagesOf } from "./pages.ts";
import { readElements, readIdTree, readParentTree, rootLanguage } from "./tree.ts";
import { nameOf, numberOf, Ref, textOf, type Value } from "./value.ts";

export function readSkeleton(pdf: Uint8Array, pageLimit: number): Skeleton {
  const objects = new PdfObjects(pdf);
  const catalogue = objects.at(objects.trailer, "Root");
  const root = objects.at(catalogue, "StructTreeRoot");
  const metadata = objects.at(catalogue, "Metadata");
  const packet = objects.bytesOf(metadata);
  const pages = pagesOf(objects, pageLimit);
  return {
    pages: pages.map(({ ref }, index) => ({
      number: index + 1,
      object: ref.num,
      key: numberOf(objects.at(ref, "StructParents")),
      annotations: objects.list(objects.raw(ref, "Annots")).flatMap((one) => readAnnotation(objects, one)),
    })),
    elements: readElements(objects, objects.raw(catalogue, "StructTreeRoot")),
    parentTree: readParentTree(objects, root),
    idTree: readIdTree(objects, root),
    metadata: packet === undefined ? undefined : Buffer.from(packet, "latin1"),
    says: {
      title: textOf(objects.at(objects.at(objects.trailer, "Info"), "Title")),
      lang: textOf(objects.at(catalogue, "Lang")),
      rootLang: rootLanguage(objects, root),
    },
    attachments: readAttached(objects, catalogue),
    added: readAdded(
      objects,
      catalogue,
      pages.map(({ ref }) => ref),
    ),
    unread: metadata !== undefined && packet === undefined ? ["the metadata"] : [],
  };
}

/** Joins what was read in several places. */
export function joinAnatomy(skeleton: Skeleton, marked: readonly (MarkedPage | undefined)[]): Anatomy {
  const byObject = new Map(marked.map((page) => [page?.object, page]));
  const unread = skeleton.pages.filter(({ object }) => byObject.get(object) === undefined);
  return {
    ...skeleton,
    pages: skeleton.pages.map((page) => ({ ...NOTHING_PAINTED, ...byObject.get(page.object), ...page })),
    unread: [...skeleton.unread, ...unread.map(({ number }) => `the content of page ${number}`)],
  };
}

const NOTHING_PAINTED: Omit<MarkedPage, "object"> = { marks: new Map(), faults: [] };

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
      address: textOf(objects.at(objects.at(value, "A"), "URI")),
    },
  ];
}
