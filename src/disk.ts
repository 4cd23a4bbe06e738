/** Files read whole, written whole and added to, with what goes wrong as findings. */
import fs from "node:fs";
import path from "node:path";
import type { Diagnostic, Outcome } from "./model/diagnostic.ts";

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

export function readWhole(file: string, shown: string, limit: number): Outcome<Uint8Array> {
  try {
    const { size } = fs.statSync(file);
    if (size > limit) return { value: undefined, diagnostics: [tooLarge(shown, size, limit)] };
    return { value: fs.readFileSync(file), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [fileFault(error, shown, "read")] };
  }
}

/** How much of standard input is asked for at a time. In bytes. */
const CHUNK = 65_536;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const PAUSE_MS = 10;

/** All of standard input. What never ends is let go at the limit. */
export function readInput(limit: number): Outcome<Uint8Array> {
  const shown = "standard input";
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const count = readSome(chunk);
      if (count === 0) return { value: Buffer.concat(chunks), diagnostics: [] };
      size += count;
      if (size > limit) return { value: undefined, diagnostics: [tooLarge(shown, size, limit)] };
      chunks.push(chunk.subarray(0, count));
    }
  } catch (error) {
    return { value: undefined, diagnostics: [fileFault(error, shown, "read")] };
  }
}

/** The next bytes of standard input; 0 at its end. */
function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      // The other end of a pipe has nothing yet.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(PAUSE, 0, 0, PAUSE_MS);
    }
  }
}

export function stageFile(
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
    if (temporaries.delete(temporary) && isKind(temporary, "isFile")) fs.rmSync(temporary, { force: true });
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

export function removeFile(file: string, shown: string): readonly Diagnostic[] {
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
    writeAll(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const count = fs.writeSync(handle, bytes, written);
    if (count === 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    written += count;
  }
}

/**
 * Adds whole lines to the end of a file, all of them or none: on a full disk the half that had room is taken away again. Where even that
 * fails, or the program dies first, half a line is left at the end, and goes before the next line is added. So half a line never stands
 * before a whole one, and what was not recorded whole was not recorded.
 */
export function appendThrough(file: string, shown: string, lines: string): readonly Diagnostic[] {
  try {
    const handle = fs.openSync(file, "a+", 0o600);
    try {
      const { size } = fs.fstatSync(handle);
      const end = endOfLines(handle, size);
      if (end < size) fs.ftruncateSync(handle, end);
      addAt(end, handle, Buffer.from(lines));
      if (size === 0) syncFolder(path.dirname(file));
    } finally {
      fs.closeSync(handle);
    }
    return [];
  } catch (error) {
    return [appendFault(error, shown)];
  }
}

function addAt(end: number, handle: number, bytes: Uint8Array): void {
  try {
    writeAll(handle, bytes);
    fs.fsyncSync(handle);
  } catch (error) {
    cutBack(handle, end);
    throw error;
  }
}

/** Taking away needs no room; a disk that does not even do that leaves half a line, which the next run knows for one. */
function cutBack(handle: number, end: number): void {
  try {
    fs.ftruncateSync(handle, end);
    fs.fsyncSync(handle);
  } catch {
    // What went wrong first is what is told.
  }
}

/** How many bytes the whole lines of a file have. Nearly always it ends in one. */
function endOfLines(handle: number, size: number): number {
  for (let end = size, length = 1; end > 0; length = CHUNK) {
    const from = Math.max(0, end - length);
    const chunk = Buffer.alloc(end - from);
    fs.readSync(handle, chunk, 0, chunk.length, from);
    const at = chunk.lastIndexOf("\n");
    if (at >= 0) return from + at + 1;
    end = from;
  }
  return 0;
}

/** A file that was just made is known after a power cut only when its folder is on the disk too. Not every system can be asked for that. */
function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, "r");
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // The lines themselves are on the disk.
  }
}

function appendFault(error: unknown, shown: string): Diagnostic {
  const fault = fileFault(error, shown, "write");
  if (fault.code !== "system/disk-full") return fault;
  return {
    ...fault,
    message: `the disk is full; nothing was added to “${shown}”`,
    hint: "make room and run the same command again; what was recorded before is whole",
  };
}

/** No for what cannot even be looked at: a name that is too long, links in a circle, a closed folder above. Reading or writing it tells why. */
export function isKind(file: string, kind: "isFile" | "isDirectory"): boolean {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })?.[kind]() ?? false;
  } catch {
    return false;
  }
}

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
    case "ENAMETOOLONG":
      return {
        code: "system/file-fault",
        severity: "error",
        message: `cannot ${doing} “${file}”: a name in it is longer than the disk allows`,
        hint: "choose a shorter one; most disks allow 255 bytes",
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
