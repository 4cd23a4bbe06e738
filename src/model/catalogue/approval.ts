/** What can be said of approvals. */
import type { CatalogueEntry } from "./entry.ts";

export const approvalCodes = {
  "approval/void": {
    exit: "finding",
    title: "The briefing was edited after it was approved",
    explain:
      "An approval holds for the very bytes that were approved. The file is another now, so nobody stands in its line for approval. Let it be read and approved again with `readout approve`, or remove the approval beside it.",
  },
  "approval/invalid": {
    exit: "input",
    title: "An approval cannot be read",
    explain:
      "`briefing.approval.json` is written by `readout approve` and not by hand. A sheet that could name the wrong person is not built; approve it again, or remove the file.",
  },
  "approval/unchecked": {
    exit: "unproven",
    title: "What was not checked is not approved",
    explain:
      "An approval says that somebody answers for the sheet, quotations included, and nobody can answer for quotations that were not held against their source. Run `readout check` first, with the texts of the sources.",
  },
} as const satisfies Record<string, CatalogueEntry>;
