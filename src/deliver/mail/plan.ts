/** Recipients + ledger -> who gets a message in this run, and why others do not. */
import type { Briefing } from "../../model/briefing.ts";
import { type Entry, keyOf, type Ledger } from "./ledger.ts";
import type { Recipient } from "./recipients.ts";

export interface Plan {
  readonly due: readonly Recipient[];
  /** A server took the message in an earlier run. */
  readonly done: readonly Recipient[];
  /** Those among them whose message had another file with it than the sheet is now. */
  readonly otherwise: readonly Recipient[];
  /** A server refused it for good. */
  readonly refused: readonly Recipient[];
  /** Nobody knows whether a server took it. */
  readonly unknown: readonly Recipient[];
  /** The last line that the ledger has of somebody. */
  readonly last: ReadonlyMap<Recipient, Entry>;
}

/** What is to be sent. */
interface Sheet {
  readonly briefing: Briefing;
  readonly draft: boolean;
  /** Of the file that somebody would get. */
  readonly sha256Of: (recipient: Recipient) => string;
}

/** `resend`: `unknown`, `refused`, `all`, or addresses; what the user allows to be sent a second time. */
export function planOf(
  recipients: readonly Recipient[],
  { briefing, draft, sha256Of }: Sheet,
  ledger: Ledger,
  resend: readonly string[],
): Plan {
  const groups = { due: [], done: [], refused: [], unknown: [] } as Record<Standing, Recipient[]>;
  const otherwise: Recipient[] = [];
  const lines = new Map<Recipient, Entry>();
  const wanted = new Set(resend.map((each) => each.toLowerCase()));
  for (const recipient of recipients) {
    const last = ledger.last(keyOf(briefing, recipient.address, draft));
    const standing = standingOf(last);
    const again = wanted.has("all") || wanted.has(standing) || wanted.has(recipient.address.toLowerCase());
    if (last !== undefined) lines.set(recipient, last);
    groups[again ? "due" : standing].push(recipient);
    if (!again && standing === "done" && last?.sha256 !== sha256Of(recipient)) otherwise.push(recipient);
  }
  return { ...groups, otherwise, last: lines };
}

type Standing = "due" | "done" | "refused" | "unknown";

function standingOf(entry: Entry | undefined): Standing {
  switch (entry?.state) {
    case undefined:
    case "intended":
    case "deferred":
      return "due";
    case "accepted":
    case "delayed":
      return "done";
    case "refused":
    case "bounced":
      return "refused";
    // A run that died after the last bytes left and before the answer came.
    case "sending":
    case "unknown":
      return "unknown";
  }
}
