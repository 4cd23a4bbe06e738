/** Finds where the text names a person, with the office beside the name. Every finding is a range of tokens. */
import type { Gender } from "../extraction.ts";
import type { Reading } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import {
  type Before,
  countryIn,
  genderOf,
  isTradeOf,
  type Lore,
  officeOf,
  roleBefore,
  roleBehind,
} from "./roles.ts";
import { isCapital, runEnd } from "./runs.ts";
import { couldBeSame, lettersOf, sameName, spellingKey } from "./spelling.ts";
import type { PeopleWords } from "./words.ts";

export interface Naming extends Range {
  readonly name: Range;
  readonly role: Range | undefined;
  /** Last noun of the role, in lower case. */
  readonly office: string | undefined;
  readonly country: string | undefined;
  readonly gender: Gender | undefined;
  /** Key of the surname. */
  readonly key: string;
  /** Keys of what stands before the surname. */
  readonly given: readonly string[];
}

export function findNamings(reading: Reading, lore: Lore): Naming[] {
  const full = fullNames(reading, lore);
  return [...full, ...surnames(reading, lore, full)].sort((a, b) => a.from - b.from);
}

/** Those that begin in a range; they stand in the order of the text. */
export function namesIn(namings: readonly Naming[], { from, to }: Range): readonly Naming[] {
  let [low, high] = [0, namings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (namings[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < namings.length && namings[end]!.from < to) end++;
  return namings.slice(low, end);
}

/** The words, in lower case, by which people are named; and surnames with the particles before them: "von der weiden". */
export function nameWords({ tokens }: Reading, namings: readonly Naming[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name } of namings) {
    let particles = "";
    for (let i = name.from; i < name.to; i++) {
      const { lower, capital } = tokens[i]!;
      if (capital) {
        found.add(lower);
        if (particles !== "") found.add(particles + lower);
      }
      particles = capital ? "" : `${particles}${lower} `;
    }
  }
  return found;
}

function fullNames(reading: Reading, lore: Lore): Naming[] {
  const { tokens } = reading;
  const found: Naming[] = [];
  const alone = lore.words.capitalNouns ? new Set<string>() : speaksAlone(reading);
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(reading, i)) continue;
    const to = runEnd(reading, i, lore.words);
    const name = nameIn(reading, i, to, lore, alone);
    if (name !== undefined) found.push(naming(reading, name, lore, found.at(-1)));
    // "Northern Rock CEO Ann Lee": behind one name another can stand in the same run.
    i = Math.max(i, (name?.to ?? to) - 1);
  }
  return found;
}

/** The name within a run: from the first given name, or behind an office or honorific. */
function nameIn(
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
    if (words.isAttribute(lower) && words.isOffice(tokens[i + 1]?.lower ?? "")) continue;
    if (nations.codeOf(lower) !== undefined && lexicon.genderOf(lower) === undefined) continue;
    // "German Chancellor Hanna Berg": some are called German, and none is Chancellor.
    if (i + 2 < to && words.isOffice(tokens[i + 1]!.lower) && isCapital(reading, i + 2)) continue;
    if (i < start) continue;
    const before = i > from ? tokens[i - 1]! : undefined;
    const title = titleBefore(reading, i, words);
    const titled = title !== undefined;
    const sentenceStart = i === reading.sentences[reading.sentenceOf[i]!]!.from;
    // "Minister Lange" and "Mr. Will" are people; "the commander in chief Wednesday" is not.
    const usable = words.capitalNouns ? titled : titled && words.honorifics.has(title);
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

/** "(Der Niederländer) Sytze Hoekstra", "(North Macedonia's) Goran Petrov" */
function behindPeople({ tokens }: Reading, from: number, to: number, { nations, words }: Lore): number {
  const at = words.articles.has(tokens[from]!.lower) ? from + 1 : from;
  if (words.capitalNouns && at + 1 < to && nations.peopleOf(tokens[at]!.lower) !== undefined) return at + 1;
  const pair = at + 2 < to ? `${tokens[at]!.lower} ${tokens[at + 1]!.lower}` : "";
  return /s['’]?$/.test(pair) && nations.countryOf(pair) !== undefined ? at + 2 : from;
}

const isGenitive = (lower: string, { nations }: Lore): boolean =>
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
  if (to - from < 4 && (SAYS.test(tokens[from - 1]?.lower ?? "") || SAYS.test(tokens[to]?.lower ?? "")))
    return true;
  if (to - from < 4 && alone.has(tokens[to - 1]!.lower)) return true;
  const before = tokens[from - 1];
  const same = before !== undefined && sentenceOf[from - 1] === sentenceOf[from];
  // "Lithuania's Vaidra Vaitkute": whom a country sent.
  if (same && isGenitive(before.lower, lore) && to - from < 4) return true;
  if (same && before.text === "," && roleBefore(reading, { from, to }, lore).role !== undefined) return true;
  if (same && /^(?:in|at|of|from|to|near|around|outside|through|across|the)$/.test(before.lower))
    return false;
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

const SAYS =
  /^(?:said|says|added|told|asked|replied|argued|insisted|recalled|announced|explained|remarked|warned)$/;

/** Single words with a capital beside a verb of saying: surnames of those who are named in full somewhere, and bodies. */
function speaksAlone(reading: Reading): ReadonlySet<string> {
  const { tokens, sentenceOf } = reading;
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    if (!SAYS.test(tokens[i]!.lower)) continue;
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
    (words.articles.has(before.lower) ||
      words.particles.has(before.lower) ||
      /^(?:in|im|bei|nach|aus|beim|zum|zur)$/.test(before.lower))
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

/** `last` is the naming before this one in the text. */
function naming(reading: Reading, name: Range, lore: Lore, last?: Naming): Naming {
  const { tokens } = reading;
  const found = roleBefore(reading, name, lore);
  const before = belongsTo(last, found) ? { from: name.from, role: undefined } : found;
  const behind = before.role === undefined ? roleBehind(reading, name, lore) : undefined;
  const role = before.role === undefined ? behind : withoutOwner(reading, before.role, lore);
  const parts = tokens.slice(name.from, name.to).filter(({ kind, capital }) => kind === "word" && capital);
  const given = parts.slice(0, -1);
  const office = role && officeOf(reading, role, lore);
  return {
    from: before.from,
    to: behind === undefined ? name.to : behind.to,
    name,
    role,
    office,
    country:
      countryIn(reading, { from: before.from, to: name.from }, lore) ??
      peopleBefore(reading, name, lore) ??
      (behind && countryIn(reading, behind, lore)),
    gender: genderOf(
      reading,
      before.from,
      name,
      given.map(({ lower }) => lower),
      office,
      lore,
    ),
    key: spellingKey(bare(parts.at(-1)!.text)),
    given: given.map(({ text }) => spellingKey(text)),
  };
}

/** "Der Niederländer Sytze Brouwersma": one of a people, in a language that writes it as a noun. */
function peopleBefore({ tokens, sentenceOf }: Reading, name: Range, { nations }: Lore): string | undefined {
  const before = tokens[name.from - 1];
  if (before === undefined || sentenceOf[name.from - 1] !== sentenceOf[name.from] || !before.capital)
    return undefined;
  return nations.peopleOf(before.lower);
}

/**
 * "Polens (Infrastrukturminister)", "Kopenhagens (Regierungschefin)", "(…) den Plan Albaniens (Regierungschefin)": the country or capital stands
 * beside the role, and what stands before it is something else.
 */
function withoutOwner({ tokens }: Reading, { from, to }: Range, lore: Lore): Range {
  for (let i = from; i + 1 < to; i++) {
    const { lower, capital } = tokens[i]!;
    if (lore.words.isOffice(lower)) break;
    const plain = lower.replace(/['’]s?$/, "s");
    const isSeat = capital && /s$/.test(plain) && lore.nations.seatOf(plain) !== undefined;
    const next = tokens[i + 1]!;
    if ((isSeat || isGenitive(plain, lore)) && next.kind === "word") return { from: i + 1, to };
  }
  return { from, to };
}

/** "Ann Lee, the mayor, Tom Hay, …": what stands behind a name that has no other office is that one's. */
const belongsTo = (last: Naming | undefined, { role }: Before): boolean =>
  last?.role !== undefined && last.role.from > last.name.from && role?.to === last.role.to;

/** Without the s of a genitive that an apostrophe marks. */
const bare = (text: string): string => text.replace(/['’]s?$/, "");

/**
 * Single words that are the surname of somebody who has been named in full, in any spelling, with or without a genitive; or the first name
 * of the only one who has it.
 */
function surnames(reading: Reading, lore: Lore, full: readonly Naming[]): Naming[] {
  const { tokens } = reading;
  const keys = new Set(full.map(({ key }) => key));
  const long = byFirstLetter([...keys].filter((key) => key.length >= 6));
  const firsts = firstNames(reading, full);
  const taken = new Uint8Array(tokens.length);
  for (const { name } of full) taken.fill(1, name.from, name.to);
  const met = new Map<string, string | undefined>();
  const found: Naming[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower } = tokens[i]!;
    if (taken[i] || !isCapital(reading, i) || (lore.words.isCommon(lower) && !isActing(reading, i, lore)))
      continue;
    if (!met.has(text)) met.set(text, surnameKey(text, keys, long));
    const key = met.get(text);
    const whole = key === undefined && lore.lexicon.isGiven(lower) ? firsts.get(lower) : undefined;
    if (key === undefined && (whole === undefined || !standsAlone(reading, i))) continue;
    const before = tokens[i - 1];
    if (
      lore.words.capitalNouns &&
      lore.lexicon.isNoun(lower) &&
      before !== undefined &&
      lore.words.articles.has(before.lower)
    )
      continue;
    const made = naming(reading, { from: i, to: i + 1 }, lore);
    found.push(
      key === undefined ? { ...made, key: whole!.key, given: whole!.given } : { ...made, key, given: [] },
    );
  }
  return found;
}

/** "Sommer sagte", "sagte Sommer", "so Sommer": nothing before a season or a day that makes it one. */
function isActing({ tokens, sentenceOf }: Reading, i: number, { lexicon, words }: Lore): boolean {
  if (!words.capitalNouns || !lexicon.isNoun(tokens[i]!.lower)) return false;
  const before = tokens[i - 1];
  if (before === undefined || sentenceOf[i - 1] !== sentenceOf[i] || before.lower === "so") return true;
  return !before.capital && /[^e]te$|sprach$/.test(before.lower) && lexicon.verb(before.lower) !== undefined;
}

/** By first name, in lower case, those of whom the article names only one by it. */
function firstNames({ tokens }: Reading, full: readonly Naming[]): ReadonlyMap<string, Naming> {
  const found = new Map<string, Naming | undefined>();
  for (const naming of full) {
    if (naming.given.length === 0) continue;
    const { lower } = tokens[naming.name.from]!;
    const known = found.get(lower);
    found.set(lower, !found.has(lower) || known?.key === naming.key ? naming : undefined);
  }
  return new Map([...found].filter((entry): entry is [string, Naming] => entry[1] !== undefined));
}

/** No other word with a capital stands beside it in the sentence: "Paul" and not "Paul Street" or "St. Paul". */
function standsAlone(reading: Reading, i: number): boolean {
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

type ByLetter = ReadonlyMap<string, readonly { readonly key: string; readonly letters: number }[]>;

/** Spellings of one name begin with the same letter, so that a word is compared with few of a thousand names. */
function byFirstLetter(keys: readonly string[]): ByLetter {
  const found = new Map<string, { readonly key: string; readonly letters: number }[]>();
  for (const key of keys) {
    const one = { key, letters: lettersOf(key) };
    const known = found.get(key[0]!);
    if (known === undefined) found.set(key[0]!, [one]);
    else known.push(one);
  }
  return found;
}

function surnameKey(text: string, keys: ReadonlySet<string>, long: ByLetter): string | undefined {
  const plain = text.replace(/['’]s?$/, "");
  const forms = plain.endsWith("s") ? [plain, plain.slice(0, -1)] : [plain];
  for (const form of forms) {
    const key = spellingKey(form);
    if (key.length < 2) continue;
    if (keys.has(key)) return key;
    if (key.length < 6) continue;
    const letters = lettersOf(key);
    const near = long
      .get(key[0]!)
      ?.find((one) => couldBeSame(one.letters, letters) && sameName(one.key, key));
    if (near !== undefined) return near.key;
  }
  return undefined;
}
