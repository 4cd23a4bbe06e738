import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/document.ts";
import { BLACK } from "../../../src/model/style.ts";
import { checkPages } from "../../../src/typeset/page/check.ts";
import {
  block,
  boxed,
  cell,
  documentOf,
  edges,
  grid,
  lines,
  marker,
  p,
  pagesNamed,
  row,
  table,
  text,
} from "../../support/boxes.ts";
import { textOf, textsOn, unsoundPagesOf } from "../../support/pages.ts";

/** xorshift32 (Marsaglia 2003): the same documents on every run. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A document of named lines; the names are counted up in reading order. */
function randomBoxes(pick: (below: number) => number, columns = 2): readonly Box[] {
  let count = 0;
  const words = (): Box => {
    const n = 1 + pick(5);
    const style = { orphans: 1 + pick(3), widows: 1 + pick(3), margin: edges(pick(8), 0, pick(8) - 2) };
    const wishes = ["auto", "auto", "auto", "auto", "avoid", "avoid", "page", "left", "right"] as const;
    const breakBefore = wishes[pick(wishes.length + 20)] ?? "auto";
    return lines(`w${++count}.`, n, { ...style, breakBefore, breakAfter: pick(5) === 0 ? "avoid" : "auto" });
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

function wordsIn(box: Box): string[] {
  switch (box.kind) {
    case "paragraph":
      return box.inlines.flatMap((i) =>
        i.kind === "text" ? i.text.replaceAll("\u00AD", "").split(" ") : [],
      );
    case "block": {
      const own = box.marker?.inlines.flatMap((i) => (i.kind === "text" ? [i.text] : [])) ?? [];
      return [...own, ...box.children.flatMap(wordsIn)];
    }
    case "grid":
      return box.items.flatMap((item) => wordsIn(item.box));
    case "table":
      return [...box.head, ...box.body].flatMap((r) => r.cells.flatMap((c) => c.children.flatMap(wordsIn)));
    case "picture":
      return [];
  }
}

/** Numbered words, which are never hyphenated. */
const namesIn = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).sort();

/** How many letters there are: on pages that hold a line or two the parts of a hyphenated word may stand apart. */
const lettersIn = (words: readonly string[]) => words.join("").replaceAll("-", "").length;

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);
const pagesWith = (boxes: readonly Box[], height: number) =>
  unsoundPagesOf(documentOf(boxes, pagesNamed("", { width: 1600, height })));

describe("random documents", () => {
  it.each([80, 35, 1000])("lose and double no line on pages of %i pt", (height) => {
    for (const seed of SEEDS) {
      const boxes = randomBoxes(random(seed));
      const { document, diagnostics } = pagesWith(boxes, height);
      const shown = document.pages.flatMap((page) =>
        textsOn(page).flatMap((item) => (item.furniture === undefined ? [textOf(item)] : [])),
      );
      const wanted = boxes.flatMap(wordsIn);
      expect(namesIn(shown), `seed ${seed}`).toEqual(namesIn(wanted));
      expect(lettersIn(shown), `seed ${seed}`).toEqual(lettersIn(wanted));
      if (!diagnostics.some((d) => d.code === "typeset/too-tall"))
        expect(checkPages(document), `seed ${seed}`).toEqual([]);
    }
  });
  // A row that is divided between two text columns of one page is the exception.
  it("without columns are read in document order on every page", () => {
    for (const seed of SEEDS) {
      const boxes = randomBoxes(random(seed), 1);
      const order = new Map(boxes.flatMap(wordsIn).map((word, i) => [word, i]));
      for (const page of pagesWith(boxes, 60).document.pages) {
        const places = textsOn(page).flatMap((item) =>
          /[wx]\d/.test(textOf(item)) ? [order.get(textOf(item))!] : [],
        );
        expect(places, `seed ${seed}`).toEqual(places.toSorted((a, b) => a - b));
      }
    }
  });
  it("never need more pages when there is more room", () => {
    for (const seed of SEEDS) {
      const count = (height: number) => pagesWith(randomBoxes(random(seed)), height).document.pages.length;
      expect(count(2000), `seed ${seed}`).toBeLessThanOrEqual(count(60));
    }
  });
});
