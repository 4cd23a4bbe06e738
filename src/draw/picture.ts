/** Pictures, each embedded once as an XObject and painted wherever it stands. */
import type { Picture } from "../model/picture.ts";
import { fine } from "./content.ts";
import type { KitReference } from "./internals.ts";
import { jpegImage } from "./jpeg.ts";
import { modulesForm } from "./modules.ts";
import type { TaggedPdf } from "./pdf.ts";
import { pngImage } from "./png.ts";
import { vectorForm } from "./vector.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Pictures {
  readonly #pdf: TaggedPdf;
  /** No colour: greys of the same brightness instead. */
  readonly #mono: boolean;
  readonly #embedded = new Map<string, { readonly name: string; readonly ref: KitReference }>();

  constructor(pdf: TaggedPdf, mono: boolean) {
    this.#pdf = pdf;
    this.#mono = mono;
  }

  /** Makes the picture a resource of the open page; returns the operators that paint it. */
  paint(picture: Picture, room: Rectangle): string {
    let known = this.#embedded.get(picture.id);
    if (known === undefined) {
      known = { name: `Im${this.#embedded.size + 1}`, ref: this.#embed(picture) };
      this.#embedded.set(picture.id, known);
    }
    this.#pdf.page.xobjects[known.name] = known.ref;
    return `q ${matrix(picture, room).map(fine).join(" ")} cm /${known.name} Do Q`;
  }

  #embed(picture: Picture): KitReference {
    switch (picture.kind) {
      case "raster":
        return picture.format === "png"
          ? pngImage(this.#pdf, picture, this.#mono)
          : jpegImage(this.#pdf, picture, this.#mono);
      case "vector":
        return vectorForm(this.#pdf, picture, this.#mono);
      case "modules":
        return modulesForm(this.#pdf, picture);
    }
  }
}

/** From the picture's own space to the page: forms are as large as the drawing, y down; images are a unit square, y up. */
function matrix(picture: Picture, { x, y, width, height }: Rectangle): number[] {
  switch (picture.kind) {
    case "vector":
      return [width / picture.width, 0, 0, height / picture.height, x, y];
    case "modules":
      return [width / picture.size, 0, 0, height / picture.size, x, y];
    case "raster": {
      const [ps, pt, p0, qs, qt, q0] = UPRIGHT[picture.orientation ?? 1]!;
      // Stored row t counts down, image space v counts up: t = 1 - v.
      return [
        width * ps,
        height * qs,
        -width * pt,
        -height * qt,
        x + width * (pt + p0),
        y + height * (qt + q0),
      ];
    }
  }
}

/** For each Exif orientation, where the stored point (s, t) is seen: p = ps·s + pt·t + p0, q = qs·s + qt·t + q0 (Exif 2.32, tag 274). */
const UPRIGHT: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  1: [1, 0, 0, 0, 1, 0],
  2: [-1, 0, 1, 0, 1, 0],
  3: [-1, 0, 1, 0, -1, 1],
  4: [1, 0, 0, 0, -1, 1],
  5: [0, 1, 0, 1, 0, 0],
  6: [0, -1, 1, 1, 0, 0],
  7: [0, -1, 1, -1, 0, 1],
  8: [0, 1, 0, -1, 0, 1],
};
