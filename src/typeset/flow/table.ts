/**
 * Tables: column widths, then one row item for each row, or for each group of rows that a rowspan ties together. Head and foot
 * stand as they are at both ends, and ride on the table's frame for the pages in between.
 */
import type { Box, Table, TableCell, TableRow } from "../../model/document.ts";
import { NO_EDGES, type Pt } from "../../model/length.ts";
import { collectBox, collectBoxes, hangOverOther, mark, moreTogether } from "./collect.ts";
import { tableColumns } from "./extent.ts";
import {
  type Cell,
  type FlowItem,
  type Frame,
  firstBaseline,
  heightOf,
  KEEP,
  type Row,
  type RowItem,
  type Source,
  SPLIT_IN_COLUMNS,
} from "./item.ts";
import { type Kit, type Spot, sourceOf, wordsIn } from "./kit.ts";
import { snapCells } from "./line-grid.ts";
import { FlowList } from "./list.ts";
import { frameOf, insetsOf, type Measure, measureOf, resolve } from "./measure.ts";
import { calledIn } from "./notes.ts";
import { RISE } from "./rise.ts";
import { rowHeights } from "./row-heights.ts";
import { type GridLine, gridLinesOf } from "./table-lines.ts";
import { fixedWidths, preferredWidth, shareWidth } from "./table-widths.ts";

/** Dividing a row is worth a fifth of a page left empty: see `emptyCost` in `room.ts`. */
const SPLIT_COST = 4;

/** Columns of one table, each with its left edge from the left edge of the list. */
interface Columns {
  readonly x: readonly Pt[];
  readonly width: readonly Pt[];
  /** Border box of the rows. */
  readonly outerX: Pt;
  readonly outerWidth: Pt;
  /** Where borders collapse. */
  readonly linesOf: ReadonlyMap<TableRow, readonly GridLine[]>;
}

export function collectTable(kit: Kit, table: Table, at: Spot, source: Source): void {
  const { list } = at;
  const widths = columnWidths(kit, table, at, source);
  const inner = total(widths) + table.spacing * (widths.length + 1);
  const measure = measureOf(kit, table.style, at, source, inner);
  const columns = placeColumns(table, widths, measure);
  mark(table, measure.outerX, list);
  hangOverOther(list, source);
  const { caption } = table;
  const below = table.captionSide === "bottom";
  if (caption !== undefined && !below) collectCaption(kit, caption, measure, at);
  const sections = [table.head, table.body, table.foot].map((rows) =>
    collectRows(kit, rows, columns, table.spacing, at),
  );
  const [head = [], body = [], foot = []] = sections;
  if (sections.some((rows) => rows.length > 0))
    collectSections(kit, table, { head, body, foot }, measure, at);
  if (caption !== undefined && below) collectCaptionBelow(kit, caption, measure, at);
}

/** Head and foot stand as they are, and are repeated from the frame around the rows in between. */
function collectSections(
  kit: Kit,
  table: Table,
  { head, body, foot }: Readonly<Record<"head" | "body" | "foot", readonly StyledRow[]>>,
  measure: Measure,
  at: Spot,
): void {
  const { list } = at;
  const insets = insetsOf(table.style);
  const drawn = tableFrame(kit, table, measure);
  const led = firstRow(table);
  list.open({ kind: "open", height: insets.top + table.spacing, frame: drawn }, true);
  addRows(list, head, table.spacing, KEEP.head, led);
  if (head.length > 0 && body.length > 0) part(list, KEEP.head, table.spacing);
  const repeat = repeatOf(head, ruledOff(foot, body.at(-1)), table.spacing);
  list.open({ kind: "open", height: 0, frame: undefined, repeat }, true);
  addRows(list, body, table.spacing, at.together, led);
  list.close({ kind: "close", height: 0 }, true);
  if (foot.length > 0 && (head.length > 0 || body.length > 0)) part(list, KEEP.head, table.spacing);
  addRows(list, foot, table.spacing, KEEP.head, led);
  list.close({ kind: "close", height: insets.bottom + table.spacing }, true);
}

function tableFrame(kit: Kit, table: Table, measure: Measure): Frame | undefined {
  const frame = frameOf(kit, table.kind, table, measure);
  if (firstRow(table)?.lines === undefined) return frame;
  const { outerX: x, outerWidth: width } = measure;
  return { ...(frame ?? { x, width, style: table.style }), gathersLines: true };
}

// ---- widths ----

function columnWidths(kit: Kit, table: Table, at: Spot, source: Source): readonly Pt[] {
  const { margin } = table.style;
  const insets = insetsOf(table.style);
  const around = insets.left + insets.right;
  const gaps = table.spacing * (table.columns.length + 1);
  const room = at.width - margin.left - margin.right;
  // A table's width is that of its border box, as in every browser's own style sheet.
  const asked = resolve(table.style.width, at.width);
  const most = Math.min(room, resolve(table.style.maxWidth, at.width) ?? room) - around - gaps;
  if (table.fixed)
    return squeeze(kit, fixedWidths(table.columns, (asked ?? room) - around - gaps), most, source);
  const columns = tableColumns(kit, table);
  const least = resolve(table.style.minWidth, at.width) ?? 0;
  const wanted = Math.max(least, asked ?? preferredWidth(columns) + around + gaps) - around - gaps;
  return squeeze(kit, shareWidth(columns, Math.min(wanted, most)), most, source);
}

/** Columns whose content needs more than the measure are made narrower all the same: words then break where they must. */
function squeeze(kit: Kit, widths: readonly Pt[], room: Pt, source: Source): readonly Pt[] {
  const width = total(widths);
  if (width <= room + 0.01) return widths;
  kit.findings.add({
    code: "typeset/table-too-wide",
    severity: "warning",
    message: `the table at “${source.words}” needs ${width.toFixed(1)} pt and has ${Math.max(0, room).toFixed(1)} pt`,
    hint: "leave out columns, allow hyphenation in its cells, or put it on a landscape page",
    place: source.place,
  });
  return widths.map((w) => (w * Math.max(0, room)) / width);
}

function placeColumns(table: Table, widths: readonly Pt[], measure: Measure): Columns {
  const { spacing } = table;
  let x = measure.x + spacing;
  const lefts = widths.map((width) => {
    const left = x;
    x += width + spacing;
    return left;
  });
  const outerWidth = Math.max(0, measure.width - 2 * spacing);
  const rows = [...table.head, ...table.body, ...table.foot];
  const lines = gridLinesOf(rows, [...lefts, x]);
  const linesOf = new Map(rows.map((row, r) => [row, lines[r]!]));
  return { x: lefts, width: widths, outerX: measure.x + spacing, outerWidth, linesOf };
}

// ---- parts ----

function collectCaption(kit: Kit, caption: Box, measure: Measure, at: Spot): void {
  collectBox(kit, caption, { ...at, x: measure.outerX, width: measure.outerWidth });
  at.list.wish("avoid");
  at.list.separate(at.together);
}

/** What keeps a caption with its table when it stands above would keep it with what follows when it stands below. */
function collectCaptionBelow(kit: Kit, caption: Box, measure: Measure, at: Spot): void {
  at.list.separate(at.together);
  at.list.wish("avoid");
  const { breakAfter } = caption.style;
  const style = { ...caption.style, breakAfter: breakAfter === "avoid" ? "auto" : breakAfter } as const;
  collectBox(kit, { ...caption, style }, { ...at, x: measure.outerX, width: measure.outerWidth });
}

function part(list: FlowList, cost: number, spacing: Pt): void {
  list.separate(cost);
  list.margin(spacing);
}

/** What it wishes before itself is obeyed before the table. */
export const firstRow = (table: Table): TableRow | undefined =>
  table.head[0] ?? table.body[0] ?? table.foot[0];

interface StyledRow {
  readonly item: RowItem;
  readonly first: TableRow;
  readonly last: TableRow;
}

function addRows(
  list: FlowList,
  rows: readonly StyledRow[],
  spacing: Pt,
  cost: number,
  led: TableRow | undefined,
): void {
  rows.forEach(({ item, first, last }, i) => {
    if (i > 0) part(list, cost, spacing);
    if (first !== led) list.wish(first.style.breakBefore);
    list.add(item);
    list.wish(last.style.breakAfter);
  });
}

/**
 * A foot that is repeated has the line above it itself: the row that it stands below has it only where that row ends, and not where it
 * goes on overleaf.
 */
function ruledOff(foot: readonly StyledRow[], before: StyledRow | undefined): readonly StyledRow[] {
  const [first, ...others] = foot;
  const above = (before?.item.rows.at(-1)?.lines ?? [])
    .filter(({ at }) => at === "below")
    .map((line) => ({ ...line, at: "above" as const }));
  const [row, ...tied] = first?.item.rows ?? [];
  if (first === undefined || row === undefined || above.length === 0) return foot;
  const ruled = { ...row, lines: [...above, ...(row.lines ?? [])] };
  return [{ ...first, item: { ...first.item, rows: [ruled, ...tied] } }, ...others];
}

function repeatOf(head: readonly StyledRow[], foot: readonly StyledRow[], spacing: Pt) {
  const space = { kind: "space", height: spacing } as const;
  const headItems = head.flatMap(({ item }): FlowItem[] => [item, space]);
  const footItems = foot.flatMap(({ item }): FlowItem[] => [space, item]);
  return {
    head: headItems,
    headHeight: heightOf(headItems),
    foot: footItems,
    footHeight: heightOf(footItems),
  };
}

// ---- rows ----

function collectRows(
  kit: Kit,
  rows: readonly TableRow[],
  columns: Columns,
  spacing: Pt,
  at: Spot,
): readonly StyledRow[] {
  return tiedRows(rows).map((tied) => {
    const built = tied.flatMap((row, r) =>
      row.cells.map((cell) => tableCell(kit, cell, r, tied.length, columns, spacing, at)),
    );
    const cells = alignBaselines(built);
    const least = tied.map((row) => resolve(row.style.height, 0) ?? 0);
    const heights = rowHeights(least, cells, spacing);
    const frames = tied.map((row) => frameOf(kit, "row", row, columns));
    const drawn = heights.map((height, r): Row => {
      const lines = columns.linesOf.get(tied[r]!);
      return { height, least: least[r]!, frame: frames[r], ...(lines?.length && { lines }) };
    });
    const avoids = tied.some((row) => row.style.breakInside === "avoid");
    const [first, last] = [tied[0]!, tied[tied.length - 1]!];
    return {
      first,
      last,
      item: {
        kind: "row",
        height: total(heights) + spacing * (heights.length - 1),
        rows: drawn,
        gap: spacing,
        cells,
        splitCost: (at.inColumns ? SPLIT_IN_COLUMNS : SPLIT_COST) + (avoids ? moreTogether(at) : at.together),
        source: sourceOf(first.cells[0] ?? {}, wordsOfRow(first)),
        ...calledIn(cells.flatMap((cell) => cell.items)),
        ...snapCells(cells),
      },
    };
  });
}

/** Groups of rows that rowspans tie together; a row that is tied to none is a group of its own. */
function tiedRows(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  let end = 0;
  rows.forEach((row, r) => {
    if (r >= end) groups.push([]);
    groups[groups.length - 1]!.push(row);
    end = Math.max(end, r + 1, ...row.cells.map((cell) => r + cell.rowSpan));
  });
  return groups;
}

interface BuiltCell {
  readonly cell: Cell;
  /** Baseline of the first line, below the top of the cell; undefined when the cell does not align by it. */
  readonly baseline: Pt | undefined;
}

function tableCell(
  kit: Kit,
  cell: TableCell,
  row: number,
  rowCount: number,
  columns: Columns,
  spacing: Pt,
  at: Spot,
): BuiltCell {
  const x = columns.x[cell.column] ?? columns.outerX;
  const spanned = columns.width.slice(cell.column, cell.column + cell.colSpan);
  const room = total(spanned) + spacing * Math.max(0, spanned.length - 1);
  const style = {
    ...cell.style,
    margin: NO_EDGES,
    width: "auto",
    minWidth: "auto",
    maxWidth: "auto",
  } as const;
  const source = sourceOf(cell, cell.children[0] === undefined ? "cell" : wordsIn(cell.children[0]));
  const list = new FlowList("nothing");
  const spot = { ...at, list, x, width: room, together: 0 };
  const measure = measureOf(kit, style, spot, source);
  collectBoxes(kit, cell.children, { ...spot, x: 0, width: measure.width, cramped: measure.cramped });
  const least = resolve(cell.style.height, 0) ?? 0;
  const items = list.finish();
  const insets = insetsOf(cell.style);
  const built = {
    items,
    height: heightOf(items),
    least,
    x: measure.x,
    row,
    rowSpan: Math.max(1, Math.min(cell.rowSpan, rowCount - row)),
    above: insets.top,
    below: insets.bottom,
    rise: RISE[cell.style.verticalAlign],
    frame: frameOf(kit, "cell", cell, { outerX: x, outerWidth: room }),
  };
  const first = cell.style.verticalAlign === "baseline" ? firstBaseline(items) : undefined;
  return { cell: built, baseline: first === undefined ? undefined : insets.top + first };
}

/** Cells of a row that align by their baselines are lowered to the lowest of them (CSS 2.2, 17.5.3). */
function alignBaselines(cells: readonly BuiltCell[]): readonly Cell[] {
  const lowest = new Map<number, Pt>();
  for (const { cell, baseline } of cells)
    if (baseline !== undefined) lowest.set(cell.row, Math.max(lowest.get(cell.row) ?? 0, baseline));
  return cells.map(({ cell, baseline }) => {
    if (baseline === undefined) return cell;
    return { ...cell, above: cell.above + lowest.get(cell.row)! - baseline };
  });
}

const wordsOfRow = (row: TableRow): string => {
  const first = row.cells.find((cell) => cell.children.length > 0)?.children[0];
  return first === undefined ? "row" : wordsIn(first);
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
