/** Table heads and feet that stand again on each page that the table goes on. */
import type { Pt } from "../../model/length.ts";
import type { Step } from "./fragment.ts";
import type { FlowItem, Repeat } from "./item.ts";

/** Heads and feet repeat when they leave most of the room to the rows (CSS Tables 3, 5.1: a quarter). */
const MOST_REPEATED = 1 / 4;

/** Whether a table's rows are to stand again in a room of this height. */
export const repeatsIn = (height: Pt, rows: Repeat | undefined): rows is Repeat =>
  rows !== undefined && rows.headHeight + rows.footHeight <= height * MOST_REPEATED;

/** Sets a table's head or foot again. Gives the `y` below it. */
export function repeat(items: readonly FlowItem[], from: Pt, steps: Step[]): Pt {
  let y = from;
  for (const item of items) {
    if (item.kind === "row") steps.push({ kind: "row", y, item, slice: undefined, repeated: true });
    if ("height" in item) y += item.height;
  }
  return y;
}
