/** Rectangles on a page. */
import type { Rect } from "./paper.ts";

/** In pt: rounding, and the slant of an italic letter beyond its advance width. */
export const TOLERANCE = 1;

export const isInside = (rect: Rect, box: Rect): boolean =>
  rect[0] >= box[0] - TOLERANCE &&
  rect[1] >= box[1] - TOLERANCE &&
  rect[2] <= box[2] + TOLERANCE &&
  rect[3] <= box[3] + TOLERANCE;
