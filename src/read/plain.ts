/**
 * The YAML that people write, read in one pass: fields, lists, texts on one line or several, `>-` and `|`, quotation marks, `[…]` and
 * `{…}`; so JSON too. Text -> values and their spots, or nothing as soon as anything else turns up (anchors, tags, tabs, a field twice, a
 * mistake of any kind): then the library reads the text instead and says what is wrong. What is read here, it reads alike.
 *
 * It is ten times as fast as the library, which makes an object of each word and each sign.
 */
import { plainScalar } from "./plain-scalar.ts";
import type { Spot, Traced } from "./value.ts";

/** Deeper nesting is a finding of the library's reading. A briefing nests eight deep. */
const MAX_DEPTH = 30;

/** Tabs, other control characters, spaces at the ends of lines, marks between documents: rare, and each with rules of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNUSUAL = /[\0-\x09\x0B-\x1F\x7F\uFEFF]| $|^(---|\.\.\.|%)/m;

export function readPlain(text: string): Traced | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { ...new PlainText(text).read(), diagnostics: [] };
  } catch (thrown) {
    if (thrown === NOT_PLAIN) return undefined;
    throw thrown;
  }
}

/** Thrown to leave all levels at once. */
const NOT_PLAIN = new Error("this text is not plain YAML");

const giveUp = (): never => {
  throw NOT_PLAIN;
};

interface Node {
  readonly value: unknown;
  readonly spot: Spot;
}

const NONE: Spot["inside"] = new Map();
/** A name that nobody could take for a number, followed by its colon. */
const KEY = /([A-Za-z_][\w-]*):(?=[ \n])/y;
const FLOW_KEY = /([A-Za-z_][\w-]*):(?=[ \n])|"([^"\\\n]+)": ?/y;
/** Characters that begin something else than a text, or end one in brackets. */
const INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

class PlainText {
  #at = 0;
  /** Where the line begins that the pen is in. */
  #line = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  read(): Node {
    this.#skip();
    const char = this.text[this.#at];
    if (this.#column() !== 0) giveUp();
    const node = char === "{" || char === "[" ? this.#flow(-1) : this.#map(0);
    this.#skip();
    return this.#at === this.text.length ? node : giveUp();
  }

  #column(): number {
    return this.#at - this.#line;
  }

  #spaces(): void {
    while (this.text[this.#at] === " ") this.#at++;
  }

  /** Over spaces, comments and line ends. */
  #skip(): void {
    for (;;) {
      this.#spaces();
      const char = this.text[this.#at];
      if (char === "#") {
        if (this.#at > this.#line && this.text[this.#at - 1] !== " ") giveUp();
        this.#at = this.#lineEnd();
      } else if (char === "\n") this.#line = ++this.#at;
      else return;
    }
  }

  #lineEnd(): number {
    const end = this.text.indexOf("\n", this.#at);
    return end < 0 ? this.text.length : end;
  }

  // ---- collections by indent ----

  #map(column: number): Node {
    this.#enter();
    const start = this.#at;
    const entries: [string, unknown][] = [];
    const inside = new Map<string, Spot>();
    do {
      KEY.lastIndex = this.#at;
      const name = KEY.exec(this.text)?.[1] ?? giveUp();
      if (inside.has(name)) giveUp();
      const key = { start: this.#at, end: this.#at + name.length };
      this.#at = key.end + 1;
      const { value, spot } = this.#fieldValue(column);
      entries.push([name, value]);
      inside.set(name, { ...spot, key });
    } while (this.#nextAt(column));
    return this.#leave(Object.fromEntries(entries), start, inside);
  }

  #list(column: number): Node {
    this.#enter();
    const start = this.#at;
    const values: unknown[] = [];
    const inside = new Map<number, Spot>();
    do {
      this.#at++;
      const { value, spot } = this.#itemValue(column);
      inside.set(values.length, spot);
      values.push(value);
    } while (this.#nextAt(column) && this.#atDash());
    return this.#leave(values, start, inside);
  }

  #enter(): void {
    if (++this.#depth > MAX_DEPTH) giveUp();
  }

  #leave(value: unknown, start: number, inside: Spot["inside"]): Node {
    this.#depth--;
    return { value, spot: { start, end: this.#at, key: undefined, inside } };
  }

  /** Whether the next thing stands at this column; it must have a line of its own and may not stand further right. */
  #nextAt(column: number): boolean {
    this.#skip();
    if (this.#at === this.text.length) return false;
    if (this.#column() > column || this.text.slice(this.#line, this.#at).trim() !== "") giveUp();
    return this.#column() === column;
  }

  #atDash(): boolean {
    return this.text[this.#at] === "-" && /[ \n]/.test(this.text[this.#at + 1] ?? "");
  }

  #fieldValue(column: number): Node {
    this.#spaces();
    const char = this.text[this.#at];
    if (char !== "\n" && char !== "#") return this.#inline(column);
    this.#skip();
    if (this.#atDash() && this.#column() >= column) return this.#list(this.#column());
    return this.#column() > column ? this.#block(column) : giveUp();
  }

  #itemValue(column: number): Node {
    this.#spaces();
    const char = this.text[this.#at];
    if (char === "\n" || char === "#") this.#skip();
    return this.#column() > column ? this.#block(column) : giveUp();
  }

  /** Something that may be a group of fields or a list; `parent` is the column of what it belongs to. */
  #block(parent: number): Node {
    if (this.#atDash()) return this.#list(this.#column());
    KEY.lastIndex = this.#at;
    return KEY.test(this.text) ? this.#map(this.#column()) : this.#inline(parent);
  }

  // ---- texts ----

  #inline(parent: number): Node {
    const char = this.text[this.#at];
    if (char === "[" || char === "{") return this.#flow(parent);
    if (char === '"' || char === "'") return this.#quoted(char, parent);
    return char === ">" || char === "|" ? this.#indented(parent) : this.#words(parent);
  }

  /** Text without quotation marks, over as many lines as are indented. */
  #words(parent: number): Node {
    const start = this.#at;
    const first = this.text[start] ?? giveUp();
    if (INDICATORS.includes(first) && !(first === "-" && /[^ \n,[\]{}]/.test(this.text[start + 1] ?? " ")))
      giveUp();
    let text = "";
    let breaks = 0;
    let end = start;
    for (;;) {
      const lineEnd = this.#lineEnd();
      const whole = this.text.slice(this.#at, lineEnd);
      const line = whole.replace(COMMENT, "");
      if (line.includes(": ") || line.endsWith(":")) giveUp();
      text += folded(breaks, text === "") + line;
      end = this.#at + line.length;
      this.#at = lineEnd;
      breaks = line === whole ? this.#lineBreaks(parent) : 0;
      if (breaks === 0) break;
    }
    this.#at = end;
    const value = plainScalar(text);
    return { value: value === undefined ? giveUp() : value, spot: spot(start, end) };
  }

  /** Over line ends to the next line of the same text; 0 when it does not go on. */
  #lineBreaks(parent: number): number {
    let at = this.#at;
    let breaks = 0;
    let line = this.#line;
    while (this.text[at] === "\n") {
      breaks++;
      line = ++at;
    }
    while (this.text[at] === " ") at++;
    if (at === this.text.length || at - line <= parent || this.text[at] === "#") return 0;
    this.#at = at;
    this.#line = line;
    return breaks;
  }

  #quoted(mark: string, parent: number): Node {
    const start = this.#at;
    const end = mark === '"' ? this.#closingQuote() : this.#closingApostrophe();
    const [first = "", ...others] = this.text.slice(start + 1, end - 1).split("\n");
    let text = first;
    let breaks = 0;
    for (const [index, line] of others.entries()) {
      breaks++;
      const indent = indentOf(line);
      if (indent === line.length && index < others.length - 1) continue;
      if (indent <= parent) giveUp();
      text += folded(breaks, false) + line.slice(indent);
      breaks = 0;
    }
    this.#at = end;
    if (others.length > 0) this.#line = this.text.lastIndexOf("\n", end - 1) + 1;
    const value = mark === '"' ? unescaped(text) : text.replaceAll("''", "'");
    return { value, spot: spot(start, end) };
  }

  /** Offset behind it. */
  #closingQuote(): number {
    for (let at = this.#at + 1; ; at++) {
      at = this.text.indexOf('"', at);
      if (at < 0) giveUp();
      let slashes = 0;
      while (this.text[at - 1 - slashes] === "\\") slashes++;
      if (slashes % 2 === 0) return at + 1;
    }
  }

  #closingApostrophe(): number {
    for (let at = this.#at + 1; ; at += 2) {
      at = this.text.indexOf("'", at);
      if (at < 0) giveUp();
      if (this.text[at + 1] !== "'") return at + 1;
    }
  }

  /** `>-` and `|`: all lines that are indented further than what they belong to, without their common indent. */
  #indented(parent: number): Node {
    const start = this.#at;
    const header = this.text.slice(start, this.#lineEnd());
    if (!/^[>|]-?$/.test(header)) giveUp();
    this.#at = this.#lineEnd();
    const lines: string[] = [];
    let indent = 0;
    let end = this.#at;
    while (this.text[this.#at] === "\n") {
      const from = this.#at + 1;
      const lineEnd = this.text.indexOf("\n", from) < 0 ? this.text.length : this.text.indexOf("\n", from);
      const line = this.text.slice(from, lineEnd);
      const column = indentOf(line);
      if (line !== "" && lines.length === 0) indent = column;
      if (line === "" ? lines.length === 0 : indent <= Math.max(parent, 0)) giveUp();
      if (line !== "" && column < indent) {
        if (column > parent) giveUp();
        break;
      }
      lines.push(line.slice(indent));
      this.#line = from;
      this.#at = lineEnd;
      if (line !== "") end = lineEnd;
    }
    while (lines.at(-1) === "") lines.pop();
    if (lines.length === 0) giveUp();
    const text = header.startsWith("|") ? lines.join("\n") : joinFolded(lines);
    if (!header.endsWith("-") && this.text[end] !== "\n") giveUp();
    return { value: header.endsWith("-") ? text : `${text}\n`, spot: spot(start, end) };
  }

  // ---- collections in brackets ----

  #flow(parent: number): Node {
    const start = this.#at;
    this.#enter();
    const isMap = this.text[this.#at++] === "{";
    const close = isMap ? "}" : "]";
    const values: unknown[] = [];
    const entries: [string, unknown][] = [];
    const inside = new Map<string | number, Spot>();
    this.#flowSpaces(parent);
    while (this.text[this.#at] !== close) {
      if (inside.size > 0) {
        if (this.text[this.#at++] !== ",") giveUp();
        this.#flowSpaces(parent);
      }
      if (isMap) {
        FLOW_KEY.lastIndex = this.#at;
        const found = FLOW_KEY.exec(this.text) ?? giveUp();
        const name = (found[1] ?? found[2]) as string;
        if (inside.has(name)) giveUp();
        const key = { start: this.#at, end: this.#at + found[0].lastIndexOf(":") };
        this.#at += found[0].length;
        this.#flowSpaces(parent);
        const { value, spot } = this.#flowValue(parent);
        entries.push([name, value]);
        inside.set(name, { ...spot, key });
      } else {
        const { value, spot } = this.#flowValue(parent);
        inside.set(values.length, spot);
        values.push(value);
      }
      this.#flowSpaces(parent);
    }
    this.#at++;
    return this.#leave(isMap ? Object.fromEntries(entries) : values, start, inside);
  }

  #flowValue(parent: number): Node {
    const char = this.text[this.#at] ?? giveUp();
    if (char === "[" || char === "{") return this.#flow(parent);
    if (char === '"' || char === "'") return this.#quoted(char, parent);
    const start = this.#at;
    FLOW_WORDS.lastIndex = start;
    const words = (FLOW_WORDS.exec(this.text)?.[0] ?? "").replace(/ +$/, "");
    if (words === "" || (INDICATORS.includes(char) && !/^-[0-9]/.test(words))) giveUp();
    if (/:( |$)| #/.test(words)) giveUp();
    this.#at += words.length;
    const value = plainScalar(words);
    return { value: value === undefined ? giveUp() : value, spot: spot(start, this.#at) };
  }

  /** Spaces, and line ends where the next line is indented. */
  #flowSpaces(parent: number): void {
    this.#spaces();
    while (this.text[this.#at] === "\n") {
      this.#line = ++this.#at;
      this.#spaces();
      if (this.text[this.#at] !== "\n" && this.#column() <= parent) giveUp();
    }
  }
}

/** A word of brackets ends with them, with a comma or with the line. */
const FLOW_WORDS = /[^\n,[\]{}]*/y;

const COMMENT = / +#.*$/;

const indentOf = (line: string): number => /^ */.exec(line)![0].length;

const spot = (start: number, end: number): Spot => ({ start, end, key: undefined, inside: NONE });

/** What stands for so many line ends in a text that is folded (YAML 1.2.2, 6.5). */
const folded = (breaks: number, first: boolean): string =>
  first ? "" : breaks === 1 ? " " : "\n".repeat(breaks - 1);

/** Lines that are indented further are not folded: rare enough to leave them to the library. */
function joinFolded(lines: readonly string[]): string {
  let text = "";
  let breaks = 0;
  for (const line of lines) {
    if (line.startsWith(" ")) giveUp();
    if (line !== "") {
      text += folded(breaks, text === "") + line;
      breaks = 0;
    }
    breaks++;
  }
  return text;
}

/** Escapes that JSON has too. */
function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  if (/\\(?!["\\/bfnrt]|u[0-9A-Fa-f]{4})/.test(text.replaceAll("\\\\", ""))) giveUp();
  return JSON.parse(`"${text.replaceAll("\n", "\\n")}"`) as string;
}
