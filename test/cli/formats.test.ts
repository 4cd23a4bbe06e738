/** What other programs read of a check: valid by their own schemas, and whatever stands in a briefing, nothing of it steers them. */
import { createRequire } from "node:module";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { FORMATS, type Subject } from "../../src/cli/formats/index.ts";
import type { CheckReport } from "../../src/model/check-report.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { desk, PROBE, PROBE_YAML, readout } from "../support/desk.ts";

const HOSTILE = [
  "]]><script>alert(1)</script>",
  '" onload="x" \'&amp; &#0; <!-- --',
  "100 %, 50%25 and\r\n::error file=x::owned\n::stop-commands::t",
  "a\u0000b\u0007c\u001b[31md\u007f\u009b2Je\ufffe\uffff",
  "\u202eright\u2066 to left\u2028 a line\u2029",
  "\ud83d\ude00 and half of it \ud83d",
  "%0A%3A%2C : , ; = |",
  "",
];

const finding = (message: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: "check/quote-not-in-source",
  severity: "error",
  message,
  hint: message,
  place: { file: `a, b: %/${message}`, line: 3, column: 5, length: 7, path: `statements[0].${message}` },
  ...more,
});

const report = (more: Partial<CheckReport> = {}): CheckReport => ({
  report: "readout-check",
  version: 1,
  verdict: "failed",
  briefing: { sha256: "0".repeat(64) },
  sources: [],
  quotations: [],
  ...{ coverage: [], speakers: [], sides: [], findings: [], ignored: [], inferredSpeakers: 0, notStated: [] },
  ...more,
});

const subject = (findings: readonly Diagnostic[], more: Partial<CheckReport> = {}): Subject => ({
  file: "content/ü x/b.yaml",
  version: "1.2.3",
  report: report(more),
  findings,
});

const quotation = (path: string) => ({ path, source: "a", paragraph: 2, start: 4, end: 9 });

const SUBJECTS: readonly (readonly [string, Subject])[] = [
  ["nothing found", subject([])],
  ["an unread briefing", { ...subject([finding("gone", { place: { file: "b.yaml" } })]), report: undefined }],
  ["no place at all", subject([finding("nowhere", { place: undefined as never })])],
  ...HOSTILE.map((text): [string, Subject] => [
    `a hostile text, ${JSON.stringify(text)}`,
    subject(
      [finding(text), finding(text), finding(text, { severity: "warning", code: "lint/relative-date" })],
      {
        quotations: [quotation(text), quotation("statements[1].text")],
        ignored: [{ code: "lint/relative-date", severity: "warning", message: text, reason: text, line: 4 }],
      },
    ),
  ]),
];

describe("SARIF", () => {
  const require = createRequire(import.meta.url);
  const Ajv = require("ajv") as typeof import("ajv");
  // The schema of OASIS is of draft 4.
  const ajv = new Ajv({ schemaId: "auto", allErrors: true });
  ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
  const isValid = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
  const faultsOf = (log: unknown) => {
    isValid(log);
    return isValid.errors?.map(({ dataPath, message }) => `${dataPath} ${message}`) ?? [];
  };
  const logOf = (of: Subject) => JSON.parse(FORMATS.sarif(of));

  it.each(SUBJECTS)("is valid by its schema: %s", (_, of) => expect(faultsOf(logOf(of))).toEqual([]));

  it.each([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "note"],
  ] as const)("has %s as the level %s", (severity, level) =>
    expect(logOf(subject([finding("x", { severity })])).runs[0].results[0].level).toBe(level),
  );

  it("has paths of Windows as addresses, and marks one letter where a finding has no length", () => {
    const [result] = logOf(subject([finding("x", { place: { file: "a\\b c.yaml", line: 1, column: 2 } })]))
      .runs[0].results;
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "a/b%20c.yaml" },
      region: { startLine: 1, startColumn: 2, endColumn: 3 },
    });
  });

  it("is held to the schema", () => {
    const log = logOf(subject([finding("x")]));
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
    log.runs[0].results[0].level = "bad";
    expect(faultsOf(log)).toHaveLength(2);
  });

  it("has each text as it is, and what is let stand as suppressed", () => {
    const text = HOSTILE[1]!;
    const { results } = logOf(SUBJECTS.find(([, { findings }]) => findings[0]?.message === text)![1]).runs[0];
    expect(results).toHaveLength(4);
    expect(results[0].message.text).toBe(`${text}. Hint: ${text}`);
    expect(decodeURIComponent(results[0].locations[0].physicalLocation.artifactLocation.uri)).toBe(
      `a, b: %/${text}`,
    );
    expect(results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endColumn: 12,
    });
    expect(results[3].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "content/%C3%BC%20x/b.yaml" },
      region: { startLine: 4 },
    });
    expect(results.map((each: { suppressions?: unknown }) => each.suppressions)).toEqual([
      undefined,
      undefined,
      undefined,
      [{ kind: "inSource", justification: text }],
    ]);
  });

  it("names the rule of each result by its place in the list", () => {
    const { results, tool } = logOf(SUBJECTS.at(-1)![1]).runs[0];
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(tool.driver.rules).toHaveLength(2);
    expect(
      tool.driver.rules.every((rule: { shortDescription: { text: string } }) => rule.shortDescription.text),
    );
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements in order; throws where the text is no XML. */
function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const all: Element[] = [];
  parser.on("opentag", ({ name, attributes }) => all.push({ name, attributes, text: "" }));
  parser.on("text", (text) => {
    if (all.length > 0) all.at(-1)!.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(new TextEncoder().encode(xml))).close();
  return all;
}

describe("JUnit", () => {
  it.each(SUBJECTS)("is XML whose numbers are right, and no two tests have one name: %s", (_, of) => {
    const elements = elementsOf(FORMATS.junit(of));
    const named = (name: string) => elements.filter((each) => each.name === name);
    const [whole, suite] = elements;
    const errors = of.findings.filter(({ severity }) => severity === "error").length;
    for (const { attributes } of [whole!, suite!])
      expect(attributes).toMatchObject({
        tests: String(named("testcase").length),
        failures: String(errors),
        errors: "0",
      });
    expect([whole!.name, suite!.name]).toEqual(["testsuites", "testsuite"]);
    expect(named("failure")).toHaveLength(errors);
    expect(named("testcase").length).toBeGreaterThan(0);
    const names = named("testcase").map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      if (/ \(\d\)$/.test(name)) expect(names).toContain(name.replace(/ \(\d\)$/, ""));
    expect(elements.map(({ name }) => name).filter((name) => !NAMES.has(name))).toEqual([]);
  });
  const NAMES = new Set(["testsuites", "testsuite", "testcase", "failure", "system-out"]);

  it("gives a second of one name a number", () =>
    expect(
      elementsOf(FORMATS.junit(subject([finding("x"), finding("x"), finding("x")])))
        .filter(({ name }) => name === "testcase")
        .map(({ attributes }) => attributes.name),
    ).toEqual(["", " (2)", " (3)"].map((n) => `check/quote-not-in-source statements[0].x${n}`)));

  it("keeps every text that XML can hold", () => {
    const text = HOSTILE[0]! + HOSTILE[1]! + HOSTILE[6]!;
    const elements = elementsOf(FORMATS.junit(subject([finding(text)])));
    const failure = elements.find(({ name }) => name === "failure")!;
    expect(failure.attributes).toEqual({ type: "check/quote-not-in-source", message: text });
    expect(failure.text.trim()).toBe(
      `error check/quote-not-in-source a, b: %/${text}:3:5\n${text}\nhint: ${text}`,
    );
  });

  it("has line ends in its texts, and warnings in the output", () => {
    const elements = elementsOf(
      FORMATS.junit(
        subject([finding("one\ntwo", { severity: "warning" }), finding("x", { severity: "info" })]),
      ),
    );
    expect(elements.at(-1)).toMatchObject({ name: "system-out", attributes: {} });
    expect(elements.at(-1)!.text).toMatch(/^warning [\s\S]*one\ntwo\nhint: one\ntwo\n\ninfo /);
    expect(elements.filter(({ name }) => name === "failure")).toEqual([]);
  });
});

describe("annotations of GitHub", () => {
  const COMMAND = /^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*(?:,[a-zA-Z]+=[^,:\r\n]*)*)::([^\r\n]*)$/;
  /** What the runner makes of a line (github.com/actions/runner, ActionCommand). */
  const read = (line: string) => {
    const [, level, fields, message] = COMMAND.exec(line) ?? [];
    const back = (text: string) =>
      text
        .replaceAll("%0D", "\r")
        .replaceAll("%0A", "\n")
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ",")
        .replaceAll("%25", "%");
    return {
      level,
      ...Object.fromEntries((fields ?? "").split(",").map((each) => each.split("=").map(back))),
      message: back(message ?? ""),
    };
  };

  it.each(SUBJECTS)("are one command a finding: %s", (_, of) => {
    const text = FORMATS.github(of);
    const lines = text === "" ? [] : text.split(/\r\n|\r|\n/);
    expect(lines).toHaveLength(of.findings.length);
    for (const [i, line] of lines.entries()) {
      expect(line).toMatch(COMMAND);
      expect(read(line)).toMatchObject({
        title: of.findings[i]!.code,
        message: `${of.findings[i]!.message}\nhint: ${of.findings[i]!.hint}`,
      });
    }
  });

  it("say what they are of, and where", () => {
    const [warning, nowhere] = FORMATS.github(
      subject([
        finding("a: b, 5 %", { severity: "warning" }),
        { code: "check/unchecked", severity: "info", message: "x" },
      ]),
    ).split("\n");
    expect(warning).toBe(
      "::warning file=a%2C b%3A %25/a%3A b%2C 5 %25,line=3,col=5,endColumn=12,title=check/quote-not-in-source::a: b, 5 %25%0Ahint: a: b, 5 %25",
    );
    expect(FORMATS.github(subject([finding("x", { place: { file: "a", line: 3, column: 5 } })]))).toMatch(
      /^::error file=a,line=3,col=5,title=/,
    );
    expect(FORMATS.github(subject([finding("x", { place: { file: "a", line: 3 } })]))).toMatch(
      /^::error file=a,line=3,title=/,
    );
    expect(nowhere).toBe("::notice file=content/ü x/b.yaml,title=check/unchecked::x");
  });
});

describe("text", () => {
  const coverage = (unused: readonly number[], quotedWords: number) => ({
    ...{
      source: "a",
      body: 9,
      used: [2, 3],
      unused: [...unused],
      words: 200,
      quotedWords,
      runningSentences: 1,
    },
  });
  const told = (more: Partial<CheckReport>) => FORMATS.text(subject([], { verdict: "verbatim", ...more }));

  it("tells the verdict, what is used of each source, and who is quoted", () =>
    expect(
      told({
        quotations: [quotation("statements[0].text")],
        inferredSpeakers: 1,
        coverage: [coverage([4, 6, 7, 8, 10, 11], 31)],
        speakers: [
          { name: "Ana Lind", quotations: 1, words: 20 },
          { name: "Jan Holt", quotations: 1, words: 11 },
        ],
        ignored: [
          { code: "lint/relative-date", severity: "warning", message: "m", reason: "so it is", line: 4 },
        ],
      }),
    ).toBe(
      [
        "briefing    content/ü x/b.yaml",
        "verdict     every quotation stands word for word in its source",
        "quotations  1 found in their source; the speakers of 1 are inferred",
        "source a    2 of 9 paragraphs used, not used: 4, 6–8, 10–11; 16 % of the words quoted",
        "quoted      Ana Lind 20, Jan Holt 11 words",
        "let stand   lint/relative-date, line 4: so it is",
      ].join("\n"),
    ));

  it("has no line for what there is not", () => {
    expect(told({ coverage: [coverage([], 0)] })).toMatch(
      /source a {4}2 of 9 paragraphs used; 0 % of the words quoted$/,
    );
    expect(told({ verdict: "incomplete" })).toContain("not proven: a source is missing");
    expect(told({ verdict: "failed" })).toMatch(/^verdict +not proven$/m);
  });
});

describe("a briefing that cannot be read", () => {
  const check = async (format: string, yaml = PROBE_YAML.replace("deck:", "dekc:")) => {
    const world = desk({ files: { [PROBE]: yaml, "out.txt": "of the last run" } });
    const { exitCode, out } = await readout(world, "check", PROBE, "--format", format, "-o", "out.txt", "-q");
    return { exitCode, out, written: new TextDecoder().decode(world.files.get("/desk/out.txt")) };
  };
  it.each([
    ["sarif", /"ruleId": "read\//],
    ["github", /^::error file=content\/probe\/briefing.yaml,line=\d+/],
    ["junit", /<failure type="read\//],
  ])("is told in %s too, in the place of the result of the last run", async (format, what) => {
    const { exitCode, out, written } = await check(format);
    expect([exitCode, out]).toEqual([3, ""]);
    expect(written).toMatch(what);
  });
  it.each(["text", "json"])("has no result as %s", async (format) => {
    expect(await check(format)).toEqual({ exitCode: 3, out: "", written: "of the last run" });
  });
});
