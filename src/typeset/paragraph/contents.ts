/** What a paragraph is made of once it is collected: numbers for the line breaker and, beside each, what the setter needs. */
import type { PictureInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Shape } from "../../model/page.ts";
import type { Run } from "./copy.ts";
import type { Voice } from "./founts.ts";
import type { TextPart } from "./gather-line.ts";
import type { ParagraphItem } from "./items.ts";
import type { Leader } from "./leader.ts";
import type { WordBreak } from "./word-breaks.ts";

/** Text of one run without spaces: a word, or the part of it that has one style. */
export interface Word {
  readonly run: Run;
  readonly voice: Voice;
  readonly text: string;
  readonly shapes: readonly Shape[];
  /** Offsets in the text over which no ligature goes. */
  readonly joints: readonly number[];
  /** Offset in the copy of the whole word, up to the spaces around it. */
  readonly token: number;
  /** Kerning with what follows without a space in a run of its own; counts where both stand in one line. */
  readonly kern: Pt;
}

/** What stands behind an item. */
export type Source =
  | { readonly kind: "part"; readonly word: Word; readonly from: number; readonly to: number }
  | { readonly kind: "space"; readonly part: TextPart }
  | { readonly kind: "picture"; readonly picture: PictureInline }
  | {
      readonly kind: "leader";
      readonly run: Run;
      readonly voice: Voice;
      readonly shape: Shape;
      readonly leader: Leader;
    }
  | { readonly kind: "indent"; readonly width: Pt }
  | { readonly kind: "break"; readonly how: WordBreak["kind"] | "space" | "forced" };

export interface Contents {
  readonly items: readonly ParagraphItem[];
  /** As long as `items`. */
  readonly sources: readonly Source[];
  /** True when some of the text runs from right to left. */
  readonly turns: boolean;
}

/** The joints inside a part of a text, as offsets in the part. */
export const jointsBetween = (joints: readonly number[], from: number, to: number): readonly number[] =>
  joints.length === 0 ? joints : someBetween(joints, from, to);

const someBetween = (joints: readonly number[], from: number, to: number): readonly number[] =>
  joints.filter((at) => at > from && at < to).map((at) => at - from);
