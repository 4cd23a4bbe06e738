/**
 * Where the text of a page stands, reckoned from its operators (ISO 32000-1, 9.4.4). Text extraction cannot tell: it leaves out what
 * lies beyond the page, which is just what is looked for.
 */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Rect, TextPlace } from "./paper.ts";

export interface PenFont {
  /** In em, as the font says. */
  readonly ascent: number;
  readonly descent: number;
  /** Of the glyph space: 0.001 but for drawn fonts. */
  readonly unit: number;
}

export interface Glyph {
  readonly unicode?: string;
  /** In glyph space. */
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** What `q` saves and `Q` brings back. */
interface State {
  readonly matrix: Matrix;
  readonly size: number;
  readonly font: PenFont;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const NO_FONT: PenFont = { ascent: 1, descent: 0, unit: 0.001 };

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
  };
  readonly #saved: State[] = [];
  #line: Matrix = IDENTITY;
  /** From the start of the line, in text space. */
  #x = 0;

  useFont(font: PenFont | undefined, size: number): void {
    this.#set({ font: font ?? NO_FONT, size });
  }

  /** Operators that move the pen or change how it writes; others are none of its business. */
  follow(operator: number, args: readonly unknown[]): void {
    const [n = 0, m = 0] = args as readonly number[];
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        this.#transform(args[0]);
        break;
      case OPS.transform:
        this.#transform(args);
        break;
      case OPS.beginText:
        this.#startLine(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.#startLine(matrixOf(args[0]) ?? matrixOf(args) ?? IDENTITY);
        break;
      case OPS.moveText:
        this.#move(n, m);
        break;
      case OPS.setLeadingMoveText:
        this.#set({ leading: -m });
        this.#move(n, m);
        break;
      case OPS.nextLine:
        this.#move(0, -this.#state.leading);
        break;
      case OPS.setLeading:
        this.#set({ leading: n });
        break;
      case OPS.setCharSpacing:
        this.#set({ charSpacing: n });
        break;
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: n });
        break;
      case OPS.setHScale:
        this.#set({ scale: n / 100 });
        break;
      case OPS.setTextRise:
        this.#set({ rise: n });
        break;
    }
  }

  /** Writes the glyphs, numbers between them being thousandths of an em to go back; spaces at the ends take no place. */
  write(glyphs: readonly (Glyph | number)[]): void {
    const { size, charSpacing, wordSpacing, scale, font } = this.#state;
    let from: number | undefined;
    let to = this.#x;
    let text = "";
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.#x -= (glyph / 1000) * size * scale;
        continue;
      }
      const blank = (glyph.unicode ?? "").trim() === "";
      const width = (glyph.width ?? 0) * font.unit * size;
      if (!blank) {
        from ??= this.#x;
        to = this.#x + width * scale;
      }
      text += glyph.unicode ?? "";
      this.#x += (width + charSpacing + (glyph.isSpace === true ? wordSpacing : 0)) * scale;
    }
    if (from !== undefined) this.places.push({ text: text.trim(), rect: this.#rect(from, to) });
  }

  #set(changes: Partial<State>): void {
    this.#state = { ...this.#state, ...changes };
  }

  #transform(args: unknown): void {
    this.#set({ matrix: multiply(this.#state.matrix, matrixOf(args) ?? IDENTITY) });
  }

  #startLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#x = 0;
  }

  #move(x: number, y: number): void {
    this.#startLine(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #rect(from: number, to: number): Rect {
    const { matrix, size, font, rise } = this.#state;
    const whole = multiply(matrix, this.#line);
    const corners = [from, to].flatMap((x) =>
      [font.ascent, font.descent].map((height) => apply(whole, x, rise + height * size)),
    );
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
}

function matrixOf(value: unknown): Matrix | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const numbers = Array.from(value as ArrayLike<unknown>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
}

/** `outer` after `inner`. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
