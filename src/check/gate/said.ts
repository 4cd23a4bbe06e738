/** A text of the source as sentences of ours are held to it. What is in it is looked for once, however many sentences cite it. */
import { holdsName, stemsIn } from "./names.ts";
import { type Quantities, quantitiesIn } from "./numbers.ts";
import { placesIn } from "./places.ts";

export class Said {
  #quantities: Quantities | undefined;
  #places: ReadonlyMap<string, string> | undefined;
  #stems: ReadonlySet<string> | undefined;
  #sentences: readonly string[] | undefined;
  #byStem: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #names = new Map<string, boolean>();

  /** Folded. */
  constructor(readonly text: string) {}

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

  get sentences(): readonly string[] {
    this.#sentences ??= this.text.split(/(?<=[.!?]'?)\s+/u);
    return this.#sentences;
  }

  /** Indexes of the sentences that have a word with this stem. */
  sentencesWith(stem: string): readonly number[] {
    this.#byStem ??= indexOf(this.sentences);
    return this.#byStem.get(stem) ?? [];
  }

  /** Whether one of somebody's names stands in it. */
  names(names: readonly string[]): boolean {
    const key = names.join("\n");
    const known = this.#names.get(key) ?? holdsName(names, this.text);
    this.#names.set(key, known);
    return known;
  }
}

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
