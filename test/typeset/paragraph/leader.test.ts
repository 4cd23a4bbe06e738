/** Leaders fill what a line leaves free, between an entry and its number. */
import { describe, expect, it } from "vitest";
import type { Inline, LeaderInline } from "../../../src/model/document.ts";
import type { ParagraphStyle } from "../../../src/model/style.ts";
import type { Line, LineItem } from "../../../src/typeset/line.ts";
import { patternsIn } from "../../../src/typeset/paragraph/leader.ts";
import { newCompositor, paragraphStyle, textInline, textStyle } from "./setting.ts";

const compositor = await newCompositor();
const MEASURE = 200;
const leader = (pattern = ". ", size = 10): LeaderInline => ({
  kind: "leader",
  owner: 7,
  pattern,
  style: textStyle({ size }),
});
const entry = (words: string, number: string, pattern?: string): readonly Inline[] => [
  textInline(words),
  leader(pattern),
  textInline(number),
];

const set = (
  inlines: readonly Inline[],
  measure = MEASURE,
  style: Partial<ParagraphStyle> = {},
): readonly Line[] => compositor.setLines(inlines, paragraphStyle(style), measure, "test");

const textOf = ({ items }: Line): string =>
  items.map((item) => (item.kind === "text" ? item.pieces.map((p) => p.shape.text).join("") : "")).join("");
const dotsOf = ({ items }: Line): readonly LineItem[] => items.filter((item) => item.kind === "picture");
const endOf = ({ items }: Line): number => Math.max(...items.map((item) => item.x + item.width));
/** Left edges of all patterns, whatever pictures they came in. */
const cellsOf = (line: Line, period: number): readonly number[] =>
  dotsOf(line).flatMap((item) =>
    Array.from({ length: Math.round(item.width / period) }, (_, i) => item.x + i * period),
  );
/** The least width of any picture, as a picture may hold several patterns. */
const PERIOD = Math.min(
  ...[50, 55, 60, 65, 70, 75].flatMap((measure) =>
    dotsOf(set(entry("A", "1"), measure)[0]!).map((item) => item.width),
  ),
);

describe("a leader", () => {
  it("sets the number flush right, and dots between", () => {
    const [line, ...more] = set(entry("Kapitel", "12"));
    expect(more).toEqual([]);
    expect(textOf(line!)).toBe("Kapitel 12");
    expect(endOf(line!)).toBeCloseTo(MEASURE, 3);
    expect(cellsOf(line!, PERIOD).length).toBeGreaterThan(20);
  });
  it("is a space of its element for who reads, and decoration for the eye", () => {
    const [line] = set(entry("A", "1"));
    const space = line!.items.find((item) => item.kind === "text" && item.pieces[0]!.shape.text === " ");
    expect(space?.owner).toBe(7);
    expect(new Set(dotsOf(line!).map((item) => item.owner))).toEqual(new Set([-1]));
  });
  it("has its dots on one grid, whatever stands before and behind, and for every inset of a list", () => {
    const places = [
      ...["Eins", "Ein Wort", "Noch ein Wort mehr"].map((words) =>
        cellsOf(set(entry(words, "8"))[0]!, PERIOD),
      ),
      cellsOf(set(entry("Eins", "128"))[0]!, PERIOD),
      // Twenty points to the right, in a measure that ends at the same edge.
      cellsOf(set(entry("Eins", "8"), MEASURE - 20)[0]!, PERIOD).map((x) => x + 20),
    ].flat();
    const phases = places.map((x) => (MEASURE - x) / PERIOD);
    for (const phase of phases) expect(Math.abs(phase - Math.round(phase))).toBeLessThan(0.001);
  });
  it("neither touches the words nor the number", () => {
    for (let n = 1; n < 30; n++) {
      const [line] = set(entry("x".repeat(n), "12"));
      const [words, , number] = line!.items.filter((item) => item.kind === "text") as LineItem[];
      for (const x of cellsOf(line!, PERIOD)) {
        expect(x).toBeGreaterThanOrEqual(words!.x + words!.width - 0.001);
        expect(x + PERIOD).toBeLessThanOrEqual((number ?? line!.items.at(-1)!).x + 0.001);
      }
    }
  });
  it("stands in the last line of a long entry, whose last word stays with the number", () => {
    const lines = set(entry("Die Versorgung der Inseln im Winter, wenn das Eis kommt und bleibt", "112"));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => dotsOf(line).length > 0)).toEqual(lines.map((_, i) => i === lines.length - 1));
    expect(endOf(lines.at(-1)!)).toBeCloseTo(MEASURE, 3);
  });
  it("never leaves the number alone, however the words fill their line", () => {
    for (let width = 60; width < 200; width += 3) {
      const last = set(entry("Brot Milch und Post auf den Inseln", "9"), width).at(-1)!;
      expect(textOf(last).trim()).toMatch(/\p{L}+ 9$/u);
      expect(endOf(last)).toBeCloseTo(width, 3);
    }
  });
  it("takes no part in a justified paragraph but its last line", () => {
    const lines = set(
      entry("Die Versorgung der Inseln im Winter, wenn das Eis kommt und bleibt", "112"),
      MEASURE,
      {
        align: "justify",
      },
    );
    expect(endOf(lines.at(-1)!)).toBeCloseTo(MEASURE, 3);
  });
  it("shares the line with another", () => {
    const [line] = set([textInline("A"), leader(), textInline("B"), leader(), textInline("C")]);
    const middle = line!.items.find((item) => item.kind === "text" && item.pieces[0]!.shape.text === "B");
    expect(middle!.x + middle!.width / 2).toBeCloseTo(MEASURE / 2, -1);
    expect(endOf(line!)).toBeCloseTo(MEASURE, 3);
  });
  it("of spaces is white, and of anything else what it says", () => {
    expect(dotsOf(set(entry("A", "1", " "))[0]!)).toEqual([]);
    expect(endOf(set(entry("A", "1", " "))[0]!)).toBeCloseTo(MEASURE, 3);
    expect(dotsOf(set(entry("A", "1", "–·"))[0]!).length).toBeGreaterThan(0);
  });
  it("does not make its line taller", () => {
    expect(set(entry("A", "1"))[0]!.height).toBe(set([textInline("A 1")])[0]!.height);
  });
  it("breaks a word when there is no other way, and loses nothing", () => {
    const lines = set(entry("Donaudampfschifffahrtsgesellschaft", "12"), 50);
    expect(lines.map(textOf).join("").replace(/[- ]/g, "")).toBe("Donaudampfschifffahrtsgesellschaft12");
  });
  it("that the words themselves contain is a mark like any other", () => {
    expect(textOf(set([textInline("a\uFDD0b")])[0]!)).toBe("a\uFFFDb");
  });
});

describe("patterns in a stretch", () => {
  const cells = (from: number, to: number, edge = 100) =>
    patternsIn({ period: 10 }, from, to, edge).flatMap(({ x, count }) =>
      Array.from({ length: count }, (_, i) => x + 10 * i),
    );
  it("fill it, and never reach out", () => {
    expect(cells(12, 58)).toEqual([20, 30, 40]);
    expect(cells(20, 50)).toEqual([20, 30, 40]);
    expect(cells(20, 29)).toEqual([]);
    expect(cells(-15, 18)).toEqual([-10, 0]);
    expect(cells(12, 58, 105)).toEqual([15, 25, 35, 45]);
  });
  it("come in few pictures, of few kinds", () => {
    const long = patternsIn({ period: 1 }, 0, 1000, 1000);
    expect(long.length).toBeLessThan(25);
    expect(new Set(long.map(({ count }) => count)).size).toBeLessThanOrEqual(7);
  });
});
