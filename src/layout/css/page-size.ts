/** What only @page has: `size` (a paper by name, or its two lengths), `marks` and `bleed`. */
import { inch, mm, type Pt } from "../../model/length.ts";
import { longhand, wordsOf } from "./longhand.ts";
import { lengthOf, textOf, Unsupported } from "./values.ts";

export interface PageSize {
  readonly width: Pt;
  readonly height: Pt;
}

/** Upright (ISO 216; ANSI/ASME Y14.1). */
export const PAPERS: Readonly<Record<string, PageSize>> = {
  a3: { width: mm(297), height: mm(420) },
  a4: { width: mm(210), height: mm(297) },
  a5: { width: mm(148), height: mm(210) },
  a6: { width: mm(105), height: mm(148) },
  letter: { width: inch(8.5), height: inch(11) },
  legal: { width: inch(8.5), height: inch(14) },
};

export const PAGE_SIZE = longhand(
  "<length [0,∞]>{1,2} | [ A3 | A4 | A5 | A6 | letter | legal ] || [ portrait | landscape ]",
  "A4",
  false,
  (value, context): PageSize => {
    const lengths = value.filter((n) => n.type !== "Identifier").map((n) => lengthOf(n, context));
    const [width, height = width] = lengths;
    if (width !== undefined && height !== undefined) {
      const wrong = lengths.findIndex((side) => side < LEAST_SIDE || side > MOST_SIDE);
      if (wrong >= 0)
        throw new Unsupported(
          textOf(value[wrong]!),
          "the sides of a page have from 3 pt to 14400 pt, which is 200 in",
        );
      return { width, height };
    }
    const names = wordsOf(value);
    const paper = PAPERS[names.find((n) => n in PAPERS) ?? "a4"]!;
    return names.includes("landscape") ? { width: paper.height, height: paper.width } : paper;
  },
);

/** In pt: what a page of a PDF may measure (ISO 32000-1, Annex C.2); others are shown by no viewer, or cut off. */
const [LEAST_SIDE, MOST_SIDE] = [3, 14_400];

/** Printer's marks: where to cut, and crosses by which colours are laid over one another. */
export const PAGE_MARKS = longhand("none | [ crop || cross ]", "none", false, (value) => {
  const names = wordsOf(value);
  return { crop: names.includes("crop"), cross: names.includes("cross") };
});

/** How far the page goes on beyond its edge; `auto` is 6 pt where there are crop marks, else nothing (CSS Paged Media 3, 7.2). */
export const PAGE_BLEED = longhand("auto | <length [0,∞]>", "auto", false, (value, context): Pt | "auto" => {
  if (wordsOf(value).includes("auto")) return "auto";
  const bleed = lengthOf(value[0], context);
  if (bleed > MOST_BLEED)
    throw new Unsupported(textOf(value[0]!), "printers ask for 3 to 5 mm, and never for more than an inch");
  return bleed;
});

const MOST_BLEED = inch(1);
