/**
 * A paragraph as numbers, for the line breaker. Text, fonts and pictures ride along outside, in a list as long as this one.
 * After Knuth & Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), p. 1126-1130, with two changes:
 * a line may end at a penalty only (a breakable space is a penalty and a glue), so that there is one kind of break; and boxes can
 * give a little, because letters may be spaced and scaled by a hair.
 */
import type { Pt } from "../../model/length.ts";

export type ParagraphItem = Box | Glue | Penalty;

/** Something that is printed: a word, a syllable, a picture. */
export interface Box {
  readonly kind: "box";
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
}

/** A space. It vanishes behind a break. */
export interface Glue {
  readonly kind: "glue";
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
}

/** A place where a line may end. */
export interface Penalty {
  readonly kind: "penalty";
  /** Added to the line that ends here: the hyphen, less what hangs into the margin. */
  readonly width: Pt;
  /** Added to the line that begins here: usually what hangs into the margin, negative. */
  readonly next: Pt;
  /** How bad the break is; `FORCED` makes it certain. */
  readonly cost: number;
  /** True when the line would end with a hyphen, new or old. */
  readonly hyphen: boolean;
}

export const FORCED = Number.NEGATIVE_INFINITY;
