import { describe, expect, it } from "vitest";
import type { Box, TableRow } from "../../../src/model/document.ts";
import { BLACK, NO_LINE } from "../../../src/model/style.ts";
import { rowHeights } from "../../../src/typeset/flow/row-heights.ts";
import {
  columnExtents,
  fixedWidths,
  preferredWidth,
  shareWidth,
} from "../../../src/typeset/flow/table-widths.ts";
import { trackWidths } from "../../../src/typeset/flow/tracks.ts";
import { block, boxed, cell, documentOf, edges, grid, lines, p, row, table } from "../../support/boxes.ts";
import { quietPagesOf, show, showPlaces, showRules, unsoundPagesOf } from "../../support/pages.ts";

const check = (boxes: readonly Box[]) => show(quietPagesOf(documentOf(boxes)));
const places = (boxes: readonly Box[]) => quietPagesOf(documentOf(boxes)).pages.map(showPlaces).join(" | ");
const rules = (boxes: readonly Box[]) => quietPagesOf(documentOf(boxes)).pages.map(showRules);
/** The fake compositor breaks no word in need, so what is too wide may leave its page. */
const codes = (boxes: readonly Box[]) => unsoundPagesOf(documentOf(boxes)).diagnostics.map((d) => d.code);
const rowsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => row([`${name}${i + 1}`]));

describe("rows that a tall cell ties together", () => {
  const tied = (
    least: readonly number[],
    ...tall: readonly (readonly [row: number, span: number, height: number])[]
  ) =>
    rowHeights(
      least,
      tall.map(([at, rowSpan, height]) => ({ row: at, rowSpan, height, least: 0, above: 0, below: 0 })),
      2,
    );
  it("grow in proportion", () => expect(tied([10, 20], [0, 2, 62])).toEqual([20, 40]));
  it("do not grow when there is room", () => expect(tied([10, 20], [0, 2, 32])).toEqual([10, 20]));
  it("grow where nothing else is in them", () => {
    expect(tied([10, 0, 10], [0, 2, 30], [1, 2, 30])).toEqual([10, 18, 10]);
    expect(tied([0, 0], [0, 2, 42])).toEqual([20, 20]);
  });
});

describe("column widths", () => {
  const one = (column: number, min: number, max: number, span = 1) =>
    ({ column, span, min, max, asked: "auto" }) as const;
  const share = (
    cells: Parameters<typeof columnExtents>[1],
    width: number,
    asked = ["auto", "auto"] as never[],
  ) => shareWidth(columnExtents(asked, cells, 0), width).map((w) => Math.round(w * 10) / 10);

  it("are those of the content when there is room for it", () =>
    expect(share([one(0, 10, 30), one(1, 10, 70)], 100)).toEqual([30, 70]));
  it("shrink between greatest and least width", () =>
    expect(share([one(0, 10, 30), one(1, 10, 70)], 60)).toEqual([20, 40]));
  it("are never less than the least", () =>
    expect(share([one(0, 40, 40), one(1, 10, 70)], 20)).toEqual([40, 10]));
  it("share what is left over by their content", () =>
    expect(share([one(0, 10, 20), one(1, 10, 40)], 120)).toEqual([40, 80]));
  it("honour points and per cent before content", () => {
    const asked = [{ pt: 30 }, { percent: 50 }, "auto"] as never[];
    expect(share([one(0, 5, 5), one(1, 5, 5), one(2, 5, 90)], 100, asked)).toEqual([30, 50, 20]);
  });
  it("give a spanning cell what it lacks, by the columns' content", () =>
    expect(share([one(0, 10, 10), one(1, 30, 30), one(0, 80, 80, 2)], 80)).toEqual([20, 60]));
  it("give a spanning cell its room where no other cell asks for any", () =>
    expect(share([one(0, 80, 80, 2)], 80)).toEqual([40, 40]));
  it("prefer a table in which a percentage holds its content", () =>
    expect(
      preferredWidth(columnExtents([{ percent: 25 }, "auto"], [one(0, 10, 50), one(1, 10, 20)], 0)),
    ).toBe(200));
  it("of a fixed table are as asked, the others alike", () =>
    expect(fixedWidths([{ pt: 20 }, { percent: 50 }, "auto", "auto"], 100)).toEqual([20, 50, 15, 15]));
});

describe("tables", () => {
  it("are as wide as their content", () =>
    expect(places([table(2, [row(["aaaa", "bb"]), row(["c", "d"])])])).toBe(
      "aaaa@0,0 bb@20,0 c@0,10 d@20,10",
    ));
  it("are as wide as asked", () =>
    expect(places([table(2, [row(["a", "b"])], { style: { width: { percent: 100 } } })])).toBe(
      "a@0,0 b@60,0",
    ));
  it("break lines in their cells", () =>
    expect(places([table(2, [row(["aaaa aaaa aaaa", "bbbb bbbb bbbb"])])])).toBe(
      "aaaa@0,0 aaaa@25,0 aaaa@0,10 bbbb@60,0 bbbb@85,0 bbbb@60,10",
    ));
  it("have spacing between cells and around them", () =>
    expect(places([table(2, [row(["a", "b"]), row(["c", "d"])], { spacing: 3 })])).toBe(
      "a@3,3 b@11,3 c@3,16 d@11,16",
    ));
  it("have padding and borders in their cells", () => {
    const style = { padding: edges(2), border: boxed(1) };
    const boxes = [table(1, [row([cell("a", 0, { style })])])];
    expect(places(boxes)).toBe("a@3,3");
    expect(rules(boxes)).toEqual([["0,0 11×1", "0,15 11×1", "0,1 1×14", "10,1 1×14"]]);
  });
  it("align cells to the top, middle, bottom and baseline", () => {
    const tall = cell([lines("x", 3)], 0);
    const at = (verticalAlign: "top" | "middle" | "bottom") =>
      places([table(2, [row([tall, cell("a", 1, { style: { verticalAlign } })])])]);
    expect([at("top"), at("middle"), at("bottom")].map((s) => s.split(" ").pop())).toEqual([
      "a@10,0",
      "a@10,10",
      "a@10,20",
    ]);
    const low = cell("a", 0, { style: { verticalAlign: "baseline", padding: edges(6, 0, 0) } });
    const high = cell("b", 1, { style: { verticalAlign: "baseline" } });
    expect(places([table(2, [row([low, high])])])).toBe("a@0,6 b@5,6");
  });
  it("give a row its height and background", () =>
    expect(rules([table(1, [row(["a"], { height: { pt: 20 }, background: BLACK })])])).toEqual([
      ["0,0 5×20"],
    ]));
  it("keep their caption with them", () =>
    expect(check([lines("x", 7), table(1, rowsOf("a", 2), { caption: p("cap") })])).toBe(
      "x1 x2 x3 x4 x5 x6 x7 | cap a1 a2",
    ));
  it("too wide for the measure are narrowed, with a finding", () => {
    const boxes = [table(2, [row(["a".repeat(20), "b".repeat(20)])])];
    expect(codes(boxes)).toEqual(["typeset/table-too-wide"]);
  });
  it("of two hundred columns end", () => {
    const names = Array.from({ length: 200 }, (_, i) => `c${i}`);
    expect(codes([table(200, [row(names)])])).toContain("typeset/table-too-wide");
  });
});

describe("tables over pages", () => {
  it("break between rows", () =>
    expect(check([lines("x", 7), table(1, rowsOf("a", 2))])).toMatch(/x7 a1 \| a2$/));
  it("repeat their head and foot as furniture", () =>
    expect(check([table(1, rowsOf("a", 8), { head: [row(["H"])], foot: [row(["F"])] })])).toBe(
      "H a1 a2 a3 a4 a5 a6 [F] | [H] a7 a8 F",
    ));
  it("do not repeat a head that takes more than a quarter of the page", () =>
    expect(check([table(1, rowsOf("a", 7), { head: rowsOf("h", 3) })])).toBe(
      "h1 h2 h3 a1 a2 a3 a4 a5 | a6 a7",
    ));
  it("divide a row that would stand whole without the foot below it", () => {
    const body = [row([cell([lines("a", 5)], 0)]), row([cell([lines("b", 3)], 0)])];
    expect(check([table(1, body, { foot: [row(["F"])] })])).toBe("a1 a2 a3 a4 a5 b1 b2 [F] | b3 F");
  });
  it("keep the head with the first row and the foot with the last", () =>
    expect(check([lines("x", 7), table(1, rowsOf("a", 8), { head: [row(["H"])], foot: [row(["F"])] })])).toBe(
      "x1 x2 x3 x4 x5 x6 x7 | H a1 a2 a3 a4 a5 a6 [F] | [H] a7 a8 F",
    ));
  it("move a row that fits on the next page", () =>
    expect(check([lines("x", 7), table(1, [row([cell([lines("a", 3)], 0)])])])).toBe(
      "x1 x2 x3 x4 x5 x6 x7 | a1 a2 a3",
    ));
  it("divide a row that is taller than a page between lines, each cell its own", () =>
    expect(check([table(2, [row([cell([lines("a", 10)], 0), cell([lines("b", 9)], 1)])])])).toBe(
      "a1 a2 a3 a4 a5 a6 a7 a8 b1 b2 b3 b4 b5 b6 b7 b8 | a9 a10 b9",
    ));
  it("divide a row rather than leave much of the page empty", () =>
    expect(check([lines("x", 3), table(1, [row([cell([lines("a", 6)], 0)])])])).toBe(
      "x1 x2 x3 a1 a2 a3 a4 a5 | a6",
    ));
  it("move a row that asks not to be divided", () =>
    expect(
      check([lines("x", 3), table(1, [row([cell([lines("a", 6)], 0)], { breakInside: "avoid" })])]),
    ).toBe("x1 x2 x3 | a1 a2 a3 a4 a5 a6"));
  it("divide such a row when it is taller than a page, with a finding", () => {
    const boxes = [table(1, [row([cell([lines("a", 9)], 0)], { breakInside: "avoid" })])];
    expect(codes(boxes)).toEqual(["typeset/keep-broken"]);
  });
  it("slice the borders of a divided row", () =>
    expect(rules([table(1, [row([cell([lines("a", 9)], 0, { style: { border: boxed(1) } })])])])).toEqual([
      ["0,0 12×1", "0,1 1×70", "11,1 1×70"],
      ["0,20 12×1", "0,0 1×20", "11,0 1×20"],
    ]));
  it("obey a forced break before a row", () =>
    expect(check([table(1, [row(["a"]), row(["b"], { breakBefore: "page" })], { head: [row(["H"])] })])).toBe(
      "H a | [H] b",
    ));
  it("draw their frame on each page", () =>
    expect(rules([table(1, rowsOf("a", 9), { style: { border: boxed(1) } })])).toEqual([
      ["0,0 12×1", "0,1 1×70", "11,1 1×70"],
      ["0,20 12×1", "0,0 1×20", "11,0 1×20"],
    ]));
});

describe("lines where borders collapse", () => {
  const side = (width: number) => (width === 0 ? NO_LINE : boxed(width).top);
  const lined = (
    height: number,
    { above, below, upright }: Record<"below" | "upright", number[]> & { above?: number[] },
  ) => ({
    ...row(["a", "b"].map((name, i) => cell([lines(name, height)], i))),
    lines: {
      ...(above ? { above: above.map(side) } : {}),
      below: below.map(side),
      upright: upright.map(side),
    },
  });
  const first = { above: [1, 1], below: [1, 1], upright: [1, 1, 1] };
  const next = { below: [1, 1], upright: [1, 1, 1] };
  const fixed = { fixed: true, style: { width: { pt: 44 }, padding: edges(2) } } as const;

  it("stand half on each side of the grid, each drawn once and in one piece", () =>
    expect(rules([table(2, [lined(1, first), lined(1, next)], fixed)])).toEqual([
      [
        ...["1.5,1.5 41×1", "1.5,11.5 41×1", "1.5,1.5 1×10.5", "21.5,1.5 1×10.5", "41.5,1.5 1×10.5"],
        ...["1.5,21.5 41×1", "1.5,12 1×10.5", "21.5,12 1×10.5", "41.5,12 1×10.5"],
      ],
    ]));
  it("reach over what they meet, above and below", () => {
    const upper = lined(1, { above: [0, 0], below: [4, 4], upright: [0, 0, 0] });
    const lower = lined(1, { below: [0, 0], upright: [2, 1, 0] });
    expect(rules([table(2, [upper, lower], fixed)])).toEqual([["21.5,10 1×12", "1,10 2×12", "1,10 41×4"]]);
  });
  it("are painted over the grounds of cells, thick ones over thin ones", () => {
    const grey = { background: { r: 9, g: 9, b: 9 } };
    const ground = (r: TableRow) => ({
      ...r,
      cells: r.cells.map((c) => ({ ...c, style: { ...c.style, ...grey } })),
    });
    const one = lined(1, { above: [4, 0], below: [2, 2], upright: [0, 1, 0] });
    expect(rules([table(2, [ground(one)], fixed)])).toEqual([
      ["2,2 20×10", "22,2 20×10", "21.5,0 1×13", "2,11 40×2", "2,0 20.5×4"],
    ]);
  });
  it("are open where a page ends inside a row, and the line between two pages ends the first", () => {
    const tall = lined(7, { above: [1, 1], below: [2, 2], upright: [0, 0, 0] });
    const low = lined(4, { below: [1, 1], upright: [0, 0, 0] });
    expect(rules([table(2, [tall, low], fixed)])).toEqual([["2,1.5 40×1", "2,70 40×2"], ["2,39.5 40×1"]]);
    const cut = lined(9, { above: [1, 1], below: [2, 2], upright: [0, 1, 0] });
    expect(rules([table(2, [cut], fixed)])).toEqual([
      ["2,1.5 40×1", "21.5,1.5 1×70.5"],
      ["21.5,0 1×21", "2,19 40×2"],
    ]);
  });
  it("stand inside the page where one ends between rows, and have nothing to reach over inside a row", () => {
    const cut = lined(9, { above: [6, 6], below: [8, 8], upright: [0, 1, 0] });
    const next = lined(6, { below: [6, 6], upright: [0, 1, 0] });
    expect(rules([table(2, [cut, next], fixed)])).toEqual([
      ["21.5,0 1×72", "2,0 40×6"],
      ["21.5,0 1×20", "2,12 40×8"],
      ["21.5,0 1×62", "2,56 40×6"],
    ]);
  });
  it("stand again with a head that does", () => {
    const head = [lined(1, { above: [1, 1], below: [2, 2], upright: [0, 0, 0] })];
    const body = Array.from({ length: 9 }, () => lined(1, { below: [0, 0], upright: [0, 0, 0] }));
    const [, second] = rules([table(2, body, { ...fixed, head })]);
    expect(second).toEqual(["2,0 40×1", "2,9 40×2"]);
  });
  it("stand above a foot that stands again, though the row before it goes on overleaf", () => {
    const foot = [lined(1, { below: [1, 1], upright: [0, 0, 0] })];
    const body = [lined(9, { above: [1, 1], below: [2, 2], upright: [0, 0, 0] })];
    const [first, second] = rules([table(2, body, { ...fixed, foot })]);
    expect(first).toEqual(["2,1.5 40×1", "2,71 40×1", "2,61 40×2"]);
    expect(second).toEqual(["2,39.5 40×1", "2,29 40×2"]);
  });
  it("reach over no head where a row goes on below it", () => {
    const head = [lined(1, { above: [0, 0], below: [4, 4], upright: [0, 0, 0] })];
    const body = [lined(9, { below: [0, 0], upright: [0, 1, 0] })];
    expect(rules([table(2, body, { ...fixed, head })])).toEqual([
      ["21.5,10 1×62", "2,10 40×4"],
      ["21.5,10 1×30", "2,8 40×4"],
    ]);
  });
});

describe("rowspans", () => {
  const tied = (heights: readonly number[], tall: number) =>
    table(
      2,
      heights.map((height, r) =>
        row([
          ...(r === 0 ? [cell([lines("s", tall)], 0, { rowSpan: heights.length })] : []),
          cell([lines(`r${r + 1}`, height)], 1),
        ]),
      ),
    );
  it("give what the cell lacks to all rows alike", () =>
    expect(places([tied([1, 1], 3), lines("z", 1)])).toBe(
      "s1@0,0 s2@0,10 s3@0,20 r11@10,0 r21@10,15 z1@0,30",
    ));
  it("stay together when they fit on the next page", () =>
    expect(check([lines("x", 7), tied([2, 2], 2)])).toBe("x1 x2 x3 x4 x5 x6 x7 | s1 s2 r11 r12 r21 r22"));
  it("part between rows when they do not", () =>
    expect(check([tied([5, 5], 2)])).toBe("s1 s2 r11 r12 r13 r14 r15 | r21 r22 r23 r24 r25"));
  it("let the spanning cell go on beside the rows that follow", () =>
    expect(check([tied([5, 5], 9)])).toBe(
      "s1 s2 s3 s4 s5 r11 r12 r13 r14 r15 | s6 s7 s8 s9 r21 r22 r23 r24 r25",
    ));
  it("divide a row that is taller than a page", () =>
    expect(check([tied([9, 1], 1)])).toBe("s1 r11 r12 r13 r14 r15 r16 r17 r18 | r19 r21"));
  it("beyond the last row end with it", () =>
    expect(places([table(2, [row([cell("s", 0, { rowSpan: 9 }), cell("a", 1)])]), lines("z", 1)])).toBe(
      "s@0,0 a@5,0 z1@0,10",
    ));
});

describe("grids", () => {
  const none = { min: 0, max: 0 };
  const halves = [{ fr: 1 }, { fr: 1 }];
  it("share out fractions after fixed tracks and gaps", () =>
    expect(trackWidths([{ pt: 20 }, { fr: 1 }, { fr: 3 }, { percent: 10 }], 100, 2, () => none)).toEqual([
      20, 16, 48, 10,
    ]));
  it("give auto tracks their content and fractions the rest", () =>
    expect(trackWidths(["auto", { fr: 1 }], 100, 0, () => ({ min: 10, max: 30 }))).toEqual([30, 70]));
  it("stretch auto tracks when there is no fraction", () =>
    expect(trackWidths(["auto", "auto"], 100, 0, () => ({ min: 10, max: 30 }))).toEqual([50, 50]));
  it("shrink auto tracks between greatest and least width", () =>
    expect(
      trackWidths(["auto", "auto"], 60, 0, (i) => (i === 0 ? { min: 10, max: 30 } : { min: 10, max: 70 })),
    ).toEqual([20, 40]));
  it("put items side by side, rows as tall as their tallest item", () =>
    expect(
      places([
        grid([{ pt: 40 }, { fr: 1 }], [lines("a", 2), lines("b", 1), lines("c", 1)], { column: 10, row: 5 }),
      ]),
    ).toBe("a1@0,0 a2@0,10 b1@50,0 c1@0,25"));
  it("let items span columns", () => {
    const spanning = { row: 0, column: 0, colSpan: 2, box: p("a", { align: "right" }) };
    expect(places([grid([{ pt: 40 }, { pt: 30 }], [spanning], { column: 10, row: 0 })])).toBe("a@75,0");
  });
  it("are divided between the lines of their items", () =>
    expect(check([lines("x", 6), grid([{ fr: 1 }, { fr: 1 }], [lines("a", 4), lines("b", 3)])])).toBe(
      "x1 x2 x3 x4 x5 x6 a1 a2 b1 b2 | a3 a4 b3",
    ));
  it("keep orphans in every item", () =>
    expect(check([lines("x", 7), grid(halves, [lines("a", 4, { orphans: 2 }), lines("b", 2)])])).toBe(
      "x1 x2 x3 x4 x5 x6 x7 | a1 a2 a3 a4 b1 b2",
    ));
  it("begin all items of a row on one page", () => {
    const tall = block([lines("a", 1)], { padding: edges(20, 0, 0) });
    expect(check([lines("x", 7), grid(halves, [tall, p("label")])])).toBe("x1 x2 x3 x4 x5 x6 x7 | a1 label");
  });
  it("stay whole in a box that asks for it", () =>
    expect(
      check([lines("x", 6), block([grid([{ fr: 1 }], [lines("a", 4)])], { breakInside: "avoid" })]),
    ).toBe("x1 x2 x3 x4 x5 x6 | a1 a2 a3 a4"));
  it("drop the gap between rows at a page end", () =>
    expect(places([grid([{ fr: 1 }], [lines("a", 8), lines("b", 1)], { column: 0, row: 5 })])).toMatch(
      /\| b1@0,0$/,
    ));
});

describe("captions", () => {
  const caption = (style = {}) => p("cap", { breakAfter: "avoid", ...style });
  it("stand above the table, or below", () => {
    expect(places([table(1, [row(["a"])], { caption: caption() })])).toBe("cap@0,0 a@0,10");
    expect(places([table(1, [row(["a"])], { caption: caption(), captionSide: "bottom" }), p("b")])).toBe(
      "a@0,0 cap@0,10 b@0,20",
    );
  });
  it("below stay with the last row", () =>
    expect(
      check([lines("x", 6), table(1, rowsOf("r", 2), { caption: caption(), captionSide: "bottom" })]),
    ).toBe("x1 x2 x3 x4 x5 x6 r1 | r2 cap"));
  it("below are not kept with what follows", () =>
    expect(
      check([lines("x", 6), table(1, rowsOf("r", 1), { caption: caption(), captionSide: "bottom" }), p("b")]),
    ).toBe("x1 x2 x3 x4 x5 x6 r1 cap | b"));
});

describe("grid items over several rows", () => {
  const at = (row: number, column: number, box: Box, rowSpan = 1) => ({
    row,
    column,
    colSpan: 1,
    rowSpan,
    box,
  });
  const two = [{ fr: 1 }, { fr: 1 }];
  it("stand beside the rows that they span", () =>
    expect(
      places([
        grid(two, [at(0, 0, lines("a", 3), 2), at(0, 1, p("b")), at(1, 1, p("c"))], { column: 0, row: 4 }),
        p("z"),
      ]),
    ).toBe("a1@0,0 a2@0,10 a3@0,20 b@60,0 c@60,17 z@0,30"));
  it("give what they lack to all of them alike", () =>
    expect(
      places([grid(two, [at(0, 0, lines("a", 3), 2), at(0, 1, p("b")), at(1, 1, p("c")), at(2, 0, p("d"))])]),
    ).toBe("a1@0,0 a2@0,10 a3@0,20 b@60,0 c@60,15 d@0,30"));
  it("go on over a page beside the rows that follow", () =>
    expect(
      check([grid(two, [at(0, 0, lines("a", 10), 2), at(0, 1, lines("b", 6)), at(1, 1, lines("c", 4))])]),
    ).toBe("a1 a2 a3 a4 a5 a6 b1 b2 b3 b4 b5 b6 | a7 a8 a9 a10 c1 c2 c3 c4"));
});
