import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCheckReport } from "../../src/check/index.ts";
import { fileText, findings, fromRoot, readText, sample } from "./support.ts";

describe("the samples", () => {
  it.each([
    ["riad-gespraeche", ["check/no-outlet", "check/no-date"]],
    ["harbour-talks", []],
  ])("%s are sound, but for what the source does not state", (name, expected) => {
    const found = findings(fileText(`content/${name}/briefing.yaml`)).map((d) => d.code);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it("tell editors where their schema is", () => {
    for (const name of readdirSync(fromRoot("content")).filter((each) =>
      existsSync(fromRoot(`content/${each}/briefing.yaml`)),
    ))
      expect(fileText(`content/${name}/briefing.yaml`).split("\n")[0]).toBe(
        "# yaml-language-server: $schema=../../schema/briefing.schema.json",
      );
  });
});

describe("the Riyadh briefing", () => {
  const briefing = sample("riad-gespraeche");

  it("comes without the article", () => {
    expect(readdirSync(fromRoot("content/riad-gespraeche"))).toEqual([
      "briefing.check.json",
      "briefing.yaml",
    ]);
  });

  it("has five key points and four statements for shorter layouts", () => {
    expect(briefing.summary).toHaveLength(5);
    expect(briefing.statements.filter((s) => s.key)).toHaveLength(4);
  });

  it("leaves open what the source leaves open", () => {
    const { outlet, published, url } = briefing.sources[0]!;
    expect([outlet, published, url]).toEqual([null, null, null]);
    expect(briefing.people.find((p) => p.id === "meloni")!.role).toBeNull();
  });
});

describe("the harbour briefing", () => {
  const briefing = sample("harbour-talks");
  const article = fileText("content/harbour-talks/article.txt");
  const paragraphs = article.split("\n").filter((line) => line.trim() !== "");
  const source = briefing.sources[0]!;

  it("rests on the article beside it", () => {
    expect(source.sha256).toBe(createHash("sha256").update(article).digest("hex"));
    expect(source.paragraphs).toBe(paragraphs.length);
    expect(source.fictional).toBe(true);
    expect(paragraphs[0]).toBe(source.title);
    expect(source.dropped.map((n) => paragraphs[n - 1])).toEqual([expect.stringContaining("is fictional")]);
  });

  it("has another shape than the German one", () => {
    expect(briefing.summary).toHaveLength(2);
    expect(briefing.statements).toHaveLength(1);
    expect(briefing.reactions).toEqual([]);
    expect(briefing.meetings[0]!.participants).toHaveLength(18);
  });

  it("quotes the article", () => {
    const [statement] = briefing.statements;
    expect(paragraphs[statement!.evidence[0]!.paragraphs[0]! - 1]).toContain(`“${statement!.text}”`);
  });

  it("finds every person in the paragraph that it cites, with the role", () => {
    for (const { name, role, evidence } of briefing.people) {
      const text = paragraphs[evidence[0]!.paragraphs[0]! - 1];
      expect(text).toContain(name);
      expect(text).toContain(role);
    }
  });
});

describe("the reports of the checks", () => {
  it.each(["riad-gespraeche", "harbour-talks"])(
    "%s: holds for the briefing as it is (readout check writes it)",
    (name) => {
      const file = fromRoot(`content/${name}/briefing.check.json`);
      const { value } = readText(readFileSync(fromRoot(`content/${name}/briefing.yaml`)));
      const { value: report, diagnostics } = readCheckReport(
        { name: file, bytes: readFileSync(file) },
        value!,
      );
      expect(diagnostics).toEqual([]);
      expect(report).toBeDefined();
    },
  );
});
