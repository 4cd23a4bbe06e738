/** A text to its non-empty lines: what evidence counts as paragraphs. */
import type { Span } from "../../model/article.ts";

export interface Line extends Span {
  readonly text: string;
  /** What a web page says of the line by its element; undefined in plain text. */
  readonly element?: ElementKind;
  /** The whole line is a link. */
  readonly linked?: boolean;
}

/** What the elements of a page say of a line: `text` is a paragraph, `row` one of a table, `loose` what stands in no paragraph. */
export type ElementKind = "title" | "heading" | "caption" | "item" | "row" | "text" | "loose";

/** Line feed, carriage return or both; and the separators that word processors leave behind (vertical tab, U+0085, U+2028, U+2029). */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, index } of text.matchAll(LINE)) {
    const trimmed = whole.trim();
    if (trimmed === "") continue;
    const start = index + whole.indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}
