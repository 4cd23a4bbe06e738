/**
 * The small things of typesetting that a typewriter has no keys for: spaces that do not break, dashes, apostrophes, ellipses.
 * Text -> text, by the rules of its language; a language without rules is left as it is.
 *
 * Words and digits are never changed, and nothing that somebody else wrote is: what stands in quotation marks, addresses, file and
 * telephone numbers (`keptStretches`). A text that has been through once comes out the same a second time. The work is linear in the
 * length of the text: it is cut into words, and each word and each space between two is looked at once.
 */

import { GERMAN } from "./microtype-de.ts";
import { ENGLISH } from "./microtype-en.ts";
import { glyphEdits } from "./microtype-glyphs.ts";
import { keptStretches, type Stretch } from "./microtype-kept.ts";
import { joint } from "./microtype-spaces.ts";
import { splitWords } from "./microtype-split.ts";
import { NBSP, NNBSP, type Rules } from "./microtype-tables.ts";
import { type Word, wordsOf } from "./microtype-words.ts";

/** Characters to be replaced, none for an insertion. */
export interface Edit {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export function microtype(text: string, lang: string): string {
  return applyEdits(text, microtypeEdits(text, lang));
}

/** In the order of the text; none overlaps another. */
export function microtypeEdits(text: string, lang: string): readonly Edit[] {
  const rules = RULES[lang.toLowerCase().split("-")[0] ?? ""];
  if (!rules) return [];
  const words = splitWords(wordsOf(text), rules);
  const edits: Edit[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.plain) edits.push(...glyphEdits(text, words, i, rules));
    edits.push(...behindWord(text, words, i, rules));
  }
  return edits.length === 0 ? edits : outside(keptStretches(text, words, rules), edits);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let from = 0;
  for (const { at, length, text: instead } of edits) {
    out += text.slice(from, at) + instead;
    from = at + length;
  }
  return out + text.slice(from);
}

const RULES: Readonly<Record<string, Rules>> = { de: GERMAN, en: ENGLISH };

/** Where one space stands between two words, it may become another; two are there for a reason. */
function behindWord(text: string, words: readonly Word[], i: number, rules: Rules): readonly Edit[] {
  const [word, next] = [words[i]!, words[i + 1]];
  const length = next ? next.start - word.end : 2;
  if (length > 1) return NONE;
  const written = text.slice(word.end, word.end + length);
  const space = joint(words, i, rules) ?? (length === 0 ? NNBSP : undefined);
  const fits = space !== undefined && space !== written && BLANKS.includes(written);
  return fits ? [{ at: word.end, length, text: space }] : NONE;
}

const NONE: readonly Edit[] = [];
const BLANKS = ["", " ", NBSP, NNBSP];

/** Both lists are in the order of the text. */
function outside(kept: readonly Stretch[], edits: readonly Edit[]): readonly Edit[] {
  let k = 0;
  return edits.filter(({ at, length }) => {
    while (k < kept.length && kept[k]!.end <= at) k++;
    const next = kept[k];
    return next === undefined || at + length <= next.start;
  });
}
