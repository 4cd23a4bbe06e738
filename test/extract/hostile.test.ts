/** Texts that were written to exhaust the reader, and texts that are no news at all. */
import { describe, expect, it } from "vitest";
import { draw } from "./support.ts";

/** Milliseconds of processor time that one may take here; on an idle machine the slowest takes a fifth of it. */
const PATIENCE = 2_000;

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ["ten thousand opening marks", "„".repeat(10_000)],
  ["ten thousand straight marks", '"'.repeat(10_000)],
  ["ten thousand apostrophes", " 'a".repeat(10_000)],
  ["ten thousand pairs", "„a b“ ".repeat(10_000)],
  ["five thousand marks within marks", "„ja ‚nein ".repeat(3_000)],
  ["a hundred thousand brackets", "(".repeat(20_000)],
  ["one word of a million letters", "a".repeat(1_000_000)],
  ["a hundred thousand hyphens", "A-".repeat(50_000)],
  ["verbs of speech alone", "sagte, ".repeat(4_000)],
  ["clauses without an end", "er sagte, dass ".repeat(3_000)],
  ["a genitive without an end", "Sprecher von ".repeat(10_000)],
  ["sources without an end", "nach Angaben ".repeat(5_000)],
  ["names without an end", "Anna Berg ".repeat(10_000)],
  ["full stops", ". ".repeat(20_000)],
  ["dashes", " – ".repeat(20_000)],
  ["white space", `${" ".repeat(1_000_000)}x`],
  ["forty thousand lines without a mark", "x\n".repeat(40_000)],
  [
    "two thousand ministers, and one who is only described",
    Array.from(
      { length: 2_000 },
      (_, i) =>
        `Minister Peter Nab${i.toString(2).replaceAll("0", "o").replaceAll("1", "e")} kam. Der Minister sagte, es regne. „Gut so“, sagte er. `,
    ).join(""),
  ],
  ["NUL bytes", "\0".repeat(100_000)],
  ["Arabic", "قال الرئيس ".repeat(10_000)],
  ["emoji", "😀 ".repeat(20_000)],
];

describe("no text takes more than its length", () => {
  it.each(HOSTILE)("%s", (_, text) => {
    for (const language of ["de", "en"]) {
      const before = process.cpuUsage();
      const { statements, article } = draw(text, language);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(PATIENCE);
      for (const { marked } of statements)
        for (const { end } of marked) expect(end).toBeLessThanOrEqual(article.text.length);
    }
  });

  it("a line of a hundred thousand letters is read like many short ones", () => {
    const line =
      "Anna Berg sagte, dass es in Lindum seit drei Tagen regne und niemand wisse, wann es aufhört. ".repeat(
        11_000,
      );
    expect(draw(line).statements.length).toBeGreaterThan(1_400);
  });
});

describe("nothing is invented", () => {
  it.each([
    ["nothing at all", ""],
    ["white space", " \n \n"],
    ["no words", "*** --- 123 456 ***"],
    ["a table", "Bayern 2 - 1 Bremen\nKöln 0 - 0 Mainz"],
    ["French", "Le ministre a déclaré que la paix est possible. « Nous voulons la paix », a-t-il dit."],
    ["binary", "\u0001\u0002\uFFFD\uFFFD\u0000PNG\u001a"],
  ])("in %s", (_, text) =>
    expect(
      draw(text).statements.filter(({ rule }) => rule !== "de/quote-alone" && rule !== "de/quote-behind"),
    ).toEqual([]),
  );

  it("half of a surrogate pair does no harm", () => {
    expect(draw("Anna Berg sagte: „Ja \uD800 nein, das ist so.“").statements).toHaveLength(1);
  });

  it("spans count code units, also behind characters outside of the first plane", () => {
    const text = "😀 Anna Berg sagte, dass es regnet.";
    const [statement] = draw(text).statements;
    expect(text.slice(statement!.message[0]!.start, statement!.message[0]!.end)).toBe("dass es regnet");
  });
});
