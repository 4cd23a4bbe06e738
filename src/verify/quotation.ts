/** Quotation marks: those of a language, and the stretches of a text that stand in some. */
import type { Language } from "../model/briefing.ts";
import type { Reading } from "./reading.ts";

const MARKS: Readonly<Record<Language, readonly [string, string]>> = {
  de: ["„", "“"],
  en: ["“", "”"],
};

/** The outer pair: „…“ in German, “…” in English. */
export const marksOfLanguage = (language: Language): readonly [open: string, close: string] =>
  MARKS[language];

/** What can close what was opened; “ opens in English and closes in German, » opens in German books and closes in French ones. */
const CLOSERS: Readonly<Record<string, string>> = {
  "„": "“”",
  "“": "”",
  "»": "«",
  "«": "»",
  '"': '"',
};

export interface Quotation {
  /** Without the marks. */
  readonly text: string;
  /** Offset of the first character in the reading. */
  readonly start: number;
}

/** The outermost quotations of a reading. A mark that is never closed inside its block opens nothing. */
export function quotationsIn(reading: Reading): Quotation[] {
  return joinedBlocks(reading).flatMap(({ start, end }) => quotationsBetween(reading.text, start, end));
}

function quotationsBetween(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  for (let i = from; i < to; i++) {
    const char = text[i] as string;
    if (open === undefined) {
      if (CLOSERS[char] !== undefined) open = i;
    } else if (CLOSERS[text[open] as string]?.includes(char)) {
      found.push({ text: text.slice(open + 1, i).trim(), start: open + 1 });
      open = undefined;
    }
  }
  return found;
}

/** The last block of a page and the first of the next can be one paragraph: they are searched as one. */
function joinedBlocks(reading: Reading): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  let page = 0;
  for (const block of reading.blocks) {
    const last = joined.at(-1);
    if (last !== undefined && block.page !== page)
      joined[joined.length - 1] = { start: last.start, end: block.end };
    else joined.push({ start: block.start, end: block.end });
    page = block.page;
  }
  return joined;
}
