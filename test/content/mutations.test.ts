import { expect, it } from "vitest";
import { fileText, findings } from "./support.ts";

/** Xorshift (Marsaglia 2003): the same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const SCRAPS = [
  "\n",
  "- ",
  ": ",
  "{",
  "]",
  '"',
  "'",
  "|",
  ">-",
  "&a ",
  "*a",
  "!x ",
  "#",
  "\t",
  "null",
  "9",
  "\u0000",

  "%",
  "---\n",
  "? ",
  "<<: ",
  "é",
];

/** A stretch cut out, doubled, moved, or a scrap of YAML put in. */
function mutate(text: string, next: (below: number) => number): string {
  const from = next(text.length);
  const to = Math.min(text.length, from + next(40));
  const stretch = text.slice(from, to);
  switch (next(4)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + stretch + text.slice(to);
    case 2: {
      const at = next(text.length);
      return text.slice(0, at) + stretch + text.slice(at);
    }
    default:
      return text.slice(0, from) + SCRAPS[next(SCRAPS.length)] + text.slice(from);
  }
}

it("a spoilt file gives findings with places, and never an exception", () => {
  // The shorter sample: the same kinds of fields in half the time.
  const sample = fileText("content/harbour-talks/briefing.yaml");
  const next = numbers(20250218);
  let spoilt = 0;
  for (let run = 0; run < 120; run++) {
    let text = sample;
    for (let i = 0; i <= next(4); i++) text = mutate(text, next);
    const found = findings(text);
    if (found.length > 0) spoilt++;
    for (const { place } of found) {
      const line = text.split("\n")[place!.line! - 1];
      expect(place!.excerpt, text).toBe(line?.replace(/\r$/, ""));
      expect(place!.column, text).toBeLessThanOrEqual(line!.length + 1);
    }
  }
  expect(spoilt).toBeGreaterThan(60);
});
