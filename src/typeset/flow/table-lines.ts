/**
 * Lines of a table whose borders collapse, as a pure function of its grid: parts that follow one another and look alike become one
 * line, and where lines meet each reaches to the far side of the other, so that corners are full.
 *
 *   above   ───────┬───────      a row has the line below it and those beside its cells,
 *           │ cell │ cell │      the first row the one above the table too
 *   below   ───────┴───────
 */
import type { TableRow } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { type BorderSide, NO_LINE, type RowLines } from "../../model/style.ts";

/** A line whose middle stands on the grid. */
export interface GridLine {
  readonly at: "above" | "below" | "upright";
  readonly side: BorderSide;
  /** Horizontally, from the left edge of the list: the ends of one that lies, the middle of an upright one. */
  readonly from: Pt;
  readonly to: Pt;
  /** How far an upright one reaches beyond its row. */
  readonly over: { readonly top: Pt; readonly bottom: Pt };
}

/** `edges` are the left edges of the columns, and the right edge of the last. */
export function gridLinesOf(
  rows: readonly TableRow[],
  edges: readonly Pt[],
): readonly (readonly GridLine[])[] {
  const lines = rows.map((row) => row.lines);
  return lines.map((line, r) => {
    if (line === undefined) return [];
    const [before, after] = [lines[r - 1], lines[r + 1]];
    const above = line.above ?? before?.below ?? [];
    return [
      ...(line.above ? lying("above", line.above, [line], edges) : []),
      ...lying("below", line.below, after ? [line, after] : [line], edges),
      ...upright(line, above, before, after, edges),
    ];
  });
}

const NOTHING_OVER = { top: 0, bottom: 0 } as const;

/** `crossing` are the rows whose upright lines meet it. */
function lying(
  at: "above" | "below",
  sides: readonly BorderSide[],
  crossing: readonly RowLines[],
  edges: readonly Pt[],
): readonly GridLine[] {
  const reach = (v: number): Pt => halfOf(crossing.map(({ upright: lines }) => lines[v]));
  const lines: GridLine[] = [];
  for (let c = 0; c < sides.length; ) {
    const side = sides[c]!;
    let end = c + 1;
    while (end < sides.length && alike(sides[end]!, side)) end++;
    if (side !== NO_LINE)
      lines.push({ at, side, from: edges[c]! - reach(c), to: edges[end]! + reach(end), over: NOTHING_OVER });
    c = end;
  }
  return lines;
}

function upright(
  row: RowLines,
  above: readonly BorderSide[],
  before: RowLines | undefined,
  after: RowLines | undefined,
  edges: readonly Pt[],
): readonly GridLine[] {
  return row.upright.flatMap((side, v): readonly GridLine[] => {
    if (side === NO_LINE) return [];
    const over = {
      top: goesOn(before, v, side) ? 0 : halfOf([above[v - 1], above[v]]),
      bottom: goesOn(after, v, side) ? 0 : halfOf([row.below[v - 1], row.below[v]]),
    };
    return [{ at: "upright", side, from: edges[v]!, to: edges[v]!, over }];
  });
}

const goesOn = (row: RowLines | undefined, v: number, side: BorderSide): boolean =>
  alike(row?.upright[v] ?? NO_LINE, side);

const halfOf = (sides: readonly (BorderSide | undefined)[]): Pt =>
  Math.max(0, ...sides.map((side) => side?.width ?? 0)) / 2;

const alike = (a: BorderSide, b: BorderSide): boolean =>
  a === b ||
  (a.width === b.width &&
    a.style === b.style &&
    a.color.r === b.color.r &&
    a.color.g === b.color.g &&
    a.color.b === b.color.b);
