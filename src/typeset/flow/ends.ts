/** The breaks that a walk down a room passes, and the best of them: the cheapest, where room left empty costs a little too. */
import type { Cursor } from "./fragment.ts";
import { LATE_NOTE } from "./notes.ts";
import { type End, emptyCost } from "./room.ts";

export class Ends {
  readonly #to: Cursor | undefined;
  readonly #all: End[] | undefined;
  #best: End | undefined;
  #rank = Number.POSITIVE_INFINITY;

  /** `to`: where the room has to end. `all` gathers every break that is passed. */
  constructor(to: Cursor | undefined, all?: End[]) {
    this.#to = to;
    this.#all = all;
  }

  get best(): End | undefined {
    return this.#best;
  }

  /** Gives the end of the room when nothing better can follow. */
  pass(end: End): End | undefined {
    if (this.#isWanted(end)) return end;
    this.#all?.push(end);
    const rank = end.cost + end.foot.cost + emptyCost(end.empty);
    if (rank <= this.#rank) {
      this.#best = end;
      this.#rank = rank;
    }
    // The more text, the less room for its notes: what follows cannot do better.
    const late = end.foot.cost >= LATE_NOTE && this.#rank < LATE_NOTE;
    return late && this.#to === undefined ? this.#best : undefined;
  }

  /** An item is divided in one way alone, so its number and whether it is divided tell ends apart. */
  #isWanted({ rest }: End): boolean {
    const to = this.#to;
    return (
      to !== undefined && to.index === rest.index && (to.inside === undefined) === (rest.inside === undefined)
    );
  }
}
