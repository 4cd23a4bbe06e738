/** The papers that sheets can be, lying on their long side. */
import type { ImposedForm } from "../model/imposition.ts";
import { inch, mm, type Pt } from "../model/length.ts";

export interface SheetSize {
  readonly width: Pt;
  readonly height: Pt;
}

/** ISO 216; ANSI/ASME Y14.1 for letter and tabloid. */
export const SHEETS = {
  a3: { width: mm(420), height: mm(297) },
  a4: { width: mm(297), height: mm(210) },
  a5: { width: mm(210), height: mm(148) },
  tabloid: { width: inch(17), height: inch(11) },
  letter: { width: inch(11), height: inch(8.5) },
} as const satisfies Record<string, SheetSize>;

export type SheetName = keyof typeof SHEETS;

/** Papers of one series are halves of each other to the millimetre: twice A5 is 296 mm, and A4 297. */
const HALVED: Pt = mm(1.5);

/** The paper that is named; else for a booklet twice the page, so that type keeps its size, and for two pages on one the page's own, lying. */
export function sheetFor(page: SheetSize, form: ImposedForm, name: SheetName | undefined): SheetSize {
  if (name !== undefined) return SHEETS[name];
  if (form === "booklet") {
    const twice = { width: page.width * 2, height: page.height };
    return Object.values(SHEETS).find((sheet) => isNear(sheet, twice)) ?? twice;
  }
  return { width: Math.max(page.width, page.height), height: Math.min(page.width, page.height) };
}

const isNear = (a: SheetSize, b: SheetSize): boolean =>
  Math.abs(a.width - b.width) < HALVED && Math.abs(a.height - b.height) < HALVED;
