/**
 * The stretch of a source that is nearest to words that do not stand there, with the differing words marked: `[-theirs-]` and
 * `{+ours+}`. Only to help an editor mend; nothing is ever accepted for being near.
 */
import { foldText } from "./fold.ts";

/** Words beyond these are not aligned: the table grows with their product. */
const MOST_WORDS = 300;
/** Equal words shown on either side of a difference. */
const AROUND = 4;

export interface Near {
  readonly shown: string;
  /** Share of words in common, 0 to 1. */
  readonly share: number;
}

/** The nearest of `candidates`; undefined when not even a third of the words agree. */
export function nearestOf<T extends { readonly text: string }>(
  words: string,
  candidates: readonly T[],
): (Near & { readonly candidate: T }) | undefined {
  const ours = wordsOf(foldText(words)).slice(0, MOST_WORDS);
  const bag = new Set(ours);
  let best: T | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const theirs = wordsOf(candidate.text);
    const common = theirs.reduce((n, word) => n + (bag.has(word) ? 1 : 0), 0);
    const share =
      (2 * Math.min(common, ours.length)) / (ours.length + Math.min(theirs.length, 4 * ours.length));
    if (share > most) [best, most] = [candidate, share];
  }
  if (best === undefined || most < 1 / 3) return undefined;
  return { candidate: best, share: most, shown: difference(window(wordsOf(best.text), ours), ours) };
}

const wordsOf = (text: string): string[] => text.split(" ");

/** As much of a long stretch as can hold our words: from the first to the last word in common. */
function window(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  if (theirs.length <= ours.length * 2) return theirs.slice(0, MOST_WORDS);
  const bag = new Set(ours);
  const size = Math.min(MOST_WORDS, ours.length + 4);
  let [best, most, count] = [0, 0, 0];
  for (let i = 0; i < theirs.length; i++) {
    if (bag.has(theirs[i]!)) count++;
    if (i >= size && bag.has(theirs[i - size]!)) count--;
    if (count > most) [best, most] = [i, count];
  }
  return theirs.slice(Math.max(0, best - size + 1), best + 1);
}

type Step = readonly [kind: "same" | "theirs" | "ours", word: string];

function difference(theirs: readonly string[], ours: readonly string[]): string {
  const steps = align(theirs, ours);
  const far = (i: number) =>
    steps.slice(Math.max(0, i - AROUND), i + AROUND + 1).every(([kind]) => kind === "same");
  const shown: string[] = [];
  for (const [i, [kind, word]] of steps.entries()) {
    if (kind === "theirs") shown.push(`[-${word}-]`);
    else if (kind === "ours") shown.push(`{+${word}+}`);
    else if (!far(i)) shown.push(word);
    else if (shown.at(-1) !== "…") shown.push("…");
  }
  return shown.join(" ").replaceAll("-] [-", " ").replaceAll("+} {+", " ");
}

/** The longest common subsequence of words, walked back. */
function align(theirs: readonly string[], ours: readonly string[]): Step[] {
  const [n, m] = [theirs.length, ours.length];
  const lengths = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      lengths[i]![j] =
        theirs[i] === ours[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && theirs[i] === ours[j]) {
      steps.push(["same", theirs[i]!]);
      i++;
      j++;
    } else if (j >= m || (i < n && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      steps.push(["theirs", theirs[i++]!]);
    else steps.push(["ours", ours[j++]!]);
  }
  return steps;
}
