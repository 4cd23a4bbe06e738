/**
 * Dates as the two languages print them. A point in time is printed in the offset that it was written in: the fields are read
 * off the text, so that the machine's own time zone never shows.
 */
import { format, formatDistance } from "date-fns";
import { de } from "date-fns/locale/de";
import { enGB } from "date-fns/locale/en-GB";
import type { Language, Moment } from "../../model/briefing.ts";
import { NBSP } from "./language.ts";

export type DateStyle = "long" | "short" | "numeric";

/** `2025`, `2025-02`, `2025-02-18` or a whole point in time; undefined when the text is none of these or names no day that exists. */
export function printDate(iso: string, lang: Language, style: DateStyle): string | undefined {
  const f = fieldsOf(iso);
  if (!f) return undefined;
  if (f.month === undefined) return String(f.year);
  const pattern = f.day === undefined ? MONTHS[lang][style] : DAYS[lang][style];
  return format(localDate(f), pattern, { locale: LOCALES[lang] });
}

/** `22. November 2026, 05:45 Uhr (MEZ)`, `22 November 2026, 05:45 (CET)`. A date without a time is printed as a date. */
export function printMoment(
  iso: string,
  lang: Language,
  style: DateStyle,
  zone?: string,
): string | undefined {
  const day = printDate(iso, lang, style);
  const f = fieldsOf(iso);
  if (day === undefined || f?.time === undefined) return day;
  const clock = lang === "de" ? `${f.time}${NBSP}Uhr` : f.time;
  return `${day}, ${clock}${zone ? `${NBSP}(${zone})` : ""}`;
}

/**
 * A moment of the content: its own words, with the calendar date in brackets when the editor could establish it. Words that the
 * date only repeats ("3 September") are left out.
 */
export function printStated(when: Moment | null | undefined, lang: Language, notStated: string): string {
  const resolved = when?.resolved === undefined ? undefined : printMoment(when.resolved, lang, "long");
  if (when?.asWritten === undefined) return resolved ?? notStated;
  if (resolved === undefined) return when.asWritten;
  return resolved.replaceAll(NBSP, " ").startsWith(when.asWritten)
    ? resolved
    : `${when.asWritten} (${resolved})`;
}

/** `vor 3 Tagen`: how far `from` lies from `to`. */
export function printDistance(from: string, to: string, lang: Language): string | undefined {
  const [a, b] = [instant(from), instant(to)];
  return a && b ? formatDistance(a, b, { addSuffix: true, locale: LOCALES[lang] }) : undefined;
}

const LOCALES = { de, en: enGB } as const;

/** The day and the month stand on one line: their space does not break. */
const DAYS: Readonly<Record<Language, Readonly<Record<DateStyle, string>>>> = {
  de: { long: `d.${NBSP}MMMM yyyy`, short: `d.${NBSP}MMM yyyy`, numeric: "dd.MM.yyyy" },
  en: { long: `d${NBSP}MMMM yyyy`, short: `d${NBSP}MMM yyyy`, numeric: "dd/MM/yyyy" },
};
const MONTHS: Readonly<Record<Language, Readonly<Record<DateStyle, string>>>> = {
  de: { long: "MMMM yyyy", short: "MMM yyyy", numeric: "MM.yyyy" },
  en: { long: "MMMM yyyy", short: "MMM yyyy", numeric: "MM/yyyy" },
};

interface Fields {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** `16:30`, as written. */
  readonly time: string | undefined;
}

function fieldsOf(iso: string): Fields | undefined {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?)?$/.exec(iso);
  if (!m) return undefined;
  const f = {
    year: Number(m[1]),
    month: m[2] ? Number(m[2]) : undefined,
    day: m[3] ? Number(m[3]) : undefined,
    time: m[4],
  };
  const date = localDate(f);
  const exists = date.getMonth() + 1 === (f.month ?? 1) && date.getDate() === (f.day ?? 1);
  return exists ? f : undefined;
}

/** Noon of the day on the machine's own clock, which is what `format` prints whatever the zone is. */
function localDate(f: Fields): Date {
  const date = new Date(2000, 0, 1, 12);
  date.setFullYear(f.year, (f.month ?? 1) - 1, f.day ?? 1);
  return date;
}

function instant(iso: string): Date | undefined {
  if (!fieldsOf(iso)) return undefined;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : new Date(ms);
}
