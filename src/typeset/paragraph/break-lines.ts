/**
 * Total-fit line breaking: of all ways to break a paragraph, the one with the least sum of demerits over all lines.
 *
 * It walks the breaks from left to right and keeps, for each, the best ways to get there ("active nodes"), as long as a line may
 * still begin there. All lines have the same measure, so a way does not depend on the number of the line: the work grows with the
 * text, not with its square.
 * Numbers come in, numbers go out.
 */
import type { Pt } from "../../model/length.ts";
import { reserveOf } from "./flex.ts";
import { FORCED, type ParagraphItem } from "./items.ts";
import { LineFit } from "./line-fit.ts";
import type { Manner } from "./manner.ts";
import { type Breaks, measureBreaks, onlySome } from "./measure-breaks.ts";

export interface BreakOptions {
  readonly measure: Pt;
  /** Ragged setting: how far the right edge may move for a ratio of 1. 0 for justified text. */
  readonly edge: Pt;
  /** A last line shorter than this is a runt. */
  readonly runt: Pt;
  readonly manner: Manner;
}

/** The indexes of the penalties at which the lines end. The last item must be a forced penalty. */
export function breakLines(items: readonly ParagraphItem[], options: BreakOptions): readonly number[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  if (last.kind !== "penalty" || last.cost !== FORCED)
    throw new Error("a paragraph ends with a forced break");
  const breaks = measureBreaks(items);
  let found: Node | undefined;
  for (const pass of PASSES) {
    const node = findNodes(breaks, options, pass);
    if (node === undefined || (found !== undefined && node.demerits >= found.demerits)) continue;
    found = node;
    // A looser pass may have better ends for a paragraph whose last word is broken.
    if (node.demerits < DEMERITS.lastWord) break;
  }
  if (found !== undefined) return traceBack(found, breaks);
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
  let node = findNodes(breaks, options, PASSES.at(-1)!, ends.length);
  for (; node?.from !== undefined; node = node.from) demerits.push(node.demerits - node.from.demerits);
  return demerits.reverse();
}

/** How far a pass goes. */
interface Pass {
  /** Greatest ratio of a line. */
  readonly tolerance: number;
  readonly final: boolean;
}

/** The ratio at which a line has given all that it has in reserve. */
const TIGHTEST = 2;

/**
 * Most paragraphs end with the first pass; the second takes words that stand two and a half spaces apart. The last one takes every line as
 * it comes, and a hyphen in a row more than the manner has rather than a line full of holes (`Manner.ladder`). TeX's \emergencystretch
 * (The TeXbook, p. 107) is left out: it hides from the search how loose a line is, and in columns of 55 mm the worst lines had spaces of
 * ten times their width instead of five.
 */
const PASSES: readonly Pass[] = [
  { tolerance: 1, final: false },
  { tolerance: 4, final: false },
  { tolerance: Number.POSITIVE_INFINITY, final: true },
];

/** Badness of a line whose letters have given all that they can: little, but even letters are better. */
const EASE = 20;

/** Square root of the demerits of the worst line that the first pass lets through. */
export const worstGoodLine = ({ loose }: Manner): number => 1 + loose + EASE;

/** Demerits, in the unit of Knuth & Plass 1981, p. 1128: (1 + badness + cost)² + extras. */
const DEMERITS = {
  /** Neighbouring lines more than one fitness class apart (p. 1155; TeX's \adjdemerits). */
  fitness: 20_000,
  /** A hyphen at the end of the last line but one (TeX's \finalhyphendemerits). */
  finalHyphen: 50_000,
  /** A last line that holds but a part of the paragraph's last word: as bad as a narrow line with spaces of 1.6. */
  lastWord: 1e8,
  /** A line wider than its measure, when nothing else is possible. */
  overfull: 1e12,
} as const;

const FITNESSES = 4;

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
  const { measure, edge, manner } = options;
  const reserve = reserveOf(manner);
  const fit = new LineFit(reserve);
  const most = 1 + reserve.press;
  const tightest = -Math.min(pass.tolerance, TIGHTEST);
  const runs = manner.ladder.length + 1;
  const active: Node[] = [HEAD];
  const best: (Node | undefined)[] = new Array(runs * FITNESSES * ((lines ?? 0) + 1));

  for (let b = 0; b < breaks.count; b++) {
    const forced = breaks.cost[b] === FORCED;
    best.fill(undefined);
    const latest = active.at(-1);
    let still = 0;
    for (const node of active) {
      const a = node.at;
      const begin = (sums: Float64Array): number => (a < 0 ? 0 : sums[a]!);
      const taken = begin(breaks.startWidth);
      const shortfall = measure - (breaks.endWidth[b]! - taken);
      const shrink = breaks.endShrink[b]! - begin(breaks.startShrink);
      const press = breaks.endPress[b]! - begin(breaks.startPress);
      // A hyphen may be what is too much: then a later break can still fit.
      if (!forced && breaks.bareWidth[b]! - taken <= measure + shrink + press * most) active[still++] = node;
      if (shortfall > 0) {
        const stretch = breaks.endStretch[b]! - begin(breaks.startStretch) + edge;
        fit.stretch(shortfall, breaks.endSpread[b]! - begin(breaks.startSpread), stretch, forced);
      } else fit.shrink(-shortfall, press, shrink);
      if (fit.ratio < tightest || fit.ratio > pass.tolerance) continue;
      if (breaks.hyphen[b] === 1 && !pass.final && node.run >= manner.longest) continue;
      const line = lines === undefined ? 0 : node.line + 1;
      if (line > (lines ?? 0)) continue;
      const ending = forced ? endingOf(node, b, breaks, measure - shortfall < options.runt, manner) : 0;
      consider(best, node, b, fit, breaks, manner, ending, line);
    }
    active.length = still;
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

function consider(
  best: (Node | undefined)[],
  from: Node,
  b: number,
  fit: LineFit,
  breaks: Breaks,
  manner: Manner,
  ending: number,
  line: number,
): void {
  const forced = breaks.cost[b] === FORCED;
  const { ratio, ease } = fit;
  const badness = (ratio < 0 ? manner.tight : manner.loose) * Math.abs(ratio) ** 3 + EASE * ease ** 2;
  const isHyphen = breaks.hyphen[b] === 1 && !forced;
  let demerits = from.demerits + ending + (1 + badness + (forced ? 0 : breaks.cost[b]!)) ** 2;
  const fitness = fitnessOf(ratio);
  if (Math.abs(fitness - from.fitness) > 1) demerits += DEMERITS.fitness;
  let run = 0;
  if (isHyphen) {
    if (from.run > 0) demerits += manner.ladder[from.run - 1]!;
    run = Math.min(from.run + 1, manner.ladder.length);
  }
  const slot = (line * (manner.ladder.length + 1) + run) * FITNESSES + fitness;
  const rival = best[slot];
  // On a tie the later start wins: the shorter line.
  if (rival === undefined || demerits <= rival.demerits)
    best[slot] = { at: b, from, demerits, fitness, run, line };
}

/** Demerits of how a paragraph ends. */
function endingOf(from: Node, b: number, breaks: Breaks, isRunt: boolean, manner: Manner): number {
  if (from.at < 0) return 0;
  const inWord = breaks.item[from.at]! > breaks.gap[b]!;
  const broken = from.run === 0 ? 0 : inWord ? DEMERITS.lastWord : DEMERITS.finalHyphen;
  return broken + (isRunt ? manner.runt : 0);
}

/** Tight, normal, loose, very loose: Knuth & Plass 1981, p. 1155. */
const fitnessOf = (ratio: number): number => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

/** Keeps the ways that can still win: not those that another one beats whatever comes. */
function keepBest(best: readonly (Node | undefined)[], active: Node[]): void {
  for (const node of best) if (node !== undefined && !isBeaten(node, best)) active.push(node);
}

function isBeaten(node: Node, best: readonly (Node | undefined)[]): boolean {
  for (const other of best)
    if (
      other !== undefined &&
      other !== node &&
      other.line === node.line &&
      other.run <= node.run &&
      other.demerits + DEMERITS.fitness < node.demerits
    )
      return true;
  return false;
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
