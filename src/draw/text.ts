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
  let untidy = false;
  let start = text.x;
  let pen = text.x;
  // The spaces of a line all move by the same.
  let movedBy = 0;
  let moved = "";
  for (const { shape, extra } of text.pieces) {
    const encoded = face.encode(shape, text.size);
    const apart = encoded.composite && text.word === undefined;
    if (apart) {
      finishRun(runs, start, untidy, undefined);
      start = pen;
      untidy = false;
    }
    if (extra !== movedBy) {
      movedBy = extra;
      moved = move(extra / unit);
    }
    if (encoded.to > encoded.from || moved !== "") {
      if (codes.length === begun(runs)) codes.text("<");
      codes.copy(face.codes, encoded.from, encoded.to);
      untidy ||= encoded.untidy || (moved !== "" && codes.last === OPENING);
      codes.text(moved);
    }
    pen += shape.width * unit + shape.glyphs.length * text.tracking + extra;
    if (apart) {
      finishRun(runs, start, untidy, shape.text);
      start = pen;
      untidy = false;
    }
  }
  finishRun(runs, start, untidy, undefined);
  return runs;
}

/** Where the codes begin of the run that comes after these. */
const begun = (runs: readonly GlyphRun[]): number => runs.at(-1)?.to ?? 0;

/** Nothing where no codes have come. */
function finishRun(runs: GlyphRun[], x: number, untidy: boolean, actual: string | undefined): void {
  const from = begun(runs);
  if (codes.length === from) return;
  if (untidy || codes.last === OPENING) tidy(from);
  else codes.text(">");
  runs.push({ x, codes, from, to: codes.length, actual });
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
