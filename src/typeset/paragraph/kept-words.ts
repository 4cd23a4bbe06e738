/**
 * Words as they were collected, kept from one document to the next: measured, with their breaks and what hangs out at them. All that tells
 * is the face, the look of the text, the word itself, and whether it stood where a name stands.
 */
import { Memory } from "../memory.ts";
import type { CollectedWord } from "./founts.ts";
import type { Manner } from "./manner.ts";

/** Words of one look: in justified paragraphs of each manner, and in ragged ones. */
export type KeptLook = Readonly<Record<Manner["name"] | "ragged", KeptWords>>;

export class KeptWords {
  private readonly words = new Memory<Kept>(MOST_WORDS);

  /** `isName` is asked only of a word that would be broken at another cost if it were one. */
  find(text: string, isName: () => boolean): CollectedWord | undefined {
    const kept = this.words.get(text);
    if (kept === undefined) return undefined;
    return kept.plain === kept.name || !isName() ? kept.plain : kept.name;
  }

  /** A word that one face sets: what stand-ins were needed for is told of in each document. */
  keep(text: string, word: CollectedWord, isName: boolean): void {
    const hyphenated = word.hows.includes("hyphen");
    const kept = this.words.get(text) ?? { plain: undefined, name: undefined };
    if (!hyphenated || !isName) kept.plain = word;
    if (!hyphenated || isName) kept.name = word;
    this.words.set(text, kept);
  }
}

interface Kept {
  plain: CollectedWord | undefined;
  name: CollectedWord | undefined;
}

/** Of one face, by the look of the text. */
export class KeptLooks {
  private readonly looks = new Memory<KeptLook>(MOST_LOOKS);

  of(look: string): KeptLook {
    let kept = this.looks.get(look);
    if (kept === undefined) {
      kept = {
        wide: new KeptWords(),
        narrow: new KeptWords(),
        narrowest: new KeptWords(),
        ragged: new KeptWords(),
      };
      this.looks.set(look, kept);
    }
    return kept;
  }
}

const MOST_WORDS = 20_000;
/** A layout has some ten. */
const MOST_LOOKS = 50;
