/** How wide the parts of a shaped word are, without shaping each part. */
import type { Shape } from "../../model/page.ts";

export interface PartMeasure {
  /** Thousandths of an em. */
  readonly width: number;
  readonly glyphs: number;
}

/**
 * The parts between the `offsets`, which rise and end with the length of the text. Kerning across a break is counted to the part
 * before it, and a ligature is shared out by its letters: close enough for choosing breaks, and lines are set from parts that
 * are shaped on their own.
 */
export function measureParts(
  word: { readonly text: string; readonly shapes: readonly Shape[] },
  offsets: readonly number[],
): readonly PartMeasure[] {
  if (offsets.length === 1) return [wholeOf(word.shapes)];
  const visible = offsets.map((at) => visibleLength(word.text.slice(0, at)));
  const parts = offsets.map(() => ({ width: 0, glyphs: 0 }));
  let at = 0;
  let part = 0;
  for (const shape of word.shapes) {
    shape.glyphs.forEach((_, i) => {
      const advance = shape.advances[i]!;
      const letters = shape.texts[i]!.length;
      while (part < parts.length - 1 && at >= visible[part]!) part++;
      parts[part]!.glyphs++;
      let left = letters;
      while (left > 0 && part < parts.length - 1 && at + left > visible[part]!) {
        const inside = visible[part]! - at;
        parts[part]!.width += (advance * inside) / letters;
        at += inside;
        left -= inside;
        part++;
      }
      parts[part]!.width += letters === 0 ? advance : (advance * left) / letters;
      at += left;
    });
  }
  return parts;
}

const wholeOf = (shapes: readonly Shape[]): PartMeasure => ({
  width: shapes.reduce((sum, shape) => sum + shape.width, 0),
  glyphs: shapes.reduce((sum, shape) => sum + shape.glyphs.length, 0),
});

/** Shapes say nothing of joiners. */
const visibleLength = (text: string): number => text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").length;
