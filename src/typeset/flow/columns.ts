/** Text in columns: poured one after another, at the least height that holds all of it when they are to be balanced. */
import type { Pt } from "../../model/length.ts";
import { fill } from "./fill.ts";
import { type ColumnsCursor, type ColumnsSlice, type Cursor, type Fragment, START } from "./fragment.ts";
import { BROKEN_KEEP, type ColumnsItem, type FlowItem, type Source } from "./item.ts";
import type { Divided, Room } from "./room.ts";

/** Balanced columns are at most this much taller than they need to be: less than any leading. */
const BALANCE_STEP: Pt = 0.25;

export function divideColumns(
  item: ColumnsItem,
  inside: ColumnsCursor | undefined,
  room: Room,
): Divided<ColumnsSlice, ColumnsCursor> {
  const from = inside?.next ?? START;
  const poured = pour(item.items, from, item.count, room);
  const done = poured.rest === undefined && item.balanced ? evenOut(item, from, poured, room) : poured;
  const { columns, height, rest, cost, overrun, progress } = done;
  const next = rest === undefined ? undefined : ({ kind: "columns", next: rest } as const);
  return { slice: { columns, height }, rest: next, cost, overrun, progress };
}

/** All columns of an item that stands whole. */
export function wholeColumns(item: ColumnsItem): ColumnsSlice {
  const { columns, height } = pour(item.items, START, item.count, { height: item.room, fresh: true });
  return { columns, height };
}

/** Height of a list in so many columns, and of the room that gives it, when there is all the room that it could want. */
export function measureColumns(
  items: readonly FlowItem[],
  count: number,
  balanced: boolean,
): { readonly height: Pt; readonly room: Pt } {
  // Negative margins are left out: the list may reach lower than it ends.
  const height = items.reduce((sum, item) => sum + mostHeight(item), 0);
  const room = { height, fresh: true };
  const poured = pour(items, START, count, room);
  return balanced ? evenOut({ items, count }, START, poured, room) : poured;
}

/** What an item takes at most, the way to its place on the line grid among it. */
const mostHeight = (item: FlowItem): Pt =>
  "height" in item
    ? Math.max(0, item.height) + ("snap" in item && item.snap !== undefined ? item.snap.step : 0)
    : 0;

interface Poured {
  /** Where the last column begins. */
  readonly last: Cursor;
  /** Height of the room that it was poured into. */
  readonly room: Pt;
  readonly columns: readonly Fragment[];
  readonly height: Pt;
  readonly rest: Cursor | undefined;
  readonly cost: number;
  readonly overrun: Source | undefined;
  readonly progress: boolean;
}

function pour(items: readonly FlowItem[], from: Cursor, count: number, room: Room): Poured {
  const columns: Fragment[] = [];
  let rest: Cursor | undefined = from;
  let [height, cost, progress] = [0, 0, false];
  let overrun: Source | undefined;
  let last = from;
  while (rest !== undefined && columns.length < count) {
    const filled = fill(items, rest, room);
    last = rest;
    columns.push(filled.fragment);
    height = Math.max(height, filled.fragment.height);
    cost = Math.max(cost, filled.cost);
    progress ||= filled.progress;
    overrun ??= filled.overrun;
    rest = filled.rest;
  }
  return { last, room: room.height, columns, height, rest, cost, overrun, progress };
}

/** Halves the range of heights until the columns are even; a height that breaks a wish does not count. */
function evenOut(
  { items, count }: Pick<ColumnsItem, "items" | "count">,
  from: Cursor,
  poured: Poured,
  room: Room,
): Poured {
  let best = poured;
  let low = 0;
  let high = poured.height;
  while (high - low > BALANCE_STEP) {
    const height = (low + high) / 2;
    const attempt = pour(items, from, count, { ...room, height });
    const good = attempt.rest === undefined && attempt.cost < BROKEN_KEEP && attempt.overrun === undefined;
    if (good) best = attempt;
    if (good) high = Math.min(height, attempt.height);
    else low = height;
  }
  // The margin at the end of the last column stands inside, as all of it does (CSS Multi-column 1, 3); balancing cuts it short.
  const { height } = fill(items, best.last, room).fragment;
  return { ...best, height: Math.max(best.height, height) };
}
