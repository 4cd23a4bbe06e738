/** Proposals beside what the rules found: whose they are, what is the same, and what contradicts the article. */
import { describe, expect, it } from "vitest";
import { draftBriefing, withProposals } from "../../src/draft/index.ts";
import { extract, findEvents } from "../../src/extract/index.ts";
import type { Proposals } from "../../src/model/proposal.ts";
import { readEndpoint } from "../../src/propose/index.ts";
import { articleOf, languageOf } from "../extract/support.ts";

const LINES = [
  "Die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti kamen am Montag nach Malmö.",
  "In der Halle rief jemand: „Die alte Fähre war schöner!“",
  "Der Kapitän Paul Holm und der Koch Peter Holm hörten zu.",
  "„Wir sind uns über den Hafen ganz einig“, sagte Lahti.",
  "Lahti lachte. Draußen stand auf einem Schild: „Kein Schritt weiter.“ Lahti ging.",
  "Auf Lahtis Schild stand „Frieden“, und vom Frieden war viel die Rede. Das Wort „Friede ist möglich“ stand dort nicht.",
  "Die Reederei kann’s nicht bezahlen. Die neue Fähre kriegt’s trotzdem und bekommt zwei Brücken.",
  "Der Schiffer Emil Åkesson schwieg.",
  "Die Polizei sagte, der Hafen sei geschlossen. Am Tor der Polizei hing ein Blatt: „Bitte warten“.",
  "Lahti nannte den Plan „sehr gut“, aber teuer. „Nein“, sagte Lahti. Auf dem Boden lag ein Zettel: „Nein danke heute“.",
];
const lines = LINES.join("\n");

type Statement = Proposals["statements"][number];

function propose(proposals: Partial<Omit<Proposals, "by" | "rejected">>, text = lines) {
  const article = articleOf(text);
  const rules = languageOf("de");
  const found = extract(article, rules).value!;
  const draft = draftBriefing(found, findEvents(found, rules), "de");
  const all = { statements: [], summary: [], reactions: [], ...proposals };
  const wider = withProposals(draft, { by: "heron", rejected: [], ...all }, article);
  const fresh = Object.entries(wider.lists).flatMap(([list, items]) =>
    items
      .filter(({ proposed }) => proposed)
      .map(({ value }): Record<string, unknown> => ({ list, ...value })),
  );
  return { fresh, repeated: wider.repeated, reasons: wider.rejected.map(({ reason }) => reason) };
}

const saying = (speaker: string, words: string, paragraph: number, more: Partial<Statement> = {}) =>
  propose({
    statements: [{ kind: "direct", words, speaker, paragraph, speakerParagraph: undefined, ...more }],
  });

const SIGN = "Die alte Fähre war schöner!";

describe("the speaker", () => {
  it.each([
    ["by the whole name", "Jussi Lahti"],
    ["by the surname", "Lahti"],
    ["with the office that the article gives", "Minister Lahti"],
    ["with a title", "Herr Lahti"],
    ["with all of it", "Minister Jussi Lahti"],
  ])("is known %s", (_, speaker) => {
    expect(saying(speaker, SIGN, 2)).toMatchObject({ fresh: [{ speaker: "lahti" }], reasons: [] });
  });

  it.each([
    ["somebody else of that surname", "Tom Lahti"],
    ["a surname that two have", "Holm"],
    ["a word that begins small", "jemand"],
    ["a part of a word", "Mal"],
    ["nobody", "Olaf Quist"],
  ])("is not %s", (_, speaker) => {
    expect(saying(speaker, SIGN, 2)).toMatchObject({
      fresh: [],
      reasons: [`no paragraph names “${speaker}”`],
    });
  });

  it("whom only the article knows comes to the table, under an id that is free", () => {
    const { fresh } = saying("Halle", SIGN, 2);
    expect(fresh).toMatchObject([{ list: "people", id: "halle", name: "Halle" }, { speaker: "halle" }]);
    const twice = propose(
      {
        statements: ["Neue Halle", "Alte Halle"].map((speaker) => ({
          kind: "indirect" as const,
          words: speaker,
          speaker,
          paragraph: 1,
          speakerParagraph: undefined,
        })),
      },
      "Die Neue Halle und die Alte Halle in Malmö stehen leer.",
    );
    expect(twice.fresh.filter(({ list }) => list === "people").map(({ id }) => id)).toEqual([
      "halle",
      "halle-2",
    ]);
  });

  it.each([
    [undefined, 1],
    [6, 6],
    [3, 1],
  ])("is named, as the proposal says in paragraph %s, in %i", (speakerParagraph, paragraph) => {
    const [item] = saying("Jussi Lahti", SIGN, 2, { speakerParagraph }).fresh;
    expect(item).toMatchObject({ attribution: "context", speakerEvidence: [{ paragraphs: [paragraph] }] });
  });

  it("is named, where the proposal does not say it, in the last paragraph before", () => {
    const [item] = saying("Jussi Lahti", "kann’s nicht bezahlen", 7, { kind: "indirect" }).fresh;
    expect(item).toMatchObject({ speakerEvidence: [{ paragraphs: [6] }] });
  });

  it("who is named later only is named there", () => {
    const [item] = saying("Paul Holm", SIGN, 2).fresh.filter(({ list }) => list === "statements");
    expect(item).toMatchObject({ speakerEvidence: [{ paragraphs: [3] }] });
  });

  it("is not another one than whom the sentence names", () => {
    expect(saying("Anna Berg", "Frieden", 6, { kind: "partial" }).reasons).toEqual([
      "the sentence names “Jussi Lahti”, and not “Anna Berg”",
    ]);
  });

  it("may be a person where the sentence names a body only", () => {
    expect(saying("Jussi Lahti", "Bitte warten", 9).reasons).toEqual([]);
  });

  it("may be anyone where only the sentences around name somebody", () => {
    expect(saying("Anna Berg", "Kein Schritt weiter.", 5)).toMatchObject({
      fresh: [{ speaker: "berg" }],
      reasons: [],
    });
  });
});

describe("what the rules have", () => {
  const FOUND = "Wir sind uns über den Hafen ganz einig";

  it.each([
    ["the same words", FOUND],
    ["some of them", "über den Hafen"],
    ["more than them", `${FOUND}, sagte Lahti`],
  ])("%s are not taken twice", (_, words) => {
    expect(saying("Jussi Lahti", words, 4)).toEqual({ fresh: [], repeated: 1, reasons: [] });
    expect(saying("Anna Berg", words, 4).reasons).toEqual([
      "the rules found it with “Jussi Lahti”, and the proposal says “Anna Berg”",
    ]);
  });

  it("in a sentence of the author's are not taken twice", () => {
    const words = "nannte den Plan „sehr gut“, aber teuer";
    expect(saying("Jussi Lahti", words, 10, { kind: "indirect" })).toEqual({
      fresh: [],
      repeated: 1,
      reasons: [],
    });
  });

  it("one short word of theirs is not all that has it", () => {
    expect(saying("Jussi Lahti", "Nein danke heute", 10)).toMatchObject({ repeated: 0, fresh: [{}] });
  });

  it("letters that stand in the midst of its words are others", () => {
    expect(saying("Jussi Lahti", "fen gan", 4).repeated).toBe(0);
  });
});

describe("a partial quotation", () => {
  it("is the one between the marks", () => {
    const text =
      "Vom Frieden war die Rede, und auf einem Schild stand „Frieden“, von Hand gemalt. Jussi Lahti kam.";
    const { fresh } = propose(
      {
        statements: [
          {
            kind: "partial",
            words: "Frieden",
            speaker: "Jussi Lahti",
            paragraph: 1,
            speakerParagraph: undefined,
          },
        ],
      },
      text,
    );
    expect(fresh).toMatchObject([
      { frame: "Vom Frieden war die Rede, und auf einem Schild stand {}, von Hand gemalt." },
    ]);
  });

  it.each([
    ["Die Reederei", 7],
    ["zwei Brücken.", 7],
  ])("is not “%s”, where no mark can stand", (words, paragraph) => {
    expect(saying("Jussi Lahti", words, paragraph, { kind: "partial" }).reasons).toEqual([
      `the words do not stand in paragraph ${paragraph} as they are`,
    ]);
  });
});

describe("a sentence of somebody else's", () => {
  const point = (text: string, words: string, paragraph = 7) =>
    propose({ summary: [{ text, kind: "fact", words, paragraph }] });

  it("is taken when the paragraph bears it out", () => {
    for (const words of [
      "kriegt’s trotzdem und bekommt zwei Brücken",
      "kriegt's trotzdem und bekommt zwei Brücken",
    ])
      expect(point("Die Fähre bekommt zwei Brücken.", words).reasons).toEqual([]);
  });

  it.each([
    ["with the apostrophe of the source", "kann’s nicht bezahlen"],
    ["with another apostrophe", "kann's nicht bezahlen"],
    ["with words that do not stand there", "kann das nicht bezahlen"],
  ])("does not lose its “nicht” %s", (_, words) => {
    expect(point("Die Reederei bezahlt.", words).reasons).toEqual([
      "the source says “nicht” there, and the sentence does not",
    ]);
  });

  it.each([
    ["puts “keine” in", "Die Fähre bekommt keine Brücken.", /the sentence says “keine”/],
    [
      "has an address",
      "Die Fähre bekommt trotzdem Brücken und Reederei: www.example.org",
      /words that do not/,
    ],
    ["has no word that tells", "So ist es.", /words that do not/],
  ])("is not taken when it %s", (_, text, reason) => {
    expect(point(text, "trotzdem und bekommt zwei Brücken").reasons).toEqual([expect.stringMatching(reason)]);
  });
});

describe("the address of a service on this machine", () => {
  const settings = { model: "m", key: undefined, patience: undefined };

  it.each(["http://localhost:1/v1", "http://[::1]:1/v1", "http://127.0.0.1:1/v1"])("is %s", (url) =>
    expect(readEndpoint({ ...settings, url }).diagnostics).toEqual([]),
  );

  it.each(["http://127.0.0.1.example.org/v1", "http://[::2]/v1", "http://127example.org"])(
    "is not %s",
    (url) =>
      expect(readEndpoint({ ...settings, url }).diagnostics).toMatchObject([
        { code: "propose/not-encrypted" },
      ]),
  );
});
