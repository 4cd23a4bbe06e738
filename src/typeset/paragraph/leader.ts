/**
 * Leaders: the dots between an entry of a contents list and its number. They are painted as drawings of the font's own glyphs, so that
 * nobody who copies or hears the line gets hundreds of full stops, and stand on a grid counted from the right edge of the
 * measure, so that they are level from line to line (CSS Generated Content for Paged Media, 4).
 */
import type { Pt } from "../../model/length.ts";
import type { PathStep, VectorPicture } from "../../model/picture.ts";
import type { Color } from "../../model/style.ts";
import type { Voice } from "./founts.ts";

export interface Leader {
  /** Width of the pattern, its spaces included. */
  readonly period: Pt;
  /** Least width that the leader takes. */
  readonly least: Pt;
  /** One or more patterns side by side, by their number; undefined when the pattern is all spaces. */
  readonly picture: ((count: number) => VectorPicture) | undefined;
  readonly height: Pt;
  /** Of the foot of the picture, below the baseline: negative. */
  readonly rise: Pt;
}

/** In em: less is not seen as a leader, and the number would look like a part of the words. */
const LEAST = 1.5;

/** The same pattern in the same voice is the same leader, whose pictures are made once. */
export function readLeader(pattern: string, voice: Voice): Leader {
  const known = leaders.get(voice) ?? new Map<string, Leader>();
  leaders.set(voice, known);
  const leader = known.get(pattern) ?? makeLeader(pattern, voice);
  known.set(pattern, leader);
  return leader;
}

const leaders = new WeakMap<Voice, Map<string, Leader>>();

function makeLeader(pattern: string, voice: Voice): Leader {
  const { size } = voice.style;
  const glyphs = placeGlyphs(pattern, voice);
  const period = Math.max(glyphs.width, size / 10);
  const [ascent, descent] = [voice.fount.ascent * voice.unit, voice.fount.descent * voice.unit];
  const pictureOf = (count: number): VectorPicture => ({
    kind: "vector",
    svg: "",
    width: count * period,
    height: ascent + descent,
    id: `leader “${pattern}” ${count} ${period} ${size} ${glyphs.name} ${colorName(voice.style.color)}`,
    shapes: Array.from({ length: count }, (_, i) => ({
      path: moved(glyphs.path, i * period, ascent),
      fill: { color: voice.style.color, opacity: 1, rule: "nonzero" },
    })),
  });
  const picture = glyphs.path.length === 0 ? undefined : remember(pictureOf);
  return { period, least: LEAST * size, picture, height: ascent + descent, rise: -descent };
}

const colorName = ({ r, g, b }: Color): string => `${r},${g},${b}`;

function remember<T>(make: (n: number) => T): (n: number) => T {
  const known = new Map<number, T>();
  return (n) => {
    const value = known.get(n) ?? make(n);
    known.set(n, value);
    return value;
  };
}

/** The pattern as one outline, from its left end on the baseline, y downwards, in pt. */
function placeGlyphs(pattern: string, voice: Voice): { path: PathStep[]; width: Pt; name: string } {
  const path: PathStep[] = [];
  const names: string[] = [];
  let x = 0;
  for (const part of pattern.match(/\s|\S+/gu) ?? []) {
    const space = /\s/u.test(part) ? voice.fount.spaceOf(" ") : undefined;
    for (const shape of space ? [space] : voice.fount.shapesOf(part)) {
      shape.glyphs.forEach((glyph, i) => {
        const [dx, dy] = shape.offsets?.[i] ?? [0, 0];
        names.push(`${shape.face}.${glyph}`);
        const outline = space ? [] : voice.fount.outlineOf(shape.face, glyph);
        path.push(...scaled(outline, voice.unit, x + dx * voice.unit, -dy * voice.unit));
        x += shape.advances[i]! * voice.unit + voice.spacing;
      });
    }
  }
  return { path, width: x, name: names.join(" ") };
}

/** Outlines of a font have y upwards and thousandths of an em. */
const scaled = (path: readonly PathStep[], unit: Pt, x: Pt, y: Pt): PathStep[] =>
  path.map((step) => mapped(step, (px, py) => [x + px * unit, y - py * unit]));

const moved = (path: readonly PathStep[], x: Pt, y: Pt): PathStep[] =>
  path.map((step) => mapped(step, (px, py) => [x + px, y + py]));

function mapped(step: PathStep, to: (x: number, y: number) => [number, number]): PathStep {
  switch (step[0]) {
    case "Z":
      return step;
    case "C":
      return ["C", ...to(step[1], step[2]), ...to(step[3], step[4]), ...to(step[5], step[6])];
    default:
      return [step[0], ...to(step[1], step[2])];
  }
}

/** Where the patterns stand in a stretch: places and numbers of patterns, in few pictures whatever the length. */
export function patternsIn(
  { period }: Pick<Leader, "period">,
  from: Pt,
  to: Pt,
  edge: Pt,
): readonly { readonly x: Pt; readonly count: number }[] {
  // Cell k lies from edge - k·period to edge - (k - 1)·period.
  const last = Math.ceil((edge - to) / period - ROUNDING) + 1;
  const first = Math.floor((edge - from) / period + ROUNDING);
  const places: { x: Pt; count: number }[] = [];
  for (let k = first; k >= last; ) {
    const count = 2 ** Math.min(MOST_DOUBLINGS, Math.floor(Math.log2(k - last + 1)));
    places.push({ x: edge - k * period, count });
    k -= count;
  }
  return places;
}

const ROUNDING = 1e-6;
/** At most 64 patterns a picture. */
const MOST_DOUBLINGS = 6;
