/** Who was not at a meeting: told by the source, or inferred from who should be at the table. */
import type { FoundAbsentee } from "../../model/events.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { isNamedIn } from "./delegations.ts";
import type { Group } from "./groups.ts";
import type { Line } from "./lines.ts";
import { seek } from "./words.ts";

export function absentIn(
  line: Line,
  group: Group | undefined,
  people: Extraction["people"],
  { events, nations }: Language,
): void {
  if (group === undefined) return;
  for (const person of missedIn(line, people, events))
    if (!group.participants.has(person)) {
      const { name, country } = people[person]!;
      miss(group, { name, country, basis: "named", ...told(line) });
    }
  for (const each of events.absent) {
    const name = absenteeOf(seek(each, line.told), line, nations);
    // The surname of somebody whose whole name is known.
    if (name === undefined || [...group.absent.keys()].some((known) => known.endsWith(` ${name}`))) continue;
    const country = nations.countryOf(name.toLowerCase());
    miss(group, { name, country, basis: "named", ...told(line) });
    // "…, was ihr Präsident N. N. als …": whoever speaks for a country that was not there was not there either.
    for (const person of country === undefined ? [] : line.named)
      if (people[person]!.country === country && !group.participants.has(person))
        miss(group, { name: people[person]!.name, country, basis: "inferred", ...told(line) });
  }
  const wanted = seek(events.wanted, line.text)?.groups?.who;
  if (wanted === undefined || line.text.indexOf(wanted) === 0) return;
  const country = nations.countryOf(wanted.toLowerCase());
  const isThere = [...group.participants.keys()].some((person) => people[person]!.country === country);
  if (country === undefined || !isThere)
    miss(group, { name: wanted, country, basis: "inferred", ...told(line) });
}

/** The person of whom a sentence says that they were not there: the first one named behind such words, or the only one before them. */
function missedIn(
  line: Line,
  people: Extraction["people"],
  { missed }: Language["events"],
): readonly number[] {
  const namedFrom = (from: number, until: number): readonly number[] =>
    line.named.filter((person) => isNamedIn(people[person]!, line.start + from, line.start + until));
  const opening = seek(missed.before, line.told);
  if (opening !== null) {
    const behind = opening[0].length;
    const clause = line.told.slice(behind).split(CLAUSE_END)[0]!;
    return namedFrom(behind, behind + clause.length);
  }
  const verb = seek(missed.behind, line.told);
  if (verb === null) return [];
  const before = line.told.slice(0, verb.index);
  const subjects = namedFrom([...before.matchAll(SUBORDINATE)].at(-1)?.index ?? 0, before.length);
  return subjects.length === 1 ? subjects : [];
}

/** "…, was ihr Nachbar beklagte" tells of somebody else. */
const CLAUSE_END = /[;:–]|, (?=\p{Ll}{2,8} [^,]{0,60}(?:te|ten|said|called)(?!\p{L}))/u;

/** "Thorsen sagte, dass nicht viel fehlte": nobody before such a clause is its subject. */
const SUBORDINATE = /, (?:dass|weil|wenn|ob|that|because|if) /gu;

const told = ({ paragraph, text }: Line): Pick<FoundAbsentee, "paragraphs" | "words"> => ({
  paragraphs: [paragraph],
  words: text,
});

/** What the source says counts more than what follows from it. */
function miss({ absent }: Group, one: FoundAbsentee): void {
  const known = absent.get(one.name);
  if (known === undefined || (known.basis === "inferred" && one.basis === "named")) absent.set(one.name, one);
  else if (known.basis === one.basis && !known.paragraphs.includes(one.paragraphs[0]!))
    absent.set(one.name, { ...known, paragraphs: [...known.paragraphs, ...one.paragraphs] });
}

/** A country, or a name that is spelt with a capital and not the sentence's first word by chance. */
function absenteeOf(
  match: RegExpExecArray | null,
  line: Line,
  nations: Language["nations"],
): string | undefined {
  const who = match?.groups?.who;
  if (who === undefined || line.told.search(/\p{L}/u) < 0) return undefined;
  if (nations.countryOf(who.toLowerCase()) === undefined) return line.told.indexOf(who) > 0 ? who : undefined;
  // "Abwesenheit Finnlands": the country is Finnland.
  const bare = who.replace(/s$/, "");
  return nations.countryOf(bare.toLowerCase()) === undefined ? who : bare;
}
