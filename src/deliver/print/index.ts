/**
 * A finished file and what its print is to be like -> paper, or findings that say why not. The printer is asked what it can do and waited
 * for; the file is sent once, and followed until it is printed. When nobody knows whether the printer has it, that is said, and the
 * file is not sent again.
 */
import type { Diagnostic } from "../../model/diagnostic.ts";
import { ASKED, listOf, unableTo, understood } from "./capabilities.ts";
import { aborted, failure, newsTo, refused, stopped, unfinished, unknown, untrusted } from "./findings.ts";
import { Lost, type Outside, Unreachable, Untrusted, urlOf } from "./post.ts";
import type { Attributes, PrintSettings } from "./settings.ts";
import { type Answer, ask } from "./talk.ts";

export { printByLp } from "./cups.ts";
export type { Outside } from "./post.ts";
export { type PrintSettings, pageRuns, paperOf } from "./settings.ts";

export interface PrintJob {
  /** Shown at the printer, and how the job is found again: no other job has it. */
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly settings: PrintSettings;
  /** How long a busy, empty or silent printer is waited for, in milliseconds. */
  readonly patience: number;
  /** Asks what the printer can do, and sends nothing. */
  readonly dry: boolean;
  /** Hears that the file is about to leave, or was not taken after all; what it finds keeps the file here. */
  readonly record?: (state: "sending" | "kept") => readonly Diagnostic[];
}

export interface Printed {
  /** Number that the printer gave the job; undefined when it has none. */
  readonly job: number | undefined;
  readonly done: boolean;
  /** What saw it done: a printer tells when the last sheet is out, a queue of CUPS when it has handed the job on. */
  readonly by: "printer" | "queue";
  readonly diagnostics: readonly Diagnostic[];
}

/** Between two questions to a printer that is at work, in ms. */
const PAUSE_MS = 1_000;

export async function printFile(job: PrintJob, uri: string, outside: Outside): Promise<Printed> {
  const nothing = (...diagnostics: readonly Diagnostic[]) => ({
    job: undefined,
    done: false,
    by: "printer" as const,
    diagnostics,
  });

  if (urlOf(uri) === undefined)
    return nothing(
      failure(
        "print/unknown-printer",
        `“${uri}” is no address of a printer`,
        "write it as ipp://printer.example.org/ipp/print",
      ),
    );
  // What it cannot do is known before anything is sent.
  const printer = await readyPrinter(job, uri, outside);
  if (!printer.ready) return nothing(printer.trouble);
  const unable = unableTo(job.settings, printer.ready, uri);
  if (unable.length > 0 || job.dry) return nothing(...unable);

  const sent = await send(job, understood(job.settings, printer.ready), uri, outside);
  if (typeof sent !== "number") return nothing(sent);
  const fault = await follow(job, sent, uri, outside);
  const done = fault === undefined;
  return { job: sent, done, by: "printer", diagnostics: done ? [] : [fault] };
}

/** What a printer that is ready says of itself. */
interface Ready {
  readonly ready: Attributes;
}
interface NotReady {
  readonly ready?: undefined;
  readonly trouble: Diagnostic;
}

/** Waits until the printer answers, takes jobs and is not stopped. A dry run waits for nothing. */
async function readyPrinter(job: PrintJob, uri: string, outside: Outside): Promise<Ready | NotReady> {
  const news = newsTo(outside);
  let trouble = failure("print/unreachable", `the printer “${uri}” does not answer`, CHECK_LINE);
  const until = outside.clock() + job.patience;
  do {
    try {
      const about = { "requested-attributes": ASKED };
      const { printer, status, message } = await ask(
        uri,
        { operation: "Get-Printer-Attributes", about },
        outside,
      );
      if (!status.startsWith("successful"))
        return {
          trouble: refused(`the printer “${uri}” does not tell what it can do: ${status} ${message}`),
        };
      const idle = printer["printer-state"] !== "stopped" && printer["printer-is-accepting-jobs"] !== false;
      if (idle || job.dry) return { ready: printer };
      const reasons = reasonsOf(printer["printer-state-reasons"]);
      trouble = stopped(reasons);
      news(`the printer is stopped: ${reasons}; waiting`);
    } catch (error) {
      if (error instanceof Untrusted) return { trouble: untrusted(uri, error.message) };
      trouble = failure(
        "print/unreachable",
        `the printer “${uri}” does not answer: ${reasonOf(error)}`,
        CHECK_LINE,
      );
      news(`the printer does not answer: ${reasonOf(error)}; waiting`);
    }
    if (job.dry) break;
    await outside.wait(PAUSE_MS);
  } while (outside.clock() < until);
  return { trouble };
}

/** Answers by which a printer says that it has not taken the job, and may later (RFC 8011, B.1.5). */
const LATER = /^server-error-(busy|not-accepting-jobs|temporary-error|service-unavailable)$/;

/** The number of the job. Only after an answer that the job was not taken, or when nobody was reached, is the file sent again. */
async function send(
  job: PrintJob,
  attributes: Attributes,
  uri: string,
  outside: Outside,
): Promise<number | Diagnostic> {
  const news = newsTo(outside);
  const about = {
    "job-name": job.name,
    "document-format": "application/pdf",
    "ipp-attribute-fidelity": true,
  };
  let trouble = failure("print/busy", "the printer is busy", LATER_HINT);
  const until = outside.clock() + job.patience;
  do {
    try {
      const [fault] = job.record?.("sending") ?? [];
      if (fault !== undefined) return fault;
      const question = { operation: "Print-Job", about, job: attributes, document: job.pdf };
      const { status, message, jobs } = await ask(uri, question, outside);
      const number = jobs[0]?.["job-id"];
      if (status.startsWith("successful") && typeof number === "number") return number;
      if (!LATER.test(status)) return refused(`the printer does not take the job: ${status} ${message}`);
      trouble = failure("print/busy", `the printer takes no job: ${status}`, LATER_HINT);
      job.record?.("kept");
      news(`the printer takes no job now (${status}); waiting`);
    } catch (error) {
      if (error instanceof Lost) return (await search(job, uri, outside)) ?? unknown(job, error.message);
      job.record?.("kept");
      if (error instanceof Untrusted) return untrusted(uri, error.message);
      trouble = failure(
        "print/unreachable",
        `the printer “${uri}” does not answer: ${reasonOf(error)}`,
        CHECK_LINE,
      );
      news(`the printer does not answer: ${reasonOf(error)}; waiting`);
    }
    await outside.wait(PAUSE_MS);
  } while (outside.clock() < until);
  return trouble;
}

/** How often a printer that fell silent is asked whether it has the job after all. */
const SEARCHES = 5;

/** The number of a job whose sending got no answer, if the printer has it. */
async function search(job: PrintJob, uri: string, outside: Outside): Promise<number | undefined> {
  outside.say("no answer to the job; asking the printer whether it has it");
  for (let i = 0; i < SEARCHES; i++) {
    await outside.wait(PAUSE_MS);
    for (const which of ["not-completed", "completed"]) {
      const about = { "which-jobs": which, "requested-attributes": ["job-id", "job-name"] };
      const answer = await tried(() => ask(uri, { operation: "Get-Jobs", about }, outside));
      const number = answer?.jobs.find((each) => each["job-name"] === job.name)?.["job-id"];
      if (typeof number === "number") return number;
    }
  }
  return undefined;
}

/** Waits until the job is on paper; gives what went wrong. */
async function follow(
  job: PrintJob,
  number: number,
  uri: string,
  outside: Outside,
): Promise<Diagnostic | undefined> {
  const news = newsTo(outside);
  let state = "pending";
  let why = "";
  const until = outside.clock() + job.patience;
  do {
    const about = { "job-id": number, "requested-attributes": ["job-state", "job-state-reasons"] };
    const answer = await tried(() => ask(uri, { operation: "Get-Job-Attributes", about }, outside));
    const { "job-state": said, "job-state-reasons": reasons } = answer?.jobs[0] ?? {};
    state = typeof said === "string" ? said : state;
    why = reasonsOf(reasons);
    if (state === "completed") return undefined;
    if (state === "aborted" || state === "canceled") return aborted(number, `(${state}): ${why}`);
    news(`job ${number} is ${state}: ${why}`);
    await outside.wait(PAUSE_MS);
  } while (outside.clock() < until);
  return unfinished(number, `${state} at the printer: ${why}`);
}

async function tried(question: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof Lost || error instanceof Unreachable) return undefined;
    throw error;
  }
}

const reasonsOf = (reasons: unknown): string =>
  listOf(reasons)
    .filter((each) => each !== "none")
    .join(", ") || "no reason given";

function reasonOf(error: unknown): string {
  if (error instanceof Lost || error instanceof Unreachable) return error.message;
  throw error;
}

const CHECK_LINE = "check its name and whether it is on; readout print --dry-run asks without printing";
const LATER_HINT = "nothing was sent; print again later, or wait longer with --wait";
