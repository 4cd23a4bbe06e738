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
    .replace(/[\s\p{Cc}]+/gu, " ")
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
  const [name, number] = [series.name.normalize("NFC"), series.number.normalize("NFC")];
  const key = JSON.stringify([name, number, version, address.toLowerCase(), ...(draft ? ["draft"] : [])]);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 24);
  return `<${slug(name)}.${slug(number)}.v${version}.${hash}@${domain}>`;
}

/** Identifies a list (RFC 2919): `Lagebild <lagebild.example.org>`. */
export const listId = ({ series }: Briefing, domain: string): string => `<${slug(series.name)}.${domain}>`;

/** Tells a recipient apart without naming the address, for the link that unsubscribes. */
export const recipientToken = (briefing: Briefing, address: string): string =>
  createHash("sha256")
    .update(JSON.stringify([briefing.series.name.normalize("NFC"), address.toLowerCase()]))
    .digest("hex")
    .slice(0, 24);

/** Longest name of a message's file, without its ending: systems take 255 bytes, and the folders above need room (Windows: 260 for all). */
const LONGEST_NAME = 100;

/**
 * What the file of somebody's message is called: `ana@example.org.eml`. ASCII that every system takes in a name; other signs are written as
 * in addresses of web pages (`#` as `%23`), so that no two addresses have one name. A long one ends in its checksum.
 */
export function fileNameOf(address: string): string {
  const plain = address.toLowerCase();
  const name = plain.replace(
    /^-|[^a-z0-9.@_+-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  if (name.length <= LONGEST_NAME) return `${name}.eml`;
  const checksum = createHash("sha256").update(plain).digest("hex").slice(0, 16);
  return `${name.slice(0, LONGEST_NAME - checksum.length - 1)}~${checksum}.eml`;
}

/** Letters of a series or number that stand in names of messages; the checksum tells apart what is longer. */
const MOST_LETTERS = 60;

const slug = (text: string): string => ascii(text).toLowerCase().slice(0, MOST_LETTERS) || "x";
