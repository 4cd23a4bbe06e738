/** Who of many people a sentence could name, without looking for each of them: a long article names a thousand. */
import type { Person } from "../../model/briefing.ts";
import { namesOf } from "./names.ts";

interface Index {
  /** Places in the list of those of whom a name begins with the word, or is it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Of those of whom a name has no word at all. */
  readonly wordless: readonly number[];
  /** All names, a line each. */
  readonly names: string;
}

const made = new WeakMap<readonly Person[], Index>();

/** Those of whom a name may stand in the folded text, in the order of the list; groups are not named by name. */
export function namesakesIn(text: string, people: readonly Person[]): readonly Person[] {
  const { byWord, wordless } = indexOf(people);
  const found = new Set(wordless);
  for (const [word] of text.matchAll(WORD))
    for (const form of word.endsWith("s") ? [word, word.slice(0, -1)] : [word])
      for (const index of byWord.get(form) ?? []) found.add(index);
  return [...found].sort((a, b) => a - b).map((index) => people[index]!);
}

/** Whether somebody's name has the word in it. */
export const isPartOfName = (word: string, people: readonly Person[]): boolean =>
  indexOf(people).names.includes(word);

/** What stands between signs that are neither letter nor digit: names are found between such signs alone. */
const WORD = /[\p{L}\p{N}]+/gu;

function indexOf(people: readonly Person[]): Index {
  const known = made.get(people);
  if (known !== undefined) return known;
  const byWord = new Map<string, number[]>();
  const wordless: number[] = [];
  for (const [index, person] of people.entries()) {
    if (person.kind === "group") continue;
    for (const name of namesOf(person)) {
      const word = name.match(WORD)?.[0];
      if (word === undefined) wordless.push(index);
      else byWord.set(word, [...(byWord.get(word) ?? []), index]);
    }
  }
  const index = { byWord, wordless, names: people.map((person) => namesOf(person).join(" ")).join("\n") };
  made.set(people, index);
  return index;
}
