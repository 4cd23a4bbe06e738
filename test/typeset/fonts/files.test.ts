import { describe, expect, it } from "vitest";
import type { FontShelf } from "../../../src/model/fonts.ts";
import { faultOf } from "../../../src/typeset/fonts/sfnt.ts";
import { dump, houseShelf, newCompositor, paragraphStyle, textInline } from "../paragraph/setting.ts";

const good = (
  houseShelf.files.find((file) => file.family === "Source Sans") as { bytes: () => Uint8Array }
).bytes();

/** The good font with one table renamed, as the file of a face that lacks it. */
const renamed = (from: string, to: string) => {
  const bytes = Uint8Array.from(good);
  const at = Buffer.from(bytes.buffer).indexOf(from, 12, "latin1");
  bytes.set(Buffer.from(to, "latin1"), at);
  return bytes;
};

/** The good font with what its maker allows, and the sum of the table that says so. */
function withPermissions(allowed: number): Uint8Array {
  const bytes = Uint8Array.from(good);
  const data = new DataView(bytes.buffer);
  const record = Buffer.from(bytes.buffer).indexOf("OS/2", 12, "latin1");
  const offset = data.getUint32(record + 8);
  const before = data.getUint16(offset + 8);
  data.setUint16(offset + 8, allowed);
  // The word at 8 begins with it.
  data.setUint32(record + 4, (data.getUint32(record + 4) + (allowed - before) * 0x10000) >>> 0);
  return bytes;
}

const magic = (text: string) => Uint8Array.from(Buffer.from(text.padEnd(200, "\0"), "latin1"));

describe("a font file", () => {
  it("is accepted when it is whole", () => expect(faultOf(good)).toBeUndefined());

  it.each([
    ["is a web font", magic("wOF2")],
    ["is a web font", magic("wOFF")],
    ["is a collection of fonts", magic("ttcf")],
    ["is not a font", magic("%PDF-1.7")],
    ["is not a font", new Uint8Array()],
    ["is damaged or incomplete", good.slice(0, 100_000)],
    ["is damaged or incomplete", good.slice(0, 20)],
    ["is damaged or incomplete", renamed("hmtx", "xxxx")],
    ["has no character map for Unicode", renamed("cmap", "xxxx")],
    ["is a variable font", renamed("DSIG", "fvar")],
  ])("%s", (reason, bytes) => expect(faultOf(bytes)?.reason).toBe(reason));

  it.each([
    [0x0000, undefined],
    [0x0002, "may not be embedded, says its maker"],
    [0x0004, undefined],
    [0x0006, undefined],
    [0x0100, "may not be embedded, says its maker"],
    [0x0208, "may not be embedded, says its maker"],
  ])("with the permissions %s", (allowed, reason) =>
    expect(faultOf(withPermissions(allowed))?.reason).toBe(reason),
  );

  it("is passed over for the next best cut, with a finding", async () => {
    const bad = {
      family: "Mine",
      weight: 400,
      italic: false,
      file: "mine.woff2",
      bytes: () => magic("wOF2"),
    };
    const spare = { family: "Mine", weight: 700, italic: false, file: "mine.ttf", bytes: () => good };
    const compositor = await newCompositor({ files: [bad, spare], fallback: [] });
    const lines = compositor.setLines(
      [textInline("Mine", { families: ["Mine"] })],
      paragraphStyle({ strut: textInline("", { families: ["Mine"] }).style }),
      100,
      "test",
    );
    expect(dump(lines)).toBe("Mine");
    expect(compositor.faces().map((face) => face.file)).toEqual(["mine.ttf"]);
    expect(compositor.diagnostics().map((d) => d.message)).toEqual([
      "the font “mine.woff2” of “Mine” is a web font",
    ]);
  });

  it("that cannot be read gives a finding, not an exception", async () => {
    const lost: FontShelf = {
      files: [
        {
          family: "Lost",
          weight: 400,
          italic: false,
          file: "lost.ttf",
          bytes: () => {
            throw new Error("no such file");
          },
        },
      ],
      fallback: [],
    };
    const compositor = await newCompositor(lost);
    compositor.setLines([textInline("Lost", { families: ["Lost"] })], paragraphStyle(), 100, "test");
    const codes = new Set(compositor.diagnostics().map((d) => d.code));
    expect(codes).toEqual(new Set(["typeset/font-file", "typeset/no-font", "typeset/unknown-family"]));
  });
});
