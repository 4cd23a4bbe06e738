/** What collecting needs everywhere, and where in the flow it stands. */

import type { Box, DocumentTree, Inline, Paragraph } from "../../model/document.ts";
import { pageKey } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { excerpt, SHOWN_WORDS } from "../excerpt.ts";
import type { Findings } from "../findings.ts";
import type { Compositor, Extent } from "../line.ts";
import type { FlowNote, Source } from "./item.ts";
import { type LineGrid, lineGridOf } from "./line-grid.ts";
import type { FlowList } from "./list.ts";
import { areaOf, pageStyleOf } from "./page-area.ts";

export interface Kit {
  readonly compositor: Compositor;
  readonly findings: Findings;
  /** Room for content on the pages of a name: the narrowest and shortest of left, right and first. */
  readonly areaOf: (page: string) => { readonly width: Pt; readonly height: Pt };
  /** Width of the margin outside the text on the pages of a name: on the right of right pages, on the left of left ones. */
  readonly outerOf: (page: string) => Pt;
  /** Undefined where no text stands on one. */
  readonly lineGrid: () => LineGrid | undefined;
  /** A nested table is asked for its extent by every table around it. */
  readonly extents: WeakMap<Box, Extent>;
  /** Footnotes so far. */
  readonly notes: FlowNote[];
  /** Paragraphs of the main flow that name pages, so that they can be set anew without the rest (`amend.ts`). */
  readonly referring: Map<Paragraph, Referring>;
  /** Somebody wants to know where every box comes to stand, painted or not. */
  readonly watched: boolean;
}

/** How a paragraph was set, and the items of the main flow that are its lines. */
export interface Referring {
  readonly measure: Pt;
  readonly source: Source;
  readonly items: readonly number[];
}

/** Where a box is collected to. */
export interface Spot {
  readonly list: FlowList;
  /** Left edge of the containing block, from the left edge of the list. */
  readonly x: Pt;
  readonly width: Pt;
  /** What `break-inside: avoid` of the boxes around adds to each break. */
  readonly together: number;
  readonly page: string;
  /** True when the lack of room has been reported for a box around this one. */
  readonly cramped: boolean;
  /** True inside text columns, where further columns are set as one: balancing within balancing has no end. */
  readonly inColumns: boolean;
  /** True in notes, which begin wherever there is room for them and not on the line grid. */
  readonly inNote?: true;
}

export function createKit(
  document: DocumentTree,
  compositor: Compositor,
  findings: Findings,
  watched: boolean,
): Kit {
  const areas = new Map<string, { width: Pt; height: Pt }>();
  let grid: readonly [LineGrid | undefined] | undefined;
  return {
    compositor,
    findings,
    extents: new WeakMap(),
    notes: [],
    referring: new Map(),
    lineGrid: () => {
      grid ??= [lineGridOf(document, compositor)];
      return grid[0];
    },
    outerOf: (page) => {
      const margins = (["left", "right"] as const).map((side) => {
        const style = pageStyleOf(document.pages, pageKey(page, side, false));
        const { x, width } = areaOf(style);
        return side === "left" ? x : style.width - x - width;
      });
      return Math.min(...margins);
    },
    watched,
    areaOf: (page) => {
      const known = areas.get(page);
      if (known !== undefined) return known;
      const all = ["left", "right"] as const;
      const rooms = all.flatMap((side) =>
        [true, false].map((first) => areaOf(pageStyleOf(document.pages, pageKey(page, side, first)))),
      );
      const area = {
        width: Math.min(...rooms.map((r) => r.width)),
        height: Math.min(...rooms.map((r) => r.height)),
      };
      areas.set(page, area);
      return area;
    },
  };
}

/** Of a long text no more is looked at than is shown, or little more. */
const AT_ONCE = 80;

export function sourceOf(box: Pick<Box, "origin">, words: string): Source {
  return { place: box.origin, words };
}

export function wordsOf(inlines: readonly Inline[]): string {
  let words = "";
  for (const inline of inlines) {
    const all = inline.kind !== "text" ? " " : inline.pageOf === undefined ? inline.text : "…";
    // With one character more than are shown, and a space behind it, it is known that there are more.
    for (let at = 0; at < all.length && words.length < SHOWN_WORDS + 2; at += AT_ONCE)
      words = (words + all.slice(at, at + AT_ONCE))
        .replace(/\u00AD/g, "")
        .replace(/\s+/g, " ")
        .trimStart();
  }
  return excerpt(words.trimEnd());
}

/** The first words in a box; what it is when it has none. */
export function wordsIn(box: Box): string {
  let inner: Box | undefined = box;
  while (inner !== undefined) {
    if (inner.kind === "paragraph") return wordsOf(inner.inlines);
    if (inner.kind === "block") inner = inner.children[0];
    else if (inner.kind === "grid") inner = inner.items[0]?.box;
    else if (inner.kind === "table") inner = [...inner.head, ...inner.body][0]?.cells[0]?.children[0];
    else return inner.kind;
  }
  return box.kind;
}
