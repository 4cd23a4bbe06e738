/** Pages: sizes, margins, named pages, forced breaks, repeated heads. The same HTML and CSS, printed by us and by browsers. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { chromium, print } from "./chromium.ts";
import { forBrowsers, setOurselves } from "./ours.ts";
import { printWithWeasyPrint, weasyprint } from "./weasyprint.ts";

/** In pt: Chromium writes text on whole pixels of its own. */
const TOLERANCE = 0.75;

const CSS = `
@page { size: 300pt 200pt; margin: 20pt 30pt 40pt 50pt }
@page wide { size: 420pt 180pt; margin: 10mm }
@page tall { size: A5; margin: 15mm 10mm }
@page padded { size: 240pt 240pt; margin: 20pt; padding: 6pt; border: 1.5pt solid }
html { font: 10pt/12pt "Source Serif" }
p { margin: 0 }
.wide { page: wide }
.tall { page: tall }
.new { break-before: page }
.gap { margin-top: 30pt }
.m { margin: 15pt 0 5pt 12pt }
.keep { break-before: page; break-inside: avoid }
table { width: 200pt; table-layout: fixed; margin: 0 }
`;

const many = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${name}${i + 1}</p>`).join("");

const HTML = `
<p>start</p><p class="m">second</p>
<p class="new gap">third</p>
<p class="new">lines</p>${many("n", 20)}
<section class="wide"><p>landscape</p><p class="m">inner</p></section>
<section class="tall"><p>portrait</p><div class="m"><p>deep</p></div></section>
<section class="keep"><p>kept</p>${many("k", 8)}</section>
<table><thead><tr><th>head</th></tr></thead><tbody>${Array.from({ length: 14 }, (_, i) => `<tr><td>r${i + 1}</td></tr>`).join("")}</tbody></table>
`;

interface Sheet {
  readonly size: readonly [number, number];
  /** Words with the place of their baseline, from the top left corner. */
  readonly words: readonly (readonly [string, number, number])[];
}

async function ourSheets(): Promise<readonly Sheet[]> {
  const { document, codes } = await setOurselves(HTML, CSS);
  expect(codes).toEqual([]);
  return document.pages.map(({ width, height, items }) => ({
    size: [width, height],
    words: items.flatMap((item) =>
      item.kind === "text"
        ? [[item.pieces.map(({ shape }) => shape.text).join(""), item.x, item.baseline] as const]
        : [],
    ),
  }));
}

async function sheetsIn(pdf: Uint8Array): Promise<readonly Sheet[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [[item.str.trim(), item.transform[4], height - item.transform[5]] as const]
        : [],
    );
    sheets.push({ size: [width, height], words });
  }
  return sheets;
}

/** What stands elsewhere on their sheets. */
function differences(ours: readonly Sheet[], theirs: readonly Sheet[]): readonly string[] {
  const far = (a: number, b: number) => Math.abs(a - b) > TOLERANCE;
  return ours.flatMap((sheet, i) => {
    const other = theirs[i];
    if (other === undefined) return [`page ${i + 1} is missing`];
    const size = sheet.size.some((n, k) => far(n, other.size[k]!))
      ? [`page ${i + 1} is ${other.size.map(Math.round).join("×")}`]
      : [];
    const words = sheet.words.flatMap(([word, x, y]) => {
      const found = other.words.find(([text]) => text === word);
      if (found === undefined) return [`page ${i + 1} has no “${word}”`];
      const [, theirX, theirY] = found;
      return far(x, theirX) || far(y, theirY)
        ? [
            `page ${i + 1} “${word}”: ours ${x.toFixed(1)},${y.toFixed(1)} theirs ${theirX.toFixed(1)},${theirY.toFixed(1)}`,
          ]
        : [];
    });
    return [...size, ...words];
  });
}

it.skipIf(chromium === undefined)(
  "Chromium prints the same pages (skipped where there is none)",
  async () => {
    const theirs = await sheetsIn(print(forBrowsers(HTML, CSS), {}));
    expect(differences(await ourSheets(), theirs)).toEqual([]);
  },
  100_000,
);

it.skipIf(!weasyprint)(
  "WeasyPrint prints the same pages (skipped where there is none)",
  async () => {
    const theirs = await sheetsIn(printWithWeasyPrint(forBrowsers(HTML, CSS)));
    expect(differences(await ourSheets(), theirs)).toEqual([]);
  },
  100_000,
);
