/**
 * Rivers: spaces that stand one above another through several lines and run together before the eye. A river is a chain of spaces, one a
 * line, each of which overlaps the one above it (after A. Holkner, Global Multiple Objective Line Breaking, RMIT 2006, who counts
 * such chains); here most of the narrower space has to lie under the other, because touching corners are not seen.
 *
 *   xxxx xxxxx xxxxxx
 *   xx xx xxxx xxx xx      the second space of each line
 *   xxxxx xxxxx xx xx
 */
import type { AccountLine, AccountSpace } from "../model/account.ts";
import type { Flaw } from "./flaw.ts";
import type { Limits } from "./limits.ts";
import type { Lines } from "./paragraphs.ts";

/** Each river once, at its first line. */
export function lintRivers(lines: Lines, limits: Limits): readonly Flaw[] {
  const flaws: Flaw[] = [];
  let above: readonly Run[] = [];
  lines.forEach((line, i) => {
    const neighbour = lines[i - 1];
    const reach = neighbour?.page === line.page && neighbour.y < line.y ? above : [];
    const runs = line.spaces.map((space) => flowOn(space, line, reach, limits));
    flaws.push(...endedRivers(above, runs, limits));
    above = runs;
  });
  return [...flaws, ...endedRivers(above, [], limits)];
}

/** The longest chain of spaces that ends with this one. */
interface Run {
  readonly space: AccountSpace;
  readonly first: AccountLine;
  readonly length: number;
  readonly from: Run | undefined;
}

function flowOn(space: AccountSpace, line: AccountLine, above: readonly Run[], limits: Limits): Run {
  let from: Run | undefined;
  for (const run of above)
    if (flowTogether(run.space, space, limits) && run.length > (from?.length ?? 0)) from = run;
  return { space, first: from?.first ?? line, length: (from?.length ?? 0) + 1, from };
}

function flowTogether(a: AccountSpace, b: AccountSpace, limits: Limits): boolean {
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return overlap >= limits.riverOverlap * Math.min(a.width, b.width);
}

function endedRivers(above: readonly Run[], below: readonly Run[], limits: Limits): readonly Flaw[] {
  const goesOn = new Set(below.map((run) => run.from));
  return above
    .filter((run) => run.length > limits.river && !goesOn.has(run))
    .map(({ first, length }) => ({
      kind: "river",
      page: first.page,
      words: first.text,
      value: length,
      limit: limits.river,
    }));
}
