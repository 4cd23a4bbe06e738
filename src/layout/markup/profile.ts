/** The elements and attributes of the layout language. The reader, the checks and the documentation read the same table. */
import type { Role } from "../../model/structure.ts";

export interface ElementRule {
  /** What it becomes in the logical structure; none means that its content belongs to the element around it. */
  readonly role: Role | "none";
  /** Beyond those that every element takes. */
  readonly attributes?: readonly string[];
  readonly required?: readonly string[];
  /** Where it may stand; anywhere when absent. */
  readonly inside?: readonly string[];
  /** What may stand in it; anything when absent. */
  readonly holds?: readonly string[];
  /** Has no content and no end tag. */
  readonly empty?: true;
  /** One phrase for the documentation. */
  readonly says: string;
}

const block = (role: Role | "none", says: string): ElementRule => ({ role, says });
const SECTIONS = ["thead", "tbody", "tfoot"];

export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  html: block("none", "implied"),
  body: block("none", "implied"),
  h1: block("H1", "heading; entry in the outline"),
  h2: block("H2", "heading; entry in the outline"),
  h3: block("H3", "heading; entry in the outline"),
  h4: block("H4", "heading; entry in the outline"),
  h5: block("H5", "heading; entry in the outline"),
  h6: block("H6", "heading; entry in the outline"),
  p: block("P", "paragraph"),
  blockquote: block("BlockQuote", "quotation set apart"),
  section: block("Sect", "section"),
  article: block("Art", "self-contained part"),
  aside: block("Div", "something beside the text"),
  nav: block("Div", 'links; with `role="doc-toc"` its lists are a table of contents (TOC, TOCI, Reference)'),
  main: block("none", "group"),
  header: block("none", "group"),
  footer: block("none", "group"),
  div: block("none", "group"),
  ul: { role: "L", holds: ["li"], says: "list" },
  ol: { role: "L", holds: ["li"], attributes: ["start"], says: "numbered list; `start` is its first number" },
  li: { role: "LI", inside: ["ul", "ol"], says: "item: its marker becomes Lbl, its content LBody" },
  dl: { role: "L", holds: ["dt", "dd", "div"], says: "list of terms" },
  dt: { role: "Lbl", inside: ["dl", "div"], says: "term; begins an LI" },
  dd: { role: "LBody", inside: ["dl", "div"], says: "meaning of the term" },
  table: {
    role: "Table",
    holds: ["caption", "colgroup", "col", ...SECTIONS, "tr"],
    says: "table; always laid out as one",
  },
  caption: { role: "Caption", inside: ["table"], says: "caption of a table" },
  colgroup: { role: "none", inside: ["table"], holds: ["col"], says: "columns" },
  col: {
    role: "none",
    inside: ["colgroup", "table"],
    attributes: ["span"],
    empty: true,
    says: "column: takes a `width`",
  },
  thead: { role: "THead", inside: ["table"], holds: ["tr"], says: "rows repeated on every page" },
  tbody: { role: "TBody", inside: ["table"], holds: ["tr"], says: "rows" },
  tfoot: { role: "TFoot", inside: ["table"], holds: ["tr"], says: "last rows" },
  tr: { role: "TR", inside: ["table", ...SECTIONS], holds: ["th", "td"], says: "row" },
  th: {
    role: "TH",
    inside: ["tr"],
    attributes: ["scope", "colspan", "rowspan"],
    says: "head of a column (in `thead`) or of a row; `scope` overrules",
  },
  td: { role: "TD", inside: ["tr"], attributes: ["colspan", "rowspan"], says: "cell" },
  figure: { role: "Div", says: "picture with its caption" },
  figcaption: { role: "Caption", inside: ["figure"], says: "caption of a figure" },
  img: {
    role: "Figure",
    attributes: ["src", "alt"],
    required: ["src", "alt"],
    empty: true,
    says: 'picture (PNG, JPEG, SVG); `alt=""` makes it decoration',
  },
  "readout-qr": {
    role: "Figure",
    attributes: ["data", "alt"],
    required: ["data", "alt"],
    says: "QR code of `data`",
  },
  "readout-page": {
    role: "none",
    attributes: ["of"],
    required: ["of"],
    says: "number of the page on which `#id` stands",
  },
  "readout-note": {
    role: "Note",
    says: "note on the words before it: its number stands in the line, itself at the foot of the page, or in the margin with `float: sidenote`",
  },
  a: {
    role: "Link",
    attributes: ["href"],
    required: ["href"],
    says: "link to `#id` or to an absolute address",
  },
  abbr: { role: "Span", says: "abbreviation; `title` is its long form" },
  q: { role: "Quote", says: "quoted words; the marks are part of the text" },
  code: { role: "Code", says: "text for machines" },
  cite: block("none", "title of a work"),
  span: block("none", "run of text; a Span where it has a language or words to speak"),
  strong: block("none", "weight"),
  em: block("none", "stress"),
  b: block("none", "bold"),
  i: block("none", "italic"),
  small: block("none", "small print"),
  sup: block("none", "raised"),
  sub: block("none", "lowered"),
  time: { role: "none", attributes: ["datetime"], says: "date or time" },
  br: { role: "none", empty: true, says: "new line" },
  hr: { role: "none", empty: true, says: "rule; decoration" },
};

/** Attributes that every element takes, `data-*` besides. */
export const COMMON_ATTRIBUTES: Readonly<Record<string, string>> = {
  class: "for selectors",
  id: "target of links",
  lang: "language of the content, as BCP 47",
  dir: "`ltr` or `rtl`: where the lines of its paragraphs begin; words inside a line need none",
  title: "title of the element; the long form of an `abbr`",
  "aria-label": "words to speak instead of the content",
  "aria-hidden": "`true` makes the content decoration that nobody hears",
  role: "`none` or `presentation`: no element of its own in the structure; `doc-toc` on `nav`: a table of contents",
};

/** Values that an attribute takes, as a pattern and in words. */
export const ATTRIBUTE_VALUES: Readonly<Record<string, readonly [RegExp, string]>> = {
  dir: [/^(ltr|rtl)$/, "the value is ltr or rtl"],
  lang: [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "the value is a language tag, as de or en-GB"],
  "aria-hidden": [/^(true|false)$/, "the value is true or false"],
  role: [/^(none|presentation|doc-toc)$/, "the value is none or presentation, or doc-toc on nav"],
  scope: [/^(col|row|colgroup|rowgroup)$/, "the value is col, row, colgroup or rowgroup"],
  colspan: [/^[1-9]\d{0,2}$/, "the value is a number from 1 to 999"],
  rowspan: [/^[1-9]\d{0,3}$/, "the value is a number from 1 to 9999"],
  span: [/^[1-9]\d{0,2}$/, "the value is a number from 1 to 999"],
  start: [/^-?\d{1,6}$/, "the value is a whole number of at most six digits"],
  of: [/^#\S+$/, "the value is # and the id of an element"],
  id: [/^\S+$/, "an id has no spaces and is not empty"],
};

/** What to write instead of an element that people will try. */
export const INSTEAD_OF_ELEMENT: Readonly<Record<string, string>> = {
  script: "a sheet of paper runs no script; use the helpers",
  style: "put the rules into style.css",
  link: "put the rules into style.css",
  head: "a template holds the content of the body only",
  title: "the title comes from the briefing",
  meta: "author, subject and language come from the briefing",
  u: "use a span with text-decoration: underline",
  center: "use text-align: center",
  font: "use a class with font-family, font-size and color",
  video: "paper shows pictures only; use img",
  canvas: "use img with an SVG",
  svg: "put the drawing into a file and use img",
  picture: "use img",
  input: "paper takes no input; draw a box with a border",
  button: "use a",
  pre: "use a div with white-space: pre",
  mark: "use a span with a class",
  del: "use a span with a class",
  ins: "use a span with a class",
  address: "use p",
  menu: "use ul",
  hgroup: "use header",
};
