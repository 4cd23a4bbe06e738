/** What micro-typography leaves as it is written: quoted words, addresses, file numbers, telephone numbers. */
import type { Rules } from "./microtype-tables.ts";
import { LONGEST_WORD, type Word } from "./microtype-words.ts";

/** Offsets in the text, `end` behind the last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In the order of the text; none overlaps another. */
export function keptStretches(text: string, words: readonly Word[], rules: Rules): readonly Stretch[] {
  const all = [...quotations(text, rules), ...machineWords(words, rules)].sort((a, b) => a.start - b.start);
  const merged: Stretch[] = [];
  for (const stretch of all) {
    const last = merged.at(-1);
    if (last && stretch.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else merged.push(stretch);
  }
  return merged;
}

/** What closes what was opened. “ opens in English and closes in German, » opens in German books and closes in French ones. */
const CLOSERS: Readonly<Record<string, string>> = {
  "„": "“”",
  "“": "”",
  "»": "«",
  "«": "»",
  '"': '"',
  "‚": "‘’",
  "‘": "’",
  "›": "‹",
  "‹": "›",
  "'": "'",
};

const MARK = new RegExp(`[${Object.keys(CLOSERS).join("")}]`);

/** From the opening mark to the closing one; to the end of the text when there is none, because what is quoted may go on. */
function quotations(text: string, rules: Rules): readonly Stretch[] {
  const found: Stretch[] = [];
  if (!MARK.test(text)) return found;
  let open: number | undefined;
  let lastStraight: number | undefined;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (open !== undefined) {
      if (!CLOSERS[text[open]!]!.includes(char) || isApostrophe(text, i)) continue;
      found.push({ start: open, end: i + 1 });
      open = undefined;
    } else if (char === "'") {
      lastStraight ??= lastClosingStraight(text);
      if (lastStraight > i && opensStraight(text, i, rules)) open = i;
    } else if (char in CLOSERS) open = i;
  }
  return open === undefined ? found : [...found, { start: open, end: text.length }];
}

/** A single mark before a letter or a digit, or behind a space, closes nothing. */
const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at]!) && (/[\p{L}\p{N}]/u.test(text[at + 1] ?? "") || /\s/.test(text[at - 1]!));

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);

/** True for a typewriter's single mark before a word, unless it stands for letters left out (’s, ’tis). */
const opensStraight = (text: string, at: number, rules: Rules): boolean =>
  isLetter(text[at + 1]) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !isElision(text, at, rules);

/** True when the word behind the mark is one that lost its first letters. */
export const isElision = (text: string, at: number, rules: Rules): boolean =>
  rules.elisions.has((/^\p{L}{1,8}(?![\p{L}])/u.exec(text.slice(at + 1, at + 10))?.[0] ?? "").toLowerCase());

/** -1 when there is none: then no single mark opens anything. */
function lastClosingStraight(text: string): number {
  let at = text.lastIndexOf("'");
  while (at > 0 && isApostrophe(text, at)) at = text.lastIndexOf("'", at - 1);
  return at > 0 ? at : -1;
}

/** Addresses, and numbers for finding things again with the spaces between their groups. */
function machineWords(words: readonly Word[], rules: Rules): readonly Stretch[] {
  const found: Stretch[] = [];
  let filed = false;
  let lastGroup: number | undefined;
  for (const word of words) {
    const isGroup = word.plain
      ? false
      : /^\+\d/.test(word.head) || ((filed || lastGroup !== undefined) && /^[\d(/]/.test(word.text));
    if (isGroup) found.push({ start: lastGroup ?? word.start, end: word.end });
    else if (!word.plain && isAddress(word)) found.push(word);
    lastGroup = isGroup ? word.end : undefined;
    filed = rules.filed.has(word.plain ? word.text : word.head);
  }
  return found;
}

/** Web and mail addresses, names of files, and numbers with both a hyphen and a slash (3-17/24). */
export const isAddress = ({ text, head }: Word): boolean =>
  head === "" ? text.length > LONGEST_WORD : ADDRESS.test(text) || (/\d-/.test(text) && /\/\d/.test(text));

const ADDRESS = /:\/\/|@|^\W?www\.|\p{L}{2}\.\p{L}{2}|[\\_#=&]/u;
