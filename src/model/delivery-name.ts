/** What a sheet's file is called when it leaves the house: attached to a mail, at the printer, as a numbered copy. */
import type { Briefing } from "./briefing.ts";

/** Longest name, ending included: deep folders and mail gateways still leave room for it (Windows: 260 for the whole path). */
const LONGEST = 80;
/** Longest series, number, name of a holder and of a layout; the subject gets what they leave. */
const MOST = { series: 20, number: 20, holder: 20, layout: 12 } as const;
/** A subject shorter than this says nothing. */
const LEAST = 3;

export interface NameOptions {
  readonly draft?: boolean;
  /** In large print. */
  readonly large?: boolean;
  /** Number as printed on the copy, and whose it is. */
  readonly copy?: { readonly number: string; readonly name: string };
  /** Where sheets of several layouts stand side by side. */
  readonly layout?: string;
  /** Stands for a title that has no Latin letters, as the name of the briefing's folder does. */
  readonly slug?: string;
}

/**
 * `Lagebild-47-2026-v1-Russland-und-die-USA-wollen.pdf`: series, number, version, subject. ASCII, since umlauts in names still break on the
 * way through gateways, mail programs and printers; letters, digits and hyphens alone, so that no system takes it for anything else than
 * a name. The version keeps it from being one of the names that Windows reserves.
 */
export function deliveryName({ series, title }: Briefing, options: NameOptions = {}): string {
  const { draft = false, large = false, copy, layout = "", slug = "" } = options;
  const head = [
    cut(ascii(series.name), MOST.series) || "sheet",
    cut(ascii(series.number), MOST.number),
    `v${series.version}`,
  ];
  const tail = [
    ...(copy ? [ascii(copy.number), cut(ascii(copy.name).toLowerCase(), MOST.holder)] : []),
    cut(ascii(layout), MOST.layout),
    ...(large ? ["large-print"] : []),
    ...(draft ? ["DRAFT"] : []),
  ];
  // All copies of a sheet begin alike, so that a folder shows them in order.
  const holder = copy === undefined ? 0 : MOST.holder - cut(ascii(copy.name), MOST.holder).length;
  const room = LONGEST - ".pdf".length - joined([...head, ...tail]).length - holder - 1;
  const [subject = ""] = [title, slug]
    .map((text) => cut(ascii(text), room))
    .filter((text) => text.length >= LEAST);
  return `${joined([...head, subject, ...tail])}.pdf`;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("-");

/** Whole words as far as there is room; a first word that is too long is cut itself. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most + 1).replace(/-[^-]*$/, "");
  return (whole.length <= most ? whole : text.slice(0, Math.max(0, most))).replace(/-+$/, "");
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss", ẞ: "SS", æ: "ae", Æ: "Ae" },
  ...{ ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ð: "d", Ð: "D", þ: "th", Þ: "Th" },
  ...{ œ: "oe", Œ: "Oe", ı: "i", ŋ: "n", Ŋ: "N" },
};

/** Latin letters without their marks, digits, and a hyphen for all else. */
export const ascii = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
