/**
 * Gathers the lines of a table whose borders collapse. They are painted when the table ends on the page, as each lies over the grounds
 * of two cells; thinner ones first, so that the thicker wins where they cross.
 */
import type { Pt } from "../../model/length.ts";
import type { Furniture, PlacedRule } from "../../model/page.ts";
import type { BorderSide } from "../../model/style.ts";
import type { FrameSlice, RowSlice } from "../flow/fragment.ts";
import type { GridLine } from "../flow/table-lines.ts";
import { type Area, paintSide } from "./paint.ts";
import { furnish } from "./pen.ts";

interface Gathered {
  readonly side: BorderSide;
  readonly area: Area;
  readonly furniture: Furniture | undefined;
}

export class Lines {
  readonly #gathered: Gathered[] = [];

  /** `x` and `y` are the place of the slice. Where the page ends inside a row, it has no line. */
  add(slice: RowSlice, x: Pt, y: Pt, furniture: Furniture | undefined): void {
    for (const row of slice.rows)
      for (const line of row.lines ?? []) {
        if (line.at === "above" ? row.cutTop : line.at === "below" && row.cutBottom) continue;
        this.#gathered.push({ side: line.side, area: areaOf(line, row, x, y), furniture });
      }
  }

  /** At a page end the table has no room for the half beyond: `top` and `bottom` are where it begins and ends on the page. */
  finish(top: Pt, bottom: Pt): readonly PlacedRule[] {
    return this.#gathered
      .sort((a, b) => a.side.width - b.side.width)
      .flatMap(({ side, area, furniture }) =>
        paintSide(side, between(area, top, bottom)).map((rule) => furnish(rule, furniture)),
      );
  }
}

/** One that lies is moved inside, an upright one ends there. */
function between(area: Area, top: Pt, bottom: Pt): Area {
  if (area.width >= area.height) return { ...area, y: Math.max(top, Math.min(area.y, bottom - area.height)) };
  const y = Math.max(top, area.y);
  return { ...area, y, height: Math.min(bottom, area.y + area.height) - y };
}

function areaOf({ at, side, from, to, over }: GridLine, row: FrameSlice, x: Pt, y: Pt): Area {
  const half = side.width / 2;
  const top = y + row.y;
  if (at === "upright") {
    const [above, below] = [row.cutTop ? 0 : over.top, row.cutBottom ? 0 : over.bottom];
    return { x: x + from - half, y: top - above, width: side.width, height: row.height + above + below };
  }
  const middle = at === "above" ? top : top + row.height;
  return { x: x + from, y: middle - half, width: to - from, height: side.width };
}
