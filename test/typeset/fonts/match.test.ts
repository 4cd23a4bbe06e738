import { describe, expect, it } from "vitest";
import type { FontFile } from "../../../src/model/fonts.ts";
import { type FontWish, rankFiles } from "../../../src/typeset/fonts/match.ts";
import { houseShelf } from "../paragraph/setting.ts";

const chosen = (family: string, wish: Partial<FontWish>) => {
  const files = houseShelf.files.filter((file) => file.family === family);
  return rankFiles(files, { weight: 400, italic: false, size: 10, ...wish })[0]?.file.replace("TTF/", "");
};

/** The weight taken out of a family that has only these. */
const weightOf = (weights: number[], weight: number) => {
  const files = weights.map(
    (w): FontFile => ({ family: "F", weight: w, italic: false, file: `${w}`, bytes: () => new Uint8Array() }),
  );
  return rankFiles(files, { weight, italic: false, size: 10 })[0]?.weight;
};

describe("choosing a cut", () => {
  it("takes the cut drawn for the size", () => {
    expect(chosen("Source Serif", { size: 7 })).toBe("SourceSerif4Caption-Regular.ttf");
    expect(chosen("Source Serif", { size: 8.5 })).toBe("SourceSerif4SmText-Regular.ttf");
    expect(chosen("Source Serif", { size: 11 })).toBe("SourceSerif4-Regular.ttf");
    expect(chosen("Source Serif", { size: 18 })).toBe("SourceSerif4Subhead-Regular.ttf");
    expect(chosen("Source Serif", { size: 30 })).toBe("SourceSerif4Display-Regular.ttf");
  });

  it("keeps slope and weight before size", () => {
    expect(chosen("Source Serif", { size: 30, italic: true, weight: 700 })).toBe(
      "SourceSerif4Display-BoldIt.ttf",
    );
    expect(chosen("Source Sans", { weight: 900 })).toBe("SourceSansPro-Black.ttf");
    expect(chosen("Source Sans", { weight: 800 })).toBe("SourceSansPro-Black.ttf");
    expect(chosen("Symbols", { weight: 700, italic: true })).toMatch(/NotoSansSymbols2/);
  });

  it("takes the nearest weight as CSS has it", () => {
    expect(weightOf([300, 600], 400)).toBe(300);
    expect(weightOf([300, 500], 400)).toBe(500);
    expect(weightOf([300, 400, 700], 500)).toBe(400);
    expect(weightOf([400, 700], 600)).toBe(700);
    expect(weightOf([400, 500], 600)).toBe(500);
    expect(weightOf([400, 700], 300)).toBe(400);
  });
});
