/**
 * What was made of source texts, for the next document of the process: templates and style sheets are the same for every sheet in a layout.
 * What was found wrong with them is told each time anew.
 */
import type { Diagnostic } from "../model/diagnostic.ts";
import { Findings } from "./findings.ts";
import type { SourceText } from "./source.ts";

export class Once<T> {
  private readonly made = new Map<string, { readonly value: T; readonly found: readonly Diagnostic[] }>();

  /** `make` may ask for nothing but the sources, and nobody may change what it returns. */
  of(sources: readonly SourceText[], findings: Findings, make: (findings: Findings) => T): T {
    const key = JSON.stringify(sources.map(({ name, text }) => [name, text]));
    let known = this.made.get(key);
    if (known === undefined) {
      const own = new Findings();
      known = { value: make(own), found: own.list() };
      // A process that runs for weeks, and sees layouts change, stays as small as one that ran an hour.
      if (this.made.size >= MOST) this.made.clear();
      this.made.set(key, known);
    }
    findings.adopt(known.found, undefined);
    return known.value;
  }
}

/** A house has some layouts in some languages. */
const MOST = 32;
