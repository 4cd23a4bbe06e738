/** Writes the tags as a structure tree: structure elements, parent tree, ID tree (ISO 32000-1, 14.7). */
import type { StructureElement } from "../model/structure.ts";
import { type KitReference, type PdfDictionary, type PdfValue, textString } from "./internals.ts";
import { asciiName, byBytes } from "./name.ts";
import type { TaggedPdf } from "./pdf.ts";
import type { Kid, Tag, Tags } from "./tags.ts";

/** A page as the tree needs it. */
export interface TreePage {
  readonly ref: KitReference;
  readonly height: number;
}

/** What only holds blocks together (ISO 32000-1, 14.8.4.2), and may hold a Div. */
const GROUPING: ReadonlySet<string> = new Set(["Document", "Part", "Art", "Sect", "Div"]);
/** Readers go through the kids of an element again for each page that it crosses. A section of ten pages has some 300. */
const MOST_KIDS = 500;
const KIDS_PER_GROUP = 50;

export function writeTree(pdf: TaggedPdf, tags: Tags, pages: readonly TreePage[]): void {
  new TreeWriter(pdf, tags, pages).write();
}

class TreeWriter {
  readonly #pdf: TaggedPdf;
  readonly #tags: Tags;
  readonly #pages: readonly TreePage[];
  readonly #refs = new Map<Tag, KitReference>();
  readonly #ids = new Map<string, KitReference>();
  readonly #children: ReadonlyMap<Tag, readonly Tag[]>;

  constructor(pdf: TaggedPdf, tags: Tags, pages: readonly TreePage[]) {
    this.#pdf = pdf;
    this.#tags = tags;
    this.#pages = pages;
    this.#children = keptChildren(tags.all);
  }

  write(): void {
    const root = this.#pdf.ref({ Type: "StructTreeRoot" });
    this.#pdf._root.data.StructTreeRoot = root;
    const [first] = this.#tags.all;
    if (first !== undefined) root.data.K = [this.#writeTag(first, root)];
    root.data.ParentTree = { Nums: this.#parentTree() };
    root.data.ParentTreeNextKey = this.#tags.nextAnnotationKey();
    if (this.#ids.size > 0) root.data.IDTree = { Names: this.#idTree() };
  }

  #writeTag(tag: Tag, parent: KitReference): KitReference {
    const ref = this.#pdf.ref({ Type: "StructElem", S: tag.role, P: parent });
    this.#refs.set(tag, ref);
    const page = firstPage(tag);
    if (page !== undefined) ref.data.Pg = this.#page(page).ref;
    const kids = inOrder(tag, this.#children.get(tag) ?? []);
    if (isLong(tag, kids)) ref.data.K = this.#writeGroups(kids, ref);
    else if (kids.length > 0) ref.data.K = kids.map((kid) => this.#writeKid(kid, page, ref));
    if (tag.lang !== undefined) ref.data.Lang = textString(tag.lang);
    if (tag.actual !== undefined) ref.data.ActualText = textString(tag.actual);
    if (tag.element !== undefined) this.#describe(tag, tag.element, ref);
    ref.end();
    return ref;
  }

  /** Divs, which mean nothing of their own: a reader of one page then passes over the groups of other pages without opening them. */
  #writeGroups(kids: readonly Kid[], parent: KitReference): KitReference[] {
    const count = Math.ceil(kids.length / KIDS_PER_GROUP);
    return Array.from({ length: count }, (_, i) => {
      const group = this.#pdf.ref({ Type: "StructElem", S: "Div", P: parent });
      const own = kids.slice(i * KIDS_PER_GROUP, (i + 1) * KIDS_PER_GROUP);
      group.data.K = own.map((kid) => this.#writeKid(kid, undefined, group));
      group.end();
      return group;
    });
  }

  #writeKid(kid: Kid, page: number | undefined, parent: KitReference): PdfValue {
    switch (kid.kind) {
      case "tag":
        return this.#writeTag(kid.tag, parent);
      case "content":
        return kid.page === page ? kid.mcid : { Type: "MCR", Pg: this.#page(kid.page).ref, MCID: kid.mcid };
      case "annotation":
        // Always with the page that it stands on: PDFKit names the page that is open when the element is closed.
        return { Type: "OBJR", Obj: kid.ref, Pg: this.#page(kid.page).ref };
    }
  }

  #describe(tag: Tag, element: StructureElement, ref: KitReference): void {
    const { data } = ref;
    if (element.lang !== undefined) data.Lang = textString(element.lang);
    if (element.alt !== undefined) data.Alt = textString(element.alt);
    if (element.expansion !== undefined) data.E = textString(element.expansion);
    if (element.title !== undefined) data.T = textString(element.title);
    const id = idOf(element);
    if (id !== undefined) {
      if (this.#ids.has(id)) throw new Error(`two elements are named “${id}”`);
      this.#ids.set(id, ref);
      data.ID = textString(id);
    }
    const attributes = [layoutOf(tag, element, this.#pages), tableOf(element), listOf(element)].filter(
      (a) => a !== undefined,
    );
    if (attributes.length > 0) data.A = attributes.length === 1 ? attributes[0] : attributes;
  }

  /** From the key of each page and annotation to its elements. */
  #parentTree(): PdfValue[] {
    const pages = this.#tags.marks.map((marks) => marks.map((tag) => this.#ref(tag)));
    const annotations = this.#tags.annotated.map((tag) => this.#ref(tag));
    return [...pages, ...annotations].flatMap((value, key): PdfValue[] => [key, value]);
  }

  #idTree(): PdfValue[] {
    const names = [...this.#ids].sort(([a], [b]) => byBytes(a, b));
    return names.flatMap(([id, ref]): PdfValue[] => [textString(id), ref]);
  }

  #ref(tag: Tag): KitReference {
    const ref = this.#refs.get(tag);
    if (ref === undefined) throw new Error(`a ${tag.role} with content is not in the tree`);
    return ref;
  }

  #page(index: number): TreePage {
    const page = this.#pages[index];
    if (page === undefined) throw new Error(`no page ${index + 1}`);
    return page;
  }
}

const isLong = (tag: Tag, kids: readonly Kid[]): boolean =>
  kids.length > MOST_KIDS && GROUPING.has(tag.role) && kids.every(({ kind }) => kind === "tag");

/** The page that a tag's plain marked-content ids refer to. */
const firstPage = (tag: Tag): number | undefined => tag.kids.find((kid) => kid.kind === "content")?.page;

/** The child elements that are written, in document order: those with content, and empty cells, which hold their column's place. */
function keptChildren(tags: readonly Tag[]): ReadonlyMap<Tag, readonly Tag[]> {
  const kept = new Set<Tag>();
  // Children stand after their parents, so going backwards settles them first.
  for (const tag of tags.toReversed()) {
    const isCell = tag.role === "TD" || tag.role === "TH";
    if (!isCell && tag.kids.length === 0 && !kept.has(tag)) continue;
    kept.add(tag);
    if (tag.parent !== undefined) kept.add(tag.parent);
  }
  const children = new Map<Tag, Tag[]>();
  for (const tag of tags) {
    if (tag.parent === undefined || !kept.has(tag)) continue;
    const siblings = children.get(tag.parent);
    if (siblings === undefined) children.set(tag.parent, [tag]);
    else siblings.push(tag);
  }
  return children;
}

/**
 * Text and what stands in it keep the order of the paper; block elements keep that of the document, which may be another where
 * cells of a row go on side by side over a page. So each block on paper makes room for the next one of the document, and for the
 * empty cells before it.
 */
function inOrder(tag: Tag, children: readonly Tag[]): readonly Kid[] {
  const blocks = children.filter((child) => child.element?.inline !== true);
  const ordered: Kid[] = [];
  let next = 0;
  const takeBlock = (): Tag => {
    const block = blocks[next++]!;
    ordered.push({ kind: "tag", tag: block });
    return block;
  };
  for (const kid of tag.kids) {
    if (kid.kind !== "tag" || kid.tag.element?.inline !== false) {
      ordered.push(kid);
      continue;
    }
    let taken = takeBlock();
    while (taken.kids.length === 0) taken = takeBlock();
  }
  while (next < blocks.length) takeBlock();
  return ordered;
}

/** Notes must have an ID (ISO 14289-1, 7.9); names are made ASCII, since IDs are compared as bytes. */
function idOf(element: StructureElement): string | undefined {
  if (element.name !== undefined) return asciiName(element.name);
  return element.role === "Note" ? `note.${element.id}` : undefined;
}

/** Standard layout attributes of a figure (ISO 32000-1, 14.8.5.4); the box counts from the bottom left corner of its page. */
function layoutOf(
  tag: Tag,
  element: StructureElement,
  pages: readonly TreePage[],
): PdfDictionary | undefined {
  if (element.role !== "Figure") return undefined;
  const placement = element.inline ? "Inline" : "Block";
  const page = tag.box && pages[tag.box.page];
  if (tag.box === undefined || page === undefined) return { O: "Layout", Placement: placement };
  const [left, top, right, bottom] = tag.box.sides;
  const box = [left, page.height - bottom, right, page.height - top].map(rounded);
  return { O: "Layout", Placement: placement, BBox: box };
}

/** Table attributes (14.8.5.7). */
function tableOf(element: StructureElement): PdfDictionary | undefined {
  const { scope, colSpan, rowSpan, headers } = element;
  const attributes: PdfDictionary = {
    Scope: scope,
    ColSpan: colSpan === 1 ? undefined : colSpan,
    RowSpan: rowSpan === 1 ? undefined : rowSpan,
    Headers: headers?.map((name) => textString(asciiName(name))),
  };
  return Object.values(attributes).some((v) => v !== undefined) ? { O: "Table", ...attributes } : undefined;
}

/** List attributes (14.8.5.5). */
const listOf = (element: StructureElement): PdfDictionary | undefined =>
  element.listNumbering === undefined ? undefined : { O: "List", ListNumbering: element.listNumbering };

const rounded = (n: number): number => Math.round(n * 1000) / 1000;
