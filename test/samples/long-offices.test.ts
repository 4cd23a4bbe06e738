/** German offices are longer than the column of speakers, and part where the dictionary parts them. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { layOutContent, readContent, typesetDocument, withProof } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";

it.each(["Bundesumweltministerin", "Betriebsratsvorsitzende", "Bundeswirtschaftsminister"])(
  "the office “%s” is broken with a hyphen",
  async (role) => {
    const sample = readFileSync("content/riad-gespraeche/briefing.yaml", "utf8");
    const briefing = sample.replace("role: russischer Außenminister", `role: ${role}`);
    expect(briefing).not.toBe(sample);
    const world = memoryWorld({ below: nodeWorld(), files: { "b.yaml": briefing } });
    const journal = new Journal(world);
    const content = await withProof((await readContent("b.yaml", journal, world))!, {}, journal, world);
    const laidOut = await layOutContent(content!, "lagebild", journal, world);
    expect(await typesetDocument(laidOut!.document, journal, world)).toBeDefined();
    expect(journal.findings.filter(({ code }) => code === "typeset/emergency-break")).toEqual([]);
  },
);
