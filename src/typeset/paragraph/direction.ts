/**
 * Text that runs from right to left, and both directions in one line: the Unicode Bidirectional Algorithm (UAX #9). Levels come from the
 * library; lines are put into the order of the eye here, as only the setter knows where they end.
 */
import bidiModule, { type Bidi } from "bidi-js";

/** Level of a paragraph that runs from left to right and of all its Latin text; odd levels run from right to left. */
export const LEFT_TO_RIGHT = 0;

/** Of what runs as its paragraph does. */
export const BASE_LEVEL = { ltr: LEFT_TO_RIGHT, rtl: 1 } as const;

/** A level for each UTF-16 unit; undefined when everything runs from left to right, as in nearly every text. */
export function levelsOf(text: string, direction: "ltr" | "rtl"): Uint8Array | undefined {
  if (direction === "ltr" && !MAY_TURN.test(text)) return undefined;
  bidi ??= makeBidi();
  // Marks that force a direction on letters (LRO and their like) could make a text print as another than it reads.
  return bidi.getEmbeddingLevels(text.replace(FORCING, NEUTRAL), direction).levels;
}

export const isRightToLeft = (level: number): boolean => level % 2 === 1;

/** Indexes of the parts of a line as they stand from left to right (UAX #9, rule L2): from the highest level down, stretches are turned round. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, i) => i);
  const lowestOdd = Math.min(...levels.filter(isRightToLeft));
  for (let level = Math.max(...levels); level >= lowestOdd; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && levels[order[to]!]! >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}

/** The package is CommonJS, whose one export is the function; its types speak of a default export. */
const makeBidi = bidiModule as unknown as () => Bidi;

const FORCING = /[\u202A-\u202E]/g;
/** As wide in the string and without a direction: the word joiner. */
const NEUTRAL = "\u2060";

/** Built when first needed: its tables take a millisecond. */
let bidi: Bidi | undefined;

/** Letters that run from right to left, and marks that turn text (UAX #9, table 1). What is no character, as U+FDD0, does not turn. */
const MAY_TURN =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
