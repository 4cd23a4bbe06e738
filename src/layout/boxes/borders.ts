/**
 * `border-collapse: collapse`: the lines of a table's grid (CSS 2.2, 17.6.2). Of the edges that meet in a part of a line, between two
 * cells or at the rim, one wins. Lines stand half on each side of the grid: cells and table have room for their half.
 */
import type { Edges, Pt } from "../../model/length.ts";
import { type BorderSide, NO_LINE, type RowLines } from "../../model/style.ts";
import type { Style } from "../css/compute.ts";
import { bordersOf } from "../css/resolve.ts";

export interface GridCell {
  readonly style: Style;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface GridRow {
  readonly style: Style;
  /** The style of thead, tbody or tfoot; rows of one section stand together. */
  readonly section: Style | undefined;
  readonly cells: readonly GridCell[];
}

export interface Collapsed {
  /** What of the outer lines stands inside the table: half of the thickest. */
  readonly rim: Edges;
  /** A row each. */
  readonly lines: readonly RowLines[];
  /** Half of the lines at a cell's edges. */
  readonly edgesOf: ReadonlyMap<GridCell, Edges>;
}

/** `rows` are those of the whole table, from top to bottom. */
export function collapseBorders(rows: readonly GridRow[], table: Style): Collapsed {
  const width = Math.max(0, ...rows.flatMap((r) => r.cells.map((c) => c.column + c.colSpan)));
  const contest = contestOf(rows, table, width);
  const lying = Array.from({ length: rows.length + 1 }, (_, h) =>
    Array.from({ length: width }, (_, column) => contest.lying(h, column)),
  );
  const upright = rows.map((_, r) => Array.from({ length: width + 1 }, (_, v) => contest.upright(r, v)));
  const edgesOf = new Map<GridCell, Edges>();
  rows.forEach((row, r) => {
    for (const cell of row.cells) {
      const [right, below] = [cell.column + cell.colSpan, r + cell.rowSpan];
      const beside = upright.slice(r, below);
      edgesOf.set(cell, {
        top: half(lying[r]!.slice(cell.column, right)),
        right: half(beside.map((line) => line[right]!)),
        bottom: half(lying[below]!.slice(cell.column, right)),
        left: half(beside.map((line) => line[cell.column]!)),
      });
    }
  });
  return {
    rim: {
      top: half(lying[0]!),
      right: half(upright.map((line) => line[width]!)),
      bottom: half(lying[rows.length]!),
      left: half(upright.map((line) => line[0]!)),
    },
    lines: rows.map((_, r) => ({
      ...(r === 0 ? { above: lying[0]! } : {}),
      below: lying[r + 1]!,
      upright: upright[r]!,
    })),
    edgesOf,
  };
}

/** Half of the thickest. */
const half = (sides: readonly BorderSide[]): Pt =>
  sides.reduce((most, { width }) => Math.max(most, width), 0) / 2;

/** Who wins a part of a line: one that lies at the top of row `h`, or stands at the left of column `v`. */
function contestOf(rows: readonly GridRow[], table: Style, width: number) {
  const covered = coverage(rows);
  const own = cachedBorders();
  const parts = (r: number) => ({ row: own(rows[r]?.style), section: own(rows[r]?.section) });

  function lying(h: number, column: number): BorderSide {
    const [above, below] = [covered[h - 1]?.[column], covered[h]?.[column]];
    if (above !== undefined && above === below) return NO_LINE;
    const [upper, lower] = [parts(h - 1), parts(h)];
    const parted = rows[h - 1]?.section !== rows[h]?.section;
    return strongest([
      own(above?.style)?.bottom,
      own(below?.style)?.top,
      upper.row?.bottom,
      lower.row?.top,
      ...(parted ? [upper.section?.bottom, lower.section?.top] : []),
      h === 0 ? own(table)?.top : h === rows.length ? own(table)?.bottom : undefined,
    ]);
  }

  function upright(r: number, v: number): BorderSide {
    const [before, behind] = [covered[r]?.[v - 1], covered[r]?.[v]];
    if (before !== undefined && before === behind) return NO_LINE;
    const side = v === 0 ? "left" : v === width ? "right" : undefined;
    const { row, section } = parts(r);
    return strongest([
      own(before?.style)?.right,
      own(behind?.style)?.left,
      ...(side === undefined ? [] : [row?.[side], section?.[side], own(table)?.[side]]),
    ]);
  }

  return { lying, upright };
}

/** Many cells have one style. */
function cachedBorders() {
  const known = new Map<Style, ReturnType<typeof bordersOf>>();
  return (style: Style | undefined) => {
    if (style === undefined) return undefined;
    const borders = known.get(style) ?? bordersOf(style);
    known.set(style, borders);
    return borders;
  };
}

/** Which cell covers each place of the table, by row and column. */
function coverage(rows: readonly GridRow[]): readonly (readonly (GridCell | undefined)[])[] {
  const covered: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    for (const cell of row.cells) {
      for (let y = r; y < r + cell.rowSpan; y++) {
        for (let x = cell.column; x < cell.column + cell.colSpan; x++) {
          const line = covered[y];
          if (line) line[x] = cell;
        }
      }
    }
  });
  return covered;
}

const RANK = ["none", "dotted", "dashed", "solid", "double"];

/**
 * The widest; of equally wide ones the more solid; of equals the first, hence cell, row, section, table, and of two of a kind the one
 * further up or to the left (CSS 2.2, 17.6.2.1).
 */
function strongest(sides: readonly (BorderSide | undefined)[]): BorderSide {
  return sides.reduce<BorderSide>((best, side = NO_LINE) => {
    const wider = side.width - best.width;
    return wider > 0 || (wider === 0 && RANK.indexOf(side.style) > RANK.indexOf(best.style)) ? side : best;
  }, NO_LINE);
}
