/** Bytes of a content file to text: UTF-8 only, of a size that a person could have written. */
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";
import { Lines } from "./lines.ts";

/** A briefing with 1,000 statements takes 0.4 MB, one of 200 pages 1.7 MB. Larger files are somebody's mistake. */
const MAX_BYTES = 4_000_000;

export function decode(file: SourceFile): Outcome<string> {
  if (file.bytes.length > MAX_BYTES) return { value: undefined, diagnostics: [tooLarge(file)] };
  const text = decodePrefix(file.bytes, file.bytes.length, false);
  if (text === undefined) return { value: undefined, diagnostics: [notUtf8(file)] };
  return { value: text, diagnostics: [] };
}

/** The text of the first `length` bytes without a byte order mark, or undefined when they are not UTF-8. */
function decodePrefix(bytes: Uint8Array, length: number, mayBreakOff: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), {
      stream: mayBreakOff,
    });
  } catch {
    return undefined;
  }
}

function tooLarge(file: SourceFile): Diagnostic {
  const size = (file.bytes.length / 1e6).toFixed(1);
  return {
    code: "read/file-too-large",
    severity: "error",
    message: `the file has ${size} MB, and a briefing at most ${MAX_BYTES / 1e6} MB`,
    hint: "check that this is the right file, or split the briefing",
    place: { file: file.name },
  };
}

function notUtf8(file: SourceFile): Diagnostic {
  const good = longestGoodPrefix(file.bytes);
  const before = decodePrefix(file.bytes, good, false)!;
  const byte = file.bytes[good]!.toString(16).toUpperCase().padStart(2, "0");
  return {
    code: "read/not-utf8",
    severity: "error",
    message: `the byte 0x${byte} is not UTF-8 text`,
    hint: "save the file with the encoding UTF-8",
    place: new Lines(file.name, `${before}\uFFFD`).place(before.length),
  };
}

/** Number of bytes before the letter that breaks UTF-8, by halving: a prefix of a good prefix is good. */
function longestGoodPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodePrefix(bytes, middle, true) === undefined) bad = middle;
    else good = middle;
  }
  // The trouble shows at the byte that does not go on as the one before promised: step back to where the letter begins.
  while (decodePrefix(bytes, good, false) === undefined) good--;
  return good;
}
