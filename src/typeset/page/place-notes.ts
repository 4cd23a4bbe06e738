/**
 * The notes of a page in their places: those at its foot below a rule, those in its margin beside their lines. They are painted in the
 * order of their calls, wherever they stand, as that is the order in which they are told.
 */
import type { PageStyle, Side } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Findings } from "../findings.ts";
import { thickness } from "../flow/border.ts";
import type { Fragment } from "../flow/fragment.ts";
import type { FlowNote } from "../flow/item.ts";
import type { Foot } from "../flow/notes.ts";
import { areaOf } from "../flow/page-area.ts";
import { paintSide } from "./paint.ts";
import { type Placing, placeFragment } from "./place.ts";
import { besideLines } from "./side-notes.ts";

/** What is shown of a note, and its top left corner. */
export interface PlacedNote {
  readonly note: FlowNote;
  readonly fragment: Fragment;
  readonly x: Pt;
  readonly y: Pt;
}

export function placeNotes(to: Placing, foot: Foot, style: PageStyle, side: Side, findings: Findings): void {
  const notes = [...atFoot(to, foot, style), ...besideLines(to.beside, style, side, findings)];
  for (const { fragment, x, y } of notes.sort((a, b) => a.note.id - b.note.id)) {
    placeFragment(to, fragment, x, y);
    to.pen.release();
  }
}

function atFoot(to: Placing, foot: Foot, style: PageStyle): readonly PlacedNote[] {
  if (foot.parts.length === 0) return [];
  const { x, y, width, height } = areaOf(style);
  const { margin = 0, padding = 0, border } = style.notes ?? {};
  const rule = y + height - foot.height + margin;
  const thick = border === undefined ? 0 : thickness(border);
  if (border !== undefined)
    for (const part of paintSide(border, { x, y: rule, width, height: thick })) to.pen.put(part);
  const top = rule + thick + padding;
  return foot.parts.map((part) => ({ note: part.note, fragment: part.fragment, x, y: top + part.y }));
}
