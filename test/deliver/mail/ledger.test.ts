/** Lines of a ledger: what is read from them, and that none of them is passed over. */
import { describe, expect, it } from "vitest";
import { keyOf, readLedger } from "../../../src/deliver/mail/ledger.ts";
import { messageId, recipientToken } from "../../../src/deliver/mail/names.ts";
import type { Briefing } from "../../../src/model/briefing.ts";
import { LEDGER, ledgerLine, mail, mailDesk } from "./support.ts";

const read = (text: string) => readLedger({ name: "x.jsonl", bytes: new TextEncoder().encode(text) });
const SHEET = { series: { name: "Probe", number: "1", version: 1 } } as Briefing;
const stateOf = (text: string, who: string, draft = false, sheet = SHEET) =>
  read(text).value!.last(keyOf(sheet, `${who}@example.org`, draft))?.state;

describe("a ledger", () => {
  it("has nothing about anybody at first", () => {
    for (const text of ["", "\n", "\n\n"]) expect(read(text).value!.entries).toEqual([]);
    expect(stateOf("", "ana")).toBeUndefined();
  });

  it("says of somebody what its last line says, whoever stands between", () => {
    const text = ledgerLine("ana", "intended") + ledgerLine("bo", "accepted") + ledgerLine("ana", "sending");
    expect(stateOf(text, "ana")).toBe("sending");
    expect(stateOf(text, "ANA")).toBe("sending");
    expect(stateOf(text, "bo")).toBe("accepted");
    expect(stateOf(text, "cy")).toBeUndefined();
  });

  it("keeps apart series, numbers, versions and drafts", () => {
    const text = ledgerLine("ana", "accepted");
    expect(stateOf(text, "ana", true)).toBeUndefined();
    for (const other of [{ name: "Other" }, { number: "2" }, { version: 2 }]) {
      const sheet = { series: { ...SHEET.series, ...other } } as Briefing;
      expect(stateOf(text, "ana", false, sheet), JSON.stringify(other)).toBeUndefined();
    }
    const draft = ledgerLine("ana", "refused", { draft: true });
    expect([stateOf(text + draft, "ana"), stateOf(text + draft, "ana", true)]).toEqual([
      "accepted",
      "refused",
    ]);
    // Names that hold what separates names are not taken for others.
    const odd = ledgerLine("ana", "accepted", { series: 'Probe","1', number: "" });
    expect(stateOf(odd, "ana")).toBeUndefined();
  });

  it("knows a series again whose name another system has written", () => {
    const [one, two] = ["Lagebild F\u00F6hr", "Lagebild Fo\u0308hr"].map((name) => ({
      name,
      number: "1",
      version: 1,
    }));
    const text = ledgerLine("ana", "accepted", { series: two!.name });
    for (const series of [one!, two!])
      expect(stateOf(text, "ana", false, { series } as Briefing)).toBe("accepted");
    const id = (series: typeof one) =>
      messageId({ series } as Briefing, {}, "ana@example.org", "example.org");
    expect(id(one)).toBe(id(two));
    const token = (series: typeof one) => recipientToken({ series } as Briefing, "ana@example.org");
    expect(token(one)).toBe(token(two));
  });

  it("finds a message by what it is called, in its last state", () => {
    const text = ledgerLine("ana", "sending") + ledgerLine("bo", "sending") + ledgerLine("ana", "accepted");
    const { value } = read(text);
    expect(value!.byMessage("<ana>")?.state).toBe("accepted");
    expect(value!.byMessage("<cy>")).toBeUndefined();
  });

  it.each([
    ["half a line", ledgerLine("bo", "accepted").slice(0, 50)],
    ["a line without its end", ledgerLine("bo", "accepted").trimEnd()],
    ["half a letter", Buffer.from("ö").subarray(0, 1).toString("latin1")],
  ])("passes over %s at its end, and over nothing else", (_, torn) => {
    expect(stateOf(ledgerLine("ana", "accepted") + torn, "ana")).toBe("accepted");
    expect(stateOf(ledgerLine("ana", "accepted") + torn, "bo")).toBeUndefined();
  });

  const line = JSON.parse(ledgerLine("bo", "accepted"));
  it.each([
    ["no JSON", "{nonsense"],
    ["half a line amid others", ledgerLine("bo", "accepted").slice(0, 50)],
    ["a list", "[]"],
    ["nothing", "null"],
    ["a state that is none", JSON.stringify({ ...line, state: "delivered" })],
    ["a field that nobody writes", JSON.stringify({ ...line, forward: "x@example.org" })],
    ["a draft that is none", JSON.stringify({ ...line, draft: false })],
    ["a version in words", JSON.stringify({ ...line, version: "1" })],
    ["no recipient", JSON.stringify({ ...line, recipient: undefined })],
    ["two lines in one", JSON.stringify(line) + JSON.stringify(line)],
  ])("is damaged by %s, at its line", async (_, bad) => {
    const text = `${ledgerLine("ana", "accepted")}\n${bad}\n${ledgerLine("cy", "accepted")}`;
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "deliver/ledger-damaged", place: { file: "x.jsonl", line: 3 } },
    ]);
  });

  it("that is damaged keeps everything in the house, and is left as it is", async () => {
    const text = `${ledgerLine("ana", "accepted")}{nonsense\n${ledgerLine("bo", "accepted").slice(0, 20)}`;
    const world = mailDesk({ files: { [LEDGER]: text } });
    const { exitCode, err } = await mail(world, "--smtp", "smtp://127.0.0.1:1", "--send");
    expect([exitCode, err.includes(`deliver/ledger-damaged  ${LEDGER}:2`)]).toEqual([10, true]);
    expect(new TextDecoder().decode(world.files.get(`/desk/${LEDGER}`))).toBe(text);
  });
});
