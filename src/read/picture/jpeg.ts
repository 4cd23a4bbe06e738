/** JPEG: its segments are walked from the first marker to the last, through the compressed data (ITU-T T.81, annex B). */
import type { Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import type { Picture, RasterPicture } from "../../model/picture.ts";
import { broken, finding, sizeFinding, truncated } from "./finding.ts";

export function readJpeg({ name, bytes }: SourceFile, id: string): Outcome<Picture> {
  const segments = segmentsOf(bytes);
  if (segments === "damaged")
    return broken(name, "something that is no JPEG marker stands between its parts");
  if (segments === "truncated") return truncated(name, "the end of the JPEG (EOI) is missing");
  const frame = segments.find((s) => isFrame(s.marker));
  if (frame === undefined || frame.body.length < 6) return broken(name, "the JPEG has no frame header");
  const view = new DataView(frame.body.buffer, frame.body.byteOffset);
  const height = view.getUint16(1);
  const width = view.getUint16(3);
  const wrong =
    formatFinding(name, frame.marker, view.getUint8(0), view.getUint8(5)) ?? sizeFinding(name, width, height);
  if (wrong !== undefined) return wrong;
  const orientation = orientationOf(segments);
  const lying = orientation !== undefined && orientation > 4;
  const value: Picture = {
    kind: "raster",
    format: "jpeg",
    bytes,
    width: lying ? height : width,
    height: lying ? width : height,
    id,
    ...(orientation === undefined ? {} : { orientation }),
    ...(view.getUint8(5) === 1 ? { grey: true } : {}),
  };
  return { value, diagnostics: [] };
}

interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

const EOI = 0xd9;
const SOS = 0xda;

function segmentsOf(bytes: Uint8Array): readonly Segment[] | "truncated" | "damaged" {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length || (bytes[at] === 0xff && bytes[at + 1] === EOI)) {
    if (bytes[at] !== 0xff) return "damaged";
    const marker = bytes[at + 1]!;
    if (marker === EOI) return segments;
    if (marker === 0xff) {
      at++; // A fill byte before a marker (B.1.1.2).
      continue;
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (length < 2) return "damaged";
    if (at + 2 + length > bytes.length) return "truncated";
    segments.push({ marker, body: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
    if (marker === SOS) at = endOfScan(bytes, at);
  }
  return "truncated";
}

/** Where the next marker stands that ends compressed data: neither a stuffed 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0x00 && next !== 0xff && !isRestart) return at;
  }
  return bytes.length;
}

/** SOF0 to SOF15, without DHT, JPG and DAC (B.1.1.3). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** PDF's decoder knows baseline, extended and progressive coding with 8 bits (ISO 32000-1, 7.4.8). */
function formatFinding(
  name: string,
  marker: number,
  precision: number,
  components: number,
): Outcome<never> | undefined {
  if (components === 4)
    return finding(
      "picture/cmyk",
      `“${name}” is a CMYK picture for a printing press`,
      "save it as RGB: the file promises the colours of sRGB",
      { file: name },
    );
  if (marker > 0xc2 || precision !== 8 || (components !== 1 && components !== 3))
    return finding(
      "picture/unsupported-format",
      `“${name}” is a JPEG of a rare kind, which PDF viewers cannot show`,
      "save it as an ordinary JPEG (baseline or progressive, 8 bits)",
      { file: name },
    );
  return undefined;
}

const ORIENTATION = 0x0112;

/** Exif's orientation, when it is not upright (Exif 2.32, 4.6.4 A). Damaged Exif data are of no interest. */
function orientationOf(segments: readonly Segment[]): RasterPicture["orientation"] {
  const exif = segments.find(
    (s) => s.marker === 0xe1 && s.body.length > 14 && ascii(s.body, 0, 6) === "Exif\0\0",
  );
  if (exif === undefined) return undefined;
  const tiff = new DataView(exif.body.buffer, exif.body.byteOffset + 6, exif.body.length - 6);
  const little = ascii(exif.body, 6, 2) === "II";
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? (value as RasterPicture["orientation"]) : undefined;
  }
  return undefined;
}

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
