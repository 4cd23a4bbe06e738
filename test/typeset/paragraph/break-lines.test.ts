import { describe, expect, it, vi } from "vitest";
import { type BreakOptions, breakInto, breakLines } from "../../../src/typeset/paragraph/break-lines.ts";
import { FORCED, type ParagraphItem } from "../../../src/typeset/paragraph/items.ts";
import { LineFit } from "../../../src/typeset/paragraph/line-fit.ts";
import { WIDE } from "../../../src/typeset/paragraph/manner.ts";

/**
 * A paragraph of letters 1 wide: "ab cd" is two boxes with a breakable space of width 1 (stretch and shrink 1/2) between them,
 * "-" a place for a hyphen of width 1, "~" a space without a break.
 */
function itemsOf(text: string, hyphenCost = 50): ParagraphItem[] {
  const items: ParagraphItem[] = [];
  for (const part of text.split(/([ ~-])/)) {
    if (part === "-") items.push({ kind: "penalty", width: 1, next: 0, cost: hyphenCost, hyphen: true });
    else if (part === " " || part === "~") {
      if (part === " ") items.push({ kind: "penalty", width: 0, next: 0, cost: 0, hyphen: false });
      items.push({ kind: "glue", width: 1, stretch: 0.5, shrink: 0.5 });
    } else if (part !== "") items.push({ kind: "box", width: part.length, stretch: 0, shrink: 0 });
  }
  return [...items, { kind: "penalty", width: 0, next: 0, cost: FORCED, hyphen: false }];
}

const sources = (text: string) => [
  ...text.split(/([ ~-])/).flatMap((p) => (p === "" ? [] : p === " " ? ["", " "] : [p])),
  "",
];

/** The lines as text. */
function lines(
  text: string,
  measure: number,
  change: Partial<BreakOptions> & { hyphenCost?: number } = {},
): string {
  const ends = breakLines(itemsOf(text, change.hyphenCost), {
    measure,
    edge: 0,
    runt: 0,
    manner: WIDE,
    ...change,
  });
  const parts = sources(text);
  return ends
    .map((end, i) => {
      const line = parts.slice(i === 0 ? 0 : ends[i - 1]! + 1, end).filter((part) => part !== "-");
      return `${line.join("").trim()}${parts[end] === "-" ? "-" : ""}`;
    })
    .join("\n");
}

describe("total-fit line breaking", () => {
  it("leaves what fits on one line", () => expect(lines("aa bb", 5)).toBe("aa bb"));

  it("gives nothing for nothing", () =>
    expect(breakLines([], { measure: 5, edge: 0, runt: 0, manner: WIDE })).toEqual([]));

  it("does not break where no break is", () => expect(lines("aa~bb cc", 6, { edge: 6 })).toBe("aa~bb\ncc"));

  it("hyphenates rather than leave a hole", () =>
    expect(lines("a bbb-bbb c dddd", 7)).toBe("a bbb-\nbbb c\ndddd"));

  it("does not hyphenate when a hyphen costs more than the hole", () =>
    expect(lines("a bbb-bbb c dd", 7, { edge: 7, hyphenCost: 5000 })).toBe("a\nbbbbbb\nc dd"));

  it("counts the hyphen's width", () => expect(lines("aaaaa-bb", 5, { edge: 5 })).not.toContain("-"));

  it("ends at a forced break only there and at the end", () => {
    const forced: ParagraphItem = { kind: "penalty", width: 0, next: 0, cost: FORCED, hyphen: false };
    expect(
      breakLines([...itemsOf("aa"), forced, ...itemsOf("bb")], {
        measure: 9,
        edge: 0,
        runt: 0,
        manner: WIDE,
      }),
    ).toEqual([1, 2, 4]);
  });

  it("wants the forced break at the end", () =>
    expect(() =>
      breakLines(itemsOf("aa").slice(0, 1), { measure: 9, edge: 0, runt: 0, manner: WIDE }),
    ).toThrow("forced break"));

  it("avoids a runt", () => {
    const text = "aaaa bbbb cccc d";
    expect(lines(text, 14, { edge: 5 })).toBe("aaaa bbbb cccc\nd");
    expect(lines(text, 14, { edge: 5, runt: 3 })).toBe("aaaa bbbb\ncccc d");
  });

  it("ends no line but the last with a hyphen, where the others are as good", () => {
    expect(lines("aa bbb-bbb cc", 6, { edge: 3, hyphenCost: 0 })).toBe("aa\nbbbbbb\ncc");
  });

  it("breaks the last word last of all", () => {
    const text = "aaaa bbbb cc dd-dd";
    expect(lines(text, 11, { edge: 2 })).toBe("aaaa bbbb\ncc dddd");
    expect(lines("aaaa bb cccc-cc", 12, { edge: 2 })).toBe("aaaa bb\ncccccc");
  });

  it("rather takes looser lines than three hyphens in a row", () => {
    const text = "a-aaaaa a a a-aaaa a-aaa a a-aaaaa aaaaa aaa-aaa";
    expect(lines(text, 16)).not.toMatch(/-\n.*-\n.*-\n/);
  });

  it("lets a line stand out when nothing fits, one at a time", () =>
    expect(lines("a bbbbbbbbbb c", 5)).toBe("a\nbbbbbbbbbb\nc"));

  it.each([0, -5])("ends with a measure of %s", (measure) =>
    expect(lines("aa bb cc", measure).split("\n")).toEqual(["aa", "bb", "cc"]),
  );

  it("looks at lines in step with the text", () => {
    const lookedAt = (words: number) => {
      const spies = [vi.spyOn(LineFit.prototype, "stretch"), vi.spyOn(LineFit.prototype, "shrink")];
      const items = itemsOf("aaa bbbb-bb cc dddddd ".repeat(words).trim());
      breakLines(items, { measure: 60, edge: 0, runt: 7, manner: WIDE });
      const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
      vi.restoreAllMocks();
      return count / words;
    };
    const few = lookedAt(200);
    expect(few).toBeGreaterThan(1);
    expect(lookedAt(2_000) / few).toBeLessThan(1.1);
  });
});

describe("the best paragraph", () => {
  const EVEN = { ...WIDE, loose: 400, tight: 400 };

  /** All ways to break, by brute force, against what was chosen: no way may have fewer demerits (Knuth & Plass 1981, p. 1128). */
  const demeritsOf = (
    items: readonly ParagraphItem[],
    ends: readonly number[],
    measure: number,
    edge: number,
  ): number => {
    let sum = 0;
    let fitness = 1;
    ends.forEach((end, i) => {
      let from = i === 0 ? 0 : ends[i - 1]! + 1;
      while (i > 0 && items[from]!.kind === "glue") from++;
      let [width, stretch, shrink] = [0, edge, 0];
      for (const item of items.slice(from, end)) {
        if (item.kind === "penalty") continue;
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      }
      const forced = end === items.length - 1;
      const ratio = width > measure ? (measure - width) / shrink : forced ? 0 : (measure - width) / stretch;
      if (ratio < -1 || ratio > 1) sum = Number.POSITIVE_INFINITY;
      const next = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : 2;
      sum += (1 + 400 * Math.abs(ratio) ** 3) ** 2 + (Math.abs(next - fitness) > 1 ? 20_000 : 0);
      fitness = next;
    });
    return sum;
  };

  const allWays = (breaks: readonly number[]): number[][] => {
    const [first, ...rest] = breaks;
    if (first === undefined) return [[]];
    const ways = allWays(rest);
    return rest.length === 0 ? [[first]] : [...ways, ...ways.map((way) => [first, ...way])];
  };

  /** As many words a line as go into it. */
  const firstFit = (items: readonly ParagraphItem[], measure: number): number[] => {
    const ends: number[] = [];
    let width = 0;
    let sinceBreak = 0;
    let last = -1;
    items.forEach((item, i) => {
      if (item.kind !== "penalty") {
        width += item.width;
        if (item.kind === "box") sinceBreak = item.width;
        return;
      }
      if (width > measure) {
        ends.push(last);
        width = sinceBreak;
      }
      last = i;
    });
    return [...ends, last];
  };

  it("is found in 200 random paragraphs", () => {
    const random = randomFrom(7);
    let checked = 0;
    let firstFitIsWorse = 0;
    for (let round = 0; round < 200; round++) {
      const words = Array.from({ length: 11 }, () => "x".repeat(1 + Math.floor(random() * 5)));
      const items = itemsOf(words.join(" "));
      const breaks = items.flatMap((item, i) => (item.kind === "penalty" ? [i] : []));
      const [measure, edge] = [14, 2.5];
      const least = Math.min(...allWays(breaks).map((ends) => demeritsOf(items, ends, measure, edge)));
      if (least === Number.POSITIVE_INFINITY) continue;
      checked++;
      const chosen = breakLines(items, { measure, edge, runt: 0, manner: EVEN });
      expect(demeritsOf(items, chosen, measure, edge), words.join(" ")).toBeCloseTo(least, 6);
      if (demeritsOf(items, firstFit(items, measure), measure, edge) > least + 1) firstFitIsWorse++;
    }
    expect(firstFitIsWorse).toBeGreaterThan(5);
    expect(checked).toBeGreaterThan(100);
  });
});

describe("the best paragraph with hyphens", () => {
  const manner = { ...WIDE, ladder: [400_000, 2e6, 1e11], longest: 3, runt: 70_000 };
  const [measure, edge, runt] = [8, 3, 3];

  /** Demerits of one way, counted by itself; infinite where the first pass would not take it. */
  function demeritsOf(items: readonly ParagraphItem[], ends: readonly number[]): number {
    let [sum, fitness, run] = [0, 1, 0];
    ends.forEach((end, i) => {
      let from = i === 0 ? 0 : ends[i - 1]! + 1;
      while (i > 0 && items[from]!.kind === "glue") from++;
      const stop = items[end] as Extract<ParagraphItem, { kind: "penalty" }>;
      const last = end === items.length - 1;
      let [width, stretch, shrink] = [stop.width, edge, 0];
      for (const item of items.slice(from, end)) {
        if (item.kind === "penalty") continue;
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      }
      const ratio = width > measure ? (measure - width) / shrink : last ? 0 : (measure - width) / stretch;
      if (ratio < -1 || ratio > 1) sum = Number.POSITIVE_INFINITY;
      const badness = (ratio < 0 ? manner.tight : manner.loose) * Math.abs(ratio) ** 3;
      sum += (1 + badness + (last ? 0 : stop.cost)) ** 2;
      const next = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : 2;
      if (Math.abs(next - fitness) > 1) sum += 20_000;
      fitness = next;
      if (stop.hyphen) {
        if (run >= manner.longest) sum = Number.POSITIVE_INFINITY;
        if (run > 0) sum += manner.ladder[run - 1] ?? Number.POSITIVE_INFINITY;
        run++;
      } else {
        const inWord = items.slice(from, end).every(({ kind }) => kind !== "glue");
        if (last && run > 0) sum += inWord ? 1e8 : 50_000;
        if (last && i > 0 && width < runt) sum += manner.runt;
        run = 0;
      }
    });
    return sum;
  }

  it("is found in 250 random paragraphs", () => {
    const random = randomFrom(11);
    const pick = (most: number) => 1 + Math.floor(random() * most);
    let [checked, hyphens] = [0, 0];
    for (let round = 0; round < 250; round++) {
      const words = Array.from({ length: 6 }, () =>
        random() < 0.9 ? `${"x".repeat(1 + pick(3))}-${"x".repeat(1 + pick(3))}` : "x".repeat(pick(5)),
      );
      const items = itemsOf(words.join(" "), 20);
      const breaks = items.flatMap((item, i) => (item.kind === "penalty" ? [i] : []));
      const inner = breaks.slice(0, -1);
      let least = Number.POSITIVE_INFINITY;
      for (let way = 0; way < 2 ** inner.length; way++) {
        const ends = [...inner.filter((_, i) => way & (1 << i)), breaks.at(-1)!];
        least = Math.min(least, demeritsOf(items, ends));
      }
      if (least >= 1e8) continue;
      checked++;
      const chosen = breakLines(items, { measure, edge, runt, manner });
      hyphens += chosen.filter((end) => (items[end] as { hyphen?: boolean }).hyphen).length;
      expect(demeritsOf(items, chosen), words.join(" ")).toBeCloseTo(least, 3);
    }
    expect(checked).toBeGreaterThan(100);
    expect(hyphens).toBeGreaterThan(50);
  });
});

/** Park & Miller's generator: the same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe("so many lines and no others", () => {
  /** Seven to ten letters fit into a line. */
  const text = Array.from({ length: 30 }, () => "a").join(" ");
  const options = { measure: 15, edge: 0, runt: 0, manner: WIDE };
  const counts = (n: number) => breakInto(n, itemsOf(text), options)?.ends.length;
  it("are as many as were asked for, where they fit", () => {
    expect(lines(text, 15).split("\n")).toHaveLength(4);
    expect([3, 4, 5].map(counts)).toEqual([3, 4, 5]);
  });
  it("are none where a line would be too loose or too tight", () =>
    expect([1, 2, 6].map(counts)).toEqual([undefined, undefined, undefined]));
  it("are those of total fit when it would choose as many", () =>
    expect(breakInto(4, itemsOf(text), options)?.ends).toEqual(breakLines(itemsOf(text), options)));
});
