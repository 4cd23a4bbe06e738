/** Files of another kind than the one that is wanted, told by how they begin and what they hold. */
import { briefingSchema } from "../model/briefing.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";
import { shellWord } from "../model/shell-word.ts";

/** How files begin that many people take for text. */
const HEADS: readonly { readonly head: string; readonly what: string }[] = [
  { head: "PK\u0003\u0004", what: "a ZIP archive, as a Word or EPUB file is" },
  { head: "\u00d0\u00cf\u0011\u00e0", what: "an old Word file" },
  { head: "{\\rtf", what: "a Rich Text file" },
  { head: "\u0089PNG", what: "a picture" },
  { head: "\u00ff\u00d8\u00ff", what: "a picture" },
  { head: "\u001f\u008b", what: "a compressed file" },
];

/** The first bytes as letters, each as one. */
export const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 1_024)).trimStart();

export const isPdf = (head: string): boolean => head.startsWith("%PDF-");

/** What a file is that no text begins like: "a picture". */
export const binaryKind = (head: string): string | undefined =>
  HEADS.find((each) => head.startsWith(each.head))?.what;

/** Markup in the first few thousand characters. A text may speak of `<b>`, but does not begin with tags. */
export const looksLikePage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta|title|script)\b/i.test(
    text.slice(0, 5_000),
  );

const FIELD = new RegExp(`^(?:${Object.keys(briefingSchema.shape).join("|")}):`, "gm");

/** Fields of a briefing that begin lines of a text, from the edge on. */
const fieldsIn = (text: string): number => new Set(text.match(FIELD)).size;

/** So many of them no article has. */
const ENOUGH = 4;

export const looksLikeBriefing = (text: string): boolean => fieldsIn(text) >= ENOUGH;

/** Lines of prose from which on a file without a single field is an article and not the beginning of a briefing. */
const PROSE = 3;
const isProse = (line: string): boolean => (line.match(/\p{L}+/gu)?.length ?? 0) >= 8;

const looksLikeArticle = (text: string): boolean =>
  looksLikePage(text) || (fieldsIn(text) === 0 && text.split("\n").filter(isProse).length >= PROSE);

/** Said where a briefing is wanted, of a file that is something else whatever its encoding; undefined of one that may be a briefing. */
export function notABriefing({ name, bytes }: SourceFile): Diagnostic | undefined {
  const head = headOf(bytes);
  if (isPdf(head))
    return other(name, "a PDF", `name the briefing that it was made of; readout verify reads a PDF`);
  const what = binaryKind(head);
  return what === undefined ? undefined : other(name, what, "check that this is the right file");
}

/** The same, of a text that cannot be read as a briefing. */
export const articleForBriefing = (name: string, text: string): Diagnostic | undefined =>
  looksLikeArticle(text)
    ? other(
        name,
        looksLikePage(text) ? "a web page" : "running text",
        `readout extract ${shellWord(name)} draws a briefing out of an article`,
      )
    : undefined;

const other = (file: string, what: string, hint: string): Diagnostic => ({
  code: "read/other-kind",
  severity: "error",
  message: `the file is ${what}, and a briefing is wanted`,
  hint,
  place: { file, line: 1, column: 1 },
});
