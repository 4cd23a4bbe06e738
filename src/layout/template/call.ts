/** What a helper gets to know when a template calls it. */
import Handlebars from "handlebars";
import type { Briefing, Language } from "../../model/briefing.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { Examination } from "../../model/examination.ts";
import type { Findings } from "../findings.ts";
import type { Labels } from "../labels.ts";
import { PLACE_ATTRIBUTE } from "./annotate.ts";
import type { Fields } from "./context.ts";

/** What stays the same through one rendering. */
export interface Scene {
  /** The briefing as templates see it; helpers that look things up return parts of it. */
  readonly briefing: Briefing;
  /** What an editor ticks off; only for layouts that show sources. */
  readonly examination: Examination | undefined;
  readonly lang: Language;
  readonly labels: Labels;
  readonly findings: Findings;
}

export interface Call extends Scene {
  readonly name: string;
  readonly hash: Fields;
  readonly place: Place;
  /** The place as the private attribute of a start tag that the helper prints. */
  readonly mark: string;
}

export interface Helper {
  /** As it is written in a template. */
  readonly usage: string;
  /** One sentence for the documentation. */
  readonly says: string;
  /** Least and most arguments. */
  readonly params: readonly [least: number, most: number];
  readonly run: (call: Call, ...args: unknown[]) => unknown;
}

/** Records that the helper cannot use what it was given; nothing is printed in its place. */
export function misuse(call: Call, message: string, hint?: string): "" {
  call.findings.error("template/helper-misuse", call.place, `“${call.name}” ${message}`, hint);
  return "";
}

/** Markup that a helper makes itself. `content` is plain text. */
export function element(
  call: Call,
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string,
): string {
  const list = Object.entries(attributes).map(([k, v]) => ` ${k}="${escapeText(v)}"`);
  return `<${name} ${PLACE_ATTRIBUTE}="${call.mark}"${list.join("")}>${escapeText(content)}</${name}>`;
}

export const escapeText = (text: string): string => Handlebars.escapeExpression(text);
export const safe = (markup: string): Handlebars.SafeString => new Handlebars.SafeString(markup);

/** A value as it would be printed, cut to a readable length, for messages. */
export function show(value: unknown): string {
  const text =
    typeof value === "object" && value !== null
      ? Array.isArray(value)
        ? "a list"
        : "fields"
      : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
