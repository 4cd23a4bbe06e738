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
  /** Reads all of standard input. */
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
  /** Adds to the end of a file, which only its owner may read, and returns when the disk has it. */
  append(file: string, text: string): readonly Diagnostic[];
  /** Holds a file against other runs until it is released; what a run that died still held is taken over. */
  lock(file: string): Outcome<Lock>;
  /** Others than its owner may read the file. */
  isShared(file: string): boolean;
  /** A connection to a server; rejects when there is none after so many milliseconds. */
  connect(host: string, port: number, ms: number): Promise<net.Socket>;
  /** Another program of the machine, found by its name. */
  run(program: Program): Promise<Ended>;
}

export interface Lock {
  release(): void;
}

/** Does one thing after another, and holds nothing up when the program wants to end. */
export interface Thread {
  ask(question: unknown): Promise<unknown>;
}

export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
}

/** A file that is whole on disk under a temporary name. */
export interface Staged {
  /** What stands on disk, read back. */
  read(): Outcome<Uint8Array>;
  /** Gives it the name `file`, replacing what stood there in one step. */
  keep(file: string): readonly Diagnostic[];
  discard(): void;
}

/** Enough for any picture or PDF that we make; larger is a mistake or an attack. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

export interface NodeWorld extends World {
  /** Calls `leave` with the exit code when the user interrupts; temporary files are gone by then. */
  onInterrupt(leave: (exitCode: number) => void): void;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));

export function nodeWorld(cwd = process.cwd(), env: World["env"] = process.env): NodeWorld {
  const at = (file: string) => path.resolve(cwd, file);
  const temporaries = new Set<string>();
  const threads = new Map<string, Thread>();
  const held = new Set<string>();
  return {
    cwd,
    env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    // Both `src/` and `dist/` stand one folder below the program's own; an installed package looks the same.
    home: path.dirname(HERE),
    read: (file, limit = MAX_FILE_BYTES) => readWhole(at(file), file, limit),
    input: readInput,
    stage: (file, bytes) => stageFile(at(file), file, bytes, temporaries),
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
    lock: (file) => lockFile(at(file), file, held),
    isShared: (file) => ((fs.statSync(at(file), { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0,
    connect: connectTo,
    run: (program) => runProgram(program, env),
    onInterrupt: (leave) => leaveOnSignals(leave, temporaries, held),
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

function readWhole(file: string, shown: string, limit: number): Outcome<Uint8Array> {
  try {
    const { size } = fs.statSync(file);
    if (size > limit) return { value: undefined, diagnostics: [tooLarge(shown, size, limit)] };
    return { value: fs.readFileSync(file), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [fileFault(error, shown, "read")] };
  }
}

function readInput(): Outcome<Uint8Array> {
  try {
    return { value: fs.readFileSync(0), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [fileFault(error, "standard input", "read")] };
  }
}

function stageFile(
  file: string,
  shown: string,
  bytes: Uint8Array,
  temporaries: Set<string>,
): Outcome<Staged> {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${process.pid}.${temporaries.size}.part`,
  );
  const discard = () => {
    if (temporaries.delete(temporary)) fs.rmSync(temporary, { force: true });
  };
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    temporaries.add(temporary);
    writeThrough(temporary, bytes);
  } catch (error) {
    discard();
    return { value: undefined, diagnostics: [stagingFault(error, file, shown)] };
  }
  const keep = (name: string): readonly Diagnostic[] => {
    try {
      fs.renameSync(temporary, path.join(path.dirname(file), path.basename(name)));
      temporaries.delete(temporary);
      return [];
    } catch (error) {
      discard();
      return [fileFault(error, name, "write")];
    }
  };
  return {
    value: { read: () => readWhole(temporary, shown, MAX_FILE_BYTES), keep, discard },
    diagnostics: [],
  };
}

/**
 * What keeps a file from being written. Making the folders above it fails with names that mislead (a file in the way is ENOTDIR or
 * EEXIST, a disk that may only be read ENOENT), so the nearest thing that stands there is asked.
 */
function stagingFault(error: unknown, file: string, shown: string): Diagnostic {
  if (!/^(ENOENT|ENOTDIR|EEXIST)$/.test((error as NodeJS.ErrnoException).code ?? ""))
    return fileFault(error, shown, "write");
  let above = path.dirname(file);
  let shownAbove = path.dirname(shown);
  while (!fs.existsSync(above)) {
    above = path.dirname(above);
    shownAbove = path.dirname(shownAbove);
  }
  if (!isKind(above, "isDirectory")) return fileInTheWay(shown, shownAbove);
  try {
    fs.accessSync(above, fs.constants.W_OK);
  } catch (refusal) {
    return fileFault(refusal, shown, "write");
  }
  return fileFault(error, shown, "write");
}

const fileInTheWay = (file: string, folder: string): Diagnostic => ({
  code: "system/not-a-folder",
  severity: "error",
  message: `“${folder}” is a file, and “${file}” needs a folder there`,
  hint: "choose another place with -o, or move that file",
  place: { file },
});

function removeFile(file: string, shown: string): readonly Diagnostic[] {
  if (!isKind(file, "isFile")) return [];
  try {
    fs.rmSync(file, { force: true });
    return [];
  } catch (error) {
    return [fileFault(error, shown, "write")];
  }
}

/** Writes and waits until the disk has it, so that the later rename cannot give a name to an empty file. */
function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, "wx", 0o644);
  try {
    let written = 0;
    while (written < bytes.length) written += fs.writeSync(handle, bytes, written);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function appendThrough(file: string, shown: string, text: string): readonly Diagnostic[] {
  try {
    const handle = fs.openSync(file, "a", 0o600);
    try {
      const bytes = Buffer.from(text);
      let written = 0;
      while (written < bytes.length) written += fs.writeSync(handle, bytes, written);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    return [];
  } catch (error) {
    return [fileFault(error, shown, "write")];
  }
}

/** A second try is for a lock that its dead owner left. */
const LOCK_TRIES = 2;

/** The lock is a file with the number of the process that holds it. */
function lockFile(file: string, shown: string, held: Set<string>): Outcome<Lock> {
  for (let tries = 0; tries < LOCK_TRIES; tries++) {
    try {
      fs.writeFileSync(file, `${process.pid} ${os.hostname()}\n`, { flag: "wx", mode: 0o600 });
      held.add(file);
      const release = () => {
        if (held.delete(file)) fs.rmSync(file, { force: true });
      };
      return { value: { release }, diagnostics: [] };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST")
        return { value: undefined, diagnostics: [fileFault(error, shown, "write")] };
      if (held.has(file) || !takeFromTheDead(file)) break;
    }
  }
  return { value: undefined, diagnostics: [locked(shown)] };
}

/** Removes a lock whose process runs no more. On another machine nobody can tell, so its lock stays. */
function takeFromTheDead(file: string): boolean {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    // Released meanwhile.
    return true;
  }
  const [pid, host] = text.trim().split(" ");
  // In a container each run may have the same number: what has ours and is not held by us is of a run that died.
  const runs = Number(pid) !== process.pid && isRunning(Number(pid));
  if (host !== os.hostname() || runs) return false;
  const taken = `${file}.${process.pid}`;
  try {
    // Of two that find the same dead owner, one renames.
    fs.renameSync(file, taken);
  } catch {
    return false;
  }
  const same = fs.readFileSync(taken, "utf8") === text;
  // What was renamed may be the lock of one that was quicker; it goes back.
  if (same) fs.rmSync(taken, { force: true });
  else fs.renameSync(taken, file);
  return same;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export const locked = (file: string): Diagnostic => ({
  code: "system/locked",
  severity: "error",
  message: `another run holds “${file}”`,
  hint: "wait until it ends; if none runs, on this machine or another, remove that file",
  place: { file },
});

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

function isKind(file: string, kind: "isFile" | "isDirectory"): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.[kind]() ?? false;
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

/** 128 + the signal's number, as shells count. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

function leaveOnSignals(
  leave: (exitCode: number) => void,
  temporaries: Set<string>,
  held: Set<string>,
): void {
  for (const [signal, exitCode] of Object.entries(SIGNALS)) {
    // The listener stays: a second Ctrl-C of somebody in a hurry would else end the program before it has cleared up.
    process.on(signal, () => {
      for (const file of [...temporaries, ...held]) fs.rmSync(file, { force: true });
      leave(exitCode);
    });
  }
}

// ---- faults, as findings ----

export const tooLarge = (file: string, size: number, limit: number): Diagnostic => ({
  code: "system/file-too-large",
  severity: "error",
  message: `the file has ${megabytes(size)} MB and may have ${megabytes(limit)} MB`,
  hint: "check that it is the right file, or make it smaller",
  place: { file },
});

/** Rounded up, so that a file that is a little too large does not seem to have what it may have. */
const megabytes = (bytes: number) => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);

/** Says what an error of the file system means to the user. */
export function fileFault(error: unknown, file: string, doing: "read" | "write"): Diagnostic {
  const reason = (error as NodeJS.ErrnoException).code ?? "";
  const place = { file };
  switch (reason) {
    case "ENOENT":
    case "ENOTDIR":
      return {
        code: "system/file-missing",
        severity: "error",
        message: `there is no file “${file}”`,
        hint: "paths are taken from the current folder; check the spelling",
        place,
      };
    case "EISDIR":
      return { code: "system/not-a-file", severity: "error", message: `“${file}” is a folder`, place };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return {
        code: "system/no-permission",
        severity: "error",
        message: `no permission to ${doing} “${file}”`,
        hint:
          doing === "write"
            ? "choose another place with -o, or change the folder's permissions"
            : "change the file's permissions",
        place,
      };
    case "ENOSPC":
    case "EDQUOT":
      return {
        code: "system/disk-full",
        severity: "error",
        message: `the disk is full; “${file}” was not written`,
        hint: "make room and build again; the last good file is still there",
        place,
      };
    default:
      return {
        code: "system/file-fault",
        severity: "error",
        message: `cannot ${doing} “${file}”: ${reason || String(error)}`,
        place,
      };
  }
}
