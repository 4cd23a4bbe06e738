/** “Did you mean …”: the known name that is nearest to a mistyped one. */

/** The nearest of `known` within a third of the word's length (a slip in short words), else undefined. Of equals the first. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  for (const name of known) {
    if (Math.abs(name.length - word.length) >= least) continue;
    const d = editDistance(word, name);
    if (d < least) [best, least] = [name, d];
  }
  return best;
}

/** A hint: `did you mean “x”`, or the other words when nothing is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(word, known);
  return name === undefined ? otherwise : `did you mean “${name}”`;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that lead from `a` to `b`: the optimal string alignment, which is
 * Damerau's measure with each letter touched once. Swaps count as one because they are the commonest slip of the keyboard.
 */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, substituted, swapped ? before[j - 2]! + 1 : Infinity),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
