/** Pages -> by how much they are over what the layout allows, block by block. What to shorten is left to an editor. */
export { cutsOf, findCuts } from "./cuts.ts";

import type { PagedDocument, PlacedText } from "../model/page.ts";

/** How much of a block stands on pages that the layout does not have. */
export interface Excess {
  /** The heading above it; the title of the sheet where it has none. */
  readonly block: string;
  readonly lines: number;
  /** How the part that is over begins. */
  readonly words: string;
}

export function measureExcess(document: PagedDocument, maxPages: number | undefined): readonly Excess[] {
  if (maxPages === undefined) return [];
  const over: { block: string; lines: number; words: string }[] = [];
  for (const page of document.pages.slice(maxPages))
    for (const line of linesOf(page.items.filter(isBody))) {
      const block = blockAt(document, page.number, line.baseline);
      const last = over.at(-1);
      if (last?.block === block) last.lines++;
      else over.push({ block, lines: 1, words: line.text });
    }
  return over;
}

const isBody = (item: PagedDocument["pages"][number]["items"][number]): item is PlacedText =>
  item.kind === "text" && item.furniture === undefined;

/** Two texts whose baselines are nearer than this are one line, in pt: marks are raised by less. */
const SAME_LINE = 4;

function linesOf(texts: readonly PlacedText[]): readonly { baseline: number; text: string }[] {
  const lines: { baseline: number; text: string }[] = [];
  for (const item of [...texts].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const text = item.pieces.map(({ shape }) => shape.text).join("");
    const last = lines.at(-1);
    if (last !== undefined && item.baseline - last.baseline < SAME_LINE) last.text += ` ${text}`;
    else lines.push({ baseline: item.baseline, text });
  }
  return lines;
}

/** The last heading at or above a place. */
function blockAt({ outline, meta }: PagedDocument, page: number, y: number): string {
  const above = outline.filter((entry) => entry.page < page || (entry.page === page && entry.y <= y));
  return above.findLast(({ level }) => level <= 2)?.text ?? meta.title;
}
