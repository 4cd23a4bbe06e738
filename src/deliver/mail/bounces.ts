/** Delivery reports (RFC 3464) -> what became of messages that a server had taken. */
import { createHash } from "node:crypto";
import type { Entry, Ledger } from "./ledger.ts";

/** What a report says of one recipient. */
export interface Bounce {
  readonly recipient: string;
  readonly state: "bounced" | "delayed";
  /** `5.1.1`, with the remote server's words where it gave any. */
  readonly reply: string;
  /** Of the message that was not delivered, when the report carries its head. */
  readonly messageId: string | undefined;
}

/** Undefined: the message is no delivery report. Reports of success say nothing that the ledger does not know. */
export async function readReport(bytes: Uint8Array): Promise<readonly Bounce[] | undefined> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const part = (type: RegExp) => {
    const found = mail.attachments.find(({ mimeType }) => type.test(mimeType));
    return found && new TextDecoder("utf-8").decode(found.content as ArrayBuffer);
  };
  const status = part(/^message\/(global-)?delivery-status$/i);
  if (status === undefined) return undefined;
  const original = part(/^(message\/rfc822|message\/global|text\/rfc822-headers|message\/global-headers)$/i);
  const messageId = original && fieldsOf(original.split(/\r?\n\r?\n/)[0]!).get("message-id");
  // The first group of fields is about the message, each further one about a recipient (RFC 3464, 2.1).
  const groups = status
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map(fieldsOf)
    .filter((fields) => fields.has("action"));
  return groups.flatMap((fields): Bounce[] => {
    const action = fields
      .get("action")
      ?.toLowerCase()
      .match(/^[a-z]+/)?.[0];
    const recipient = addressIn(fields.get("original-recipient") ?? fields.get("final-recipient"));
    if (recipient === undefined || (action !== "failed" && action !== "delayed")) return [];
    const words = fields.get("diagnostic-code")?.replace(/^[^;]*;\s*/, "");
    const reply = [fields.get("status"), words].filter((text) => text !== undefined).join(" ");
    return [
      {
        recipient,
        state: action === "failed" ? "bounced" : "delayed",
        reply: reply.slice(0, 300),
        messageId: messageId?.match(/<[^<>\s]+>/)?.[0],
      },
    ];
  });
}

/** Fields of a head, folded lines joined, by name in lower case. */
function fieldsOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
    }),
  );
}

/** `rfc822; ana@example.org` */
const addressIn = (field: string | undefined): string | undefined =>
  field
    ?.replace(/^[^;]*;\s*/, "")
    .replace(/^<|>$/g, "")
    .trim()
    .toLowerCase() || undefined;

/** Knows a report again that is still in the folder after its message was sent once more. */
export const checksumOfReport = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 32);

/**
 * The ledger's entry that a bounce is about: by the Message-ID, which only our message has; without one, the last message that a server
 * took for that address.
 */
export function entryOf(bounce: Bounce, ledger: Ledger): Entry | undefined {
  if (bounce.messageId !== undefined) return ledger.byMessage(bounce.messageId);
  return ledger.entries.findLast((entry) => entry.recipient === bounce.recipient && hasLeft(entry));
}

/** Of a message that no server took there can be no report. */
export const hasLeft = ({ state }: Entry): boolean =>
  ["sending", "accepted", "unknown", "delayed", "bounced"].includes(state);
