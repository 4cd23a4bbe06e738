/** Footnotes in their places: at the foot of the text area, below a rule. */
import type { PageStyle } from "../../model/document.ts";
import { thickness } from "../flow/border.ts";
import type { Foot } from "../flow/notes.ts";
import { areaOf } from "../flow/page-area.ts";
import { paintSide } from "./paint.ts";
import { type Placing, placeFragment } from "./place.ts";

export function placeNotes(to: Placing, foot: Foot, style: PageStyle): void {
  if (foot.parts.length === 0) return;
  const { x, y, width, height } = areaOf(style);
  const top = y + height - foot.height;
  const { margin = 0, padding = 0, border } = style.notes ?? {};
  const thick = border === undefined ? 0 : thickness(border);
  if (border !== undefined)
    for (const rule of paintSide(border, { x, y: top + margin, width, height: thick })) to.pen.put(rule);
  for (const part of foot.parts) {
    placeFragment(to, part.fragment, x, top + margin + thick + padding + part.y);
    to.pen.release();
  }
}
