/** German offices are longer than the column of speakers, and part where the dictionary parts them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { layOutContent, readContent, typesetDocument, withProof } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";

/** What breaks without a hyphen when the sample says something else. */
async function brokenIn(layout: string, from: string, to: string) {
  const sample = readFileSync("content/riad-gespraeche/briefing.yaml", "utf8");
  const briefing = sample.replace(from, to);
  expect(briefing).not.toBe(sample);
  const world = memoryWorld({ below: nodeWorld(), files: { "b.yaml": briefing } });
  const journal = new Journal(world);
  const content = await withProof((await readContent("b.yaml", journal, world))!, {}, journal, world);
  const laidOut = await layOutContent(content!, layout, journal, world);
  expect(await typesetDocument(laidOut!.document, journal, world)).toBeDefined();
  return journal.findings.filter(({ code }) => code === "typeset/emergency-break");
}

describe.each(["lagebild", "handout"])("in the layout %s", (layout) => {
  it.each(["Bundesumweltministerin", "Betriebsratsvorsitzende", "Bundeswirtschaftsminister"])(
    "the office “%s” is broken with a hyphen",
    async (role) => {
      expect(await brokenIn(layout, "role: russischer Außenminister", `role: ${role}`)).toEqual([]);
    },
  );

  it("the name of several who speak as one is, too", async () => {
    const name = "name: Gewerkschaftsvertreterversammlung\n    kind: group";
    expect(await brokenIn(layout, "name: Sergej Lawrow", name)).toEqual([]);
  });
});
