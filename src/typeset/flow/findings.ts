/** Collects what is noticed while pages are made, each thing once, with its place in the template. */
import type { Code, Diagnostic, Place, Severity } from "../../model/diagnostic.ts";

export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly place: Place | undefined;
}

export class Findings {
  #all = new Map<string, Diagnostic>();

  add({ place, ...finding }: Finding): void {
    const key = [finding.code, finding.message, place?.file, place?.line, place?.column].join("\n");
    if (!this.#all.has(key)) this.#all.set(key, place === undefined ? finding : { ...finding, place });
  }

  all(): readonly Diagnostic[] {
    return [...this.#all.values()];
  }
}
