/** What nobody has a value for is no column of the sheet. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { htmlOf, readContent, withProof } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";

async function participantsOf(briefing: string): Promise<string> {
  const world = memoryWorld({ below: nodeWorld(), files: { "b.yaml": briefing } });
  const journal = new Journal(world);
  const read = await readContent("b.yaml", journal, world);
  const content = await withProof(read!, {}, journal, world);
  const html = (await htmlOf(content!, "lagebild", journal, world))!;
  return /<table class="participants">[\s\S]*?<\/table>/.exec(html)![0];
}

it("a table of participants has a column for sides where anybody has one", async () => {
  const sample = readFileSync("content/harbour-talks/briefing.yaml", "utf8");
  const withSides = await participantsOf(sample);
  const without = await participantsOf(sample.replace(/^ {4}organisation: .*\n/gm, ""));
  const columns = (html: string) => [
    html.match(/<col[ >]/g)!.length,
    html.match(/<th scope="col">/g)!.length,
  ];
  const cells = (html: string) => html.match(/<td/g)!.length / html.match(/<th scope="row"/g)!.length;
  expect([...columns(withSides), cells(withSides)]).toEqual([4, 4, 3]);
  expect([...columns(without), cells(without)]).toEqual([3, 3, 2]);
  expect(without).not.toContain("–</td>");
});
