/**
 * A finished file to a queue of CUPS on this machine, through the programs that come with it: `lpstat` and `lpoptions` say what the queue
 * can do, `lp` takes the file from its standard input, once, and `lpstat` tells when the queue is done with it. For printers that have a
 * driver, a queue that holds jobs back, or no way to reach them by IPP.
 */
import type { Diagnostic } from "../../model/diagnostic.ts";
import { aborted, failure, newsTo, refused, stopped, unfinished, unknown } from "./findings.ts";
import type { Printed, PrintJob } from "./index.ts";
import { isQueue, jobIn, lpOptions, queueChoices, queueState, queueUnable, requestNumber } from "./queue.ts";

/** A program of the machine and what it said. */
export interface Said {
  readonly how: "done" | "missing" | "late";
  readonly code?: number;
  readonly out?: string;
  readonly err?: string;
}

export interface Desk {
  run(program: {
    readonly name: string;
    readonly args: readonly string[];
    readonly input?: Uint8Array;
    readonly limit: number;
  }): Promise<Said>;
  /** Milliseconds since 1970. */
  clock(): number;
  wait(ms: number): Promise<void>;
  say(text: string): void;
}

/** A question to a scheduler that is alive takes a fraction of this, in ms. */
const ANSWER_MS = 10_000;
/** To hand over a file of some megabytes, over the network to a server of the house; in ms. */
const SUBMIT_MS = 60_000;
/** Between two questions, in ms. */
const PAUSE_MS = 1_000;

export async function printByLp(job: PrintJob, queue: string, desk: Desk): Promise<Printed> {
  const nothing = (...diagnostics: readonly Diagnostic[]) => ({
    job: undefined,
    done: false,
    by: "queue" as const,
    diagnostics,
  });
  if (!isQueue(queue)) return nothing(badQueue(queue));

  // What it cannot do is known before anything is sent.
  const trouble = await waitForQueue(job, queue, desk);
  if (trouble !== undefined) return nothing(trouble);
  const { out = "" } = await desk.run({ name: "lpoptions", args: ["-p", queue, "-l"], limit: ANSWER_MS });
  const choices = queueChoices(out);
  if (choices.size === 0) desk.say(`the queue “${queue}” does not tell what its printer can do`);
  const found = queueUnable(queue, job.settings, choices);
  if (found.length > 0 || job.dry) return nothing(...found);

  const sent = await submit(job, queue, desk);
  if (typeof sent !== "number") return nothing(sent);
  const fault = await follow(job, queue, sent, desk);
  const done = fault === undefined;
  return { job: sent, done, by: "queue", diagnostics: done ? [] : [fault] };
}

/** Waits until the queue takes jobs and its printer is not stopped; what keeps it from that. A dry run waits for nothing. */
async function waitForQueue(job: PrintJob, queue: string, desk: Desk): Promise<Diagnostic | undefined> {
  const news = newsTo(desk);
  const until = desk.clock() + job.patience;
  for (;;) {
    const asked = await desk.run({
      name: "lpstat",
      args: ["-r", "-p", queue, "-a", queue],
      limit: ANSWER_MS,
    });
    if (asked.how === "missing") return noLp(queue);
    const state = asked.how === "late" ? "no-server" : queueState(queue, asked.out ?? "", asked.err ?? "");
    if (state === "ready") return undefined;
    if (state === "unknown") return unknownQueue(queue);
    // Of a printer that is stopped a dry run can still tell what it can do.
    if (job.dry && state !== "no-server") return undefined;
    const why = state === "no-server" ? "CUPS does not answer" : `the printer is stopped: ${state.stopped}`;
    if (job.dry || desk.clock() >= until) return state === "no-server" ? noScheduler : stopped(state.stopped);
    news(`${why}; waiting`);
    await desk.wait(PAUSE_MS);
  }
}

/** The number of the job. Called once for each job, whatever comes of it. */
async function submit(job: PrintJob, queue: string, desk: Desk): Promise<number | Diagnostic> {
  const [fault] = job.record?.("sending") ?? [];
  if (fault !== undefined) return fault;
  const args = ["-d", queue, "-t", job.name, ...lpOptions(job.settings)];
  const sent = await desk.run({ name: "lp", args, input: job.pdf, limit: SUBMIT_MS });
  if (sent.how === "missing") return noLp(queue);
  if (sent.how === "late") return unknown(job, `lp did not end in ${SUBMIT_MS / 1000} seconds`);
  // lp takes a job back whose file did not arrive whole, before it complains (cupsCancelJob in its source).
  if (sent.code !== 0) return refused(`the queue does not take the job: ${lastLine(sent.err)}`);
  return requestNumber(sent.out ?? "") ?? unknown(job, `lp says “${lastLine(sent.out)}” and names no job`);
}

/** How often a job that stands in neither list is looked for: it may be on its way from one to the other. */
const SEARCHES = 3;

/** Waits until the queue is done with the job; gives what went wrong. */
async function follow(
  job: PrintJob,
  queue: string,
  number: number,
  desk: Desk,
): Promise<Diagnostic | undefined> {
  const news = newsTo(desk);
  const look = async (which: string) => {
    const args = ["-l", "-W", which, "-o", queue];
    const { how, code, out = "" } = await desk.run({ name: "lpstat", args, limit: ANSWER_MS });
    return how === "done" && code === 0 ? { found: jobIn(out, queue, number) } : undefined;
  };
  const until = desk.clock() + job.patience;
  let missed = 0;
  let state = "in the queue";
  do {
    const waiting = await look("not-completed");
    if (waiting?.found !== undefined) {
      state = `in the queue${waiting.found === "" ? "" : `: ${waiting.found}`}`;
      news(`job ${number} is ${state}`);
    } else if (waiting !== undefined) {
      const done = await look("completed");
      if (done?.found !== undefined)
        return /abort|cancel/i.test(done.found) ? aborted(number, `(${done.found})`) : undefined;
      if (done !== undefined && ++missed >= SEARCHES)
        return unknown(job, `the queue no longer knows job ${number}`);
    }
    await desk.wait(PAUSE_MS);
  } while (desk.clock() < until);
  return unfinished(number, state);
}

const lastLine = (text = ""): string =>
  text
    .trim()
    .split("\n")
    .at(-1)
    ?.replace(/^lp: (Error - )?/, "") || "no reason given";

const badQueue = (name: string): Diagnostic =>
  failure(
    "print/unknown-printer",
    `“${name}” cannot be the name of a printer`,
    "lpstat -e lists the queues of this machine; other printers are named by their address, as ipp://printer.example.org/ipp/print",
  );

const unknownQueue = (queue: string): Diagnostic =>
  failure(
    "print/unknown-printer",
    `this machine has no queue “${queue}”`,
    "lpstat -e lists its queues; other printers are named by their address, as ipp://printer.example.org/ipp/print",
  );

const noLp = (queue: string): Diagnostic =>
  failure(
    "print/no-lp",
    `“${queue}” is the name of a queue, and this machine has no lp to print with`,
    "name the printer by its address instead, as ipp://printer.example.org/ipp/print, or install the client of CUPS (cups-client)",
  );

const noScheduler: Diagnostic = failure(
  "print/unreachable",
  "CUPS does not answer on this machine",
  "start it, set CUPS_SERVER, or name the printer by its address, as ipp://printer.example.org/ipp/print",
);
