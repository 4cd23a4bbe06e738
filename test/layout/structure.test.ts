import { expect, it } from "vitest";
import { ARTIFACT } from "../../src/model/structure.ts";
import { boxes, lay, paragraphs, show, silent, structure } from "./support.ts";

const shape = (html: string, style = "") => structure(silent(html, { style }));

it.each([
  ["headings and paragraphs", "<h1>a</h1><p>b</p>", "H1\nP"],
  ["sections", "<section><h2>a</h2><article><p>b</p></article></section>", "Sect\n H2\n Art\n  P"],
  ["groups without meaning", "<main><header><div><p>a</p></div></header></main>", "P"],
  ["text in a group gets a paragraph", "<div>a <b>b</b></div>", "P"],
  ["text between blocks, too", "<section>a<p>b</p>c</section>", "Sect\n P\n P\n P"],
  ["a quotation set apart", "<blockquote>a</blockquote>", "BlockQuote\n P"],
  ["a list", "<ol><li>a</li><li><p>b</p></li></ol>", "L\n LI\n  Lbl\n  LBody\n LI\n  Lbl\n  LBody\n   P"],
  ["a list without markers", '<ul class="n"><li>a</li></ul>', "L\n LI\n  LBody"],
  [
    "a list in a list",
    "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "L\n LI\n  Lbl\n  LBody\n   L\n    LI\n     Lbl\n     LBody",
  ],
  [
    "terms",
    "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd><div><dt>e</dt><dd>f</dd></div></dl>",
    "L\n LI\n  Lbl\n  Lbl\n  LBody\n  LBody\n LI\n  Lbl\n  LBody",
  ],
  [
    "a figure",
    '<figure><img src="x.png" alt="a boat"><figcaption>c</figcaption></figure>',
    'Div\n Figure "a boat"\n Caption',
  ],
  ["a picture in a line", '<p>a <img src="x" alt="b"></p>', 'P\n ~Figure "b"'],
  [
    "inline elements",
    '<p><a href="http://x.de">a</a><q>b</q><code>c</code><em>d</em><span>e</span><abbr title="EU">f</abbr></p>',
    "P\n ~Link\n ~Quote\n ~Code\n ~Span",
  ],
  ["words to speak", '<p><span aria-label="paragraph 6">[6]</span></p>', 'P\n ~Span "paragraph 6"'],
  [
    "another language",
    '<p>a <span lang="fr">b</span> <i lang="de">c</i></p><p lang="en">d <q lang="de">e</q></p>',
    "P\n ~Span(fr)\nP(en)\n ~Quote(de)",
  ],
  ["a language set on a group", '<div lang="en"><p>a</p></div>', "P(en)"],
  [
    "decoration",
    '<p aria-hidden="true">a <a href="http://x.de">b</a></p><hr><figure role="none"><img src="x" alt=""></figure>',
    "",
  ],
  ["an element without a role", '<section role="none"><p>a</p></section>', "P"],
  [
    "a table",
    "<table><caption>a</caption><thead><tr><th>b</th></tr></thead><tr><td>c</td></tr></table>",
    "Table\n Caption\n THead\n  TR\n   TH\n TBody\n  TR\n   TD",
  ],
])("tags %s", (_, html, expected) => expect(shape(html, ".n { list-style-type: none }")).toBe(expected));

it("gives cells their scope and spans", () => {
  const html =
    '<table><thead><tr><th>a</th><th scope="row">b</th></tr></thead><tr><th rowspan="2">c</th><td colspan="2">d</td></tr><tr><td>e</td></tr></table>';
  const cells = silent(html).elements.filter((e) => e.role === "TH" || e.role === "TD");
  expect(cells.map((e) => [e.scope, e.colSpan, e.rowSpan])).toEqual([
    ["Column", undefined, undefined],
    ["Row", undefined, undefined],
    ["Row", undefined, 2],
    [undefined, 2, undefined],
    [undefined, undefined, undefined],
  ]);
});

it("keeps elements in document order, parents before children", () => {
  const { elements } = silent("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table><p>c</p>");
  expect(elements.map((e) => e.id)).toEqual(elements.map((_, i) => i));
  expect(elements.map((e) => e.role).join(" ")).toBe("Document Table TBody TR TD P TD P P");
  expect(elements.every((e) => e.parent === undefined || e.parent < e.id)).toBe(true);
});

it("tells a table's head first and its foot last, wherever they stand", () => {
  const html =
    "<table><tfoot><tr><td>f</td></tr></tfoot><tr><td>a</td></tr><tbody><tr><td>b</td></tr></tbody><thead><tr><th>h</th></tr></thead></table>";
  const roles = silent(html).elements.map((e) => e.role);
  expect(roles.filter((role) => role.startsWith("T") && role.length > 2)).toEqual([
    "Table",
    "THead",
    "TBody",
    "TBody",
    "TFoot",
  ]);
});

it("gives decoration to nobody", () => {
  const [hidden, seen] = boxes(silent('<p aria-hidden="true">a</p><p>b</p>'));
  expect([hidden?.owner, seen?.owner]).toEqual([ARTIFACT, 1]);
});

it.each([
  ["decimal", 4, "4."],
  ["lower-alpha", 28, "ab."],
  ["upper-roman", 1994, "MCMXCIV."],
  ["disc", 1, "•"],
  ["square", 1, "▪"],
])("marks %s %i as text", (type, start, text) => {
  const [list] = boxes(
    silent(`<ol start="${start}"><li>a</li></ol>`, { style: `ol { list-style-type: ${type} }` }),
  );
  const item = list?.kind === "block" ? list.children[0] : undefined;
  expect(item?.kind === "block" && item.marker?.inlines).toMatchObject([{ kind: "text", text, owner: 3 }]);
});

it("says how a list is numbered", () => {
  const numbering = (html: string, style = "") =>
    silent(html, { style }).elements.find((e) => e.role === "L")?.listNumbering;
  expect(numbering("<ol><li>a</li></ol>")).toBe("Decimal");
  expect(numbering("<ol><li>a</li></ol>", "ol { list-style-type: upper-alpha }")).toBe("UpperAlpha");
  expect(numbering("<dl><dt>a</dt></dl>")).toBe("None");
});

it("makes headings entries of the outline", () => {
  const outline = (html: string, style = "") =>
    boxes(silent(html, { style })).map((b) => b.outline && `${b.outline.level} ${b.outline.text}`);
  expect(outline("<h1>a  <b>b</b></h1><h2>c<br>d</h2><p>e</p>")).toEqual(["1 a b", "2 c d", undefined]);
  expect(
    outline('<h1 title="T">a</h1><p>b</p>', "h1 { bookmark-label: attr(title) '!' } p { bookmark-level: 2 }"),
  ).toEqual(["1 T!", "2 b"]);
  expect(outline('<h1 aria-hidden="true">a</h1>')).toEqual([undefined]);
});

it("carries ids and named strings, those of runs of text and of rows too", () => {
  const tree = silent(
    '<p id="a">x <i id="b">y</i></p><table><tr id="c"><td id="d">z</td></tr></table><a href="#c">l</a>',
    {
      style: 'i { string-set: one content(), two "T" attr(id) }',
    },
  );
  const [p, , cell] = boxes(tree);
  expect(p?.anchors).toEqual(["a"]);
  // A run of text has no box; its name rides on its tag.
  expect(tree.elements.filter((e) => e.anchor !== undefined).map((e) => [e.role, e.anchor])).toEqual([
    ["Span", "b"],
  ]);
  expect(p?.strings).toEqual([
    { name: "one", value: "y" },
    { name: "two", value: "Tb" },
  ]);
  expect(cell?.anchors).toEqual(["c", "d"]);
});

it.each([
  ["an unknown element", "<p>a <blink>b</blink></p>", "template/unknown-element layout.hbs:1:6"],
  ["html itself", "<html><p>a</p></html>", "template/unknown-element layout.hbs:1:1"],
  ["a style attribute", '<p style="color: red">a</p>', "template/unknown-attribute layout.hbs:1:1"],
  ["an event", '<p onclick="x()">a</p>', "template/unknown-attribute layout.hbs:1:1"],
  ["a picture without words", '<p>a</p>\n<img src="x">', "template/missing-attribute layout.hbs:2:1"],
  [
    "a span of less than nothing",
    '<table><tr><td colspan="-3">a</td></tr></table>',
    "template/invalid-attribute layout.hbs:1:12",
  ],
  [
    "a span of a hundred million",
    '<table><tr><td colspan="1e8">a</td></tr></table>',
    "template/invalid-attribute layout.hbs:1:12",
  ],
  [
    "columns without an end",
    '<table><colgroup><col span="1e9"></colgroup><tr><td>a</td></tr></table>',
    "template/invalid-attribute layout.hbs:1:18",
  ],
  [
    "a list that begins nowhere",
    '<ol start="-"><li>a</li></ol>',
    "template/invalid-attribute layout.hbs:1:1",
  ],
  ["another direction", '<p dir="up">a</p>', "template/invalid-attribute layout.hbs:1:1"],
  ["a role of its own", '<p role="button">a</p>', "template/invalid-attribute layout.hbs:1:1"],
  ["an item without its list", "<div><li>a</li></div>", "template/misplaced-element layout.hbs:1:6"],
  ["text in a table", "<table>x<tr><td>a</td></tr></table>", "template/misplaced-element layout.hbs:1:1"],
  ["a block in a list", "<ul><p>a</p></ul>", "template/misplaced-element layout.hbs:1:1"],
  ["a block in a line", "<p>a</p><span>b <div>c</div></span>", "template/misplaced-element layout.hbs:1:17"],
  ["what is not closed", "<div><p>a</div>", "template/unclosed-element layout.hbs:1:6"],
  ["a block in a paragraph", "<p>a<div>b</div>", "template/unclosed-element layout.hbs:1:1"],
  ["a stray end tag", "<div><p>a</p></b></div>", "template/stray-end-tag layout.hbs:1:6"],
  ["an id twice", '<p id="a">a</p><p id="a">b</p>', "template/duplicate-id layout.hbs:1:16"],
  [
    "a link that leads nowhere",
    '<p id="ab"><a href="#abc">a</a></p>',
    "template/broken-link layout.hbs:1:12",
  ],
  ["a link to a script", '<a href="javascript:x()">a</a>', "template/broken-link layout.hbs:1:1"],
  [
    "a table made of something else",
    "<div>a</div>",
    "template/no-effect layout.hbs:1:1",
    "div { display: table }",
  ],
  [
    "a cell that is a block",
    "<table><tr><td>a</td><td class='b'>a</td></tr></table>",
    "template/no-effect layout.hbs:1:22",
    ".b { display: block }",
  ],
  [
    "edges on a run of text",
    "<p>a <b>b</b></p>",
    "template/no-effect style.css:1:5",
    "b { padding: 1pt 0 0 }",
  ],
  ["a page without a rule", "<p>a</p>", "template/unknown-page layout.hbs:1:1", "p { page: wide }"],
  [
    "a picture that cannot be read",
    '<p>a</p><img src="missing.png" alt="b">',
    "template/no-effect layout.hbs:1:9",
  ],
])("refuses %s", (_, html, expected, style = "") =>
  expect(lay(html, { style }).findings.map(show)).toEqual([expected]),
);

it("ends elements that are nested without end", () => {
  const { findings } = lay("<p>a</p>".concat("<div>".repeat(5000), "x", "</div>".repeat(5000)));
  expect(findings.map((f) => f.code)).toEqual(["template/nested-too-deeply"]);
});

it("hints at what to write instead", () => {
  const hint = (html: string) => lay(html).findings[0]?.hint;
  expect(hint("<p>a</p><script>x</script>")).toBe("a sheet of paper runs no script; use the helpers");
  expect(hint("<sectoin>a</sectoin>")).toBe("did you mean “section”");
  expect(hint('<p><a href="#ab">a</a></p><p id="abc">b</p>')).toBe("did you mean “abc”");
});

it("collapses white space across elements, and keeps no-break spaces", () => {
  const texts = (html: string, style = "") => paragraphs(silent(html, { style }));
  expect(texts("<p> a \n <b> b</b> <i>c </i> </p>")).toEqual(["a ¦b¦ ¦c"]);
  expect(texts("<p>\u00A0a\u00A0</p>")).toEqual(["\u00A0a\u00A0"]);
  expect(texts("<p>a <br> b<br></p>")).toEqual(["a¦⏎¦b"]);
  expect(texts("<p>a  b\n c</p>", "p { white-space: pre }")).toEqual(["a  b¦⏎¦ c"]);
  expect(texts("<p>a  b\n c</p>", "p { white-space: pre-line }")).toEqual(["a b¦⏎¦c"]);
  expect(texts("<div> <p>a</p> \n <p>b</p> </div>")).toEqual(["a", "b"]);
  expect(texts("<p>a\u0308</p>")).toEqual(["ä"]);
});

it("changes letter case by the language", () => {
  const upper = (html: string, transform: string) =>
    paragraphs(silent(html, { style: `p { text-transform: ${transform} }` }))[0];
  expect(upper("<p>Straße</p>", "uppercase")).toBe("STRASSE");
  expect(upper('<p lang="tr">Iğdır</p>', "lowercase")).toBe("ığdır");
  expect(upper("<p>über den o’clock</p>", "capitalize")).toBe("Über Den O’clock");
});
