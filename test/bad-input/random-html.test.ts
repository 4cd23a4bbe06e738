/** Random templates through markup, style sheet, lines and pages, with the fonts of the house: the same documents on every run. */
import { describe, expect, it } from "vitest";
import { typeset } from "../../src/typeset/index.ts";
import { checkPages } from "../../src/typeset/page/check.ts";
import { lay } from "../layout/support.ts";
import { textOf, textsOn } from "../support/pages.ts";
import { random } from "../support/random-boxes.ts";
import { houseShelf } from "../typeset/paragraph/setting.ts";

const WORDS = [
  "Fähre",
  "und",
  "Verhandlungsteams",
  "Insel",
  "am",
  "Donnerstag",
  "Hafen",
  "verlässlich",
  "Abkommen",
  "so",
];

type Pick = (below: number) => number;

/** A template whose words are numbered, so that each can be told from all others. */
function template(pick: Pick): string {
  let count = 0;
  const words = (most: number): string =>
    Array.from({ length: 1 + pick(most) }, () => `${WORDS[pick(WORDS.length)]} n${++count}.`).join(" ");
  const many = (depth: number): string => Array.from({ length: 1 + pick(3) }, () => one(depth)).join("");
  const cells = (depth: number): string =>
    Array.from({ length: 3 }, () => `<td>${pick(3) ? words(3) : many(depth - 2)}</td>`).join("");
  const one = (depth: number): string => {
    switch (depth <= 0 ? pick(3) : pick(15)) {
      case 0:
        return `<p>${words(20)}</p>`;
      case 1:
        return `<p class="j">${words(30)}</p>`;
      case 2:
        return `<h2>${words(2)}</h2>`;
      case 3:
        return `<div class="k${pick(4)}">${many(depth - 1)}</div>`;
      case 4:
        return `<ul>${Array.from({ length: 1 + pick(4) }, () => `<li>${many(depth - 1)}</li>`).join("")}</ul>`;
      case 5:
        return `<ol>${Array.from({ length: 1 + pick(4) }, () => `<li>${words(6)}</li>`).join("")}</ol>`;
      case 6:
        return `<div class="g">${Array.from({ length: 1 + pick(4) }, () => `<div>${many(depth - 1)}</div>`).join("")}</div>`;
      case 7:
        return `<div class="c">${many(depth - 1)}</div>`;
      case 8:
        return `<table><thead><tr><th colspan="3">${words(2)}</th></tr></thead><tbody><tr><td rowspan="2">${words(4)}</td><td colspan="2">${words(4)}</td></tr><tr><td>${words(4)}</td><td>${words(4)}</td></tr><tr>${cells(depth)}</tr></tbody></table>`;
      case 9:
        return `<figure><img src="x.png" alt="x"><figcaption>${words(4)}</figcaption></figure>`;
      case 10:
        return `<p>${words(8)} <span>${words(1)}</span><readout-note>${words(9)}</readout-note> ${words(8)}</p>`;
      case 11:
        return `<p>${words(8)}<readout-note class="s">${words(3)}</readout-note> ${words(4)}</p>`;
      case 12:
        return `<div class="r">${many(depth - 1)}</div>`;
      case 13:
        return `<section class="w">${words(12)}</section>`;
      default:
        return `<blockquote><p>${words(12)}</p></blockquote>`;
    }
  };
  return Array.from({ length: 4 }, () => one(3)).join("\n");
}

const STYLE = `html { font-size: 8pt; line-height: 10pt; hyphens: auto }
.j { text-align: justify } .k0 { padding: 3pt; border: 1pt solid } .k1 { break-inside: avoid } .k2 { margin: 9pt 0; background: silver } .k3 { break-before: page }
.g { display: grid; grid-template-columns: 1fr 1fr; gap: 3pt } .c { columns: 2; column-gap: 6pt } .r { direction: rtl } .w { page: wide; break-after: avoid } ::footnote-call, ::footnote-marker { content: "*" } .s { float: sidenote; width: 27pt; margin-left: 2pt } td, th { border: 0.5pt solid }`;

const paper = (height: number) =>
  `@page { size: 300pt ${height}pt; margin: 20pt 40pt } @page wide { size: 420pt ${height}pt } ${STYLE}`;

async function set(html: string, height: number) {
  const { tree, findings } = lay(html, { style: paper(height) });
  // Columns in columns are said to be set as one.
  expect(findings.filter(({ code }) => code !== "template/no-effect")).toEqual([]);
  return typeset(tree, houseShelf);
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Figures of numbered items: no list is longer than nine. */
const markersIn = (html: string): number =>
  [...html.matchAll(/<ol>(.*?)<\/ol>/gs)].reduce(
    (sum, [, items]) => sum + (items!.match(/<li>/g)?.length ?? 0),
    0,
  );

const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1);

describe("random templates", () => {
  it("lose and double no word, and nothing leaves its page", async () => {
    for (const seed of SEEDS) {
      const html = template(random(seed));
      const { document, diagnostics } = await set(html, 240);
      const codes = diagnostics.map(({ code }) => code);
      const texts = document.pages.flatMap((page) =>
        textsOn(page)
          .filter((item) => item.furniture === undefined)
          .map(textOf),
      );
      expect(lettersIn(texts.join("")), `seed ${seed}`).toBe(
        lettersIn(html.replace(/<[^>]*>/g, "")) + markersIn(html),
      );
      // In very narrow columns even a numbered word is broken.
      if (!codes.includes("typeset/emergency-break"))
        expect(texts.join(" ").match(/n\d+/g)?.toSorted(), `seed ${seed}`).toEqual(
          html.match(/n\d+(?=\.)/g)!.toSorted(),
        );
      if (!codes.includes("typeset/too-tall") && !codes.includes("typeset/overfull-line"))
        expect(checkPages(document), `seed ${seed}`).toEqual([]);
    }
  });

  it("never need more pages when these are much taller", async () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const html = template(random(seed));
      const [low, tall] = await Promise.all([set(html, 240), set(html, 1_000)]);
      expect(tall.document.pages.length, `seed ${seed}`).toBeLessThanOrEqual(low.document.pages.length);
    }
  });
});
