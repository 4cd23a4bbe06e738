/** `readout check`, its report, and what `readout build` makes of it. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { MemoryWorldOptions } from "../../src/memory-world.ts";
import { desk, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const ARTICLE = `Ferry back

The harbour master Ana Lind said on Monday that the ferry between the islands runs again.

“We have waited long enough for this boat,” Lind said on the quay of the town.`;
const SUM = createHash("sha256").update(ARTICLE).digest("hex");
const SOUND = PROBE_YAML.replace("0".repeat(64), SUM)
  .replaceAll("paragraphs: [1] }]\n  - id", "paragraphs: [2] }]\n  - id")
  .replace(
    /(text: The ferry between the islands runs again\n\s+evidence: \[\{ source: s, paragraphs: )\[1\]/,
    "$1[2]",
  )
  .replace(/(country: NO\n\s+evidence: \[\{ source: s, paragraphs: )\[1\]/, "$1[2]")
  .replace(/paragraphs: \[2\], words/, "paragraphs: [3], words");
const WRONG = SOUND.replaceAll("long enough", "too long");
const REPORT = "content/probe/briefing.check.json";

const world = (yaml = SOUND, options: MemoryWorldOptions = {}) =>
  desk({ ...options, files: { [PROBE]: yaml, "article.txt": ARTICLE, ...options.files } });
const textOf = (w: ReturnType<typeof desk>, file: string) =>
  new TextDecoder().decode(w.files.get(`/desk/${file}`));

describe("readout check", () => {
  it("proves a briefing by its source, and keeps a report", async () => {
    const w = world();
    const { exitCode, out, err } = await readout(w, "check", PROBE, "--source", "article.txt");
    expect(err).not.toContain("error");
    expect(exitCode).toBe(0);
    expect(out).toContain("every quotation stands word for word in its source");
    expect(out).toContain("1 found in their source");
    const report = JSON.parse(textOf(w, REPORT));
    expect(report).toMatchObject({
      report: "readout-check",
      verdict: "verbatim",
      sources: [{ id: "s", sha256: SUM, paragraphs: 3 }],
    });
    expect(ARTICLE.slice(report.quotations[0].start)).toMatch(/^We have waited/);
  });

  it("ends with 4 when something is not proven, and shows the nearest words", async () => {
    const { exitCode, out, err } = await readout(world(WRONG), "check", PROBE, "--source", "article.txt");
    expect(exitCode).toBe(4);
    expect(err).toContain("check/quote-not-in-source");
    expect(err).toContain("{+too+} long [-enough-] for");
    expect(out).toContain("not proven");
  });

  it("keeps each finding with its place and its hint", async () => {
    const w = world(WRONG);
    await readout(w, "check", PROBE, "--source", "article.txt");
    const { findings } = JSON.parse(textOf(w, REPORT));
    expect(findings.find(({ code }: { code: string }) => code === "check/quote-not-in-source")).toMatchObject(
      {
        severity: "error",
        hint: expect.stringMatching(/./),
        line: 20,
        column: 11,
        path: "statements[0].text",
      },
    );
  });

  it("finds a source beside the briefing by its checksum", async () => {
    const w = world(SOUND, {
      files: { "content/probe/text.md": ARTICLE, "content/probe/other.txt": "Another text." },
    });
    expect((await readout(w, "check", PROBE)).exitCode).toBe(0);
  });

  it("takes a source by its id, and from standard input", async () => {
    expect((await readout(world(), "check", PROBE, "--source", "s=article.txt")).exitCode).toBe(0);
    expect((await readout(world(SOUND, { input: ARTICLE }), "check", PROBE, "--source", "-")).exitCode).toBe(
      0,
    );
    const { exitCode, err } = await readout(world(), "check", PROBE, "--source", "t=article.txt");
    expect([exitCode, err.includes("check/unassigned-source")]).toEqual([2, true]);
  });

  it("without the source proves nothing, and leaves the report of an earlier check alone", async () => {
    const w = world();
    await readout(w, "check", PROBE, "--source", "article.txt");
    const before = textOf(w, REPORT);
    const { exitCode, err } = await readout(w, "check", PROBE);
    expect([exitCode, err.includes("check/source-missing")]).toEqual([4, true]);
    expect(textOf(w, REPORT)).toBe(before);
  });

  it("says when the source is no article, or another one", async () => {
    const bad = async (text: string) =>
      (await readout(world(SOUND, { files: { "a.txt": text } }), "check", PROBE, "--source", "a.txt")).err;
    expect(await bad("%PDF-1.7")).toContain("article/is-pdf");
    expect(await bad(`${ARTICLE} `)).toContain("check/source-changed");
  });

  it("keeps no report when asked not to, and writes the result where asked", async () => {
    const w = world();
    const { out } = await readout(
      w,
      "check",
      PROBE,
      "--source",
      "article.txt",
      "--no-report",
      "--format",
      "json",
      "-o",
      "r.json",
    );
    expect(out).toBe("");
    expect(w.files.has(`/desk/${REPORT}`)).toBe(false);
    expect(JSON.parse(textOf(w, "r.json")).verdict).toBe("verbatim");
  });

  it("tells the disk's faults", async () => {
    const { exitCode, err } = await readout(
      world(SOUND, { faults: { [REPORT]: "ENOSPC" } }),
      "check",
      PROBE,
      "--source",
      "article.txt",
    );
    expect([exitCode, err.includes("system/disk-full")]).toEqual([10, true]);
  });
});

describe("the forms of a result", () => {
  const result = async (format: string) =>
    (await readout(world(WRONG), "check", PROBE, "--source", "article.txt", "--format", format, "-q")).out;

  it("SARIF", async () => {
    const log = JSON.parse(await result("sarif"));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    const found = run.results.find((each: { ruleId: string }) => each.ruleId === "check/quote-not-in-source");
    expect(found.level).toBe("error");
    expect(found.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: PROBE },
      region: { startLine: 20, startColumn: 11 },
    });
    expect(run.tool.driver.rules[found.ruleIndex].id).toBe(found.ruleId);
  });

  it("annotations of GitHub", async () => {
    expect(await result("github")).toMatch(
      /^::error file=content\/probe\/briefing\.yaml,line=20,col=11,endColumn=\d+,title=check\/quote-not-in-source::/m,
    );
  });

  it("JUnit", async () => {
    const xml = await result("junit");
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="readout check" tests="\d+" failures="\d+" errors="0">/,
    );
    expect(xml).toContain('<failure type="check/quote-not-in-source"');
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#10;)/);
  });

  it("JSON, which is YAML too", async () => {
    expect(parse(await result("json")).verdict).toBe("failed");
  });
});

describe("readout build", () => {
  const SHOWN = {
    "templates/plain/layout.hbs": `<h1>{{title}}</h1>
{{#each summary}}<p>{{text}}</p>{{/each}}
{{#each statements}}{{#with (person speaker)}}<p>{{name}}</p>{{/with}}<blockquote><p>{{quote text}}</p></blockquote>{{/each}}
<p>{{#if proof.checked}}proven {{proof.quotations}}{{else}}unproven{{/if}}</p>`,
  };
  const shown = async (yaml: string) => {
    const w = world(yaml, { files: SHOWN });
    await readout(w, "check", PROBE, "--source", "article.txt");
    return w;
  };
  const printed = async (w: ReturnType<typeof desk>) =>
    (await readout(w, "dump", PROBE, "-l", "plain", "--tree=document")).out;

  it("prints what the report says", async () => {
    const w = await shown(SOUND);
    const { exitCode, err } = await readout(w, "build", PROBE, "-l", "plain", "--strict");
    expect([exitCode, err.includes("check/")]).toEqual([0, false]);
  });

  it("falls back when briefing or source have changed, or the report is none", async () => {
    const w = await shown(SOUND);
    w.put(PROBE, `${SOUND}\n`);
    expect((await readout(w, "build", PROBE, "-l", "plain")).err).toContain("check/stale-report");
    w.put(PROBE, SOUND);
    w.put(REPORT, textOf(w, REPORT).replaceAll(SUM, "1".repeat(64)));
    expect((await readout(w, "build", PROBE, "-l", "plain")).err).toContain("check/stale-report");
    w.put(REPORT, "{}");
    expect((await readout(w, "build", PROBE, "-l", "plain")).err).toContain("check/broken-report");
    expect((await readout(await shown(WRONG), "build", PROBE, "-l", "plain")).err).toContain(
      "the last check found errors",
    );
  });

  it("--strict builds nothing unchecked", async () => {
    const w = world();
    const { exitCode, err, out } = await readout(w, "build", PROBE, "-l", "plain", "--strict");
    expect([exitCode, out, err.includes("check/unchecked")]).toEqual([4, "", true]);
    expect(
      (await readout(w, "build", PROBE, "-l", "plain", "--strict", "--source", "article.txt")).out,
    ).toMatch(/plain\.pdf/);
  });

  it("--source checks at once, and builds nothing that is not proven", async () => {
    const { exitCode, out } = await readout(
      world(WRONG),
      "build",
      PROBE,
      "-l",
      "plain",
      "--source",
      "article.txt",
    );
    expect([exitCode, out]).toEqual([4, ""]);
  });

  it("the sheet says so", async () => {
    expect(await printed(world(SOUND, { files: SHOWN }))).toContain("unproven");
    expect(await printed(await shown(SOUND))).toContain("proven 1");
  });
});
