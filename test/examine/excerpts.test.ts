/** What of a source is shown beside a claim, and what of it is marked. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { examine } from "../../src/check/index.ts";
import type { Article } from "../../src/model/article.ts";
import { type Briefing, briefingSchema } from "../../src/model/briefing.ts";
import type { Excerpt } from "../../src/model/examination.ts";
import { readArticle } from "../../src/read/article/index.ts";
import { PROBE_YAML } from "../support/desk.ts";

const articleOf = async (text: string): Promise<Article> => {
  const { value } = await readArticle({ name: "article.txt", bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error("the article cannot be read");
  return value;
};

/** `[2] …She said: “**We are ready**”` */
const show = ({ paragraph, parts, cutBefore, cutAfter }: Excerpt): string =>
  `[${paragraph}] ${cutBefore ? "…" : ""}${parts.map(({ text, cited }) => (cited ? `**${text}**` : text)).join("")}${cutAfter ? "…" : ""}`;

/** The excerpts of one item of a briefing that differs from the probe in some fields. */
async function check(article: string | undefined, changes: Partial<Briefing> | object, path: string) {
  const briefing = briefingSchema.parse({ ...parse(PROBE_YAML), ...changes });
  const articles = article === undefined ? new Map() : new Map([["s", await articleOf(article)]]);
  const item = examine({ briefing, sha256: "0".repeat(64) }, articles).items.get(path);
  return { item, excerpts: item!.excerpts.map(show) };
}

const statement = (changes: object) => ({
  statements: [{ id: "x", speaker: "ana", kind: "direct", attribution: "named", ...changes }],
});
const evidence = (...paragraphs: number[]) => [{ source: "s", paragraphs }];

const HEAD = "The ferry between the islands runs again\n";

describe("a quotation", () => {
  it("is marked in the paragraph that it was taken from", async () => {
    const { excerpts } = await check(
      `${HEAD}Ana Lind said on the pier: “We have waited long enough for this boat.”`,
      {},
      "statements[0]",
    );
    expect(excerpts).toEqual([
      "[2] Ana Lind said on the pier: “**We have waited long enough for this boat**.”",
    ]);
  });

  it("is marked where it is quoted, not where its words stand by chance", async () => {
    const { excerpts } = await check(
      `${HEAD}The late boat was late, and she called it “late” twice.`,
      statement({ kind: "partial", text: "late", frame: "she called it {} twice", evidence: evidence(2) }),
      "statements[0]",
    );
    expect(excerpts).toEqual(["[2] The late boat was late, and she called it “**late**” twice."]);
  });

  it("that goes over paragraphs is marked in each", async () => {
    const { excerpts } = await check(
      `${HEAD}She said: “We have waited.\n“Now it runs.” Nobody answered.`,
      statement({ text: "We have waited. Now it runs.", evidence: evidence(2, 3) }),
      "statements[0]",
    );
    expect(excerpts).toEqual([
      "[2] She said: “**We have waited.**",
      "[3] “**Now it runs.**” Nobody answered.",
    ]);
  });

  it("that goes over paragraphs is told from others beside it", async () => {
    const { excerpts } = await check(
      `${HEAD}“No”, he said. She said: “We have waited.\n“Now it runs.” Then: “Who?”`,
      statement({ text: "We have waited. Now it runs.", evidence: evidence(2, 3) }),
      "statements[0]",
    );
    expect(excerpts).toEqual([
      "[2] “No”, he said. She said: “**We have waited.**",
      "[3] “**Now it runs.**” Then: “Who?”",
    ]);
  });

  it("is marked once, with all words that the evidence names, in one excerpt", async () => {
    const [whole] = evidence(2);
    const { excerpts } = await check(
      `${HEAD}Ana Lind said: “We have waited long enough for this boat.”`,
      statement({
        text: "We have waited long enough for this boat",
        evidence: [{ ...whole, words: "have waited long" }, whole],
      }),
      "statements[0]",
    );
    expect(excerpts).toEqual(["[2] Ana Lind said: “**We have waited long enough for this boat**.”"]);
  });

  it("comes with the paragraph that names its speaker", async () => {
    const { excerpts } = await check(
      `${HEAD}Ana Lind runs the harbour.\n“We have waited long enough for this boat”, she said.`,
      statement({
        text: "We have waited long enough for this boat",
        attribution: "pronoun",
        evidence: evidence(3),
        speakerEvidence: evidence(2),
      }),
      "statements[0]",
    );
    expect(excerpts).toEqual([
      "[3] “**We have waited long enough for this boat**”, she said.",
      "[2] **Ana Lind** runs the harbour.",
    ]);
  });

  it("that does not stand there is not marked anywhere", async () => {
    const { excerpts } = await check(`${HEAD}She said: “We waited.”`, {}, "statements[0]");
    expect(excerpts).toEqual(["[2] She said: “We waited.”"]);
  });
});

describe("a long paragraph", () => {
  const before = "The boat was built in the north and came by rail. ".repeat(20);
  const after = "Nobody knows what it cost. ".repeat(40);

  it("is cut to the sentences around the words", async () => {
    const { excerpts } = await check(
      `${HEAD}${before}Then Ana Lind said: “We have waited long enough for this boat.” ${after}`,
      {},
      "statements[0]",
    );
    expect(excerpts[0]).toMatch(
      /^\[2\] …Then Ana Lind said: “\*\*We have waited long enough for this boat\*\*\.”…$/,
    );
  });

  it("is cut within a sentence that does not end soon", async () => {
    const { excerpts } = await check(
      `${HEAD}Ana Lind said: “We have waited long enough for this boat”, ${"and so on ".repeat(45)}to the end. Rain fell.`,
      {},
      "statements[0]",
    );
    expect(excerpts[0]).toMatch(
      /boat\*\*”, (?:and so on )+and so…$|boat\*\*”, (?:and so on )*and so on…$|on and…$/,
    );
  });

  it("of megabytes takes no more room than a page has", async () => {
    const { excerpts } = await check(`${HEAD}${"word ".repeat(200_000)}`, { statements: [] }, "summary[0]");
    expect(excerpts).toEqual([`[1] ${HEAD.trim()}`]);
    const long = await check(
      `${HEAD}${"word ".repeat(200_000)}`,
      { summary: [{ text: "Words", evidence: evidence(2) }] },
      "summary[0]",
    );
    expect(long.excerpts[0]!.length).toBeLessThan(700);
    expect(long.excerpts[0]).toMatch(/ word…$/);
  });

  it("without a space or stop is cut all the same", async () => {
    const changes = { summary: [{ text: "Words", evidence: evidence(2) }] };
    const { excerpts } = await check(`${HEAD}${"x".repeat(100_000)}`, changes, "summary[0]");
    expect(excerpts[0]!.length).toBeLessThan(700);
  });
});

it("a name is shown with a few words on either side", async () => {
  const words = "and many more who came from far away to see the boat arrive in the harbour at last";
  const { excerpts } = await check(
    `${HEAD}There were ${words}, Ana Lind’s brother, ${words}.`,
    {
      people: [{ id: "ana", name: "Ana Lind", role: null, country: "NO", evidence: evidence(2) }],
      statements: [],
    },
    "people[0]",
  );
  expect(excerpts[0]).toMatch(
    /^\[2\] …were and many .*, \*\*Ana Lind\*\*’s brother, and many .* harbour at…$/,
  );
});

describe("a source that is not at hand", () => {
  it("is shown by the words that the evidence keeps", async () => {
    const { excerpts } = await check(undefined, {}, "statements[0]");
    expect(excerpts).toEqual(["[2] …**We have waited long enough for this boat**…"]);
  });

  it("else by the numbers of its paragraphs", async () => {
    const { item, excerpts } = await check(undefined, {}, "summary[0]");
    expect([excerpts, item!.unseen]).toEqual([[], [{ source: "s", paragraphs: [1] }]]);
  });
});

describe("words that no line of type can hold", () => {
  const changes = { summary: [{ text: "Words", evidence: evidence(2) }] };

  it("control characters are spaces, and nothing turns the direction of what follows", async () => {
    const { excerpts } = await check(`${HEAD}One\u0007two \u202Eeerht\u202C four`, changes, "summary[0]");
    expect(excerpts).toEqual(["[2] One two eerht four"]);
  });

  it("Hebrew runs from the right, and says that it is Hebrew", async () => {
    const { item } = await check(`${HEAD}המעבורת בין האיים פועלת שוב אחרי שלוש שנים.`, changes, "summary[0]");
    expect(item!.excerpts[0]).toMatchObject({ direction: "rtl", language: "he" });
  });

  it("a paragraph in the language of its source keeps the source's own tag", async () => {
    const source = { ...parse(PROBE_YAML).sources[0], language: "en-GB" };
    const { item } = await check(
      `${HEAD}The boat is here and it was on time.`,
      { ...changes, sources: [source] },
      "summary[0]",
    );
    expect(item!.excerpts[0]).toMatchObject({ direction: "ltr", language: "en-GB" });
  });
});

describe("what the check found", () => {
  const report = (path: string, paths: readonly string[]) => ({
    report: "readout-check" as const,
    version: 1 as const,
    verdict: "verbatim" as const,
    briefing: { sha256: "0".repeat(64) },
    sources: [],
    quotations: [{ path, source: "s", paragraph: 2, start: 0 }],
    inferredSpeakers: 0,
    notStated: [],
    coverage: [],
    speakers: [],
    sides: [],
    findings: paths.map((each) => ({ code: "x/y", severity: "warning" as const, message: each, path: each })),
    ignored: [
      { code: "x/z", severity: "warning" as const, message: "let", path: "deck", reason: "so it is" },
    ],
  });
  const told = (path: string, paths: readonly string[]) => {
    const briefing = briefingSchema.parse(parse(PROBE_YAML));
    const made = examine({ briefing, sha256: "", report: report(path, paths) }, new Map());
    const of = (item: string) => made.items.get(item)?.findings.map((each) => each.message);
    return { of, made };
  };

  it("stands with the item that it speaks of, and no other", () => {
    const { of, made } = told("statements[0].text", [
      "statements[0].speaker",
      "people[0].role",
      "sources[0]",
    ]);
    expect([of("statements[0]"), of("people[0]"), of("summary[0]")]).toEqual([
      ["statements[0].speaker"],
      ["people[0].role"],
      [],
    ]);
    expect(made.others.map(({ message }) => message)).toEqual(["sources[0]"]);
  });

  it("is told from an item whose number only begins alike, and from the whole that it is part of", () => {
    const parsed = parse(PROBE_YAML);
    const [one] = parsed.statements;
    const briefing = briefingSchema.parse({
      ...parsed,
      statements: Array.from({ length: 11 }, (_, i) => ({ ...one, id: `s-${i}` })),
      meetings: [
        {
          id: "m",
          title: "Talks",
          date: null,
          participants: [{ person: "ana", basis: "named", evidence: evidence(1) }],
          evidence: evidence(1),
        },
      ],
    });
    const paths = [
      "statements[1].text",
      "statements[10].text",
      "meetings[0].participants[0].person",
      "meetings[0].title",
    ];
    const { items } = examine(
      { briefing, sha256: "", report: report("statements[10].text", paths) },
      new Map(),
    );
    const told = [...items].flatMap(([path, { findings }]) => findings.map(({ message }) => [path, message]));
    expect(told.filter(([path]) => path !== "deck")).toEqual([
      ["statements[1]", "statements[1].text"],
      ["statements[10]", "statements[10].text"],
      ["meetings[0]", "meetings[0].title"],
      ["meetings[0].participants[0]", "meetings[0].participants[0].person"],
    ]);
    expect([1, 10].map((i) => items.get(`statements[${i}]`)!.stands)).toEqual([undefined, 2]);
  });

  it("tells the paragraph of a quotation, and why a warning stands", () => {
    const { made } = told("statements[0].text", []);
    expect(made.items.get("statements[0]")!.stands).toBe(2);
    expect(made.items.get("deck")!.findings).toEqual([
      { code: "x/z", severity: "warning", message: "let", reason: "so it is" },
    ]);
  });
});

it("of a book not every paragraph that is left is listed", async () => {
  const briefing = briefingSchema.parse(parse(PROBE_YAML));
  const book = `${HEAD}${"The boat was late again, as it had been on the day before.\n".repeat(1_000)}`;
  const [source] = examine({ briefing, sha256: "" }, new Map([["s", await articleOf(book)]])).sources;
  expect(source!.unused).toHaveLength(200);
  expect(source!.more).toBeGreaterThan(700);
});

it("what is no running text is listed with its reason, what nothing rests on with its words", async () => {
  const briefing = briefingSchema.parse(parse(PROBE_YAML));
  const article = await articleOf(
    `${HEAD}\nBy Kim Vale\n\nThe ferry runs, the office said on Monday, and it was full.\n\nGetty Images\n\nNobody knows what the boat has cost the town in the end.`,
  );
  const [source] = examine({ briefing, sha256: "" }, new Map([["s", article]])).sources;
  expect(source!.dropped.map((each) => [each.paragraph, each.class])).toEqual([
    [1, "headline"],
    [2, "byline"],
    [4, "credit"],
  ]);
  expect(source!.unused!.map(({ excerpt }) => show(excerpt!))).toEqual([
    "[3] The ferry runs, the office said on Monday, and it was full.",
    "[5] Nobody knows what the boat has cost the town in the end.",
  ]);
});
