import { expect, it } from "vitest";
import { BASE_CSS } from "../../src/layout/base.css.ts";
import { lay } from "./support.ts";

/** Xorshift (Marsaglia 2003): the same numbers on every run. */
function random(seed: number): (below: number) => number {
  let x = seed;
  return (below) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % below;
  };
}

const SCRAPS = [
  "{{",
  "}}",
  "{",
  "}",
  "<",
  ">",
  '"',
  "'",
  "/",
  "!--",
  "(",
  ")",
  ";",
  ":",
  "@page",
  "var(--x)",
  "#",
  ".",
  " ",
  "\n",
  "&",
  "ä",
  "\u0000",
  "/*",
];

/** The text with a few places struck out, doubled or filled with scraps. */
function damage(text: string, next: (below: number) => number): string {
  let out = text;
  for (let n = 1 + next(3); n > 0; n--) {
    const at = next(out.length);
    const end = at + next(8);
    const middle = [SCRAPS[next(SCRAPS.length)], "", out.slice(at, end) + out.slice(at, end)][next(3)] ?? "";
    out = out.slice(0, at) + middle + out.slice(end);
  }
  return out;
}

const TEMPLATE = `<header class="a"><h1 id="t">{{title}}</h1><!-- note --></header>
{{#each summary}}<ol><li>{{text}} {{marks evidence}}</li></ol>{{else}}<p>none</p>{{/each}}
<table><caption>c</caption><thead><tr><th scope="col">{{date cutoff.at style="short"}}</th></tr></thead><tr><td>{{> part}}</td></tr></table>
<p id="source-s"><a href="#t">{{label "greeting" name=(concat "a" title)}}</a> {{#if (eq 1 2)}}x{{/if}}</p>`;

it("never throws, whatever is wrong with a template or a style sheet", () => {
  const next = random(20261122);
  const codes = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const template = i % 2 ? damage(TEMPLATE, next) : TEMPLATE;
    const style = i % 2 ? "" : damage(BASE_CSS, next);
    for (const { code } of lay(template, { style, partials: { part: "<b>x</b>" } }).findings) codes.add(code);
  }
  expect(codes.size).toBeGreaterThan(10);
});
