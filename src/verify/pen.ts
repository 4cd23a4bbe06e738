/**
 * Where the text of a page stands and whether it can be seen, reckoned from what the operators do (ISO 32000-1, 8.4 and 9.4.4),
 * whoever reads them. Text extraction cannot tell: it leaves out what lies beyond the page, which is just what is looked for, and
 * knows no colours.
 */
import { Ground, type Ink, isRectangle, looksAlike } from "./ground.ts";
import type { Rect, TextPlace } from "./paper.ts";

export interface PenFont {
  /** In em, as the font says. */
  readonly ascent: number;
  readonly descent: number;
  /** Of the glyph space: 0.001 but for drawn fonts. */
  readonly unit: number;
}

export interface Glyph {
  /** Empty for one without text. */
  readonly unicode: string;
  /** In glyph space. */
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** What is set by an operator of its own; `q` saves it and `Q` brings it back. */
export interface Settings {
  font: PenFont;
  /** In pt, before any matrix. */
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Of the width: 1 as the font has it. */
  scale: number;
  rise: number;
  leading: number;
  ink: Ink;
  /** Of what is filled: 1 covers, 0 is not there. */
  opacity: number;
  /** Text rendering mode (9.3.6). */
  mode: number;
  clipped: boolean;
  /** Around all that is not clipped away. */
  clip: Rect;
}

interface State extends Settings {
  matrix: Matrix;
}

/** Strokes, and clips to the outlines of letters: how the fill looks does not matter, or is not all. */
const STROKED = [1, 2, 5, 6];
/** Neither filled nor stroked. */
const UNPAINTED = [3, 7];
/** In pt: 0.35 mm. The smallest print that a loupe can read is 1 pt high. */
const SMALLEST = 1;

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const EVERYWHERE: Rect = [-Infinity, -Infinity, Infinity, Infinity];
export const NO_FONT: PenFont = { ascent: 1, descent: 0, unit: 0.001 };

export class Pen {
  readonly places: TextPlace[] = [];
  #state: State = {
    matrix: IDENTITY,
    size: 0,
    font: NO_FONT,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    ink: "#000000",
    opacity: 1,
    mode: 0,
    clipped: false,
    clip: EVERYWHERE,
  };
  readonly #saved: State[] = [];
  readonly #ground = new Ground();
  #line: Matrix = IDENTITY;
  /** From the start of the line, in text space. */
  #x = 0;

  set(changes: Partial<Settings>): void {
    Object.assign(this.#state, changes);
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  startLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#x = 0;
  }

  moveLine(x: number, y: number): void {
    this.startLine(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.moveLine(0, -this.#state.leading);
  }

  /** An area of the shape of `path`, with `bounds` around it; see `isRectangle`. */
  fillPath(path: ArrayLike<number>, bounds: Rect): void {
    const { ink, opacity, clipped, matrix } = this.#state;
    const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
    const known = upright && opacity === 1 && !clipped && isRectangle(path);
    const box = this.#box(bounds);
    this.#ground.fill(box, known ? ink : undefined);
    if (known && ink !== undefined) this.#cover(box, `under an area in ${ink}`);
  }

  /** From here on nothing is painted outside of this. */
  clip(bounds: Rect): void {
    const [left, bottom, right, top] = this.#box(bounds);
    const [l, b, r, t] = this.#state.clip;
    const clip: Rect = [Math.max(left, l), Math.max(bottom, b), Math.min(right, r), Math.min(top, t)];
    this.set({ clipped: true, clip });
  }

  /** A gradient over all that is not clipped. */
  shade(): void {
    this.#ground.fill([-Infinity, -Infinity, Infinity, Infinity], undefined);
  }

  /** It fills the unit square (8.9.5). */
  paintPicture(): void {
    const box = this.#box([0, 0, 1, 1]);
    this.#ground.fill(box, undefined);
    if (this.#state.opacity === 1) this.#cover(box, "under a picture");
  }

  /** Texts that stand there already are seen no longer. A line through a text hides nothing. */
  #cover([left, bottom, right, top]: Rect, hidden: string): void {
    for (const [i, place] of this.places.entries()) {
      const [l, b, r, t] = place.rect;
      const [x, y] = [(l + r) / 2, (b + t) / 2];
      if (left > x || x > right || bottom > y || y > top || top - bottom < (t - b) / 2) continue;
      this.places[i] = { ...place, hidden: place.hidden ?? hidden };
    }
  }

  /** Whether the last `q` was followed by a `cm`. */
  get transformed(): boolean {
    const around = this.#saved.at(-1);
    return around !== undefined && around.matrix !== this.#state.matrix;
  }

  #box(rect: Rect): Rect {
    return boxUnder(this.#state.matrix, rect);
  }

  /** Why nobody sees a text that stands here; undefined when it can be seen. */
  #hiddenBy(rect: Rect): string | undefined {
    const { mode, opacity, ink } = this.#state;
    if (UNPAINTED.includes(mode)) return `in text rendering mode ${mode}, which paints nothing`;
    const height = this.#height();
    if (height < SMALLEST) return `${Number(height.toFixed(2))} pt high`;
    const breadth = this.#breadth();
    if (breadth < SMALLEST) return `squeezed to ${Number(breadth.toFixed(2))} pt an em`;
    if (isOutside(rect, this.#state.clip)) return "clipped away";
    if (opacity === 0) return "wholly transparent";
    const ground = this.#ground.under(rect);
    return !STROKED.includes(mode) && looksAlike(ink, ground) ? `in ${ink} on ${ground}` : undefined;
  }

  /** Of an em on paper, in pt. */
  #height(): number {
    const [, , c, d] = multiply(this.#state.matrix, this.#line);
    return Math.abs(this.#state.size) * Math.hypot(c, d);
  }

  /** The same along the line. */
  #breadth(): number {
    const [a, b] = multiply(this.#state.matrix, this.#line);
    return Math.abs(this.#state.size * this.#state.scale) * Math.hypot(a, b);
  }

  /** Writes the glyphs, numbers between them being thousandths of an em to go back; spaces at the ends take no place. Gives where letters stand. */
  write(glyphs: readonly (Glyph | number)[]): Rect | undefined {
    const { size, charSpacing, wordSpacing, scale, font } = this.#state;
    let from: number | undefined;
    let to = this.#x;
    let text = "";
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.#x -= (glyph / 1000) * size * scale;
        continue;
      }
      const blank = glyph.unicode.trim() === "";
      const width = (glyph.width ?? 0) * font.unit * size;
      if (!blank) {
        from ??= this.#x;
        to = this.#x + width * scale;
      }
      text += glyph.unicode;
      this.#x += (width + charSpacing + (glyph.isSpace === true ? wordSpacing : 0)) * scale;
    }
    if (from === undefined) return undefined;
    const rect = this.#rect(from, to);
    this.places.push({ text: text.trim(), rect, hidden: this.#hiddenBy(rect) });
    return rect;
  }

  #rect(from: number, to: number): Rect {
    const { matrix, size, font, rise } = this.#state;
    const [bottom, top] = [rise + font.descent * size, rise + font.ascent * size];
    return boxUnder(multiply(matrix, this.#line), [from, bottom, to, top]);
  }
}

/** More than a tenth of its length, or half of its height: a box of a text is higher than its letters. */
function isOutside([left, bottom, right, top]: Rect, [l, b, r, t]: Rect): boolean {
  const width = Math.min(right, r) - Math.max(left, l);
  const height = Math.min(top, t) - Math.max(bottom, b);
  return width < (right - left) * 0.9 || height < (top - bottom) * 0.5;
}

/** The upright box around what a matrix makes of a rectangle. */
function boxUnder([a, b, c, d, e, f]: Matrix, [x1, y1, x2, y2]: Rect): Rect {
  return [
    e + Math.min(a * x1, a * x2) + Math.min(c * y1, c * y2),
    f + Math.min(b * x1, b * x2) + Math.min(d * y1, d * y2),
    e + Math.max(a * x1, a * x2) + Math.max(c * y1, c * y2),
    f + Math.max(b * x1, b * x2) + Math.max(d * y1, d * y2),
  ];
}

/** `outer` after `inner`. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
