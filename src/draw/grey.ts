/** Colours as greys of the same brightness, for printers and files that are to hold no colour at all. */
import type { Color } from "../model/style.ts";

/** The grey as bright as a colour: its relative luminance (ITU-R BT.709, 3.2; sRGB transfer, IEC 61966-2-1). 0 to 255. */
export function greyOf(r: number, g: number, b: number): number {
  if (r === g && g === b) return r;
  const light = 0.2126 * toLight(r) + 0.7152 * toLight(g) + 0.0722 * toLight(b);
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
}

const LIGHT = Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

const toLight = (value: number): number => LIGHT[value] ?? LIGHT[Math.round(value)]!;

export function greyColor({ r, g, b }: Color): Color {
  const grey = greyOf(r, g, b);
  return { r: grey, g: grey, b: grey };
}

/** Three bytes a pixel become one. */
export function greyPixels(colors: Uint8Array): Uint8Array {
  const greys = new Uint8Array(colors.length / 3);
  for (let i = 0; i < greys.length; i++)
    greys[i] = greyOf(colors[i * 3]!, colors[i * 3 + 1]!, colors[i * 3 + 2]!);
  return greys;
}
