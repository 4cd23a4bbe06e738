/** Findings of the stage that draws statements out of an article (`extract/`). */
import type { CatalogueEntry } from "./entry.ts";

export const extractCodes = {
  "extract/unpaired-mark": {
    exit: "finding",
    title: "a quotation mark has no other half",
    explain:
      "A quotation that is never closed is taken to end with its paragraph, and a closing mark that was never opened is passed over, so that one slip does not spoil the rest. Whoever uses a statement from this paragraph should look up in the source where the quotation really ends.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
