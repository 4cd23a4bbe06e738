/** Reads noun phrases forwards: "der Leiter des Instituts, Andreas Huber", "Ein Sprecher der „Polizei von DeLand“". */
import { type Lexicon, MOOD } from "../../lexicon.ts";
import type { Reading } from "../../text/reading.ts";
import type { Range } from "../../text/tokens.ts";
import { isBodyNoun, isPersonNoun } from "./agents.ts";
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  GENITIVES,
  MODALS,
  OBJECT_PRONOUNS,
  OBLIQUE,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBJUNCTIONS,
  TIME_NOUNS,
  TITLES,
} from "./words.ts";

/** Prepositions that tie a phrase to the noun before it: "Sprecher von", "Experte für". */
const TYING = new Set(["von", "vom", "für", "aus", "fürs"]);
/** These tie too where a place or a body stands directly behind: "Professor an der Universität", "Staatssekretär im Ministerium". */
const PLACING = new Set(["in", "im", "an", "am", "bei", "beim", "zu", "zum", "zur", "gegen", "über", "auf"]);
const NOT_A_PLACE = new Set([
  ...TIME_NOUNS,
  ..."interview gespräch pressekonferenz erklärung rede brief mitteilung bericht hinblick zusammenhang schreiben rahmen ausgabe anschluss bezug rande telefonat stellungnahme pressemitteilung internet urteil sendung fernsehen abend bundestag parlament".split(
    " ",
  ),
]);

export interface Phrase extends Range {
  /** The noun or name that the phrase is about; undefined for a pronoun. */
  readonly noun: number | undefined;
}

/** The noun phrase that begins at `i`; undefined when none does. `limit` is where its clause ends, or the sentence. */
export function readPhrase(
  reading: Reading,
  i: number,
  limit: number,
  lexicon: Lexicon,
  depth = 0,
): Phrase | undefined {
  const core = readCore(reading, i, limit, lexicon);
  if (core === undefined || depth > 4) return core;
  let to = core.to;
  for (let fuse = 0; fuse < 8; fuse++) {
    const next = readAttachment(reading, to, limit, lexicon, depth, core);
    if (next === undefined) break;
    to = next;
  }
  return { ...core, to };
}

/** Article, adjectives, nouns and names, without what is attached behind. */
function readCore(reading: Reading, i: number, limit: number, lexicon: Lexicon): Phrase | undefined {
  const { tokens, quoteOf, quotes } = reading;
  let at = surnameAt(reading, i, limit, lexicon) ?? i;
  let noun: number | undefined;
  const named = at > i;
  while (at < limit) {
    const token = tokens[at]!;
    const quote = quotes[quoteOf[at]!];
    if (quote !== undefined) {
      if (quote.to - quote.from > 9 || quote.from !== at || quote.to > limit) break;
      // "(Einschätzung) des Instituts „völlig falsch“": behind a noun only a name belongs to it.
      if (noun !== undefined && !tokens[at + 1]!.capital) break;
      noun ??= at + 1;
      at = quote.to;
      continue;
    }
    if (
      token.text === "-" ||
      token.text === "&" ||
      (token.text === "." && noun !== undefined && isInitial(reading, at))
    ) {
      at++;
      continue;
    }
    if (token.kind === "mark") break;
    if (token.kind === "number" && !AGED.test(token.lower)) {
      if (noun !== undefined) break;
      at++;
      continue;
    }
    if (token.capital) {
      if (at === i && !named && !canBegin(token.lower, lexicon)) return undefined;
      if (at > i || !opensPhrase(reading, at, limit, lexicon)) noun = at;
      at++;
      continue;
    }
    if (noun !== undefined) {
      if (isNameParticle(token.lower) && tokens[at + 1]?.capital && at + 1 < limit) at++;
      else break;
    } else if (AGED.test(token.lower) && !tokens[at + 1]?.capital) {
      noun = at;
      at++;
    } else if (
      ARTICLES.has(token.lower) ||
      AGED.test(token.lower) ||
      isAttribute(token.lower, lexicon) ||
      (at > i && isLoose(token.lower))
    )
      at++;
    else break;
  }
  if (noun === undefined) return undefined;
  // A conjunction or an adjective left over behind the last noun belongs to what follows.
  return { from: i, to: at, noun };
}

/** "Von der Weiden (sagte)": where the surname stands behind particles that belong to it. */
function surnameAt({ tokens }: Reading, i: number, limit: number, lexicon: Lexicon): number | undefined {
  let name = tokens[i]!.lower;
  for (let at = i + 1; at < Math.min(limit, i + 4) && opensName(tokens[at - 1]!.lower); at++) {
    name += ` ${tokens[at]!.lower}`;
    if (tokens[at]!.capital) return lexicon.isName(name) ? at : undefined;
  }
  return undefined;
}

/** "der 81-jährige (sagte)": an age that stands for whoever has it, small though it is written. */
const AGED = /^\d+-?jährigen?r?$/;

/** "Der deutsche …", "Neue amerikanische …": an article or adjective that has its capital from the beginning of the sentence. */
function opensPhrase({ tokens }: Reading, at: number, limit: number, lexicon: Lexicon): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= limit || next.kind === "mark") return false;
  if (ARTICLES.has(lower))
    return next.capital || next.kind === "number" || isAttribute(next.lower, lexicon) || isLoose(next.lower);
  return (
    !next.capital &&
    !ARTICLES.has(next.lower) &&
    isAttribute(lower, lexicon) &&
    isAttribute(next.lower, lexicon) &&
    !lexicon.isNoun(lower)
  );
}

/** "Gestern", "Nach", "Auch": capitals at the beginning of a sentence. */
function canBegin(lower: string, lexicon: Lexicon): boolean {
  if (ARTICLES.has(lower)) return true;
  if (
    PREPOSITIONS.has(lower) ||
    ADVERBS.has(lower) ||
    SUBJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    MODALS.has(lower)
  )
    return false;
  return (
    lexicon.isNoun(lower) ||
    (!/^(?:letzte|vergangene|nächste|vorige|passend|folgende|besonders|insbesondere)|(?:lich|mäß|weise|falls|maßen|seits)$/.test(
      lower,
    ) &&
      !POINTING.test(lower) &&
      !(TELLS_HOW.test(lower) && !lexicon.isName(lower) && !lexicon.isGiven(lower)) &&
      !isPresentParticiple(lower, lexicon))
  );
}

/** "Daraus", "Worüber": words that stand for a preposition and what it governs. */
const POINTING =
  /^(?:dar?|hier|wor?)(?:an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu|zwischen)$/;

/** "Gegenwärtig", "Langfristig", "Stellvertretend": endings of adverbs that no name has. */
const TELLS_HOW =
  /(?:wärtig|fristig|zeitig|seitig|mäßig|malig|ständig|nisch|misch|tisch|haft|sam|bar|end)$|^folgendes$/;

/** "Einschränkend (sagte X)", "Relativierend": tells how, and names nobody. */
const isPresentParticiple = (lower: string, lexicon: Lexicon): boolean =>
  lower.endsWith("nd") && ((lexicon.verb(lower.slice(0, -1))?.mood ?? 0) & MOOD.infinitive) !== 0;

function isInitial({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]!;
  if (before.end !== tokens[at]!.start) return false;
  return (
    TITLES.has(before.lower) || (before.capital && (before.text.length <= 2 || /^[IVX]+$/.test(before.text)))
  );
}

const opensName = (lower: string): boolean =>
  isNameParticle(lower) || lower === "zu" || lower === "der" || lower === "den";

const isNameParticle = (lower: string): boolean =>
  lower === "von" ||
  lower === "van" ||
  lower === "de" ||
  lower === "bin" ||
  lower === "al" ||
  lower === "el" ||
  lower === "ibn" ||
  lower === "da" ||
  lower === "del" ||
  lower === "di" ||
  lower === "dos" ||
  lower === "du" ||
  lower === "la" ||
  lower === "le";

/** Between article and noun: adjectives and participles, which have an ending. */
function isAttribute(lower: string, lexicon: Lexicon): boolean {
  if (
    PREPOSITIONS.has(lower) ||
    ADVERBS.has(lower) ||
    AUXILIARIES.has(lower) ||
    MODALS.has(lower) ||
    SUBJUNCTIONS.has(lower)
  )
    return lower === "so";
  if (!/(?:e|en|er|es|em|ner|ter)$/.test(lower) || OBJECT_PRONOUNS.has(lower)) return false;
  return lexicon.verb(lower) === undefined || /(?:te[nrms]?|ene[nrms]?|ige[nrms]?|che[nrms]?)$/.test(lower);
}

/** Adverbs within a phrase: "der so genannten", "die erst gestern vorgestellte". */
const isLoose = (lower: string): boolean =>
  /^(?:so|sehr|erst|noch|ehemals|rund|etwa|mehr|als|und|bis|damals|heute|kürzlich|gestern|vorgestern|zuvor|bereits|soeben|eigens|öffentlich|schriftlich|neu|früher|weltweit|jährlich|politisch|national)$/.test(
    lower,
  );

/** Where the phrase ends together with the next thing attached to it; undefined when nothing is. */
function readAttachment(
  reading: Reading,
  at: number,
  limit: number,
  lexicon: Lexicon,
  depth: number,
  core: Phrase,
): number | undefined {
  const { tokens, quoteOf } = reading;
  const token = tokens[at];
  if (token === undefined || at >= limit) return undefined;
  if (token.text === "(" && quoteOf[at]! < 0) {
    const close = closing(reading, at, limit);
    return close === undefined ? undefined : close + 1;
  }
  if (token.kind === "mark" && token.text !== ",") return undefined;
  if (token.text === ",") return readApposition(reading, at, limit, lexicon, depth);
  // Behind a name "der" is whom it was said to: "sagte Lomow der Agentur".
  if (
    GENITIVES.has(token.lower) &&
    token.lower !== "des" &&
    (isName(reading, core, lexicon) || AGED.test(tokens[core.noun ?? core.from]!.lower))
  )
    return undefined;
  if (GENITIVES.has(token.lower)) return readPhrase(reading, at, limit, lexicon, depth + 1)?.to;
  // "sprach Huber von einer „…“": behind a name that is what it was about.
  if (
    token.lower === "von" &&
    /^eine[mrns]?$/.test(tokens[at + 1]?.lower ?? "") &&
    isName(reading, core, lexicon)
  )
    return undefined;
  if (TYING.has(token.lower)) {
    const phrase = readPhrase(reading, at + 1, limit, lexicon, depth + 1);
    return phrase === undefined || isTime(reading, phrase, lexicon) ? undefined : phrase.to;
  }
  if (PLACING.has(token.lower) && core.noun !== undefined && at + 1 < limit) {
    const phrase = readPhrase(reading, at + 1, limit, lexicon, 5);
    if (phrase === undefined || phrase.noun === undefined || hasTime(reading, phrase)) return undefined;
    const placed = tokens[phrase.noun]!;
    return lexicon.isNoun(placed.lower) && !BODIES.test(placed.lower) ? undefined : phrase.to;
  }
  if (token.lower === "und" || token.lower === "sowie" || token.lower === "oder") {
    const after = tokens[at + 1];
    if (
      after === undefined ||
      (!after.capital && !ARTICLES.has(after.lower) && !isAttribute(after.lower, lexicon))
    )
      return undefined;
    return readPhrase(reading, at + 1, limit, lexicon, depth + 1)?.to;
  }
  return undefined;
}

/** The last word is one that no list of nouns knows, written as names are. */
function isName({ tokens }: Reading, { noun, to }: Phrase, lexicon: Lexicon): boolean {
  if (noun === undefined || noun !== to - 1) return false;
  const { lower, text } = tokens[noun]!;
  return (
    !lexicon.isNoun(lower) && !isPersonNoun(lower) && !isBodyNoun(lower) && /^\p{Lu}\p{Ll}+$/u.test(text)
  );
}

/** What a person works at: "im Ministerium", "an der Universität". */
const BODIES =
  /(?:ministerium|ministeriums|amt|universität|institut|zentrum|behörde|polizei|rat|kommission|partei|hof|gericht|bank|verband|stiftung|schule|klinik|gesellschaft)$/;

function isTime({ tokens }: Reading, { noun, from }: Phrase, lexicon: Lexicon): boolean {
  if (noun === undefined || !TIME_NOUNS.has(tokens[noun]!.lower)) return false;
  const before = noun > from ? tokens[noun - 1]!.lower : "";
  // "Birte Sommer", "Ministerin Freitag"
  return !(lexicon.isGiven(before) || isPersonNoun(before));
}

function hasTime({ tokens }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (NOT_A_PLACE.has(tokens[i]!.lower)) return true;
  return false;
}

/** ", der Sprecher des Ministeriums," and ", Andreas Huber,": up to the comma that closes it, or the end. */
function readApposition(
  reading: Reading,
  comma: number,
  limit: number,
  lexicon: Lexicon,
  depth: number,
): number | undefined {
  const { tokens } = reading;
  const first = tokens[comma + 1];
  if (first === undefined || depth > 0) return undefined;
  if (!first.capital && !/^(?:der|die|das|ein|eine|einer|dem|den|des)$/.test(first.lower)) return undefined;
  if (RELATIVES.has(first.lower) && !isPhraseAhead(reading, comma + 1, limit, lexicon)) return undefined;
  const phrase = readPhrase(reading, comma + 1, limit, lexicon, depth + 1);
  if (phrase === undefined) return undefined;
  const after = tokens[phrase.to];
  if (after === undefined || phrase.to >= limit) return phrase.to;
  // ", der Turm „sehr bald umfallen“ werde": what was quoted goes on, and the phrase is no apposition.
  if (reading.quoteOf[phrase.to]! >= 0) return undefined;
  return after.text === "," ? phrase.to : after.kind === "mark" ? phrase.to : undefined;
}

/** Tells the article of an apposition from a relative pronoun: a relative clause ends with its verb. */
function isPhraseAhead(reading: Reading, at: number, limit: number, lexicon: Lexicon): boolean {
  const phrase = readPhrase(reading, at, limit, lexicon, 1);
  if (phrase === undefined) return false;
  const after = reading.tokens[phrase.to];
  return after === undefined || phrase.to >= limit || after.kind === "mark";
}

function closing({ tokens }: Reading, at: number, limit: number): number | undefined {
  for (let i = at + 1; i < Math.min(limit, at + 40); i++) if (tokens[i]!.text === ")") return i;
  return undefined;
}

/** The subject that follows a verb: past adverbs, objects and times. */
export function subjectAfter(
  reading: Reading,
  verb: number,
  limit: number,
  lexicon: Lexicon,
): Phrase | undefined {
  const { tokens } = reading;
  let at = verb + 1;
  for (let fuse = 0; fuse < 30 && at < limit; fuse++) {
    const token = tokens[at]!;
    if (isSubjectPronoun(reading, at, limit, lexicon)) return { from: at, to: at + 1, noun: undefined };
    if (token.kind === "mark" && reading.quoteOf[at]! < 0 && token.text !== "(") return undefined;
    if (token.text === "(") {
      const close = closing(reading, at, limit);
      if (close === undefined) return undefined;
      at = close + 1;
      continue;
    }
    if (!token.capital && PREPOSITIONS.has(token.lower) && token.lower !== "nahe") {
      const object = readPhrase(reading, at + 1, limit, lexicon, 3);
      at = object?.to ?? at + 1;
      continue;
    }
    if (
      !token.capital &&
      (ADVERBS.has(token.lower) || OBJECT_PRONOUNS.has(token.lower)) &&
      !ARTICLES.has(token.lower)
    ) {
      at++;
      continue;
    }
    // "sieht das die Opposition": a pronoun, as an article of its own follows.
    if (/^(?:das|dies)$/.test(token.lower) && ARTICLES.has(tokens[at + 1]?.lower ?? "")) {
      at++;
      continue;
    }
    const phrase = readPhrase(reading, at, limit, lexicon);
    if (phrase === undefined) {
      at++;
      continue;
    }
    if (isTime(reading, phrase, lexicon) || OBLIQUE.has(token.lower) || isOblique(reading, at, lexicon)) {
      at = phrase.to;
      continue;
    }
    return phrase;
  }
  return undefined;
}

/** "Der französischen Zeitung (sagte X)": behind "der" an adjective with this ending stands in the dative or genitive. */
function isOblique({ tokens }: Reading, at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  if (tokens[at]!.lower === "der" && next?.capital && isFeminine(next.lower)) return true;
  return (
    tokens[at]!.lower === "der" &&
    next !== undefined &&
    next.lower.endsWith("en") &&
    (next.capital
      ? /schen$/.test(next.lower) && tokens[at + 2]?.capital === true
      : isAttribute(next.lower, lexicon))
  );
}

/**
 * Endings that make a noun feminine: "der Zeitung", "der Bundesregierung" are dative or genitive. The few masculine nouns that end
 * alike are named.
 */
const isFeminine = (lower: string): boolean =>
  /(?:ung|heit|keit|schaft|ität|erei|partei|polizei|ion|agentur|presse|behörde|kirche|zentrale|botschaft)$/.test(
    lower,
  ) && !/(?:^dung|sprung|schwung|spion|skorpion|champion)$/.test(lower);

function isSubjectPronoun({ tokens }: Reading, at: number, limit: number, lexicon: Lexicon): boolean {
  const { lower, capital } = tokens[at]!;
  if (!SUBJECT_PRONOUNS.has(lower)) return false;
  if (
    lower === "er" ||
    lower === "sie" ||
    lower === "es" ||
    lower === "ich" ||
    lower === "wir" ||
    lower === "man"
  )
    return true;
  const next = tokens[at + 1];
  return (
    !capital && (next === undefined || at + 1 >= limit || !(next.capital || isAttribute(next.lower, lexicon)))
  );
}

/** The subject that stands before the verb, when the clause begins with it. */
export function subjectBefore(
  reading: Reading,
  from: number,
  verb: number,
  lexicon: Lexicon,
): Phrase | undefined {
  const { tokens } = reading;
  let at = from;
  while (at < verb && /^(?:und|aber|doch|auch|denn|sondern|oder|selbst|sogar)$/.test(tokens[at]!.lower)) at++;
  if (at >= verb) return undefined;
  const first = tokens[at]!;
  if (SUBJECT_PRONOUNS.has(first.lower) && at === verb - 1) return { from: at, to: at + 1, noun: undefined };
  if (/^(?:er|sie|es|wir|ich|man)$/.test(first.lower)) return { from: at, to: at + 1, noun: undefined };
  if (
    surnameAt(reading, at, verb, lexicon) === undefined &&
    (PREPOSITIONS.has(first.lower) || OBLIQUE.has(first.lower) || isOblique(reading, at, lexicon))
  )
    return undefined;
  const phrase = readPhrase(reading, at, verb, lexicon);
  if (phrase === undefined || isTime(reading, phrase, lexicon)) return undefined;
  return phrase;
}
