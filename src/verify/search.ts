/** Finding promised texts in a reading. */

import type { Language } from "../model/briefing.ts";
import { WordPlaces } from "./places.ts";
import type { PromisedText } from "./promise.ts";
import { marksOfLanguage } from "./quotation.ts";
import { pageAt, type Reading, type TextBlock } from "./reading.ts";
import { typed, typedText } from "./typed.ts";
import { foldMarks, isMark, normalise, standsFree } from "./words.ts";

/** A reading ready to be searched many times. */
export interface Haystack {
  readonly reading: Reading;
  readonly text: string;
  readonly language: Language;
  /** What a promise is looked for in, by how it may differ from what is written. */
  readonly views: Readonly<Record<PromisedText["may"], View>>;
}

/** A text made of the reading's. */
interface View {
  readonly text: string;
  /** Made when something is first looked for. */
  readonly places: () => WordPlaces;
  /** With offsets in this text. */
  readonly blocks: readonly TextBlock[];
  /** The needle in the same form. */
  readonly form: (text: string) => string;
  /** Offset in this text -> offset in the reading, and back. */
  readonly origin: (offset: number) => number;
  readonly place: (offset: number) => number;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  /** The last page; another than `page` when the text is split. */
  readonly lastPage: number;
  /** Stands between the outer quotation marks of the language. */
  readonly marked: boolean;
}

export function haystackOf(reading: Reading, language: Language): Haystack {
  const same = { blocks: reading.blocks, origin: identity, place: identity };
  const folded = foldMarks(reading.text);
  return {
    reading,
    text: reading.text,
    language,
    views: {
      "differ in nothing": { ...same, text: reading.text, places: placesIn(reading.text), form: identity },
      "change its inner marks": { ...same, text: folded, places: placesIn(folded), form: foldMarks },
      "be finely set": finelySet(reading),
    },
  };
}

function placesIn(text: string): () => WordPlaces {
  let places: WordPlaces | undefined;
  return () => {
    places ??= new WordPlaces(text);
    return places;
  };
}

const identity = <T>(value: T): T => value;

function finelySet({ text, blocks }: Reading): View {
  const all = typed(text);
  const moved = blocks.map((b) => ({ ...b, start: all.place(b.start), end: all.place(b.end) }));
  return { ...all, places: placesIn(all.text), blocks: moved, form: typedText };
}

/** The first place at or after `from`; for a quotation one in quotation marks, if there is any. */
export function find(haystack: Haystack, promised: PromisedText, from: number): Match | undefined {
  let plain: Match | undefined;
  for (const match of occurrences(haystack, promised, from)) {
    if (match.marked || !promised.quoted) return match;
    plain ??= match;
  }
  return plain ?? findSplit(haystack, promised, from);
}

/** Every place at or after `from`. */
export function* occurrences(haystack: Haystack, promised: PromisedText, from: number): Generator<Match> {
  const { places, place, origin } = haystack.views[promised.may];
  const needle = needleOf(haystack, promised);
  for (const at of places().of(needle, place(from))) {
    const [start, end] = [origin(at), origin(at + needle.length)];
    if (standsFree(haystack.text, start, end)) yield matchOf(haystack, start, end);
  }
}

/** By promise, as each is looked for several times. */
const needles = new WeakMap<PromisedText, string>();

function needleOf({ views }: Haystack, promised: PromisedText): string {
  const needle = needles.get(promised) ?? views[promised.may].form(normalise(promised.text));
  needles.set(promised, needle);
  return needle;
}

/** How often a text stands there, counted up to `enough`; over the ends of pages it is looked for once. */
export function countOf(haystack: Haystack, promised: PromisedText, enough: number): number {
  let count = 0;
  for (const _ of occurrences(haystack, promised, 0)) if (++count === enough) return count;
  return count + (findSplit(haystack, promised, 0) === undefined ? 0 : 1);
}

const matchOf = (haystack: Haystack, start: number, end: number): Match => ({
  start,
  end,
  page: pageAt(haystack.reading, start),
  lastPage: pageAt(haystack.reading, end - 1),
  marked: opensBefore(haystack, start) && closesAfter(haystack, end),
});

/** Between an inner and an outer mark there may be a thin space. */
function opensBefore({ text, language }: Haystack, start: number): boolean {
  const gap = text[start - 1] === " " && isMark(text[start] ?? "") ? 1 : 0;
  return text[start - 1 - gap] === marksOfLanguage(language)[0];
}

function closesAfter({ text, language }: Haystack, end: number): boolean {
  const gap = text[end] === " " && isMark(text[end - 1] ?? "") ? 1 : 0;
  return text[end + gap] === marksOfLanguage(language)[1];
}

/**
 * A text that goes on from the end of one block to the beginning of another on the next page, with other blocks between: the cell of
 * a row that is broken between its lines, a column beside another. In a very tall cell it fills whole blocks on the pages between.
 */
function findSplit(haystack: Haystack, promised: PromisedText, from: number): Match | undefined {
  const { text, blocks, origin, place } = haystack.views[promised.may];
  const needle = needleOf(haystack, promised);
  const earliest = place(from);
  const lastPage = blocks.at(-1)?.page ?? 1;
  for (let cut = needle.indexOf(" "); cut > 0 && lastPage > 1; cut = needle.indexOf(" ", cut + 1)) {
    const head = needle.slice(0, cut);
    for (const block of blocks) {
      if (block.end <= earliest || !endsWith(text, block, head)) continue;
      const end = endOfRest(text, blocks, block.page + 1, needle.slice(cut + 1));
      if (end !== undefined) return matchOf(haystack, origin(block.end - head.length), origin(end));
    }
  }
  return undefined;
}

const endsWith = (text: string, block: TextBlock, head: string): boolean =>
  block.end - block.start >= head.length && text.startsWith(head, block.end - head.length);

/** Where the rest of a text ends that goes on at the beginning of a block of this page. */
function endOfRest(
  text: string,
  blocks: readonly TextBlock[],
  page: number,
  rest: string,
): number | undefined {
  for (const { start, end } of blocks.filter((block) => block.page === page)) {
    if (text.startsWith(rest, start)) return start + rest.length;
    const whole = `${text.slice(start, end)} `;
    const further = rest.startsWith(whole)
      ? endOfRest(text, blocks, page + 1, rest.slice(whole.length))
      : undefined;
    if (further !== undefined) return further;
  }
  return undefined;
}
