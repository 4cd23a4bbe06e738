import { describe, expect, it } from "vitest";
import { isLikelyName } from "../../../src/typeset/paragraph/names.ts";
import { dump, set } from "./setting.ts";

/** The words of a sentence that look like names. */
function namesIn(sentence: string, lang = "de"): string {
  const words = [...sentence.matchAll(/\S+/g)];
  return words
    .filter(({ 0: word, index }) => isLikelyName(sentence, index, index + word.length, lang))
    .map(([word]) => word)
    .join(" ");
}

describe("names", () => {
  it.each([
    ["Am Abend sprach Anna Lindqvist im Hafen.", "Anna Lindqvist"],
    ["Der Hafen bleibt bis zum Morgen gesperrt.", ""],
    ["Die Ministerin sprach. Das Wetter war gut.", ""],
    ["Yvonne Querengässer ging ausführlich darauf ein.", "Yvonne Querengässer"],
    ["Man traf sich im Kloster Sankt Alban.", "Kloster Sankt Alban."],
  ])("are seen in German by their neighbours: %s", (sentence, names) =>
    expect(namesIn(sentence)).toBe(names),
  );

  it.each([
    ["Yesterday the ferry met Lindqvist at the pier.", "Lindqvist"],
    ["The ferry sails. It is late.", ""],
  ])("are seen in English by their capitals: %s", (sentence, names) =>
    expect(namesIn(sentence, "en")).toBe(names),
  );

  it("are none in other languages", () => expect(namesIn("Hier à Paris Durand", "fr")).toBe(""));

  it("are broken less often than other words", async () => {
    const text =
      "Am Morgen gab es eine Ansprache, danach redete lange und ausführlich anton Wahrenfelder über die Lage. Am Abend " +
      "trat noch einmal anton Wahrenfelder vor die Presse, und am Tag darauf kam abermals anton Wahrenfelder zu Wort.";
    const count = async (text: string, measure: number) => {
      const { lines } = await set(text, { measure, paragraph: { align: "justify" } });
      return dump(lines).match(/Wah.*-$/gm)?.length ?? 0;
    };
    let [broken, brokenName] = [0, 0];
    for (let measure = 252; measure < 400; measure += 4) {
      broken += await count(text, measure);
      brokenName += await count(text.replaceAll("anton", "Anton"), measure);
    }
    expect(broken).toBeGreaterThan(brokenName);
  });
});
