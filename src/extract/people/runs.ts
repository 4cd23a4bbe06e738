/** Capital words beside each other: within such a run a name stands, or several do. */
import type { Reading } from "../text/reading.ts";
import type { PeopleWords } from "./words.ts";

/** Longest run of capital words that is looked at as one name; longer ones are headlines. */
const LONGEST_RUN = 12;

export const isCapital = ({ tokens }: Reading, i: number): boolean =>
  tokens[i]!.kind === "word" && tokens[i]!.capital;

/** Capital words beside each other; initials and small particles go with them. */
export function runEnd(reading: Reading, from: number, words: PeopleWords): number {
  const { tokens, sentenceOf } = reading;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_RUN && sentenceOf[to] === sentenceOf[from]) {
    const token = tokens[to]!;
    if (token.kind === "word" && token.capital) to++;
    else if (
      token.text === "." &&
      tokens[to - 1]!.end === token.start &&
      tokens[to - 1]!.text.length <= 4 &&
      isNext(reading, to + 1)
    )
      to++;
    else if (words.particles.has(token.lower) && isNext(reading, to + 1) && !isPlain(reading, to + 1, words))
      to++;
    else if (
      words.particles.has(token.lower) &&
      tokens[to + 1] !== undefined &&
      words.particles.has(tokens[to + 1]!.lower) &&
      isNext(reading, to + 2) &&
      !isPlain(reading, to + 2, words)
    )
      to += 2;
    else break;
  }
  return to;
}

/** "(Anna Berg) von der Universität", "(meldete sich Anna Berg) zu Wort": a noun that belongs to no name. */
function isPlain({ tokens }: Reading, i: number, words: PeopleWords): boolean {
  const { lower, text } = tokens[i]!;
  if (!words.capitalNouns) return false;
  const bound = tokens[i - 1]!.lower === "zu" && BOUND.test(lower);
  return bound || words.isBody(lower) || /^\p{Lu}{2,}$/u.test(text);
}

/** Nouns that "zu" makes part of a verb. */
const BOUND =
  /^(?:wort|recht|gast|hause|besuch|protokoll|ende|beginn|fuß|boden|tode|hilfe|rate|wasser|land|tränen|unrecht)$/;

const isNext = (reading: Reading, i: number): boolean => i < reading.tokens.length && isCapital(reading, i);
