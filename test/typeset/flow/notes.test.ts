import { describe, expect, it } from "vitest";
import type { Box, PageStyle } from "../../../src/model/document.ts";
import { BLACK } from "../../../src/model/style.ts";
import {
  block,
  cell,
  documentOf,
  elementsFor,
  lines,
  noted,
  p,
  pagesNamed,
  row,
  table,
  text,
} from "../../support/boxes.ts";
import { pagesOf, quietPagesOf, show, showPlaces, showRules, unsoundPagesOf } from "../../support/pages.ts";

const ELEMENTS = elementsFor(200);
/** Pages of 120 × 80 pt: eight lines of 24 letters. */
const document = (boxes: readonly Box[], style: Partial<PageStyle> = {}) =>
  documentOf(boxes, pagesNamed("", style), ELEMENTS);
const check = (boxes: readonly Box[], style: Partial<PageStyle> = {}) =>
  show(quietPagesOf(document(boxes, style)));
const codes = (boxes: readonly Box[], style: Partial<PageStyle> = {}) =>
  pagesOf(document(boxes, style)).diagnostics.map((d) => d.code);

/** A line that calls a note of `count` lines, `n1.1 n1.2 ...` */
const call = (owner: number, count: number) =>
  p([text(`t${owner} `), noted(owner, [lines(`n${owner}.`, count)])]);

describe("footnotes", () => {
  it("stand at the foot of the page that calls them", () =>
    expect(quietPagesOf(document([call(1, 1), p("b")])).pages.map(showPlaces)).toEqual([
      "t1@0,0 ^1@15,0 b@0,10 n1.1@0,70",
    ]));
  it("take the room that they need from the text", () =>
    expect(check([call(1, 2), lines("a", 8)])).toBe("t1 ^1 a1 a2 a3 a4 a5 n1.1 n1.2 | a6 a7 a8"));
  it("stand in the order of their calls", () =>
    expect(check([p([noted(1, [p("n1")]), text(" "), noted(2, [p("n2")])]), p("b")])).toBe("^1 ^2 b n1 n2"));
  it("go to the next page with the line that calls them", () =>
    expect(check([lines("a", 6), call(1, 2)])).toBe("a1 a2 a3 a4 a5 a6 | t1 ^1 n1.1 n1.2"));
  it("are divided where they cannot stand whole, and go on first on the next page", () =>
    expect(check([call(1, 10), call(2, 1), p("b")])).toBe(
      "t1 ^1 n1.1 n1.2 n1.3 n1.4 n1.5 n1.6 n1.7 | t2 ^2 b n1.8 n1.9 n1.10 n2.1",
    ));
  it("are divided rather than leave half of a page empty", () =>
    expect(check([lines("a", 3), call(1, 6), lines("b", 4)])).toMatch(
      /^a1 a2 a3 t1 \^1 n1\.1 n1\.2 n1\.3 n1\.4 \| /,
    ));
  it("end on a page of their own when the text is at its end", () =>
    expect(check([call(1, 20)])).toBe(
      "t1 ^1 n1.1 n1.2 n1.3 n1.4 n1.5 n1.6 n1.7 | n1.8 n1.9 n1.10 n1.11 n1.12 n1.13 n1.14 n1.15 | n1.16 n1.17 n1.18 n1.19 n1.20",
    ));
  it("go on before a forced break is obeyed only as far as there is room", () =>
    expect(check([call(1, 9), p("b", { breakBefore: "page" })])).toBe(
      "t1 ^1 n1.1 n1.2 n1.3 n1.4 n1.5 n1.6 n1.7 | b n1.8 n1.9",
    ));
  it("keep to the height that @footnote allows them", () => {
    const notes = {
      margin: 0,
      padding: 0,
      border: { width: 0, style: "none", color: BLACK },
      maxHeight: { percent: 50 },
    } as const;
    expect(check([call(1, 5), lines("a", 8)], { notes })).toBe(
      "t1 ^1 a1 a2 a3 n1.1 n1.2 n1.3 n1.4 | a4 a5 a6 a7 a8 n1.5",
    );
  });
  it("stand below a rule, between margin and padding", () => {
    const notes = {
      margin: 5,
      padding: 4,
      border: { width: 1, style: "solid", color: BLACK },
      maxHeight: "auto",
    } as const;
    const { pages } = quietPagesOf(document([call(1, 1), lines("a", 6)], { notes }));
    expect(pages.map(showPlaces)).toEqual([
      "t1@0,0 ^1@15,0 a1@0,10 a2@0,20 a3@0,30 a4@0,40 a5@0,50 n1.1@0,70",
      "a6@0,0",
    ]);
    expect(pages.map(showRules)).toEqual([["0,65 120×1"], []]);
  });
  it("are linked to and fro", () => {
    const [page] = quietPagesOf(document([call(1, 1)])).pages;
    expect(page!.items.flatMap((i) => (i.kind === "anchor" ? [`${i.name}@${i.y}`] : [])).sort()).toEqual([
      "call:1@0",
      "note:1@70",
    ]);
  });
  it("of a table row stand below the page that the row stands on", () =>
    expect(
      check([lines("a", 5), table(1, [row([cell([call(1, 1)], 0)]), row([cell([call(2, 1)], 0)])])]),
    ).toBe("a1 a2 a3 a4 a5 t1 ^1 n1.1 | t2 ^2 n2.1"));
  it("of a row that is divided stand with its parts", () => {
    const tall = cell([call(1, 1), lines("x", 5), call(2, 1), lines("y", 3)], 0);
    expect(check([table(1, [row([tall])])])).toBe("t1 ^1 x1 x2 x3 x4 x5 n1.1 | t2 ^2 y1 y2 y3 n2.1");
  });
  it("of a table head stand where the head stands first", () => {
    const head = [row([cell([call(1, 1)], 0)])];
    const body = Array.from({ length: 8 }, (_, i) => row([`r${i}`]));
    expect(check([table(1, body, { head })])).toBe("t1 ^1 r0 r1 r2 r3 r4 r5 n1.1 | [t1] [^1] r6 r7");
  });
  it("of text in columns stand below all of them", () =>
    expect(check([block([call(1, 1), lines("a", 5), call(2, 1), lines("b", 5)], { columns: 2 })])).toBe(
      "t1 ^1 a1 a2 a3 a4 a5 t2 ^2 b1 b2 b3 b4 b5 n1.1 n2.1".replace("b4 b5", "b4 b5"),
    ));
  it("that a line calls more of than a page holds begin later, with a finding", () => {
    const many = p(Array.from({ length: 10 }, (_, i) => [noted(i + 1, [p(`n${i + 1}`)]), text(" ")]).flat());
    expect(codes([many], { width: 400 })).toEqual(Array(3).fill("typeset/late-note"));
    expect(show(pagesOf(document([many], { width: 400 })).document)).toMatch(/n7 \| n8 n9 n10$/);
  });
  it("taller than any room end all the same", () => {
    const { document: made } = unsoundPagesOf(document([call(1, 3)], { height: 5 }));
    expect(show(made)).toBe("t1 ^1 | n1.1 | n1.2 | n1.3");
  });
});
