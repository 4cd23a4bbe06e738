/**
 * What articles do to whoever reads them in haste, each trap by itself: against an article of our own that holds them all
 * (content/sundbruecke), extracted by the program, checked, and set.
 */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import { readBriefing } from "../../src/read/index.ts";
import { nodeWorld } from "../../src/world.ts";

const ARTICLE = fs.readFileSync("content/sundbruecke/article.txt", "utf8");
const LINES = ARTICLE.split("\n").filter((line) => line.trim() !== "");

async function drafted(article: string | Uint8Array) {
  const world = memoryWorld({ files: { "article.txt": article }, below: nodeWorld() });
  const code = await run(["extract", "article.txt", "-o", "briefing.yaml"], world);
  const text = new TextDecoder().decode(world.files.get("/desk/briefing.yaml"));
  const { value } = readBriefing({ name: "b", bytes: new TextEncoder().encode(text) });
  if (code !== 0 || value === undefined) throw new Error(world.said.err);
  return { world, text, briefing: value.briefing };
}

const { world, text, briefing } = await drafted(ARTICLE);
const { statements, people, meetings, reactions, sources, timeline } = briefing;

/** Number of the paragraph that holds the words. */
const at = (words: string): number => LINES.findIndex((line) => line.includes(words)) + 1;
const cited = (of: Briefing): readonly number[] =>
  [...JSON.stringify({ ...of, sources: [] }).matchAll(/"paragraphs":\[([\d,]+)\]/g)].flatMap(([, list]) =>
    list!.split(",").map(Number),
  );
const said = (words: string) =>
  statements
    .filter((statement) => [statement.text].flat().some((each) => each.includes(words)))
    .map(({ speaker, kind, attribution }) => `${speaker} ${kind} ${attribution}`);

const TRAPS: readonly (readonly [trap: string, found: () => unknown, wanted: unknown])[] = [
  [
    "teasers are no text of the article",
    () => [
      /Segelwoche|Nordpress/.test(text),
      sources[0]!.dropped.includes(at("Segelwoche")),
      sources[0]!.dropped.includes(at("Nordpress")),
    ],
    [false, true, true],
  ],
  [
    "the only year of the text, in a teaser, is not its date",
    () => [sources[0]!.published, text.includes("2031")],
    [null, false],
  ],
  [
    "credits and captions are cited nowhere, and nobody is called Getty",
    () => [
      cited(briefing).filter((n) =>
        [at("HANDOUT"), at("Ein Reporter befragt"), at("Getty"), at("wirkt müde")].includes(n),
      ),
      people.filter(({ name }) => /Getty|Images|Handout/i.test(name)),
    ],
    [[], []],
  ],
  [
    "the author's name and role stand on two lines",
    () => [sources[0]!.author, sources[0]!.authorRole],
    ["Merle Quandt", "Nordic affairs editor"],
  ],
  [
    "what the source does not say of itself is not stated",
    () => [sources[0]!.outlet, sources[0]!.url],
    [null, null],
  ],
  [
    "relative dates stay as they are written",
    () => timeline.map(({ when }) => [when?.asWritten, when?.resolved]),
    [["am Dienstag", undefined]],
  ],
  [
    "a pronoun is no name",
    () => [
      said("Eine Brücke hat zwei Enden"),
      said("ich glaube".replace("i", "I")),
      said("Es war ein nützlicher Tag"),
    ],
    [["hagestad direct pronoun"], ["bergfors direct pronoun"], ["hagestad direct pronoun"]],
  ],
  [
    "whoever goes on speaking without a word of it is told by the context",
    () => [said("Sie haben ehrlich gerechnet"), said("Beide Seiten müssen"), said("Man kann keine Brücke")],
    [["bergfors direct context"], ["lindqvist direct context"], ["salomaeki direct context"]],
  ],
  [
    "pieces of a sentence are partial, with the source's words around them",
    () =>
      statements
        .filter(({ kind }) => kind === "partial")
        .map(({ text: words, frame }) => [[words].flat().length > 0, frame?.includes("{}")])
        .every(([has, framed]) => has && framed),
    true,
  ],
  ["one word in marks is no statement of its own", () => said("Kränkung"), ["salomaeki partial named"]],
  [
    "a cue before and behind makes one quotation of it",
    () => said("Ich verstehe, dass sie unruhig sind"),
    ["bergfors direct pronoun"],
  ],
  [
    "two spellings are one person",
    () =>
      people
        .filter(({ name }) => /Salom/.test(name))
        .map(({ name, spellings }) => [name, spellings.includes("Salomaki")]),
    [["Jorma Salomäki", true]],
  ],
  [
    "two with one first name are two",
    () =>
      people.filter(({ name }) => name.startsWith("Nils ")).map(({ name, country }) => `${name} ${country}`),
    ["Nils Bergfors SE", "Nils Rasholt DK"],
  ],
  [
    "whoever took part is named or inferred, and whoever only comments did not",
    () => meetings[0]!.participants.map(({ person, basis }) => `${person} ${basis}`).sort(),
    [
      "aasland named",
      "ekdahl named",
      "hagestad inferred",
      "lindqvist inferred",
      "myhre named",
      "sandell named",
    ],
  ],
  [
    "taking part in a wedding is no meeting",
    () => meetings.flatMap(({ participants }) => participants).filter(({ person }) => person === "bergfors"),
    [],
  ],
  [
    "who was missing",
    () => meetings[0]!.absent.map(({ name, basis }) => `${name} ${basis}`),
    ["Finnland named", "Jorma Salomäki inferred", "Europäische Union inferred"],
  ],
  [
    "what the author supposes is nobody's word and no fact",
    () => [/besorgt|Aussichten/.test(text), cited(briefing).includes(at("Er wird besorgt sein"))],
    [false, false],
  ],
  [
    "an office that the source does not give stays open",
    () => [
      people.find(({ id }) => id === "vaitkute")?.role,
      reactions.find(({ country }) => country === "LT")?.office,
    ],
    [null, null],
  ],
  [
    "where four countries stand, with negations, and that others have no common line",
    () => reactions.map(({ country, body, stance, quote }) => `${country ?? body} ${stance} ${quote ?? "-"}`),
    [
      "Baltische Minister none -",
      "LV considering feste Zusage",
      "DE premature völlig verfrüht",
      "DK rejects -",
      "LT doubts der längste und am wenigsten sichere",
    ],
  ],
  [
    "what nobody is known to have said is listed and given to nobody",
    () => [
      said("Und wer fragt die Fischer"),
      text.includes(`# Absatz ${at("Fischer")}: „Und wer fragt die Fischer?“`),
    ],
    [[], true],
  ],
];

describe("an article full of traps", () => {
  it.each(TRAPS)("%s", (_, found, wanted) => expect(found()).toEqual(wanted));

  it("“so begin” in quotation marks, in the subjunctive, cannot be what was said: the check says so", async () => {
    await run(["check", "briefing.yaml", "--source", "article.txt"], world);
    expect(world.said.err).toContain("lint/reported-speech-in-marks");
    expect(text).toContain("bereit sei, ernsthaft zu rechnen");
  });

  it("whether the text is a translation is asked", () => {
    expect(sources[0]!.translated).toBe("unknown");
    expect(text).toContain("# entscheiden: Ist der Text eine Übersetzung");
  });

  it("passes the check, and becomes a sheet that says that it is a draft", async () => {
    expect(await run(["check", "briefing.yaml", "--source", "article.txt"], world)).toBe(0);
    const code = await run(
      ["build", "briefing.yaml", "-l", "pruefbogen", "-o", "out/x.pdf", "--json"],
      world,
    );
    expect([code, world.files.has("/desk/out/x.pdf")], world.said.out.slice(-2_000)).toEqual([0, true]);
  });
});

const SEED = "../shared/seed";
describe.skipIf(!fs.existsSync(SEED))("the article that was asked for has them too (needs ../shared)", () => {
  it("nothing of what its annotation drops, or takes for no statement, is used", async () => {
    const gold = JSON.parse(fs.readFileSync(`${SEED}/gold.json`, "utf8"));
    const seed = await drafted(fs.readFileSync(`${SEED}/article.txt`));
    const used = new Set(cited(seed.briefing));
    const dropped = [...gold.drop, ...gold.meta].map(({ paragraph }: { paragraph: number }) => paragraph);
    expect(dropped.filter((n: number) => used.has(n))).toEqual([]);
    const told = new Set(cited({ ...seed.briefing, summary: [], meetings: [], reactions: [], timeline: [] }));
    for (const { paragraph } of gold.notStatements)
      expect([
        paragraph,
        seed.briefing.statements.some(({ evidence }) => evidence[0]!.paragraphs.includes(paragraph)),
      ]).toEqual([paragraph, false]);
    expect(told.size).toBeGreaterThan(10);
    const there = seed.briefing.meetings[0]!.participants.map(({ person }) => person);
    expect(gold.meetings[0].notParticipants.map(({ name }: { name: string }) => name)).toEqual([
      "Donald Trump",
      "Giorgia Meloni",
    ]);
    expect(there.filter((person) => ["trump", "meloni"].includes(person))).toEqual([]);
    expect(seed.briefing.sources[0]).toMatchObject({
      published: null,
      outlet: null,
      authorRole: "BBC Monitoring’s Russia editor",
    });
    expect(
      seed.briefing.people
        .filter(({ name }) => name.startsWith("Donald "))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Donald Trump", "Donald Tusk"]);
    expect(seed.text).not.toContain("2025");
  });
});
