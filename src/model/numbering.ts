/** Numbers as letters, Roman numerals and digits: of list items, counters and pages (CSS Counter Styles 3, 6.1). */

export const NUMBERINGS = [
  "decimal",
  "decimal-leading-zero",
  "lower-alpha",
  "lower-latin",
  "upper-alpha",
  "upper-latin",
  "lower-roman",
  "upper-roman",
] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** A number outside the range of its style stays in digits. */
export function showNumber(n: number, numbering: Numbering): string {
  switch (numbering) {
    case "decimal":
      return String(n);
    case "decimal-leading-zero":
      return `${n < 0 ? "-" : ""}${String(Math.abs(n)).padStart(2, "0")}`;
    case "lower-alpha":
    case "lower-latin":
      return letters(n);
    case "upper-alpha":
    case "upper-latin":
      return letters(n).toUpperCase();
    case "lower-roman":
      return roman(n);
    case "upper-roman":
      return roman(n).toUpperCase();
  }
}

/** a … z, aa, ab … */
function letters(n: number): string {
  if (n < 1) return String(n);
  let text = "";
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
