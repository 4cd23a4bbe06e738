/**
 * PNG pictures. Plain ones go into the file as they are compressed; those with transparency or interlacing are decoded and split into
 * colour and mask. PDFKit does that too, but inflates in the background, so that its object numbers differ from run to run.
 * The bytes have been proved whole when the picture was read.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { pngPasses, type RasterPicture } from "../model/picture.ts";
import { greyPixels } from "./grey.ts";
import type { KitReference, PdfDictionary, PdfValue } from "./internals.ts";
import type { TaggedPdf } from "./pdf.ts";

export function pngImage(pdf: TaggedPdf, picture: RasterPicture, mono: boolean): KitReference {
  const png = chunksOf(picture.bytes);
  const plain = !png.interlaced && png.transparency === undefined && (png.type & HAS_ALPHA) === 0;
  if (mono && plain) return greyImage(pdf, png);
  return plain ? plainImage(pdf, png) : splitImage(pdf, png, mono);
}

interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** PNG's sum of flags: 1 palette, 2 colour, 4 alpha (PNG 2nd edition, 11.2.2). */
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  readonly data: Uint8Array;
}

const HAS_PALETTE = 1;
const HAS_COLOUR = 2;
const HAS_ALPHA = 4;

function chunksOf(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") data.push(body);
    else if (!chunks.has(name)) chunks.set(name, body);
    at += 12 + length;
  }
  const header = chunks.get("IHDR");
  if (header === undefined) throw new Error("a PNG without a header was read as a picture");
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: header[8]!,
    type: header[9]!,
    interlaced: header[12] === 1,
    palette: chunks.get("PLTE") ?? new Uint8Array(),
    transparency: chunks.get("tRNS"),
    data: Buffer.concat(data),
  };
}

const imageDictionary = (png: Png, colorSpace: PdfValue, depth: number): PdfDictionary => ({
  Type: "XObject",
  Subtype: "Image",
  Width: png.width,
  Height: png.height,
  ColorSpace: colorSpace,
  BitsPerComponent: depth,
  Filter: "FlateDecode",
});

/** PNG's row filters are PDF's predictors (ISO 32000-1, 7.4.4.4). */
function plainImage(pdf: TaggedPdf, png: Png): KitReference {
  const image = pdf.ref({
    ...imageDictionary(png, plainColorSpace(png), png.depth),
    DecodeParms: { Predictor: 15, Colors: channelsOf(png), BitsPerComponent: png.depth, Columns: png.width },
  });
  image.end(png.data);
  return image;
}

function plainColorSpace(png: Png): PdfValue {
  if ((png.type & HAS_PALETTE) !== 0)
    return ["Indexed", "DeviceRGB", png.palette.length / 3 - 1, png.palette];
  return (png.type & HAS_COLOUR) !== 0 ? "DeviceRGB" : "DeviceGray";
}

/** Opaque; colours and palettes become one channel of grey. */
function greyImage(pdf: TaggedPdf, png: Png): KitReference {
  if ((png.type & HAS_COLOUR) === 0) return plainImage(pdf, png);
  const image = pdf.ref(imageDictionary(png, "DeviceGray", 8));
  image.end(deflateSync(greyPixels(decode(png).colors)));
  return image;
}

function splitImage(pdf: TaggedPdf, png: Png, mono: boolean): KitReference {
  const decoded = decode(png);
  const { alpha } = decoded;
  const toGrey = mono && decoded.channels === 3;
  const channels = toGrey ? 1 : decoded.channels;
  const colors = toGrey ? greyPixels(decoded.colors) : decoded.colors;
  const mask = pdf.ref(imageDictionary(png, "DeviceGray", 8));
  mask.end(deflateSync(alpha));
  const image = pdf.ref({
    ...imageDictionary(png, channels === 3 ? "DeviceRGB" : "DeviceGray", 8),
    SMask: mask,
  });
  image.end(deflateSync(colors));
  return image;
}

/** Samples a pixel as stored. */
const channelsOf = ({ type }: Png): number =>
  (type & HAS_PALETTE ? 1 : type & HAS_COLOUR ? 3 : 1) + (type & HAS_ALPHA ? 1 : 0);

interface Decoded {
  readonly channels: 1 | 3;
  /** 8 bits a channel. */
  readonly colors: Uint8Array;
  readonly alpha: Uint8Array;
}

function decode(png: Png): Decoded {
  const stored = channelsOf(png);
  const channels = (png.type & HAS_COLOUR) === 0 ? 1 : 3;
  const colors = new Uint8Array(png.width * png.height * channels);
  const alpha = new Uint8Array(png.width * png.height).fill(255);
  const pixelOf = pixelReader(png);
  const data = inflateSync(png.data);
  let at = 0;
  for (const [x0, y0, stepX, stepY] of pngPasses(png.interlaced)) {
    const columns = Math.ceil((png.width - x0) / stepX);
    const rows = Math.ceil((png.height - y0) / stepY);
    if (columns <= 0 || rows <= 0) continue;
    const rowBytes = Math.ceil((columns * stored * png.depth) / 8);
    const step = Math.max(1, (stored * png.depth) >> 3);
    let above: Uint8Array = new Uint8Array(rowBytes);
    for (let row = 0; row < rows; row++) {
      const line = data.subarray(at + 1, at + 1 + rowBytes);
      unfilter(data[at]!, line, above, step);
      for (let column = 0; column < columns; column++) {
        const pixel = (y0 + row * stepY) * png.width + x0 + column * stepX;
        alpha[pixel] = pixelOf(line, column, colors, pixel * channels);
      }
      above = line;
      at += 1 + rowBytes;
    }
  }
  return { channels, colors, alpha };
}

/** Undoes a row filter in place (PNG 2nd edition, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]!;
    const up = above[i]!;
    const corner = i < step ? 0 : above[i - step]!;
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else if (filter === 4) line[i]! += paeth(left, up, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Writes the colour of a row's pixel into `colors` from `to` on; returns its opacity, 0 to 255. */
type PixelReader = (line: Uint8Array, column: number, colors: Uint8Array, to: number) => number;

function pixelReader(png: Png): PixelReader {
  const stored = channelsOf(png);
  const most = 2 ** png.depth - 1;
  const sample = (line: Uint8Array, i: number) => sampleAt(line, i, png.depth);
  const { palette, transparency } = png;
  if ((png.type & HAS_PALETTE) !== 0)
    return (line, column, colors, to) => {
      const entry = sample(line, column);
      colors.set(palette.subarray(entry * 3, entry * 3 + 3), to);
      return transparency?.[entry] ?? 255;
    };
  const hasAlpha = (png.type & HAS_ALPHA) !== 0;
  const channels = hasAlpha ? stored - 1 : stored;
  /** The one colour that is transparent, two bytes a channel. */
  const key = transparency && Array.from({ length: channels }, (_, c) => sampleAt(transparency, c, 16));
  return (line, column, colors, to) => {
    let keyed = key !== undefined;
    for (let c = 0; c < channels; c++) {
      const value = sample(line, column * stored + c);
      colors[to + c] = Math.round((value * 255) / most);
      if (keyed && key?.[c] !== value) keyed = false;
    }
    if (hasAlpha) return Math.round((sample(line, column * stored + channels) * 255) / most);
    return keyed ? 0 : 255;
  };
}

function sampleAt(line: Uint8Array, i: number, depth: number): number {
  if (depth === 8) return line[i]!;
  if (depth === 16) return (line[i * 2]! << 8) | line[i * 2 + 1]!;
  const bit = i * depth;
  return (line[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
