/** Who acts in a sentence: its subject, where that is somebody who can speak. Read from the left, as English puts its subjects first. */
import type { Actor } from "../../draft.ts";
import type { Naming } from "../../people/mentions.ts";
import type { Reading, Sentence } from "../../text/reading.ts";
import type { Range } from "../../text/tokens.ts";
import { FORMS, isAlsoNoun } from "./cues.ts";
import { ENGLISH_PEOPLE } from "./people.ts";
import { OCCASION } from "./rules/behind.ts";
import { withoutStop } from "./rules/draft.ts";
import { ADVERBS, ARTICLES, AUXILIARIES, CONNECTORS, PREPOSITIONS, TIMES } from "./words.ts";

/** `named`: where the sentence names people, in the order of the text. */
export function actorOf(reading: Reading, sentence: Sentence, named: readonly Naming[]): Actor | undefined {
  const { tokens } = reading;
  const end = withoutStop(reading, sentence);
  for (const at of openings(reading, sentence, end)) {
    if (tokens[at - 1]?.lower === "and" && named.some(({ to }) => to === at - 1)) continue;
    const subject = subjectAt(reading, at, end, named);
    if (subject !== undefined) return { ...subject, speaks: takesPosition(reading, subject.to, end) };
  }
  return undefined;
}

/** Places where a subject may begin: the beginning, behind "In Berlin," or "When he came,", behind "and" or "but" with a clause of its own. */
function* openings({ tokens, quoteOf }: Reading, { from }: Sentence, end: number): Generator<number> {
  let at = from;
  while (at < end && (isLink(tokens[at]!.lower) || isAdverb(tokens[at]!.lower) || tokens[at]!.text === ","))
    at++;
  const first = tokens[at]?.lower ?? "";
  const clause = CONNECTORS.has(first) || OCCASION.test(first);
  if (!clause) yield at;
  for (let i = at + 1, commas = 0; i < end - 1; i++) {
    if (quoteOf[i]! >= 0) return;
    const { text, lower } = tokens[i]!;
    if (text === ",") commas++;
    if (clause && commas === 0) continue;
    if (text === "," || /^(?:and|but|while)$/.test(lower)) yield i + 1;
    // "At 17 she left."
    else if (i < from + 5 && /^s?he$/.test(lower)) yield i;
  }
}

/** Joins a sentence to the one before. */
const isLink = (lower: string): boolean => /^(?:and|but|so|yet|or|nor)$/.test(lower);

const isAdverb = (lower: string): boolean => ADVERBS.has(lower) || /[a-z]{3}ly$/.test(lower);

/** The subject that begins at `at`, if it is somebody who can speak. */
export function subjectAt(
  reading: Reading,
  at: number,
  end: number,
  named: readonly Naming[],
): Range | undefined {
  const { tokens, quoteOf } = reading;
  if (at >= end || quoteOf[at]! >= 0) return undefined;
  if (/^s?he$/.test(tokens[at]!.lower)) return { from: at, to: at + 1 };
  const naming = named.find(
    ({ from }) => from === at || (from === at + 1 && ARTICLES.has(tokens[at]!.lower)),
  );
  if (naming !== undefined)
    return /['’]s?$/.test(tokens[naming.to - 1]!.text) || isListed(reading, naming.to, named)
      ? undefined
      : { from: at, to: naming.to };
  if (!ARTICLES.has(tokens[at]!.lower)) return undefined;
  const found = described(reading, at, end);
  if (found === undefined || !/^(?:is|was)$/.test(tokens[found.to]!.lower)) return found;
  // "The mediator is Bruno Walters": who is described is named at once.
  const same = named.find(({ from }) => from === found.to + 1);
  return same === undefined ? found : { from: same.from, to: same.to };
}

/** "Ann Lee and Tom Hay": two, of whom either may speak. */
const isListed = ({ tokens }: Reading, at: number, named: readonly Naming[]): boolean =>
  /^(?:and|or)$/.test(tokens[at]?.lower ?? "") && named.some(({ from }) => from === at + 1);

/** Words that a described subject may have before its verb. */
const LONGEST = 8;

/** "The minister", "The union", "His barrister": up to the office or body directly before the verb. */
function described({ tokens, quoteOf }: Reading, from: number, end: number): Range | undefined {
  for (let i = from + 1; i < Math.min(end, from + LONGEST); i++) {
    const { lower, kind } = tokens[i]!;
    if (kind !== "word" || quoteOf[i]! >= 0 || PREPOSITIONS.has(lower)) return undefined;
    const next = tokens[i + 1];
    if (next === undefined || !isVerb(next.lower) || next.capital) continue;
    return ENGLISH_PEOPLE.isOffice(lower) || (ENGLISH_PEOPLE.isBody(lower) && !TEXTS.test(lower))
      ? { from, to: i + 1 }
      : undefined;
  }
  return undefined;
}

/** What is written speaks, and is not who speaks between marks. */
const TEXTS = /^(?:report|study|survey|poll|statement)$/;

/** Looks like a finite verb. */
export const isVerb = (lower: string): boolean =>
  AUXILIARIES.has(lower) ||
  (/(?:ed|[^s]s)$/.test(lower) && !ENGLISH_PEOPLE.isOffice(lower)) ||
  FORMS.has(lower);

/** What reporters tell between two things that somebody says. */
const GESTURE =
  /^(?:laugh|smile|grin|nod|shrug|sigh|wince|pause|frown|chuckle|hesitate|wave|shake)(?:s|d|ed|ded|ned|ged)?$|^(?:shook|thinks|thought)$/;

/** Verbs of taking a side that open no clause of what was said. */
const POSITION =
  /^(?:defend|reject|dismiss|disagree|appeal|oppose|back|welcome|praise|thank|object|react|respond|protest|apologi[sz]e|refuse|decline)(?:s|d|ed)?$/;

/** The verb behind the subject and what is said of that between commas: "Ann Lee, the mayor, also waved". */
function takesPosition({ tokens, quoteOf }: Reading, from: number, end: number): boolean {
  let commas = tokens[from]?.text === "," ? 2 : 0;
  for (let i = from, left = 12; i < end && left > 0 && quoteOf[i]! < 0; i++, left--) {
    const { text, lower } = tokens[i]!;
    if (text === ",") {
      if (commas-- <= 0) return false;
      continue;
    }
    if (commas > 0 || isAdverb(lower) || AUXILIARIES.has(lower) || TIMES.has(lower)) continue;
    return GESTURE.test(lower) || POSITION.test(lower) || (FORMS.has(lower) && !isAlsoNoun(lower));
  }
  return false;
}
