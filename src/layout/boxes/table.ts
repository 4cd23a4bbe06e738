/** Tables: sections, rows and cells with their columns; spans of earlier rows are taken into account. */
import type { Element } from "domhandler";
import type { Box, Table, TableCell, TableRow } from "../../model/document.ts";
import type { Edges, Length } from "../../model/length.ts";
import { ARTIFACT, type Owner } from "../../model/structure.ts";
import { NO_BORDERS, type RowLines } from "../../model/style.ts";
import type { Style } from "../css/compute.ts";
import { boxStyleOf } from "../css/resolve.ts";
import { contentOf } from "./block.ts";
import { collapseBorders, type GridCell } from "./borders.ts";
import { fitsDisplay } from "./display.ts";
import { enter } from "./enter.ts";
import { type Part, reportNoEffect } from "./no-effect.ts";
import { turn } from "./turn.ts";
import { type Around, baseOf, type Item, itemsOf, leaveNames, type Workshop } from "./workshop.ts";

interface Row {
  readonly around: Around;
  readonly section: Around | undefined;
  readonly cells: readonly Cell[];
}
interface Cell extends GridCell {
  readonly around: Around;
  readonly children: readonly Box[];
}

export function tableOf(shop: Workshop, around: Around): Table {
  const { style } = around;
  const base = baseOf(shop, around, boxStyleOf(style));
  const items = partsOf(shop, around);
  const captionItem = items.find((i) => i.element.name === "caption");
  const below = captionItem?.style["caption-side"] === "bottom";
  // Made in the order in which it is printed, which is that of the structure (ISO 32000-1, table 337: first or last child).
  const above = captionItem && !below ? captionBox(shop, captionItem, around) : undefined;
  const sections = sectionsOf(shop, items, around);
  const caption = captionItem && below ? captionBox(shop, captionItem, around) : above;
  const asked = columnsOf(shop, items, around, [...sections.head, ...sections.body, ...sections.foot]);
  const turned = style.direction === "rtl";
  const columns = turned ? asked.toReversed() : asked;
  const { head, body, foot } = turned ? turnSections(sections, columns.length) : sections;
  const rows = [...head, ...body, ...foot];
  const edges = rows.map((r) => ({ style: r.around.style, section: r.section?.style, cells: r.cells }));
  const collapsed = style["border-collapse"] === "collapse" ? collapseBorders(edges, style) : undefined;
  const finish = (list: readonly Row[], from: number): readonly TableRow[] =>
    list.map((row, i) => finishRow(shop, row, collapsed?.edgesOf, collapsed?.lines[from + i]));

  return {
    kind: "table",
    ...base,
    ...(collapsed ? { style: { ...base.style, border: NO_BORDERS, padding: collapsed.rim } } : {}),
    columns,
    fixed: style["table-layout"] === "fixed",
    spacing: collapsed ? 0 : style["border-spacing"],
    caption,
    ...(below ? { captionSide: "bottom" } : {}),
    head: finish(head, 0),
    body: finish(body, head.length),
    foot: finish(foot, head.length + body.length),
  };
}

const turnSections = ({ head, body, foot }: Sections, columns: number): Sections => {
  const turnRows = (rows: readonly Row[]) => rows.map((row) => ({ ...row, cells: turn(row.cells, columns) }));
  return { head: turnRows(head), body: turnRows(body), foot: turnRows(foot) };
};

type ElementItem = Extract<Item, { kind: "element" }>;

/** The children of a part of the table, which are parts themselves. */
function partsOf(shop: Workshop, around: Around): readonly ElementItem[] {
  const items = itemsOf(shop, around);
  for (const item of items)
    if (item.kind === "generated")
      shop.findings.error(
        "template/no-effect",
        shop.placeOf(around.element),
        `“<${around.element.name}>” cannot hold text, that of ${item.pseudo} neither`,
        "set it on a cell or on the caption",
      );
  const parts = items.filter(
    (item): item is ElementItem => item.kind === "element" && fitsDisplay(shop, item.element, item.style),
  );
  for (const { element, style } of parts) {
    const part = PARTS[element.name];
    if (part) reportNoEffect(shop, element, style, part, around.style);
  }
  return parts;
}

const PARTS: Readonly<Record<string, Part>> = {
  caption: "caption",
  colgroup: "columns",
  col: "column",
  thead: "section",
  tbody: "section",
  tfoot: "section",
  tr: "row",
  th: "cell",
  td: "cell",
};

function captionBox(shop: Workshop, { element, style }: ElementItem, around: Around): Box {
  const inside = enter(shop, element, style, around, false);
  return { kind: "block", ...baseOf(shop, inside), children: contentOf(shop, inside) };
}

interface Sections {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

const SECTION_ORDER: Readonly<Record<string, number>> = { thead: 0, tfoot: 2 };

/** Rows without a section of their own share a TBody, so that a table with a head is complete. */
function sectionsOf(shop: Workshop, items: readonly ElementItem[], table: Around): Sections {
  const head: Row[] = [];
  const body: Row[] = [];
  const foot: Row[] = [];
  let loose: { owner: Owner; rows: ElementItem[] } | undefined;
  const flush = (): void => {
    if (!loose) return;
    body.push(...rowsOf(shop, loose.rows, { ...table, owner: loose.owner }, undefined));
    loose = undefined;
  };
  // A head that stands behind the body is printed before it, and told so; a foot before it likewise.
  const order = (item: ElementItem): number => SECTION_ORDER[item.element.name] ?? 1;
  for (const item of items.toSorted((a, b) => order(a) - order(b))) {
    if (item.element.name === "tr") {
      loose ??= { owner: shop.structure.add("TBody", table.owner, false, table.lang, "table"), rows: [] };
      loose.rows.push(item);
      continue;
    }
    const target = item.element.name === "thead" ? head : item.element.name === "tfoot" ? foot : body;
    if (!["thead", "tbody", "tfoot"].includes(item.element.name)) continue;
    flush();
    const section = enter(shop, item.element, item.style, table, false);
    leaveNames(shop, item.element, item.style, section.lang);
    target.push(...rowsOf(shop, partsOf(shop, section), section, section));
  }
  flush();
  return { head, body, foot };
}

/** Gives each cell its column and builds its content. Cells reach down into later rows of their section only. */
function rowsOf(
  shop: Workshop,
  items: readonly ElementItem[],
  around: Around,
  section: Around | undefined,
): readonly Row[] {
  const rowItems = items.filter((i) => i.element.name === "tr");
  const taken: Set<number>[] = rowItems.map(() => new Set());
  return rowItems.map((item, r): Row => {
    const row = enter(shop, item.element, item.style, around, false);
    leaveNames(shop, item.element, item.style, row.lang);
    let column = 0;
    const cells = partsOf(shop, row).map((cell): Cell => {
      while (taken[r]!.has(column)) column++;
      const colSpan = Number(cell.element.attribs.colspan ?? 1) || 1;
      const rowSpan = Math.min(Number(cell.element.attribs.rowspan ?? 1) || 1, rowItems.length - r);
      for (let down = 0; down < rowSpan; down++)
        for (let c = 0; c < colSpan; c++) taken[r + down]!.add(column + c);
      const inside = enterCell(shop, cell, row, section, colSpan, rowSpan);
      leaveNames(shop, cell.element, cell.style, inside.lang);
      const start = column;
      column += colSpan;
      const children = contentOf(shop, inside);
      return { around: inside, style: cell.style, column: start, colSpan, rowSpan, children };
    });
    return { around: row, section, cells };
  });
}

function enterCell(
  shop: Workshop,
  { element, style }: ElementItem,
  row: Around,
  section: Around | undefined,
  colSpan: number,
  rowSpan: number,
): Around {
  const inside = enter(shop, element, style, row, false);
  const { scope } = element.attribs;
  const ofRow = scope === undefined ? section?.element.name !== "thead" : scope.startsWith("row");
  if (inside.owner !== ARTIFACT && inside.owner !== row.owner) {
    shop.structure.amend(inside.owner, {
      ...(element.name === "th" ? { scope: ofRow ? "Row" : "Column" } : {}),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    });
  }
  return inside;
}

function finishRow(
  shop: Workshop,
  row: Row,
  collapsed: ReadonlyMap<GridCell, Edges> | undefined,
  lines: RowLines | undefined,
): TableRow {
  const { around, section } = row;
  const style = boxStyleOf(around.style);
  return {
    owner: around.owner,
    style: {
      ...style,
      border: NO_BORDERS,
      background: style.background ?? section?.style["background-color"],
    },
    cells: row.cells.map((cell): TableCell => {
      const own = boxStyleOf(cell.around.style);
      const edges = collapsed?.get(cell);
      const origin = shop.placeOf(cell.around.element);
      return {
        owner: cell.around.owner,
        style: edges ? { ...own, border: NO_BORDERS, padding: sum(own.padding, edges) } : own,
        column: cell.column,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        children: cell.children,
        ...(origin ? { origin } : {}),
      };
    }),
    ...(lines ? { lines } : {}),
  };
}

const sum = (a: Edges, b: Edges): Edges => ({
  top: a.top + b.top,
  right: a.right + b.right,
  bottom: a.bottom + b.bottom,
  left: a.left + b.left,
});

/** Widths that `<col>` asks for, else the cells of the first row. */
function columnsOf(
  shop: Workshop,
  items: readonly ElementItem[],
  around: Around,
  rows: readonly Row[],
): readonly Length[] {
  const count = Math.max(0, ...rows.flatMap((r) => r.cells.map((c) => c.column + c.colSpan)));
  const asked: Length[] = [];
  const addColumn = ({ element, style }: { element: Element; style: Style }): void => {
    for (let n = Number(element.attribs.span ?? 1) || 1; n > 0; n--) asked.push(style.width);
  };
  for (const item of items) {
    if (item.element.name === "col") addColumn(item);
    if (item.element.name === "colgroup") {
      for (const col of partsOf(shop, { ...around, element: item.element, style: item.style }))
        addColumn(col);
    }
  }
  for (const cell of rows[0]?.cells ?? []) {
    if (cell.colSpan === 1)
      asked[cell.column] =
        asked[cell.column] === undefined || asked[cell.column] === "auto"
          ? cell.style.width
          : asked[cell.column]!;
  }
  return Array.from({ length: Math.max(count, asked.length) }, (_, i) => asked[i] ?? "auto");
}
