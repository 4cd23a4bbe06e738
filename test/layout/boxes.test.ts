import { describe, expect, it } from "vitest";
import { type Box, type Grid, pageKey, type Table } from "../../src/model/document.ts";
import { mm } from "../../src/model/length.ts";
import type { BorderSide } from "../../src/model/style.ts";
import { boxes, lay, show, silent } from "./support.ts";

const table = (html: string, style = ""): Table =>
  boxes(silent(html, { style })).find((b) => b.kind === "table") as Table;
const grid = (html: string, style: string): Grid =>
  boxes(silent(html, { style })).find((b) => b.kind === "grid") as Grid;
const kinds = (html: string, style = "") => boxes(silent(html, { style })).map((b: Box) => b.kind);

it("makes paragraphs of blocks that hold text only, and anonymous ones between blocks", () => {
  expect(kinds("<div>a</div>")).toEqual(["paragraph"]);
  expect(kinds("<div>a<p>b</p>c</div>")).toEqual(["block", "paragraph", "paragraph", "paragraph"]);
  expect(kinds("<div> </div><p></p>")).toEqual(["block", "block"]);
  expect(kinds("<div><span>a</span></div>", "span { display: block }")).toEqual(["block", "paragraph"]);
});

it("does not repeat the edges of a block on its anonymous paragraphs", () => {
  const [outer, inner] = boxes(
    silent("<div>a<p>b</p></div>", { style: "div { margin: 5pt; padding: 3pt; break-before: page }" }),
  );
  expect([
    outer?.style.margin.top,
    inner?.style.margin.top,
    inner?.style.padding.top,
    inner?.style.breakBefore,
  ]).toEqual([5, 0, 0, "auto"]);
});

it("leaves out what is not displayed", () =>
  expect(kinds("<p>a</p><p class='n'>b</p>", ".n { display: none }")).toEqual(["paragraph"]));

it("sizes pictures in lines, keeping their ratio", () => {
  const picture = (style: string) => {
    const [p] = boxes(silent('<p><img src="x" alt="a"></p>', { style }));
    const [inline] = p?.kind === "paragraph" ? p.inlines : [];
    return inline?.kind === "picture" ? [inline.width, inline.height] : undefined;
  };
  expect(picture("")).toEqual([30, 15]);
  expect(picture("img { height: 6pt }")).toEqual([12, 6]);
  expect(picture("img { width: 6pt; height: 6pt }")).toEqual([6, 6]);
});

it("gives cells their columns, with the spans of earlier rows", () => {
  const html =
    '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  const { body, columns } = table(html);
  expect(body.map((r) => r.cells.map((c) => [c.column, c.colSpan, c.rowSpan]))).toEqual([
    [
      [0, 1, 2],
      [1, 2, 1],
    ],
    [
      [1, 1, 1],
      [2, 1, 1],
    ],
  ]);
  expect(columns).toEqual(["auto", "auto", "auto"]);
});

it("ends a rowspan with its section", () =>
  expect(
    table('<table><thead><tr><th rowspan="9">a</th></tr></thead><tr><td>b</td></tr></table>').head[0]
      ?.cells[0]?.rowSpan,
  ).toBe(1));

it("takes widths of columns from col, else from the first row", () => {
  const html =
    '<table><colgroup><col class="a"><col span="2"></colgroup><tr><td>a</td><td class="b">b</td><td>c</td></tr></table>';
  expect(table(html, ".a { width: 10mm } .b { width: 20% }").columns).toEqual([
    { pt: mm(10) },
    { percent: 20 },
    "auto",
  ]);
});

describe("collapsed borders", () => {
  const lined = (html: string, css: string) => {
    const { head, body, foot } = table(html, css);
    const show = (sides: readonly BorderSide[]) =>
      sides
        .map(({ width, style }) => (width === 0 ? "-" : `${width}${style === "solid" ? "" : style}`))
        .join(" ");
    return [...head, ...body, ...foot].map(({ lines }) =>
      [lines?.above, lines?.below, lines?.upright].map((sides) => (sides ? show(sides) : "")).join(" | "),
    );
  };
  const two = "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>";

  it("stand once on the grid, the widest of those that meet", () =>
    expect(
      lined(
        two,
        "table { border: 2pt solid } td { border: 1pt solid } tr + tr { border-top: 3pt solid red }",
      ),
    ).toEqual(["2 2 | 3 3 | 2 1 2", " | 2 2 | 2 1 2"]));

  it("take each side of the table for that side", () =>
    expect(
      lined(
        two,
        "table { border: 1pt solid; border-right-width: 2pt; border-bottom-width: 3pt; border-left-width: 4pt }",
      ),
    ).toEqual(["1 1 | - - | 4 - 2", " | 3 3 | 4 - 2"]));

  it("differ along the edge of a cell that spans, and none goes through it", () => {
    const css = "td { border: 1pt solid } .w { border: 4pt solid }";
    expect(
      lined(
        '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td class="w">c</td><td>d</td><td>e</td></tr></table>',
        css,
      ),
    ).toEqual(["1 1 1 | 4 1 1 | 1 - 1 1", " | 4 1 1 | 4 4 1 1"]);
    expect(
      lined('<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td class="w">c</td></tr></table>', css),
    ).toEqual(["1 1 | - 4 | 1 1 1", " | 1 4 | 1 4 4"]);
  });

  it.each([
    ["double", "solid", "1double"],
    ["solid", "dashed", "1"],
    ["dashed", "dotted", "1dashed"],
    ["dotted", "none", "1dotted"],
  ])("of one width: %s goes before %s", (stronger, weaker, shown) => {
    const html = '<table><tr><td class="a">a</td><td class="b">b</td></tr></table>';
    const rules = (a: string, b: string) =>
      `td { border: 0 none } .a { border-right: 1pt ${a} } .b { border-left: 1pt ${b} }`;
    for (const css of [rules(stronger, weaker), rules(weaker, stronger)])
      expect(lined(html, css)).toEqual([`- - | - - | - ${shown} -`]);
  });

  it("of one look: cell before row, row before section, section before table, left before right, upper before lower", () => {
    const colours = (css: string) =>
      table(two, css).body.flatMap(({ lines }) =>
        [lines?.above?.[0], lines?.below[0], lines?.upright[1]].map(
          (side) => side && `${side.color.r},${side.color.b}`,
        ),
      );
    const [red, blue] = ["1pt solid #ff0000", "1pt solid #0000ff"];
    const top = (css: string) => colours(css)[0];
    expect(top(`td { border: ${red} } tr { border: ${blue} }`)).toBe("255,0");
    expect(top(`tr { border: ${red} } tbody { border: ${blue} }`)).toBe("255,0");
    expect(top(`tr { border: ${red} } table { border: ${blue} }`)).toBe("255,0");
    expect(top(`tbody { border: ${red} } table { border: ${blue} }`)).toBe("255,0");
    expect(colours(`td { border: ${red} } td + td { border: ${blue} }`)[2]).toBe("255,0");
    expect(colours(`tr { border: ${red} } tr + tr { border: ${blue} }`)[1]).toBe("255,0");
  });

  it("give cells and table room for their halves", () => {
    const { style, body } = table(two, "table { border: 2pt solid } td { border: 1pt solid; padding: 3pt }");
    expect([style.border.top.width, style.padding]).toEqual([0, { top: 1, right: 1, bottom: 1, left: 1 }]);
    expect(body[0]?.cells[0]?.style.padding).toEqual({ top: 4, right: 3.5, bottom: 3.5, left: 4 });
  });
});

it("keeps cell borders apart when they are separate", () => {
  const separate = table(
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "table { border-collapse: separate; border-spacing: 2pt } td { border: 1pt solid }",
  );
  expect(separate.spacing).toBe(2);
  expect(separate.body[0]?.cells.map((c) => c.style.border.left.width)).toEqual([1, 1]);
});

it("gives rows the ground of their section", () =>
  expect(
    table("<table><thead><tr><th>a</th></tr></thead></table>", "thead { background: #eee }").head[0]?.style
      .background,
  ).toEqual({ r: 238, g: 238, b: 238 }));

it("reads column tracks", () =>
  expect(
    grid(
      "<div><p>a</p></div>",
      "div { display: grid; grid-template-columns: 30mm 1fr repeat(2, auto 10%); gap: 1pt 2pt }",
    ),
  ).toMatchObject({
    columns: [{ pt: mm(30) }, { fr: 1 }, "auto", { percent: 10 }, "auto", { percent: 10 }],
    rowGap: 1,
    columnGap: 2,
  }));

it.each([
  ["one after another", "", "0:0+1 0:1+1 1:0+1 1:1+1"],
  ["over several columns", ".b { grid-column: span 2 }", "0:0+1 1:0+2 2:0+1 2:1+1"],
  ["in a column", ".b { grid-column: 1 }", "0:0+1 1:0+1 1:1+1 2:0+1"],
  ["from one column to another", ".a { grid-column: 1 / 3 }", "0:0+2 1:0+1 1:1+1 2:0+1"],
  ["in a row", ".d { grid-row: 1; grid-column: 2 } .b { grid-column: 1 }", "0:0+1 1:0+1 1:1+1 0:1+1"],
])("places items %s", (_, css, expected) => {
  const items = '<p class="a">a</p><p class="b">b</p><p class="c">c</p><p class="d">d</p>';
  const placed = grid(
    `<div>${items}</div>`,
    `div { display: grid; grid-template-columns: 1fr 1fr } ${css}`,
  ).items;
  expect(placed.map((i) => `${i.row}:${i.column}+${i.colSpan}`).join(" ")).toBe(expected);
});

it("grid items span rows, and the others go around them", () => {
  const style =
    "div { display: grid; grid-template-columns: 1fr 1fr } .tall { grid-row: span 2 } .third { grid-row: 3 / 5 }";
  const [grid] = silent(`<div><p class="tall">A</p><p>B</p><p>C</p><p>D</p><p class="third">E</p></div>`, {
    style,
  }).root.children;
  const places = grid?.kind === "grid" ? grid.items.map((i) => `${i.row}:${i.column}x${i.rowSpan ?? 1}`) : [];
  expect(places).toEqual(["0:0x2", "0:1x1", "1:1x1", "2:0x1", "2:1x2"]);
});

it("finds two items in one place", () => {
  const style = "div { display: grid } p { grid-row: 1; grid-column: 1 }";
  expect(lay("<div><p>a</p><p>b</p></div>", { style }).findings.map(show)).toEqual([
    "template/no-effect layout.hbs:1:14",
  ]);
});

it("makes an item of text and of a run of text", () =>
  expect(grid("<div>a<b>b</b></div>", "div { display: grid }").items.map((i) => i.box.kind)).toEqual([
    "paragraph",
    "paragraph",
  ]));

const pages = (style: string, html = "<p>a</p>") => silent(html, { style }).pages;

it("has every kind of the unnamed page and of each named one", () => {
  const all = pages("@page wide { size: A4 landscape } .w { page: wide }", '<p>a</p><p class="w">b</p>');
  expect(Object.keys(all)).toHaveLength(16);
  expect(all[pageKey("wide", "left", false)]?.width).toBeCloseTo(mm(297), 6);
  expect(all[pageKey("", "left", false)]?.width).toBeCloseTo(mm(210), 6);
});

it("lets the more special page rule win", () => {
  const all = pages(
    "@page :first { margin: 3pt } @page { margin: 1pt } @page :left { margin: 2pt } @page :blank { margin: 4pt }",
  );
  const margin = (side: "left" | "right", first: boolean, blank = false) =>
    all[pageKey("", side, first, blank)]?.margin.top;
  expect([
    margin("right", false),
    margin("left", false),
    margin("right", true),
    margin("left", true),
    margin("left", false, true),
  ]).toEqual([1, 2, 3, 3, 4]);
});

it.each([
  ["A5", 148, 210],
  ["letter landscape", 279.4, 215.9],
  ["10cm 5cm", 100, 50],
  ["8cm", 80, 80],
])("takes the size %s", (size, width, height) => {
  const page = pages(`@page { size: ${size} }`)[pageKey("", "right", true)];
  expect([page?.width, page?.height].map((n) => Math.round(((n ?? 0) / mm(1)) * 10) / 10)).toEqual([
    width,
    height,
  ]);
});

it("fills the boxes of the page margin, which inherit from the root", () => {
  const css = `p { string-set: title content() } html { font-size: 8pt; color: #333 } @page { margin: 1cm; @bottom-right { content: "S. " counter(page) "/" counter(pages); font-weight: bold }
    @top-left { content: string(title, last) } @top-center { content: none } @bottom-left { content: "x"; vertical-align: top; text-align: center } }`;
  const { boxes: made = {} } = pages(css)[pageKey("", "left", false)] ?? {};
  expect(Object.keys(made).sort()).toEqual(["bottom-left", "bottom-right", "top-left"]);
  expect(made["bottom-right"]).toMatchObject({
    content: [{ text: "S. " }, { counter: "page" }, { text: "/" }, { counter: "pages" }],
    text: { size: 8, weight: 700, color: { r: 51 } },
    align: "right",
    verticalAlign: "middle",
  });
  expect(made["top-left"]).toMatchObject({
    content: [{ kind: "string", name: "title", take: "last" }],
    align: "left",
  });
  expect(made["bottom-left"]).toMatchObject({ align: "centre", verticalAlign: "top" });
});

it("says of itself what the briefing says", () =>
  expect(silent("<p>a</p>").meta).toEqual({
    title: "Die Fähre fährt wieder",
    lang: "de",
    author: "Amt",
    subject: "Der Hafen sprach am Montag",
    keywords: ["Lagebild", "1/2026"],
    date: "2026-11-22T05:45:00+01:00",
    layout: "test 1",
  }));

it("takes time that grows with the document only", () => {
  const html = (n: number) =>
    `<table>${'<tr class="a"><td>a <b>b</b></td><td id="x">c</td></tr>'.replace(' id="x"', "").repeat(n)}</table>`;
  const style = "tr.a + tr > td:first-child b, .a:not(.b) td { color: blue }";
  const time = (n: number) => {
    const start = process.cpuUsage();
    silent(html(n), { style });
    return process.cpuUsage(start).user;
  };
  time(200);
  const [small, large] = [Math.min(time(500), time(500)), time(5000)];
  expect(large / small).toBeLessThan(40);
});
