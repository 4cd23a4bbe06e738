/** What the extractor has to say about an article, with the place in its file. */
import type { Article, Span } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** Most of a long line that a finding shows. */
const EXCERPT = 160;

/** A quotation mark without its other half. The passage ends with its paragraph; a closing mark alone opens nothing. */
export function strayMark(article: Article, { start, end }: Span, file: string): Diagnostic {
  const lineStart = article.text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = article.text.indexOf("\n", start);
  const line = article.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  // A long line is shown from a little before the mark.
  const cut = Math.max(0, start - lineStart - EXCERPT / 2);
  return {
    code: "extract/unpaired-mark",
    severity: "warning",
    message: `the quotation mark “${article.text.slice(start, end)}” has no other half`,
    hint: "check in the source where the quotation ends; what was taken for it ends with its paragraph",
    place: {
      file,
      line: countLines(article.text, lineStart),
      column: start - lineStart + 1,
      length: end - start,
      ...(line.length <= EXCERPT ? { excerpt: line } : { path: `…${line.slice(cut, cut + EXCERPT)}…` }),
    },
  };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
