/**
 * Briefing + PDF + recipient -> the bytes of one message (RFC 5322). The same input gives the same bytes: date and identity come from
 * the caller, and the boundaries between parts from the identity.
 */
import { createHash } from "node:crypto";
import type { Briefing } from "../../model/briefing.ts";
import { deliveryName } from "../../model/delivery-name.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { bodyOf } from "./body.ts";
import { type DkimKey, signed } from "./dkim.ts";
import { htmlOf } from "./html.ts";
import { listId, messageId, oneLine, recipientToken, subjectOf } from "./names.ts";
import type { Recipient } from "./recipients.ts";
import { textOf } from "./text.ts";

/** What all messages of a run share. */
export interface Mailing {
  readonly briefing: Briefing;
  readonly words: Vocabulary;
  readonly pdf: Uint8Array;
  /** The same content in large print, where somebody on the list reads that. */
  readonly largePdf?: Uint8Array | undefined;
  readonly from: Mailbox;
  /** Milliseconds since 1970, for the `Date` field. */
  readonly date: number;
  readonly draft: boolean;
  /** Short name of the briefing, for a title without Latin letters. */
  readonly slug: string;
  /** What the sheet says of its check. */
  readonly checked: string;
  /** Where recipients leave the list: `https:`, with `{id}` in the place of theirs, or `mailto:`. */
  readonly unsubscribe?: string | undefined;
  readonly dkim?: DkimKey | undefined;
}

export interface Mailbox {
  readonly name?: string | undefined;
  readonly address: string;
}

/** A message form with what is the same for everybody who gets it. */
export interface Template {
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Headings of the sections that the HTML had no room for. */
  readonly leftOut: readonly string[];
}

/** Text and HTML are composed once for each form, not for each recipient. */
export function templateOf(mailing: Mailing, form: Recipient["form"]): Template {
  const { briefing, words, draft, checked, slug } = mailing;
  const largePdf = form === "large" ? mailing.largePdf : undefined;
  const body = bodyOf(briefing, words, { draft, checked });
  const name = deliveryName(briefing, { draft, slug, large: largePdf !== undefined });
  const attached = form === "text" ? undefined : words.label("mail.attached", { file: name });
  const html =
    form === "text"
      ? { html: undefined, leftOut: [] }
      : htmlOf(body, {
          language: words.language,
          large: form === "large",
          attached,
          leftOut: (headings) => words.label("mail.leftOut", { sections: headings.join(", ") }),
        });
  return {
    subject: subjectOf(briefing, words, draft),
    text: textOf(body, attached),
    ...html,
    attachment: form === "text" ? undefined : { name, bytes: largePdf ?? mailing.pdf },
  };
}

export interface Message {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** `unsent`: opens in mail programs as a draft of the user's own. */
export async function composeMessage(
  mailing: Mailing,
  template: Template,
  recipient: Recipient,
  unsent = false,
): Promise<Message> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const { briefing, from, draft } = mailing;
  const domain = domainOf(from.address);
  const { version } = briefing.series;
  const id = messageId(briefing, { draft }, recipient.address, domain);
  const first = messageId(briefing, { version: 1 }, recipient.address, domain);
  const { text, html, attachment, subject } = template;
  const mail = new MailComposer({
    from: { name: oneLine(from.name ?? ""), address: from.address },
    to: { name: oneLine(recipient.name ?? ""), address: recipient.address },
    subject,
    date: new Date(mailing.date),
    messageId: id,
    ...(version > 1 && { inReplyTo: first, references: first }),
    headers: headersOf(mailing, recipient, unsent),
    text,
    ...(html !== undefined && { html }),
    ...(attachment && {
      attachments: [
        {
          filename: attachment.name,
          content: Buffer.from(attachment.bytes.buffer, attachment.bytes.byteOffset, attachment.bytes.length),
          contentType: "application/pdf",
        },
      ],
    }),
    baseBoundary: createHash("sha256").update(id).digest("hex").slice(0, 24),
    // Text comes with plain line feeds, and a message has none (RFC 5322, 2.3), on the wire or as a file.
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await mail.compile().build();
  return { id, from: from.address, to: recipient.address, bytes: await signed(bytes, mailing.dkim) };
}

function headersOf({ briefing, from, unsubscribe, words }: Mailing, { address }: Recipient, unsent: boolean) {
  const { tlp, text } = briefing.marking;
  const marking = oneLine([tlp, text].filter((mark) => mark !== undefined).join(" "));
  const link = unsubscribe?.replaceAll("{id}", recipientToken(briefing, address));
  return {
    // RFC 3834: nobody's holiday notice should answer this.
    "Auto-Submitted": "auto-generated",
    "Content-Language": words.language,
    "List-Id": listId(briefing, domainOf(from.address)),
    ...(link !== undefined && { "List-Unsubscribe": `<${link}>` }),
    // RFC 8058 allows one click only for https.
    ...(link?.startsWith("https:") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    ...(marking !== "" && { "X-Marking": marking }),
    ...(unsent && { "X-Unsent": "1" }),
  };
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();
