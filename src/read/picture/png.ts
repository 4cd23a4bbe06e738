/** PNG: every chunk is walked and its checksum proved, and the pixels are inflated to see that none is missing (PNG 2nd edition). */
import { crc32, inflateSync } from "node:zlib";
import type { Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { type Picture, pngPasses } from "../../model/picture.ts";
import { broken, sizeFinding, truncated } from "./finding.ts";

export function readPng({ name, bytes }: SourceFile, id: string): Outcome<Picture> {
  const chunks = chunksOf(bytes);
  if (chunks === "truncated") return truncated(name, "the last part of the PNG (IEND) is missing");
  if (chunks === "damaged") return broken(name, "the checksum of a part does not fit");
  const header = headerOf(chunks[0]);
  if (header === undefined) return broken(name, "the PNG has no usable header");
  const { width, height } = header;
  const wrongSize = sizeFinding(name, width, height);
  if (wrongSize !== undefined) return wrongSize;
  const problem = pixelProblem(header, chunks);
  if (problem === "too short") return truncated(name, "rows of pixels are missing");
  if (problem !== undefined) return broken(name, problem);
  return { value: { kind: "raster", format: "png", bytes, width, height, id }, diagnostics: [] };
}

interface Chunk {
  readonly name: string;
  readonly body: Uint8Array;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] | "truncated" | "damaged" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return "truncated";
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== view.getUint32(at + 8 + length)) return "damaged";
    const name = String.fromCharCode(...named.subarray(0, 4));
    chunks.push({ name, body: named.subarray(4) });
    if (name === "IEND") return chunks;
    at += 12 + length;
  }
  return "truncated";
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly palette: boolean;
  readonly interlaced: boolean;
}

/** Samples a pixel and allowed bits a sample, by colour type (11.2.2, table 11.1). */
const TYPES: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

function headerOf(chunk: Chunk | undefined): Header | undefined {
  if (chunk?.name !== "IHDR" || chunk.body.length !== 13) return undefined;
  const view = new DataView(chunk.body.buffer, chunk.body.byteOffset);
  const depth = view.getUint8(8);
  const colorType = view.getUint8(9);
  const interlace = view.getUint8(12);
  const type = TYPES[colorType];
  if (type === undefined || !type.depths.includes(depth) || interlace > 1) return undefined;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitsPerPixel: type.samples * depth,
    palette: colorType === 3,
    interlaced: interlace === 1,
  };
}

/** What is wrong with the compressed pixels, if anything. */
function pixelProblem(header: Header, chunks: readonly Chunk[]): string | undefined {
  if (
    header.palette &&
    !chunks.some((c) => c.name === "PLTE" && c.body.length > 0 && c.body.length % 3 === 0)
  )
    return "its palette is missing";
  const passes = passesOf(header);
  const expected = passes.reduce((sum, p) => sum + p.rows * (1 + p.rowBytes), 0);
  const data = Buffer.concat(chunks.filter((c) => c.name === "IDAT").map((c) => c.body));
  let pixels: Uint8Array;
  try {
    pixels = inflateSync(data, { maxOutputLength: expected + 1 });
  } catch (error) {
    return (error as { code?: string }).code === "Z_BUF_ERROR"
      ? "too short"
      : "its pixels cannot be unpacked to the size that it states";
  }
  if (pixels.length < expected) return "too short";
  if (pixels.length > expected) return "it holds more pixels than it states";
  return rowsAreSound(pixels, passes) ? undefined : "a row of pixels has an unknown filter";
}

interface Pass {
  readonly rows: number;
  readonly rowBytes: number;
}

function passesOf({ width, height, bitsPerPixel, interlaced }: Header): readonly Pass[] {
  return pngPasses(interlaced)
    .map(([x, y, stepX, stepY]) => ({
      rows: Math.ceil((height - y) / stepY),
      rowBytes: Math.ceil((Math.ceil((width - x) / stepX) * bitsPerPixel) / 8),
    }))
    .filter((pass) => pass.rows > 0 && pass.rowBytes > 0);
}

/** There are five row filters (9.2). */
function rowsAreSound(pixels: Uint8Array, passes: readonly Pass[]): boolean {
  let at = 0;
  for (const { rows, rowBytes } of passes)
    for (let row = 0; row < rows; row++, at += 1 + rowBytes) if (pixels[at]! > 4) return false;
  return true;
}
