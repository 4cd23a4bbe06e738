/**
 * Notes in the margin: where they stand beside their lines, and what it costs a page that they stand elsewhere. Each begins level with
 * the line that calls it; one that another stands in the way of goes further down, and where the foot of the text area stands in the
 * way, all of them move up as far as they must.
 */
import type { Pt } from "../../model/length.ts";
import { wholeColumns } from "./columns.ts";
import type { ColumnsSlice, Fragment, RowSlice, Step } from "./fragment.ts";
import type { BoxItem, SideNote } from "./item.ts";
import { TOLERANCE } from "./room.ts";
import { wholeRow } from "./row.ts";

/** A note, and the baseline of the line that calls it, from the top of the room or page. */
export interface BesideLine {
  readonly note: SideNote;
  readonly baseline: Pt;
}

/** In the unit of `emptyCost`, where a whole page left empty is 100. */
const COSTS = {
  /** A note that stands a whole page away from its line; less where it is less. Worth a quarter of a page left empty, as a note that goes on over the page. */
  moved: 6,
  /**
   * Notes that are together taller than the page, and up to twice that by how much: as a footnote that begins on a later page, dearer
   * than parting boxes that ask to stay together.
   */
  crowded: 5e5,
} as const;

/** Cost of the notes of one page, whose text area has this height. */
export function besideCost(beside: readonly BesideLine[], height: Pt): number {
  if (beside.length === 0 || height <= 0) return 0;
  const wishes = wishesOf(beside);
  const over = wishes.reduce((sum, note) => sum + note.height, 0) - height;
  if (over > TOLERANCE) return COSTS.crowded * (1 + Math.min(1, over / height));
  const tops = settleTops(wishes, 0, height);
  const moved = wishes.reduce((sum, { top }, i) => sum + Math.abs(tops[i]! - top), 0);
  return COSTS.moved * (moved / height);
}

/** Where each would like to stand. */
export const wishesOf = (beside: readonly BesideLine[]) =>
  beside.map(({ note, baseline }) => ({ top: baseline - note.baseline, height: note.height }));

/** Tops of boxes that would like to stand at theirs, in their order and clear of each other, between `from` and `to` if they can. */
export function settleTops(
  boxes: readonly { readonly top: Pt; readonly height: Pt }[],
  from: Pt,
  to: Pt,
): readonly Pt[] {
  const tops: Pt[] = [];
  let free = from;
  for (const { top, height } of boxes) {
    const at = Math.max(top, free);
    tops.push(at);
    free = at + height;
  }
  let limit = Math.max(to, from + boxes.reduce((sum, { height }) => sum + height, 0));
  for (let i = boxes.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, limit - boxes[i]!.height);
    limit = tops[i]!;
  }
  return tops;
}

/** Those that a line calls which stands at `y`. */
export function besideLine({ content, sideNotes = [] }: BoxItem, y: Pt): readonly BesideLine[] {
  const baseline = y + (content.kind === "line" ? content.line.baseline : 0);
  return sideNotes.map((note) => ({ note, baseline }));
}

/** Those that are called in a part of a row or of columns whose top is at `y`. */
export const besideSlice = (slice: RowSlice | ColumnsSlice, y: Pt): readonly BesideLine[] =>
  "columns" in slice
    ? slice.columns.flatMap((column) => besideFragment(column, y))
    : slice.cells.flatMap(({ fragment, contentY }) => besideFragment(fragment, y + contentY));

const besideFragment = ({ steps }: Fragment, y: Pt): readonly BesideLine[] =>
  steps.flatMap((step) => besideStep(step, y));

function besideStep(step: Step, top: Pt): readonly BesideLine[] {
  if (step.kind === "box") return besideLine(step.item, top + step.y);
  if (step.kind !== "row" && step.kind !== "columns") return [];
  // What stands here again has been called where it stood first.
  if (step.item.sideNotes === undefined || (step.kind === "row" && step.repeated)) return [];
  const slice = step.slice ?? (step.item.kind === "row" ? wholeRow(step.item) : wholeColumns(step.item));
  return besideSlice(slice, top + step.y);
}
