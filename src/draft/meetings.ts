/** Meetings and reactions of a draft, and the statements' words that a reaction quotes. */
import type { Events, FoundMeeting, FoundReaction } from "../model/events.ts";
import type { Extraction } from "../model/extraction.ts";
import { type DraftItem, evidenceOf } from "./item.ts";
import type { Cast } from "./people.ts";
import { slug } from "./slug.ts";
import type { Words } from "./words.ts";

export const draftMeetings = (
  { meetings }: Events,
  { people }: Extraction,
  cast: Cast,
  words: Words,
): DraftItem[] => distinct(meetings.map((meeting) => meetingOf(meeting, people, cast, words)));

const delegationOf = (country: string | undefined) => (country === undefined ? {} : { delegation: country });

function meetingOf(meeting: FoundMeeting, people: Extraction["people"], cast: Cast, words: Words): DraftItem {
  const { title, place, date, participants, absent, paragraphs } = meeting;
  const inferred = participants.filter(({ basis }) => basis === "inferred");
  return {
    value: {
      id: `meeting-${slug(place ?? title, 1)}`,
      title,
      ...(place === undefined ? {} : { place }),
      date: date === undefined ? null : { asWritten: date },
      participants: participants.map(({ person, country, basis, paragraphs: told }) => ({
        person: cast.idOf(person),
        ...delegationOf(people[person]!.country ?? country),
        basis,
        evidence: evidenceOf(told),
      })),
      ...(absent.length === 0
        ? {}
        : {
            absent: absent.map(({ name, country, basis, paragraphs: told }) => ({
              name,
              ...(country === undefined ? {} : { country }),
              basis,
              evidence: evidenceOf(told),
            })),
          }),
      evidence: evidenceOf(paragraphs),
    },
    notes: [
      ...inferred.map(({ person, words: told }) => words.inferred(cast.nameOf(person), shown(told))),
      ...absent.flatMap(({ name, basis, words: told }) =>
        basis === "inferred" ? [words.inferredAbsent(name, shown(told))] : [],
      ),
    ],
  };
}

export function draftReactions(
  { reactions }: Events,
  { people, statements }: Extraction,
  cast: Cast,
  said: readonly DraftItem[],
  words: Words,
): DraftItem[] {
  const saidBy = bySpeaker(said);
  return distinct(
    reactions.map((reaction) => {
      const { country, body, person, stance, position, paragraphs, statement } = reaction;
      const quoted = person === undefined ? {} : quoteOf(reaction, saidBy.get(cast.idOf(person)) ?? []);
      const found = statement === undefined ? undefined : statements[statement]!.attribution;
      return {
        value: {
          id: `reaction-${slug(body ?? (person === undefined ? country! : cast.nameOf(person)), 3)}`,
          ...(country === undefined ? {} : { country }),
          ...(body === undefined ? {} : { body }),
          ...(person === undefined
            ? {}
            : { person: cast.idOf(person), office: officeOf(person, people, cast) }),
          stance,
          position: sentence(position),
          ...quoted,
          attribution:
            found === "pronoun" ? "pronoun" : found === undefined || found === "named" ? "named" : "context",
          evidence: evidenceOf(paragraphs),
        },
        notes: [body === undefined || person !== undefined ? words.stance : words.joint],
      };
    }),
  );
}

/** Statements by the ids of those who made them: a long article has thousands of both. */
function bySpeaker(said: readonly DraftItem[]): ReadonlyMap<unknown, readonly DraftItem[]> {
  const found = new Map<unknown, DraftItem[]>();
  for (const item of said) {
    const known = found.get(item.value.speaker);
    if (known === undefined) found.set(item.value.speaker, [item]);
    else known.push(item);
  }
  return found;
}

/** The words that a statement, out of those of the same person, quotes in the paragraphs of the reaction. */
function quoteOf(
  { paragraphs }: FoundReaction,
  said: readonly DraftItem[],
): { quote?: unknown; frame?: unknown } {
  const isHere = (evidence: unknown): boolean =>
    (evidence as readonly [{ paragraphs: readonly number[] }])[0].paragraphs.every((n) =>
      paragraphs.includes(n),
    );
  const match = said.find(
    ({ value: { kind, text, evidence } }) =>
      kind !== "indirect" && typeof text === "string" && isHere(evidence),
  );
  if (match === undefined) return {};
  const { text, frame } = match.value;
  return { quote: text, ...(frame === undefined ? {} : { frame }) };
}

/** The office without the country, which has a column of its own: "britischer Premierminister", "Polens Außenminister", "Norway’s minister". */
function officeOf(person: number, people: Extraction["people"], cast: Cast): unknown {
  const { role, country } = people[person]!;
  const shown = cast.items[person]!.value.role;
  if (role === undefined || typeof shown !== "string") return null;
  const plain = shown.replace(/^(?:\p{Ll}+(?:isch|deutsch)er?|deutscher?|US-(?=\p{Lu})) ?(?=\p{Lu})/u, "");
  return country === undefined ? plain : plain.replace(COUNTRY_BEFORE, "");
}

const COUNTRY_BEFORE =
  /^(?:\p{Lu}\p{Ll}{2,20}s (?=\p{Lu})|\p{Lu}[\p{L} ]{2,20}['’]s? |\p{Lu}\p{Ll}{2,12}(?:ish|an|ese|ch|ic) (?=\p{Ll}))/u;

const sentence = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  const ended = /[.!?…][“”"»«’']?$/.test(plain) ? plain : `${plain}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
};

/** Ids are given once. */
function distinct(items: readonly DraftItem[]): DraftItem[] {
  const seen = new Map<unknown, number>();
  return items.map((item) => {
    const n = (seen.get(item.value.id) ?? 0) + 1;
    seen.set(item.value.id, n);
    return n === 1 ? item : { ...item, value: { ...item.value, id: `${item.value.id}-${n}` } };
  });
}

/** Of a comment that gives the source's words. */
const MOST_WORDS = 110;

function shown(words: string): string {
  const plain = words
    .replace(/·+/g, "…")
    .replace(/\s+/g, " ")
    .replace(/ ([.,])/g, "$1")
    .replace(/^[,. ]+/, "")
    .trim();
  return plain.length > MOST_WORDS ? `${plain.slice(0, MOST_WORDS - 1)}…` : plain;
}
