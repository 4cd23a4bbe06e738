/**
 * Who was at the gathering that an article is about, where it does not list them: whoever chairs, hosts, is received, sits, arrives or speaks
 * there, whoever stands in for somebody, and, of countries that nobody is known to have come for, those who hold office and speak. The
 * last are inferred, and an editor is told so.
 */
import type { Extraction, Person } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import type { Group } from "./groups.ts";
import { type Line, lineAt, mentionsWithin } from "./lines.ts";
import { voicesIn } from "./voices.ts";
import type { GatheringWords } from "./words.ts";

/** Sentences in which an article says what it is about. */
const LEAD = 8;

export interface Gathering {
  readonly line: Line;
  readonly crowd: boolean;
  readonly remote: boolean;
}

/** What the article is about, if its headline or first sentences tell of a gathering. */
export function gatheringIn(
  { article }: Extraction,
  lines: readonly Line[],
  { events }: Language,
): Gathering | undefined {
  const { crowd, few, remote, other } = events.gathering;
  const headline = article.paragraphs.filter((p) => p.class === "headline").map((p) => p.text);
  const lead = lines.slice(0, LEAD).filter(({ told }) => !other.test(told));
  const told = lead.find(({ told }) => crowd.test(told) || few.test(told) || remote.test(told));
  const line = told ?? (headline.some((text) => crowd.test(text) || remote.test(text)) ? lead[0] : undefined);
  if (line === undefined) return undefined;
  const texts = [...headline, ...lead.map(({ told }) => told)];
  return {
    line,
    crowd: texts.some((text) => crowd.test(text)),
    remote: texts.some((text) => remote.test(text)),
  };
}

export interface Attendance {
  /** Told to be there, by the first line that tells it. */
  readonly present: ReadonlyMap<number, Line>;
  /** Likely there, by office and country. */
  readonly likely: ReadonlyMap<number, Line>;
  readonly away: ReadonlyMap<number, Line>;
}

export interface Where {
  /** Countries in which the gathering was, and those between which it was, if few. */
  readonly homes: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  /** Persons who are known to have been at another one. */
  readonly elsewhere: ReadonlySet<number>;
  /** Countries that were not there. */
  readonly gone: ReadonlySet<string>;
}

export function attendanceOf(
  extraction: Extraction,
  lines: readonly Line[],
  gathering: Gathering,
  where: Where,
  language: Language,
): Attendance {
  const { people } = extraction;
  const named = namedIn(lines);
  const told = toldOf(named, people, language.events.gathering);
  const likely = likelyOf(extraction, lines, named, told, gathering, where, language);
  const present = [...told.present].filter(([person]) => !isOnlooker(people[person]!, language));
  return { present: new Map(present), likely, away: told.away };
}

/** The lines that name each person. */
type Named = ReadonlyMap<number, readonly Line[]>;

function namedIn(lines: readonly Line[]): Named {
  const found = new Map<number, Line[]>();
  for (const line of lines)
    for (const person of line.named) {
      const before = found.get(person);
      if (before === undefined) found.set(person, [line]);
      else before.push(line);
    }
  return found;
}

/** Of whom it is told, by the first line that tells it. Who did not come was not there, whatever else is told. */
function toldOf(
  named: Named,
  people: Extraction["people"],
  words: GatheringWords,
): Pick<Attendance, "present" | "away"> {
  const present = new Map<number, Line>();
  const away = new Map<number, Line>();
  for (const [person, lines] of named)
    for (const line of lines) {
      const clause = clauseOf(people[person]!, line, words.turn);
      if (clause === undefined || words.other.test(line.told)) continue;
      const told = toldIn(clause, words);
      const into = told === "there" ? present : told === "away" ? away : undefined;
      if (into !== undefined && !into.has(person)) into.set(person, line);
    }
  for (const person of away.keys()) present.delete(person);
  return { present, away };
}

/** What a clause tells of whoever is named in it. */
function toldIn({ before, behind, own }: Clause, words: GatheringWords): "there" | "away" | undefined {
  if (words.replaced.test(before)) return "away";
  if (words.instead.test(before) || words.standsIn.test(behind)) return "there";
  if (words.away.test(own)) return "away";
  return words.present.test(own) ? "there" : undefined;
}

/** Those who hold office for a country that nobody is known to have come for, and speak or act. */
function likelyOf(
  { people, statements }: Extraction,
  lines: readonly Line[],
  named: Named,
  { present, away }: Pick<Attendance, "present" | "away">,
  { crowd, remote }: Gathering,
  { homes, parties, elsewhere, gone }: Where,
  language: Language,
): ReadonlyMap<number, Line> {
  const { gathering: words } = language.events;
  const speakers = speakersIn(statements, lines);
  const known = new Set([...present.keys()].flatMap((person) => people[person]!.country ?? []));
  const likely = new Map<number, Line>();
  for (const [person, one] of people.entries()) {
    const { country, kind } = one;
    const theirs = named.get(person) ?? [];
    const line = speakers.get(person) ?? theirs[0];
    if (line === undefined || kind !== "person" || present.has(person) || away.has(person)) continue;
    if (country === undefined || gone.has(country) || known.has(country) || elsewhere.has(person)) continue;
    if (!isRanked(one, words) || !((crowd && !remote) || parties.has(country))) continue;
    if (!speakers.has(person) && !theirs.some((each) => acts(person, each, people, language))) continue;
    if (theirs.some((each) => isElsewhere(one, each, homes, language))) continue;
    likely.set(person, line);
    known.add(country);
  }
  return likely;
}

/** The line in which each person first says something. */
function speakersIn(statements: Extraction["statements"], lines: readonly Line[]): ReadonlyMap<number, Line> {
  const found = new Map<number, Line>();
  for (const { person, cue, message } of statements) {
    if (person === undefined || found.has(person)) continue;
    const line = lineAt(lines, cue[0] ?? message[0]!);
    if (line !== undefined) found.set(person, line);
  }
  return found;
}

/** Does something in a sentence, and is not only named in it. */
function acts(person: number, line: Line, people: Extraction["people"], language: Language): boolean {
  const one = people[person]!;
  const { turn, acts: before } = language.events.gathering;
  const first = mentionsWithin(one.mentions, line)[0]?.start ?? line.end;
  return (
    first === line.start ||
    before.test(clauseOf(one, line, turn)?.before ?? "") ||
    voicesIn(line, people, language).some((voice) => voice.person === person)
  );
}

/** Speaks in another capital than that of the gathering, or to others. */
function isElsewhere(
  one: Person,
  line: Line,
  homes: ReadonlySet<string>,
  { events, nations }: Language,
): boolean {
  const { outside, where } = events.gathering;
  const beside = besideName(one, line);
  return (
    outside.test(beside) ||
    [...beside.matchAll(where)].some(({ groups }) => {
      const place = groups?.place?.toLowerCase() ?? "";
      const code = nations.seatOf(place) ?? nations.countryOf(place);
      return code !== undefined && !homes.has(code);
    })
  );
}

/** Spokesmen and members of parliament are at most beside a gathering, unless they hold an office too. */
const isOnlooker = ({ role = "" }: Person, { events }: Language): boolean =>
  events.gathering.unranked.test(role);

/** "Austria's Theresia Moosbrugger": whose office goes without saying. */
const isRanked = ({ role, country }: Person, { ranked, unranked }: GatheringWords): boolean =>
  role === undefined ? country !== undefined : ranked.test(role) && !unranked.test(role);

/** Code units of a sentence on either side of a name that can tell something of it: no text is so long that each name costs all of it. */
const REACH = 600;

/** What stands before a name, and from it on; `own` is both. */
interface Clause {
  readonly own: string;
  readonly before: string;
  readonly behind: string;
}

/** The part of a sentence in which somebody is named, up to a semicolon, a colon or words that begin another clause; and what stands before the name in it. */
function clauseOf({ mentions }: Person, line: Line, turn: RegExp): Clause | undefined {
  const [mention] = mentionsWithin(mentions, line);
  if (mention?.name === undefined) return undefined;
  const at = mention.name.start - line.start;
  const reach = Math.max(0, at - REACH);
  const before = [...line.told.slice(reach, at).matchAll(turn)].at(-1);
  const from = before === undefined ? reach : reach + before.index + before[0].length;
  const behind = line.told.slice(at, at + REACH).search(turn);
  const to = behind < 0 ? Math.min(line.told.length, at + REACH) : at + behind;
  return {
    own: line.told.slice(from, to),
    before: line.told.slice(from, at),
    behind: line.told.slice(at, to),
  };
}

/** Code units behind a name in which it is still told where somebody speaks. */
const BESIDE = 30;

/** From the beginning of the sentence to a little behind the name. */
function besideName({ mentions }: Person, line: Line): string {
  const [mention] = mentionsWithin(mentions, line);
  if (mention === undefined) return "";
  const end = mention.end - line.start;
  return line.told.slice(Math.max(0, end - REACH), end + BESIDE);
}

/** "Hungary's chair stayed empty", "Missing from the hall was Cyprus": countries of which a sentence about nobody in particular says that they were not there. */
export function awayCountries(
  line: Line,
  people: Extraction["people"],
  { nations, events }: Language,
): readonly { readonly name: string; readonly country: string }[] {
  const { away, other, stays, turn } = events.gathering;
  if (!away.test(line.told) || other.test(line.told)) return [];
  return line.told.split(turn).flatMap((clause) => {
    const cue = away.exec(clause);
    if (cue === null || stays.test(cue[0])) return [];
    const at = line.told.indexOf(clause);
    const part = { start: line.start + at, end: line.start + at + clause.length };
    const isAbout = line.named.some((person) => mentionsWithin(people[person]!.mentions, part).length > 0);
    if (isAbout) return [];
    const before = countriesIn(clause.slice(0, cue.index), nations);
    if (before.length > 0 || cue.index >= OPENING) return before;
    return countriesIn(clause.slice(cue.index + cue[0].length), nations);
  });
}

/** Code units of a clause in which "missing" or "not invited" opens it. */
const OPENING = 24;

/** Those named by their names, of one or two words. */
function countriesIn(text: string, { countryOf }: Language["nations"]): { name: string; country: string }[] {
  const found: { name: string; country: string }[] = [];
  const words = [...text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    const pair = next?.index === word.index + word[0].length + 1 ? `${word[0]} ${next[0]}` : undefined;
    const country = pair && countryOf(pair.toLowerCase());
    if (pair !== undefined && country !== undefined) {
      found.push({ name: pair, country });
      i++;
      continue;
    }
    const name = word[0].replace(/[’']s?$/, "");
    const own = countryOf(name.toLowerCase());
    if (own === undefined) continue;
    const bare = name.replace(/s$/, "");
    found.push({ name: countryOf(bare.toLowerCase()) === undefined ? name : bare, country: own });
  }
  return found;
}

/** Adds to a group who was at the gathering, and who was not. */
export function attend(
  group: Group,
  { present, likely, away }: Attendance,
  people: Extraction["people"],
  add: (person: number, basis: "named" | "inferred", line: Line) => void,
): void {
  for (const [person, line] of present)
    if (!group.absent.has(people[person]!.name)) add(person, "named", line);
  for (const [person, line] of likely)
    if (!group.absent.has(people[person]!.name)) add(person, "inferred", line);
  for (const [person, line] of away) {
    const { name, country } = people[person]!;
    if (group.participants.has(person) || group.absent.has(name)) continue;
    group.absent.set(name, { name, country, basis: "named", paragraphs: [line.paragraph], words: line.text });
  }
}
