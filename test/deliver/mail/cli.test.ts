/** `readout mail`: what is refused, what is shown, and what reaches a server on loopback. */
import { createHash, createVerify, generateKeyPairSync, type KeyObject } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { PROBE, readout } from "../../support/desk.ts";
import {
  BRIEFING,
  LARGE_LIST,
  LEDGER,
  ledgerOf,
  mail,
  mailDesk,
  NOON,
  type PostOffice,
  postOffice,
  textOf,
} from "./support.ts";

let office: PostOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});
const send = async (world: ReturnType<typeof mailDesk>, ...more: readonly string[]) => {
  office ??= await postOffice();
  return mail(world, "--smtp", `smtp://127.0.0.1:${office.port}`, "--send", ...more);
};
const has = async (code: string, exitCode: number, answer: Promise<{ exitCode: number; err: string }>) => {
  const got = await answer;
  expect(got.err).toContain(code);
  expect(got.exitCode).toBe(exitCode);
};

/** Holds a message to its signature, relaxed in head and body (RFC 6376, 3.4). */
function isSigned(raw: string, key: KeyObject): boolean {
  const at = raw.indexOf("\r\n\r\n");
  const body = `${raw
    .slice(at + 4)
    .replace(/[ \t]+/g, " ")
    .replace(/ \r\n/g, "\r\n")
    .replace(/(\r\n)+$/, "")}\r\n`;
  const heads = raw.slice(0, at).split(/\r\n(?![ \t])/);
  const relaxed = (head: string) => {
    const colon = head.indexOf(":");
    return `${head.slice(0, colon).toLowerCase()}:${head
      .slice(colon + 1)
      .replace(/\s+/g, " ")
      .trim()}`;
  };
  const named = (name: string) => heads.findLast((head) => head.toLowerCase().startsWith(`${name}:`));
  const own = named("dkim-signature")!;
  const value = (tag: string) => new RegExp(`[\\s;]${tag}=([^;]*)`).exec(own)![1]!.replace(/\s/g, "");
  if (createHash("sha256").update(body).digest("base64") !== value("bh")) return false;
  const covered = value("h")
    .toLowerCase()
    .split(":")
    .flatMap((name) => named(name) ?? []);
  const text = [...covered.map(relaxed), relaxed(own.replace(/([\s;]b=)[^;]*$/, "$1"))].join("\r\n");
  return createVerify("sha256").update(text).verify(key, value("b"), "base64");
}

describe("without --send", () => {
  it("it shows who would get what, and nothing leaves", async () => {
    office = await postOffice();
    const world = mailDesk();
    const { out, exitCode } = await mail(world, "--smtp", `smtp://127.0.0.1:${office.port}`);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/pdf {2,}2 .*kB/);
    expect(out).toMatch(/text {2,}1 +– +–/);
    expect(out).toContain("marking:  TLP:GREEN");
    expect(out).toContain("dry run: 3 messages would be sent");
    expect(office.received).toEqual([]);
    expect(world.files.has(`/desk/${LEDGER}`)).toBe(false);
  });

  it("it writes drafts for mail programs", async () => {
    const world = mailDesk();
    await mail(world, "--eml", "eml", "--only", "bo@example.org");
    expect(textOf(world, "eml/bo@example.org.eml")).toContain("X-Unsent: 1");
    expect(world.files.has("/desk/eml/ana@example.org.eml")).toBe(false);
  });

  it("it is one JSON object with --json", async () => {
    const { out } = await mail(mailDesk(), "--json");
    expect(JSON.parse(out).mail).toMatchObject({
      due: ["ana@example.org", "bo@example.org", "cy@example.org"],
      sent: null,
    });
  });
});

describe("with --send", () => {
  it("each gets one message, with the verified PDF byte for byte", async () => {
    const world = mailDesk();
    const { exitCode, err } = await send(world);
    expect(err).toContain("accepted 3, refused 0, deferred 0, unknown 0 of 3");
    expect(exitCode).toBe(0);
    expect(office!.received.map(({ to }) => to).sort()).toEqual([
      "ana@example.org",
      "bo@example.org",
      "cy@example.org",
    ]);
    const pdf = world.files.get("/desk/out/probe/plain.pdf")!;
    for (const { mail, to } of office!.received) {
      expect(mail.to).toMatchObject({ value: [{ address: to }] });
      if (to === "ana@example.org") expect(Buffer.compare(mail.attachments[0]!.content, pdf)).toBe(0);
    }
    const { attachments } = office!.received.find(({ to }) => to === "ana@example.org")!.mail;
    world.put("received/plain.pdf", attachments[0]!.content);
    expect((await readout(world, "verify", "received/plain.pdf", "--against", PROBE)).exitCode).toBe(0);
    const entries = ledgerOf(world);
    expect(
      entries.filter(({ recipient }) => recipient === "ana@example.org").map(({ state }) => state),
    ).toEqual(["intended", "sending", "accepted"]);
    expect(entries[0]!.sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
  });

  it("who reads large print gets the sheet in large print, verified and under its own name", async () => {
    const world = mailDesk({ files: { "list.csv": LARGE_LIST } });
    expect((await send(world)).exitCode).toBe(0);
    const sheetOf = (who: string) => office!.received.find(({ to }) => to === who)!.mail.attachments[0]!;
    const [usual, large] = [sheetOf("ana@example.org"), sheetOf("cy@example.org")];
    expect([usual.filename, large.filename]).toEqual([
      "Probe-1-v1-The-ferry-runs-again.pdf",
      "Probe-1-v1-The-ferry-runs-again-large-print.pdf",
    ]);
    expect(Buffer.compare(usual.content, world.files.get("/desk/out/probe/plain.pdf")!)).toBe(0);
    expect(Buffer.compare(large.content, world.files.get("/desk/out/probe/gross.pdf")!)).toBe(0);
    const checksum = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    const recorded = Object.fromEntries(ledgerOf(world).map(({ recipient, sha256 }) => [recipient, sha256]));
    expect(recorded["cy@example.org"]).toBe(checksum(large.content));
    expect(recorded["ana@example.org"]).toBe(checksum(usual.content));
    expect((await send(world)).err).not.toContain("mail/other-sheet");
  });

  it("a second run sends nothing, and --resend does", async () => {
    const world = mailDesk();
    await send(world);
    expect((await send(world)).out).toContain("has it already: 3");
    expect(office!.received).toHaveLength(3);
    await send(world, "--resend", "bo@example.org");
    expect(office!.received.map(({ to }) => to).slice(3)).toEqual(["bo@example.org"]);
    const [one, two] = office!.received.filter(({ to }) => to === "bo@example.org");
    expect(two!.mail.messageId).toBe(one!.mail.messageId);
  });

  it("who has read a draft gets the sheet as well, as a message of its own", async () => {
    const world = mailDesk();
    const drafts = await send(world, "--draft");
    expect(drafts.exitCode).toBe(0);
    const count = office!.received.length;
    expect((await send(world, "--draft")).exitCode).toBe(0);
    expect(office!.received).toHaveLength(count);
    expect((await send(world)).exitCode).toBe(0);
    const ids = office!.received.map(({ mail }) => mail.messageId);
    expect([ids.length, new Set(ids).size]).toEqual([2 * count, 2 * count]);
    const subjects = office!.received.map(({ mail }) => mail.subject!.startsWith("[DRAFT]"));
    expect(subjects).toEqual([...Array(count).fill(true), ...Array(count).fill(false)]);
    await send(world);
    expect(office!.received).toHaveLength(2 * count);
  });

  it("a new version goes to everybody", async () => {
    const world = mailDesk();
    await send(world);
    const second = BRIEFING.replace("status: new", "status: updated, version: 2");
    const later = mailDesk({ files: { [LEDGER]: textOf(world, LEDGER) } }, second);
    await send(later);
    expect(office!.received).toHaveLength(6);
    expect(office!.received[5]!.mail.inReplyTo).toBeDefined();
  });

  it("addresses are the same in any case, in the list, in --only and in --resend", async () => {
    const world = mailDesk();
    await send(world, "--only", "ANA@example.org");
    expect(office!.received).toHaveLength(1);
    const list = "address,clearance\nAna@Example.org,TLP:RED\n";
    const later = mailDesk({ files: { [LEDGER]: textOf(world, LEDGER), "list.csv": list } });
    expect((await send(later)).out).toContain("has it already: 1");
    await send(later, "--resend", "ana@EXAMPLE.org");
    expect(office!.received).toHaveLength(2);
  });

  it("who has the version gets nothing anew when the sheet was edited without a new one, and the sender is told", async () => {
    const world = mailDesk();
    await send(world, "--only", "ana@example.org,bo@example.org");
    expect((await send(world)).err).not.toContain("mail/other-sheet");
    const edited = BRIEFING.replace("status: new", "status: corrected");
    expect(edited).not.toBe(BRIEFING);
    const later = mailDesk({ files: { [LEDGER]: textOf(world, LEDGER) } }, edited);
    const again = await send(later);
    expect(office!.received).toHaveLength(3);
    expect(again.err).toContain("mail/other-sheet");
    expect(again.err).toContain("3 recipients got another file");
    const one = await send(later, "--resend", "bo@example.org");
    expect(one.err).toContain("2 recipients got another file");
    expect(office!.received.at(-1)!.to).toBe("bo@example.org");
  });

  it("one list serves sheets in two languages", async () => {
    const list = "address,language,clearance\nana@example.org,de,TLP:RED\nbo@example.org,en,TLP:RED\n";
    const { err } = await send(mailDesk({ files: { "list.csv": list } }));
    expect(err).toContain("mail/other-language");
    expect(office!.received.map(({ to }) => to)).toEqual(["bo@example.org"]);
  });

  it("messages are signed with a key", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const files = { "key.pem": privateKey.export({ type: "pkcs8", format: "pem" }) as string };
    await send(
      mailDesk({ files }),
      "--dkim-key",
      "key.pem",
      "--dkim-selector",
      "desk1",
      "--unsubscribe",
      "https://example.org/u/{id}",
    );
    const raw = office!.received[0]!.raw.toString();
    expect(raw).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; .*d=example\.org/ms);
    expect(raw).toContain("s=desk1");
    const fields = /\sh=([^;]*);/.exec(raw)![1]!.replace(/\s/g, "").toLowerCase().split(":");
    expect(fields).toEqual(
      expect.arrayContaining(["from", "subject", "list-unsubscribe", "list-unsubscribe-post"]),
    );
    expect(isSigned(raw, publicKey)).toBe(true);
    expect(isSigned(raw.replace("Subject: ", "Subject: Not "), publicKey)).toBe(false);
    expect(isSigned(raw.replace("ferry", "train"), publicKey)).toBe(false);
  });

  it("leaves a way to leave the list: a mail to the issuer, or what the sender names", async () => {
    await send(mailDesk(), "--only", "bo@example.org");
    const head = () => office!.received.at(-1)!.raw.toString().split("\r\n\r\n")[0]!;
    expect(head()).toContain("List-Unsubscribe: <mailto:desk@example.org?subject=unsubscribe>");
    expect(head()).not.toContain("List-Unsubscribe-Post");
    await send(mailDesk(), "--only", "bo@example.org", "--unsubscribe", "https://example.org/u");
    expect(head()).toContain("List-Unsubscribe: <https://example.org/u>");
    expect(head()).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  it("a limit spreads messages over time", async () => {
    const world = mailDesk();
    await send(world, "--rate", "2");
    expect(world.clock() - NOON).toBeGreaterThanOrEqual(1000);
  });
});

describe("nothing is sent", () => {
  const at = (marking: string) => BRIEFING.replace('tlp: "TLP:GREEN"', marking);

  it("of a draft, unless it says so", async () => {
    const world = mailDesk({ files: { "content/probe/briefing.check.json": "{}" } });
    await has("deliver/draft", 4, send(world));
    expect(office!.received).toEqual([]);
    await send(world, "--draft");
    expect(office!.received[0]!.mail.subject).toMatch(/^\[DRAFT\]/);
  });

  it("of what was edited since it was checked", async () => {
    const edited = BRIEFING.replace("on Monday", "on Tuesday");
    const world = mailDesk();
    world.put(PROBE, edited);
    await has("deliver/draft", 4, send(world));
    expect(office!.received).toEqual([]);
  });

  it("before the embargo ends, or before its time", async () => {
    const yaml = at('tlp: "TLP:GREEN", embargo: "2026-11-22T13:00:01+01:00"');
    await has("deliver/embargo", 7, send(mailDesk({}, yaml)));
    expect(office!.received).toEqual([]);
    expect((await send(mailDesk({ clock: NOON + 1000 }, yaml))).exitCode).toBe(0);
    await has("mail/too-early", 7, send(mailDesk(), "--not-before", "2026-11-22T12:00:01Z"));
    expect((await send(mailDesk(), "--not-before", "2026-11-22T12:00:00Z")).exitCode).toBe(0);
    expect((await mail(mailDesk({}, yaml))).exitCode).toBe(0);
  });

  it("before the embargo ends, in whatever zone that is written", async () => {
    const until = (moment: string) => mailDesk({}, at(`tlp: "TLP:GREEN", embargo: "${moment}"`));
    // Noon in Greenwich is now.
    for (const past of [
      "2026-11-22T12:00:00Z",
      "2026-11-22T07:00:00-05:00",
      "2026-11-22T17:45:00+05:45",
      "2026-11-23T01:00:00+13:00",
    ])
      expect((await send(until(past), "--only", "bo@example.org")).exitCode, past).toBe(0);
    const count = office!.received.length;
    for (const future of [
      "2026-11-22T12:00:01Z",
      "2026-11-22T07:00:01-05:00",
      "2026-11-22T17:45:01+05:45",
      "2026-11-23T01:00:01+13:00",
    ])
      await has("deliver/embargo", 7, send(until(future), "--only", "bo@example.org"));
    for (const unclear of ["2026-11-22T12:00:00", "2026-11-22", "2026-02-31T12:00:00Z"])
      expect((await send(until(unclear), "--only", "bo@example.org")).exitCode, unclear).toBe(3);
    expect(office!.received).toHaveLength(count);
  });

  it("to somebody without clearance, nor to anybody else of that list", async () => {
    await has("deliver/clearance", 3, send(mailDesk({}, at('tlp: "TLP:RED"'))));
    expect(office!.received).toEqual([]);
  });

  it("of another PDF", async () => {
    const world = mailDesk();
    await readout(world, "build", PROBE, "-l", "plain");
    const other = BRIEFING.replace("runs again", "runs no more");
    const files = {
      "other.pdf": world.files.get("/desk/out/probe/plain.pdf")!,
    };
    await has("mail/not-this-sheet", 4, send(mailDesk({ files }, other), "--pdf", "other.pdf"));
    expect((await send(mailDesk({ files }), "--pdf", "other.pdf")).exitCode).toBe(0);
  });

  it("of a PDF of which one byte was changed, or that is none", async () => {
    const world = mailDesk();
    await readout(world, "build", PROBE, "-l", "plain");
    const pdf = Buffer.from(world.files.get("/desk/out/probe/plain.pdf")!).toString("latin1");
    const changed = pdf.replace("<xmp:CreatorTool>p", "<xmp:CreatorTool>P");
    expect(changed).not.toBe(pdf);
    world.put("changed.pdf", Buffer.from(changed, "latin1"));
    world.put("half.pdf", Buffer.from(pdf.slice(0, pdf.length / 2), "latin1"));
    world.put("none.pdf", "not a PDF");
    await has("verify/changed-bytes", 4, send(world, "--pdf", "changed.pdf"));
    for (const file of ["half.pdf", "none.pdf"]) expect((await send(world, "--pdf", file)).exitCode).toBe(4);
    await has("system/file-missing", 10, send(world, "--pdf", "nowhere.pdf"));
    expect(office!.received).toEqual([]);
    expect(world.files.has(`/desk/${LEDGER}`)).toBe(false);
  });

  it("when the briefing was edited while its sheet was made", async () => {
    const world = mailDesk();
    const edited = new TextEncoder().encode(BRIEFING.replace("runs again", "runs no more"));
    let reads = 0;
    const read: typeof world.read = (file, limit) =>
      file.endsWith("probe/briefing.yaml") && reads++ > 0
        ? { value: edited, diagnostics: [] }
        : world.read(file, limit);
    await has("mail/not-this-sheet", 4, send({ ...world, read }));
    expect(office!.received).toEqual([]);
  });

  it("while another run holds the ledger", async () => {
    const world = mailDesk();
    world.lock(`${LEDGER}.lock`);
    await has("system/locked", 10, send(world));
    expect(office!.received).toEqual([]);
  });

  it("when the ledger cannot be read or written", async () => {
    await has("deliver/ledger-damaged", 10, send(mailDesk({ files: { [LEDGER]: "{nonsense\n" } })));
    await has("system/disk-full", 10, send(mailDesk({ faults: { [LEDGER]: "ENOSPC" } })));
    expect(office!.received).toEqual([]);
  });

  it("when the command line is wrong", async () => {
    const world = mailDesk({ files: { "secret.txt": "hunter2" }, shared: ["secret.txt"] });
    await has("system/secret-readable", 10, mail(world, "--password-file", "secret.txt"));
    await has("mail/secret-in-arguments", 2, mail(world, "--smtp", "smtps://a:hunter2@mail.example.org"));
    await has("mail/no-password", 2, mail(world, "--smtp", "smtps://a@mail.example.org"));
    await has("mail/bad-server", 2, mail(world, "--smtp", "mail.example.org"));
    await has("mail/bad-server", 2, mail(world, "--send"));
    await has("mail/bad-option", 2, mail(world, "--not-before", "noon"));
    await has("mail/bad-option", 2, mail(world, "--not-before", "2026-02-31T07:44+01:00"));
    await has("mail/bad-option", 2, mail(world, "--connections", "0"));
    await has("mail/bad-option", 2, mail(world, "--connections", "1.5"));
    await has("mail/bad-option", 2, mail(world, "--connections", "21"));
    await has("mail/bad-option", 2, mail(world, "--rate", "fast"));
    await has(
      "mail/bad-option",
      2,
      mail(world, "--unsubscribe", "https://example.org/\r\nBcc: all@example.org"),
    );
    await has("mail/bad-option", 2, mail(world, "--unsubscribe", "ftp://example.org"));
    await has("mail/bad-option", 2, mail(world, "--dkim-selector", "x"));
    await has("mail/unknown-recipient", 2, mail(world, "--only", "dora@example.org"));
    await has("mail/no-sender", 3, mail(world, "--from", "Ana\nBcc: x@example.org"));
    const nobody = BRIEFING.replace(/, contact: \{[^}]*\}/, "");
    await has("mail/no-sender", 3, mail(mailDesk({}, nobody)));
    const bad = await mail(world, "--smtp", "smtps://a:hunter2@mail.example.org");
    expect(bad.err + bad.out).not.toContain("hunter2");
  });
});

it("warns of a line for approval in which nobody stands, and of what is large or left out", async () => {
  await has("deliver/open-line", 0, mail(mailDesk({}, `${BRIEFING}signoff: [{ action: approved }]\n`)));
  const points = Array.from(
    { length: 700 },
    (_, i) =>
      `  - text: Point number ${i} of the long glossary entry that is added at the very end\n    evidence: [{ source: s, paragraphs: [1] }]\n`,
  );
  const long = `${BRIEFING}nextSteps:\n${points.join("")}`;
  await has("mail/left-out", 0, mail(mailDesk({}, long)));
  // A file with pictures: the rest is what the command shows of any other.
  const { tooLarge } = await import("../../../src/cli/mail-plan.ts");
  expect(tooLarge("pdf", 1_999_999)).toEqual([]);
  expect(tooLarge("pdf", 2_100_000)).toMatchObject([{ code: "mail/large", severity: "warning" }]);
});
