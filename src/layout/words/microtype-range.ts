/** Numbers of which the second is where a stretch ends that begins with the first. */

/** `3-7`, `1914-18`, `05:45-06:30`, `12.-14.`; never a telephone or file number, a date as 2025-02-18, a score or a compound. */
export function isRange(word: string): boolean {
  const [, from = "", end = ""] = RANGE.exec(word) ?? [];
  // The stop behind the second number is the sentence's, unless the first has one too.
  const to = end.replace(from.endsWith(".") ? /[,:]+$/ : /[.,:]+$/, "");
  const [a, b] = [measure(from), measure(to)];
  if (!a || !b) return false;
  if (a.kind === "whole" && b.kind === "whole") return wholeNumbers(from, to);
  return a.kind === b.kind && a.value < b.value;
}

const RANGE = /^[([§]{0,3}(\d[\d.,:]{0,11})-(\d[\d.,:]{0,11})[)\]%‰€°C.,;:!?…]{0,9}$/;

interface Measure {
  readonly kind: "whole" | "decimal" | "time" | "ordinal" | "date";
  readonly value: number;
}

/** Undefined for what is no number in print: a leading zero is a code. */
function measure(text: string): Measure | undefined {
  const part = KINDS.find(([pattern]) => pattern.test(text));
  return part && { kind: part[1], value: part[2](text) };
}

const digits = (text: string): number => Number(text.replace(/\D/g, ""));
const decimal = (text: string): number => Number(text.replace(",", "."));
const date = (text: string): number => {
  const [day, month] = text.split(".");
  return Number(month) * 100 + Number(day);
};

const KINDS: readonly (readonly [RegExp, Measure["kind"], (text: string) => number])[] = [
  [/^(?:0|[1-9]\d{0,3})$/, "whole", Number],
  [/^\d{1,2}:\d\d$/, "time", digits],
  [/^[1-9]\d{0,2}(?:[.,]\d{3})+$/, "decimal", digits],
  [/^\d{1,3}[.,]\d{1,2}$/, "decimal", decimal],
  [/^\d{1,2}\.$/, "ordinal", Number],
  [/^\d{1,2}\.\d{1,2}\.$/, "date", date],
];

/** Numbers of four digits are years, else telephones and codes; a year may end in two digits (but 2024-12 is a month). */
function wholeNumbers(from: string, to: string): boolean {
  if (from.length < 4 && to.length < 4) return Number(from) < Number(to);
  if (!isYear(from)) return false;
  if (to.length === 2) return Number(to) > 12 && Number(to) > Number(from) % 100;
  return isYear(to) && from < to;
}

const isYear = (text: string): boolean => text.length === 4 && Number(text) >= 1000 && Number(text) <= 2100;
