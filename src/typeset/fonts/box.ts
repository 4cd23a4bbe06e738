/** The box around a glyph's ink, from its outline. Lengths in thousandths of an em, y upwards. */
import type { PathStep } from "../../model/picture.ts";

export interface GlyphBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly advance: number;
}

/** Nothing for a glyph without ink. Curves are taken by their control points: fonts have points at their extremes. */
export function boxOf(outline: readonly PathStep[], advance: number): GlyphBox | undefined {
  let [left, right, top, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  for (const [, ...values] of outline)
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [x, y] = [values[i] as number, values[i + 1] as number];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    }
  return right > left && top > bottom ? { left, right, top, bottom, advance } : undefined;
}
