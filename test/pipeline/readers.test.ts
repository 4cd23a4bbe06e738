/** How many threads share the reading of a finished file. */
import { describe, expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { verifyFile } from "../../src/pipeline.ts";
import { answer, type Question } from "../../src/verify/thread.ts";
import type { World } from "../../src/world.ts";
import { h1, p, sheet } from "../verify/support/sheet.ts";

const pages = Array.from({ length: 5 }, (_, i) => [h1("Lage"), p(`Seite ${i + 1}.`)]);
const pdf = await sheet({ lang: "de", title: "Probe", pages });

/** The shares that were asked for, of a file with so many pages on a machine with so many cores. */
async function check(cores: number, expected: number | undefined): Promise<readonly string[]> {
  const shares: string[] = [];
  const thread = (_: string, number: number) => ({
    ask: (question: unknown) => {
      const { share } = question as Question;
      shares.push(`${number}: ${share.index + 1} of ${share.of}`);
      return answer(question as Question);
    },
  });
  const world: World = { ...memoryWorld(), cores, thread };
  const read = { value: pdf, diagnostics: [] };
  const report = await verifyFile("a.pdf", read, undefined, new Journal(world), world, expected);
  expect(report?.facts.pages).toBe(5);
  expect(report?.diagnostics).toEqual([]);
  return shares;
}

describe("readers of a finished file", () => {
  it("one for a sheet", async () => expect(await check(8, 2)).toEqual(["0: 1 of 1"]));
  it("another for every 24 pages", async () =>
    expect(await check(8, 60)).toEqual(["0: 1 of 3", "1: 2 of 3", "2: 3 of 3"]));
  it("no more than there are cores", async () => expect(await check(2, 200)).toHaveLength(2));
  it("never more than four", async () => expect(await check(64, 5_000)).toHaveLength(4));
  it("by its size, when nobody knows how many pages it has", async () =>
    expect(await check(8, undefined)).toHaveLength(Math.ceil(pdf.length / 32_000 / 24)));
});
