/** All ways in which a room may end, for choosing among them. */
import { Ends } from "./ends.ts";
import { walk } from "./fill.ts";
import type { Cursor } from "./fragment.ts";
import type { FlowItem } from "./item.ts";
import { type End, emptyBelow, type Patch, type Room, type Way } from "./room.ts";

/** At least one. Where the list ends or a page must end, that is the only one. Of others, `worth` may choose those to look at. */
export function survey(
  items: readonly FlowItem[],
  from: Cursor,
  room: Room,
  patch?: Patch,
  worth: (ends: readonly End[], best: End) => readonly End[] = (ends) => ends,
): readonly Way[] {
  const passed: End[] = [];
  const ends = new Ends(undefined, passed);
  const { rest, cost, forced, overrun, fragment, foot } = walk(items, from, room, patch, ends);
  const { best } = ends;
  const wayTo = (end: End): Way => ({
    rest: end.rest,
    cost: end.cost,
    empty: end.empty,
    forced: undefined,
    overrun: end.overrun !== undefined,
    belowHeading: end.belowHeading,
    notes: end.foot.cost,
    first: end === best,
  });
  if (best !== undefined && rest === best.rest) return worth(passed, best).map(wayTo);
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
  return foot.cost === 0 ? [way] : [...passed.map((end) => ({ ...wayTo(end), first: false })), way];
}
