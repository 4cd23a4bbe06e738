/** Who came to a meeting for whom, in sentences that do not name the meeting: "From Tornhavn came the port director, …". */
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { firstNot } from "../text/order.ts";
import type { Line } from "./lines.ts";
import { seek } from "./words.ts";

export interface Delegation {
  /** Undefined where the words do not say who sent them, or name a person. */
  readonly side: string | undefined;
  /** Two-letter code instead of the side, where a country sent them. */
  readonly country: string | undefined;
  readonly persons: readonly number[];
}

const known = new WeakMap<Line, { readonly found: Delegation | undefined }>();

/** Meetings and key points both ask for it; a line belongs to one extraction. */
export function delegationIn(line: Line, extraction: Extraction, language: Language): Delegation | undefined {
  const before = known.get(line);
  if (before !== undefined) return before.found;
  const found = findDelegation(line, extraction, language);
  known.set(line, { found });
  return found;
}

function findDelegation(
  line: Line,
  { people }: Extraction,
  { events, nations }: Language,
): Delegation | undefined {
  // "…; the talks were chaired by …" tells of somebody else.
  const clause = line.told.split(";")[0]!;
  const match = events.delegations.map((each) => seek(each, clause)).find((each) => each !== null);
  if (match === undefined) return undefined;
  const from = line.start + match[0].length;
  const until = line.start + clause.length;
  const persons = line.named.filter((person) => isNamedIn(people[person]!, from, until));
  if (persons.length === 0) return undefined;
  const told = sideOf(match, line, from, people);
  const country = told && nations.countryOf(told.toLowerCase());
  return { side: country === undefined ? told : undefined, country, persons };
}

/** A person can be represented too, by somebody of the same side. */
function sideOf(
  match: RegExpExecArray,
  line: Line,
  until: number,
  people: Extraction["people"],
): string | undefined {
  const side = match.groups?.side;
  const isPerson = line.named.some((person) => isNamedIn(people[person]!, line.start, until));
  return isPerson || isPronoun(side) ? undefined : side;
}

/** Mentions stand in the order of the text, and an article can have thousands of one person. */
export function isNamedIn({ mentions }: Extraction["people"][number], from: number, until: number): boolean {
  for (
    let i = firstNot(mentions, ({ end }) => end <= from);
    i < mentions.length && mentions[i]!.start < until;
    i++
  ) {
    const { name } = mentions[i]!;
    if (name !== undefined && name.start >= from && name.end <= until) return true;
  }
  return false;
}

/** "They were represented by": who sent them stands in another sentence. */
const isPronoun = (side: string | undefined): boolean =>
  side !== undefined && /^(?:he|she|it|they|er|sie|es|this|that|dies\p{Ll}{1,2})$/iu.test(side);
