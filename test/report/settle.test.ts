/** Page numbers in the text come to rest, or it is said which did not. */
import { describe, expect, it } from "vitest";
import { layOut } from "../../src/layout/index.ts";
import type { DocumentTree } from "../../src/model/document.ts";
import { showNumber } from "../../src/model/numbering.ts";
import { draftOnce } from "../../src/typeset/index.ts";
import { type Drafted, settlePages } from "../../src/typeset/settle.ts";
import { briefing, filesOf } from "../layout/support.ts";
import { newCompositor } from "../typeset/paragraph/setting.ts";

const PAGE =
  "@page { size: 120pt 140pt; margin: 20pt } body { font-size: 8pt; line-height: 10pt } p, h2, ul { margin: 0 } h2 { font-size: 8pt; line-height: 10pt }";

/** `draft` makes the pages of each pass. */
async function settle(template: string, style: string, draft: typeof draftOnce = draftOnce) {
  const { value, diagnostics } = layOut(briefing(), filesOf(template, { style: PAGE + style }));
  expect(diagnostics).toEqual([]);
  let passes = 0;
  const outcome = settlePages(value as DocumentTree, await newCompositor(), (...given) => {
    passes++;
    return draft(...given);
  });
  const lines = outcome.document.pages.map((page) =>
    page.items
      .flatMap((i) => (i.kind === "text" ? [i.pieces.map((p) => p.shape.text).join("")] : []))
      .join(""),
  );
  const said = outcome.diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`,
  );
  return { passes, lines, said, pages: JSON.stringify(outcome.document.pages) };
}

/** Knows nothing of the pass before. */
const anew: typeof draftOnce = (document, compositor) => draftOnce(document, compositor);

const line = (n: number) => Array.from({ length: n }, (_, i) => `<p>Zeile ${i + 1}</p>`).join("");
const to = (id: string) => `<p class="ref"><a href="#${id}">Siehe</a></p>`;

it("two passes do for what keeps its room", async () => {
  const { passes, lines, said } = await settle(
    `${to("ziel")}${line(12)}<p id="ziel">Ziel</p>`,
    `.ref a::after { content: " " target-counter(attr(href), page) }`,
  );
  expect(said).toEqual([]);
  expect(passes).toBe(2);
  expect(lines[0]).toContain("Siehe 2");
});

it("the second pass keeps the pages on which no number stands", async () => {
  const drafts: Drafted[] = [];
  await settle(
    `${to("ziel")}${line(30)}<p id="ziel">Ziel</p>`,
    '.ref a::after { content: " " target-counter(attr(href), page) }',
    (...given) => {
      const drafted = draftOnce(...given);
      drafts.push(drafted);
      return drafted;
    },
  );
  const [first, second] = drafts.map(({ drafts: { pages } }) => pages.map(({ page }) => page));
  expect(second).toHaveLength(4);
  expect(second!.map((page, i) => page === first![i])).toEqual([false, true, true, true]);
});

it.each([
  ["in a cell", `<table><tr><td><a href="#ziel">Siehe</a></td></tr></table>`],
  ["in a list", `<ul><li><a href="#ziel">Siehe</a></li></ul>`],
  ["in columns", `<div class="zwei"><p><a href="#ziel">Siehe</a></p></div>`],
  ["in two lines", `<p><a href="#ziel">Siehe auf dem Weg von einem Ende zum anderen und zurück</a></p>`],
  ["beside a note", `<p>A<readout-note>B</readout-note> <a href="#ziel">Siehe</a></p>`],
])("a number %s comes out as if all were set anew", async (_, reference) => {
  const template = `${reference}${line(14)}<p id="ziel">Ziel</p>`;
  const style = '.zwei { columns: 2 } a::after { content: " " target-counter(attr(href), page) }';
  const settled = await settle(template, style);
  expect(settled.lines.join("")).toMatch(/(Siehe|zurück) 2/);
  expect(await settle(template, style, anew)).toEqual(settled);
});

it("a document without references is set once", async () => {
  expect((await settle("<p>Ohne</p>", "")).passes).toBe(1);
});

it("contents that push what they name by growing", async () => {
  // With one digit an entry has one line, with two it has two: fifteen entries grow by a page as the tenth page is passed.
  const entries = Array.from(
    { length: 15 },
    (_, i) => `<li><a href="#k${i}">Kapitel der Fahrt</a></li>`,
  ).join("");
  const chapters = Array.from({ length: 15 }, (_, i) => `<h2 id="k${i}">Kapitel ${i}</h2>${line(6)}`).join(
    "",
  );
  const style = `nav li { width: 76.5pt } nav ul { padding: 0 } nav a::after { content: leader(dotted) target-counter(attr(href), page) } h2 { break-before: page }`;
  const once = await settle(`<nav role="doc-toc"><ul>${entries}</ul></nav>${chapters}`, style);
  expect(once.said).toEqual([]);
  expect(once.passes).toBeLessThanOrEqual(4);
  const numbers = [...once.lines.join("").matchAll(/Kapitel der Fahrt\s+(\d+)/g)].map((m) => Number(m[1]));
  const first = once.lines.findIndex((text) => text.startsWith("Kapitel 0")) + 1;
  expect(first).toBe(4);
  expect(numbers).toEqual(Array.from({ length: 15 }, (_, i) => first + i));
  expect(await settle(`<nav role="doc-toc"><ul>${entries}</ul></nav>${chapters}`, style)).toEqual(once);
});

it("a number that swings between two lengths is given the room of the longer", async () => {
  // “VIII” takes a line of its own and moves the place to page IX, which is shorter and would move it back.
  const blank = Array.from({ length: 7 }, () => `<p class="leaf">Blatt</p>`).join("");
  const { said, lines, passes } = await settle(
    `${blank}${to("ziel")}${line(8)}<p id="ziel">Ziel</p>`,
    `.leaf { break-after: page } .ref { width: 34pt } .ref a::after { content: " " target-counter(attr(href), page, upper-roman) }`,
  );
  expect(said).toEqual([]);
  expect(lines.findIndex((text) => text.includes("Ziel")) + 1).toBe(9);
  expect(lines[7]).toContain("IX");
  expect(passes).toBe(3);
});

it("what never comes to rest is said, with its place, and ends", async () => {
  // “H” needs a second line, which moves the place to page I; “I” does not, which moves it back to page H.
  const blank = Array.from({ length: 7 }, () => `<p class="leaf">Blatt</p>`).join("");
  const { said, passes } = await settle(
    `${blank}\n${to("ziel")}${line(8)}<p id="ziel">Ziel</p>`,
    `.leaf { break-after: page } .ref { width: 28pt } .ref a::after { content: " " target-counter(attr(href), page, upper-alpha) }`,
  );
  expect(passes).toBe(6);
  expect(said).toEqual([
    "typeset/unsettled-page layout.hbs:2:16 the reference to “#ziel” says page I, and the page is H: each number moves the place to the other page",
  ]);
});

it("a place that is not printed has no page", async () => {
  const { said, lines } = await settle(
    `${to("ziel")}<p id="ziel">Ziel</p>`,
    `#ziel { display: none } .ref a::after { content: " " target-counter(attr(href), page) }`,
  );
  expect(said).toEqual([
    "typeset/unprinted-target layout.hbs:1:16 “#ziel” stands on no page, so its page cannot be named",
  ]);
  expect(lines).toEqual(["Siehe ?"]);
});

it("a place in the middle of a paragraph has the page of its line", async () => {
  const words = Array.from({ length: 60 }, () => "Wort und Wort").join(" ");
  const { said, lines } = await settle(
    `<p class="ref"><a href="#mitte">Siehe</a></p><p>${words} <span id="mitte">Mitte</span> ${words}</p>`,
    `.ref a::after { content: " " target-counter(attr(href), page) }`,
  );
  expect(said).toEqual([]);
  const page = lines.findIndex((text) => text.includes("Mitte")) + 1;
  expect(page).toBeGreaterThan(1);
  expect(lines[0]).toContain(`Siehe ${page}`);
});

it("a reference in a footnote is put in too", async () => {
  const { said, lines } = await settle(
    `<p>Satz<readout-note>Vgl. <a href="#ziel">dort</a>.</readout-note></p>${line(12)}<p id="ziel">Ziel</p>`,
    `readout-note a::after { content: " S. " target-counter(attr(href), page) }`,
  );
  expect(said).toEqual([]);
  expect(lines.join("")).toContain("dort S. 2.");
});

describe("documents at random", () => {
  /** Numbers from 0 to below n, the same for each seed (Numerical Recipes, 7.1). */
  const dice = (seed: number) => {
    let state = seed;
    return (n: number) => {
      state = (state * 1664525 + 1013904223) % 2 ** 32;
      return Math.floor((state / 2 ** 32) * n);
    };
  };
  const STYLES = ["decimal", "lower-roman", "upper-roman"] as const;

  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    "print the pages that they mean, or say so: %i",
    async (seed) => {
      const roll = dice(seed);
      const count = 4 + roll(12);
      const numbering = STYLES[roll(STYLES.length)]!;
      const parts = Array.from({ length: count }, (_, i) => {
        const references = Array.from(
          { length: roll(4) },
          () => `<p class="ref"><a href="#z${roll(count)}">zu</a></p>`,
        );
        return `<h2 id="z${i}">Ziel ${i}</h2>${line(roll(9))}${references.join("")}`;
      });
      const width = 20 + roll(40);
      const style = `.ref { width: ${width}pt } .ref a::after { content: " " target-counter(attr(href), page, ${numbering}) ";" }`;
      const settled = await settle(parts.join(""), style);
      const { said, lines, passes } = settled;
      expect(await settle(parts.join(""), style, anew)).toEqual(settled);
      expect(passes).toBeLessThanOrEqual(6);
      const where = (i: number) => lines.findIndex((text) => new RegExp(`Ziel ${i}(?!\\d)`).test(text)) + 1;
      const wanted = [...parts.join("").matchAll(/href="#z(\d+)"/g)].map(([, i]) =>
        showNumber(where(Number(i)), numbering),
      );
      const printed = [...lines.join("").matchAll(/zu\s*\u2007*([\divxlc]+);/gi)].map(([, text]) => text);
      const own = said.filter((one) => one.startsWith("typeset/unsettled"));
      if (own.length === 0) expect(printed).toEqual(wanted);
      else expect(printed.filter((text, i) => text !== wanted[i])).toHaveLength(own.length);
    },
  );
});
