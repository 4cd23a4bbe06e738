/** A sheet is sent by mail and kept by the thousand: it stays small. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { build } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { LAYOUT, type Sample, samples } from "./sheets.ts";

const KB = 1000;

async function bare({ file }: Sample): Promise<Uint8Array> {
  const world = memoryWorld({ below: nodeWorld() });
  const [sheet] = await build({ briefing: file, layouts: [LAYOUT], into: undefined, bare: true }, world);
  return world.files.get(path.posix.resolve(world.cwd, sheet!.pdf!))!;
}

describe.each(samples)("the file of $name", (sample) => {
  it("has at most 120 KB, and 200 KB with what it carries as proof", async () => {
    const without = (await bare(sample)).length;
    expect(without).toBeLessThan(sample.pdf.length);
    expect(without).toBeLessThanOrEqual(120 * KB);
    expect(sample.pdf.length).toBeLessThanOrEqual(200 * KB);
  });
});
