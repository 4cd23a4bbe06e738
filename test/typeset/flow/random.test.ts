import { describe, expect, it } from "vitest";
import type { Box, Table } from "../../../src/model/document.ts";
import { childrenOf } from "../../../src/typeset/flow/languages.ts";
import { checkPages } from "../../../src/typeset/page/check.ts";
import { documentOf, edges, elementsFor, pagesNamed, TEXT } from "../../support/boxes.ts";
import { textOf, textsOn, unsoundPagesOf } from "../../support/pages.ts";
import { inMargin, random, randomBoxes, withNotes } from "../../support/random-boxes.ts";

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

/** Margins at the foot are `by` smaller, those at the head half of that: nearly all of them negative. */
function pulled(box: Box, by: number): Box {
  const { margin } = box.style;
  const style = { ...box.style, margin: { ...margin, top: margin.top - by / 2, bottom: margin.bottom - by } };
  const inside = (children: readonly Box[]) => children.map((child) => pulled(child, by));
  const rows = (list: Table["body"]) =>
    list.map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c, children: inside(c.children) })) }));
  switch (box.kind) {
    case "block":
      return { ...box, style, children: inside(box.children) };
    case "grid":
      return { ...box, items: box.items.map((item) => ({ ...item, box: pulled(item.box, by) })) };
    case "table":
      return { ...box, body: rows(box.body) };
    default:
      return { ...box, style };
  }
}

it.each([
  [80, 5],
  [50, 9],
  [120, 12],
])("negative margins move nothing off pages of %i pt", (height, by) => {
  for (const seed of SEEDS) {
    const boxes = randomBoxes(random(seed)).map((box) => pulled(box, by));
    const { document, diagnostics } = pagesWith(boxes, height);
    if (!diagnostics.some((d) => d.code === "typeset/too-tall"))
      expect(checkPages(document), `seed ${seed}`).toEqual([]);
  }
});

describe("random documents with notes", () => {
  const FEW = SEEDS.slice(0, 30);
  const ELEMENTS = elementsFor(400);
  const made = (seed: number, height: number, columns = 2) => {
    const pick = random(seed);
    const boxes = withNotes(randomBoxes(pick, columns), pick);
    return { boxes, ...unsoundPagesOf(documentOf(boxes, pagesNamed("", { width: 1600, height }), ELEMENTS)) };
  };
  const notesIn = (box: Box): Box[] =>
    childrenOf(box).flatMap((child) => [...(box.kind === "paragraph" ? [child] : []), ...notesIn(child)]);

  it.each([80, 45, 1000])("lose and double no line of text or notes on pages of %i pt", (height) => {
    for (const seed of FEW) {
      const { boxes, document, diagnostics } = made(seed, height);
      const shown = document.pages.flatMap((page) =>
        textsOn(page).flatMap((item) => (item.furniture === undefined ? [textOf(item)] : [])),
      );
      const wanted = [...boxes.flatMap(wordsIn), ...boxes.flatMap(notesIn).flatMap(wordsIn)];
      expect(namesIn(shown), `seed ${seed}`).toEqual(namesIn(wanted));
      if (!diagnostics.some((d) => d.code === "typeset/too-tall"))
        expect(checkPages(document), `seed ${seed}`).toEqual([]);
    }
  });
  it("begin each note on the page of its call, or say which does not, and end all of them in order", () => {
    for (const seed of FEW) {
      const { document, diagnostics } = made(seed, 80);
      const pageOf = new Map<string, number>();
      for (const page of document.pages)
        for (const item of textsOn(page))
          if (item.furniture === undefined && !pageOf.has(textOf(item)))
            pageOf.set(textOf(item), page.number);
      const late = [...pageOf].filter(
        ([name, page]) => name.startsWith("^") && pageOf.get(`n${name.slice(1)}.1`) !== page,
      );
      const told = diagnostics.filter((d) => d.code === "typeset/late-note").length;
      expect(late.length > 0, `seed ${seed}: ${late.join(" ")}`).toBe(told > 0);
    }
  });
  it("do not cover the text with notes", () => {
    for (const seed of FEW) {
      const { document, diagnostics } = made(seed, 80);
      if (diagnostics.some((d) => d.code === "typeset/too-tall")) continue;
      for (const page of document.pages) {
        const lines = textsOn(page);
        const foot = Math.min(...lines.flatMap((i) => (/^n\d/.test(textOf(i)) ? [i.baseline] : [])));
        const text = lines.filter((i) => i.furniture === undefined && !/^n\d/.test(textOf(i)));
        for (const item of text)
          expect(item.baseline, `seed ${seed}, page ${page.number}`).toBeLessThan(foot);
      }
    }
  });
});

describe("random documents with notes in the margin", () => {
  const ELEMENTS = elementsFor(400);
  const margin = edges(0, 100);
  const made = (seed: number, height: number) => {
    const pick = random(seed);
    const boxes = withNotes(randomBoxes(pick), pick, inMargin);
    const styles = pagesNamed("", { width: 1800, height, margin });
    return { boxes, ...unsoundPagesOf(documentOf(boxes, styles, ELEMENTS)) };
  };
  const isNote = (name: string) => /^n\d/.test(name);

  it.each([80, 300])(
    "keep all of them on the page of their call, clear of each other, at %i pt",
    (height) => {
      for (const seed of SEEDS.slice(0, 25)) {
        const { document, diagnostics } = made(seed, height);
        const sound = !diagnostics.some((d) => /too-tall|no-margin-room/.test(d.code));
        if (sound) expect(checkPages(document), `seed ${seed}`).toEqual([]);
        for (const page of document.pages) {
          const texts = textsOn(page).filter((item) => item.furniture === undefined);
          const calls = texts.map(textOf).filter((name) => name.startsWith("^"));
          const notes = texts.filter((item) => isNote(textOf(item)));
          const begun = notes.map(textOf).filter((name) => name.endsWith(".1"));
          expect(begun.map((name) => `^${name.slice(1, -2)}`).sort(), `seed ${seed}`).toEqual(calls.sort());
          const baselines = notes.map((item) => item.baseline.toFixed(3));
          expect(new Set(baselines).size, `seed ${seed}, page ${page.number}`).toBe(baselines.length);
        }
      }
    },
  );
  it("say that a margin has no room only where a page cannot do with less", () => {
    for (const seed of SEEDS.slice(0, 25)) {
      const { document, diagnostics } = made(seed, 300);
      const told = diagnostics.some((d) => d.code === "typeset/no-margin-room");
      const crowded = document.pages.some(
        (page) => textsOn(page).filter((item) => isNote(textOf(item))).length > 30,
      );
      expect(told, `seed ${seed}`).toBe(crowded);
    }
  });
});

describe("random documents on a line grid", () => {
  /** Every paragraph on the grid, whose lines are a little further apart than those of the text. */
  const snapped = (box: Box): Box => {
    switch (box.kind) {
      case "paragraph":
        return { ...box, text: { ...box.text, lineSnap: "baseline" } };
      case "block":
        return { ...box, children: box.children.map(snapped) };
      case "grid":
        return { ...box, items: box.items.map((item) => ({ ...item, box: snapped(item.box) })) };
      case "table": {
        const body = box.body.map((r) => ({
          ...r,
          cells: r.cells.map((c) => ({ ...c, children: c.children.map(snapped) })),
        }));
        return { ...box, body };
      }
      default:
        return box;
    }
  };
  const lineGrid = { ...TEXT, lineHeight: 12 };

  it.each([80, 1000])("lose and double no line on pages of %i pt", (height) => {
    for (const seed of SEEDS.slice(0, 50)) {
      const boxes = randomBoxes(random(seed)).map(snapped);
      const tree = { ...documentOf(boxes, pagesNamed("", { width: 1600, height })), lineGrid };
      const { document, diagnostics } = unsoundPagesOf(tree);
      const shown = document.pages.flatMap((page) =>
        textsOn(page).flatMap((item) => (item.furniture === undefined ? [textOf(item)] : [])),
      );
      expect(namesIn(shown), `seed ${seed}`).toEqual(namesIn(boxes.flatMap(wordsIn)));
      if (!diagnostics.some((d) => d.code === "typeset/too-tall"))
        expect(checkPages(document), `seed ${seed}`).toEqual([]);
    }
  });
  it("stand level outside of tables and grids, on every page and in every column", () => {
    for (const seed of SEEDS.slice(0, 50)) {
      const boxes = randomBoxes(random(seed)).filter(
        (box) => box.kind === "block" || box.kind === "paragraph",
      );
      if (JSON.stringify(boxes).match(/"kind":"(table|grid)"/)) continue;
      const tree = {
        ...documentOf(boxes.map(snapped), pagesNamed("", { width: 1600, height: 80 })),
        lineGrid,
      };
      for (const page of unsoundPagesOf(tree).document.pages)
        for (const item of textsOn(page))
          if (!textOf(item).startsWith("m"))
            expect(((item.baseline - 8) % 12) + 12, `seed ${seed}: ${textOf(item)}`).toBeCloseTo(12, 5);
    }
  });
});
