/** Findings of what keeps a sheet in the house, on paper as by mail (`deliver/gates.ts`). */
import type { CatalogueEntry } from "./entry.ts";

export const deliverCodes = {
  "deliver/no-certificate": {
    exit: "usage",
    title: "The file of --ca-file holds no certificate",
    explain:
      "`--ca-file` names the authority that vouches for a mail server or a printer of one's own, or that one's own certificate, as text (PEM). What stands in the file cannot be read as such.",
  },
  "deliver/unverified": {
    exit: "unproven",
    title: "A file that does not verify stays in the house",
    explain:
      "Before it is printed or sent a file is read back and held to the content that it carries. This one has faults, or carries no content that it could be held to. Build it anew, without `--no-attach`.",
  },
  "deliver/draft": {
    exit: "unproven",
    title: "A draft stays in the house",
    explain:
      "There is no report of `readout check` that holds for the sheet as it is now, or the briefing calls itself a draft. It was never checked, did not pass, or was edited since. `--draft` prints or sends it all the same: then the word stands across every page, and in the subject, the text and the name of the file.",
  },
  "deliver/unapproved": {
    exit: "unproven",
    title: "A sheet that somebody has to approve was not approved",
    explain:
      "The layout has `approval: required`, a line of `signoff` has `required: true`, or somebody approved the briefing and it was edited since. Let it be read and cleared with `readout approve`. To have it signed on paper first, print it with `--draft`.",
  },
  "deliver/open-line": {
    exit: "finding",
    title: "There is a line for approval, and nobody stands in it",
    explain:
      "The sheet leaves with a line that is free for a pen. Whoever gets it cannot tell whether anybody has cleared it. Write the name into `signoff`, let it be approved with `readout approve`, or leave the line out; `required: true` in that line makes this an error.",
  },
  "deliver/embargo": {
    exit: "delivery",
    title: "It is too early",
    explain:
      "The briefing may not be passed on before its embargo ends, neither on paper nor by mail, and `--draft` does not change that. Dry runs are possible at any time.",
  },
  "deliver/clearance": {
    exit: "input",
    title: "Somebody on the list is not cleared for the sheet",
    explain:
      "The sheet carries a marking, and the column `clearance` does not reach it. TLP labels rise from CLEAR over GREEN, AMBER and AMBER+STRICT to RED; a marking in words needs the same words. Who has no clearance may see TLP:CLEAR. Lists for numbered copies are held to this when they have that column.",
  },
  "deliver/ledger-damaged": {
    exit: "system",
    title: "The ledger has a line that cannot be read",
    explain:
      "The ledger says who got which message, or which copy is on paper. A line that cannot be read may be the one that keeps somebody from getting it twice, so nothing is sent until it is mended.",
  },
} as const satisfies Record<string, CatalogueEntry>;
