/** `readout bounces`: what delivery reports say of messages that were sent. */
import { afterEach, describe, expect, it } from "vitest";
import type { MemoryWorldOptions } from "../../../src/memory-world.ts";
import { readout } from "../../support/desk.ts";
import {
  LEDGER,
  ledgerLine,
  ledgerOf,
  mail,
  mailDesk,
  type PostOffice,
  postOffice,
  statesOf,
  textOf,
} from "./support.ts";

let office: PostOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

interface Report {
  /** Of the message that did not arrive; none where the report does not carry its head. */
  readonly about?: string | undefined;
  readonly action?: string;
  /** Who it was for, in the words of the sender and of the server that gave up. */
  readonly original?: string | undefined;
  readonly final?: string;
  /** Types of the parts that say what happened, and that carry the message back. */
  readonly statusType?: string;
  readonly headType?: string;
}

function report(options: Report = {}): string {
  const { about, action = "failed", original, final = "bo@example.org" } = { about: "<bo>", ...options };
  const { statusType = "message/delivery-status", headType = "text/rfc822-headers" } = options;
  const head =
    about === undefined ? "" : `--b\nContent-Type: ${headType}\n\nMessage-ID: ${about}\nSubject: x\n\n`;
  return `From: MAILER-DAEMON@mail.example.org
To: desk@example.org
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not work.
--b
Content-Type: ${statusType}

Reporting-MTA: dns; mail.example.org

${original === undefined ? "" : `Original-Recipient: rfc822;${original}\n`}Final-Recipient: rfc822; ${final}
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no
 such user

${head}--b--
`.replaceAll("\n", "\r\n");
}

const ACCEPTED = ["ana", "bo", "cy"].map((who) => ledgerLine(who, "accepted"));

/** A desk whose three messages were accepted, with mails that came since. */
const deskWith = (
  mails: Readonly<Record<string, string>>,
  lines = ACCEPTED,
  more: MemoryWorldOptions = {},
) => {
  const reports = Object.entries(mails).map(([name, text]) => [`Maildir/${name}`, text]);
  return mailDesk({
    ...more,
    files: { [LEDGER]: lines.join(""), "Maildir/cur/0": "", ...Object.fromEntries(reports) },
  });
};
const bounces = (world: ReturnType<typeof mailDesk>, folder = "Maildir") =>
  readout(world, "bounces", folder, "--ledger", LEDGER);
/** What one report makes of the three. */
async function outcomeOf(text: string, lines = ACCEPTED) {
  const world = deskWith({ "new/1": text }, lines);
  const { err } = await bounces(world);
  return { ...statesOf(world), stray: err.includes("mail/stray-report") };
}
const AS_BEFORE = { ana: "accepted", bo: "accepted", cy: "accepted", stray: false };

describe("what came back", () => {
  it("is recorded once, and the next run leaves that recipient alone", async () => {
    const world = deskWith({
      "new/1.x": report(),
      "cur/2.x:2,S": report(),
      "cur/3.x:2,S": "Subject: Hello\r\n\r\nAn ordinary mail.\r\n",
    });
    const { exitCode, out, err } = await bounces(world);
    expect(out).toContain("1 bounce recorded");
    expect(err).toContain("mail/bounced");
    expect(err).toContain("5.1.1 550 5.1.1 no such user");
    expect(exitCode).toBe(7);
    expect(statesOf(world)).toMatchObject({ ana: "accepted", bo: "bounced" });
    const lines = textOf(world, LEDGER);
    expect((await bounces(world)).out).toContain("0 bounces");
    expect(textOf(world, LEDGER)).toBe(lines);
    expect((await mail(world)).out).toContain("refused earlier: 1");
  });

  it("of the first sending is not taken for one of the second", async () => {
    office = await postOffice();
    const send = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--send"];
    const world = mailDesk();
    await mail(world, ...send);
    const about = ledgerOf(world).find(({ recipient }) => recipient === "bo@example.org")!.messageId!;
    world.put("Maildir/new/1.x", report({ about }));
    await bounces(world);
    await mail(world, ...send, "--resend", "bo@example.org");
    expect(statesOf(world)).toMatchObject({ bo: "accepted" });
    expect((await bounces(world)).out).toContain("0 bounces");
    expect(statesOf(world)).toMatchObject({ bo: "accepted" });
    world.put("Maildir/new/2.x", report({ about, action: "failed (mailbox is gone)" }));
    expect((await bounces(world)).out).toContain("1 bounce");
    expect(statesOf(world)).toMatchObject({ bo: "bounced" });
  });

  it("is a delay or a failure; of success there is nothing to record", async () => {
    for (const action of ["delivered", "relayed", "expanded"])
      expect(await outcomeOf(report({ action })), action).toEqual(AS_BEFORE);
    const world = deskWith({ "new/1": report({ action: "delayed" }) });
    expect((await bounces(world)).exitCode).toBe(0);
    expect(statesOf(world)).toMatchObject({ bo: "delayed" });
    // The server still tries: nobody sends it once more beside that.
    const { out } = await mail(world);
    expect(out).toContain("has it already: 3");
    world.put("Maildir/new/2", report());
    expect((await bounces(world)).exitCode).toBe(7);
    expect(statesOf(world)).toMatchObject({ bo: "bounced" });
  });

  it.each(["ab", "ba"])("for good stays so, whichever report is read first: %s", async ([delay, failure]) => {
    const world = deskWith({ [`new/${delay}`]: report({ action: "delayed" }), [`new/${failure}`]: report() });
    await bounces(world);
    expect(statesOf(world)).toMatchObject({ bo: "bounced" });
    world.put("Maildir/new/c", report({ action: "delayed", final: "bo@EXAMPLE.org" }));
    await bounces(world);
    expect(statesOf(world)).toMatchObject({ bo: "bounced" });
  });

  it("late twice is recorded once, and what was said of it in few words", async () => {
    const long = report({ action: "delayed" }).replace("no\r\n such user", `no ${"such ".repeat(200)}user`);
    const world = deskWith({ "new/1": report({ action: "delayed" }), "new/2": long });
    expect((await bounces(world)).out).toContain("1 bounce");
    const other = deskWith({ "new/1": long });
    await bounces(other);
    expect(ledgerOf(other).at(-1)!.reply).toHaveLength(300);
  });

  it("after a kill is recorded on a line of its own", async () => {
    const world = deskWith({ "new/1": report() }, [...ACCEPTED, ledgerLine("cy", "sending").slice(0, 30)]);
    expect((await bounces(world)).out).toContain("1 bounce");
    expect(statesOf(world)).toMatchObject({ bo: "bounced", cy: "accepted" });
  });
});

describe("a report", () => {
  it.each([
    ["message/delivery-status", "text/rfc822-headers"],
    ["message/delivery-status", "message/rfc822"],
    ["message/global-delivery-status", "message/global-headers"],
    ["message/global-delivery-status", "message/global"],
    ["Message/Delivery-Status; charset=us-ascii", "Text/RFC822-Headers"],
  ])("has its status as %s and the message as %s", async (statusType, headType) => {
    // The address is nobody's: what the message is called tells which it was.
    const text = report({ statusType, headType, final: "gone@example.org" });
    expect(await outcomeOf(text)).toMatchObject({ bo: "bounced", stray: false });
  });

  it.each(["\n", "\r\n"])(
    "has lines of either kind, and groups apart by blank ones of any width (%j)",
    async (end) => {
      const several = report({ about: undefined })
        .replace("\r\n\r\nFinal-Recipient", "\r\n\r\n \t\r\nFinal-Recipient")
        .replace(
          "such user\r\n",
          "such user\r\n\r\n\r\nFinal-Recipient: rfc822;cy@example.org\r\nAction: delayed\r\n",
        );
      expect(await outcomeOf(several.replaceAll("\r\n", end))).toMatchObject({
        bo: "bounced",
        cy: "delayed",
      });
    },
  );

  it("names the address as we wrote it, where it was passed on to another", async () => {
    const text = report({ about: undefined, original: "BO@example.org", final: "ana@example.org" });
    expect(await outcomeOf(text)).toMatchObject({ ana: "accepted", bo: "bounced" });
    expect(await outcomeOf(report({ about: undefined, final: "<cy@example.org>" }))).toMatchObject({
      cy: "bounced",
    });
  });

  it("without the message is about the last one that left for that address", async () => {
    const lines = [
      ledgerLine("bo", "accepted", { messageId: "<one>" }),
      ledgerLine("bo", "accepted", { messageId: "<two>", version: 2 }),
      ledgerLine("bo", "intended", { messageId: "<three>", version: 3 }),
    ];
    const world = deskWith({ "new/1": report({ about: undefined }) }, lines);
    await bounces(world);
    expect(ledgerOf(world).at(-1)).toMatchObject({ messageId: "<two>", version: 2, state: "bounced" });
  });

  it.each(["intended", "deferred", "refused"])(
    "of a message that no server took (%s) is none",
    async (state) => {
      const lines = [ledgerLine("bo", state)];
      expect(await outcomeOf(report(), lines)).toEqual({ bo: state, stray: false });
      expect(await outcomeOf(report({ about: undefined }), lines)).toEqual({ bo: state, stray: true });
    },
  );

  it.each(["sending", "unknown"])("ends the doubt about one that may have left (%s)", async (state) => {
    expect(await outcomeOf(report(), [ledgerLine("bo", state)])).toEqual({ bo: "bounced", stray: false });
  });

  it("about no message of the ledger is told, and changes nothing", async () => {
    expect(await outcomeOf(report({ about: "<other@example.org>" }))).toEqual({ ...AS_BEFORE, stray: true });
    const world = deskWith({ "new/1": report({ about: "<other@example.org>" }) });
    expect((await bounces(world)).exitCode).toBe(0);
  });

  it.each([
    "",
    "\u0000\u0001\u0002",
    "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\r\n--b--\r\n",
    report().replace("Action: failed\r\n", ""),
    report({ about: undefined, final: "" }),
    report().slice(0, 300),
  ])("that is no report, or half of one, changes nothing", async (text) => {
    expect(await outcomeOf(text)).toEqual(AS_BEFORE);
  });
});

describe("a folder", () => {
  it("of .eml files is read as a Maildir is; files of other names are not", async () => {
    const world = deskWith({});
    world.put("saved/1.EML", report());
    world.put("saved/2.txt", report({ about: "<cy>" }));
    expect((await bounces(world, "saved")).exitCode).toBe(7);
    expect(statesOf(world)).toMatchObject({ bo: "bounced", cy: "accepted" });
  });

  it("with a mail that is too large, or may not be read, is read to its end", async () => {
    const mails = {
      "new/1": `${report()}${" ".repeat(30_000_000)}`,
      "new/2": "x",
      "new/3": report({ about: "<cy>" }),
    };
    const world = deskWith(mails, ACCEPTED, { faults: { "Maildir/new/2": "EACCES" } });
    const { err, exitCode, out } = await bounces(world);
    expect(out).toContain("1 bounce");
    expect(statesOf(world)).toMatchObject({ bo: "accepted", cy: "bounced" });
    expect(err).toContain("warning mail/report-unread  Maildir/new/1");
    expect(err).toContain("more than 30 MB");
    expect(err).toContain("error system/no-permission  Maildir/new/2");
    expect(exitCode).toBe(10);
  });

  it("is left where it is when the ledger is full, and read again the next time", async () => {
    const mails = { "new/1": report(), "new/2": report({ about: "<cy>" }) };
    const world = deskWith(mails);
    const full = { code: "system/disk-full" as const, severity: "error" as const, message: "full" };
    const { err, exitCode } = await bounces({ ...world, append: () => [full] });
    expect([exitCode, err.split("system/disk-full").length]).toEqual([10, 2]);
    expect(err).not.toContain("mail/bounced");
    expect((await bounces(world)).out).toContain("2 bounces");
  });

  it("has to be there, and the ledger too, and no other run on it", async () => {
    const world = deskWith({ "new/1": report() });
    for (const words of [
      ["nowhere", "--ledger", LEDGER],
      ["Maildir", "--ledger", "no.jsonl"],
    ]) {
      const { exitCode, err } = await readout(world, "bounces", ...words);
      expect([exitCode, err.includes("system/file-missing")]).toEqual([10, true]);
    }
    world.lock(`${LEDGER}.lock`);
    const { exitCode, err } = await bounces(world);
    expect([exitCode, err.includes("system/locked")]).toEqual([10, true]);
  });
});
