/**
 * The numbered copies of a list to a printer, one job each. A ledger beside the briefing knows which are on paper: the same command goes on
 * where it stopped, and prints no copy twice that it was not told to.
 */
import path from "node:path";
import type { Journal } from "../journal.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { PrintLedger } from "../pipeline.ts";
import type { World } from "../world.ts";
import type { Report } from "./report.ts";

export interface CopyPrinted {
  /** `kept`: nothing left; `unknown`: it may be on paper. */
  readonly state: "printed" | "kept" | "unknown";
  readonly job?: number | undefined;
}

/** Prints one file, and tells `record` before it leaves. */
export type PrintCopy = (
  file: string,
  record: (state: "sending" | "kept") => readonly Diagnostic[],
) => Promise<CopyPrinted>;

export interface PrintListOrder {
  /** In the order of the list. */
  readonly files: readonly string[];
  readonly ledger: string;
  readonly printer: string;
  readonly again: "unknown" | "all" | undefined;
}

export interface ListPrinted {
  readonly jobs: readonly number[];
  /** All copies are on paper. */
  readonly printed: boolean;
}

export async function printList(
  order: PrintListOrder,
  print: PrintCopy,
  report: Report,
  world: World,
): Promise<ListPrinted> {
  const { Journal } = await import("../journal.ts");
  const journal = new Journal(world);
  const lock = order.files.length === 0 ? undefined : world.lock(`${order.ledger}.lock`);
  journal.findings.push(...(lock?.diagnostics ?? []));
  try {
    const printed = lock?.value && (await printDue(order, print, journal, report, world));
    return printed ?? { jobs: [], printed: false };
  } finally {
    report.tell(journal.findings);
    lock?.value?.release();
  }
}

async function printDue(
  { files, ledger: file, printer, again }: PrintListOrder,
  print: PrintCopy,
  journal: Journal,
  report: Report,
  world: World,
): Promise<ListPrinted | undefined> {
  const { openPrintLedger, printRecorder } = await import("../pipeline.ts");
  const ledger = await openPrintLedger(file, journal, world);
  const copies = ledger && (await copiesOf(files, ledger, journal, world));
  if (ledger === undefined || copies === undefined) return undefined;
  if (hasErrors(journal.findings)) return undefined;

  const doubtful = again === undefined ? copies.filter(({ standing }) => standing === "unknown") : [];
  journal.findings.push(...doubtful.map(({ file }) => mayBePrinted(file)));
  const done = again === "all" ? [] : copies.filter(({ standing }) => standing === "printed");
  const due = copies.filter((copy) => !doubtful.includes(copy) && !done.includes(copy));

  const add = await printRecorder(file, world);
  const jobs: number[] = [];
  let stoppedAt: string | undefined;
  for (const { file, sha256 } of due) {
    const entry = { copy: path.basename(file), sha256, printer };
    const { state, job } = await print(file, (step) => add({ ...entry, state: step }));
    const faults = add({ ...entry, state, ...(job !== undefined && { job }) });
    journal.findings.push(...faults);
    if (state === "printed" && job !== undefined) jobs.push(job);
    // Whatever keeps one copy from being printed keeps the next one too, and a pile with gaps helps nobody.
    if (state !== "printed" || hasErrors(faults)) {
      stoppedAt = entry.copy;
      break;
    }
  }
  const earlier = done.length > 0 ? `, ${done.length} earlier` : "";
  const stop = stoppedAt === undefined ? "" : `; it stopped at ${stoppedAt}`;
  report.say(`${jobs.length} of ${files.length} copies printed${earlier}${stop}`);
  return { jobs, printed: jobs.length + done.length === files.length };
}

interface Copy {
  readonly file: string;
  readonly sha256: string;
  readonly standing: ReturnType<PrintLedger["standing"]>;
}

/** Undefined when one cannot be read. */
async function copiesOf(
  files: readonly string[],
  ledger: PrintLedger,
  journal: Journal,
  world: World,
): Promise<readonly Copy[] | undefined> {
  const { checksumOfFile } = await import("../pipeline.ts");
  const copies: Copy[] = [];
  for (const file of files) {
    const { value: sha256, diagnostics } = await checksumOfFile(file, world);
    journal.findings.push(...diagnostics);
    if (sha256 === undefined) return undefined;
    copies.push({ file, sha256, standing: ledger.standing(sha256) });
  }
  return copies;
}

const mayBePrinted = (file: string): Diagnostic => ({
  code: "print/unknown",
  severity: "error",
  message: `nobody knows whether “${path.basename(file)}” is on paper: an earlier run ended before that was clear`,
  hint: "look at the printer; --again unknown prints such copies once more",
});
