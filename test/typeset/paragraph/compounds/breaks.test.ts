import { describe, expect, it } from "vitest";
import { loadAnatomist } from "../../../../src/typeset/paragraph/compounds/index.ts";
import { loadHyphenator } from "../../../../src/typeset/paragraph/hyphens.ts";
import { COSTS, WordBreaks } from "../../../../src/typeset/paragraph/word-breaks.ts";
import { copyOf, dump, set, textsOf } from "../setting.ts";

const languages = ["de", "en-GB"];
const breaks = new WordBreaks(await loadHyphenator(languages), await loadAnatomist(languages));

const breaksOf = (word: string, lang = "de") => breaks.of(word, lang, "auto", { soft: [], zero: [] });

/** The parts of the word, and before each but the first what the break costs. */
function priced(word: string): string {
  let from = 0;
  const parts = breaksOf(word).map(({ at, cost }) => {
    const part = `${word.slice(from, at)} ${cost} `;
    from = at;
    return part;
  });
  return parts.join("") + word.slice(from);
}

describe("breaks in German compounds", () => {
  it.each([
    "Ver 145 tei 130 di 130 gungs 35 minis 130 te 130 rium",
    "Auf 75 klä 60 rung",
    "Ab 100 erken 60 nung",
    "Waf 155 fen 35 ruhe",
    "Höf 75 lich 50 keit",
  ])("%s", (expected) => expect(priced(expected.replaceAll(/ \d+ /g, ""))).toBe(expected));

  it.each([
    "Verteidigungsministerium",
    "Bundesverfassungsgericht",
    "Menschenrechtsorganisation",
    "Lebensmittelpreise",
  ])("cost least where two parts of %s meet", (word) => {
    const joints = anatomyOf(word);
    const all = breaksOf(word);
    const best = all.filter(({ at }) => joints.includes(at));
    const others = all.filter(({ at }) => !joints.includes(at));
    expect(best.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
    expect(Math.max(...best.map((b) => b.cost))).toBeLessThan(Math.min(...others.map((b) => b.cost)));
  });

  it("never stand one or two letters beside a joint", () => {
    for (const word of [
      "Bundestagswahl",
      "Verteidigungsausgaben",
      "Regierungserklärung",
      "Energieversorgung",
    ])
      for (const { at } of breaksOf(word))
        for (const joint of anatomyOf(word)) expect([1, 2], word).not.toContain(Math.abs(at - joint));
  });

  it.each(["Staubecken", "Wachstube", "Druckerzeugnis"])("do not mislead in %s", (word) =>
    expect(breaksOf(word)).toEqual([]),
  );

  it("stand behind a prefix, whichever way the rest of the word is read", () =>
    expect(breaksOf("Einkommensteuersatz").map(({ at }) => at)).toEqual([3, 15]));

  it("do not show Urin in Urinstinkt", () =>
    expect(breaksOf("Urinstinkt").map(({ at }) => at)).not.toContain(4));

  it("follow the patterns, at the patterns' cost, in words that nobody knows", () => {
    const found = breaksOf("Lewandowskitum");
    expect(found.length).toBeGreaterThan(2);
    for (const { at, cost } of found) if (at >= 4 && at <= 10) expect(cost).toBe(COSTS.hyphen);
  });

  it("are found in the parts of words with hyphens and marks", () => {
    expect(breaksOf("„Nato-Waffenlieferungen“").map(({ at }) => at)).toContain("„Nato-Waffen".length);
  });

  it.each([
    [192, ["Friedens-"]],
    [268, ["Verteidigungs-", "begon-"]],
    [148, ["Vor-", "Verteidigungs-", "Friedens-", "Bundes-"]],
    [292, ["Verteidigungs-", "Friedens-"]],
  ])("are chosen by the line breaker: %d pt", async (measure, expected) => {
    const text =
      "Die Ministerin sprach am Vormittag mit dem Verteidigungsministerium über die Lage an der Grenze und " +
      "über die Friedensverhandlungen, die im Bundeskanzleramt begonnen hatten.";
    const { lines } = await set(text, { measure, paragraph: { align: "justify" } });
    expect(dump(lines).match(/\S+-$/gm)).toEqual(expected);
  });

  it("leave English as it was", () =>
    expect(breaksOf("housekeeping", "en-GB").every(({ cost }) => cost >= COSTS.hyphen)).toBe(true));
});

const anatomist = await loadAnatomist(["de"]);
const anatomyOf = (word: string): readonly number[] =>
  anatomist
    .of(word, "de")
    .joints.filter(({ rank }) => rank === "compound")
    .map(({ at }) => at);

/** The texts of the glyphs: "fl" is one of a ligature. */
async function glyphsOf(word: string, change: { lang?: string; features?: Record<string, number> } = {}) {
  const { lines } = await set(word, { measure: 300, text: change });
  return lines
    .flatMap(textsOf)
    .flatMap((item) => item.pieces.flatMap(({ shape }) => shape.texts))
    .join(" ");
}

describe("ligatures", () => {
  it.each([
    ["Auflage", "A u f l a g e"],
    ["Kaufleute", "K a u f l e u t e"],
    ["Schifffahrt", "S c h i ff f a h r t"],
    ["Auffinden", "A u f fi n d e n"],
    ["Stofflage", "S t o ff l a g e"],
    ["Hofleute", "H o f l e u t e"],
    ["höflich", "h ö f l i c h"],
    ["Käuflichkeit", "K ä u f l i c h k e i t"],
    ["„Auflage“,", "„ A u f l a g e “ ,"],
    ["Nato-Auflage", "N a t o - A u f l a g e"],
    ["Flotte", "Fl o t t e"],
    ["häufig", "h ä u fi g"],
    ["Pfiff", "P fi ff"],
    ["Treffen", "T r e ff e n"],
  ])("%s: %s", async (word, glyphs) => {
    const found = await glyphsOf(word);
    // Not every face has a ligature of F and l.
    expect(found.replace("F l", "Fl")).toBe(glyphs);
    expect(found.replaceAll(" ", "")).toBe(word);
  });

  it("stay as they were in other languages", async () =>
    expect(await glyphsOf("Auflage", { lang: "en-GB" })).toBe("A u fl a g e"));

  it("do not go over a joint even where the style asks for ligatures", async () =>
    expect(await glyphsOf("Auflage", { features: { liga: 1 } })).toBe("A u f l a g e"));

  it("do not go over a joint in a part of a broken word", async () => {
    const { lines } = await set("Erstauflagenbegrenzung der Erstauflagenbegrenzung", { measure: 80 });
    expect(lines.length).toBeGreaterThan(2);
    const glyphs = lines.flatMap(textsOf).flatMap((item) => item.pieces.flatMap(({ shape }) => shape.texts));
    expect(glyphs).toContain("f");
    expect(glyphs.filter((text) => text.length > 1)).toEqual([]);
  });

  it("leave the kerning between their letters", async () => {
    const { lines } = await set("Auflage", { measure: 300 });
    const shape = lines.flatMap(textsOf).flatMap((item) => item.pieces)[0]!.shape;
    const apart = await Promise.all(
      [..."Auflage"].map(async (letter) => (await set(letter, { measure: 300 })).lines),
    );
    const single = apart.map(([line]) => textsOf(line!)[0]!.pieces[0]!.shape.width);
    expect(shape.advances[2]).not.toBeCloseTo(single[2]!, 3);
  });

  it("copy out as they were written", async () => {
    const text = "Die Kaufleute der Schifffahrt hoffen auf eine Auflage.";
    const { lines } = await set(text, { measure: 400 });
    expect(lines.flatMap(textsOf).map(copyOf).join("").trimEnd()).toBe(text);
  });
});
