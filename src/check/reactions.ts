/** A reaction is somebody's. */
import type { Briefing } from "../model/briefing.ts";
import { error, type Finding } from "./rule.ts";

export function* reactionsHaveSides({ reactions }: Briefing): Generator<Finding> {
  for (const [i, { id, country, body }] of reactions.entries())
    if (country === undefined && body === undefined)
      yield error(
        "check/reaction-without-side",
        ["reactions", i],
        `the reaction “${id}” has neither a country nor a body`,
        "add “country: DE” or “body: …”",
      );
}
