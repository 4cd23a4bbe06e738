/** The classes of exit code (docs/decisions/0002): what kind of trouble a finding is for the script that called us. */
export type ExitClass =
  | "finding" // 1: warnings under --strict
  | "usage" // 2: the command line was wrong
  | "input" // 3: the content file, its schema, its pictures
  | "unproven" // 4: the finished file does not say what the content says, or the content what its sources say
  | "budget" // 5: it does not fit the pages that the layout allows
  | "accessibility" // 6
  | "delivery" // 7: partly sent or printed
  | "template" // 8: the layout's template or style sheet
  | "typeset" // 9: lines, pages, fonts
  | "system" // 10: files that cannot be read or written, interrupted
  | "internal"; // 70: our own bug

/** One kind of problem. `explain` is what `readout explain CODE` prints: why it matters and how to mend it, in whole sentences. */
export interface CatalogueEntry {
  readonly exit: ExitClass;
  readonly title: string;
  readonly explain: string;
}
