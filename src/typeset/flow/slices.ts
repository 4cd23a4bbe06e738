/** What a room shows of a row or of columns; `slice` is of the item's own kind, and all of it when undefined. */
import type { Pt } from "../../model/length.ts";
import { type BesideLine, besideSlice } from "./beside.ts";
import { wholeColumns } from "./columns.ts";
import type { Step } from "./fragment.ts";
import type { ColumnsItem, RowItem } from "./item.ts";
import { wholeRow } from "./row.ts";

export function stepOf(item: RowItem | ColumnsItem, y: Pt, slice: unknown): Step {
  return item.kind === "row"
    ? { kind: "row", y, item, slice: slice as never, repeated: false }
    : { kind: "columns", y, item, slice: slice as never };
}

/** Its lines with notes in the margin. Seldom any, so they are looked for late. */
export function besideIn(item: RowItem | ColumnsItem, slice: unknown, y: Pt): readonly BesideLine[] {
  if (item.sideNotes === undefined) return [];
  const whole = item.kind === "row" ? wholeRow : wholeColumns;
  return besideSlice((slice ?? whole(item as never)) as never, y);
}
