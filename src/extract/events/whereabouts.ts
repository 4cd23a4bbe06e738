/**
 * Which meeting a sentence speaks of: by its place, or as the one that was told of last. Looked up once for all sentences, as a long text
 * has hundreds of meetings and thousands of sentences.
 */
import type { Language } from "../languages/language.ts";
import type { Line } from "./lines.ts";

interface Placed {
  readonly places: readonly string[];
}

/**
 * What finds the groups, in their order, in one of whose places a text says that it is. Places are looked for as words: a pattern for each of
 * some hundred would take longer to make than to use.
 */
export function placeFinder<T extends Placed>(
  groups: readonly T[],
  { events }: Language,
): (text: string) => readonly T[] {
  const byWord = new Map<string, { readonly order: number; readonly place: string }[]>();
  for (const [order, { places }] of groups.entries())
    for (const place of places) {
      const word = place.match(WORD)?.[0] ?? "";
      const known = byWord.get(word) ?? [];
      known.push({ order, place });
      byWord.set(word, known);
    }
  return (text) => {
    const found = new Set<number>();
    for (const word of text.match(WORD) ?? [])
      for (const { order, place } of byWord.get(word) ?? [])
        if (!found.has(order) && isIn(place, text, events.beforePlace)) found.add(order);
    return [...found].sort((a, b) => a - b).map((order) => groups[order]!);
  };
}

/** Code units before a place that hold what tells that something is there, "in der ", and the letter before that. */
const REACH = 12;

/** Whether "in" stands before the place, and no letter behind it. */
function isIn(place: string, text: string, before: RegExp): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const end = at + place.length;
    if (before.test(text.slice(Math.max(0, at - REACH), at)) && !LETTER.test(text.slice(end, end + 2)))
      return true;
  }
  return false;
}

/** Places stand in a text as whole words with capitals. */
const WORD = /\p{Lu}\p{L}*/gu;
const LETTER = /^\p{L}/u;

export interface Meant<T> {
  /** Undefined where no meeting is told of, neither before nor soon. */
  readonly group: T | undefined;
  /** Index of the line that told of it; undefined before any did. */
  readonly told: number | undefined;
}

/** Paragraphs from a sentence about a meeting to the one that says where it is: a lead comes first, what follows belongs to it. */
const SOON = 2;

/**
 * Of each line the meeting that it means when it speaks of one as known: the last one told of, in this line or before; before any, the first
 * that is told of soon. One that is told of in passing is meant in its own paragraph only, once there was another.
 */
export function meantIn<T extends Placed>(
  lines: readonly Line[],
  groups: readonly T[],
  language: Language,
  inPassing: ReadonlySet<T>,
): readonly Meant<T>[] {
  const placesIn = placeFinder(groups, language);
  const tellers = lines.map(({ told }) => placesIn(told)[0]);
  const first = tellers.findIndex((group) => group !== undefined);
  let last: Meant<T> | undefined;
  let passing: { readonly meant: Meant<T>; readonly paragraph: number } | undefined;
  return lines.map(({ paragraph }, index) => {
    const group = tellers[index];
    if (group !== undefined) {
      const meant = { group, told: index };
      passing = last !== undefined && inPassing.has(group) ? { meant, paragraph } : undefined;
      if (passing === undefined) last = meant;
    }
    if (passing?.paragraph === paragraph) return passing.meant;
    const isSoon = first >= 0 && lines[first]!.paragraph - paragraph <= SOON;
    return last ?? { group: isSoon ? tellers[first] : undefined, told: undefined };
  });
}
