/**
 * `border-collapse: collapse`: where edges meet, the strongest wins and is drawn once (CSS 2.2, 17.6.2.1). An edge between two
 * cells is drawn by the upper or left one, so that no page begins with a rule that belongs to the row before it.
 */
import { type BorderSide, type Borders, NO_LINE } from "../../model/style.ts";
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

/** The borders of each cell. `rows` are those of the whole table, from top to bottom. */
export function collapsedBorders(rows: readonly GridRow[], table: Style): ReadonlyMap<GridCell, Borders> {
  const covered = coverage(rows);
  const width = Math.max(0, ...rows.flatMap((r) => r.cells.map((c) => c.column + c.colSpan)));
  const outer = bordersOf(table);
  const result = new Map<GridCell, Borders>();

  const rowEdge = (r: number, side: "top" | "bottom"): readonly BorderSide[] => {
    const row = rows[r];
    if (!row) return [outer[side]];
    const beyond = rows[side === "top" ? r - 1 : r + 1];
    const atSectionEdge = row.section && row.section !== beyond?.section;
    return [bordersOf(row.style)[side], ...(atSectionEdge ? [bordersOf(row.section)[side]] : [])];
  };
  const neighbours = (r: number, column: number, rowSpan: number, colSpan: number): readonly GridCell[] => {
    const found = new Set<GridCell>();
    for (let y = r; y < r + rowSpan; y++) {
      for (let x = column; x < column + colSpan; x++) {
        const cell = covered[y]?.[x];
        if (cell) found.add(cell);
      }
    }
    return [...found];
  };

  rows.forEach((row, r) => {
    for (const cell of row.cells) {
      const own = bordersOf(cell.style);
      const below = r + cell.rowSpan;
      const right = cell.column + cell.colSpan;
      const under = neighbours(below, cell.column, 1, cell.colSpan);
      const beside = neighbours(r, right, cell.rowSpan, 1);
      result.set(cell, {
        top: r === 0 ? strongest([own.top, ...rowEdge(0, "top"), outer.top]) : NO_LINE,
        left: cell.column === 0 ? strongest([own.left, bordersOf(row.style).left, outer.left]) : NO_LINE,
        bottom: strongest([
          own.bottom,
          ...under.map((c) => bordersOf(c.style).top),
          ...rowEdge(below - 1, "bottom"),
          ...rowEdge(below, "top"),
        ]),
        right: strongest([
          own.right,
          ...beside.map((c) => bordersOf(c.style).left),
          ...(right >= width ? [bordersOf(row.style).right, outer.right] : []),
        ]),
      });
    }
  });
  return result;
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

/** The widest; of equally wide ones the more solid; of equals the first. */
function strongest(sides: readonly BorderSide[]): BorderSide {
  return sides.reduce((best, side) => {
    const wider = side.width - best.width;
    return wider > 0 || (wider === 0 && RANK.indexOf(side.style) > RANK.indexOf(best.style)) ? side : best;
  }, NO_LINE);
}
