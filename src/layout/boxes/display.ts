/** Parts of tables are laid out as such, and nothing else is: there are no tables made of other elements. */
import type { Element } from "domhandler";
import type { Style } from "../css/compute.ts";
import type { Workshop } from "./workshop.ts";

/** False when the element cannot be laid out at all; the finding says what its display may be. */
export function fitsDisplay(shop: Workshop, element: Element, { display }: Style): boolean {
  const wanted = TABLE_DISPLAY[element.name];
  if (wanted === undefined ? !display.startsWith("table") : display === wanted) return true;
  const hint =
    wanted === undefined
      ? "use <table>, or display: grid"
      : `the display of “<${element.name}>” is ${wanted} or none`;
  const message = `“<${element.name}>” cannot have display: ${display}`;
  shop.findings.error("template/no-effect", shop.placeOf(element), message, hint);
  return wanted === undefined || element.name === "table";
}

const TABLE_DISPLAY: Readonly<Record<string, string>> = {
  table: "table",
  caption: "table-caption",
  colgroup: "table-column-group",
  col: "table-column",
  thead: "table-header-group",
  tbody: "table-row-group",
  tfoot: "table-footer-group",
  tr: "table-row",
  th: "table-cell",
  td: "table-cell",
};
