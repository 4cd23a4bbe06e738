/**
 * Says where a line of text leaves the sheet at its left or right edge, as behind a negative margin, or as a number does that hangs beside
 * a box at the very edge: on paper it would be cut off. What runs over the foot of a page is told where pages are chosen.
 */

import type { Pt } from "../../model/length.ts";
import { excerpt } from "../excerpt.ts";
import type { Findings } from "../findings.ts";
import type { Source } from "../flow/item.ts";
import type { Line } from "../line.ts";

/** The page that is filled, and where it is told what is wrong with it. */
export interface Paper {
  readonly page: number;
  readonly width: Pt;
  readonly findings: Findings;
}

/** Punctuation that hangs out of the measure, and rounding, in pt: verification bears as much. */
const TOLERANCE = 1;

/** `x` is the left edge of the measure. What stands out of the measure is told where lines are set. */
export function watchEdges(
  { page, width, findings }: Paper,
  line: Line,
  x: Pt,
  measure: Pt,
  source: Source,
): void {
  if (line.items.length === 0) return;
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const item of line.items) {
    left = Math.min(left, item.x);
    right = Math.max(right, item.x + item.width);
  }
  const over = { left: -(x + left), right: x + Math.min(right, measure) - width };
  if (over.left <= TOLERANCE && over.right <= TOLERANCE) return;
  // Where edges or gaps take all room, everything behind them leaves the page: that is one mistake, and it is told.
  if (findings.has("typeset/no-room")) return;
  const edge = over.left > over.right ? "left" : "right";
  findings.add(
    {
      code: "typeset/off-page",
      severity: "error",
      message: `${nameOf(line, source)} stands ${over[edge].toFixed(1)} pt over the ${edge} edge of page ${page}`,
      hint: `make negative margins smaller, or give the box or the page more room on the ${edge}`,
      place: source.place,
    },
    source.place && `${source.place.file}:${source.place.line}:${source.place.column}`,
  );
}

function nameOf(line: Line, source: Source): string {
  const own = line.items
    .flatMap((item) => (item.kind === "text" ? item.pieces.map(({ shape }) => shape.text) : []))
    .join("")
    .trim();
  const words = own === "" ? source.words : own;
  return words === "" ? "something without text" : `“${excerpt(words)}”`;
}
