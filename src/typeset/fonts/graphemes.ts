/**
 * What readers take for one character: a letter with its accents, a flag, a family. Intl.Segmenter knows them and takes 10 ms to make,
 * more than all words of a page take to shape, so it is made for the first text that is more than Latin letters.
 */

/** From first to last; together they are the text. */
export const graphemesOf = (text: string): readonly string[] =>
  SINGLE.test(text) ? text.split("") : [...segmenter().segment(text)].map(({ segment }) => segment);

export const firstGrapheme = (text: string): string => graphemesOf(text.slice(0, ENDS))[0] ?? "";

export const lastGrapheme = (text: string): string => graphemesOf(text.slice(-ENDS)).at(-1) ?? "";

/** Characters that never join with a neighbour (UAX #29): no marks, no joiners, no carriage return before a line feed. */
const SINGLE = /^[ -~\u00A0-\u02FF\u2010-\u2027]*$/;
/** Graphemes are short: those at the ends of a text are found without a look at all of it. */
const ENDS = 12;

let made: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return made;
}
