/** What the style sheet asks for and the page cannot give is said, never passed over. */
import { expect, it } from "vitest";
import { lay } from "./support.ts";

/** The findings about effects, as their messages. */
const said = (html: string, style: string): readonly string[] =>
  lay(html, { style }).findings.map((f) => (f.code === "template/no-effect" ? f.message : f.code));

const TABLE =
  "<table><caption>k</caption><colgroup><col></colgroup><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>";

it.each([
  [
    "gaps without a grid or columns",
    "<p>a</p>",
    "p { gap: 1mm }",
    ["“column-gap” … “<p>”", "“row-gap” … “<p>”"],
  ],
  [
    "tracks without a grid",
    "<p>a</p>",
    "p { grid-template-columns: 1fr }",
    ["“grid-template-columns” … “<p>”"],
  ],
  ["a place without a grid", "<p>a</p>", "p { grid-column: 2 }", ["“grid-column” … “<p>”"]],
  ["a rule without columns", "<p>a</p>", "p { column-rule: 1pt solid }", ["“column-rule” … “<p>”"]],
  [
    "columns of a grid",
    "<div><p>a</p></div>",
    "div { display: grid; columns: 2 }",
    ["“column-count” … “<div>”"],
  ],
  ["the place of a block's text", "<p>a</p>", "p { vertical-align: middle }", ["“vertical-align” … “<p>”"]],
  ["a raised block", "<p>a</p>", "p { vertical-align: 2pt }", ["“vertical-align” … “<p>”"]],
  ["the layout of no table", "<p>a</p>", "p { table-layout: fixed }", ["“table-layout” … “<p>”"]],
  ["a list item that is none", "<p>a</p>", "p { display: list-item }", ["“display” … “<p>”"]],
  ["an item laid out as a grid", "<ul><li>a</li></ul>", "li { display: grid }", ["“display” … “<li>”"]],
  [
    "edges of the root",
    "<p>a</p>",
    "html { padding: 1mm 0 0; background: red }",
    ["“padding-top” … “<html>”", "“background” … “<html>”"],
  ],
  ["a grid of the body", "<p>a</p>", "body { display: grid }", ["“display” … “<body>”"]],
  [
    "padding of a table whose borders collapse",
    TABLE,
    "table { padding-left: 1mm }",
    ["“padding-left” … “<table>”"],
  ],
  ["the height of a table", TABLE, "table { height: 9mm }", ["“height” … “<table>”"]],
  [
    "the least width of a fixed table",
    TABLE,
    "table { table-layout: fixed; min-width: 9mm }",
    ["“min-width” … “<table>”"],
  ],
  ["the width of a group of columns", TABLE, "colgroup { width: 9mm }", ["“width” … “<colgroup>”"]],
  ["the text of a column", TABLE, "col { text-align: right }", ["“text-align” … “<col>”"]],
  [
    "breaks between sections",
    TABLE,
    "thead, tbody { break-after: page }",
    ["“break-after” … “<thead>”", "“break-after” … “<tbody>”"],
  ],
  ["padding of a row", TABLE, "tbody tr { padding-top: 1pt }", ["“padding-top” … “<tr>”"]],
  [
    "borders of rows that stand apart",
    TABLE,
    "table { border-collapse: separate } tbody tr { border-top: 1pt solid }",
    ["“border-top” … “<tr>”"],
  ],
  ["margins of a cell", TABLE, "td { margin-left: 1pt }", ["“margin-left” … “<td>”"]],
  ["breaks of a cell", TABLE, "td { break-before: page }", ["“break-before” … “<td>”"]],
  ["a cell in the outline", TABLE, "td { bookmark-level: 1 }", ["“bookmark-level” … “<td>”"]],
  [
    "the least height of a picture",
    '<img src="x" alt="a">',
    "img { display: block; min-height: 9mm }",
    ["“min-height” … “<img>”"],
  ],
  [
    "the greatest width of a picture in a line",
    '<p><img src="x" alt="a"></p>',
    "img { max-width: 9mm }",
    ["“max-width” … “<img>” in a line of text"],
  ],
  [
    "the alignment of words in a line",
    "<p>a <b>b</b></p>",
    "b { text-align: right }",
    ["“text-align” … “<b>” in a line of text"],
  ],
  [
    "breaks in a line",
    "<p>a <b>b</b></p>",
    "b { break-before: page }",
    ["“break-before” … “<b>” in a line of text"],
  ],
  [
    "edges of made text",
    "<p>a</p>",
    "p::before { content: '–'; margin-right: 1pt }",
    ["“margin-right” … “<p>::before” in a line of text"],
  ],
  [
    "strings of made text",
    "<p>a</p>",
    "p::after { content: 'x'; display: block; string-set: s 'x' }",
    ["“string-set” … “<p>::after”"],
  ],
])("says so of %s", (_, html, style, expected) =>
  expect(said(html, style)).toEqual(expected.map((m) => m.replace("…", "has no effect on"))),
);

it.each([
  ["text made in a table", TABLE, "tr::before { content: 'x' }"],
  ["a box of the page without content", "<p>a</p>", "@page { @top-left { color: red } }"],
  [
    "justified text in a box of the page",
    "<p>a</p>",
    "@page { @top-left { content: 'x'; text-align: justify } }",
  ],
  [
    "raised text in a box of the page",
    "<p>a</p>",
    "@page { @top-left { content: 'x'; vertical-align: super } }",
  ],
])("says so of %s, where it was written", (_, html, style) => {
  const { findings } = lay(html, { style });
  expect(findings.length).toBeGreaterThan(0);
  for (const { code, place, hint } of findings)
    expect([code, place?.line, hint === undefined]).toEqual(["template/no-effect", 1, false]);
});

it.each([
  [
    "a page break in a cell",
    TABLE.replace(">d<", "><p>d</p><p class='x'>e</p><"),
    ".x { break-before: page }",
  ],
  [
    "a page break inside a grid item",
    "<section><div><p>a</p><p class='x'>b</p></div></section>",
    "section { display: grid } .x { break-before: page }",
  ],
  [
    "a page break in columns",
    "<div><p>a</p><p class='x'>b</p></div>",
    "div { columns: 2 } .x { break-before: page }",
  ],
  ["a column break without columns", "<p>a</p><p class='x'>b</p>", ".x { break-before: column }"],
  ["columns in columns", "<div><section class='x'><p>a</p></section></div>", "div, .x { columns: 2 }"],
  [
    "a named page in a grid",
    "<div><p class='x'>a</p></div>",
    "@page w { size: A5 } div { display: grid } .x { page: w }",
  ],
])("says so of %s, at its declaration", (_, html, style) => {
  const { findings } = lay(html, { style });
  expect(findings.map((f) => [f.code, f.place?.file, f.place?.column])).toEqual([
    ["template/no-effect", "style.css", style.search(/[\w-]+: [\w]+ \}$/) + 1],
  ]);
});

it.each([
  [
    "in grids",
    "<div><p>a</p><p>b</p></div>",
    "div { display: grid; gap: 1mm; grid-template-columns: 1fr 1fr } p { grid-column: 1; vertical-align: bottom; break-before: page }",
  ],
  [
    "in columns",
    "<div><p>a</p><p>b</p></div>",
    "div { columns: 2; column-gap: 1mm; column-rule: 1pt solid; column-fill: auto } p + p { break-before: column }",
  ],
  [
    "in tables",
    TABLE,
    "td { vertical-align: middle; height: 9mm; padding: 1pt } tr { background: red; height: 9mm; border-top: 1pt solid; break-before: page } col { width: 9mm } thead { background: red; border-bottom: 1pt solid }",
  ],
  ["in a table whose borders are apart", TABLE, "table { border-collapse: separate; padding: 1mm }"],
  [
    "in lines",
    "<p>a <b>b</b></p>",
    "b { vertical-align: 2pt; string-set: s content(); color: red; font-size: 2em }",
  ],
  [
    "on pages",
    "<p>a</p>",
    "@page { @top-left { content: 'x'; vertical-align: bottom } } @page :first { @top-left { color: blue } } html { page: w } @page w { size: A5 }",
  ],
  [
    "of the initial value",
    "<p>a</p>",
    "p { grid-column: auto; gap: normal; vertical-align: baseline; margin: 0; width: auto }",
  ],
])("is silent about what has its effect %s", (_, html, style) => expect(said(html, style)).toEqual([]));
