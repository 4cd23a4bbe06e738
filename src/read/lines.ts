/** From offsets in a text to lines, columns and excerpts. */
import type { Place } from "../model/diagnostic.ts";

/** Characters of a line that go with a finding: a megabyte on one line would otherwise come along two thousand times. */
const LONGEST_EXCERPT = 10_000;

export class Lines {
  /** Offset of the first character of each line. */
  private readonly starts: readonly number[];

  constructor(
    readonly file: string,
    private readonly text: string,
  ) {
    const starts = [0];
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
    this.starts = starts;
  }

  /** The place of `[start, end)`; the mark under the line stops where the line does. */
  place(start: number, end = start + 1): Place {
    const index = this.lineAt(start);
    const from = this.starts[index]!;
    const excerpt = this.text.slice(from, this.starts[index + 1] ?? this.text.length).replace(/\r?\n$/, "");
    const column = start - from + 1;
    const length = Math.max(1, Math.min(end - start, excerpt.length + 1 - column));
    const shown = excerpt.length > LONGEST_EXCERPT ? {} : { excerpt };
    return { file: this.file, line: index + 1, column, length, ...shown };
  }

  /** Index of the line that holds `offset`, by halving. */
  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
