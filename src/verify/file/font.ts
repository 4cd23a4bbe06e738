/**
 * What is needed of a font to know where its letters stand and what they say (ISO 32000-1, 9.7): its codes and widths, and how far its
 * letters reach up and down. Only fonts with codes of two bytes that are their glyphs' numbers, as ours are; others are left to pdf.js.
 */
import type { Glyph, PenFont } from "../pen.ts";
import type { PdfObjects } from "./objects.ts";
import { type FontCodes, fontCodes } from "./unicode.ts";
import { isList, nameOf, numberOf, type Value } from "./value.ts";

export interface FileFont extends FontCodes {
  /** undefined when the widths of its glyphs cannot be told. */
  readonly metrics: PenFont | undefined;
  /** Its text is empty for a code that stands for none. */
  readonly glyphOf: (code: number) => Glyph;
}

/** In thousandths of an em, as all widths in a file but those of drawn fonts (9.2.4). */
const UNIT = 0.001;
/** Of glyphs that no list names (9.7.4.3). */
const USUAL_WIDTH = 1000;
/** A range can claim all codes there are. */
const MOST_CODES = 65_536;

export function readFont(objects: PdfObjects, font: Value | undefined): FileFont {
  const codes = fontCodes(objects, font);
  const descendant = objects.list(objects.at(font, "DescendantFonts"))[0];
  const plain = codes.width === 2 && nameOf(objects.at(font, "Encoding")) === "Identity-H";
  const widths = plain ? readWidths(objects, objects.at(descendant, "W")) : undefined;
  const usual = numberOf(objects.at(descendant, "DW")) ?? USUAL_WIDTH;
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (code: number): Glyph => {
    const known = glyphs.get(code);
    if (known !== undefined) return known;
    const glyph = { unicode: codes.texts.get(code) ?? "", width: widths?.get(code) ?? usual };
    glyphs.set(code, glyph);
    return glyph;
  };
  return { ...codes, metrics: widths && metricsOf(objects, descendant), glyphOf };
}

/** Broken fonts claim nothing or more than an em. */
function metricsOf(objects: PdfObjects, font: Value | undefined): PenFont {
  const descriptor = objects.at(font, "FontDescriptor");
  const claimed = (key: string) => (numberOf(objects.at(descriptor, key)) ?? 0) * UNIT;
  return {
    ascent: Math.min(claimed("Ascent") || 1, 1),
    descent: Math.max(claimed("Descent"), -0.5),
    unit: UNIT,
  };
}

/** `first [w1 w2 …]` or `first last w`, one after another; undefined when it is anything else. */
function readWidths(objects: PdfObjects, value: Value | undefined): ReadonlyMap<number, number> | undefined {
  const widths = new Map<number, number>();
  const items = objects.list(value).map((item) => objects.resolve(item));
  for (let i = 0; i < items.length; ) {
    const [first, second, third] = [items[i], items[i + 1], items[i + 2]];
    if (typeof first !== "number") return undefined;
    if (isList(second)) {
      for (const [nth, item] of second.entries()) {
        const width = objects.resolve(item);
        if (typeof width !== "number") return undefined;
        widths.set(first + nth, width);
      }
      i += 2;
    } else {
      if (typeof second !== "number" || typeof third !== "number" || second - first > MOST_CODES)
        return undefined;
      for (let code = first; code <= second; code++) widths.set(code, third);
      i += 3;
    }
  }
  return widths;
}

const NO_TEXT: Glyph = { unicode: "" };

/** The glyphs of a string, or of a list of strings with numbers between that only move. Half a code stands for no text. */
export function glyphsOf(shown: Value | undefined, font: FileFont | undefined): (Glyph | number)[] {
  const glyphs: (Glyph | number)[] = [];
  for (const piece of isList(shown) ? shown : [shown]) {
    if (typeof piece === "number") glyphs.push(piece);
    else if (typeof piece !== "string" || font === undefined || piece.length % font.width !== 0)
      glyphs.push(NO_TEXT);
    else
      for (let at = 0; at < piece.length; at += font.width)
        glyphs.push(font.glyphOf(codeAt(piece, at, font.width)));
  }
  return glyphs;
}

const codeAt = (bytes: string, at: number, width: 1 | 2): number =>
  width === 1 ? bytes.charCodeAt(at) : (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
