/** Layouts at the edge of sense, through the whole program: what a designer is told, where, and what becomes of yesterday's sheet. */
import { beforeAll, expect, it } from "vitest";
import { PLAIN_LAYOUT } from "../support/desk.ts";
import { attempt, STYLE, TEMPLATE, within } from "./support.ts";

/** The plain layout with something more on a line of its own, and rules for it. */
const files = (more: string, rules: string) => ({
  [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}\n${more}`,
  [STYLE]: `${PLAIN_LAYOUT[STYLE]}\n${rules}`,
});
const row = (count: number, cell: (i: number) => string): string =>
  `<tr>${Array.from({ length: count }, (_, i) => cell(i)).join("")}</tr>`;
const nested = (depth: number): string => `${"<div>".repeat(depth)}<p>x</p>${"</div>".repeat(depth)}`;
const inside = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}x${close.repeat(depth)}`;
const TABLE = "<table><thead><tr><th>a</th></tr></thead><tbody>";

/** What is loaded at the first start takes no time of a case. */
beforeAll(() => attempt({}), 60_000);

/** `code where`, with `hbs` and `css` for the files of the layout. */
const told = (findings: readonly string[]): readonly string[] =>
  findings.map((one) => one.replace(TEMPLATE, "hbs").replace(STYLE, "css"));

it.each<[string, string, string, number, string]>([
  [
    "a measure narrower than a syllable",
    "<p class='n'>Hafenmeisterei</p>",
    ".n { width: 9pt }",
    0,
    "typeset/emergency-break hbs",
  ],
  [
    "a measure narrower than a letter",
    "<p class='n'>Hafen</p>",
    ".n { width: 1pt }",
    0,
    "typeset/overfull-line hbs",
  ],
  [
    "a margin of minus a mile",
    "<p class='n'>x</p>",
    ".n { margin-left: -4562000pt }",
    9,
    "typeset/off-page hbs",
  ],
  ["margins of a mile", "<p class='n'>x</p>", ".n { margin: 4562000pt }", 9, "typeset/no-room hbs"],
  [
    "tables in tables that together are taller than the page",
    inside(10, "<table><tr><td>", "</td></tr></table>"),
    "td { border: 0.5pt solid #000; padding: 45pt 2pt }",
    9,
    "typeset/too-tall hbs",
  ],
  [
    "a table in ten others, where no reader finds it",
    inside(11, "<table><tr><td>", "</td></tr></table>"),
    "",
    8,
    "template/nested-too-deeply hbs",
  ],
  [
    "a list in thirteen others",
    inside(14, "<ul><li>", "</li></ul>"),
    "",
    8,
    "template/nested-too-deeply hbs",
  ],
  [
    "a section of text in thirty-nine others",
    inside(40, "<section>", "</section>"),
    "",
    8,
    "template/nested-too-deeply hbs",
  ],
  ["sections in one another, as deep as readers go", inside(39, "<section>", "</section>"), "", 0, ""],
  ["a page of nothing but margin", "<p>x</p>", "@page { margin: 300mm }", 9, "typeset/too-tall hbs"],
  ["a page of 250 inches", "<p>x</p>", "@page { size: 250in 10in }", 8, "template/unsupported-value css"],
  ["a page of half a point", "<p>x</p>", "@page { size: 0.5pt }", 8, "template/unsupported-value css"],
  [
    "a bullet over the edge of the sheet",
    "<ul><li>x</li></ul>",
    "@page { margin: 0 } ul { padding: 0 }",
    9,
    "typeset/off-page hbs",
  ],
  [
    "a note over the edge of the sheet",
    "<p>x<readout-note>y</readout-note></p>",
    "readout-note { margin-left: -200pt }",
    9,
    "typeset/off-page hbs",
  ],
  [
    "a margin note without a margin",
    "<p>x<readout-note>y</readout-note></p>",
    "@page { margin: 1mm } readout-note { float: sidenote }",
    9,
    "typeset/no-room hbs",
  ],
  [
    "a table of 200 columns",
    `<table><thead>${row(200, (i) => `<th>h${i}</th>`)}</thead><tbody>${row(200, (i) => `<td>${i}</td>`)}</tbody></table>`,
    "",
    9,
    "typeset/no-room hbs",
  ],
  [
    "a cell over more rows than there are",
    `${TABLE}<tr><td rowspan="9999">b</td></tr></tbody></table>`,
    "",
    0,
    "",
  ],
  [
    "a cell over more rows than can be",
    `${TABLE}<tr><td rowspan="99999">b</td></tr></tbody></table>`,
    "",
    8,
    "template/invalid-attribute hbs",
  ],
  [
    "a cell over minus three columns",
    `${TABLE}<tr><td colspan="-3">b</td></tr></tbody></table>`,
    "",
    8,
    "template/invalid-attribute hbs",
  ],
  [
    "a cell over a hundred million columns",
    `${TABLE}<tr><td colspan="1e8">b</td></tr></tbody></table>`,
    "",
    8,
    "template/invalid-attribute hbs",
  ],
  [
    "a figure taller than the page",
    "<readout-qr data='x' alt='x'></readout-qr>",
    "@page { size: A4 landscape } readout-qr { width: 100% }",
    5,
    "typeset/picture-too-tall hbs",
  ],
  [
    "a figure wider than the page",
    "<readout-qr data='x' alt='x'></readout-qr>",
    "@page { size: A6 } readout-qr { width: 400mm }",
    0,
    "typeset/picture-too-wide hbs",
  ],
  [
    "forty columns",
    "<div class='n'><p>eins zwei drei</p></div>",
    ".n { columns: 40; column-gap: 1pt }",
    9,
    "typeset/no-room hbs",
  ],
  ["a thousand elements in one another", nested(1_000), "", 8, "template/nested-too-deeply hbs"],
  ["orphans and widows without end", "<p class='n'>x</p>", ".n { orphans: 9999; widows: 9999 }", 0, ""],
  ["a font that nobody has", "<p class='n'>x</p>", ".n { font-family: Comic }", 0, "typeset/unknown-family"],
])("%s", async (_, more, rules, exitCode, first) => {
  const ending = await within(4_000, () => attempt({ files: files(more, rules) }));
  const found = told([...ending.errors, ...ending.warnings]);
  expect([ending.exitCode, found]).toEqual([
    exitCode,
    first === "" ? [] : expect.arrayContaining([expect.stringMatching(new RegExp(`^${first}`))]),
  ]);
});
