/** What the text says of a person beside the name: the office before it or behind it, the country, the gender. */
import type { Gender } from "../extraction.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Nations } from "../nations.ts";
import type { Reading } from "../text/reading.ts";
import type { Range } from "../text/tokens.ts";
import type { PeopleWords } from "./words.ts";

export interface Lore {
  readonly lexicon: Lexicon;
  readonly nations: Nations;
  readonly words: PeopleWords;
}

export interface Before {
  readonly from: number;
  readonly role: Range | undefined;
}

/** "der britische Premierminister Sir", "US-Außenminister", "der Sondergesandte für den Nahen Osten,": what stands before the name. */
export function roleBefore(reading: Reading, name: Range, lore: Lore): Before {
  const phrase = lore.words.capitalNouns ? undefined : rolePhrase(reading, name, lore);
  return phrase ?? rolesWords(reading, name, lore);
}

/** Tokens that the phrase before a name may have: "the head of the department for fisheries and coastal waters, X". */
const LONGEST_ROLE = 14;

/**
 * Where nouns are written small, a role is what stands between an article and the name: "the town councillor X", "the head of vessel
 * traffic, X", "the harbour's solicitor, X". Its first part, up to a preposition, ends with the office.
 */
function rolePhrase({ tokens, sentenceOf }: Reading, name: Range, { words }: Lore): Before | undefined {
  const inside = (i: number): boolean => i >= 0 && sentenceOf[i] === sentenceOf[name.from];
  let end = name.from;
  while (inside(end - 1) && isTitle(end - 1)) end--;
  const comma = inside(end - 1) && tokens[end - 1]!.text === ",";
  if (comma) end--;
  const lowest = Math.max(0, end - (comma ? LONGEST_ROLE : 6));
  let found: Before | undefined;
  for (let i = end - 1; i >= lowest && inside(i); i--) {
    const { lower, kind, text } = tokens[i]!;
    if (kind === "mark" && !(text === "," && comma && found === undefined && listsOn(i + 1))) break;
    const possessive = POSSESSIVE.test(text);
    if (!words.articles.has(lower) && !OWN.test(lower) && !possessive) continue;
    if (found !== undefined && !/^(?:of|to|for)$/.test(tokens[found.from - 1]?.lower ?? "")) break;
    const head = headOf(i + 1);
    if (head === undefined) continue;
    if (!possessive) found = { from: i, role: { from: i + 1, to: end } };
    else {
      const owner = ownerFrom(i);
      const article = inside(owner - 1) && words.articles.has(tokens[owner - 1]!.lower);
      return { from: article ? owner - 1 : owner, role: { from: owner, to: end } };
    }
  }
  return found;

  /** "(the minister for fisheries,) trade and energy": nouns alone, with "and" between the last two. */
  function listsOn(from: number): boolean {
    const inner = tokens.slice(from, end);
    return (
      inner.length <= 6 &&
      inner.some(({ lower }) => lower === "and") &&
      inner.every(
        ({ lower, capital, kind }) =>
          lower === "and" || (kind === "word" && !capital && !words.isCommon(lower)),
      )
    );
  }

  /** "Northern Rock's (director)": where the name of the owner begins. */
  function ownerFrom(i: number): number {
    let at = i;
    while (inside(at - 1) && tokens[at - 1]!.capital && tokens[at]!.capital && at > lowest) at--;
    return at;
  }

  function isTitle(i: number): boolean {
    return (
      words.honorifics.has(tokens[i]!.lower) ||
      (tokens[i]!.text === "." && words.honorifics.has(tokens[i - 1]?.lower ?? ""))
    );
  }

  /** The office that the part before the first preposition ends with. */
  function headOf(from: number): number | undefined {
    let last: number | undefined;
    for (let i = from; i < end; i++) {
      const { lower, kind } = tokens[i]!;
      if (ROLE_PREPOSITIONS.test(lower)) return comma && last === i - 1 ? last : undefined;
      if (kind !== "word" || words.articles.has(lower) || words.isCommon(lower)) return undefined;
      if (words.isOffice(lower)) last = i;
    }
    // "the network President Lee": a title with a capital of its own.
    const own = last !== undefined && tokens[last]!.capital && last > from && !tokens[last - 1]!.capital;
    return last === end - 1 && !own ? last : undefined;
  }
}

/** "her Danish counterpart, Mads Lund". */
const OWN = /^(?:his|her|its|their)$/;

const POSSESSIVE = /.{2}(?:['’]s|s['’])$/;

const ROLE_PREPOSITIONS = /^(?:of|for|in|at|on|from|to)$/;

function rolesWords(reading: Reading, name: Range, lore: Lore): Before {
  const { tokens, sentenceOf } = reading;
  const { words, nations } = lore;
  const within = (i: number): boolean => i >= 0 && sentenceOf[i] === sentenceOf[name.from];
  const isTitle = (i: number): boolean =>
    words.honorifics.has(tokens[i]!.lower) ||
    (tokens[i]!.text === "." && words.honorifics.has(tokens[i - 1]?.lower ?? ""));
  // "der Vorsitzende des Verbands, Dr. N. N."
  let titled = name.from;
  while (within(titled - 1) && isTitle(titled - 1)) titled--;
  const comma = within(titled - 1) && tokens[titled - 1]!.text === ",";
  let at = comma ? titled - 1 : name.from;
  let office = false;
  let steps = 0;
  while (within(at - 1) && steps++ < (comma ? 10 : 7)) {
    const { lower, capital, kind, text } = tokens[at - 1]!;
    const title = isTitle(at - 1);
    const noun = words.isOffice(lower) || (at === name.from && isTradeOf(reading, name, lore));
    const belongs =
      title ||
      noun ||
      nations.codeOf(text === "US" ? "us" : lower) !== undefined ||
      words.isAttribute(lower) ||
      (capital && kind === "word" && !words.isCommon(lower)) ||
      words.articles.has(lower) ||
      (!office &&
        at < name.from &&
        kind === "word" &&
        /^(?:für|des|der|den|of|for|the|von|vom|im|in)$/.test(lower));
    if (!belongs || (kind === "mark" && !title)) break;
    at--;
    if (noun) office = true;
    if (words.articles.has(lower) && (office || !comma)) break;
  }
  if (!office && comma) return { from: titled, role: undefined };
  let from = at;
  while (from < name.from && words.isCommon(tokens[from]!.lower) && !words.articles.has(tokens[from]!.lower))
    from++;
  let start = from;
  while (start < name.from && words.articles.has(tokens[start]!.lower)) start++;
  let end = comma ? titled - 1 : name.from;
  while (
    end > start &&
    !comma &&
    (words.honorifics.has(tokens[end - 1]!.lower) || tokens[end - 1]!.kind === "mark")
  )
    end--;
  // "a lawyer for Mr. Jones" is somebody else.
  if (!comma && LEADS_ON.test(tokens[end - 1]?.lower ?? "")) return { from: end, role: undefined };
  return { from, role: office && start < end ? { from: start, to: end } : undefined };
}

/** "Bäcker Anton Keil": the trade directly before a name of two words at least. */
export function isTradeOf({ tokens, sentenceOf }: Reading, name: Range, { words, lexicon }: Lore): boolean {
  const before = tokens[name.from - 1];
  return (
    before?.kind === "word" &&
    sentenceOf[name.from - 1] === sentenceOf[name.from] &&
    name.to - name.from > 1 &&
    words.isTrade(before.lower) &&
    !lexicon.isGiven(before.lower)
  );
}

const LEADS_ON = /^(?:für|of|for|von|vom|im|in|to)$/;

/** ", der Leiter des Instituts,": up to the comma that closes it. */
export function roleBehind(reading: Reading, name: Range, { words }: Lore): Range | undefined {
  const { tokens, sentenceOf } = reading;
  if (tokens[name.to]?.text !== "," || sentenceOf[name.to] !== sentenceOf[name.from]) return undefined;
  let start = name.to + 1;
  while (words.articles.has(tokens[start]?.lower ?? "")) start++;
  let office = false;
  for (
    let i = start;
    i < Math.min(tokens.length, start + 14) && sentenceOf[i] === sentenceOf[name.from];
    i++
  ) {
    const { lower, text } = tokens[i]!;
    if (!words.capitalNouns && isClause(lower, office)) return undefined;
    if (i < start + 5 && words.isOffice(lower)) office = true;
    if (text === "." && words.honorifics.has(tokens[i - 1]!.lower)) continue;
    if (text === "," || text === "." || text === ";")
      return office && i > start ? { from: start, to: i } : undefined;
    if (!office && i >= start + 5) return undefined;
  }
  return undefined;

  /** "Ann Lee, who heads the port," and "…, the mayor said," tell what somebody does and give no role. */
  function isClause(lower: string, office: boolean): boolean {
    return (
      /^(?:said|says|told|added|wrote|argued|warned)$/.test(lower) ||
      (!office && (words.isCommon(lower) || /^(?:him|her|them|called)$/.test(lower)))
    );
  }
}

export function officeOf({ tokens }: Reading, { from, to }: Range, { words }: Lore): string | undefined {
  for (let i = from; i < to; i++) if (words.isOffice(tokens[i]!.lower)) return tokens[i]!.lower;
  for (let i = from; i < to; i++) if (words.isTrade(tokens[i]!.lower)) return tokens[i]!.lower;
  return undefined;
}

export function countryIn({ tokens }: Reading, { from, to }: Range, { nations }: Lore): string | undefined {
  for (let i = from; i < to; i++) {
    const { lower, text, capital } = tokens[i]!;
    if (lower === "us" && text !== "US") continue;
    const next = i + 1 < to ? tokens[i + 1]! : undefined;
    const pair = next?.capital ? nations.countryOf(`${lower} ${next.lower}`) : undefined;
    // "Ankara's top diplomat", "Ankaras Unterhändler": whose capital it is.
    const seat = capital && /s$/.test(lower) ? nations.seatOf(lower) : undefined;
    const code = pair ?? nations.codeOf(lower) ?? (seat === "EU" ? undefined : seat);
    if (code !== undefined) return code;
  }
  return undefined;
}

export function genderOf(
  { tokens }: Reading,
  from: number,
  name: Range,
  given: readonly string[],
  office: string | undefined,
  { lexicon, words }: Lore,
): Gender | undefined {
  for (let i = from; i < name.from; i++) {
    const told = words.honorifics.get(tokens[i]!.lower);
    if (told !== undefined) return told;
  }
  if (office !== undefined && words.isFemale(office)) return "female";
  if (office !== undefined && words.isMale(office)) return "male";
  for (const one of given) {
    const told = lexicon.genderOf(one);
    if (told !== undefined) return told;
  }
  return undefined;
}
