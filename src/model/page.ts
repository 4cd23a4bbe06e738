/**
 * The document between `typeset/` and `draw/`: pages with items at fixed places. All lengths in pt, from the top left corner of
 * the page, y downwards. Nothing is left to decide; drawing only paints.
 */
import type { Diagnostic } from "./diagnostic.ts";
import type { DocumentMeta, Side } from "./document.ts";
import type { Pt } from "./length.ts";
import type { Numbering } from "./numbering.ts";
import type { Picture } from "./picture.ts";
import type { Owner, StructureElement } from "./structure.ts";
import type { Color } from "./style.ts";

export interface PagedDocument {
  readonly meta: DocumentMeta;
  readonly elements: readonly StructureElement[];
  readonly pages: readonly Page[];
  /** Faces in the order of their first use; `PlacedText.face` is an index into it. */
  readonly faces: readonly Face[];
  readonly outline: readonly OutlineEntry[];
}

/** One font file, as embedded. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Name of the file, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly side: Side;
  readonly width: Pt;
  readonly height: Pt;
  /** The number that the page prints, and how; absent where it is that of the sheet, in digits. */
  readonly label?: PageLabel;
  /** Room around the page that is cut off: for what bleeds, and for printer's marks. Items there have negative places. */
  readonly trim?: { readonly bleed: Pt; readonly around: Pt };
  /** Left empty, so that what follows begins on its side of the sheet. */
  readonly blank?: true;
  /** In reading order as far as they belong to elements; furniture (artifacts) first where it lies under the text, last where it does not. */
  readonly items: readonly PlacedItem[];
}

export interface PageLabel {
  readonly number: number;
  readonly numbering: Numbering;
}

export type PlacedItem = PlacedText | PlacedRule | PlacedPicture | PlacedLink | PlacedAnchor;

/** Glyphs on one baseline, in one face, size, colour, language and element. */
export interface PlacedText {
  readonly kind: "text";
  readonly owner: Owner;
  /** Set on artifacts of the page margins. */
  readonly furniture?: Furniture;
  readonly x: Pt;
  readonly baseline: Pt;
  readonly face: number;
  readonly size: Pt;
  readonly color: Color;
  readonly lang: string;
  readonly pieces: readonly Piece[];
  /** Added after every glyph, in pt. */
  readonly tracking: Pt;
  /** Horizontal scaling of the glyphs, 1 is none. */
  readonly scale: number;
  /** Present on the parts of a word that is hyphenated over a line end. Both parts name the same word and follow each other. */
  readonly word?: HyphenatedWord;
}

/** Shaped text and the room that justification adds behind it. */
export interface Piece {
  readonly shape: Shape;
  /** In pt, added after the last glyph; usually behind a space. */
  readonly extra: Pt;
}

/**
 * A piece of text as glyphs. Immutable and shared: the same word in the same face and features is the same object, so that
 * what is derived from it can be cached by identity. Advances are thousandths of an em, kerning included.
 */
export interface Shape {
  readonly face: number;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** The source text of each glyph, for copying it out. "" for the second and later glyphs of a cluster. */
  readonly texts: readonly string[];
  /** Offsets [dx, dy] a glyph in thousandths of an em, dy upwards; absent when all are zero. */
  readonly offsets?: readonly (readonly [number, number])[];
  /** Sum of the advances. */
  readonly width: number;
  readonly text: string;
  /** The glyphs stand in the order of the eye, as always, which is not that of the text. */
  readonly rightToLeft?: true;
}

export interface HyphenatedWord {
  /** Unique in the document. */
  readonly id: number;
  /** The word as written, without the hyphen. */
  readonly text: string;
}

/** A filled rectangle: rules, borders, backgrounds. */
export interface PlacedRule {
  readonly kind: "rule";
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly color: Color;
  /** Lengths of dash and gap along the longer side, when not solid. A dot is a dash as long as the rule is thick. */
  readonly dash?: readonly [Pt, Pt];
  readonly furniture?: Furniture;
}

export interface PlacedPicture {
  readonly kind: "picture";
  readonly owner: Owner;
  readonly picture: Picture;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** The area of a link on a page; a link broken over lines has one for each part. The target stands in the element. */
export interface PlacedLink {
  readonly kind: "link";
  readonly owner: Owner;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** A named place that links jump to. */
export interface PlacedAnchor {
  readonly kind: "anchor";
  readonly name: string;
  readonly x: Pt;
  readonly y: Pt;
}

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  /** Page number from 1. */
  readonly page: number;
  readonly y: Pt;
}

/** What makes a copy somebody's own. Both are artifacts, on every page alike. */
export interface CopyMarks {
  /** At the foot, in the space of the page. */
  readonly line: readonly PlacedText[];
  /** Across the page: around (0, 0), and turned about its middle when it is painted. */
  readonly across: readonly PlacedText[];
}

/** The kind of artifact (ISO 32000-1, 14.8.2.2): page furniture, or a repeated table head. */
export type Furniture = "header" | "footer" | "side" | "repeat";

/** Pages and what was noticed while making them. */
export interface TypesetOutcome {
  readonly document: PagedDocument;
  readonly diagnostics: readonly Diagnostic[];
}
