/** Fonts that are whole in their tables, with right checksums, and lead astray whoever believes them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/draw/index.ts";
import { Halt } from "../../../src/model/diagnostic.ts";
import type { FontShelf } from "../../../src/model/fonts.ts";
import type { PlacedText } from "../../../src/model/page.ts";
import { characterMap, growing, operated, type Tables } from "../../support/font-surgery.ts";
import { paged, Structure } from "../../support/paged.ts";
import { newCompositor, paragraphStyle, textInline, textsOf } from "../paragraph/setting.ts";

const require = createRequire(import.meta.url);
const fontAt = (file: string): Uint8Array => readFileSync(require.resolve(file));
const GLYF = fontAt("source-serif/TTF/SourceSerif4-Regular.ttf");
const CFF = fontAt("source-sans-pro/OTF/SourceSansPro-Regular.otf");
const FORMS = [
  ["glyf", GLYF],
  ["CFF", CFF],
] as const;

interface Printed {
  readonly told: readonly string[];
  /** The files that letters were taken from. */
  readonly files: readonly string[];
}

/** Sets and draws a few words in a font, with a sound one behind it. What only embedding finds out is told by its halt. */
async function printWith(bytes: Uint8Array, words = "An office of 12"): Promise<Printed> {
  const shelf: FontShelf = {
    files: [
      { family: "Bad", weight: 400, italic: false, file: "bad.ttf", bytes: () => bytes },
      { family: "Spare", weight: 400, italic: false, file: "spare.ttf", bytes: () => GLYF },
    ],
    fallback: ["Spare"],
  };
  const compositor = await newCompositor(shelf);
  const text = textInline(words, { families: ["Bad"] });
  const lines = compositor.setLines([text], paragraphStyle({ strut: text.style }), 100, "test");
  const structure = new Structure();
  const owner = structure.add("P");
  const items = lines.flatMap(textsOf).map(
    ({ x, face, size, color, lang, pieces, tracking, scale }): PlacedText => ({
      kind: "text",
      owner,
      x: 10 + x,
      baseline: 30,
      ...{ face, size, color, lang, pieces, tracking, scale },
    }),
  );
  const told = compositor.diagnostics().map(({ message }) => message);
  const files = compositor.faces().map(({ file }) => file);
  try {
    await draw({ ...paged(structure, [items]), faces: compositor.faces() });
    return { told, files };
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    return { told: [...told, error.message], files };
  }
}

const replacing =
  (tag: string, table: Buffer) =>
  (tables: Tables): void => {
    tables[tag] = table;
  };

describe.each(FORMS)("a font with %s outlines", (_, good) => {
  it("is used when it is sound", async () =>
    expect(await printWith(operated(good, () => {}))).toEqual({ told: [], files: ["bad.ttf"] }));

  const SYMBOLS = "has no character map for Unicode";
  const GROWTH = "puts too many glyphs in place of letters, or none";
  it.each<[string, string, (tables: Tables) => void]>([
    ["whose map is of symbols", SYMBOLS, replacing("cmap", characterMap(3, 0))],
    ["whose map is of an old Macintosh", SYMBOLS, replacing("cmap", characterMap(1, 0))],
    ["whose map is empty", SYMBOLS, replacing("cmap", Buffer.alloc(4))],
    ["whose map has not even a head", SYMBOLS, replacing("cmap", Buffer.alloc(0))],
    ["whose map has variants alone", SYMBOLS, replacing("cmap", characterMap(0, 5))],
    ["whose map goes past its glyphs", "has glyphs that", replacing("cmap", characterMap(3, 1, 60_000))],
    ["that grows a word without end", GROWTH, replacing("GSUB", growing(50, 600, 4))],
    ["that doubles a word, and again", GROWTH, replacing("GSUB", growing(2, 600, 30))],
    ["that makes nothing of a word", GROWTH, replacing("GSUB", growing(0, 600, 1))],
    [
      "that puts glyphs where there are none",
      "has glyphs that cannot",
      replacing("GSUB", growing(1, 600, 1, 65_000)),
    ],
    ["whose letters take no room", "no room", (t) => void t.hmtx!.fill(0)],
    ["of the second form for variable fonts", "(CFF2)", replacing("CFF2", Buffer.alloc(8))],
  ])("%s is given up and told of", async (_, reason, change) => {
    const { told, files } = await printWith(operated(good, change));
    expect(told.join()).toContain("the font “bad.ttf” of “Bad” ");
    expect(told.join()).toContain(reason);
    expect(files).toContain("spare.ttf");
  });

  it("whose space is many glyphs sets one", async () => {
    const { told, files } = await printWith(operated(good, replacing("GSUB", growing(8, 600, 1, 5))));
    expect(files).toEqual(["bad.ttf"]);
    expect(told.join()).not.toContain("the font");
  });

  it("with bytes changed at random is a finding or a file, whatever its sums say", async () => {
    let state = 11;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    let refused = 0;
    for (let round = 0; round < 40; round++) {
      const bytes = operated(good, (tables) => {
        const table = Object.values(tables)[random(Object.keys(tables).length)]!;
        const reach = round % 2 === 0 ? table.length : Math.min(60, table.length);
        for (let i = 0; i < 1 + (round % 20); i++) table[random(reach)] = random(256);
      });
      refused += (await printWith(bytes)).told.length > 0 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(2);
  });
});

it("a font whose letters are blank is told by the letter", async () => {
  const { told } = await printWith(operated(GLYF, (tables) => void tables.loca!.fill(0)));
  expect(told).toContain("the font “bad.ttf” of “Bad” has nothing to show for “A”");
});

it("a font whose programs for outlines call themselves is told by the letter", async () => {
  const callsItself = (tables: Tables) => {
    const outlines = tables["CFF "]!;
    // callsubr with the number 0, over and over, from the middle of the table on.
    for (let at = outlines.length >> 1; at < outlines.length; at++) outlines[at] = at % 2 ? 139 : 10;
  };
  const { told } = await printWith(operated(CFF, callsItself), "zyxwvutsrqponmlkjihgfedcba");
  expect(told.join()).toMatch(/has nothing to show for|cannot be embedded/);
});

it("what trips inside the library is told in words of ours", async () => {
  const { told } = await printWith(operated(CFF, (tables) => void tables["CFF "]!.fill(255, 4)));
  expect(told.join()).not.toMatch(/undefined|DataView|bounds|is not a function/);
});
