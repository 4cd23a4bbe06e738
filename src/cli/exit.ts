/** Exit codes: what kind of trouble it was, for the script that called us (docs/decisions/0002). */
import { CATALOGUE, type ExitClass } from "../model/catalogue/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

const OK = 0;

/** In the order of precedence: when several classes occur, the first one listed here is the exit code. */
export const EXIT_CODES: Readonly<Record<ExitClass, number>> = {
  internal: 70, // EX_SOFTWARE of sysexits.h
  system: 10,
  usage: 2,
  input: 3,
  template: 8,
  typeset: 9,
  unproven: 4,
  accessibility: 6,
  budget: 5,
  delivery: 7,
  finding: 1,
};

/** Errors decide by their class; warnings count only under `--strict`, and then as findings. */
export function exitCodeOf(findings: readonly Diagnostic[], strict: boolean): number {
  const classes = new Set<ExitClass>();
  for (const finding of findings) {
    if (finding.severity === "error") classes.add(CATALOGUE[finding.code].exit);
    if (finding.severity === "warning" && strict) classes.add("finding");
  }
  const first = (Object.keys(EXIT_CODES) as ExitClass[]).find((name) => classes.has(name));
  return first === undefined ? OK : EXIT_CODES[first];
}
