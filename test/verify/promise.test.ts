import { describe, expect, it } from "vitest";
import { namesContent, promisedTexts } from "../../src/verify/promise.ts";
import { briefing, rule } from "./support/check.ts";

const texts = (...args: Parameters<typeof rule>) =>
  promisedTexts(briefing(), rule(...args)).map((one) => one.text);

describe("what a path promises", () => {
  it("is one text, or one for each item and passage", () => {
    expect(texts("title")).toEqual(["Der Hafen bleibt offen"]);
    expect(texts("people.*.name")).toEqual(["Adam Ost", "Berta West"]);
    expect(texts("statements.*.text").slice(-2)).toEqual(["offene Tür", "letzte Frist"]);
  });

  it("is nothing where the content leaves it out", () => {
    expect(texts("people.*.role")).toEqual(["Minister"]);
    expect(texts("assessment.text")).toEqual([]);
  });

  it("is a number as it is written", () => {
    expect(texts("series.version")).toEqual(["1"]);
  });

  it("is a frame with its passages in quotation marks", () => {
    expect(texts("statements.*.frame")).toEqual([
      "Sie sprach von einer „offene Tür“ und einer „letzte Frist“.",
    ]);
  });

  it("comes in groups by side, in the order in which each first appears", () => {
    const speakers = promisedTexts(briefing(), rule("statements.*.text", { groupBy: "side" })).map(
      (one) => one.speaker?.id,
    );
    expect(speakers).toEqual(["adam", "adam", "berta", "berta", "berta"]);
  });

  it("is one item of a list by its number, from 0", () => {
    expect(texts("people.1.name")).toEqual(["Berta West"]);
    expect(texts("people.9.name")).toEqual([]);
  });

  it("is what a person is called who speaks, and printed once for a run of statements", () => {
    expect(texts("statements.*.speaker.name")).toHaveLength(4);
    const once = texts("statements.*.speaker.name", { groupBy: "side", once: true });
    expect(once).toEqual(["Adam Ost", "Berta West"]);
  });

  it("counts items of the list, whether or not they say something", () => {
    const [, second] = briefing().statements;
    const some = { statements: briefing().statements.map((s) => ({ ...s, key: s !== second })) };
    const promised = promisedTexts(
      briefing({ statements: some.statements.map((s, i) => (i === 3 ? { ...s, occasion: "danach" } : s)) }),
      rule("statements.*.occasion", { first: 3 }),
    );
    expect(promised).toEqual([]);
  });

  it.each([
    ["meetings.0.participants.*.name", ["Adam Ost", "Berta West"]],
    ["meetings.0.participants.*.role", ["Minister", "Gast"]],
    ["meetings.0.participants.*.organisation", ["Reederei"]],
    ["reactions.*.name", ["Adam Ost"]],
    ["reactions.*.office", ["Kanzler"]],
    ["reactions.*.body", ["Hanse"]],
    ["reactions.*.frame", ["Es sei „zu früh“."]],
    ["figures.*.credit", ["Foto: Arp"]],
  ] as const)("%s is what the content gives to be said", (path, expected) => {
    const evidence = [{ source: "a", paragraphs: [1] }];
    const people = briefing().people.map((one) => ({ ...one, organisation: "Reederei" }));
    const told = promisedTexts(
      briefing({
        people,
        meetings: [
          {
            id: "m",
            title: "Treffen",
            date: null,
            evidence,
            participants: [
              { person: "adam", basis: "named", evidence },
              { person: "berta", role: "Gast", delegation: "DE", basis: "named", evidence },
            ],
          },
        ],
        reactions: [
          {
            id: "r",
            country: "DE",
            body: "Bund",
            person: "adam",
            office: "Kanzler",
            stance: "none",
            position: "A",
            evidence,
          },
          {
            id: "s",
            body: "Hanse",
            office: "Syndikus",
            stance: "none",
            position: "B",
            quote: "zu früh",
            frame: "Es sei {}.",
            evidence,
          },
        ],
        figures: [
          { src: "a.png", alt: "A", caption: "Hafen", credit: "Foto: Arp" },
          { src: "b.png", alt: "B", credit: "Foto: Birk" },
        ],
      }),
      rule(path),
    );
    expect(told.map(({ text }) => text)).toEqual(expected);
  });

  it("is no quotation for reported speech", () => {
    const quoted = promisedTexts(briefing(), rule("statements.*.text", { quote: true })).map(
      (one) => one.quoted,
    );
    expect(quoted).toEqual([true, true, false, true, true]);
  });
});

describe("a path names content", () => {
  it.each([
    "title",
    "issuer.contact.email",
    "marking.text",
    "meetings.*.participants.*.role",
    "reactions.*.quote",
    "meetings.0.participants.*.name",
    "statements.*.speaker.role",
  ])("%s", (path) => expect(namesContent(path)).toBe(true));
  it.each([
    "titel",
    "title.text",
    "summary.text",
    "people.*.names",
    "statements.*.name",
    "statements.x.text",
    "people.*.name.role",
    "*",
    "",
  ])("not %s", (path) => expect(namesContent(path)).toBe(false));
});
