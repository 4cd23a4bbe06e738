/**
 * Chooses where all pages end, together: of the ways to break a flow into pages, the one with the least sum of demerits. This is what
 * `breakLines` does with words and lines, as Plass proposed for pages (Optimal Pagination Techniques for Automatic Typesetting Systems,
 * 1981) and Mittelbach showed for whole books, with paragraphs allowed to differ in their number of lines (A General Framework for
 * Globally Optimized Pagination, DocEng 2016). Costs go in, breaks come out.
 *
 * It goes page by page. Each active node is a way to fill the pages so far, and knows where the next page begins:
 *
 *   page 1            page 2            page 3
 *   head ─┬─ line 44 ─┬─ line 88 ─ ...
 *         ├─ line 43 ─┴─ line 87 ─ ...    two ways to one place: the cheaper stays
 *         └─ line 41 ─── line 86 ─ ...
 *
 * Of the ways that end a page at the same place one stays, and of all that remain only the cheapest few are followed:
 * the window of active nodes moves along with the page, so time and memory grow with the document and not with
 * its square. The way that first-fit takes, filling each page as well as it can, is always followed too. So the outcome is never
 * dearer than first-fit's, and with no other ways allowed it is first-fit's.
 */
import type { Side } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { type Cursor, placeOf, START } from "./fragment.ts";
import type { FlowItem, ForcedBreakItem } from "./item.ts";
import { type End, emptyCost, type NoteRoom, type Patch, type Room, type Way } from "./room.ts";
import { survey } from "./survey.ts";
import type { Surveys } from "./surveys.ts";

export interface PageKind {
  /** From 1. */
  readonly number: number;
  /** Name of its style. */
  readonly name: string;
  readonly side: Side;
  /** Left empty, so that the next page comes to the side that was asked for. */
  readonly blank: boolean;
}

/** What is to be broken into pages. */
export interface Task {
  readonly items: readonly FlowItem[];
  /** Name of the first page's style. */
  readonly firstPage: string;
  readonly heightOf: (page: PageKind) => Pt;
  /** What footnotes may take of that. */
  readonly notesOf?: (page: PageKind) => NoteRoom;
  /** Paragraphs that may be set otherwise, by the index of their first item. */
  readonly offers: ReadonlyMap<number, readonly Offer[]>;
  /** Active nodes a page besides first-fit's. */
  readonly ways: number;
  /** Kept from one choice to the next, as long as the items are the same. */
  readonly surveys?: Surveys;
}

/** A paragraph in other lines, and what it costs to set it so. */
export interface Offer extends Patch {
  readonly cost: number;
  /** True for a line less, false for a line more. */
  readonly saves: boolean;
}

export interface Choice {
  /** At least one. */
  readonly pages: readonly ChosenPage[];
  readonly demerits: number;
  /** True when there were more pages than any document may have. */
  readonly cutOff: boolean;
}

export interface ChosenPage {
  readonly kind: PageKind;
  /** Where its content begins. */
  readonly from: Cursor;
  /** How it ends; undefined for a blank page. */
  readonly way: Way | undefined;
  readonly offer: Offer | undefined;
}

/** A fuse against measures that leave a line a page. 4,000 pages are set in half a gigabyte a thousand; verification reads as many. */
export const MOST_PAGES = 5000;

/** Active nodes a page. With lines of one height this lets a page end up to a quarter early to help a later one. */
export const MOST_WAYS = 12;

/** Nodes inside a row or columns: each costs as much as setting the row, and they seldom meet again. */
const MOST_INSIDE = 3;

/** Paragraphs a page that are tried a line shorter, and as many a line longer: each trial costs the filling of a page. */
const MOST_OFFERS = 2;

/** Demerits. The unit is that of `emptyCost`: a whole page left empty is 100, the tiers of `KEEP` begin at 10,000. */
const DEMERITS = {
  /** A page more: no evenness is worth one, keeping to a wish of the layout is. Above `SPLIT_IN_COLUMNS`. */
  page: 2_000,
  /** A heading with hardly anything below it at the foot of a page: lawful, but it looks stranded. Worth a seventh of a page. */
  lowHeading: 2,
  /** Something that runs over the foot: dearer than any wish, as it may hide what it prints over. */
  overrun: 1e9,
} as const;

/** A page left blank. */
export const BLANK_COST: number = DEMERITS.page;

/** Lines below a heading that make it stand well. */
const ENOUGH_BELOW_HEADING = 3;

/** A way to fill the pages so far. */
interface Node {
  /** Where the next page begins; undefined when nothing is left. */
  readonly next: Cursor | undefined;
  /** Style of the last page. */
  readonly name: string;
  /** The forced break that it goes on after, as long as it is not obeyed. */
  readonly wanted: ForcedBreakItem | undefined;
  readonly demerits: number;
  readonly first: boolean;
  readonly page: ChosenPage | undefined;
  readonly before: Node | undefined;
}

/** Where choosing begins, if not at the head of the flow. */
export interface Start {
  /** Number of the first page to choose. */
  readonly number: number;
  readonly next: Cursor;
  readonly name: string;
  readonly wanted: ForcedBreakItem | undefined;
}

export function choosePages(task: Task, start = headOf(task)): Choice {
  const { number: firstNumber, ...place } = start;
  const offered = offersInOrder(task);
  const head = { ...place, demerits: 0, first: true };
  let active: readonly Node[] = [{ ...head, page: undefined, before: undefined }];
  let best: Node | undefined;
  for (let number = firstNumber; number <= MOST_PAGES; number++) {
    const layer = new Layer(task.ways, best);
    for (const node of active) grow(task, offered, node, number, layer);
    best = layer.last;
    active = layer.nodes();
    if (active.length === 0) break;
  }
  const end = best ?? active[0]!;
  return { pages: pagesTo(end), demerits: end.demerits, cutOff: best === undefined };
}

function headOf({ items, firstPage }: Task): Start {
  const wanted = items[0]?.kind === "forced" ? items[0] : undefined;
  return { number: 1, next: START, name: firstPage, wanted };
}

/** Demerits of a page that ends so. The last page of a chapter may be as short as it likes. */
export function demeritsOf(way: Way): number {
  return (
    DEMERITS.page +
    way.cost +
    way.notes +
    (isEnd(way) ? 0 : emptyCost(way.empty)) +
    (isLow(way) ? DEMERITS.lowHeading : 0) +
    (way.overrun ? DEMERITS.overrun : 0)
  );
}

/** The same for a break that was passed, at which nothing must end. */
const demeritsAt = (end: End): number =>
  DEMERITS.page +
  end.cost +
  end.foot.cost +
  emptyCost(end.empty) +
  (isLow(end) ? DEMERITS.lowHeading : 0) +
  (end.overrun === undefined ? 0 : DEMERITS.overrun);

/** The same by its causes. */
export const causesOf = (way: Way) => ({
  page: DEMERITS.page,
  wishes: way.cost,
  notes: way.notes,
  empty: isEnd(way) ? 0 : emptyCost(way.empty),
  lowHeading: isLow(way) ? DEMERITS.lowHeading : 0,
  overrun: way.overrun ? DEMERITS.overrun : 0,
});

const isEnd = (way: Way): boolean => way.rest === undefined || way.forced !== undefined;

const isLow = (way: { readonly belowHeading: number }): boolean =>
  way.belowHeading > 0 && way.belowHeading < ENOUGH_BELOW_HEADING;

/** What a page has to offer. */
export const roomOf = (task: Task, kind: PageKind): Room => ({
  height: Math.max(0, task.heightOf(kind)),
  fresh: true,
  notes: task.notesOf?.(kind),
});

/** Adds all ways to go on by one page. */
function grow(task: Task, offered: readonly Offered[], node: Node, number: number, layer: Layer): void {
  const { wanted, next: from } = node;
  if (from === undefined) throw new Error(`page ${number} begins after the end of the flow`);
  const blank = wanted !== undefined && !isOnSide(number, wanted.to);
  const name = blank ? node.name : (wanted?.page ?? node.name);
  const kind = { number, name, side: sideOf(number), blank };
  if (blank) {
    const page = { kind, from, way: undefined, offer: undefined };
    layer.add({ ...node, page, before: node, demerits: node.demerits + BLANK_COST });
    return;
  }
  const room = roomOf(task, kind);
  const follow = (way: Way, offer: Offer | undefined): void => {
    const demerits = node.demerits + demeritsOf(way) + (offer?.cost ?? 0);
    const first = node.first && way.first && offer === undefined;
    if (!first && !layer.wants(demerits)) return;
    const page = { kind, from, way, offer };
    layer.add({ next: way.rest, name, wanted: way.forced, demerits, first, page, before: node });
  };
  const plain =
    task.surveys?.of(from, room, () =>
      survey(task.items, from, room, undefined, (ends, best) => promising(ends, best, task.ways)),
    ) ?? survey(task.items, from, room);
  for (const way of plain) follow(way, undefined);
  for (const offer of offersOn(offered, from, plain))
    for (const way of survey(task.items, from, room, offer)) if (contains(way, offer)) follow(way, offer);
  layer.thin();
}

/** Offers with the item that they are for. */
type Offered = readonly [at: number, offers: readonly Offer[]];

const offersInOrder = ({ offers }: Task): readonly Offered[] => [...offers].sort(([a], [b]) => a - b);

/** The best offers for paragraphs that begin on a page: to save a line, and to fill one. */
function offersOn(offered: readonly Offered[], from: Cursor, plain: readonly Way[]): readonly Offer[] {
  if (offered.length === 0) return [];
  let end = 0;
  for (const way of plain) end = Math.max(end, endOf(way));
  const offers: Offer[] = [];
  for (let i = firstFrom(offered, from.index); i < offered.length && offered[i]![0] < end; i++)
    offers.push(...offered[i]![1]);
  const sorted = offers.sort((a, b) => a.cost - b.cost);
  const few = (these: readonly Offer[]) => these.slice(0, MOST_OFFERS);
  return [...few(sorted.filter((offer) => offer.saves)), ...few(sorted.filter((offer) => !offer.saves))];
}

/** Index of the first that is for that item or one behind it. */
function firstFrom(offered: readonly Offered[], item: number): number {
  let [low, high] = [0, offered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offered[middle]![0] < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Without those that come to nothing: where one page could end in so many better ways as are followed in all, no page before it makes
 * one of the worse good. (Where first-fit ends a page too, its own way there may then stand though one of these was cheaper.) A page has
 * some 150 ways, and what is remembered of all pages should stay small.
 */
function promising(ends: readonly End[], best: End, most: number): readonly End[] {
  if (ends.length <= most) return ends;
  const whole = new Cheapest(most);
  const divided = new Cheapest(MOST_INSIDE);
  let last = 0;
  for (const end of ends) {
    (isDivided(end) ? divided : whole).add(demeritsAt(end));
    last = Math.max(last, end.rest.index);
  }
  return ends.filter(
    (end) =>
      end === best ||
      end.rest.index === last ||
      demeritsAt(end) <= (isDivided(end) ? divided.dearest : whole.dearest),
  );
}

/** The cheapest few of what is added. */
class Cheapest {
  readonly #demerits: Float64Array;

  constructor(few: number) {
    this.#demerits = new Float64Array(few).fill(Number.POSITIVE_INFINITY);
  }

  add(demerits: number): void {
    const cheapest = this.#demerits;
    let at = cheapest.length - 1;
    if (demerits >= cheapest[at]!) return;
    for (; at > 0 && cheapest[at - 1]! > demerits; at--) cheapest[at] = cheapest[at - 1]!;
    cheapest[at] = demerits;
  }

  /** The last of them; infinite where there are not so many. */
  get dearest(): number {
    return this.#demerits.at(-1)!;
  }
}

const isDivided = ({ rest }: End): boolean => rest.inside !== undefined;

const endOf = ({ rest }: Way): number => rest?.index ?? Number.POSITIVE_INFINITY;

/** A paragraph that is set otherwise stands whole on its page. */
const contains = ({ rest }: Way, { at, count }: Patch): boolean =>
  rest === undefined || rest.index >= at + count;

/** The nodes after one page: the cheapest to each place, and of these the cheapest few. */
class Layer {
  readonly #ways: number;
  /** The cheapest way to the end of the flow, on these pages or fewer. */
  #last: Node | undefined;
  readonly #nodes = new Map<number | string, Node>();
  /** What is dearer is not among the cheapest few. */
  #limit = Number.POSITIVE_INFINITY;

  constructor(ways: number, last: Node | undefined) {
    this.#ways = ways;
    this.#last = last;
  }

  get last(): Node | undefined {
    return this.#last;
  }

  wants(demerits: number): boolean {
    return demerits <= this.#limit && demerits < (this.#last?.demerits ?? Number.POSITIVE_INFINITY);
  }

  add(node: Node): void {
    if (node.next === undefined) {
      if (this.#last === undefined || node.demerits < this.#last.demerits) this.#last = node;
      return;
    }
    const key = keyOf(node);
    const rival = this.#nodes.get(key);
    const cheaper = rival !== undefined && rival.demerits <= node.demerits ? rival : node;
    const first = node.first || rival?.first === true;
    this.#nodes.set(key, cheaper.first === first ? cheaper : { ...cheaper, first });
  }

  /** Lets go of all but the cheapest few and first-fit's. */
  thin(): void {
    if (this.#nodes.size <= this.#ways) return;
    const sorted = Array.from(this.#nodes.values()).sort((a, b) => a.demerits - b.demerits);
    let ways = 0;
    let inside = 0;
    this.#nodes.clear();
    for (const node of sorted) {
      const divided = node.next?.inside !== undefined;
      if (ways < this.#ways && !(divided && inside >= MOST_INSIDE)) {
        ways++;
        if (divided) inside++;
        if (ways === this.#ways) this.#limit = node.demerits;
      } else if (!node.first) continue;
      this.#nodes.set(keyOf(node), node);
    }
  }

  /** Those from which the end may still be reached at less cost than is known. */
  nodes(): readonly Node[] {
    const most = this.#last?.demerits ?? Number.POSITIVE_INFINITY;
    return [...this.#nodes.values()].filter((node) => node.demerits < most);
  }
}

/** What the pages from here on depend on: the place, and whether a blank page is still owed. */
function keyOf({ next, wanted }: Node): number | string {
  const place = next === undefined ? -1 : placeOf(next);
  return wanted === undefined ? place : `${place} ${wanted.to}`;
}

function pagesTo(end: Node): readonly ChosenPage[] {
  const pages: ChosenPage[] = [];
  for (let node: Node | undefined = end; node !== undefined; node = node.before)
    if (node.page !== undefined) pages.push(node.page);
  return pages.reverse();
}

const sideOf = (number: number): Side => (number % 2 === 1 ? "right" : "left");

const isOnSide = (number: number, to: ForcedBreakItem["to"]): boolean =>
  (to !== "left" && to !== "right") || sideOf(number) === to;
