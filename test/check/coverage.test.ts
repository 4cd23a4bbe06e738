/** What of a source is used, who speaks how much, and how much is quoted. */
import { describe, expect, it } from "vitest";
import { holdAgainst } from "../../src/check/gate/index.ts";
import { articleOf, briefingOf, cite, GERMAN, QUOTE, reaction, statement } from "./support.ts";

const factsOf = (fields: Record<string, unknown>, article = GERMAN) =>
  holdAgainst(briefingOf(fields, article), new Map([["a", article]]));

describe("coverage", () => {
  it("tells which paragraphs are used and which are not", () => {
    const { facts } = factsOf({
      statements: [statement()],
      sourceNotes: [{ text: "Kurz.", evidence: cite(8) }],
    });
    expect(facts.coverage[0]).toMatchObject({
      source: "a",
      body: 9,
      used: [3, 4, 5, 9],
      unused: [6, 7, 8, 10, 11],
    });
  });

  it("tells how many words are quoted, of whom and of which side", () => {
    const { facts } = factsOf({
      statements: [
        statement(),
        statement({
          id: "t",
          speaker: "holt",
          kind: "partial",
          text: "einen großen Schritt",
          frame: "den Plan {}",
          evidence: cite(5),
        }),
      ],
    });
    expect(facts.coverage[0]).toMatchObject({ quotedWords: 18, runningSentences: 2 });
    expect(facts.speakers).toEqual([
      { name: "Anna Berg", quotations: 1, words: 15 },
      { name: "Jan Holt", quotations: 1, words: 3 },
    ]);
    expect(facts.sides.map(({ name }) => name)).toEqual(["berg", "holt"]);
    expect(facts.inferredSpeakers).toBe(2);
    expect(facts.notStated).toEqual([
      "sources[0].author",
      "sources[0].outlet",
      "sources[0].published",
      "sources[0].url",
    ]);
  });

  it("counts whose speaker was not named, of quotations alone", () => {
    const quote = "einen großen Schritt";
    const inferred =
      (...statements: object[]) =>
      (reactions: object[]) =>
        factsOf({ statements, reactions }).facts.inferredSpeakers;
    expect(inferred(statement({ attribution: "named" }))([])).toBe(0);
    expect(inferred(statement({ kind: "indirect", text: "Sie habe gewartet." }))([])).toBe(0);
    expect(inferred()([reaction({ quote, attribution: "named" })])).toBe(0);
    expect(inferred()([reaction({ quote, attribution: "context" })])).toBe(1);
    expect(inferred()([reaction({ attribution: "context" })])).toBe(0);
  });

  it("says where each quotation stands in the decoded text", () => {
    const [found] = factsOf({ statements: [statement()] }).facts.quotations;
    expect(found).toMatchObject({ path: "statements[0].text", source: "a", paragraph: 4 });
    expect(GERMAN.text.slice(found!.start)).toMatch(new RegExp(`^${QUOTE.slice(0, 30)}`));
  });

  it("warns when much is quoted, and when much is quoted in a row", async () => {
    const filler =
      "Das Amt prüft das und es dauert noch eine Weile, bis alle Boote wieder fahren.\n\n".repeat(12);
    const sentence = (n: number) =>
      Array.from({ length: n }, (_, i) => `Das ist Satz Nummer ${i}.`).join(" ");
    const codes = async (n: number, before: string) => {
      const article = await articleOf(`Die Fähre\n\nAnna Berg sagte: „${sentence(n)}“\n\n${before}`);
      const fields = {
        statements: [statement({ text: sentence(n), evidence: cite(2), attribution: "named" })],
      };
      return factsOf(fields, article)
        .findings.map(({ code }) => code)
        .filter((code) => code.startsWith("check/quoted-"));
    };
    expect(await codes(3, filler)).toEqual([]);
    expect(await codes(4, filler)).toEqual(["check/quoted-run"]);
    expect(await codes(3, "Ende der Meldung, sagte das Amt.")).toEqual(["check/quoted-share"]);
  });
});
