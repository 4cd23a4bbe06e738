/** Makes pages from boxes with the fake compositor, and shows them as text. */
import { expect } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { DocumentTree } from "../../src/model/document.ts";
import type { Page, PagedDocument, PlacedItem, PlacedText } from "../../src/model/page.ts";
import { setPages } from "../../src/typeset/index.ts";
import { checkPages } from "../../src/typeset/page/check.ts";
import { fakeCompositor } from "./fake-compositor.ts";

/** Pages, sound ones: every test of pages is a test of `checkPages` too. */
export function pagesOf(document: DocumentTree): {
  document: PagedDocument;
  diagnostics: readonly Diagnostic[];
} {
  const outcome = setPages(document, fakeCompositor());
  expect(checkPages(outcome.document)).toEqual([]);
  return outcome;
}

/** Pages that may be unsound: for what cannot fit on its page. */
export const unsoundPagesOf = (document: DocumentTree) => setPages(document, fakeCompositor());

/** Pages of a document that gives no findings. */
export function quietPagesOf(document: DocumentTree): PagedDocument {
  const outcome = pagesOf(document);
  expect(outcome.diagnostics).toEqual([]);
  return outcome.document;
}

export const textOf = (item: PlacedText): string => item.pieces.map((piece) => piece.shape.text).join("");

export const textsOn = (page: Page): readonly PlacedText[] =>
  page.items.filter((item) => item.kind === "text");

/** Words in reading order, pages parted by ` | `; furniture in brackets. */
export const show = (document: PagedDocument): string =>
  document.pages
    .map((page) =>
      textsOn(page)
        .map((item) => (item.furniture === undefined ? textOf(item) : `[${textOf(item)}]`))
        .join(" "),
    )
    .join(" | ");

/** Words with their places, `word@x,y`, y being the top of the line. */
export const showPlaces = (page: Page): string =>
  textsOn(page)
    .map((item) => `${textOf(item)}@${round(item.x)},${round(item.baseline - 8)}`)
    .join(" ");

/** Rules as `x,y width×height`. */
export const showRules = (page: Page): readonly string[] =>
  page.items
    .filter((item): item is Extract<PlacedItem, { kind: "rule" }> => item.kind === "rule")
    .map((r) => `${round(r.x)},${round(r.y)} ${round(r.width)}×${round(r.height)}`);

const round = (n: number): number => Math.round(n * 100) / 100;
