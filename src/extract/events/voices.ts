/**
 * For which countries a sentence tells where they stand: at the beginning of one of its clauses, or behind the verb where something else comes
 * first, stands a country, its capital, a government, a ministry, somebody's spokeswoman, or a person of that country.
 */
import type { Extraction } from "../../model/extraction.ts";
import type { Language } from "../languages/language.ts";
import { type Line, mentionsWithin } from "./lines.ts";

export interface Voice {
  /** Two-letter codes, or "EU". */
  readonly codes: readonly string[];
  /** Who speaks for the country, where they are named. */
  readonly person: number | undefined;
  /** Where its clause begins, and where it ends or another one speaks: code units of the line. */
  readonly from: number;
  readonly to: number;
}

export interface VoiceWords {
  /** Words that may come before who speaks: "auch", "meanwhile". */
  readonly leads: ReadonlySet<string>;
  /** Words inside of who speaks, beside articles: "des", "in", "foreign". */
  readonly links: ReadonlySet<string>;
  /** Between two of them: "und". */
  readonly joins: ReadonlySet<string>;
  /** Before a clause of its own: "während". */
  readonly turns: ReadonlySet<string>;
  /** Before the place that speaks: "aus (Wien hieß es)", "(Zustimmung kam) aus (Budapest)". */
  readonly places: ReadonlySet<string>;
  /** Verbs behind such a place, or before it. */
  readonly comes: ReadonlySet<string>;
  /** Behind a name that only stands in a sentence and does nothing in it: "Russland (von seiner Haltung abbringen)". */
  readonly prepositions: ReadonlySet<string>;
  /** Begins what is said of somebody between commas: "die", "which". */
  readonly relatives: ReadonlySet<string>;
  /** At the beginning of a sentence, something that is not who speaks: "am (Abend)". */
  readonly adverbials: ReadonlySet<string>;
  /** Nouns for who speaks for a country, in lower case: "regierung", "spokeswoman". */
  readonly official: RegExp;
  /** In the role of somebody who speaks for the European Union, and for no country. */
  readonly union: RegExp;
  /** Whether the language puts who speaks behind the verb when something else comes first: "Am Abend sprach sich Polen … aus". */
  readonly inverts: boolean;
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
  readonly capital: boolean;
  readonly mark: boolean;
}

interface Phrase {
  readonly codes: readonly string[];
  readonly person: number | undefined;
  /** Index of the first word behind it. */
  readonly next: number;
}

/** Words before the verb behind which who speaks may stand, and words of who speaks. */
const MOST_BEFORE = 8;
const LONGEST = 12;
/** "Skeptisch (äußerte sich Rom)", "Verhaltener (fiel …)": how something is said. */
const QUALITY =
  /.{3}(?:isch|end|lich|licher|haft|iv|iver|ig|iger|ell|iert|los|sam|bar|ener|enter|scharf|anders)$/;

/** Words of "on the other hand" with its commas. */
const SHORT_ASIDE = 7;
/** Words of what is said of somebody between commas. */
const LONGEST_ASIDE = 20;

const known = new WeakMap<Line, readonly Voice[]>();

/** Attendance and positions both ask for it; a line belongs to one extraction. */
export function voicesIn(line: Line, people: Extraction["people"], language: Language): readonly Voice[] {
  const before = known.get(line);
  if (before !== undefined) return before;
  const found = findVoices(line, people, language);
  known.set(line, found);
  return found;
}

function findVoices(line: Line, people: Extraction["people"], language: Language): readonly Voice[] {
  const words = wordsOf(line.told);
  const names = namesIn(line, people);
  const { turns, joins } = language.events.voices;
  const found: Omit<Voice, "to">[] = [];
  let behind = -1;
  for (let i = 0; i < words.length; i++) {
    const before = words[i - 1];
    // "an Anna Berg und Jussi Lahti": the second of two is in the clause of the first.
    const joined = before !== undefined && joins.has(before.lower) && words[i - 2]?.capital === false;
    const begins =
      before === undefined || before.mark || (turns.has(before.lower) && !joins.has(before.lower)) || joined;
    // "mit Frankreich, Großbritannien und Deutschland": the second of a list.
    const listed = before?.text === "," && i > 1 && namedAt(i - 2) !== undefined;
    if (i < behind) continue;
    const phrase = begins && !listed ? phraseAt(i) : undefined;
    if (phrase !== undefined) {
      found.push({ codes: phrase.codes, person: phrase.person, from: words[i]!.at });
      behind = phrase.next;
      continue;
    }
    const told = toldOf(i);
    if (told === undefined) continue;
    found.push(told);
    behind = i + 1;
  }
  // "In Bern hieß es, die Schweiz werde das ausloten": both are of one.
  const apart = found.filter(({ codes }, i) => i === 0 || codes.join() !== found[i - 1]!.codes.join());
  return apart.map((voice, i) => ({ ...voice, to: apart[i + 1]?.from ?? line.told.length }));

  function phraseAt(i: number): Phrase | undefined {
    const { leads } = language.events.voices;
    let at = i;
    while (at < i + 3 && leads.has(words[at]?.lower ?? "")) {
      at++;
      if (words[at]?.text === ",") at++;
    }
    const direct = whoAt(at);
    if (direct !== undefined) {
      // "Finland, on the other hand, has no quarrel"
      const next = behindAside(direct.next);
      if (actsAt(next) && (next === direct.next || next - direct.next <= SHORT_ASIDE))
        return { ...direct, next };
    }
    return (i === 0 ? placeAt(at) : undefined) ?? (i === 0 ? inverted(at) : afterVerb(i)) ?? sourceIn(i);
  }

  /** "He found an ally in Austria's Theresia Moosbrugger, who backed the proposal": what is said of a person between commas. */
  function toldOf(i: number): Omit<Voice, "to"> | undefined {
    const name = names.get(words[i]!.at);
    const country = name === undefined ? undefined : people[name.person]!.country;
    if (name === undefined || country === undefined) return undefined;
    const next = words.findIndex((each) => each.at >= name.end);
    if (
      next < 0 ||
      words[next]!.text !== "," ||
      !language.events.voices.relatives.has(words[next + 1]?.lower ?? "")
    )
      return undefined;
    return { codes: [country], person: name.person, from: words[next + 1]!.at };
  }

  /** Behind who acts stands a verb, or what is said of them between commas and then a verb. */
  function actsAt(i: number): boolean {
    const word = words[i];
    if (word === undefined || word.mark || word.capital || /^\p{N}/u.test(word.text)) return false;
    // "Russland und China von ihrer Haltung abzubringen"
    return !language.events.voices.prepositions.has(word.lower);
  }

  /** "Aus Wien hieß es", "From Rome came". */
  function placeAt(i: number): Phrase | undefined {
    const { places, comes } = language.events.voices;
    if (!places.has(words[i]?.lower ?? "")) return undefined;
    const who = whoAt(i + 1);
    return who !== undefined && comes.has(words[who.next]?.lower ?? "") ? who : undefined;
  }

  /** "Zustimmung kam aus Budapest und Prag". */
  function sourceIn(i: number): Phrase | undefined {
    const { places, comes } = language.events.voices;
    for (let at = i; at < Math.min(words.length, i + MOST_BEFORE) && !words[at]!.mark; at++) {
      if (!comes.has(words[at]!.lower)) continue;
      for (let from = at + 1; from < Math.min(words.length, at + 5) && !words[from]!.mark; from++)
        if (places.has(words[from]!.lower)) return whoAt(from + 1);
    }
    return undefined;
  }

  /** "Am Abend lehnte auch Schweden ab", "Skeptisch äußerte sich Rom". */
  function inverted(i: number): Phrase | undefined {
    const { inverts, adverbials, leads } = language.events.voices;
    const first = words[i];
    if (!inverts || first === undefined || first.mark) return undefined;
    const isQuality = first.capital && QUALITY.test(first.lower) && !names.has(first.at);
    if (!adverbials.has(first.lower) && !isQuality) return undefined;
    if (language.nations.codeOf(first.lower) !== undefined) return undefined;
    for (let at = i + 1; at < Math.min(words.length, i + MOST_BEFORE); at++) {
      const { lower, capital, mark } = words[at]!;
      if (mark) return undefined;
      if (capital || language.lexicon.verb(lower) === undefined || language.nations.codeOf(lower)) continue;
      let from = at + 1;
      while (from < at + 4 && (words[from]?.lower === "sich" || leads.has(words[from]?.lower ?? ""))) from++;
      const who = whoAt(from);
      if (who !== undefined) return who;
    }
    return undefined;
  }

  /** "(Sollte es dabei bleiben,) werde Berlin klagen" */
  function afterVerb(i: number): Phrase | undefined {
    const { lower = "", capital = true, mark = true } = words[i] ?? {};
    if (!language.events.voices.inverts || capital || mark || words[i - 1]?.text !== ",") return undefined;
    return language.lexicon.verb(lower) === undefined ? undefined : whoAt(i + 1);
  }

  /** Countries, governments and offices joined by commas and "and"; or one person of a country. */
  function whoAt(i: number): Phrase | undefined {
    const codes: string[] = [];
    let belongs: string | undefined;
    let office = false;
    let at = i;
    const { links, joins: and, relatives, official } = language.events.voices;
    const isLast = (): Phrase | undefined => {
      const all = belongs !== undefined && office ? [...codes, belongs] : codes;
      const open = belongs !== undefined && !office;
      return all.length === 0 || open ? undefined : { codes: [...new Set(all)], person: undefined, next: at };
    };
    while (at < Math.min(words.length, i + LONGEST)) {
      const word = words[at]!;
      const name = names.get(word.at);
      if (name !== undefined) {
        const country = people[name.person]!.country;
        const code = country;
        const next = words.findIndex((each) => each.at >= name.end);
        if (code === undefined || next < 0) return undefined;
        return { codes: [code], person: name.person, next: behindAside(next) };
      }
      if (word.text === "," && codes.length > 0 && !words[at + 1]?.mark) {
        // "Canada's minister, Marc Tremblay, backed the call"
        if (names.has(words[at + 1]?.at ?? -1)) {
          at++;
          continue;
        }
        const next = behindAside(at);
        if (next > at && relatives.has(words[at + 1]!.lower)) {
          at = next;
          break;
        }
        const more = namedAt(at + 1) ?? namedAt(at + 2);
        if (more === undefined) break;
        at++;
        continue;
      }
      if (word.mark) break;
      const named = namedAt(at);
      if (named !== undefined) {
        // "Polens Regierung", "die Regierung in Warschau": one of them.
        if (!(office && codes.includes(named.code))) codes.push(named.code);
        at = named.next;
        continue;
      }
      const code = language.nations.codeOf(word.lower) ?? theirs(word.lower);
      if (code !== undefined) {
        belongs = code;
        at++;
        continue;
      }
      if (official.test(word.lower)) {
        office = true;
        if (belongs !== undefined) {
          codes.push(belongs);
          belongs = undefined;
        }
        at++;
        continue;
      }
      if (links.has(word.lower) || language.people.articles.has(word.lower) || and.has(word.lower)) {
        at++;
        continue;
      }
      // "Irland und Bremen": not countries alone.
      if (word.capital && and.has(words[at - 1]?.lower ?? "")) return undefined;
      break;
    }
    while (at > i && (links.has(words[at - 1]!.lower) || and.has(words[at - 1]!.lower))) at--;
    return isLast();
  }

  /** An adjective of a capital, as "Wiener", stands with a capital before its noun. */
  function theirs(lower: string): string | undefined {
    return /er$/.test(lower) ? language.nations.seatOf(lower) : undefined;
  }

  /** A country or a seat of one, of up to three words. */
  function namedAt(i: number): { readonly code: string; readonly next: number } | undefined {
    for (const length of [3, 2, 1]) {
      const part = words.slice(i, i + length);
      if (part.length < length || part.some(({ mark }) => mark) || !part[0]!.capital) continue;
      if (part.length > 1 && part[1]!.capital === false) continue;
      const text = part.map(({ lower }) => lower).join(" ");
      if (text === "us" && part[0]!.text !== "US") continue;
      const code = language.nations.countryOf(text) ?? language.nations.seatOf(text);
      if (code === undefined || (length === 1 && theirs(text) !== undefined)) continue;
      // "Frankreichs Außenminister": whose he is.
      return { code, next: i + length };
    }
    return undefined;
  }

  /** ", der den Gipfel leitete,", ", whose leader did not attend,": the word behind it. */
  function behindAside(i: number): number {
    if (words[i]?.text !== ",") return i;
    for (let at = i + 1; at < Math.min(words.length, i + LONGEST_ASIDE); at++) {
      if (words[at]!.text === ",") return at + 1;
      if (words[at]!.mark) return i;
    }
    return i;
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

/** Where names begin in the line, and whose they are. */
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
