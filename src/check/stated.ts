/** What a reader asks of every source first: who published it, and when. The sheet says “not stated”; the editor should know. */
import type { Briefing } from "../model/briefing.ts";
import { type Finding, warning } from "./rule.ts";

export function* statedGaps({ sources }: Briefing): Generator<Finding> {
  for (const [i, { id, published, outlet }] of sources.entries()) {
    if (published === null)
      yield warning(
        "check/no-date",
        ["sources", i, "published"],
        `the source “${id}” has no date of publication, and the sheet will say so`,
        "find the date, or leave null if the source gives none",
      );
    if (outlet === null)
      yield warning(
        "check/no-outlet",
        ["sources", i, "outlet"],
        `the source “${id}” has no outlet, and the sheet will say so`,
        "find the newspaper, agency or site, or leave null if the source gives none",
      );
  }
}
