/**
 * How a tagged file is put together, in plain values: what the checks of the second reader look at. The first reader, pdf.js, gives what a
 * file says; it mends what is broken and joins what belongs together, so that a broken tree can still read well there.
 */
export interface Anatomy {
  readonly pages: readonly PageAnatomy[];
  /** In the order of reading, parents before children. */
  readonly elements: readonly Element[];
  /** Which element each key of a page or an annotation leads to: for pages, one for each marked content. */
  readonly parentTree: ReadonlyMap<number, readonly (ObjectNumber | undefined)[] | ObjectNumber>;
  /** Names by which elements can be found. */
  readonly idTree: ReadonlySet<string>;
  /** The bytes of the XMP packet; undefined when there is none. */
  readonly metadata: Uint8Array | undefined;
  /** The title and the language, by each place that says them. */
  readonly says: SaidTwice;
  readonly attachments: readonly FileAttachment[];
  /** What files of ours never have, in words. */
  readonly added: readonly string[];
  /** What could not be looked at. */
  readonly unread: readonly string[];
}

export interface SaidTwice {
  /** Of the information dictionary. */
  readonly title: string | undefined;
  /** Of the catalogue. */
  readonly lang: string | undefined;
  /** Of the element that holds all others. */
  readonly rootLang: string | undefined;
}

/** A file inside the file, and what the file says of it. */
export interface FileAttachment {
  readonly name: string;
  /** MD5 in hexadecimal digits, as said and as reckoned. */
  readonly saidSum: string | undefined;
  readonly sum: string;
  readonly saidSize: number | undefined;
  readonly size: number;
  /** Whether the catalogue names it as belonging to the document (/AF). */
  readonly associated: boolean;
}

/** By it one object refers to another. Negative for what has none of its own. */
export type ObjectNumber = number;

export interface PageAnatomy extends MarkedPage {
  /** From 1. */
  readonly number: number;
  /** Its key in the parent tree. */
  readonly key: number | undefined;
  readonly annotations: readonly Annotation[];
}

/** What a page paints, as far as tags are concerned. */
export interface MarkedPage {
  readonly object: ObjectNumber;
  /** Marked content with a number, by that: whether there is text in it. */
  readonly marks: ReadonlyMap<number, boolean>;
  readonly faults: readonly ContentFault[];
}

/** All but what the pages paint. */
export interface Skeleton extends Omit<Anatomy, "pages"> {
  readonly pages: readonly Omit<PageAnatomy, "marks" | "faults">[];
}

/** Something in what a page paints that must not be there. */
export interface ContentFault {
  readonly kind:
    | "closed but not opened"
    | "opened but not closed"
    | "nested"
    | "artifact inside content"
    | "content inside artifact"
    | "number used twice"
    | "painted outside"
    | "soft hyphen"
    | "said otherwise"
    | "gap without space";
  /** The marked content, or the text that it is about. */
  readonly about: string;
}

export interface Annotation {
  readonly object: ObjectNumber;
  readonly kind: string;
  readonly key: number | undefined;
  /** What is said of it. */
  readonly contents: string | undefined;
  /** Of a link out of the file. */
  readonly address: string | undefined;
}

export interface Element {
  readonly object: ObjectNumber;
  /** The standard role, through the file's own names. */
  readonly role: string;
  /** Whose kid it is; undefined for kids of the root. */
  readonly parent: Element | undefined;
  /** Whose kid it says that it is; undefined for the root. */
  readonly saidParent: ObjectNumber | undefined;
  /** Where its content stands that does not say so itself. */
  readonly page: ObjectNumber | undefined;
  readonly id: string | undefined;
  readonly hasAlternative: boolean;
  /** What is said instead of a mark or a picture. */
  readonly alternative: string | undefined;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
  readonly listNumbering: string | undefined;
  readonly kids: Kid[];
}

export type Kid =
  | { readonly kind: "element"; readonly element: Element }
  | { readonly kind: "mark"; readonly page: ObjectNumber | undefined; readonly mark: number }
  | { readonly kind: "object"; readonly page: ObjectNumber | undefined; readonly object: ObjectNumber };
