/**
 * The outline (bookmarks). PDFKit's own measures the left edge from the right side of the page and knows no closed entries.
 * Entries of the first level stand open as far as their own children; deeper ones are closed.
 */
import type { OutlineEntry } from "../model/page.ts";
import { type KitReference, textString } from "./internals.ts";
import { placeOn } from "./links.ts";
import type { TaggedPdf } from "./pdf.ts";
import type { TreePage } from "./tree.ts";

interface Node {
  readonly entry: OutlineEntry | undefined;
  readonly level: number;
  readonly children: Node[];
}

export function writeOutline(
  pdf: TaggedPdf,
  entries: readonly OutlineEntry[],
  pages: readonly TreePage[],
): void {
  if (entries.length === 0) return;
  const root = nest(entries);
  const ref = pdf.ref({
    Type: "Outlines",
    Count: root.children.reduce((n, c) => n + 1 + c.children.length, 0),
  });
  pdf._root.data.Outlines = ref;
  writeChildren(pdf, root, ref, pages);
  ref.end();
}

/** An entry belongs to the nearest one before it of a higher level; skipped levels do no harm. */
function nest(entries: readonly OutlineEntry[]): Node {
  const root: Node = { entry: undefined, level: Number.NEGATIVE_INFINITY, children: [] };
  const open = [root];
  for (const entry of entries) {
    while (open.at(-1)!.level >= entry.level) open.pop();
    const node: Node = { entry, level: entry.level, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  }
  return root;
}

function writeChildren(pdf: TaggedPdf, node: Node, parent: KitReference, pages: readonly TreePage[]): void {
  const refs = node.children.map(() => pdf.ref({ Parent: parent }));
  parent.data.First = refs[0];
  parent.data.Last = refs.at(-1);
  const isTop = node.entry === undefined;
  node.children.forEach((child, i) => {
    const ref = refs[i]!;
    const { text, page, y } = child.entry!;
    const target = pages[page - 1];
    if (target === undefined)
      throw new Error(`outline entry “${text}” leads to page ${page}, which is not there`);
    ref.data.Title = textString(text);
    ref.data.Dest = placeOn(target, 0, y);
    ref.data.Prev = refs[i - 1];
    ref.data.Next = refs[i + 1];
    if (child.children.length > 0) {
      ref.data.Count = isTop ? child.children.length : -child.children.length;
      writeChildren(pdf, child, ref, pages);
    }
    ref.end();
  });
}
