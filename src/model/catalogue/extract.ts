/** Findings of the stage that draws statements out of an article (`extract/`). */
import type { CatalogueEntry } from "./entry.ts";

export const extractCodes = {
  "extract/unpaired-mark": {
    exit: "finding",
    title: "a quotation mark has no other half",
    explain:
      "A quotation that is never closed is taken to end with its paragraph, and a closing mark that was never opened is passed over, so that one slip does not spoil the rest. Whoever uses a statement from this paragraph should look up in the source where the quotation really ends.",
  },
  "extract/too-many": {
    exit: "finding",
    title: "more was found than a draft can hold",
    explain:
      "A long report gives some two hundred statements. A text that gives thousands is a collection of articles, or no article at all, and a draft with all of them would be read by nobody. The first thousand of each kind are taken; extract the parts of the text one by one for the rest.",
  },
  "extract/no-draft": {
    exit: "input",
    title: "the article gives no draft",
    explain:
      "A draft has a title, a key point and a source, taken from the article. Where one of them cannot be printed or proven, as a headline that holds control characters, there is nothing to hang the rest on.",
  },
  "extract/edited-file-broken": {
    exit: "input",
    title: "the edited draft is no YAML",
    explain:
      "Extracting again into a file keeps what its editor wrote. A file that cannot be read would have to be overwritten for that, and it is not. Mend it, or name another file with -o.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
