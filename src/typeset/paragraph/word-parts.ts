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
  const ends = visibleOffsets(word.text, offsets);
  const parts = offsets.map(() => ({ width: 0, glyphs: 0 }));
  let part = 0;
  let at = 0;
  for (const { glyphs, advances, texts } of word.shapes) {
    for (let i = 0; i < glyphs.length; i++) {
      const letters = texts[i]!.length;
      while (letters > 0 && part < parts.length - 1 && at >= ends[part]!) part++;
      parts[part]!.glyphs++;
      if (at + letters <= ends[part]!) parts[part]!.width += advances[i]!;
      else shareOut(parts, ends, part, at, letters, advances[i]!);
      at += letters;
    }
  }
  return parts;
}

/** A ligature over one or more breaks. */
function shareOut(
  parts: { width: number }[],
  ends: readonly number[],
  first: number,
  start: number,
  letters: number,
  advance: number,
): void {
  let at = start;
  for (let part = first; at < start + letters && part < parts.length; part++) {
    const to = part === parts.length - 1 ? start + letters : Math.min(ends[part]!, start + letters);
    parts[part]!.width += (advance * (to - at)) / letters;
    at = to;
  }
}

const wholeOf = (shapes: readonly Shape[]): PartMeasure => ({
  width: shapes.reduce((sum, shape) => sum + shape.width, 0),
  glyphs: shapes.reduce((sum, shape) => sum + shape.glyphs.length, 0),
});

/** Shapes say nothing of joiners, so they do not count here. */
function visibleOffsets(text: string, offsets: readonly number[]): readonly number[] {
  if (!IGNORABLE.test(text)) return offsets;
  return offsets.map((at) => text.slice(0, at).replaceAll(IGNORABLES, "").length);
}

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const IGNORABLES = /\p{Default_Ignorable_Code_Point}/gu;
