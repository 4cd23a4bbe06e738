import { expect, it } from "vitest";
import type { FontFile } from "../../../src/model/fonts.ts";
import { Findings } from "../../../src/typeset/findings.ts";
import { Faces } from "../../../src/typeset/fonts/faces.ts";
import { Fount } from "../../../src/typeset/fonts/fount.ts";
import type { HarfBuzz } from "../../../src/typeset/fonts/harfbuzz.ts";
import { featuresIn } from "../../../src/typeset/fonts/sfnt.ts";
import { houseShelf } from "../paragraph/setting.ts";

const house = (houseShelf.files[0] as FontFile).bytes();

/** A good font whose feature for kerning is called another name. */
function withFeature(tag: string): Uint8Array {
  const bytes = Buffer.from(house);
  const table = bytes.readUInt32BE(bytes.indexOf("GPOS", 12, "latin1") + 8);
  const list = table + bytes.readUInt16BE(table + 6);
  bytes.write(tag, list + 2, "latin1");
  return new Uint8Array(bytes);
}

/** Hyphens are 300 wide and stand with 200 of them outside, and T with 30. */
const harfbuzz: HarfBuzz = {
  open: () => ({
    unitsPerEm: 1000,
    ascent: 800,
    descent: 200,
    covers: () => true,
    outline: () => [],
    shape: (text, { features }) => ({
      glyphs: [...text].map(() => 1),
      clusters: [...text].map((_, i) => i),
      advances: [...text].map(
        (c) => (c === "-" ? 300 : 600) - (features.rtbd ? (c === "-" ? 200 : c === "T" ? 30 : 0) : 0),
      ),
    }),
  }),
};

function fountOf(bytes: Uint8Array): Fount {
  const file = { family: "F", weight: 400, italic: false, file: "f.ttf", bytes: () => bytes };
  const findings = new Findings();
  const wish = { families: ["F"], weight: 400, italic: false, size: 10, features: {}, lang: "de" };
  return new Fount(new Faces({ files: [file], fallback: [] }, harfbuzz, findings), findings, wish);
}

it("a font's own optical bounds are used, of letters too", () => {
  const fount = fountOf(withFeature("rtbd"));
  expect([fount.boundOf("-", "right"), fount.boundOf("T", "right"), fount.boundOf("a", "right")]).toEqual([
    200, 30, 0,
  ]);
  expect(fount.boundOf("-", "left")).toBeUndefined();
});

it("a font without them says nothing", () => {
  expect(fountOf(house).boundOf("-", "right")).toBeUndefined();
  expect(featuresIn(house, "GPOS")).toContain("kern");
  expect(featuresIn(new Uint8Array(20), "GPOS")).toEqual(new Set());
});
