/** What is filled, what a room is filled with, and how it may end: the terms in which pages, columns and cells are spoken of. */
import type { Pt } from "../../model/length.ts";
import type { Cursor, Fragment, Step } from "./fragment.ts";
import type { BoxItem, ForcedBreakItem, Source } from "./item.ts";
import type { Foot } from "./notes.ts";

export interface Room {
  readonly height: Pt;
  /** Nothing stands above in this room: it cannot get better, so something must be placed. */
  readonly fresh: boolean;
  /** Set for pages, at the foot of which notes stand. In other rooms notes take no height: the page around accounts for them. */
  readonly notes?: NoteRoom | undefined;
}

export interface NoteRoom {
  /** What parts the notes from the text: margin, rule and padding. */
  readonly around: Pt;
  /** Most height that notes may take, `around` included, as long as there is text above them. */
  readonly most: Pt;
}

export interface Filled {
  readonly fragment: Fragment;
  /** Undefined when the list has come to its end. */
  readonly rest: Cursor | undefined;
  /** Cost of the break at the end. */
  readonly cost: number;
  /** The break that ended the room, when it had to end there. */
  readonly forced: ForcedBreakItem | undefined;
  /** What does not fit and stands here all the same. */
  readonly overrun: Source | undefined;
  /** True when anything with content was placed. */
  readonly progress: boolean;
  /** The footnotes below it. */
  readonly foot: Foot;
}

/** How a row or columns are divided at a height. */
export interface Divided<Slice, Inside> {
  readonly slice: Slice & { readonly height: Pt };
  readonly rest: Inside | undefined;
  readonly cost: number;
  readonly overrun: Source | undefined;
  readonly progress: boolean;
}

/** Lengths that differ by less are the same: sums of hundreds of heights carry rounding. */
export const TOLERANCE: Pt = 0.01;

/** What a whole room left empty costs. */
const EMPTY_ROOM = 100;

/** What it costs to leave a share of a room empty: the square, so that two pages a line short are better than one short of two. */
export const emptyCost = (share: number): number => EMPTY_ROOM * share * share;

/** The share of a room of this height below `y`. */
export const emptyBelow = (y: Pt, height: Pt): number => (height > 0 ? Math.max(0, height - y) / height : 0);

/** What a room is filled with instead of what the list says. */
export interface Course {
  /** Where the room ends; undefined for the best break, or where it has to end. */
  readonly to?: Cursor | undefined;
  readonly patch?: Patch | undefined;
}

/** A paragraph set in other lines, none of which may be parted from the rest. */
export interface Patch {
  /** The items of the list that it stands for. */
  readonly at: number;
  readonly count: number;
  readonly items: readonly BoxItem[];
}

/** A way to end a room. */
export interface Way {
  readonly rest: Cursor | undefined;
  /** Of the break at the end. */
  readonly cost: number;
  /** Share of the room that nothing stands in. */
  readonly empty: number;
  readonly forced: ForcedBreakItem | undefined;
  readonly overrun: boolean;
  /** Things that stand below the last heading; infinite when there is none in this room. */
  readonly belowHeading: number;
  /** What the footnotes cost. */
  readonly notes: number;
  /** True for the way that `fill` takes. */
  readonly first: boolean;
}

/** A break that was passed, and all that is needed to end the room there. */
export interface End {
  readonly rest: Cursor;
  readonly y: Pt;
  /** How far down anything stands. */
  readonly reach: Pt;
  readonly cost: number;
  /** Number of steps before it. */
  readonly steps: number;
  /** The part of a divided item that stands before the break. */
  readonly last: Step | undefined;
  readonly overrun: Source | undefined;
  /** False when a repeated foot does not fit below. */
  readonly feet: boolean;
  readonly belowHeading: number;
  readonly empty: number;
  readonly foot: Foot;
}
