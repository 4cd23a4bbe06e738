/** What margin notes that have no room are told. */
import type { Findings } from "../findings.ts";
import type { Source } from "./item.ts";

/** `lack`: what it needs, as “90.0 pt of width”. */
export function reportNoMargin(
  { findings }: { readonly findings: Findings },
  { words, place }: Source,
  lack: string,
): void {
  findings.add({
    code: "typeset/no-margin-room",
    severity: "error",
    message: `the margin note “${words}” needs ${lack} and runs out of its margin`,
    hint: "shorten it, make the margin wider, or set it at the foot with float: footnote",
    place,
  });
}
