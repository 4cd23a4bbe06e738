/** How small the type of a document is. */
import type { Pt } from "../model/length.ts";
import type { Page } from "../model/page.ts";

/** The size of the smallest text on any page; Infinity where there is none. */
export function smallestType(pages: readonly Page[]): Pt {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { items } of pages)
    for (const item of items) if (item.kind === "text") smallest = Math.min(smallest, item.size);
  return smallest;
}
