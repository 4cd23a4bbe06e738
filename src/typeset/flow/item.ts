/**
 * The language between collecting and breaking: a vertical list of flow items, each with its height in pt. Breaking reads the
 * numbers alone; what a box shows rides along and is looked at again only when everything is placed.
 *
 *   open 6   box 12   break 0   box 12   close 6   break 0   space 10   box 14
 *
 * A list may end a page only at a `break`. Spaces that follow a break are dropped when the page ends there (CSS Fragmentation 3,
 * 5.2), unless the break was forced.
 */
import type { AccountBox } from "../../model/account.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { Pt } from "../../model/length.ts";
import type { Picture } from "../../model/picture.ts";
import type { Owner } from "../../model/structure.ts";
import type { BorderSide, BoxStyle } from "../../model/style.ts";
import type { Line } from "../line.ts";
import type { GridLine } from "./table-lines.ts";

export type FlowItem =
  | BoxItem
  | SpaceItem
  | BreakItem
  | ForcedBreakItem
  | OpenItem
  | CloseItem
  | MarkItem
  | RowItem
  | ColumnsItem;

/** Something that cannot be divided: a line, a picture, or empty room. */
export interface BoxItem {
  readonly kind: "box";
  readonly height: Pt;
  readonly content: Content;
  readonly source: Source;
  /** On the first line of a paragraph that may be set in other lines. */
  readonly recast?: RecastOffer;
  /** Footnotes that are called in this line. */
  readonly notes?: readonly FlowNote[];
  /** Notes that stand in the margin beside this line. */
  readonly sideNotes?: readonly SideNote[];
  readonly snap?: Snap;
}

/**
 * What stands on the line grid begins at the next of these places, counted from the top of the room: `offset`, and every `step` from
 * there (CSS Line Grid 1, 3).
 */
export interface Snap {
  readonly step: Pt;
  readonly offset: Pt;
}

/** A note in the margin: it takes no room from the text. */
export interface SideNote extends FlowNote {
  /** Distance between the text area and the note, and the note's width. */
  readonly gap: Pt;
  readonly width: Pt;
  /** Baseline of its first line, below its top. */
  readonly baseline: Pt;
}

/** A footnote: a list of its own, which takes room at the foot of the page. */
export interface FlowNote {
  /** From 0, in the order in which notes are collected. */
  readonly id: number;
  readonly items: readonly FlowItem[];
  readonly height: Pt;
  /** Name of the place of its call. */
  readonly anchor: string;
  readonly source: Source;
}

/** A paragraph may be set a line shorter or longer. */
export interface RecastOffer {
  /** Items that it takes in the list, from its first line to its last. */
  readonly count: number;
  /** Sets it anew, which costs as much as setting it the first time. Undefined when that would not look well. */
  readonly by: (lines: -1 | 1) => { readonly items: readonly BoxItem[]; readonly strain: number } | undefined;
}

export interface SpaceItem {
  readonly kind: "space";
  /** May be negative. */
  readonly height: Pt;
}

/** A place where a page may end. The dearer, the less willingly; see `KEEP`. */
export interface BreakItem {
  readonly kind: "break";
  readonly cost: number;
}

/** A place where a page must end. */
export interface ForcedBreakItem {
  readonly kind: "forced";
  readonly to: "page" | "left" | "right" | "column";
  /** Name of the page style from here on; undefined inside columns. */
  readonly page: string | undefined;
}

/** A frame begins: top border and padding. When a page ends inside it, it is sliced: no border at the cut. */
export interface OpenItem {
  readonly kind: "open";
  readonly height: Pt;
  readonly frame: Frame | undefined;
  readonly repeat?: Repeat;
}

/** The innermost open frame ends: bottom padding and border. */
export interface CloseItem {
  readonly kind: "close";
  readonly height: Pt;
}

/** Names and running strings that belong to the top of what follows. Has no height. */
export interface MarkItem {
  readonly kind: "mark";
  /** From the left edge of the list. */
  readonly x: Pt;
  readonly anchors: readonly string[];
  readonly outline: { readonly level: number; readonly text: string } | undefined;
  readonly strings: readonly { readonly name: string; readonly value: string }[];
  /** What the page that it stands on is numbered. */
  readonly pageNumber?: number | undefined;
}

/** Lists side by side: a grid row, a table row, or table rows that a rowspan ties together. */
export interface RowItem {
  readonly kind: "row";
  /** Height when whole. */
  readonly height: Pt;
  /** Of each row, when whole; at least one. */
  readonly rows: readonly Row[];
  /** Room between two rows. */
  readonly gap: Pt;
  /** In reading order. */
  readonly cells: readonly Cell[];
  /** What it costs to divide the row between the lines of its cells. */
  readonly splitCost: number;
  readonly source: Source;
  /** Footnotes that are called anywhere in it. */
  readonly notes?: readonly FlowNote[];
  /** Notes in the margin that are called anywhere in it. */
  readonly sideNotes?: readonly SideNote[];
  readonly snap?: Snap;
}

export interface Row {
  readonly height: Pt;
  /** Asked for by the style; `height` is at least this. */
  readonly least: Pt;
  readonly frame: Frame | undefined;
  /** Where borders collapse. */
  readonly lines?: readonly GridLine[];
}

export interface Cell {
  readonly items: readonly FlowItem[];
  /** Sum of the items' heights. */
  readonly height: Pt;
  /** Height asked for by the style; the room between `above` and `below` is at least this. */
  readonly least: Pt;
  /** Left edge of the items, from the left edge of the list that the row stands in. */
  readonly x: Pt;
  /** First of the rows that it stands in, from 0. */
  readonly row: number;
  readonly rowSpan: number;
  /** Room above and below the items: borders, padding, and what aligns baselines. */
  readonly above: Pt;
  readonly below: Pt;
  /** Where the items stand when the cell is taller: 0 top, 0.5 middle, 1 bottom. */
  readonly rise: number;
  /** Whether its one box grows to the height of the cell: its background fills the row (CSS Grid 1, 6.6). */
  readonly stretches?: true;
  readonly frame: Frame | undefined;
}

/** Text in columns of equal width. */
export interface ColumnsItem {
  readonly kind: "columns";
  /** Height when whole, and balanced if it is to be. */
  readonly height: Pt;
  /** Height of the room that it comes out whole in; at least `height`. */
  readonly room: Pt;
  readonly items: readonly FlowItem[];
  readonly x: Pt;
  readonly count: number;
  readonly width: Pt;
  readonly gap: Pt;
  readonly balanced: boolean;
  /** The first stands on the right. */
  readonly turned?: true;
  readonly rule: BorderSide;
  readonly source: Source;
  /** Footnotes that are called anywhere in it. */
  readonly notes?: readonly FlowNote[];
  /** Notes in the margin that are called anywhere in it. */
  readonly sideNotes?: readonly SideNote[];
  readonly snap?: Snap;
}

/** Border and background of a box: its border box, horizontally; the height comes of what stands in it. */
export interface Frame {
  readonly x: Pt;
  readonly width: Pt;
  readonly style: Pick<BoxStyle, "border" | "background">;
  /** Lines of the rows inside are painted last, as each lies over the grounds of two cells. */
  readonly gathersLines?: true;
  /** Whose frame it is; told to the witness alone, who also wants those that are not painted. */
  readonly of?: FrameOwner;
}

export type FrameOwner = Pick<AccountBox, "kind" | "margin" | "insets" | "place">;

/** Table rows that stand again on each page that the table goes on. */
export interface Repeat {
  readonly head: readonly FlowItem[];
  readonly headHeight: Pt;
  readonly foot: readonly FlowItem[];
  readonly footHeight: Pt;
}

export type Content = LineContent | PictureContent | { readonly kind: "nothing" };

export interface LineContent {
  readonly kind: "line";
  /** Left edge of the measure, from the left edge of the list. */
  readonly x: Pt;
  readonly measure: Pt;
  readonly line: Line;
  /** Hung to the left of the line, on its baseline. */
  readonly markers: readonly HungLine[];
}

export interface HungLine {
  readonly x: Pt;
  readonly line: Line;
}

export interface PictureContent {
  readonly kind: "picture";
  readonly x: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly picture: Picture;
  readonly owner: Owner;
}

/** Where something comes from, for findings. */
export interface Source {
  readonly place: Place | undefined;
  /** Its first words, or what it is. */
  readonly words: string;
}

/**
 * What a page break costs where the layout asks for none. Each is dearer than any number of those before it, so they are given up
 * in this order when a page has no other end: CSS 2.2, 13.3.3 drops keeping together and keep-with-next before orphans and widows.
 */
export const KEEP = {
  /** Inside a box with `break-inside: avoid`; once more for each such box around it, up to `MOST_TOGETHER`. */
  together: 1e4,
  /** Between boxes of which one asks to stay with the other. */
  next: 1e5,
  /** Between lines that `orphans` or `widows` hold together. */
  lines: 1e6,
  /** Between the parts of a hyphenated word. */
  word: 1e7,
  /** Between a table's head or foot and its rows. */
  head: 1e8,
} as const;

export const MOST_TOGETHER = 9;

/**
 * What it costs to divide a row inside text columns: its second part would be read after its neighbours' first. Dearer than a column
 * left empty, but no wish of the layout.
 */
export const SPLIT_IN_COLUMNS = 1e3;

/** Cheapest cost that breaks a wish of the layout. */
export const BROKEN_KEEP = KEEP.together;

/** Where an item begins that the list has come to at `y`. */
export const snapped = (y: Pt, item: FlowItem): Pt => {
  if (item.kind !== "box" && item.kind !== "row" && item.kind !== "columns") return y;
  if (item.snap === undefined) return y;
  const { step, offset } = item.snap;
  return offset + Math.ceil((y - offset) / step - SNAP_TOLERANCE) * step;
};

/** A part of a step by which a place may be missed: sums of hundreds of heights carry rounding. */
const SNAP_TOLERANCE = 1e-3;

/** Height of a list in one piece, down to where anything in it reaches: a negative margin at its end takes nothing away. */
export function heightOf(items: readonly FlowItem[]): Pt {
  let [y, reach] = [0, 0];
  for (const item of items) {
    if (!("height" in item)) continue;
    y = Math.max(0, snapped(y, item) + item.height);
    reach = Math.max(reach, y);
  }
  return reach;
}

/** Baseline of the first line in a list, below its top. */
export function firstBaseline(items: readonly FlowItem[]): Pt | undefined {
  let y = 0;
  for (const item of items) {
    if (item.kind === "box" && item.content.kind === "line")
      return snapped(y, item) + item.content.line.baseline;
    if (item.kind === "row" || item.kind === "columns") return undefined;
    if ("height" in item) y = snapped(y, item) + item.height;
  }
  return undefined;
}
