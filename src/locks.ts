/** Files that are held against other runs. */
import fs from "node:fs";
import os from "node:os";
import { fileFault } from "./disk.ts";
import type { Diagnostic, Outcome } from "./model/diagnostic.ts";

export interface Lock {
  release(): void;
}

/** A second try is for a lock that its dead owner left. */
const LOCK_TRIES = 2;

/** The lock is a file with the number of the process that holds it. */
export function lockFile(file: string, shown: string, held: Set<string>): Outcome<Lock> {
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
