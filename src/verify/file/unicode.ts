/** What the codes of a font stand for: its /ToUnicode (ISO 32000-1, 9.10.3), read without anybody else's help. */
import { Lexer } from "./lexer.ts";
import type { PdfObjects } from "./objects.ts";
import { isList, Keyword, nameOf, utf16, type Value } from "./value.ts";

export interface FontCodes {
  /** Bytes a code. */
  readonly width: 1 | 2;
  readonly texts: ReadonlyMap<number, string>;
}

/** A range can claim all codes there are. */
const MOST_CODES = 65_536;

export function fontCodes(objects: PdfObjects, font: Value | undefined): FontCodes {
  const width = nameOf(objects.at(font, "Subtype")) === "Type0" ? 2 : 1;
  const map = objects.bytesOf(objects.at(font, "ToUnicode"));
  return { width, texts: map === undefined ? new Map() : readMap(map) };
}

function readMap(source: string): Map<number, string> {
  const texts = new Map<number, string>();
  const lexer = new Lexer(source);
  let waiting: Value[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof Keyword)) {
      waiting.push(value);
      continue;
    }
    if (value.word === "endbfchar") addCodes(texts, waiting);
    if (value.word === "endbfrange") addRanges(texts, waiting);
    waiting = [];
  }
  return texts;
}

function addCodes(texts: Map<number, string>, values: readonly Value[]): void {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [code, text] = [values[i], values[i + 1]];
    if (typeof code === "string" && typeof text === "string") texts.set(codeOf(code), utf16(text));
  }
}

function addRanges(texts: Map<number, string>, values: readonly Value[]): void {
  for (let i = 0; i + 2 < values.length; i += 3) {
    const [from, to, target] = [values[i], values[i + 1], values[i + 2]];
    if (typeof from !== "string" || typeof to !== "string") continue;
    const first = codeOf(from);
    const count = Math.min(codeOf(to) - first + 1, MOST_CODES);
    for (let nth = 0; nth < count; nth++) {
      if (typeof target === "string") texts.set(first + nth, nthAfter(utf16(target), nth));
      const text = isList(target) ? target[nth] : undefined;
      if (typeof text === "string") texts.set(first + nth, utf16(text));
    }
  }
}

/** The last letter goes on counting. */
const nthAfter = (text: string, nth: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + nth);

const codeOf = (bytes: string): number => {
  let code = 0;
  for (let at = 0; at < bytes.length; at++) code = code * 256 + bytes.charCodeAt(at);
  return code;
};
