import { PDFParse } from "pdf-parse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";
import { openPrinter, type Printer } from "./printer.ts";

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const CHECKED = { "content/probe/briefing.check.json": passedReport(PROBE_YAML) };
const OUT = "out/probe/plain.pdf";

/** Builds the probe, then prints it. */
async function check(files: Record<string, string>, ...more: readonly string[]) {
  const world = desk({ files });
  await readout(world, "build", PROBE, "-l", "plain");
  const before = printer.taken.length;
  const answer = await readout(world, "print", OUT, "--printer", printer.uri, ...more);
  return { ...answer, sent: printer.taken.slice(before), pdf: world.files.get(`/desk/${OUT}`)! };
}

describe("print", () => {
  it("prints a sheet that was checked, and the printer has its very bytes", async () => {
    const { exitCode, out, sent, pdf } = await check(CHECKED, "--copies", "2");
    expect([exitCode, out]).toEqual([0, "printed as job 7: 2 copies, one side, iso_a5_148x210mm\n"]);
    expect(sent[0]!.document.equals(Buffer.from(pdf))).toBe(true);
  });

  it("asks the printer to turn the paper as the file asks viewers to", async () => {
    const turned = async (size: string, pages: number) => {
      const more = '<p class="next">More</p>'.repeat(pages - 1);
      const { sent, pdf, err } = await check({
        ...CHECKED,
        "templates/plain/style.css": `${PLAIN_LAYOUT["templates/plain/style.css"]!.replace("A5", size)} .next { break-before: page }`,
        "templates/plain/layout.hbs": `${PLAIN_LAYOUT["templates/plain/layout.hbs"]}${more}`,
        "templates/plain/layout.yaml": PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace(
          "maxPages: 1",
          "maxPages: 3",
        ),
      });
      expect(err).not.toContain("error");
      const [, duplex] = /\/Duplex \/(\w+)/.exec(Buffer.from(pdf).toString("latin1"))!;
      expect(Buffer.from(pdf).toString("latin1")).toMatch(
        /\/PrintScaling \/None[\s\S]*\/PickTrayByPDFSize true/,
      );
      return [sent[0]?.job.sides, duplex];
    };
    expect(await turned("A5", 1)).toEqual(["one-sided", "Simplex"]);
    expect(await turned("A5", 2)).toEqual(["two-sided-long-edge", "DuplexFlipLongEdge"]);
    expect(await turned("A5 landscape", 2)).toEqual(["two-sided-short-edge", "DuplexFlipShortEdge"]);
  });

  it("builds a briefing first", async () => {
    const world = desk({ files: CHECKED });
    const { exitCode, out } = await readout(world, "print", PROBE, "-l", "plain", "--printer", printer.uri);
    expect([exitCode, out.includes("printed as job 7")]).toEqual([0, true]);
  });

  it("a dry run tells what the printer can and sends nothing", async () => {
    const { exitCode, out, sent } = await check(CHECKED, "--dry-run");
    expect([exitCode, sent.length]).toEqual([0, 0]);
    expect(out).toContain("the printer can: 1 copy");
  });

  it("refuses a sheet that was not checked, unless it is printed as a draft", async () => {
    const refused = await check({});
    expect([refused.exitCode, refused.sent.length]).toEqual([4, 0]);
    expect(refused.err).toContain("deliver/draft");
  });

  it("prints a draft with the word across it, and only out of its briefing", async () => {
    const world = desk();
    const before = printer.taken.length;
    const print = (file: string) =>
      readout(world, "print", file, "-l", "plain", "--draft", "--printer", printer.uri);
    expect((await print(PROBE)).exitCode).toBe(0);
    const [sent] = printer.taken.slice(before);
    expect(String(sent!.about["job-name"])).toMatch(/^Probe-1-v1-The-ferry-runs-again-DRAFT\.pdf /);
    const { text } = await new PDFParse({ data: new Uint8Array(sent!.document) }).getText();
    expect(text).toMatch(/DRAFT.*The ferry runs again/s);
    expect((await print("out/probe/plain.draft.pdf")).exitCode).toBe(2);
  });

  it("refuses what carries no content, and what was changed", async () => {
    const world = desk({ files: CHECKED });
    await readout(world, "build", PROBE, "-l", "plain", "--no-attach");
    const bare = await readout(world, "print", OUT, "--printer", printer.uri);
    expect([bare.exitCode, bare.err.includes("deliver/unverified")]).toEqual([4, true]);
    world.put("cut.pdf", world.files.get(`/desk/${OUT}`)!.slice(0, 3000));
    const cut = await readout(world, "print", "cut.pdf", "--printer", printer.uri);
    expect([cut.exitCode === 0, cut.err.includes("deliver/unverified")]).toEqual([false, true]);
  });

  it("prints a numbered copy for everybody on a list, one job each", async () => {
    const world = desk({ files: { ...CHECKED, "list.csv": "name\nAnna Arp\nBen Birk\n" } });
    const before = printer.taken.length;
    const print = (...more: readonly string[]) =>
      readout(world, "print", PROBE, "-l", "plain", "--printer", printer.uri, "--list", "list.csv", ...more);
    const { exitCode, err } = await print();
    expect([exitCode, err.includes("2 of 2 copies printed")]).toEqual([0, true]);
    const sent = printer.taken.slice(before).map(({ about }) => String(about["job-name"]).split(" ")[0]);
    expect(sent).toEqual([
      "Probe-1-v1-The-ferry-runs-again-1-anna-arp.pdf",
      "Probe-1-v1-The-ferry-runs-again-2-ben-birk.pdf",
    ]);
    expect((await print("--copies", "2")).exitCode).toBe(2);
  });

  it.each([
    ["--pages", "3-1"],
    ["--copies", "0"],
    ["--duplex", "up"],
    ["--wait", "x"],
  ])("%s %s is a wrong command line", async (...wrong) => {
    expect((await check(CHECKED, ...wrong)).exitCode).toBe(2);
  });
});
