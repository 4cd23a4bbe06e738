/** A text cut at its white space. */

export class Word {
  private bare: { readonly head: string; readonly tail: string } | undefined;

  constructor(
    readonly text: string,
    /** Offset in the text, in UTF-16 units. */
    readonly start: number,
    /** Nothing but letters, with hyphens between them and commas behind: most words, and no rule looks into them. */
    readonly plain: boolean,
  ) {}

  get end(): number {
    return this.start + this.text.length;
  }

  /** Without brackets and quotation marks before it. */
  get head(): string {
    return this.stripped().head;
  }

  /** Without brackets, quotation marks and stops behind it; a period stays, because abbreviations have one. */
  get tail(): string {
    return this.stripped().tail;
  }

  private stripped(): { readonly head: string; readonly tail: string } {
    this.bare ??=
      this.text.length > LONGEST_WORD
        ? { head: "", tail: "" }
        : { head: this.text.replace(OPENING, ""), tail: this.text.replace(CLOSING, "") };
    return this.bare;
  }
}

/** Nothing that the rules know is longer; what is longer is no word of ours. It also keeps every pattern's work bounded. */
export const LONGEST_WORD = 60;
const OPENING = /^(?:[([{„“‚‘»›"'…]|\.{3})+/;
const CLOSING = /(?:[)\]},;:!?“”’‘«‹"'…]|\.{3}|(?<=[)\]“”"])\.)+$/;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    let plain = true;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isBlank(code)) break;
      plain &&= isLetter(code) || (end > start && (code === HYPHEN || code === COMMA));
    }
    if (end > start) words.push(new Word(text.slice(start, end), start, plain));
    start = end + 1;
  }
  return words;
}

const HYPHEN = 0x2d;
const COMMA = 0x2c;

/** White space of Unicode 16 (4.6, table 4-7), and the space without width. */
const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x80 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || BLANKS.includes(code)));

const BLANKS: readonly number[] = [0x85, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

/** Of the alphabets of Europe (U+00D7 and U+00F7 are signs among them); others count as signs, which only costs time. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x2b0 && code !== 0xd7 && code !== 0xf7);
