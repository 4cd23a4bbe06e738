/** A run over a ledger, as `readout mail` does it, with a server and a disk that are played by functions. */
import { type Key, readLedger } from "../../../src/deliver/mail/ledger.ts";
import type { Message } from "../../../src/deliver/mail/message.ts";
import { type Job, type Sent, send } from "../../../src/deliver/mail/send.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";

export const PEOPLE = ["ana", "bo", "cy"];

export interface Stage {
  /** What stands in the ledger. */
  readonly ledger: () => Uint8Array;
  readonly append: (lines: string) => readonly Diagnostic[];
  /** The server has the whole message. */
  readonly take: (who: string) => void;
  readonly connections: number;
}

const keyOf = (recipient: string): Key => ({ series: "Lagebild Föhr", number: "1", version: 1, recipient });

/** Whoever is due is sent to; `unknown` are those of whom the ledger cannot say whether they have it. */
export async function runOver({
  ledger,
  append,
  take,
  connections,
}: Stage): Promise<{ unknown: string[]; sent: Sent }> {
  const { value, diagnostics } = readLedger({ name: "x.jsonl", bytes: ledger() });
  if (value === undefined) throw new Error(diagnostics[0]!.message);
  const standing = (who: string) => value.last(keyOf(who))?.state ?? "new";
  const due = PEOPLE.filter((who) => ["new", "intended", "deferred"].includes(standing(who)));
  const jobs = due.map((who): Job => {
    const compose = async () => ({ to: who }) as Message;
    return { key: keyOf(who), messageId: who, sha256: "0", compose };
  });
  const dial = async () => ({
    deliver: async ({ to }: Message, end: () => void) => {
      try {
        end();
      } catch {
        return { kind: "lost" as const, reply: "" };
      }
      // The server takes its time, in which another line may get on.
      await Promise.resolve();
      take(to);
      return { kind: "accepted" as const, reply: "250" };
    },
    close: () => {},
  });
  const outside = {
    clock: () => 0,
    wait: async () => {},
    append,
    hold: () => () => {},
    progress: () => {},
    waiting: () => {},
  };
  const sent = await send(jobs, dial, { connections }, outside);
  return { unknown: PEOPLE.filter((who) => ["sending", "unknown"].includes(standing(who))), sent };
}
