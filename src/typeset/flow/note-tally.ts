/**
 * The notes called so far while a room is filled, and what becomes of them where it ends: those at its foot, and those in its margin, which
 * take no room from the text and cost something all the same.
 */
import type { Pt } from "../../model/length.ts";
import { type BesideLine, besideCost } from "./beside.ts";
import type { CarriedNote, Cursor } from "./fragment.ts";
import type { FlowNote } from "./item.ts";
import { type Foot, fitNotes, NO_FOOT, wholeNote } from "./notes.ts";
import type { Room } from "./room.ts";

export class NoteTally {
  readonly #area: Room["notes"];
  readonly #pageHeight: Pt;
  /** In the order of their calls. */
  #notes: readonly CarriedNote[];
  /** Of all of them when whole. */
  #height: Pt;
  /** In reading order; not always in that of their height, as cells and columns stand side by side. */
  #beside: readonly BesideLine[] = [];

  /** Without an area, notes are left to the room around. */
  constructor({ notes: area, height }: Room, carried: readonly CarriedNote[] = []) {
    this.#area = area;
    this.#pageHeight = height;
    this.#notes = area === undefined ? [] : carried;
    this.#height = heightOf(this.#notes);
  }

  get counts(): boolean {
    return this.#area !== undefined;
  }

  /** Most height that they may take. */
  get most(): Pt {
    return this.#area?.most ?? 0;
  }

  call(notes: readonly FlowNote[] | undefined): void {
    if (notes === undefined || notes.length === 0 || this.#area === undefined) return;
    const called = notes.map(wholeNote);
    this.#notes = [...this.#notes, ...called];
    this.#height += heightOf(called);
  }

  callBeside(lines: readonly BesideLine[]): void {
    if (lines.length > 0 && this.#area !== undefined) this.#beside = [...this.#beside, ...lines];
  }

  /** Height of all of them and `others`, with what parts them from the text. */
  heightWith(others: readonly FlowNote[] = []): Pt {
    const height = this.#height + heightOf(others);
    return height === 0 || this.#area === undefined ? 0 : height + this.#area.around;
  }

  /** All of them, `others` and `beside` in what is `free` below the text. With `bare`, there is no text. */
  fit(free: Pt, bare: boolean, others: readonly FlowNote[], beside: readonly BesideLine[]): Foot {
    const foot = this.#fitFoot(free, bare, others);
    if (this.#area === undefined || (this.#beside.length === 0 && beside.length === 0)) return foot;
    const lines = [...this.#beside, ...beside].sort((a, b) => a.baseline - b.baseline);
    return { ...foot, cost: foot.cost + besideCost(lines, this.#pageHeight) };
  }

  #fitFoot(free: Pt, bare: boolean, others: readonly FlowNote[]): Foot {
    if (this.#area === undefined || (this.#notes.length === 0 && others.length === 0)) return NO_FOOT;
    const notes = others.length === 0 ? this.#notes : [...this.#notes, ...others.map(wholeNote)];
    return fitNotes(notes, free, this.#area, bare);
  }
}

const heightOf = (notes: readonly { readonly height: Pt }[]): Pt =>
  notes.reduce((sum, { height }) => sum + height, 0);

/** A place to go on from, with the notes that go on there. */
export const withNotes = (cursor: Cursor, { carry }: Foot): Cursor =>
  carry.length === 0 ? cursor : { ...cursor, notes: carry };
