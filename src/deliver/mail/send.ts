/**
 * Sends what is due, and records each step before it is taken. What a server does not take for now is tried again in later rounds; what
 * it refuses is not; what was lost after its end had left is `unknown` and left to a person.
 */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Answer, Dial, Line, NoLine } from "./connection.ts";
import { type Entry, type Key, lineOf, type State } from "./ledger.ts";
import type { Message } from "./message.ts";

export interface Job {
  readonly key: Key;
  readonly messageId: string;
  readonly sha256: string;
  readonly compose: () => Promise<Message>;
}

export interface Outside {
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Adds to the ledger and returns when the disk has it. */
  readonly append: (text: string) => readonly Diagnostic[];
  /** Keeps the program here until a message is out of doubt; undefined once the user has asked it to end. */
  readonly hold: () => (() => void) | undefined;
  readonly progress: (done: number, of: number) => void;
  /** So many messages wait so many milliseconds, since the server does not take them for now. */
  readonly waiting: (count: number, ms: number) => void;
}

export interface SendOptions {
  /** Connections at the same time. Each can leave one message unknown when the program is killed. */
  readonly connections: number;
  /** Messages a second at most; undefined for no limit. */
  readonly rate?: number | undefined;
}

export interface Sent {
  readonly results: ReadonlyMap<Job, { readonly state: State; readonly reply: string }>;
  /** What ended the run before everybody was tried. */
  readonly stopped: NoLine | undefined;
  readonly faults: readonly Diagnostic[];
  /** Those whose answer came and could not be recorded: the ledger has them as on their way. */
  readonly unrecorded: readonly Job[];
}

/** Pauses between rounds. Greylisting lets through what comes again after one to five minutes (RFC 6647, 4.1). */
const ROUNDS_MS = [5_000, 60_000, 300_000];

/** A server that cannot be reached so often in a row is left alone. */
const DIALS_MS = [0, 2_000, 10_000];

export async function send(
  jobs: readonly Job[],
  dial: Dial,
  options: SendOptions,
  outside: Outside,
): Promise<Sent> {
  const sending = new Sending(dial, options, outside, jobs.length);
  sending.record(jobs, "intended");
  let waiting = jobs;
  for (const pause of [0, ...ROUNDS_MS]) {
    if (waiting.length === 0 || sending.halted) break;
    if (pause > 0) {
      outside.waiting(waiting.length, pause);
      await outside.wait(pause);
    }
    waiting = await sending.round(waiting);
  }
  return sending;
}

/** What is to be done with a line. */
type After = "next" | "close" | "line ended";

class Sending implements Sent {
  readonly results = new Map<Job, { state: State; reply: string }>();
  stopped: NoLine | undefined;
  faults: readonly Diagnostic[] = [];
  readonly unrecorded: Job[] = [];
  private next = 0;
  private free: number;
  private settled = 0;
  private isEnding = false;
  private opening: Promise<unknown> = Promise.resolve();
  /** How often in a row a server has hung up on a message (421), since it took one. */
  private turnedAway = 0;

  constructor(
    private readonly dial: Dial,
    private readonly options: SendOptions,
    private readonly outside: Outside,
    private readonly count: number,
  ) {
    this.free = outside.clock();
  }

  get halted(): boolean {
    return this.stopped !== undefined || this.mayNotLeave;
  }

  /** Without a record nothing leaves, nor after another line has met a fault, nor when the user wants to end. */
  private get mayNotLeave(): boolean {
    return this.faults.length > 0 || this.isEnding;
  }

  /** Gives the jobs that can be tried again. */
  async round(jobs: readonly Job[]): Promise<readonly Job[]> {
    this.next = 0;
    await Promise.all(Array.from({ length: this.options.connections }, () => this.work(jobs)));
    return jobs.filter((job) => this.results.get(job)?.state === "deferred");
  }

  private async work(jobs: readonly Job[]): Promise<void> {
    let line: Line | undefined;
    while (this.next < jobs.length && !this.halted) {
      const job = jobs[this.next++]!;
      await this.pace();
      const message = await job.compose();
      const isUsed = line !== undefined;
      line ??= await this.open();
      if (line === undefined) break;
      let after = await this.deliver(job, message, line, isUsed);
      if (after === "line ended") {
        line.close();
        line = await this.open();
        if (line === undefined) break;
        after = await this.deliver(job, message, line, false);
      }
      if (after !== "next") {
        line.close();
        line = undefined;
      }
    }
    line?.close();
  }

  /**
   * Whether the line can take another message. A server may end a line that it has taken messages on, after so many or after a while: what
   * it had not seen the end of goes over a new one at once, and is nothing that anybody has to be told.
   */
  private async deliver(job: Job, message: Message, line: Line, isUsed: boolean): Promise<After> {
    let ended = false;
    let release = () => {};
    const answer = await line.deliver(message, () => {
      const held = this.outside.hold();
      this.isEnding ||= held === undefined;
      release = held ?? release;
      if (this.mayNotLeave || !this.record([job], "sending")) throw new Error("the ledger cannot be written");
      ended = true;
    });
    try {
      return this.settle(job, answer, { ended, isUsed });
    } finally {
      release();
    }
  }

  private settle(
    job: Job,
    answer: Answer,
    { ended, isUsed }: { readonly ended: boolean; readonly isUsed: boolean },
  ): After {
    if (this.mayNotLeave && !ended) return "close";
    if (answer.kind === "lost" && !ended && isUsed) return "line ended";
    const state = stateOf(answer.kind, ended);
    if (!this.record([job], state, answer.reply) && ended) this.unrecorded.push(job);
    this.results.set(job, { state, reply: answer.reply });
    // RFC 5321, 3.8: the server is closing. One that does so each time would be dialled for everybody on the list.
    this.turnedAway = answer.kind === "accepted" ? 0 : this.turnedAway + (isClosing(answer) ? 1 : 0);
    if (this.turnedAway >= DIALS_MS.length) this.stopped ??= { fault: "unreachable", reason: answer.reply };
    if (state !== "deferred") this.settled++;
    this.outside.progress(this.settled, this.count);
    return answer.kind === "accepted" ? "next" : "close";
  }

  /** One after another: a password that is refused must not be tried once for each connection. */
  private open(): Promise<Line | undefined> {
    const line = this.opening.then(() => this.openNext());
    this.opening = line;
    return line;
  }

  private async openNext(): Promise<Line | undefined> {
    let none: NoLine | undefined;
    for (const pause of DIALS_MS.slice(this.turnedAway)) {
      if (pause > 0) await this.outside.wait(pause);
      if (this.halted) return undefined;
      const line = await this.dial();
      if (!("fault" in line)) return line;
      none = line;
      if (line.fault !== "unreachable") break;
    }
    this.stopped ??= none;
    return undefined;
  }

  /** Spreads messages evenly instead of sending a second's worth at once. */
  private async pace(): Promise<void> {
    const { rate } = this.options;
    if (rate === undefined) return;
    const step = 1000 / rate;
    const now = this.outside.clock();
    // Never more than a turn for each connection: a clock that was set back must not hold everybody up.
    const at = Math.min(Math.max(now, this.free), now + step * this.options.connections);
    this.free = at + step;
    if (at > now) await this.outside.wait(at - now);
  }

  /** False when the ledger has no line of it. */
  record(jobs: readonly Job[], state: State, reply?: string): boolean {
    const at = new Date(this.outside.clock()).toISOString();
    const lines = jobs.map(({ key, messageId, sha256 }) => {
      const entry: Entry = { at, ...key, messageId, sha256, state, ...(reply !== undefined && { reply }) };
      return lineOf(entry);
    });
    const faults = this.outside.append(lines.join(""));
    if (faults.length > 0) this.faults = faults;
    return faults.length === 0;
  }
}

const isClosing = ({ kind, reply }: Answer): boolean => kind === "later" && reply.startsWith("421");

function stateOf(kind: Answer["kind"], ended: boolean): State {
  switch (kind) {
    case "accepted":
    case "refused":
      return kind;
    case "later":
      return "deferred";
    case "lost":
      // Before its end has left, a server that keeps to RFC 5321, 4.1.1.4 cannot have taken it.
      return ended ? "unknown" : "deferred";
  }
}
