/** What readers take for one character. */
import { describe, expect, it } from "vitest";
import { firstGrapheme, graphemesOf, lastGrapheme } from "../../../src/typeset/fonts/graphemes.ts";

describe("graphemes", () => {
  it.each([
    ["Auf|lage", "A u f | l a g e"],
    ["„Größe“", "„ G r ö ß e “"],
    ["e\u0301t", "e\u0301 t"],
    ["2\uFE0F\u20E3!", "2\uFE0F\u20E3 !"],
    ["👩\u200D👧x", "👩\u200D👧 x"],
    ["🇸🇦🇩🇪", "🇸🇦 🇩🇪"],
    ["q\u0323\u0307", "q\u0323\u0307"],
  ])("“%s”", (text, parts) => {
    expect(graphemesOf(text).join(" ")).toBe(parts);
    expect([firstGrapheme(text), lastGrapheme(text)]).toEqual([parts.split(" ")[0], parts.split(" ").at(-1)]);
  });

  it("agree with the Unicode standard for each character by which Latin text is told", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const wrong = Array.from({ length: 0x2100 }, (_, i) => String.fromCharCode(i)).filter((letter) => {
      const text = `a${letter}b${letter}${letter}`;
      return (
        graphemesOf(text).join("|") !== [...segmenter.segment(text)].map((part) => part.segment).join("|")
      );
    });
    expect(wrong.map((letter) => letter.charCodeAt(0).toString(16))).toEqual([]);
  });

  it("a text of nothing has none", () => {
    expect([graphemesOf(""), firstGrapheme(""), lastGrapheme("")]).toEqual([[], "", ""]);
  });
});
