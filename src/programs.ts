/** Other programs of the machine, started with a list of arguments and never by a shell, so that no name can become a command. */
import { spawn } from "node:child_process";

export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** What it reads from its standard input. */
  readonly input?: Uint8Array;
  /** Milliseconds after which it is ended. */
  readonly limit: number;
}

/** What became of a program: it came to its end, there is none of that name, or it was ended because it took too long. */
export type Ended =
  | { readonly how: "done"; readonly code: number; readonly out: string; readonly err: string }
  | { readonly how: "missing" }
  | { readonly how: "late" };

/** More than any of them has to say; what comes after is dropped. */
const MOST_LETTERS = 1_000_000;

export function runProgram(
  { name, args, input, limit }: Program,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // Programs speak the user's language unless they are asked for none. What is ours alone, passwords too, they need not know.
    const theirs = Object.fromEntries(
      Object.entries(env).filter(([variable]) => !variable.startsWith("READOUT_")),
    );
    const child = spawn(name, [...args], { env: { ...theirs, LC_ALL: "C" }, stdio: "pipe" });
    let [out, err] = ["", ""];
    const end = (ended: Ended) => {
      clearTimeout(timer);
      resolve(ended);
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      // A program that it has started may still hold these.
      for (const stream of child.stdio) stream?.destroy();
      end({ how: "late" });
    }, limit);
    child.stdout.on("data", (bytes) => (out = `${out}${bytes}`.slice(0, MOST_LETTERS)));
    child.stderr.on("data", (bytes) => (err = `${err}${bytes}`.slice(0, MOST_LETTERS)));
    child.once("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === "ENOENT" || error.code === "EACCES") end({ how: "missing" });
      else reject(error);
    });
    child.once("close", (code) => end({ how: "done", code: code ?? -1, out, err }));
    // Who has ended before it has read everything says why by its exit code.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
