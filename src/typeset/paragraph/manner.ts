/**
 * How freely a justified paragraph is set. A line of 70 letters has ten spaces to give and a choice of breaks; one of 30 letters has three and
 * hardly a choice, so that what is held back in wide columns is cheaper in narrow ones than spaces thrice their width. Measured on the bench's
 * document (`npm run bench -- quality`, docs/decisions/0014-narrow-columns.md).
 */
import type { Pt } from "../../model/length.ts";
import { SPACE_SHRINK } from "./flex.ts";

export interface Manner {
  readonly name: "wide" | "narrow" | "narrowest";
  /** How far letters are spaced before spaces give anything, and how far they are pressed, in em. */
  readonly trackingStretch: number;
  readonly trackingShrink: number;
  /** How far they are spaced where spaces have grown by half: about, as what letters give at last is a part of what they gave at first. */
  readonly trackingLast: number;
  /** How far they are pressed where spaces have shrunk to their least, about. */
  readonly pressLast: number;
  /** By what part of its width a space may shrink. */
  readonly spaceShrink: number;
  /** Badness of a line whose spaces have given all their stretch, and of one whose spaces have given all their shrink. */
  readonly loose: number;
  readonly tight: number;
  /** Demerits of a last line that hardly holds a word. */
  readonly runt: number;
  /** Demerits of the second hyphen in a row, the third, and so on; the last for each further one. */
  readonly ladder: readonly number[];
  /** Hyphens in a row that any but the last pass takes. */
  readonly longest: number;
  /** Whether words of four and five letters are broken, and German ones before two letters: “Zei-le”, “Oh-ne”. */
  readonly shortParts: boolean;
}

/**
 * Badness of a line at ratio 1, and at -1. Knuth & Plass 1981, p. 1127, have 100 for spaces that give alone; here letters have given before
 * them, so that what is left is seen the more. On the bench's document (`npm run bench -- quality`, 453.5 pt) word spaces spread by 0.096 of
 * their width with 150 for loose lines, by 0.090 with 170 and by 0.072 with 400; 18.3, 18.5 and 20.0 lines of a hundred end with a hyphen.
 */
const BADNESS = { loose: 170, tight: 400 };

/**
 * A second hyphen costs what it does in TeX (\doublehyphendemerits), a third is as bad as a line at ratio 5.7, whose words have three times
 * their space between them; a fourth is worse than any space.
 */
export const WIDE: Manner = {
  name: "wide",
  trackingStretch: 0.008,
  trackingShrink: 0.006,
  trackingLast: 0.02,
  pressLast: 0.006,
  spaceShrink: SPACE_SHRINK,
  ...BADNESS,
  runt: 200_000,
  ladder: [30_000, 1e9, 1e11],
  longest: 2,
  shortParts: false,
};

/**
 * Letters go to the limits that typographers allow (-1 % to 2 %) before the spaces do. Of three or four spaces each loose one is a hole, while
 * a pressed line is hardly seen: so looseness is dear and tightness cheap, and where spaces have given all, letters give a little more.
 */
const NARROW: Manner = {
  ...WIDE,
  name: "narrow",
  trackingStretch: 0.02,
  trackingShrink: 0.01,
  trackingLast: 0.025,
  pressLast: 0.014,
  loose: 1_200,
  tight: 120,
  shortParts: true,
};

/**
 * Three hyphens in a row and more, as in newspapers, rather than holes. A runt is no worse in a narrow column than in a wide one, but all other
 * lines are dearer.
 */
const NARROWEST: Manner = {
  ...NARROW,
  name: "narrowest",
  trackingLast: 0.03,
  spaceShrink: 0.37,
  runt: 2e6,
  ladder: [1_000, 1e4, 1e5, 1e6, 1e11],
  longest: 5,
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

/** Letters give no more once the spaces have given. */
export const withoutReserve = (manner: Manner): Manner => ({
  ...manner,
  trackingLast: manner.trackingStretch,
  pressLast: manner.trackingShrink,
});
