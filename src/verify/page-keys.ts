/**
 * What pages say of themselves that pdf.js does not tell: it is looked for in the bytes. A page whose object is compressed has none
 * of it here.
 */
import type { Rect } from "./paper.ts";

/** As pdf.js names an object. */
export interface ObjectName {
  readonly num: number;
  readonly gen: number;
}

/** By object number and generation, as `12 0`. */
export interface PageKeys {
  /** The page as it will be once its marks and bleed are cut off (ISO 32000-1, 14.11.2); where there is none, its medium counts. */
  readonly trims: ReadonlyMap<string, Rect>;
  /** Pages left empty so that the next begins on its side (`/PieceInfo`, 14.5). */
  readonly blanks: ReadonlySet<string>;
}

export const keyOf = (ref: ObjectName | null): string => (ref === null ? "" : `${ref.num} ${ref.gen}`);

export function readPageKeys(pdf: Uint8Array): PageKeys {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const trims = new Map<string, Rect>();
  for (const [name, value] of valuesOf("/TrimBox", bytes)) {
    const sides = /^\s*\[([^\]]*)\]/.exec(value)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    if (sides.length === 4 && sides.every(Number.isFinite)) trims.set(name, sides as unknown as Rect);
  }
  const blanks = new Set<string>();
  for (const [name, value] of valuesOf("/PieceInfo", bytes)) if (BLANK.test(value)) blanks.add(name);
  return { trims, blanks };
}

const BLANK = /^\s*<<\s*\/Readout\s*<<[^<>]*\/Private\s*<<\s*\/Blank\s+true\b/;

/** The objects that hold a key, and what stands behind it. */
function* valuesOf(key: string, bytes: Buffer): Generator<readonly [name: string, value: string]> {
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
    const begin = bytes.lastIndexOf(" obj", at);
    const name = /(\d+ \d+)$/.exec(bytes.toString("latin1", Math.max(0, begin - MOST_DIGITS), begin))?.[1];
    if (name !== undefined) yield [name, bytes.toString("latin1", at + key.length, at + MOST_VALUE)];
  }
}

/** Object and generation number. */
const MOST_DIGITS = 20;
const MOST_VALUE = 200;
