/**
 * What became of each message, as JSON lines that are only ever added to. A message is known by series, number, version and recipient;
 * its last line counts:
 *
 *     intended -> sending -> accepted
 *         ^          |----> refused      the server will never take it
 *         |----------|----> deferred     not now: the next run tries again
 *                    `----> unknown      the line broke before the answer came
 *
 * `sending` is on disk before the last bytes leave. So a run that died in between is told from one that died before: only there nobody
 * can know whether the server took the message.
 */
import { z } from "zod";
import type { Briefing } from "../../model/briefing.ts";
import type { Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";

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
  messageId: z.string(),
  /** Of the attached file. */
  sha256: z.string(),
  state: z.enum(STATES),
  /** The server's own words. */
  reply: z.string().optional(),
});
export type Entry = z.output<typeof entrySchema>;

export type Key = Pick<Entry, "series" | "number" | "version" | "recipient">;

export const keyOf = ({ series }: Briefing, address: string): Key => ({
  series: series.name,
  number: series.number,
  version: series.version,
  recipient: address.toLowerCase(),
});

const nameOf = ({ series, number, version, recipient }: Key): string =>
  JSON.stringify([series, number, version, recipient]);

export interface Ledger {
  last(key: Key): Entry | undefined;
  /** By the Message-ID that a delivery report names. */
  byMessage(messageId: string): Entry | undefined;
  readonly entries: readonly Entry[];
  /** Whole lines of the file; what a run that died left of a last one is not among them. */
  readonly text: string;
  /** The file ends in half a line. */
  readonly torn: boolean;
}

export function readLedger(file: SourceFile): Outcome<Ledger> {
  const all = new TextDecoder("utf-8").decode(file.bytes);
  const text = all.slice(0, all.lastIndexOf("\n") + 1);
  const entries: Entry[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const entry = entryOf(line);
    if (entry === undefined) return { value: undefined, diagnostics: [damaged(file.name, i + 1, line)] };
    entries.push(entry);
  }
  const last = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const messages = new Map(entries.map((entry) => [entry.messageId, entry]));
  return {
    value: {
      last: (key) => last.get(nameOf(key)),
      byMessage: (messageId) => messages.get(messageId),
      entries,
      text,
      torn: text.length < all.length,
    },
    diagnostics: [],
  };
}

function entryOf(line: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** A line that cannot be read may be the one that says “accepted”, so nothing is sent. */
const damaged = (file: string, line: number, excerpt: string) => ({
  code: "mail/ledger-damaged" as const,
  severity: "error" as const,
  message: "this line of the ledger cannot be read",
  hint: "mend the line or take it out, and check first what it recorded",
  place: { file, line, excerpt: excerpt.slice(0, 200) },
});

export const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`;
