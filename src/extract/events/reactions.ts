/** Where countries stand that are no party to the matter, and what several say as one. */
import type { Span } from "../../model/article.ts";
import type { FoundMeeting, FoundReaction } from "../../model/events.ts";
import type { Extraction, Statement } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { type Line, paragraphWith } from "./lines.ts";
import { stanceOf } from "./stance.ts";

export function reactionsIn(
  extraction: Extraction,
  meetings: readonly FoundMeeting[],
  lines: readonly Line[],
  language: Language,
): FoundReaction[] {
  const parties = partiesOf(extraction, meetings, language);
  const byPerson = new Map<number, Statement[]>();
  for (const statement of extraction.statements) {
    if (statement.person === undefined) continue;
    const { country, kind } = extraction.people[statement.person]!;
    if (country === undefined || kind === "group" || parties.has(country)) continue;
    byPerson.set(statement.person, [...(byPerson.get(statement.person) ?? []), statement]);
  }
  const all = toldIn(lines, extraction, language);
  const own = [...byPerson]
    .map(([person, said]) => reactionOf(person, said, extraction, language))
    .map((one) => clearer(one, all));
  const spoken = new Set([...parties, ...own.flatMap(({ country }) => country ?? [])]);
  const told = all.filter(({ country }) => !spoken.has(country));
  // Without two parties there is nothing to react to, unless several countries take a position: on what one of them does, or a side.
  const taking = [...own, ...told].filter(({ stance }) => parties.size > 0 || stance !== "none");
  if (parties.size < 2 && new Set(taking.map(({ country }) => country)).size < 2) return [];
  return [...jointIn(lines, language), ...own, ...told];
}

/** "Frankreich lehnt ab. „So nicht“, sagte X": where the words take no side, and the same paragraph tells which one the country takes. */
function clearer(one: FoundReaction, told: readonly FoundReaction[]): FoundReaction {
  const same =
    one.stance === "none"
      ? told.find(
          ({ country, paragraphs }) => country === one.country && one.paragraphs.includes(paragraphs[0]!),
        )
      : undefined;
  return same === undefined ? one : { ...one, stance: same.stance, position: same.position };
}

/** "Irland und die Niederlande unterstützen den Entwurf": positions that are told without anybody's words, one for each country. */
function toldIn(
  lines: readonly Line[],
  { statements, people }: Extraction,
  { events, nations }: Language,
): (FoundReaction & { readonly country: string })[] {
  const said = merged(statements.flatMap(({ message, cue }) => [...message, ...cue]));
  const found = lines.flatMap((line) => {
    const told = untilSaid(line, said);
    const stance = stanceOf(told, events);
    if (stance === "none") return [];
    const who = events.countries.exec(told)?.groups?.who;
    const person = firstNamed(line, people);
    const home = person === undefined ? undefined : people[person]!.country;
    const codes =
      (who === undefined ? undefined : countriesIn(who, nations)) ?? (home === undefined ? [] : [home]);
    return codes.map((country) => ({
      country,
      body: undefined,
      person: country === home ? person : undefined,
      stance,
      position: line.text
        .slice(0, told.length)
        .trimEnd()
        .replace(/[,;:]$/, ""),
      statement: undefined,
      paragraphs: [line.paragraph],
    }));
  });
  const told = new Set<string>();
  return found.filter(({ country }) => !told.has(country) && told.add(country));
}

/** In the order of the text, what overlaps or lies in another as one. */
function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** What is told before anything is said, its verb or the colon before it: "Kanada begrüßte den Plan und sagte, …", "Irland zögert: Man wolle den Bericht lesen." */
function untilSaid({ start, end, told }: Line, said: readonly Span[]): string {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const first = said[low];
  const whole =
    first === undefined || first.start >= end ? told : told.slice(0, Math.max(0, first.start - start));
  return whole.split(":")[0]!;
}

/** Who a sentence begins with, office and all: "Irlands Minister Owen Daly lehnte den Plan ab." */
const firstNamed = ({ named, start }: Line, people: Extraction["people"]): number | undefined =>
  named.find((person) => beginsIn(people[person]!, start, start + ARTICLE));

/** Code units of "Die " and "The ". */
const ARTICLE = 4;

/** Mentions stand in the order of the text, and an article can have thousands of one person. */
function beginsIn({ mentions }: Extraction["people"][number], from: number, to: number): boolean {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const first = mentions[low];
  return first !== undefined && first.start <= to;
}

/** The codes of all of them; undefined where one is no country. */
function countriesIn(who: string, nations: Language["nations"]): readonly string[] | undefined {
  const names = who.split(/,? (?:und|and) |, /).map((name) => name.replace(/^(?:the|die|der|das) /i, ""));
  const codes = names.map((name) => nations.countryOf(name.toLowerCase()));
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** Those who met in the first meeting, told as countries or as people, those who were not asked to, and whoever the headline names. */
function partiesOf(
  { article, people }: Extraction,
  meetings: readonly FoundMeeting[],
  { nations }: Language,
): Set<string> {
  const [main] = meetings;
  const headline = article.paragraphs.filter((p) => p.class === "headline").map((p) => p.text);
  return new Set([
    ...(main?.sides ?? []),
    ...(main?.participants ?? []).flatMap(({ person, country }) => people[person]!.country ?? country ?? []),
    ...(main?.absent ?? []).flatMap(({ country }) => country ?? []),
    ...headline.flatMap((text) =>
      text.split(/[\s,.:;]+/).flatMap((word) => nations.countryOf(word.toLowerCase()) ?? []),
    ),
  ]);
}

function reactionOf(
  person: number,
  said: readonly Statement[],
  extraction: Extraction,
  { events }: Language,
): FoundReaction {
  const { article, people } = extraction;
  const whole = said.filter(({ within }) => within === undefined);
  const stances = whole.map((statement) => stanceOf(textOf(statement, article.text), events));
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
  const home = named && paragraphWith(article.paragraphs, named);
  return {
    country: people[person]!.country,
    body: undefined,
    person,
    stance,
    position:
      parts.length === 0
        ? textOf(clearest, article.text)
        : parts.map((each) => clauseOf(each, article.text).replace(/\.(?=[“”"»«]?$)/, "")).join("; "),
    statement: statement.index,
    paragraphs: [
      ...new Set([...(home ? [home.number] : []), ...said.map(({ paragraph }) => paragraph)]),
    ].sort((a, b) => a - b),
  };
}

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
