/** Margin notes of a page in their places (`flow/beside.ts` says which those are). */
import type { PageStyle, Side } from "../../model/document.ts";
import type { Findings } from "../findings.ts";
import { type BesideLine, settleTops, wishesOf } from "../flow/beside.ts";
import { fill } from "../flow/fill.ts";
import { START } from "../flow/fragment.ts";
import { areaOf } from "../flow/page-area.ts";
import { reportNoMargin } from "../flow/side-notes.ts";
import type { PlacedNote } from "./place-notes.ts";

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
  const tops = settleTops(wishesOf(notes), area.y, foot);
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
