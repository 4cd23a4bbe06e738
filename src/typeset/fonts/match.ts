/** Which file of a family sets a text: italic first, then weight, then optical size. */
import type { FontFile } from "../../model/fonts.ts";
import type { Pt } from "../../model/length.ts";

export interface FontWish {
  readonly weight: number;
  readonly italic: boolean;
  readonly size: Pt;
}

/** The files of one family, the best first, so that a broken file can be passed over. CSS Fonts 4, 5.2, with slope before weight as there. */
export const rankFiles = (files: readonly FontFile[], wish: FontWish): readonly FontFile[] =>
  files
    .map((file) => ({
      file,
      slope: file.italic === wish.italic ? 0 : 1,
      weight: weightRank(file.weight, wish.weight),
      size: sizeDistance(file, wish.size),
    }))
    .sort((a, b) => a.slope - b.slope || a.weight - b.weight || a.size - b.size)
    .map((ranked) => ranked.file);

/**
 * Smaller is better. CSS Fonts 4, 5.2, step 4: 400 and 500 look at each other first, then lighter, then bolder; lighter wishes
 * look lighter first; bolder wishes look bolder first.
 */
function weightRank(has: number, wish: number): number {
  const distance = Math.abs(has - wish);
  if (distance === 0) return 0;
  const lighter = has < wish;
  if (wish >= 400 && wish <= 500) {
    if (!lighter && has <= 500) return distance;
    return lighter ? 1000 + distance : 2000 + distance;
  }
  const welcome = wish < 400 ? lighter : !lighter;
  return welcome ? distance : 1000 + distance;
}

/** 0 inside the range of sizes that the cut is drawn for, else the distance to it in pt. A cut without a range is for every size. */
function sizeDistance(file: FontFile, size: Pt): number {
  if (file.sizes === undefined) return 0;
  const [from, to] = file.sizes;
  if (size < from) return from - size;
  return size < to ? 0 : size - to + SIZE_STEP;
}

/** A range ends before its upper bound, so a size that equals it is not inside. */
const SIZE_STEP = 0.01;
