/**
 * How freely a justified paragraph is set. A line of 70 letters has ten spaces to give and a choice of breaks; one of 30 letters has three and
 * hardly a choice, so that what is held back in wide columns is cheaper in narrow ones than spaces thrice their width. Measured on the bench's
 * document (`npm run bench -- quality`, docs/decisions/0014-narrow-columns.md).
 */
import type { Pt } from "../../model/length.ts";

export interface Manner {
  readonly name: "wide" | "narrow" | "narrowest";
  /** How far letters are spaced before spaces give anything, and how far they are pressed, in em. */
  readonly trackingStretch: number;
  readonly trackingShrink: number;
  /** How far they are spaced where spaces have grown by half. */
  readonly trackingLast: number;
  /** Demerits of the second hyphen in a row, the third, and so on; the last for each further one. */
  readonly ladder: readonly number[];
  /** Hyphens in a row that any but the last pass takes. */
  readonly longest: number;
  /** Whether words of five letters are broken, and German ones before two letters: “Zei-le”. */
  readonly shortParts: boolean;
}

/**
 * A second hyphen costs what it does in TeX (\doublehyphendemerits), a third is as bad as a line at ratio 4.3, whose words have three times
 * their space between them; a fourth is worse than any space.
 */
export const WIDE: Manner = {
  name: "wide",
  trackingStretch: 0.008,
  trackingShrink: 0.006,
  trackingLast: 0.02,
  ladder: [30_000, 1e9, 1e11],
  longest: 2,
  shortParts: false,
};

/** Letters go to the limits that typographers allow (-1 % to 2 %) before the spaces do. */
const NARROW: Manner = {
  ...WIDE,
  name: "narrow",
  trackingStretch: 0.02,
  trackingShrink: 0.01,
  shortParts: true,
};

/** Three or four hyphens in a row, as in newspapers, rather than holes. */
const NARROWEST: Manner = {
  ...NARROW,
  name: "narrowest",
  trackingLast: 0.03,
  ladder: [1_000, 1e5, 1e6, 1e11],
  longest: 4,
};

/** Measures in em of the paragraph: about 62 and 42 letters. */
const NARROW_BELOW = 25;
const NARROWEST_BELOW = 17;

/** Ragged lines need none of it. */
export function mannerFor(justified: boolean, measure: Pt, size: Pt): Manner {
  const em = measure / size;
  if (!justified || !(em < NARROW_BELOW)) return WIDE;
  return em < NARROWEST_BELOW ? NARROWEST : NARROW;
}
