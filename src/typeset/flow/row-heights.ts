/** Heights of rows that rowspans tie together, as a pure function of numbers (CSS 2.2, 17.5.3). */
import type { Pt } from "../../model/length.ts";
import type { Cell } from "./item.ts";

export type TallCell = Pick<Cell, "row" | "rowSpan" | "height" | "least" | "above" | "below">;

/**
 * A cell over several rows that needs more than they have gets it from those that are empty but for cells going on below them, else from
 * all, in proportion to their heights: no row is taller than it must be. CSS leaves it open; browsers do so.
 */
export function rowHeights(least: readonly Pt[], cells: readonly TallCell[], gap: Pt): readonly Pt[] {
  const heights = [...least];
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const needed = cell.above + Math.max(cell.height, cell.least) + cell.below;
    const rows = Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i);
    const present = rows.reduce((sum, r) => sum + heights[r]!, 0);
    const more = needed - present - gap * (cell.rowSpan - 1);
    if (more <= 0) continue;
    const empty = rows.filter((r) => heights[r] === 0);
    if (empty.length > 0) for (const r of empty) heights[r]! += more / empty.length;
    else for (const r of rows) heights[r]! += (more * heights[r]!) / present;
  }
  return heights;
}
