/** What a sheet says of its check, in both languages: only of these bytes, and of no others. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type MemoryWorldOptions, memoryWorld } from "../../src/memory-world.ts";
import { nodeWorld } from "../../src/world.ts";
import { PLAIN_LAYOUT, readout } from "../support/desk.ts";

const read = (file: string) => fs.readFileSync(file, "utf8");
const SAMPLES = ["riad-gespraeche", "harbour-talks"].map((name) => {
  const briefing = read(`content/${name}/briefing.yaml`);
  const { language } = parse(briefing) as { language: string };
  const { proof } = parse(read(`templates/labels/${language}.yaml`)) as {
    proof: { checked: { other: string }; unchecked: string };
  };
  return { name, briefing, report: read(`content/${name}/briefing.check.json`), proof };
});
const ARTICLE = read("content/harbour-talks/article.txt");

type Sample = (typeof SAMPLES)[number];
type Files = Readonly<Record<string, string | Uint8Array>>;

const BRIEFING = "x/briefing.yaml";
const REPORT = "x/briefing.check.json";

const other = (sample: Sample) => SAMPLES.find((each) => each !== sample)!;
const withReport = (change: (report: string) => string | Uint8Array) => (sample: Sample) => ({
  [BRIEFING]: sample.briefing,
  [REPORT]: change(sample.report),
});
const changed = (change: (report: Record<string, unknown>) => unknown) =>
  withReport((text) => JSON.stringify(change(JSON.parse(text))));
const oneDigit = (sum: string) => `${sum.startsWith("0") ? 1 : 0}${sum.slice(1)}`;

interface Case {
  readonly files: (sample: Sample) => Files;
  /** The finding; none where nothing was ever checked. */
  readonly finding?: string;
  readonly options?: MemoryWorldOptions;
}

const UNPROVEN: Readonly<Record<string, Case>> = {
  "no report": { files: ({ briefing }) => ({ [BRIEFING]: briefing }) },
  "a briefing with one byte more": {
    files: ({ briefing, report }) => ({ [BRIEFING]: `${briefing}\n`, [REPORT]: report }),
    finding: "check/stale-report",
  },
  "a briefing with one byte changed, in a comment": {
    files: ({ briefing, report }) => ({ [BRIEFING]: `#a\n${briefing}`, [REPORT]: report }),
    finding: "check/stale-report",
  },
  "a report on the other sample": {
    files: (sample) => ({ [BRIEFING]: sample.briefing, [REPORT]: other(sample).report }),
    finding: "check/stale-report",
  },
  "a report on another state of the source": {
    files: changed(({ sources, ...rest }) => ({
      ...rest,
      sources: (sources as { sha256: string }[]).map((each) => ({ ...each, sha256: oneDigit(each.sha256) })),
    })),
    finding: "check/stale-report",
  },
  "a report that names another source": {
    files: changed(({ sources, ...rest }) => ({
      ...rest,
      sources: (sources as { id: string }[]).map((each) => ({ ...each, id: `${each.id}x` })),
    })),
    finding: "check/stale-report",
  },
  "a report without a source": {
    files: changed((report) => ({ ...report, sources: [] })),
    finding: "check/stale-report",
  },
  "a check that failed": {
    files: changed((report) => ({ ...report, verdict: "failed" })),
    finding: "check/stale-report",
  },
  "a check that lacked a source": {
    files: changed((report) => ({ ...report, verdict: "incomplete" })),
    finding: "check/stale-report",
  },
  "a report cut off": { files: withReport((text) => text.slice(0, -3)), finding: "check/broken-report" },
  "an empty report": { files: withReport(() => ""), finding: "check/broken-report" },
  "a report of bytes": {
    files: withReport(() => new Uint8Array([0, 255, 254, 1])),
    finding: "check/broken-report",
  },
  "JSON that is no report": { files: withReport(() => "[]"), finding: "check/broken-report" },
  "a report of a later version": {
    files: changed((report) => ({ ...report, version: 2 })),
    finding: "check/broken-report",
  },
  "a report without its quotations": {
    files: changed(({ quotations: _, ...report }) => report),
    finding: "check/broken-report",
  },
  "a report that cannot be read": {
    files: withReport((text) => text),
    finding: "system/",
    options: { faults: { [REPORT]: "EACCES" } },
  },
};

const DOUBT = /(?:check\/(?:stale|broken)-report|system\/)/;
const worldOf = (files: Files, options: MemoryWorldOptions = {}) =>
  memoryWorld({ below: nodeWorld(), ...options, files });
/** The line of the sheet alone, as the layouts print it. */
const LINE = {
  ...PLAIN_LAYOUT,
  "templates/plain/layout.hbs": `<p>{{#if proof.checked}}{{label "proof.checked" count=proof.quotations}}{{else}}{{label "proof.unchecked"}}{{/if}}</p>`,
};
const sheet = async (files: Files, options?: MemoryWorldOptions, layout = "plain") =>
  readout(worldOf({ ...LINE, ...files }, options), "dump", BRIEFING, "-l", layout, "--tree=document");
const pdfsIn = (world: ReturnType<typeof memoryWorld>) =>
  [...world.files.keys()].filter((file) => file.endsWith(".pdf"));

describe.each(SAMPLES)("the sheet of $name", (sample) => {
  const { proof } = sample;
  /** The words of a label before its first number. */
  const start = (label: string) => label.split(/[{%]/)[0]!.trim();

  it.each(["plain", "lagebild"])("says so in %s, with the report and without", async (layout) => {
    const without = await sheet({ [BRIEFING]: sample.briefing }, {}, layout);
    expect(without.out).toContain(proof.unchecked);
    expect(without.out).not.toContain(start(proof.checked.other));
    const { out, err, exitCode } = await sheet(withReport((text) => text)(sample), {}, layout);
    expect([exitCode, DOUBT.test(err)]).toEqual([0, false]);
    expect(out).toContain(start(proof.checked.other));
    expect(out).not.toContain(proof.unchecked);
  });

  it.each(Object.entries(UNPROVEN))(
    "says that it was not, with %s",
    async (_, { files, finding, options }) => {
      const { out, err, exitCode } = await sheet(files(sample), options);
      expect(exitCode).toBe(0);
      expect(out).toContain(proof.unchecked);
      expect(out).not.toContain(start(proof.checked.other));
      expect(DOUBT.test(err)).toBe(finding !== undefined);
      expect(err).toContain(finding ?? "");
    },
  );

  it.each(Object.entries(UNPROVEN))("is not built with --strict, with %s", async (_, { files, options }) => {
    const world = worldOf(files(sample), options);
    const { exitCode, err } = await readout(world, "build", BRIEFING, "-l", "lagebild", "--strict");
    expect([exitCode, pdfsIn(world)]).toEqual([4, []]);
    expect(err).toContain("check/unchecked");
  });
});

describe("with --source", () => {
  const [, { briefing }] = SAMPLES as [Sample, Sample];
  const bytes = new TextEncoder().encode(ARTICLE);
  const build = async (article: string | Uint8Array | undefined, name = "a.txt") => {
    const files = { [BRIEFING]: briefing, [REPORT]: SAMPLES[1]!.report };
    const world = worldOf(article === undefined ? files : { ...files, "a.txt": article });
    const { exitCode, err } = await readout(world, "build", BRIEFING, "-l", "lagebild", "--source", name);
    return { exitCode, err, made: pdfsIn(world).length };
  };
  it.each([
    ["one byte more", new Uint8Array([...bytes, 10]), "check/source-changed", 4],
    ["one byte changed", bytes.with(40, bytes[40]! ^ 1), "check/source-changed", 4],
    ["nothing in it", "", "article/empty", 3],
    ["no such file", undefined, "system/file-missing", 10],
  ])("a kept report does not help a source with %s", async (_, article, finding, code) => {
    const { exitCode, err, made } = await build(article);
    expect([exitCode, made], err).toEqual([code, 0]);
    expect(err).toContain(finding);
  });
  it("the id of no source", async () => {
    const { exitCode, err, made } = await build(ARTICLE, "zz=a.txt");
    expect([exitCode, made]).toEqual([2, 0]);
    expect(err).toContain("check/unassigned-source");
  });
});
