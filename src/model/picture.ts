/** Pictures as values: decoded far enough to know their size, painted by `draw/`. */

/** A bitmap in the file format that it came in. Sizes in pixels. */
export interface RasterPicture {
  readonly kind: "raster";
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** sha256 of the bytes, hex: equal pictures are embedded once. */
  readonly id: string;
}

/** A drawing as SVG source text. Sizes in CSS px (its intrinsic size). */
export interface VectorPicture {
  readonly kind: "vector";
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly id: string;
}

/** A QR code: `size` × `size` cells, row by row, true is dark. The quiet zone is not in it. */
export interface ModulesPicture {
  readonly kind: "modules";
  readonly size: number;
  readonly cells: readonly boolean[];
  readonly id: string;
}

export type Picture = RasterPicture | VectorPicture | ModulesPicture;
