/** Words that no line can hold: they must be broken where no word may be. */
import type { Pt } from "../../model/length.ts";
import type { Contents } from "./collect.ts";

/** Offsets in the copy of the words in every unbreakable stretch that is wider than the measure, even when pressed together. */
export function desperateWords({ items, sources }: Contents, measure: Pt): ReadonlySet<number> {
  const desperate = new Set<number>();
  let width = 0;
  let shrink = 0;
  let tokens: number[] = [];
  items.forEach((item, i) => {
    if (item.kind === "penalty") {
      if (width + item.width - shrink > measure) for (const token of tokens) desperate.add(token);
      width = 0;
      shrink = 0;
      tokens = [];
    } else if (item.kind === "box" || tokens.length > 0) {
      const source = sources[i]!;
      if (source.kind === "part") tokens.push(source.word.token);
      width += item.width;
      shrink += item.shrink;
    }
  });
  return desperate;
}
