/**
 * A world in memory, for tests: files in a map, faults to order, and everything that was said kept as text. Reading what it does
 * not have falls through to `below`, so that a test can use the real templates and fonts without writing to the disk.
 */
import path from "node:path";
import { fileFault, MAX_FILE_BYTES, tooLarge } from "./disk.ts";
import { locked } from "./locks.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Ended, Program, Sink, World } from "./world.ts";

export interface MemoryWorldOptions {
  /** Contents by path; relative paths stand under `/desk`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links: path to target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Error codes of the file system by path: `{ "out/x.pdf": "ENOSPC" }`. A folder's fault holds for all in it. */
  readonly faults?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  /** What stands on standard input. */
  readonly input?: string;
  readonly below?: World;
  /** The time of day, in milliseconds since 1970; waiting moves it on. */
  readonly clock?: number;
  /** Files that others than their owner may read. */
  readonly shared?: readonly string[];
  /** Other programs of the machine, by name. */
  readonly programs?: Readonly<Record<string, (program: Program) => Ended>>;
}

export interface MemoryWorld extends World {
  /** What stands in the files now, by absolute path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly said: { out: string; err: string };
  /** Puts a file there, as the user's editor would, and tells the watchers. */
  put(file: string, content: string | Uint8Array): void;
  /** Files being watched. */
  readonly watched: ReadonlySet<string>;
}

const CWD = "/desk";
const LINE_END = 0x0a;

export function memoryWorld(options: MemoryWorldOptions = {}): MemoryWorld {
  const { below } = options;
  const at = (file: string) => path.posix.resolve(CWD, file);
  const files = new Map<string, Uint8Array>();
  const links = new Map(Object.entries(options.links ?? {}).map(([from, to]) => [at(from), at(to)]));
  const faults = Object.entries(options.faults ?? {}).map(([where, code]) => [at(where), code] as const);
  const watched = new Set<string>();
  const watchers = new Set<() => void>();
  const said = { out: "", err: "" };
  let clock = options.clock ?? 0;
  const put = (file: string, content: string | Uint8Array) => {
    files.set(at(file), typeof content === "string" ? new TextEncoder().encode(content) : content);
    for (const changed of watchers) changed();
  };
  for (const [file, content] of Object.entries(options.files ?? {})) put(file, content);

  const resolve = (file: string) => links.get(at(file)) ?? at(file);
  const faultAt = (file: string) => faults.find(([where]) => isUnder(resolve(file), where))?.[1];
  const isFolder = (folder: string) =>
    [...files.keys()].some((file) => isUnder(file, at(folder)) && file !== at(folder));
  const fail = (code: string, file: string, doing: "read" | "write") => ({
    value: undefined,
    diagnostics: [fileFault({ code }, file, doing)],
  });

  return {
    cwd: CWD,
    env: options.env ?? {},
    stdout: sink((text) => (said.out += text), options.isTTY),
    stderr: sink((text) => (said.err += text), options.isTTY),
    home: below?.home ?? "/home",
    files,
    said,
    put,
    watched,
    read(file, limit = MAX_FILE_BYTES) {
      const fault = faultAt(file);
      if (fault !== undefined) return fail(fault, file, "read");
      const bytes = files.get(resolve(file));
      if (bytes === undefined && isFolder(file)) return fail("EISDIR", file, "read");
      if (bytes === undefined)
        return below?.isFile(at(file)) ? below.read(at(file), limit) : fail("ENOENT", file, "read");
      if (bytes.length > limit)
        return { value: undefined, diagnostics: [tooLarge(file, bytes.length, limit)] };
      return { value: bytes, diagnostics: [] };
    },
    input: () => ({ value: new TextEncoder().encode(options.input ?? ""), diagnostics: [] }),
    stage(file, bytes) {
      const fault = faultAt(file);
      if (fault !== undefined) return fail(fault, file, "write");
      const temporary = path.posix.join(path.posix.dirname(at(file)), `.${path.posix.basename(file)}.part`);
      files.set(temporary, bytes);
      const keep = (name: string): readonly Diagnostic[] => {
        files.delete(temporary);
        files.set(at(name), bytes);
        return [];
      };
      return {
        value: {
          read: () => ({ value: bytes, diagnostics: [] }),
          keep,
          discard: () => files.delete(temporary),
        },
        diagnostics: [],
      };
    },
    remove: (file) => {
      files.delete(at(file));
      return [];
    },
    list: (folder) => {
      const names = [...files.keys()]
        .filter((file) => isUnder(file, at(folder)))
        .map((file) => firstName(at(folder), file));
      return names.length > 0 ? [...new Set(names)].sort() : (below?.list(at(folder)) ?? []);
    },
    isFile: (file) => files.has(resolve(file)) || (below?.isFile(at(file)) ?? false),
    isFolder: (folder) => isFolder(folder) || (below?.isFolder(at(folder)) ?? false),
    realPath: (file) => {
      const real = resolve(file);
      return files.has(real) || isFolder(real) ? real : below?.realPath(at(file));
    },
    packageFile: (name, file) => below?.packageFile(name, file),
    watch(names, changed) {
      for (const name of names) watched.add(at(name));
      watchers.add(changed);
      return () => {
        watched.clear();
        watchers.delete(changed);
      };
    },
    thread: () => undefined,
    cores: 1,
    now: () => 0,
    turn: () => Promise.resolve(),
    clock: () => clock,
    wait: async (ms) => {
      clock += ms;
    },
    append(file, text) {
      const fault = faultAt(file);
      if (fault !== undefined) return fail(fault, file, "write").diagnostics;
      const before = files.get(at(file)) ?? new Uint8Array();
      const whole = before.subarray(0, before.lastIndexOf(LINE_END) + 1);
      files.set(at(file), Buffer.concat([whole, Buffer.from(text)]));
      return [];
    },
    lock(file) {
      if (files.has(at(file))) return { value: undefined, diagnostics: [locked(file)] };
      files.set(at(file), new Uint8Array());
      return { value: { release: () => void files.delete(at(file)) }, diagnostics: [] };
    },
    hold: () => () => {},
    isShared: (file) => (options.shared ?? []).some((name) => at(name) === at(file)),
    connect: (host, port, ms) =>
      below?.connect(host, port, ms) ?? Promise.reject(new Error("there is no network here")),
    run: async (program) => {
      const { programs } = options;
      if (programs === undefined && below !== undefined) return below.run(program);
      return programs?.[program.name]?.(program) ?? { how: "missing" };
    },
  };
}

const isUnder = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);
const firstName = (folder: string, file: string) => file.slice(folder.length + 1).split("/")[0]!;

const sink = (write: (text: string) => void, isTTY = false): Sink => ({ write, isTTY });
