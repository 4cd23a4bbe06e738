/** Gathers what a run of the stage has to say. The same thing at the same place is said once, however often a loop repeats it. */
import type { Code, Diagnostic, Place, Severity } from "../model/diagnostic.ts";

export class Findings {
  private readonly found = new Map<string, Diagnostic>();

  error(code: Code, place: Place | undefined, message: string, hint?: string): void {
    this.add("error", code, place, message, hint);
  }

  warn(code: Code, place: Place | undefined, message: string, hint?: string): void {
    this.add("warning", code, place, message, hint);
  }

  /** Findings of another stage's reader, placed here unless they know their own place. */
  adopt(diagnostics: readonly Diagnostic[], place: Place | undefined): void {
    for (const d of diagnostics) this.keep(d.place || !place ? d : { ...d, place });
  }

  list(): readonly Diagnostic[] {
    return [...this.found.values()];
  }

  private add(
    severity: Severity,
    code: Code,
    place: Place | undefined,
    message: string,
    hint?: string,
  ): void {
    this.keep({ code, severity, message, ...(hint ? { hint } : {}), ...(place ? { place } : {}) });
  }

  private keep(d: Diagnostic): void {
    const key = [d.code, d.place?.file, d.place?.line, d.place?.column, d.message].join("\u0000");
    if (!this.found.has(key)) this.found.set(key, d);
  }
}
