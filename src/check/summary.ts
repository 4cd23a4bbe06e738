/** The key points can be taken in at a glance. */
import type { Briefing } from "../model/briefing.ts";
import { type Finding, warning } from "./rule.ts";

/** Upper end of the 20 to 25 words that key points of one-page briefings have. */
const MOST_WORDS = 25;

export function* summaryIsBrief({ summary }: Briefing): Generator<Finding> {
  for (const [i, { text }] of summary.entries()) {
    const words = text.trim().split(/\s+/u).length;
    if (words > MOST_WORDS)
      yield warning(
        "check/long-point",
        ["summary", i, "text"],
        `the key point has ${words} words, more than ${MOST_WORDS}`,
        "say less, or make two points of it",
      );
  }
}
