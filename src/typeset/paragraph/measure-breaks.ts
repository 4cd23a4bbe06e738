/** Sums up to each place where a line may end, so that what a line holds is a difference of two. */
import type { ParagraphItem, Penalty } from "./items.ts";

/**
 * All arrays run over the breaks. `stretch` and `shrink` are what spaces give, `spread` and `press` what letters give (glyphs are
 * scaled and spaced by a hair); they are kept apart because letters give first.
 */
export interface Breaks {
  readonly count: number;
  /** Index of the penalty among the items. */
  readonly item: Int32Array;
  readonly cost: Float64Array;
  readonly hyphen: Uint8Array;
  /** Index among the items of the last penalty before it that stands in no word; -1 when there is none. */
  readonly gap: Int32Array;
  /** A line that ends here: width with and without the penalty's own. */
  readonly endWidth: Float64Array;
  readonly bareWidth: Float64Array;
  readonly endStretch: Float64Array;
  readonly endShrink: Float64Array;
  readonly endSpread: Float64Array;
  readonly endPress: Float64Array;
  /** A line that begins here: what to take off, the vanished spaces included. */
  readonly startWidth: Float64Array;
  readonly startStretch: Float64Array;
  readonly startShrink: Float64Array;
  readonly startSpread: Float64Array;
  readonly startPress: Float64Array;
}

export function measureBreaks(items: readonly ParagraphItem[]): Breaks {
  const penalties = items.reduce((count, item) => count + (item.kind === "penalty" ? 1 : 0), 0);
  const breaks = makeBreaks(penalties);
  const sums = { width: 0, stretch: 0, shrink: 0, spread: 0, press: 0 };
  let gap = -1;
  let next = 0; // first break whose following line has not begun yet
  let at = 0;
  items.forEach((item, index) => {
    switch (item.kind) {
      case "penalty":
        breaks.gap[at] = gap;
        if (!item.hyphen) gap = index;
        endAt(breaks, at++, index, item, sums);
        return;
      case "glue":
        sums.stretch += item.stretch;
        sums.shrink += item.shrink;
        break;
      case "box":
        for (; next < at; next++) startAt(breaks, next, (items[breaks.item[next]!] as Penalty).next, sums);
        sums.spread += item.stretch;
        sums.press += item.shrink;
        break;
    }
    sums.width += item.width;
  });
  for (; next < at; next++) startAt(breaks, next, 0, sums);
  return breaks;
}

/** The breaks whose items are wanted, and no others. */
export function onlySome(breaks: Breaks, wanted: (item: number) => boolean): Breaks {
  const keep = (_: number, b: number): boolean => wanted(breaks.item[b]!);
  const kept = Object.entries(breaks).map(([name, list]) => [
    name,
    typeof list === "number" ? breaks.item.filter(keep).length : list.filter(keep),
  ]);
  return Object.fromEntries(kept);
}

interface Sums {
  width: number;
  stretch: number;
  shrink: number;
  spread: number;
  press: number;
}

function endAt(breaks: Breaks, b: number, index: number, penalty: Penalty, sums: Sums): void {
  breaks.item[b] = index;
  breaks.cost[b] = penalty.cost;
  breaks.hyphen[b] = penalty.hyphen ? 1 : 0;
  breaks.bareWidth[b] = sums.width;
  breaks.endWidth[b] = sums.width + penalty.width;
  breaks.endStretch[b] = sums.stretch;
  breaks.endShrink[b] = sums.shrink;
  breaks.endSpread[b] = sums.spread;
  breaks.endPress[b] = sums.press;
}

function startAt(breaks: Breaks, b: number, next: number, sums: Sums): void {
  breaks.startWidth[b] = sums.width - next;
  breaks.startStretch[b] = sums.stretch;
  breaks.startShrink[b] = sums.shrink;
  breaks.startSpread[b] = sums.spread;
  breaks.startPress[b] = sums.press;
}

/** Lists of lengths and costs in `Breaks`. */
const LISTS = 12;

function makeBreaks(count: number): Breaks {
  // One piece of memory for all: an array of its own costs more to make than a paragraph's numbers to find.
  const buffer = new ArrayBuffer(LISTS * count * Float64Array.BYTES_PER_ELEMENT);
  let taken = 0;
  const numbers = () => new Float64Array(buffer, taken++ * count * Float64Array.BYTES_PER_ELEMENT, count);
  return {
    count,
    item: new Int32Array(count),
    cost: numbers(),
    hyphen: new Uint8Array(count),
    gap: new Int32Array(count),
    endWidth: numbers(),
    bareWidth: numbers(),
    endStretch: numbers(),
    endShrink: numbers(),
    endSpread: numbers(),
    endPress: numbers(),
    startWidth: numbers(),
    startStretch: numbers(),
    startShrink: numbers(),
    startSpread: numbers(),
    startPress: numbers(),
  };
}
