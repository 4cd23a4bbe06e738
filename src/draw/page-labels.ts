/** The numbers that a viewer shows beside its page count: those that the pages print (ISO 32000-1, 12.4.2). */
import type { Numbering } from "../model/numbering.ts";
import type { Page, PageLabel } from "../model/page.ts";
import { type PdfDictionary, type PdfValue, textString } from "./internals.ts";

/** A number tree: from the index of its first page, the style and first number of each range. */
export function pageLabels(pages: readonly Pick<Page, "number" | "label">[]): PdfDictionary {
  const nums: PdfValue[] = [];
  let last: PageLabel | undefined;
  pages.forEach(({ number, label }, i) => {
    const own = label ?? { number, numbering: "decimal" };
    const goesOn = last !== undefined && own.number === last.number + 1 && own.numbering === last.numbering;
    if (!goesOn) nums.push(i, rangeOf(own));
    last = own;
  });
  return { Nums: nums };
}

/** Ranges count from 1 unless they say otherwise; the style knows no numbers below that. */
const rangeOf = ({ number, numbering }: PageLabel): PdfDictionary =>
  number < 1
    ? { P: textString(String(number)) }
    : { S: STYLES[numbering], ...(number === 1 ? {} : { St: number }) };

const STYLES: Readonly<Record<Numbering, string>> = {
  decimal: "D",
  "decimal-leading-zero": "D",
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "r",
  "upper-roman": "R",
};
