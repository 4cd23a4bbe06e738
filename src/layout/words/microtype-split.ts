/** Words that are written as one although a space belongs inside: `z.B.`, `§5`, `5%`. */
import { isAddress } from "./microtype-kept.ts";
import type { Rules } from "./microtype-tables.ts";
import { Word } from "./microtype-words.ts";

/** The same words, those taken apart. Between the parts of one there is no character. */
export const splitWords = (words: readonly Word[], rules: Rules): readonly Word[] =>
  words.flatMap((word) => {
    const offsets = word.plain ? [] : gapsIn(word, rules);
    return offsets.length === 0 || isAddress(word) ? word : partsOf(word, offsets);
  });

function gapsIn({ text, head, tail }: Word, rules: Rules): readonly number[] {
  if (head === "") return [];
  const lead = text.length - head.length;
  const closed = rules.abbreviations.closed.get(tail.slice(lead));
  if (closed !== undefined) return closed.map((offset) => lead + offset);
  const section = /^§{1,2}(?=\d)/.exec(head);
  const sign = rules.spacedSigns?.exec(tail);
  return [...(section ? [lead + section[0].length] : []), ...(sign ? [sign.index] : [])];
}

const partsOf = ({ text, start }: Word, offsets: readonly number[]): readonly Word[] =>
  [0, ...offsets].map((from, i) => new Word(text.slice(from, offsets[i]), start + from, false));
