/** Picture files made byte by byte, so that a test can say exactly what is wrong with one. */
import { crc32, deflateSync } from "node:zlib";

export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  /** PNG colour type: 0 grey, 2 RGB, 3 palette, 4 grey + alpha, 6 RGBA. */
  readonly type?: number;
  readonly interlaced?: boolean;
  /** Rows as they stand in the file, each with its filter byte in front. */
  readonly rows: readonly (readonly number[])[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

export function png(options: PngOptions): Uint8Array {
  const { width = 2, height = 2, depth = 8, type = 2, interlaced = false } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk("IHDR", header),
      ...(options.palette ? [chunk("PLTE", Buffer.from(options.palette))] : []),
      ...(options.transparency ? [chunk("tRNS", Buffer.from(options.transparency))] : []),
      chunk("IDAT", deflateSync(Buffer.from(options.rows.flat()))),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(name, 4, "latin1");
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

/** A 2 × 2 red PNG. */
export const redPng = (): Uint8Array =>
  png({
    rows: [
      [0, 255, 0, 0, 255, 0, 0],
      [0, 255, 0, 0, 255, 0, 0],
    ],
  });

/** A 2 × 2 PNG, red, half through. */
export const glassPng = (): Uint8Array =>
  png({
    type: 6,
    rows: [
      [1, 255, 0, 0, 128, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 0, 0, 0, 0],
    ],
  });

export interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  readonly components?: number;
  /** SOF marker: 0xC0 baseline, 0xC2 progressive, 0xC3 lossless. */
  readonly frame?: number;
  readonly orientation?: number;
}

/** The segments of a JPEG, with a scan of no sense: enough for reading its size, not for painting it. */
export function jpeg(options: JpegOptions = {}): Uint8Array {
  const { width = 4, height = 3, components = 3, frame = 0xc0, orientation } = options;
  const parts = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(orientation === undefined ? [] : segment(0xe1, exif(orientation))),
    ...segment(frame, [8, height >> 8, height & 255, width >> 8, width & 255, components, ...parts]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    0xff,
    0xd9,
  ]);
}

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

/** A big-endian Exif block with the orientation alone. */
const exif = (orientation: number): number[] => [
  ...Buffer.from("Exif\0\0MM\0*"),
  ...[0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0, 0, 0, 0],
];

/** An 8 × 8 grey baseline JPEG that really decodes: one black block, with the smallest tables. */
export const realJpeg = (): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    // One Huffman code each: "0" for a DC difference of no bits, "0" for the end of the block.
    ...segment(0xc4, [0x00, 1, ...Array<number>(15).fill(0), 0]),
    ...segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    0x3f,
    0xff,
    0xd9,
  ]);

/** 8 × 8 pixels of #c02040, stored as Y, Cb, Cr. */
export const redJpeg = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q" +
        "EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ" +
        "EBAQEBAQEBD/wAARCAAIAAgDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAV" +
        "AQEBAAAAAAAAAAAAAAAAAAAFCP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AAcEs1//2Q==",
      "base64",
    ),
  );

/** The same, stored as R, G, B, as Adobe's marker says. */
export const redAdobeJpeg = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAR" +
        "EAoMEhMSEBMPEBAQ/8AAEQgACAAIA1IRAEcRAEIRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMC" +
        "BAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElK" +
        "U1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY" +
        "2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAAwDUgBHAEIAAD8A+qK/P+vlSv/Z",
      "base64",
    ),
  );
