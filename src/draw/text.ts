/** Text items as runs of glyphs, each with the place where its pen starts. */
import type { PlacedText } from "../model/page.ts";
import type { TextState } from "./content.ts";
import { type EmbeddedFace, move } from "./face.ts";

/** Glyphs that share one TJ array and one marked-content sequence. */
export interface GlyphRun {
  readonly x: number;
  /** The inside of a TJ array. */
  readonly glyphs: string;
  /** What the run reads as, where its glyphs cannot say. */
  readonly actual: string | undefined;
}

export function textState(text: PlacedText, face: EmbeddedFace): TextState {
  return {
    font: face.id,
    size: text.size,
    // Scaling applies to character spacing too (ISO 32000-1, 9.4.4), but tracking is meant as it stands.
    spacing: text.tracking / text.scale,
    scale: text.scale * 100,
  };
}

/**
 * One run for the whole item, as a rule. A shape in which several glyphs make one letter becomes a run of its own, that its
 * text can be given as ActualText; a part of a hyphenated word has its text from the word.
 */
export function glyphRuns(text: PlacedText, face: EmbeddedFace): readonly GlyphRun[] {
  const runs: GlyphRun[] = [];
  /** Points per thousandth of an em. */
  const unit = (text.size * text.scale) / 1000;
  let codes = "";
  let start = text.x;
  let pen = text.x;
  // The spaces of a line all move by the same.
  let moved = { by: 0, text: "" };
  const finish = (actual?: string) => {
    if (codes !== "") runs.push({ x: start, glyphs: array(codes), actual });
    codes = "";
    start = pen;
  };
  for (const { shape, extra } of text.pieces) {
    const encoded = face.encode(shape, text.size);
    const apart = encoded.composite && text.word === undefined;
    if (apart) finish();
    if (extra !== moved.by) moved = { by: extra, text: move(extra / unit) };
    codes += encoded.codes;
    codes += moved.text;
    pen += shape.width * unit + shape.glyphs.length * text.tracking + extra;
    if (apart) finish(shape.text);
  }
  finish();
  return runs;
}

/** Raised glyphs, and moves at either end, leave empty strings. */
function array(codes: string): string {
  const text = `<${codes}>`;
  return text.includes("<>") ? text.replaceAll("<>", "").replaceAll(" ]", "]").trimEnd() : text;
}
