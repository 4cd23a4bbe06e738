import { describe, expect, it } from "vitest";
import type { TextStyle } from "../../../src/model/style.ts";
import { copyOf, dump, rightEdgeOf, set, textInline, textsOf } from "./setting.ts";

const RED = { r: 200, g: 0, b: 0 };

/** Width of a line out of runs, each an owner's of its own. */
async function widthOf(...runs: readonly (readonly [string, Partial<TextStyle>])[]): Promise<number> {
  const inlines = runs.map(([text, style], i) => textInline(text, style, i));
  const { lines, findings } = await set(inlines, { measure: 500 });
  expect(findings).toEqual([]);
  return lines[0]!.width;
}

describe("kerning across runs", () => {
  it.each([
    ["„", "Test"],
    ["V", "ater"],
    ["AV", "A"],
    ["T", "."],
  ])("%s and %s stand as they do in one run", async (a, b) => {
    const [whole, parted] = [await widthOf([a + b, {}]), await widthOf([a, {}], [b, { color: RED }])];
    expect(parted).toBeCloseTo(whole, 6);
    expect(parted).toBeLessThan((await widthOf([a, {}])) + (await widthOf([b, {}])) - 0.05);
  });

  it.each<[string, Partial<TextStyle>]>([
    ["another size", { size: 11 }],
    ["another face", { italic: true }],
    ["another height", { rise: 3 }],
    ["no kerning asked for", { features: { kern: 0 } }],
  ])("is none with %s", async (_, style) => {
    const apart = (await widthOf(["V", {}])) + (await widthOf(["a", style]));
    expect(await widthOf(["V", {}], ["a", style])).toBeCloseTo(apart, 6);
  });

  it("holds no ligature", async () => {
    const { lines } = await set([textInline("f", {}, 0), textInline("i", {}, 1)], { measure: 500 });
    expect(textsOf(lines[0]!).map(copyOf)).toEqual(["f", "i"]);
    expect(
      textsOf(lines[0]!).flatMap(({ pieces }) => pieces.map(({ shape }) => shape.glyphs.length)),
    ).toEqual([1, 1]);
  });

  it("is none over a line end, and lines stay flush", async () => {
    const pair = [textInline("Nordost-", {}, 0), textInline("Vorposten", { color: RED }, 1)];
    const { lines } = await set(pair, { measure: 50, text: { hyphens: "none" } });
    expect(dump(lines)).toBe("Nordost-\nVorposten");
    const extras = lines.flatMap(textsOf).flatMap(({ pieces }) => pieces.map(({ extra }) => extra));
    expect(extras.every((extra) => extra === 0)).toBe(true);

    const words = Array.from({ length: 40 }, (_, i) => [
      textInline("Das AV", { hyphens: "none" }, 2 * i),
      textInline("Avatar To ", { color: RED, hyphens: "none" }, 2 * i + 1),
    ]).flat();
    const { lines: all } = await set(words, { measure: 200, paragraph: { align: "justify" } });
    expect(all.length).toBeGreaterThan(5);
    for (const line of all.slice(0, -1)) expect(rightEdgeOf(line), dump([line])).toBeCloseTo(200, 1);
  });
});

describe("optical margins", () => {
  /** How far the first line hangs out at both sides, in thousandths of an em. */
  async function hangOf(text: string, style: Partial<TextStyle> = {}) {
    const { lines } = await set([textInline(text, style)], {
      measure: 60,
      paragraph: { align: "justify", alignLast: "justify" },
    });
    const line = lines[0]!;
    return { left: -textsOf(line)[0]!.x * 100, right: (rightEdgeOf(line) - 60) * 100 };
  }

  it("come from the box of the mark: its white, and half of what its height leaves free", async () => {
    // Source Serif: a hyphen of 237 × 70 has 40 beside it, capitals are 670 high; 40 + 237 / 2 · (1 - 70 / 670).
    const { right } = await hangOf("auf ein-");
    expect(right).toBeGreaterThan(144);
    expect(right).toBeLessThan(148);
  });

  it("are no more for a long dash than for a hyphen and a bit", async () =>
    expect((await hangOf("auf ein–")).right).toBeCloseTo(160, 0));

  it("follow the slope of italics", async () => {
    const upright = await hangOf("„auf das“");
    const italic = await hangOf("„auf das“", { italic: true });
    // Their quotation marks at the foot begin left of their origin, and those on top end right of their advance.
    expect(italic.left).toBeLessThan(upright.left - 20);
    expect(italic.right).toBeLessThan(upright.right - 20);
    expect(italic.right).toBeGreaterThan(0);
  });

  it("leave letters where they are", async () =>
    expect(await hangOf("Tat auf Tat")).toEqual({ left: expect.closeTo(0), right: expect.closeTo(0, 1) }));
});
