/** The pages of a file, as its page tree has them (ISO 32000-1, 7.7.3), and what each of them paints. */
import type { ObjectNumber } from "./anatomy.ts";
import { ContentReader, type ReadContent } from "./content.ts";
import { PdfObjects } from "./objects.ts";
import { isList, Ref, type Value } from "./value.ts";

export interface FilePage {
  readonly ref: Ref;
  /** Its own, or those that it inherits. */
  readonly resources: Value | undefined;
}

/** In their order, and of very many only the first. */
export function pagesOf(objects: PdfObjects, pageLimit: number): FilePage[] {
  const pages: FilePage[] = [];
  const seen = new Set<number>();
  const root = objects.raw(objects.at(objects.trailer, "Root"), "Pages");
  const waiting: { node: Value | undefined; resources: Value | undefined }[] = [
    { node: root, resources: undefined },
  ];
  for (let next = waiting.pop(); next !== undefined && pages.length < pageLimit; next = waiting.pop()) {
    const { node } = next;
    if (!(node instanceof Ref) || seen.has(node.num)) continue;
    seen.add(node.num);
    const resources = objects.at(node, "Resources") ?? next.resources;
    const kids = objects.at(node, "Kids");
    if (isList(kids)) waiting.push(...kids.map((kid) => ({ node: kid, resources })).reverse());
    else pages.push({ ref: node, resources });
  }
  return pages;
}

/** Reads what single pages paint; opened once for many of them. */
export class PageContents {
  readonly #objects: PdfObjects;
  readonly #pages: ReadonlyMap<ObjectNumber, FilePage>;
  readonly #reader: ContentReader;

  constructor(pdf: Uint8Array, pageLimit: number) {
    this.#objects = new PdfObjects(pdf);
    this.#pages = new Map(pagesOf(this.#objects, pageLimit).map((page) => [page.ref.num, page]));
    this.#reader = new ContentReader(this.#objects);
  }

  /** undefined when there is no such page, or its content cannot be had. */
  read(page: ObjectNumber): ReadContent | undefined {
    const found = this.#pages.get(page);
    if (found === undefined) return undefined;
    const streams = this.#objects.list(this.#objects.raw(found.ref, "Contents"));
    return this.#reader.read(streams, found.resources);
  }
}
