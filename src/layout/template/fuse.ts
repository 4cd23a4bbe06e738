/** Stops a template that calls itself without end or multiplies its loops. */

import type { Place } from "../../model/diagnostic.ts";

/** A partial inside a partial inside a partial: deeper than any layout nests. */
const MAX_DEPTH = 60;
/** Rounds of loops and calls of partials: a 200-page briefing takes about 30 000. */
const MAX_STEPS = 1_000_000;
/** Characters put out by partials and loops together; the rendered HTML of 200 pages is about 2 million. */
const MAX_OUTPUT = 100_000_000;

export class Endless extends Error {
  constructor(
    message: string,
    /** Of the loop or partial that went on and on. */
    readonly place: Place | undefined,
  ) {
    super(message);
  }
}

export class Fuse {
  private depth = 0;
  private steps = 0;
  private output = 0;

  /** Runs one round of a loop or one call of a partial. */
  run(what: string, nested: boolean, where: () => Place | undefined, body: () => string): string {
    if (nested) this.depth++;
    this.steps++;
    if (this.depth > MAX_DEPTH) throw new Endless(`${what} calls itself ${MAX_DEPTH} times over`, where());
    if (this.steps > MAX_STEPS) throw new Endless(`${what} runs for more than ${MAX_STEPS} rounds`, where());
    const out = body();
    this.output += out.length;
    if (this.output > MAX_OUTPUT)
      throw new Endless(`${what} makes more than ${MAX_OUTPUT} characters`, where());
    if (nested) this.depth--;
    return out;
  }
}
