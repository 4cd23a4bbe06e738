/** Random documents, the same on every run. */
import type { Box, Inline, TableRow } from "../../src/model/document.ts";
import { BLACK } from "../../src/model/style.ts";
import {
  block,
  boxed,
  cell,
  edges,
  grid,
  lines,
  marker,
  noted,
  p,
  row,
  sideNoted,
  table,
  text,
} from "./boxes.ts";

/** xorshift32 (Marsaglia 2003): the same documents on every run. */
export function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A document of named lines; the names are counted up in reading order. Some paragraphs can be set in a line less: they begin with “~”. */
export function randomBoxes(pick: (below: number) => number, columns = 2): readonly Box[] {
  let count = 0;
  const words = (): Box => {
    const n = 1 + pick(5);
    const style = { orphans: 1 + pick(3), widows: 1 + pick(3), margin: edges(pick(8), 0, pick(8) - 2) };
    const wishes = ["auto", "auto", "auto", "auto", "avoid", "avoid", "page", "left", "right"] as const;
    const breakBefore = wishes[pick(wishes.length + 20)] ?? "auto";
    return lines(`${count % 3 === 0 ? "~" : ""}w${++count}.`, n, {
      ...style,
      breakBefore,
      breakAfter: pick(5) === 0 ? "avoid" : "auto",
    });
  };
  const hyphenated = (): Box => p([text(`x${++count} abc\u00ADdef ghi\u00ADjkl mno\u00ADpqr`)]);
  const many = (depth: number): Box[] => Array.from({ length: 1 + pick(3) }, () => one(depth));
  const one = (depth: number): Box => {
    switch (depth <= 0 ? pick(2) : pick(8)) {
      case 0:
        return words();
      case 1:
        return hyphenated();
      case 2:
        return block(many(depth - 1), { padding: edges(pick(4)), background: BLACK });
      case 3:
        return block(many(depth - 1), { breakInside: "avoid", border: boxed(pick(2)) });
      case 4:
        return grid([{ fr: 1 }, { fr: 1 }], many(depth - 1), { column: pick(4), row: pick(4) });
      case 5:
        return block(many(depth - 1), { columns, columnGap: 4 });
      case 6: {
        const items = many(depth - 1).map((box, i) => block([box], {}, marker(`m${i}`)));
        return block(items, { padding: edges(0, 0, 0, 20) });
      }
      default:
        return randomTable(depth);
    }
  };
  const randomTable = (depth: number): Box => {
    const style = { padding: edges(pick(3)) };
    const rowSpan = 1 + pick(3);
    const rows = Array.from({ length: 1 + pick(4) }, (_, r) => {
      const first = r % rowSpan === 0 ? [cell(many(depth - 2), 0, { rowSpan, style })] : [];
      return row([...first, cell(many(depth - 2), 1, { style })]);
    });
    return table(2, rows, pick(2) === 0 ? { head: [row(["H", "H"])] } : {});
  };
  return Array.from({ length: 3 + pick(6) }, () => one(3));
}

/** At the foot of the page. */
const atFoot = (owner: number, note: Box): Inline => noted(owner, [note]);
/** In a margin of 100 pt. */
export const inMargin = (owner: number, note: Box): Inline => sideNoted(owner, [note], { width: { pt: 90 } });

/** The same boxes, some of whose paragraphs end with the call of a note of a few lines, `nK.1 nK.2 ...`; calls are elements 1, 2, 3 ... */
export function withNotes(
  boxes: readonly Box[],
  pick: (below: number) => number,
  calling = atFoot,
): readonly Box[] {
  let count = 0;
  const rows = (list: readonly TableRow[]): readonly TableRow[] =>
    list.map((one) => ({ ...one, cells: one.cells.map((c) => ({ ...c, children: c.children.map(add) })) }));
  const add = (box: Box): Box => {
    switch (box.kind) {
      case "paragraph": {
        if (pick(3) > 0) return box;
        const note = calling(++count, lines(`n${count}.`, 1 + pick(pick(6) === 0 ? 20 : 3)));
        return { ...box, inlines: [...box.inlines, text(" "), note] };
      }
      case "block":
        return { ...box, children: box.children.map(add) };
      case "grid":
        return { ...box, items: box.items.map((item) => ({ ...item, box: add(item.box) })) };
      case "table":
        return { ...box, head: rows(box.head), body: rows(box.body) };
      default:
        return box;
    }
  };
  return boxes.map(add);
}
