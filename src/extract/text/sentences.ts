/**
 * Divides a paragraph into sentences. A sentence is never divided inside quotation marks or brackets; one that ends inside a quotation
 * ends with its closing mark.
 */
import type { Range, Token } from "./tokens.ts";

export interface SentenceRules {
  /** Lower case, without the point: words after which a point ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Lower case: words that only a new sentence writes with a capital. They tell "im Jahr 12. Die …" from "der 12. Spieltag". */
  readonly openers: ReadonlySet<string>;
  /** Whether a number with a point may be an ordinal: "am 12. Mai". */
  readonly ordinals: boolean;
}

/**
 * Tokens that a sentence may have before it is cut: what is longer is a table or was written to exhaust the reader. The longest
 * sentence of two thousand news articles has some 120. Rules look back and forth within a sentence, so this keeps the whole linear.
 */
const LONGEST = 240;

/** `inside` tells of each token whether it stands between quotation marks. */
export function readSentences(
  tokens: readonly Token[],
  inside: readonly boolean[],
  { from, to }: Range,
  rules: SentenceRules,
): Range[] {
  const sentences: Range[] = [];
  let begin = from;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!;
    if (inside[i]) continue;
    if (i - begin >= LONGEST) {
      sentences.push({ from: begin, to: i });
      begin = i;
      depth = 0;
    }
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth = Math.max(0, depth - 1);
    const end = endOfSentence(tokens, inside, i, begin, to, rules);
    if (end === undefined || (depth > 0 && i - begin < 200)) continue;
    sentences.push({ from: begin, to: end });
    begin = end;
    depth = 0;
    i = end - 1;
  }
  if (begin < to) sentences.push({ from: begin, to });
  return sentences;
}

/** The token after the sentence that ends at `i`; undefined when none ends there. */
function endOfSentence(
  tokens: readonly Token[],
  inside: readonly boolean[],
  i: number,
  begin: number,
  to: number,
  rules: SentenceRules,
): number | undefined {
  const token = tokens[i]!;
  if (token.kind !== "mark") return undefined;
  const afterQuote = i > begin && inside[i - 1] === true && /^["“”»«’‘]$/.test(token.text);
  if (afterQuote) {
    if (i < 2 || !/^[.!?…]$/.test(tokens[i - 1]!.text)) return undefined;
  } else if (!/^[.!?…]$/.test(token.text)) return undefined;
  let end = i + 1;
  while (end < to && !inside[end] && /^[.!?…)\]]$/.test(tokens[end]!.text)) end++;
  if (end >= to) return end;
  const next = tokens[end]!;
  const starts = next.capital || next.kind === "number" || inside[end] || /^[„“»"([–]$/.test(next.text);
  if (!starts) return undefined;
  if (token.text === "." && !afterQuote && pointInside(tokens, i, begin, next, rules)) return undefined;
  return end;
}

/** Abbreviations that also end sentences: "… at Hedwig & Co. “They …" */
const LAST = new Set([
  "co",
  "corp",
  "inc",
  "ltd",
  "jr",
  "sr",
  "etc",
  "usw",
  "a.m",
  "p.m",
  "u.s",
  "u.k",
  "d.c",
]);
const OPENING = /^[„“»«"‚‘']$/;

/** Whether the point at `i` belongs to an abbreviation, an initial or an ordinal. */
function pointInside(
  tokens: readonly Token[],
  i: number,
  begin: number,
  next: Token,
  rules: SentenceRules,
): boolean {
  const before = tokens[i - 1];
  if (before === undefined || i - 1 < begin || before.end !== tokens[i]!.start) return false;
  // "No. 10", and "She said no."
  if (before.lower === "no") return next.kind === "number";
  if (rules.abbreviations.has(before.lower)) return !(LAST.has(before.lower) && OPENING.test(next.text));
  if (before.kind === "word" && before.text.length === 1 && before.capital) return true;
  if (!rules.ordinals) return false;
  const ordinal = (before.kind === "number" && before.text.length <= 2) || /^[IVX]+$/.test(before.text);
  return (
    ordinal &&
    (next.kind === "word"
      ? !rules.openers.has(next.lower)
      : /^[IVX]+$/.test(before.text) && next.text !== "(")
  );
}
