/** Lengths. Inside the program every length is in points (1 pt = 1/72 inch); this file is the only place that converts. */

/** A length in points. */
export type Pt = number;

const PT_PER_INCH = 72;
const MM_PER_INCH = 25.4;
/** CSS fixes 1px at 1/96 inch (CSS Values 4, 6.2). */
const PX_PER_INCH = 96;

export const mm = (n: number): Pt => (n * PT_PER_INCH) / MM_PER_INCH;
export const cm = (n: number): Pt => mm(n * 10);
export const inch = (n: number): Pt => n * PT_PER_INCH;
export const px = (n: number): Pt => (n * PT_PER_INCH) / PX_PER_INCH;

/** A width or height that only the typesetter can resolve, because it needs the size of what stands around it. */
export type Length = { readonly pt: Pt } | { readonly percent: number } | "auto";

/** Four lengths, one a side, in pt. */
export interface Edges {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

export const NO_EDGES: Edges = { top: 0, right: 0, bottom: 0, left: 0 };
