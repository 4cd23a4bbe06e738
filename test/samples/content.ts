/**
 * What a sheet has to say, put together from the content and the labels by plain means, so that the layout's own helpers are
 * not their own judges.
 */
import { parse } from "yaml";
import {
  type Briefing,
  type Evidence,
  type Moment,
  passagesOf,
  type Reaction,
  type Statement,
} from "../../src/model/briefing.ts";
import { readText, type Sample } from "./sheets.ts";

const LABELS = {
  de: parse(readText("templates/labels/de.yaml")),
  en: parse(readText("templates/labels/en.yaml")),
};

/** The label of a key, as `kinds.direct`. */
export function label(
  briefing: Briefing,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const found: unknown = key
    .split(".")
    .reduce((node, part) => node?.[part] as Record<string, never>, LABELS[briefing.language]);
  if (typeof found !== "string") throw new Error(`there is no label ${key}`);
  return found.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** Every word or phrase of the labels, places for values left out. */
export const labelPhrases = ({ briefing }: Sample): readonly string[] =>
  leaves(LABELS[briefing.language]).flatMap((text) => text.split(/\{\w+\}/));

/** Every text and number of the content; ids are for the file alone. */
export const contentPhrases = ({ briefing }: Sample): readonly string[] => leaves(briefing);

const IDS = ["id", "speaker", "person", "source"];

const leaves = (value: unknown): readonly string[] => {
  if (value === null || value === undefined || typeof value === "boolean") return [];
  if (typeof value !== "object") return [String(value)];
  return Object.entries(value).flatMap(([key, part]) =>
    IDS.includes(key) && typeof part === "string" ? [] : leaves(part),
  );
};

const QUOTES = { de: ["„", "“"], en: ["“", "”"] } as const;

export function quoted(briefing: Briefing, words: string): string {
  const [open, close] = QUOTES[briefing.language];
  return `${open}${words}${close}`;
}

/** A statement as it stands on paper: in quotation marks, in its frame, or in our words. */
export function printed(briefing: Briefing, statement: Statement): string {
  const passages = passagesOf(statement);
  if (statement.kind === "direct") return quoted(briefing, passages[0]!);
  return statement.kind === "partial" ? framed(briefing, statement.frame!, passages) : passages[0]!;
}

/** A statement and, behind it in brackets, its occasion, unless the speaker's statement before it was made on the same one. */
export function told(briefing: Briefing, statement: Statement): string {
  const before = briefing.statements[briefing.statements.indexOf(statement) - 1];
  const repeated = before?.speaker === statement.speaker && before.occasion === statement.occasion;
  const { occasion } = statement;
  return `${printed(briefing, statement)}${occasion === undefined || repeated ? "" : ` (${occasion})`}`;
}

export const printedReaction = (briefing: Briefing, reaction: Reaction): string =>
  framed(briefing, reaction.frame ?? "{}", [reaction.quote!]);

/** A frame that begins in the middle of a sentence is led in by an ellipsis. */
function framed(briefing: Briefing, frame: string, passages: readonly string[]): string {
  const left = [...passages];
  const whole = frame.replaceAll("{}", () => quoted(briefing, left.shift()!));
  return /^\p{Ll}/u.test(frame) ? `… ${whole}` : whole;
}

const paragraphs = (evidence: readonly Evidence[]): readonly (readonly [number, number])[] => {
  const numbers = [...new Set(evidence.flatMap((e) => e.paragraphs))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.flatMap(([a, b]): [number, number][] =>
    b === a + 1
      ? [
          [a, a],
          [b, b],
        ]
      : [[a, b]],
  );
};

/** `[5, 8–10]` */
export const mark = (evidence: readonly Evidence[]): string =>
  `[${paragraphs(evidence)
    .map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`))
    .join(", ")}]`;

/** `Absatz 5 und 8 bis 10` */
export function spokenMark(briefing: Briefing, evidence: readonly Evidence[]): string {
  const parts = paragraphs(evidence).map(([a, b]) =>
    a === b ? `${a}` : `${a} ${label(briefing, "marks.to")} ${b}`,
  );
  const last = parts.pop()!;
  const list = parts.length === 0 ? last : `${parts.join(", ")} ${label(briefing, "marks.and")} ${last}`;
  const one = new Set(evidence.flatMap((e) => e.paragraphs)).size === 1;
  return `${label(briefing, one ? "marks.paragraph" : "marks.paragraphs")} ${list}`;
}

/** What stands beside a statement, behind its evidence: how exact it is, how the speaker is known, to whom it was said. */
export const remarks = (
  briefing: Briefing,
  { kind, attribution, addressee }: Statement,
): readonly string[] => [
  label(briefing, `kinds.${kind}`),
  ...(attribution === "named" ? [] : [label(briefing, `attributionsShort.${attribution}`)]),
  ...(addressee === undefined ? [] : [label(briefing, "statement.addressee", { name: addressee })]),
];

export const personOf = (briefing: Briefing, id: string) => briefing.people.find((p) => p.id === id)!;

export function countryName(briefing: Briefing, code: string): string {
  const own: unknown = LABELS[briefing.language].countries?.[code];
  return typeof own === "string"
    ? own
    : new Intl.DisplayNames(briefing.language, { type: "region" }).of(code)!;
}

/** A calendar day in the sheet's language, from the fields of an ISO date. */
export function day(briefing: Briefing, iso: string, month: "long" | "short" = "long"): string {
  const locale = briefing.language === "de" ? "de-DE" : "en-GB";
  const style = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso.slice(0, 10)));
}

export function stated(briefing: Briefing, when: Moment): string {
  const date = when.resolved && day(briefing, when.resolved);
  if (when.asWritten === undefined || date?.startsWith(when.asWritten)) return date ?? "";
  return date === undefined ? when.asWritten : `${when.asWritten} (${date})`;
}
