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

export function findInvisible(value: unknown, origins: Origins): Diagnostic[] {
  const found: Diagnostic[] = [];
  const path: (string | number)[] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner === "string") found.push(...inText(inner, origins, path));
    if (typeof inner !== "object" || inner === null) return;
    const isList = Array.isArray(inner);
    for (const [step, deeper] of Object.entries(inner)) {
      path.push(isList ? Number(step) : step);
      visit(deeper);
      path.pop();
    }
  };
  visit(value);
  return found;
}

function inText(text: string, origins: Origins, path: ValuePath): Diagnostic[] {
  const all = text.match(INVISIBLE);
  if (all === null) return [];
  const found = [...new Set(all)];
  const names = found.map((c) => `${codePoint(c)} (${NAMES[c] ?? "bidi control"})`);
  return [
    {
      code: "read/invisible-character",
      severity: "warning",
      message: `the text holds ${names.join(", ")}`,
      hint: "remove it unless it is meant; it often comes along when copying from a web page",
      place: origins.at([...path]),
    },
  ];
}

/** `U+00AD` */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
