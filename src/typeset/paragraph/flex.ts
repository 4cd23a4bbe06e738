/**
 * How much a line may give, and in which order. Letters give first, scaled and spaced by a hair that nobody sees, as with font
 * expansion in pdfTeX; then the spaces; and when these have grown by half, letters once more beside them.
 * A ratio of 1 takes all of the spaces' stretch, -1 all of their shrink.
 */

/** Parts of the space's own width: TeX's plain format stretches by a half and shrinks by a third (The TeXbook, p. 433, cmr10). */
export const SPACE_STRETCH = 0.5;
export const SPACE_SHRINK = 1 / 3;

/** Glyphs are scaled by 2 % at most, the limit of pdfTeX's font expansion. */
export const SCALE_LIMIT = 0.02;

/** Letters are spaced by parts of an em. More is seen, and from 0.11 em on programs read single letters for words. */
export const TRACKING_STRETCH = 0.008;
export const TRACKING_SHRINK = 0.006;

/** Letter-spacing in em of lines that are loose all the same: beyond 2 % words begin to fall apart. */
export const TRACKING_LAST = 0.02;

/** What that adds, in parts of what letters give at first: at half an em a letter, 0.02 · 0.5 + 0.008 = 0.018 em against 0.012. */
export const LAST_SPREAD = 0.66;

/** Greatest spacing of letters in em, what the style asks for included (text is read back safely up to 0.07 em). */
export const TRACKING_MAX = 0.07;

/** A ragged edge moves by this part of the measure at a ratio of 1. */
export const RAGGED_EDGE = 0.32;
