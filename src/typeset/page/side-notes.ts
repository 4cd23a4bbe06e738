/**
 * Margin notes in their places. Each begins level with the line that calls it; one that another stands in the way of goes further down, and
 * where the foot of the text area stands in the way, all of them move up as far as they must.
 */
import type { PageStyle, Side } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Findings } from "../findings.ts";
import { fill } from "../flow/fill.ts";
import { START } from "../flow/fragment.ts";
import type { SideNote } from "../flow/item.ts";
import { areaOf } from "../flow/page-area.ts";
import { reportNoMargin } from "../flow/side-notes.ts";
import { type Placing, placeFragment } from "./place.ts";

/** A note, and the baseline of the line that calls it, from the top of the page. */
export interface BesideLine {
  readonly note: SideNote;
  readonly baseline: Pt;
}

export function placeSideNotes(to: Placing, style: PageStyle, side: Side, findings: Findings): void {
  if (to.beside.length === 0) return;
  const { x, y, width, height } = areaOf(style);
  const notes = to.beside.toSorted((a, b) => a.baseline - b.baseline);
  const tops = settleTops(
    notes.map(({ note, baseline }) => ({ top: baseline - note.baseline, height: note.height })),
    y,
    y + height,
  );
  notes.forEach(({ note }, i) => {
    const top = tops[i]!;
    const over = top + note.height - y - height;
    if (over > 0.01) reportNoMargin({ findings }, note.source, `${over.toFixed(1)} pt more of height`);
    // Its list begins at the edge of the text on the right; on the left the gap is on its other side.
    const left = side === "right" ? x + width : x - 2 * note.gap - note.width;
    const room = { height: Number.POSITIVE_INFINITY, fresh: true };
    placeFragment(to, fill(note.items, START, room).fragment, left, top);
    to.pen.release();
  });
}

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
