/** `readout doctor`: is all here that a build needs? */
import path from "node:path";
import type { Command } from "commander";
import { listLayouts } from "../files.ts";
import { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { World } from "../world.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

export const doctorCommand = ({ world, done }: Seat): Command =>
  command("doctor", "Check that this installation has what it needs.", ["readout doctor"]).action(
    async (options: TalkOptions) => done(await runDoctor(options, world)),
  );

/** One thing looked at: what was seen, and what is wrong with it. */
interface Examination {
  readonly what: string;
  readonly findings: readonly Diagnostic[];
}

async function runDoctor(options: TalkOptions, world: World): Promise<number> {
  const report = reportFor(world, options);
  const examinations = [nodeVersion(), layouts(world), await fonts(world), outFolder(world)];
  for (const { what, findings } of examinations) {
    report.print(`${hasErrors(findings) ? "✗" : "✓"} ${what}`);
    report.tell(findings);
  }
  return report.finish({
    examinations: examinations.map(({ what, findings }) => ({ what, ok: !hasErrors(findings) })),
  });
}

/** The oldest Node that the libraries run on: pdfjs-dist and harfbuzzjs ask for it. */
const OLDEST_NODE = [20, 19] as const;

function nodeVersion(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const what = `Node ${process.versions.node}`;
  return old
    ? { what, findings: [unfit(`${what} is too old`, `install Node ${OLDEST_NODE.join(".")} or newer`)] }
    : { what, findings: [] };
}

function layouts(world: World): Examination {
  const names = [...listLayouts(world).keys()];
  const findings = names.length > 0 ? [] : [unfit("there are no layouts", "install the package again")];
  return { what: `layouts: ${names.join(", ") || "none"}`, findings };
}

/** Looks at every font file that is listed, which proves that the packages are there and one's own fonts can be used. */
async function fonts(world: World): Promise<Examination> {
  const { examineFonts, openShelf } = await import("../pipeline.ts");
  const journal = new Journal(world);
  const shelf = await openShelf(journal, world);
  const families = new Set(shelf?.files.map(({ family }) => family));
  const faults = shelf === undefined ? [] : await examineFonts(shelf);
  return {
    what: `fonts: ${[...families].join(", ") || "none"}`,
    findings: [...journal.findings, ...faults],
  };
}

function outFolder(world: World): Examination {
  const staged = world.stage(path.join("out", "doctor"), new Uint8Array());
  staged.value?.discard();
  return { what: "the folder out/ can be written", findings: staged.diagnostics };
}

const unfit = (message: string, hint: string): Diagnostic => ({
  code: "system/unfit",
  severity: "error",
  message,
  hint,
});
