/**
 * Divides a row item at a height. Rows that a rowspan ties together part between two rows when that leaves any above the cut, and
 * a cell that spans the cut goes on below it. Else the first row is divided: each of its cells shows as many lines as fit.
 */
import type { Pt } from "../../model/length.ts";
import { fill } from "./fill.ts";
import {
  type CellSlice,
  type Cursor,
  type Fragment,
  type FrameSlice,
  type RowCursor,
  type RowSlice,
  START,
} from "./fragment.ts";
import { type Cell, KEEP, type RowItem, type Source } from "./item.ts";
import { type Divided, type Filled, type Room, TOLERANCE } from "./room.ts";
import { rowHeights } from "./row-heights.ts";

const ALL_ROOM: Room = { height: Number.POSITIVE_INFINITY, fresh: true };

export function divideRow(
  item: RowItem,
  inside: RowCursor | undefined,
  room: Room,
): Divided<RowSlice, RowCursor> {
  const from = inside ?? startOf(item);
  if (item.rows.length - from.row > 1) {
    const heights = remainingHeights(item, from);
    const end = lastRowThatFits(heights, item.gap, from.row, room.height);
    if (end > from.row) return cutBetween(item, from, end, heights);
  }
  return cutInside(item, from, room);
}

/** All of a row item that stands whole. */
export function wholeRow(item: RowItem): RowSlice {
  const heights = item.rows.map((row) => row.height);
  return cutBetween(item, startOf(item), item.rows.length, heights).slice;
}

const startOf = (item: RowItem): RowCursor => ({
  kind: "row",
  row: 0,
  divided: false,
  cells: item.cells.map(() => START),
});

/** True when part of the cell stands above the cut that the cursor comes from. */
const beganAbove = (cell: Cell, from: RowCursor): boolean =>
  cell.row < from.row || (cell.row === from.row && from.divided);

// ---- between rows ----

/** Heights by row number; rows above the cursor have none. */
function remainingHeights(item: RowItem, from: RowCursor): readonly Pt[] {
  const least = item.rows.map((row, r) => (r < from.row || (r === from.row && from.divided) ? 0 : row.least));
  const cells = item.cells.flatMap((cell, i) => {
    const end = cell.row + cell.rowSpan;
    if (end <= from.row) return [];
    const row = Math.max(cell.row, from.row);
    const cursor = from.cells[i];
    const began = beganAbove(cell, from);
    const height = cursor === undefined ? 0 : began ? heightFrom(cell, cursor) : cell.height;
    const edges = { above: began ? 0 : cell.above, below: cell.below, least: began ? 0 : cell.least };
    return [{ row, rowSpan: end - row, height, ...edges }];
  });
  return rowHeights(least, cells, item.gap);
}

const heightFrom = (cell: Cell, cursor: Cursor): Pt => fill(cell.items, cursor, ALL_ROOM).fragment.height;

/** Number of the first row that does not fit any more. */
function lastRowThatFits(heights: readonly Pt[], gap: Pt, from: number, room: Pt): number {
  let y = 0;
  for (let r = from; r < heights.length; r++) {
    y += heights[r]!;
    if (y > room + TOLERANCE) return r;
    y += gap;
  }
  return heights.length;
}

function cutBetween(
  item: RowItem,
  from: RowCursor,
  end: number,
  heights: readonly Pt[],
): Divided<RowSlice, RowCursor> {
  const fills = item.cells.map((cell, i): Filled | undefined => {
    const cursor = from.cells[i];
    if (cursor === undefined || cell.row >= end) return undefined;
    if (cell.row + cell.rowSpan <= end) return fill(cell.items, cursor, ALL_ROOM);
    const began = beganAbove(cell, from);
    const height =
      spanHeight(heights, item.gap, Math.max(cell.row, from.row), end) - (began ? 0 : cell.above);
    return fill(cell.items, cursor, { height, fresh: false });
  });
  const slice = sliceOf(item, from, end, false, heights, fills);
  if (end === item.rows.length)
    return { slice, rest: undefined, cost: 0, overrun: undefined, progress: true };
  const rest = { kind: "row", row: end, divided: false, cells: nextCursors(from, fills) } as const;
  return { slice, rest, cost: costOf(fills), overrun: overrunOf(fills), progress: true };
}

// ---- inside a row ----

function cutInside(item: RowItem, from: RowCursor, room: Room): Divided<RowSlice, RowCursor> {
  const { row } = from;
  const fills = item.cells.map((cell, i): Filled | undefined => {
    const cursor = from.cells[i];
    if (cursor === undefined || cell.row > row) return undefined;
    return fillCell(cell, cursor, beganAbove(cell, from), room);
  });
  const unfinished = item.cells.some(
    (cell, i) => cell.row + cell.rowSpan === row + 1 && fills[i]?.rest !== undefined,
  );
  const least = from.divided ? 0 : item.rows[row]!.least;
  const needed = item.cells.map((cell, i) => heightIn(cell, fills[i], beganAbove(cell, from), row));
  const height = Math.max(unfinished ? 0 : least, 0, ...needed);
  const heights = item.rows.map((_, r) => (r === row ? height : 0));
  const slice = sliceOf(item, from, row + 1, unfinished, heights, fills);
  const cells = nextCursors(from, fills);
  const done = !unfinished && row + 1 === item.rows.length;
  // A label must not stand on the page before the text that it belongs to.
  const late = !from.divided && fills.some((f) => f?.rest !== undefined && !f.progress);
  const rest = { kind: "row", row: unfinished ? row : row + 1, divided: unfinished, cells } as const;
  return {
    slice,
    rest: done ? undefined : rest,
    cost: costOf(fills) + (late ? KEEP.next : 0),
    overrun: overrunOf(fills),
    // A row whose cells have all ended is done with, even if none of them had anything to show.
    progress: !unfinished || fills.some((f) => f?.progress === true),
  };
}

/**
 * A cell that goes on needs no room for its lower edge; one that ends does, and keeps a line back when there is none. In tables within tables
 * both are asked for again at each level, and the answers doubled: so what was found is kept until the outermost row is divided.
 */
function fillCell(cell: Cell, cursor: Cursor, began: boolean, room: Room): Filled {
  const height = room.height - (began ? 0 : cell.above);
  const known = kept.get(cell)?.find((one) => isSame(one, cursor, began, height, room.fresh));
  if (known !== undefined) return known.filled;
  depth++;
  try {
    const filled = fitInto(cell, cursor, room, height);
    kept.set(cell, [...(kept.get(cell) ?? []), { cursor, began, height, fresh: room.fresh, filled }]);
    return filled;
  } finally {
    depth--;
    if (depth === 0) kept.clear();
  }
}

interface KeptFill {
  readonly cursor: Cursor;
  readonly began: boolean;
  readonly height: Pt;
  readonly fresh: boolean;
  readonly filled: Filled;
}

const kept = new Map<Cell, readonly KeptFill[]>();
/** Cells that are being filled, one within the other. */
let depth = 0;

/** The same room comes about by other sums. */
const isSame = (one: KeptFill, cursor: Cursor, began: boolean, height: Pt, fresh: boolean): boolean =>
  one.cursor === cursor &&
  one.began === began &&
  one.fresh === fresh &&
  Math.abs(one.height - height) < SAME_ROOM;

/** pt; far below what any length is rounded to. */
const SAME_ROOM = 1e-9;

function fitInto(cell: Cell, cursor: Cursor, room: Room, height: Pt): Filled {
  const filled = fill(cell.items, cursor, { ...room, height });
  if (filled.rest !== undefined || filled.fragment.height + cell.below <= height + TOLERANCE) return filled;
  // What runs over anyway is not tried twice: in tables within tables that would double at each.
  if (filled.fragment.height > height + TOLERANCE) return filled;
  return fill(cell.items, cursor, { ...room, height: height - cell.below });
}

/** What the part of a cell above the cut takes. */
function heightIn(cell: Cell, filled: Filled | undefined, began: boolean, row: number): Pt {
  if (filled === undefined) return cell.row <= row && cell.row + cell.rowSpan === row + 1 ? cell.below : 0;
  const above = began ? 0 : cell.above;
  const goesOn = filled.rest !== undefined;
  if (cell.row + cell.rowSpan > row + 1) return above + filled.fragment.height;
  const content = goesOn || began ? filled.fragment.height : Math.max(filled.fragment.height, cell.least);
  return above + content + (goesOn ? 0 : cell.below);
}

// ---- both ----

function sliceOf(
  item: RowItem,
  from: RowCursor,
  end: number,
  unfinished: boolean,
  heights: readonly Pt[],
  fills: readonly (Filled | undefined)[],
): RowSlice {
  const top = (row: number): Pt => {
    const before = spanHeight(heights, item.gap, from.row, row);
    return row > from.row ? before + item.gap : 0;
  };
  const rows = item.rows.slice(from.row, end).map((row, i): FrameSlice => {
    const r = from.row + i;
    const cut = { cutTop: r === from.row && from.divided, cutBottom: unfinished && r === end - 1 };
    return {
      y: top(r),
      height: heights[r]!,
      frame: row.frame,
      ...cut,
      ...(row.lines && { lines: row.lines }),
    };
  });
  const cells = item.cells.flatMap((cell, i): CellSlice[] => {
    const last = cell.row + cell.rowSpan;
    if (cell.row >= end || last <= from.row) return [];
    const first = Math.max(cell.row, from.row);
    const height = spanHeight(heights, item.gap, first, Math.min(last, end));
    const cutTop = beganAbove(cell, from);
    const cutBottom = last > end || (unfinished && last === end);
    const filled = fills[i]?.fragment ?? { steps: [], height: 0 };
    const free = height - cell.above - cell.below - filled.height;
    const whole = !cutTop && !cutBottom;
    const fragment = whole && cell.stretches ? stretched(filled, free) : filled;
    const rise = !whole ? 0 : cell.rise * Math.max(0, free);
    const y = top(first);
    const contentY = y + (cutTop ? 0 : cell.above) + rise;
    return [{ cell, y, height, frame: cell.frame, cutTop, cutBottom, contentY, fragment }];
  });
  return { height: spanHeight(heights, item.gap, from.row, end), rows, cells };
}

/** Its outermost box, which ends last, ends lower. */
function stretched(fragment: Fragment, by: Pt): Fragment {
  const last = fragment.steps.findLastIndex((step) => step.kind === "close");
  if (by <= 0 || last < 0) return fragment;
  const steps = fragment.steps.map((step, i) => (i === last ? { ...step, y: step.y + by } : step));
  return { steps, height: fragment.height + by };
}

/** Height of the rows from `first` to before `end`, with the gaps between them. */
function spanHeight(heights: readonly Pt[], gap: Pt, first: number, end: number): Pt {
  let height = gap * Math.max(0, end - first - 1);
  for (let r = first; r < end; r++) height += heights[r]!;
  return height;
}

const nextCursors = (from: RowCursor, fills: readonly (Filled | undefined)[]) =>
  from.cells.map((cursor, i) => (fills[i] === undefined ? cursor : fills[i].rest));

const costOf = (fills: readonly (Filled | undefined)[]): number =>
  Math.max(0, ...fills.map((f) => f?.cost ?? 0));

const overrunOf = (fills: readonly (Filled | undefined)[]): Source | undefined =>
  fills.find((f) => f?.overrun !== undefined)?.overrun;
