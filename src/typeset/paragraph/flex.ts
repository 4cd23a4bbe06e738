/**
 * How much a line may give, and in which order. Letters give first, scaled and spaced by a hair that nobody sees, as with font
 * expansion in pdfTeX; then the spaces; when these have grown by half, letters once more, and at last the spaces again.
 * A ratio of 1 takes all of the spaces' stretch, and 2 the letters' reserve; -1 takes all of their shrink, and -2 the reserve.
 * By how much letters are spaced depends on the measure (`manner.ts`).
 *
 * A space is what the eye sees of it, from the last letter of a word to the first of the next: while letters give, it keeps its width. So
 * letters are scaled and spaced inside words alone, and what is put behind the last letter of a word and behind the space comes off the space.
 */
import type { Manner } from "./manner.ts";

/** Parts of the space's own width: TeX's plain format stretches by a half and shrinks by a third (The TeXbook, p. 433, cmr10). */
export const SPACE_STRETCH = 0.5;
export const SPACE_SHRINK = 1 / 3;

/** Glyphs are scaled by 2 % at most, the limit of pdfTeX's font expansion. */
export const SCALE_LIMIT = 0.02;

/** What letters give when all else is given, in parts of what they gave at first. */
export interface Reserve {
  /** Letters that are spaced, once spaces have grown by half. */
  readonly spread: number;
  /** Letters that are pressed, once spaces have shrunk to their least. */
  readonly press: number;
}

/**
 * A letter is half an em wide on average: in wide columns letters give 0.02 · 0.5 + 0.008 = 0.018 em at first and 0.012 more at last,
 * and are pressed no further.
 */
export const reserveOf = (manner: Manner): Reserve => ({
  spread: (manner.trackingLast - manner.trackingStretch) / (SCALE_LIMIT * LETTER + manner.trackingStretch),
  press: (manner.pressLast - manner.trackingShrink) / (SCALE_LIMIT * LETTER + manner.trackingShrink),
});

/** Mean width of a letter in em. */
const LETTER = 0.5;

/** Greatest spacing of letters in em, what the style asks for included (text is read back safely up to 0.07 em). */
export const TRACKING_MAX = 0.07;

/** A ragged edge moves by this part of the measure at a ratio of 1. */
export const RAGGED_EDGE = 0.32;
