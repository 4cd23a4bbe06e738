/** Pictures as values: decoded far enough to know their size, painted by `draw/`. */
import type { Color } from "./style.ts";

/** A bitmap in the file format that it came in. Sizes in pixels, as the picture is seen: turned upright. */
export interface RasterPicture {
  readonly kind: "raster";
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** sha256 of the bytes, hex: equal pictures are embedded once. */
  readonly id: string;
  /** How the stored rows must be turned to be seen upright (Exif 2.32, tag 274); absent when they stand upright. */
  readonly orientation?: 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** True for a JPEG of grey alone. */
  readonly grey?: boolean;
}

/** A drawing: its SVG source text, and what that comes to when painted. Sizes in CSS px (its intrinsic size). */
export interface VectorPicture {
  readonly kind: "vector";
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly id: string;
  /** In painting order; coordinates from (0, 0) at the top left to (`width`, `height`). */
  readonly shapes: readonly VectorShape[];
}

/** One outline of a drawing, with every transformation, inheritance and abbreviation worked out. */
export interface VectorShape {
  readonly path: readonly PathStep[];
  readonly fill?: { readonly color: Color; readonly opacity: number; readonly rule: "nonzero" | "evenodd" };
  readonly stroke?: {
    readonly color: Color;
    readonly opacity: number;
    readonly width: number;
    readonly cap: "butt" | "round" | "square";
    readonly join: "miter" | "round" | "bevel";
    readonly miterLimit: number;
    readonly dash: readonly number[];
    readonly dashOffset: number;
  };
}

/** Move, line, cubic curve, close; absolute coordinates. */
export type PathStep =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** A QR code: `size` × `size` cells, row by row, true is dark. The quiet zone is not in it. */
export interface ModulesPicture {
  readonly kind: "modules";
  readonly size: number;
  readonly cells: readonly boolean[];
  readonly id: string;
}

export type Picture = RasterPicture | VectorPicture | ModulesPicture;

/** Column and row where a pass over the pixels of a PNG starts, and its steps. */
export type PngPass = readonly [x: number, y: number, stepX: number, stepY: number];

/** The passes in which a PNG stores its pixels (PNG 2nd edition, 8.2): seven when it is interlaced (Adam7), else one. */
export const pngPasses = (interlaced: boolean): readonly PngPass[] => (interlaced ? ADAM7 : WHOLE);

const WHOLE: readonly PngPass[] = [[0, 0, 1, 1]];
const ADAM7: readonly PngPass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
