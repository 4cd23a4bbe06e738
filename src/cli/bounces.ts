/** `readout bounces`: what delivery reports say of messages that were sent. */
import path from "node:path";
import type { Command } from "commander";
import type { Journal } from "../journal.ts";
import { hasErrors } from "../model/diagnostic.ts";
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
  const recorded: Bounce[] = [];
  for (const mail of mailsIn(folder, world)) {
    const { value: bytes, diagnostics } = world.read(mail, MAX_REPORT_BYTES);
    journal.findings.push(...diagnostics);
    const id = bytes && checksumOfReport(bytes);
    // What was read in an earlier run is about what was sent before it.
    if (id === undefined || ledger.entries.some(({ report }) => report === id)) continue;
    const known = { id, file: mail };
    for (const bounce of (await readReport(bytes!)) ?? [])
      if (
        !recorded.some((each) => isSame(each, bounce)) &&
        (await record(bounce, known, file, ledger, journal, world))
      )
        recorded.push(bounce);
    if (hasErrors(journal.findings.filter(({ code }) => code.startsWith("system/")))) break;
  }
  return recorded;
}

const isSame = (one: Bounce, other: Bounce): boolean =>
  one.messageId === other.messageId && one.recipient === other.recipient && one.state === other.state;

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

/** True when the ledger did not know it. */
async function record(
  bounce: Bounce,
  report: { readonly id: string; readonly file: string },
  file: string,
  ledger: Ledger,
  journal: Journal,
  world: World,
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
    return false;
  }
  // A second report of the same, or a delay that ended in a bounce.
  if (!hasLeft(entry) || entry.state === "bounced" || entry.state === bounce.state) return false;
  const at = new Date(world.clock()).toISOString();
  const { state, reply } = bounce;
  journal.findings.push(...world.append(file, lineOf({ ...entry, at, state, reply, report: report.id })));
  journal.findings.push({
    code: "mail/bounced",
    severity: state === "bounced" ? "error" : "warning",
    message: `“${entry.recipient}”: ${reply}`,
    hint: state === "bounced" ? "correct the address in the list" : "the server still tries",
    place: { file: report.file },
  });
  return true;
}
