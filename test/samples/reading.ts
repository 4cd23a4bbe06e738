/** Ways of finding a text in what was copied or said. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { hasTool } from "../support/tools.ts";
import type { Sample } from "./sheets.ts";

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Where a text stands in a copied page, whole and character for character. A line may end at a space, behind a hyphen or a
 * slash of the text, and inside a word, which then shows a hyphen.
 */
export function find(
  text: string,
  page: string,
  from = 0,
): { readonly index: number; readonly end: number } | undefined {
  const source = [...text]
    .map((c, i, all) => {
      if (/\s/.test(c)) return "\\s+";
      const inWord = /\p{L}/u.test(c) && /\p{L}/u.test(all[i + 1] ?? "");
      return escaped(c) + (inWord ? "(?:-\\n)?" : /[-/–]/.test(c) ? "\\n?" : "");
    })
    .join("");
  const pattern = new RegExp(source, "gu");
  pattern.lastIndex = from;
  const match = pattern.exec(page);
  return match === null ? undefined : { index: match.index, end: match.index + match[0].length };
}

/** Holds texts to stand in a copied text, one behind the other. */
export function expectInOrder(texts: readonly string[], copied: string): void {
  let at = 0;
  for (const text of texts) {
    const found = find(text, copied, at);
    expect(found, `“${text}” behind “…${oneLine(copied.slice(Math.max(0, at - 60), at))}”`).toBeDefined();
    at = found!.end;
  }
}

/**
 * Holds every word to stand in a copied text, whole and in order. A word may go on in the next line, behind a hyphen or not; between them
 * may stand furniture, numbers of lists and nothing else. A number may stand against its neighbour: poppler takes the narrow space between
 * them for none below 0.15 em.
 */
export function expectWholeWords(text: string, copied: string, furniture: string, reader: string): void {
  const tokens = copied.split("\n").flatMap((line) => {
    const words = line.split(/\s+/).filter((word) => word !== "");
    return words.map((word, i) => ({ word, isLast: i === words.length - 1 }));
  });
  const others = new Set(furniture.split(/\s+/));
  const isStray = (word: string | undefined) =>
    word !== undefined && (others.has(word) || /^(\d+\.?|[•–])$/.test(word));
  const words = text.split(/\s+/);
  let at = 0;
  for (let i = 0; i < words.length; ) {
    const pieces = tokens.slice(at, at + MOST_LINES);
    const [word, next = ""] = words.slice(i) as [string, string?];
    const alone = tokensOf(word, pieces);
    const together = alone === 0 && /\d/.test(word + next) ? tokensOf(word + next, pieces) : 0;
    if (alone + together === 0) {
      const near = tokens.slice(Math.max(0, at - 8), at + 1).map((token) => token.word);
      expect(isStray(tokens[at]?.word), `${reader} has “${near.join(" ")}” and not “${word}”`).toBe(true);
      at++;
    }
    at += alone + together;
    i += alone > 0 ? 1 : together > 0 ? 2 : 0;
  }
}

/** Lines that one word may stand on: an address in a narrow column. */
const MOST_LINES = 8;

/** How many pieces at the beginning of the list make the word; 0 when they do not. */
function tokensOf(
  word: string,
  pieces: readonly { readonly word: string; readonly isLast: boolean }[],
): number {
  let left = word;
  for (const [i, piece] of pieces.entries()) {
    if (piece.word === left) return i + 1;
    const part = left.startsWith(piece.word) ? piece.word : piece.word.replace(/-$/, "");
    if (!piece.isLast || part === "" || !left.startsWith(part)) return 0;
    left = left.slice(part.length);
  }
  return 0;
}

/** What poppler copies, page by page, in the order of the file; where there is no poppler, what pdf-parse copies. */
export const poppler = ({ pdf, copied }: Sample): readonly string[] => popplerText(pdf) ?? copied;

/** The same of any file; undefined where there is no poppler. */
export function popplerText(pdf: Uint8Array): readonly string[] | undefined {
  if (!hasTool("pdftotext")) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "readout-words-"));
  try {
    writeFileSync(path.join(folder, "a.pdf"), pdf);
    const text = execFileSync("pdftotext", ["-raw", path.join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cells of the body rows of a table, counted from 0, as they are said. A table may go on overleaf. */
export function rowsOf({ said }: Sample, table: number): readonly (readonly string[])[] {
  const bodies: string[][][] = [];
  let body: string[][] | undefined;
  for (const line of said) {
    if (line === "THead") bodies.push([]);
    if (line === "TBody") body = bodies.at(-1);
    else if (/^(Sect|THead)$/.test(line)) body = undefined;
    else if (line === "TR") body?.push([]);
    else if (/^T[HD]/.test(line)) body?.at(-1)?.push(line.slice(4));
    else if (line.startsWith("P: ") && body?.at(-1)?.length === 1)
      body.at(-1)![0] = oneLine(`${body.at(-1)![0]} ${line.slice(3)}`);
    else body = undefined;
  }
  return bodies[table]!;
}
