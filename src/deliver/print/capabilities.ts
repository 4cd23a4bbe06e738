/** What a printer says that it can do -> what of a print it cannot do. Asked before anything is sent. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import { INSTEAD, unable } from "./findings.ts";
import { type Attributes, attributesOf, type PrintSettings } from "./settings.ts";

/** Attributes that are asked for (RFC 8011, 5.4 and 5.2). */
export const ASKED = [
  "printer-name",
  "printer-state",
  "printer-state-reasons",
  "printer-is-accepting-jobs",
  "document-format-supported",
  "copies-supported",
  "sides-supported",
  "print-color-mode-supported",
  "print-scaling-supported",
  "finishings-supported",
  "page-ranges-supported",
  "media-supported",
] as const;

export function unableTo(settings: PrintSettings, printer: Attributes, uri: string): readonly Diagnostic[] {
  const wanted = attributesOf(settings);
  const found: Diagnostic[] = [];
  const name = String(printer["printer-name"] ?? uri);
  const cannot = (what: string, hint: string) => found.push(unable(name, what, hint));
  if (!listOf(printer["document-format-supported"]).includes("application/pdf"))
    cannot("take PDF", "print the file through CUPS, which converts it, as --printer NAME");
  const [, most = Number.POSITIVE_INFINITY] = listOf(printer["copies-supported"]).flat() as number[];
  if (settings.copies > most) cannot(`make ${settings.copies} copies`, `ask for at most ${most} at once`);
  if (settings.duplex !== "off" && !can(printer, "sides", wanted.sides)) cannot(...INSTEAD.bothSides);
  if (settings.mono && !can(printer, "print-color-mode", "monochrome")) cannot(...INSTEAD.greys);
  const [stapling, byHand] = INSTEAD[settings.staple ?? "corner"];
  if (settings.staple && !can(printer, "finishings", wanted.finishings)) cannot(stapling, byHand);
  if (settings.pages.length > 0 && printer["page-ranges-supported"] !== true) cannot(...INSTEAD.pages);
  if (settings.media !== undefined && !can(printer, "media", settings.media))
    cannot(`print on “${settings.media}”`, "put such paper in, or build the sheet for another");
  return found;
}

/** The attributes of a job that this printer knows. One that always scales is told nothing, as it would refuse. */
export function understood(settings: PrintSettings, printer: Attributes): Attributes {
  const { "print-scaling": scaling, sides, ...rest } = attributesOf(settings);
  return {
    ...rest,
    ...(can(printer, "sides", sides) && { sides }),
    ...(can(printer, "print-scaling", scaling) && { "print-scaling": scaling }),
  };
}

const can = (printer: Attributes, name: string, value: unknown): boolean =>
  listOf(printer[`${name}-supported`]).includes(value);

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];
