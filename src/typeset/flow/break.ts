/**
 * Chooses where pages end. A pure function of numbers: one page after another is filled, each ends at its best break, and nothing is
 * placed yet. A breaker that weighs all pages of the document against one another can take its place without a change elsewhere.
 */
import type { Side } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { fill } from "./fill.ts";
import { type Cursor, type Fragment, START } from "./fragment.ts";
import { BROKEN_KEEP, type FlowItem, type ForcedBreakItem, type Source } from "./item.ts";

export interface PageKind {
  /** From 1. */
  readonly number: number;
  /** Name of its style. */
  readonly name: string;
  readonly side: Side;
  /** Left empty, so that the next page comes to the side that was asked for. */
  readonly blank: boolean;
}

export interface BrokenPage extends PageKind {
  readonly fragment: Fragment;
}

/** A page that could not do as it was asked. */
export interface Breach {
  readonly page: number;
  readonly kind: "too-tall" | "keep" | "too-many";
  readonly cost: number;
  readonly source: Source;
}

export interface BrokenPages {
  /** At least one. */
  readonly pages: readonly BrokenPage[];
  readonly breaches: readonly Breach[];
}

/** More pages than any briefing has; a fuse against measures that leave a line a page. */
export const MOST_PAGES = 20_000;

const NO_SOURCE: Source = { place: undefined, words: "" };
const EMPTY: Fragment = { steps: [], height: 0 };

export function breakPages(
  items: readonly FlowItem[],
  firstPage: string,
  heightOf: (page: PageKind) => Pt,
): BrokenPages {
  const pages: BrokenPage[] = [];
  const breaches: Breach[] = [];
  let name = firstPage;
  let next: Cursor | undefined = START;
  let wanted: ForcedBreakItem | undefined = items[0]?.kind === "forced" ? items[0] : undefined;
  while (next !== undefined) {
    const blank = wanted !== undefined && !isOnSide(pages.length + 1, wanted.to);
    if (!blank) name = wanted?.page ?? name;
    const kind = pageKind(pages.length + 1, name, blank);
    wanted = blank ? wanted : undefined;
    if (blank) {
      pages.push({ ...kind, fragment: EMPTY });
      continue;
    }
    const from: Cursor = next;
    const filled = fill(items, from, { height: Math.max(0, heightOf(kind)), fresh: true });
    pages.push({ ...kind, fragment: filled.fragment });
    if (filled.overrun !== undefined)
      breaches.push({ page: kind.number, kind: "too-tall", cost: 0, source: filled.overrun });
    if (filled.rest !== undefined && filled.cost >= BROKEN_KEEP)
      breaches.push({
        page: kind.number,
        kind: "keep",
        cost: filled.cost,
        source: sourceAt(items, filled.rest.index),
      });
    if (filled.rest !== undefined && filled.forced === undefined && !filled.progress)
      throw new Error(`page ${kind.number} takes nothing from the flow at item ${from.index}`);
    if (pages.length >= MOST_PAGES) {
      breaches.push({ page: kind.number, kind: "too-many", cost: 0, source: NO_SOURCE });
      break;
    }
    next = filled.rest;
    wanted = filled.forced;
  }
  return { pages, breaches };
}

const sideOf = (number: number): Side => (number % 2 === 1 ? "right" : "left");

const isOnSide = (number: number, to: ForcedBreakItem["to"]): boolean =>
  (to !== "left" && to !== "right") || sideOf(number) === to;

const pageKind = (number: number, name: string, blank: boolean): PageKind => ({
  number,
  name,
  side: sideOf(number),
  blank,
});

/** What stands first after a break. */
function sourceAt(items: readonly FlowItem[], from: number): Source {
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if ("source" in item) return item.source;
  }
  return NO_SOURCE;
}
