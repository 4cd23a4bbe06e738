/**
 * Widths of table columns, as a pure function of numbers: CSS 2.2, 17.5.2.1 (fixed) and 17.5.2.2 (automatic), with the order of
 * CSS Tables 3, 4.5 where CSS 2.2 leaves it open: columns get their least width, then percentages, then fixed widths, then content.
 */
import type { Length, Pt } from "../../model/length.ts";

/** Widths of a cell's border box. */
export interface CellExtent {
  readonly column: number;
  readonly span: number;
  readonly min: Pt;
  readonly max: Pt;
  readonly asked: Length;
}

export interface ColumnExtent {
  readonly min: Pt;
  readonly max: Pt;
  readonly kind: "percent" | "fixed" | "auto";
  /** From 0 to 100; 0 for other kinds. */
  readonly percent: number;
}

type Draft = { -readonly [K in keyof ColumnExtent]: ColumnExtent[K] };

export function columnExtents(
  asked: readonly Length[],
  cells: readonly CellExtent[],
  spacing: Pt,
): readonly ColumnExtent[] {
  const columns: Draft[] = asked.map(() => ({ min: 0, max: 0, kind: "auto", percent: 0 }));
  for (const cell of cells) {
    const column = cell.span === 1 ? columns[cell.column] : undefined;
    if (column === undefined) continue;
    column.min = Math.max(column.min, cell.min);
    column.max = Math.max(column.max, cell.max);
    askFor(column, cell.asked);
  }
  columns.forEach((column, i) => {
    askFor(column, asked[i] ?? "auto");
  });
  const spanning = cells.filter((cell) => cell.span > 1).sort((a, b) => a.span - b.span);
  for (const cell of spanning) spread(columns.slice(cell.column, cell.column + cell.span), cell, spacing);
  for (const column of columns) column.max = Math.max(column.min, column.max);
  return columns;
}

/** Widths that add up to `width`, unless the least widths are wider already; then the least widths. */
export function shareWidth(columns: readonly ColumnExtent[], width: Pt): readonly Pt[] {
  const widths = columns.map((column) => column.min);
  const free = () => width - total(widths);
  for (const kind of ["percent", "fixed", "auto"] as const) {
    const wishes = columns.map((column, i) =>
      column.kind === kind ? Math.max(0, wishOf(column, width) - widths[i]!) : 0,
    );
    giveOut(widths, wishes, Math.min(free(), total(wishes)));
  }
  for (const kind of ["auto", "fixed", "percent"] as const) {
    const weights = columns.map((column) => (column.kind === kind ? Math.max(column.max, 1e-6) : 0));
    if (total(weights) > 0) giveOut(widths, weights, free());
  }
  return widths;
}

/** `table-layout: fixed`: columns as asked for; those that ask for nothing share the rest. */
export function fixedWidths(asked: readonly Length[], width: Pt): readonly Pt[] {
  const given = asked.map((length) =>
    length === "auto" ? undefined : "pt" in length ? length.pt : (length.percent / 100) * width,
  );
  const open = given.filter((w) => w === undefined).length;
  const rest = Math.max(0, width - total(given.map((w) => w ?? 0)));
  return given.map((w) => w ?? rest / open);
}

/** The width at which every column gets what it likes best: for tables without a width. */
export function preferredWidth(columns: readonly ColumnExtent[]): Pt {
  const share = Math.min(100, total(columns.map((column) => column.percent)));
  const others = total(columns.map((column) => (column.kind === "percent" ? 0 : column.max)));
  const byPercent = columns.map((column) => (column.percent > 0 ? (column.max * 100) / column.percent : 0));
  const byOthers = others > 0 && share < 100 ? (others * 100) / (100 - share) : others > 0 ? Infinity : 0;
  return Math.max(total(columns.map((column) => column.max)), byOthers, ...byPercent);
}

const wishOf = (column: ColumnExtent, width: Pt): Pt =>
  column.kind === "percent" ? (column.percent / 100) * width : column.max;

function askFor(column: Draft, asked: Length): void {
  if (asked === "auto") return;
  if ("percent" in asked) {
    column.kind = "percent";
    column.percent = Math.max(column.percent, asked.percent);
  } else if (column.kind !== "percent") {
    column.kind = "fixed";
    column.min = Math.max(column.min, asked.pt);
    column.max = column.min;
  }
}

/** What a cell needs beyond the columns that it spans, they share by their greatest widths, fixed ones only when alone. */
function spread(spanned: Draft[], cell: CellExtent, spacing: Pt): void {
  const open = spanned.some((c) => c.kind !== "fixed") ? spanned.filter((c) => c.kind !== "fixed") : spanned;
  const gaps = spacing * (spanned.length - 1);
  const weights = open.map((column) => column.max);
  const weight = total(weights);
  for (const key of ["max", "min"] as const) {
    const lack = cell[key] - gaps - total(spanned.map((column) => column[key]));
    if (lack <= 0) continue;
    open.forEach((column, i) => {
      column[key] += weight > 0 ? (lack * weights[i]!) / weight : lack / open.length;
    });
  }
}

function giveOut(widths: Pt[], weights: readonly number[], amount: Pt): void {
  const weight = total(weights);
  if (amount <= 0 || weight <= 0) return;
  weights.forEach((w, i) => {
    widths[i]! += (amount * w) / weight;
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
