/** What breaking gives back: which part of a list stands in one room, each item with its distance from the top of that room. */
import type { Pt } from "../../model/length.ts";
import type { BoxItem, Cell, ColumnsItem, FlowNote, Frame, MarkItem, OpenItem, RowItem } from "./item.ts";
import type { GridLine } from "./table-lines.ts";

export interface Fragment {
  readonly steps: readonly Step[];
  readonly height: Pt;
}

export type Step =
  | { readonly kind: "box"; readonly y: Pt; readonly item: BoxItem }
  | { readonly kind: "mark"; readonly y: Pt; readonly item: MarkItem }
  | {
      readonly kind: "row";
      readonly y: Pt;
      readonly item: RowItem;
      /** Undefined for all of it. */
      readonly slice: RowSlice | undefined;
      /** True for a table's head or foot that stands here again. */
      readonly repeated: boolean;
    }
  | {
      readonly kind: "columns";
      readonly y: Pt;
      readonly item: ColumnsItem;
      /** Undefined for all of it. */
      readonly slice: ColumnsSlice | undefined;
    }
  /** `cut`: the frame goes on from the page before, or on the next. */
  | { readonly kind: "open"; readonly y: Pt; readonly frame: Frame | undefined; readonly cut: boolean }
  | { readonly kind: "close"; readonly y: Pt; readonly cut: boolean };

export interface RowSlice {
  readonly height: Pt;
  readonly rows: readonly FrameSlice[];
  readonly cells: readonly CellSlice[];
}

/** All `y` are from the top of the slice. */
export interface FrameSlice {
  readonly y: Pt;
  readonly height: Pt;
  readonly frame: Frame | undefined;
  readonly cutTop: boolean;
  readonly cutBottom: boolean;
  readonly lines?: readonly GridLine[];
}

export interface CellSlice extends FrameSlice {
  readonly cell: Cell;
  readonly contentY: Pt;
  readonly fragment: Fragment;
}

export interface ColumnsSlice {
  readonly height: Pt;
  readonly columns: readonly Fragment[];
}

/** Where filling goes on: the item, the frames that are open there, and the place inside an item that was divided. */
export interface Cursor {
  readonly index: number;
  readonly frames: Frames | undefined;
  readonly inside: RowCursor | ColumnsCursor | undefined;
  /** Footnotes that have not come to their end; absent when there are none. */
  readonly notes?: readonly CarriedNote[];
}

/** What is still to be shown of a footnote. */
export interface CarriedNote {
  readonly note: FlowNote;
  /** Undefined when all of it is. */
  readonly from: Cursor | undefined;
  /** Height of what is to be shown. */
  readonly height: Pt;
}

export const START: Cursor = { index: 0, frames: undefined, inside: undefined };

/** Open frames, innermost first. Shared between cursors. */
export interface Frames {
  readonly open: OpenItem;
  readonly outer: Frames | undefined;
}

export interface RowCursor {
  readonly kind: "row";
  readonly row: number;
  /** True when part of that row stands on an earlier page. */
  readonly divided: boolean;
  /** A cell each; undefined for a cell that has no more content. */
  readonly cells: readonly (Cursor | undefined)[];
}

export interface ColumnsCursor {
  readonly kind: "columns";
  readonly next: Cursor;
}

/** Tells places of one list apart; the frames that are open follow from the rest. A number where nothing is divided, as nearly everywhere. */
export function placeOf(cursor: Cursor): number | string {
  return cursor.inside === undefined && cursor.notes === undefined ? cursor.index : cursorKey(cursor);
}

function cursorKey(cursor: Cursor | undefined): string {
  if (cursor === undefined) return "-";
  const { inside, notes = [] } = cursor;
  const carried = notes.map(({ note, from }) => `^${note.id}${from === undefined ? "" : cursorKey(from)}`);
  const index = `${cursor.index}${carried.join("")}`;
  if (inside === undefined) return index;
  if (inside.kind === "columns") return `${index}(${cursorKey(inside.next)})`;
  return `${index}(${inside.row}${inside.divided ? "+" : ""}:${inside.cells.map(cursorKey).join()})`;
}
