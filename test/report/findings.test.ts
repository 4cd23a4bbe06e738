/** What does not fit on a page is said once, where it can be mended. */
import { expect, it } from "vitest";
import { make } from "./made.ts";

const PAGE =
  "@page { size: 200pt 140pt; margin: 20pt } body { font-size: 8pt; line-height: 10pt } p { margin: 0 }";

async function said(template: string, style: string): Promise<readonly string[]> {
  const { findings } = await make(template, PAGE + style);
  // Reading the file back finds the same things again, on paper.
  return findings
    .filter(({ code }) => !code.startsWith("verify/"))
    .map(({ code, place, message }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`);
}

const lines = (n: number, name = "") =>
  Array.from({ length: n }, (_, i) => `<p${name}>Zeile ${i + 1}</p>`).join("");

it("a running head that is taller than its margin, told once and of the style sheet", async () => {
  const style = `\n@page { @top-left { content: "Ein Kolumnentitel, der sehr viel länger ist als eine Zeile und auch länger als zwei davon wäre" } }`;
  expect(await said(lines(25), style)).toEqual([
    "typeset/margin-box style.css:2:21 “Ein Kolumnentitel, der sehr viel länger…” in @top-left needs a height of 40.5 pt and has 20.0 pt, on page 1 for the first time",
  ]);
});

it("a box of the margin that has no width at all", async () => {
  const style = `\n@page { @top-left-corner { content: "Ecke"; padding: 0 15pt } }`;
  expect(await said(lines(1), style)).toEqual([
    expect.stringMatching(
      /^typeset\/margin-box style\.css:2:28 “Ecke” in @top-left-corner needs a width of [\d.]+ pt and has 0\.0 pt/,
    ),
  ]);
});

it("text that fits its margin is not spoken of", async () =>
  expect(await said(lines(25), `@page { @top-left { content: "Kurz" } }`)).toEqual([]));

it("a word that has to be cut stands in the template, with its measure", async () => {
  expect(
    await said(
      `<p>Gut</p>\n<p class="schmal">Donaudampfschifffahrt</p>`,
      ".schmal { width: 30pt; hyphens: none }",
    ),
  ).toEqual([
    "typeset/emergency-break layout.hbs:2:1 “Donaudampfschifffahrt” had to be broken without a hyphen in a measure of 30.0 pt, in “Donaudampfschifffahrt”",
  ]);
});

it("a chapter that is to stay together and cannot is one finding, not one a page", async () => {
  const found = await said(`<div class="ganz">${lines(45)}</div>`, ".ganz { break-inside: avoid }");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(
    /^typeset\/keep-broken .*divides what should stay together; 3 times more, the last on page 4$/,
  );
});

it("the same element of a loop too, wherever it stands", async () => {
  const box = `<div class="ganz">${lines(11)}</div>`;
  const template = `{{#each summary}}${box}{{/each}}`;
  expect(await said(template, ".ganz { break-inside: avoid }")).toHaveLength(1);
});

it("a declaration without effect stands in the style sheet, once for all that it meets", async () => {
  expect(await said(lines(3, ` class="lang"`), "\np.lang { column-fill: auto }")).toEqual([
    "template/no-effect style.css:2:10 “column-fill” has no effect on “<p>”",
  ]);
  expect(await said("<p>a</p>", "\n:root { --l: 3pt }\np { row-gap: var(--l) }")).toEqual([
    "template/no-effect style.css:3:5 “row-gap” has no effect on “<p>”",
  ]);
});
