/** The gate for quotations: what passes, what does not, and what an editor is told. */
import { describe, expect, it } from "vitest";
import { holdAgainst } from "../../src/check/gate/index.ts";
import {
  articleOf,
  briefingOf,
  cite,
  GERMAN,
  PEOPLE,
  QUOTE,
  reaction,
  say,
  sayOf,
  sayOfStatement,
  statement,
} from "./support.ts";

const AT = "statements[0].text";
const NOT = `check/quote-not-in-source ${AT}`;

describe("a quotation passes", () => {
  it("when it is what stands in quotation marks", () => {
    expect(sayOfStatement({})).toEqual([]);
  });

  it.each([
    ["spaces that do not break", QUOTE.replaceAll(" ", "\u00a0")],
    ["narrow and doubled spaces", QUOTE.replaceAll(" ", " \u202f")],
    ["line ends", QUOTE.replaceAll(" ", "\n")],
    ["another dash", QUOTE.replace("–", "—")],
    ["a hyphen for the dash", QUOTE.replace("–", "-")],
    ["soft hyphens", QUOTE.replace("gewartet", "ge\u00adwar\u00adtet")],
    ["decomposed accents", QUOTE.normalize("NFD")],
  ])("with %s", (_, text) => {
    expect(sayOfStatement({ text })).toEqual([]);
  });

  it.each([
    ["„%“", "“%”"],
    ["»%«", "«%»"],
    ["„%“", "„%”"],
    ['"%"', ",,%“"],
    ["‚%‘", "‘%’"],
  ])("in the marks %s and %s", async (one, other) => {
    for (const marks of [one, other]) {
      const text = `Wir sind bereit und wir warten`;
      const source = await articleOf(
        `Die Lage\n\nSie hat das am Montag gesagt: ${marks.replace("%", text)}, sagte Anna Berg.`,
      );
      const briefing = briefingOf(
        {
          statements: [statement({ text, evidence: cite(2), attribution: "named" })],
          people: [{ id: "berg", name: "Anna Berg", role: null, evidence: cite(2) }],
          summary: [{ text: "Anna Berg ist bereit.", evidence: cite(2) }],
          deck: "Die Lage",
          title: "Die Lage",
        },
        source,
      );
      expect(say(briefing, source)).toEqual([]);
    }
  });

  it("with inner marks of another kind", async () => {
    const source = await articleOf("Die Lage\n\nAnna Berg sagte: „Er hat ‚nein‘ gesagt und ist gegangen.“");
    const briefing = briefingOf(
      {
        statements: [
          statement({
            text: 'Er hat "nein" gesagt und ist gegangen.',
            evidence: cite(2),
            attribution: "named",
          }),
        ],
        people: [{ id: "berg", name: "Anna Berg", role: null, evidence: cite(2) }],
        summary: [{ text: "Er ist gegangen.", evidence: cite(2) }],
        deck: "Die Lage",
        title: "Die Lage",
      },
      source,
    );
    expect(say(briefing, source)).toEqual([]);
  });

  it("without the stop that ends it, and with it", () => {
    for (const text of ["Ich bin kein Gegner der Regierung", "Ich bin kein Gegner der Regierung."])
      expect(
        sayOfStatement({
          text,
          speaker: "holt",
          attribution: "context",
          speakerEvidence: cite(5),
          evidence: cite(6),
        }),
      ).toEqual([]);
  });

  it("over two paragraphs, the second of which opens again", () => {
    const text = "Erstens kostet das Geld. Zweitens kostet es Zeit";
    const fields = { text, speaker: "lind", attribution: "named", speakerEvidence: undefined };
    expect(sayOfStatement({ ...fields, evidence: cite(10, 11) })).toEqual([]);
    expect(sayOfStatement({ ...fields, evidence: cite(11) })).toEqual([`check/quote-elsewhere ${AT}`]);
    expect(
      sayOfStatement({
        ...fields,
        text: "Erstens kostet das Geld.",
        attribution: "context",
        speakerEvidence: cite(11),
        evidence: cite(10),
      }),
    ).toEqual([]);
  });

  it("as whole sentences of a longer one, when it says that it is an excerpt", () => {
    const text = "Wir haben nicht lange gewartet.";
    expect(sayOfStatement({ text, excerpt: true })).toEqual([]);
    expect(sayOfStatement({ text })).toEqual([`check/quote-cut ${AT}`]);
    expect(sayOfStatement({ text: "haben nicht lange gewartet.", excerpt: true })).toEqual([
      `check/quote-cut ${AT}`,
    ]);
    expect(sayOfStatement({ text: "Wir haben nicht", excerpt: true })).toEqual([`check/quote-cut ${AT}`]);
  });
});

describe("a quotation does not pass", () => {
  it.each([
    ["a word swapped", QUOTE.replace("lange", "gern"), NOT],
    ["a negation dropped", QUOTE.replace("nicht ", ""), NOT],
    ["a digit altered", QUOTE.replace("1.250", "1.260"), NOT],
    ["the case of a word changed", QUOTE.replace("Boote", "boote"), NOT],
    ["the number of a word changed", QUOTE.replace("Menschen", "Mensch"), NOT],
    ["two sentences joined", QUOTE.replace(". Zwölf", ", zwölf"), NOT],
    ["a stop changed", QUOTE.replace("gewartet.", "gewartet!"), NOT],
    ["an omission typed in", QUOTE.replace("nicht lange", "…"), NOT],
    ["a word cut off at the end", QUOTE.replace(" reicht", ""), `check/quote-cut ${AT}`],
    ["a letter cut off at the end", QUOTE.slice(0, -1), NOT],
    ["words of the author", "dass die Fähre am 3. Mai 2031 wieder fahren werde", NOT],
    ["an invented one", "Niemand bekommt eine Brücke", NOT],
  ])("with %s", (_, text, code) => {
    expect(sayOfStatement({ text })).toEqual([code]);
  });

  it("when it stands in another paragraph", () => {
    expect(sayOfStatement({ evidence: cite(7) })).toEqual([`check/quote-elsewhere ${AT}`]);
  });

  it("when the words are the author's", () => {
    expect(sayOfStatement({ text: "wird nicht verkauft", evidence: cite(8) })).toEqual([
      `check/quote-not-quoted ${AT}`,
    ]);
  });

  it("when the speaker's sentence is broken in two by the author", () => {
    expect(
      sayOfStatement({
        text: "Die Fähre ist alt. Sie braucht einen neuen Motor.",
        speaker: "holt",
        evidence: cite(7),
      }),
    ).toEqual([NOT]);
  });

  it("in a reaction either", () => {
    expect(sayOf({ reactions: [reaction({ quote: "einen großen Schritt" })] })).toEqual([]);
    expect(sayOf({ reactions: [reaction({ quote: "einen grossen Schritt" })] })).toEqual([
      "check/quote-not-in-source reactions[0].quote",
    ]);
  });

  it("and the hint shows the nearest words with those that differ", () => {
    const briefing = briefingOf({ statements: [statement({ text: QUOTE.replace("nicht lange", "gern") })] });
    const [finding] = holdAgainst(briefing, new Map([["a", GERMAN]])).findings;
    expect(finding!.hint).toBe(
      "nearest is paragraph 4: Wir haben [-nicht lange-] {+gern+} gewartet. Zwölf Boote und …",
    );
  });
});

describe("the source's own sentence", () => {
  const partial = (frame: string) =>
    sayOfStatement({
      kind: "partial",
      text: "einen großen Schritt",
      frame,
      speaker: "holt",
      attribution: "named",
      speakerEvidence: undefined,
      evidence: cite(5),
    });
  it("stands around its quotation", () => {
    expect(partial("nannte den Plan {}")).toEqual([]);
    expect(partial("nannte den Plan {}, aber er lehnte neue Schulden ab.")).toEqual([]);
  });

  it.each([
    "nannte den Entwurf {}",
    "nannte Plan {}",
    "annte den Plan {}",
    "{} lehnte er ab",
    "nannte den Plan {}, und er",
    "nannte den Plan {}, oder",
  ])("is not “%s”", (frame) => {
    expect(partial(frame)).toEqual(["check/frame-not-in-source statements[0].frame"]);
  });

  it("may hold two quotations", () => {
    const fields = {
      kind: "partial",
      text: ["Die Fähre ist alt", "Sie braucht einen neuen Motor."],
      speaker: "holt",
      attribution: "named",
      speakerEvidence: undefined,
      evidence: cite(7),
    };
    expect(sayOfStatement({ ...fields, frame: "{}, sagte Holt später. {}" })).toEqual([]);
    expect(sayOfStatement({ ...fields, frame: "{}, sagte Holt. {}" })).toEqual([
      "check/frame-not-in-source statements[0].frame",
    ]);
  });

  it("is that of its own quotation, not of another as long", async () => {
    const article = await articleOf(`Ein Titel

Die Ministerin Anna Berg, der Hafenmeister Jan Holt und der Sprecher Ole Lind kamen.

Holt nannte den Plan „sehr gut“, den Entwurf aber „sehr alt“, und er blieb dabei.`);
    const people = PEOPLE.map((person) => ({ ...person, evidence: cite(2) }));
    const partial = (text: string, frame: string) =>
      say(
        briefingOf(
          {
            people,
            summary: [{ text: "Holt war da.", evidence: cite(2) }],
            statements: [
              statement({
                kind: "partial",
                text,
                frame,
                speaker: "holt",
                attribution: "named",
                speakerEvidence: undefined,
                evidence: cite(3),
              }),
            ],
          },
          article,
        ),
        article,
      );
    const not = ["check/frame-not-in-source statements[0].frame"];
    expect(partial("sehr gut", "nannte den Plan {}")).toEqual([]);
    expect(partial("sehr alt", "den Entwurf aber {}, und er blieb dabei.")).toEqual([]);
    expect(partial("sehr alt", "nannte den Plan {}")).toEqual(not);
    expect(partial("sehr gut", "den Entwurf aber {}, und er blieb dabei.")).toEqual(not);
    expect(partial("sehr", "nannte den Plan {}")).toContain(not[0]);
  });

  it("stands around what is quoted of a reaction as well", () => {
    const around = (frame: string) =>
      sayOf({ reactions: [reaction({ quote: "einen großen Schritt", frame })] });
    expect(around("nannte den Plan {}")).toEqual([]);
    expect(around("nannte den Hafen {}")).toEqual(["check/frame-not-in-source reactions[0].frame"]);
  });

  it("and its words may stand in either of the paragraphs that are named", () => {
    const fields = (evidence: object[]) => ({
      kind: "partial",
      text: "einen großen Schritt",
      frame: "nannte den Plan {}",
      speaker: "holt",
      attribution: "named",
      speakerEvidence: undefined,
      evidence,
    });
    expect(sayOfStatement(fields(cite(5, 6)))).toEqual([]);
    expect(sayOfStatement(fields([{ source: "a", paragraphs: [4, 5], words: "neue Schulden" }]))).toEqual([]);
  });

  it("is what “words” gives", () => {
    const words = (text: string) =>
      sayOfStatement({ evidence: [{ source: "a", paragraphs: [4], words: text }] });
    expect(words("nicht lange gewartet")).toEqual([]);
    expect(words("nicht lange gewarte")).toEqual([
      "check/words-not-in-source statements[0].evidence[0].words",
    ]);
  });
});
