/** What the two languages of a sheet do differently in print. */
import type { Language } from "../../model/briefing.ts";

export const NBSP = "\u00A0";

export interface QuoteMarks {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

/** German: DIN 5008 and Duden, rule 8; English: New Hart's Rules 9.2 with the order of the house, double outside. */
const QUOTES: Readonly<Record<Language, QuoteMarks>> = {
  de: { outer: ["„", "“"], inner: ["‚", "‘"] },
  en: { outer: ["“", "”"], inner: ["‘", "’"] },
};

/** The marks of a language tag, by its first part; languages that the house does not print take the English ones. */
export const quoteMarks = (lang: string): QuoteMarks => QUOTES[languageOf(lang)];

export const languageOf = (lang: string): Language =>
  lang.toLowerCase().split("-")[0] === "de" ? "de" : "en";

/** “A, B und C”: no comma before the last in either language (the house writes British English). */
export function joinList(items: readonly string[], lang: Language): string {
  const and = lang === "de" ? "und" : "and";
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}
