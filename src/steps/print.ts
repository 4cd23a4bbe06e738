/** Printing a finished file: `deliver/print` with the network and the clock that it needs. */
import type { Printed, PrintJob } from "../deliver/print/index.ts";
import type { Journal } from "../journal.ts";
import { checkReportSchema } from "../model/check-report.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { SealedContent } from "../verify/index.ts";
import type { World } from "../world.ts";
import { verifyFile } from "./verification.ts";

export type { Printed, PrintSettings } from "../deliver/print/index.ts";

/** A file that may be printed. */
export interface Printable {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  readonly title: string;
  /** The paper that its pages are made for. */
  readonly media: string | undefined;
}

/** Reads a file back, and gives it only when it says what it says it says, and was checked. */
export async function openPrintable(
  file: string,
  draft: boolean,
  journal: Journal,
  world: World,
): Promise<Printable | undefined> {
  const read = world.read(file);
  const verified = await verifyFile(file, read, undefined, journal, world);
  if (read.value === undefined || verified === undefined) return undefined;
  if (hasErrors(verified.diagnostics) || verified.sealed === undefined) {
    journal.findings.push(unverified(file, verified.sealed));
    return undefined;
  }
  if (!isChecked(verified.sealed)) {
    journal.findings.push(draft ? { ...unchecked(file), severity: "warning" } : unchecked(file));
    if (!draft) return undefined;
  }
  const { paperOf } = await import("../deliver/print/index.ts");
  const { pages, sha256, title = file } = verified.facts;
  const [width, height] = firstPage(read.value);
  return { pdf: read.value, sha256, pages, title, media: paperOf(width, height) };
}

/** Hands a file to a printer. What it meanwhile says goes to `say`. */
export async function sendToPrinter(
  job: PrintJob,
  printer: string,
  say: (text: string) => void,
  journal: Journal,
  world: World,
): Promise<Printed | undefined> {
  let printed: Printed | undefined;
  await journal.step("print", async () => {
    const { printFile } = await import("../deliver/print/index.ts");
    printed = await printFile(job, printerUri(printer, world), { ...outsideOf(world), say });
    return { value: printed, diagnostics: printed.diagnostics };
  });
  return printed;
}

const outsideOf = (world: World) => ({
  connect: (host: string, port: number, ms: number) => world.connect(host, port, ms),
  clock: () => world.clock(),
  wait: (ms: number) => world.wait(ms),
});

/** Runs of pages, as they are typed: `1-3,5`. */
export async function readPageRuns(text: string) {
  const { pageRuns } = await import("../deliver/print/index.ts");
  return pageRuns(text);
}

/** A plain name is a queue of CUPS, which is a printer that speaks IPP too. */
export function printerUri(printer: string, { env }: Pick<World, "env">): string {
  if (/^ipps?:\/\/./.test(printer)) return printer;
  const server = env.CUPS_SERVER ?? "";
  const host = server === "" || server.startsWith("/") ? "localhost" : server;
  return `ipp://${host}/printers/${encodeURIComponent(printer)}`;
}

/** It calls itself no draft, the report inside is of the sources of the content inside, and every quotation stood in its source. */
function isChecked({ seal, report, briefing }: SealedContent): boolean {
  if (briefing.series.status === "draft") return false;
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

const unverified = (file: string, sealed: unknown): Diagnostic => ({
  code: "print/unverified",
  severity: "error",
  message:
    sealed === undefined
      ? "the file carries no content that it could be held to, so it is not printed"
      : "the file does not verify, so it is not printed",
  hint: "build it anew with readout build",
  place: { file },
});

const unchecked = (file: string): Diagnostic => ({
  code: "print/draft",
  severity: "error",
  message: "the sheet carries no report that its quotations stand in its sources, so it is a draft",
  hint: "run readout check with the sources and build it again, or print it as a draft with --draft",
  place: { file },
});
