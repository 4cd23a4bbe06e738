/**
 * The trim box of each page: the page as it will be once its marks and bleed are cut off (ISO 32000-1, 14.11.2). pdf.js does not tell
 * it, so it is looked for in the bytes. A page whose object is compressed has none here, and its medium counts.
 */
import type { Rect } from "./paper.ts";

export type TrimBoxes = ReadonlyMap<string, Rect>;

/** As pdf.js names an object. */
export interface ObjectName {
  readonly num: number;
  readonly gen: number;
}

export const trimOf = (boxes: TrimBoxes, ref: ObjectName | null): Rect | undefined =>
  ref === null ? undefined : boxes.get(`${ref.num} ${ref.gen}`);

export function readTrimBoxes(pdf: Uint8Array): TrimBoxes {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const boxes = new Map<string, Rect>();
  for (let at = bytes.indexOf(KEY); at >= 0; at = bytes.indexOf(KEY, at + KEY.length)) {
    const begin = bytes.lastIndexOf(" obj", at);
    const name = /(\d+ \d+)$/.exec(bytes.toString("latin1", Math.max(0, begin - MOST_DIGITS), begin))?.[1];
    const value = /^\s*\[([^\]]*)\]/.exec(bytes.toString("latin1", at + KEY.length, at + MOST_VALUE))?.[1];
    const sides = value?.trim().split(/\s+/).map(Number) ?? [];
    if (name !== undefined && sides.length === 4 && sides.every(Number.isFinite))
      boxes.set(name, sides as unknown as Rect);
  }
  return boxes;
}

const KEY = "/TrimBox";
/** Object and generation number. */
const MOST_DIGITS = 20;
const MOST_VALUE = 200;
