/**
 * Optical margins: small marks at the edge of a justified column hang out of it, so that the edge looks straight. By how much, a font may
 * say itself (features `lfbd` and `rtbd`, "left bounds" and "right bounds"). For fonts that do not, as most, it comes from the glyph's own
 * box: the white beside its ink, and of the ink the more, the less of a line's height it fills.
 */
import type { Pt } from "../../model/length.ts";
import { boxOf, type GlyphBox } from "../fonts/box.ts";
import type { Fount, Side } from "../fonts/fount.ts";
import { BASE_LEVEL } from "./direction.ts";
import type { Voice } from "./founts.ts";

/** Of a line, in the order of reading. */
export type LineEnd = "start" | "end";

/**
 * How far a character hangs out where a line begins or ends. Of another level than its paragraph it does not stand at the edge, whatever its
 * place in the order of reading: a word that is read against the lines' direction begins where it meets its neighbour.
 */
export function hangOf(
  character: string,
  at: LineEnd,
  level: number,
  direction: "ltr" | "rtl",
  voice: Voice,
): Pt {
  if (character === "" || level !== BASE_LEVEL[direction]) return 0;
  const side = (at === "start") === (direction === "ltr") ? "left" : "right";
  const own = voice.fount.boundOf(character, side);
  if (own !== undefined) return own * voice.unit;
  return MARKS[at].has(character) ? hangFromBox(character, side, voice.fount) * voice.unit : 0;
}

/** Marks that EB Garamond hangs out by its features, and their likes, of Hebrew and Arabic too. */
const MARKS: Readonly<Record<LineEnd, ReadonlySet<string>>> = {
  start: new Set("„“”‚‘’«»›‹–—"),
  end: new Set("-\u2010\u2011.,;:“”‘’«»›‹–—\u05BE\u060C\u061B\u06D4"),
};

/** A mark's box says where its ink begins, not how it lies there: half of what its height leaves white is given to the margin. */
const INK = 0.5;
/** In thousandths of an em: a hyphen, and no more of a dash. */
const MOST = 160;

const known = new WeakMap<Fount, Map<string, number>>();

function hangFromBox(character: string, side: Side, fount: Fount): number {
  const hangs = known.get(fount) ?? new Map<string, number>();
  known.set(fount, hangs);
  const key = side + character;
  let hang = hangs.get(key);
  if (hang === undefined) {
    hang = measureHang(glyphBoxOf(character, fount), side, glyphBoxOf("H", fount));
    hangs.set(key, hang);
  }
  return hang;
}

function measureHang(mark: GlyphBox | undefined, side: Side, capital: GlyphBox | undefined): number {
  if (mark === undefined || capital === undefined) return 0;
  const bearing = side === "left" ? mark.left : mark.advance - mark.right;
  const white = Math.max(0, 1 - (mark.top - mark.bottom) / (capital.top - capital.bottom));
  return Math.min(MOST, Math.max(0, bearing + (mark.right - mark.left) * white * INK));
}

function glyphBoxOf(character: string, fount: Fount): GlyphBox | undefined {
  const [shape] = fount.shapesOf(character);
  return shape && boxOf(fount.outlineOf(shape.face, shape.glyphs[0]!), shape.width);
}
