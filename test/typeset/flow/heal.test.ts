import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/document.ts";
import { block, documentOf, lines, p } from "../../support/boxes.ts";
import { quietPagesOf, show, textsOn } from "../../support/pages.ts";

/** Eight lines to a page; paragraphs that begin with “~” can be set in a line less or more. */
const check = (boxes: readonly Box[]) => show(quietPagesOf(documentOf(boxes)));

/** Lines on each page. */
const depths = (boxes: readonly Box[]) =>
  quietPagesOf(documentOf(boxes)).pages.map(
    (page) => new Set(textsOn(page).map(({ baseline }) => baseline)).size,
  );

const kept = { orphans: 9, widows: 9 };

describe("a paragraph in a line less", () => {
  it("takes back a line that would have had a page to itself", () => {
    expect(depths([lines("a", 9)])).toEqual([8, 1]);
    expect(depths([lines("~a", 9)])).toEqual([8]);
  });
  it("saves that page from a page further up", () => {
    const boxes = (name: string) => [lines(name, 3), lines("b", 14)];
    expect(depths(boxes("a"))).toEqual([8, 8, 1]);
    expect(depths(boxes("~a"))).toEqual([8, 8]);
  });
  it("keeps a box together that is a line too tall for its page", () =>
    expect(depths([block([lines("~a", 9)], { breakInside: "avoid" })])).toEqual([8]));
  it("brings a heading and its first lines back to the page above", () => {
    const heading = lines("h", 1, { breakAfter: "avoid" });
    const boxes = (name: string) => [lines(name, 6), heading, lines("b", 7, { orphans: 2, widows: 5 })];
    expect(check(boxes("a"))).toBe("a1 a2 a3 a4 a5 a6 | h1 b1 b2 b3 b4 b5 b6 b7");
    expect(check(boxes("~a"))).toBe("~a1 ~a2 ~a3 ~a4 ~a5 ~a6 h1 b1 b2 | b3 b4 b5 b6 b7");
  });
});

describe("a paragraph in a line more", () => {
  it("fills a page that a widow would leave short", () => {
    const boxes = (name: string) => [p(`${name} b`), lines("c", 6), lines("d", 3, kept)];
    expect(depths(boxes("a"))).toEqual([7, 3]);
    expect(depths(boxes("~a"))).toEqual([8, 3]);
  });
});

describe("a paragraph that could give a line", () => {
  it("is left alone where every page is full", () =>
    expect(depths([lines("~a", 8), lines("~b", 8), lines("~c", 3)])).toEqual([8, 8, 3]));
  it("is left alone where it would make things no better", () =>
    expect(depths([lines("~a", 4), lines("b", 8, kept)])).toEqual([4, 8]));
});
