/** A shorter wording says the same in fewer words of ours. What it says of the source, the gate holds against that. */
import type { Briefing } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";
import { NEGATION, REFUSAL } from "./negation.ts";
import { error, type Finding, warning } from "./rule.ts";

export function* shortIsTheSame({ summary, reactions }: Briefing): Generator<Finding> {
  for (const [i, { text, short }] of summary.entries())
    if (short !== undefined) yield* compare(short, text, ["summary", i, "short"]);
  for (const [i, { position, short }] of reactions.entries())
    if (short !== undefined) yield* compare(short, position, ["reactions", i, "short"]);
}

function* compare(short: string, long: string, path: ValuePath): Generator<Finding> {
  if (short.trim().length >= long.trim().length)
    yield warning(
      "check/short-is-long",
      path,
      "the shorter wording is no shorter than the whole one",
      "say it in fewer words, or leave it out",
    );
  const mark = /[„“”»«"]/u.exec(short)?.[0];
  if (mark !== undefined)
    yield error(
      "check/short-quotes",
      path,
      `the shorter wording quotes (“${mark}”)`,
      "quotations are never shortened: say it in our words",
    );
  if (turns(short, long) || turns(long, short))
    yield warning(
      "check/short-turns-round",
      path,
      "of the shorter wording and the whole one, only one says no",
      "let both say the same",
    );
}

/** Whether one says no and the other neither does nor refuses in other words. */
const turns = (one: string, other: string): boolean =>
  NEGATION.test(one) && !NEGATION.test(other) && !REFUSAL.test(other);
