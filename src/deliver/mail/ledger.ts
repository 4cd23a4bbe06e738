/**
 * What became of each message, as JSON lines that are only ever added to. A message is known by series, number, version and recipient, and
 * by whether it was a draft, since who has read a draft waits for the sheet itself; its last line counts:
 *
 *     intended -> sending -> accepted
 *         ^          |----> refused      the server will never take it
 *         |----------|----> deferred     not now: the next run tries again
 *                    `----> unknown      the line broke before the answer came
 *
 * `sending` is on disk before the mark leaves that ends the message. So a run that died in between is told from one that died before:
 * only there nobody can know whether the server took the message.
 */
import { z } from "zod";
import type { Briefing } from "../../model/briefing.ts";
import type { Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { type LedgerLines, readLines } from "../lines.ts";

export { lineOf } from "../lines.ts";

export const STATES = [
  "intended",
  "sending",
  "accepted",
  "refused",
  "deferred",
  "unknown",
  "bounced",
  "delayed",
] as const;
export type State = (typeof STATES)[number];

const entrySchema = z.strictObject({
  at: z.string(),
  series: z.string(),
  number: z.string(),
  version: z.int(),
  recipient: z.string(),
  draft: z.literal(true).optional(),
  messageId: z.string(),
  /** Of the attached file. */
  sha256: z.string(),
  state: z.enum(STATES),
  /** The server's own words. */
  reply: z.string().optional(),
  /** Checksum of the delivery report that says so. */
  report: z.string().optional(),
});
export type Entry = z.output<typeof entrySchema>;

export type Key = Pick<Entry, "series" | "number" | "version" | "recipient" | "draft">;

export const keyOf = ({ series }: Briefing, address: string, draft: boolean): Key => ({
  series: series.name,
  number: series.number,
  version: series.version,
  recipient: address.toLowerCase(),
  ...(draft && { draft }),
});

/** An “ö” may be one sign or two, as the editor's system writes it (Unicode, UAX #15): the sheet is the same. */
const nameOf = ({ series, number, version, recipient, draft }: Key): string =>
  JSON.stringify([series, number, version, recipient, draft === true]).normalize("NFC");

export interface Ledger extends LedgerLines<Entry> {
  last(key: Key): Entry | undefined;
  /** By the Message-ID that a delivery report names. */
  byMessage(messageId: string): Entry | undefined;
}

export function readLedger(file: SourceFile): Outcome<Ledger> {
  const { value: lines, diagnostics } = readLines(file, (value) => entrySchema.safeParse(value).data);
  if (lines === undefined) return { value: undefined, diagnostics };
  const last = new Map(lines.entries.map((entry) => [nameOf(entry), entry]));
  const messages = new Map(lines.entries.map((entry) => [entry.messageId, entry]));
  const value: Ledger = {
    ...lines,
    last: (key) => last.get(nameOf(key)),
    byMessage: (messageId) => messages.get(messageId),
  };
  return { value, diagnostics: [] };
}
