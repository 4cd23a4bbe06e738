/** Resolved style: what CSS came to, in points, with nothing left to look up or inherit. */
import { type Edges, type Length, NO_EDGES, type Pt } from "./length.ts";

/** Red, green, blue from 0 to 255. Equal parts are painted as grey, so that a grey page holds no colour operator. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const BLACK: Color = { r: 0, g: 0, b: 0 };

export interface TextStyle {
  /** Families in the order of preference, as named in `fonts/fonts.json`. */
  readonly families: readonly string[];
  readonly size: Pt;
  /** 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  /** OpenType features that differ from the shaper's default, tag to value, tags in alphabetical order. */
  readonly features: Readonly<Record<string, number>>;
  readonly color: Color;
  readonly letterSpacing: Pt;
  readonly wordSpacing: Pt;
  /** Height of a line of this text. */
  readonly lineHeight: Pt;
  /** How far the baseline is raised above that of the line (negative: lowered). */
  readonly rise: Pt;
  /** BCP 47: steers hyphenation, shaping, the tag's /Lang. */
  readonly lang: string;
  readonly hyphens: "none" | "manual" | "auto";
  readonly whiteSpace: "normal" | "nowrap" | "pre" | "pre-line" | "pre-wrap";
  readonly underline: boolean;
}

export interface BorderSide {
  readonly width: Pt;
  readonly style: "none" | "solid" | "dashed" | "dotted" | "double";
  readonly color: Color;
}

export interface Borders {
  readonly top: BorderSide;
  readonly right: BorderSide;
  readonly bottom: BorderSide;
  readonly left: BorderSide;
}

export const NO_LINE: BorderSide = { width: 0, style: "none", color: BLACK };
export const NO_BORDERS: Borders = { top: NO_LINE, right: NO_LINE, bottom: NO_LINE, left: NO_LINE };

/**
 * Lines of a table's grid that stand half on each side of it: `border-collapse: collapse`. A row has those below it and beside its
 * cells; the line above a table is that of its first row.
 */
export interface RowLines {
  /** Over each column. */
  readonly above?: readonly BorderSide[];
  /** Under each column. */
  readonly below: readonly BorderSide[];
  /** At the left of each column, and at the right of the last. */
  readonly upright: readonly BorderSide[];
}

export type Break = "auto" | "avoid" | "page" | "left" | "right" | "column";

export interface BoxStyle {
  /** Margins may be negative; `auto` margins are 0 here; what they mean sideways is in `justifySelf`. */
  readonly margin: Edges;
  /** `margin-left: auto` and `margin-right: auto`: where a box narrower than its room stands. */
  readonly justifySelf: "left" | "centre" | "right";
  readonly padding: Edges;
  readonly border: Borders;
  readonly background: Color | undefined;
  readonly width: Length;
  readonly minWidth: Length;
  readonly maxWidth: Length;
  readonly height: Length;
  readonly minHeight: Length;
  readonly breakBefore: Break;
  readonly breakAfter: Break;
  readonly breakInside: "auto" | "avoid";
  /** Number of text columns inside, 1 when none. */
  readonly columns: number;
  /** The first of them stands on the right. */
  readonly columnsTurned?: true;
  readonly columnGap: Pt;
  readonly columnFill: "balance" | "auto";
  readonly columnRule: BorderSide;
  /** Vertical place of a table cell's or grid item's content. */
  readonly verticalAlign: "top" | "middle" | "bottom" | "baseline";
  /** The named page (`page: wide`) that this box wants, if any. */
  readonly page: string | undefined;
}

/** A box without edges, sizes and wishes of its own. */
export const PLAIN_BOX: BoxStyle = {
  margin: NO_EDGES,
  justifySelf: "left",
  padding: NO_EDGES,
  border: NO_BORDERS,
  background: undefined,
  width: "auto",
  minWidth: "auto",
  maxWidth: "auto",
  height: "auto",
  minHeight: "auto",
  breakBefore: "auto",
  breakAfter: "auto",
  breakInside: "auto",
  columns: 1,
  columnGap: 0,
  columnFill: "balance",
  columnRule: NO_LINE,
  verticalAlign: "baseline",
  page: undefined,
};

export interface ParagraphStyle {
  readonly align: "left" | "right" | "centre" | "justify";
  /** Where the text begins; from left to right when left out. */
  readonly direction?: "ltr" | "rtl";
  /** Alignment of the last line of a justified paragraph. */
  readonly alignLast: "left" | "right" | "centre" | "justify";
  readonly indent: Pt;
  /** Lines that must stay together at the foot of a page, at least 1. */
  readonly orphans: number;
  /** Lines that must stay together at the head of a page, at least 1. */
  readonly widows: number;
  /** `baseline`: its lines stand on the document's line grid. */
  readonly lineSnap?: "none" | "baseline";
  /** The style of an empty line: sets the least height of each line and the place of its baseline (CSS 2.2, 10.8.1, "strut"). */
  readonly strut: TextStyle;
}

/** One column of a grid. `fr` shares out what the others leave. */
export type Track = { readonly pt: Pt } | { readonly percent: number } | { readonly fr: number } | "auto";
