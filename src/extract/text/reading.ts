/** A text taken apart: tokens, sentences, and what stands between quotation marks. Everything later works on token numbers. */
import type { Article, Paragraph, Span } from "../../model/article.ts";
import { type Quote, scanQuotes } from "./quotes.ts";
import { readSentences, type SentenceRules } from "./sentences.ts";
import { type Range, readTokens, type Token } from "./tokens.ts";

export interface QuotePassage extends Quote, Range {
  readonly index: number;
}

export interface Sentence extends Range {
  readonly index: number;
  /** Index into `Reading.paragraphs`. */
  readonly paragraph: number;
}

export interface Reading {
  readonly text: string;
  /** The paragraphs that statements are drawn from. */
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuotePassage[];
  /** Of each token the quotation that it belongs to, marks included; -1 for none. */
  readonly quoteOf: Int32Array;
  /** Of each token its sentence. */
  readonly sentenceOf: Int32Array;
  /** Marks without their other half. */
  readonly stray: readonly Span[];
}

const read = new WeakMap<Article, { readonly rules: SentenceRules; readonly reading: Reading }>();

/**
 * The body of an article. Statements are drawn out of it and then events, and both of one reading: the second who asks with the same rules is
 * given that of the first, and it is forgotten, as the tokens of a long text take more room than all that is drawn out of it.
 */
export function readBody(article: Article, rules: SentenceRules, german: boolean): Reading {
  const known = read.get(article);
  read.delete(article);
  if (known?.rules === rules) return known.reading;
  const body = article.paragraphs.filter((paragraph) => paragraph.class === "body");
  const reading = readText(article, body, rules, german);
  read.set(article, { rules, reading });
  return reading;
}

export function readText(
  article: Article,
  paragraphs: readonly Paragraph[],
  rules: SentenceRules,
  german: boolean,
): Reading {
  const { text } = article;
  const { quotes, stray } = scanQuotes(text, paragraphs, german);
  const tokens: Token[] = [];
  const parts = paragraphs.map((paragraph) => {
    const from = tokens.length;
    for (const token of readTokens(text, paragraph)) tokens.push(token);
    return { from, to: tokens.length };
  });
  const passages = placeQuotes(quotes, tokens);
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  const inside: boolean[] = new Array(tokens.length).fill(false);
  for (const { index, from, to, closed } of passages)
    for (let i = from; i < to; i++) {
      quoteOf[i] = index;
      inside[i] = !closed || i < to - 1;
    }
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  for (const [paragraph, part] of parts.entries())
    for (const range of readSentences(tokens, inside, part, rules)) {
      sentenceOf.fill(sentences.length, range.from, range.to);
      sentences.push({ ...range, index: sentences.length, paragraph });
    }
  return { text, paragraphs, tokens, sentences, quotes: passages, quoteOf, sentenceOf, stray };
}

/** Quotations and tokens both stand in the order of the text. */
function placeQuotes(quotes: readonly Quote[], tokens: readonly Token[]): QuotePassage[] {
  let at = 0;
  return quotes.map((quote, index) => {
    while (at < tokens.length && tokens[at]!.end <= quote.marked.start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < quote.marked.end) at++;
    return { ...quote, index, from, to: at };
  });
}

/** The quotations that begin in a range. */
export function quotesIn({ quotes, quoteOf }: Reading, { from, to }: Range): QuotePassage[] {
  const found: QuotePassage[] = [];
  for (let i = from; i < to; i++) {
    const quote = quotes[quoteOf[i]!];
    if (quote?.from !== i) continue;
    found.push(quote);
    i = quote.to - 1;
  }
  return found;
}

export const spanOf = ({ tokens }: Reading, { from, to }: Range): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
