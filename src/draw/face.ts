/**
 * A face as it is embedded, and shapes as it encodes them.
 *
 * PDFKit gives each glyph one CID and keeps the first text that it stood for, so that small capitals, ligatures and no-break
 * spaces copy out wrong as soon as a glyph serves two texts. Here a glyph has one CID for each text that it stands for.
 */
import type { Face, Shape } from "../model/page.ts";
import { Bytes } from "./bytes.ts";
import { num } from "./content.ts";
import { embedding } from "./font-fault.ts";
import type { KitFont, KitReference } from "./internals.ts";

export interface EncodedShape {
  /**
   * Where its codes stand among those of the face: the inside of a TJ array without its first “<” and last “>”, so that those of
   * several shapes run on in one string.
   */
  readonly from: number;
  readonly to: number;
  /** True when there may be empty strings among them, or beside them. */
  readonly untidy: boolean;
  /**
   * True when a glyph stands for no text of its own (the second of two that make one letter): only ActualText reads such a shape right.
   * Not from right to left, as readers turn ActualText round together with the glyphs.
   */
  readonly composite: boolean;
}

export class EmbeddedFace {
  readonly #font: KitFont;
  readonly #codes = new Map<number, Map<string, string>>();
  readonly #advances = new Map<number, number>();
  readonly #encoded = new Map<Shape, EncodedShape>();
  /** Of all shapes that were encoded. */
  readonly codes = new Bytes();

  constructor(
    font: KitFont,
    private readonly face: Pick<Face, "file" | "family">,
  ) {
    this.#font = font;
  }

  /** Resource name. */
  get id(): string {
    return this.#font.id;
  }

  ref(): KitReference {
    return this.#font.ref();
  }

  /** Shapes are shared and never change, so each is encoded once; only raised glyphs depend on the size. */
  encode(shape: Shape, size: number): EncodedShape {
    const known = this.#encoded.get(shape);
    if (known !== undefined) return known;
    const plain = shape.offsets === undefined;
    const from = this.codes.length;
    this.codes.text(plain ? this.#plainCodes(shape) : this.#offsetCodes(shape, size));
    const encoded = {
      from,
      to: this.codes.length,
      untidy: !plain,
      composite: shape.texts.includes("") && shape.rightToLeft !== true,
    };
    if (plain) this.#encoded.set(shape, encoded);
    return encoded;
  }

  #plainCodes(shape: Shape): string {
    let codes = "";
    for (let i = 0; i < shape.glyphs.length; i++) {
      const glyph = shape.glyphs[i]!;
      codes += this.#code(glyph, shape.texts[i]!) + move(shape.advances[i]! - this.#advance(glyph));
    }
    return codes;
  }

  /** Marks stand off the pen: moved along by TJ and back, raised by Ts. */
  #offsetCodes(shape: Shape, size: number): string {
    let codes = "";
    for (let i = 0; i < shape.glyphs.length; i++) {
      const glyph = shape.glyphs[i]!;
      const [dx, dy] = shape.offsets?.[i] ?? [0, 0];
      const code = this.#code(glyph, shape.texts[i]!);
      codes += move(dx);
      codes += dy === 0 ? code : `>] TJ ${num((dy * size) / 1000)} Ts [<${code}>] TJ 0 Ts [<`;
      codes += move(shape.advances[i]! - this.#advance(glyph) - dx);
    }
    return codes;
  }

  /** Four hex digits. */
  #code(glyph: number, source: string): string {
    const aliases = this.#codes.get(glyph) ?? new Map<string, string>();
    this.#codes.set(glyph, aliases);
    const known = aliases.get(source);
    if (known !== undefined) return known;
    const code = this.#newCid(glyph, readable(source)).toString(16).padStart(4, "0");
    aliases.set(source, code);
    return code;
  }

  #newCid(glyph: number, text: string): number {
    const { subset, widths, unicode } = this.#font;
    // Every subset begins with .notdef as CID 0, which PDF/UA forbids to show (ISO 14289-1, 7.21.8); so the box for a missing character is
    // never fresh and gets a CID of its own.
    const fresh = subset.mapping[glyph] === undefined;
    const cid = fresh ? subset.includeGlyph(glyph) : subset.glyphs.push(glyph) - 1;
    widths[cid] = this.#advance(glyph);
    unicode[cid] = Array.from(text, (c) => c.codePointAt(0) ?? 0);
    return cid;
  }

  /** What the reader moves on by itself, in thousandths of an em. */
  #advance(glyph: number): number {
    let advance = this.#advances.get(glyph);
    if (advance === undefined) {
      const { font, scale } = this.#font;
      advance = embedding(this.face, () => font.getGlyph(glyph).advanceWidth) * scale;
      this.#advances.set(glyph, advance);
    }
    return advance;
  }
}

/** Moves the pen right by thousandths of an em between two glyphs of a TJ array (whose numbers count to the left). */
export const move = (thousandths: number): string => {
  const number = num(-thousandths);
  return number === "0" ? "" : `>${number} <`;
};

/** Reads as nothing: a format character, which extractors drop. Stands where PDF/A wants some text and there is none (ISO 19005-2, 6.2.11.7). */
const NOTHING = "\u200B";

/**
 * The text that a glyph copies out as. Spaces of every width are searched for as a space; a soft hyphen at a line end is
 * dropped by pdf.js with the glyph, so it reads as the hyphen that it is painted as.
 */
const readable = (source: string): string =>
  source
    .replace(/[\u00A0\u202F\t\n]/g, " ")
    .replace(/\u00AD/g, "-")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 may stand for no glyph (ISO 14289-1, 7.21.7)
    .replace(/[\u0000\uFEFF\uFFFE]/g, "") || NOTHING;
