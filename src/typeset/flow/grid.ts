/** Grids: each row of items, or the rows that a span ties together, become one row item, which may be divided between the lines of its cells. */
import type { Grid, GridItem } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { collectBox, hangOverOther } from "./collect.ts";
import { widest } from "./extent.ts";
import { type Cell, heightOf, type Source, SPLIT_IN_COLUMNS } from "./item.ts";
import type { Kit, Spot } from "./kit.ts";
import { snapCells } from "./line-grid.ts";
import { FlowList } from "./list.ts";
import { isPainted } from "./measure.ts";
import { calledIn } from "./notes.ts";
import { RISE } from "./rise.ts";
import { rowHeights } from "./row-heights.ts";
import { trackWidths } from "./tracks.ts";

/** `at` is the inside of the grid's box. */
export function collectGrid(kit: Kit, grid: Grid, at: Spot, source: Source): void {
  const widths = trackWidths(grid.columns, at.width, grid.columnGap, (column) => {
    const items = grid.items.filter((item) => item.column === column && item.colSpan === 1);
    return widest(
      kit,
      items.map((item) => item.box),
    );
  });
  const { list } = at;
  const splitCost = at.together + (at.inColumns ? SPLIT_IN_COLUMNS : 0);
  tiedRows(grid.items).forEach(({ first, count, items }, i) => {
    if (i > 0) {
      list.separate(at.together);
      list.margin(grid.rowGap);
      for (const item of items) list.wish(item.box.style.breakBefore);
    }
    hangOverOther(list, source);
    const cells = items.map((item) => gridCell(kit, item, first, widths, grid.columnGap, at));
    const heights = rowHeights(Array<Pt>(count).fill(0), cells, grid.rowGap);
    const rows = heights.map((height) => ({ height, least: 0, frame: undefined }));
    list.add({
      kind: "row",
      height: total(heights) + grid.rowGap * (count - 1),
      rows,
      gap: grid.rowGap,
      cells,
      splitCost,
      source,
      ...calledIn(cells.flatMap((cell) => cell.items)),
      ...snapCells(cells),
    });
    for (const item of items) list.wish(item.box.style.breakAfter);
  });
}

/** Rows that no item parts from each other, from the top. */
interface TiedRows {
  readonly first: number;
  readonly count: number;
  /** In document order, which is reading order. */
  readonly items: readonly GridItem[];
}

/** A row whose items span no other is by itself. Rows without items take no room. */
function tiedRows(items: readonly GridItem[]): readonly TiedRows[] {
  const groups: { first: number; count: number; items: GridItem[] }[] = [];
  const byRow = items.map((item, order) => ({ item, order })).sort((a, b) => a.item.row - b.item.row);
  const orders = new Map(byRow.map(({ item, order }) => [item, order]));
  for (const { item } of byRow) {
    const { row, rowSpan = 1 } = item;
    const last = groups.at(-1);
    if (last === undefined || row >= last.first + last.count)
      groups.push({ first: row, count: rowSpan, items: [item] });
    else {
      last.items.push(item);
      last.count = Math.max(last.count, row + rowSpan - last.first);
    }
  }
  for (const group of groups) group.items.sort((a, b) => orders.get(a)! - orders.get(b)!);
  return groups;
}

function gridCell(
  kit: Kit,
  item: GridItem,
  firstRow: number,
  widths: readonly Pt[],
  gap: Pt,
  at: Spot,
): Cell {
  const before = widths.slice(0, item.column);
  const spanned = widths.slice(item.column, item.column + item.colSpan);
  const x = at.x + total(before) + gap * before.length;
  const width = total(spanned) + gap * Math.max(0, spanned.length - 1);
  const list = new FlowList("nothing");
  collectBox(kit, item.box, { ...at, list, x: 0, width, together: 0 });
  const items = list.finish();
  return {
    items,
    height: heightOf(items),
    least: 0,
    x,
    row: item.row - firstRow,
    rowSpan: item.rowSpan ?? 1,
    above: 0,
    below: 0,
    rise: RISE[item.box.style.verticalAlign],
    ...(stretches(kit, item.box) && { stretches: true as const }),
    frame: undefined,
  };
}

/**
 * Boxes of a height of their own, and those that stand in the middle or at the foot of their row, keep their size; so do pictures and tables.
 * What paints nothing has no frame that could grow.
 */
const stretches = (kit: Kit, { kind, style }: GridItem["box"]): boolean =>
  (kind === "block" || kind === "paragraph" || kind === "grid") &&
  (isPainted(style) || kit.watched) &&
  style.height === "auto" &&
  RISE[style.verticalAlign] === 0;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
