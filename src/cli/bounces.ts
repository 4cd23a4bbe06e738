/** `readout bounces`: what delivery reports say of messages that were sent. */
import path from "node:path";
import type { Command } from "commander";
import type { Journal } from "../journal.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Bounce, Ledger } from "../pipeline.ts";
import type { World } from "../world.ts";
import { counted } from "./report.ts";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

interface BouncesOptions extends TalkOptions {
  readonly ledger: string;
}

export const bouncesCommand = ({ world, done }: Seat): Command =>
  command("bounces", "Read delivery reports (RFC 3464) into the ledger of readout mail.", [
    "readout bounces ~/Maildir --ledger content/harbour-talks/briefing.mail.jsonl",
    "readout bounces saved-reports --ledger briefing.mail.jsonl",
  ])
    .argument("<folder>", "a Maildir, or a folder of .eml files")
    .requiredOption("--ledger <file>", "the ledger that readout mail has written")
    .action(async (folder: string, options: BouncesOptions) =>
      done(await runBounces(folder, options, world)),
    );

async function runBounces(folder: string, { ledger: file, ...talk }: BouncesOptions, world: World) {
  const report = reportFor(world, talk);
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world, (stage) => report.progress(stage));
  const lock = world.lock(`${file}.lock`);
  if (lock.value === undefined) {
    report.tell(lock.diagnostics);
    return report.finish({ bounces: null });
  }
  try {
    const bounces = await readInto(file, folder, journal, world);
    report.tell(journal.findings);
    if (bounces !== undefined) report.print(`${counted(bounces.length, "bounce")} recorded in ${file}`);
    return report.finish({ bounces: bounces ?? null });
  } finally {
    lock.value.release();
  }
}

async function readInto(file: string, folder: string, journal: Journal, world: World) {
  const { mailRoom, openLedger } = await import("../pipeline.ts");
  const { checksumOfReport, readReport } = await mailRoom();
  if (!world.isFolder(folder) || !world.isFile(file)) {
    const missing = world.isFolder(folder) ? file : folder;
    journal.findings.push({
      code: "system/file-missing",
      severity: "error",
      message: `there is no “${missing}”`,
      hint: "paths are taken from the current folder; check the spelling",
      place: { file: missing },
    });
    return undefined;
  }
  const ledger = await openLedger(file, journal, world);
  if (ledger === undefined) return undefined;
  const run: Reading = { file, ledger, recorded: [], journal, world };
  for (const mail of mailsIn(folder, world)) {
    const bytes = readMail(mail, journal, world);
    const id = bytes && checksumOfReport(bytes);
    // What was read in an earlier run is about what was sent before it.
    if (id === undefined || ledger.entries.some(({ report }) => report === id)) continue;
    for (const bounce of (await readReport(bytes!)) ?? [])
      if (!(await record(bounce, { id, file: mail }, run))) return run.recorded;
  }
  return run.recorded;
}

/** One reading of a folder. */
interface Reading {
  /** The ledger's. */
  readonly file: string;
  /** As it was before. */
  readonly ledger: Ledger;
  readonly recorded: Bounce[];
  readonly journal: Journal;
  readonly world: World;
}

/** A mail that cannot be read keeps nobody from the others. */
function readMail(mail: string, journal: Journal, world: World): Uint8Array | undefined {
  const { value, diagnostics } = world.read(mail, MAX_REPORT_BYTES);
  journal.findings.push(
    ...diagnostics.map(
      (fault): Diagnostic => (fault.code === "system/file-too-large" ? unread(mail) : fault),
    ),
  );
  return value;
}

const unread = (file: string): Diagnostic => ({
  code: "mail/report-unread",
  severity: "warning",
  message: `this mail has more than ${MAX_REPORT_BYTES / 1_000_000} MB, more than a report has, and was passed over`,
  hint: "look at it yourself if it came from a mail server",
  place: { file },
});

/** A report may carry the whole message back; servers take 20 to 25 MB. */
const MAX_REPORT_BYTES = 30_000_000;

/** A Maildir keeps new and seen messages apart, without file endings. */
function mailsIn(folder: string, world: World): readonly string[] {
  const inside = (name: string) =>
    world.list(path.join(folder, name)).map((file) => path.join(folder, name, file));
  const isMaildir = world.isFolder(path.join(folder, "cur")) || world.isFolder(path.join(folder, "new"));
  const files = isMaildir
    ? [...inside("new"), ...inside("cur")]
    : world
        .list(folder)
        .filter((file) => /\.eml$/i.test(file))
        .map((file) => path.join(folder, file));
  return files.filter(world.isFile);
}

/** False when the ledger cannot be written. */
async function record(
  bounce: Bounce,
  report: { readonly id: string; readonly file: string },
  { file, ledger, recorded, journal, world }: Reading,
): Promise<boolean> {
  const { mailRoom } = await import("../pipeline.ts");
  const { entryOf, hasLeft, lineOf } = await mailRoom();
  const entry = entryOf(bounce, ledger);
  if (entry === undefined) {
    journal.findings.push({
      code: "mail/stray-report",
      severity: "warning",
      message: `the report on “${bounce.recipient}” is about no message of this ledger`,
      hint: "perhaps another ledger knows it; --ledger names it",
      place: { file: report.file },
    });
    return true;
  }
  const { state, reply } = bounce;
  const known = [
    entry.state,
    ...recorded.filter((each) => entryOf(each, ledger) === entry).map((each) => each.state),
  ];
  // A second report of the same, or a delay that ended in a bounce, whichever of them is read first.
  if (!hasLeft(entry) || known.includes("bounced") || known.includes(state)) return true;
  const at = new Date(world.clock()).toISOString();
  const faults = world.append(file, lineOf({ ...entry, at, state, reply, report: report.id }));
  journal.findings.push(...faults);
  if (faults.length > 0) return false;
  recorded.push(bounce);
  journal.findings.push({
    code: "mail/bounced",
    severity: state === "bounced" ? "error" : "warning",
    message: `“${entry.recipient}”: ${reply}`,
    hint: state === "bounced" ? "correct the address in the list" : "the server still tries",
    place: { file: report.file },
  });
  return true;
}
