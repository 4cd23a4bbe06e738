/** How much of a paragraph is shown around the words that matter: whole sentences, and never so much that a page cannot hold it. */
import type { Span } from "../../model/article.ts";

/** Paragraphs of a newspaper are shorter and are shown whole, in UTF-16 code units. */
const SHORT = 420;
/** How far the end of a sentence is looked for, in UTF-16 code units. */
const REACH = 300;
/** The most that is shown of one paragraph: a column of half a page. */
const MOST = 3_000;
/** On either side of a name, where only the name matters. */
const AROUND_A_NAME = 90;

/** `sentences`: those around the words, the whole paragraph when it is short; `words`: a few on either side. */
export type Room = "sentences" | "words";

/** The stretch of a text that shows all of the spans, as far as there is room; its beginning when there are none. */
export function stretchAround(text: string, spans: readonly Span[], room: Room): Span {
  const first = spans.reduce((least, { start }) => Math.min(least, start), text.length);
  const last = spans.reduce((most, { end }) => Math.max(most, end), 0);
  if (spans.length > 0 && room === "words") return words(text, first, Math.min(last, first + MOST));
  if (text.length <= SHORT) return { start: 0, end: text.length };
  if (spans.length === 0) return { start: 0, end: sentenceEnd(text, SHORT - REACH) };
  const end = Math.min(last, first + MOST);
  return { start: sentenceStart(text, first), end: sentenceEnd(text, end) };
}

function words(text: string, first: number, last: number): Span {
  const start = Math.max(0, first - AROUND_A_NAME);
  const end = Math.min(text.length, last + AROUND_A_NAME);
  return {
    start: start === 0 ? 0 : wordStart(text, start),
    end: end === text.length ? end : wordEnd(text, end),
  };
}

/** A stop with its closing marks, where a capital, a figure or an opening mark follows. */
const SENTENCE_END = /[.!?…]["'”“»«’)\]]*(?=\s+["'„“‚‘»«(]*[\p{Lu}\p{N}]|\s*$)/gu;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  // Their first letter tells whether a sentence begins with them.
  const window = text.slice(from, at + 1);
  const end = [...window.matchAll(SENTENCE_END)].findLast(({ index }) => from + index < at);
  if (end !== undefined) {
    const behind = from + end.index + end[0].length;
    return behind + /^\s*/.exec(text.slice(behind, at))![0].length;
  }
  return from === 0 ? 0 : wordStart(text, from);
}

function sentenceEnd(text: string, at: number): number {
  const to = Math.min(text.length, at + REACH);
  const ends = text.slice(at, to + REACH).matchAll(SENTENCE_END);
  for (const { 0: stop, index } of ends) if (at + index + stop.length <= to) return at + index + stop.length;
  return to === text.length ? to : wordEnd(text, to);
}

/** The beginning of the first whole word at or behind a place. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + REACH).search(/\s/);
  if (space < 0) return at;
  return at + space + /^\s+/.exec(text.slice(at + space))![0].length;
}

/** The end of the last whole word at or before a place. */
function wordEnd(text: string, at: number): number {
  const window = text.slice(Math.max(0, at - REACH), at);
  const space = window.search(/\s+\S*$/);
  return space <= 0 ? at : at - window.length + space;
}
