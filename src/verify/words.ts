/** Comparing texts word by word, and the few differences between content and paper that are none. */

/**
 * White space of any kind and number and the way of composing accents do not count, nor do characters that nobody sees: soft
 * hyphens, zero-width joiners, marks of direction, selectors of emoji (Unicode 16, 5.21).
 */
export const normalise = (text: string): string =>
  UNUSUAL.test(text)
    ? text
        .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
        .normalize("NFC")
        .replace(/\s+/gu, " ")
        .trim()
    : text;

/**
 * Anything but Latin-1 and common punctuation, all of it composed and seen (no soft hyphen, no space that does not break), between single
 * spaces. Nearly all texts have nothing of it, and looking takes a tenth of doing.
 */
const UNUSUAL = /[^ -~¡-¬®-ÿ–—‘’‚“”„…]|^ | $| {2}/;

export const wordsOf = (text: string): string[] => normalise(text).split(" ").filter(Boolean);

/** Any double or single quotation mark, German, English, French or typewriter. */
const MARK = /["'„“”‚‘’«»‹›]/u;

/**
 * The same text with every quotation mark as `"`: a quotation inside a quotation changes its marks. An apostrophe, between two
 * letters, stays. Lengths stay, so that offsets hold in both.
 */
export const foldMarks = (text: string): string =>
  text.replace(/["'„“”‚‘’«»‹›]/g, (mark, at: number) =>
    (mark === "'" || mark === "’") && isBetweenLetters(text, at) ? mark : '"',
  );

/** A letter may need two code units. */
const isBetweenLetters = (text: string, at: number): boolean =>
  /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\p{L}/u.test(text.slice(at + 1, at + 3));

export const isMark = (char: string): boolean => MARK.test(char);

/** True when the stretch is not cut out of a longer word or number. */
export function standsFree(text: string, start: number, end: number): boolean {
  const joins = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

/** One place where two texts differ: the words of each; either may be empty. */
export interface Difference {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Longest common subsequence of words; what lies between its words are the differences. */
export function diffWords(expected: readonly string[], found: readonly string[]): Difference[] {
  const length = commonLengths(expected, found);
  const differences: Difference[] = [];
  let open: { expected: string[]; found: string[] } | undefined;
  let i = 0;
  let j = 0;
  while (i < expected.length || j < found.length) {
    if (i < expected.length && j < found.length && expected[i] === found[j]) {
      if (open !== undefined) differences.push(open);
      open = undefined;
      i++;
      j++;
      continue;
    }
    open ??= { expected: [], found: [] };
    if (j >= found.length || (i < expected.length && at(length, i + 1, j) >= at(length, i, j + 1))) {
      open.expected.push(expected[i++] as string);
    } else {
      open.found.push(found[j++] as string);
    }
  }
  if (open !== undefined) differences.push(open);
  return differences;
}

/** `lengths[i][j]`: how many words `a` from `i` and `b` from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as Uint32Array)[j] =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

const at = (lengths: readonly Uint32Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** «ist» → «war», «nicht» → nothing */
export const showDifferences = (differences: readonly Difference[]): string =>
  differences.map((d) => `${showSide(d.expected)} → ${showSide(d.found)}`).join(", ");

const showSide = (words: readonly string[]): string =>
  words.length === 0
    ? "nothing"
    : `«${words.length > 8 ? `${words.slice(0, 8).join(" ")} …` : words.join(" ")}»`;

/** The beginning of a text, for messages. */
export const shorten = (text: string, length = 70): string => {
  const flat = normalise(text);
  if (flat.length <= length) return flat;
  return `${flat.slice(0, flat.lastIndexOf(" ", length) > length / 2 ? flat.lastIndexOf(" ", length) : length)} …`;
};
