/** The sentences of an article as events are looked for in them: without what stands in quotation marks. */
import type { Paragraph, Span } from "../../model/article.ts";
import type { Person } from "../../model/extraction.ts";
import { firstNot } from "../text/order.ts";
import { type Reading, spanOf } from "../text/reading.ts";

export interface Line extends Span {
  readonly index: number;
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly text: string;
  /** Of the same length; quoted words are blanks, so that nothing said is taken for told. */
  readonly told: string;
  /** Indexes of the persons who are named in it. */
  readonly named: readonly number[];
}

export function linesOf(reading: Reading, people: readonly Person[]): Line[] {
  const named = people.flatMap(({ kind, mentions }, person) =>
    kind === "person" ? mentions.filter((m) => m.name !== undefined).map((m) => ({ ...m, person })) : [],
  );
  const mentionsIn = sweep([...named].sort((a, b) => a.start - b.start));
  const quotesIn = sweep(reading.quotes.map(({ marked }) => marked).sort((a, b) => a.start - b.start));
  return reading.sentences.map((sentence) => {
    const span = withoutDateline(spanOf(reading, sentence), reading.paragraphs[sentence.paragraph]!);
    const text = reading.text.slice(span.start, span.end);
    let told = text;
    for (const marked of quotesIn(span)) {
      const from = Math.max(0, marked.start - span.start);
      const to = Math.min(text.length, marked.end - span.start);
      if (from < to) told = told.slice(0, from) + "·".repeat(to - from) + told.slice(to);
    }
    const inside = mentionsIn(span).filter(({ start, end }) => start >= span.start && end <= span.end);
    return {
      ...span,
      index: sentence.index,
      paragraph: reading.paragraphs[sentence.paragraph]!.number,
      text,
      told,
      named: [...new Set(inside.map(({ person }) => person))].sort((a, b) => a - b),
    };
  });
}

/**
 * Gives those of some spans, which begin one after the other, that share letters with a stretch. Stretches are asked for in the order of the
 * text, so that no span is looked at again once it lies behind.
 */
function sweep<T extends Span>(spans: readonly T[]): (stretch: Span) => T[] {
  let open: T[] = [];
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.start < end) open.push(spans[next++]!);
    open = open.filter((span) => span.end > start);
    return open.filter((span) => span.start < end);
  };
}

/** Tells of a stretch whether one of some spans shares letters with it, without going through all of them for each stretch. */
export function touching(spans: readonly Span[]): (stretch: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // The furthest end of the spans up to each one: a long one may reach over those behind it.
  const ends = new Float64Array(sorted.length);
  for (const [i, { end }] of sorted.entries()) ends[i] = Math.max(end, i > 0 ? ends[i - 1]! : end);
  return ({ start, end }) => {
    const before = firstNot(sorted, (span) => span.start < end);
    return before > 0 && ends[before - 1]! > start;
  };
}

/** Those of a person's mentions that lie in a stretch. They stand in the order of the text, and an article can have thousands of one person. */
export function mentionsWithin(mentions: Person["mentions"], { start, end }: Span): Person["mentions"] {
  const from = firstNot(mentions, (mention) => mention.start < start);
  let to = from;
  while (to < mentions.length && mentions[to]!.end <= end) to++;
  return mentions.slice(from, to);
}

/** The line that holds a stretch; undefined when none holds all of it. */
export const lineAt = (lines: readonly Line[], stretch: Span): Line | undefined => holding(lines, stretch);

/** The paragraph that holds a stretch. */
export const paragraphWith = (paragraphs: readonly Paragraph[], stretch: Span): Paragraph | undefined =>
  holding(paragraphs, stretch);

/** Of spans in the order of the text, none over another, the one that holds all of a stretch. */
function holding<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  const found = spans[firstNot(spans, (span) => span.end < end)];
  return found !== undefined && found.start <= start && end <= found.end ? found : undefined;
}

/** Where and when an article was written is not what its first sentence says. */
const withoutDateline = ({ start, end }: Span, paragraph: Paragraph): Span => ({
  start: Math.min(end, Math.max(start, paragraph.start + (paragraph.dateline ?? 0))),
  end,
});
