/** Each quotation stands with the name of its speaker: before it or, where the sheet has that habit, behind it. */
import type { Person } from "../../model/briefing.ts";
import { error, type Finding } from "../finding.ts";
import { firstAtLeast } from "../places.ts";
import type { PromisedText, Promises } from "../promise.ts";
import type { Reading } from "../reading.ts";
import { type Haystack, type Match, occurrences } from "../search.ts";
import { normalise, shorten, standsFree } from "../words.ts";

export const checkSpeakers = ({ rules }: Promises, content: Haystack): Finding[] =>
  rules.filter(({ rule }) => rule.quote).flatMap(({ texts }) => checkQuotes(texts, content));

/** A quotation on paper: it may stand there more than once. */
interface Standing {
  readonly promised: PromisedText;
  readonly speaker: Person;
  readonly matches: readonly Match[];
}

function checkQuotes(promised: readonly PromisedText[], content: Haystack): Finding[] {
  const quotes = promised.flatMap((one) => standing(one, content));
  const bounds = boundsBySpeaker(quotes, content.reading);
  const text = alike(content.text);
  const nameless = (side: Side) =>
    quotes.filter((quote) => !isNamed(quote, bounds.get(quote.speaker.id) ?? NO_BOUNDS, text, side));
  const [before, after] = [nameless("before"), nameless("after")];
  const worse = after.length < before.length ? after : before;
  return worse.map(({ promised: { path, text }, speaker, matches }) =>
    error(
      "verify/speaker-missing",
      `“${shorten(text)}” stands on page ${matches[0]?.page ?? 1} without the name of its speaker, “${speaker.name}”`,
      { path, hint: "print the name beside the quotation, or over the run of quotations of one speaker" },
    ),
  );
}

/** Names are printed with the apostrophe of the trade. Lengths stay. */
const alike = (text: string): string => text.replace(/[´`’]/g, "'");

/** On which side of a quotation its name is looked for: a sheet has one habit. */
type Side = "before" | "after";

/** Texts that do not stand on paper are found missing elsewhere. */
function standing(promised: PromisedText, content: Haystack): Standing[] {
  if (!promised.quoted || promised.speaker === undefined) return [];
  const matches = [...occurrences(content, promised, 0)].filter((match) => match.marked);
  return matches.length === 0 ? [] : [{ promised, speaker: promised.speaker, matches }];
}

/** What ends the room in which the name of one speaker can stand: the words of others, and the headings of sections. */
interface Bounds {
  /** Ascending, as are the others. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const NO_BOUNDS: Bounds = { starts: [], ends: [] };

function boundsBySpeaker(quotes: readonly Standing[], reading: Reading): ReadonlyMap<string, Bounds> {
  // Deeper headings can be the names of the speakers themselves.
  const sections = reading.blocks
    .filter((block) => block.role === "H1" || block.role === "H2")
    .map((block) => block.start);
  const speakers = new Set(quotes.map((quote) => quote.speaker.id));
  return new Map(
    [...speakers].map((id) => {
      const others = quotes.filter((quote) => quote.speaker.id !== id).flatMap((quote) => quote.matches);
      const starts = [...sections, ...others.map((match) => match.start)].sort(ascending);
      const ends = [...sections, ...others.map((match) => match.end)].sort(ascending);
      return [id, { starts, ends }];
    }),
  );
}

function isNamed(quote: Standing, bounds: Bounds, text: string, side: Side): boolean {
  const names = [quote.speaker.name, ...quote.speaker.spellings].map((name) => alike(normalise(name)));
  return quote.matches.some(({ start, end }) => {
    const from = side === "before" ? lastUpTo(bounds.ends, start) : end;
    const to = side === "before" ? start : firstFrom(bounds.starts, end, text.length);
    return names.some((name) => holds(text, name, from, to));
  });
}

const lastUpTo = (offsets: readonly number[], limit: number): number =>
  offsets[firstAtLeast(offsets, limit + 1) - 1] ?? 0;

const firstFrom = (offsets: readonly number[], limit: number, end: number): number =>
  offsets[firstAtLeast(offsets, limit)] ?? end;

const ascending = (a: number, b: number): number => a - b;

function holds(text: string, name: string, from: number, to: number): boolean {
  const room = text.slice(from, to);
  for (let at = room.indexOf(name); at >= 0; at = room.indexOf(name, at + 1)) {
    if (standsFree(text, from + at, from + at + name.length)) return true;
  }
  return false;
}
