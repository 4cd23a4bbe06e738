/** What a layout says of itself in its `layout.yaml`, and the files that it is made of. */
import type { Outcome } from "./diagnostic.ts";
import type { Examination } from "./examination.ts";
import type { SourceFile } from "./origin.ts";
import type { Picture } from "./picture.ts";

export interface LayoutManifest {
  readonly name: string;
  readonly version: number;
  /** Title and one sentence by language. */
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  /** Most pages that the layout may take; undefined is no limit. */
  readonly maxPages: number | undefined;
  /** `required`: no sheet of this layout leaves the house that nobody has approved. */
  readonly approval?: "required";
  /** `shown`: it prints the words of the sources beside the content, for those who check, and every one that `examined` gives. */
  readonly sources?: "shown";
  /** Blocks that may go when the content is too long, the first one first; `data-optional` names them in the template. */
  readonly optional?: readonly string[];
  /** What the layout promises to print, in the order in which it stands on paper; `verify/` holds it to that. */
  readonly prints: readonly PrintRule[];
}

/**
 * One promise. `path` names texts of the content with `*` for each item of a list, or its number from 0: `summary.*.text`. An item with a
 * person has that one's fields: `meetings.0.participants.*.name`, `statements.*.speaker.role`.
 * `groupBy` says that a list is printed in groups, in the order in which each group first appears: `country` of the speaker.
 */
export interface PrintRule {
  readonly path: string;
  readonly groupBy: "side" | undefined;
  /** `page`: each text stands whole on one page. */
  readonly whole: "page" | undefined;
  /** Printed in quotation marks and compared character for character. */
  readonly quote: boolean;
  /** `key`: only the items that are marked `key: true`. */
  readonly only?: "key";
  /** Only so many items, from the first one that counts. */
  readonly first?: number;
  /** A text that is the same as the one before it, and the same speaker's, is not printed again. */
  readonly once?: true;
}

/** Who has a numbered copy, as the list of them prints it. */
export interface CopyHolder {
  readonly number: string;
  readonly name: string;
  readonly unit?: string | undefined;
}

/** The files of one layout, read. Names are as shown in messages. */
export interface LayoutFiles {
  readonly manifest: LayoutManifest;
  /** The optional blocks that this sheet does without. */
  readonly leftOut?: readonly string[];
  /** What an editor holds the sheet against, for a layout that shows sources. */
  readonly examination?: Examination | undefined;
  /** Who has which copy, for the list that goes with them. */
  readonly holders?: readonly CopyHolder[] | undefined;
  readonly template: SourceFile;
  readonly style: SourceFile;
  /** What the HTML twin looks like on screens, beyond what holds for all of them. Any CSS: only browsers read it. */
  readonly screen?: SourceFile;
  /** By the name that templates call them by. */
  readonly partials: ReadonlyMap<string, SourceFile>;
  /** Labels of the sheet's language: a tree of strings, `{{label "masthead.cutoff"}}`. */
  readonly labels: SourceFile;
  /** Finds a picture that the content or the template names; the outcome says why there is none. */
  readonly picture: (src: string) => Outcome<Picture>;
}
