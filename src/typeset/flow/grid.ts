/** Grids: each row of items becomes one row item, which may be divided between the lines of its cells. */
import type { Grid, GridItem } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { collectBox, hangOverOther } from "./collect.ts";
import { widest } from "./extent.ts";
import { type Cell, heightOf, type Source, SPLIT_IN_COLUMNS } from "./item.ts";
import type { Kit, Spot } from "./kit.ts";
import { snapCells } from "./line-grid.ts";
import { FlowList } from "./list.ts";
import { notesOf } from "./notes.ts";
import { RISE } from "./rise.ts";
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
  rowsOf(grid.items).forEach((items, i) => {
    if (i > 0) {
      list.separate(at.together);
      list.margin(grid.rowGap);
      for (const item of items) list.wish(item.box.style.breakBefore);
    }
    hangOverOther(list, source);
    const cells = items.map((item) => gridCell(kit, item, widths, grid.columnGap, at));
    const height = Math.max(0, ...cells.map((cell) => cell.height));
    const rows = [{ height, least: 0, frame: undefined }];
    const notes = notesOf(cells.flatMap((cell) => cell.items));
    list.add({
      kind: "row",
      height,
      rows,
      gap: 0,
      cells,
      splitCost,
      source,
      ...(notes && { notes }),
      ...snapCells(cells),
    });
    for (const item of items) list.wish(item.box.style.breakAfter);
  });
}

/** Items by row, rows from the top; within a row in document order, which is reading order. */
function rowsOf(items: readonly GridItem[]): readonly (readonly GridItem[])[] {
  const rows = new Map<number, GridItem[]>();
  for (const item of items) {
    const row = rows.get(item.row);
    if (row === undefined) rows.set(item.row, [item]);
    else row.push(item);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function gridCell(kit: Kit, item: GridItem, widths: readonly Pt[], gap: Pt, at: Spot): Cell {
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
    row: 0,
    rowSpan: 1,
    above: 0,
    below: 0,
    rise: RISE[item.box.style.verticalAlign],
    frame: undefined,
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
