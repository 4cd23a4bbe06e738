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
import type { PlacedNote } from "./place-notes.ts";

/** A note, and the baseline of the line that calls it, from the top of the page. */
export interface BesideLine {
  readonly note: SideNote;
  readonly baseline: Pt;
}

export function besideLines(
  beside: readonly BesideLine[],
  style: PageStyle,
  side: Side,
  findings: Findings,
): readonly PlacedNote[] {
  if (beside.length === 0) return [];
  const area = areaOf(style);
  const foot = area.y + area.height;
  const notes = beside.toSorted((a, b) => a.baseline - b.baseline);
  const wishes = notes.map(({ note, baseline }) => ({ top: baseline - note.baseline, height: note.height }));
  const tops = settleTops(wishes, area.y, foot);
  return notes.map(({ note }, i) => {
    const y = tops[i]!;
    const over = y + note.height - foot;
    if (over > ROUNDING) reportNoMargin({ findings }, note.source, `${over.toFixed(1)} pt more of height`);
    // Its list begins at the edge of the text on the right; on the left the gap is on its other side.
    const x = side === "right" ? area.x + area.width : area.x - 2 * note.gap - note.width;
    return { note, fragment: fill(note.items, START, ALL_ROOM).fragment, x, y };
  });
}

const ALL_ROOM = { height: Number.POSITIVE_INFINITY, fresh: true };

/** In pt: sums of heights carry it. */
const ROUNDING = 0.01;

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
