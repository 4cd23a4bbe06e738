/** The order of pages on sheets. */
import type { Page } from "../model/page.ts";

/** What stands on one side, left and right; undefined is a blank. */
export interface Spread {
  readonly sheet: number;
  readonly face: "front" | "back";
  readonly pages: readonly [number | undefined, number | undefined];
}

/**
 * Saddle order: sheets lie in one another, so the outermost has the last and the first page on its front, the second and the last but one on
 * its back. Blanks fill up to a multiple of four, at the end; before the first page stands one where that is a left page.
 *
 *     8 pages:  front 8|1  back 2|7      front 6|3  back 4|5
 */
export function bookletOrder(pages: readonly Pick<Page, "side">[]): readonly Spread[] {
  const before = pages[0]?.side === "left" ? 1 : 0;
  const sheets = Math.ceil((pages.length + before) / 4);
  const last = sheets * 4;
  const at = (place: number): number | undefined => {
    const page = place - before;
    return page >= 1 && page <= pages.length ? page : undefined;
  };
  return Array.from({ length: sheets }, (_, i): readonly Spread[] => [
    { sheet: i + 1, face: "front", pages: [at(last - 2 * i), at(2 * i + 1)] },
    { sheet: i + 1, face: "back", pages: [at(2 * i + 2), at(last - 2 * i - 1)] },
  ]).flat();
}

/** The order of reading, front and back: 1|2, 3|4. */
export function twoUpOrder(count: number): readonly Spread[] {
  const at = (page: number): number | undefined => (page <= count ? page : undefined);
  return Array.from({ length: Math.ceil(count / 4) }, (_, i): readonly Spread[] => [
    { sheet: i + 1, face: "front", pages: [at(4 * i + 1), at(4 * i + 2)] },
    { sheet: i + 1, face: "back", pages: [at(4 * i + 3), at(4 * i + 4)] },
  ]).flat();
}
