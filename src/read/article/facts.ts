/**
 * What a plain text says of itself: headline and byline, and the date and agency of its dateline. Nothing is taken from lines that
 * point at other texts, nor from the body: a year in it may belong to anything.
 */
import type { ArticleFacts, Paragraph } from "../../model/article.ts";
import { datelineIn } from "./dateline.ts";
import { WRITTEN_BY } from "./shape.ts";

const BYLINE = new RegExp(`^(?:${WRITTEN_BY})\\s*:?\\s+`, "iu");

export function factsOfText(paragraphs: readonly Paragraph[]): ArticleFacts {
  const first = (kind: Paragraph["class"]) => paragraphs.find((p) => p.class === kind)?.text;
  const byline = first("byline")?.replace(BYLINE, "");
  const [author, role] = ours(byline) ?? splitRole(withoutPlace(byline, paragraphs));
  const dateline = datelineOf(paragraphs);
  return {
    title: first("headline"),
    author,
    authorRole: first("role") ?? role,
    outlet: /\((\p{L}[\p{L} /.-]{1,30})\)/u.exec(dateline)?.[1],
    published: dateOf(dateline),
    url: undefined,
  };
}

/** “(Von) unserem Redakteur Thilo Brand”, “our Europe correspondent” */
function ours(byline: string | undefined): readonly [string | undefined, string] | undefined {
  const [, role, name] =
    /^(?:unser(?:e[mnr]?)?|our)\s((?:\p{L}{3,20}\s)?\p{L}*(?:redakteur|reporter|korrespondent|mitarbeiter|autor|editor|correspondent|writer)(?:in|en)?)(?:\s(?:in|aus|from)\s\p{Lu}[\p{L} .-]{1,40}|\s(\p{Lu}.{2,60}))?$/iu.exec(
      byline ?? "",
    ) ?? [];
  return role === undefined ? undefined : [name, role];
}

/** “Fiona Hartnell in Port Ellis”, “Henrike Paulsen, Nordholm” where the text itself is from there: no part of the name, and no role. */
function withoutPlace(byline: string | undefined, paragraphs: readonly Paragraph[]): string | undefined {
  const name = byline?.replace(/\s(?:in|aus|from)\s\p{Lu}[\p{L} .-]{1,40}$/u, "");
  const [, alone, place] = /^(.{3,60}),\s+(\p{Lu}[\p{L} .-]{1,40})$/u.exec(name ?? "") ?? [];
  return alone !== undefined && isPlace(place!, paragraphs) ? alone : name;
}

const isPlace = (words: string, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(
    ({ class: kind, text }) =>
      kind === "body" &&
      (text.toLowerCase().startsWith(words.toLowerCase()) ||
        text.split(words).some((before) => /(?<!\p{L})(?:in|aus|nach|from|at) $/u.test(before))),
  );

/** “Eleanor Wraxall, Shipping correspondent” */
function splitRole(byline: string | undefined): readonly [string | undefined, string | undefined] {
  const [, name, role] = /^(.{3,60}?),\s+(.{3,80})$/u.exec(byline ?? "") ?? [];
  return name !== undefined &&
    !/\p{Lu}\S{0,80}\s{1,9}(?:and|und)\s/u.test(role ?? "") &&
    /\p{Ll}{4}/u.test(role ?? "")
    ? [name, role]
    : [byline, undefined];
}

/** Lines that are nothing but a date, and what stands before the dash of “AVERLEY, 14 October 2026 – Five towns …”. */
function datelineOf(paragraphs: readonly Paragraph[]): string {
  const alone = paragraphs.filter((p) => p.class === "dateline").map((p) => p.text);
  const body = paragraphs.find((p) => p.class === "body")?.text ?? "";
  return [...alone, datelineIn(body)].join(" ");
}

const MONTHS: readonly RegExp[] = [
  /^jan/i,
  /^feb/i,
  /^(?:mär|mar)/i,
  /^apr/i,
  /^(?:mai|may)/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[kc]t/i,
  /^nov/i,
  /^de[zc]/i,
];

/** The first date that has its year, as ISO 8601. Figures alone (3/4/2026) are read only with points, as Germans write them. */
function dateOf(text: string): string | undefined {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1];
  if (iso) return iso;
  const points = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (points) return calendar(points[3]!, Number(points[2]), points[1]!);
  const dayFirst = /\b(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text);
  if (dayFirst) return calendar(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (monthFirst) return calendar(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return undefined;
}

const monthOf = (word: string): number => MONTHS.findIndex((month) => month.test(word)) + 1;

const calendar = (year: string, month: number, day: string): string | undefined =>
  month < 1 || month > 12 || Number(day) > 31
    ? undefined
    : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
