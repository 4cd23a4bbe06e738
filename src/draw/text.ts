/** Text items as runs of glyphs, each with the place where its pen starts. */
import type { PlacedText } from "../model/page.ts";
import { Bytes } from "./bytes.ts";
import type { GlyphCodes, TextState } from "./content.ts";
import { type EmbeddedFace, move } from "./face.ts";

/** Glyphs that share one TJ array and one marked-content sequence; its codes stand until the next item is encoded. */
export interface GlyphRun extends GlyphCodes {
  readonly x: number;
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
  codes.cut(0);
  let from = 0;
  let untidy = false;
  let start = text.x;
  let pen = text.x;
  // The spaces of a line all move by the same.
  let moved = { by: 0, text: "" };
  const finish = (actual?: string) => {
    if (codes.length > from) {
      if (untidy || codes.last === OPENING) tidy(from);
      else codes.text(">");
      runs.push({ x: start, codes, from, to: codes.length, actual });
    }
    from = codes.length;
    untidy = false;
    start = pen;
  };
  for (const { shape, extra } of text.pieces) {
    const encoded = face.encode(shape, text.size);
    const apart = encoded.composite && text.word === undefined;
    if (apart) finish();
    if (extra !== moved.by) moved = { by: extra, text: move(extra / unit) };
    if (encoded.to > encoded.from || moved.text !== "") {
      if (codes.length === from) codes.text("<");
      codes.copy(face.codes, encoded.from, encoded.to);
      untidy ||= encoded.untidy || (moved.text !== "" && codes.last === OPENING);
      codes.text(moved.text);
    }
    pen += shape.width * unit + shape.glyphs.length * text.tracking + extra;
    if (apart) finish(shape.text);
  }
  finish();
  return runs;
}

/** Those of the item that is being encoded, in memory that is used again. */
const codes = new Bytes();
const OPENING = "<".charCodeAt(0);

/** Raised glyphs, and moves at either end, leave empty strings. */
function tidy(from: number): void {
  const text = `${codes.since(from)}>`;
  codes.cut(from);
  codes.text(text.includes("<>") ? text.replaceAll("<>", "").replaceAll(" ]", "]").trimEnd() : text);
}
