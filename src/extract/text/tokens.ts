/**
 * Words, numbers and marks of a text, with their places. Hyphens, apostrophes and the points in numbers belong to the word; every
 * other mark is a token of its own.
 */
import type { Span } from "../../model/article.ts";

export interface Token extends Span {
  readonly text: string;
  /** Lower case; "ss" and "ß" stay apart. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  /** Begins with a capital letter, or with a small article or prefix before one: "el-Baradei", "eBay". */
  readonly capital: boolean;
}

/** Tokens `from` up to, but not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Place of the first token of a range that a test holds for, or -1; the text behind it may be long and is not looked at. */
export function placeOf(
  tokens: readonly Token[],
  { from, to }: Range,
  holds: (token: Token) => boolean,
): number {
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) if (holds(tokens[i]!)) return i;
  return -1;
}

export function readTokens(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    if (isSpace(code)) at += size;
    else if (isWordPart(code, text, at)) {
      const stop = wordEnd(text, at, end);
      tokens.push(tokenOf(text, at, stop));
      at = stop;
    } else {
      tokens.push({
        start: at,
        end: at + size,
        text: text.slice(at, at + size),
        lower: text.slice(at, at + size),
        kind: "mark",
        capital: false,
      });
      at += size;
    }
  }
  return tokens;
}

/** One or two small letters before a capital one. */
const SMALL_BEFORE_CAPITAL = /^\p{Ll}{1,2}[-'’]?\p{Lu}\p{L}/u;

function tokenOf(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  return {
    start,
    end,
    text: word,
    lower,
    kind: /^\d/.test(word) ? "number" : "word",
    capital: word[0] !== lower[0] || (word !== lower && SMALL_BEFORE_CAPITAL.test(word)),
  };
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.codePointAt(at)!;
    if (isWordPart(code, text, at)) at += code > 0xffff ? 2 : 1;
    else if (joins(text, at, limit)) at += 1;
    else break;
  }
  return at;
}

/** A hyphen, an apostrophe, an ampersand or a soft hyphen between letters; a point, comma or colon between digits. */
function joins(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  const here = text[at]!;
  const next = text.charCodeAt(at + 1);
  if (here === "\u00AD" || here === "\u2011") return true;
  if (here === "-" || here === "&" || here === "/")
    return isLetter(text.codePointAt(at + 1)!) || isDigit(next);
  if (here === "'" || here === "\u2019")
    return isLetter(text.codePointAt(at + 1)!) && isLetter(text.charCodeAt(at - 1));
  if (here === "." && isSmall(next) && isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at + 2)))
    return true;
  if (here === "." || here === "," || here === ":") return isDigit(next) && isDigit(text.charCodeAt(at - 1));
  return false;
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff;
/** Small ASCII letters: "tagesschau.de" is one word. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || code > 0x2bff) &&
    (code < 0x3000 || code > 0x303f));
const isWordPart = (code: number, text: string, at: number): boolean =>
  isLetter(code) ||
  isDigit(code) ||
  (code === 0x2d && isLetter(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at - 1)));
