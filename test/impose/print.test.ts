import { PDFParse } from "pdf-parse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrinter, type Printer } from "../deliver/print/printer.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

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

  it("staples a booklet in its fold, where the printer can", async () => {
    const refused = await check(CHECKED, PROBE, "--booklet", "--staple");
    expect([
      refused.exitCode,
      refused.sent.length,
      refused.err.includes("cannot staple in the fold"),
    ]).toEqual([7, 0, true]);
    const folder = await openPrinter({ able: { "finishings-supported": ["none", "saddle-stitch"] } });
    try {
      const world = desk({ files: CHECKED });
      const { exitCode, out } = await readout(
        world,
        "print",
        PROBE,
        "-l",
        "plain",
        "--printer",
        folder.uri,
        "--booklet",
        "--staple",
      );
      expect([exitCode, out.includes("stapled in the fold")]).toEqual([0, true]);
      expect(folder.taken[0]!.job).toMatchObject({ finishings: "saddle-stitch" });
    } finally {
      await folder.close();
    }
  });
});

describe("a finished file", () => {
  const finished = async (...more: readonly string[]) => {
    const world = desk({ files: CHECKED });
    expect((await readout(world, "build", PROBE, "-l", "plain", ...more)).exitCode).toBe(0);
    return world;
  };
  const PDF = "out/probe/plain.pdf";

  it.each([[[]], [["--mono"]]])("is put onto sheets as its briefing is: built with %j", async (more) => {
    const world = await finished(...more);
    const pages = world.files.get(`/desk/${PDF}`)!;
    const { exitCode, err } = await readout(world, "print", PDF, "--printer", printer.uri, "--booklet");
    expect([exitCode, err]).toEqual([0, ""]);
    const sent = printer.taken.at(-1)!.document;
    const other = desk({ files: CHECKED });
    await readout(other, "impose", PROBE, "-l", "plain", "--booklet", ...more);
    expect(sent.equals(Buffer.from(other.files.get("/desk/out/probe/plain.booklet.pdf")!))).toBe(true);
    expect(world.files.get(`/desk/${PDF}`)).toBe(pages);
  });

  it("that would come out otherwise is not put onto sheets", async () => {
    const world = await finished();
    world.put(
      "/desk/templates/plain/style.css",
      `${PLAIN_LAYOUT["templates/plain/style.css"]} p { color: #222 }`,
    );
    const before = printer.taken.length;
    const { exitCode, err } = await readout(world, "print", PDF, "--printer", printer.uri, "--2up");
    expect([exitCode, err.includes("print/set-otherwise"), printer.taken.length - before]).toEqual([
      7,
      true,
      0,
    ]);
    // As it is, it may still be printed.
    expect((await readout(world, "print", PDF, "--printer", printer.uri)).exitCode).toBe(0);
  });

  it("that does not verify, or is none of ours, is not put onto sheets", async () => {
    const world = await finished();
    const pdf = Buffer.from(world.files.get(`/desk/${PDF}`)!);
    pdf[Math.floor(pdf.length / 2)]! ^= 1;
    world.put(`/desk/${PDF}`, pdf);
    const before = printer.taken.length;
    const { exitCode, err } = await readout(world, "print", PDF, "--printer", printer.uri, "--2up");
    expect([exitCode === 0, err.includes("deliver/unverified"), printer.taken.length - before]).toEqual([
      false,
      true,
      0,
    ]);
    expect((await readout(world, "print", "nobody.pdf", "--printer", printer.uri, "--2up")).exitCode).toBe(
      10,
    );
  });

  it("has no page behind its last", async () => {
    const world = await finished();
    const { exitCode, err } = await readout(world, "print", PDF, "--printer", printer.uri, "--pages", "1,9");
    expect([exitCode, err.includes("there is no page 9: the sheet has one")]).toEqual([2, true]);
  });
});
