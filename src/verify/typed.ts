/**
 * A text as a typewriter has it, for finding our own sentences on paper: dashes, apostrophes and ellipses set by the trade are those
 * of the keyboard, and a space stands where German print adds one. Never for quotations, which are compared as they are written.
 */
import { normalise } from "./words.ts";

export interface Typed {
  readonly text: string;
  /** Offset in the typed text -> offset in the text that it was made of, and back. */
  readonly origin: (offset: number) => number;
  readonly place: (offset: number) => number;
}

/** `text` is normalised. */
export function typed(text: string): Typed {
  const steps: Step[] = [{ here: 0, there: 0 }];
  let out = "";
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(SET)) {
    out += text.slice(from, index) + (KEYS[sign] ?? " ");
    from = index + sign.length;
    steps.push({ here: out.length, there: from });
  }
  return {
    text: out + text.slice(from),
    origin: (offset) => follow(steps, offset, "here", "there"),
    place: (offset) => follow(steps, offset, "there", "here"),
  };
}

/** Signs that print has several of, and places between two characters where it may add a space: `z.B.`, `5%`, `§5`. */
const SET = /\.{3}|--|[–−’´`]|(?<=\d)(?=[\p{L}%‰°€])|(?<=\.)(?=\p{L})|(?<=§)(?=\d)/gu;

const KEYS: Readonly<Record<string, string>> = {
  "...": "…",
  "--": "-",
  "–": "-",
  "−": "-",
  "’": "'",
  "´": "'",
  "`": "'",
};

export const typedText = (text: string): string => typed(normalise(text)).text;

/** From here on both texts run side by side, up to the next step. */
interface Step {
  readonly here: number;
  readonly there: number;
}

function follow(steps: readonly Step[], offset: number, from: keyof Step, to: keyof Step): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (steps[middle]![from] <= offset) low = middle;
    else high = middle - 1;
  }
  const step = steps[low]!;
  return step[to] + offset - step[from];
}
