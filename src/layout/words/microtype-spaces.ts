/** Which space stands between two words, where it is not the word space that breaks. */
import { CURRENCIES, NBSP, NNBSP, type Rules } from "./microtype-tables.ts";
import type { Word } from "./microtype-words.ts";

/** The space behind word `i`; undefined for the one that is written. */
export function joint(words: readonly Word[], i: number, rules: Rules): string | undefined {
  const word = words[i]!;
  const next = words[i + 1]!;
  if (word.plain && next.plain) return withName(word, next, rules);
  if (DASHES.has(next.text)) return i + 2 < words.length ? NBSP : undefined;
  if (DASHES.has(word.text)) return undefined;
  if (/^(?:…|\.{3}(?!\.))/.test(next.text)) return NBSP;
  if (/^[([]?(?:…|\.{3})$/.test(word.text)) return i === 0 ? NBSP : undefined;
  if (word.head === "" || next.tail === "") return undefined;
  return (
    withNumberBehind(word, next, rules) ?? withNumberBefore(words, i, rules) ?? withWord(word, next, rules)
  );
}

const DASHES: ReadonlySet<string> = new Set(["-", "--", "–", "—"]);

/** `Nr. 4`, `§ 5`, `€ 5`, `February 18`. */
function withNumberBehind({ head }: Word, next: Word, rules: Rules): string | undefined {
  if (!/^[−-]?\d/.test(next.text)) {
    const roman = /^[IVXLC]+[.,;:)]?$/.test(next.text) || /^[a-z][,;:)]?$/.test(next.text);
    return roman && rules.references.has(head) && head.length > 2 ? rules.referenceSpace : undefined;
  }
  if (rules.references.has(head)) return rules.referenceSpace;
  if (CURRENCIES.has(head)) return NNBSP;
  const day = rules.monthFirst && rules.months.has(head) && /^\d{1,2}(?:\D|$)/.test(next.text);
  return day ? NBSP : undefined;
}

/** `5 %`, `16 Uhr`, `18. Februar`, `12 000`, `3 × 4`. */
function withNumberBefore(words: readonly Word[], i: number, rules: Rules): string | undefined {
  const word = words[i]!;
  const next = words[i + 1]!;
  const last = lastPart(word.head);
  const month = next.tail.replace(/[-–]\d.*$/, "");
  if (rules.day.test(last) && knownForm(month, (form) => rules.months.has(form))) return NBSP;
  if (/^\d{1,2}\.$/.test(last)) return numericDate(words, i);
  if (last === "×" && /^\d/.test(next.text) && /\d$/.test(words[i - 1]?.text ?? "")) return NNBSP;
  if (!/^[\d.,:]*\d$/.test(last)) return undefined;
  if (next.text === "×") return /^\d/.test(words[i + 2]?.text ?? "") ? NNBSP : undefined;
  if (knownForm(next.tail, (form) => rules.units.has(form))) return NNBSP;
  if (knownForm(next.tail, (form) => rules.counts.has(form))) return NBSP;
  return isThousands(words, i, last) ? NNBSP : undefined;
}

/** The number at the end of `9–17`, `$5`, `(18.`. */
const lastPart = (head: string): string => head.replace(/^.*[§–−+$£€/(-](?=[\d×])/, "");

/** With its period, or with one that ends the sentence; also before a compound's hyphen (`5 %-Hürde`). */
const knownForm = (tail: string, knows: (form: string) => boolean): boolean =>
  knows(tail) || (tail.endsWith(".") && knows(tail.slice(0, -1))) || (/^[%€]-/.test(tail) && knows(tail[0]!));

/** `18. 2. 2025`: a day and a month in digits, before a year. */
function numericDate(words: readonly Word[], i: number): string | undefined {
  const [before, next, after] = [words[i - 1]?.head ?? "", words[i + 1]!.text, words[i + 2]?.text ?? ""];
  const year = /^\d{4}(?!\d)/;
  if (/^\d{1,2}\.$/.test(next) && year.test(after)) return NNBSP;
  return /^\d{1,2}\.$/.test(before) && year.test(next) ? NNBSP : undefined;
}

/** `12 000`: a group of three digits behind one to three that begin with no zero, or behind other such groups. */
function isThousands(words: readonly Word[], i: number, last: string): boolean {
  if (!/^\d{3}(?![\d:])/.test(words[i + 1]!.text)) return false;
  let first = last;
  for (let k = i - 1; /^\d{3}$/.test(first) && k >= 0 && k > i - MOST_GROUPS; k--) {
    const before = lastPart(words[k]!.head);
    if (!/^\d{1,3}$/.test(before)) break;
    first = before;
  }
  return /^[1-9]\d{0,2}$/.test(first);
}

/** Quadrillions: no briefing counts further, and a long row of groups costs no more than a short one. */
const MOST_GROUPS = 6;

/** `z. B.`, `Dr. Müller`, `Mio. €`. */
function withWord(word: Word, next: Word, rules: Rules): string | undefined {
  const { head } = word;
  if (head.endsWith(".") && rules.abbreviations.neighbours.has(`${head} ${next.tail}`)) return NNBSP;
  const name = withName(word, next, rules);
  if (name !== undefined) return name;
  return rules.multiples.has(head) && knownForm(next.tail, (form) => rules.units.has(form))
    ? NNBSP
    : undefined;
}

const withName = ({ head }: Word, { text }: Word, rules: Rules): string | undefined =>
  rules.titles.has(head) && (/^\p{Lu}/u.test(text) || text === "h.") ? NBSP : undefined;
