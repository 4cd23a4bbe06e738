/**
 * Where the text of a page stands and whether it can be seen, reckoned from its operators (ISO 32000-1, 9.4.4). Text extraction cannot
 * tell: it leaves out what lies beyond the page, which is just what is looked for, and knows no colours.
 */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
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
  readonly unicode?: string;
  /** In glyph space. */
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** What `q` saves and `Q` brings back. */
interface State {
  matrix: Matrix;
  size: number;
  font: PenFont;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  ink: Ink;
  /** Of what is filled: 1 covers, 0 is not there. */
  opacity: number;
  /** Text rendering mode (9.3.6). */
  mode: number;
  clipped: boolean;
}

/** Strokes, and clips to the outlines of letters: how the fill looks does not matter, or is not all. */
const STROKED = [1, 2, 5, 6];
/** Neither filled nor stroked. */
const UNPAINTED = [3, 7];
/** In pt: 0.35 mm. The smallest print that a loupe can read is 1 pt high. */
const SMALLEST = 1;

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
    ink: "#000000",
    opacity: 1,
    mode: 0,
    clipped: false,
  };
  readonly #saved: State[] = [];
  readonly #ground = new Ground();
  /** Whether nothing was painted since the last `q`. */
  #bare = false;
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
        this.#saved.push({ ...this.#state });
        this.#bare = true;
        break;
      case OPS.restore:
        this.#noticePicture();
        this.#state = this.#saved.pop() ?? this.#state;
        this.#bare = false;
        break;
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...this.#state });
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
      default:
        this.#paint(operator, args);
    }
  }

  /** Operators of colour and of areas. */
  #paint(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.setFillRGBColor:
        this.#set({ ink: typeof args[0] === "string" ? args[0] : undefined });
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        this.#set({ ink: undefined });
        break;
      case OPS.setTextRenderingMode:
        this.#set({ mode: Number(args[0]) });
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === "ca") this.#set({ opacity: Number(value) });
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#set({ clipped: true });
        break;
      case OPS.constructPath:
        if (FILLS.includes(Number(args[0]))) this.#fillPath((args[1] as unknown[])[0], args[2]);
        this.#bare = false;
        break;
      case OPS.shadingFill:
        this.#ground.fill([-Infinity, -Infinity, Infinity, Infinity], undefined);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.#ground.fill(this.#box([0, 0, 1, 1]), undefined);
        break;
    }
  }

  #fillPath(path: unknown, bounds: unknown): void {
    const sides = Array.from((bounds ?? []) as ArrayLike<number>);
    if (sides.length !== 4) return;
    const { ink, opacity, clipped, matrix } = this.#state;
    const upright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
    const known = upright && opacity === 1 && !clipped && isRectangle((path ?? []) as ArrayLike<number>);
    this.#ground.fill(this.#box(sides as unknown as Rect), known ? ink : undefined);
  }

  /** The reader leaves pictures out; of each, `q … cm Do Q`, the frame remains, with nothing in it. */
  #noticePicture(): void {
    const around = this.#saved.at(-1);
    if (this.#bare && around !== undefined && around.matrix !== this.#state.matrix)
      this.#ground.fill(this.#box([0, 0, 1, 1]), undefined);
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
    if (opacity === 0) return "wholly transparent";
    const ground = this.#ground.under(rect);
    return !STROKED.includes(mode) && looksAlike(ink, ground) ? `in ${ink} on ${ground}` : undefined;
  }

  /** Of an em on paper, in pt. */
  #height(): number {
    const [, , c, d] = multiply(this.#state.matrix, this.#line);
    return Math.abs(this.#state.size) * Math.hypot(c, d);
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
    this.#bare = false;
    if (from === undefined) return;
    const rect = this.#rect(from, to);
    this.places.push({ text: text.trim(), rect, hidden: this.#hiddenBy(rect) });
  }

  #set(changes: Partial<State>): void {
    Object.assign(this.#state, changes);
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
    const [bottom, top] = [rise + font.descent * size, rise + font.ascent * size];
    return boxUnder(multiply(matrix, this.#line), [from, bottom, to, top]);
  }
}

/** The operators that a path can end with and that fill it. */
const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

/** The upright box around what a matrix makes of a rectangle. */
function boxUnder([a, b, c, d, e, f]: Matrix, [x1, y1, x2, y2]: Rect): Rect {
  return [
    e + Math.min(a * x1, a * x2) + Math.min(c * y1, c * y2),
    f + Math.min(b * x1, b * x2) + Math.min(d * y1, d * y2),
    e + Math.max(a * x1, a * x2) + Math.max(c * y1, c * y2),
    f + Math.max(b * x1, b * x2) + Math.max(d * y1, d * y2),
  ];
}

function matrixOf(value: unknown): Matrix | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const numbers = Array.isArray(value) ? value : Array.from(value as ArrayLike<unknown>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
}

/** `outer` after `inner`. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
