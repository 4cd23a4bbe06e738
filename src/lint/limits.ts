/** From where on a typographer would object. One table, each number with where it comes from. */
export const LIMITS = {
  /**
   * Widest mean word space of a justified line, in parts of the font's own. Bringhurst, The Elements of Typographic Style, 2.1.1, lets
   * spaces of a quarter of an em grow to half of one, which is 2; what the best engines set by default stays below 1.6.
   */
  loose: 1.6,
  /** Narrowest mean word space. Bringhurst lets a quarter of an em shrink to a fifth, which is 0.8, Knuth & Plass 1981 to two thirds. */
  tight: 0.75,
  /** Lines in a row that may end with a hyphen (The Chicago Manual of Style has at most three; two is the rule of the house). */
  ladder: 2,
  /** Letters that the last line of a paragraph has at least (Bringhurst, 2.4: no word of under four letters). */
  runt: 4,
  /** The same for the rest of a word that is broken before it (Bringhurst, 2.4: no stub); the second half of a double name is none. */
  stub: 7,
  /** Lines over which spaces may flow into one another; from the next on they are a river. Three happen in any text by chance. */
  river: 3,
  /** Share of the narrower of two spaces that lies above or below the other, from which they are taken to flow together. */
  riverOverlap: 0.6,
  /** Share of a page that is filled at least, when nothing forces its end: a tenth is three or four lines. */
  fill: 0.9,
} as const;

/** The same, or other ones: a narrow column is judged more mildly than a book. */
export type Limits = { readonly [name in keyof typeof LIMITS]: number };
