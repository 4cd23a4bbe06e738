/** Several readers of one file: each opens the whole of it and reads its share of the pages. */
import type { Paper, PaperFont } from "./paper.ts";

export interface Share {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** Numbers of pages, from 1, both of them in it; `last` is below `first` when there is none. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Pages side by side, as equal in number as can be. */
export const rangeOf = ({ index, of }: Share, pages: number): PageRange => ({
  first: Math.floor((pages * index) / of) + 1,
  last: Math.floor((pages * (index + 1)) / of),
});

/** What a single reader would have read. Of the file as a whole all of them say the same. */
export function joinShares(papers: readonly Paper[]): Paper {
  const [first] = papers;
  if (first === undefined) throw new Error("a file is read in one share at least");
  const fonts = new Map<string, PaperFont>();
  for (const font of papers.flatMap((paper) => paper.fonts))
    if (!fonts.has(font.name)) fonts.set(font.name, font);
  return { ...first, pages: papers.flatMap((paper) => paper.pages), fonts: [...fonts.values()] };
}
