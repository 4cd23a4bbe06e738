/** The least and greatest useful width of a box, margins included: what tables and grids share their width by. */
import type { Box, Grid, Table, TableRow } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { BoxStyle } from "../../model/style.ts";
import type { Extent } from "../line.ts";
import type { Kit } from "./kit.ts";
import { insetsOf } from "./measure.ts";
import { askedSize } from "./picture.ts";
import { type CellExtent, type ColumnExtent, columnExtents } from "./table-widths.ts";

export function extentOf(kit: Kit, box: Box): Extent {
  const known = kit.extents.get(box);
  if (known !== undefined) return known;
  const { margin } = box.style;
  const extent = widen(boundBy(box.style, contentExtent(kit, box)), margin.left + margin.right);
  kit.extents.set(box, extent);
  return extent;
}

/** Of boxes one below another: the widest counts. */
export function widest(kit: Kit, boxes: readonly Box[]): Extent {
  let min = 0;
  let max = 0;
  for (const box of boxes) {
    const extent = extentOf(kit, box);
    min = Math.max(min, extent.min);
    max = Math.max(max, extent.max);
  }
  return { min, max };
}

export function tableColumns(kit: Kit, table: Table): readonly ColumnExtent[] {
  const rows = [...table.head, ...table.body, ...table.foot];
  const cells = rows.flatMap((row) => cellExtents(kit, row));
  return columnExtents(table.columns, cells, table.spacing);
}

function contentExtent(kit: Kit, box: Box): Extent {
  switch (box.kind) {
    case "paragraph":
      return kit.compositor.extentOf(box.inlines, box.text);
    case "block": {
      const { columns, columnGap } = box.style;
      const one = widest(kit, box.children);
      return { min: one.min, max: one.max * columns + columnGap * (columns - 1) };
    }
    case "picture": {
      const { width } = askedSize(box, 0);
      return { min: width, max: width };
    }
    case "grid":
      return gridExtent(kit, box);
    case "table": {
      const gaps = gapsOf(box);
      const columns = tableColumns(kit, box);
      return { min: sum(columns, (c) => c.min) + gaps, max: sum(columns, (c) => c.max) + gaps };
    }
  }
}

function gridExtent(kit: Kit, grid: Grid): Extent {
  const gaps = grid.columnGap * Math.max(0, grid.columns.length - 1);
  const tracks = grid.columns.map((track, column): Extent => {
    if (track !== "auto" && "pt" in track) return { min: track.pt, max: track.pt };
    const items = grid.items.filter((item) => item.column === column && item.colSpan === 1);
    return widest(
      kit,
      items.map((item) => item.box),
    );
  });
  return { min: sum(tracks, (t) => t.min) + gaps, max: sum(tracks, (t) => t.max) + gaps };
}

function cellExtents(kit: Kit, row: TableRow): CellExtent[] {
  return row.cells.map((cell) => {
    const insets = insetsOf(cell.style);
    const around = insets.left + insets.right;
    const content = widest(kit, cell.children);
    return {
      column: cell.column,
      span: cell.colSpan,
      min: content.min + around,
      max: content.max + around,
      asked:
        cell.style.width !== "auto" && "pt" in cell.style.width
          ? { pt: cell.style.width.pt + around }
          : cell.style.width,
    };
  });
}

/** Border spacing stands between the columns and at both edges (CSS 2.2, 17.6.1). */
const gapsOf = (table: Table): Pt => table.spacing * (table.columns.length + 1);

/** `width`, `min-width` and `max-width` in points bound what the content asks for; shares cannot, as their whole is not known yet. */
function boundBy(style: BoxStyle, content: Extent): Extent {
  const insets = insetsOf(style);
  const width = points(style.width);
  const least = points(style.minWidth) ?? 0;
  const most = points(style.maxWidth) ?? Number.POSITIVE_INFINITY;
  const bound = (n: Pt) => Math.max(least, Math.min(width ?? n, most));
  return widen({ min: bound(content.min), max: bound(content.max) }, insets.left + insets.right);
}

const points = (length: BoxStyle["width"]): Pt | undefined =>
  length !== "auto" && "pt" in length ? length.pt : undefined;

const widen = ({ min, max }: Extent, by: Pt): Extent => ({ min: min + by, max: max + by });

const sum = <T>(all: readonly T[], of: (one: T) => Pt): Pt => all.reduce((total, one) => total + of(one), 0);
