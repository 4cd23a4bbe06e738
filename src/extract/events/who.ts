/**
 * Who acts at a place of a sentence: countries, their capitals, governments, ministries and spokesmen, joined by commas and "and", or one person
 * of a country.
 */
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { type Line, mentionsWithin } from "./lines.ts";

/** The European Union, as nothing that has a code of its own. */
export const UNION = "EU";

/** The country of somebody, or the Union, whose officials have none. */
export function homeOf(
  person: number,
  people: Extraction["people"],
  { events }: Language,
): string | undefined {
  const { country, role = "" } = people[person]!;
  return events.voices.union.test(role) ? UNION : country;
}

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
  readonly capital: boolean;
  readonly mark: boolean;
}

export interface Phrase {
  /** Two-letter codes, or "EU". */
  readonly codes: readonly string[];
  readonly person: number | undefined;
  /** Index of the first word behind it. */
  readonly next: number;
}

/** Words of who acts. */
const LONGEST = 12;
/** Words of what is said of somebody between commas. */
const LONGEST_ASIDE = 20;

export class WhoReader {
  readonly words: readonly Word[];
  /** Where names begin, and whose they are. */
  readonly names: ReadonlyMap<number, { readonly person: number; readonly end: number }>;
  private readonly people: Extraction["people"];
  private readonly language: Language;

  constructor(line: Line, people: Extraction["people"], language: Language) {
    this.words = wordsOf(line.told);
    this.names = namesIn(line, people);
    this.people = people;
    this.language = language;
  }

  /** The person whose name begins at a word, with their country; nobody where it has none. */
  personAt(i: number): Phrase | undefined {
    const name = this.names.get(this.words[i]?.at ?? -1);
    const home = name && homeOf(name.person, this.people, this.language);
    if (home === undefined) return undefined;
    const next = this.words.findIndex(({ at }) => at >= name!.end);
    return next < 0 ? undefined : { codes: [home], person: name!.person, next };
  }

  whoAt(i: number): Phrase | undefined {
    const { words, names, language } = this;
    const { links, joins, official } = language.events.voices;
    const codes: string[] = [];
    let belongs: string | undefined;
    let office = false;
    let at = i;
    while (at < Math.min(words.length, i + LONGEST)) {
      const word = words[at]!;
      if (names.has(word.at)) {
        const one = this.personAt(at);
        // "Canada's minister, Marc Tremblay, backed the call": the second comma only closes what the first one opened.
        const isBetween = words[at - 1]?.text === "," && at > i && words[one?.next ?? -1]?.text === ",";
        return one && { ...one, next: isBetween ? one.next + 1 : this.behindAside(one.next) };
      }
      if (word.text === "," && codes.length > 0 && !words[at + 1]?.mark) {
        const next = this.behindComma(at);
        if (next === undefined) break;
        at = next.at;
        if (next.ends) break;
        continue;
      }
      if (word.mark) break;
      const named = this.namedAt(at);
      if (named !== undefined) {
        codes.push(named.code);
        at = named.next;
        continue;
      }
      const code = language.nations.codeOf(word.lower) ?? this.seatsOwn(word.lower);
      if (code !== undefined) belongs = code;
      else if (official.test(word.lower)) {
        office = true;
        if (belongs !== undefined) codes.push(belongs);
        belongs = undefined;
      } else if (!this.isInside(word.lower)) {
        // "Irland und Bremen": not countries alone.
        if (word.capital && joins.has(words[at - 1]?.lower ?? "")) return undefined;
        break;
      }
      at++;
    }
    while (at > i && (links.has(words[at - 1]!.lower) || joins.has(words[at - 1]!.lower))) at--;
    if (belongs !== undefined && office) codes.push(belongs);
    return codes.length === 0 ? undefined : { codes: [...new Set(codes)], person: undefined, next: at };
  }

  /** A country or a seat of one, of up to three words. */
  namedAt(i: number): { readonly code: string; readonly next: number } | undefined {
    const { nations } = this.language;
    for (const length of [3, 2, 1]) {
      const part = this.words.slice(i, i + length);
      if (part.length < length || part.some(({ mark }) => mark) || !part[0]!.capital) continue;
      const text = part.map(({ lower }) => lower).join(" ");
      if (text === "us" && part[0]!.text !== "US") continue;
      const code = nations.countryOf(text) ?? nations.seatOf(text);
      if (code === undefined || (length === 1 && this.seatsOwn(text) !== undefined)) continue;
      return { code, next: i + length };
    }
    return undefined;
  }

  /** ", der den Gipfel leitete,", ", whose leader did not attend,": the word behind it. */
  behindAside(i: number): number {
    if (this.words[i]?.text !== ",") return i;
    for (let at = i + 1; at < Math.min(this.words.length, i + LONGEST_ASIDE); at++) {
      if (this.words[at]!.text === ",") return at + 1;
      if (this.words[at]!.mark) return i;
    }
    return i;
  }

  /** Where it goes on behind a comma, and whether who acts ends there; undefined where the comma ends them. */
  private behindComma(at: number): { readonly at: number; readonly ends: boolean } | undefined {
    const after = this.words[at + 1];
    if (this.names.has(after?.at ?? -1)) return { at: at + 1, ends: false };
    const next = this.behindAside(at);
    if (next > at && this.language.events.voices.relatives.has(after!.lower)) return { at: next, ends: true };
    const more = this.namedAt(at + 1) ?? this.namedAt(at + 2);
    return more && { at: at + 1, ends: false };
  }

  private isInside(lower: string): boolean {
    const { events, people } = this.language;
    const { links, joins } = events.voices;
    return links.has(lower) || people.articles.has(lower) || joins.has(lower);
  }

  /** An adjective of a capital, as "Wiener", stands with a capital before its noun. */
  private seatsOwn(lower: string): string | undefined {
    return /er$/.test(lower) ? this.language.nations.seatOf(lower) : undefined;
  }
}

function wordsOf(told: string): Word[] {
  return [...told.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*(?<=[\p{L}\p{N}])|[^\s\p{L}\p{N}]/gu)].map(
    (match) => {
      const [text] = match;
      return {
        text,
        lower: text.toLowerCase(),
        at: match.index,
        end: match.index + text.length,
        capital: /^\p{Lu}/u.test(text),
        mark: !/^[\p{L}\p{N}]/u.test(text),
      };
    },
  );
}

function namesIn(
  line: Line,
  people: Extraction["people"],
): ReadonlyMap<number, { readonly person: number; readonly end: number }> {
  const found = new Map<number, { readonly person: number; readonly end: number }>();
  for (const person of line.named)
    for (const { name } of mentionsWithin(people[person]!.mentions, line))
      if (name !== undefined) found.set(name.start - line.start, { person, end: name.end - line.start });
  return found;
}
