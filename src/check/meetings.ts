/** At a meeting one is there once, or not at all. */
import type { Briefing, Meeting, Person } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";
import { error, type Finding } from "./rule.ts";

export function* meetingsAreConsistent({ meetings, people }: Briefing): Generator<Finding> {
  const byId = new Map(people.map((p) => [p.id, p]));
  for (const [i, meeting] of meetings.entries()) {
    yield* listedTwice(meeting, ["meetings", i]);
    yield* presentAndAbsent(meeting, byId, ["meetings", i]);
  }
}

function* listedTwice(meeting: Meeting, path: ValuePath): Generator<Finding> {
  const seen = new Set<string>();
  for (const [i, { person }] of meeting.participants.entries()) {
    if (seen.has(person))
      yield error(
        "check/repeated-participant",
        [...path, "participants", i, "person"],
        `“${person}” is listed twice at “${meeting.title}”`,
        "keep one entry, and give it the evidence of both",
      );
    seen.add(person);
  }
}

function* presentAndAbsent(
  meeting: Meeting,
  people: ReadonlyMap<string, Person>,
  path: ValuePath,
): Generator<Finding> {
  const names = new Set(meeting.participants.flatMap((p) => namesOf(people.get(p.person))));
  for (const [i, { name }] of meeting.absent.entries())
    if (names.has(name))
      yield error(
        "check/present-and-absent",
        [...path, "absent", i, "name"],
        `“${name}” is listed as taking part in “${meeting.title}” and as absent`,
        "keep the entry that the source supports",
      );
}

const namesOf = (person: Person | undefined): string[] => (person ? [person.name, ...person.spellings] : []);
