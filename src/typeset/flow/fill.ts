/**
 * Fills one room (a page, a column, what is left for a cell) from a list of flow items. A pure function of numbers.
 *
 * It walks down the list from the cursor and remembers the best break that it has passed (`ends.ts`). The first item that does not fit
 * ends the walk, and the room ends at the best break. So a rule is broken only when no lawful break was passed, and the costs in
 * `KEEP` say which rule goes first. When no break at all was passed, what does not fit runs over if the room is fresh; else nothing is
 * placed and the next room may do better.
 */
import type { Pt } from "../../model/length.ts";
import { type BesideLine, besideLine } from "./beside.ts";
import { divideColumns } from "./columns.ts";
import { Ends } from "./ends.ts";
import type { Cursor, Fragment, Frames, Step } from "./fragment.ts";
import { cutFrames, reopen } from "./frames.ts";
import type { BoxItem, ColumnsItem, FlowItem, ForcedBreakItem, OpenItem, RowItem, Source } from "./item.ts";
import { type FlowNote, KEEP, snapped } from "./item.ts";
import { NoteTally, withNotes } from "./note-tally.ts";
import { type Foot, NO_FOOT, notesInSlice } from "./notes.ts";
import { repeatsIn } from "./repeat.ts";
import {
  type Course,
  type Divided,
  type End,
  emptyBelow,
  type Filled,
  type Patch,
  type Room,
  TOLERANCE,
} from "./room.ts";
import { divideRow } from "./row.ts";
import { besideIn, stepOf } from "./slices.ts";

export const fill = (items: readonly FlowItem[], from: Cursor, room: Room, course: Course = {}): Filled =>
  new Filler(items, from, room, course).run();

/** The same walk; `ends` hears of every break that it passes, and no steps are kept. */
export const walk = (
  items: readonly FlowItem[],
  from: Cursor,
  room: Room,
  patch: Patch | undefined,
  ends: Ends,
): Filled => new Filler(items, from, room, { patch }, ends).run();

/** Times that an item is divided lower down to make room for its notes. Each takes what the notes before lacked; more are seldom needed. */
const MOST_DIVISIONS = 6;

class Filler {
  readonly #items: readonly FlowItem[];
  readonly #from: Cursor;
  readonly #room: Room;
  readonly #course: Course;
  readonly #ends: Ends;
  /** Steps are kept where the room is filled, and not where its ends are only looked at. */
  readonly #keeps: boolean;
  #steps: Step[] = [];
  #y: Pt = 0;
  /** How far down anything stands: lower than `#y` behind a negative margin. */
  #reach: Pt = 0;
  /** Height of the space that was taken last, when nothing came after it. */
  #space: Pt = 0;
  #frames: Frames | undefined;
  /** Height of the feet that must stand below when the room ends here. */
  #feet: Pt = 0;
  #progress = false;
  #overrun: Source | undefined;
  #belowHeading = Number.POSITIVE_INFINITY;
  readonly #notes: NoteTally;
  #last: Source = { place: undefined, words: "" };

  constructor(items: readonly FlowItem[], from: Cursor, room: Room, course: Course, ends?: Ends) {
    this.#items = items;
    this.#from = from;
    this.#room = room;
    this.#course = course;
    this.#ends = ends ?? new Ends(course.to);
    this.#keeps = ends === undefined;
    this.#notes = new NoteTally(room, from.notes);
  }

  run(): Filled {
    this.#resume();
    const { patch } = this.#course;
    for (let i = this.#firstIndex(); i < this.#items.length; i++) {
      const patched = patch?.at === i;
      const filled = patched ? this.#takeAll(patch) : this.#take(this.#items[i]!, i);
      if (filled !== undefined) return filled;
      if (patched) i += patch.count - 1;
    }
    // A margin at the end may be cut short by the end of the room (CSS Fragmentation 3, 5.2).
    const end = Math.max(this.#y - this.#space, Math.min(this.#y, this.#room.height));
    const height = Math.max(end, this.#reach);
    const fragment = { steps: this.#steps, height };
    const foot = this.#footBelow(height);
    const rest =
      foot.carry.length === 0
        ? undefined
        : { index: this.#items.length, frames: undefined, inside: undefined, notes: foot.carry };
    return { fragment, rest, cost: 0, foot, ...this.#sofar(undefined, foot) };
  }

  /** Spaces after an unforced break are dropped. */
  #firstIndex(): number {
    let i = this.#from.index;
    if (this.#items[i - 1]?.kind === "break") while (this.#items[i]?.kind === "space") i++;
    return i;
  }

  #resume(): void {
    const opened = reopen(this.#from.frames, this.#room.height, this.#steps);
    this.#y = opened.y;
    this.#feet = opened.feet;
    this.#frames = this.#from.frames;
  }

  #takeAll({ at, items }: Patch): Filled | undefined {
    for (const item of items) {
      const filled = this.#take(item, at);
      if (filled !== undefined) return filled;
    }
    return undefined;
  }

  #take(item: FlowItem, i: number): Filled | undefined {
    this.#space = item.kind === "space" ? item.height : 0;
    this.#y = snapped(this.#y, item);
    switch (item.kind) {
      case "space":
        // A negative margin does not reach out of the room.
        this.#y = Math.max(0, this.#y + item.height);
        return undefined;
      case "break":
        return this.#pass(i, item.cost);
      case "forced":
        return i === 0 ? undefined : this.#endForced(i, item);
      case "open":
        return this.#open(item);
      case "close":
        return this.#close(item.height);
      case "mark":
        if (this.#keeps) this.#steps.push({ kind: "mark", y: this.#y, item });
        return undefined;
      case "box":
        return this.#box(item);
      case "row": {
        const inside = this.#insideOf(i, "row");
        return this.#divisible(item, i, inside, item.splitCost, (room) => divideRow(item, inside, room));
      }
      case "columns": {
        const inside = this.#insideOf(i, "columns");
        return this.#divisible(item, i, inside, 0, (room) => divideColumns(item, inside, room));
      }
    }
  }

  #insideOf<K extends "row" | "columns">(i: number, kind: K) {
    const inside = i === this.#from.index ? this.#from.inside : undefined;
    return inside?.kind === kind ? (inside as Extract<typeof inside, { kind: K }>) : undefined;
  }

  #open(item: OpenItem): undefined {
    this.#steps.push({ kind: "open", y: this.#y, frame: item.frame, cut: false });
    this.#y += item.height;
    if (repeatsIn(this.#room.height, item.repeat)) this.#feet += item.repeat.footHeight;
    this.#frames = { open: item, outer: this.#frames };
    return undefined;
  }

  #close(height: Pt): Filled | undefined {
    const filled = this.#fits(height) ? undefined : this.#overflow(this.#last);
    if (filled !== undefined) return filled;
    const frames = this.#frames;
    if (frames === undefined) throw new Error("a flow list closes a frame that it has not opened");
    this.#y += height;
    this.#steps.push({ kind: "close", y: this.#y, cut: false });
    if (repeatsIn(this.#room.height, frames.open.repeat)) this.#feet -= frames.open.repeat.footHeight;
    this.#frames = frames.outer;
    return undefined;
  }

  #box(item: BoxItem): Filled | undefined {
    const filled = this.#fits(item.height) ? undefined : this.#overflow(item.source);
    if (filled !== undefined) return filled;
    if (this.#keeps) this.#steps.push({ kind: "box", y: this.#y, item });
    if (item.sideNotes !== undefined) this.#notes.callBeside(besideLine(item, this.#y));
    this.#advance(item.height, item.source);
    this.#notes.call(item.notes);
    this.#belowHeading++;
    return undefined;
  }

  /** A row or columns: whole when they fit, else divided at the foot of the room, else like a box. */
  #divisible<Slice, Inside extends NonNullable<Cursor["inside"]>>(
    item: RowItem | ColumnsItem,
    i: number,
    inside: Inside | undefined,
    splitCost: number,
    divide: (room: Room) => Divided<Slice, Inside>,
  ): Filled | undefined {
    const whole = inside === undefined && this.#fits(item.height);
    if (whole && this.#haveRoom(item.height, item.notes)) {
      this.#takeWhole(item);
      return undefined;
    }
    const fresh = this.#room.fresh && !this.#progress;
    let part = this.#divideAboveNotes(divide, fresh);
    const wanted =
      part.rest !== undefined && part.progress ? this.#passInside(i, item, part, splitCost) : undefined;
    if (wanted !== undefined) return wanted;
    if (whole) {
      this.#takeWhole(item);
      return undefined;
    }
    if (part.rest !== undefined || !this.#fits(part.slice.height)) {
      const filled = this.#overflow(part.overrun ?? item.source);
      if (filled !== undefined) return filled;
      // Nothing above could be parted from it: what stands here must be divided now, however little room is left.
      part = divide({ height: this.#room.height - this.#y - this.#feet, fresh: true });
      if (part.rest !== undefined) {
        return this.#passInside(i, item, part, splitCost) ?? this.#endAt(this.#ends.best!);
      }
    }
    this.#overrun ??= part.overrun;
    this.#steps.push(stepOf(item, this.#y, part.slice));
    this.#notes.callBeside(this.#besideIn(item, part.slice));
    this.#advanceOver(part.slice.height, item.source);
    this.#notes.call(notesInSlice(part.slice as never));
    return undefined;
  }

  #takeWhole(item: RowItem | ColumnsItem): void {
    this.#steps.push(stepOf(item, this.#y, undefined));
    this.#notes.callBeside(this.#besideIn(item, undefined));
    this.#advanceOver(item.height, item.source);
    this.#notes.call(item.notes);
  }

  /** The higher the part, the more notes it calls: it is divided lower down until there is room for them, if that can be. */
  #divideAboveNotes<Slice, Inside>(divide: (room: Room) => Divided<Slice, Inside>, fresh: boolean) {
    const free = this.#room.height - this.#y - this.#feet;
    let height = free - this.#notes.heightWith();
    let part = divide({ height: Math.max(0, height), fresh });
    for (let trial = 0; trial < MOST_DIVISIONS; trial++) {
      const called = this.#notes.counts ? notesInSlice(part.slice as never) : [];
      if (called.length === 0 || part.rest === undefined || !part.progress) break;
      const over = part.slice.height + this.#notes.heightWith(called) - free;
      if (over <= TOLERANCE) break;
      height -= over;
      const lower = divide({ height: Math.max(0, height), fresh: false });
      if (!lower.progress) break;
      part = lower;
    }
    return part;
  }

  #advanceOver(height: Pt, source: Source): void {
    this.#advance(height, source);
    this.#belowHeading = Number.POSITIVE_INFINITY;
  }

  #advance(height: Pt, source: Source): void {
    this.#y += height;
    this.#reach = Math.max(this.#reach, this.#y);
    this.#last = source;
    this.#progress = true;
  }

  #fits(height: Pt): boolean {
    return this.#y + height <= this.#room.height + TOLERANCE;
  }

  // ---- ends ----

  /** A break that a walk passes. One straight after something that runs over is taken at once. */
  #pass(i: number, cost: number): Filled | undefined {
    if (!this.#progress) return undefined;
    const feet = this.#feet === 0 || this.#fits(this.#feet);
    const foot = this.#footBelow(Math.max(this.#y + this.#feet, this.#reach));
    const end: End = {
      rest: withNotes({ index: i + 1, frames: this.#frames, inside: undefined }, foot),
      y: this.#y,
      reach: this.#reach,
      cost: feet ? cost : cost + KEEP.head,
      steps: this.#steps.length,
      last: undefined,
      overrun: this.#overrun,
      feet,
      belowHeading: this.#belowHeading,
      empty: this.#emptyBelow(this.#y + this.#feet + foot.height),
      foot,
    };
    if (cost >= KEEP.next && cost < KEEP.lines) this.#belowHeading = 0;
    if (this.#overrun !== undefined || !this.#fits(0)) return this.#endAt(this.#ends.best ?? end);
    return this.#remember(end);
  }

  #passInside<Slice, Inside extends NonNullable<Cursor["inside"]>>(
    i: number,
    item: RowItem | ColumnsItem,
    part: Divided<Slice, Inside>,
    splitCost: number,
  ): Filled | undefined {
    const bottom = this.#y + part.slice.height + this.#feet;
    const foot = this.#footBelow(bottom, notesInSlice(part.slice as never), this.#besideIn(item, part.slice));
    return this.#remember({
      rest: withNotes({ index: i, frames: this.#frames, inside: part.rest }, foot),
      y: this.#y + part.slice.height,
      reach: Math.max(this.#reach, this.#y + part.slice.height),
      cost: splitCost + part.cost,
      steps: this.#steps.length,
      last: stepOf(item, this.#y, part.slice),
      overrun: part.overrun,
      feet: true,
      belowHeading: Number.POSITIVE_INFINITY,
      empty: this.#emptyBelow(bottom + foot.height),
      foot,
    });
  }

  /** Gives the room when it is to end at a break that was passed. */
  #remember(end: End): Filled | undefined {
    if (this.#room.height === Number.POSITIVE_INFINITY) return undefined;
    const here = this.#ends.pass(end);
    return here && this.#endAt(here);
  }

  #emptyBelow(y: Pt): number {
    return emptyBelow(y, this.#room.height);
  }

  /** Something does not fit. Undefined means: it stands here all the same. */
  #overflow(source: Source): Filled | undefined {
    if (this.#overrun !== undefined) return undefined;
    if (this.#ends.best !== undefined) return this.#endAt(this.#ends.best);
    if (!this.#room.fresh) return this.#nothing();
    this.#overrun = source;
    return undefined;
  }

  #nothing(): Filled {
    const fragment = { steps: [], height: 0 };
    const none = { forced: undefined, overrun: undefined, progress: false, foot: NO_FOOT };
    return { fragment, rest: this.#from, cost: 0, ...none };
  }

  #endAt(end: End): Filled {
    this.#steps.length = end.steps;
    if (end.last !== undefined) this.#steps.push(end.last);
    const fragment = this.#cut(end.rest.frames, end.y, end.reach, end.feet);
    const { rest, cost, overrun, foot } = end;
    return { fragment, rest, cost, forced: undefined, overrun, progress: true, foot };
  }

  #endForced(i: number, forced: ForcedBreakItem): Filled {
    const fragment = this.#cut(this.#frames, this.#y, this.#reach, this.#fits(this.#feet));
    const foot = this.#footBelow(fragment.height);
    const rest = withNotes({ index: i + 1, frames: this.#frames, inside: undefined }, foot);
    return { fragment, rest, cost: 0, foot, ...this.#sofar(forced, foot) };
  }

  #cut(frames: Frames | undefined, y: Pt, reach: Pt, feet: boolean): Fragment {
    const bottom = cutFrames(frames, y, feet, this.#room.height, this.#steps);
    return { steps: this.#steps, height: Math.max(bottom, reach) };
  }

  #sofar(forced: ForcedBreakItem | undefined, foot: Foot) {
    return { forced, overrun: this.#overrun, progress: this.#progress || foot.parts.length > 0 };
  }

  // ---- notes ----

  /** The notes that stand below text of this height, with others that are called at its end or `beside` it. */
  #footBelow(y: Pt, others: readonly FlowNote[] = [], beside: readonly BesideLine[] = []): Foot {
    const bare = !this.#progress && others.length === 0;
    return this.#notes.fit(this.#room.height - y, bare, others, beside);
  }

  #besideIn(item: RowItem | ColumnsItem, slice: unknown): readonly BesideLine[] {
    return this.#notes.counts ? besideIn(item, slice, this.#y) : [];
  }

  /** Whether something stands here with the table feet below it, all of its notes, and all of those before. */
  #haveRoom(height: Pt, notes: readonly FlowNote[] | undefined): boolean {
    if (this.#feet > 0 && !this.#fits(height + this.#feet)) return false;
    if (!this.#notes.counts || notes === undefined || notes.length === 0) return true;
    const below = this.#notes.heightWith(notes);
    return below <= this.#notes.most + TOLERANCE && this.#fits(height + this.#feet + below);
  }
}
