/**
 * Which stretches of a paragraph stand in quotation marks. One pass with a stack: the same sign opens in one language and closes in
 * another, so what it does depends on what is open. A quotation that is not closed goes to the paragraph's end, as newspapers leave it
 * open when the next paragraph goes on with it; whether that one does is for `source.ts` to see.
 */
import type { Span } from "../../model/article.ts";

export interface Quoted extends Span {
  /** The words go on in the next paragraph. */
  readonly open: boolean;
  /** They began in the paragraph before. */
  readonly goesOn: boolean;
}

/** What may close each mark that opens. */
const CLOSES: Readonly<Record<string, string>> = {
  "„": '“”"‟',
  "“": "”",
  "”": "”",
  "‟": "”",
  "»": "«»",
  "«": "»",
  "‹": "›",
  "›": "‹",
  "‚": "‘’'",
  "‘": "’",
  '"': '"',
  "'": "'",
};
/** Each of them, and two commas, as typists write „. */
const MARKS = /["'„“”‟‚‘’«»‹›]|(?<![\p{L}\p{N}]),,/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Quotations nest three deep at most. Deeper marks open nothing, so that ten thousand of them take no longer than ten. */
const DEEPEST = 8;

/** `carried`: the paragraph before ended inside a quotation. Spans are in the offsets of `text`, without the marks. */
export function quotedSpans(text: string, carried: boolean): Quoted[] {
  const found: Quoted[] = [];
  const stack: { readonly mark: string; readonly start: number }[] = [];
  let waiting = carried;
  for (const { 0: sign, index: i } of text.matchAll(MARKS)) {
    const mark = sign === ",," ? "„" : sign;
    if (isApostrophe(text, i)) continue;
    const opener = stack.findLastIndex((each) => CLOSES[each.mark]!.includes(mark));
    const mayOpen = CLOSES[mark] !== undefined && !LETTER.test(text[i - 1] ?? "");
    if (opener >= 0 && !(mayOpen && looksOpening(text, i))) {
      found.push({ start: stack[opener]!.start, end: i, open: false, goesOn: false });
      stack.length = opener;
    } else if (waiting && i > 0 && !looksOpening(text, i)) {
      found.push({ start: 0, end: i, open: false, goesOn: true });
      waiting = false;
    } else if (mayOpen) {
      // No word has gone before.
      if (waiting && !LETTER.test(text.slice(0, i))) waiting = false;
      if (stack.length < DEEPEST) stack.push({ mark, start: i + sign.length });
    }
  }
  for (const { start } of stack) found.push({ start, end: text.length, open: true, goesOn: false });
  const first = carried ? text.search(LETTER) : -1;
  return found.map((span) => (carried && span.start <= first ? { ...span, goesOn: true } : span));
}

/** A single mark inside a word, as in “it’s”. */
const isApostrophe = (text: string, i: number): boolean =>
  "'’‘".includes(text[i]!) && LETTER.test(text[i - 1] ?? " ") && LETTER.test(text[i + 1] ?? " ");

/** Behind a space or bracket, and before a word. */
const looksOpening = (text: string, i: number): boolean =>
  /[\s([–—-]/u.test(text[i - 1] ?? " ") && /[\p{L}\p{N}([„“‚‘»«›‹"'…¡¿]/u.test(text[i + 1] ?? " ");
