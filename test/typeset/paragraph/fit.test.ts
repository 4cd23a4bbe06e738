/** The order in which a line gives, as numbers: letters, spaces, letters once more, spaces. */
import { describe, expect, it } from "vitest";
import { reserveOf } from "../../../src/typeset/paragraph/flex.ts";
import { hangOf } from "../../../src/typeset/paragraph/hang.ts";
import { LineFit } from "../../../src/typeset/paragraph/line-fit.ts";
import { mannerFor, WIDE, withoutReserve } from "../../../src/typeset/paragraph/manner.ts";
import { newCompositor, textStyle } from "./setting.ts";

describe("what a line gives", () => {
  /** Letters give 1 at first and half as much at last, spaces 2. */
  const ratio = (shortfall: number, spread = 1) => {
    const fit = new LineFit({ spread: 0.5, press: 0.5 });
    if (shortfall > 0) fit.stretch(shortfall, spread, 2, false);
    else fit.shrink(-shortfall, spread, 2);
    return fit.ratio;
  };

  it.each([
    ["letters are all that gives", 1, 0],
    ["spaces give half", 2, 0.5],
    ["spaces give all", 3, 1],
    ["letters give half of their reserve", 3.25, 1.5],
    ["letters give all of it", 3.5, 2],
    ["spaces go on", 4.5, 2.5],
    ["pressed: letters alone", -1, 0],
    ["pressed: spaces give all", -3, -1],
    ["pressed: the reserve as well", -3.5, -2],
  ])("%s", (_, shortfall, expected) => expect(ratio(shortfall)).toBeCloseTo(expected, 9));

  it("goes on evenly where letters give nothing", () => {
    expect(ratio(2, 0)).toBeCloseTo(1, 9);
    expect(ratio(2.2, 0)).toBeCloseTo(1.1, 9);
  });

  it("is not more than can be told apart", () => {
    expect(ratio(1e9)).toBe(12);
    expect(ratio(1e9, 0)).toBe(12);
  });
});

describe("manners", () => {
  it("go by the measure in em, and ragged lines have the widest", () => {
    const names = [16.9, 17, 24.9, 25].map((em) => mannerFor(true, em * 10, 10).name);
    expect(names).toEqual(["narrowest", "narrow", "narrow", "wide"]);
    expect(mannerFor(false, 100, 10)).toBe(WIDE);
  });

  it("have runts dearer than a line at ratio 1, in the widest and the narrowest columns", () => {
    for (const em of [14, 40]) {
      const { runt, loose } = mannerFor(true, em * 10, 10);
      expect(runt, `${em} em`).toBeGreaterThan(loose ** 2);
    }
  });

  it("have letters spaced at last by half again in the narrowest, and pressed by a fifth", () => {
    const { spread, press } = reserveOf(mannerFor(true, 148, 10));
    expect([spread, press]).toEqual([expect.closeTo(1 / 3, 9), expect.closeTo(0.2, 9)]);
  });

  it("without a reserve have none at either side", () =>
    expect(reserveOf(withoutReserve(mannerFor(true, 148, 10)))).toEqual({ spread: 0, press: 0 }));
});

it("a mark hangs out by its own side, and not at all where it is no edge", async () => {
  const compositor = await newCompositor();
  // The founts of a compositor are its own.
  const { founts } = compositor as unknown as {
    founts: { voiceOf(style: unknown): Parameters<typeof hangOf>[4] };
  };
  const voice = founts.voiceOf(textStyle({ italic: true }));
  const [left, right] = [hangOf("“", "start", 0, "ltr", voice), hangOf("“", "end", 0, "ltr", voice)];
  expect(Math.abs(left - right)).toBeGreaterThan(0.1);
  expect(hangOf("“", "start", 1, "rtl", voice)).toBe(right);
  expect(hangOf("“", "end", 1, "rtl", voice)).toBe(left);
  for (const at of ["start", "end"] as const) {
    expect(hangOf("“", at, 1, "ltr", voice)).toBe(0);
    expect(hangOf("“", at, 2, "rtl", voice)).toBe(0);
    expect(hangOf("“", at, 0, "rtl", voice)).toBe(0);
  }
});
