/** No pattern takes more than its text's length: each is tried on long texts made of what it looks for, repeated, with an end that it does not. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { literalsIn, madeDuring, type Pattern, pumpsFor } from "./patterns.ts";

const FOLDERS = ["src/extract", "src/read/article", "src/draft", "src/propose"];

const made = await madeDuring(async () => {
  const { loadLanguage } = await import("../../src/extract/index.ts");
  await import("../../src/read/article/index.ts");
  for (const code of ["de", "en"]) loadLanguage(code, (name) => readFileSync(`lexicons/${name}`));
});
const patterns = [...FOLDERS.flatMap(literalsIn), ...made];

/** Code units; what would take hours on a long text comes back from this one. */
const LENGTH = 1_000;
/** Milliseconds. A pattern that looks at each pair of them takes longer, one that takes them in turn a tenth of it. */
const NOTHING = 0.1;
/** How much longer the long text is, and what it may take; a pattern that looks at each pair would take sixteen times as long. */
const TIMES = 4;
const MOST_GROWTH = 9;

const textOf = (pump: string, length: number): string =>
  `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;

function milliseconds({ regex }: Pattern, text: string, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    regex.lastIndex = 0;
    if (regex.global) text.replace(regex, "");
    else regex.test(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What is slow is slow each time; what only looked so on a busy machine is not. */
const RETRIES = [1, 2, 3, 4];

/** The best of several tries tells growth from a machine that is busy. */
function isSlow(pattern: Pattern, pump: string): boolean {
  const text = textOf(pump, LENGTH);
  if (milliseconds(pattern, text, 1) < NOTHING) return false;
  const short = milliseconds(pattern, text, 5);
  return short > NOTHING && milliseconds(pattern, textOf(pump, TIMES * LENGTH), 3) > MOST_GROWTH * short;
}

const slowOnes = (all: readonly Pattern[]): string[] =>
  all.flatMap((pattern) => {
    const pump = pumpsFor(pattern).find((each) => RETRIES.every(() => isSlow(pattern, each)));
    return pump === undefined ? [] : [`${pattern.where} ${pattern.regex} on ${JSON.stringify(pump)}`];
  });

describe("patterns", () => {
  it("are found, those in files and those that are put together", () => {
    expect(patterns.length).toBeGreaterThan(350);
    expect(made.length).toBeGreaterThan(10);
    const where = patterns.map((pattern) => pattern.where).join();
    for (const file of [
      "languages/de/events.ts",
      "languages/en/phrases.ts",
      "article/rules.ts",
      "people/spelling.ts",
    ])
      expect(where).toContain(file);
  });

  it("that are slow are noticed", () => {
    const bombs = [/\s+$/, /\p{L}+\d/u];
    expect(slowOnes(bombs.map((regex) => ({ where: "", regex })))).toHaveLength(2);
  });

  it("take no longer than their text is long", () => {
    expect(slowOnes(patterns)).toEqual([]);
  });
});
