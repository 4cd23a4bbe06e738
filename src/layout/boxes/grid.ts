/** Grids: items placed into column tracks, in the order of the text (CSS Grid 1, 8.5, sparse packing by rows). */
import type { Box, Grid, GridItem } from "../../model/document.ts";
import type { Track } from "../../model/style.ts";
import { gapOf } from "../css/resolve.ts";
import { anonymousParagraph, blockOf } from "./block.ts";
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
    const row = item.kind === "text" ? undefined : item.style["grid-row"];
    const place = places.take(column, span, row);
    if (!place.free) {
      const message = `the place in row ${place.row + 1}, column ${place.column + 1} is taken`;
      shop.findings.error(
        "template/no-effect",
        box.origin,
        message,
        "give one of the two items another grid-row or grid-column",
      );
    }
    items.push({ row: place.row, column: place.column, colSpan: place.span, box });
  }
  while (columns.length < places.columns) columns.push("auto");
  return {
    kind: "grid",
    ...base,
    columns,
    columnGap: gapOf(style["column-gap"], 0),
    rowGap: gapOf(style["row-gap"], 0),
    items,
  };
}

/** Text between items becomes an item of its own; white space does not. */
const itemBox = (shop: Workshop, item: Item, around: Around): Box | undefined =>
  item.kind === "text" ? anonymousParagraph(shop, [item], around) : blockOf(shop, item, around);

/** Which cells are taken, and where the next item goes. */
class Places {
  private readonly taken = new Set<string>();
  private row = 0;
  private column = 0;

  constructor(public columns: number) {}

  /** `start` and `row` count from 1, as in CSS. */
  take(start: number | undefined, wanted: number, row: number | undefined) {
    if (start !== undefined) this.columns = Math.max(this.columns, start + wanted - 1);
    const span = Math.min(wanted, this.columns);
    const place = this.find(start, span, row);
    const free = this.isFree(place.row, place.column, span);
    for (let c = place.column; c < place.column + span; c++) this.taken.add(`${place.row} ${c}`);
    if (row === undefined) {
      this.row = place.row;
      this.column = place.column + span;
    }
    return { ...place, span, free };
  }

  private find(
    start: number | undefined,
    span: number,
    row: number | undefined,
  ): { row: number; column: number } {
    if (row !== undefined)
      return { row: row - 1, column: start === undefined ? this.firstFree(row - 1, span) : start - 1 };
    if (start === undefined) {
      let [r, c] = [this.row, this.column];
      while (c + span > this.columns || !this.isFree(r, c, span)) {
        if (c + span > this.columns) [r, c] = [r + 1, 0];
        else c++;
      }
      return { row: r, column: c };
    }
    let r = start - 1 < this.column ? this.row + 1 : this.row;
    while (!this.isFree(r, start - 1, span)) r++;
    return { row: r, column: start - 1 };
  }

  private firstFree(row: number, span: number): number {
    for (let c = 0; c + span <= this.columns; c++) if (this.isFree(row, c, span)) return c;
    return 0;
  }

  private isFree(row: number, column: number, span: number): boolean {
    for (let c = column; c < column + span; c++) if (this.taken.has(`${row} ${c}`)) return false;
    return true;
  }
}
