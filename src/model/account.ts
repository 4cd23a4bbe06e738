/**
 * What typesetting tells of its choices when it is asked: where every box and line came to stand, how well each line fits, and what
 * each page could have been instead. Reading it changes nothing; a run that does not ask does not pay. Lengths in pt, from the top
 * left corner of the page, y downwards.
 */
import type { Place } from "./diagnostic.ts";
import type { Edges, Pt } from "./length.ts";

export interface Account {
  /** In the order in which they close: inner boxes before those around them. */
  readonly boxes: readonly AccountBox[];
  /** In reading order. */
  readonly lines: readonly AccountLine[];
  readonly pages: readonly AccountPage[];
}

export interface Area {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** The part of a box that stands on one page: its border box. */
export interface AccountBox extends Area {
  readonly page: number;
  readonly kind: "block" | "paragraph" | "grid" | "table" | "row" | "cell" | "picture";
  readonly margin: Edges;
  /** Border and padding together. */
  readonly insets: Edges;
  /** The box began on an earlier page, or goes on on a later one. */
  readonly cutTop: boolean;
  readonly cutBottom: boolean;
  /** Where its element stands in the template. */
  readonly place: Place | undefined;
}

export interface AccountLine {
  readonly page: number;
  /** Which paragraph, counted from 0 in the order in which they were set. */
  readonly paragraph: number;
  /** Which line of it, from 0, and how many it has. */
  readonly index: number;
  readonly of: number;
  /** Left edge of the measure and top of the line box. */
  readonly x: Pt;
  readonly y: Pt;
  readonly height: Pt;
  readonly baseline: Pt;
  readonly measure: Pt;
  /** Left edge and width of what is seen. */
  readonly left: Pt;
  readonly width: Pt;
  readonly align: "left" | "right" | "centre" | "justify";
  readonly orphans: number;
  readonly widows: number;
  /** Size of the paragraph's own text. */
  readonly size: Pt;
  readonly text: string;
  readonly hyphenated: boolean;
  /** The spaces between words. */
  readonly spaces: readonly AccountSpace[];
  /** What the line adds to the demerits of its paragraph (Knuth & Plass 1981, p. 1128); undefined when that is not known. */
  readonly demerits: number | undefined;
}

export interface AccountSpace {
  /** From the left edge of the page. */
  readonly x: Pt;
  readonly width: Pt;
  /** As the font has it. */
  readonly natural: Pt;
}

export interface AccountPage {
  readonly page: number;
  readonly name: string;
  readonly blank: boolean;
  /** Room for content. */
  readonly area: Area;
  /** Height that the content takes of it. */
  readonly depth: Pt;
  /** True when the page had to end where it does. */
  readonly forced: boolean;
  /** True for the last page of the flow. */
  readonly last: boolean;
  /** Set when a paragraph was set a line shorter or longer to heal this page or a later one. */
  readonly recast: number | undefined;
  /** The places where the page could have ended, from the top; the one that was taken among them. */
  readonly ends: readonly AccountEnd[];
}

export interface AccountEnd {
  readonly taken: boolean;
  /** Below the top of the page. */
  readonly y: Pt;
  /** First words of what would begin the next page. */
  readonly before: string;
  readonly demerits: PageDemerits;
  /** Sum over the whole document, when every other page is then chosen as well as can be; undefined when it was not worth finding out. */
  readonly total: number | undefined;
}

/** What a page that ends so costs, by its causes; see `choosePages`. */
export interface PageDemerits {
  /** For being a page at all. */
  readonly page: number;
  /** For the wishes that it breaks. */
  readonly wishes: number;
  /** For footnotes that go over to later pages. */
  readonly notes: number;
  /** For the room that is left empty. */
  readonly empty: number;
  /** For a heading that has hardly anything below it. */
  readonly lowHeading: number;
  /** For something that runs over the foot. */
  readonly overrun: number;
  /** For a paragraph set in other lines than its best. */
  readonly recast: number;
  /** The wishes of the layout that are broken, in words. */
  readonly broken: readonly string[];
}
