/** Quotation marks by language. Only the glyphs of marks change, never a letter of what was said. */
import { type QuoteMarks, quoteMarks } from "./language.ts";

/** The text in the outer marks of the language; marks that already stand inside are turned to the inner pair. */
export function quoted(text: string, lang: string): string {
  const marks = quoteMarks(lang);
  return `${marks.outer[0]}${withInnerMarks(text, marks)}${marks.outer[1]}`;
}

/** Pairs of marks that sources use. „…“ stands before “…”, because they share a mark. */
const PAIRS: readonly RegExp[] = [
  /„([^„“”]*)[“”]/g,
  /“([^“”]*)”/g,
  /»([^«»]*)«/g,
  /«([^«»]*)»/g,
  /"([^"]*)"/g,
];

function withInnerMarks(text: string, { inner }: QuoteMarks): string {
  return PAIRS.reduce(
    (s, pair) => s.replace(pair, (_, words: string) => `${inner[0]}${words}${inner[1]}`),
    text,
  );
}
