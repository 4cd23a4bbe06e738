import { describe, expect, it } from "vitest";
import type { Box, PageStyle } from "../../../src/model/document.ts";
import { BLACK } from "../../../src/model/style.ts";
import { settleTops } from "../../../src/typeset/flow/beside.ts";
import { setPages } from "../../../src/typeset/index.ts";
import {
  block,
  cell,
  documentOf,
  edges,
  elementsFor,
  grid,
  lines,
  noted,
  p,
  pagesNamed,
  picture,
  row,
  type Style,
  sideNoted,
  TEXT,
  table,
  text,
} from "../../support/boxes.ts";
import { fakeCompositor } from "../../support/fake-compositor.ts";
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

describe("margin notes", () => {
  /** A text area of 60 × 80 pt with 40 pt of margin on both sides: twelve letters a line. */
  const margin = edges(0, 40);
  const sheet = (boxes: readonly Box[]) => quietPagesOf(document(boxes, { width: 140, margin })).pages;
  const pages = (boxes: readonly Box[]) => sheet(boxes).map(showPlaces);
  const beside = (owner: number, count: number, style: Style = { margin: edges(0, 0, 0, 5) }) =>
    p([text(`t${owner} `), sideNoted(owner, [lines(`n${owner}.`, count)], style)]);

  it("begin level with the line that calls them, on the right of a right page", () =>
    expect(sheet([p("a"), beside(1, 2), p("b")]).map(showPlaces)).toEqual([
      "a@40,0 t1@40,10 ^1@55,10 b@40,20 n1.1@105,10 n1.2@105,20",
    ]));
  it("stand on the left of a left page, as far from the text", () =>
    expect(
      sheet([
        p("a"),
        block([beside(1, 1, { margin: edges(0, 0, 0, 5), width: { pt: 20 } })], { breakBefore: "page" }),
      ]).map(showPlaces),
    ).toEqual(["a@40,0", "t1@40,0 ^1@55,0 n1.1@15,0"]));
  it("make room for one another further down", () =>
    expect(sheet([beside(1, 3), beside(2, 1), p("b")]).map(showPlaces)).toEqual([
      "t1@40,0 ^1@55,0 t2@40,10 ^2@55,10 b@40,20 n1.1@105,0 n1.2@105,10 n1.3@105,20 n2.1@105,30",
    ]));
  it("move up where the foot of the page is in their way", () =>
    expect(sheet([lines("a", 6), beside(1, 2), beside(2, 2)]).map(showPlaces)[0]).toMatch(
      /n1\.1@105,40 n1\.2@105,50 n2\.1@105,60 n2\.2@105,70$/,
    ));
  it("end the page above a line whose note the margin has no more room for", () =>
    expect(sheet([beside(1, 5), beside(2, 4), p("b")]).map(showPlaces)).toEqual([
      "t1@40,0 ^1@55,0 n1.1@105,0 n1.2@105,10 n1.3@105,20 n1.4@105,30 n1.5@105,40",
      "t2@40,0 ^2@55,0 b@40,10 n2.1@0,0 n2.2@0,10 n2.3@0,20 n2.4@0,30",
    ]));
  it("end the page above a line whose note would stand far above it, at the price of a line", () => {
    const withNote = (count: number) => pages([lines("a", 7), beside(1, count), lines("b", 7)]);
    expect(withNote(2)[0]).toContain("t1@40,70 ^1@55,70 n1.1@105,60 n1.2@105,70");
    expect(withNote(6)[0]).not.toContain("t1");
    expect(withNote(6)[1]).toMatch(/^t1@40,0 /);
  });
  it("in cells and columns count too", () => {
    const cells = (owner: number) => grid([{ fr: 1 }, { fr: 1 }], [beside(owner, 3), beside(owner + 1, 2)]);
    const first = (boxes: readonly Box[]) => pages(boxes)[0]!.match(/\bt\d/g);
    expect(first([cells(1), p("b")])).toEqual(["t1", "t2"]);
    expect(first([cells(1), cells(3), p("b")])).toEqual(["t1", "t2"]);
    const columns = block([beside(3, 3), beside(4, 2)], { columns: 2, columnGap: 4 });
    expect(first([cells(1), columns, p("b")])).toEqual(["t1", "t2"]);
  });
  it("of a table's head are called where the head stands first", () => {
    const head = row([cell([beside(1, 5)], 0)]);
    const rows = [lines("r", 6), lines("s", 6)].map((one) => row([cell([one], 0)]));
    const made = pages([table(1, rows, { head: [head] })]);
    expect(made.map((page) => page.match(/n1\.\d/g)?.length ?? 0)).toEqual([5, 0]);
  });
  it("without room in the margin are a finding", () => {
    expect(unsoundPagesOf(document([beside(1, 9)], { width: 140, margin })).diagnostics[0]!.code).toBe(
      "typeset/no-margin-room",
    );
    const found = (boxes: readonly Box[]) =>
      unsoundPagesOf(document(boxes, { width: 140, margin })).diagnostics.map((d) => d.message);
    expect(found([beside(1, 9)])).toEqual([
      "the margin note “n1.1 n1.2 n1.3 n1.4 n1.5 n1.6 n1.7 n1.8…” needs 10.0 pt more of height and runs out of its margin",
    ]);
    expect(found([beside(1, 1, { width: { pt: 50 } })])).toEqual([
      "the margin note “n1.1” needs 50.0 pt of width and runs out of its margin",
    ]);
  });
  it("take what room there is", () => {
    const at = (...boxes: (readonly [number, number])[]) =>
      settleTops(
        boxes.map(([top, height]) => ({ top, height })),
        0,
        100,
      );
    expect(at([10, 20], [40, 20])).toEqual([10, 40]);
    expect(at([10, 20], [15, 20], [16, 20])).toEqual([10, 30, 50]);
    expect(at([60, 20], [75, 30])).toEqual([50, 70]);
    expect(at([-5, 20])).toEqual([0]);
    expect(at([50, 80], [60, 40])).toEqual([0, 80]);
  });
});

describe("the line grid", () => {
  const lineGrid = { ...TEXT, lineHeight: 10 };
  const snap = { lineSnap: "baseline" } as const;
  const at = (boxes: readonly Box[], style: Partial<PageStyle> = {}) =>
    quietPagesOf({ ...document(boxes, style), lineGrid }).pages.map(showPlaces);

  it("takes lines up again after what differs", () =>
    expect(at([p("a", snap), p("H", { margin: edges(3, 0, 4, 0) }), lines("b", 2, snap)])).toEqual([
      "a@0,0 H@0,13 b1@0,30 b2@0,40",
    ]));
  it("holds from the top of each page", () =>
    expect(
      at([picture(10, 77), lines("b", 2, snap), p("H", { margin: edges(2, 0, 0, 0) }), p("c", snap)]),
    ).toEqual(["b1@0,0 b2@0,10 H@0,22 c@0,40"].toSpliced(0, 0, "")));
  it("makes the lines of neighbouring columns stand level", () => {
    const heading = p("H", { margin: edges(3, 0, 2, 0), breakAfter: "avoid" });
    const boxes = [
      p("t", { margin: edges(0, 0, 5, 0) }),
      block([lines("a", 3, snap), heading, lines("b", 4, snap), heading, lines("c", 3, snap)], {
        columns: 2,
      }),
    ];
    const tops = new Set(
      at(boxes)
        .join(" ")
        .split(" ")
        .filter((w) => /^[abc]/.test(w))
        .map((w) => Number(w.split(",")[1]) % 10),
    );
    expect([...tops]).toEqual([0]);
  });
  it("makes the lines of grid items stand level, under the padding of their cells", () =>
    expect(
      at([
        p("x", { margin: edges(0, 0, 4, 0) }),
        grid(
          [{ fr: 1 }, { fr: 1 }],
          [lines("a", 2, snap), block([p("h", { margin: edges(0, 0, 3, 0) }), p("b", snap)])],
        ),
      ]),
    ).toEqual(["x@0,0 a1@0,20 a2@0,30 h@60,20 b@60,40"]));
  it("is not that of notes, which begin wherever there is room for them", () =>
    expect(
      at([p([text("a "), noted(1, [p("n", { ...snap, margin: edges(0, 0, 3, 0) }), p("m", snap)])], snap)]),
    ).toEqual(["a@0,0 ^1@10,0 n@0,57 m@0,70"]));
  it("leaves alone what does not ask for it", () =>
    expect(at([p("a", { margin: edges(0, 0, 3, 0) }), p("b")])).toEqual(["a@0,0 b@0,13"]));
});

it("thousands of footnotes take time that grows with their number only", () => {
  const time = (count: number) => {
    const boxes = Array.from({ length: count }, (_, i) =>
      p([text("aaaa bbbb cccc dddd eeee ffff "), noted(i + 1, [lines("n", 2)])]),
    );
    const tree = documentOf(boxes, pagesNamed("", { height: 600 }), elementsFor(count + 1));
    const start = process.cpuUsage();
    const { diagnostics } = setPages(tree, fakeCompositor());
    const { user, system } = process.cpuUsage(start);
    expect(diagnostics).toEqual([]);
    return user + system;
  };
  time(300);
  expect(time(3_000)).toBeLessThan(15 * time(600));
});
