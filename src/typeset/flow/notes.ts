/**
 * Footnotes at the foot of a room: how many of them stand there, and what goes on over the page. They stand in the order of their
 * calls, what is left of earlier pages first. Only the last may be divided, and each begins on the page of its call where any
 * break can bring that about.
 */
import type { Pt } from "../../model/length.ts";
import { fill } from "./fill.ts";
import { type CarriedNote, type Fragment, type RowSlice, START, type Step } from "./fragment.ts";
import type { FlowItem, FlowNote, RowItem } from "./item.ts";
import { type NoteRoom, TOLERANCE } from "./room.ts";

/** The notes below the text of a room. */
export interface Foot {
  /** With what parts them from the text; 0 when there are none. */
  readonly height: Pt;
  readonly parts: readonly FootPart[];
  /** What goes on over the page. */
  readonly carry: readonly CarriedNote[];
  /** Of these, and of those that stand in the margin of the page. */
  readonly cost: number;
}

export interface FootPart {
  readonly note: FlowNote;
  /** From the top of the first note. */
  readonly y: Pt;
  readonly fragment: Fragment;
}

export const NO_FOOT: Foot = { height: 0, parts: [], carry: [], cost: 0 };

/** What notes cost, in the unit of `emptyCost`, where a whole page left empty is 100. */
const COSTS = {
  /** A note that goes on over the page: worth a quarter of a page left empty. */
  split: 6,
  /** The same again for a whole page's height of it, so that as much as possible stands with its call. */
  carried: 6,
  /**
   * A note that begins on a later page than its call, or does not go on where it should: dearer than parting boxes that ask to stay
   * together, cheaper than a widow.
   */
  late: 5e5,
} as const;

/** From here on a note does not begin, or go on, where it should. */
export const LATE_NOTE = COSTS.late;

/** `free` is the height below the text. With `bare`, there is no text: something of the notes must be shown. */
export function fitNotes(notes: readonly CarriedNote[], free: Pt, area: NoteRoom, bare: boolean): Foot {
  if (notes.length === 0) return NO_FOOT;
  const room = (bare ? free : Math.min(free, area.most)) - area.around;
  const parts: FootPart[] = [];
  let y = 0;
  let next = 0;
  let cut: CarriedNote | undefined;
  for (; next < notes.length; next++) {
    const carried = notes[next]!;
    const whole = y + carried.height <= room + TOLERANCE;
    const height = whole ? Number.POSITIVE_INFINITY : room - y;
    const must = bare && parts.length === 0;
    const { fragment, rest, cost, progress } = fill(carried.note.items, carried.from ?? START, {
      height,
      fresh: whole || must,
    });
    if (!whole && !must && (!progress || cost >= COSTS.late)) break;
    parts.push({ note: carried.note, y, fragment });
    y += fragment.height;
    if (rest === undefined) continue;
    cut = carryOn(carried.note, rest);
    next++;
    break;
  }
  const carry = [...(cut === undefined ? [] : [cut]), ...notes.slice(next)];
  const height = parts.length === 0 ? 0 : y + area.around;
  return { height, parts, carry, cost: costOf(carry, notes.length - next, free) };
}

/** All of a note. */
export const wholeNote = (note: FlowNote): CarriedNote => ({ note, from: undefined, height: note.height });

function carryOn(note: FlowNote, from: NonNullable<CarriedNote["from"]>): CarriedNote {
  const all = { height: Number.POSITIVE_INFINITY, fresh: true };
  return { note, from, height: fill(note.items, from, all).fragment.height };
}

/** `late` notes show nothing where they should. */
function costOf(carry: readonly CarriedNote[], late: number, free: Pt): number {
  if (carry.length === 0) return 0;
  const height = carry.reduce((sum, { height }) => sum + height, 0);
  return COSTS.split + COSTS.carried * Math.min(1, height / Math.max(1, free)) + late * COSTS.late;
}

/** The notes that are called in a list. */
export function calledIn(items: readonly FlowItem[]): Pick<RowItem, "notes" | "sideNotes"> {
  const notes = items.flatMap((item) => ("notes" in item ? (item.notes ?? []) : []));
  const sideNotes = items.flatMap((item) => ("sideNotes" in item ? (item.sideNotes ?? []) : []));
  return { ...(notes.length > 0 && { notes }), ...(sideNotes.length > 0 && { sideNotes }) };
}

/** The notes that are called in what stands in a room, in reading order. */
export const notesIn = ({ steps }: Fragment): readonly FlowNote[] => steps.flatMap(notesOfStep);

export const notesInSlice = (slice: Pick<RowSlice, "cells"> | { readonly columns: readonly Fragment[] }) =>
  "columns" in slice
    ? slice.columns.flatMap(notesIn)
    : slice.cells.flatMap(({ fragment }) => notesIn(fragment));

function notesOfStep(step: Step): readonly FlowNote[] {
  switch (step.kind) {
    case "box":
      return step.item.notes ?? [];
    case "row":
      // What stands here again has been called where it stood first.
      if (step.repeated) return [];
      return step.slice === undefined ? (step.item.notes ?? []) : notesInSlice(step.slice);
    case "columns":
      return step.slice === undefined ? (step.item.notes ?? []) : notesInSlice(step.slice);
    default:
      return [];
  }
}
