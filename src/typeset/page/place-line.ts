/** Puts the words and pictures of a set line in their places, with the rules under them and the areas of links. */
import type { Pt } from "../../model/length.ts";
import type { Furniture, PlacedText } from "../../model/page.ts";
import { ARTIFACT, type Owner, type StructureElement } from "../../model/structure.ts";
import type { Line, LineItem, LineText } from "../line.ts";
import { furnish, type Pen } from "./pen.ts";

/** Under the baseline and thick, in em: where most fonts' own `post` tables put an underline. */
const UNDERLINE_DROP = 0.1;
const UNDERLINE_THICKNESS = 0.05;

/** Height of the area of a link above and below the baseline, in em: tall letters, and letters that hang. */
const LINK_RISE = 0.8;
const LINK_DROP = 0.25;

export interface Hand {
  readonly pen: Pen;
  /** The link that an element stands in, by element id; -1 for none. */
  readonly links: Int32Array;
  /** Link targets in lines of text; absent when there are none. */
  readonly places?: LinePlaces | undefined;
  /** Set for what stands here again and is read elsewhere: everything becomes an artifact. */
  readonly furniture: Furniture | undefined;
}

/** For each element, the nearest link that it is or stands in. Parents come before children. */
export function findLinks(elements: readonly StructureElement[]): Int32Array {
  const links = new Int32Array(elements.length).fill(ARTIFACT);
  for (const element of elements) {
    const inherited = element.parent === undefined ? ARTIFACT : links[element.parent]!;
    links[element.id] = element.role === "Link" ? element.id : inherited;
  }
  return links;
}

export interface LinePlaces {
  /** For each element, the names of the targets that it is, or stands in within its line. */
  readonly names: ReadonlyMap<Owner, readonly string[]>;
  /** Each stands where its first words do. */
  readonly placed: Set<string>;
}

export function findPlaces(elements: readonly StructureElement[]): LinePlaces | undefined {
  const names = new Map<Owner, readonly string[]>();
  for (const { id, inline, parent, anchor } of elements) {
    const around = (inline && parent !== undefined && names.get(parent)) || [];
    if (anchor !== undefined) names.set(id, [...around, anchor]);
    else if (around.length > 0) names.set(id, around);
  }
  return names.size === 0 ? undefined : { names, placed: new Set() };
}

export const linkOf = (hand: Hand, owner: Owner): Owner =>
  owner === ARTIFACT || hand.furniture !== undefined ? ARTIFACT : (hand.links[owner] ?? ARTIFACT);

/** `x` and `y` are the top left corner of the line. */
export function placeLine(hand: Hand, line: Line, x: Pt, y: Pt): void {
  const baseline = y + line.baseline;
  if (!continuesWord(line)) hand.pen.release();
  for (const item of line.items) {
    placeNames(hand, item, x, y);
    placeItem(hand, item, x, baseline);
  }
  if (line.items.some(isUnderlined)) placeUnderlines(hand, line, x, baseline);
  if (isLinked(hand, line)) placeLinks(hand, line, x, baseline);
}

const isUnderlined = (item: LineItem): boolean => item.kind === "text" && item.underline;

function isLinked(hand: Hand, line: Line): boolean {
  for (const { owner } of line.items) if (linkOf(hand, owner) !== ARTIFACT) return true;
  return false;
}

function placeNames({ pen, places, furniture }: Hand, item: LineItem, x: Pt, y: Pt): void {
  if (places === undefined || furniture !== undefined) return;
  for (const name of places.names.get(item.owner) ?? []) {
    if (places.placed.has(name)) continue;
    places.placed.add(name);
    pen.putAside({ kind: "anchor", name, x: x + item.x, y });
  }
}

const continuesWord = (line: Line): boolean => {
  const first = line.items[0];
  return first?.kind === "text" && first.word !== undefined;
};

function placeItem(hand: Hand, item: LineItem, x: Pt, baseline: Pt): void {
  const { pen, furniture } = hand;
  const owner = furniture === undefined ? item.owner : ARTIFACT;
  if (item.kind === "text") {
    pen.put(textAt(item, owner, x + item.x, baseline, furniture));
    return;
  }
  const { picture, width, height, rise } = item;
  pen.put({ kind: "picture", owner, picture, x: x + item.x, y: baseline - rise - height, width, height });
}

function textAt(text: LineText, owner: Owner, x: Pt, baseline: Pt, furniture?: Furniture): PlacedText {
  const { face, size, color, lang, pieces, tracking, scale, word } = text;
  const look = { face, size, color, lang, pieces, tracking, scale };
  const placed = { kind: "text", owner, x, baseline: baseline - text.rise, ...look } as const;
  if (furniture !== undefined) return { ...placed, furniture };
  return word === undefined ? placed : { ...placed, word };
}

/** A stretch of neighbouring items that share something, from left to right. */
interface Stretch {
  readonly item: LineItem;
  from: Pt;
  to: Pt;
}

/** Joins neighbours, over what `bridges`; the space at the end of a line is left out. */
function stretchesOf(
  line: Line,
  joins: (item: LineItem) => boolean,
  same: (a: LineItem, b: LineItem) => boolean,
  bridges: (item: LineItem) => boolean = () => false,
): Stretch[] {
  const end = (line.items[0]?.x ?? 0) + line.width;
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const item of line.items) {
    if (bridges(item)) continue;
    if (!joins(item)) open = undefined;
    else if (open !== undefined && same(open.item, item)) {
      // Text from right to left goes on at the left.
      open.from = Math.min(open.from, item.x);
      open.to = Math.max(open.to, Math.min(end, item.x + item.width));
    } else {
      open = { item, from: item.x, to: Math.min(end, item.x + item.width) };
      stretches.push(open);
    }
  }
  return stretches.filter((s) => s.to > s.from);
}

function placeUnderlines(hand: Hand, line: Line, x: Pt, baseline: Pt): void {
  const alike = (a: LineItem, b: LineItem): boolean =>
    a.kind === "text" && b.kind === "text" && a.color === b.color && a.size === b.size && a.rise === b.rise;
  for (const { item, from, to } of stretchesOf(line, isUnderlined, alike)) {
    if (item.kind !== "text") continue;
    const y = baseline - item.rise + UNDERLINE_DROP * item.size;
    const shape = { x: x + from, y, width: to - from, height: UNDERLINE_THICKNESS * item.size };
    hand.pen.putAside(furnish({ kind: "rule", ...shape, color: item.color }, hand.furniture));
  }
}

function placeLinks(hand: Hand, line: Line, x: Pt, baseline: Pt): void {
  const linked = (item: LineItem): boolean => linkOf(hand, item.owner) !== ARTIFACT;
  const same = (a: LineItem, b: LineItem): boolean => linkOf(hand, a.owner) === linkOf(hand, b.owner);
  // The leader of a contents entry stands in its link and belongs to nobody.
  const isDecoration = (item: LineItem): boolean => item.owner === ARTIFACT;
  for (const { item, from, to } of stretchesOf(line, linked, same, isDecoration)) {
    const owner = linkOf(hand, item.owner);
    const above = item.kind === "text" ? LINK_RISE * item.size : item.height;
    const below = item.kind === "text" ? LINK_DROP * item.size : 0;
    const y = baseline - item.rise - above;
    hand.pen.putAside({ kind: "link", owner, x: x + from, y, width: to - from, height: above + below });
  }
}
