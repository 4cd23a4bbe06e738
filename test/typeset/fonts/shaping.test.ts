import { describe, expect, it } from "vitest";
import {
  copyOf,
  dump,
  newCompositor,
  paragraphStyle,
  readBack,
  set,
  textInline,
  textsOf,
} from "../paragraph/setting.ts";

const WIDE = { measure: 1000 };
const piecesOf = async (text: string, style = {}) => {
  const { lines, findings } = await set(text, { ...WIDE, text: style });
  return { pieces: lines.flatMap(textsOf).flatMap((item) => item.pieces), lines, findings };
};

describe("shapes", () => {
  it("give ligatures the text of all their letters", async () => {
    const { pieces } = await piecesOf("Schifffahrt");
    const { shape } = pieces[0]!;
    expect(shape.texts.join("")).toBe("Schifffahrt");
    expect(shape.glyphs.length).toBe(shape.texts.length);
    expect((await piecesOf("fi")).pieces[0]!.shape.texts).toEqual(["fi"]);
  });

  it("copy small capitals as they were written", async () => {
    const { lines } = await piecesOf("Nato und NATO", { features: { c2sc: 1, smcp: 1 } });
    expect(dump(lines)).toBe("Nato und NATO");
    const plain = await piecesOf("Nato und NATO");
    expect(lines[0]!.width).not.toBeCloseTo(plain.lines[0]!.width);
  });

  it("break ligatures where a joiner says so, and print no joiner", async () => {
    const { pieces } = await piecesOf("Af\u200Cfinität");
    const joined = await piecesOf("Affinität");
    expect(pieces[0]!.shape.texts.join("")).toBe("Affinität");
    expect(pieces[0]!.shape.glyphs.length).toBeGreaterThan(joined.pieces[0]!.shape.glyphs.length);
  });

  it("are the same object for the same word", async () => {
    const { pieces } = await piecesOf("so und so");
    expect(pieces[0]!.shape).toBe(pieces[4]!.shape);
    expect(pieces[1]!.shape).toBe(pieces[3]!.shape);
  });

  it("are kerned", async () => {
    const widthOf = async (text: string) => (await piecesOf(text)).pieces[0]!.shape.width;
    expect(await widthOf("AV")).toBeLessThan((await widthOf("A")) + (await widthOf("V")) - 20);
  });

  it("keep combining marks with their letters", async () => {
    const { pieces, findings } = await piecesOf("q\u0323\u0301x");
    expect(pieces[0]!.shape.texts[0]).toBe("q\u0323\u0301");
    expect(findings).toEqual([]);
  });

  it("do not join spaced letters", async () =>
    expect((await piecesOf("fi", { letterSpacing: 0.3 })).pieces[0]!.shape.texts).toEqual(["f", "i"]));

  it("paint no-break spaces as plain ones that copy out as such", async () => {
    const { pieces } = await piecesOf("40\u00A0km\u202Fa\u2009b");
    expect(pieces.map((piece) => piece.shape.text)).toEqual(["40", " ", "km", " ", "a", " ", "b"]);
    expect(pieces[3]!.shape.width).toBeLessThan(pieces[1]!.shape.width);
  });

  it("hold no soft hyphen, zero-width space or control character", async () => {
    const { lines, findings } = await piecesOf("Bun\u00ADdes\u200Btag\u2060s\u0007");
    expect(dump(lines)).toBe("Bundestags");
    expect(findings).toEqual([]);
  });
});

describe("characters beyond the first face", () => {
  it("come from the same face where it has them", async () => {
    const { findings, lines } = await piecesOf("Жуков αβγ Łódź");
    expect(findings).toEqual([]);
    expect(textsOf(lines[0]!).length).toBe(1);
  });

  it("come from a stand-in, word by word or letter by letter", async () => {
    const { lines, findings } = await piecesOf("a☎b");
    expect(findings).toEqual([]);
    expect(textsOf(lines[0]!).map(copyOf)).toEqual(["a", "☎", "b"]);
    expect(new Set(textsOf(lines[0]!).map((item) => item.face)).size).toBe(2);
  });

  it("are boxes when no font has them: once reported, copied as written", async () => {
    const { lines, findings } = await piecesOf("a 字 b 字字 c");
    expect(dump(lines)).toBe("a 字 b 字字 c");
    expect(findings.map((d) => d.message)).toEqual(["no font has U+5B57 “字”, in “字”"]);
    expect(
      textsOf(lines[0]!)
        .flatMap((item) => item.pieces)
        .every((p) => p.shape.glyphs.every((g) => g !== 0)),
    ).toBe(true);
  });

  it.each(["سلام", "字", "שלום"])("never print .notdef: %s", async (text) => {
    const { pieces, findings, lines } = await piecesOf(text);
    expect(pieces.flatMap((piece) => piece.shape.glyphs)).not.toContain(0);
    expect(findings.some((d) => d.code === "typeset/missing-glyph")).toBe(true);
    // Glyphs stand in the order of the eye.
    const letters = (all: string) => [...all.replaceAll("\u200D", "")].sort();
    expect(letters(readBack(lines))).toEqual(letters(text));
  });
});

describe("emoji", () => {
  it.each(["😀", "👩‍👩‍👧", "❤️"])(
    "%s is drawn in one colour, with a finding, and copies out",
    async (emoji) => {
      const { lines, findings, pieces } = await piecesOf(`so ${emoji} da`);
      expect(findings.map((finding) => finding.code)).toEqual(["typeset/emoji"]);
      expect(findings[0]!.message).toContain(emoji);
      expect(pieces.flatMap((piece) => piece.shape.glyphs)).not.toContain(0);
      expect(dump(lines).replace(/[\u200D\uFE0F]/g, "")).toBe(
        `so ${emoji} da`.replace(/[\u200D\uFE0F]/g, ""),
      );
    },
  );
  it("are not what digits and signs are", async () => expect((await piecesOf("7 © ☎")).findings).toEqual([]));
});

describe("faces", () => {
  it("are numbered in the order of their use, and only when used", async () => {
    const compositor = await newCompositor();
    compositor.extentOf([textInline("a")], paragraphStyle());
    compositor.setLines(
      [textInline("b ", { families: ["Source Sans"] }), textInline("c")],
      paragraphStyle(),
      100,
      "x",
    );
    expect(compositor.faces().map((face) => face.family)).toEqual(["Source Serif", "Source Sans"]);
  });

  it("fall back to the shelf when a family is unknown, with a finding", async () => {
    const { findings, lines } = await piecesOf("Text", { families: ["Comic Sans"] });
    expect(dump(lines)).toBe("Text");
    expect(findings.map((d) => d.message)).toEqual(["no font of the family “Comic Sans” is listed"]);
    expect(findings[0]!.hint).toMatch(/^the list has “Source Serif”/);
  });

  it("suggest the family that a name was mistyped for", async () => {
    const { findings } = await piecesOf("Text", { families: ["Source Sefir"] });
    expect(findings[0]!.hint).toBe("did you mean “Source Serif”");
  });
});
