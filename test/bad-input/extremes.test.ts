/** Layouts at the edge of sense: a clear finding or a sound sheet, every word on it, in bounded time. */
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { PagedDocument } from "../../src/model/page.ts";
import { typeset } from "../../src/typeset/index.ts";
import { checkPages } from "../../src/typeset/page/check.ts";
import { briefing, lay } from "../layout/support.ts";
import { textOf, textsOn } from "../support/pages.ts";
import { houseShelf } from "../typeset/paragraph/setting.ts";
import { within } from "./support.ts";

const PAPER =
  "@page { size: 200pt 150pt; margin: 20pt } html { font-size: 10pt; line-height: 12pt } p { margin: 0 }";

interface Outcome {
  /** Codes of all findings, each once. */
  readonly codes: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly document: PagedDocument;
  /** Letters and digits of the sheet, in reading order, without what stands again. */
  readonly letters: string;
}

async function set(template: string, style = "", title?: string): Promise<Outcome> {
  const parts = {
    style: `${PAPER} ${style}`,
    ...(title === undefined ? {} : { briefing: briefing({ title }) }),
  };
  const { tree, findings: early } = lay(template, parts);
  const { document, diagnostics } = await typeset(tree, houseShelf);
  const findings = [...early, ...diagnostics];
  const texts = document.pages.flatMap((page) =>
    textsOn(page).filter((item) => item.furniture === undefined),
  );
  const letters = texts
    .map(textOf)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return { codes: [...new Set(findings.map(({ code }) => code))].sort(), findings, document, letters };
}

const row = (count: number, cell: (i: number) => string): string =>
  `<tr>${Array.from({ length: count }, (_, i) => `<td>${cell(i)}</td>`).join("")}</tr>`;
const table = (...rows: readonly string[]): string => `<table><tbody>${rows.join("")}</tbody></table>`;
const numbers = (count: number): string => Array.from({ length: count }, (_, i) => `${i}`).join("");

/** Nothing is lost, and nothing leaves its page but what is said to. */
function expectSound({ document, letters }: Outcome, wanted: string): void {
  expect(letters).toBe(wanted);
  expect(checkPages(document)).toEqual([]);
}

it("a measure narrower than a syllable breaks words where it must, and says so", async () => {
  const outcome = await within(2_000, () =>
    set("<p>Verteidigung</p>", "@page { size: 200pt 400pt } p { width: 9pt; hyphens: auto }"),
  );
  expect(outcome.codes).toEqual(["typeset/emergency-break"]);
  expectSound(outcome, "Verteidigung");
});

it("a measure narrower than a letter is too small, and every letter stands all the same", async () => {
  const outcome = await within(2_000, () => set("<p>Wort</p>", "p { width: 2pt }"));
  expect(outcome.codes).toEqual(["typeset/emergency-break", "typeset/overfull-line"]);
  expect(outcome.letters).toBe("Wort");
});

it.each([
  ["margins wider than the page", "p { margin: 0 150pt }"],
  ["padding wider than the page", "p { padding: 0 5000pt }"],
  [
    "a grid with tracks wider than the page",
    "div { display: grid; grid-template-columns: 300pt 1fr } p { padding: 0 2pt }",
  ],
])("%s: there is no room, said with its place", async (_, style) => {
  const outcome = await within(2_000, () => set("<div><p>eins</p><p>zwei</p></div>", style));
  expect(outcome.codes).toContain("typeset/no-room");
  expect(outcome.findings.find(({ code }) => code === "typeset/no-room")?.place?.line).toBe(1);
  expect(outcome.letters).toBe("einszwei");
});

it("a page of nothing but margin has no room", async () => {
  const outcome = await within(2_000, () => set("<p>eins zwei</p>", "@page { margin: 100pt }"));
  expect(outcome.codes).toContain("typeset/no-room");
  expect(outcome.letters).toBe("einszwei");
});

it.each([
  ["a margin above of a million points", "p { margin-top: 1000000pt }"],
  ["a margin below of a million points", "p { margin-bottom: 1000000pt }"],
  ["a margin above of minus a million points", "p + p { margin-top: -1000000pt }"],
  ["padding of a million points", "div { padding: 1000000pt 0 }"],
  ["a height of a million points", "div { height: 1000000pt }"],
])("%s: few pages, all words, an end", async (_, style) => {
  const outcome = await within(2_000, () => set("<div><p>eins</p><p>zwei</p></div>", style));
  expect(outcome.letters).toBe("einszwei");
  expect(outcome.document.pages.length).toBeLessThan(5);
  if (checkPages(outcome.document).length > 0) expect(outcome.findings.length).toBeGreaterThan(0);
});

it("a table of 200 columns is too wide, said once, and every cell stands", async () => {
  const outcome = await within(8_000, () => set(table(row(200, String), row(200, String))));
  expect(outcome.findings.filter(({ code }) => code === "typeset/table-too-wide")).toHaveLength(1);
  expect(outcome.letters.length).toBe(2 * numbers(200).length);
});

it.each([
  ["past the last row", table('<tr><td rowspan="9999">a</td><td>b</td></tr>', "<tr><td>c</td></tr>"), "abc"],
  [
    "past the last row of its section",
    '<table><thead><tr><th rowspan="3">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    "ab",
  ],
  [
    "past the last column",
    table(
      '<tr><td colspan="999">a</td></tr>',
      row(2, (i) => "bc"[i]!),
    ),
    "abc",
  ],
  [
    "over one another",
    table('<tr><td rowspan="2">a</td><td>b</td></tr>', '<tr><td colspan="2">c</td></tr>'),
    "abc",
  ],
])("a cell that spans %s ends there", async (_, template, letters) => {
  const outcome = await within(2_000, () => set(template));
  expectSound(outcome, letters);
});

it("a picture taller than the page is made smaller, and says so", async () => {
  const outcome = await set(
    '<figure><img src="x.png" alt="x"></figure><p>unten</p>',
    "img { width: 20pt; height: 900pt }",
  );
  expect(outcome.codes).toEqual(["typeset/picture-too-tall"]);
  expectSound(outcome, "unten");
});

it("a picture in a line that has no room for it is told of as one", async () => {
  const { findings } = await set('<p><img src="x.png" alt="x"></p>', "img { width: 300pt; height: 300pt }");
  expect(findings.map(({ message }) => message)).toEqual([
    "a block without text is taller than page 1 and runs over its foot",
    "a picture is 140.0 pt wider than the 160.0 pt that it has",
  ]);
});

it("forty columns have no room, and every word stands", async () => {
  const words = Array.from({ length: 60 }, (_, i) => `wort${i}`);
  const outcome = await within(8_000, () =>
    set(`<div>${words.map((w) => `<p>${w}</p>`).join("")}</div>`, "div { columns: 40; column-gap: 2pt }"),
  );
  expect(outcome.codes.length).toBeGreaterThan(0);
  expect(outcome.letters.length).toBe(words.join("").length);
});

it("elements nested a thousand deep are refused, two hundred are set", async () => {
  const nested = (depth: number) => `${"<div>".repeat(depth)}tief${"</div>".repeat(depth)}`;
  const { findings } = await within(4_000, async () => lay(nested(1_000)));
  expect([...new Set(findings.map(({ code }) => code))]).toEqual(["template/nested-too-deeply"]);
  expectSound(await within(4_000, () => set(nested(190))), "tief");
});

/** Five took 30 s and 1.3 GB on a busy machine, the test around them included; one shows the same in less. */
const MEGABYTES = 1;

it("a paragraph of a megabyte ends, in time that grows with its length", async () => {
  const words = "Die Fähre zwischen den Inseln fährt wieder, und alle sind an Bord. ";
  const text = words.repeat(Math.ceil((MEGABYTES * 1_000_000) / words.length)).trim();
  const outcome = await within(40_000, () =>
    set(
      "<p>{{title}}</p>",
      "@page { size: A4; margin: 20mm } p { text-align: justify; hyphens: auto }",
      text,
    ),
  );
  expect(outcome.letters.length).toBe(text.replace(/[^\p{L}\p{N}]/gu, "").length);
}, 60_000);

it("ten thousand footnotes all stand, each on the page that calls it, in bounded time", async () => {
  const count = 10_000;
  const calls = Array.from({ length: count }, (_, i) => `<p>t${i}<readout-note>n${i}</readout-note></p>`);
  const outcome = await within(40_000, () =>
    set(
      calls.join(""),
      "@page { size: A4 } ::footnote-call, ::footnote-marker { content: '*' } readout-note { line-height: 10pt }",
    ),
  );
  expect(outcome.codes).toEqual([]);
  expect(outcome.letters).toHaveLength(2 * (count + numbers(count).length));
  expect(checkPages(outcome.document)).toEqual([]);
  let stood = 0;
  for (const page of outcome.document.pages) {
    const names = textsOn(page).map((item) => textOf(item).trim());
    const called = names.filter((name) => name.startsWith("t")).map((name) => `n${name.slice(1)}`);
    expect(names.filter((name) => name.startsWith("n"))).toEqual(called);
    stood += called.length;
  }
  expect(stood).toBe(count);
}, 60_000);
