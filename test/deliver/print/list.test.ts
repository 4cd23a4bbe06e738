/** A list of copies and its ledger: what is on paper is not printed again, whatever ended the run before. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, PROBE, PROBE_YAML, passedReport, readout } from "../../support/desk.ts";
import { openPrinter, type Printer, type PrinterOptions } from "./printer.ts";

const LEDGER = "content/probe/briefing.print.jsonl";
const NAMES = ["anna", "ben", "cem"];
const LIST = `name\n${NAMES.join("\n")}\n`;

const printers: Printer[] = [];
const open = async (options: PrinterOptions = {}) => {
  const printer = await openPrinter(options);
  printers.push(printer);
  return printer;
};
afterAll(() => Promise.all(printers.map((printer) => printer.close())));

let good: Printer;
beforeAll(async () => {
  good = await open();
});

type Files = Record<string, string>;
const deskWith = (files: Files = {}) =>
  desk({
    files: { "content/probe/briefing.check.json": passedReport(PROBE_YAML), "list.csv": LIST, ...files },
  });
type Desk = ReturnType<typeof deskWith>;

/** Prints the list; `taken` are the holders whose copies the printer got. */
async function check(world: Desk, printer: Printer, ...more: readonly string[]) {
  const before = printer.taken.length;
  const args = ["-l", "plain", "--list", "list.csv", "--printer", printer.uri, "--wait", "2", ...more];
  const answer = await readout(world, "print", PROBE, ...args);
  const taken = printer.taken
    .slice(before)
    .map(({ about }) => /-\d-(\w+)\.pdf/.exec(String(about["job-name"]))![1]!);
  return { ...answer, taken };
}
const ledgerOf = (world: Desk) => new TextDecoder().decode(world.files.get(`/desk/${LEDGER}`));
const statesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ copy, state }) => `${/-\d-(\w+)\.pdf/.exec(copy)![1]} ${state}`);

describe("a list", () => {
  it("is printed once: the same command again prints nothing, unless it is told to", async () => {
    const world = deskWith();
    const first = await check(world, good);
    expect([first.exitCode, first.taken]).toEqual([0, NAMES]);
    expect(statesOf(ledgerOf(world))).toEqual(
      NAMES.flatMap((name) => [`${name} sending`, `${name} printed`]),
    );
    expect(ledgerOf(world)).not.toMatch(/out\/|desk|\\\\/);
    const second = await check(world, good);
    expect([second.exitCode, second.taken]).toEqual([0, []]);
    expect(second.err).toContain("0 of 3 copies printed, 3 earlier");
    expect((await check(world, good, "--again", "all")).taken).toEqual(NAMES);
  });

  it("of a briefing that was edited is another", async () => {
    const world = deskWith();
    await check(world, good);
    const edited = PROBE_YAML.replace("on Monday", "on Tuesday");
    world.put(PROBE, edited);
    world.put("content/probe/briefing.check.json", passedReport(edited));
    expect((await check(world, good)).taken).toEqual(NAMES);
  });

  it("goes on with the copy that a printer refused", async () => {
    const world = deskWith();
    const refusing = await open({ answers: ["taken", "client-error-not-authorized"] });
    const first = await check(world, refusing);
    expect([first.exitCode, first.taken]).toEqual([7, ["anna"]]);
    expect(first.err).toContain(
      "1 of 3 copies printed; it stopped at Probe-1-v1-The-ferry-runs-again-2-ben.pdf",
    );
    expect(statesOf(ledgerOf(world)).slice(2)).toEqual(["ben sending", "ben kept"]);
    expect((await check(world, good)).taken).toEqual(["ben", "cem"]);
  });

  it("leaves the copy alone that may be on paper, until it is told", async () => {
    const world = deskWith();
    const cutting = await open({ answers: ["taken", "cut"] });
    expect(await check(world, cutting)).toMatchObject({ exitCode: 7, taken: ["anna"] });
    const later = await check(world, good);
    expect([later.exitCode, later.taken]).toEqual([7, ["cem"]]);
    expect(later.err).toContain("print/unknown");
    expect(later.err).toContain("--again unknown");
    expect(await check(world, good, "--again", "unknown")).toMatchObject({ exitCode: 0, taken: ["ben"] });
  });

  it("that died at any line of its ledger goes on, and nobody's copy is printed twice", async () => {
    const whole = deskWith();
    await check(whole, good);
    const lines = ledgerOf(whole).trimEnd().split("\n");
    for (let kept = 0; kept <= lines.length; kept++) {
      for (const torn of kept % 2 === 0 ? ["", (lines[kept] ?? "").slice(0, 40)] : [""]) {
        const text =
          lines
            .slice(0, kept)
            .map((line) => `${line}\n`)
            .join("") + torn;
        const had = statesOf(
          text.slice(0, text.lastIndexOf("\n") + 1) ||
            `${JSON.stringify({ copy: "-0-x.pdf", state: "kept" })}\n`,
        );
        const on = NAMES.filter((name) => had.includes(`${name} printed`));
        const unknown = NAMES.filter((name) => had.includes(`${name} sending`) && !on.includes(name));
        const world = deskWith({ [LEDGER]: text });
        const { exitCode, taken } = await check(world, good);
        // Each line is whole again, that of the run that died too.
        expect(() => statesOf(ledgerOf(world))).not.toThrow();
        expect([...on, ...unknown, ...taken].sort()).toEqual(NAMES);
        expect([unknown.length <= 1, exitCode]).toEqual([true, unknown.length === 0 ? 0 : 7]);
      }
    }
  });

  it("is not printed beside another run, nor by a ledger that cannot be read or written", async () => {
    const held = deskWith();
    held.lock(`${LEDGER}.lock`);
    expect(await check(held, good)).toMatchObject({ exitCode: 10, taken: [] });
    const damaged = await check(deskWith({ [LEDGER]: "{nonsense\n" }), good);
    expect([damaged.exitCode, damaged.taken]).toEqual([10, []]);
    expect(damaged.err).toContain("deliver/ledger-damaged");
    const files = { "content/probe/briefing.check.json": passedReport(PROBE_YAML), "list.csv": LIST };
    const full = desk({ files, faults: { [LEDGER]: "ENOSPC" } });
    expect(await check(full, good)).toMatchObject({ exitCode: 10, taken: [] });
  });

  it.each([
    ["gives up in the middle", "aborted", "print/aborted"],
    ["does not finish in time", "processing", "print/unfinished"],
  ])("leaves a copy alone that the printer %s: it may be on paper", async (_, state, code) => {
    const printer = await open({ jobStates: [[state, "none"]] });
    const world = deskWith();
    const first = await check(world, printer);
    expect([first.taken, first.err]).toEqual([["anna"], expect.stringContaining(code)]);
    expect(statesOf(ledgerOf(world))).toEqual(["anna sending", "anna unknown"]);
    expect((await check(world, good)).taken).toEqual(["ben", "cem"]);
  });

  it("as one job is printed once too, and another list is another job", async () => {
    const world = deskWith();
    const args = ["-l", "plain", "--list", "list.csv", "--merged", "--printer", good.uri];
    const print = async (...more: readonly string[]) => {
      const before = good.taken.length;
      const { exitCode } = await readout(world, "print", PROBE, ...args, ...more);
      return [exitCode, good.taken.length - before];
    };
    expect(await print()).toEqual([0, 1]);
    expect(await print()).toEqual([0, 0]);
    expect(await print("--again", "all")).toEqual([0, 1]);
    world.put("list.csv", `${LIST}dora\n`);
    expect(await print()).toEqual([0, 1]);
  });

  it.each([
    ["--staple", "staple all copies together"],
    ["--pages=1", "counted through"],
    ["--duplex=long", "two people's copies would share a sheet"],
  ])("as one job is not printed with %s, which would be done to all copies together", async (option, why) => {
    const world = deskWith();
    const { exitCode, err, taken } = await check(world, good, "--merged", option);
    expect([exitCode, taken]).toEqual([2, []]);
    expect(err).toContain(why);
  });

  it.each(["--staple", "--pages=1", "--duplex=long"])("takes %s, one job each", async (option) => {
    const { exitCode, taken } = await check(deskWith(), good, option);
    expect([exitCode, taken]).toEqual([0, NAMES]);
  });

  it("leaves no ledger by a dry run", async () => {
    const world = deskWith();
    expect(await check(world, good, "--dry-run")).toMatchObject({ exitCode: 0, taken: [] });
    expect(world.files.has(`/desk/${LEDGER}`)).toBe(false);
  });
});
