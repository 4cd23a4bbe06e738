/** White space that is set as glyphs. */

/**
 * Widths in thousandths of an em for fonts that lack the character (The Unicode Standard 16, table 6-2; U+202F as wide as U+2009).
 * U+00A0 is as wide as the word space.
 */
export const SPACE_WIDTHS: ReadonlyMap<string, number> = new Map([
  ["\u2000", 500],
  ["\u2001", 1000],
  ["\u2002", 500],
  ["\u2003", 1000],
  ["\u2004", 333],
  ["\u2005", 250],
  ["\u2006", 167],
  ["\u2007", 500],
  ["\u2008", 200],
  ["\u2009", 200],
  ["\u200A", 100],
  ["\u202F", 200],
  ["\u205F", 222],
  ["\u3000", 1000],
]);
