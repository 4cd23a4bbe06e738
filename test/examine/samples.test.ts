/** The check sheets of the samples, with their sources. The source of the German one is not kept in the project. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { type Briefing, passagesOf } from "../../src/model/briefing.ts";
import { build } from "../../src/pipeline.ts";
import { readBriefing } from "../../src/read/index.ts";
import { type SealedContent, verify } from "../../src/verify/index.ts";
import { nodeWorld } from "../../src/world.ts";
import { listen, type SpokenPage, speak, tagsOf } from "../support/screenreader.ts";

const SAMPLES = [
  { name: "harbour-talks", source: "content/harbour-talks/article.txt" },
  { name: "riad-gespraeche", source: "../shared/seed/article.txt" },
];

interface Checked {
  readonly briefing: Briefing;
  readonly codes: readonly string[];
  readonly spoken: readonly SpokenPage[];
  readonly sealed: SealedContent;
}

async function check(name: string, source: string): Promise<Checked> {
  const file = `content/${name}/briefing.yaml`;
  const world = memoryWorld({ below: nodeWorld() });
  const order = { briefing: path.resolve(file), layouts: ["pruefbogen"], into: undefined };
  const [sheet] = await build({ ...order, sources: [path.resolve(source)] }, world);
  const pdf = world.files.get(path.posix.resolve(world.cwd, sheet!.pdf!))!;
  return {
    briefing: readBriefing({ name: file, bytes: readFileSync(file) }).value!.briefing,
    codes: sheet!.findings.map(({ code }) => code),
    spoken: await listen(pdf),
    sealed: (await verify(pdf)).sealed!,
  };
}

it.for(SAMPLES)("the source of $name is at hand", ({ source }, { skip }) => {
  if (!existsSync(source)) skip(`there is no ${source}`);
});

describe.each(SAMPLES.filter(({ source }) => existsSync(source)))(
  "the check sheet of $name",
  async (sample) => {
    const { briefing, codes, spoken, sealed } = await check(sample.name, sample.source);
    const rows = tagsOf(spoken, "TR").map(speak);

    it("divides no row between pages, and finds nothing but what the check lets stand", () => {
      expect(codes.filter((code) => !/^(?:check|lint)\//.test(code))).toEqual([]);
    });

    it("has each quotation twice in its row: as the sheet prints it, and as the source does", () => {
      const flat = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
      for (const statement of briefing.statements)
        for (const passage of statement.kind === "indirect" ? [] : passagesOf(statement)) {
          const row = rows.find((each) => flat(each).split(flat(passage)).length > 2);
          expect(row, passage).toBeDefined();
        }
    });

    it("has a box for each thing to tick, with words for those who do not see it", () => {
      const boxes = tagsOf(spoken, "Figure").map(speak);
      expect(boxes.length).toBeGreaterThan(3 * briefing.statements.length + 2 * briefing.people.length);
      expect(new Set(boxes)).toEqual(
        new Set([briefing.language === "de" ? "Kästchen zum Ankreuzen:" : "Box to tick:"]),
      );
    });

    it("repeats the heads of its tables as furniture on each page", () => {
      const heads = briefing.language === "de" ? "In der Quelle" : "In the source";
      const repeated = spoken.filter(({ artifacts }) => artifacts.includes(heads));
      expect(repeated.length).toBeGreaterThanOrEqual(2);
      expect(
        spoken.every(({ artifacts }) => artifacts.includes(briefing.language === "de" ? "Seite" : "Page")),
      ).toBe(true);
    });

    it("carries what it shows of the source, and no more of a paragraph than stands there", () => {
      const paragraphs = readFileSync(sample.source, "utf8")
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      expect(sealed.quoted!.length).toBeGreaterThan(briefing.statements.length);
      for (const { paragraph, text } of sealed.quoted!) expect(paragraphs[paragraph - 1]).toContain(text);
    });

    it("has both checksums in groups of four", () => {
      const all = spoken.map(({ tree }) => speak(tree)).join(" ");
      for (const { sha256 } of briefing.sources) expect(all).toContain(sha256.match(/.{4}/g)!.join(" "));
    });
  },
);
