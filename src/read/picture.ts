/**
 * Bytes -> Picture. Says what kind of picture a file is by its first bytes, never by its name, and proves that it is whole: what a viewer
 * would show as a grey half must be found here, not on the minister's table.
 */
import { createHash } from "node:crypto";
import type { Outcome } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";
import type { Picture } from "../model/picture.ts";
import { finding } from "./picture/finding.ts";
import { readJpeg } from "./picture/jpeg.ts";
import { readPng } from "./picture/png.ts";
import { readSvg } from "./picture/svg.ts";

/** Larger files make every reader wait and are no use on paper: A4 at 600 dpi is 35 million pixels. */
const MOST_BYTES = 20 * 1024 * 1024;

export function readPicture(file: SourceFile): Outcome<Picture> {
  const { bytes, name } = file;
  if (bytes.length > MOST_BYTES) {
    const size = `${Math.round(bytes.length / 1024 / 1024)} MB`;
    return finding(
      "picture/too-large",
      `“${name}” has ${size}, more than the 20 MB allowed`,
      "save it smaller: 300 dots per inch of its printed size are enough",
      { file: name },
    );
  }
  const id = createHash("sha256").update(bytes).digest("hex");
  const kind = kindOf(bytes);
  switch (kind) {
    case "PNG":
      return readPng(file, id);
    case "JPEG":
      return readJpeg(file, id);
    case "SVG":
      return readSvg(file, id);
    case undefined:
      return finding("picture/not-a-picture", `“${name}” is not a picture`, "give a PNG, JPEG or SVG file", {
        file: name,
      });
    default:
      return finding(
        "picture/unsupported-format",
        `“${name}” is a ${kind} file, which cannot be printed`,
        "save it as PNG (drawings, screenshots), JPEG (photographs) or SVG (charts)",
        { file: name },
      );
  }
}

/** First bytes as Latin-1. */
const SIGNATURES: readonly (readonly [kind: string, start: RegExp])[] = [
  ["PNG", /^\x89PNG\r\n.\n/s],
  ["JPEG", /^\xFF\xD8\xFF/],
  ["GIF", /^GIF8[79]a/],
  ["WebP", /^RIFF.{4}WEBP/s],
  ["TIFF", /^(II\*\0|MM\0\*)/],
  ["BMP", /^BM.{4}\0\0\0\0/s],
  ["AVIF or HEIC", /^.{4}ftyp(avif|heic|heix|mif1|hevc)/s],
  ["JPEG 2000", /^\0\0\0\fjP {2}\r\n/],
  ["PDF", /^%PDF-/],
  ["PostScript", /^%!PS/],
  // After a byte order mark, declarations and comments; a DOCTYPE is refused later, with its reason.
  ["SVG", /^(\xEF\xBB\xBF)?\s*(<\?.*?\?>\s*|<!--.*?-->\s*)*(<!DOCTYPE\s+svg|<(\w+:)?svg[\s>/])/s],
];

function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
}
