/** The sentences of an article as events are looked for in them: without what stands in quotation marks. */
import type { Paragraph, Span } from "../../model/article.ts";
import type { Person } from "../../model/extraction.ts";
import { type Reading, spanOf } from "../text/reading.ts";

export interface Line extends Span {
  readonly index: number;
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly text: string;
  /** Of the same length; quoted words are blanks, so that nothing said is taken for told. */
  readonly told: string;
}

export function linesOf(reading: Reading): Line[] {
  return reading.sentences.map((sentence) => {
    const span = withoutDateline(spanOf(reading, sentence), reading.paragraphs[sentence.paragraph]!);
    const text = reading.text.slice(span.start, span.end);
    let told = text;
    for (const { marked } of reading.quotes) {
      const from = Math.max(0, marked.start - span.start);
      const to = Math.min(text.length, marked.end - span.start);
      if (from < to) told = told.slice(0, from) + "·".repeat(to - from) + told.slice(to);
    }
    return {
      ...span,
      index: sentence.index,
      paragraph: reading.paragraphs[sentence.paragraph]!.number,
      text,
      told,
    };
  });
}

/** Where and when an article was written is not what its first sentence says. */
const withoutDateline = ({ start, end }: Span, paragraph: Paragraph): Span => ({
  start: Math.min(end, Math.max(start, paragraph.start + (paragraph.dateline ?? 0))),
  end,
});

/** Indexes of the persons who are named in a stretch. */
export const namedIn = (people: readonly Person[], { start, end }: Span): number[] =>
  people.flatMap(({ kind, mentions }, i) =>
    kind === "person" && mentions.some((m) => m.name !== undefined && m.start >= start && m.end <= end)
      ? [i]
      : [],
  );
