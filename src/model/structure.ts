/**
 * The logical structure of a document: what a screen reader walks. It is kept apart from boxes and pages, so that one logical
 * element is one tag, however many lines and pages it crosses.
 */

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export type Role =
  | "Document"
  | "Part"
  | "Art"
  | "Sect"
  | "Div"
  | "BlockQuote"
  | "Caption"
  | "TOC"
  | "TOCI"
  | "P"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TFoot"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link"
  | "Span"
  | "Quote"
  | "Note"
  | "Reference"
  | "Code";

/** Index into `StructureElement[]`. Elements stand in document order, parents before children. */
export type ElementId = number;

/** Marks what no screen reader should read: furniture, rules, decoration, repeated heads. */
export const ARTIFACT = -1;
export type Owner = ElementId | typeof ARTIFACT;

export interface StructureElement {
  readonly id: ElementId;
  readonly role: Role;
  /** Undefined for the root alone, which is the `Document`. */
  readonly parent: ElementId | undefined;
  /** True when its content stands in the lines of its parent (Link, Span, Quote ...), so that its place among the parent's text counts. */
  readonly inline: boolean;
  /** Set where it differs from the parent's language. */
  readonly lang?: string;
  /** Alternative text: of a figure, or the words to speak instead of a mark ("Absatz 6"). */
  readonly alt?: string;
  /** The long form of an abbreviation. */
  readonly expansion?: string;
  readonly title?: string;
  /** Unique name inside the file (`/ID`): of notes and header cells. */
  readonly name?: string;
  readonly scope?: "Column" | "Row" | "Both";
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Names of the header cells of a cell. */
  readonly headers?: readonly string[];
  readonly listNumbering?:
    | "None"
    | "Disc"
    | "Circle"
    | "Square"
    | "Decimal"
    | "UpperRoman"
    | "LowerRoman"
    | "UpperAlpha"
    | "LowerAlpha";
  /** Target of a link: an absolute URL, or `#anchor` in this document. */
  readonly href?: string;
  /** Name of a link target: of an element in a line of text, which has no box that could carry it. */
  readonly anchor?: string;
  /** The HTML element that it came from, for dumps and messages. */
  readonly tag: string;
}
