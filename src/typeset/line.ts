/**
 * What passes between the rooms of `typeset/`: `paragraph/` breaks inline content into lines, `flow/` and `page/` only need their
 * heights and, at the end, put them in their places. Lengths in pt.
 */
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { DocumentTree, Inline } from "../model/document.ts";
import type { Pt } from "../model/length.ts";
import type { Face, HyphenatedWord, Piece } from "../model/page.ts";
import type { Picture } from "../model/picture.ts";
import type { Owner, StructureElement } from "../model/structure.ts";
import type { Color, ParagraphStyle } from "../model/style.ts";

/** One line of a paragraph, set: every glyph has its place relative to the line's left edge and baseline. */
export interface Line {
  /** Height of the line box: what the line takes away from the page. */
  readonly height: Pt;
  /** Baseline, below the top of the line box. */
  readonly baseline: Pt;
  /** Width of the visible content, without the space at the end. */
  readonly width: Pt;
  /** In reading order. */
  readonly items: readonly LineItem[];
  /** True when the last word goes on in the next line; such a line may not end a page. */
  readonly hyphenated: boolean;
}

export type LineItem = LineText | LinePicture;

export interface LineText {
  readonly kind: "text";
  readonly owner: Owner;
  /** From the left edge of the measure. */
  readonly x: Pt;
  /** Above the line's baseline. */
  readonly rise: Pt;
  /** Advance width, spaces and tracking included. */
  readonly width: Pt;
  readonly face: number;
  readonly size: Pt;
  readonly color: Color;
  readonly lang: string;
  readonly underline: boolean;
  readonly pieces: readonly Piece[];
  readonly tracking: Pt;
  readonly scale: number;
  readonly word?: HyphenatedWord;
}

export interface LinePicture {
  readonly kind: "picture";
  readonly owner: Owner;
  readonly picture: Picture;
  readonly x: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly rise: Pt;
}

/** Least and greatest useful width of inline content: its longest unbreakable part, and all of it on one line. */
export interface Extent {
  readonly min: Pt;
  readonly max: Pt;
}

/** A paragraph in other lines. */
export interface Recast {
  readonly lines: readonly Line[];
  /** 0 for lines that need not stretch or shrink at all, 1 for the worst that are still good. */
  readonly strain: number;
}

/** Sets paragraphs for one document: holds the open faces, the shaping cache and the findings so far. */
export interface Compositor {
  /**
   * Breaks inline content to the measure and sets the lines. Never fails: what does not fit stands out of the measure, with a finding
   * that tells the first words (`where`) and the place.
   */
  setLines(
    inlines: readonly Inline[],
    style: ParagraphStyle,
    measure: Pt,
    where: string,
    place?: Place,
  ): readonly Line[];
  /** The same paragraph in a line more or less than it has been set in; undefined when its lines would not look well. */
  recast(
    inlines: readonly Inline[],
    style: ParagraphStyle,
    measure: Pt,
    lines: readonly Line[],
    by: -1 | 1,
  ): Recast | undefined;
  extentOf(inlines: readonly Inline[], style: ParagraphStyle): Extent;
  /** Faces used so far; indexes stay valid. */
  faces(): readonly Face[];
  diagnostics(): readonly Diagnostic[];
}

/** `where` texts for findings: the words of the element, cut to a readable length. */
export type Elements = readonly StructureElement[];
export type { DocumentTree };
