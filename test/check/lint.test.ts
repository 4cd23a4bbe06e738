/** Editorial rules, the edits of quotations, and comments that let a warning stand. */
import { describe, expect, it } from "vitest";
import { checkAgainst, checkBriefing } from "../../src/check/index.ts";
import { lint } from "../../src/check/lint/index.ts";
import { asPrinted } from "../../src/model/wording.ts";
import { readText, SOUND, spoilt, withStatement } from "../content/support.ts";
import { briefingOf, cite, QUOTE, reaction, statement } from "./support.ts";

const lintOf = (fields: Record<string, unknown>): string[] =>
  lint(briefingOf(fields)).map(({ code }) => code);
const lintOfPoint = (text: string, kind = "fact") => lintOf({ summary: [{ text, kind, evidence: cite(3) }] });
const lintOfQuote = (text: string, fields: object = {}) =>
  lintOf({ statements: [statement({ text, ...fields })] });

describe("editorial rules", () => {
  it("say nothing of a sound briefing", () => {
    expect(lintOf({ statements: [statement()] })).toEqual([]);
  });

  it.each<[string, boolean]>([
    ["bereit sei, einen Prozess zu beginnen", true],
    ["Er habe keine Zeit", true],
    ["Ich habe keine Zeit, und ich werde gehen", false],
    ["Sei still! Es ist spät.", false],
    ["Gott sei Dank ist es vorbei", false],
    ["Wir sind bereit", false],
  ])("reported speech in marks: “%s” %s", (text, reported) => {
    expect(lintOfQuote(text).includes("lint/reported-speech-in-marks")).toBe(reported);
  });

  it("looks for reported speech in marks, in German sources alone", () => {
    const text = "Er sei bereit, sagte er, und er habe keine Zeit.";
    const code = "lint/reported-speech-in-marks";
    expect(lintOfQuote(text)).toContain(code);
    expect(lintOfQuote(text, { kind: "indirect" })).not.toContain(code);
    const [source] = briefingOf().sources;
    const sources = [{ ...source, language: "en", translated: undefined }];
    expect(lintOf({ statements: [statement({ text })], sources })).not.toContain(code);
  });

  it("a partial quotation does not stand alone", () => {
    expect(lintOfQuote("völlig verfrüht")).toEqual(["lint/partial-quote-alone"]);
    expect(lintOfQuote("Überraschung")).toEqual(["lint/partial-quote-alone"]);
    const reaction = {
      id: "r",
      country: "DE",
      stance: "none",
      position: "Ist dagegen.",
      quote: "verfrüht",
      evidence: cite(3),
    };
    expect(lintOf({ reactions: [reaction] })).toEqual(["lint/partial-quote-alone"]);
    expect(lintOf({ reactions: [{ ...reaction, frame: "er nannte es {}" }] })).toEqual([]);
  });

  it("confidence and likelihood do not stand in one sentence", () => {
    const codes = (text: string) => lintOfPoint(text, "assessment");
    expect(codes("Mit hoher Sicherheit wird sie wahrscheinlich fahren.")).toEqual([
      "lint/confidence-and-likelihood",
    ]);
    expect(codes("Sie wird wahrscheinlich fahren. Das sagen wir mit hoher Sicherheit.")).toEqual([]);
    expect(codes("We judge with high confidence that a vote is likely.")).toEqual([
      "lint/confidence-and-likelihood",
    ]);
  });

  it("a judgement is not called a fact", () => {
    for (const text of [
      "Die Fähre dürfte bald fahren.",
      "Berg wird besorgt sein.",
      "The ferry will probably sail.",
    ]) {
      expect(lintOfPoint(text)).toEqual(["lint/assessment-among-facts"]);
      expect(lintOfPoint(text, "assessment")).toEqual([]);
    }
  });

  it("a shorter wording is ours, too", () => {
    const point = { text: "Die Fähre fährt bald wieder zur Insel.", evidence: cite(3) };
    const weighed = { ...point, short: "Sie dürfte fahren." };
    expect(lintOf({ summary: [weighed] })).toEqual(["lint/assessment-among-facts"]);
    expect(lintOf({ summary: [{ ...weighed, kind: "assessment" }] })).toEqual([]);
    const short = "Mit hoher Sicherheit wahrscheinlich.";
    const both = ["lint/confidence-and-likelihood"];
    expect(lintOf({ summary: [{ ...point, short, kind: "assessment" }] })).toEqual(both);
    expect(lintOf({ reactions: [reaction({ short })] })).toEqual(both);
  });

  it("questions have evidence", () => {
    expect(lintOf({ openQuestions: [{ text: "Wann fährt sie?" }] })).toEqual(["lint/no-evidence"]);
  });

  it.each<[string, boolean]>([
    ["Die Fähre fährt heute.", true],
    ["Am Montag fuhr die Fähre.", true],
    ["She spoke last week.", true],
    ["Am Montag, 28. April 2031, fuhr die Fähre.", false],
    ["Die Fähre fährt jeden Morgen.", false],
  ])("a date does not hang in the air: “%s” %s", (text, relative) => {
    expect(lintOfPoint(text).includes("lint/relative-date")).toBe(relative);
  });

  it("a relative date of the source is resolved", () => {
    const meeting = (date: object) =>
      lintOf({ meetings: [{ id: "m", title: "Treffen", date, evidence: cite(3) }] });
    expect(meeting({ asWritten: "am Montag" })).toEqual(["lint/relative-date"]);
    expect(meeting({ asWritten: "am Montag", resolved: "2031-04-28" })).toEqual([]);
    expect(meeting({ asWritten: "später" })).toEqual([]);
  });

  it.each<[string, "de" | "en", boolean]>([
    ["Gespräche in Riad", "de", false],
    ["Neue Regierung mit alten Zielen", "de", false],
    ["Lawrow lehnt Truppen ab", "de", true],
    ["Die Fähre fährt wieder", "de", true],
    ["Ferry deal on the Northmere Sound", "en", false],
    ["Five harbours will share one pilot service", "en", true],
    ["Council rejects the plan", "en", true],
  ])("a title has a verb: “%s” (%s) %s", (title, language, verb) => {
    expect(lintOf({ title, language }).includes("lint/title-without-verb")).toBe(!verb);
  });
});

describe("edits of a quotation", () => {
  const edited = (fields: string) => {
    const { value, diagnostics } = readText(
      withStatement(`kind: direct; text: The sea was not calm and the sea was cold; ${fields}`),
    );
    return [...diagnostics, ...checkBriefing(value!)].map(({ code, severity }) => `${severity} ${code}`);
  };

  it("have their place in its words", () => {
    expect(edited("omit: [was not calm and]")).toEqual(["error check/omitted-negation"]);
    expect(edited("omit: [and the sea]")).toEqual([]);
    expect(edited("omit: [the sun]")).toEqual(["error check/edit-without-place"]);
    expect(edited("omit: [sea]")).toEqual(["error check/edit-without-place"]);
    expect(edited("insert: [{ after: cold, words: that day }]")).toEqual([]);
    expect(edited("insert: [{ after: col, words: that day }]")).toEqual(["error check/edit-without-place"]);
    expect(edited("insert: [{ after: cold, words: '[that day]' }]")).toEqual(["error check/typed-brackets"]);
  });

  it("and never meet", () => {
    const twice = ["error check/edit-without-place"];
    expect(edited("omit: [calm and the sea]; insert: [{ after: and the, words: wide }]")).toEqual(twice);
    expect(edited("omit: [calm and the, the sea]")).toEqual(twice);
    expect(edited("omit: [and the sea, and the sea]")).toEqual(twice);
    expect(edited("omit: [and the sea]; insert: [{ after: calm, words: at all }]")).toEqual([]);
  });

  it("what is added says no where the speaker did not", () => {
    expect(edited("insert: [{ after: sea was cold, words: not }]")).toEqual([
      "error check/inserted-negation",
    ]);
    expect(edited("insert: [{ after: sea was cold, words: said not to be so very }]")).toEqual([
      "warning check/inserted-negation",
    ]);
    expect(edited("insert: [{ after: cold, words: and noted }]")).toEqual([]);
  });

  it("a longer run may hold a negation", () => {
    expect(edited("omit: [was not calm and the sea was]")).toEqual(["warning check/omitted-negation"]);
  });

  it("brackets are not typed", () => {
    const { value } = readText(withStatement("kind: direct; text: The sea […] was cold"));
    expect(checkBriefing(value!).map(({ code }) => code)).toEqual(["check/typed-brackets"]);
  });

  it("are printed as […] and [word], and only there", () => {
    const reaction = {
      id: "r",
      country: "DE",
      stance: "none",
      position: "Ist dagegen.",
      quote: "viel zu früh",
      omit: ["zu"],
      evidence: cite(3),
    };
    const briefing = briefingOf({
      statements: [statement({ omit: ["nicht lange"], insert: [{ after: "Zwölf", words: "große" }] })],
      reactions: [reaction],
    });
    const printed = asPrinted(briefing);
    expect(printed.statements[0]!.text).toBe(
      "Wir haben […] gewartet. Zwölf [große] Boote und 1.250 Menschen lagen im Hafen – das reicht",
    );
    expect(printed.reactions[0]!.quote).toBe("viel […] früh");
    expect(briefing.statements[0]!.text).toBe(QUOTE);
  });

  it.each([
    // What is added has the words that are left out later: they are left out in the quotation, not in the brackets.
    [
      ["Boote und"],
      [{ after: "Zwölf", words: "Boote und Kähne oder" }],
      "Zwölf [Boote und Kähne oder] […] 1.250",
    ],
    [["Boote"], [{ after: "Boote", words: "des Hafens" }], "Zwölf […] [des Hafens] und 1.250"],
    [[" und 1.250 Menschen"], [{ after: "Boote", words: "aus Holz" }], "Zwölf Boote [aus Holz][…] lagen"],
    [
      ["lagen"],
      [
        { after: "Boote", words: "eins" },
        { after: "Zwölf", words: "zwei" },
      ],
      "Zwölf [zwei] Boote [eins] und",
    ],
  ])("left out %j and added %j", (omit, insert, there) => {
    const briefing = briefingOf({ statements: [statement({ omit, insert })] });
    expect(asPrinted(briefing).statements[0]!.text).toContain(there);
  });
});

describe("a comment lets a warning stand", () => {
  /** What the check says of a text: findings, and those that are ignored with their reasons. */
  function check(text: string) {
    const { value, diagnostics } = readText(text);
    if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
    const before = checkBriefing(value);
    const { report } = checkAgainst({ ...value, file: "b.yaml", before }, new Map());
    expect(
      report.findings.filter(({ code, severity }) => /^lint\/ignore/.test(code) && severity !== "warning"),
    ).toEqual([]);
    return {
      kept: report.findings
        .map(({ code, line }) => `${code} ${line}`)
        .filter((each) => !/source-missing|relative-date|cutoff/.test(each)),
      ignored: report.ignored.map(({ code, reason }) => `${code}: ${reason}`),
    };
  }
  const LINE = "published: 2025-02-18";
  const none = (comment: string) => spoilt(LINE, `published: null${comment}`);

  it("on its own line, with a reason", () => {
    expect(check(none("")).kept).toEqual(["check/no-date 16"]);
    expect(check(none(" # readout-ignore check/no-date: it has none"))).toEqual({
      kept: [],
      ignored: ["check/no-date: it has none"],
    });
  });

  it("above the item that it speaks of", () => {
    const text = SOUND.replace(
      "sources:\n",
      "sources:\n  # readout-ignore check/no-date: it has none\n",
    ).replace(LINE, "published: null");
    expect(check(text).ignored).toEqual(["check/no-date: it has none"]);
  });

  it("but not elsewhere, nor another one", () => {
    expect(check(`# readout-ignore check/no-date: it has none\n${none("")}`).kept).toEqual([
      "check/no-date 17",
      "lint/ignore-unused 1",
    ]);
    expect(check(none(" # readout-ignore check/no-outlet: it has none")).kept).toEqual([
      "check/no-date 16",
      "lint/ignore-unused 16",
    ]);
  });

  it("never without a reason", () => {
    expect(check(none(" # readout-ignore check/no-date")).kept).toEqual([
      "check/no-date 16",
      "lint/ignore-without-reason 16",
    ]);
    expect(check(none(" # readout-ignore check/no-date:")).ignored).toEqual([]);
  });

  it("never an error, and nothing that does not exist", () => {
    expect(
      check(spoilt(LINE, "published: 2025-02-30 # readout-ignore check/impossible-date: it was so")).kept,
    ).toEqual(["check/impossible-date 16", "lint/ignore-refused 16"]);
    expect(check(none(" # readout-ignore check/no-dates: x")).kept).toContain("lint/ignore-refused 16");
  });
});
