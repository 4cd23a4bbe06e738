/** Characters that nobody sees but that change how text breaks, runs or copies. They are kept, and said. */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origins, ValuePath } from "../model/origin.ts";

/**
 * Soft hyphen, zero-width space, byte order mark, and the marks of the Unicode Bidirectional Algorithm (UAX 9, table 4).
 * The joiners U+200C and U+200D stay out: Persian and emoji need them.
 */
const INVISIBLE = /[\u00AD\u200B\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const NAMES: Readonly<Record<string, string>> = {
  "\u00AD": "soft hyphen",
  "\u200B": "zero-width space",
  "\uFEFF": "byte order mark",
};

export function findInvisible(value: unknown, origins: Origins, path: ValuePath = []): Diagnostic[] {
  if (typeof value === "string") return inText(value, origins, path);
  if (typeof value !== "object" || value === null) return [];
  const steps = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return steps.flatMap(([step, inner]) => findInvisible(inner, origins, [...path, step]));
}

function inText(text: string, origins: Origins, path: ValuePath): Diagnostic[] {
  const found = [...new Set(text.match(INVISIBLE))];
  if (found.length === 0) return [];
  const names = found.map((c) => `${codePoint(c)} (${NAMES[c] ?? "bidi control"})`);
  return [
    {
      code: "read/invisible-character",
      severity: "warning",
      message: `the text holds ${names.join(", ")}`,
      hint: "remove it unless it is meant; it often comes along when copying from a web page",
      place: origins.at(path),
    },
  ];
}

/** `U+00AD` */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
