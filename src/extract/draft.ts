/** What a rule proposes: a statement in tokens, before it is known who its speaker is. */
import type { StatementKind } from "./extraction.ts";
import type { Range } from "./text/tokens.ts";

/** Who acts in a sentence without a statement. */
export interface Actor extends Range {
  /** Whether the sentence tells that they took a position: they go on rather than who spoke before them. */
  readonly speaks: boolean;
}

export interface Draft {
  readonly kind: StatementKind;
  readonly message: readonly Range[];
  /** Places of the words of the cue. */
  readonly cue: readonly number[];
  readonly frame: readonly Range[];
  /** The words of the frame that name the speaker; undefined where it has none. */
  readonly speaker: Range | undefined;
  readonly addressee: Range | undefined;
  /** Index of the sentence that holds the frame, or the message where there is none. */
  readonly sentence: number;
  /** Index of the quotation that is the message. */
  readonly quote: number | undefined;
  /** Whether the speaker of what was said before goes on: only those without a frame of their own. */
  readonly carries: boolean;
  readonly rule: string;
}

/** A draft, of which everything is open that is not given. */
export const draft = (
  parts: Partial<Draft> & Pick<Draft, "kind" | "message" | "sentence" | "rule">,
): Draft => ({
  cue: [],
  frame: [],
  speaker: undefined,
  addressee: undefined,
  quote: undefined,
  carries: false,
  ...parts,
});

/** Ranges of what lies in `whole` and not in `hole`. */
export function without(whole: Range, hole: Range): Range[] {
  return [
    { from: whole.from, to: Math.min(whole.to, hole.from) },
    { from: Math.max(whole.from, hole.to), to: whole.to },
  ].filter(({ from, to }) => from < to);
}

/** A passage that looks like a statement and is none. */
export interface RefusedRange extends Range {
  readonly rule: string;
}

/** What a language makes of a reading. */
export interface Proposals {
  readonly drafts: readonly Draft[];
  readonly refused: readonly RefusedRange[];
  /** Who acts in the sentence with this index; asked only where a quotation has no frame. */
  readonly actorOf: (sentence: number) => Actor | undefined;
}

export const covers = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
