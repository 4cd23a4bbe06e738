/** A text of the source as sentences of ours are held to it. What is in it is looked for once, however many sentences cite it. */
import { holdsName, isLacking, stemsIn, wordsOfOffice } from "./names.ts";
import { type Quantities, quantitiesIn } from "./numbers.ts";
import { placesIn } from "./places.ts";
import { type Cited, type Scene, textOf } from "./scene.ts";
import type { SourceText } from "./source.ts";

/** What was asked before, of one source or of several. Of an article that is one long line, every sentence cites the same paragraph. */
const asked = new WeakMap<SourceText | Scene, Map<string, Said>>();

/** The same by the list itself: that of a whole article, which many sentences are held to, is long to spell out. */
const listed = new WeakMap<readonly Cited[], Said>();

export function saidIn(cited: readonly Cited[], scene: Scene): Said {
  const same = listed.get(cited);
  if (same !== undefined) return same;
  const [first] = cited;
  const whose =
    first !== undefined && cited.every(({ source }) => source === first.source) ? first.source : scene;
  const known = asked.get(whose) ?? new Map<string, Said>();
  asked.set(whose, known);
  // A paragraph that several pieces of evidence name is one: all of an article on one line would stand there many times.
  const distinct = new Map(cited.map((each) => [`${each.source.id} ${each.number}`, each]));
  const key = [...distinct.keys()].join();
  const said = known.get(key) ?? new Said(textOf([...distinct.values()]));
  known.set(key, said);
  listed.set(cited, said);
  return said;
}

export class Said {
  #lower: string | undefined;
  #quantities: Quantities | undefined;
  #places: ReadonlyMap<string, string> | undefined;
  #stems: ReadonlySet<string> | undefined;
  #sentences: readonly string[] | undefined;
  #byStem: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #names = new Map<readonly string[], boolean>();

  /** Folded. */
  constructor(readonly text: string) {}

  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }

  get quantities(): Quantities {
    this.#quantities ??= quantitiesIn(this.text);
    return this.#quantities;
  }

  get places(): ReadonlyMap<string, string> {
    this.#places ??= placesIn(this.text);
    return this.#places;
  }

  get stems(): ReadonlySet<string> {
    this.#stems ??= stemsIn(this.text);
    return this.#stems;
  }

  /** Whether the word stands in it, whole and as it is written: then so does its stem, and a long text need not be taken apart. */
  hasWord(word: string): boolean {
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + 1)) {
      const beside = this.text.slice(Math.max(0, at - 2), at);
      if (!BEFORE.test(beside) && !BEHIND.test(this.text.slice(at + word.length, at + word.length + 2)))
        return true;
    }
    return false;
  }

  /** The words of an office or a name that stand here in no form. Most stand here as they are. */
  lacking(ours: string): string[] {
    return wordsOfOffice(ours).filter((word) => !this.hasWord(word) && isLacking(word, this.stems));
  }

  get sentences(): readonly string[] {
    // A heading has no stop and ends with its line.
    this.#sentences ??= this.text.split(/(?<=[.!?]'?)\s+|\n/u);
    return this.#sentences;
  }

  /** Indexes of the sentences that have a word with this stem. */
  sentencesWith(stem: string): readonly number[] {
    this.#byStem ??= indexOf(this.sentences);
    return this.#byStem.get(stem) ?? [];
  }

  /** Whether one of somebody's names stands in it; `names` are those of `namesOf`, which are one list for one person. */
  names(names: readonly string[]): boolean {
    const known = this.#names.get(names) ?? holdsName(names, this.text);
    this.#names.set(names, known);
    return known;
  }
}

/** Signs that make a longer word of it, as “wordsIn” has words; a letter beyond the first plane takes two code units. */
const BEFORE = /[\p{L}\p{N}\p{M}'-]$/u;
const BEHIND = /^[\p{L}\p{N}\p{M}'-]/u;

function indexOf(sentences: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, sentence] of sentences.entries())
    for (const stem of stemsIn(sentence)) {
      const known = found.get(stem);
      if (known === undefined) found.set(stem, [i]);
      else known.push(i);
    }
  return found;
}
