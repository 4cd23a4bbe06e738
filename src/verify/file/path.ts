/** A path while it is built (ISO 32000-1, 8.5.2): its corners, as far as a rectangle has them, and the upright box around it. */
import type { Rect } from "../paper.ts";

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** A rectangle is told by 13 numbers (`isRectangle`); of a longer path only that it is longer counts. */
const ENOUGH = 14;

export class Path {
  readonly #shape: number[] = [];
  #bounds: Rect | undefined;
  #x = 0;
  #y = 0;

  get shape(): readonly number[] {
    return this.#shape;
  }

  /** undefined as long as there is nothing. */
  get bounds(): Rect | undefined {
    return this.#bounds;
  }

  move(x: number, y: number): void {
    this.#add(MOVE, x, y);
    this.#reach(x, y);
  }

  line(x: number, y: number): void {
    this.#add(LINE, x, y);
    this.#reach(x, y);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const [x0, y0] = [this.#x, this.#y];
    for (const t of [...turns(x0, x1, x2, x3), ...turns(y0, y1, y2, y3)])
      this.#stretch(at(t, x0, x1, x2, x3), at(t, y0, y1, y2, y3));
    this.#stretch(x0, y0);
    this.#add(CURVE, x1, y1, x2, y2, x3, y3);
    this.#reach(x3, y3);
  }

  /** Both control points of a curve begin at the pen, or end where it ends. */
  curveFrom(x2: number, y2: number, x3: number, y3: number): void {
    this.curve(this.#x, this.#y, x2, y2, x3, y3);
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.move(x, y);
    if (width !== 0 && height !== 0) this.line(x + width, y);
    this.line(x + width, y + height);
    if (width !== 0 && height !== 0) this.line(x, y + height);
    this.close();
    [this.#x, this.#y] = [x, y];
  }

  close(): void {
    this.#add(CLOSE);
  }

  clear(): void {
    this.#shape.length = 0;
    this.#bounds = undefined;
  }

  #add(...numbers: readonly number[]): void {
    if (this.#shape.length < ENOUGH) this.#shape.push(...numbers);
  }

  #reach(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    this.#stretch(x, y);
  }

  #stretch(x: number, y: number): void {
    const [left, bottom, right, top] = this.#bounds ?? [x, y, x, y];
    this.#bounds = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }
}

/** Where a cubic curve turns round in one direction, between its ends: the roots of its derivative. */
function turns(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = 3 * (-p0 + 3 * p1 - 3 * p2 + p3);
  const b = 6 * (p0 - 2 * p1 + p2);
  const c = 3 * (p1 - p0);
  const root = Math.sqrt(b * b - 4 * a * c);
  const roots = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return roots.filter((t) => t > 0 && t < 1);
}

function at(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const s = 1 - t;
  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
}
