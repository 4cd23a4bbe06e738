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

  describe("counted by hand", () => {
    // Body: paragraphs 2 to 6, of 11, 7, 12, 5 and 7 words; “1.250” is one, “Bremer-Hafen” is one, “–” is none.
    const ARTICLE = `Der Hafen wird teurer

„Wir zahlen 1.250 Euro im Jahr“, sagte Anna Berg am Montag.

Jan Holt nannte das „mutig – und teuer“.

„Wir zahlen das nicht. Dr. Lind war am 3. Mai im Bremer-Hafen.“

Mehr sagte Holt dazu nicht.

Am Abend schloss das Amt seine Türen.`;
    const berg = statement({
      text: "Wir zahlen 1.250 Euro im Jahr",
      evidence: cite(2),
      attribution: "named",
    });
    const holt = (text: string, evidence: object, kind: string, id: string) =>
      statement({
        id,
        speaker: "holt",
        kind,
        text,
        evidence,
        attribution: "named",
        frame: kind === "partial" ? "Das sei {}" : undefined,
      });
    const people = [
      { id: "berg", name: "Anna Berg", role: null, country: "NO", evidence: cite(2) },
      { id: "holt", name: "Jan Holt", role: null, country: "SE", evidence: cite(3) },
    ];
    const summary = [{ text: "Der Hafen wird teurer.", evidence: cite(6) }];
    const facts = async (...statements: object[]) =>
      factsOf({ people, summary, statements }, await articleOf(ARTICLE)).facts;

    it("counts words and paragraphs", async () => {
      const { coverage, speakers, sides } = await facts(
        berg,
        holt("mutig – und teuer", cite(3), "partial", "b"),
        holt("Wir zahlen das nicht. Dr. Lind war am 3. Mai im Bremer-Hafen.", cite(4), "direct", "c"),
      );
      expect(coverage).toEqual([
        {
          source: "a",
          body: 5,
          used: [2, 3, 4, 6],
          unused: [5],
          words: 11 + 7 + 12 + 5 + 7,
          quotedWords: 6 + 3 + 12,
          // Three words in marks count as one, and none stands between them and the next two.
          runningSentences: 3,
        },
      ]);
      expect(speakers).toEqual([
        { name: "Jan Holt", quotations: 2, words: 15 },
        { name: "Anna Berg", quotations: 1, words: 6 },
      ]);
      expect(sides.map(({ quotations, words }) => [quotations, words])).toEqual([
        [2, 15],
        [1, 6],
      ]);
    });

    it("counts nothing that does not stand there, and nobody's words for nobody", async () => {
      const quote = "mutig – und teuer";
      const body = {
        id: "r",
        body: "Hafenamt",
        stance: "supports",
        position: "Es ist dafür.",
        quote,
        evidence: cite(3),
      };
      const article = await articleOf(ARTICLE);
      const { facts } = factsOf(
        {
          people,
          summary,
          reactions: [body],
          statements: [{ ...berg, text: "Wir zahlen 1.251 Euro im Jahr" }],
        },
        article,
      );
      expect(facts.coverage[0]).toMatchObject({ quotedWords: 3, runningSentences: 1 });
      expect(facts.speakers).toEqual([{ name: "Anna Berg", quotations: 1, words: 6 }]);
    });

    it("counts for each source what is quoted of it", async () => {
      const other = await articleOf(ARTICLE.replace("1.250", "2.500"));
      const article = await articleOf(ARTICLE);
      const [source] = briefingOf({}, article).sources;
      const briefing = briefingOf(
        {
          people,
          summary,
          statements: [berg],
          sources: [source, { ...source, id: "b", sha256: other.sha256 }],
        },
        article,
      );
      const { facts } = holdAgainst(
        briefing,
        new Map([
          ["a", article],
          ["b", other],
        ]),
      );
      expect(facts.coverage.map(({ quotedWords, used }) => [quotedWords, used])).toEqual([
        [6, [2, 3, 6]],
        [0, []],
      ]);
    });

    it("counts words that two statements quote once of the source, and for each of the speakers", async () => {
      const { coverage, speakers } = await facts(
        holt("mutig – und teuer", cite(3), "partial", "b"),
        holt("mutig – und teuer", cite(3), "partial", "c"),
      );
      expect(coverage[0]).toMatchObject({ quotedWords: 3, runningSentences: 1 });
      expect(speakers).toEqual([{ name: "Jan Holt", quotations: 2, words: 6 }]);
    });

    it.each([
      ["exactly 15 % of the words", 15, []],
      ["a word more than 15 %", 16, ["check/quoted-share"]],
    ])("%s", async (_, quoted, expected) => {
      const words = (n: number, word: string) => Array.from({ length: n }, () => word).join(" ");
      const quote = `Wir ${words(quoted - 1, "zahlen")}`;
      const article = await articleOf(
        `Der Hafen wird teurer\n\n„${quote}“, sagte Anna Berg.\n\nDas Amt ${words(100 - quoted - 5, "zahlt")}.`,
      );
      const { facts, findings } = factsOf(
        {
          people: [people[0]],
          summary: [{ text: "Das Amt zahlt.", evidence: cite(3) }],
          statements: [{ ...berg, text: quote }],
        },
        article,
      );
      expect(facts.coverage[0]).toMatchObject({ words: 100, quotedWords: quoted });
      expect(findings.map(({ code }) => code).filter((code) => code.startsWith("check/quoted-"))).toEqual(
        expected,
      );
    });

    it.each([
      [
        "three sentences in one quotation",
        "„Wir zahlen das nicht. Wir gehen jetzt nach Hause. Das war es dann.“",
        3,
      ],
      [
        "four in two quotations with only marks between",
        "„Wir zahlen das nicht. Wir gehen jetzt nach Hause.\n\n„Das war es dann. Morgen kommen wir wieder.“",
        4,
      ],
      [
        "two and two with a word between",
        "„Wir zahlen das nicht. Wir gehen jetzt nach Hause.“ Pause. „Das war es dann. Morgen kommen wir wieder.“",
        2,
      ],
      ["stops that end no sentence", "„Wir trafen Dr. Lind und Frau K. Berg am 3. Mai in St. Anna.“", 1],
      [
        "questions, calls and pauses",
        "„Warum zahlen wir das? Das ist zu viel! Wir gehen nach Hause… Und zwar jetzt gleich.“",
        4,
      ],
      ["a word of assent is no sentence", "„Ja. Gut so. Wir zahlen das nicht.“", 1],
    ])("%s", async (_, said, sentences) => {
      const article = await articleOf(
        `Der Hafen wird teurer\n\nAnna Berg sagte: ${said}\n\nAm Abend schloss das Amt seine Türen.`,
      );
      const passages = said.split(/“ Pause\. |\n\n/).map((each) => each.replace(/[„“]/g, ""));
      const statements = passages.map((text, i) =>
        statement({
          id: `s${i}`,
          text,
          evidence: cite(i > 0 && said.includes("\n") ? 3 : 2),
          attribution: "named",
          speakerEvidence: cite(2),
        }),
      );
      const { coverage } = factsOf(
        { people: [people[0]], summary: [{ text: "Das Amt schloss.", evidence: cite(2) }], statements },
        article,
      ).facts;
      expect(coverage[0]).toMatchObject({ runningSentences: sentences });
    });
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
