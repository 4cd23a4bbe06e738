/** Small documents whose boxes the standards leave no freedom to place. `room` is the width that they have, in pt. */
export interface Case {
  readonly html: string;
  readonly css: string;
  readonly room: number;
  /** Letters of several sizes stand in a line: their middles say nothing of it. */
  readonly mixed?: true;
}

const of = (html: string, css = "", room = 200): Case => ({ html, css, room });

const row = (...cells: readonly string[]): string => `<tr>${cells.map((c) => `<td>${c}</td>`).join("")}</tr>`;
const table = (...rows: readonly string[]): string => `<table><tbody>${rows.join("")}</tbody></table>`;
const cells = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<div>${"abcdefghijkl"[i]}</div>`).join("");

/** Type stands on a leading of 12 pt, so that heights are sums that anybody can do. Borders are whole pixels, as browsers round others. */
export const BASE = 'html { font: 10pt/12pt "Source Serif" } p { margin: 0 }';

export const CASES: Readonly<Record<string, Case>> = {
  // ---- blocks: CSS 2.2, 8 to 10 ----
  "blocks stand one below another": of("<p>a</p><p>b</p><p>c</p>"),
  "margins between siblings collapse": of("<p>a</p><p>b</p>", "p { margin: 8pt 0 5pt }"),
  "the margin of a first child goes through its parent": of(
    "<p>a</p><div><p>b</p></div><p>c</p>",
    "div { margin: 4pt 0 } p { margin: 9pt 0 }",
  ),
  "padding keeps a child's margin inside": of(
    "<p>a</p><div><p>b</p></div><p>c</p>",
    "div { padding: 1pt } p { margin: 9pt 0 }",
  ),
  "a border keeps a child's margin inside": of(
    "<div><p>b</p></div><p>c</p>",
    "div { border: 1.5pt solid } p { margin: 9pt 0 }",
  ),
  "margins collapse through three generations": of(
    "<section><div><p>a</p></div></section><section><div><p>b</p></div></section>",
    "section { margin: 3pt 0 } div { margin: 7pt 0 } p { margin: 5pt 0 }",
  ),
  "margins collapse through an empty block": of(
    "<p>a</p><div></div><p>b</p>",
    "div { margin: 11pt 0 6pt } p { margin: 4pt 0 }",
  ),
  "negative margins are added to the greatest positive one": of(
    '<p>a</p><p class="n">b</p><p>c</p>',
    "p { margin: 8pt 0 } .n { margin: -5pt 0 -3pt }",
  ),
  "two negative margins: the lower one counts": of(
    "<div>x</div><p>a</p><p>b</p>",
    "p { margin: -2pt 0 -4pt }",
  ),
  "padding and border add to the width": of(
    "<div><p>a</p></div>",
    "div { padding: 1pt 2pt 3pt 4pt; border: solid; border-width: 0.75pt 1.5pt 2.25pt 3pt }",
  ),
  "a width is that of the content": of(
    "<div><p>a</p></div>",
    "div { width: 80pt; padding: 5pt; border: 0.75pt solid }",
  ),
  "a width in percent is of the block around": of(
    "<div><p>a</p></div>",
    "div { width: 50%; margin-left: 10pt } p { width: 50% }",
  ),
  "auto margins centre": of("<div><p>a</p></div>", "div { width: 80pt; margin: 0 auto }"),
  "an auto left margin pushes right": of("<div><p>a</p></div>", "div { width: 80pt; margin-left: auto }"),
  "max-width and min-width bound": of(
    '<div class="a"><p>a</p></div><div class="b"><p>b</p></div>',
    ".a { max-width: 70pt } .b { width: 20pt; min-width: 40pt }",
  ),
  "a least height is kept": of('<div class="a"><p>a</p></div><p>b</p>', ".a { min-height: 40pt }"),
  "a height is kept": of('<div class="a"><p>a</p></div><p>b</p>', ".a { height: 40pt; padding: 2pt }"),
  "negative side margins widen": of("<div><p>a</p></div>", "div { margin: 0 -10pt 0 -5pt }"),
  "millimetres, inches, picas, pixels, em and rem": of(
    '<p class="a">a</p><p class="b">b</p><p class="c">c</p><p class="d">d</p><p class="e">e</p><p class="f">f</p>',
    ".a { width: 20mm } .b { width: 1.5in } .c { width: 4pc } .d { width: 33px } .e { width: 3em; font-size: 12pt } .f { width: 3rem }",
  ),
  "calc and variables": of(
    "<p>a</p>",
    ":root { --w: 30pt } p { width: calc(120pt - 2 * var(--w)); margin-left: calc(1mm + 2pt) }",
  ),
  "lines of one paragraph stand on the leading": of("<p>one<br>two<br>three</p>"),
  "the leading of a paragraph in a number": of("<p>one<br>two</p>", "p { font-size: 8pt; line-height: 1.5 }"),
  "a raised figure with no leading of its own changes no line": {
    ...of("<p>one <sup>2</sup><br>two</p>"),
    mixed: true,
  },
  "larger type in a line makes it taller": {
    ...of("<p>one <b>two</b><br>three</p>", "b { font-size: 16pt; line-height: 20pt }"),
    mixed: true,
  },
  "an indent moves the first line": of("<p>one<br>two</p>", "p { text-indent: 12pt }"),
  "centred and right lines": of(
    '<p class="c">one</p><p class="r">two</p>',
    ".c { text-align: center } .r { text-align: right }",
  ),
  "text between blocks has a block of its own": of("<div>one<p>two</p>three</div>", "p { margin: 5pt 0 }"),
  "headings, quotations and terms with our defaults": of(
    "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><blockquote><p>e</p></blockquote><dl><dt>f</dt><dd>g</dd></dl><hr><p>h</p>",
    "hr { border-width: 0.75pt }",
  ),

  // ---- lists ----
  "items stand inside the padding of their list": of("<ul><li>a</li><li>b</li></ul><p>c</p>"),
  "lists nest": of("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"),
  "items with paragraphs": of("<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>", "p { margin: 3pt 0 }"),

  "lists from right to left stand inside their right padding": of(
    '<div dir="rtl"><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><dl><dt>d</dt><dd>e</dd></dl></div><ol dir="rtl"><li>f</li></ol>',
  ),

  "direction in a style sheet turns lists, terms and narrow boxes as dir does": of(
    '<div class="t"><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><dl><dt>d</dt><dd>e</dd></dl><p class="n">f</p><section><p class="n">g</p></section></div>',
    ".t { direction: rtl } .n { width: 60pt } section { direction: ltr }",
  ),
  "margins and paddings at the start and the end of lines": of(
    '<div class="e"><p>a</p></div><div class="t"><div class="e"><p>b</p></div></div><div class="t f"><p>c</p></div>',
    ".t { direction: rtl } .e { margin-inline-start: 10pt; margin-inline-end: 4pt; padding-inline-start: 6pt; padding-inline-end: 3pt } .f { padding-right: 7pt; padding-inline-start: 9pt; padding-left: 2pt }",
  ),
  "columns of a table from right to left": of(
    `<div><table><colgroup><col class="a"><col></colgroup><tbody>${row("a", "b", "c")}<tr><td colspan="2">d</td><td rowspan="2">e</td></tr><tr><td>f</td><td>g</td></tr></tbody></table></div>`,
    "div { direction: rtl } table { table-layout: fixed; width: 150pt } .a { width: 70pt } td { border: 1.5pt solid }",
  ),
  "an auto table from right to left": of(
    `<div>${table(row("some words", "b"), row("c", "d"))}</div>`,
    "div { direction: rtl }",
  ),
  "tracks of a grid from right to left": of(
    `<div class="g"><div class="w">a</div><div>b</div><div class="p">c</div><div>d</div></div>`,
    ".g { direction: rtl; display: grid; grid-template-columns: 30pt 1fr 60pt; column-gap: 5pt } .w { grid-column: span 2 } .p { grid-column: 3 }",
  ),
  "text in columns from right to left": of(
    '<div class="c"><p>a</p><p>b</p><p>c</p></div><p>e</p>',
    ".c { direction: rtl; columns: 3; column-gap: 10pt }",
  ),

  // ---- margins, once more: CSS 2.2, 8.3.1 ----
  "margins collapse through two empty blocks and out of their parent": of(
    "<p>a</p><section><div></div><div></div></section><p>b</p>",
    "section { margin: 3pt 0 } div { margin: 8pt 0 2pt }",
  ),
  "an empty block with padding keeps the margins around it apart": of(
    "<p>a</p><div></div><p>b</p>",
    "div { margin: 7pt 0; padding: 2pt 0 }",
  ),
  "a least height keeps the last child's margin inside": of(
    "<div><p>a</p></div><p>b</p>",
    "div { min-height: 30pt } p { margin: 6pt 0 }",
  ),
  "a negative margin in a nested first child pulls the parent up": of(
    "<p>x</p><div><div><p>a</p></div></div><p>b</p>",
    "div { margin: 5pt 0 } div div { margin: 2pt 0 } div div p { margin: -3pt 0 -1pt }",
  ),
  "auto margins in a box with a border": of(
    "<div><p>a</p></div>",
    "div { width: 120pt; border: 1.5pt solid; padding: 3pt } p { width: 50pt; margin: 4pt auto }",
  ),
  "a box that is too wide keeps its left margin": of(
    "<div><p>a</p></div>",
    "div { width: 100pt; padding: 2pt } p { width: 120pt; margin: 0 auto 0 7pt }",
  ),
  "percentages of a padding box are of the width around": of(
    "<div><section><p>a</p></section></div>",
    "div { width: 150pt; padding: 0 10pt } section { width: 40%; margin-left: 5pt } p { max-width: 50%; min-width: 20pt }",
  ),
  "quotations in quotations": of(
    "<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote><p>d</p>",
  ),
  "terms in an item, and a list in a meaning": of(
    "<ul><li>a<dl><dt>b</dt><dd>c<ol><li>d</li></ol></dd></dl></li><li>e</li></ul>",
  ),
  // ---- tables: CSS 2.2, 17 ----
  "cells of a table with fixed columns": of(
    `<table><colgroup><col class="a"><col class="b"></colgroup><tbody>${row("a", "b")}${row("c", "d")}</tbody></table>`,
    "table { table-layout: fixed; width: 150pt } .a { width: 40pt } .b { width: 110pt }",
  ),
  "fixed columns share what is left": of(
    `<table><colgroup><col class="a"><col></colgroup><tbody>${row("a", "b", "c")}</tbody></table>`,
    "table { table-layout: fixed; width: 160pt } .a { width: 60pt }",
  ),
  "a row is as tall as its tallest cell": of(table(row("a<br>b<br>c", "d"), row("e", "f"))),
  "cells at the top, in the middle, at the foot": of(
    table('<tr><td>a<br>b<br>c</td><td class="m"><p>d</p></td><td class="f"><p>e</p></td></tr>'),
    ".m { vertical-align: middle } .f { vertical-align: bottom }",
  ),
  "a cell over two columns": of(
    table('<tr><td colspan="2">a</td><td>b</td></tr>', row("c", "d", "e")),
    "table { table-layout: fixed; width: 150pt }",
  ),
  "a cell over two rows": of(
    table('<tr><td rowspan="2">a<br>b</td><td>d</td></tr>', "<tr><td>e</td></tr>", row("f", "g")),
    "table { table-layout: fixed; width: 150pt }",
  ),
  "a tall cell over two rows makes both of them taller": of(
    table('<tr><td rowspan="2">a<br>b<br>c</td><td>d</td></tr>', "<tr><td>e</td></tr>"),
    "table { table-layout: fixed; width: 150pt }",
  ),
  "spacing between cells": of(
    table(row("a", "b"), row("c", "d")),
    "table { border-collapse: separate; border-spacing: 3.75pt; table-layout: fixed; width: 150pt } td { border: 0.75pt solid }",
  ),
  "a table's width holds its border": of(
    table(row("a", "b")),
    "table { border-collapse: separate; width: 150pt; border: 3pt solid; table-layout: fixed }",
  ),
  "head and foot enclose the body": of(
    `<table><thead>${row("a")}</thead><tbody>${row("b")}${row("c")}</tbody><tfoot>${row("d")}</tfoot></table>`,
    "table { width: 100pt }",
  ),
  "an auto table is as wide as its content": of(table(row("some words", "more"), row("a", "b"))),
  "a table as wide as its room": of(table(row("a", "b")), "table { width: 100%; table-layout: fixed }"),
  "collapsed borders stand half in each cell, and half in the table": of(
    table(row("a", "b"), row("c", "d")),
    "table { table-layout: fixed; width: 150pt } td { border: 1.5pt solid }",
  ),
  "the widest of the collapsed borders that meet has room": of(
    table('<tr><td>a</td><td class="w">b</td></tr>', row("c", "d"), row("e", "f")),
    "table { table-layout: fixed; width: 150pt } td { border: 0.75pt solid } .w { border: 4.5pt solid }",
  ),
  "the border of a table collapses with those of its cells": of(
    table(row("a", "b"), row("c", "d")),
    "table { table-layout: fixed; width: 150pt; border: 3pt solid } td { border: 0.75pt solid }",
  ),
  "a collapsed border of a row, and of a section": of(
    `<table><thead>${row("a", "b")}</thead><tbody><tr class="r"><td>c</td><td>d</td></tr>${row("e", "f")}</tbody></table><p>x</p>`,
    "table { table-layout: fixed; width: 150pt } thead { border-bottom: 3pt solid } .r { border-bottom: 1.5pt solid } tbody { border: 4.5pt solid }",
  ),
  "the widest collapsed border at the left of any row has room in the table": of(
    table(row("a", "b"), '<tr><td class="w">c</td><td class="x">d</td></tr>'),
    "table { table-layout: fixed; width: 150pt } td { border: 1.5pt solid } .w { border-left: 6pt solid } .x { border-right: 4.5pt solid }",
  ),
  "a collapsed border below one part of a cell over two columns": of(
    table('<tr><td colspan="2">a</td><td>b</td></tr>', '<tr><td class="w">c</td><td>d</td><td>e</td></tr>'),
    "table { table-layout: fixed; width: 150pt } td { border: 0.75pt solid } .w { border-top: 4.5pt solid }",
  ),
  "a collapsed border beside one part of a cell over two rows": of(
    table('<tr><td rowspan="2">a<br>b</td><td>c</td></tr>', '<tr><td class="w">d</td></tr>', row("e", "f")),
    "table { table-layout: fixed; width: 150pt } td { border: 0.75pt solid } .w { border-left: 4.5pt solid }",
  ),
  "an auto table with collapsed borders is as wide as its content and its lines": of(
    table(row("some words", "more"), row("a", "b")),
    "td { border: 1.5pt solid; padding: 2pt }",
  ),
  "collapsed borders above and below only": of(
    table(row("a", "b"), row("c", "d")),
    "table { width: 100%; border-top: 1.5pt solid; border-bottom: 1.5pt solid } tr + tr { border-top: 0.75pt solid } td { padding: 2pt 0 }",
  ),
  "collapsed borders below a caption": of(
    `<div><table><tbody>${row("b", "c")}</tbody></table></div><p>x</p>`,
    "div { padding: 1pt } table { table-layout: fixed; width: 100pt; margin: 6pt 0 } td { border: 3pt double }",
  ),
  "a row with a height": of(table('<tr class="h"><td>a</td></tr>', row("b")), ".h { height: 30pt }"),

  "cells over three columns and two rows": of(
    table(
      '<tr><td colspan="3">a</td><td rowspan="3">b<br>c</td></tr>',
      '<tr><td rowspan="2">d</td><td colspan="2">e</td></tr>',
      "<tr><td>f</td><td>g<br>h</td></tr>",
    ),
    "table { table-layout: fixed; width: 160pt }",
  ),
  "two tall cells that overlap by a row": of(
    table(
      '<tr><td rowspan="2">a<br>b<br>c</td><td>d</td></tr>',
      '<tr><td rowspan="2">e<br>f<br>g</td></tr>',
      "<tr><td>h</td></tr>",
    ),
    "table { table-layout: fixed; width: 120pt }",
  ),
  "a tall cell beside rows of different heights": of(
    table('<tr><td rowspan="2">a<br>b<br>c<br>d<br>e</td><td>f</td></tr>', "<tr><td>g<br>h</td></tr>"),
    "table { table-layout: fixed; width: 120pt }",
  ),
  "blocks with margins in cells": of(
    table("<tr><td><p>a</p><p>b</p></td><td><ul><li>c</li></ul></td></tr>"),
    "table { table-layout: fixed; width: 150pt } p { margin: 5pt 0 }",
  ),
  "a table in a cell": of(
    `${table(`<tr><td>${table(row("a", "b"))}</td><td>c<br>d</td></tr>`)}`,
    "table { table-layout: fixed; width: 100% }",
  ),
  "a table in the middle of its room": of(
    table(row("a", "b")),
    "table { width: 80pt; table-layout: fixed; margin: 4pt auto }",
  ),
  "columns in per cent": of(
    `<table><colgroup><col class="a"><col></colgroup><tbody>${row("a", "b")}</tbody></table>`,
    "table { table-layout: fixed; width: 160pt } .a { width: 25% }",
  ),
  "rows with a height, and cells at their foot": of(
    table(
      '<tr class="h"><td class="f">a</td><td>b</td></tr>',
      '<tr class="h"><td class="m">c</td><td>d</td></tr>',
    ),
    ".h { height: 40pt } .f { vertical-align: bottom } .m { vertical-align: middle } table { table-layout: fixed; width: 100pt }",
  ),

  // ---- grids: CSS Grid 1 ----
  "tracks in points and millimetres": of(
    `<div class="g">${cells(4)}</div>`,
    ".g { display: grid; grid-template-columns: 40pt 30mm }",
  ),
  "fr shares what is left": of(
    `<div class="g">${cells(6)}</div>`,
    ".g { display: grid; grid-template-columns: 50pt 1fr 2fr; gap: 3pt 6pt }",
  ),
  "tracks in percent": of(
    `<div class="g">${cells(2)}</div>`,
    ".g { display: grid; grid-template-columns: 25% 75% }",
  ),
  "repeated tracks": of(
    `<div class="g">${cells(8)}</div>`,
    ".g { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2pt }",
  ),
  "an item over two tracks, and one with a place": of(
    '<div class="g"><div class="w">a</div><div>b</div><div class="p">c</div></div>',
    ".g { display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 5pt } .w { grid-column: span 2 } .p { grid-column: 3 }",
  ),
  "margins of grid items do not collapse": of(
    `<div class="g">${cells(4)}</div><p>x</p>`,
    ".g { display: grid; grid-template-columns: 1fr 1fr; margin: 5pt 0 } .g > div { margin: 4pt 3pt } p { margin: 9pt 0 }",
  ),
  "padding of a grid": of(
    `<div class="g">${cells(2)}</div>`,
    ".g { display: grid; grid-template-columns: 1fr 1fr; padding: 4pt; border: 1.5pt solid }",
  ),

  "an item of a grid fills its row": of(
    '<div class="g"><div>a<br>b</div><div><p>c</p></div></div><p>d</p>',
    ".g { display: grid; grid-template-columns: 1fr 1fr }",
  ),
  "an item of a grid with edges fills its row, and one with a height does not": of(
    '<div class="g"><div>a<br>b<br>c</div><div class="e"><p>d</p></div><div class="h"><p>e</p></div></div><p>f</p>',
    ".g { display: grid; grid-template-columns: 1fr 1fr 1fr } .e { padding: 2pt; border: 0.75pt solid; margin: 1pt } .h { height: 15pt }",
  ),

  "an item over two rows": of(
    '<div class="g"><div class="r">a<br>b<br>c</div><div>d</div><div>e</div></div><p>f</p>',
    ".g { display: grid; grid-template-columns: 1fr 1fr; gap: 4pt } .r { grid-row: span 2 }",
  ),
  "items with places in rows and columns": of(
    '<div class="g"><div class="a">a</div><div class="b">b</div><div>c</div><div>d</div></div>',
    ".g { display: grid; grid-template-columns: 30pt 30pt 1fr; gap: 2pt } .a { grid-column: 2; grid-row: 2 } .b { grid-column: 1 / 3; grid-row: 1 }",
  ),
  "a grid in a grid": of(
    `<div class="g"><div class="g">${cells(2)}</div><div>x</div></div>`,
    ".g { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6pt }",
  ),
  "an item narrower than its track, in its middle": of(
    '<div class="g"><div class="n">a</div><div>b</div></div>',
    ".g { display: grid; grid-template-columns: 1fr 1fr } .n { width: 40pt; margin: 3pt auto }",
  ),
  "tables, lists and pictures as items": of(
    `<div class="g">${table(row("a"))}<ul><li>b</li></ul><figure><img src="dot.svg" alt="x"></figure><p>c</p></div>`,
    ".g { display: grid; grid-template-columns: 1fr 1fr; gap: 3pt } table { width: 60pt; table-layout: fixed }",
  ),

  // ---- columns: CSS Multi-column 1 ----
  "text in two columns": of(
    '<div class="c"><p>a</p><p>b</p><p>c</p><p>d</p></div><p>e</p>',
    ".c { columns: 2; column-gap: 10pt }",
  ),
  "text in three columns": of(
    '<div class="c"><p>a<br>b</p><p>c<br>d</p><p>e<br>f</p></div><p>g</p>',
    ".c { columns: 3; column-gap: 7pt }",
  ),

  "columns inside padding and a border": of(
    '<div class="c"><p>a</p><p>b</p><p>c</p></div><p>d</p>',
    ".c { columns: 2; column-gap: 8pt; padding: 3pt 5pt; border: 1.5pt solid; margin: 6pt 0 }",
  ),
  "blocks with margins in columns": of(
    '<div class="c"><p>a</p><p>b</p><p>c</p><p>d</p></div><p>e</p>',
    ".c { columns: 2; column-gap: 8pt } .c p { margin: 0 0 4pt 6pt }",
  ),
  "a column that begins where it is told": of(
    '<div class="c"><p>a</p><p class="n">b</p><p>c</p></div><p>d</p>',
    ".c { columns: 2; column-gap: 8pt } .n { break-before: column }",
  ),

  "paragraphs in columns among other blocks": of(
    '<p>x</p><div class="c"><h3>h</h3><p>a</p><p>b</p></div><p>c</p>',
    ".c { columns: 2; column-gap: 8pt; margin: 5pt 0 } p { margin: 0 0 3pt }",
  ),
  "a grid in columns of a grid": of(
    `<div class="g"><div class="c"><p>s</p><p>t</p></div><div class="h">${cells(3)}</div></div><p>x</p>`,
    ".g { display: grid; grid-template-columns: 2fr 1fr; gap: 5pt } .c { columns: 2; column-gap: 4pt } .h { display: grid; grid-template-columns: 10pt 1fr }",
  ),

  // ---- one in another ----
  "a table below a margin, with a caption, in a list": of(
    `<ul><li>a<table><tbody>${row("b", "c")}</tbody></table></li><li>d</li></ul>`,
    "table { margin: 6pt 0 4pt; width: 90pt; table-layout: fixed }",
  ),
  "figures one below another": of(
    '<figure><img src="dot.svg" alt="x"><figcaption>a</figcaption></figure><figure><figcaption>b</figcaption><img src="dot.svg" alt="y"></figure><p>c</p>',
    "figure { margin: 4pt 9pt 6pt } img { width: 50% }",
  ),
  "a picture with a height alone, and one with a greatest width": of(
    '<figure><img class="h" src="dot.svg" alt="x"></figure><figure><img class="m" src="dot.svg" alt="y"></figure><p>c</p>',
    ".h { height: 24pt } .m { width: 100pt; max-width: 30% }",
  ),
  "a rule between margins": of(
    "<p>a</p><hr><p>b</p>",
    "p { margin: 7pt 0 } hr { border-width: 0.75pt; margin: 3pt 10pt }",
  ),
  "padding in per cent of a grid's track": of(
    '<div class="g"><div><p>a</p></div><div>b</div></div>',
    ".g { display: grid; grid-template-columns: 50pt 1fr } p { width: 50%; margin-left: 3pt }",
  ),
  "letters and words further apart": of(
    '<p class="a">ab cd</p><p class="b">ef gh</p>',
    ".a { letter-spacing: 0.5pt } .b { word-spacing: 4pt }",
  ),
  "an indent that hangs": of("<p>one<br>two</p>", "p { padding-left: 12pt; text-indent: -12pt }"),
  "lines at the right of an indented box": of(
    "<div><p>one</p></div>",
    "div { padding: 0 20pt 0 10pt; text-align: right }",
  ),
  "an empty item, and an empty cell": of(
    `<ul><li></li><li>a</li></ul>${table(row("", "b"), row("", ""))}<p>c</p>`,
    "table { width: 80pt; table-layout: fixed }",
  ),
  "definitions with margins": of(
    "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd><p>d</p></dd></dl><p>e</p>",
    "dl { margin: 6pt 0 } dd { margin: 2pt 0 5pt 20pt } p { margin: 4pt 0 }",
  ),
  "sections with borders above": of(
    "<section><h3>a</h3><p>b</p></section><section><h3>c</h3></section>",
    "section { border-top: 1.5pt solid; padding-top: 3pt; margin-top: 8pt } h3 { margin: 0 0 2pt }",
  ),
  "a width in em of the box's own type": of(
    "<div><p>a</p></div>",
    "div { font-size: 8pt; width: 10em } p { font-size: 12pt; width: 5em; margin-left: 1em }",
  ),
  "spanning cells share what they lack": of(
    table('<tr><td colspan="2"><div class="w">a</div></td><td>b</td></tr>', row("c", "d", "e")),
    "table { table-layout: auto } .w { width: 120pt }",
  ),

  // ---- pictures ----
  "a picture keeps its ratio": of(
    '<figure><img src="dot.svg" alt="x"><figcaption>a</figcaption></figure>',
    "img { width: 60pt }",
  ),
  "a picture has its own size": of('<figure><img src="dot.svg" alt="x"></figure><p>a</p>'),
  "a code as wide as it is asked to be": of(
    '<readout-qr data="x" alt="x"></readout-qr><p>a</p>',
    "readout-qr { width: 30pt }",
  ),
};

/** Where we set something otherwise, with what comes of it; docs/layout-language.md gives the reasons. */
export const DIFFERENCES: Readonly<Record<string, Case & { readonly differs: readonly string[] }>> = {
  "a negative margin does not reach above the room of the page": {
    ...of("<p>a</p><p>b</p>", "p { margin: -2pt 0 0 }"),
    differs: [
      "p 1 y: ours 0.0, theirs -2.0",
      "p 2 y: ours 10.0, theirs 8.0",
      "“a” middle: ours 6.0, theirs 4.0",
      "“b” middle: ours 16.0, theirs 14.0",
    ],
  },
  "borders are as wide as the sheet says, not whole pixels": {
    ...of("<div><p>a</p></div><p>b</p>", "div { border: 0.5pt solid }"),
    differs: [
      "p 2 x: ours 0.5, theirs 0.8",
      "p 2 y: ours 0.5, theirs 0.8",
      "p 2 width: ours 199.0, theirs 198.5",
      "div 1 height: ours 13.0, theirs 13.5",
      "p 3 y: ours 13.0, theirs 13.5",
    ],
  },
  "a height smaller than the content grows with it": {
    ...of("<div><p>a</p><p>b</p></div><p>c</p>", "div { height: 15pt }"),
    differs: [
      "div 1 height: ours 24.0, theirs 15.0",
      "p 4 y: ours 24.0, theirs 15.0",
      "“c” middle: ours 30.0, theirs 21.0",
    ],
  },
  "the box of a table is that of its rows, without the caption": {
    ...of(
      `<table><caption>a</caption><tbody>${row("b", "c")}</tbody></table>`,
      "table { table-layout: fixed; width: 150pt }",
    ),
    differs: ["table 1 y: ours 12.0, theirs 0.0", "table 1 height: ours 14.0, theirs 26.0"],
  },
};
