/** Grids: items placed into column tracks, in the order of the text (CSS Grid 1, 8.5, sparse packing by rows). */
import type { Box, Grid, GridItem } from "../../model/document.ts";
import type { Track } from "../../model/style.ts";
import { gapOf } from "../css/resolve.ts";
import { anonymousParagraph, blockOf } from "./block.ts";
import { turn } from "./turn.ts";
import { type Around, baseOf, type Item, itemsOf, type Workshop } from "./workshop.ts";

export function gridOf(shop: Workshop, around: Around): Grid {
  const { style } = around;
  const base = baseOf(shop, around);
  const asked = style["grid-template-columns"];
  const columns: Track[] = asked.length > 0 ? [...asked] : [{ fr: 1 }];
  const places = new Places(columns.length);
  const items: GridItem[] = [];
  for (const item of itemsOf(shop, around)) {
    const box = itemBox(shop, item, around);
    if (!box) continue;
    const column = item.kind === "text" ? undefined : item.style["grid-column"].start;
    const span = item.kind === "text" ? 1 : item.style["grid-column"].span;
    const { start: row, span: rowSpan } = item.kind === "text" ? ONE : item.style["grid-row"];
    const place = places.take(column, span, row, Math.min(rowSpan, MOST_ROWS));
    if (!place.free) {
      const message = `the place in row ${place.row + 1}, column ${place.column + 1} is taken`;
      shop.findings.error(
        "template/no-effect",
        box.origin,
        message,
        "give one of the two items another grid-row or grid-column",
      );
    }
    const tall = place.rowSpan > 1 ? { rowSpan: place.rowSpan } : {};
    items.push({ row: place.row, column: place.column, colSpan: place.span, ...tall, box });
  }
  while (columns.length < places.columns) columns.push("auto");
  const turned = style.direction === "rtl";
  return {
    kind: "grid",
    ...base,
    columns: turned ? columns.reverse() : columns,
    columnGap: gapOf(style["column-gap"], 0),
    rowGap: gapOf(style["row-gap"], 0),
    items: turned ? turn(items, columns.length) : items,
  };
}

/** Text between items becomes an item of its own; white space does not. */
const itemBox = (shop: Workshop, item: Item, around: Around): Box | undefined =>
  item.kind === "text" ? anonymousParagraph(shop, [item], around) : blockOf(shop, item, around);

const ONE = { start: undefined, span: 1 };

/** Rows that one item may span: more than a page has lines, and few enough to remember each. */
const MOST_ROWS = 200;

/** Which cells are taken, and where the next item goes. */
class Places {
  private readonly taken = new Set<string>();
  private row = 0;
  private column = 0;

  constructor(public columns: number) {}

  /** `start` and `row` count from 1, as in CSS. */
  take(start: number | undefined, wanted: number, row: number | undefined, rowSpan: number) {
    if (start !== undefined) this.columns = Math.max(this.columns, start + wanted - 1);
    const span = Math.min(wanted, this.columns);
    const place = this.find(start, span, row, rowSpan);
    const free = this.isFree(place.row, place.column, span, rowSpan);
    for (let r = place.row; r < place.row + rowSpan; r++)
      for (let c = place.column; c < place.column + span; c++) this.taken.add(`${r} ${c}`);
    if (row === undefined) {
      this.row = place.row;
      this.column = place.column + span;
    }
    return { ...place, span, rowSpan, free };
  }

  private find(
    start: number | undefined,
    span: number,
    row: number | undefined,
    rowSpan: number,
  ): { row: number; column: number } {
    if (row !== undefined)
      return {
        row: row - 1,
        column: start === undefined ? this.firstFree(row - 1, span, rowSpan) : start - 1,
      };
    if (start === undefined) {
      let [r, c] = [this.row, this.column];
      while (c + span > this.columns || !this.isFree(r, c, span, rowSpan)) {
        if (c + span > this.columns) [r, c] = [r + 1, 0];
        else c++;
      }
      return { row: r, column: c };
    }
    let r = start - 1 < this.column ? this.row + 1 : this.row;
    while (!this.isFree(r, start - 1, span, rowSpan)) r++;
    return { row: r, column: start - 1 };
  }

  private firstFree(row: number, span: number, rowSpan: number): number {
    for (let c = 0; c + span <= this.columns; c++) if (this.isFree(row, c, span, rowSpan)) return c;
    return 0;
  }

  private isFree(row: number, column: number, span: number, rowSpan: number): boolean {
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + span; c++) if (this.taken.has(`${r} ${c}`)) return false;
    return true;
  }
}
