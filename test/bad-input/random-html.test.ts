/** Random templates through markup, style sheet, lines and pages, with the fonts of the house: the same documents on every run. */
import { describe, expect, it } from "vitest";
import { typeset } from "../../src/typeset/index.ts";
import { checkPages } from "../../src/typeset/page/check.ts";
import { lay } from "../layout/support.ts";
import { textOf, textsOn } from "../support/pages.ts";
import { random } from "../support/random-boxes.ts";
import { paperOf, type RandomTemplate, randomTemplate } from "../support/random-html.ts";
import { houseShelf } from "../typeset/paragraph/setting.ts";

async function set(made: RandomTemplate, height: number) {
  const { tree, findings } = lay(made.html, { style: paperOf(made, height) });
  // Columns in columns are said to be set as one.
  expect(findings.filter(({ code }) => code !== "template/no-effect")).toEqual([]);
  const { document, diagnostics } = await typeset(tree, houseShelf);
  return { document, codes: new Set(diagnostics.map(({ code }) => code)) };
}

/** Figures are left out, as items of lists are numbered, and so are soft hyphens. */
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

describe("random templates", () => {
  it.each([160, 400])(
    "lose and double no word on pages of %i pt, and nothing leaves its page",
    async (height) => {
      for (const seed of SEEDS) {
        const made = randomTemplate(random(seed));
        const { document, codes } = await set(made, height);
        const texts = document.pages.flatMap((page) =>
          textsOn(page)
            .filter((item) => item.furniture === undefined)
            .map(textOf),
        );
        expect(lettersIn(texts.join("")), `seed ${seed}`).toBe(lettersIn(made.html.replace(/<[^>]*>/g, "")));
        // In very narrow columns even a numbered word is broken.
        if (!codes.has("typeset/emergency-break"))
          expect(texts.join(" ").match(/n\d+/g)?.toSorted(), `seed ${seed}`).toEqual(
            made.html.match(/n\d+(?=\.)/g)!.toSorted(),
          );
        if (!codes.has("typeset/too-tall") && !codes.has("typeset/overfull-line"))
          expect(checkPages(document), `seed ${seed}`).toEqual([]);
      }
    },
  );

  it("never need more pages when these are taller", async () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const made = randomTemplate(random(seed));
      const [low, tall] = await Promise.all([set(made, 160), set(made, 400)]);
      expect(tall.document.pages.length, `seed ${seed}`).toBeLessThanOrEqual(low.document.pages.length);
    }
  });
});
