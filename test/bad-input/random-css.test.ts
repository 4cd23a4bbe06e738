/** Style sheets and templates of scraps, the same on every run: whatever stands in them, findings come out and no exception. */
import { expect, it } from "vitest";
import { LONGHAND_NAMES, MARGIN_BOX_PROPERTIES, PAGE_PROPERTIES } from "../../src/layout/css/properties.ts";
import { SHORTHANDS } from "../../src/layout/css/shorthands.ts";
import { lay } from "../layout/support.ts";
import { random } from "../support/random-boxes.ts";

const SEEDS = Number(process.env.SEEDS ?? 400);

type Pick = (below: number) => number;
const one = (pick: Pick, from: readonly string[]): string => from[pick(from.length)] as string;
const some = (pick: Pick, most: number, make: () => string, between = ""): string =>
  Array.from({ length: pick(most + 1) }, make).join(between);

const PROPERTIES = [
  ...LONGHAND_NAMES,
  ...Object.keys(SHORTHANDS),
  ...PAGE_PROPERTIES,
  ...MARGIN_BOX_PROPERTIES,
  "--ink",
  "content",
  "colour",
  "-x-y",
];
const VALUES = [
  ...[
    "0",
    "1",
    "-1",
    "2.5mm",
    "-3pt",
    "1e9pt",
    "1e999mm",
    "NaN",
    "calc(1pt + 2%)",
    "50%",
    "-20%",
    "12px",
    "0.0001em",
  ],
  ...[
    "auto",
    "none",
    "inherit",
    "initial",
    "normal",
    "left",
    "right",
    "both",
    "avoid",
    "always",
    "page",
    "bold",
  ],
  ...[
    "red",
    "#fff",
    "#12345",
    "rgb(1 2 3 / 4)",
    "hsl(0 0% 0%)",
    "var(--ink)",
    "var(--x, red)",
    "var()",
    "currentColor",
  ],
  ...[
    '"Source Serif"',
    "'a",
    '"',
    "url(x.png)",
    "counter(page)",
    "counters(a, '.')",
    "target-counter(attr(href url), page)",
  ],
  ...[
    "leader('.')",
    "string(a)",
    "attr(x)",
    "open-quote",
    "solid",
    "1fr",
    "repeat(3, 1fr)",
    "[a] 1fr [b]",
    "minmax(0, 1fr)",
  ],
  ...[
    "A4",
    "landscape",
    "grid",
    "flex",
    "footnote",
    "sidenote",
    "/",
    ",",
    "!important",
    "\\",
    "\u0000",
    "ü",
    "😀",
    "(",
    ")",
    "{",
    "}",
    ";",
  ],
];
const SIMPLE = [
  ...[
    "p",
    "h1",
    ".x",
    "#y",
    "*",
    "",
    "[a]",
    "[a=b]",
    '[a="b" i]',
    "a|b",
    ":root",
    ":first-child",
    ":nth-child(2n+1)",
    ":nth-child(odd of p)",
  ],
  ...[
    ":nth-child()",
    ":nth-child(x)",
    ":nth-of-type(2)",
    ":not(p, .x)",
    ":not()",
    ":not(:not(> p))",
    ":is(> p)",
    ":is(p >)",
    ":has(p)",
    "::before",
  ],
  ...["::after", "::first-line", "::footnote-call", "&", "\\31", "p::before::after", ":not(::before)"],
];
const COMBINATORS = [" ", " > ", "+", " ~ ", ">>", "||", " > > ", ","];
const AT_RULES = [
  "@page",
  "@page :first",
  "@page x:left",
  "@page :odd",
  "@media print",
  "@font-face",
  "@import 'a';",
  "@footnote",
  "@top-left",
  "@x",
];

function styleSheet(pick: Pick): string {
  const declaration = (): string =>
    `${one(pick, PROPERTIES)}: ${some(pick, 3, () => one(pick, VALUES), " ")}`;
  const block = (): string =>
    `{ ${some(pick, 3, declaration, "; ")} ${pick(4) ? "" : one(pick, AT_RULES) + block()} }`;
  const selector = (): string =>
    one(pick, SIMPLE) + some(pick, 2, () => one(pick, COMBINATORS) + one(pick, SIMPLE));
  return some(pick, 4, () => (pick(3) ? selector() : one(pick, AT_RULES)) + block(), "\n");
}

const PIECES = [
  ...[
    "<p>",
    "</p>",
    "<p class=x id=y>",
    "<table>",
    "<tr>",
    "<td colspan=0>",
    "<td rowspan=999>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<br>",
  ],
  ...[
    "<h1>",
    "</h1>",
    "<h7>",
    "<img>",
    "<img src='../a.png' alt=''>",
    "<a href='#y'>",
    "<a href='javascript:x'>",
    "</a>",
    "<svg>",
    "<script>",
  ],
  ...[
    "word ",
    "ä\u0301",
    "&amp;",
    "&nope;",
    "<",
    ">",
    '"',
    "<p",
    "<!-- ",
    " -->",
    "<![CDATA[",
    "{{title}}",
    "{{nope}}",
    "{{{title}}}",
    "{{#each people}}",
  ],
  ...[
    "{{name}}",
    "{{/each}}",
    "{{#if deck}}",
    "{{else}}",
    "{{/if}}",
    "{{> run}}",
    "{{> nobody}}",
    "{{t 'a'}}",
    "{{qr}}",
    "{{date}}",
    "{{",
    "}}",
    "{{#with series}}",
    "{{/with}}",
  ],
  ...[
    "{{../title}}",
    "{{@index}}",
    "{{title.length}}",
    "{{constructor}}",
    "{{__proto__.x}}",
    "{{lookup people 0}}",
    "<p lang='x-y'>",
    "<p dir=rtl>",
    "<section data-optional=x>",
    "</section>",
  ],
];

it("a style sheet of scraps gives findings with places, and never an exception", () => {
  const codes = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const style = styleSheet(random(seed));
    const { findings } = lay("<h1>{{title}}</h1><p class=x id=y>a <b>b</b></p>", { style });
    for (const { code, place } of findings) {
      codes.add(code);
      expect(place?.file, `${code} in ${style}`).toBeTruthy();
    }
  }
  expect(codes.size).toBeGreaterThanOrEqual(7);
});

it("a template of scraps gives findings with places, and never an exception", () => {
  const codes = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const pick = random(seed);
    const template = some(pick, 12, () => one(pick, PIECES));
    const { findings } = lay(template, { style: styleSheet(pick) });
    for (const { code, place } of findings) {
      codes.add(code);
      expect(place?.file, `${code} in ${template}`).toBeTruthy();
    }
  }
  expect(codes.size).toBeGreaterThan(20);
});
