/** What a PDF is made of (ISO 32000-1, 7.3), as it stands in the file. */

/** A string stands as itself, one character a byte. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Name
  | Ref
  | Keyword
  | Stream
  | Dictionary
  | readonly Value[];

export type Dictionary = ReadonlyMap<string, Value>;

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A word that is neither value nor name: an operator, or `obj`, `stream`, `R`. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** An object's name. Generations are not told apart: a later one replaces an earlier one. */
export class Ref {
  readonly num: number;
  constructor(num: number) {
    this.num = num;
  }
}

/** Its bytes stand in the file from `start` to `end`, still filtered. */
export class Stream {
  readonly dictionary: Dictionary;
  readonly start: number;
  readonly end: number;
  constructor(dictionary: Dictionary, start: number, end: number) {
    this.dictionary = dictionary;
    this.start = start;
    this.end = end;
  }
}

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map;

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const nameOf = (value: Value | undefined): string | undefined =>
  value instanceof Name ? value.name : undefined;

export const numberOf = (value: Value | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

/** The letters of a text string: UTF-16 with a mark before it, else as good as Latin-1 (7.9.2.2). */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value !== "string") return undefined;
  if (!value.startsWith("\u00FE\u00FF")) return value;
  return utf16(value.slice(2));
}

/** Bytes in pairs, the higher one first. */
export function utf16(bytes: string): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  return text;
}
