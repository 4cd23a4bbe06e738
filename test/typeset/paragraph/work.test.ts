/** Lines looked at are counted, as time on a busy machine says nothing. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { LineFit } from "../../../src/typeset/paragraph/line-fit.ts";
import { GERMAN } from "./samples.ts";
import { newCompositor, paragraphStyle, textInline } from "./setting.ts";

afterEach(() => vi.restoreAllMocks());

/** Lines that a paragraph of so many samples is looked at for, each line that it has. */
async function lookedAt(times: number, measure: number): Promise<number> {
  const stretch = vi.spyOn(LineFit.prototype, "stretch");
  const shrink = vi.spyOn(LineFit.prototype, "shrink");
  const compositor = await newCompositor();
  const text = Array.from({ length: times }, () => GERMAN).join(" ");
  const { length } = compositor.setLines(
    [textInline(text)],
    paragraphStyle({ align: "justify" }),
    measure,
    "x",
  );
  const count = stretch.mock.calls.length + shrink.mock.calls.length;
  vi.restoreAllMocks();
  return count / length;
}

describe("the work for a line does not grow with the paragraph", () => {
  it.each([
    ["narrow", 148],
    ["wide", 400],
  ])("%s", async (_, measure) => {
    const [short, long] = [await lookedAt(12, measure), await lookedAt(96, measure)];
    expect(short).toBeGreaterThan(10);
    expect(long / short).toBeLessThan(1.1);
    expect(long).toBeLessThan(1_500);
  });
});
