import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/document.ts";
import { BLACK } from "../../../src/model/style.ts";
import {
  block,
  boxed,
  cell,
  documentOf,
  edges,
  lines,
  marker,
  p,
  pagesNamed,
  picture,
  row,
  table,
} from "../../support/boxes.ts";
import { quietPagesOf, show, showPlaces, showRules, unsoundPagesOf } from "../../support/pages.ts";

const pagesFor = (boxes: readonly Box[]) => quietPagesOf(documentOf(boxes)).pages;
const places = (boxes: readonly Box[]) => pagesFor(boxes).map(showPlaces).join(" | ");
const rules = (boxes: readonly Box[]) => pagesFor(boxes).map(showRules);

describe("margins", () => {
  const above = (top: number) => ({ margin: edges(top, 0, 0) });
  const below = (bottom: number) => ({ margin: edges(0, 0, bottom) });
  it("of siblings: the larger counts", () =>
    expect(places([lines("a", 1, below(8)), lines("b", 1, above(5))])).toBe("a1@0,0 b1@0,18"));
  it("negative: taken off the largest positive", () =>
    expect(places([lines("a", 1, below(8)), lines("b", 1, above(-3))])).toBe("a1@0,0 b1@0,15"));
  it("of two negatives: the larger counts", () =>
    expect(places([lines("a", 1, below(-2)), lines("b", 1, above(-4))])).toBe("a1@0,0 b1@0,6"));
  it("of a parent and its first child meet", () =>
    expect(places([lines("a", 1), block([lines("b", 1, above(9))], above(4))])).toBe("a1@0,0 b1@0,19"));
  it("of a parent and its last child meet", () =>
    expect(places([block([lines("a", 1, below(9))], below(4)), lines("b", 1)])).toBe("a1@0,0 b1@0,19"));
  it("of a parent with padding do not meet its child's", () =>
    expect(
      places([lines("a", 1), block([lines("b", 1, above(9))], { ...above(4), padding: edges(1, 0, 0) })]),
    ).toBe("a1@0,0 b1@0,24"));
  it("of a parent with a border below do not meet its child's", () =>
    expect(places([block([lines("a", 1, below(9))], { ...below(4), border: boxed(1) }), lines("b", 1)])).toBe(
      "a1@1,1 b1@0,25",
    ));
  it("go through an empty box", () =>
    expect(places([lines("a", 1, below(5)), block([], { margin: edges(7, 0, 6) }), lines("b", 1)])).toBe(
      "a1@0,0 b1@0,17",
    ));
  it("are dropped at a page end, before it and after it", () =>
    expect(places([lines("a", 8, below(9)), lines("b", 1, above(9))])).toContain("| b1@0,0"));
  it("stay after a forced break", () =>
    expect(places([lines("a", 1, below(9)), lines("b", 1, { ...above(7), breakBefore: "page" })])).toBe(
      "a1@0,0 | b1@0,7",
    ));
});

describe("widths", () => {
  it("stand between margins, borders and padding", () =>
    expect(
      places([p("aaa", { margin: edges(0, 10), padding: edges(0, 4), border: boxed(1), align: "right" })]),
    ).toBe("aaa@90,1"));
  it("narrower than the room: where justify-self says", () => {
    const at = (justifySelf: "left" | "centre" | "right") =>
      places([p("aa", { width: { pt: 20 }, justifySelf })]);
    expect([at("left"), at("centre"), at("right")]).toEqual(["aa@0,0", "aa@50,0", "aa@100,0"]);
  });
  it("in per cent of the room, bounded by min and max", () => {
    const at = (style: object) => places([p("aa", { align: "right", ...style })]);
    expect(at({ width: { percent: 50 } })).toBe("aa@50,0");
    expect(at({ width: { percent: 50 }, maxWidth: { pt: 40 } })).toBe("aa@30,0");
    expect(at({ width: { percent: 50 }, minWidth: { pt: 80 } })).toBe("aa@70,0");
  });
});

describe("frames", () => {
  it("lie under their content, around padding", () => {
    const [page] = pagesFor([block([lines("a", 1)], { padding: edges(3), background: BLACK })]);
    expect(page?.items.map((item) => item.kind)).toEqual(["rule", "text"]);
    expect(showRules(page!)).toEqual(["0,0 120×16"]);
  });
  it("have four borders that do not overlap", () =>
    expect(rules([block([lines("a", 1)], { border: boxed(1) })])).toEqual([
      ["0,0 120×1", "0,11 120×1", "0,1 1×10", "119,1 1×10"],
    ]));
  it("are sliced at a page end, without a border or padding at the cut", () =>
    expect(rules([block([lines("a", 9)], { border: boxed(1), padding: edges(4, 0) })])).toEqual([
      ["0,0 120×1", "0,1 1×74", "119,1 1×74"],
      ["0,24 120×1", "0,0 1×24", "119,0 1×24"],
    ]));
  it("without content have the height of their edges", () =>
    expect(rules([block([], { padding: edges(3, 0), background: BLACK })])).toEqual([["0,0 120×6"]]));
  it("without content or edges are not drawn", () =>
    expect(rules([block([], { background: BLACK }), lines("a", 1)])).toEqual([[]]));
  it("begin below the margin of their first child", () =>
    expect(
      rules([lines("a", 1), block([lines("b", 1, { margin: edges(5, 0) })], { background: BLACK })]),
    ).toEqual([["0,15 120×10"]]));
  it("grow to their least height", () => {
    const boxes = [block([lines("a", 1)], { minHeight: { pt: 30 }, background: BLACK }), lines("b", 1)];
    expect([rules(boxes), places(boxes)]).toEqual([[["0,0 120×30"]], "a1@0,0 b1@0,30"]);
  });
  it("of a least height let the margin of their first child through, and keep that of the last", () => {
    const child = lines("a", 1, { margin: edges(6, 0) });
    const boxes = [block([child], { minHeight: { pt: 30 }, background: BLACK }), lines("b", 1)];
    expect([rules(boxes), places(boxes)]).toEqual([[["0,6 120×30"]], "a1@0,6 b1@0,36"]);
  });
  it("of a least height and nothing else have it, below the margin before them", () => {
    const boxes = [
      lines("a", 1, { margin: edges(0, 0, 5) }),
      block([], { minHeight: { pt: 20 }, background: BLACK }),
    ];
    expect(rules([...boxes, lines("b", 1)])).toEqual([["0,15 120×20"]]);
  });
  it("lie one over the other, the outer first", () => {
    const inner = block([lines("a", 1)], { background: BLACK, padding: edges(2) });
    expect(rules([block([inner], { background: BLACK, padding: edges(3) })])).toEqual([
      ["0,0 120×20", "3,3 114×14"],
    ]);
  });
  it("of lines are dashed, dotted and double as asked", () => {
    const side = (style: "dashed" | "dotted" | "double") => ({ width: 3, style, color: BLACK });
    const of = (style: "dashed" | "dotted" | "double") =>
      pagesFor([block([lines("a", 1)], { border: { ...boxed(0), top: side(style) } })])[0]!.items.filter(
        (item) => item.kind === "rule",
      );
    expect(of("dashed")).toMatchObject([{ height: 3, dash: [9, 9] }]);
    expect(of("dotted")).toMatchObject([{ height: 3, dash: [3, 3] }]);
    expect(of("double")).toMatchObject([
      { y: 0, height: 1 },
      { y: 2, height: 1 },
    ]);
  });
});

describe("list markers", () => {
  const inset = { padding: edges(0, 0, 0, 30) };
  const item = (children: readonly Box[], name: string) => block(children, {}, marker(name));
  it("hang to the left of the first line", () =>
    expect(places([block([item([lines("a", 2)], "1.")], inset)])).toBe("1.@15,0 a1@30,0 a2@30,10"));
  it("hang to the right of an item that runs from right to left", () => {
    const { style, ...rest } = marker("1.").marker;
    const turned = { marker: { ...rest, style: { ...style, direction: "rtl" as const } } };
    const right = { padding: edges(0, 30, 0, 0), width: { pt: 70 } };
    expect(places([block([block([lines("a", 1)], {}, turned)], right)])).toBe("1.@75,0 a1@0,0");
  });
  it("end at the gap, however wide they are", () =>
    expect(places([block([item([lines("a", 1)], "10.")], inset)])).toBe("10.@10,0 a1@30,0"));
  it("have a line to themselves when the item is empty", () =>
    expect(places([block([item([], "1."), item([lines("b", 1)], "2.")], inset)])).toBe(
      "1.@15,0 2.@15,10 b1@30,10",
    ));
  it("of nested lists share the line", () =>
    expect(places([block([item([block([item([lines("a", 1)], "-")], inset)], "1.")], inset)])).toBe(
      "1.@15,0 -@50,0 a1@60,0",
    ));
  it("stand beside a picture's top", () =>
    expect(places([block([item([picture(10, 40), lines("a", 1)], "1.")], inset)])).toBe("1.@15,0 a1@30,40"));
  it("go to the next page with their line", () =>
    expect(places([lines("x", 8), block([item([lines("a", 1)], "1.")], inset)])).toContain(
      "| 1.@15,0 a1@30,0",
    ));
});

describe("columns", () => {
  const columns = (children: readonly Box[], more = {}) =>
    block(children, { columns: 2, columnGap: 20, ...more });
  it("are balanced", () =>
    expect(places([columns([lines("a", 5)]), lines("b", 1)])).toBe(
      "a1@0,0 a2@0,10 a3@0,20 a4@70,0 a5@70,10 b1@0,30",
    ));
  it("hold the margin of what they end with", () =>
    expect(places([columns([lines("a", 4, { margin: edges(0, 0, 7) })]), lines("b", 1)])).toBe(
      "a1@0,0 a2@0,10 a3@70,0 a4@70,10 b1@0,27",
    ));
  it("keep orphans and widows when they are balanced", () =>
    expect(places([columns([lines("a", 3), lines("b", 2, { orphans: 2 })])])).toBe(
      "a1@0,0 a2@0,10 a3@0,20 b1@70,0 b2@70,10",
    ));
  it("are filled one after the other when they are not balanced", () =>
    expect(show(quietPagesOf(documentOf([columns([lines("a", 10)], { columnFill: "auto" })])))).toBe(
      "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10",
    ));
  it("go on on the next page", () =>
    expect(show(quietPagesOf(documentOf([lines("x", 6), columns([lines("a", 8)])])))).toBe(
      "x1 x2 x3 x4 x5 x6 a1 a2 a3 a4 | a5 a6 a7 a8",
    ));
  it("have a rule in the middle of the gap", () =>
    expect(
      rules([columns([lines("a", 4)], { columnRule: { width: 2, style: "solid", color: BLACK } })]),
    ).toEqual([["59,0 2×20"]]));
  it("narrower than a syllable are told once, and end", () => {
    const many = Array.from({ length: 30 }, (_, i) => p(`aa bb cc dd ${i}`));
    const found = (columnGap: number) =>
      unsoundPagesOf(documentOf([block(many, { columns: 40, columnGap })])).diagnostics.map((d) => d.message);
    expect(found(0)).toEqual(["“aa bb cc dd 0” has 40 columns of 3.0 pt, narrower than a syllable"]);
    expect(found(10)).toEqual(["“aa bb cc dd 0” has 40 columns of -6.8 pt, narrower than a syllable"]);
  });
  it("go on over page after page, each page balanced by itself", () =>
    expect(show(quietPagesOf(documentOf([block([lines("a", 40)], { columns: 2 })])))).toBe(
      [
        Array.from({ length: 16 }, (_, i) => `a${i + 1}`),
        Array.from({ length: 16 }, (_, i) => `a${i + 17}`),
        Array.from({ length: 8 }, (_, i) => `a${i + 33}`),
      ]
        .map((page) => page.join(" "))
        .join(" | "),
    ));
  it("end at a column break", () =>
    expect(places([columns([lines("a", 1), lines("b", 2, { breakBefore: "column" })])])).toBe(
      "a1@0,0 b1@70,0 b2@70,10",
    ));
});

describe("depth", () => {
  it("of thirty tables, one in another and divided over pages, takes no long time", () => {
    const style = { padding: edges(1) };
    let box: Box = lines("a", 30);
    for (let i = 0; i < 30; i++) box = table(1, [row([cell([box, lines(`b${i}.`, 1)], 0, { style })])]);
    const { document } = unsoundPagesOf(documentOf([box], pagesNamed("", { height: 150 })));
    expect(show(document)).toContain("a30 ");
  }, 5000);
  it("of a thousand boxes is no trouble", () => {
    let box: Box = lines("a", 1);
    for (let i = 0; i < 1000; i++) box = block([box], { background: BLACK });
    expect(show(quietPagesOf(documentOf([box], pagesNamed("", { width: 4000, height: 4000 }))))).toBe("a1");
  });
});
