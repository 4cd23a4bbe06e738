import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/document.ts";
import { checkPages } from "../../../src/typeset/page/check.ts";
import { documentOf, pagesNamed } from "../../support/boxes.ts";
import { textOf, textsOn, unsoundPagesOf } from "../../support/pages.ts";
import { random, randomBoxes } from "../../support/random-boxes.ts";

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
