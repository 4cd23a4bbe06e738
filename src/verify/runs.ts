/**
 * The text of a page by its marked content: exactly what is painted, without the spaces that text extraction guesses from gaps. Text
 * from right to left is painted from left to right and marked so (`ReversedChars`).
 */
import type { Rect, Run } from "./paper.ts";
import type { Glyph } from "./pen.ts";

/** An open marked content: its tag, and the number by which the tag tree calls it. */
interface Open {
  readonly artifact: boolean;
  readonly mark: number | undefined;
  /** Glyphs are painted in the reverse of their order of reading (ISO 32000-1, 14.8.2.3.3). */
  readonly reversed: boolean;
}

export class RunTeller {
  /** In the order of painting. */
  readonly runs: Run[] = [];
  readonly #open: Open[] = [];

  /** What stands inside an artifact is one; a sequence without a number belongs to the one around it. */
  open(tag: string, mark: number | undefined): void {
    const around = this.#open.at(-1);
    this.#open.push({
      artifact: around?.artifact === true || tag === "Artifact",
      mark: mark ?? around?.mark,
      reversed: around?.reversed === true || tag === "ReversedChars",
    });
  }

  close(): void {
    this.#open.pop();
  }

  /** Glyphs and, between them, numbers that only move; and where they stand. */
  write(glyphs: readonly (Glyph | number)[], rect: Rect | undefined): void {
    const inside = this.#open.at(-1);
    const text = textOf(inside?.reversed ? glyphs.toReversed() : glyphs);
    const { runs } = this;
    const last = runs.at(-1);
    const run = { text, mark: inside?.mark, artifact: inside?.artifact === true, start: rect };
    if (run.mark !== undefined && last?.mark === run.mark && last.artifact === run.artifact)
      runs[runs.length - 1] = { ...last, text: last.text + text, start: last.start ?? rect };
    else runs.push(run);
  }
}

function textOf(glyphs: readonly (Glyph | number)[]): string {
  let text = "";
  for (const glyph of glyphs) if (typeof glyph !== "number") text += glyph.unicode;
  return text;
}
