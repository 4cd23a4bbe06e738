/** Which words of a run with capitals are a name: behind an office, from a given name on, introduced by what stands beside them, or known to no list. */
import type { Reading } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import { isTradeOf, type Lore, roleBefore, roleBehind } from "./roles.ts";
import { isCapital } from "./runs.ts";
import type { PeopleWords } from "./words.ts";

/** The name within a run: from the first given name, or behind an office or honorific. */
export function nameIn(
  reading: Reading,
  from: number,
  to: number,
  lore: Lore,
  alone: ReadonlySet<string>,
): Range | undefined {
  const { tokens } = reading;
  const { lexicon, words, nations } = lore;
  // "Litauens Ruta Vaitkutė": behind the genitive of a country the name begins.
  const start =
    from + 1 < to &&
    (isGenitive(tokens[from]!.lower, lore) || isTradeOf(reading, { from: from + 1, to }, lore))
      ? from + 1
      : behindPeople(reading, from, to, lore);
  for (let i = from; i < to; i++) {
    const { lower, text } = tokens[i]!;
    if (!isCapital(reading, i) || words.isOffice(lower) || words.honorifics.has(lower)) continue;
    if (words.isWholeBody(lower)) continue;
    // "Zwischenruf von Reinders": what he says is no first name.
    if (words.sources.has(lower) && words.particles.has(tokens[i + 1]?.lower ?? "")) continue;
    if (words.isAttribute(lower) && words.isOffice(tokens[i + 1]?.lower ?? "")) continue;
    if (nations.codeOf(lower) !== undefined && lexicon.genderOf(lower) === undefined) continue;
    // "German Chancellor Hanna Berg": some are called German, and none is Chancellor.
    if (i + 2 < to && words.isOffice(tokens[i + 1]!.lower) && isCapital(reading, i + 2)) continue;
    if (i < start) continue;
    const before = i > from ? tokens[i - 1]! : undefined;
    const title = titleBefore(reading, i, words);
    const titled = title !== undefined || (lexicon.isGiven(lower) && isAged(tokens[i - 1]?.lower ?? ""));
    const sentenceStart = i === reading.sentences[reading.sentenceOf[i]!]!.from;
    // "Minister Lange" and "Mr. Will" are people; "the commander in chief Wednesday" is not.
    const usable = words.capitalNouns ? titled : title !== undefined && words.honorifics.has(title);
    if (words.isCommon(lower) && (sentenceStart || !usable)) continue;
    const end = nameEnd(reading, i, to, lore);
    if (
      titled &&
      (!words.capitalNouns ||
        !lexicon.isNoun(lower) ||
        lexicon.isGiven(lower) ||
        tokens[i - 1]!.lower === "herr" ||
        tokens[i - 1]!.lower === "frau")
    )
      return end > i ? { from: i, to: end } : undefined;
    if (end - i < 2 || before?.text === "&") continue;
    if (lexicon.isGiven(lower) && !(words.capitalNouns && lexicon.isNoun(lower) && i > start))
      return acceptable(reading, i, end, lore) ? { from: i, to: end } : undefined;
    if (/^\p{Lu}$/u.test(text) && tokens[i + 1]?.text === "." && tokens[end - 1]!.text.length > 1)
      return acceptable(reading, i, end, lore) ? { from: i, to: end } : undefined;
    if (i === start && isIntroduced(reading, { from: i, to: end }, lore, alone)) return { from: i, to: end };
    // "Ban Ki Moon": words that no list knows, with an article neither before nor inside.
    if (i === start && !isLand(reading, { from: i, to: end }, nations) && unknownName(reading, i, end, lore))
      return { from: i, to: end };
  }
  return undefined;
}

/** "Die zehnjährige (Mina)", "15-year-old (Lena)" */
const isAged = (lower: string): boolean => /^(?:\d+-?|\p{L}{3,20})jährigen?[rm]?$|-year-old$/u.test(lower);

/** "(Der Niederländer) Sytze Hoekstra", "(North Macedonia's) Goran Petrov" */
function behindPeople({ tokens }: Reading, from: number, to: number, { nations, words }: Lore): number {
  const at = words.articles.has(tokens[from]!.lower) ? from + 1 : from;
  if (words.capitalNouns && at + 1 < to && nations.peopleOf(tokens[at]!.lower) !== undefined) return at + 1;
  const pair = at + 2 < to ? `${tokens[at]!.lower} ${tokens[at + 1]!.lower}` : "";
  return /s['’]?$/.test(pair) && nations.countryOf(pair) !== undefined ? at + 2 : from;
}

export const isGenitive = (lower: string, { nations }: Lore): boolean =>
  /s['’]?$/.test(lower) && nations.countryOf(lower) !== undefined;

/** The office or honorific directly before, in the same sentence: "Präsident Selenskyj", "foreign minister Lavrov", "Dr. Lee". */
function titleBefore({ tokens, sentenceOf }: Reading, i: number, words: PeopleWords): string | undefined {
  const point = tokens[i - 1]?.text === "." && tokens[i - 2]?.end === tokens[i - 1]!.start;
  const at = point ? i - 2 : i - 1;
  const before = tokens[at];
  if (before?.kind !== "word" || sentenceOf[at] !== sentenceOf[i]) return undefined;
  return words.honorifics.has(before.lower) || (!point && words.isOffice(before.lower))
    ? before.lower
    : undefined;
}

function nameEnd({ tokens }: Reading, from: number, to: number, { words, lexicon }: Lore): number {
  // "Birte Sommer", "Anna Maria König": behind first names alone a season or an office is the surname.
  const surname = (i: number): boolean =>
    words.capitalNouns && tokens.slice(from, i).every(({ lower }) => lexicon.isGiven(lower));
  let end = to;
  for (let i = from + 1; i < to; i++) {
    const { lower } = tokens[i]!;
    if ((words.isOffice(lower) && i > from + 1 && !surname(i)) || words.honorifics.has(lower)) {
      end = i;
      break;
    }
  }
  while (
    end > from + 1 &&
    (!tokens[end - 1]!.capital ||
      (words.isCommon(tokens[end - 1]!.lower) && !(end === to && surname(end - 1))))
  )
    end--;
  // "Jasmin K.": whom a report of a court or an accident does not name in full.
  const point = tokens[end];
  const short = end === to && end > from + 1 && /^\p{Lu}$/u.test(tokens[end - 1]!.text);
  return short && point?.text === "." && point.start === tokens[end - 1]!.end ? end + 1 : end;
}

/** A given name and one word more that is no body: "Donald Trump", not "Paul Institut". */
function acceptable(reading: Reading, from: number, to: number, { words, nations }: Lore): boolean {
  const { tokens } = reading;
  if (tokens.slice(from, to).filter(({ lower }) => !words.particles.has(lower)).length > 5) return false;
  for (let i = from; i < to; i++) if (words.isWholeBody(tokens[i]!.lower)) return false;
  if (words.isPlace(tokens[to - 1]!.lower) || isLand(reading, { from, to }, nations)) return false;
  return nations.countryOf(tokens[to - 1]!.lower) === undefined;
}

/**
 * In a language where only names have capitals: "the deputy mayor, Lida Mroz,", "Lida Mroz, the mayor,", "Lida Mroz of the fishermen's
 * union". Words that no list knows are a name because of the office or body beside them.
 */
function isIntroduced(
  reading: Reading,
  { from, to }: Range,
  lore: Lore,
  alone: ReadonlySet<string>,
): boolean {
  const { tokens, quoteOf, sentenceOf } = reading;
  const { words, nations } = lore;
  if (words.capitalNouns || to - from < 2 || quoteOf[from]! >= 0) return false;
  for (let i = from; i < to; i++) {
    const { lower, text, capital } = tokens[i]!;
    const name = capital && !words.isBody(lower) && !words.isCommon(lower) && !words.articles.has(lower);
    if (
      !(name || words.particles.has(lower)) ||
      nations.codeOf(lower) !== undefined ||
      /\p{Lu}{2}/u.test(text)
    )
      return false;
  }
  if (!acceptable(reading, from, to, lore)) return false;
  // "said Marketa Vondrusova", and whoever speaks elsewhere by the surname alone.
  if (
    to - from < 4 &&
    (words.says.has(tokens[from - 1]?.lower ?? "") || words.says.has(tokens[to]?.lower ?? ""))
  )
    return true;
  if (to - from < 4 && alone.has(tokens[to - 1]!.lower)) return true;
  const before = tokens[from - 1];
  const same = before !== undefined && sentenceOf[from - 1] === sentenceOf[from];
  // "Lithuania's Vaidra Vaitkute": whom a country sent.
  if (same && isGenitive(before.lower, lore) && to - from < 4) return true;
  if (same && before.text === "," && roleBefore(reading, { from, to }, lore).role !== undefined) return true;
  if (same && (words.inside.has(before.lower) || words.articles.has(before.lower))) return false;
  if (roleBehind(reading, { from, to }, lore) !== undefined) return true;
  if (tokens[to]?.lower !== "of") return false;
  for (let i = to + 1; i < Math.min(tokens.length, to + 7) && !/^[,.;:()]$/.test(tokens[i]!.text); i++)
    if (words.isBody(tokens[i]!.lower)) return true;
  return false;
}

/** "North Macedonia" and "Addis Abeba" are nobody. */
function isLand({ tokens }: Reading, { from, to }: Range, { countryOf, seatOf }: Lore["nations"]): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
  return countryOf(words) !== undefined || seatOf(words) !== undefined;
}

/** Single words with a capital beside a verb of saying: surnames of those who are named in full somewhere, and bodies. */
export function speaksAlone(reading: Reading, words: PeopleWords): ReadonlySet<string> {
  const { tokens, sentenceOf } = reading;
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    if (!words.says.has(tokens[i]!.lower)) continue;
    for (const at of [i - 1, i + 1]) {
      const word = tokens[at];
      if (
        word?.kind === "word" &&
        word.capital &&
        sentenceOf[at] === sentenceOf[i] &&
        standsAlone(reading, at)
      )
        found.add(word.lower);
    }
  }
  return found;
}

/** "Göran Ek": shorter words at the end of a run are initials. */
const SHORTEST_SURNAME = 2;

function unknownName(reading: Reading, from: number, to: number, { lexicon, words, nations }: Lore): boolean {
  const { tokens, quoteOf } = reading;
  if (!words.capitalNouns || to - from < 2 || to - from > 4 || quoteOf[from]! >= 0) return false;
  const before = tokens[from - 1];
  if (
    before !== undefined &&
    (words.articles.has(before.lower) || words.particles.has(before.lower) || words.inside.has(before.lower))
  )
    return false;
  for (let i = from; i < to; i++) {
    const { lower, text } = tokens[i]!;
    if (!tokens[i]!.capital) continue;
    if (
      lexicon.isNoun(lower) ||
      words.isCommon(lower) ||
      words.articles.has(lower) ||
      words.isAttribute(lower) ||
      nations.codeOf(lower) !== undefined ||
      /\p{Lu}.*\p{Lu}/u.test(text) ||
      text.length < (i === to - 1 && i > from ? SHORTEST_SURNAME : 3)
    )
      return false;
  }
  return true;
}

/** No other word with a capital stands beside it in the sentence: "Paul" and not "Paul Street" or "St. Paul". */
export function standsAlone(reading: Reading, i: number): boolean {
  const { tokens, sentenceOf } = reading;
  const beside = (at: number): boolean => sentenceOf[at] === sentenceOf[i] && isName(at);
  const isName = (at: number): boolean => tokens[at]!.kind === "word" && tokens[at]!.capital;
  const first = sentenceOf[i - 2] !== sentenceOf[i];
  return (
    !(i + 1 < tokens.length && beside(i + 1)) &&
    (first || !beside(i - 1)) &&
    !(tokens[i - 1]?.text === "." && sentenceOf[i - 1] === sentenceOf[i])
  );
}
