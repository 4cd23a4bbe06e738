/** The pen as pdf.js moves it: its operators, which are not quite those of the file. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Rect } from "./paper.ts";
import { IDENTITY, type Matrix, NO_FONT, Pen, type PenFont } from "./pen.ts";

export class OperatorPen extends Pen {
  /** Whether nothing was painted since the last `q`. */
  #bare = false;
  /** Whether the next path is one to clip by. */
  #clipping = false;

  useFont(font: PenFont | undefined, size: number): void {
    this.set({ font: font ?? NO_FONT, size });
  }

  /** Operators that move the pen or change how it writes; others are none of its business. */
  follow(operator: number, args: readonly unknown[]): void {
    const [n = 0, m = 0] = args as readonly number[];
    switch (operator) {
      case OPS.save:
        this.save();
        this.#bare = true;
        break;
      case OPS.restore:
        // The reader leaves pictures out; of each, `q … cm Do Q`, the frame remains, with nothing in it.
        if (this.#bare && this.transformed) this.paintPicture();
        this.restore();
        this.#bare = false;
        break;
      case OPS.paintFormXObjectEnd:
        this.restore();
        break;
      case OPS.paintFormXObjectBegin:
        this.save();
        this.transform(matrixOf(args[0]) ?? IDENTITY);
        break;
      case OPS.transform:
        this.transform(matrixOf(args) ?? IDENTITY);
        break;
      case OPS.beginText:
        this.startLine(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.startLine(matrixOf(args[0]) ?? matrixOf(args) ?? IDENTITY);
        break;
      case OPS.moveText:
        this.moveLine(n, m);
        break;
      case OPS.setLeadingMoveText:
        this.set({ leading: -m });
        this.moveLine(n, m);
        break;
      case OPS.nextLine:
        this.nextLine();
        break;
      case OPS.setLeading:
        this.set({ leading: n });
        break;
      case OPS.setCharSpacing:
        this.set({ charSpacing: n });
        break;
      case OPS.setWordSpacing:
        this.set({ wordSpacing: n });
        break;
      case OPS.setHScale:
        this.set({ scale: n / 100 });
        break;
      case OPS.setTextRise:
        this.set({ rise: n });
        break;
      case OPS.showText:
        this.#bare = false;
        break;
      default:
        this.#paint(operator, args);
    }
  }

  /** Operators of colour and of areas. */
  #paint(operator: number, args: readonly unknown[]): void {
    switch (operator) {
      case OPS.setFillRGBColor:
        this.set({ ink: typeof args[0] === "string" ? args[0] : undefined });
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        this.set({ ink: undefined });
        break;
      case OPS.setTextRenderingMode:
        this.set({ mode: Number(args[0]) });
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === "ca") this.set({ opacity: Number(value) });
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.set({ clipped: true });
        this.#clipping = true;
        break;
      case OPS.constructPath:
        if (this.#clipping) this.#clipBy(args[2]);
        if (FILLS.includes(Number(args[0]))) this.#fill((args[1] as unknown[])[0], args[2]);
        this.#bare = false;
        break;
      case OPS.shadingFill:
        this.shade();
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.paintPicture();
        break;
    }
  }

  #fill(path: unknown, bounds: unknown): void {
    const sides = rectOf(bounds);
    if (sides !== undefined) this.fillPath((path ?? []) as ArrayLike<number>, sides);
  }

  #clipBy(bounds: unknown): void {
    const sides = rectOf(bounds);
    if (sides !== undefined) this.clip(sides);
    this.#clipping = false;
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

function rectOf(bounds: unknown): Rect | undefined {
  const sides = Array.from((bounds ?? []) as ArrayLike<number>);
  return sides.length === 4 ? (sides as unknown as Rect) : undefined;
}

function matrixOf(value: unknown): Matrix | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const numbers = Array.isArray(value) ? value : Array.from(value as ArrayLike<unknown>);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
}
