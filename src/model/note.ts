/** Notes on the text, which stand apart from it: at the foot of the page that holds their call, or in the margin beside it. */
import type { Block } from "./document.ts";
import type { Length, Pt } from "./length.ts";
import type { BorderSide } from "./style.ts";

/** Rides on the inline that calls it. */
export interface Note {
  readonly placement: "foot" | "side";
  /** Name of the place of the call, to which the note's own mark links back. */
  readonly anchor: string;
  readonly box: Block;
}

/** What stands between the text of a page and its footnotes, and how high these may reach (`@footnote`). */
export interface NoteArea {
  /** Above the rule. */
  readonly margin: Pt;
  readonly border: BorderSide;
  /** Below the rule. */
  readonly padding: Pt;
  /** Of all that stands below the text; a share is one of the height for text and notes. */
  readonly maxHeight: Length;
}
