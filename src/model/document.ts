/**
 * The document between `layout/` and `typeset/`: boxes and inline runs, each with its resolved style, and the logical structure
 * beside them. It knows nothing of line breaks and page numbers.
 */
import type { Place } from "./diagnostic.ts";
import type { Edges, Length, Pt } from "./length.ts";
import type { Note, NoteArea } from "./note.ts";
import type { Numbering } from "./numbering.ts";
import type { Picture } from "./picture.ts";
import type { Owner, StructureElement } from "./structure.ts";
import type { Borders, BoxStyle, Color, ParagraphStyle, RowLines, TextStyle, Track } from "./style.ts";

export interface DocumentTree {
  readonly meta: DocumentMeta;
  /** In document order; `elements[i].id === i`. */
  readonly elements: readonly StructureElement[];
  readonly root: Block;
  /** The text whose lines make the line grid, from the top of each page; undefined where nothing stands on it. */
  readonly lineGrid?: TextStyle;
  /** Page styles by `pageKey`. Complete for every name that a box asks for, and for the unnamed page "". */
  readonly pages: Readonly<Record<string, PageStyle>>;
}

export interface DocumentMeta {
  readonly title: string;
  readonly lang: string;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: readonly string[];
  /** ISO 8601 with offset: the date of the document, out of the content and never from the clock. */
  readonly date: string;
  /** Name and version of the layout, as `lagebild 1`. */
  readonly layout: string;
}

export type Box = Block | Paragraph | Table | Grid | PictureBox;

/** What every box carries. */
export interface BoxBase {
  /** The logical element that the box's content belongs to. A box without a tag of its own names its nearest ancestor's. */
  readonly owner: Owner;
  readonly style: BoxStyle;
  /** Where the element stands in the template, for findings. */
  readonly origin?: Place;
  /** Names of link targets (`id` attributes) at the top of this box. */
  readonly anchors?: readonly string[];
  /** Entry in the PDF outline. */
  readonly outline?: { readonly level: number; readonly text: string };
  /** `string-set`: named strings that this box sets for running heads. */
  readonly strings?: readonly { readonly name: string; readonly value: string }[];
  /** `counter-reset: page`: the number of the page that the top of this box stands on. */
  readonly pageNumber?: number;
}

/** Boxes one below another. */
export interface Block extends BoxBase {
  readonly kind: "block";
  readonly children: readonly Box[];
  /** Stands to the left of the first line, inside the parent's padding (list items). */
  readonly marker?: Marker;
}

export interface Marker {
  readonly inlines: readonly Inline[];
  /** Distance between the marker's right edge and the box's content edge. */
  readonly gap: Pt;
  readonly style: ParagraphStyle;
}

/** Inline content, to be broken into lines. */
export interface Paragraph extends BoxBase {
  readonly kind: "paragraph";
  readonly inlines: readonly Inline[];
  readonly text: ParagraphStyle;
}

export interface Table extends BoxBase {
  readonly kind: "table";
  /** Widths asked for by `<col>` or by the cells of the first row; as many as the table has columns. */
  readonly columns: readonly Length[];
  /** `table-layout: fixed` takes the columns as asked; `auto` fits them to the content. */
  readonly fixed: boolean;
  readonly spacing: Pt;
  readonly caption: Box | undefined;
  /** Above the table unless it says otherwise. */
  readonly captionSide?: "top" | "bottom";
  /** Repeated at the head of each page that the table goes on. */
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly foot: readonly TableRow[];
}

export interface TableRow {
  readonly owner: Owner;
  readonly style: BoxStyle;
  readonly cells: readonly TableCell[];
  /** Where borders collapse; cells and table then have none of their own, and the room for these among their padding. */
  readonly lines?: RowLines;
}

export interface TableCell {
  readonly owner: Owner;
  readonly style: BoxStyle;
  /** Column in which it starts, from 0, with the spans of earlier rows taken into account. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Box[];
  readonly origin?: Place;
}

/** Boxes side by side in column tracks; rows are as tall as their tallest item. */
export interface Grid extends BoxBase {
  readonly kind: "grid";
  readonly columns: readonly Track[];
  readonly columnGap: Pt;
  readonly rowGap: Pt;
  readonly items: readonly GridItem[];
}

export interface GridItem {
  /** Row and column from 0; placed by `layout/`, in document order. */
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  /** 1 when absent. */
  readonly rowSpan?: number;
  readonly box: Box;
}

/** A picture as a block of its own. */
export interface PictureBox extends BoxBase {
  readonly kind: "picture";
  readonly picture: Picture;
}

export type Inline = TextInline | LineBreak | PictureInline | LeaderInline;

export interface TextInline {
  readonly kind: "text";
  readonly owner: Owner;
  /** White space is already collapsed across the paragraph according to `style.whiteSpace`; NFC; may hold U+00AD and U+200B as break points. */
  readonly text: string;
  readonly style: TextStyle;
  /** Set where the text is the number of a page; until that is known, `text` keeps the room for it. */
  readonly pageOf?: PageOf;
  /** Set where the text is the call of a note. */
  readonly note?: Note;
}

/** Asks for the number of the page that a place stands on. */
export interface PageOf {
  /** Name of a link target of this document. */
  readonly anchor: string;
  /** Undefined for the way in which that page prints its own number. */
  readonly numbering: Numbering | undefined;
  /** Asks instead for the number of the note that is called there, among the notes of its page. */
  readonly noteOnPage?: true;
  /** Where it is asked, for findings. */
  readonly origin?: Place;
}

/** Repeats a pattern over what the line leaves free, as the dots of a table of contents do; the parts on both sides stay in one line. */
export interface LeaderInline {
  readonly kind: "leader";
  /** The element that it stands in, which gets a space in its place; the pattern itself is decoration. */
  readonly owner: Owner;
  readonly pattern: string;
  readonly style: TextStyle;
}

export interface LineBreak {
  readonly kind: "break";
}

export interface PictureInline {
  readonly kind: "picture";
  readonly owner: Owner;
  readonly picture: Picture;
  readonly width: Pt;
  readonly height: Pt;
  /** How far the picture's foot stands above the baseline (negative: below). */
  readonly rise: Pt;
}

// ---- pages ----

export type MarginBoxName =
  | "top-left-corner"
  | "top-left"
  | "top-center"
  | "top-right"
  | "top-right-corner"
  | "bottom-left-corner"
  | "bottom-left"
  | "bottom-center"
  | "bottom-right"
  | "bottom-right-corner"
  | "left-top"
  | "left-middle"
  | "left-bottom"
  | "right-top"
  | "right-middle"
  | "right-bottom";

export interface PageStyle {
  readonly name: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly margin: Edges;
  readonly padding: Edges;
  readonly border: Borders;
  readonly background: Color | undefined;
  /** How far what reaches the edge goes on beyond it; 0 when absent. */
  readonly bleed?: Pt;
  /** Printer's marks around the page, none when absent. */
  readonly marks?: { readonly crop: boolean; readonly cross: boolean };
  /** `counter-reset: page`: the number of the first page of each run of pages of this name. */
  readonly firstNumber?: number;
  /** Undefined where footnotes stand right below the text. */
  readonly notes?: NoteArea;
  readonly boxes: Readonly<Partial<Record<MarginBoxName, MarginBox>>>;
}

export interface MarginBox {
  readonly content: readonly MarginContent[];
  readonly text: TextStyle;
  readonly align: "left" | "right" | "centre";
  readonly verticalAlign: "top" | "middle" | "bottom";
  readonly width: Length;
  readonly padding: Edges;
  readonly border: Borders;
  /** Where the style sheet gives it content. */
  readonly origin?: Place;
}

/** `counter(page)`, `string(title, first)` and text, in the order of `content`. */
export type MarginContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "counter"; readonly counter: "page" | "pages"; readonly numbering?: Numbering }
  | {
      readonly kind: "string";
      readonly name: string;
      readonly take: "first" | "start" | "last" | "first-except";
    };

export type Side = "left" | "right";

/** The key of a page style in `DocumentTree.pages`. The first page of a document is a right one. */
export const pageKey = (name: string, side: Side, first: boolean, blank = false): string =>
  `${name}/${side}${first ? "/first" : ""}${blank ? "/blank" : ""}`;
