/** What a dry run shows, and the messages that it writes to files. */
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../src/deliver/mail/names.ts";
import type { MemoryWorldOptions } from "../../../src/memory-world.ts";
import { BRIEFING, LEDGER, ledgerLine, mail, mailDesk, textOf } from "./support.ts";

const HEAD = "address,name,unit,clearance,form,language,copies\n";
const listDesk = (rows: readonly string[], ledger = "", options: MemoryWorldOptions = {}) =>
  mailDesk({
    ...options,
    files: {
      "list.csv": HEAD + rows.map((row) => `${row}\n`).join(""),
      ...(ledger && { [LEDGER]: ledger }),
      ...options.files,
    },
  });
/** The lines of the plan about people, with single spaces. */
const people = (out: string) =>
  out
    .split("\n")
    .filter((line) => line.includes("@example.org ") && !line.includes("<"))
    .map((line) => line.replace(/ +/g, " "));
const of = (who: string, more = ",,TLP:RED,text,,") => `${who}@example.org,${more}`;

describe("who gets what", () => {
  it("is one line each, with form, language, copies and size", async () => {
    const { out } = await mail(
      listDesk([
        of("ana", "Ana Lind,Desk 1,TLP:RED,pdf,en,1"),
        of("bo", "Bo,,TLP:RED,text,,3"),
        of("cy", "Cy,,TLP:RED,large,,"),
      ]),
    );
    const [ana, bo, cy] = people(out);
    expect(ana).toMatch(/^ana@example\.org pdf en 1 \d+\.\d kB$/);
    expect(bo).toMatch(/^bo@example\.org text any 3 \d+\.\d kB$/);
    expect(cy).toMatch(/^cy@example\.org large any 1 \d+\.\d kB$/);
    const size = (line: string) => Number(/([\d.]+) kB/.exec(line)![1]);
    expect(size(bo!)).toBeLessThan(size(ana!));
    expect(out).toContain("dry run: 3 messages would be sent; --send sends");
  });

  it("says of each who gets none why, in the order of the list", async () => {
    const ledger = [
      ledgerLine("had", "accepted"),
      ledgerLine("slow", "delayed"),
      ledgerLine("no", "refused", { reply: "550 no such user" }),
      ledgerLine("back", "bounced", { reply: "5.1.1 moved" }),
      ledgerLine("died", "sending"),
      ledgerLine("lost", "unknown", { reply: "the server hung up" }),
      ledgerLine("later", "deferred", { reply: "451 come back" }),
      ledgerLine("begun", "intended"),
    ].join("");
    const names = ["had", "slow", "no", "back", "died", "lost", "later", "begun", "new"];
    const { out } = await mail(
      listDesk([...names.map((name) => of(name)), of("fr", ",,TLP:RED,text,de,")], ledger),
    );
    const reasons = Object.fromEntries(
      people(out).map((line) => [line.split("@")[0], line.replace(/^.* (?:–|kB) ?/, "")]),
    );
    expect(reasons).toEqual({
      had: "has it since 2026-11-22T12:00Z",
      slow: "has it since 2026-11-22T12:00Z",
      no: "refused earlier: 550 no such user",
      back: "came back: 5.1.1 moved",
      died: "may have it: an earlier run ended before the answer came",
      lost: "may have it: the server hung up",
      later: "put off earlier: 451 come back",
      begun: "",
      new: "",
      fr: "reads de",
    });
    expect(Object.keys(reasons)).toEqual([...names, "fr"]);
    expect(people(out).filter((line) => line.includes("kB"))).toHaveLength(3);
    expect(out).toContain("dry run: 3 messages would be sent");
  });

  it("says what is sent again, and only that", async () => {
    const ledger = ledgerLine("a", "accepted") + ledgerLine("b", "accepted") + ledgerLine("c", "unknown");
    const world = listDesk([of("a"), of("b"), of("c")], ledger);
    const again = async (who: string) =>
      people((await mail(world, "--resend", who)).out).map((line) => /kB/.test(line));
    expect(await again("b@EXAMPLE.org")).toEqual([false, true, false]);
    expect(await again("unknown")).toEqual([false, false, true]);
    expect(await again("all")).toEqual([true, true, true]);
    expect((await mail(world, "--resend", "all")).out).toContain("again: was accepted");
  });

  it("names who may not see it among the others, writes nothing, and fails", async () => {
    const world = listDesk([of("ana"), of("bo", ",,TLP:CLEAR,text,,"), of("cy")]);
    const { out, err, exitCode } = await mail(world, "--eml", "eml");
    expect(people(out).map((line) => line.replace(/\d+\.\d/, "n"))).toEqual([
      "ana@example.org text any 1 n kB",
      "bo@example.org text any 1 – not cleared for the marking",
      "cy@example.org text any 1 n kB",
    ]);
    expect(out).toContain("dry run: nothing would be sent");
    expect(err).toContain("error deliver/clearance  list.csv:3");
    expect([exitCode, [...world.files.keys()].filter((file) => file.includes(".eml"))]).toEqual([3, []]);
  });

  it("is not shown when it was to be sent: that somebody may not see it ends the run", async () => {
    const world = listDesk([of("ana"), of("bo", ",,TLP:CLEAR,text,,")]);
    const { out, exitCode } = await mail(world, "--smtp", "smtp://127.0.0.1:1", "--send");
    expect([out, exitCode, world.files.has(`/desk/${LEDGER}`)]).toEqual(["", 3, false]);
  });

  it("tells of each doubt once", async () => {
    const ledger = ledgerLine("ana", "sending");
    for (const more of [[], ["--smtp", "smtp://127.0.0.1:1", "--send"]]) {
      const { err, exitCode } = await mail(listDesk([of("ana")], ledger), ...more);
      expect([err.split("whether “ana@example.org”").length - 1, exitCode]).toEqual([
        1,
        more.length > 0 ? 7 : 0,
      ]);
    }
  });

  it("is shown for the first twenty, those who get none before all others, and for all if asked", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
    const ledger = ledgerLine("r0", "accepted") + ledgerLine("r29", "refused", { reply: "550" });
    const world = listDesk(
      names.map((name) => of(name)),
      ledger,
    );
    const few = await mail(world);
    expect(people(few.out)).toHaveLength(20);
    expect(people(few.out)[0]).toContain("r29@example.org");
    expect(people(few.out)[1]).toContain("r1@example.org");
    expect(few.out).toContain("and 10 more; --all shows them");
    const all = await mail(world, "--all");
    expect(people(all.out).map((line) => line.split("@")[0])).toEqual(names);
    expect(all.out).not.toContain("more; --all");
  });

  it("is whole with --json, whatever the number", async () => {
    const names = Array.from({ length: 30 }, (_, i) => `r${i}`);
    const rows = names.map((name, i) => of(name, i === 0 ? "Ana,Desk 1,TLP:RED,pdf,en,2" : undefined));
    const { recipients } = JSON.parse(
      (await mail(listDesk(rows, ledgerLine("r1", "unknown")), "--json")).out,
    ).mail;
    expect(recipients).toHaveLength(30);
    const { bytes, ...first } = recipients[0];
    const who = { address: "r0@example.org", name: "Ana", unit: "Desk 1" };
    expect(first).toEqual({ ...who, form: "pdf", language: "en", copies: 2, standing: "due" });
    expect(bytes).toBeGreaterThan(1000);
    expect(recipients[1]).toMatchObject({
      standing: "unknown",
      reason: expect.stringContaining("may have it"),
    });
    expect(JSON.stringify(recipients)).not.toMatch(/clearance|TLP/);
  });

  it("is not repeated when it is sent: that is told by results", async () => {
    const { out } = await mail(listDesk([of("ana")]), "--smtp", "smtp://127.0.0.1:1", "--send");
    expect(out).toContain("1 message to send");
    expect(people(out)).toEqual([]);
  });

  it("leaves those alone whom --only leaves out", async () => {
    const world = listDesk([of("ana"), of("bo"), of("de", ",,TLP:RED,text,de,")]);
    const { out, err } = await mail(world, "--only", "BO@example.org");
    expect(people(out).map((line) => line.split(" ")[0])).toEqual(["bo@example.org"]);
    expect(err).not.toContain("mail/other-language");
  });
});

describe("files of messages", () => {
  it("have names that are readable, ASCII, and never those of two", () => {
    expect(fileNameOf("ana.lind+x@example.org")).toBe("ana.lind+x@example.org.eml");
    expect(fileNameOf("Ana@Example.org")).toBe("ana@example.org.eml");
    expect(fileNameOf("a#b@x.org")).toBe("a%23b@x.org.eml");
    expect(fileNameOf("-rf@x.org")).toBe("%2Drf@x.org.eml");
    const odd = [..."#$%&'*/=?^_`{|}~-.+!", "%23", "%2523", "__"].map((sign) => `a${sign}b@x.org`);
    const long = ["x", "y"].map((end) => `${"l".repeat(60)}@${"d".repeat(60)}.${"e".repeat(60)}.${end}.org`);
    const escaped = ["x", "y"].map((end) => `${"#".repeat(60)}@${end}.org`);
    const names = [...odd, ...long, ...escaped].map(fileNameOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9.@_+%~-]{1,104}$/i);
  });

  it("are one each for addresses that differ by a sign", async () => {
    const world = listDesk([of("a#b"), of("a_b"), of("a/b")]);
    const { out } = await mail(world, "--eml", "eml");
    expect(out.split("\n").filter((line) => line.startsWith("eml/"))).toEqual([
      "eml/a%23b@example.org.eml",
      "eml/a_b@example.org.eml",
      "eml/a%2Fb@example.org.eml",
    ]);
    expect(textOf(world, "eml/a%23b@example.org.eml")).toMatch(/^To: a#b@example\.org\r$/m);
    expect(textOf(world, "eml/a_b@example.org.eml")).toMatch(/^To: a_b@example\.org\r$/m);
  });

  it("are all written or none, where one that is there would go, and nothing is sent beside that", async () => {
    const files = { "eml/bo@example.org.eml": "edited by hand", "eml/cy@example.org.eml": "too" };
    const world = listDesk([of("ana"), of("bo"), of("cy")], "", { files });
    const { err, exitCode } = await mail(world, "--eml", "eml", "--smtp", "smtp://127.0.0.1:1", "--send");
    expect(err).toContain("mail/file-exists");
    expect(err).toContain("“eml/bo@example.org.eml” and 1 more are there already; no message was written");
    expect([exitCode, textOf(world, "eml/bo@example.org.eml")]).toEqual([2, "edited by hand"]);
    expect(world.files.has("/desk/eml/ana@example.org.eml")).toBe(false);
    expect(world.files.has(`/desk/${LEDGER}`)).toBe(false);
  });

  it("end with the first that cannot be written", async () => {
    const world = listDesk([of("ana"), of("bo")], "", { faults: { eml: "ENOSPC" } });
    const { err, exitCode } = await mail(world, "--eml", "eml");
    expect([exitCode, err.split("system/disk-full").length]).toEqual([10, 2]);
  });
});

it("a sheet that is marked in words and by label is shown with both", async () => {
  const yaml = BRIEFING.replace('tlp: "TLP:GREEN"', 'tlp: "TLP:GREEN", text: For the desk');
  const list = `${HEAD}ana@example.org,,,TLP:GREEN;For the desk,text,,\n`;
  const { out } = await mail(mailDesk({ files: { "list.csv": list } }, yaml));
  expect(out).toContain("marking:  TLP:GREEN, For the desk");
});
