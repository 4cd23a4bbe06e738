/**
 * Whether the outlines of single glyphs can be read (OpenType 1.9, `glyf` and `loca`). A font may be whole in its tables and hostile in its
 * glyphs: parts beyond the table, glyphs made of themselves. Only the glyphs that a text uses are looked at, each once; looking at all takes
 * milliseconds a face.
 */
import { readDirectory } from "./sfnt.ts";

export class Outlines {
  private readonly data: DataView;
  private readonly glyf: { readonly offset: number; readonly length: number } | undefined;
  private readonly loca: number;
  private readonly long: boolean;
  private readonly count: number;
  private readonly sound = new Map<number, boolean>();
  private readonly empty = new Map<number, boolean>();
  private readonly outlineOf: (glyph: number) => readonly unknown[];

  /** Of a font that `faultOf` found no fault with; `outlineOf` draws outlines in another form. */
  constructor(bytes: Uint8Array, outlineOf: (glyph: number) => readonly unknown[]) {
    this.outlineOf = outlineOf;
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = readDirectory(this.data);
    this.glyf = tables?.get("glyf");
    this.loca = tables?.get("loca")?.offset ?? 0;
    this.long = this.data.getInt16((tables?.get("head")?.offset ?? 0) + 50) === 1;
    this.count = this.data.getUint16((tables?.get("maxp")?.offset ?? 0) + 4);
  }

  /** Outlines in another form (`CFF `) are taken as they are. Glyph 0 goes with every subset of the font. */
  isSound(glyph: number): boolean {
    if (this.glyf === undefined) return glyph < this.count;
    let sound = this.sound.get(glyph);
    if (sound === undefined) {
      sound = this.reads(glyph, 0) && (glyph === 0 || this.isSound(0));
      this.sound.set(glyph, sound);
    }
    return sound;
  }

  /** Whether it paints nothing. */
  isEmpty(glyph: number): boolean {
    if (this.glyf !== undefined) return this.place(glyph) === this.place(glyph + 1);
    let empty = this.empty.get(glyph);
    if (empty === undefined) {
      empty = this.outlineOf(glyph).length === 0;
      this.empty.set(glyph, empty);
    }
    return empty;
  }

  private reads(glyph: number, depth: number): boolean {
    if (glyph >= this.count || depth > MOST_NESTED) return false;
    const [from, to] = [this.place(glyph), this.place(glyph + 1)];
    if (from === to) return true;
    if (to < from + GLYPH_HEADER || to > this.glyf!.length) return false;
    const [start, end] = [this.glyf!.offset + from, this.glyf!.offset + to];
    const contours = this.data.getInt16(start);
    return contours < 0
      ? this.readsParts(start + GLYPH_HEADER, end, depth)
      : this.readsContours(start + GLYPH_HEADER, end, contours);
  }

  private place(glyph: number): number {
    return this.long
      ? this.data.getUint32(this.loca + 4 * glyph)
      : 2 * this.data.getUint16(this.loca + 2 * glyph);
  }

  private readsParts(start: number, end: number, depth: number): boolean {
    let at = start;
    for (let part = 0; part < MOST_PARTS; part++) {
      if (at + 4 > end) return false;
      const flags = this.data.getUint16(at);
      if (!this.reads(this.data.getUint16(at + 2), depth + 1)) return false;
      at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      if (at > end) return false;
      if ((flags & 0x20) === 0) return true;
    }
    return false;
  }

  private readsContours(start: number, end: number, contours: number): boolean {
    if (contours === 0) return true;
    let at = start + 2 * contours;
    if (at + 2 > end) return false;
    const points = this.data.getUint16(at - 2) + 1;
    at += 2 + this.data.getUint16(at);
    let coordinates = 0;
    for (let point = 0; point < points; ) {
      if (at >= end) return false;
      const flags = this.data.getUint8(at++);
      const times = flags & 0x08 ? 1 + (at < end ? this.data.getUint8(at++) : 0) : 1;
      const x = flags & 0x02 ? 1 : flags & 0x10 ? 0 : 2;
      const y = flags & 0x04 ? 1 : flags & 0x20 ? 0 : 2;
      coordinates += times * (x + y);
      point += times;
    }
    return at + coordinates <= end;
  }
}

const GLYPH_HEADER = 10;
/** Deeper than any font of ours (2), and what HarfBuzz follows at most is 64. */
const MOST_NESTED = 6;
/** Of one glyph; Hangul and Arabic words in one glyph have about twenty. */
const MOST_PARTS = 64;
