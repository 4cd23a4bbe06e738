/**
 * Everything of PDFKit 0.20.2 (and of the fontkit inside it) that we reach into beyond its documented calls. Each member is here
 * because a detour needs it, and each has a contract test in `test/draw/internals.test.ts` that fails when a new version moves it.
 *
 * What PDFKit does for us: object numbering, cross-reference table, page objects, font parsing, subsetting and embedding, the sRGB
 * output intent. What it does not do: text, lines, tags, links, outline, destinations, pictures, metadata; those are written as
 * plain objects through `ref()`.
 */
import PDFDocument from "pdfkit";

/**
 * A value as PDFKit writes it: a plain string becomes a *name*, a `String` object a text string, a Uint8Array a hex string,
 * an object a dictionary. Keys with an undefined value are left out.
 */
export type PdfValue =
  | string
  // biome-ignore lint/complexity/noBannedTypes: PDFKit tells text strings from names by the wrapper object
  | String
  | number
  | boolean
  | null
  | Uint8Array
  | KitReference
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfDictionary {
  [key: string]: PdfValue | undefined;
}

/** An indirect object. It is written, and frozen, by `end()`; until then `data` may be changed. */
export interface KitReference {
  readonly id: number;
  readonly data: PdfDictionary;
  /** Decided at creation; a stream with a /Filter of its own is left as it is. */
  compress: boolean;
  /** What was written to its stream, until it is ended. */
  readonly buffer: Uint8Array[];
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

export interface KitPage {
  readonly dictionary: KitReference;
  readonly content: KitReference;
  /** Font resources by name; made when first asked for. */
  readonly fonts: Record<string, KitReference>;
  readonly xobjects: Record<string, KitReference>;
  /** Pushed to directly: PDFKit's own `annotate` cannot be given a /StructParent. */
  readonly annotations: KitReference[];
}

/** An opened font. CIDs are indexes into `subset.glyphs`, `widths` and `unicode`, which must grow together. */
export interface KitFont {
  /** Resource name, `F1` for the first. */
  readonly id: string;
  readonly subset: {
    /** CID of each glyph that is in the subset; a glyph may have more CIDs than the one named here. */
    readonly mapping: Record<number, number | undefined>;
    readonly glyphs: number[];
    includeGlyph(glyph: number): number;
  };
  /** Advance width of each CID in thousandths of an em. */
  readonly widths: number[];
  /** Code points that each CID stands for; written as /ToUnicode. */
  readonly unicode: number[][];
  /** Thousandths of an em per font unit. */
  readonly scale: number;
  readonly font: { getGlyph(glyph: number): { readonly advanceWidth: number } };
  /** Writes the font into the file; called when that is ended. */
  embed(): void;
  /** The font's object; asking for it is what makes the font be embedded. */
  ref(): KitReference;
}

export interface KitOptions {
  readonly pdfVersion: "1.7";
  readonly subset: "PDF/A-2a" | "PDF/A-3a" | "PDF/A-2b";
  readonly lang: string;
  readonly displayTitle: true;
  readonly autoFirstPage: false;
  /** Keeps pages open until the file is ended. */
  readonly bufferPages?: true;
  /** null keeps PDFKit from opening Helvetica. */
  readonly font: null;
  readonly info: { readonly CreationDate: Date };
}

export declare class KitDocument {
  constructor(options: KitOptions);
  /** The catalogue. */
  readonly _root: KitReference;
  /** Both halves of the trailer's /ID. */
  _id: Uint8Array;
  /** Written as the information dictionary by `end()`, strings as text strings. */
  info: Record<string, string | Date>;
  /** The page that is painted on. */
  page: KitPage;
  /** The font chosen by `font()`. */
  readonly _font: KitFont;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  /** `source`: bytes, or a font that fontkit has opened. */
  registerFont(name: string, source: Uint8Array | KitFont["font"]): this;
  font(name: string): this;
  ref(data?: PdfDictionary): KitReference;
  /** Closes pages, fonts, catalogue; calls `endMetadata` and, when every object is written, `_finalize`. */
  end(): void;
  /** Writes bytes, or a line of Latin-1, at the end of the file; called from the constructor on. */
  _write(data: Uint8Array | string): void;
  /** Bytes written so far. */
  _offset: number;
  /** Writes the XMP packet. */
  endMetadata(): void;
  /** Writes the cross-reference table and the trailer. */
  _finalize(): void;
  /** From Node's Readable: all bytes written since the last call, or null. */
  read(): Uint8Array | null;
}

export const Kit = PDFDocument as typeof KitDocument;

/** A text string, as opposed to a name. */
// biome-ignore lint/complexity/noBannedTypes: see PdfValue
export function textString(text: string): String {
  return new String(text);
}
