/** Collects what is noticed while type is set and pages are made, each thing once. */
import type { Code, Diagnostic, Place, Severity } from "../model/diagnostic.ts";

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** In the template; undefined where only the words tell the place. */
  readonly place?: Place | undefined;
}

export class Findings {
  private readonly found = new Map<string, Diagnostic>();

  /** `same` says what counts as the same finding; without it, message and place do. */
  add({ place, ...finding }: Finding, same?: string): void {
    const key = `${finding.code} ${same ?? [finding.message, place?.file, place?.line, place?.column].join("\n")}`;
    if (!this.found.has(key)) this.found.set(key, place === undefined ? finding : { ...finding, place });
  }

  has(code: Code): boolean {
    return this.all().some((one) => one.code === code);
  }

  all(): readonly Diagnostic[] {
    return [...this.found.values()];
  }
}
