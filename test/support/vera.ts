/**
 * veraPDF as a test's judge of PDF/UA-1 and PDF/A-2a, in one Java machine a test file (a new one takes half a second, a check in a warm
 * one a tenth). The validator is the core of veraPDF 1.31 inside the npm package @opendataloader/pdf; its own command line is
 * cut down, so `vera/VeraCheck.java` drives it.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** `ua1` is PDF/UA-1, `2a` PDF/A-2a; VeraCheck.java knows more. */
export type Flavour = "ua1" | "2a" | "3a";

export interface Verdict {
  readonly flavour: string;
  readonly compliant: boolean;
  readonly failed?: readonly VeraFailure[];
  readonly exception?: string;
}

export interface VeraFailure {
  /** Clause and test number, as `7.18.5-2`. */
  readonly rule: string;
  readonly count: number;
  readonly requirement: string;
  readonly error: string | null;
  readonly at: string;
}

const JAR = fileURLToPath(
  new URL("../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar", import.meta.url),
);
const SOURCE = fileURLToPath(new URL("./vera/VeraCheck.java", import.meta.url));

/** Why veraPDF cannot run here, or undefined when it can. Asks once a process. */
export const veraMissing: string | undefined = (() => {
  if (!existsSync(JAR)) return "veraPDF is not installed (npm ci brings it)";
  try {
    for (const tool of ["java", "javac"]) execFileSync(tool, ["-version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "veraPDF needs a Java development kit, which is not on the path";
  }
})();

export class Vera {
  readonly #folder = mkdtempSync(join(tmpdir(), "readout-vera-"));
  readonly #java: ChildProcess;
  readonly #waiting: ((verdict: Verdict) => void)[] = [];
  #files = 0;

  constructor() {
    const args = ["-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m", "-cp"];
    this.#java = spawn("java", [...args, compiledClasses(), "VeraCheck", "-"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    createInterface({ input: this.#java.stdout! }).on("line", (line) => {
      this.#waiting.shift()?.(JSON.parse(line) as Verdict);
    });
    this.#java.on("exit", (code) => {
      for (const answer of this.#waiting.splice(0))
        answer({ flavour: "", compliant: false, exception: `Java ended with code ${code}` });
    });
  }

  async check(pdf: Uint8Array, flavour: Flavour): Promise<Verdict> {
    const file = join(this.#folder, `${this.#files++}.pdf`);
    writeFileSync(file, pdf);
    return new Promise((answer) => {
      this.#waiting.push(answer);
      this.#java.stdin!.write(`${flavour}\t${file}\n`);
    });
  }

  /** Ends the Java machine and removes the files. */
  async close(): Promise<void> {
    const ended = new Promise((done) => this.#java.once("exit", done));
    this.#java.stdin!.end();
    await ended;
    rmSync(this.#folder, { recursive: true });
  }
}

/** Failures as lines, “” when there are none: `expect(failuresOf(verdict)).toBe("")` shows what is wrong. */
export const failuresOf = (verdict: Verdict): string =>
  [
    verdict.exception ?? "",
    ...(verdict.failed ?? []).map((f) => `${f.rule} ×${f.count}: ${f.error ?? f.requirement} @ ${f.at}`),
  ]
    .filter((line) => line !== "")
    .join("\n");

/** Class path with VeraCheck compiled: once for each state of its source, beside the other packages' caches. */
function compiledClasses(): string {
  const state = createHash("sha256").update(readFileSync(SOURCE)).digest("hex").slice(0, 12);
  const out = fileURLToPath(new URL(`../../node_modules/.cache/readout-vera-${state}`, import.meta.url));
  if (!existsSync(join(out, "VeraCheck.class"))) {
    mkdirSync(out, { recursive: true });
    execFileSync("javac", ["-cp", JAR, "-d", out, SOURCE], { stdio: "ignore" });
  }
  return [JAR, out].join(delimiter);
}
