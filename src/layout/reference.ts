/** The documentation of the layout language, made from the tables that the program itself obeys. */
import { BASE_CSS } from "./base.css.ts";
import { CONTENT_PROPERTIES, MARGIN_CONTENT, PAGE_RESET, PSEUDO_CONTENT } from "./css/content.ts";
import { plain } from "./css/declare.ts";
import { LOGICAL } from "./css/logical.ts";
import { NOTE_AREA_PROPERTIES, NOTES_MAX_HEIGHT } from "./css/note-area.ts";
import { PAGE_BLEED, PAGE_MARKS, PAGE_SIZE, PAPERS } from "./css/page-size.ts";
import { LONGHANDS, MARGIN_BOX_PROPERTIES, PAGE_PROPERTIES } from "./css/properties.ts";
import { BOX_PROPERTIES } from "./css/properties-box.ts";
import { TEXT_PROPERTIES } from "./css/properties-text.ts";
import { ATTRIBUTE_OPERATORS, COMBINATORS, PSEUDO_CLASSES, PSEUDO_ELEMENTS } from "./css/selectors.ts";
import { MARGIN_BOXES, PAGE_PSEUDOS } from "./css/sheet.ts";
import { SHORTHANDS } from "./css/shorthands.ts";
import { COLOR_NAMES, UNITS } from "./css/values.ts";
import { COMMON_ATTRIBUTES, ELEMENTS, type ElementRule } from "./markup/profile.ts";
import { HELPER_EXAMPLES } from "./template/examples.ts";
import { HELPERS } from "./template/helpers.ts";

export const layoutReference = (): string =>
  [
    INTRODUCTION,
    "## Templates\n",
    TEMPLATES,
    table(
      ["Helper", "What it gives"],
      Object.values(HELPERS).map((h) => [code(h.usage), h.says]),
    ),
    "One example of each, from a German sheet (▣ is the code):\n",
    table(
      ["A template writes", "The sheet prints"],
      Object.values(HELPER_EXAMPLES).map(([writes, prints]) => [code(writes), prints]),
    ),
    "## Elements\n",
    ELEMENTS_TEXT,
    table(["Element", "Structure", "Attributes", "Meaning"], Object.entries(ELEMENTS).map(elementRow)),
    "Every element takes these attributes, and `data-*`:\n",
    table(
      ["Attribute", "Meaning"],
      Object.entries(COMMON_ATTRIBUTES).map(([name, says]) => [code(name), says]),
    ),
    "## Selectors\n",
    selectors(),
    "## Values\n",
    values(),
    "## Properties\n",
    "### Text\n",
    properties(TEXT_PROPERTIES),
    "### Boxes, tables, grids, pages\n",
    properties(BOX_PROPERTIES),
    "### Counters, named strings, outline\n",
    properties(CONTENT_PROPERTIES),
    `\`::before\` and \`::after\` have \`content\`: ${code(plain(PSEUDO_CONTENT.syntax))}\n`,
    "### Shorthands\n",
    table(
      ["Shorthand", "Syntax"],
      Object.entries(SHORTHANDS).map(([name, s]) => [code(name), code(plain(s.syntax))]),
    ),
    `${list(Object.keys(LOGICAL))} set the side on which lines begin or end (\`direction\`), as the side's own property would in their place.\n`,
    NOTES,
    FLOATING_NOTES,
    "## Pages\n",
    pages(),
    notesOnPages(),
    "## Where we differ\n",
    DIFFERENCES,
    "## Defaults\n",
    "Below every layout's style sheet lie these rules:\n",
    `\`\`\`css${BASE_CSS}\`\`\`\n`,
  ].join("\n");

const INTRODUCTION = `# The layout language

A layout is a folder with \`layout.yaml\`, \`layout.hbs\`, \`style.css\` and, if it likes, \`partials/\`. The template is Handlebars that
renders HTML; the style sheet is CSS with CSS Paged Media. Both are a *profile*: what stands on this page is supported, everything
else is an error with file, line, column and a hint. Nothing is ignored silently.

This page is made from the tables in \`src/layout\` that the program obeys; a test holds it to them.

## How to write a layout

1. Make a folder \`templates/mine/\` with the three files. The smallest \`layout.yaml\` has \`name\`, \`version\` and \`title\`; begin it with
   \`# yaml-language-server: $schema=../../schema/layout.schema.json\`, and an editor completes and explains the rest.
2. Write \`layout.hbs\` as if for a browser: headings, paragraphs, lists, tables. Fields of the content are printed by their names,
   \`{{title}}\`; words of your own come from the labels, \`{{label "sections.summary"}}\`, so that one layout serves both languages.
3. Write \`style.css\`: the paper first (\`@page\`), then \`body\` with the face and leading, then as little as possible.
4. \`readout build briefing.yaml -l mine --watch\` sets it anew whenever a file changes. \`readout dump briefing.yaml -l mine
   --tree=document\` shows what became of markup and style, \`--tree=pages\` where everything stands.
5. Promise in \`prints\` what the layout prints. From then on no sheet leaves the house on which a summary point is missing or a
   quotation is not what the content says.

The README has a whole one in thirty lines; \`templates/lagebild/\` is one that is used.

## layout.yaml

| Field | Meaning |
|---|---|
| \`name\` | lower-case letters, digits and hyphens |
| \`version\` | a whole number from 1 |
| \`title\`, \`description\` | texts by language: \`de:\`, \`en:\` |
| \`maxPages\` | most pages that the layout may take |
| \`optional\` | blocks that may go when the content is too long, the first one first: values of \`data-optional\` in the template, and keys of the labels of \`sections\`; \`{{layout.leftOut}}\` names on the sheet what went |
| \`sources\` | \`shown\`: for an editor; \`(examined …)\` gives what the sources say of each item, and all of it has to stand on paper, in the order of the content and behind the marks of its paragraphs |
| \`prints\` | what the layout promises to print, in the order in which it stands on paper; the finished file is held to it |

Each entry of \`prints\` is a path into the content, as \`summary.*.text\`, or has the fields \`path\`, \`groupBy: side\` (printed in groups by
the speaker's side), \`whole: page\` (each text stands whole on one page), \`quote: true\` (printed in quotation marks and compared
character for character), \`only: key\` and \`first: 3\` (the first of those that are marked) and \`once: true\` (what the item before says too is
not printed again). A number in the place of \`*\` is one item, from 0: \`meetings.0.outcome\`. Of fields with
\`|\` between them the first that is given is printed: \`summary.*.short|text\`. What has a person has that one's fields:
\`meetings.0.participants.*.name\`, \`statements.*.speaker.role\`. What no entry names may be changed in a finished file without verification
finding it; the layouts here name everything of the content that they print.
`;

const TEMPLATES = `The template sees the briefing itself (\`{{title}}\`, \`{{#each statements}}\`) \`layout\` with \`name\`, \`version\`, \`maxPages\` and \`leftOut\`, and
\`proof\` with \`checked\`, \`quotations\`, \`inferredSpeakers\` and \`notStated\`: what the check against the sources found, if it holds.
A layout with \`sources: shown\` also sees \`examination\`: \`sha256\` of the briefing, \`verdict\`, what of the \`sources\` is \`unused\` or \`dropped\`, and \`others\`, findings about no item.
Quotations come with what is left out as \`[…]\` and with our own words in brackets.
It is strict: a name that no briefing can have is an error. Fields that this briefing leaves out hold nothing and may be tested.
Output is always escaped; \`{{{…}}}\` and \`{{&…}}\` are errors, and so is a mustache in a tag outside quotation marks. Blocks are
\`{{#if}}\`, \`{{#unless}}\`, \`{{#each}}\` and \`{{#with}}\`; partials are called by their name, \`{{> name}}\`. A bare \`{{country}}\` is always
the field, never the helper of that name.

Words that the layout prints of its own accord stand in \`templates/labels/de.yaml\` and \`en.yaml\`, never in a template.
`;

const ELEMENTS_TEXT = `Elements carry the meaning. Each becomes one element of the structure that screen readers walk, or none. Every element is closed by
its own end tag. Text that stands directly in a group gets a paragraph of its own; a run of text between blocks, too. A \`lang\` that
differs from the one around it is kept with the text. \`<q>\` prints no marks of its own: \`{{quote}}\` and \`{{frame}}\` do.
`;

const NOTES = `
\`text-typography: auto\` sets German and English text as a typographer does: spaces that do not break in \`z. B.\`, before units and behind
\`§\`, en dashes for ranges and thoughts, minus signs, apostrophes, ellipses. Words and digits stay, and so does whatever stands in quotation
marks, in addresses and in file numbers. \`none\` prints as written; give it to every element that holds a source's own sentence.

### Contents, numbers, references

Counters are made and moved by \`counter-reset\`, \`counter-increment\` and \`counter-set\`, with the scope that CSS gives them: make one on an element
around all that is counted. \`target-counter()\`, \`target-counters()\` and \`target-text()\` read a place that an attribute or a text names, as
\`#id\`; \`page\` among the counters is the number of its page, in the way in which that page prints it unless a style is given. A
\`leader()\` takes what its line leaves free. Page numbers in the text are put in once pages are made, and pages made again until they are right; what never
comes to rest is an error. A table of contents in full:

\`\`\`html
<nav role="doc-toc"><ol>
  <li><a href="#lage">Die Lage</a></li>
</ol></nav>
\`\`\`

\`\`\`css
body { counter-reset: chapter }
h2 { counter-increment: chapter; bookmark-label: counter(chapter) " " content(); string-set: chapter content() }
h2::before { content: counter(chapter) "\\2002" }
nav a::before { content: target-text(attr(href), before) "\\2002" }
nav a::after { content: leader(dotted) target-counter(attr(href), page) }
\`\`\`

\`{{seePage "lage"}}\` prints "siehe Seite 3" as a link, in the words of the labels; \`<readout-page of="#lage">\` prints the number alone.

\`text-decoration\` inherits, so that \`none\` on an inner element takes the underline away. \`page\` passes on to what stands inside.
Percentages are of the width of the box around. Edges (\`margin\`, \`padding\`, \`border\`, \`background\`) belong to blocks; in a line of text
they are an error, and so is every property where it means nothing: gaps without a grid, margins of a table row, a page break inside a
cell. Where \`direction\` is \`rtl\`, columns of tables, grids and text follow one another from the right, and a box that is narrower than its room
keeps to the right of it. With \`border-collapse: collapse\` the widest of the edges that meet is drawn, once, half on each side
of the grid (CSS 2.2, 17.6.2); such a table has no padding. The line between two rows that a page end parts stands below the upper one.
`;

const DIFFERENCES = `The same HTML and CSS (\`readout dump --tree=html\` writes both as one file) is set by Chromium and by us, and the tests compare where
boxes, tables, grids, columns and pages stand: within 0.1 pt for boxes, within a pixel for words, as Chromium rounds fonts to whole pixels.
Where WeasyPrint is installed it prints the pages too. What differs, and why:

| What | With us | In browsers | Why |
|---|---|---|---|
| lines of a paragraph | chosen together, spaces and letters within limits | filled one after the other | better type; heights of paragraphs differ with it |
| page ends | chosen together | first fit | fewer stranded lines and half-empty pages |
| borders | as wide as the sheet says | rounded to whole pixels | paper has no pixels |
| a negative margin at the head of a page | stops at the room of the page | reaches above it | nothing is to leave its page |
| a \`height\` smaller than the content | the box grows with it | what is inside prints over what follows | no words over others |
| \`table\` with a caption | its box is that of the rows | its box holds the caption | background and border are for the rows in both |
| \`width\` of a table | the border box | the same, by their own style sheets | \`box-sizing\` is not in the profile |
| \`thead\` and \`tfoot\` | stand again on each page | only with \`break-inside: avoid\` on them (Chromium) | a table without heads cannot be read |
| \`A6\`, \`text-typography\`, \`bookmark-level\`, \`string-set\` | obeyed | passed over by most | made for paper |
`;

const FLOATING_NOTES = `
A note floats out of its line with \`float: footnote\`, which \`<readout-note>\` has from the start, or \`float: sidenote\` (ours, after the
sidenotes of other formatters). Its call stays in the line (\`::footnote-call\`), its number stands before it (\`::footnote-marker\`);
\`counter(footnote)\` counts through the document. A note looks as the body does, wherever its call stands, and may hold blocks. Footnotes
stand at the foot of the page that calls them, those called in tables, grids and columns too; one that has no room there goes on over
the page. Sidenotes stand in the outer margin, level with their line; their left margin is the distance from the text, their right
margin that from the edge of the sheet. Nothing else floats: text does not run around pictures.

\`line-snap: baseline\` sets lines on a grid that begins at the top of each page and has the line height of \`body\`: lines of neighbouring
columns and of both sides of a sheet stand level. What should stand freely, as headings do, has \`line-snap: none\`; the text after it goes
on from the grid.
`;

const notesOnPages = (): string =>
  `\`@footnote\` in \`@page\` parts footnotes from the text: it takes ${list(
    NOTE_AREA_PROPERTIES.filter((p) => p in SHORTHANDS || !p.startsWith("border-")),
  )}, and \`max-height\` (${code(plain(NOTES_MAX_HEIGHT.syntax))}), the most that they may take.\n`;

function elementRow([name, rule]: [string, ElementRule]): readonly string[] {
  const attributes = (rule.attributes ?? rule.required ?? []).map(
    (a) => code(a) + (rule.required?.includes(a) ? " (needed)" : ""),
  );
  const missing = (rule.required ?? [])
    .filter((a) => !(rule.attributes ?? rule.required)?.includes(a))
    .map((a) => `${code(a)} (needed)`);
  return [
    code(name),
    rule.role === "none" ? "" : rule.role,
    [...attributes, ...missing].join(", "),
    rule.says,
  ];
}

const selectors = (): string =>
  [
    `Types, \`*\`, \`.class\`, \`#id\`, attributes with ${list(ATTRIBUTE_OPERATORS)}, lists with commas; combinators: ${Object.entries(
      COMBINATORS,
    )
      .map(([sign, says]) => (sign === " " ? says : `${code(sign)} ${says}`))
      .join(", ")}.`,
    `Pseudo-classes: ${list(PSEUDO_CLASSES.map((p) => `:${p}`))}. Pseudo-elements: ${list(PSEUDO_ELEMENTS.map((p) => `::${p}`))}.`,
    "Importance, specificity and order decide as in every browser. Custom properties (`--name`) inherit and are read with `var(--name, fallback)`.\n",
  ].join("\n");

const values = (): string =>
  [
    `Lengths are in ${UNITS.join(", ")}; \`calc()\` takes + − * / over lengths and numbers. 1px is 1/96 in.`,
    `Colours are \`#rgb\`, \`#rrggbb\`, \`rgb()\` or one of ${Object.keys(COLOR_NAMES).join(", ")}. There is no transparency. Equal parts of red, green and blue are printed as grey.`,
    "Every property takes `inherit` and `initial`.\n",
  ].join("\n");

function properties(
  group: Readonly<Record<string, { syntax: string; initial: string; inherited: boolean }>>,
): string {
  const rows = Object.entries(group).map(([name, p]) => [
    code(name),
    code(plain(p.syntax)),
    code(p.initial),
    p.inherited ? "yes" : "",
  ]);
  return table(["Property", "Values", "Initial", "Inherits"], rows);
}

const pages = (): string =>
  [
    `\`@page\`, \`@page name\`, and ${list(PAGE_PSEUDOS.map((p) => `:${p}`))} behind either. A box asks for a named page with \`page: name\`. The first page is a right one.`,
    `\`size\` takes ${code(plain(PAGE_SIZE.syntax))}; papers: ${Object.keys(PAPERS)
      .map((p) => p.toUpperCase())
      .join(", ")}.`,
    `\`marks\` takes ${code(plain(PAGE_MARKS.syntax))}, \`bleed\` ${code(plain(PAGE_BLEED.syntax))} (\`auto\` is 6 pt where there are crop marks): the sheet grows by what is cut off, and backgrounds that reach the edge of the page go on into the bleed.`,
    `\`counter-reset\` takes ${code(plain(PAGE_RESET.syntax))}: the number of the first page of each run of pages of that name, 1 when none is written. The same property on an element numbers the page that the element begins on. A viewer calls pages by these numbers, and verification asks that no two have one name: print the front matter's in another style, as \`counter(page, lower-roman)\`.`,
    `A page also takes ${list(PAGE_PROPERTIES.filter((p) => p in SHORTHANDS || !(p in LONGHANDS)))} and their parts.\n`,
    `Boxes in the page margin: ${list(MARGIN_BOXES.map((b) => `@${b}`))}. They inherit from \`html\` and take \`content\` and ${list(
      MARGIN_BOX_PROPERTIES.filter((p) => p in SHORTHANDS || !/^(padding|border)-/.test(p)),
    )}.\n`,
    `\`content\` of these boxes: ${code(plain(MARGIN_CONTENT.syntax))}. \`string-set\` on an element sets what \`string()\` prints.\n`,
  ].join("\n");

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
  return `${[line(heads), `|${heads.map(() => "---|").join("")}`, ...rows.map(line)].join("\n")}\n`;
}

const code = (text: string): string => `\`${text}\``;
const list = (names: readonly string[]): string => names.map(code).join(", ");
