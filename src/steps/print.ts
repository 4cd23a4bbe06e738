/** Printing a finished file: `deliver/print` with the network and the clock that it needs. */
import path from "node:path";
import type { Printed, PrintJob, PrintSettings } from "../deliver/print/index.ts";
import type { PrintEntry, PrintLedger } from "../deliver/print/ledger.ts";
import { sourceFile } from "../files.ts";
import type { Journal } from "../journal.ts";
import { checkReportSchema } from "../model/check-report.ts";
import { deliveryName } from "../model/delivery-name.ts";
import { hasErrors, type Outcome } from "../model/diagnostic.ts";
import { showPath, type ValuePath } from "../model/origin.ts";
import type { SealedContent } from "../verify/index.ts";
import type { Program, World } from "../world.ts";
import { type Leaving, whatHoldsItBack } from "./leaving.ts";
import { verifyFile } from "./verification.ts";

export type { Printed, PrintSettings } from "../deliver/print/index.ts";
export type { PrintEntry, PrintLedger } from "../deliver/print/ledger.ts";

/** A file that may be printed. */
export interface Printable {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  /** What it is called at the printer. */
  readonly name: string;
  /** How it is turned over when nobody says otherwise: as the file itself asks viewers to. */
  readonly duplex: PrintSettings["duplex"];
  readonly pages: number;
  /** The paper that its pages are made for. */
  readonly media: string | undefined;
}

/** What is known of a print beside its file. */
export interface PrintOrder extends Pick<Leaving, "draft" | "dry" | "approvalVoid" | "readers"> {
  /** The briefing or PDF that the user named. */
  readonly named: string;
}

/** Reads a file back, and gives it only when it says what it says it says, and nothing holds it in the house. */
export async function openPrintable(
  file: string,
  order: PrintOrder,
  journal: Journal,
  world: World,
): Promise<Printable | undefined> {
  const read = world.read(file);
  const verified = await verifyFile(file, read, undefined, journal, world);
  if (read.value === undefined || verified === undefined) return undefined;
  const { sealed, diagnostics, facts } = verified;
  if (hasErrors(diagnostics) || sealed === undefined) {
    const { unverified } = await import("../deliver/gates.ts");
    journal.findings.push(unverified(file, sealed !== undefined));
    return undefined;
  }
  const held = {
    ...order,
    briefing: sealed.briefing,
    checked: isChecked(sealed),
    approvalRequired: sealed.manifest.approval === "required",
    at: (at?: ValuePath) => ({ file: order.named, ...(at && { path: showPath(at) }) }),
  };
  const faults = await whatHoldsItBack(held, world);
  journal.findings.push(...faults);
  if (hasErrors(faults)) return undefined;
  const { paperOf } = await import("../deliver/print/index.ts");
  const [width, height] = firstPage(read.value);
  return {
    pdf: read.value,
    sha256: facts.sha256,
    pages: facts.pages,
    duplex: facts.pages === 1 ? "off" : width > height ? "short" : "long",
    name: deliveryName(sealed.briefing, { draft: order.draft, slug: path.parse(file).name }),
    media: paperOf(width, height),
  };
}

/** Certificates that are believed (PEM); undefined, and found, where there are none. */
export async function readAuthorityFile(file: string, world: World): Promise<Outcome<string>> {
  const { value, diagnostics } = world.read(file);
  if (value === undefined) return { value: undefined, diagnostics };
  const { readAuthority } = await import("../deliver/authority.ts");
  return readAuthority(file, value);
}

/** Hands a file to a printer. What it meanwhile says goes to `say`. */
export async function sendToPrinter(
  job: PrintJob,
  printer: string,
  { say, authority }: { readonly say: (text: string) => void; readonly authority?: string | undefined },
  journal: Journal,
  world: World,
): Promise<Printed | undefined> {
  let printed: Printed | undefined;
  await journal.step("print", async () => {
    const { printByLp, printFile } = await import("../deliver/print/index.ts");
    const print = isAddress(printer) ? printFile : printByLp;
    printed = await print(job, printer, { ...outsideOf(world), say, authority });
    return { value: printed, diagnostics: printed.diagnostics };
  });
  return printed;
}

/** What became of the copies of a list; none has nothing. */
export async function openPrintLedger(
  file: string,
  journal: Journal,
  world: World,
): Promise<PrintLedger | undefined> {
  return journal.step("ledger", async () => {
    const { readPrintLedger } = await import("../deliver/print/ledger.ts");
    const empty = { name: file, bytes: new Uint8Array() };
    const source = world.isFile(file) ? sourceFile(file, world) : { value: empty, diagnostics: [] };
    if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
    return readPrintLedger(source.value);
  });
}

export async function checksumOfFile(file: string, world: World): Promise<Outcome<string>> {
  const { checksumOf } = await import("../deliver/print/ledger.ts");
  const { value, diagnostics } = world.read(file);
  return { value: value && checksumOf(value), diagnostics };
}

/** Returns when the disk has it. */
export async function printRecorder(file: string, world: World) {
  const { lineOf } = await import("../deliver/print/ledger.ts");
  return (entry: Omit<PrintEntry, "at">) =>
    world.append(file, lineOf({ at: new Date(world.clock()).toISOString(), ...entry }));
}

const outsideOf = (world: World) => ({
  connect: (host: string, port: number, ms: number) => world.connect(host, port, ms),
  clock: () => world.clock(),
  wait: (ms: number) => world.wait(ms),
  run: (program: Program) => world.run(program),
});

/** Runs of pages, as they are typed: `1-3,5`. */
export async function readPageRuns(text: string) {
  const { pageRuns } = await import("../deliver/print/index.ts");
  return pageRuns(text);
}

/** Else it is the name of a queue on this machine. */
const isAddress = (printer: string): boolean => /^ipps?:\/\/./.test(printer);

/** The report inside is of the sources of the content inside, and every quotation stood in its source. */
function isChecked({ seal, report }: SealedContent): boolean {
  const parsed = checkReportSchema.safeParse(report);
  if (!parsed.success || parsed.data.verdict !== "verbatim") return false;
  const checked = new Map(parsed.data.sources.map((source) => [source.id, source.sha256]));
  return seal.sources.every(({ id, sha256 }) => checked.get(id) === sha256);
}

/** Width and height of the first page, in pt; 0 where the file hides them. */
function firstPage(pdf: Uint8Array): readonly [number, number] {
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(Buffer.from(pdf).toString("latin1"));
  return [Number(box?.[1] ?? 0), Number(box?.[2] ?? 0)];
}
