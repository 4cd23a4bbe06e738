/** What a message and its parts are called: subject, Message-ID, list. All follow from the briefing and the recipient alone. */
import { createHash } from "node:crypto";
import type { Briefing } from "../../model/briefing.ts";
import { ascii } from "../../model/delivery-name.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";

/** `[TLP:GREEN] Lagebild 47/2026: Ein ganzer Satz (22.11.2026, 05:45)`. A headline is never cut: German keeps its “not” for the end. */
export function subjectOf(briefing: Briefing, { label, date }: Vocabulary, draft: boolean): string {
  const { series, marking, title, cutoff } = briefing;
  const marks = [marking.tlp, marking.text].filter((mark) => mark !== undefined).map((mark) => `[${mark}]`);
  const kind =
    series.status === "corrected"
      ? `${label("mail.correction")}: `
      : series.version > 1
        ? `${label("mail.update", { n: series.version - 1 })}: `
        : "";
  const clock = cutoff.at.slice(11, 16);
  const tail = `(${date(cutoff.at.slice(0, 10), "numeric")}, ${clock})`;
  return oneLine(
    [
      ...(draft ? [`[${label("mail.draft")}]`] : []),
      ...marks,
      `${series.name} ${series.number}: ${kind}${title}`,
      tail,
    ].join(" "),
  );
}

/** A word longer than this is divided: a line of a head may have 998 octets (RFC 5322, 2.1.1) and is folded at spaces alone. */
const LONGEST_WORD = 200;

/** A subject or name stands on one line, whatever the content holds. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, "gu"), "$& ");

/**
 * The same for the same series, number, version and recipient: a message that is sent a second time is known as the same by servers and
 * mail programs. A draft is another message than its sheet, or they would drop the sheet. The address itself cannot be read off it.
 */
export function messageId(
  { series }: Briefing,
  { version = series.version, draft = false }: { readonly version?: number; readonly draft?: boolean },
  address: string,
  domain: string,
): string {
  const { name, number } = series;
  const key = JSON.stringify([name, number, version, address.toLowerCase(), ...(draft ? ["draft"] : [])]);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 24);
  return `<${slug(name)}.${slug(number)}.v${version}.${hash}@${domain}>`;
}

/** Identifies a list (RFC 2919): `Lagebild <lagebild.example.org>`. */
export const listId = ({ series }: Briefing, domain: string): string => `<${slug(series.name)}.${domain}>`;

/** Tells a recipient apart without naming the address, for the link that unsubscribes. */
export const recipientToken = (briefing: Briefing, address: string): string =>
  createHash("sha256")
    .update(JSON.stringify([briefing.series.name, address.toLowerCase()]))
    .digest("hex")
    .slice(0, 24);

/** Letters of a series or number that stand in names of messages; the checksum tells apart what is longer. */
const MOST_LETTERS = 60;

const slug = (text: string): string => ascii(text).toLowerCase().slice(0, MOST_LETTERS) || "x";
