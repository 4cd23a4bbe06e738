/**
 * How much a line may give. Word spaces give most; letters are spaced and scaled by a hair so that the grey of the page stays even.
 * A ratio of 1 takes all of the stretch, -1 all of the shrink.
 */

/** Parts of the space's own width: TeX's plain format stretches by a half and shrinks by a third (The TeXbook, p. 433, cmr10). */
export const SPACE_STRETCH = 0.5;
export const SPACE_SHRINK = 1 / 3;

/** Glyphs are scaled by 2 % at most, the limit of pdfTeX's font expansion. */
export const SCALE_LIMIT = 0.02;

/** Letters are spaced by parts of an em. More is seen, and from 0.11 em on programs read single letters for words. */
export const TRACKING_STRETCH = 0.008;
export const TRACKING_SHRINK = 0.006;

/** Greatest spacing of letters in em, what the style asks for included (text is read back safely up to 0.07 em). */
export const TRACKING_MAX = 0.07;

/** A ragged edge moves by this part of the measure at a ratio of 1. */
export const RAGGED_EDGE = 0.2;
