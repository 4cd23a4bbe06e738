import { PDFParse } from "pdf-parse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrinter, type Printer } from "../deliver/print/printer.ts";
import { desk, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const CHECKED = { "content/probe/briefing.check.json": passedReport(PROBE_YAML) };

async function check(files: Record<string, string>, file: string, ...more: readonly string[]) {
  const world = desk({ files });
  const before = printer.taken.length;
  const answer = await readout(world, "print", file, "-l", "plain", "--printer", printer.uri, ...more);
  return { ...answer, world, sent: printer.taken.slice(before) };
}

describe("readout print of folded and cut sheets", () => {
  it("prints them on their paper, just as they stand in the file that was proven", async () => {
    const { exitCode, out, sent, world } = await check(CHECKED, PROBE, "--booklet");
    expect([exitCode, out]).toEqual([0, "printed as job 7: 1 copy, one side, iso_a4_210x297mm\n"]);
    const file = world.files.get("/desk/out/probe/plain.booklet.pdf")!;
    expect(sent[0]!.document.equals(Buffer.from(file))).toBe(true);
  });

  it("what was not checked is not printed as sheets either, unless as a draft", async () => {
    const refused = await check({}, PROBE, "--2up");
    expect([refused.exitCode, refused.sent.length]).toEqual([4, 0]);
    const { exitCode, sent } = await check({}, PROBE, "--2up", "--draft");
    expect(exitCode).toBe(0);
    const { text } = await new PDFParse({ data: new Uint8Array(sent[0]!.document) }).getText();
    expect(text).toContain("DRAFT");
  });

  it.each([
    [["--booklet", "--staple"]],
    [["--booklet", "--pages", "1"]],
    [["--booklet", "--duplex", "off"]],
    [["--booklet", "--2up"]],
    [["--sheet", "a3"]],
  ])("%j is a wrong command line", async (wrong) => {
    const { exitCode, sent } = await check(CHECKED, PROBE, ...wrong);
    expect([exitCode, sent.length]).toEqual([2, 0]);
  });

  it("prints all copies of a list as one job, as they stand in the one file", async () => {
    const files = { ...CHECKED, "list.csv": "name,clearance\nAnna Arp,TLP:RED\nBen Birk,TLP:RED\n" };
    const { exitCode, sent, world } = await check(files, PROBE, "--list", "list.csv", "--merged");
    expect([exitCode, sent.length]).toEqual([0, 1]);
    const file = world.files.get("/desk/out/probe/plain-copies.pdf")!;
    expect(sent[0]!.document.equals(Buffer.from(file))).toBe(true);
    expect(sent[0]!.job).toMatchObject({ media: "iso_a5_148x210mm", sides: "one-sided" });
    // What may not leave does not leave in a pile either.
    const unchecked = await check({ "list.csv": files["list.csv"] }, PROBE, "--list", "list.csv", "--merged");
    expect([unchecked.exitCode, unchecked.sent.length]).toEqual([4, 0]);
    expect((await check(CHECKED, PROBE, "--merged")).exitCode).toBe(2);
  });

  it("a finished file cannot be folded: its briefing can", async () => {
    const { exitCode, err } = await check(CHECKED, "out/probe/plain.pdf", "--booklet");
    expect([exitCode, err.includes("go with a briefing")]).toEqual([2, true]);
  });
});
