/** Words of an article as a draft has them: quotations without their marks, and the sentence around a quotation. */
import type { Article, Span } from "../model/article.ts";

export interface Shape {
  readonly kind: "direct" | "partial" | "indirect";
  readonly text: string | readonly string[];
  readonly frame?: string;
  readonly paragraphs: readonly number[];
}

/** The source's words with {} in the place of each quotation. */
export function around(span: Span, quoted: readonly Span[], article: Article): Shape {
  const passages = [...quoted]
    .sort((a, b) => a.start - b.start)
    .filter((q) => span.start <= q.start && q.end <= span.end);
  let frame = "";
  let at = span.start;
  for (const { start, end } of passages) {
    frame += `${article.text.slice(at, start)}{}`;
    at = end;
  }
  frame += article.text.slice(at, span.end);
  const texts = passages.map(({ start, end }) => trimmed(plain(article, { start: start + 1, end: end - 1 })));
  return {
    kind: "partial",
    text: texts.length === 1 ? texts[0]! : texts,
    frame: spaced(frame),
    paragraphs: paragraphsOf(article, span),
  };
}

/** Code units around a quotation in which its sentence is looked for; a paragraph can be as long as the article. */
const REACH = 2_000;

/** The sentence, roughly: between stops that are followed by a capital, within the paragraph. */
export function sentenceAt(article: Article, { start, end }: Span): Span {
  const paragraph = article.paragraphs[firstReaching(article, start)];
  if (paragraph === undefined || paragraph.start > start || end > paragraph.end) return { start, end };
  const from = Math.max(paragraph.start, start - REACH);
  const before = article.text.slice(from, start);
  const after = article.text.slice(end, Math.min(paragraph.end, end + REACH));
  const stops = [...before.matchAll(/(?:\p{Ll}{2}[.!?][“”"«»]?|[“”"«»][.!?]) (?=[„“"»«\p{Lu}])/gu)].at(-1);
  const stop = /[.!?](?= [„“"»«\p{Lu}]|$)/u.exec(after);
  return {
    start: from + (stops === undefined ? 0 : stops.index + stops[0].length),
    end: end + (stop === null ? after.length : stop.index + 1),
  };
}

/** Offset of words that are quoted from a text; marks, spaces and dashes may be of another kind, as for the check. -1 without them. */
export const placeIn = (text: string, words: string): number => alike(text).indexOf(alike(words));

/** Sign for sign, so that offsets stay. */
const alike = (text: string): string =>
  text
    .replace(/["'„“”‟‚‘’‛«»‹›`´]/g, "'")
    .replace(/\s/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");

/** A quotation over paragraphs opens anew in each of them. */
export const plain = ({ text }: Article, { start, end }: Span): string => {
  const [first = "", ...others] = text.slice(start, end).split("\n");
  return spaced([first, ...others.map((line) => line.trimStart().replace(/^[„“"»«]/, ""))].join(" "));
};

export const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
/** The comma before the frame is the writer's. */
export const trimmed = (text: string): string => text.replace(/,$/, "").trim();

/** Numbers of the paragraphs that a stretch lies in. */
export function paragraphsOf(article: Article, { start, end }: Span): number[] {
  const { paragraphs } = article;
  const found: number[] = [];
  for (let i = firstReaching(article, start); i < paragraphs.length && paragraphs[i]!.start < end; i++)
    found.push(paragraphs[i]!.number);
  return found;
}

/** Index of the first paragraph that ends behind a place. */
function firstReaching({ paragraphs }: Article, at: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
