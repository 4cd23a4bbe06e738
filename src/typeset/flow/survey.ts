/** All ways in which a room may end, for choosing among them. */
import { Ends } from "./ends.ts";
import { walk } from "./fill.ts";
import type { Cursor } from "./fragment.ts";
import type { FlowItem } from "./item.ts";
import { type End, emptyBelow, type Patch, type Room, type Way } from "./room.ts";

/** At least one. Where the list ends or a page must end, that is the only one. */
export function survey(items: readonly FlowItem[], from: Cursor, room: Room, patch?: Patch): readonly Way[] {
  const passed: End[] = [];
  const ends = new Ends(undefined, passed);
  const { rest, cost, forced, overrun, fragment, foot } = walk(items, from, room, patch, ends);
  const ways = passed.map((end) => ({
    rest: end.rest,
    cost: end.cost,
    empty: end.empty,
    forced: undefined,
    overrun: end.overrun !== undefined,
    belowHeading: end.belowHeading,
    notes: end.foot.cost,
    first: end === ends.best,
  }));
  const atBest = ends.best !== undefined && rest === ends.best.rest;
  if (atBest && ways.length > 0) return ways;
  const way = {
    rest,
    cost,
    empty: emptyBelow(fragment.height + foot.height, room.height),
    forced,
    overrun: overrun !== undefined,
    belowHeading: Number.POSITIVE_INFINITY,
    notes: foot.cost,
    first: true,
  };
  // Where the list ends, or a page must end, only notes that have no room make another end worth a thought.
  return foot.cost === 0 ? [way] : [...ways.map((other) => ({ ...other, first: false })), way];
}
