/** Heights of rows that rowspans tie together, as a pure function of numbers (CSS 2.2, 17.5.3). */
import type { Pt } from "../../model/length.ts";
import type { Cell } from "./item.ts";

export type TallCell = Pick<Cell, "row" | "rowSpan" | "height" | "least" | "above" | "below">;

/** A cell over several rows that needs more than they have gets it from all of them in equal parts, as in browsers. */
export function rowHeights(least: readonly Pt[], cells: readonly TallCell[], gap: Pt): readonly Pt[] {
  const heights = [...least];
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const needed = cell.above + Math.max(cell.height, cell.least) + cell.below;
    const last = cell.row + cell.rowSpan - 1;
    let present = gap * (cell.rowSpan - 1);
    for (let r = cell.row; r <= last; r++) present += heights[r]!;
    const more = Math.max(0, needed - present) / cell.rowSpan;
    for (let r = cell.row; r <= last; r++) heights[r]! += more;
  }
  return heights;
}
