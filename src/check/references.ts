/** Ids that refer to people and sources lead to one. */
import type { Briefing } from "../model/briefing.ts";
import { suggest } from "../model/nearest.ts";
import type { ValuePath } from "../model/origin.ts";
import { type At, allEvidence, error, type Finding } from "./rule.ts";

export function* referencesResolve(briefing: Briefing): Generator<Finding> {
  const people = new Set(briefing.people.map((p) => p.id));
  for (const { value: id, path } of personReferences(briefing))
    if (!people.has(id))
      yield error(
        "check/unknown-person",
        path,
        `no person has the id “${id}”`,
        suggest(id, people, "add it to “people”"),
      );

  const sources = new Set(briefing.sources.map((s) => s.id));
  for (const { value, path } of allEvidence(briefing))
    if (!sources.has(value.source))
      yield error(
        "check/unknown-source",
        [...path, "source"],
        `no source has the id “${value.source}”`,
        suggest(value.source, sources, "add it to “sources”"),
      );
}

function personReferences({ statements, meetings, reactions }: Briefing): At<string>[] {
  const at = (value: string | undefined, ...path: ValuePath) =>
    value === undefined ? [] : [{ value, path }];
  return [
    ...statements.flatMap((s, i) => at(s.speaker, "statements", i, "speaker")),
    ...meetings.flatMap((m, i) =>
      m.participants.flatMap((p, j) => at(p.person, "meetings", i, "participants", j, "person")),
    ),
    ...reactions.flatMap((r, i) => at(r.person, "reactions", i, "person")),
  ];
}
