/** Quotation marks as writers really set them, and as nobody does. */
import { describe, expect, it } from "vitest";
import { holdAgainst } from "../../src/check/gate/index.ts";
import { quotedSpans } from "../../src/check/gate/marks.ts";
import { SourceText } from "../../src/check/gate/source.ts";
import { articleOf, briefingOf, cite, statement } from "./support.ts";

const spansOf = (text: string) =>
  quotedSpans(text, false).map(({ start, end, open }) => text.slice(start, end) + (open ? " …" : ""));

describe("marks", () => {
  it.each<[string, readonly string[]]>([
    ["Er sagte „ja“ und “no” und »nein« und «non».", ["ja", "no", "nein", "non"]],
    ['Er sagte "ja" und ging.', ["ja"]],
    ["Er sagte ,,ja“ und ging.", ["ja"]],
    ["„Er sagte ‚ja‘ und ging“, sagte sie.", ["ja", "Er sagte ‚ja‘ und ging"]],
    ["“It’s the pilots’ boat,” she said. “It’s ours.”", ["It’s the pilots’ boat,", "It’s ours."]],
    ["‘It’s the pilot’s boat,’ she said.", ["It’s the pilot’s boat,"]],
    ["« Oui », dit-il.", [" Oui "]],
    ["„Ja“, sagte er. „Nein", ["Ja", "Nein …"]],
    ["Ein “ allein", [" allein …"]],
    ["Die Jungs’ Boot und die 5' Leiter", []],
  ])("in %s", (text, expected) => {
    expect(spansOf(text)).toEqual(expected);
  });
});

describe("a quotation that is not closed", () => {
  const quotations = async (...paragraphs: string[]) =>
    new SourceText("a", await articleOf(`Die Fähre fährt\n\n${paragraphs.join("\n\n")}`)).quotations.map(
      (q) => q.words.text,
    );

  it("is none, unless the next paragraph goes on with it", async () => {
    expect(await quotations("„Das ist gut, sagte er. Und er ging.", "Das Amt schwieg dazu.")).toEqual([]);
    expect(await quotations("„Das ist gut.", "„Das ist schön“, sagte er.")).toEqual([
      "Das ist gut.",
      "Das ist gut. Das ist schön",
      "Das ist schön",
    ]);
    expect(await quotations("„Das ist gut.", "Das ist schön“, sagte er.")).toContain(
      "Das ist gut. Das ist schön",
    );
  });

  it("does not make a quotation of the author's next paragraph", async () => {
    const article = await articleOf(
      "Die Fähre fährt\n\nEr sagte: „Das ist gut\n\nDie Ministerin Anna Berg ist nicht beliebt.",
    );
    const briefing = briefingOf(
      { statements: [statement({ text: "Die Ministerin Anna Berg ist nicht beliebt.", evidence: cite(3) })] },
      article,
    );
    const codes = holdAgainst(briefing, new Map([["a", article]])).findings.map(({ code }) => code);
    expect(codes).toContain("check/quote-not-quoted");
  });
});

describe("what nobody writes", () => {
  const timed = async (text: string) => {
    const article = await articleOf(text);
    const start = process.cpuUsage().user;
    const briefing = briefingOf(
      { statements: [statement({ text: "Das steht nirgends so da", evidence: cite(2) })] },
      article,
    );
    expect(holdAgainst(briefing, new Map([["a", article]])).findings.map(({ code }) => code)).toContain(
      "check/quote-not-in-source",
    );
    return (process.cpuUsage().user - start) / 1000;
  };
  const SENTENCE = "Das Amt prüft es und die Boote warten noch. ";

  it.each<[string, string]>([
    ["ten thousand marks that open", `Die Fähre\n\n${"„Wort ".repeat(10_000)}`],
    ["ten thousand marks that close", `Die Fähre\n\n${"Wort“ ".repeat(10_000)}`],
    ["a hundred quotations inside each other", `Die Fähre\n\n${"„Wort ".repeat(100)}${"Wort“ ".repeat(100)}`],
    [
      "a mark that opens in each of two thousand paragraphs",
      `Die Fähre\n\n${`„${SENTENCE}\n\n`.repeat(2_000)}`,
    ],
    ["a third of a megabyte in one line", `Die Fähre\n\n${SENTENCE.repeat(7_600)}`],
    ["a third of a megabyte of paragraphs", `Die Fähre\n\n${`${SENTENCE.repeat(5)}\n\n`.repeat(1_500)}`],
  ])(
    "takes no longer: %s",
    async (_, text) => {
      expect(await timed(text)).toBeLessThan(3_000);
    },
    20_000,
  );
});
