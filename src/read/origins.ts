/** Answers where a value of the briefing stands in its file. */
import type { Place } from "../model/diagnostic.ts";
import { type Origins, showPath, type ValuePath } from "../model/origin.ts";
import type { Lines } from "./lines.ts";
import type { Spot } from "./value.ts";

export class FileOrigins implements Origins {
  constructor(
    private readonly root: Spot,
    private readonly lines: Lines,
  ) {}

  at(path: ValuePath): Place {
    const spot = this.nearestSpot(path);
    return { ...this.lines.place(spot.start, spot.end), ...named(path) };
  }

  /** The place of the name in front of the value, which is where a field is wrong that should not be there. */
  ofKey(path: ValuePath): Place {
    const spot = this.nearestSpot(path);
    const { start, end } = spot.key ?? spot;
    return { ...this.lines.place(start, end), ...named(path) };
  }

  private nearestSpot(path: ValuePath): Spot {
    let spot = this.root;
    for (const step of path) {
      const inner = spot.inside.get(step);
      if (!inner) break;
      spot = inner;
    }
    return spot;
  }
}

const named = (path: ValuePath): { path?: string } => (path.length > 0 ? { path: showPath(path) } : {});
