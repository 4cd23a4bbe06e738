/**
 * Finds what stands between quotation marks: „…“ “…” »…« «…» "…" ,,…“ and the single ones. Marks within marks stay part of the outer
 * passage. Nothing ends the work: a mark that is never closed ends with its paragraph, one that was never opened is passed over, and
 * both are reported.
 */
import type { Span } from "../../model/article.ts";

export interface Quote {
  /** With its marks. */
  readonly marked: Span;
  /** Without them. */
  readonly inner: Span;
  /** False when the closing mark is missing. */
  readonly closed: boolean;
  /** True when the passage goes on from the paragraph before, or takes it up again with an opening mark of its own. */
  readonly continues: boolean;
}

export interface QuoteScan {
  readonly quotes: readonly Quote[];
  /** Marks without their other half. */
  readonly stray: readonly Span[];
}

/** Which way a mark can face. Those with both are decided by the white space beside them. */
const OPENS = "„“”‟»«\"‚‘‹›'";
const CLOSES = "“”„»«\"‘’‹›'";
const DOUBLE = '„“”‟»«"';

/** `german` decides what “ means where nothing else does: it closes there and opens elsewhere. */
export function scanQuotes(text: string, paragraphs: readonly Span[], german: boolean): QuoteScan {
  const quotes: Quote[] = [];
  const stray: Span[] = [];
  let carried: string | undefined;
  const nextMark = marksOf(text);
  for (const [i, paragraph] of paragraphs.entries()) {
    const found = scanParagraph(text, paragraph, german, carried, nextMark);
    quotes.push(...found.quotes);
    stray.push(...found.stray);
    const next = paragraphs[i + 1];
    carried = undefined;
    if (found.open === undefined) continue;
    // The old convention: a speech over several paragraphs opens each of them and is closed only once.
    if (next !== undefined && opensWith(text, next.start, found.open)) carried = found.open;
    else stray.push({ start: found.openAt, end: found.openAt + 1 });
  }
  return { quotes, stray };
}

function opensWith(text: string, at: number, mark: string): boolean {
  return text[at] === mark || (mark === "," && text.startsWith(",,", at));
}

interface ParagraphScan extends QuoteScan {
  /** The mark that is still open at the end, and where it stands. */
  readonly open: string | undefined;
  readonly openAt: number;
}

function scanParagraph(
  text: string,
  { start, end }: Span,
  german: boolean,
  carried: string | undefined,
  nextMark: (from: number) => number,
): ParagraphScan {
  const quotes: Quote[] = [];
  const stray: Span[] = [];
  const stack: { readonly mark: string; readonly at: number; readonly inner: number }[] = [];
  let first = carried !== undefined;
  for (let at = nextMark(start); at < end; at = nextMark(at + 1)) {
    const low = text[at] === "," && text[at + 1] === "," && isLetter(text, at + 2);
    const typed = isTyped(text, at);
    const two = low || typed;
    const char = low ? "," : typed ? '"' : text[at]!;
    if (!two && !OPENS.includes(char) && !CLOSES.includes(char)) continue;
    const top = stack.at(-1);
    const { opens, closes } = facing(text, at, char, german, top?.mark, start, end, two ? 2 : 1);
    if (top !== undefined && closes && pairsWith(top.mark, char)) {
      stack.pop();
      if (stack.length === 0) {
        quotes.push({
          marked: { start: top.at, end: at + (two ? 2 : 1) },
          inner: { start: top.inner, end: at },
          closed: true,
          continues: first,
        });
        first = false;
      }
      if (two) at++;
    } else if (opens) {
      const size = two ? 2 : 1;
      stack.push({ mark: char, at, inner: at + size });
      at += size - 1;
    } else if (closes && DOUBLE.includes(char)) {
      // A single mark that an editor forgot to close must not swallow the outer one's end.
      const outer = stack.findLastIndex(({ mark }) => pairsWith(mark, char));
      if (outer < 0) stray.push({ start: at, end: at + 1 });
      else {
        stack.length = outer + 1;
        at--;
      }
    }
  }
  const open = stack[0];
  if (open === undefined) return { quotes, stray, open: undefined, openAt: 0 };
  quotes.push({
    marked: { start: open.at, end },
    inner: { start: open.inner, end },
    closed: false,
    continues: first,
  });
  return { quotes, stray, open: open.mark, openAt: open.at };
}

/** Which closing marks end what an opening mark began. */
function pairsWith(open: string, close: string): boolean {
  switch (open) {
    case "„":
    case ",":
    case "‟":
      return '“”"‟'.includes(close);
    case "“":
      return '”"“'.includes(close);
    case "”":
      return '”"“'.includes(close);
    case "»":
      return "«»".includes(close);
    case "«":
      return "»".includes(close);
    case '"':
      return '"“”'.includes(close);
    case "‚":
      return "‘’'".includes(close);
    case "‘":
      return "’'‘".includes(close);
    case "›":
      return "‹".includes(close);
    case "‹":
      return "›".includes(close);
    case "'":
      return "'’".includes(close);
    default:
      return false;
  }
}

function facing(
  text: string,
  at: number,
  char: string,
  german: boolean,
  top: string | undefined,
  start: number,
  end: number,
  size: number,
): { opens: boolean; closes: boolean } {
  const before = at > start ? text[at - 1]! : " ";
  const after = at + size < end ? text[at + size]! : " ";
  const looseBefore = /[\s([–—/-]/.test(before) || (OPENS.includes(before) && before !== "'");
  const tightAfter = !/[\s.,;:!?)\]]/.test(after);
  switch (char) {
    case "„":
    case "‚":
    case ",":
      return { opens: tightAfter || looseBefore, closes: false };
    case "“":
    case "”": {
      // Behind another mark it closes one more; only white space before it and a word behind make it open.
      const spaced = looseBefore && (/\s/.test(before) || top === undefined) && tightAfter;
      const opens = spaced && (char === "“" || !german);
      return { opens, closes: !opens };
    }
    case "»":
    case "«": {
      const closing = !looseBefore || !tightAfter;
      return { opens: looseBefore && tightAfter, closes: closing };
    }
    case "‘":
      return german
        ? { opens: false, closes: top === "‚" || top === "‘" }
        : { opens: looseBefore && tightAfter, closes: false };
    case "’":
    case "'": {
      // An apostrophe between letters is part of a word; at the end of one it closes only what was opened.
      const between = isLetter(text, at - 1) && isLetter(text, at + 1);
      return {
        opens: char === "'" && looseBefore && tightAfter && !between,
        closes: !between && !looseBefore,
      };
    }
    case "›":
    case "‹":
      return { opens: looseBefore && tightAfter, closes: !looseBefore };
    default:
      return { opens: looseBefore && tightAfter, closes: !looseBefore || !tightAfter };
  }
}

const MARKS = /[„“”‟»«"‚‘’‹›',`]/;

/** Finds the next mark from a place on. What was found is kept, as paragraphs without marks would all search the rest of the text. */
function marksOf(text: string): (from: number) => number {
  const marks = new RegExp(MARKS, "g");
  let searched = 0;
  let found = -1;
  return (from) => {
    if (from >= searched && from <= found) return found;
    marks.lastIndex = from;
    searched = from;
    found = marks.exec(text)?.index ?? text.length;
    return found;
  };
}

/** Two single marks or accents typed for a double one: ``…''. */
function isTyped(text: string, at: number): boolean {
  const char = text[at];
  return (
    (char === "'" || char === "`") && text[at + 1] === char && text[at + 2] !== char && text[at - 1] !== char
  );
}

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? "");
