/**
 * Total-fit line breaking: of all ways to break a paragraph, the one with the least sum of demerits over all lines.
 *
 * It walks the breaks from left to right and keeps, for each, the best ways to get there ("active nodes"), as long as a line may
 * still begin there. All lines have the same measure, so a way does not depend on the number of the line: the work grows with the
 * text, not with its square.
 * Numbers come in, numbers go out.
 */
import type { Pt } from "../../model/length.ts";
import { FORCED, type ParagraphItem, type Penalty } from "./items.ts";

export interface BreakOptions {
  readonly measure: Pt;
  /** Ragged setting: how far the right edge may move for a ratio of 1. 0 for justified text. */
  readonly edge: Pt;
  /** A last line shorter than this is a runt. */
  readonly runt: Pt;
}

/** The indexes of the penalties at which the lines end. The last item must be a forced penalty. */
export function breakLines(items: readonly ParagraphItem[], options: BreakOptions): readonly number[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  if (last.kind !== "penalty" || last.cost !== FORCED)
    throw new Error("a paragraph ends with a forced break");
  const breaks = measureBreaks(items);
  for (const pass of PASSES) {
    const nodes = findNodes(breaks, options, pass);
    if (nodes !== undefined) return traceBack(nodes, breaks);
  }
  throw new Error("the last pass of line breaking accepts every paragraph");
}

/** Lines, and how good they are. */
export interface SetIn {
  readonly ends: readonly number[];
  /** Of an average line: 1 for one that fits by itself. */
  readonly demerits: number;
}

/**
 * The best way to break a paragraph into exactly so many lines, none worse than the first pass allows; undefined when there is none.
 * TeX calls it looseness (The TeXbook, p. 103); Knuth & Plass 1981 have the parameter q for it.
 */
export function breakInto(
  lines: number,
  items: readonly ParagraphItem[],
  options: BreakOptions,
): SetIn | undefined {
  const breaks = measureBreaks(items);
  const end = findNodes(breaks, options, PASSES[0]!, lines);
  if (end === undefined) return undefined;
  return { ends: traceBack(end, breaks), demerits: end.demerits / lines };
}

/** More lines are not judged: telling them apart takes the square of their number. */
const MOST_JUDGED = 1_000;

/** What each line adds to the demerits of its paragraph, when the lines end at these items. */
export function judgeLines(
  items: readonly ParagraphItem[],
  options: BreakOptions,
  ends: readonly number[],
): readonly number[] {
  if (ends.length > MOST_JUDGED) return [];
  const taken = new Set(ends);
  const breaks = onlySome(measureBreaks(items), (item) => taken.has(item));
  const demerits: number[] = [];
  let node = findNodes(breaks, options, { ...PASSES.at(-1)!, slack: 0 }, ends.length);
  for (; node?.from !== undefined; node = node.from) demerits.push(node.demerits - node.from.demerits);
  return demerits.reverse();
}

function onlySome(breaks: Breaks, wanted: (item: number) => boolean): Breaks {
  const keep = (_: number, b: number): boolean => wanted(breaks.item[b]!);
  const kept = Object.entries(breaks).map(([name, list]) => [
    name,
    typeof list === "number" ? breaks.item.filter(keep).length : list.filter(keep),
  ]);
  return Object.fromEntries(kept);
}

/** How far a pass goes. `slack` is extra stretch a line, in parts of the measure (TeX's \emergencystretch, The TeXbook, p. 107). */
interface Pass {
  readonly tolerance: number;
  /** Lines in a row that may end with a hyphen. */
  readonly ladder: number;
  readonly slack: number;
  readonly final: boolean;
}

/** Ratio 1 stretches each space to 3/2; most paragraphs end with the first pass. */
const PASSES: readonly Pass[] = [
  { tolerance: 1, ladder: 2, slack: 0, final: false },
  { tolerance: 2.5, ladder: 2, slack: 0, final: false },
  { tolerance: Number.POSITIVE_INFINITY, ladder: Number.POSITIVE_INFINITY, slack: 0.05, final: true },
];

/** Demerits, in the unit of Knuth & Plass 1981, p. 1128: (1 + 100 |r|³ + cost)² + extras. */
const DEMERITS = {
  /** Neighbouring lines more than one fitness class apart (p. 1155; TeX's \adjdemerits). */
  fitness: 5_000,
  /** A second line in a row that ends with a hyphen (TeX's \doublehyphendemerits). */
  secondHyphen: 12_000,
  /** A third and each further one: as good as forbidden. */
  ladder: 10_000_000,
  /** A hyphen at the end of the last line but one (TeX's \finalhyphendemerits). */
  finalHyphen: 12_000,
  /** A last line that hardly holds a word. */
  runt: 20_000,
  /** A line wider than its measure, when nothing else is possible. */
  overfull: 1e12,
} as const;

/** Ratios beyond this are all as bad: keeps the sums finite and exact enough. */
const WORST_RATIO = 30;
/** Hyphenated lines in a row that are told apart: 0, 1, and 2 or more. */
const RUNS = 3;
const FITNESSES = 4;

/** Sums up to each legal break, so that a line is a difference. All arrays run over the breaks. */
interface Breaks {
  readonly count: number;
  /** Index of the penalty among the items. */
  readonly item: Int32Array;
  readonly cost: Float64Array;
  readonly hyphen: Uint8Array;
  /** A line that ends here: width with and without the penalty's own. */
  readonly endWidth: Float64Array;
  readonly bareWidth: Float64Array;
  readonly endStretch: Float64Array;
  readonly endShrink: Float64Array;
  /** A line that begins here: what to take off, the vanished spaces included. */
  readonly startWidth: Float64Array;
  readonly startStretch: Float64Array;
  readonly startShrink: Float64Array;
}

function measureBreaks(items: readonly ParagraphItem[]): Breaks {
  const penalties = items.reduce((count, item) => count + (item.kind === "penalty" ? 1 : 0), 0);
  const breaks = makeBreaks(penalties);
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let next = 0; // first break whose following line has not begun yet
  let at = 0;
  items.forEach((item, index) => {
    if (item.kind === "penalty") {
      breaks.item[at] = index;
      breaks.cost[at] = item.cost;
      breaks.hyphen[at] = item.hyphen ? 1 : 0;
      breaks.bareWidth[at] = width;
      breaks.endWidth[at] = width + item.width;
      breaks.endStretch[at] = stretch;
      breaks.endShrink[at] = shrink;
      at++;
      return;
    }
    if (item.kind === "box") {
      for (; next < at; next++) {
        breaks.startWidth[next] = width - (items[breaks.item[next]!] as Penalty).next;
        breaks.startStretch[next] = stretch;
        breaks.startShrink[next] = shrink;
      }
    }
    width += item.width;
    stretch += item.stretch;
    shrink += item.shrink;
  });
  for (; next < at; next++) breaks.startWidth[next] = width;
  return breaks;
}

function makeBreaks(count: number): Breaks {
  const numbers = () => new Float64Array(count);
  return {
    count,
    item: new Int32Array(count),
    cost: numbers(),
    hyphen: new Uint8Array(count),
    endWidth: numbers(),
    bareWidth: numbers(),
    endStretch: numbers(),
    endShrink: numbers(),
    startWidth: numbers(),
    startStretch: numbers(),
    startShrink: numbers(),
  };
}

/** A way to end a line at a break; `from` is the node at which that line began. Break -1 is the head of the paragraph. */
interface Node {
  readonly at: number;
  readonly from: Node | undefined;
  readonly demerits: number;
  readonly fitness: number;
  /** Lines in a row, this one the last, that end with a hyphen. */
  readonly run: number;
  /** Lines so far, where they are counted; else 0. */
  readonly line: number;
}

const HEAD: Node = { at: -1, from: undefined, demerits: 0, fitness: 1, run: 0, line: 0 };

/** The best way to the end, or undefined when the pass allows none. Where `lines` is given, it has exactly so many. */
function findNodes(breaks: Breaks, options: BreakOptions, pass: Pass, lines?: number): Node | undefined {
  const { measure } = options;
  const edge = options.edge + pass.slack * measure;
  let active: Node[] = [HEAD];
  const best: (Node | undefined)[] = new Array(RUNS * FITNESSES * ((lines ?? 0) + 1));

  for (let b = 0; b < breaks.count; b++) {
    const forced = breaks.cost[b] === FORCED;
    best.fill(undefined);
    const still: Node[] = [];
    for (const node of active) {
      const a = node.at;
      const taken = a < 0 ? 0 : breaks.startWidth[a]!;
      const shortfall = measure - (breaks.endWidth[b]! - taken);
      const stretch = breaks.endStretch[b]! - (a < 0 ? 0 : breaks.startStretch[a]!) + edge;
      const shrink = breaks.endShrink[b]! - (a < 0 ? 0 : breaks.startShrink[a]!);
      // A hyphen may be what is too much: then a later break can still fit.
      if (!forced && breaks.bareWidth[b]! - taken <= measure + shrink) still.push(node);
      const ratio = ratioOf(shortfall, stretch, shrink, forced);
      if (ratio < -1 || ratio > pass.tolerance) continue;
      if (breaks.hyphen[b] === 1 && node.run >= pass.ladder) continue;
      const line = lines === undefined ? 0 : node.line + 1;
      if (line > (lines ?? 0)) continue;
      consider(best, node, b, ratio, breaks, measure - shortfall < options.runt, line);
    }
    const latest = active.at(-1);
    active = still;
    keepBest(best, active);
    if (active.length === 0) {
      if (!pass.final || latest === undefined) return undefined;
      active.push(overfull(latest, b));
    }
    if (forced && b === breaks.count - 1)
      return leastOf(lines === undefined ? active : active.filter((node) => node.line === lines));
  }
  return undefined;
}

/** Knuth & Plass 1981, p. 1127. A line before a forced break is not stretched. */
function ratioOf(shortfall: Pt, stretch: Pt, shrink: Pt, forced: boolean): number {
  if (Math.abs(shortfall) < ROUNDING) return 0;
  if (shortfall > 0) return forced ? 0 : Math.min(shortfall / stretch, WORST_RATIO);
  return shrink > 0 ? shortfall / shrink : Number.NEGATIVE_INFINITY;
}

/** Sums of many widths are off by a few units in the last place. In pt. */
const ROUNDING = 1e-6;

function consider(
  best: (Node | undefined)[],
  from: Node,
  b: number,
  ratio: number,
  breaks: Breaks,
  isRunt: boolean,
  line: number,
): void {
  const forced = breaks.cost[b] === FORCED;
  const badness = 100 * Math.abs(ratio) ** 3;
  let demerits = from.demerits + (1 + badness + (forced ? 0 : breaks.cost[b]!)) ** 2;
  const fitness = fitnessOf(ratio);
  if (Math.abs(fitness - from.fitness) > 1) demerits += DEMERITS.fitness;
  let run = 0;
  if (breaks.hyphen[b] === 1 && !forced) {
    if (from.run === 1) demerits += DEMERITS.secondHyphen;
    if (from.run > 1) demerits += DEMERITS.ladder;
    run = Math.min(from.run + 1, RUNS - 1);
  }
  if (forced && from.run > 0) demerits += DEMERITS.finalHyphen;
  if (forced && isRunt && from.at >= 0) demerits += DEMERITS.runt;
  const slot = (line * RUNS + run) * FITNESSES + fitness;
  const rival = best[slot];
  // On a tie the later start wins: the shorter line.
  if (rival === undefined || demerits <= rival.demerits)
    best[slot] = { at: b, from, demerits, fitness, run, line };
}

/** Tight, normal, loose, very loose: Knuth & Plass 1981, p. 1155. */
const fitnessOf = (ratio: number): number => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

/** Keeps the ways that can still win: not those that another one beats whatever comes. */
function keepBest(best: readonly (Node | undefined)[], active: Node[]): void {
  for (const node of best) {
    if (node === undefined) continue;
    const beaten = best.some(
      (other) =>
        other !== undefined &&
        other !== node &&
        other.line === node.line &&
        other.run <= node.run &&
        other.demerits + DEMERITS.fitness < node.demerits,
    );
    if (!beaten) active.push(node);
  }
}

const overfull = (from: Node, b: number): Node => ({
  at: b,
  from,
  demerits: from.demerits + DEMERITS.overfull,
  fitness: 1,
  run: 0,
  line: 0,
});

const leastOf = (nodes: readonly Node[]): Node | undefined =>
  nodes.reduce<Node | undefined>(
    (least, node) => (least !== undefined && least.demerits <= node.demerits ? least : node),
    undefined,
  );

function traceBack(end: Node, breaks: Breaks): readonly number[] {
  const ends: number[] = [];
  for (let node = end; node.from !== undefined; node = node.from) ends.push(breaks.item[node.at]!);
  return ends.reverse();
}
