/** What a typographer would object to on finished pages. */
import type { CatalogueEntry } from "./entry.ts";

export const settingCodes = {
  "setting/loose-line": {
    exit: "typeset",
    title: "the spaces of a line are too wide",
    explain:
      "A justified line fills its measure with spaces more than 1.6 times as wide as the font has them. The eye sees holes before it sees words. A narrow column, a long word that cannot be broken or hyphenation switched off is the usual cause.",
  },
  "setting/tight-line": {
    exit: "typeset",
    title: "the spaces of a line are too narrow",
    explain:
      "A justified line fits its measure only with spaces less than three quarters as wide as the font has them, so that words run together.",
  },
  "setting/ladder": {
    exit: "typeset",
    title: "more than two lines in a row end with a hyphen",
    explain:
      "Hyphens one below another look like a ladder at the edge of the text, and the reader holds the parts of one word after another in mind.",
  },
  "setting/runt": {
    exit: "typeset",
    title: "a paragraph ends with hardly anything on its last line",
    explain:
      "The last line is a stub of a hyphenated word (fewer than seven letters), or has fewer than four letters altogether. It looks like a gap between two paragraphs.",
  },
  "setting/river": {
    exit: "typeset",
    title: "spaces run together through several lines",
    explain:
      "In more than three lines, one below another, a space stands mostly below the space above. The eye follows the white stream and leaves the line.",
  },
  "setting/widow": {
    exit: "typeset",
    title: "too few lines of a paragraph stand at the head of a page",
    explain:
      "The end of a paragraph went over to the next page with fewer lines than its style keeps together (widows). Pages are chosen so that this happens only where no other end was possible.",
  },
  "setting/orphan": {
    exit: "typeset",
    title: "too few lines of a paragraph stand at the foot of a page",
    explain:
      "A paragraph begins at the foot of a page with fewer lines than its style keeps together (orphans). Pages are chosen so that this happens only where no other end was possible.",
  },
  "setting/short-page": {
    exit: "typeset",
    title: "a page ends early",
    explain:
      "Less than nine tenths of the room are filled, and neither the layout nor the end of the text asks for that: something that must stay together did not fit. readout explain-page tells what.",
  },
} as const satisfies Record<string, CatalogueEntry>;
