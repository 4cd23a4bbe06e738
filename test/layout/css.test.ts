import { expect, it } from "vitest";
import { mm } from "../../src/model/length.ts";
import { boxes, firstText, lay, paragraphs, show, silent } from "./support.ts";

/** The style of the only text, or the box, of a paragraph. */
const text = (css: string, html = "<p>x</p>") => firstText(silent(html, { style: css })).style;
const box = (css: string, html = "<p>x</p>") => boxes(silent(html, { style: css }))[0]!.style;
const size = (css: string) => text(css).size;

it.each([
  ["10pt", 10],
  ["10mm", mm(10)],
  ["1cm", mm(10)],
  ["1in", 72],
  ["16px", 12],
  ["1pc", 12],
  ["2em", 20],
  ["2rem", 20],
  ["150%", 15],
  ["calc(1em + 2pt)", 12],
  ["calc(2 * (1pt + 4pt))", 10],
  ["calc(30pt / 3 - 1pt)", 9],
  ["small", 10.68],
  ["larger", 12],
  ["var(--s)", 7],
  ["var(--none, 8pt)", 8],
  ["inherit", 10],
  ["initial", 12],
])("takes %s for a size", (value, pt) =>
  expect(size(`:root { --s: 7pt } p { font-size: ${value} }`)).toBeCloseTo(pt, 6),
);

it.each([
  ["#123", { r: 17, g: 34, b: 51 }],
  ["#102030", { r: 16, g: 32, b: 48 }],
  ["rgb(1, 2, 3)", { r: 1, g: 2, b: 3 }],
  ["rgb(10% 20% 30%)", { r: 26, g: 51, b: 77 }],
  ["navy", { r: 0, g: 0, b: 128 }],
  ["currentcolor", { r: 0, g: 0, b: 0 }],
])("takes %s for a colour", (value, color) => expect(text(`p { color: ${value} }`).color).toEqual(color));

it("multiplies a line-height without unit by each size, and keeps one with a unit", () => {
  expect(text("p { line-height: 1.5; font-size: 20pt }").lineHeight).toBe(30);
  expect(text("div { line-height: 1.5 } p { font-size: 20pt }", "<div><p>x</p></div>").lineHeight).toBe(30);
  expect(text("div { line-height: 1.5em } p { font-size: 20pt }", "<div><p>x</p></div>").lineHeight).toBe(15);
});

it("gathers OpenType features in alphabetical order, without what shapers do anyway", () => {
  const css =
    "font-variant-caps: all-small-caps; font-variant-numeric: oldstyle-nums tabular-nums; font-kerning: none;";
  expect(Object.entries(text(`p { ${css} font-feature-settings: "ss01", "kern" 1 }`).features)).toEqual([
    ["c2sc", 1],
    ["onum", 1],
    ["smcp", 1],
    ["ss01", 1],
    ["tnum", 1],
  ]);
  expect(text("p { letter-spacing: 0.1em }").features).toEqual({ clig: 0, liga: 0 });
  expect(text("p { font-variant-ligatures: none }").features).toEqual({ calt: 0, clig: 0, liga: 0 });
});

it("reads the font shorthand and the names of families", () => {
  const style = text('p { font: italic bold 9pt/11pt "Source Sans", Times New Roman, serif }');
  expect(style).toMatchObject({
    italic: true,
    weight: 700,
    size: 9,
    lineHeight: 11,
    families: ["Source Sans", "Times New Roman", "serif"],
  });
});

it("deals edges out to their sides", () => {
  expect(box("p { margin: 1pt 2pt 3pt }").margin).toEqual({ top: 1, right: 2, bottom: 3, left: 2 });
  expect(box("p { padding: 1pt; padding-left: 4pt }").padding).toEqual({
    top: 1,
    right: 1,
    bottom: 1,
    left: 4,
  });
  const { border } = box("p { border: 1pt solid red; border-top: none; border-left-color: blue }");
  expect([border.top.style, border.right.width, border.left.color.b, border.bottom.color.r]).toEqual([
    "none",
    1,
    255,
    255,
  ]);
});

it("stands where its auto margins put it", () => {
  expect(box("p { width: 10pt; margin: 0 auto }").justifySelf).toBe("centre");
  expect(box("p { width: 10pt; margin-left: auto }").justifySelf).toBe("right");
});

it("has percentages only where the room is known later", () => {
  expect(box("p { width: 50%; min-height: 3mm; max-width: none }")).toMatchObject({
    width: { percent: 50 },
    maxWidth: "auto",
  });
  expect(lay("<p>x</p>", { style: "p { margin: 5% }" }).findings.map(show)).toEqual([
    "template/unsupported-value style.css:1:13",
  ]);
});

it("knows breaks, columns, orphans and their old names", () => {
  expect(box("p { page-break-before: always; break-after: avoid; page-break-inside: avoid }")).toMatchObject({
    breakBefore: "page",
    breakAfter: "avoid",
    breakInside: "avoid",
  });
  expect(box("p { columns: 2; column-rule: 1pt solid }")).toMatchObject({
    columns: 2,
    columnGap: 10,
    columnRule: { width: 1 },
  });
  const [p] = boxes(
    silent("<p>x</p>", { style: "p { orphans: 3; widows: 4; text-align: justify; text-indent: 1em }" }),
  );
  expect(p).toMatchObject({
    text: { orphans: 3, widows: 4, align: "justify", alignLast: "left", indent: 10 },
  });
});

it("raises and lowers text", () => {
  const rises = (html: string, css = "") =>
    boxes(silent(html, { style: `p { font-size: 12pt } ${css}` })).flatMap((b) =>
      b.kind === "paragraph" ? b.inlines.map((i) => (i.kind === "text" ? i.style.rise : 0)) : [],
    );
  expect(rises("<p>a<sup>b<sup>c</sup></sup><sub>d</sub></p>").map((n) => Math.round(n * 100) / 100)).toEqual(
    [0, 4, 6.8, -2.4],
  );
  expect(rises("<p>a<span>b</span></p>", "span { vertical-align: -3pt }")).toEqual([0, -3]);
});

it.each([
  ["type < class < id", "p { color: red } .a { color: lime } #i { color: blue }", "blue"],
  ["the later of equals", ".a { color: red } .a { color: blue }", "blue"],
  ["specificity before order", "p.a { color: blue } .a { color: red }", "blue"],
  ["importance before both", "p { color: blue !important } #i { color: red }", "blue"],
  [":not() weighs what is in it", "p:not(#z) { color: blue } .a.b { color: red }", "blue"],
  ["descendant", "div p { color: blue }", "blue"],
  ["child", "div > p { color: blue } body > p { color: red }", "blue"],
  ["next sibling", "h1 + p { color: blue } h2 + p { color: red }", "blue"],
  ["later sibling", "h1 ~ p { color: blue }", "blue"],
  ["attributes", '[data-k="v"] { color: blue } [data-k^="x"], [data-z] { color: red }', "blue"],
  [":nth-child", "div > :nth-child(2n) { color: blue } :nth-child(3) { color: red }", "blue"],
  [":first-of-type and :last-child", "p:first-of-type:last-child { color: blue }", "blue"],
  [":is", ":is(h1, p) { color: blue }", "blue"],
  ["inheritance", "div { color: blue }", "blue"],
  [
    "variables inherit and the nearest wins",
    ":root { --c: red } div { --c: blue } p { color: var(--c) }",
    "blue",
  ],
])("lets win: %s", (_, css) =>
  expect(
    text(`h1 { display: none } ${css}`, '<div><h1>h</h1><p class="a b" id="i" data-k="v">x</p></div>').color,
  ).toEqual({ r: 0, g: 0, b: 255 }),
);

it.each([
  [
    "a property",
    "p { position: left }",
    "template/unknown-property 1:5",
    "set things side by side with display: grid, or in the page margin with @page",
  ],
  ["a mistyped property", "p {\n colour: red }", "template/unknown-property 2:2", "did you mean “color”"],
  [
    "a value",
    "p { display: flex }",
    "template/unsupported-value 1:14",
    "the syntax is inline | block | list-item | grid | none | table | table-caption | table-column-group | table-column | table-header-group | table-row-group | table-footer-group | table-row | table-cell",
  ],
  [
    "a unit",
    "p { margin: 1pt 3vw }",
    "template/unsupported-value 1:17",
    "the units are pt, mm, cm, in, px, pc, em, rem",
  ],
  [
    "transparency",
    "p { color: rgb(0 0 0 / 50%) }",
    "template/unsupported-value 1:12",
    "rgb() takes red, green and blue; there is no transparency on paper",
  ],
  [
    "a text of no size: font-size: 0",
    "p { font-size: 0 }",
    "template/unsupported-value 1:16",
    "text without a size is seen by nobody; leave it out, or set “display: none”",
  ],
  [
    "a text of no size: font-size: 0pt",
    "p { font-size: 0pt }",
    "template/unsupported-value 1:16",
    "text without a size is seen by nobody; leave it out, or set “display: none”",
  ],
  [
    "a text of no size: font-size: 0%",
    "p { font-size: 0% }",
    "template/unsupported-value 1:16",
    "text without a size is seen by nobody; leave it out, or set “display: none”",
  ],
  [
    "a text of no size: font: 0em serif",
    "p { font: 0em serif }",
    "template/unsupported-value 1:11",
    "text without a size is seen by nobody; leave it out, or set “display: none”",
  ],
  [
    "a value of a variable",
    ":root { --w: green } p { width: var(--w) }",
    "template/unsupported-value 1:26",
    "the syntax is auto | <length> | <percentage>",
  ],
  [
    "a variable that is not set",
    "p { color: var(--ink) }",
    "template/unknown-variable 1:5",
    "set it in :root",
  ],
  [
    "a circle of variables",
    ":root { --a: var(--b); --b: var(--a) } p { color: var(--a) }",
    "template/unknown-variable 1:44",
    "look at the variables that it is made of",
  ],
  [
    "a pseudo-class",
    "a:hover { color: red }",
    "template/unsupported-selector 1:2",
    "the pseudo-classes are :root, :first-child, :last-child, :only-child, :nth-child, :nth-last-child, :first-of-type, :last-of-type, :not, :is",
  ],
  [
    "a pseudo-element",
    "p::first-line { color: red }",
    "template/unsupported-selector 1:2",
    "the pseudo-elements are ::before, ::after, ::footnote-call, ::footnote-marker",
  ],
  [
    "a pseudo-class inside :not()",
    "p:not(:visited) { color: red }",
    "template/unsupported-selector 1:7",
    undefined,
  ],
  [
    "two combinators in a row",
    "p > > a { color: red }",
    "template/unsupported-selector 1:1",
    "between two combinators, before the first and behind the last stands what is to be matched",
  ],
  [
    "a variable that holds half a bracket",
    ":root { --a: red ) } p { color: var(--a) }",
    "template/unsupported-value 1:26",
    "look at its variables",
  ],
  ["what is no selector", "a || b { color: red }", "template/broken-css 1:4", undefined],
  [
    "an at-rule",
    "@media print { p { color: red } }",
    "template/unsupported-at-rule 1:1",
    "a layout is for paper; write the rules without @media",
  ],
  [
    "a box of a page",
    "@page { @top-middle { content: 'x' } }",
    "template/unsupported-at-rule 1:9",
    undefined,
  ],
  [
    "a page selector",
    "@page :odd { size: A4 }",
    "template/unsupported-selector 1:7",
    "pages are :first, :left, :right, :blank, or have a name",
  ],
  [
    "a page that no viewer shows",
    "@page { size: 10in 201in }",
    "template/unsupported-value 1:20",
    "the sides of a page have from 3 pt to 14400 pt, which is 200 in",
  ],
  ["a page of nothing", "@page { size: 0 0 }", "template/unsupported-value 1:15", undefined],
  [
    "content on an element",
    "p { content: 'x' }",
    "template/unknown-property 1:5",
    "content belongs to ::before, ::after and the boxes of @page",
  ],
  [
    "a property of elements in @page",
    "@page { color: red }",
    "template/unknown-property 1:9",
    "set it on an element",
  ],
  [
    "a rule inside a rule",
    "p { color: red; & b { color: blue } }",
    "template/broken-css 1:17",
    "close the rule before it with “}”; rules do not nest",
  ],
  ["a brace too many", "p { color: red } }", "template/broken-css 1:18", undefined],
  ["a missing brace", "p { color: red", "template/broken-css 1:3", "write “}” where the rule ends"],
  ["a missing colon", "p { color red }", "template/broken-css 1:11", undefined],
])("refuses %s", (_, css, expected, hint) => {
  const [first] = lay("<p>x <a href='http://x.de'>y</a></p>", { style: css }).findings;
  expect(`${first?.code} ${first?.place?.line}:${first?.place?.column}`).toBe(expected);
  if (hint) expect(first?.hint).toBe(hint);
});

it("names everything that is wrong in one run", () => {
  const css = "p { clear: left; colour: red }\na:hover { x: y }\n@import 'a';";
  expect(lay("<p>{{nope}}<blink>x</blink></p>", { style: css }).findings.map(show).sort()).toEqual([
    "template/undefined-variable layout.hbs:1:6",
    "template/unknown-element layout.hbs:1:12",
    "template/unknown-property style.css:1:18",
    "template/unknown-property style.css:1:5",
    "template/unknown-property style.css:2:11",
    "template/unsupported-at-rule style.css:3:1",
    "template/unsupported-selector style.css:2:2",
  ]);
});

it("makes text before and after", () => {
  const css =
    "p::before { content: open-quote '→ ' } p::after { content: attr(data-x) close-quote; color: blue }";
  expect(paragraphs(silent('<p data-x="!">a</p>', { style: css }))).toEqual(["„→ ¦a¦!“"]);
});
