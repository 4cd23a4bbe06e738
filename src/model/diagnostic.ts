/**
 * A problem is a value: a code out of a catalogue, a place, what happened, and what to do. Stages collect them and go on;
 * only `cli/report.ts` prints them and only `main.ts` turns them into an exit code.
 */
import type { Code } from "./catalogue/index.ts";

export type { Code } from "./catalogue/index.ts";

export type Severity = "error" | "warning" | "info";

/** Where something stands in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  /** As the user named it: relative paths stay relative. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Number of code units that the mark under the line covers. */
  readonly length?: number;
  /** The whole source line, for showing it. */
  readonly excerpt?: string;
  /** A path inside the content, as `statements[3].text`, or a place on paper, as `page 2`. */
  readonly path?: string;
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** What happened, with the offending text. Lower case, no full stop. */
  readonly message: string;
  /** What to do about it. Lower case, no full stop. */
  readonly hint?: string;
  readonly place?: Place;
}

/** What a stage gives back: its value, as good as could be made, and everything that it found. */
export interface Outcome<T> {
  /** Undefined only when nothing usable could be made; then `diagnostics` holds an error that says why. */
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Thrown deep inside a stage, by what only a library can tell, when the user has to mend something before the stage can do anything at all.
 * The step that the stage is run by ends with its finding.
 */
export class Halt extends Error {
  constructor(readonly finding: Diagnostic) {
    super(finding.message);
  }
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");
