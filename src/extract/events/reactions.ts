/** Where countries stand that are no party to the matter, and what several say as one. */
import type { Span } from "../../model/article.ts";
import type { FoundMeeting, FoundReaction } from "../../model/events.ts";
import type { Extraction, Statement } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { gatheringIn } from "./attendance.ts";
import { type Line, paragraphWith } from "./lines.ts";
import { stanceOf } from "./stance.ts";
import { voicesIn } from "./voices.ts";

export function reactionsIn(
  extraction: Extraction,
  meetings: readonly FoundMeeting[],
  lines: readonly Line[],
  language: Language,
): FoundReaction[] {
  // At a summit there are no parties: where each of them stands is what it was about.
  const isCrowd =
    gatheringIn(extraction, lines, language)?.crowd === true && (meetings[0]?.sides.length ?? 0) !== 2;
  const parties = isCrowd ? new Set<string>() : partiesOf(extraction, meetings, lines, language);
  const byPerson = new Map<number, Statement[]>();
  for (const statement of extraction.statements) {
    if (statement.person === undefined) continue;
    const { kind } = extraction.people[statement.person]!;
    const country = countryOf(statement.person, extraction);
    if (country === undefined || kind === "group" || parties.has(country)) continue;
    byPerson.set(statement.person, [...(byPerson.get(statement.person) ?? []), statement]);
  }
  const isSilent = silence(lines, language);
  const all = toldIn(lines, extraction, language);
  const own = [...byPerson]
    .map(([person, said]) => reactionOf(person, said, extraction, language))
    .map((one) => clearer(one, all))
    .map((one) => framed(one, extraction, language))
    .map((one) => (one.stance !== "none" && isSilent(one) ? { ...one, stance: "none" as const } : one));
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

/** What one country or body is known by. */
const keyOf = ({ country, body }: FoundReaction): string => country ?? body ?? "";

/** The European Union, as nothing that has a code of its own. */
const UNION = "EU";

const OF_UNION =
  /(?<!\p{L})(?:EU|European (?:Commission|Union|Council)|Europäische\p{Ll}? (?:Kommission|Union)|(?:Kommissions|Rats)\p{Ll}+)(?!\p{Ll})|(?<![Pp]olice )(?:[Cc]ommissioner)|(?<!(?:Polizei|Kriminal)\p{Ll}{0,9})(?:Kommissarin?|kommissarin?)(?!\p{L})/u;

function countryOf(person: number, { people }: Extraction): string | undefined {
  const { country, role = "" } = people[person]!;
  return country ?? (OF_UNION.test(role) ? UNION : undefined);
}

const whose = (code: string): Pick<FoundReaction, "country" | "body"> =>
  code === UNION ? { country: undefined, body: UNION } : { country: code, body: undefined };

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

/** "Irland und die Niederlande unterstützen den Entwurf", "Aus Wien hieß es, man warte ab": positions of countries, one for each. */
function toldIn(lines: readonly Line[], extraction: Extraction, language: Language): FoundReaction[] {
  const { statements, people } = extraction;
  const { events } = language;
  const spoken = merged(statements.flatMap(({ message, cue }) => [...message, ...cue]));
  const saidIn = statementsByLine(statements, lines);
  const mayTell = nationsIn(extraction, language);
  const found = lines.flatMap((line) => {
    if (!mayTell(line)) return [];
    const voices = voicesIn(line, people, language);
    if (voices.length === 0) return [];
    const here = saidIn.get(line) ?? [];
    return voices.flatMap((voice): FoundReaction[] => {
      const theirs = here.filter(({ message, cue }) =>
        [...message, ...cue].some(
          ({ start, end }) => start < line.start + voice.to && end > line.start + voice.from,
        ),
      );
      const isOwn =
        voice.person === undefined &&
        theirs.every(({ person }) => {
          const home = person === undefined ? undefined : countryOf(person, extraction);
          return home === undefined || voice.codes.includes(home);
        });
      const said = Math.min(voice.to, untilSaid(line, voice.from, spoken));
      const before = stanceOf(line.told.slice(voice.from, said), events);
      // What is told says it, or else, where it is the country's own, what is said: "Man habe Bedenken, sagte eine Sprecherin in Rom".
      const whole = isOwn && before === "none";
      const from = whole ? beginOf(theirs, line, voice.from) : voice.from;
      const until = whole ? voice.to : said;
      const told = (whole ? line.text : line.told).slice(from, until);
      const stance = events.silent.test(told) ? "none" : stanceOf(told, events);
      const speaks = isOwn && (theirs.length > 0 || events.silent.test(told));
      if (stance === "none" && !speaks) return [];
      return voice.codes.map((code) => ({
        ...whose(code),
        person: voice.person,
        stance,
        position: line.text
          .slice(from, until)
          .trim()
          .replace(/[,;:–](?: (?:und|and|while|während))?$/, ""),
        statement: undefined,
        paragraphs: [line.paragraph],
      }));
    });
  });
  const best = new Map<string, FoundReaction>();
  for (const one of found) {
    const known = best.get(keyOf(one));
    if (known === undefined || (known.stance === "none" && one.stance !== "none")) best.set(keyOf(one), one);
  }
  return [...best.values()];
}

const beginOf = (theirs: readonly Statement[], line: Line, from: number): number =>
  Math.max(0, Math.min(from, ...theirs.map(({ marked }) => marked[0]!.start - line.start)));

/** Whether a line has a country's name, capital or adjective, or somebody of a country: most lines have none, and a long text has many. */
function nationsIn({ article, people }: Extraction, { nations }: Language): (line: Line) => boolean {
  const alone = article.text.match(/\p{L}[\p{L}’']+/gu) ?? [];
  // "United States", "Den Haag", and both pairs of "The United States".
  const pairs = [
    ...article.text.matchAll(/(?<!\p{L})(?=(\p{Lu}[\p{L}’']{1,30}[ -]\p{Lu}[\p{L}’']{1,30}))/gu),
  ].map((match) => match[1]!);
  const words = [...new Set([...alone, ...pairs])].filter((word) => {
    const lower = word.toLowerCase();
    return nations.codeOf(lower) !== undefined || nations.seatOf(lower) !== undefined;
  });
  return ({ told, named }) =>
    named.some((person) => people[person]!.country !== undefined) ||
    words.some((word) => told.includes(word));
}

/** The statements that share letters with each line. */
function statementsByLine(
  statements: readonly Statement[],
  lines: readonly Line[],
): ReadonlyMap<Line, readonly Statement[]> {
  const found = new Map<Line, Statement[]>();
  for (const statement of statements) {
    const spans = [...statement.message, ...statement.cue];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < lines.length && lines[i]!.start < end; i++) {
      const line = lines[i]!;
      if (!spans.some((span) => span.start < line.end && span.end > line.start)) continue;
      const known = found.get(line);
      if (known === undefined) found.set(line, [statement]);
      else known.push(statement);
    }
  }
  return found;
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

/** Where something is said behind a place in a line, its verb or the colon before it: "Kanada begrüßte den Plan und sagte, …", "Irland zögert: Man wolle den Bericht lesen." */
function untilSaid({ start, end, told }: Line, from: number, said: readonly Span[]): number {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]!.end <= start + from) low = middle + 1;
    else high = middle;
  }
  const first = said[low];
  const until = first === undefined || first.start >= end ? told.length : Math.max(from, first.start - start);
  const colon = told.indexOf(":", from);
  return colon >= 0 && colon < until ? colon : until;
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
  { events, nations }: Language,
): FoundReaction {
  const { article, people } = extraction;
  const whole = said.filter(({ within }) => within === undefined);
  const home = countryOf(person, extraction);
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
