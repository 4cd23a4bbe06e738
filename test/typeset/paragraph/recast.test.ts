import { describe, expect, it } from "vitest";
import type { Line } from "../../../src/typeset/line.ts";
import { GERMAN } from "./samples.ts";
import { newCompositor, paragraphStyle, readBack, rightEdgeOf, textInline } from "./setting.ts";

const style = paragraphStyle({ align: "justify" });
const compositor = await newCompositor();
const words = GERMAN.split(" ");
const MEASURE = 400;

/** Paragraphs of many lengths, each with what it could be in a line less and a line more. */
const paragraphs = Array.from({ length: words.length - 30 }, (_, i) => {
  const content = [textInline(words.slice(0, 30 + i).join(" "))];
  const lines = compositor.setLines(content, style, MEASURE, "test");
  const by = (more: -1 | 1) => compositor.recast(content, style, MEASURE, lines, more);
  return { lines, shorter: by(-1), longer: by(1) };
});
const recasts = paragraphs.flatMap(({ lines, shorter, longer }) =>
  [shorter, longer].flatMap((recast) => (recast === undefined ? [] : [{ lines, recast }])),
);

describe("a paragraph in other lines", () => {
  it("is found now and then, and has one line more or less", () => {
    expect(paragraphs.some(({ shorter }) => shorter !== undefined)).toBe(true);
    expect(paragraphs.some(({ longer }) => longer !== undefined)).toBe(true);
    for (const { lines, shorter, longer } of paragraphs) {
      if (shorter !== undefined) expect(shorter.lines).toHaveLength(lines.length - 1);
      if (longer !== undefined) expect(longer.lines).toHaveLength(lines.length + 1);
    }
  });
  it("says the same", () => {
    for (const { lines, recast } of recasts) expect(readBack(recast.lines)).toBe(readBack(lines));
  });
  it("is as wide as its measure, but for the last line", () => {
    const overhang = (line: Line) => Math.abs(rightEdgeOf(line) - MEASURE);
    for (const { recast } of recasts)
      for (const line of recast.lines.slice(0, -1)) expect(overhang(line)).toBeLessThan(8);
  });
  it("is none where there is one line alone", () => {
    const content = [textInline("Ein Wort")];
    const lines = compositor.setLines(content, style, MEASURE, "test");
    expect(compositor.recast(content, style, MEASURE, lines, -1)).toBeUndefined();
    expect(compositor.recast(content, style, MEASURE, lines, 1)).toBeUndefined();
  });
});
