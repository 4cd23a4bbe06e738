import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/draw/index.ts";
import type { FontShelf } from "../../../src/model/fonts.ts";
import type { PlacedText } from "../../../src/model/page.ts";
import { faultOf } from "../../../src/typeset/fonts/sfnt.ts";
import { paged, Structure } from "../../support/paged.ts";
import { newCompositor, paragraphStyle, textInline, textsOf } from "../paragraph/setting.ts";

const require = createRequire(import.meta.url);
const good = readFileSync(
  require.resolve("@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
);

interface Table {
  readonly record: number;
  readonly offset: number;
  readonly length: number;
}

function tableOf(bytes: Uint8Array, tag: string): Table {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const record = Buffer.from(bytes.buffer, bytes.byteOffset, 12 + 16 * data.getUint16(4)).indexOf(
    tag,
    12,
    "latin1",
  );
  return { record, offset: data.getUint32(record + 8), length: data.getUint32(record + 12) };
}

/** The good font after a change; `data` writes into the copy. */
function changed(change: (data: DataView, table: (tag: string) => Table) => void): Uint8Array {
  const bytes = Uint8Array.from(good);
  change(new DataView(bytes.buffer), (tag) => tableOf(bytes, tag));
  return bytes;
}

const HEBREW = "שלום";

/** Sets and draws a few words; bad fonts are findings, whatever is wrong with them. */
async function printWith(bytes: Uint8Array): Promise<readonly string[]> {
  const shelf: FontShelf = {
    files: [
      { family: "Bad", weight: 400, italic: false, file: "bad.ttf", bytes: () => bytes },
      { family: "Spare", weight: 400, italic: false, file: "spare.ttf", bytes: () => good },
    ],
    fallback: ["Bad", "Spare"],
  };
  const compositor = await newCompositor(shelf);
  const text = textInline(HEBREW, { families: ["Bad"] });
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
  await draw({ ...paged(structure, [items]), faces: compositor.faces() });
  return compositor.diagnostics().map(({ code }) => code);
}

describe("a hostile font", () => {
  it.each([
    [
      "more glyphs than places for them",
      changed((data, table) => data.setUint16(table("maxp").offset + 4, 0xffff)),
    ],
    ["more widths than glyphs", changed((data, table) => data.setUint16(table("hhea").offset + 34, 0xffff))],
    ["no widths", changed((data, table) => data.setUint32(table("hmtx").record + 12, 2))],
    ["no glyphs", changed((data, table) => data.setUint16(table("maxp").offset + 4, 0))],
    ["an unknown form of its places", changed((data, table) => data.setInt16(table("head").offset + 50, 7))],
  ])("with %s is told from a sound one", async (_, bytes) => {
    expect(faultOf(bytes)?.reason).toBe("is damaged or incomplete");
    expect(await printWith(bytes)).toContain("typeset/font-file");
  });

  it("whose glyphs lie beyond their table is given up", async () => {
    const bytes = changed((data, table) => {
      const { offset, length } = table("loca");
      for (let at = offset; at < offset + length - 2; at += 2) data.setUint16(at, 2 * at);
    });
    expect(await printWith(bytes)).toContain("typeset/font-file");
  });

  it("whose glyphs are made of themselves ends", async () => {
    const bytes = changed((data, table) => {
      const { offset } = table("loca");
      const long = data.getInt16(table("head").offset + 50) === 1;
      const glyphAt = (glyph: number) =>
        long ? data.getUint32(offset + 4 * glyph) : 2 * data.getUint16(offset + 2 * glyph);
      for (let glyph = 1; glyph < 100; glyph++) {
        const at = table("glyf").offset + glyphAt(glyph);
        if (glyphAt(glyph + 1) - glyphAt(glyph) < 20) continue;
        data.setInt16(at, -1);
        // ARGS_ARE_XY_VALUES | MORE_COMPONENTS, then the glyph itself, and itself again.
        for (const [i, more] of [0x22, 0x02].entries()) {
          data.setUint16(at + 10 + 6 * i, more);
          data.setUint16(at + 12 + 6 * i, glyph);
          data.setUint16(at + 14 + 6 * i, 0);
        }
      }
    });
    expect(await printWith(bytes)).toContain("typeset/font-file");
  });

  it("with bytes changed at random never throws", async () => {
    let state = 3;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    let refused = 0;
    for (let round = 0; round < 60; round++) {
      const bytes = Uint8Array.from(good);
      for (let i = 0; i < 40; i++) bytes[random(round % 2 === 0 ? 2_000 : bytes.length)] = random(256);
      const codes = await printWith(bytes);
      if (codes.includes("typeset/font-file")) refused++;
    }
    expect(refused).toBeGreaterThan(10);
  });
});
