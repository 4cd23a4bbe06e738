/**
 * The outside as one interface: files, streams, the clock of the stopwatch, signals. Everything else in `src/` takes bytes and
 * values. `nodeWorld()` is the machine; `memoryWorld()` (memory-world.ts) is a small one for tests, with faults to order.
 */
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  appendThrough,
  isKind,
  MAX_FILE_BYTES,
  readInput,
  readWhole,
  removeFile,
  type Staged,
  stageFile,
} from "./disk.ts";
import { Interrupts } from "./interrupts.ts";
import { type Lock, lockFile } from "./locks.ts";
import type { Diagnostic, Outcome } from "./model/diagnostic.ts";
import { type Ended, type Program, runProgram } from "./programs.ts";

export type { Ended, Program } from "./programs.ts";

export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For data: what the next program in a pipe reads. */
  readonly stdout: Sink;
  /** For talk: findings, progress, summaries. */
  readonly stderr: Sink;
  /** The folder that holds `templates/`, `fonts/`, `schema/` and `package.json` of this program. */
  readonly home: string;
  /** Reads a whole file of at most `limit` bytes. */
  read(file: string, limit?: number): Outcome<Uint8Array>;
  /** Reads all of standard input, which may be as large as a file. */
  input(): Outcome<Uint8Array>;
  /** Writes to a temporary name in the folder of `file`. Nothing has the final name until `keep`. */
  stage(file: string, bytes: Uint8Array): Outcome<Staged>;
  /** Removes a file; silent when there is none. A folder of that name stays. */
  remove(file: string): readonly Diagnostic[];
  /** The names in a folder, sorted by code unit; none when there is no such folder. */
  list(folder: string): readonly string[];
  isFile(file: string): boolean;
  isFolder(folder: string): boolean;
  /** The path with every symbolic link resolved; undefined when nothing stands there. */
  realPath(file: string): string | undefined;
  /** A file inside an installed npm package; undefined when it is not installed. */
  packageFile(name: string, file: string): string | undefined;
  /** Calls `changed` when one of the files changes; gives back the way to stop. */
  watch(files: readonly string[], changed: () => void): () => void;
  /**
   * Another thread that runs this part of the program, the same one each time for each number; undefined where there is none, as in
   * tests.
   */
  thread(part: string, number: number): Thread | undefined;
  /** How many threads can run at the same time. */
  readonly cores: number;
  /** Milliseconds of a steady stopwatch, for `--timings` alone. */
  now(): number;
  /** Lets waiting signals through. */
  turn(): Promise<void>;
  /** Milliseconds since 1970: for what happens at a time of day, as sending does, and never for what stands on a sheet. */
  clock(): number;
  wait(ms: number): Promise<void>;
  /**
   * Adds whole lines to the end of a file, which only its owner may read, all or none of them, and returns when the disk has them. Half a
   * line that a run left there as it died goes first.
   */
  append(file: string, text: string): readonly Diagnostic[];
  /** Holds a file against other runs until it is released; what a run that died still held is taken over. */
  lock(file: string): Outcome<Lock>;
  /**
   * Keeps the program here until it is released, for what nobody could tell the end of otherwise; a second Ctrl-C does not wait. Undefined
   * once the user has asked it to end: nothing of the kind is begun then.
   */
  hold(): (() => void) | undefined;
  /** Others than its owner may read the file. */
  isShared(file: string): boolean;
  /** A connection to a server; rejects when there is none after so many milliseconds. */
  connect(host: string, port: number, ms: number): Promise<net.Socket>;
  /** Another program of the machine, found by its name. */
  run(program: Program): Promise<Ended>;
}

/** Does one thing after another, and holds nothing up when the program wants to end. */
export interface Thread {
  ask(question: unknown): Promise<unknown>;
}

export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
}

export interface NodeWorld extends World {
  /**
   * Calls `leave` with the exit code when the user interrupts what would leave something behind; temporary files are gone by then. At any
   * other time the system ends the program.
   */
  onInterrupt(leave: (exitCode: number) => void): void;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));

export function nodeWorld(cwd = process.cwd(), env: World["env"] = process.env): NodeWorld {
  const at = (file: string) => path.resolve(cwd, file);
  const threads = new Map<string, Thread>();
  const interrupts = new Interrupts((file) => fs.rmSync(file, { force: true }));
  return {
    cwd,
    env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    // Both `src/` and `dist/` stand one folder below the program's own; an installed package looks the same.
    home: path.dirname(HERE),
    read: (file, limit = MAX_FILE_BYTES) => readWhole(at(file), file, limit),
    input: () => readInput(MAX_FILE_BYTES),
    stage: (file, bytes) => stageFile(at(file), file, bytes, interrupts.temporaries),
    remove: (file) => removeFile(at(file), file),
    list: (folder) => (isKind(at(folder), "isDirectory") ? fs.readdirSync(at(folder)).sort() : []),
    isFile: (file) => isKind(at(file), "isFile"),
    isFolder: (folder) => isKind(at(folder), "isDirectory"),
    realPath: (file) => (fs.existsSync(at(file)) ? fs.realpathSync(at(file)) : undefined),
    packageFile(name, file) {
      return findInPackages(this.home, name, file);
    },
    watch: (files, changed) => watchFiles(files.map(at), changed),
    thread: (part, number) => {
      const name = `${part} ${number}`;
      const thread = threads.get(name) ?? startThread(part);
      if (thread !== undefined) threads.set(name, thread);
      return thread;
    },
    cores: os.availableParallelism(),
    now: () => performance.now(),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    clock: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    append: (file, text) => appendThrough(at(file), file, text),
    lock: (file) => lockFile(at(file), file, interrupts.locks),
    hold: () => interrupts.hold(),
    isShared: (file) => ((fs.statSync(at(file), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
    connect: connectTo,
    run: (program) => runProgram(program, env),
    onInterrupt: (leave) => interrupts.listen(leave),
  };
}

const sinkOf = (stream: NodeJS.WriteStream): Sink => ({
  write: (text) => void stream.write(text),
  isTTY: stream.isTTY === true,
});

/** Only the built program has parts to run; from the sources everything stays in one thread. */
function startThread(part: string): Thread | undefined {
  const launcher = path.join(HERE, "readout.js");
  if (!fs.existsSync(path.join(HERE, `${part}.js`))) return undefined;
  const worker = new Worker(launcher, { workerData: part });
  worker.unref();
  return {
    ask(question) {
      worker.ref();
      return new Promise((resolve, reject) => {
        // Node keeps listeners of its own on a worker: only ours are taken away again.
        const settle = (take: (value: unknown) => void) => (value: unknown) => {
          for (const [event, listener] of ours) worker.off(event, listener);
          worker.unref();
          take(value);
        };
        const ended = (code: unknown) => reject(new Error(`another thread ended with ${String(code)}`));
        const ours = [
          ["message", settle(resolve)],
          ["error", settle(reject)],
          ["exit", settle(ended)],
        ] as const;
        for (const [event, listener] of ours) worker.on(event, listener);
        worker.postMessage(question);
      });
    },
  };
}

function connectTo(host: string, port: number, ms: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port });
    const fail = (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new Error("no answer in time")), ms);
    socket.once("error", fail);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.off("error", fail);
      // A line that breaks before anybody listens must not end the program.
      socket.on("error", () => {});
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}

/** Looks in `node_modules` of the program's folder and of every folder above it, as Node does. */
function findInPackages(home: string, name: string, file: string): string | undefined {
  for (let folder = home; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name, file);
    if (fs.existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Editors write a file in several steps; changes within this many milliseconds are one. */
const SETTLE_MS = 60;

function watchFiles(files: readonly string[], changed: () => void): () => void {
  // Folders, not files: an editor that saves by renaming would leave a watched file behind.
  const names = new Set(files);
  let timer: NodeJS.Timeout | undefined;
  const watchers = [...new Set(files.map((file) => path.dirname(file)))].map((folder) =>
    fs.watch(folder, (_event, name) => {
      if (name !== null && !names.has(path.join(folder, name))) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
