/** Sending a briefing by mail: `deliver/mail` with the files, the clock and the network that it needs. */

import type { Dial } from "../deliver/mail/connection.ts";
import type { Ledger } from "../deliver/mail/ledger.ts";
import type { Mailing } from "../deliver/mail/message.ts";
import type { Recipient } from "../deliver/mail/recipients.ts";
import type { Job, Outside, Sent } from "../deliver/mail/send.ts";
import type { Server } from "../deliver/mail/server.ts";
import { labelFiles, sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { World } from "../world.ts";
import type { Content } from "./content.ts";

export type { Bounce } from "../deliver/mail/bounces.ts";
export type { NoLine } from "../deliver/mail/connection.ts";
export type { DkimKey } from "../deliver/mail/dkim.ts";
export type { Ledger } from "../deliver/mail/ledger.ts";
export type { Mailbox, Mailing, Message, Template } from "../deliver/mail/message.ts";
export type { Plan } from "../deliver/mail/plan.ts";
export type { Recipient } from "../deliver/mail/recipients.ts";
export type { Job, Sent } from "../deliver/mail/send.ts";
export type { Server } from "../deliver/mail/server.ts";

/** The parts of the stage that need nothing of the world. */
export async function mailRoom() {
  const [address, bounces, dkim, ledger, message, names, plan, server] = await Promise.all([
    import("../deliver/mail/address.ts"),
    import("../deliver/mail/bounces.ts"),
    import("../deliver/mail/dkim.ts"),
    import("../deliver/mail/ledger.ts"),
    import("../deliver/mail/message.ts"),
    import("../deliver/mail/names.ts"),
    import("../deliver/mail/plan.ts"),
    import("../deliver/mail/server.ts"),
  ]);
  return {
    ...address,
    ...bounces,
    ...dkim,
    ...ledger,
    ...message,
    ...names,
    ...plan,
    ...server,
  };
}

export async function readList(
  list: string,
  journal: Journal,
  world: World,
): Promise<readonly Recipient[] | undefined> {
  return journal.step("list", async () => {
    const file = sourceFile(list, world);
    if (file.value === undefined) return { value: undefined, diagnostics: file.diagnostics };
    const { readRecipients } = await import("../deliver/mail/recipients.ts");
    return readRecipients(file.value);
  });
}

/** The words of the sheet's language, from the label files that its layouts use. */
export async function vocabularyOf(
  { briefing }: Content,
  journal: Journal,
  world: World,
): Promise<Vocabulary | undefined> {
  return journal.step("words", async () => {
    const { openVocabulary } = await import("../layout/vocabulary.ts");
    const files = labelFiles(briefing.language, world).map((file) => sourceFile(file, world));
    const read = files.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const { value, diagnostics } = openVocabulary(briefing, read);
    return { value, diagnostics: [...files.flatMap((file) => file.diagnostics), ...diagnostics] };
  });
}

/** What a ledger holds; none has nothing. */
export async function openLedger(file: string, journal: Journal, world: World): Promise<Ledger | undefined> {
  return journal.step("ledger", async () => {
    const { readLedger } = await import("../deliver/mail/ledger.ts");
    const empty = { name: file, bytes: new Uint8Array() };
    const source = world.isFile(file) ? sourceFile(file, world) : { value: empty, diagnostics: [] };
    if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
    return readLedger(source.value);
  });
}

export interface SendOrder {
  readonly mailing: Mailing;
  readonly recipients: readonly Recipient[];
  readonly ledger: string;
  readonly server: Server;
  readonly password?: string | undefined;
  readonly authority?: string | undefined;
  readonly connections: number;
  readonly rate?: number | undefined;
  /** Of the file that somebody gets. */
  readonly sha256Of: (recipient: Recipient) => string;
  /** Milliseconds without a word after which a server is lost. */
  readonly patience: number;
}

/** Sends to all of them; what became of each stands in the ledger before this returns. */
export async function sendMails(
  order: SendOrder,
  tell: Pick<Outside, "progress" | "waiting">,
  world: World,
): Promise<Sent> {
  const { makeDial } = await import("../deliver/mail/connection.ts");
  const { send } = await import("../deliver/mail/send.ts");
  const { domainOf } = await mailRoom();
  const { server, password, authority, patience, mailing } = order;
  const name = domainOf(mailing.from.address);
  const dial: Dial = await makeDial({ server, password, authority, name, patience, connect: world.connect });
  const outside = {
    clock: world.clock,
    wait: world.wait,
    append: (text: string) => world.append(order.ledger, text),
    hold: world.hold,
    ...tell,
  };
  return send(await jobsOf(order), dial, order, outside);
}

async function jobsOf({ mailing, recipients, sha256Of }: SendOrder): Promise<readonly Job[]> {
  const { composeMessage, domainOf, keyOf, messageId, templateOf } = await mailRoom();
  const { briefing, from, draft } = mailing;
  const templates = new Map(
    [...new Set(recipients.map(({ form }) => form))].map((form) => [form, templateOf(mailing, form)]),
  );
  return recipients.map((recipient) => ({
    key: keyOf(briefing, recipient.address, draft),
    messageId: messageId(briefing, { draft }, recipient.address, domainOf(from.address)),
    sha256: sha256Of(recipient),
    compose: () => composeMessage(mailing, templates.get(recipient.form)!, recipient),
  }));
}
