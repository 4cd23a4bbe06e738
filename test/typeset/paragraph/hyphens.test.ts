import german from "hyphen/de-1996/index.js";
import english from "hyphen/en-gb/index.js";
import { describe, expect, it } from "vitest";
import { packedModule } from "../../../scripts/pack-patterns.mjs";
import type { TextStyle } from "../../../src/model/style.ts";
import { loadAnatomist } from "../../../src/typeset/paragraph/compounds/index.ts";
import { loadHyphenator } from "../../../src/typeset/paragraph/hyphens.ts";
import { findPoints } from "../../../src/typeset/paragraph/liang.ts";
import { WordBreaks } from "../../../src/typeset/paragraph/word-breaks.ts";
import { ENGLISH, GERMAN } from "./samples.ts";

const hyphenator = await loadHyphenator(["de", "de-AT", "en", "en-US", "fr"]);
const breaks = new WordBreaks(hyphenator, await loadAnatomist(["de-AT"]));

/** Every word of two long texts, as the package itself hyphenates it. */
describe("the search for hyphens", () =>
  it.each([
    ["German", GERMAN, german],
    ["English", ENGLISH, english],
  ])("finds what the patterns say: %s", (_, text, { hyphenateSync, patterns }) => {
    const words = text.match(/\p{L}{5,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(70);
    for (const word of [...words, "university", "however"]) {
      const points = findPoints(word, patterns);
      const shown = [0, ...points].map((at, i) => word.slice(at, points[i])).join("|");
      expect(shown).toBe(hyphenateSync(word, { hyphenChar: "|" }));
    }
  }));

/** As the built program has them. */
describe("packed patterns", () =>
  it.each([
    ["German", "de-1996", german, GERMAN],
    ["British", "en-gb", english, ENGLISH],
  ])("say of every word what the others say: %s", async (_, name, { patterns }, text) => {
    const module = { exports: {} as typeof patterns };
    new Function("module", packedModule(patterns))(module);
    const words = new Set(text.match(/\p{L}+/gu) ?? []);
    // Beginnings of patterns stand in no text of ours; nor do letters of other scripts.
    for (const [letter, child] of Object.entries(patterns[1]))
      for (const next of Object.keys(child))
        words.add(`${letter}${next}${letter}ung`).add(`ver${next}${letter}ен`);
    expect(words.size, name).toBeGreaterThan(500);
    for (const word of words)
      expect(findPoints(word, module.exports), word).toEqual(findPoints(word, patterns));
    expect((module.exports[1] as unknown as { base: unknown }).base).toBeInstanceOf(Uint16Array);
  }));

/** The word with "|" at each break, and "-|" where a hyphen is painted. */
function broken(word: string, lang = "de", hyphens: TextStyle["hyphens"] = "auto"): string {
  const found = breaks.of(word, lang, hyphens, { soft: [], zero: [] });
  return [...found]
    .reverse()
    .reduce((text, b) => `${text.slice(0, b.at)}${b.kind === "hyphen" ? "-" : ""}|${text.slice(b.at)}`, word);
}

describe("hyphenation", () => {
  it("follows the patterns of the language", () => {
    expect(broken("Verteidigung")).toBe("Ver-|tei-|di-|gung");
    expect(broken("photographer", "en")).toBe("pho-|to-|grapher");
    expect(broken("Verteidigung", "fr")).toBe("Verteidigung");
    expect(broken("Schifffahrt", "de-AT")).toBe("Schiff-|fahrt");
  });

  it("leaves two letters before and three after, at least", () => {
    for (const lang of ["de", "en", "en-US"])
      for (const word of ["Abendessen", "photographer", "university", "Ministerin", "republican"])
        for (const part of [broken(word, lang).split("-|")]) {
          expect(part[0]!.length, word).toBeGreaterThanOrEqual(2);
          expect(part.at(-1)!.length, word).toBeGreaterThanOrEqual(3);
        }
  });

  it("keeps the marks around a word with it", () => expect(broken("„Minister“,")).toBe("„Mi-|nis-|ter“,"));

  it.each(["Abend", "NATOSTAATEN", "Kosten2025kosten", "minister@example.org", "https://example.org"])(
    "leaves %s alone",
    (word) => expect(broken(word)).not.toContain("-|"),
  );

  it("is off when the style says so", () => {
    expect(broken("Verteidigung", "de", "manual")).toBe("Verteidigung");
    expect(broken("Verteidigung", "de", "none")).toBe("Verteidigung");
  });

  it("breaks behind a hyphen, a dash and a slash between words, and at dear cost elsewhere in such words", () => {
    expect(broken("EU-Kommission", "de", "manual")).toBe("EU-|Kommission");
    expect(broken("und/oder", "de")).toBe("und/|oder");
    expect(broken("Moskau–Kiew", "de", "manual")).toBe("Moskau–|Kiew");
    const costs = breaks.of("Ukraine-Verhandlungen", "de", "auto", { soft: [], zero: [] });
    const hard = costs.find((b) => b.kind === "hard")!;
    expect(costs.filter((b) => b.kind === "hyphen").every((b) => b.cost > 3 * hard.cost)).toBe(true);
  });

  it.each([
    ["Anerkennung", 4, 7],
    ["Beobachtung", 4, 7],
    ["Veränderung", 5, 7],
  ])("breaks %s beside its prefix at a higher price than further on", (word, beside, further) => {
    const at = (offset: number) =>
      breaks.of(word, "de", "auto", { soft: [], zero: [] }).find((b) => b.at === offset)!.cost;
    expect(at(beside)).toBe(at(further) + 50);
  });

  it("breaks the first word of a quotation at a higher price, in any marks", () => {
    const cost = (word: string) => breaks.of(word, "de", "auto", { soft: [], zero: [] }).map((b) => b.cost);
    const plain = cost("Minister");
    expect(plain.length).toBe(2);
    for (const mark of ["„", "“", "»", "‘"])
      expect(cost(`${mark}Minister`)).toEqual(plain.map((c) => c + 60));
    expect(cost("Minister“")).toEqual(plain);
  });

  it.each([
    "E-Mail",
    "10–12",
    "F-16",
    "Mai/2025",
    "2024/25",
    "-fähig",
    "Staats-",
    "EU\u2011Rat",
    "Ost-\u2060West",
    "(-)",
  ])("does not break %s", (word) => expect(broken(word)).toBe(word));

  it("takes the author's soft hyphens, and them alone", () => {
    const found = breaks.of("Verteidigung", "de", "auto", { soft: [3], zero: [5] });
    expect(found.map((b) => [b.at, b.kind])).toEqual([
      [3, "hyphen"],
      [5, "plain"],
    ]);
  });
});
