/** What can be said of the room that a layout has. */
import type { CatalogueEntry } from "./entry.ts";

export const budgetCodes = {
  "budget/over": {
    exit: "budget",
    title: "The content has no room in its layout",
    explain:
      "A layout states how many pages it may take, and type is never made smaller so that more fits. Blocks that the layout calls optional have already gone, in its order. The message says which block is over and by how many lines; shorten it or what stands before it. What the hint names besides was tried and fits: items at the end of a list that could go, as few as will do, and other layouts.",
  },
  "budget/left-out": {
    exit: "finding",
    title: "A block was left out so that the rest fits",
    explain:
      "The content was too long for the pages that the layout has, so a block that the layout calls optional was left out, and the sheet says so. Shorten the content if the block is to be printed. What a layout promises to print is never left out.",
  },
} as const satisfies Record<string, CatalogueEntry>;
