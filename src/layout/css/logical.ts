/** Sides of a box by the direction of its text: where lines begin and end (CSS Logical Properties 1, 4.2 and 4.4). */
import type { LonghandName } from "./properties.ts";

export type Direction = "ltr" | "rtl";

/** The side that a property means. It competes with that side's own property in the cascade: who comes last wins. */
export const LOGICAL: Readonly<Record<string, Readonly<Record<Direction, LonghandName>>>> = {
  "margin-inline-start": { ltr: "margin-left", rtl: "margin-right" },
  "margin-inline-end": { ltr: "margin-right", rtl: "margin-left" },
  "padding-inline-start": { ltr: "padding-left", rtl: "padding-right" },
  "padding-inline-end": { ltr: "padding-right", rtl: "padding-left" },
};

export const isLogical = (name: string): boolean => Object.hasOwn(LOGICAL, name);

/** Whether a property may set a side. */
export const mayMean = (name: string, side: string): boolean =>
  isLogical(name) && Object.values(LOGICAL[name]!).some((one) => one === side);
