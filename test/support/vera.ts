/**
 * veraPDF as a test's judge of PDF/UA-1 and PDF/A: the core of veraPDF 1.31 inside the npm package @opendataloader/pdf, whose own command
 * line is cut down, so that `vera/VeraCheck.java` drives it. All test files ask the one Java machine of `vera-machine.ts`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import { JAR } from "./vera-machine.ts";

/** `ua1` is PDF/UA-1, `2a` PDF/A-2a, `3a` PDF/A-3a; VeraCheck.java knows more. */
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

/** A line to the machine. */
export class Vera {
  readonly #folder = mkdtempSync(join(tmpdir(), "readout-vera-"));
  readonly #socket: Socket = connect(inject("veraPort"), "127.0.0.1");
  readonly #waiting: ((verdict: Verdict) => void)[] = [];
  #files = 0;

  constructor() {
    createInterface({ input: this.#socket }).on("line", (line) => {
      this.#waiting.shift()?.(JSON.parse(line) as Verdict);
    });
  }

  async check(pdf: Uint8Array, flavour: Flavour): Promise<Verdict> {
    const file = join(this.#folder, `${this.#files++}.pdf`);
    writeFileSync(file, pdf);
    return new Promise((answer) => {
      this.#waiting.push(answer);
      this.#socket.write(`${flavour}\t${file}\n`);
    });
  }

  /** Hangs up and removes the files. */
  async close(): Promise<void> {
    this.#socket.destroy();
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
