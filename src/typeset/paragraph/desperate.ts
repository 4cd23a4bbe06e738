/** Words that no line can hold: they must be broken where no word may be. */
import type { Pt } from "../../model/length.ts";
import { graphemesOf } from "../fonts/graphemes.ts";
import type { Contents } from "./contents.ts";
import { COSTS, type WordBreak } from "./word-breaks.ts";

/** Offsets in the copy of the words in every unbreakable stretch that is wider than the measure, even when pressed together. */
export function desperateWords({ items, sources }: Contents, measure: Pt): ReadonlySet<number> {
  const desperate = new Set<number>();
  let width = 0;
  let shrink = 0;
  let start = 0;
  let begun = false; // with a word; spaces before it vanish
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === "penalty") {
      if (width + item.width - shrink > measure)
        for (const source of sources.slice(start, i))
          if (source.kind === "part") desperate.add(source.word.token);
      width = 0;
      shrink = 0;
      start = i + 1;
      begun = false;
    } else if (item.kind === "box" || begun) {
      begun ||= sources[i]!.kind === "part";
      width += item.width;
      shrink += item.shrink;
    }
  }
  return desperate;
}

/** Every place between two graphemes, besides the breaks that the word has. */
export function withEmergencies(text: string, breaks: readonly WordBreak[]): readonly WordBreak[] {
  const all = new Map<number, WordBreak>();
  let at = 0;
  for (const grapheme of graphemesOf(text)) {
    if (at > 0) all.set(at, { at, kind: "emergency", cost: COSTS.emergency });
    at += grapheme.length;
  }
  for (const wordBreak of breaks) all.set(wordBreak.at, wordBreak);
  return [...all.values()].sort((a, b) => a.at - b.at);
}
