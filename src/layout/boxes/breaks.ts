/**
 * Breaks, columns and named pages where there can be none: a page does not end inside a table cell (CSS Fragmentation 3, 3.1
 * asks for forced breaks in the main flow alone). Looks at the finished boxes, because only they know what is around them.
 */
import type { Place } from "../../model/diagnostic.ts";
import type { Box } from "../../model/document.ts";
import type { BoxStyle, Break } from "../../model/style.ts";
import { declaredFor } from "../css/resolve.ts";
import type { Findings } from "../findings.ts";

/** The forced breaks that are obeyed at a place. */
type Flow = "pages" | "columns" | "nothing";

interface Around {
  readonly flow: Flow;
  readonly inColumns: boolean;
  readonly page: string | undefined;
}

export function checkBreaks(root: Box, findings: Findings): void {
  visit(root, { flow: "pages", inColumns: false, page: root.style.page }, findings);
}

/** `flow` is where the box's own breaks take place: those of a grid's items part the rows of the grid. */
function visit(box: Box, around: Around, findings: Findings, flow = around.flow): void {
  checkWishes(box.style, flow, box.origin, findings);
  const { columns, page } = box.style;
  const report = (property: string, hint: string): void =>
    findings.error(
      "template/no-effect",
      declaredFor(box.style, property) ?? box.origin,
      `“${property}” has no effect here`,
      hint,
    );
  if (columns > 1 && around.inColumns) report("column-count", "text in columns is not divided further");
  if (page !== around.page && around.flow !== "pages")
    report("page", "set it on the whole table, grid or block of columns");

  const inside: Around = { ...around, page };
  const apart: Around = { ...inside, flow: "nothing" };
  switch (box.kind) {
    case "block": {
      const poured: Around = columns > 1 ? { ...inside, flow: "columns", inColumns: true } : inside;
      for (const child of box.children) visit(child, poured, findings);
      break;
    }
    case "paragraph":
      for (const inline of box.inlines)
        if (inline.kind === "text" && inline.note) visit(inline.note.box, apart, findings);
      break;
    case "grid":
      for (const item of box.items) visit(item.box, apart, findings, around.flow);
      break;
    case "table":
      if (box.caption) visit(box.caption, inside, findings);
      for (const row of [...box.head, ...box.body, ...box.foot]) {
        checkWishes(row.style, around.flow, row.cells[0]?.origin, findings);
        for (const child of row.cells.flatMap((cell) => cell.children)) visit(child, apart, findings);
      }
  }
}

function checkWishes(style: BoxStyle, flow: Flow, place: Place | undefined, findings: Findings): void {
  const wishes = [
    ["break-before", style.breakBefore],
    ["break-after", style.breakAfter],
  ] as const;
  for (const [property, wish] of wishes)
    if (!obeys(flow, wish))
      findings.error(
        "template/no-effect",
        declaredFor(style, property) ?? place,
        `“${property}: ${wish}” has no effect here`,
        hintFor(wish),
      );
}

const obeys = (flow: Flow, wish: Break): boolean =>
  wish === "auto" || wish === "avoid" || flow === (wish === "column" ? "columns" : "pages");

const hintFor = (wish: Break): string =>
  wish === "column"
    ? "it needs column-count on the block around"
    : "no page ends inside a cell, a grid item or columns; set it on what stands around them";
