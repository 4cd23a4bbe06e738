/**
 * The line grid: lines at an even distance from the top of each page, so that those of neighbouring columns and of both sides of a sheet
 * stand level (CSS Line Grid 1). It is that of the body's own text. Whatever differs, as headings do, stands between; the next line of
 * text goes on from the grid.
 */
import type { DocumentTree } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { ARTIFACT } from "../../model/structure.ts";
import type { Compositor } from "../line.ts";
import type { Cell, FlowItem, Snap } from "./item.ts";

export interface LineGrid {
  /** From baseline to baseline. */
  readonly step: Pt;
  /** The first, below the top of a page. */
  readonly baseline: Pt;
}

/** Wide enough for the one letter that shows where its baseline is. */
const ANY_MEASURE: Pt = 1000;

export function lineGridOf({ lineGrid: style }: DocumentTree, compositor: Compositor): LineGrid | undefined {
  if (style === undefined || style.lineHeight <= 0) return undefined;
  const paragraph = {
    align: "left",
    alignLast: "left",
    indent: 0,
    orphans: 1,
    widows: 1,
    strut: style,
  } as const;
  const letter = { kind: "text", owner: ARTIFACT, text: "x", style } as const;
  const [line] = compositor.setLines([letter], paragraph, ANY_MEASURE, "line grid");
  return { step: style.lineHeight, baseline: line?.baseline ?? 0 };
}

/** Where a line may begin whose own baseline is so far below its top. */
export const snapOf = (grid: LineGrid, baseline: Pt): Snap => ({
  step: grid.step,
  offset: grid.baseline - baseline,
});

/** Where a list may begin that has lines on the grid, so that they stand on that of the page. */
export function snapAll(items: readonly FlowItem[]): { readonly snap?: Snap } {
  const step = stepIn(items);
  return step === undefined ? {} : { snap: { step, offset: 0 } };
}

/** The same for cells side by side, by the first of them that has such lines. */
export function snapCells(cells: readonly Cell[]): { readonly snap?: Snap } {
  for (const { items, above } of cells) {
    const step = stepIn(items);
    if (step !== undefined) return { snap: { step, offset: -above } };
  }
  return {};
}

function stepIn(items: readonly FlowItem[]): Pt | undefined {
  for (const item of items) if ("snap" in item && item.snap !== undefined) return item.snap.step;
  return undefined;
}
