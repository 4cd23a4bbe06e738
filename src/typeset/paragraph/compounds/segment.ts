/**
 * Takes a German word apart: of all ways to read it as parts of the lexicon the cheapest, by dynamic programming over its letters.
 *
 *     B  a part begins       P  behind a prefix      Q  behind a prefix that nouns take as well
 *     N  a noun              U  an abstract noun     V  a stem of a verb       A  an adjective
 *     J  a part is over and another one must follow  X  the word is over
 *
 * Arcs go from a state at one letter to a state at a later one; from J to B is where two parts of a compound meet.
 */
import type { Lexicon, Part } from "./lexicon.ts";
import type { Joint } from "./notation.ts";
import { STATE, STATES } from "./states.ts";
import { ENDINGS, SUFFIXES } from "./suffixes.ts";

const { B, P, Q, N, U, V, A, J, X } = STATE;

/** A way to read the whole word. */
export interface Reading {
  readonly cost: number;
  /** In rising order. */
  readonly joints: readonly Joint[];
}

/** Costs: the fewer parts, the better; short ones hide in many words. */
const COSTS = {
  part: 10,
  /** A part of two, three and four letters, on top. */
  short: [0, 0, 7, 4, 1],
  prefix: 3,
  /** A noun or adjective behind a prefix, on top: with one that nouns take, and with one that they do not. */
  prefixedNoun: 4,
  strayNoun: 20,
  /** A verb as the first part of a compound (Schreib|tisch), an adjective (Groß|stadt), a verb as the last part. */
  verbFirst: 2,
  adjectiveFirst: 1,
  verbLast: 4,
  /** A link of a plural: Hunde|hütte. Other words end in e by chance: Bunde|samt. */
  link: { e: 4 } as Readonly<Record<string, number>>,
  /** A whole word, before all that might be found in it. */
  particle: 5,
  suffix: 1,
  ending: 0.5,
} as const;

/** Reads words in lower case. */
export class Segmenter {
  private readonly lexicon: Lexicon;
  private word = "";
  private found: (readonly Part[])[] = [];
  private readonly costs = new Float64Array((MAX_LETTERS + 1) * STATES);
  private readonly from = new Int32Array((MAX_LETTERS + 1) * STATES);
  private readonly via: (readonly Joint[])[] = [];
  private refused: ReadonlySet<number> = NOWHERE;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The cheapest reading without a compound's joint at the places that are `refused`, or undefined. */
  read(word: string, refused: ReadonlySet<number> = NOWHERE): Reading | undefined {
    if (word.length > MAX_LETTERS) return undefined;
    if (word !== this.word) {
      this.word = word;
      this.found = [];
    }
    this.refused = refused;
    this.costs.fill(Number.POSITIVE_INFINITY, 0, (word.length + 1) * STATES);
    this.costs[B] = 0;
    for (let at = 0; at < word.length; at++) this.leave(at);
    const end = word.length * STATES + X;
    const cost = this.costs[end]!;
    return cost < Number.POSITIVE_INFINITY ? { cost, joints: this.traceBack(end) } : undefined;
  }

  /** All arcs that begin at a letter. */
  private leave(at: number): void {
    const node = at * STATES;
    const costs = this.costs;
    if (costs[node + J]! < Number.POSITIVE_INFINITY && !this.refused.has(at))
      this.reach(node + J, at, B, costs[node + J]!, [{ at, rank: "compound" }]);
    if (Math.min(costs[node + B]!, costs[node + P]!, costs[node + Q]!) < Number.POSITIVE_INFINITY)
      for (const part of this.partsAt(at)) this.addPart(part, at);
    for (const state of SUFFIXED)
      if (costs[node + state]! < Number.POSITIVE_INFINITY) this.addSuffixes(state, at);
  }

  private addPart(part: Part, at: number): void {
    const joints = part.joints.length === 0 ? NO_JOINTS : shift(part.joints, at);
    for (const state of STARTS) {
      const node = at * STATES + state;
      if (this.costs[node]! < Number.POSITIVE_INFINITY) this.addPartFrom(node, state, part, at, joints);
    }
  }

  private addPartFrom(node: number, state: number, part: Part, at: number, joints: readonly Joint[]): void {
    const { kind, form } = part;
    const end = at + form.length;
    const before = this.costs[node]!;
    const cost = before + COSTS.part + (COSTS.short[form.length] ?? 0);
    const prefixed = state === Q ? COSTS.prefixedNoun : state === P ? COSTS.strayNoun : 0;
    switch (kind) {
      case "prefix":
      case "preposition":
        this.reach(node, end, kind === "prefix" ? P : Q, before + COSTS.prefix, [
          { at: end, rank: "prefix" },
        ]);
        return;
      case "noun":
        this.reach(node, end, N, cost + prefixed, joints);
        this.link(part, node, end, cost + prefixed, joints);
        return;
      case "adjective":
        this.reach(node, end, A, cost + prefixed, joints);
        this.link(part, node, end, cost + prefixed + COSTS.adjectiveFirst, joints);
        return;
      case "verb":
        this.reach(node, end, V, cost + (state === B && at > 0 ? COSTS.verbLast : 0), joints);
        this.link(part, node, end, cost + COSTS.verbFirst, joints);
        return;
      case "bound":
        if (state === B) this.link(part, node, end, cost, joints);
        return;
      case "particle":
        if (at === 0 && end === this.word.length) this.reach(node, end, X, COSTS.particle, joints);
        return;
      default:
        kind satisfies never;
    }
  }

  private link(part: Part, node: number, end: number, cost: number, joints: readonly Joint[]): void {
    for (const link of part.links)
      if (this.word.startsWith(link, end))
        this.reach(node, end + link.length, J, cost + (COSTS.link[link] ?? 0), joints);
  }

  private addSuffixes(state: number, at: number): void {
    const node = at * STATES + state;
    const cost = this.costs[node]!;
    const rest = this.word.length - at;
    for (const { form, to, rank } of SUFFIXES[state]!) {
      if (!this.word.startsWith(form, at) || (rank === "compound" && this.refused.has(at))) continue;
      const more = rank === "compound" ? COSTS.part : COSTS.suffix;
      this.reach(node, at + form.length, to, cost + more, rank === undefined ? NO_JOINTS : [{ at, rank }]);
    }
    if (rest <= LONGEST_ENDING && ENDINGS[state]!.has(this.word.slice(at)))
      this.reach(node, this.word.length, X, cost + (rest === 0 ? 0 : COSTS.ending), NO_JOINTS);
  }

  private reach(node: number, at: number, state: number, cost: number, joints: readonly Joint[]): void {
    const to = at * STATES + state;
    if (cost >= this.costs[to]!) return;
    this.costs[to] = cost;
    this.from[to] = node;
    this.via[to] = joints;
    // A word may end without an ending.
    if (at === this.word.length && state !== X && ENDINGS[state]?.has("") === true)
      this.reach(to, at, X, cost, NO_JOINTS);
  }

  private partsAt(at: number): readonly Part[] {
    let parts = this.found[at];
    if (parts === undefined) {
      parts = this.lexicon.partsAt(this.word, at);
      this.found[at] = parts;
    }
    return parts;
  }

  /** Back to node 0: the state B before the first letter. */
  private traceBack(end: number): readonly Joint[] {
    const joints: Joint[] = [];
    for (let node = end; node !== 0; node = this.from[node]!) joints.push(...this.via[node]!);
    return joints.sort((a, b) => a.at - b.at).filter((joint, i, all) => joint.at !== all[i - 1]?.at);
  }
}

/** No German word is longer than this but in jest. */
const MAX_LETTERS = 60;
const LONGEST_ENDING = 5;
const STARTS = [B, P, Q];
const SUFFIXED = [N, U, V, A];
const NOWHERE: ReadonlySet<number> = new Set();
const NO_JOINTS: readonly Joint[] = [];

const shift = (joints: readonly Joint[], by: number): readonly Joint[] =>
  joints.map(({ at, rank }) => ({ at: at + by, rank }));
