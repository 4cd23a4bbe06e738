/** For a text that is missing: the words on paper that come nearest, so that the difference can be shown. Never for accepting them. */
import { pageAt, type Reading } from "./reading.ts";
import { diffWords, isMark, showDifferences, wordsOf } from "./words.ts";

/** Below this share of common words, what comes nearest is another text. */
const LIKENESS = 0.5;
/** Longer texts are compared by their first words. */
const WORD_LIMIT = 400;
/** Words that are looked at on both sides of the likeliest stretch. */
const SLACK = 8;

export function describeNearest(text: string, reading: Reading): string {
  const expected = wordsOf(text).slice(0, WORD_LIMIT).map(unmarked);
  const words = [...reading.text.matchAll(/\S+/g)];
  const end = likeliestEnd(
    expected,
    words.map((word) => unmarked(word[0])),
  );
  if (end === undefined) return "nothing on paper comes near it";
  const near = words.slice(Math.max(0, end - expected.length - SLACK), end + SLACK);
  const found = near.map((word) => unmarked(word[0]));
  const stretch = nearestStretch(expected, found);
  const differences = diffWords(expected, found.slice(stretch.start, stretch.end));
  const page = pageAt(reading, near[stretch.start]?.index ?? 0);
  if (differences.length === 0) return `on page ${page} only the quotation marks differ`;
  return `nearest on page ${page}: ${showDifferences(differences)}`;
}

/** Without quotation marks at its ends: they belong to the sheet as often as to the text. */
function unmarked(word: string): string {
  const chars = [...word];
  while (chars.length > 0 && isMark(chars[0] as string)) chars.shift();
  while (chars.length > 0 && isMark(chars.at(-1) as string)) chars.pop();
  return chars.join("");
}

/** Where the stretch ends that shares most words with the text, in whatever order: one pass with a running count. */
function likeliestEnd(expected: readonly string[], words: readonly string[]): number | undefined {
  const room = new Map<string, number>();
  for (const word of expected) room.set(word, (room.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { shared: 0, end: 0 };
  words.forEach((word, index) => {
    // `room` is what of the text is not yet in the stretch; below zero the word is there too often.
    const left = room.get(word);
    if (left !== undefined) {
      if (left > 0) shared++;
      room.set(word, left - 1);
    }
    const leaving = words[index - expected.length];
    const taken = leaving === undefined ? undefined : room.get(leaving);
    if (leaving !== undefined && taken !== undefined) {
      if (taken >= 0) shared--;
      room.set(leaving, taken + 1);
    }
    if (shared > best.shared) best = { shared, end: index + 1 };
  });
  return best.shared >= expected.length * LIKENESS ? best.end : undefined;
}

/**
 * The part of `words` with the fewest changes to `expected`: edit distance by words, where words before and after the part cost
 * nothing (semi-global alignment).
 */
function nearestStretch(
  expected: readonly string[],
  words: readonly string[],
): { start: number; end: number } {
  let row = words.map((_, j) => ({ cost: 0, start: j }));
  row.push({ cost: 0, start: words.length });
  expected.forEach((word, i) => {
    const next = [{ cost: i + 1, start: 0 }];
    for (let j = 1; j <= words.length; j++) {
      const diagonal = row[j - 1] as Cell;
      const step = word === words[j - 1] ? 0 : 1;
      next.push(
        cheapest(
          { cost: diagonal.cost + step, start: diagonal.start },
          cheapest(dearer(row[j] as Cell), dearer(next[j - 1] as Cell)),
        ),
      );
    }
    row = next;
  });
  let end = 0;
  // The last of the cheapest, so that a changed last word is part of it.
  row.forEach((cell, j) => {
    if (cell.cost <= (row[end] as Cell).cost) end = j;
  });
  return { start: (row[end] as Cell).start, end };
}

interface Cell {
  readonly cost: number;
  readonly start: number;
}

const dearer = ({ cost, start }: Cell): Cell => ({ cost: cost + 1, start });
const cheapest = (a: Cell, b: Cell): Cell => (b.cost < a.cost ? b : a);
