/** “Did you mean …”: the known name that is nearest to a mistyped one. */

/** The nearest of `known` within a third of the word's length, else undefined. Ties go to the first. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  for (const name of known) {
    if (Math.abs(name.length - word.length) >= least) continue;
    const d = distance(word, name);
    if (d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}

/** `did you mean “x”`, or the fallback when nothing is near. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const name = nearest(word, known);
  return name === undefined ? otherwise : `did you mean “${name}”`;
}

/** Edit distance in insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? before[j - 2]! + 1 : substitution;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substitution, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
