/** Where countries are told to stand without anybody's words, or with those of somebody who is not named: one position for each. */
import type { Span } from "../../model/article.ts";
import type { FoundReaction } from "../../model/events.ts";
import type { Extraction, Statement } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { firstNot } from "../text/order.ts";
import type { Reading } from "../text/reading.ts";
import type { Line } from "./lines.ts";
import { stanceOf } from "./stance.ts";
import { type Voice, voicesIn } from "./voices.ts";
import { homeOf, UNION } from "./who.ts";

/**
 * "Irland und die Niederlande unterstützen den Entwurf", "Aus Wien hieß es, man warte ab". Of each country the first sentence that takes a side,
 * else the first that tells that it takes none.
 */
export function positionsIn(
  lines: readonly Line[],
  extraction: Extraction,
  reading: Reading,
  language: Language,
): readonly FoundReaction[] {
  const { statements, people, article } = extraction;
  const spoken = merged(
    statements.flatMap(({ message, cue }) =>
      // "Spanien begrüßt den Plan: Er helfe allen": the verb before a colon tells a side, and not only that somebody speaks.
      /:\s*$/.test(article.text.slice(Math.max(0, message[0]!.start - 4), message[0]!.start))
        ? message
        : [...message, ...cue],
    ),
  );
  const saidIn = statementsByLine(statements, lines);
  const best = new Map<string, FoundReaction>();
  const tried = new Map<string, number>();
  const isOpen = (code: string): boolean =>
    (best.get(code)?.stance ?? "none") === "none" && (tried.get(code) ?? 0) < ENOUGH;
  const mayTell = nationsIn(extraction, reading, language, isOpen);
  for (const line of lines) {
    if (!mayTell(line)) continue;
    for (const voice of voicesIn(line, people, language)) {
      if (!voice.codes.some(isOpen)) continue;
      for (const code of voice.codes) tried.set(code, (tried.get(code) ?? 0) + 1);
      const position = positionOf(voice, line, saidIn.get(line) ?? [], spoken, extraction, language);
      if (position === undefined) continue;
      for (const code of voice.codes)
        if (!best.has(code) || (isOpen(code) && position.stance !== "none"))
          best.set(code, { ...whose(code), ...position });
    }
  }
  return [...best.values()];
}

/** Clauses after which a country that has taken no side is taken to take none: a long text is not searched to its end for each. */
const ENOUGH = 30;

/** What one country or body is known by. */
export const keyOf = ({ country, body }: FoundReaction): string => country ?? body ?? "";

export const whose = (code: string): Pick<FoundReaction, "country" | "body"> =>
  code === UNION ? { country: undefined, body: UNION } : { country: code, body: undefined };

/** `here`: the statements of the line; `spoken`: all words that are said, with their verbs. */
function positionOf(
  voice: Voice,
  line: Line,
  here: readonly Statement[],
  spoken: readonly Span[],
  extraction: Extraction,
  language: Language,
): Omit<FoundReaction, "country" | "body"> | undefined {
  const { events } = language;
  const theirs = here.filter(({ message, cue }) =>
    [...message, ...cue].some(
      ({ start, end }) => start < line.start + voice.to && end > line.start + voice.from,
    ),
  );
  const isOwn =
    voice.person === undefined &&
    theirs.every(({ person }) => {
      const home = person === undefined ? undefined : homeOf(person, extraction.people, language);
      return home === undefined || voice.codes.includes(home);
    });
  const said = Math.min(voice.to, untilSaid(line, voice.from, spoken));
  const before = line.told.slice(voice.from, said);
  const told = stanceOf(line.told.slice(Math.min(voice.acts, said), said), events);
  // What is told says it, or else, where it is the country's own, what is said: "Man habe Bedenken, sagte eine Sprecherin in Rom".
  const whole = isOwn && told === "none";
  const from = whole ? beginOf(theirs, line, voice.from) : voice.from;
  const until = whole ? voice.to : said;
  const words = whole ? line.text.slice(from, until) : before;
  const silent = events.silent.test(words);
  const stance = silent ? "none" : whole ? stanceOf(words, events) : told;
  if (stance === "none" && !(isOwn && (theirs.length > 0 || silent))) return undefined;
  return {
    person: voice.person,
    stance,
    position: line.text
      .slice(from, until)
      .trim()
      .replace(/[,;:–]?(?: (?:und|and|while|während|aber|but))?$/, ""),
    statement: undefined,
    paragraphs: [line.paragraph],
  };
}

const beginOf = (theirs: readonly Statement[], line: Line, from: number): number =>
  Math.max(0, Math.min(from, ...theirs.map(({ marked }) => marked[0]!.start - line.start)));

/**
 * Whether a line has a name, capital or adjective of a country that is still open, or somebody of one: a long text has thousands of lines, and each
 * country takes its side in one of the first.
 */
function nationsIn(
  { people }: Extraction,
  { tokens }: Reading,
  language: Language,
  isOpen: (code: string) => boolean,
): (line: Line) => boolean {
  const codes = new Map<string, string | undefined>();
  const keep = (word: string, lower: string): void => {
    if (!codes.has(word)) codes.set(word, language.nations.codeOf(lower) ?? language.nations.seatOf(lower));
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower, capital, kind } = tokens[i]!;
    if (kind !== "word") continue;
    keep(text, lower);
    // "United States", "Den Haag"
    const next = capital ? tokens[i + 1] : undefined;
    if (next?.capital && !codes.has(`${text} ${next.text}`))
      keep(`${text} ${next.text}`, `${lower} ${next.lower}`);
  }
  const words = [...codes].flatMap(([word, code]) => (code === undefined ? [] : [{ word, code }]));
  const homes = people.map((_, person) => homeOf(person, people, language));
  return ({ told, named }) =>
    named.some((person) => isOpen(homes[person] ?? "-")) ||
    words.some(({ word, code }) => isOpen(code) && told.includes(word));
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
    for (
      let i = firstNot(lines, (line) => line.end <= start);
      i < lines.length && lines[i]!.start < end;
      i++
    ) {
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
  const first = said[firstNot(said, (span) => span.end <= start + from)];
  const until = first === undefined || first.start >= end ? told.length : Math.max(from, first.start - start);
  const colon = told.indexOf(":", from);
  return colon >= 0 && colon < until ? colon : until;
}
