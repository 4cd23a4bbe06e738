/** Collects what is noticed while type is set, each thing once. */
import type { Code, Diagnostic, Severity } from "../model/diagnostic.ts";

export class Findings {
  private readonly found = new Map<string, Diagnostic>();

  /** `key` says what counts as the same finding; without it, the message does. */
  add(code: Code, severity: Severity, message: string, hint?: string, key: string = message): void {
    const id = `${code} ${key}`;
    if (this.found.has(id)) return;
    this.found.set(id, hint === undefined ? { code, severity, message } : { code, severity, message, hint });
  }

  all(): readonly Diagnostic[] {
    return [...this.found.values()];
  }
}
