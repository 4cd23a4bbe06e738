/**
 * Where each word of a text stands, so that a text of some words is found without going through the whole: at the places of its
 * rarest word.
 */
export class WordPlaces {
  readonly #places = new Map<string, number[]>();
  /** By needle: the same texts are looked for by several checks. */
  readonly #known = new Map<string, Rarest | undefined>();

  constructor(private readonly text: string) {
    for (const { word, at } of wordsIn(text)) {
      const places = this.#places.get(word);
      if (places === undefined) this.#places.set(word, [at]);
      else places.push(at);
    }
  }

  /**
   * Every place at or after `from` where `needle` stands and neither its first nor its last word is part of a longer one, and a few
   * where they are.
   */
  *of(needle: string, from: number): Generator<number> {
    if (!this.#known.has(needle)) this.#known.set(needle, this.#rarest(needle));
    const rarest = this.#known.get(needle);
    if (rarest === undefined) yield* placesOf(needle, this.text, from);
    else {
      const { places, within } = rarest;
      for (let i = firstAtLeast(places, from + within); i < places.length; i++) {
        const at = (places[i] as number) - within;
        if (this.text.startsWith(needle, at)) yield at;
      }
    }
  }

  /** The word of the needle with the fewest places, and where in the needle it begins; undefined when it has no words. */
  #rarest(needle: string): Rarest | undefined {
    let rarest: Rarest | undefined;
    for (const { word, at } of wordsIn(needle)) {
      const places = this.#places.get(word) ?? [];
      if (rarest === undefined || places.length < rarest.places.length) rarest = { places, within: at };
      if (places.length === 0) break;
    }
    return rarest;
  }
}

interface Rarest {
  readonly places: readonly number[];
  readonly within: number;
}

/** Every place of `needle` in `text` from `from` on, one after the other. An empty one stands before each character. */
function* placesOf(needle: string, text: string, from: number): Generator<number> {
  const last = text.length - Math.max(1, needle.length);
  for (let at = text.indexOf(needle, from); at >= 0 && at <= last; at = text.indexOf(needle, at + 1))
    yield at;
}

/** Index of the first of the ascending numbers that is not below `limit`. */
export function firstAtLeast(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** Runs of what `standsFree` takes for parts of a word: letters and digits, without those that need two code units. */
function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text))
    words.push({ word: found[0], at: found.index });
  return words;
}

const WORD = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/gu;
