/** The languages that a document is written in: hyphenation patterns are loaded for these alone. */
import type { Box, DocumentTree, Inline } from "../../model/document.ts";

export function languagesOf(document: DocumentTree): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (inlines: readonly Inline[]) => {
    for (const inline of inlines) if (inline.kind === "text") found.add(inline.style.lang);
  };
  const open: Box[] = [document.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (box.kind === "paragraph") read(box.inlines);
    if (box.kind === "block" && box.marker !== undefined) read(box.marker.inlines);
    for (const child of childrenOf(box)) open.push(child);
  }
  for (const page of Object.values(document.pages))
    for (const box of Object.values(page.boxes)) found.add(box.text.lang);
  return found;
}

/** The boxes in a box, those of notes among them. */
export function childrenOf(box: Box): readonly Box[] {
  switch (box.kind) {
    case "block":
      return box.children;
    case "grid":
      return box.items.map((item) => item.box);
    case "table": {
      const rows = [...box.head, ...box.body, ...box.foot];
      const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.children));
      return box.caption === undefined ? cells : [box.caption, ...cells];
    }
    case "paragraph":
      return box.inlines.flatMap((inline) =>
        inline.kind === "text" && inline.note !== undefined ? [inline.note.box] : [],
      );
    case "picture":
      return [];
  }
}
