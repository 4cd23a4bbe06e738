import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cutsOf, findCuts } from "../../src/budget/index.ts";
import { briefingSchema } from "../../src/model/briefing.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const LAYOUT = "templates/plain/layout.yaml";
const TEMPLATE = "templates/plain/layout.hbs";

/** Builds the probe with so many lines of prose below it, in a block that may go. */
async function check(lines: number, optional: readonly string[], layout = "") {
  const prose = Array.from({ length: lines }, (_, i) => `<p>Line ${i + 1}</p>`).join("\n");
  const files = {
    [LAYOUT]:
      PLAIN_LAYOUT[LAYOUT]!.replace("prints:", `optional: [${optional.join(", ")}]\nprints:`) + layout,
    [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}{{#if layout.leftOut}}<p>{{label "common.leftOut" what=layout.leftOut}}</p>{{/if}}
<section data-optional="notes"><h2>Prose</h2>${prose}</section>`,
  };
  const world = desk({ files: { [PROBE]: PROBE_YAML, ...files } });
  return { ...(await readout(world, "build", PROBE, "-l", "plain", "--no-attach")), world };
}

it("a sheet that fits keeps what may go", async () => {
  const { exitCode, err } = await check(3, ["notes"]);
  expect([exitCode, err.includes("budget/")]).toEqual([0, false]);
});

it("what may go goes when the rest would not fit, and that is said", async () => {
  const { exitCode, err } = await check(40, ["notes"]);
  expect(err).toContain("budget/left-out");
  expect(err).toContain("“plain” does without “notes”");
  expect(exitCode).toBe(0);
});

it("a sheet that is too long is refused with its block, its lines and the layouts that it fits", async () => {
  const { exitCode, err, world } = await check(40, []);
  expect(err).toContain("budget/over");
  expect(err).toMatch(/“plain” has 1 page and this takes 2: over is “Prose” by \d+ lines/);
  expect(err).toMatch(/fits: “gross”, “handout” \(which prints a selection\), “lagebild”\n/);
  expect(exitCode).toBe(5);
  expect([...world.files.keys()].filter((file) => file.endsWith(".pdf"))).toEqual([]);
});

it("blocks go in the order of the layout, and no more of them than must", async () => {
  const { err } = await check(40, ["notes", "glossary"]);
  expect(err).toContain("does without “notes”\n");
});

/** The probe with lists whose items each take a line of their own, in a layout of one page that prints two of them. */
async function over(
  items: Partial<Record<"glossary" | "steps" | "statements" | "words", number>>,
  more: Readonly<Record<string, string>> = {},
) {
  const evidence = "evidence: [{ source: s, paragraphs: [1] }]";
  const lines = (count: number, item: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `  - ${item(i + 1)}\n`).join("");
  const list = (name: string, count: number, item: (i: number) => string) =>
    count === 0 ? "" : `${name}:\n${lines(count, item)}`;
  const { glossary = 0, steps = 0, statements = 0, words = 0 } = items;
  const saying = (i: number) =>
    `{ id: s${i}, speaker: ana, kind: indirect, text: Boat ${i} is late, attribution: named, ${evidence} }`;
  const yaml =
    PROBE_YAML.replace(
      "runs again\n    evidence",
      `runs again${" and again".repeat(words)}\n    evidence`,
    ).replace("sources:\n", `${lines(statements, saying)}sources:\n`) +
    list("glossary", glossary, (i) => `{ term: Term ${i}, meaning: boat }`) +
    list("nextSteps", steps, (i) => `{ text: Step ${i}, ${evidence} }`);
  const files = {
    [PROBE]: yaml,
    [TEMPLATE]: `${PLAIN_LAYOUT[TEMPLATE]}<section><h2>Words</h2>
{{#each glossary}}<p>{{term}}</p>{{/each}}{{#each nextSteps}}<p>{{text}}</p>{{/each}}</section>`,
    ...more,
  };
  return readout(desk({ files }), "build", PROBE, "-l", "plain", "--no-attach");
}

describe("what is named beside the lines that are over was tried", () => {
  it("the fewest items at the end of a list, or all of another", async () => {
    const { exitCode, err } = await over({ glossary: 3, steps: 30 });
    expect(exitCode).toBe(5);
    const [, lines] = /by (\d+) lines?; it would fit/.exec(err)!;
    // Three terms are as much as they take, or not enough; of the steps just so many go as there are lines too many.
    expect(err).toContain(`without the last ${lines} of “nextSteps”`);
    expect(err.includes("without “glossary”")).toBe(Number(lines) <= 3);
  });

  it("statements that no shorter layout prints", async () => {
    const { err } = await over({ statements: 20 });
    expect(err).toMatch(
      /without \d+ of the statements that are not marked “key: true”|with no statements but/,
    );
  });

  it("nothing, where no list is long enough", async () => {
    const { exitCode, err } = await check(40, []);
    expect(exitCode).toBe(5);
    expect(err).toMatch(/shorten it or what stands before it by \d+ lines; or take a layout/);
  });

  it("no layout, where none has room or works; and none that is for editors", async () => {
    const { exitCode, err } = await over({ words: 1_500 }, { "templates/gross/layout.yaml": "name: gross" });
    expect(exitCode).toBe(5);
    expect(err).toContain("no other layout has room for it");
    expect(err).not.toContain("pruefbogen");
  });
});

describe("looking for cuts", () => {
  const briefing = briefingSchema.parse({
    ...parse(PROBE_YAML),
    glossary: Array.from({ length: 1_000 }, (_, i) => ({ term: `t${i}`, meaning: "m" })),
    changes: Array.from({ length: 1_000 }, (_, i) => ({ text: `c${i}` })),
  });

  it("comes to an end soon, however long the lists are", async () => {
    let tried = 0;
    await findCuts(cutsOf(briefing), async () => {
      tried++;
      return tried % 2 === 1;
    });
    expect(tried).toBeLessThanOrEqual(24);
  });

  const lists = (count: number) => ({
    ...briefing,
    glossary: briefing.glossary.slice(0, count),
    changes: briefing.changes.slice(0, count),
    openQuestions: briefing.changes.slice(0, count),
    nextSteps: briefing.changes.slice(0, count).map(({ text }) => ({ text, evidence: [] })),
  });

  it("sets no more sheets than a person waits for, and names what was enough by then", async () => {
    let tried = 0;
    const found = await findCuts(cutsOf(lists(1_000)), async () => {
      tried++;
      return true;
    });
    expect([tried, found.slice(0, 2)]).toEqual([
      24,
      ["without the last one of “glossary”", "without the last one of “changes”"],
    ]);
  });

  it("names three ways at most", async () => {
    expect(await findCuts(cutsOf(lists(2)), async () => true)).toHaveLength(3);
  });

  it("lets the last statements go, and none that is marked", () => {
    const [one] = briefing.statements;
    const statements = [0, 1, 2, 3].map((i) => ({ ...one!, id: `s${i}`, key: i === 3 }));
    const cut = cutsOf({ ...briefing, statements }).find(({ say }) => say(1).includes("statements"))!;
    expect(cut.leave(2).statements.map(({ id }) => id)).toEqual(["s0", "s3"]);
  });

  it("finds the fewest that will do", async () => {
    const found = await findCuts(cutsOf(briefing), async ({ glossary }) => glossary.length <= 993);
    expect(found[0]).toBe("without the last 7 of “glossary”");
  });

  it("asks for all but one of a list where the sheet is no shorter without it", async () => {
    const found = await findCuts(
      cutsOf(briefing),
      async ({ changes, glossary }) =>
        glossary.length === 1_000 && changes.length > 0 && changes.length < 990,
    );
    expect(found).toEqual(["without the last 11 of “changes”"]);
  });

  it("leaves what it does not name", () => {
    for (const cut of cutsOf(briefing)) {
      const left = cut.leave(cut.most);
      expect([left.title, left.summary, left.sourceNotes, left.sources]).toEqual([
        briefing.title,
        briefing.summary,
        briefing.sourceNotes,
        briefing.sources,
      ]);
    }
  });
});
