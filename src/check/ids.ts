/** Ids name one thing each: twice in a list, nobody knows who spoke; twice in a briefing, links lead astray. */
import type { Briefing } from "../model/briefing.ts";
import { error, type Finding, warning } from "./rule.ts";

const LISTS = ["people", "statements", "meetings", "reactions", "sources"] as const;

export function* idsAreUnique(briefing: Briefing): Generator<Finding> {
  const firstList = new Map<string, string>();
  for (const list of LISTS) {
    const seen = new Set<string>();
    for (const [i, { id }] of briefing[list].entries()) {
      const elsewhere = firstList.get(id);
      if (seen.has(id))
        yield error(
          "check/repeated-id",
          [list, i, "id"],
          `the id “${id}” stands twice in ${list}`,
          "give one of the two another id",
        );
      else if (elsewhere)
        yield warning(
          "check/shared-id",
          [list, i, "id"],
          `the id “${id}” stands in ${elsewhere} and in ${list}`,
          "give one of the two another id, as links need ids that are unique in the briefing",
        );
      seen.add(id);
    }
    for (const id of seen) if (!firstList.has(id)) firstList.set(id, list);
  }
}
