/** Characters of a text that are enough to find its place on paper. */
export const SHOWN_WORDS = 40;

/** The beginning of a text as findings show it. */
export const excerpt = (text: string): string =>
  text.length <= SHOWN_WORDS ? text : `${text.slice(0, SHOWN_WORDS).trimEnd()}…`;
