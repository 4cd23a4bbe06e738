/** Who met whom, where. Meetings are kept apart by place; a town and the country around it are one where the same sides meet. */
import type { Span } from "../../model/article.ts";
import type { FoundMeeting, FoundParticipant } from "../../model/events.ts";
import type { Extraction, Statement } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { absentIn } from "./absent.ts";
import type { Gathering } from "./attendance.ts";
import { delegationIn, isNamedIn } from "./delegations.ts";
import { type Group, grouped, type Mention, mentionsIn } from "./groups.ts";
import { type Line, lineAt, paragraphWith, touching } from "./lines.ts";
import { mainGathering } from "./main-gathering.ts";
import { type Meant, meantIn, placeFinder } from "./whereabouts.ts";
import { seek, seekAll } from "./words.ts";

export function meetingsIn(
  extraction: Extraction,
  gathering: Gathering | undefined,
  lines: readonly Line[],
  language: Language,
): FoundMeeting[] {
  const groups = grouped(
    lines.flatMap((line) => mentionsIn(line, extraction, language)),
    language,
  );
  if (groups.length === 0 && gathering === undefined) return [];
  const passing = new Set(
    groups.filter(({ mentions }) =>
      mentions.every(({ line, at }) => language.events.another.test(line.told.slice(0, at))),
    ),
  );
  const meant = meantIn(lines, groups, language, passing);
  delegatesIn(lines, extraction, meant, language);
  const isSaid = touching(extraction.statements.flatMap(({ message }) => message));
  for (const line of lines) {
    const { group } = meant[line.index]!;
    if (group === undefined || !tellsOfGuests(line, isSaid, language) || !speaksOfKnown(line, language))
      continue;
    for (const person of line.named) add(group, person, "named", line.paragraph, line.text);
  }
  for (const line of lines) {
    const { group } = meant[line.index]!;
    const persons = togetherIn(line, extraction.people, isSaid, language);
    if (group === undefined || persons.length < 2 || !speaksOfKnown(line, language)) continue;
    for (const person of persons) add(group, person, "named", line.paragraph, line.text);
  }
  const placesIn = placeFinder(groups, language);
  const between = linesBetween(groups, language);
  for (const statement of extraction.statements) {
    const line = lineAt(lines, statement.cue[0] ?? statement.message[0]!);
    if (line !== undefined && !between.has(line))
      spokenAt(statement, line, extraction, meant[line.index]!.group, placesIn, language);
  }
  for (const group of groups) guestsOf(group, extraction, lines, language);
  for (const group of groups) heardAt(group, extraction, language);
  const main =
    gathering &&
    mainGathering(groups, gathering, lines, extraction, language, (group, person, basis, line) =>
      add(group, person, basis, line.paragraph, line.text),
    );
  for (const line of lines) absentIn(line, meant[line.index]!.group ?? main, extraction.people, language);
  // What only an article's tone tells is a meeting if people of two countries were there.
  const isNew = main !== undefined && !groups.includes(main) && isBetween(main, extraction.people);
  return (isNew ? [...groups, main] : groups)
    .map((group) => meetingOf(group, language))
    .sort((a, b) => b.participants.length + b.absent.length - a.participants.length - a.absent.length);
}

const isBetween = ({ participants }: Group, people: Extraction["people"]): boolean =>
  participants.size > 1 &&
  new Set([...participants.keys()].map((person) => people[person]!.country ?? "")).size > 1;

/** That somebody was there, and not that somebody says so of others. */
function tellsOfGuests(line: Line, isSaid: (stretch: Span) => boolean, { events }: Language): boolean {
  const match = events.takesPart.exec(line.told);
  if (match === null) return false;
  const start = line.start + match.index;
  return !isSaid({ start, end: start + match[0].length });
}

/** "Bei einem Treffen in Malmö konnten sich A und B nicht auf einen Preis für C einigen": A and B. */
function togetherIn(
  line: Line,
  people: Extraction["people"],
  isSaid: (stretch: Span) => boolean,
  { events }: Language,
): readonly number[] {
  const match = seek(events.together, line.told);
  if (match === null) return [];
  const end = match.index + match[0].length;
  const from = [...line.told.slice(0, match.index).matchAll(CLAUSE)].at(-1)?.index ?? 0;
  const clause = { start: line.start + from, end: line.start + end };
  if (isSaid({ start: line.start + match.index, end: clause.end })) return [];
  return line.named.filter((person) => isNamedIn(people[person]!, clause.start, clause.end));
}

/** Where another clause begins; what is said of somebody between commas stays in theirs. */
const CLAUSE = /[;:–]|, (?:but|while|after|when|as|because|aber|doch|während|nachdem|als|weil|dass|was) /gu;

/** "an den Gesprächen", and not "an einer Konferenz", which nothing was told of. */
const speaksOfKnown = (line: Line, { events }: Language): boolean =>
  seekAll(events.noun, line.told).some(({ index }) => !events.another.test(line.told.slice(0, index))) ||
  seekAll(events.meeting, line.told).length > 0;

/** Sentences that tell of a meeting between others. */
const linesBetween = (groups: readonly Group[], { events }: Language): ReadonlySet<Line> =>
  new Set(
    groups.flatMap(({ mentions }) => mentions.filter((m) => events.between.test(m.link)).map((m) => m.line)),
  );

function add(
  group: Group,
  person: number,
  basis: "named" | "inferred",
  paragraph: number,
  words: string,
  from: Pick<FoundParticipant, "side" | "country"> = {},
): void {
  const known = group.participants.get(person);
  if (known === undefined)
    group.participants.set(person, { person, basis, ...from, paragraphs: [paragraph], words });
  else
    group.participants.set(person, {
      ...from,
      ...known,
      paragraphs: withNumber(known.paragraphs, paragraph),
    });
}

/** Sorted, each once. Mostly the paragraph is the last, or one behind it. */
function withNumber(numbers: readonly number[], number: number): readonly number[] {
  if (numbers.at(-1)! < number) return [...numbers, number];
  return numbers.includes(number) ? numbers : [...numbers, number].sort((a, b) => a - b);
}

/** How many paragraphs behind the meeting, or behind the delegation before, one is still told of as there. */
const DELEGATION_NEAR = 4;

/** Delegations are told of behind the meeting, each in a sentence of its own. */
function delegatesIn(
  lines: readonly Line[],
  extraction: Extraction,
  meant: readonly Meant<Group>[],
  language: Language,
): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const { group, told: at } = meant[line.index]!;
    const told = at === undefined ? Number.NEGATIVE_INFINITY : lines[at]!.paragraph;
    const delegation = delegationIn(line, extraction, language);
    if (
      group === undefined ||
      delegation === undefined ||
      line.paragraph - Math.max(told, last) > DELEGATION_NEAR
    )
      continue;
    last = line.paragraph;
    const { persons, ...from } = delegation;
    for (const person of persons) add(group, person, "named", line.paragraph, line.text, from);
  }
}

/** Whoever speaks at the meeting, in its place or straight after it was there, unless the meeting is told of as one between others. */
function spokenAt(
  statement: Statement,
  line: Line,
  { article, people }: Extraction,
  meant: Group | undefined,
  placesIn: (text: string) => readonly Group[],
  { events }: Language,
): void {
  const { person } = statement;
  if (person === undefined || people[person]!.kind === "group") return;
  const told = statement.frame.map(({ start, end }) => article.text.slice(start, end)).join(" ");
  const frame = `${leading(statement, line)}${told} ${trailing(statement, line)}`;
  const [placed] = placesIn(frame);
  const found = seekAll(events.noun, frame).map(({ index }) => frame.slice(0, index));
  const isDuring = found.some((before) => events.during.test(before));
  const isAfter = found.some((before) => events.after.test(before));
  if (placed === undefined && !(isDuring || isAfter)) return;
  const group = placed ?? meant;
  if (group === undefined) return;
  // "Sie sagte bei dem Treffen in Paris" says that she was there; the pronoun's name stands elsewhere.
  const paragraphs = [...new Set([line.paragraph, ...named(statement, person, people, article.paragraphs)])];
  const basis = placed !== undefined && isDuring ? "named" : "inferred";
  for (const paragraph of paragraphs.sort((a, b) => a - b))
    add(group, person, basis, paragraph, frame.trim());
}

/** Longest beginning of a sentence that is taken for one with its frame, in code units. */
const LEADING = 40;

/** What stands before the first word of the statement in its sentence: "After the talks in Malmö, …". */
function leading({ message, frame }: Statement, line: Line): string {
  const start = Math.min(...[...message, ...frame].map((span) => span.start)) - line.start;
  return start > 0 && start <= LEADING ? line.told.slice(0, start) : "";
}

/** What stands behind the last word of the statement in its sentence: ", nach Gesprächen in Saudi-Arabien." */
function trailing({ message, frame }: Statement, line: Line): string {
  const end = Math.max(...[...message, ...frame].map((span) => span.end));
  return end < line.end && end >= line.start ? line.told.slice(end - line.start) : "";
}

/** The paragraphs that name a person who speaks as "er" or "sie". */
function named(
  { attribution, evidence, paragraph }: Statement,
  person: number,
  people: Extraction["people"],
  paragraphs: Extraction["article"]["paragraphs"],
): number[] {
  if (attribution === "named") return [];
  const at = evidence[0]?.start ?? paragraphs[paragraph - 1]!.start;
  const before = people[person]!.mentions.findLast((m) => m.name !== undefined && m.start <= at);
  const found = before && paragraphWith(paragraphs, before);
  return found === undefined ? [] : [found.number];
}

/** "… während einer Pressekonferenz in der Türkei." Whoever is quoted in the next paragraph spoke there, when nobody else is known to have. */
function heardAt(group: Group, { people, statements }: Extraction, language: Language): void {
  if (group.participants.size > 0) return;
  for (const { line, at } of group.mentions) {
    const next = statements.find(({ paragraph }) => paragraph > line.paragraph);
    if (next?.person === undefined || next.paragraph !== line.paragraph + 1) continue;
    const { kind, mentions, country } = people[next.person]!;
    if (kind === "group" || !language.events.during.test(line.told.slice(0, at))) continue;
    // "Der ukrainische Führer … während einer Pressekonferenz in der Türkei" says so itself; "er" alone does not.
    const isTold =
      mentions.some(({ start, end }) => line.start <= start && end <= line.end) ||
      describes(line.told.slice(0, at), country, language);
    for (const paragraph of [line.paragraph, next.paragraph])
      add(group, next.person, isTold ? "named" : "inferred", paragraph, line.text);
  }
}

/** Whether somebody stands there by country and office: "der ukrainische Führer". */
function describes(told: string, country: string | undefined, { nations, people }: Language): boolean {
  const words = told.split(/[\s,]+/).map((word) => word.toLowerCase());
  return (
    country !== undefined &&
    words.some((word, i) => {
      const next = words[i + 1] ?? "";
      return nations.codeOf(word) === country && (people.isHead(next) || people.isLeader(next));
    })
  );
}

/** How far behind the meeting its guests speak. */
const NEAR = 6;

/** "Europäische Führer trafen sich in Paris": the heads of European countries that speak in the paragraphs behind were among them. */
function guestsOf(
  group: Group,
  { people, statements }: Extraction,
  lines: readonly Line[],
  { events, people: words }: Language,
): void {
  const line = group.mentions.map((m) => m.line).find((each) => events.hosts.test(each.told));
  if (line === undefined) return;
  for (const { person, paragraph } of statements) {
    if (person === undefined || paragraph <= line.paragraph || paragraph > line.paragraph + NEAR) continue;
    const { country = "", role = "", kind } = people[person]!;
    if (kind === "group" || !EUROPE.has(country) || group.sides.has(country)) continue;
    const isHead = role === "" || role.split(/[\s,]+/).some((word) => words.isHead(word.toLowerCase()));
    if (isHead && !group.participants.has(person))
      add(group, person, "inferred", line.paragraph, lines[line.index]!.text);
  }
}

/** Members of the Council of Europe, ISO 3166-1; without those at war with each other. */
const EUROPE = new Set(
  "AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR".split(
    " ",
  ),
);

function meetingOf(
  { mentions, places, sides, participants, absent }: Group,
  { events, nations }: Language,
): FoundMeeting {
  const best =
    mentions.find((m) => events.between.test(m.link)) ?? mentions.find((m) => m.link !== "") ?? mentions[0]!;
  const town = places.find((place) => nations.countryOf(place.toLowerCase()) === undefined);
  const country = places.find((place) => nations.countryOf(place.toLowerCase()) !== undefined);
  const place = [town, country].filter((each) => each !== undefined && each !== "").join(", ");
  const dated = mentions.flatMap((m) => [...clauseAround(m).matchAll(events.date)].map(([date]) => date));
  return {
    title: `${events.nominative(best.noun)}${best.link}`,
    place: place === "" ? undefined : place,
    date: dated[0],
    sides: [...sides],
    participants: [...participants.values()],
    absent: [...absent.values()],
    paragraphs: [...new Set(mentions.map((m) => m.line.paragraph))],
  };
}

/** A date in another clause belongs to something else. */
function clauseAround({ line, at, end }: Mention): string {
  const before = line.told
    .slice(0, at)
    .split(/[,;:–]/)
    .at(-1)!;
  return before + line.told.slice(at, end) + line.told.slice(end).split(/[,;:–]/)[0]!;
}
