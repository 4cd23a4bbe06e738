/** Vertical alignment in cells and grid items. */
import type { BoxStyle } from "../../model/style.ts";

/** The share of the room left in a cell that stands above its content. */
export const RISE: Readonly<Record<BoxStyle["verticalAlign"], number>> = {
  top: 0,
  baseline: 0,
  middle: 0.5,
  bottom: 1,
};
