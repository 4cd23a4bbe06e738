/** Our own sentences against the paragraphs that they cite: numbers, dates, names, negations; and the people on the sheet. */
import { describe, expect, it } from "vitest";
import { holdAgainst } from "../../src/check/gate/index.ts";
import { quantitiesIn } from "../../src/check/gate/numbers.ts";
import { placesIn } from "../../src/check/gate/places.ts";
import {
  articleOf,
  briefingOf,
  cite,
  GERMAN,
  PEOPLE,
  reaction,
  say,
  sayOf,
  sayOfStatement,
} from "./support.ts";

/** The codes that one sentence on some paragraphs earns. */
const codesOf = (text: string, ...paragraphs: number[]): string[] =>
  sayOf({ summary: [{ text, evidence: cite(...paragraphs) }] }).map((each) => each.split(" ")[0]!);

describe("numbers", () => {
  it.each<[string, readonly string[]]>([
    ["Zwölf Boote, 1.250 Menschen", ["12", "1250"]],
    ["forty-one pilots, a dozen ships", ["41", "12"]],
    ["einundvierzig Lotsen, dreihundertfünf Boote", ["41", "305"]],
    ["2,5 Millionen und 3.5 million", ["2500000", "3500000"]],
    ["two hundred and five", ["200", "5"]],
    ["ein Boot und one ship", []],
    ["um 16.30 Uhr und 16:30", ["16:30"]],
    ["1,250 people, 1 250 Menschen", ["1250"]],
    ["im Jahr 2031", ["2031"]],
    ["sie achten auf das zweite Boot", ["2"]],
  ])("in “%s” are %j", (text, values) => {
    expect([...quantitiesIn(text).numbers.keys()]).toEqual(values);
  });

  it.each(["3. Mai 2031", "3 May 2031", "May 3, 2031", "03.05.2031", "2031-05-03", "3rd of May 2031"])(
    "the date “%s” is one day, and no number",
    (text) => {
      const { days, numbers } = quantitiesIn(text);
      expect(days).toMatchObject([{ day: 3, month: 5, year: 2031 }]);
      expect(numbers.size).toBe(0);
    },
  );

  it("stand in the paragraphs that are cited", () => {
    expect(codesOf("12 Boote lagen im Hafen, und 1250 Menschen.", 4)).toEqual([]);
    expect(codesOf("Dreizehn Boote lagen im Hafen.", 4)).toEqual(["check/number-not-in-source"]);
    expect(codesOf("12 Boote lagen im Hafen.", 5)).toEqual(["check/number-not-in-source"]);
    expect(codesOf("41 Angestellte hat die Reederei.", 8)).toEqual([]);
  });

  it("dates too, in any form", () => {
    expect(codesOf("Vom 3.5.2031 an fährt sie.", 3)).toEqual([]);
    expect(codesOf("Am 3. Mai fährt sie.", 3)).toEqual([]);
    expect(codesOf("Am 4. Mai fährt sie.", 3)).toEqual(["check/date-not-in-source"]);
    expect(codesOf("Am 3. Juni fährt sie.", 3)).toEqual(["check/date-not-in-source"]);
    expect(codesOf("Am 3. Mai 2030 fährt sie.", 3)).toEqual(["check/date-not-in-source"]);
    expect(codesOf("Am Dienstag wurde das bekannt.", 3)).toEqual(["check/date-not-in-source"]);
    expect(codesOf("Am Montag wurde das bekannt.", 3)).toEqual([]);
  });
});

describe("a shorter wording", () => {
  const long = "Die Reederei schreibt darüber.";
  it.each<[string, number, string | undefined]>([
    ["Sie schreibt.", 4, undefined],
    ["13 Boote.", 4, "check/number-not-in-source"],
    ["Am 4. Mai.", 3, "check/date-not-in-source"],
    ["Holt dafür.", 3, "check/name-not-in-source"],
    ["In Norwegen.", 3, "check/name-not-in-source"],
    ["Nichts Neues.", 3, "check/negation-added"],
  ])("is held to the source as the whole one is: “%s” on paragraph %i", (short, paragraph, code) => {
    const evidence = cite(paragraph);
    const found = (path: string) => (code === undefined ? [] : [`${code} ${path}`]);
    expect(sayOf({ summary: [{ text: long, short, evidence }] })).toEqual(found("summary[0].short"));
    const position = { ...reaction({ position: long, person: undefined, short, evidence }) };
    expect(sayOf({ reactions: [position] })).toEqual(found("reactions[0].short"));
  });
});

describe("names", () => {
  it("of people stand in the paragraphs that are cited, in any spelling", () => {
    expect(codesOf("Berg kündigt die Fähre an.", 3)).toEqual([]);
    expect(codesOf("Bergs Sprecher bestätigt es.", 9)).toEqual([]);
    expect(codesOf("Holt kündigt die Fähre an.", 3)).toEqual(["check/name-not-in-source"]);
    const people = [{ ...PEOPLE[0]!, name: "Anna Bjerg", spellings: ["Anna Berg"] }, ...PEOPLE.slice(1)];
    expect(sayOf({ people, summary: [{ text: "Bjerg kündigt die Fähre an.", evidence: cite(3) }] })).toEqual(
      [],
    );
  });

  it("of places too, with their adjectives and in both languages", () => {
    expect(codesOf("Die Reederei sitzt in Großbritannien.", 8)).toEqual([]);
    expect(codesOf("Sie sagte es in Norwegens Hauptstadt.", 3)).toEqual(["check/name-not-in-source"]);
    expect(codesOf("Sie sagte es in Oslo.", 3)).toEqual([]);
    expect([...placesIn("the British and the Ukrainians met the EU in Kyiv").keys()]).toEqual([
      "Großbritannien",
      "Ukraine",
      "EU",
      "Kiew",
    ]);
    expect([...placesIn("Irene und die Polen").keys()]).toEqual(["Polen"]);
  });

  it("in capitals are looked for, as a warning", () => {
    expect(codesOf("Die NGO ist dafür.", 3)).toEqual(["check/name-not-in-source"]);
  });
});

describe("what was looked for once", () => {
  it("is one person's name and not another's", () => {
    expect(codesOf("Berg und Holt kündigen die Fähre an.", 3)).toEqual(["check/name-not-in-source"]);
  });

  it("is one source's paragraph and not another's", async () => {
    const other = await articleOf(
      "Der Hafen ist leer\n\nNiemand kam.\n\nEs regnete sehr.\n\nBoote sah man keine.",
    );
    const [source] = briefingOf().sources;
    const text = "Zwölf Boote lagen im Hafen.";
    const briefing = briefingOf({
      summary: ["a", "b"].map((id) => ({ text, evidence: [{ source: id, paragraphs: [4] }] })),
      sources: [
        source,
        {
          ...source,
          id: "b",
          title: other.facts.title,
          sha256: other.sha256,
          paragraphs: other.paragraphs.length,
        },
      ],
    });
    const articles = new Map([
      ["a", GERMAN],
      ["b", other],
    ]);
    expect(
      holdAgainst(briefing, articles).findings.filter(({ code }) => code === "check/number-not-in-source"),
    ).toMatchObject([{ path: ["summary", 1, "text"] }]);
  });
});

describe("negations", () => {
  it("of a sentence that ours has little of are not lost", () => {
    expect(
      codesOf("Der Sprecher Lind redete lange über Boote, Häfen, Wetter, Motoren und vieles andere.", 9),
    ).toEqual([]);
  });

  it("are not made up", () => {
    expect(codesOf("Die Fähre kommt am 3. Mai nicht.", 3)).toEqual(["check/negation-added"]);
    expect(codesOf("Die Reederei bleibt ohne Käufer.", 8)).toEqual([]);
  });

  it("of the first sentence are none of the headline before it", async () => {
    const headline = "Fähre nach Alvik fährt wieder jeden Tag zweimal";
    const article = await articleOf(`${headline}\n\nDie Menschen auf Alvik haben das nicht erwartet.\n`);
    const briefing = briefingOf({ title: headline, deck: headline }, article);
    const found = holdAgainst(briefing, new Map([["a", article]])).findings;
    expect(found.filter(({ code }) => code === "check/negation-lost")).toEqual([]);
  });

  it("are not lost", () => {
    expect(codesOf("Lind bestätigte, dass die Regierung neue Steuern plane.", 9)).toEqual([
      "check/negation-lost",
    ]);
    expect(codesOf("Lind bestätigte, dass die Regierung keine neuen Steuern plane.", 9)).toEqual([]);
  });
});

describe("people", () => {
  it("stand where the briefing says, with the office of the source", () => {
    const berg = (fields: object) => sayOf({ people: [{ ...PEOPLE[0], ...fields }, ...PEOPLE.slice(1)] });
    expect(berg({ role: "Ministerin" })).toEqual([]);
    expect(berg({ role: "Verkehrsministerin" })).toEqual(["check/role-not-in-source people[0].role"]);
    expect(berg({ evidence: cite(4) })).toEqual([
      "check/person-not-in-source people[0].name",
      "check/role-not-in-source people[0].role",
    ]);
  });

  it("speak where they are said to", () => {
    expect(sayOfStatement({ attribution: "named" })).toEqual([
      "check/speaker-not-named statements[0].attribution",
    ]);
    expect(sayOfStatement({ speakerEvidence: undefined })).toEqual([
      "check/speaker-not-in-source statements[0].speaker",
    ]);
    expect(sayOfStatement({ speaker: "lind" })).toEqual([
      "check/speaker-not-in-source statements[0].speaker",
    ]);
  });

  it("take part where they are named, and are missed where they are missed", () => {
    const meeting = (fields: object) =>
      sayOf({ meetings: [{ id: "m", title: "Treffen", date: null, evidence: cite(5), ...fields }] });
    const participant = { person: "holt", basis: "named", evidence: cite(5) };
    expect(meeting({ participants: [participant] })).toEqual([]);
    expect(meeting({ participants: [{ ...participant, evidence: cite(8) }] })).toEqual([
      "check/person-not-in-source meetings[0].participants[0].person",
    ]);
    expect(meeting({ participants: [{ ...participant, basis: "inferred", evidence: cite(8) }] })).toEqual([]);
    expect(meeting({ absent: [{ name: "Reederei", basis: "named", evidence: cite(5) }] })).toEqual([
      "check/person-not-in-source meetings[0].absent[0].name",
    ]);
    expect(meeting({ absent: [{ name: "Reederei", basis: "named", evidence: cite(8) }] })).toEqual([]);
  });

  it("dates have the words of the source, and no other day", () => {
    const date = (asWritten: string, resolved?: string) =>
      sayOf({
        meetings: [
          {
            id: "m",
            title: "Treffen",
            date: { asWritten, ...(resolved && { resolved }) },
            evidence: cite(3),
          },
        ],
      });
    expect(date("am Montag", "2031-04-28")).toEqual([]);
    expect(date("am Montag", "2031-04-29")).toEqual(["check/date-contradicts meetings[0].date.resolved"]);
    expect(date("am 3. Mai 2031", "2031-05-04")).toEqual([
      "check/date-contradicts meetings[0].date.resolved",
    ]);
    expect(date("am Dienstag")).toEqual(["check/date-not-in-source meetings[0].date.asWritten"]);
  });
});

describe("the source", () => {
  it("is the file that was read", () => {
    const [source] = briefingOf().sources;
    const about = (fields: object) => sayOf({ sources: [{ ...source, ...fields }] });
    expect(about({})).toEqual([]);
    expect(about({ sha256: "0".repeat(64) })).toEqual(["check/source-changed sources[0].sha256"]);
    expect(about({ paragraphs: 12 })).toEqual(["check/paragraphs-differ sources[0].paragraphs"]);
    expect(about({ title: "Die Insel bekommt eine Fähre" })).toEqual([
      "check/title-not-in-source sources[0].title",
    ]);
    expect(about({ author: "Maria Holm" })).toEqual([]);
    expect(about({ author: "Mario Holm" })).toEqual(["check/author-not-in-source sources[0].author"]);
  });

  it("may have a title that is the beginning of a line too long for one", async () => {
    const line = `Die Fähre ${"fährt über den Fluss und ".repeat(8)}hält.`;
    const article = await articleOf(`${GERMAN.text}\n\n${line}`);
    const [source] = briefingOf({}, article).sources;
    const title = (text: string) =>
      say(briefingOf({ sources: [{ ...source, title: text }] }, article), article).filter((each) =>
        each.startsWith("check/title"),
      );
    expect(title(`${line.slice(0, 114)}…`)).toEqual([]);
    expect(title(`${line.slice(0, 114)}`)).toHaveLength(1);
    expect(title(`${line.slice(0, 114).replace("Fluss", "Fjord")}…`)).toHaveLength(1);
    expect(title("Die Fähre…")).toHaveLength(1);
  });

  it("says of itself what the briefing says", async () => {
    const article = { ...GERMAN, facts: { ...GERMAN.facts, outlet: "Inselbote", published: "2031-05-02" } };
    expect(say(briefingOf({}, article), article)).toEqual([
      "check/source-fact-differs sources[0].published",
      "check/source-fact-differs sources[0].outlet",
    ]);
  });

  it("is cited in its text, not in what stands around it", async () => {
    const article = await articleOf(`${GERMAN.text}\n\nLESEN Die Fähre von oben`);
    const summary = [{ text: "Die Fähre ist groß.", evidence: cite(12) }];
    expect(say(briefingOf({ summary }, article), article)).toEqual([
      "check/cites-furniture summary[0].evidence[0].paragraphs[0]",
    ]);
  });

  it("that is a translation still has its names and numbers", async () => {
    const article = await articleOf(
      "The ferry is back\n\nThe British minister Anna Berg said on Monday that forty-one ships would sail on 3 May.",
    );
    const about = (text: string) =>
      say(
        briefingOf(
          {
            title: "Die Fähre",
            deck: "Sie fährt.",
            people: [{ id: "berg", name: "Anna Berg", role: "britische Ministerin", evidence: cite(2) }],
            summary: [{ text, evidence: cite(2) }],
            sources: [{ ...briefingOf({}, article).sources[0], language: "en" }],
          },
          article,
        ),
        article,
      ).map((each) => each.split(" ")[0]);
    expect(about("Die Britin Berg sagte am Montag, 41 Schiffe führen am 3. Mai.")).toEqual([]);
    expect(about("Die Deutsche Berg sagte am Montag, 42 Schiffe führen am 3. Mai.")).toEqual([
      "check/number-not-in-source",
      "check/name-not-in-source",
    ]);
  });
});
