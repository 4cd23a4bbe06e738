/** Pages of a document on sheets of a larger paper, or smaller on the same: which page stands where. For print only. */
import type { Pt } from "./length.ts";
import type { PlacedRule } from "./page.ts";

/** `booklet`: folded in the middle, sheet in sheet. `two-up`: two pages side by side in the order of reading. */
export type ImposedForm = "booklet" | "two-up";

export interface Imposition {
  readonly form: ImposedForm;
  readonly width: Pt;
  readonly height: Pt;
  /** Over which edge the printer turns the sheet; `off` where nothing stands on a back. */
  readonly duplex: "short" | "long" | "off";
  /** Of the pages: 1 is their own size. */
  readonly scale: number;
  /** Front and back of the first sheet, of the second, and so on; a side on which nothing stands is there too. */
  readonly sides: readonly SheetSide[];
}

export interface SheetSide {
  /** From 1. */
  readonly sheet: number;
  readonly face: "front" | "back";
  /** Left and right. */
  readonly cells: readonly [Cell, Cell];
  /** Where to fold or to cut. */
  readonly marks: readonly PlacedRule[];
}

/** The room of one page on a side, from the side's top left corner. */
export interface Cell {
  /** From 1; undefined for a page that is blank. */
  readonly page: number | undefined;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** Upside down, for printers that turn sheets over the long edge. */
  readonly turned: boolean;
}
