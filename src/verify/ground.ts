/** What lies under the text of a page: areas in the order of painting, as far as their colour can be told. Lengths in pt, y upwards. */
import type { Rect } from "./paper.ts";

/** `#rrggbb`; undefined for a picture, a pattern, a gradient, and for what shines through. */
export type Ink = string | undefined;

interface Area {
  readonly rect: Rect;
  readonly ink: Ink;
}

export const PAPER_WHITE = "#ffffff";

/** Per channel, of 255: nobody sees a smaller difference. The faintest of our greys, #efefef, is 16 away from the paper. */
const SEEN = 8;

export class Ground {
  readonly #areas: Area[] = [];

  /** An area painted all over in one ink. */
  fill(rect: Rect, ink: Ink): void {
    this.#areas.push({ rect, ink });
  }

  /** The ink under the middle of a text. */
  under([left, bottom, right, top]: Rect): Ink {
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    const area = this.#areas.findLast(
      ({ rect }) => rect[0] <= x && x <= rect[2] && rect[1] <= y && y <= rect[3],
    );
    return area === undefined ? PAPER_WHITE : area.ink;
  }
}

export function looksAlike(a: Ink, b: Ink): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [channels(a), channels(b)];
  return one.every((value, i) => Math.abs(value - (other[i] as number)) < SEEN);
}

const channels = (ink: string): number[] => [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));

/** A path as pdf.js builds it: move to, three times line to, close. */
export function isRectangle(path: ArrayLike<number>): boolean {
  if (path.length !== 13 || [0, 3, 6, 9, 12].some((at, i) => path[at] !== RECTANGLE[i])) return false;
  const [x1, y1, x2, y2, x3, y3, x4, y4] = [1, 2, 4, 5, 7, 8, 10, 11].map((at) => path[at]);
  return (
    (x1 === x4 && x2 === x3 && y1 === y2 && y3 === y4) || (x1 === x2 && x3 === x4 && y1 === y4 && y2 === y3)
  );
}

const RECTANGLE = [0, 1, 1, 1, 3];
