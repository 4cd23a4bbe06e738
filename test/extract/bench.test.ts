/** The benches measure what they say; the annotated article, which is not part of the project, may stand beside it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { extract, findEvents } from "../../src/extract/index.ts";
import type { Article } from "../../src/model/article.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { languageOf } from "./support.ts";

const SEED = "../shared/seed";

/** The benches are plain scripts; this is what is asked of them here. */
type Script = Readonly<Record<string, (...args: readonly unknown[]) => Measured>>;
// biome-ignore lint/suspicious/noExplicitAny: figures differ from bench to bench, and each test names those that it is about
type Measured = any;
const script = (name: string): Promise<Script> => import(`../../bench/extract/${name}.mjs`);
const { plainArticle } = await script("extractor");
const { assign, scoreOf } = await script("metric");
const { run: runGnqa } = await script("gnqa");
const { run: runPolnear } = await script("polnear");
const { run: runSeed } = await script("seed");
const { run: runSpeakers } = await script("speakers");
const { run: runEvents } = await script("events");

const drawn = (article: Article) => extract(article, languageOf(article.language)).value;
const eventsOf = (extraction: Extraction) => findEvents(extraction, languageOf(extraction.article.language));
const item = (quote: number[], speaker: number[] = [], type = "Indirect") => ({
  type,
  medium: "Speech",
  quote: new Set(quote),
  speaker: new Set(speaker),
  cue: new Set<number>(),
  frame: new Set<number>(),
  addressee: new Set<number>(),
});

describe("whose words stand between the marks, in articles of our own", () => {
  const { figures, misses } = runSpeakers!(drawn, "bench/extract/speakers");
  const share = (row: string): number => {
    const { right, wrong, nobody, lost } = figures[row];
    return right / (right + wrong + nobody + lost);
  };

  it("with a frame all are right", () => {
    const framed = misses.filter(({ framed: is }: Measured) => is);
    expect(framed).toEqual([]);
    expect(figures["German, with a frame"].right).toBeGreaterThan(60);
    expect(figures["English, with a frame"].right).toBeGreaterThan(30);
  });

  it("without one nineteen of twenty are, and hardly anybody gets the words of another", () => {
    for (const row of ["German, without a frame", "English, without a frame"]) {
      expect(share(row)).toBeGreaterThan(0.95);
      expect(figures[row].wrong).toBeLessThanOrEqual(2);
    }
  });

  it("counts what is wrong, lost and nobody's", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "speakers-"));
    const answers =
      "„Wir gehen jetzt nach Hause“{Berg}, sagte Anna Berg. „Das gilt für alle hier.“{~Holst}\n";
    writeFileSync(path.join(folder, "de-a.txt"), `${answers}Sie las „Krieg und Frieden“{Berg}.\n`);
    try {
      expect(runSpeakers!(drawn, folder).figures).toMatchObject({
        articles: 1,
        "German, with a frame": { right: 1, wrong: 0, nobody: 0, lost: 1 },
        "German, without a frame": { right: 0, wrong: 1, nobody: 0, lost: 0 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("who met, who was not there, and where countries stand, in articles of our own", async () => {
  const { figures, misses } = await runEvents!(drawn, "bench/extract/events", "", eventsOf);

  it("is mostly found, and hardly anything else", () => {
    const least = { participants: 85, absent: 72, reactions: 84, stances: 72 };
    for (const [what, f1] of Object.entries(least))
      for (const language of ["German", "English"])
        expect(figures[`${language}, ${what}`].f1, `${language}, ${what}`).toBeGreaterThan(f1);
    for (const language of ["German", "English"]) {
      expect(figures[`${language}, participants`].precision).toBeGreaterThan(94);
      expect(figures[`${language}, absent`].precision).toBeGreaterThan(84);
      expect(figures[`${language}, reactions`].precision).toBeGreaterThan(91);
    }
  });

  it("is nothing where nobody met for a country", () => {
    const quiet = /-1[34]-/;
    expect(misses.filter(({ name }: Measured) => quiet.test(name))).toEqual([]);
  });

  it("counts what is right, lost and too much", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "events-"));
    const text =
      "Minister im Streit\nBei einem Treffen in Malmö nahmen die norwegische Ministerin Anna Berg und der dänische Minister Jon Holm teil.\n";
    writeFileSync(
      path.join(folder, "de-a.txt"),
      `${text}---\nmeeting: Malmö | Berg, Lund | absent: Irland\n`,
    );
    try {
      const measured = await runEvents!(drawn, folder, "", eventsOf);
      expect(measured.figures).toMatchObject({
        articles: 1,
        "German, participants": { right: 1, lost: 1, extra: 1, precision: 50, recall: 50, f1: 50 },
        "German, absent": { right: 0, lost: 1, extra: 0 },
      });
      expect(measured.misses).toContainEqual({
        name: "de-a.txt",
        what: "participants",
        lost: ["Lund"],
        extra: ["Jon Holm"],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the metric", () => {
  it("pairs so that the sum is greatest, not one after the other", () => {
    expect(
      assign!([
        [0.9, 0.8],
        [0.8, 0],
      ]),
    ).toEqual([1, 0]);
    expect(assign!([[1, 2, 3]])).toEqual([2]);
    expect(assign!([[1], [2]])).toEqual([undefined, 0]);
    expect(assign!([])).toEqual([]);
  });

  it("counts tokens of pairs, and whole items that have none", () => {
    const gold = [item([1, 2, 3, 4], [9]), item([20, 21])];
    const system = [item([1, 2, 3], [9, 10])];
    const { message, roles } = scoreOf!([{ gold, system }]);
    expect(message.precision).toBeCloseTo(100);
    expect(message.recall).toBeCloseTo((100 * (3 / 4 + 0)) / 2);
    expect(roles.precision).toBeCloseTo(50);
    expect(roles.recall).toBeCloseTo(100);
  });

  it("is perfect for what is the same", () => {
    const items = [item([1, 2], [3]), item([5, 6], [])];
    expect(scoreOf!([{ gold: items, system: items }]).joint.f1).toBeCloseTo(100);
  });
});

describe("benches read data of their form from anywhere", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "readout-extract-test-"));

  it("gnqa", () => {
    const text = "Anna Berg sagte, dass es regnet.";
    const words = ["Anna", "Berg", "sagte", ",", "dass", "es", "regnet", "."];
    const part = (tokenIds: number[]) => ({ tokenIds, spans: [] });
    const annotation = {
      id: 0,
      type: "Indirect",
      medium: "Speech",
      quote: part([4, 5, 6]),
      speaker: part([0, 1]),
      cue: part([2]),
      frame: part([0, 1, 2, 3]),
      addressee: part([]),
    };
    const file = path.join(folder, "one.jsonl");
    writeFileSync(
      file,
      JSON.stringify({
        documentName: "one",
        originalText: text,
        sentences: [{ charBegin: 0, tokens: words }],
        annotations: [annotation],
      }),
    );
    expect(runGnqa!(drawn, file, "own").figures.joint.f1).toBeCloseTo(100);
  });

  it("polnear", () => {
    const text = "Anna Berg said that it was raining.";
    writeFileSync(path.join(folder, "one.txt"), text);
    writeFileSync(
      path.join(folder, "one_x.ann"),
      "T1\tSource 0 9\tAnna Berg\nT2\tCue 10 14\tsaid\nT3\tContent 15 34\tthat it was raining\n",
    );
    const { figures } = runPolnear!(drawn, folder);
    expect([figures.source.exact.f1, figures.cue.exact.f1, figures.content.exact.f1]).toEqual([
      100, 100, 100,
    ]);
    rmSync(folder, { recursive: true });
  });

  it("an article of lines keeps their places", () => {
    const { paragraphs, text } = plainArticle!("  eins \n\nzwei", "de");
    expect(
      paragraphs.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
    ).toEqual(["eins", "zwei"]);
  });
});

describe.skipIf(!existsSync(SEED))(
  "the article that the product was asked for (skipped without ../shared/seed)",
  () => {
    const { figures, direct, indirect, invented } = existsSync(SEED)
      ? runSeed!(drawn, SEED, "", eventsOf)
      : { figures: {}, direct: [], indirect: [], invented: [] };

    it("every quoted passage has its exact place and its speaker", () => {
      expect(
        direct.filter(({ exact, speaker }: { exact: boolean; speaker: boolean }) => !exact || !speaker),
      ).toEqual([]);
      expect(figures.attributions).toBeGreaterThanOrEqual(20);
    });

    it("the indirect statements are there, but for the headline's", () => {
      expect(figures.indirectFound).toBeGreaterThanOrEqual(14);
      expect(indirect).toHaveLength(16);
    });

    it("twelve persons, each of them once, and nobody else", () => {
      expect([figures.personsFound, figures.personsInvented]).toEqual([12, 0]);
    });

    it("everybody met whom they met, was missing where they were, and stands where they stand", () => {
      const { participants, absent, reactions, jointRight } = figures;
      expect([participants, absent, reactions, jointRight]).toEqual([11, 3, 4, 1]);
      expect(figures).toMatchObject({
        participantsRight: 11,
        participantsInvented: 0,
        meetingsInvented: 0,
        absentRight: 3,
        absentInvented: 0,
        reactionsRight: 4,
        reactionsInvented: 0,
        eventsFromOtherThanBody: 0,
      });
    });

    it("no caption, credit or teaser is used, and no assessment of the author's", () => {
      expect(figures.boilerplateUsed).toBe(0);
      expect(invented).toEqual([]);
    });
  },
);
