/**
 * The objects of a file by their numbers (ISO 32000-1, 7.5): by its tables, old and new form, or, where these do not hold, by looking
 * through all of its bytes. Filters other than Flate are left to other readers, and so are encrypted files.
 */
import { inflateSync } from "node:zlib";
import { Lexer } from "./lexer.ts";
import {
  type Dictionary,
  isDictionary,
  isList,
  Keyword,
  nameOf,
  numberOf,
  Ref,
  Stream,
  type Value,
} from "./value.ts";

/** Where an object stands: at a place of the file, or, as `-1 - number`, inside that stream of objects. */
type Place = number;

const ENTRY = /^\d{10} \d{5} [nf][ \r\n]{2}$/;

/** A few bytes can be inflated to gigabytes. No page of ours has more than a quarter of a megabyte. */
const MOST_INFLATED = 32_000_000;
/** Updates of a file, each with its own table. */
const MOST_TABLES = 1000;
const MOST_OBJECTS = 5_000_000;

export class PdfObjects {
  readonly #source: string;
  readonly #places = new Map<number, Place>();
  readonly #known = new Map<number, Value>();
  readonly #opening = new Set<number>();
  trailer: Dictionary = new Map();

  constructor(pdf: Uint8Array) {
    this.#source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
    if (!this.#followTables()) this.#lookThrough();
  }

  /** What a reference leads to, and anything else itself. */
  resolve(value: Value | undefined): Value | undefined {
    let found = value;
    // A reference to a reference is not allowed, and a ring of them would never end.
    for (let hops = 0; found instanceof Ref && hops < 8; hops++) found = this.#get(found.num);
    return found instanceof Ref ? undefined : found;
  }

  /** The value of a key, resolved; undefined also when the dictionary is none. A stream stands for its dictionary. */
  at(holder: Value | undefined, key: string): Value | undefined {
    const found = this.resolve(holder);
    const dictionary = found instanceof Stream ? found.dictionary : found;
    return isDictionary(dictionary) ? this.resolve(dictionary.get(key)) : undefined;
  }

  /** A dictionary's own value of a key, a reference as it stands. */
  raw(holder: Value | undefined, key: string): Value | undefined {
    const found = this.resolve(holder);
    return isDictionary(found) ? found.get(key) : undefined;
  }

  /** One value, or a list of them. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (found === undefined || found === null) return [];
    return isList(found) ? found : [value as Value];
  }

  /** The bytes of a stream without their filters, one a character; undefined when they cannot be had. */
  bytesOf(value: Value | undefined): string | undefined {
    const stream = this.resolve(value);
    if (!(stream instanceof Stream)) return undefined;
    const raw = this.#source.slice(stream.start, stream.end);
    const filters = this.list(stream.dictionary.get("Filter")).map((one) => nameOf(this.resolve(one)));
    if (filters.length === 0) return raw;
    if (filters.length > 1 || filters[0] !== "FlateDecode") return undefined;
    const bytes = inflate(raw);
    const parms = this.list(stream.dictionary.get("DecodeParms"))[0];
    return (numberOf(this.at(parms, "Predictor")) ?? 1) < 10
      ? bytes
      : bytes && unpredict(bytes, numberOf(this.at(parms, "Columns")) ?? 1);
  }

  /** Forgets an object that will hardly be asked for again, unless reading it again meant to open a whole stream of objects. */
  letGo(value: Value | undefined): void {
    if (value instanceof Ref && (this.#places.get(value.num) ?? -1) >= 0) this.#known.delete(value.num);
  }

  #get(num: number): Value | undefined {
    const known = this.#known.get(num);
    if (known !== undefined) return known;
    const place = this.#places.get(num);
    if (place === undefined || this.#opening.has(num)) return undefined;
    this.#opening.add(num);
    if (place < 0) this.#openGroup(-1 - place);
    else {
      const value = this.#read(place)?.value;
      if (value !== undefined) this.#known.set(num, value);
    }
    this.#opening.delete(num);
    return this.#known.get(num);
  }

  /** `12 0 obj … endobj` */
  #read(at: number): { readonly num: number; readonly value: Value } | undefined {
    const lexer = new Lexer(this.#source, at);
    const [num, , word] = [lexer.next(), lexer.next(), lexer.next()];
    if (typeof num !== "number" || !(word instanceof Keyword) || word.word !== "obj") return undefined;
    const value = lexer.next();
    if (value === undefined) return undefined;
    if (!isDictionary(value)) return { num, value };
    const end = lexer.at;
    const after = lexer.next();
    if (!(after instanceof Keyword) || after.word !== "stream") {
      lexer.at = end;
      return { num, value };
    }
    return { num, value: this.#stream(value, lexer.at) };
  }

  #stream(dictionary: Dictionary, word: number): Stream {
    const start = word + (this.#source.startsWith("\r\n", word) ? 2 : 1);
    const said = numberOf(this.resolve(dictionary.get("Length"))) ?? -1;
    const ends = said >= 0 && /^\s*endstream/.test(this.#source.slice(start + said, start + said + 12));
    if (ends) return new Stream(dictionary, start, start + said);
    const end = this.#source.indexOf("endstream", start);
    return new Stream(dictionary, start, end < 0 ? this.#source.length : end);
  }

  /** A stream of objects (7.5.7): pairs of number and place, then the objects. */
  #openGroup(group: number): void {
    const stream = this.#get(group);
    const bytes = this.bytesOf(stream);
    const first = numberOf(this.at(stream, "First"));
    if (bytes === undefined || first === undefined) return;
    const count = Math.min(numberOf(this.at(stream, "N")) ?? 0, bytes.length);
    const lexer = new Lexer(bytes);
    const head: (readonly [num: number, at: number])[] = [];
    for (let i = 0; i < count; i++) head.push([Number(lexer.next()), Number(lexer.next())]);
    for (const [num, at] of head) {
      if (this.#places.get(num) !== -1 - group) continue;
      const value = new Lexer(bytes, first + at).next();
      if (value !== undefined) this.#known.set(num, value);
    }
  }

  /** From the last table back to the first; false when one does not hold. */
  #followTables(): boolean {
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#source.slice(-1100))?.[1];
    const waiting = start === undefined ? [] : [Number(start)];
    const seen = new Set<number>();
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at) || seen.size > MOST_TABLES) continue;
      seen.add(at);
      const trailer = this.#source.startsWith("xref", at) ? this.#table(at) : this.#tableStream(at);
      if (trailer === undefined) return false;
      if (this.trailer.size === 0) this.trailer = trailer;
      for (const key of ["XRefStm", "Prev"]) {
        const next = trailer.get(key);
        if (typeof next === "number") waiting.push(next);
      }
    }
    return this.#holds();
  }

  /** Whether the catalogue is where the tables say. */
  #holds(): boolean {
    return isDictionary(this.at(this.trailer.get("Root"), "Pages"));
  }

  /** `xref`, runs of lines of 20 bytes, `trailer` (7.5.4). */
  #table(at: number): Dictionary | undefined {
    const lexer = new Lexer(this.#source, at + 4);
    for (let first = lexer.next(); typeof first === "number"; first = lexer.next()) {
      const count = lexer.next();
      if (typeof count !== "number" || count > MOST_OBJECTS) return undefined;
      lexer.skipSpace();
      for (let i = 0; i < count; i++) {
        const place = this.#entry(lexer);
        if (place === undefined) return undefined;
        if (place >= 0) this.#place(first + i, place);
      }
    }
    const trailer = lexer.next();
    return isDictionary(trailer) ? trailer : undefined;
  }

  /** `0000000017 00000 n` and a line end, 20 bytes in all: where an object stands; negative when it is free. */
  #entry(lexer: Lexer): number | undefined {
    const { at } = lexer;
    const line = this.#source.slice(at, at + 20);
    if (ENTRY.test(line)) {
      lexer.at = at + line.length;
      return line[17] === "n" ? Number(line.slice(0, 10)) : -1;
    }
    const [place, , use] = [lexer.next(), lexer.next(), lexer.next()];
    if (typeof place !== "number" || !(use instanceof Keyword)) return undefined;
    return use.word === "n" ? place : -1;
  }

  /** The table as a stream (7.5.8): fields of fixed widths. */
  #tableStream(at: number): Dictionary | undefined {
    const stream = this.#read(at)?.value;
    const bytes = this.bytesOf(stream);
    if (!(stream instanceof Stream) || bytes === undefined) return undefined;
    const { dictionary } = stream;
    const widths = this.list(dictionary.get("W")).map(Number);
    if (widths.length !== 3 || !widths.every((width) => width >= 0 && width <= 8)) return undefined;
    const runs = this.list(dictionary.get("Index")).map(Number);
    const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths;
    let pen = 0;
    const field = (width: number, missing: number): number => {
      if (width === 0) return missing;
      let value = 0;
      for (let i = 0; i < width; i++) value = value * 256 + bytes.charCodeAt(pen++);
      return value;
    };
    const ranges = runs.length === 0 ? [0, Number(dictionary.get("Size"))] : runs;
    for (let r = 0; r + 1 < ranges.length; r += 2)
      for (let i = 0; i < (ranges[r + 1] as number) && pen < bytes.length; i++) {
        const [kind, place] = [field(kindWidth, 1), field(placeWidth, 0)];
        field(lastWidth, 0);
        if (kind === 1) this.#place((ranges[r] as number) + i, place);
        if (kind === 2) this.#place((ranges[r] as number) + i, -1 - place);
      }
    return dictionary;
  }

  /** The table that is read first is the latest. */
  #place(num: number, place: Place): void {
    if (!this.#places.has(num)) this.#places.set(num, place);
  }

  /** Every `12 0 obj` of the file, the last one of each number, and every trailer. */
  #lookThrough(): void {
    this.#places.clear();
    this.#known.clear();
    this.trailer = new Map();
    for (const match of this.#source.matchAll(/(?<![\d.])(\d{1,9})\s+\d{1,5}\s+obj\b/g))
      this.#places.set(Number(match[1]), match.index);
    for (const num of [...this.#places.keys()]) {
      const kind = nameOf(this.at(this.#get(num), "Type"));
      if (kind === "ObjStm") this.#placeGroup(num);
      const found = this.#known.get(num);
      if (kind === "XRef" && found instanceof Stream) this.trailer = found.dictionary;
    }
    for (const match of this.#source.matchAll(/\btrailer\b/g)) {
      const trailer = new Lexer(this.#source, match.index + 7).next();
      if (isDictionary(trailer) && trailer.has("Root")) this.trailer = trailer;
    }
  }

  #placeGroup(group: number): void {
    const bytes = this.bytesOf(this.#get(group));
    const count = Math.min(numberOf(this.at(this.#get(group), "N")) ?? 0, bytes?.length ?? 0);
    const lexer = new Lexer(bytes ?? "");
    for (let i = 0; i < count; i++) {
      this.#place(Number(lexer.next()), -1 - group);
      lexer.next();
    }
  }
}

function inflate(bytes: string): string | undefined {
  try {
    return inflateSync(Buffer.from(bytes, "latin1"), { maxOutputLength: MOST_INFLATED }).toString("latin1");
  } catch {
    return undefined;
  }
}

/** Takes back the one predictor of PNG that tables are written with, `Up`, and passes over rows without (RFC 2083, 6). */
function unpredict(bytes: string, columns: number): string | undefined {
  if (!(columns > 0 && columns < 1000)) return undefined;
  const rows: Buffer[] = [];
  let above = Buffer.alloc(columns);
  for (let at = 0; at + columns < bytes.length; at += columns + 1) {
    const row = Buffer.from(bytes.slice(at + 1, at + 1 + columns), "latin1");
    const kind = bytes.charCodeAt(at);
    if (kind !== 0 && kind !== 2) return undefined;
    if (kind === 2)
      for (let i = 0; i < columns; i++) row[i] = ((row[i] as number) + (above[i] as number)) & 255;
    rows.push(row);
    above = row;
  }
  return Buffer.concat(rows).toString("latin1");
}
