import { describe, expect, it } from "vitest";
import { findings, SOUND, spoilt, statement, withMeeting, withStatement } from "./support.ts";

const codes = (text: string) => findings(text).map((d) => d.code);
const hints = (text: string) => findings(text).map((d) => d.hint);
const messages = (text: string) => findings(text).map((d) => d.message);

const dated = (date: string) => withMeeting(`date: { resolved: ${date} }`);
const cutoff = (at: string) => spoilt("2025-02-18T16:30+01:00", at);
const there = (person: string) =>
  `{ person: ${person}, basis: named, evidence: [{ source: a, paragraphs: [3] }] }`;

describe("references", () => {
  it("hint at the nearest id, or at the list", () => {
    const said = withStatement("kind: direct; text: Calm.");
    expect(hints(said.replace("speaker: anna", "speaker: ana"))).toEqual(["did you mean “anna”"]);
    expect(hints(said.replace("speaker: anna", "speaker: zoe"))).toEqual(["add it to “people”"]);
  });

  it("are followed from participants, reactions and every kind of evidence", () => {
    expect(codes(withMeeting(`date: null; participants: [${there("bert")}]`))).toEqual([
      "check/unknown-person",
    ]);
    const reaction =
      "{ id: r, body: EU, person: bert, stance: none, position: Calm., evidence: [{ source: b, paragraphs: [1] }] }";
    expect(codes(`${SOUND}reactions: [${reaction}]\n`)).toEqual([
      "check/unknown-person",
      "check/unknown-source",
    ]);
    expect(
      codes(withStatement("kind: direct; text: Calm.; speakerEvidence: [{ source: a, paragraphs: [10] }]")),
    ).toEqual(["check/no-such-paragraph"]);
    expect(
      codes(`${SOUND}openQuestions: [{ text: Why?, evidence: [{ source: b, paragraphs: [1] }] }]\n`),
    ).toEqual(["check/unknown-source"]);
  });
});

describe("ids", () => {
  it("count each list for itself, and a third use is told too", () => {
    const three = ["s1", "s1", "s1"].map((id) => statement("kind: direct; text: Calm.", id)).join("");
    expect(codes(`${SOUND}statements:${three}\n`)).toEqual(["check/repeated-id", "check/repeated-id"]);
  });
});

describe("evidence", () => {
  it("may cite the last paragraph but none beyond", () => {
    expect(codes(spoilt("[1] }]\npeople", "[9] }]\npeople"))).toEqual([]);
    expect(codes(spoilt("dropped: [8]", "dropped: [8, 10]"))).toEqual(["check/no-such-paragraph"]);
  });

  it("of a note on the source may cite what was dropped", () => {
    expect(
      codes(`${SOUND}sourceNotes: [{ text: A teaser., evidence: [{ source: a, paragraphs: [8] }] }]\n`),
    ).toEqual([]);
  });
});

describe("quotations", () => {
  it.each([
    ["a partial one with its frame", "kind: partial; text: calm; frame: She was {}."],
    ["two passages in two places", "kind: partial; text: [calm, glad]; frame: She was {} and {}."],
    ["marks inside a quotation", "kind: direct; text: They say “calm” in the harbour."],
    ["a quotation that ends with one", "kind: direct; text: They call it “calm”"],
    ["apostrophes", "kind: direct; text: It’s the sailors’ wind"],
    [
      "the words of the evidence around it",
      "kind: direct; text: Calm.; evidence: [{ source: a, paragraphs: [2], words: she said Calm. }]",
    ],
    ["marks around an indirect statement's word", "kind: indirect; text: “Calm”"],
  ])("%s are sound", (_, fields) => {
    const text = fields.includes("evidence:")
      ? withStatement(fields).replace("    evidence: [{ source: a, paragraphs: [2] }]\n", "")
      : withStatement(fields);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ["German marks", "kind: direct; text: „Calm.“", "check/typed-quotation-marks"],
    ["guillemets", "kind: direct; text: »Calm.«", "check/typed-quotation-marks"],
    ["straight marks", "kind: direct; text: '\"Calm.\"'", "check/typed-quotation-marks"],
    [
      "marks around one passage",
      "kind: partial; text: [calm, ‘glad’]; frame: She was {} and {}.",
      "check/typed-quotation-marks",
    ],
    ["marks in the frame", "kind: partial; text: calm; frame: She was “{}”.", "check/typed-quotation-marks"],
    ["a frame without a place", "kind: partial; text: calm; frame: She was so.", "check/frame-places"],
    [
      "an indirect one with a frame",
      "kind: indirect; text: Calm; frame: She was {}.",
      "check/frame-without-partial",
    ],
  ])("%s are found", (_, fields, code) => {
    expect(codes(withStatement(fields))).toEqual([code]);
  });

  it("of a reaction stand in their frame as well", () => {
    const reaction = (fields: string) =>
      `${SOUND}reactions: [{ id: r, body: EU, stance: none, position: Calm., ${fields}, evidence: [{ source: a, paragraphs: [1] }] }]\n`;
    expect(codes(reaction('quote: calm, frame: "It is {}."'))).toEqual([]);
    expect(codes(reaction('quote: calm, frame: "It is so."'))).toEqual(["check/frame-places"]);
    expect(codes(reaction('frame: "It is {}."'))).toEqual(["check/frame-places"]);
    expect(codes(reaction("quote: “calm”"))).toEqual(["check/typed-quotation-marks"]);
  });
});

describe("translations", () => {
  const machine = (text: string) =>
    text.replace("language: en\n    sha", "language: en\n    translated: machine\n    sha");

  it.each([
    ["said in the source's language", "original: en-GB", []],
    ["said in another and called a translation", "original: de; translated: true", []],
    ["said in another", "original: de", ["check/untold-translation"]],
    [
      "said in the same and called a translation",
      "original: en-GB; translated: true",
      ["check/untold-translation"],
    ],
  ])("%s", (_, fields, expected) => {
    expect(codes(withStatement(`kind: direct; text: Calm.; ${fields}`))).toEqual(expected);
  });

  it("of the whole source are translations of what is quoted, but not of what is told in our words", () => {
    expect(codes(machine(withStatement("kind: direct; text: Calm.")))).toEqual(["check/untold-translation"]);
    expect(codes(machine(withStatement("kind: direct; text: Calm.; translated: true")))).toEqual([]);
    expect(codes(machine(withStatement("kind: indirect; text: Calm.")))).toEqual([]);
  });
});

describe("meetings", () => {
  const absent = (name: string) =>
    `absent: [{ name: ${name}, basis: named, evidence: [{ source: a, paragraphs: [3] }] }]`;

  it("know a person by every spelling", () => {
    const text = withMeeting(`date: null; participants: [${there("anna")}]; ${absent("Ana Berg")}`);
    expect(codes(text)).toEqual([]);
    expect(codes(text.replace("role: null", "spellings: [Ana Berg], role: null"))).toEqual([
      "check/present-and-absent",
    ]);
  });

  it("may share their participants", () => {
    const one = withMeeting(`date: null; participants: [${there("anna")}]`);
    expect(
      codes(
        `${one}  - { id: m2, title: More, date: null, participants: [${there("anna")}], evidence: [{ source: a, paragraphs: [4] }] }\n`,
      ),
    ).toEqual([]);
  });
});

describe("dates", () => {
  it.each(["2024-02-29", "2025", "2025-12", "2025-12-31T23:59:59Z", "2025-12-31T00:00+14:00", "0099-01-01"])(
    "%s exists",
    (date) => expect(codes(dated(`"${date}"`))).toEqual([]),
  );

  it.each([
    "2025-02-29",
    "2025-04-31",
    "2025-13",
    "2025-00-10",
    "2025-01-00",
    "2025-01-01T24:00Z",
    "2025-01-01T10:60Z",
    "2025-01-01T10:00:60Z",
    "2025-01-01T10:00+14:30",
    "2025-01-01T10:00-12:30",
    "2025-01-01T10:00+01:60",
  ])("%s does not", (date) => expect(codes(dated(`"${date}"`))).toEqual(["check/impossible-date"]));

  it("are compared as far as both are written", () => {
    expect(codes(cutoff("2025-02-18T00:00+01:00"))).toEqual([]);
    expect(codes(cutoff("2025-02-17T23:59+01:00"))).toEqual(["check/cutoff-before-source"]);
    expect(codes(spoilt("published: 2025-02-18", "published: 2025-02"))).toEqual([]);
    expect(codes(spoilt("published: 2025-02-18", "published: 2025-02-18T17:00+01:00"))).toEqual([
      "check/cutoff-before-source",
    ]);
    expect(codes(spoilt("published: 2025-02-18", "published: 2025-02-18T17:00+02:00"))).toEqual([]);
  });

  it("in the words of the source alone will do", () => {
    expect(codes(withMeeting("date: { asWritten: on Monday }"))).toEqual([]);
  });
});

describe("the summary", () => {
  it("has points of up to 25 words", () => {
    expect(codes(spoilt("The sea is calm.", `${"calm ".repeat(24)}sea.`))).toEqual([]);
    expect(messages(spoilt("The sea is calm.", `${"calm ".repeat(29)}sea.`))).toEqual([
      "the key point has 30 words, more than 25",
    ]);
  });
});

it("tells everything in one run", () => {
  const text = withStatement("kind: partial; text: “calm”").replace(
    "published: 2025-02-18",
    "published: 2025-02-31",
  );
  expect(codes(text)).toEqual([
    "check/partial-without-frame",
    "check/typed-quotation-marks",
    "check/impossible-date",
    "check/cutoff-before-source",
  ]);
});
