/** Bytes to values (ISO 32000-1, 7.2 and 7.3): of the file itself, and of what pages paint. Whatever stands there, it goes on to the end. */
import { type Dictionary, Keyword, Name, Ref, type Value } from "./value.ts";

/** Lists in lists; real files have five or six. */
const DEEPEST = 60;

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

/** Of each byte, which of the three it is (7.2.2). */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return SPACE;
  return "()<>[]{}/%".includes(String.fromCharCode(byte)) ? DELIMITER : REGULAR;
});

/** Both ends of lists and dictionaries, as tokens. */
const OPEN_LIST = new Keyword("[");
const CLOSE_LIST = new Keyword("]");
const OPEN_DICTIONARY = new Keyword("<<");
const CLOSE_DICTIONARY = new Keyword(">>");

export class Lexer {
  /** One character a byte. */
  readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** The next value or operator; undefined at the end. */
  next(depth = 0): Value | undefined {
    const token = this.#token();
    if (depth > DEEPEST) return token;
    if (token === OPEN_LIST) return this.#list(CLOSE_LIST, depth + 1);
    if (token === OPEN_DICTIONARY) return dictionaryOf(this.#list(CLOSE_DICTIONARY, depth + 1));
    return token;
  }

  skipSpace(): void {
    const { source } = this;
    for (; this.at < source.length; this.at++) {
      const byte = source.charCodeAt(this.at);
      if (byte === PERCENT)
        while (this.at + 1 < source.length && !isLineEnd(source.charCodeAt(this.at + 1))) this.at++;
      else if (KINDS[byte] !== SPACE) return;
    }
  }

  #list(close: Keyword, depth: number): Value[] {
    const values: Value[] = [];
    for (let value = this.next(depth); value !== undefined && value !== close; value = this.next(depth)) {
      if (value instanceof Keyword && value.word === "R") {
        values.pop();
        values.push(new Ref(Number(values.pop())));
      } else values.push(value);
    }
    return values;
  }

  #token(): Value | undefined {
    this.skipSpace();
    const { source } = this;
    if (this.at >= source.length) return undefined;
    const byte = source.charCodeAt(this.at);
    if (KINDS[byte] === REGULAR) return this.#word();
    const char = source[this.at++];
    switch (char) {
      case "/":
        return new Name(unescapeName(this.#regular()));
      case "(":
        return this.#literal();
      case "[":
        return OPEN_LIST;
      case "]":
        return CLOSE_LIST;
      case "<":
        if (source[this.at] !== "<") return this.#hexadecimal();
        this.at++;
        return OPEN_DICTIONARY;
      case ">":
        if (source[this.at] === ">") this.at++;
        return CLOSE_DICTIONARY;
      default:
        return new Keyword(char as string);
    }
  }

  #regular(): string {
    const { source } = this;
    const start = this.at;
    while (this.at < source.length && KINDS[source.charCodeAt(this.at)] === REGULAR) this.at++;
    return source.slice(start, this.at);
  }

  #word(): Value {
    const word = this.#regular();
    const first = word.charCodeAt(0);
    // Digits, and `+`, `-` and `.` before them.
    if (first < 58 && first > 42) {
      const value = Number(word);
      if (!Number.isNaN(value)) return value;
    }
    if (word === "true") return true;
    if (word === "false") return false;
    return word === "null" ? null : new Keyword(word);
  }

  #hexadecimal(): string {
    const { source } = this;
    const close = source.indexOf(">", this.at);
    const end = close < 0 ? source.length : close;
    const digits = evenDigits(source.slice(this.at, end));
    let bytes = "";
    for (let i = 0; i < digits.length; i += 2) {
      const byte = (digitAt(digits, i) << 4) | digitAt(digits, i + 1);
      // As Node does: what is no digit ends the string.
      if (byte < 0) break;
      bytes += String.fromCharCode(byte);
    }
    this.at = end + 1;
    return bytes;
  }

  #literal(): string {
    const { source } = this;
    let text = "";
    for (let open = 1; this.at < source.length; ) {
      const char = source[this.at++] as string;
      if (char === "\\") text += this.#escaped();
      else {
        if (char === "(") open++;
        if (char === ")" && --open === 0) return text;
        text += char;
      }
    }
    return text;
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.source.slice(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    const char = this.source[this.at++] ?? "";
    if (char === "\r" && this.source[this.at] === "\n") this.at++;
    return ESCAPES[char] ?? char;
  }
}

const PERCENT = 37;
const isLineEnd = (byte: number): boolean => byte === 10 || byte === 13;

/** A backslash before a line end says that the line goes on. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "\n": "",
  "\r": "",
};

function dictionaryOf(values: readonly Value[]): Dictionary {
  const dictionary = new Map<string, Value>();
  for (let i = 0; i + 1 < values.length; i += 2) {
    const key = values[i];
    if (key instanceof Name) dictionary.set(key.name, values[i + 1] as Value);
  }
  return dictionary;
}

const unescapeName = (name: string): string =>
  name.includes("#")
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

/** The value of a hexadecimal digit; -1 for what is none. */
function digitAt(digits: string, at: number): number {
  const code = digits.charCodeAt(at);
  if (code > 47 && code < 58) return code - 48;
  const letter = code | 32;
  return letter > 96 && letter < 103 ? letter - 87 : -1;
}

function evenDigits(digits: string): string {
  const plain = /\s/.test(digits) ? digits.replace(/\s/g, "") : digits;
  return plain.length % 2 === 0 ? plain : `${plain}0`;
}
