/** Dashes, minus signs, ellipses and apostrophes inside a word: a typewriter's keys -> the signs that were meant. */
import type { Edit } from "./microtype.ts";
import { isElision } from "./microtype-kept.ts";
import { isRange } from "./microtype-range.ts";
import type { Rules } from "./microtype-tables.ts";
import type { Word } from "./microtype-words.ts";

const BLANK = /[ \u00A0\u202F]/;
const EN_DASH = "–";
const MINUS = "−";

/** In the order of the text. */
export function glyphEdits(text: string, words: readonly Word[], i: number, rules: Rules): readonly Edit[] {
  const word = words[i]!;
  // Most words are letters and a stop.
  if (word.head === "" ? !/^-{1,2}$|^\.{3}$/.test(word.text) : !/['´`-]|\.\.\./.test(word.text)) return [];
  return [...dash(text, words, i, rules), ...ellipsis(word), ...apostrophes(word, rules)].sort(
    (a, b) => a.at - b.at,
  );
}

function dash(whole: string, words: readonly Word[], i: number, rules: Rules): readonly Edit[] {
  const { text, start, end } = words[i]!;
  const at = text.indexOf("-");
  if (at < 0) return [];
  if (text === "-" || text === "--") {
    // At the beginning of a line a hyphen is a bullet.
    const between =
      BLANK.test(whole[start - 1] ?? "") && BLANK.test(whole[end] ?? "") && i < words.length - 1;
    return between && i > 0 ? [{ at: start, length: text.length, text: EN_DASH }] : [];
  }
  if (NEGATIVE.test(text)) {
    const opensRange = /\d\.?$/.test(words[i - 1]?.text ?? "");
    return opensRange ? [] : [{ at: start + at, length: 1, text: MINUS }];
  }
  const joins = isRange(text) || endsInNextMonth(words, i, rules);
  return joins ? [{ at: start + at, length: 1, text: EN_DASH }] : [];
}

/** `-5`, `(-3,5 %`; no part of a longer word. */
const NEGATIVE = /^[([]?-\d{1,9}(?:[.,]\d{1,9})?[)\]%‰€°C.,;:!?…]{0,9}$/;

/** `5. Mai-3. Juni`, between the words `5.` and `Juni`. */
function endsInNextMonth(words: readonly Word[], i: number, rules: Rules): boolean {
  const [month = "", day = "", ...rest] = words[i]!.text.split("-");
  return (
    rest.length === 0 &&
    rules.months.has(month) &&
    rules.day.test(day) &&
    rules.day.test(words[i - 1]?.head ?? "") &&
    rules.months.has(words[i + 1]?.tail.replace(/\.$/, "") ?? "")
  );
}

function ellipsis({ text, start }: Word): readonly Edit[] {
  return [...text.matchAll(/(?<!\.)\.{3}(?!\.)/g)].map(({ index }) => ({
    at: start + index,
    length: 3,
    text: "…",
  }));
}

const APOSTROPHE = "’";

function apostrophes(word: Word, rules: Rules): readonly Edit[] {
  const { text, start } = word;
  const edits: Edit[] = [];
  for (const { 0: mark, index } of text.matchAll(/['´`]/g)) {
    const inside = /\p{L}/u.test(text[index - 1] ?? "") && /\p{L}/u.test(text[index + 1] ?? "");
    if (inside || (mark === "'" && standsForLetters(text, index, rules)))
      edits.push({ at: start + index, length: 1, text: APOSTROPHE });
  }
  return edits;
}

/** `’90s` and `’tis` at the beginning, `James’` at the end. */
function standsForLetters(text: string, at: number, rules: Rules): boolean {
  if (/^[([]?$/.test(text.slice(0, at)))
    return isElision(text, at, rules) || /^\d\d(?:s|er|ern|ers)?(?![\p{L}\d'’´`])/u.test(text.slice(at + 1));
  return (
    /[sxzß]$/i.test(text.slice(0, at)) &&
    !/['’]/.test(text.slice(0, at)) &&
    /^[),.;:!?]*$/.test(text.slice(at + 1))
  );
}
