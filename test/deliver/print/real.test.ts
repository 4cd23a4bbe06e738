/** What we send, as `ippeveprinter` understands it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/world.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";
import { cupsMissing, openRealCups, type RealCups } from "./real-cups.ts";
import { openRealPrinter, printerMissing, type RealPrinter } from "./real-printer.ts";

describe.skipIf(printerMissing)(
  `a printer that others have written ${printerMissing ?? ""}`,
  { timeout: 60_000 },
  () => {
    let printer: RealPrinter;
    let cups: RealCups | undefined;
    beforeAll(async () => {
      printer = await openRealPrinter();
    }, 60_000);
    afterAll(() => printer?.close());

    /** Prints the probe, built anew, on paper of a size. */
    const check = (...more: readonly string[]) => checkOn("A5", printer.uri, ...more);
    async function checkOn(paper: string, to: string, ...more: readonly string[]) {
      const files = {
        "content/probe/briefing.check.json": passedReport(PROBE_YAML),
        "templates/plain/style.css": PLAIN_LAYOUT["templates/plain/style.css"]!.replace("A5", paper),
        "list.csv": "name\nAnna Arp\nBen Birk\n",
      };
      // A printer of its own keeps its own time.
      const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, 100)));
      const below = nodeWorld(undefined, { ...process.env, ...(cups && { CUPS_SERVER: cups.server }) });
      const world = { ...desk({ files, below }), clock: () => Date.now(), wait };
      const args = ["-l", "plain", "--printer", to, "--wait", "40", ...more];
      const before = printer.taken().length;
      const answer = await readout(world, "print", PROBE, ...args);
      return { ...answer, world, jobs: printer.taken().slice(before) };
    }

    it("has the file byte for byte, and is told all that was asked for", async () => {
      const asked = ["--copies", "3", "--duplex", "long", "--mono", "--staple", "--pages", "1"];
      const { exitCode, err, out, jobs, world } = await check(...asked);
      expect([err, exitCode]).toEqual([expect.not.stringContaining("error"), 0]);
      expect(out).toMatch(/^printed as job \d+: 3 copies/);
      expect(jobs).toHaveLength(1);
      const [{ document, attributes }] = jobs as [(typeof jobs)[0]];
      expect(Buffer.compare(document, world.files.get("/desk/out/probe/plain.pdf")!)).toBe(0);
      const names = "copies|sides|media|print-color-mode|finishings|page-ranges";
      expect(Object.fromEntries(names.split("|").map((name) => [name, attributes.get(name)]))).toEqual({
        copies: "3",
        sides: "two-sided-long-edge",
        media: "iso_a5_148x210mm",
        "print-color-mode": "monochrome",
        finishings: "staple-top-left",
        "page-ranges": "1-1",
      });
      expect(attributes.get("job-name")).toMatch(/^Probe-1-v1-The-ferry-runs-again\.pdf [0-9a-f]{12} \d+$/);
    });

    it("is told nothing that nobody asked for", async () => {
      const { exitCode, jobs } = await check();
      expect([exitCode, jobs.length]).toEqual([0, 1]);
      const { attributes } = jobs[0]!;
      expect([attributes.get("copies"), attributes.get("sides")]).toEqual(["1", "one-sided"]);
      expect([attributes.has("page-ranges"), attributes.has("print-color-mode")]).toEqual([false, false]);
    });

    it("gets one job for everybody on a list, though it says that it is busy with the first", async () => {
      const { exitCode, jobs } = await check("--list", "list.csv");
      expect(exitCode).toBe(0);
      expect(jobs.map(({ attributes }) => attributes.get("job-name")!.split(" ")[0])).toEqual([
        "Probe-1-v1-The-ferry-runs-again-1-anna-arp.pdf",
        "Probe-1-v1-The-ferry-runs-again-2-ben-birk.pdf",
      ]);
    });

    it("gets nothing by a dry run, nor what it cannot do", async () => {
      const dry = await check("--dry-run", "--staple");
      expect([dry.exitCode, dry.jobs]).toEqual([0, []]);
      expect(dry.out).toContain("the printer can: 1 copy, one side, stapled, iso_a5_148x210mm");
      const unable = await checkOn("A6", printer.uri);
      expect([unable.exitCode, unable.jobs]).toEqual([7, []]);
      expect(unable.err).toContain("the printer “Test” cannot print on “iso_a6_105x148mm”");
    });

    describe.skipIf(cupsMissing)(`behind a queue of CUPS ${cupsMissing ?? ""}`, () => {
      beforeAll(async () => {
        cups = await openRealCups("Office", printer.uri);
      });
      afterAll(async () => {
        await cups?.close();
        cups = undefined;
      });

      it("has the file byte for byte, and is told all that was asked for", async () => {
        const asked = ["--copies", "2", "--duplex", "long", "--mono", "--staple", "--pages", "1"];
        const { exitCode, out, jobs, world } = await checkOn("A5", "Office", ...asked);
        expect([exitCode, out]).toEqual([
          0,
          expect.stringMatching(/^handed on by the queue “Office” as job 1: /),
        ]);
        expect(jobs).toHaveLength(1);
        const [{ document, attributes }] = jobs as [(typeof jobs)[0]];
        expect(Buffer.compare(document, world.files.get("/desk/out/probe/plain.pdf")!)).toBe(0);
        const names = ["copies", "sides", "media", "print-color-mode", "finishings", "page-ranges"];
        expect(names.map((name) => attributes.get(name))).toEqual([
          ...["2", "two-sided-long-edge", "iso_a5_148x210mm", "monochrome", "staple-top-left", "1-1"],
        ]);
      });

      it("is known by its queue alone", async () => {
        const { exitCode, err } = await checkOn("A5", "Nowhere");
        expect([exitCode, err.includes("this machine has no queue “Nowhere”")]).toEqual([2, true]);
      });

      it("gets nothing while the queue is stopped, and what waits when it goes on", async () => {
        cups!.stop("Out of paper");
        const { exitCode, err, jobs } = await checkOn("A5", "Office", "--wait", "1");
        expect([exitCode, err.includes("the printer is stopped: Out of paper"), jobs]).toEqual([7, true, []]);
        setTimeout(() => cups!.start(), 300);
        const later = await checkOn("A5", "Office");
        expect([later.exitCode, later.jobs.length]).toEqual([0, 1]);
      });
    });
  },
);
