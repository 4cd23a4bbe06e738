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
const CLOSERS = new Set(Object.values(CLOSES).join(""));
const LETTER = /[\p{L}\p{N}]/u;
/** Quotations nest three deep at most. Deeper marks open nothing, so that ten thousand of them take no longer than ten. */
const DEEPEST = 8;

/** `carried`: the paragraph before ended inside a quotation. Spans are in the offsets of `text`, without the marks. */
export function quotedSpans(text: string, carried: boolean): Quoted[] {
  const found: Quoted[] = [];
  const stack: { readonly mark: string; readonly start: number }[] = [];
  let waiting = carried;
  /** A word has gone before. */
  let spoken = false;
  for (let i = 0; i < text.length; i++) {
    // Typists write „ as two commas.
    const commas = text.startsWith(",,", i) && !LETTER.test(text[i - 1] ?? "");
    const mark = commas ? "„" : text[i]!;
    if (!CLOSERS.has(mark) && CLOSES[mark] === undefined) {
      spoken ||= LETTER.test(mark);
      continue;
    }
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
      if (!spoken) waiting = false;
      if (stack.length < DEEPEST) stack.push({ mark, start: i + (commas ? 2 : 1) });
    }
    if (commas) i++;
  }
  for (const { start } of stack) found.push({ start, end: text.length, open: true, goesOn: false });
  const first = text.search(LETTER);
  return found.map((span) => (carried && span.start <= first ? { ...span, goesOn: true } : span));
}

/** A single mark inside a word, as in “it’s”. */
const isApostrophe = (text: string, i: number): boolean =>
  "'’‘".includes(text[i]!) && LETTER.test(text[i - 1] ?? " ") && LETTER.test(text[i + 1] ?? " ");

/** Behind a space or bracket, and before a word. */
const looksOpening = (text: string, i: number): boolean =>
  /[\s([–—-]/u.test(text[i - 1] ?? " ") && /[\p{L}\p{N}([„“‚‘»«›‹"'…¡¿]/u.test(text[i + 1] ?? " ");
