/** What comes first comes first: a source appears before it is retrieved, and both before the briefing closes. */
import type { Briefing } from "../model/briefing.ts";
import { error, type Finding, warning } from "./rule.ts";

export function* orderOfDates({ sources, cutoff, marking }: Briefing): Generator<Finding> {
  for (const [i, { id, published, retrieved }] of sources.entries()) {
    if (published && retrieved && isBefore(retrieved, published))
      yield error(
        "check/retrieved-before-published",
        ["sources", i, "retrieved"],
        `the source “${id}” was retrieved on ${retrieved}, before it was published on ${published}`,
        "mend one of the two dates",
      );
    if (published && isBefore(cutoff.at, published))
      yield error(
        "check/cutoff-before-source",
        ["cutoff", "at"],
        `the information cut-off ${cutoff.at} is before the source “${id}” was published on ${published}`,
        "mend one of the two dates",
      );
  }
  if (marking.embargo && isBefore(marking.embargo, cutoff.at))
    yield warning(
      "check/embargo-over",
      ["marking", "embargo"],
      `the embargo ends ${marking.embargo}, before the information cut-off ${cutoff.at}`,
      "mend the date, or take the embargo out",
    );
}

/**
 * Is `a` certainly before `b`? Points in time are compared as such; otherwise only as far as both are written,
 * so that 2025-02 is not before 2025-02-18.
 */
function isBefore(a: string, b: string): boolean {
  if (a.includes("T") && b.includes("T")) return Date.parse(a) < Date.parse(b);
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  const common = Math.min(dayA.length, dayB.length);
  return dayA.slice(0, common) < dayB.slice(0, common);
}
