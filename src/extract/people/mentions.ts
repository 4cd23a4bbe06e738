/** Finds where the text names a person, with the office beside the name. Every finding is a range of tokens. */
import type { Gender } from "../extraction.ts";
import { firstNot } from "../text/order.ts";
import type { Reading } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import { isGenitive, nameIn, speaksAlone, standsAlone } from "./names.ts";
import { type Before, countryIn, genderOf, type Lore, officeOf, roleBefore, roleBehind } from "./roles.ts";
import { isCapital, runEnd } from "./runs.ts";
import { couldBeSame, lettersOf, sameName, spellingKey } from "./spelling.ts";

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
  const first = firstNot(namings, (naming) => naming.from < from);
  let end = first;
  while (end < namings.length && namings[end]!.from < to) end++;
  return namings.slice(first, end);
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
  const alone = lore.words.capitalNouns ? new Set<string>() : speaksAlone(reading, lore.words);
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

/** "Sommer sagte", "sagte Sommer", "so Sommer", "„…“, sagt Sommer": nothing before a season or a day that makes it one. */
function isActing({ tokens, sentenceOf }: Reading, i: number, { lexicon, words }: Lore): boolean {
  if (!words.capitalNouns || !lexicon.isNoun(tokens[i]!.lower)) return false;
  const before = tokens[i - 1];
  if (before === undefined || sentenceOf[i - 1] !== sentenceOf[i] || before.lower === "so") return true;
  if (before.capital || lexicon.verb(before.lower) === undefined) return false;
  if (/[^e]te$|sprach$/.test(before.lower)) return true;
  // "beginnt Freitag" is a day; behind a comma stands who speaks.
  return /t$/.test(before.lower) && !words.isCommon(before.lower) && tokens[i - 2]?.text === ",";
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
