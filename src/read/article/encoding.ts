/**
 * Bytes of an article to text, whatever program wrote them: UTF-8, UTF-16 in either order, else Windows-1252, in which every byte
 * has a meaning and which most old German and English files are. What is no text at all is refused.
 */
import { createHash } from "node:crypto";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { binaryKind, headOf, isPdf } from "../kinds.ts";

export interface Decoded {
  /** Undefined when the bytes are no text. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Long reports of a whole committee take 2 MB as text; a saved page with its pictures inside seldom over 8. */
const MAX_BYTES = 10_000_000;

export function decodeArticle(file: SourceFile): Decoded {
  const refusal = refusalOf(file);
  if (refusal) return { text: undefined, diagnostics: [refusal] };
  const encoding = encodingOf(file.bytes);
  // TextDecoder takes a byte order mark away.
  const text =
    encoding === "windows-1252" ? fromWindows(file.bytes) : new TextDecoder(encoding).decode(file.bytes);
  const trouble = noText(text, file);
  if (trouble) return { text: undefined, diagnostics: [trouble] };
  return { text, diagnostics: doubts(text, encoding, file) };
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const wide = wideOrder(bytes);
  if (wide) return wide;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return isNearlyUtf8(bytes) ? "utf-8" : "windows-1252";
  }
}

/**
 * A file that was cut off in the middle of a letter, or into which a few bytes of another were pasted. Letters of Windows-1252 hardly ever look like
 * UTF-8: that takes an “Ã” or its like in front of each.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII is meant
  const whole = (text.match(/[^\u0000-\u007f\ufffd]/gu) ?? []).length;
  return whole > broken;
}

/** What the bytes 0x80 to 0x9F mean (encoding.spec.whatwg.org, index windows-1252); the five that mean nothing stay controls. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node 20 read Windows-1252 as ISO 8859-1, which has no quotation marks; so the table is ours. */
const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80]!);

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function wideOrder(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 1_000);
  if (pairs < 2 || bytes.length % 2 === 1) return undefined;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (bytes[i] === 0) zeros[(i % 2) as 0 | 1]++;
  if (zeros[1] > pairs * 0.7 && zeros[0] === 0) return "utf-16le";
  if (zeros[0] > pairs * 0.7 && zeros[1] === 0) return "utf-16be";
  return undefined;
}

function refusalOf({ name, bytes }: SourceFile): Diagnostic | undefined {
  const place = { file: name };
  if (bytes.length > MAX_BYTES) {
    const size = (Math.ceil(bytes.length / 1e5) / 10).toFixed(1);
    return {
      code: "article/too-large",
      severity: "error",
      message: `the file has ${size} MB, and an article at most ${MAX_BYTES / 1e6} MB`,
      hint: "check that this is the right file, or save the article's text alone",
      place,
    };
  }
  const head = headOf(bytes);
  if (isPdf(head))
    return {
      code: "article/is-pdf",
      severity: "error",
      message: "the file is a PDF, not text",
      hint: "save the article as text or as a web page, or copy its text into a file",
      place,
    };
  const what = binaryKind(head);
  return what === undefined ? undefined : binary(`the file is ${what}`, name);
}

const binary = (message: string, file: string): Diagnostic => ({
  code: "article/binary",
  severity: "error",
  message,
  hint: "save the article as plain text (UTF-8) or as a web page",
  place: { file },
});

/** More control characters than this share of the text, and it is no writing. */
const MOST_CONTROLS = 0.001;

function noText(text: string, { name }: SourceFile): Diagnostic | undefined {
  if (text.includes("\0")) return binary("the file holds NUL bytes, which no text has", name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the purpose
  const controls = text.match(/[\u0001-\u0008\u000B\u000E-\u001F\u007F]/g)?.length ?? 0;
  if (controls > text.length * MOST_CONTROLS + 2)
    return binary(`the file holds ${controls} control characters and is probably no text`, name);
  if (text.trim() !== "") return undefined;
  return {
    code: "article/empty",
    severity: "error",
    message: "the file holds no text",
    hint: "check that this is the right file",
    place: { file: name },
  };
}

/** Letters of UTF-8 that somebody before us has read as Windows-1252: “Ã¤” for “ä”, “â€ž” for “„”. */
const READ_TWICE = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf“”˜™šžœŸ¦]/g;

function doubts(text: string, encoding: Encoding, { name }: SourceFile): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "warning", message, hint, place: { file: name } });
  if (encoding === "windows-1252")
    warn(
      "article/guessed-encoding",
      "the file is not UTF-8, and was read as Windows-1252",
      "compare a name with accents; save the file as UTF-8 if it is wrong",
    );
  const twice = text.match(READ_TWICE);
  if (twice)
    warn(
      "article/mojibake",
      `“${twice[0]}” and the like stand ${twice.length} times: the text was decoded wrongly before it was saved`,
      "save the article again, as UTF-8",
    );
  const lost = text.split("\ufffd").length - 1;
  if (lost > 0)
    warn(
      "article/lost-characters",
      `${lost === 1 ? "one character is" : `${lost} characters are`} lost, and ${lost === 1 ? "stands" : "stand"} as “\ufffd”`,
      "save the article again; quotations with lost characters cannot be proven",
    );
  return found;
}
