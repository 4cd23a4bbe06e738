/**
 * Every quotation of both samples, and two hundred made up ones, spoilt in every way that one word can be spoilt: none passes. And what the
 * gate allows to differ never raises an alarm.
 */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { holdAgainst } from "../../src/check/gate/index.ts";
import { findPassage, type Passage, passagesIn } from "../../src/check/gate/quotations.ts";
import type { Scene } from "../../src/check/gate/scene.ts";
import { SourceText } from "../../src/check/gate/source.ts";
import type { Article } from "../../src/model/article.ts";
import { readArticle } from "../../src/read/article/index.ts";
import { readBriefing } from "../../src/read/index.ts";
import { articleOf, briefingOf, statement } from "./support.ts";

const NEGATIONS = ["nicht", "kein", "not", "never"];
const FOREIGN = ["vielleicht", "zwei", "really"];

/** Words beside each other on a list stand for each other: numbers, umlauts and ß written otherwise, a little word for its opposite. */
const TWINS = [
  "zwölf elf zwanzig",
  "einundvierzig vierzehn",
  "forty fourteen",
  "der die das",
  "alle keine",
  "immer nie",
  "mehr weniger",
  "all none",
  "will won’t",
  "can cannot",
].map((line) => line.split(" "));

/** The text with one word deleted, one added, one replaced, two exchanged, one digit or the case of one word changed. */
function* mutationsOf(text: string): Generator<string> {
  const words = text.split(" ");
  const with_ = (i: number, n: number, ...by: string[]) => words.toSpliced(i, n, ...by).join(" ");
  for (const [i, word] of words.entries()) {
    yield with_(i, 1);
    for (const added of [...NEGATIONS, ...FOREIGN]) yield with_(i, 0, added);
    yield with_(i, 1, FOREIGN[i % FOREIGN.length]!);
    if (i > 0) yield with_(i - 1, 2, word, words[i - 1]!);
    const other = /^\p{Lu}/u.test(word) ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase();
    yield with_(i, 1, other + word.slice(1));
    yield with_(i, 1, `${word}s`);
    yield with_(i, 1, word.slice(0, -1));
    yield with_(i, 1, word.slice(1));
    for (const { 0: digit, index } of word.matchAll(/\d/g))
      yield with_(i, 1, word.slice(0, index) + ((Number(digit) + 1) % 10) + word.slice(index + 1));
  }
  for (const added of [...NEGATIONS, ...FOREIGN]) yield `${text} ${added}`;
  yield* lettersOf(words, with_);
  yield* signsOf(text);
}

type With = (i: number, n: number, ...by: string[]) => string;

/** Letters that are nearly the same, words that run together or fall apart, and words far from each other exchanged. */
function* lettersOf(words: readonly string[], with_: With): Generator<string> {
  for (const [i, word] of words.entries()) {
    const spelt = word.replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter]!);
    yield with_(i, 1, spelt);
    yield with_(i, 1, word.normalize("NFD").replace(/\p{M}/gu, ""));
    yield with_(i, 1, word.replace("ß", "ẞ").replace("ss", "ß"));
    for (const twins of TWINS)
      if (twins.includes(word.toLowerCase()))
        for (const twin of twins) if (twin !== word.toLowerCase()) yield with_(i, 1, twin);
    if (i > 0) {
      yield with_(i - 1, 2, words[i - 1]! + word);
      if (/\p{L}$/u.test(words[i - 1]!) && /^\p{L}/u.test(word))
        yield with_(i - 1, 2, `${words[i - 1]}-${word}`);
    }
    if (/\p{L}-\p{L}/u.test(word)) {
      yield with_(i, 1, word.replace("-", ""));
      yield with_(i, 1, word.replace("-", " "));
      yield with_(i, 1, word.replace("-", " - "));
    }
    if (/^\p{L}{6,}$/u.test(word)) yield with_(i, 1, `${word.slice(0, 3)}-${word.slice(3)}`);
    if (/^\p{L}{6,}$/u.test(word)) yield with_(i, 1, `${word.slice(0, 3)} ${word.slice(3)}`);
    if (i > 1) yield with_(i - 2, 3, word, words[i - 1]!, words[i - 2]!);
  }
}

/** Marks put in or taken out, stops of another kind, signs of omission: what the sheet prints is no text of the source. */
function* signsOf(text: string): Generator<string> {
  const middle = text.indexOf(" ", text.length / 2);
  if (middle > 0) {
    for (const sign of [" […]", " (sic)", "…", ",", ".", "!", ";", " –", " „Ja“", " »"])
      yield text.slice(0, middle) + sign + text.slice(middle);
    yield `${text.slice(0, middle)} „${text.slice(middle + 1)}“`;
  }
  for (const { 0: sign, index } of text.matchAll(/[,;:!?’'–]|(?<=\d)[.,](?=\d)/g)) {
    yield text.slice(0, index) + text.slice(index + 1);
    yield `${text.slice(0, index)}${sign === "!" ? "?" : "!"}${text.slice(index + 1)}`;
  }
  yield `[…] ${text}`;
  yield `${text} […]`;
  yield `„${text}“`;
  yield `${text} ${text}`;
}

/** What the gate does not look at. */
const allowed = (text: string): readonly string[] => [
  text.replaceAll(" ", "\u00a0"),
  text.replaceAll(" ", "  \u202f\n"),
  text.replaceAll(/(\p{L})(\p{L})/gu, "$1\u00ad$2"),
  text.normalize("NFD"),
  text.normalize("NFC"),
  text.replaceAll(/[-–—]/g, "\u2011"),
  text.replaceAll(/["„“”‚‘’']/g, "«"),
];

/** Punctuation alone, and what is the same word twice, cannot be told from the original. */
const plain = (text: string) => text.replace(/[\s\u00ad]+/gu, " ").trim();

function trial(passages: readonly Passage[], scene: Scene) {
  const passed: string[] = [];
  const alarms: string[] = [];
  let tried = 0;
  for (const passage of passages) {
    const stands = (text: string) => findPassage({ ...passage, text }, scene) !== undefined;
    if (!stands(passage.text)) alarms.push(passage.text);
    for (const text of allowed(passage.text)) if (!stands(text)) alarms.push(text);
    for (const text of mutationsOf(passage.text)) {
      if (plain(text) === plain(passage.text) || /^[.,]?$/.test(lastOf(passage.text, text))) continue;
      tried++;
      if (stands(text)) passed.push(text);
    }
  }
  return { passed, alarms, tried };
}

/** What a text has lost at its end: its last stop may be left out, and is no word. */
const lastOf = (whole: string, cut: string): string =>
  whole.startsWith(cut) ? whole.slice(cut.length) : whole;

const samples = [
  { name: "harbour-talks", article: "content/harbour-talks/article.txt", quotations: 1 },
  { name: "riad-gespraeche", article: "../shared/seed/article.txt", quotations: 22 },
];

describe("the quotations of the samples", () => {
  for (const { name, article, quotations } of samples)
    it.skipIf(!fs.existsSync(article))(
      `${name}: every change of a word is caught (needs ${article})`,
      async () => {
        const { value } = readBriefing({ name, bytes: fs.readFileSync(`content/${name}/briefing.yaml`) });
        const source = (await readArticle({ name: article, bytes: fs.readFileSync(article) })).value!;
        const briefing = value!.briefing;
        const id = briefing.sources[0]!.id;
        const scene: Scene = { briefing, sources: new Map([[id, new SourceText(id, source)]]) };
        const passages = passagesIn(briefing);
        expect(passages).toHaveLength(quotations);
        const { passed, alarms, tried } = trial(passages, scene);
        expect(passed).toEqual([]);
        expect(alarms).toEqual([]);
        expect(tried).toBeGreaterThan(quotations * 12);
      },
    );
});

/** Statements of these quotations, one a paragraph behind the headline: every change is caught. Gives how many were tried. */
function triedOn(quotes: readonly string[], source: Article): number {
  const statements = quotes.map((text, i) =>
    statement({ id: `s${i}`, text, evidence: [{ source: "a", paragraphs: [i + 2] }] }),
  );
  const briefing = briefingOf({ statements }, source);
  const scene: Scene = { briefing, sources: new Map([["a", new SourceText("a", source)]]) };
  const { passed, alarms, tried } = trial(passagesIn(briefing), scene);
  expect(passed).toEqual([]);
  expect(alarms).toEqual([]);
  return tried;
}

describe("two hundred quotations made up", () => {
  const WORDS =
    "wir sie der die Hafen Boote Fähre Menschen 12 1.250 nicht kein warten sahen lange gegen über US-Schiffe it’s the of ships never 41 pilots harbour waited sea – schön größer Straße".split(
      " ",
    );
  const MARKS = ["„%“", "“%”", "»%«", "«%»", '"%"', "„%”"];
  const AROUND = ["%, sagte sie am Abend.", "Er sagte: %", "Sie nannte das % und ging.", "%"];

  /** A sequence that looks like chance and is the same each time (Lehmer's generator, 48271 mod 2³¹ − 1). */
  function* chance(): Generator<number> {
    for (let state = 20_260_101; ; ) {
      state = (state * 48_271) % 2_147_483_647;
      yield state / 2_147_483_647;
    }
  }

  it("every change of a word is caught, and nothing allowed raises an alarm", async () => {
    const dice = chance();
    const pick = <T>(list: readonly T[]): T => list[Math.floor(dice.next().value! * list.length)]!;
    const quotes = Array.from({ length: 200 }, (_, i) => {
      const length = 1 + Math.floor(dice.next().value! * 14);
      const words = Array.from({ length }, () => pick(WORDS));
      return `${words.join(" ")} Nr${i}${pick(["", ".", "!", "?"])}`;
    });
    const lines = quotes.map((quote) => pick(AROUND).replace("%", pick(MARKS).replace("%", quote)));
    const source = await articleOf(`Die Boote warten\n\n${lines.join("\n\n")}`);
    expect(triedOn(quotes, source)).toBeGreaterThan(15_000);
  });
});

describe("odd quotations", () => {
  const QUOTES = [
    "Nein",
    "Nie!",
    "1.250",
    "Der U.S.-Vertrag, d.h. § 3a/b, gilt z.B. in St. Anna’s Hof.",
    "Um 12:30 Uhr lagen 1’250, dann 1 250 und zuletzt 3,5 Mio. Boote/Tag im Hafen (laut Amt).",
    "Sie don’t wollen’s, aber ’s geht; Müller-Lüdenscheidts E-Mail-Adresse ist hafen@amt.example!",
    "Übermüdet? Größer, schöner & älter: 50 % „mutig“ – und 100 % naïv.",
    "Rock ’n’ Roll: −5 °C, +3 °C, 20. Mai 2031, 07.30 Uhr",
    "Wir zahlen das. Wir zahlen das nicht. Wir zahlen das.",
  ];

  it.each(["NFC", "NFD"] as const)("are caught in a source composed as %s", async (form) => {
    const lines = QUOTES.map(
      (quote) => `Sie sagte: »${quote.replace("„mutig“", "›mutig‹")}«, und ging dann an Bord.`,
    );
    const source = await articleOf(`Die Boote warten\n\n${lines.join("\n\n")}`.normalize(form));
    expect(triedOn(QUOTES, source)).toBeGreaterThan(1_000);
  });

  it("stand where they are cited, though the same words stand elsewhere too", async () => {
    const quote = "Wir zahlen das nicht";
    const source = await articleOf(
      `Die Boote warten\n\nSie sagte: „${quote}“, und ging.\n\nAm Abend lagen alle Boote still im Hafen.\n\nEr sagte: „${quote}“, und blieb.\n\nEr rief: „${quote} mehr“, und blieb.`,
    );
    const briefing = briefingOf({}, source);
    const text = new SourceText("a", source);
    const scene: Scene = { briefing, sources: new Map([["a", text]]) };
    const startOf = (paragraph: number) =>
      findPassage(
        {
          text: quote,
          path: [],
          evidence: [{ source: "a", paragraphs: [paragraph] }],
          excerpt: false,
          speaker: undefined,
        },
        scene,
      )?.quotation.start;
    const first = source.text.indexOf(quote);
    const second = source.text.indexOf(quote, first + 1);
    expect([1, 2, 3, 4, 5].map(startOf)).toEqual([undefined, first, undefined, second, undefined]);
  });

  it("with words left out or added are held to the source whole", async () => {
    const source = await articleOf(
      "Die Boote warten\n\nSie sagte: „Wir zahlen heute und morgen nicht“, und ging.",
    );
    const found = (text: string) =>
      holdAgainst(
        briefingOf(
          {
            statements: [
              statement({
                text,
                omit: ["heute und"],
                insert: [{ after: "zahlen", words: "das" }],
                evidence: [{ source: "a", paragraphs: [2] }],
              }),
            ],
          },
          source,
        ),
        new Map([["a", source]]),
      ).findings.filter(({ code }) => code.startsWith("check/quote-")).length;
    expect(found("Wir zahlen heute und morgen nicht")).toBe(0);
    for (const text of [
      "Wir zahlen morgen nicht",
      "Wir zahlen das heute und morgen nicht",
      "Wir zahlen heute und nicht",
      "Wir zahlen heute und morgen",
    ])
      expect(found(text), text).toBe(1);
  });
});
