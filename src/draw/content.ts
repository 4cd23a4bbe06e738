/**
 * The content stream of one page, written operator by operator. Keeps the graphics state, so that a font, a colour or a
 * spacing is set only where it changes; painted in page space, in pt from the top left corner, y downwards (PDFKit turns the page over
 * with its first operator).
 */
import type { Color } from "../model/style.ts";
import { Bytes } from "./bytes.ts";

/** How text is set, in the operands of Tf, Tc and Tz. */
export interface TextState {
  /** Resource name of the font. */
  readonly font: string;
  readonly size: number;
  /** Added to every glyph before scaling, in pt. */
  readonly spacing: number;
  /** Percent. */
  readonly scale: number;
}

/** Where the inside of a TJ array stands among what was written. */
export interface GlyphCodes {
  readonly codes: Bytes;
  readonly from: number;
  readonly to: number;
}

export class Content {
  readonly #out = new Bytes();
  #color = "0 g";
  /** The last one that was looked at, whose operator is `#color`. */
  #seen: Color | undefined;
  #state: TextState | undefined;
  #font = "";
  #spacing = "0";
  #scale = "100";
  /** Rectangles wait for their `f`, so that all of one colour are one path. */
  #filling = false;

  /** Opens a marked-content sequence; `properties` is the whole operator line. */
  begin(properties: string): void {
    this.#close();
    this.#line(properties);
  }

  end(): void {
    this.#close();
    this.#line("EMC");
  }

  /** Glyphs from (x, baseline) on; `glyphs` is the inside of a TJ array. */
  text(x: number, baseline: number, state: TextState, color: Color, glyphs: GlyphCodes): void {
    this.#close();
    this.#setColor(color);
    this.#setText(state);
    const out = this.#out;
    out.text("BT 1 0 0 -1 ");
    out.number(x);
    out.text(" ");
    out.number(baseline);
    out.text(" Tm [");
    out.copy(glyphs.codes, glyphs.from, glyphs.to);
    out.text("] TJ ET\n");
  }

  rectangle(x: number, y: number, width: number, height: number, color: Color): void {
    if (colorOperator(color) !== this.#color) this.#close();
    this.#setColor(color);
    const out = this.#out;
    for (const n of [x, y, width, height]) {
      out.number(n);
      out.text(" ");
    }
    out.text("re\n");
    this.#filling = true;
  }

  /** Anything else, given whole; it must leave the graphics state as it was. */
  raw(operators: string): void {
    this.#close();
    this.#line(operators);
  }

  /** The whole stream; nothing may be painted afterwards. */
  bytes(): Uint8Array {
    this.#close();
    if (this.#out.length === 0) this.#out.text("\n");
    return this.#out.take();
  }

  #line(operators: string): void {
    this.#out.text(operators);
    this.#out.text("\n");
  }

  #close(): void {
    if (this.#filling) this.#line("f");
    this.#filling = false;
  }

  #setColor(color: Color): void {
    if (color === this.#seen) return;
    this.#seen = color;
    const operator = colorOperator(color);
    if (operator === this.#color) return;
    this.#line(operator);
    this.#color = operator;
  }

  #setText(state: TextState): void {
    const before = this.#state;
    if (before !== undefined && isSame(before, state)) return;
    this.#state = state;
    const font = `/${state.font} ${num(state.size)} Tf`;
    // Over a long line spacing adds up, so it is written finer than places are.
    const spacing = fine(state.spacing);
    const scale = fine(state.scale);
    if (font !== this.#font) this.#line(font);
    if (spacing !== this.#spacing) this.#line(`${spacing} Tc`);
    if (scale !== this.#scale) this.#line(`${scale} Tz`);
    this.#font = font;
    this.#spacing = spacing;
    this.#scale = scale;
  }
}

const isSame = (a: TextState, b: TextState): boolean =>
  a.font === b.font && a.size === b.size && a.spacing === b.spacing && a.scale === b.scale;

/** Grey stays grey, so that a page without colour holds no colour operator. Nonstroking; `toUpperCase()` gives the stroking one. */
export const colorOperator = ({ r, g, b }: Color): string =>
  r === g && g === b ? `${num(r / 255)} g` : `${num(r / 255)} ${num(g / 255)} ${num(b / 255)} rg`;

/**
 * A number as PDF writes it, to a thousandth: of a point that is less than any device can show. JavaScript would turn to exponents, which PDF
 * does not know, only below a millionth.
 */
export function num(n: number): string {
  const rounded = Math.round(n * 1000) / 1000;
  return rounded === 0 ? "0" : String(rounded);
}

/** To a hundred-thousandth. */
export function fine(n: number): string {
  const rounded = Math.round(n * 1e5) / 1e5;
  return rounded === 0 ? "0" : String(rounded);
}
