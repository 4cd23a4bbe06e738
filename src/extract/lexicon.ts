/**
 * The word lists of a language, read from `lexicons/*.txt`: which forms are verbs, of which mood; which capitalised words are nouns;
 * which words are first names, and of whom. Their form is explained in lexicons/README.md.
 */
import type { Gender } from "./extraction.ts";

/** What a form of a verb can be; the values add up. */
export const MOOD = {
  indicative: 1,
  /** Subjunctive I, and not also indicative. */
  subjunctive1: 2,
  /** Subjunctive II, and not also indicative. */
  subjunctive2: 4,
  participle: 8,
  infinitive: 16,
} as const;

export interface VerbForm {
  /** Sum of `MOOD` values. */
  readonly mood: number;
  /** Infinitives that have this form. */
  readonly lemmas: readonly string[];
}

export interface Lexicon {
  verb(lower: string): VerbForm | undefined;
  /** Whether the word, in lower case, is a noun or ends in one. */
  isNoun(lower: string): boolean;
  /** Of a first name, in lower case. */
  genderOf(lower: string): Gender | undefined;
  /** Whether it is a first name, of whomever: "Robin" is anybody's. */
  isGiven(lower: string): boolean;
  /** Whether the article names somebody by this word, in lower case: there "Koch" is no cook. */
  isName(lower: string): boolean;
}

/** The lexicon as one article's words are read with. */
export const withNames = (lexicon: Lexicon, names: ReadonlySet<string>): Lexicon => ({
  ...lexicon,
  isName: (lower) => names.has(lower),
});

/** Endings by which an inflected noun becomes the one in the list. */
const NOUN_ENDINGS = ["", "s", "es", "n", "en", "e", "er", "ern", "se", "nen"];

/** Prefixes that leave their verb in a main clause: "gab … bekannt", "bekanntgab". */
export const SEPARABLE =
  /^(?:entgegen|zusammen|bekannt|richtig|heraus|herein|hervor|hinaus|voraus|vorher|weiter|wieder|zurück|hinzu|statt|fest|fort|frei|nach|nahe|teil|klar|kund|auf|aus|bei|dar|ein|hin|los|mit|vor|weg|ab|an|um|zu)(?=.{3})/;

export function readLexicon(words: string, names: string): Lexicon {
  const { verbs = [], nouns = [] } = sectionsOf(words);
  const { female = [], male = [], either = [] } = sectionsOf(names);
  const forms = readVerbs(verbs);
  const nounList = new Set(unfold(nouns));
  const genders = new Map<string, Gender | undefined>();
  for (const name of unfold(either)) genders.set(name, undefined);
  for (const name of unfold(female)) genders.set(name, "female");
  for (const name of unfold(male)) genders.set(name, "male");
  return {
    verb: remembered((lower) => forms.get(lower) ?? composed(lower, forms)),
    isNoun: remembered((lower) => isNoun(lower, nounList)),
    genderOf: (lower) => genders.get(listed(lower, genders) ?? ""),
    isGiven: (lower) => listed(lower, genders) !== undefined,
    isName: () => false,
  };
}

/** The form in which a first name is in the list: without its accents, or of a double name the first. */
function listed(lower: string, names: ReadonlyMap<string, unknown>): string | undefined {
  if (names.has(lower)) return lower;
  if (FOREIGN.test(lower)) return names.has(plain(lower)) ? plain(lower) : undefined;
  const [first, second, ...more] = lower.split("-");
  return second !== undefined && more.length === 0 && names.has(first!) && names.has(second)
    ? first
    : undefined;
}

/** Letters that neither German nor English has: many names are listed without their accents. */
const FOREIGN = /[^a-zäöüß'’.-]/;

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

const plain = (lower: string): string =>
  lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðþæœı]/g, (letter) => LETTERS[letter]!);

/** Words that an answer is kept for; then the memory is emptied. A language's running words are some 30,000. */
const MEMORY = 40_000;

/** The same answer for the same word, without looking twice. */
function remembered<T>(answer: (lower: string) => T): (lower: string) => T {
  const known = new Map<string, T>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined || known.has(lower)) return before as T;
    if (known.size >= MEMORY) known.clear();
    const found = answer(lower);
    known.set(lower, found);
    return found;
  };
}

function sectionsOf(text: string): Record<string, string[]> {
  const sections: Record<string, string[]> = {};
  let lines: string[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("[")) {
      lines = [];
      sections[line.slice(1, -1)] = lines;
    } else if (line !== "" && !line.startsWith("#")) lines.push(line);
  }
  return sections;
}

/** The opposite of front coding: how many letters a word shares with the one before, to the base of 36, then the rest. */
function unfold(lines: readonly string[]): string[] {
  let word = "";
  return lines.map((line) => {
    word = word.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1);
    return word;
  });
}

interface MutableForm {
  mood: number;
  readonly lemmas: string[];
}

function readVerbs(lines: readonly string[]): Map<string, MutableForm> {
  const forms = new Map<string, MutableForm>();
  const add = (form: string, mood: number, lemma: string): void => {
    // The dictionary is older than the reform of 1996: "beschloß", "läßt".
    if (form.includes("ß")) add(form.replaceAll("ß", "ss"), mood, lemma);
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { mood, lemmas: [lemma] });
    else {
      known.mood |= mood;
      if (known.lemmas.at(-1) !== lemma) known.lemmas.push(lemma);
    }
  };
  for (const line of lines) {
    const [lemma = "", present = "", past = "", first = "", second = "", participles = ""] = line.split("|");
    const each = (list: string, mood: number): void => {
      if (list !== "") for (const form of list.split(",")) add(form, mood, lemma);
    };
    add(lemma, MOOD.infinitive, lemma);
    each(present, MOOD.indicative);
    each(past, MOOD.indicative);
    each(first, MOOD.subjunctive1);
    each(second, MOOD.subjunctive2);
    each(participles, MOOD.participle);
  }
  const subjunctives = MOOD.subjunctive1 | MOOD.subjunctive2;
  for (const form of forms.values()) if (form.mood & MOOD.indicative) form.mood &= ~subjunctives;
  return forms;
}

/** A verb with a separable prefix, put together from the verb without it; with "zu" or "ge" between the two as well. */
function composed(lower: string, forms: ReadonlyMap<string, VerbForm>): VerbForm | undefined {
  const prefix = SEPARABLE.exec(lower)?.[0];
  if (prefix === undefined) return undefined;
  const rest = lower.slice(prefix.length);
  const plain = forms.get(rest);
  if (plain === undefined && rest.startsWith("zu")) {
    const form = forms.get(rest.slice(2));
    return form && { mood: form.mood & MOOD.infinitive, lemmas: form.lemmas.map((lemma) => prefix + lemma) };
  }
  const form = plain;
  if (form === undefined) return undefined;
  return { mood: form.mood, lemmas: form.lemmas.map((lemma) => prefix + lemma) };
}

function isNoun(lower: string, nouns: ReadonlySet<string>): boolean {
  const word = lower.includes("-") ? lower.slice(lower.lastIndexOf("-") + 1) : lower;
  if (known(word, nouns)) return true;
  for (let i = 3; i <= word.length - 4; i++)
    if ((i >= 5 || word.length - i >= 5) && known(word.slice(i), nouns)) return true;
  return false;
}

function known(word: string, nouns: ReadonlySet<string>): boolean {
  return NOUN_ENDINGS.some(
    (ending) => word.endsWith(ending) && nouns.has(word.slice(0, word.length - ending.length)),
  );
}
