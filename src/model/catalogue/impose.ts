/** Findings of imposition (`impose`). */
import type { CatalogueEntry } from "./entry.ts";

export const imposeCodes = {
  "impose/uneven-pages": {
    exit: "template",
    title: "Imposition needs pages of one size",
    explain:
      "Pages that stand side by side on one sheet, and back to back through it, must be alike, or fold and cut would run through the text of some. Take a layout whose pages are all of one size and none of which is turned.",
  },
  "impose/thick-booklet": {
    exit: "typeset",
    title: "The booklet is too thick",
    explain:
      "More than 20 sheets folded into one another stand open, and staplers for booklets do not reach through them. The file is made all the same: a press may be able to do it.",
  },
  "impose/small-type": {
    exit: "typeset",
    title: "Type becomes very small on this paper",
    explain:
      "Two pages on paper that has room for one at its full size are made smaller, and so is their type. Below 6 pt few people read it without a glass. Larger paper, named with `--sheet`, keeps it; so does a layout with larger type.",
  },
} as const satisfies Record<string, CatalogueEntry>;
