/** Where countries stand that are no party to the matter, and what several say as one. */
import type { FoundMeeting, FoundReaction } from "../../model/events.ts";
import type { Extraction, Statement } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import type { Reading } from "../text/reading.ts";
import type { Gathering } from "./attendance.ts";
import { type Line, paragraphWith } from "./lines.ts";
import { keyOf, positionsIn, whose } from "./positions.ts";
import { stanceOf } from "./stance.ts";
import { homeOf } from "./who.ts";

export function reactionsIn(
  extraction: Extraction,
  meetings: readonly FoundMeeting[],
  gathering: Gathering | undefined,
  lines: readonly Line[],
  reading: Reading,
  language: Language,
): FoundReaction[] {
  // At a summit there are no parties: where each of them stands is what it was about.
  const isMany = gathering?.crowd === true || cameFrom(meetings[0], extraction.people) >= MANY;
  const isCrowd = isMany && meetings[0]?.sides.length !== 2;
  const parties = isCrowd ? new Set<string>() : partiesOf(extraction, meetings, lines, language);
  const byPerson = new Map<number, Statement[]>();
  for (const statement of extraction.statements) {
    if (statement.person === undefined) continue;
    const { kind } = extraction.people[statement.person]!;
    const country = homeOf(statement.person, extraction.people, language);
    if (country === undefined || kind === "group" || parties.has(country)) continue;
    byPerson.set(statement.person, [...(byPerson.get(statement.person) ?? []), statement]);
  }
  const isSilent = silence(lines, language);
  const all = positionsIn(lines, extraction, reading, language);
  const own = [...byPerson]
    .map(([person, said]) => reactionOf(person, said, extraction, language))
    .map((one) => clearer(one, all))
    .map((one) => framed(one, extraction, language))
    .map((one) =>
      /^(?:supports|considering)$/.test(one.stance) && isSilent(one)
        ? { ...one, stance: "none" as const }
        : one,
    );
  const spoken = new Set([...parties, ...own.map(keyOf)]);
  const told = all.filter((one) => !spoken.has(keyOf(one)));
  // Without two parties there is nothing to react to, unless several countries take a position: on what one of them does, or a side.
  const taking = [...own, ...told].filter(({ stance }) => parties.size > 0 || stance !== "none");
  if (parties.size < 2 && new Set(taking.map(keyOf)).size < 2) return [];
  const joint = jointIn(lines, language).filter(
    ({ body }) => ![...own, ...told].some((one) => one.body === body),
  );
  return [...joint, ...own, ...told];
}

/** From so many countries people do not meet as parties. */
const MANY = 4;

/** The number of countries from which people took part in a meeting. */
const cameFrom = (meeting: FoundMeeting | undefined, people: Extraction["people"]): number =>
  new Set(meeting?.participants.flatMap(({ person, country }) => people[person]!.country ?? country ?? []))
    .size;

/** "Declined to comment, adding that neither …": who says that they take no side takes none. Tells it of a reaction. */
function silence(lines: readonly Line[], { events }: Language): (one: FoundReaction) => boolean {
  const byParagraph = new Map<number, Line[]>();
  for (const line of lines) {
    const known = byParagraph.get(line.paragraph);
    if (known === undefined) byParagraph.set(line.paragraph, [line]);
    else known.push(line);
  }
  return ({ paragraphs, person }) =>
    paragraphs.some((paragraph) =>
      byParagraph
        .get(paragraph)
        ?.some(({ told, named }) => named.includes(person!) && events.silent.test(told)),
    );
}

/** "Frankreich lehnt ab. „So nicht“, sagte X": where the words take no side, and the same paragraph tells which one the country takes. */
function clearer(one: FoundReaction, told: readonly FoundReaction[]): FoundReaction {
  const same =
    one.stance === "none"
      ? told.find((each) => keyOf(each) === keyOf(one) && one.paragraphs.includes(each.paragraphs[0]!))
      : undefined;
  return same === undefined || same.stance === "none"
    ? one
    : { ...one, stance: same.stance, position: same.position };
}

/** "Begrüßte das Treffen als „überfällig“": the words around those of its statement take the side, where they themselves do not. */
function framed(
  one: FoundReaction,
  { article, statements }: Extraction,
  { events }: Language,
): FoundReaction {
  if (one.stance !== "none" || one.statement === undefined) return one;
  const { frame } = statements[one.statement]!;
  return {
    ...one,
    stance: stanceOf(frame.map(({ start, end }) => article.text.slice(start, end)).join(" · "), events),
  };
}

/** Sentences that say what an article is about. */
const LEAD = 8;

/** Those who met in the first meeting, told as countries or as people, those who were not asked to, and whoever the headline names. */
function partiesOf(
  { article, people }: Extraction,
  meetings: readonly FoundMeeting[],
  lines: readonly Line[],
  { nations }: Language,
): Set<string> {
  const [main] = meetings;
  const met = new Set([
    ...(main?.sides ?? []),
    ...(main?.participants ?? []).flatMap(({ person, country }) => people[person]!.country ?? country ?? []),
  ]);
  const headline = article.paragraphs.filter((p) => p.class === "headline").map((p) => p.text);
  const named = (text: string): string[] =>
    text.split(/[\s,.:;]+/).flatMap((word) => nations.countryOf(word.toLowerCase()) ?? []);
  const lead = new Set(lines.slice(0, LEAD).flatMap(({ text }) => named(text)));
  return new Set([
    ...met,
    // Whoever was not asked to what the first sentences tell is its matter; neighbours who were not there either react to it.
    ...(main?.absent ?? []).flatMap(({ country }) =>
      country !== undefined && lead.has(country) ? country : [],
    ),
    ...headline.flatMap(named),
  ]);
}

function reactionOf(
  person: number,
  said: readonly Statement[],
  extraction: Extraction,
  language: Language,
): FoundReaction {
  const { events, nations } = language;
  const { article, people } = extraction;
  const whole = said.filter(({ within }) => within === undefined);
  const home = homeOf(person, people, language);
  const stances = whole.map((statement) => {
    const said = textOf(statement, article.text);
    // "Deutschland lehne das ab, sagte die polnische Ministerin": what somebody says of another country.
    const about = nations.countryOf(said.match(FIRST)?.[0].toLowerCase() ?? "");
    return about === undefined || about === home ? stanceOf(said, events) : "none";
  });
  // What is said last is said with most weight only if the rest says less: "premature" and "rejects" come before "supports".
  const order = events.stances.map(({ stance }) => stance);
  const stance =
    stances.filter((each) => each !== "none").sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ??
    "none";
  const clearest = whole.reduce((best, each) => (rank(each) < rank(best) ? each : best), whole[0]!);
  const parts = whole.filter(
    ({ kind, paragraph }) => kind !== "reported" && paragraph === clearest.paragraph,
  );
  const statement = parts.find((each) => said.some(({ within }) => within === each.index)) ?? clearest;
  const named = people[person]!.mentions.find((m) => m.name !== undefined);
  const first = named && paragraphWith(article.paragraphs, named);
  return {
    ...whose(home!),
    person,
    stance,
    position:
      parts.length === 0
        ? textOf(clearest, article.text)
        : parts.map((each) => clauseOf(each, article.text).replace(/[.,](?=[“”"»«]?$)/, "")).join("; "),
    statement: statement.index,
    paragraphs: [
      ...new Set([...(first ? [first.number] : []), ...said.map(({ paragraph }) => paragraph)]),
    ].sort((a, b) => a - b),
  };
}

const FIRST = /\p{L}[\p{L}-]*/u;

/** Statements whose words are told come before acts that are only named. */
const rank = ({ kind }: Statement): number => (kind === "reported" ? 1 : 0);

const textOf = ({ message }: Statement, text: string): string =>
  message.map(({ start, end }) => text.slice(start, end)).join(" ");

/** From the verb on, as "sagte ebenfalls, dass er nicht beabsichtige, Truppen zu entsenden", where the verb stands before the words. */
function clauseOf(statement: Statement, text: string): string {
  const { cue, message, frame } = statement;
  const from = cue[0];
  const begin = message[0]!;
  if (from === undefined || from.end > begin.start || begin.start - from.end >= 80)
    return textOf(statement, text);
  const end = message.at(-1)!.end;
  // "sprach von einem „ernüchternden“ Gespräch": quoted words are not torn out of theirs.
  const isQuoted = /^[“”"»«’‘']/.test(text.slice(end, end + 1));
  const rest = frame.filter((span) => span.start >= end && span.start <= end + 2).at(-1);
  return text.slice(from.start, isQuoted ? (rest?.end ?? end + 1) : end);
}

function jointIn(lines: readonly Line[], { events }: Language): FoundReaction[] {
  return lines.flatMap((line) => {
    const who = events.joint.exec(line.told)?.groups?.who;
    if (who === undefined) return [];
    const body = who.replace(/^(?:Die|The) /, "");
    return [
      {
        country: undefined,
        body,
        person: undefined,
        stance: stanceOf(line.told.slice(line.told.lastIndexOf("–") + 1), { ...events, stances: [] }),
        position: jointPosition(line, events),
        statement: undefined,
        paragraphs: [line.paragraph],
      },
    ];
  });
}

/** The clause that tells it: "sie konnten sich nicht auf eine einheitliche Position einigen" of all that the sentence says. */
function jointPosition({ text, told }: Line, { turn, joint }: Language["events"]): string {
  const last = [...told.matchAll(turn)].at(-1);
  if (last === undefined || (joint.exec(told)?.[0].length ?? 0) <= last.index) return text;
  return text.slice(last.index + last[0].length);
}
