/**
 * Collects which marked content belongs to which logical element while pages are painted. One element is one tag over all pages;
 * `tree.ts` writes what came together here.
 *
 * PDFKit's own structure elements are not used: they name the page that is open when they are closed for every annotation, lose
 * text that crosses a page, and have no notion of IDs, headers, spans or list numbering.
 */
import { ARTIFACT, type ElementId, type Role, type StructureElement } from "../model/structure.ts";
import type { KitReference } from "./internals.ts";

/** A tag: an element of the document, or a Span that the painting needs inside one. */
export interface Tag {
  readonly role: Role;
  /** Undefined for a Span of our own. */
  readonly element: StructureElement | undefined;
  readonly parent: Tag | undefined;
  /** Content, annotations and child tags in the order in which they first appear on paper. */
  readonly kids: Kid[];
  /** Of a Span of our own: the language and spoken text that it is there for. */
  readonly lang?: string | undefined;
  readonly actual?: string | undefined;
  /** Where its pictures stand, as long as that is one page. */
  box?: PictureArea;
}

export type Kid =
  | { readonly kind: "tag"; readonly tag: Tag }
  | { readonly kind: "content"; readonly page: number; readonly mcid: number }
  | { readonly kind: "annotation"; readonly page: number; readonly ref: KitReference };

/** On a page (index from 0): left, top, right, bottom in pt from its top left corner. */
export interface PictureArea {
  readonly page: number;
  readonly sides: readonly [number, number, number, number];
}

export class Tags {
  readonly #tags: Tag[] = [];
  readonly #langs: string[] = [];
  readonly #words = new Map<number, Tag>();
  /** For each page, the tag of each marked-content id. */
  readonly marks: Tag[][] = [];
  /** Tags of the annotations, in the order in which they were made. */
  readonly annotated: Tag[] = [];
  readonly #pageCount: number;

  constructor(elements: readonly StructureElement[], lang: string, pageCount: number) {
    this.#pageCount = pageCount;
    for (const element of elements) {
      const parent = element.parent === undefined ? undefined : this.of(element.parent);
      this.#tags.push({ role: element.role, element, parent, kids: [] });
      this.#langs.push(element.lang ?? (element.parent === undefined ? lang : this.#langs[element.parent]!));
    }
    for (let page = 0; page < pageCount; page++) this.marks.push([]);
  }

  get all(): readonly Tag[] {
    return this.#tags;
  }

  of(id: ElementId): Tag {
    const tag = this.#tags[id];
    if (tag === undefined || id === ARTIFACT)
      throw new Error(`no element ${id}: parents stand before children`);
    return tag;
  }

  /** The tag for text of an element: itself, or a Span in it where the language is another or the glyphs cannot say the text. */
  forText(owner: ElementId, lang: string, actual?: string): Tag {
    const tag = this.of(owner);
    const foreign = lang !== this.#langs[owner];
    if (!foreign && actual === undefined) return tag;
    const last = tag.kids.at(-1);
    if (actual === undefined && last?.kind === "tag" && isSpan(last.tag, lang)) return last.tag;
    return {
      role: "Span",
      element: undefined,
      parent: tag,
      kids: [],
      lang: foreign ? lang : undefined,
      actual,
    };
  }

  /** The Span of a hyphenated word, one for all its parts. */
  forWord(owner: ElementId, lang: string, word: { readonly id: number; readonly text: string }): Tag {
    const known = this.#words.get(word.id);
    if (known !== undefined) return known;
    const tag = this.forText(owner, lang, word.text);
    this.#words.set(word.id, tag);
    return tag;
  }

  /** Gives the tag a new piece of content on a page; returns its marked-content id. */
  addContent(tag: Tag, page: number): number {
    const marks = this.marks[page]!;
    const mcid = marks.push(tag) - 1;
    reach(tag);
    tag.kids.push({ kind: "content", page, mcid });
    return mcid;
  }

  /** The key under which the next annotation finds its tag. Pages have the keys before. */
  nextAnnotationKey(): number {
    return this.#pageCount + this.annotated.length;
  }

  addAnnotation(tag: Tag, page: number, ref: KitReference): void {
    this.annotated.push(tag);
    reach(tag);
    tag.kids.push({ kind: "annotation", page, ref });
  }

  addPicture(tag: Tag, area: PictureArea): void {
    if (tag.box !== undefined && tag.box.page !== area.page) return;
    const [left, top, right, bottom] = area.sides;
    const [l, t, r, b] = tag.box?.sides ?? area.sides;
    tag.box = {
      page: area.page,
      sides: [Math.min(l, left), Math.min(t, top), Math.max(r, right), Math.max(b, bottom)],
    };
  }
}

const isSpan = (tag: Tag, lang: string): boolean =>
  tag.element === undefined && tag.lang === lang && tag.actual === undefined;

/** A tag takes its place among its parent's kids when it first gets content. */
function reach(tag: Tag): void {
  if (tag.kids.length > 0 || tag.parent === undefined) return;
  reach(tag.parent);
  tag.parent.kids.push({ kind: "tag", tag });
}
