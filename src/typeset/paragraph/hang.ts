/**
 * Optical margins: small marks at the edge of a justified column hang out of it, so that the edge looks straight. By how much, a font may
 * say itself (features `lfbd` and `rtbd`, "left bounds" and "right bounds"); for fonts that do not, as most, marks hang out by a part of
 * their own width. These parts are those that EB Garamond carries in its features (hyphen 50 %, full stop 70 %, comma 50 %,
 * quotation marks 40 %, dash 30 %); marks that it does not name follow their likes.
 */
import type { Pt } from "../../model/length.ts";
import type { Side } from "../fonts/fount.ts";
import type { Voice } from "./founts.ts";

/** How far a character hangs out at this side. */
export function hangOf(character: string, side: Side, voice: Voice): Pt {
  if (character === "") return 0;
  const own = voice.fount.boundOf(character, side);
  if (own !== undefined) return own * voice.unit;
  const part = PARTS[side].get(character);
  return part === undefined ? 0 : part * voice.fount.widthOf(character) * voice.unit;
}

const PARTS: Readonly<Record<Side, ReadonlyMap<string, number>>> = {
  right: new Map([
    ...each("-\u2010\u2011", 0.5),
    ...each(".", 0.7),
    ...each(",", 0.5),
    ...each(";:", 0.3),
    ...each("“”‘’«»›‹", 0.4),
    ...each("–—", 0.3),
  ]),
  left: new Map([...each("„“”‚‘’«»›‹", 0.4), ...each("–—", 0.3)]),
};

function each(characters: string, part: number): [string, number][] {
  return [...characters].map((character) => [character, part]);
}
