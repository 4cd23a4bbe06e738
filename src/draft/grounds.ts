/**
 * Whether a sentence that somebody else proposes is made of its paragraph's words. The gate looks for numbers, dates, names and, in longer
 * sentences, negations; one of nothing but common words could still say something else altogether, or advertise.
 */
import type { Article, Paragraph } from "../model/article.ts";
import { placeIn, sentenceAt } from "./frame.ts";

/** Undefined when the sentence may pass; else why not. `words` are those of the source that it is said to rest on. */
export function groundless(
  sentence: string,
  words: string,
  place: Paragraph,
  article: Article,
): string | undefined {
  if (!isGrounded(sentence, place.text))
    return `the sentence says more than paragraph ${place.number} does, in words that do not stand there`;
  const at = placeIn(place.text, words);
  const start = place.start + at;
  // Words that only the check can find are no way around this: then the whole paragraph is what is said.
  const said = at < 0 ? place : sentenceAt(article, { start, end: start + words.length });
  const [ours, theirs] = [sentence, article.text.slice(said.start, said.end)].map(
    (text) => NEGATION.exec(text)?.[0],
  );
  if ((ours === undefined) === (theirs === undefined)) return undefined;
  return ours === undefined
    ? `the source says “${theirs}” there, and the sentence does not`
    : `the sentence says “${ours}”, and the source does not there`;
}

const NEGATION =
  /(?<!\p{L})(?:nicht|kein\p{Ll}{0,2}|nie|niemals|weder|keinesfalls|keineswegs|ohne|not|no|never|neither|nor|without|cannot|none)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Two in three of the longer words have to stand in the paragraph, in some form. Rewording takes a third at most. */
const LEAST_SHARE = 2 / 3;
/** Letters of a word that carries meaning; and of its beginning that forms of a word share. */
const LONG = 5;
const STEM = 5;

function isGrounded(sentence: string, paragraph: string): boolean {
  if (/:\/\/|www\.|@/i.test(sentence)) return false;
  const theirs = paragraph.toLowerCase();
  const mine = (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= LONG);
  const held = mine.filter((word) => theirs.includes(word.slice(0, STEM)));
  return mine.length > 0 && held.length >= mine.length * LEAST_SHARE;
}
