/** Frames that a room cuts: opened again at its head and closed at its foot, with the heads and feet of tables. */
import type { Pt } from "../../model/length.ts";
import type { Frames, Step } from "./fragment.ts";
import { repeat, repeatsIn } from "./repeat.ts";

/** Opens what was open at the end of the last room, from the outermost; gives what heads take above and feet will take below. */
export function reopen(
  innermost: Frames | undefined,
  height: Pt,
  steps: Step[],
): { readonly y: Pt; readonly feet: Pt } {
  let [y, feet] = [0, 0];
  const frames: Frames[] = [];
  for (let f = innermost; f !== undefined; f = f.outer) frames.push(f);
  for (const { open } of frames.reverse()) {
    steps.push({ kind: "open", y, frame: open.frame, cut: true });
    if (repeatsIn(height, open.repeat)) {
      y = repeat(open.repeat.head, y, steps);
      feet += open.repeat.footHeight;
    }
  }
  return { y, feet };
}

/** Cuts what is open at `y`, from the innermost; `feet` tells whether there is room for those of tables. Gives the lower edge. */
export function cutFrames(
  innermost: Frames | undefined,
  y: Pt,
  feet: boolean,
  height: Pt,
  steps: Step[],
): Pt {
  let bottom = y;
  for (let f = innermost; f !== undefined; f = f.outer) {
    if (feet && repeatsIn(height, f.open.repeat)) bottom = repeat(f.open.repeat.foot, bottom, steps);
    steps.push({ kind: "close", y: bottom, cut: true });
  }
  return bottom;
}
