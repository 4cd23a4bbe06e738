import { describe, expect, it } from "vitest";
import { loadAnatomist } from "../../../../src/typeset/paragraph/compounds/index.ts";
import { Lexicon } from "../../../../src/typeset/paragraph/compounds/lexicon.ts";
import { readEntry } from "../../../../src/typeset/paragraph/compounds/notation.ts";
import { COMPOUNDS, LATER, SIMPLE } from "./gold.ts";

const anatomist = await loadAnatomist(["en", "de-DE"]);
const MARKS = { compound: "|", prefix: "=", suffix: "+" };

/** The word with a mark at each joint, and "?" behind it when part of it is in doubt. */
function shown(word: string, lang = "de"): string {
  const { joints, doubtful } = anatomist.of(word, lang);
  const cuts = [...joints].reverse();
  const marked = cuts.reduce((text, { at, rank }) => text.slice(0, at) + MARKS[rank] + text.slice(at), word);
  return doubtful.length > 0 ? `${marked}?` : marked;
}

describe("the joints of words", () => {
  it.each([
    // compounds, with what stands between their parts
    "Minister|präsident",
    "Friedens|plan",
    "Bundes|amt",
    "Staaten|bund",
    "Waffen|ruhe",
    "Häuser|kampf",
    "Städte|bau",
    "Schul|buch",
    "Sprach|kurs",
    "Groß|stadt",
    "Schreib|tisch",
    // prefixes and suffixes
    "Auf=lage",
    "auf=zu=nehmen",
    "Um=welt|minister",
    "Handels|ab=kommen",
    "Beruf+lich",
    "Arbeits|losigkeit",
    // endings
    "Minister|präsidenten",
    "Wahl|kämpfe",
    "Kriegs|ver=brechern",
    "wirtschafts|politischen",
  ])("%s", (marked) => {
    const word = marked.replaceAll(/[|=+]/g, "");
    expect(shown(word)).toBe(marked);
  });

  it("knows consonant suffixes", () => expect(shown("Höflichkeit")).toBe("Höf+lich+keit"));

  it("takes capitals as they come", () => expect(shown("waffenruhe")).toBe("waffen|ruhe"));

  it.each(["Staubecken", "Wachstube", "Druckerzeugnis", "Gastraum"])("leaves %s undecided", (word) => {
    expect(anatomist.of(word, "de").joints.filter(({ rank }) => rank === "compound")).toEqual([]);
    expect(anatomist.of(word, "de").doubtful).toEqual([[0, word.length]]);
  });

  it("doubts only the part of a word that is in doubt", () =>
    expect(anatomist.of("Staubeckenminister", "de")).toEqual({
      joints: [{ at: 10, rank: "compound" }],
      doubtful: [[0, 10]],
    }));

  it("reads Ur|instinkt and not Urin|stinkt", () => expect(shown("Urinstinkt")).toBe("Ur=instinkt"));

  it.each(["Qwertzuiop", "Selenskyj", "Commonwealth", "ab", "", "Öl", "Ǆwaffenruhe"])(
    "leaves “%s” alone",
    (word) => expect(anatomist.of(word, "de")).toEqual({ joints: [], doubtful: [] }),
  );

  it("is for German alone", async () => {
    expect(shown("Waffenruhe", "en")).toBe("Waffenruhe");
    const english = await loadAnatomist(["en", "den"]);
    expect(english.of("Waffenruhe", "de").joints).toEqual([]);
  });

  it("takes words of any length in little time", () => {
    const long = "Waffen".repeat(9);
    expect(shown(`${long}ruhe`)).toBe(`${"Waffen|".repeat(9)}ruhe`);
    expect(shown("Waffen".repeat(2_000))).not.toContain("|");
  });
});

describe("the lexicon", () => {
  it("reads what is written in it", () => {
    expect(readEntry("vor=schrift/N").base).toEqual({
      form: "vorschrift",
      links: ["en"],
      joints: [{ at: 3, rank: "prefix" }],
    });
    expect(readEntry("haus/0ru").umlaut).toMatchObject({ form: "häus", links: ["er"] });
    expect(readEntry("schule/l").short).toMatchObject({ form: "schul", links: [""] });
    expect(readEntry("regierung").base.links).toEqual(["s"]);
    expect(() => readEntry("haus/x")).toThrow("haus/x");
  });

  it("holds thousands of parts, each of which can be read", () => {
    const lexicon = new Lexicon();
    const forms = lexicon.forms();
    expect(forms.length).toBeGreaterThan(7_000);
    for (const form of forms) {
      expect(form).toMatch(/^[a-zäöüßé]{2,}$/);
      expect(lexicon.partsOf(form).length, form).toBeGreaterThan(0);
    }
  });

  it("finds at each letter of a word all parts that begin there, the shortest first", () => {
    const lexicon = new Lexicon();
    const found = (word: string, at: number) => lexicon.partsAt(word, at).map(({ form }) => form);
    const every = (word: string, at: number) =>
      word.split("").flatMap((_, i) => lexicon.partsOf(word.slice(at, i + 1)).map(({ form }) => form));
    for (const form of lexicon.forms()) expect(found(`x${form}`, 1), form).toContain(form);
    for (const word of ["außenministertreffen", "bundeslandwirtschaft", "ei", "staatsoberhäupter"])
      for (let at = 0; at < word.length; at++)
        expect(found(word, at), `${word} ${at}`).toEqual(every(word, at));
    expect(found("landtag", 0)).toEqual(expect.arrayContaining(["land", "landtag"]));
  });
});

/** Joints of compounds alone, as the gold marks no others. */
function measure(gold: string) {
  let [found, right, wanted] = [0, 0, 0];
  const words = gold.trim().split(/\s+/);
  for (const marked of words) {
    const parts = marked.split("|");
    const wants = new Set(parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("").length));
    const { joints } = anatomist.of(parts.join(""), "de");
    const finds = joints.filter(({ rank }) => rank === "compound").map(({ at }) => at);
    wanted += wants.size;
    found += finds.length;
    right += finds.filter((at) => wants.has(at)).length;
  }
  return { words: words.length, precision: right / found, recall: right / wanted };
}

describe("on words with joints set by hand", () => {
  it("nearly all joints are right, and nearly all are found", () => {
    const { words, precision, recall } = measure(`${COMPOUNDS} ${SIMPLE} ${LATER}`);
    expect(words).toBeGreaterThan(1_250);
    expect(precision).toBeGreaterThan(0.99);
    expect(recall).toBeGreaterThan(0.98);
  });

  it("nothing is found in words that only look like compounds", () => {
    const simple = SIMPLE.trim().split(/\s+/);
    expect(simple.length).toBeGreaterThan(300);
    expect(simple.filter((word) => shown(word).includes("|"))).toEqual([]);
  });
});
