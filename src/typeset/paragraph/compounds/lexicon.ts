/**
 * The parts that German words are made of, by what may stand before and behind them. Written for this project.
 * Only the few hundred entries that a document's words meet are read; the rest lie in a map as they were written.
 */
import { ECONOMY } from "./lexicon/economy.ts";
import { MORE } from "./lexicon/more.ts";
import { ADJECTIVES, NAMES } from "./lexicon/qualities.ts";
import { STATE } from "./lexicon/state.ts";
import { COMBINING, PARTICLES, PREFIXES, VERBS } from "./lexicon/verbs.ts";
import { type Entry, readEntry, withUmlaut } from "./notation.ts";

/**
 * `bound` stands only before another part of a compound, `particle` is a whole word, `prefix` stands before verbs, and `preposition`
 * before nouns and adjectives as well.
 */
export type Kind = "noun" | "verb" | "adjective" | "bound" | "particle" | "prefix" | "preposition";

export interface Part extends Entry {
  readonly kind: Kind;
}

export class Lexicon {
  /** By how forms begin: bit n says that some have n letters. */
  private readonly lengths = new Int32Array(BUCKETS);
  private readonly written = new Map<string, Written>();
  private readonly read = new Map<string, readonly Part[]>();

  constructor() {
    const [verbal, nominal] = PREFIXES.split("|") as [string, string];
    for (const nouns of [STATE, ECONOMY, MORE, NAMES]) this.add("noun", nouns);
    this.add("adjective", ADJECTIVES);
    this.add("verb", VERBS);
    this.add("particle", PARTICLES);
    this.add("bound", COMBINING);
    this.add("prefix", verbal);
    this.add("preposition", nominal);
  }

  /** All parts that begin at a letter of a word. */
  partsAt(word: string, at: number): readonly Part[] {
    const found: Part[] = [];
    // Most places in a word begin nothing: a look at three letters spares one at each stretch behind them.
    let lengths = this.lengths[bucketOf(word, at, 2)]! | this.lengths[bucketOf(word, at, 3)]!;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths & -lengths);
      lengths &= lengths - 1;
      if (at + length > word.length) break;
      for (const part of this.partsOf(word.slice(at, at + length))) found.push(part);
    }
    return found;
  }

  /** The parts with these letters. */
  partsOf(form: string): readonly Part[] {
    const written = this.written.get(form);
    if (written === undefined) return NO_PARTS;
    let parts = this.read.get(form);
    if (parts === undefined) {
      parts = readParts(form, written);
      this.read.set(form, parts);
    }
    return parts;
  }

  forms(): readonly string[] {
    return [...this.written.keys()];
  }

  private add(kind: Kind, text: string): void {
    for (const entry of text.trim().split(/\s+/)) {
      const slash = entry.indexOf("/");
      const marked = slash < 0 ? entry : entry.slice(0, slash);
      const form = MARK.test(marked) ? marked.replace(MARKS, "") : marked;
      this.put(form, kind, entry);
      if (kind === "verb") {
        // handel: handle, Handlung.
        if (form.endsWith("el")) this.put(`${form.slice(0, -2)}l`, kind, entry);
      } else if (slash >= 0) {
        if (entry.indexOf("u", slash) > 0) this.put(withUmlaut(form), kind, entry);
        if (entry.indexOf("l", slash) > 0) this.put(form.slice(0, -1), kind, entry);
      }
    }
  }

  private put(form: string, kind: Kind, entry: string): void {
    this.written.set(form, { kind, entry, next: this.written.get(form) });
    if (form.length > LONGEST)
      throw new Error(`the lexicon has a part of more than ${LONGEST} letters: “${form}”`);
    this.lengths[bucketOf(form, 0, Math.min(form.length, 3))]! |= 1 << form.length;
  }
}

/** An entry under one of its forms, and the others under the same letters. */
interface Written {
  readonly kind: Kind;
  readonly entry: string;
  readonly next: Written | undefined;
}

const BUCKETS = 4096;
/** Letters: as many bits as a number has for `lengths`. */
const LONGEST = 30;

/** Of the two or three letters from a place on; words that end before share one. */
function bucketOf(word: string, at: number, letters: number): number {
  if (at + letters > word.length) return 0;
  let bucket = letters;
  for (let i = 0; i < letters; i++) bucket = bucket * 31 + word.charCodeAt(at + i);
  return bucket & (BUCKETS - 1);
}

const MARK = /[=|]/;
const MARKS = /[=|]/g;
const NO_PARTS: readonly Part[] = [];
const FREE: readonly string[] = [""];
const NONE: readonly string[] = [];

function readParts(form: string, written: Written): readonly Part[] {
  const parts: Part[] = [];
  for (let at: Written | undefined = written; at !== undefined; at = at.next) {
    const { kind, entry } = at;
    if (kind === "verb")
      parts.push({
        kind,
        form,
        links: entry.endsWith("/0") ? FREE : NONE,
        joints: readEntry(entry).base.joints,
      });
    else {
      const { base, umlaut, short } = readEntry(entry);
      if (base.form === form) parts.push({ kind, ...base });
      else if (umlaut?.form === form) parts.push({ kind, ...umlaut });
      else if (short?.form === form) parts.push({ kind: "bound", ...short });
    }
  }
  return parts;
}
