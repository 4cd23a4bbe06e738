import { describe, expect, it } from "vitest";
import type { Inline, PictureInline } from "../../../src/model/document.ts";
import type { TextStyle } from "../../../src/model/style.ts";
import { TRACKING_MAX } from "../../../src/typeset/paragraph/flex.ts";
import { ENGLISH, GERMAN } from "./samples.ts";
import {
  copyOf,
  dump,
  gapsOf,
  newCompositor,
  paragraphStyle,
  readBack,
  rightEdgeOf,
  set,
  textInline,
  textStyle,
  textsOf,
} from "./setting.ts";

/** The lines as text, without a finding. */
const lines = async (content: string | readonly Inline[], measure: number, text: Partial<TextStyle> = {}) => {
  const result = await set(content, { measure, text });
  expect(result.findings).toEqual([]);
  return dump(result.lines);
};

const justified = (text: string, measure: number, style: Partial<TextStyle> = {}) =>
  set(text, { measure, text: style, paragraph: { align: "justify" } });

const picture: PictureInline = {
  kind: "picture",
  owner: 5,
  picture: { kind: "modules", size: 1, cells: [true], id: "p" },
  width: 20,
  height: 30,
  rise: -2,
};

describe("where lines end", () => {
  it("keeps a number with its unit", async () =>
    expect(await lines("about 40\u00A0km away", 45, { lang: "en" })).toBe("about\n40 km\naway"));

  it("breaks at a zero-width space, without a hyphen", async () =>
    expect(await lines("Abend\u200Bstern", 40, { hyphens: "none" })).toBe("Abend\nstern"));

  it("breaks at a soft hyphen, with one", async () =>
    expect(await lines("Abend\u00ADstern", 40, { hyphens: "manual" })).toBe("Abend-\nstern"));

  it("puts no dash at a line start", async () =>
    expect(await lines("Er kam – spät", 34, { hyphens: "none" })).toBe("Er\nkam –\nspät"));

  it("keeps opening marks with what follows and closing marks with what goes before", async () =>
    expect(
      await lines([textInline("er „"), textInline("Haus", { italic: true }), textInline("“, ja")], 35),
    ).toBe("er\n„Haus“,\nja"));

  it("does not break where the style forbids it", async () => {
    const text = "ein Haus am Meer";
    expect((await set(text, { measure: 30, text: { whiteSpace: "nowrap" } })).lines.length).toBe(1);
    expect((await set(text, { measure: 30, text: { whiteSpace: "nowrap" } })).codes).toEqual([
      "typeset/overfull-line",
    ]);
  });

  it("ends lines where it is told to, and makes no line of a last break", async () => {
    const br: Inline = { kind: "break" };
    expect(await lines([textInline("a"), br, textInline("b"), br], 100)).toBe("a\nb");
    expect(await lines([br], 100)).toBe("");
    expect((await set([br], { measure: 100 })).lines.map((line) => line.height)).toEqual([14]);
    expect((await set([textInline("a"), br, br, textInline("b")], { measure: 100 })).lines.length).toBe(3);
    expect(await lines("a\nb  c", 100, { whiteSpace: "pre" })).toBe("a\nb  c");
    expect(await lines("  a\n    b\n c", 100, { whiteSpace: "pre" })).toBe("  a\n    b\n c");
    expect(await lines("a\n  b", 100, { whiteSpace: "pre-wrap" })).toBe("a\n  b");
    expect(await lines("a\nb", 100, { whiteSpace: "pre-line" })).toBe("a\nb");
    expect(await lines("a\nb", 100)).toBe("a b");
  });

  it("makes no line of nothing", async () => {
    expect((await set([], { measure: 100 })).lines).toEqual([]);
    expect((await set(" ", { measure: 100 })).lines).toEqual([]);
  });

  it("hyphenates ragged text less than justified text", async () => {
    const hyphens = async (align: "left" | "justify") =>
      (await set(GERMAN, { measure: 220, paragraph: { align } })).lines.filter((line) => line.hyphenated)
        .length;
    expect(await hyphens("left")).toBeLessThan((await hyphens("justify")) / 2);
  });
});

describe("words over a line end", () => {
  it("end with a painted hyphen and name the word on both lines", async () => {
    const { lines: set1 } = await set("„Sicherheitsgarantien“,", { measure: 70 });
    expect(dump(set1)).toBe("„Sicherheits-\ngarantien“,");
    const parts = set1.flatMap(textsOf);
    expect(parts.map((part) => part.word?.text)).toEqual([
      "„Sicherheitsgarantien“,",
      "„Sicherheitsgarantien“,",
    ]);
    expect(parts[0]?.word?.id).toBe(parts[1]?.word?.id);
    expect(set1.map((line) => line.hyphenated)).toEqual([true, false]);
    expect(copyOf(parts[0]!).endsWith("-")).toBe(true);
  });

  it("have numbers of their own in the whole document", async () => {
    const compositor = await newCompositor();
    const ids = [1, 2].flatMap(() =>
      compositor
        .setLines([textInline("Sicherheitsgarantien")], paragraphStyle(), 60, "x")
        .flatMap(textsOf)
        .map((part) => part.word?.id),
    );
    expect(ids).toEqual([0, 0, 1, 1]);
  });

  it("stand in an item of their own", async () => {
    const { lines: all } = await justified(GERMAN, 150);
    for (const item of all.flatMap(textsOf)) {
      if (item.word !== undefined) expect(copyOf(item)).not.toContain(" ");
    }
  });
});

describe("emergencies", () => {
  it("cuts a word of 300 letters where it must, loses nothing and says so", async () => {
    const text = `vor ${"Ab1c".repeat(75)} nach`;
    const { lines: all, codes } = await set(text, { measure: 120 });
    expect(readBack(all)).toBe(text);
    expect(codes).toEqual(["typeset/emergency-break"]);
    expect(all.every((line) => line.width <= 120.05)).toBe(true);
    expect(all.length).toBeLessThan(22);
  });

  it("does so in justified text as well, without tearing the letters apart", async () => {
    const { lines: all } = await justified("x".repeat(300), 120);
    for (const item of all.flatMap(textsOf)) expect(item.tracking).toBeLessThanOrEqual(TRACKING_MAX * 10);
  });

  it("leaves a word whole that fits when its letters give", async () => {
    const word = "Sicherheitsgarantien";
    const { width } = (await set(word, { measure: 500, text: { hyphens: "none" } })).lines[0]!;
    for (const [part, codes] of [
      [0.985, []],
      [0.95, ["typeset/emergency-break"]],
    ] as const)
      expect((await justified(word, width * part, { hyphens: "none" })).codes, `${part}`).toEqual(codes);
  });

  it.each([3, 0, -10])("ends with a measure of %s pt", async (measure) => {
    const text = "Sicherheitsgarantien für";
    const { lines: all, codes } = await set(text, { measure });
    expect(readBack(all).replaceAll("-", "")).toContain("für");
    expect(all.length).toBeLessThanOrEqual(text.length);
    expect(codes).toContain("typeset/overfull-line");
  });
});

describe("justified lines", () => {
  it.each([
    ["German", GERMAN, "de"],
    ["English", ENGLISH, "en-GB"],
  ])("end flush with the measure: %s", async (_, text, lang) => {
    const { lines: all, findings } = await justified(text, 240, { lang });
    expect(findings).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
    for (const line of all.slice(0, -1)) {
      const last = dump([line]).at(-1)!;
      if (/[\p{L}\p{N})]/u.test(last)) expect(rightEdgeOf(line), dump([line])).toBeCloseTo(240, 2);
      // Small marks hang out by a part of their width.
      else expect(rightEdgeOf(line) - 240).toBeGreaterThan(0.5);
      expect(rightEdgeOf(line)).toBeLessThan(243);
    }
  });

  it.each([
    ["German", GERMAN, "de"],
    ["English", ENGLISH, "en-GB"],
  ])("keep scaling, tracking and spaces within limits, and ladders to two: %s", async (_, text, lang) => {
    for (const measure of [180, 240, 300]) {
      const { lines: all } = await justified(text, measure, { lang });
      for (const item of all.flatMap(textsOf)) {
        expect(item.scale).toBeGreaterThanOrEqual(0.98);
        expect(item.scale).toBeLessThanOrEqual(1.02);
        expect(item.tracking).toBeGreaterThanOrEqual(-(measure < 250 ? 0.015 : 0.006) * item.size - 1e-6);
        expect(item.tracking).toBeLessThanOrEqual((measure < 250 ? 0.027 : 0.022) * item.size);
        for (const { shape, extra } of item.pieces) if (extra !== 0) expect(shape.text).toBe(" ");
      }
      const gaps = all.slice(0, -1).flatMap(gapsOf);
      expect(Math.min(...gaps)).toBeGreaterThan(2 / 3 - 0.001);
      if (measure > 200) expect(Math.max(...gaps)).toBeLessThan(2);
      const ends = all.map((line) => (/-$/.test(dump([line])) ? "h" : ".")).join("");
      expect(ends).not.toContain("hhh");
    }
  });

  it("leave the last line as it is, or as `text-align-last` says", async () => {
    const last = async (alignLast: "left" | "right" | "justify") => {
      const { lines: all } = await set("ein Haus am Meer", {
        measure: 200,
        paragraph: { align: "justify", alignLast },
      });
      return { x: textsOf(all[0]!)[0]!.x, edge: rightEdgeOf(all[0]!) };
    };
    expect((await last("left")).edge).toBeLessThan(100);
    expect((await last("justify")).edge).toBeCloseTo(200, 2);
    expect((await last("right")).edge).toBeCloseTo(200, 2);
    expect((await last("right")).x).toBeGreaterThan(100);
  });

  it("hang quotation marks into the margin", async () => {
    const { lines: all } = await justified(`„${GERMAN}“`, 240);
    expect(textsOf(all[0]!)[0]!.x).toBeLessThan(-1);
  });

  it.each([
    ["narrow columns, rather than a hole", 130, 250, 0.02],
    ["wide ones", 250, 420, 0],
  ])("do not break the paragraph's last word: %s", async (_, from, to, most) => {
    let [broken, all] = [0, 0];
    for (const text of [GERMAN, `${GERMAN} Sie endet im November mit Verhandlungen.`, GERMAN.slice(0, -34)])
      for (let measure = from; measure < to; measure += 3) {
        const { lines: set1 } = await justified(text, measure);
        const last = dump(set1.slice(-1));
        if (set1.at(-2)!.hyphenated && !last.includes(" ")) broken++;
        all++;
      }
    expect(all).toBeGreaterThan(100);
    expect(broken / all).toBeLessThanOrEqual(most);
  });

  it("end with a painted space where a word ends, and only there", async () => {
    const { lines: all } = await justified(GERMAN, 180);
    all.forEach((line, i) => {
      const text = textsOf(line).map(copyOf).join("");
      const joined = line.hyphenated || i === all.length - 1;
      expect(text.endsWith(" "), text).toBe(!joined);
    });
  });
});

describe("spaces, as the eye sees them", () => {
  it("keep their width while letters give", async () => {
    let kept = 0;
    for (let measure = 120; measure < 420; measure += 7) {
      const { lines: all } = await justified(GERMAN, measure);
      for (const line of all.slice(0, -1)) {
        const { tracking, scale } = textsOf(line)[0]!;
        // Letters that have not given all yet.
        if (Math.abs(scale - 1) > 0.0195 || Math.abs(tracking) < 0.01) continue;
        kept++;
        for (const gap of gapsOf(line)) expect(gap, dump([line])).toBeCloseTo(1, 1);
      }
    }
    expect(kept).toBeGreaterThan(50);
  });

  it("grow by half, and then letters give all that they can before spaces grow any further", async () => {
    const seen = { half: 0, more: 0 };
    for (let measure = 100; measure < 168; measure += 2) {
      const { lines: all } = await justified(ENGLISH, measure, { lang: "en-GB" });
      for (const line of all.slice(0, -1)) {
        const [gap] = gapsOf(line);
        const { tracking, scale } = textsOf(line)[0]!;
        if (gap === undefined || tracking < 0.2 + 1e-3) continue;
        expect(scale).toBeCloseTo(1.02, 3);
        expect(gap, dump([line])).toBeGreaterThan(1.47);
        if (gap > 1.55) {
          expect(tracking, dump([line])).toBeGreaterThan(0.29);
          seen.more++;
        } else seen.half++;
      }
    }
    expect(Math.min(seen.half, seen.more)).toBeGreaterThan(5);
  });

  it("shrink to their limit and no further where a line stands out", async () => {
    for (const [measure, least] of [
      [60, 0.63],
      [200, 2 / 3],
    ] as const) {
      const text = "ein Haus am Meer bei Ebbe und bei Flut und zwei am Hafen ".repeat(2).trim();
      const { lines: all, codes } = await justified(text, measure, { whiteSpace: "nowrap" });
      expect(codes).toEqual(["typeset/overfull-line"]);
      for (const gap of gapsOf(all[0]!)) expect(gap).toBeCloseTo(least, 2);
    }
  });

  it("take all that a line of single letters lacks", async () => {
    const { lines: all } = await set("a\u00A0\u00A0b\u00A0\u00A0c", {
      measure: 60,
      paragraph: { align: "justify", alignLast: "justify" },
    });
    expect(textsOf(all[0]!).map(({ tracking }) => tracking)).toEqual([0]);
    expect(rightEdgeOf(all[0]!)).toBeCloseTo(60, 2);
  });

  it("shrink in a last line too, where it would stand out", async () => {
    let tight = 0;
    for (let measure = 150; measure < 420; measure += 1) {
      const { lines: all, codes } = await justified("Haus am Meer ".repeat(7).trim(), measure, {
        hyphens: "none",
      });
      expect(codes).toEqual([]);
      if (textsOf(all.at(-1)!)[0]!.scale < 1) tight++;
    }
    expect(tight).toBeGreaterThan(5);
  });
});

describe("narrow columns", () => {
  /** As in columns of 55 mm at 10.5 pt. */
  const MEASURE = 148;

  it("space letters to their limits before words fall apart, and let nothing stand out", async () => {
    const { lines: all, findings } = await justified(GERMAN, MEASURE);
    expect(findings).toEqual([]);
    const texts = all.flatMap(textsOf);
    expect(Math.max(...texts.map(({ tracking }) => tracking))).toBeGreaterThan(0.15);
    for (const { tracking, scale } of texts) {
      expect(tracking).toBeLessThanOrEqual(0.32);
      expect(tracking).toBeGreaterThanOrEqual(-0.15);
      expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-6);
    }
    for (const line of all) expect(rightEdgeOf(line), dump([line])).toBeLessThan(MEASURE + 3);
  });

  it("press letters past their first limit only where spaces have shrunk to theirs", async () => {
    let pressed = 0;
    for (let measure = 124; measure < 240; measure += 4) {
      const { lines: all } = await justified(GERMAN, measure);
      const least = measure < 170 ? 0.63 : 0.667;
      for (const line of all) {
        const { tracking, scale } = textsOf(line)[0]!;
        if (tracking > -0.1 - 1e-6) continue;
        pressed++;
        expect(tracking).toBeGreaterThanOrEqual(-0.15);
        expect(scale).toBeCloseTo(0.98, 6);
        for (const gap of gapsOf(line)) expect(gap).toBeCloseTo(least, 1);
      }
    }
    expect(pressed).toBeGreaterThan(0);
  });

  it("let no words stand nearer than their spaces may shrink", async () => {
    const nearest = [];
    for (let measure = 110; measure < 168; measure += 3) {
      const { lines: all } = await justified(GERMAN, measure);
      nearest.push(Math.min(...all.flatMap(gapsOf)));
    }
    expect(Math.min(...nearest)).toBeGreaterThan(0.62);
    expect(nearest.filter((gap) => gap < 0.64).length).toBeGreaterThan(5);
  });

  it("rather press a line than let it fall apart", async () => {
    const gaps: number[] = [];
    for (let measure = 140; measure < 240; measure += 4) {
      const { lines: all } = await justified(GERMAN, measure);
      gaps.push(...all.slice(0, -1).flatMap(gapsOf));
    }
    expect(gaps.filter((gap) => gap > 1.6).length / gaps.length).toBeLessThan(0.007);
  });

  it("take five hyphens in a row at most", async () => {
    for (let measure = 110; measure < 168; measure += 6) {
      const { lines: all } = await justified(GERMAN, measure);
      const ends = all.map((line) => (/-$/.test(dump([line])) ? "h" : ".")).join("");
      expect(ends, `${measure} pt`).not.toContain("hhhhhh");
    }
  });

  it("break short words and before two letters, which wide ones do not", async () => {
    const text = "die Zeile ".repeat(12);
    const broken = async (measure: number) =>
      (await justified(text, measure)).lines.some((line) => line.hyphenated);
    const narrow = await Promise.all([60, 63, 66, 69, 72, 75, 78].map(broken));
    const wide = await Promise.all([260, 263, 266, 269, 272, 275, 278].map(broken));
    expect([narrow.some(Boolean), wide.some(Boolean)]).toEqual([true, false]);
  });

  it("break words of four letters where nothing else helps", async () => {
    const ends = async (text: string, measure: number) =>
      (await justified(text, measure)).lines.map((line) => dump([line]));
    const text = "Erfordernissen. Ohne ".repeat(3);
    const narrow = await Promise.all([84, 88, 92, 96, 100].map((measure) => ends(text, measure)));
    expect(narrow.flat().some((line) => line.endsWith("Oh-"))).toBe(true);
    const wide = await Promise.all([264, 268, 272, 276, 280].map((measure) => ends(text.repeat(4), measure)));
    expect(wide.flat().some((line) => line.endsWith("Oh-"))).toBe(false);
  });

  it("are no matter of ragged text", async () => {
    const { lines: all } = await set(GERMAN, { measure: MEASURE });
    expect(all.flatMap(textsOf).every(({ tracking, scale }) => tracking === 0 && scale === 1)).toBe(true);
  });
});

describe("other alignments", () => {
  it.each([
    ["left", 0],
    ["centre", 0.5],
    ["right", 1],
  ] as const)("%s", async (align, part) => {
    const { lines: all } = await set("Haus", { measure: 100, paragraph: { align } });
    const line = all[0]!;
    expect(textsOf(line)[0]!.x).toBeCloseTo((100 - line.width) * part, 6);
    expect(textsOf(line)[0]).toMatchObject({ tracking: 0, scale: 1 });
  });

  it("do not count the spacing behind the last letter", async () => {
    const { lines: all } = await set("AB", {
      measure: 100,
      text: { letterSpacing: 0.5 },
      paragraph: { align: "right" },
    });
    expect(rightEdgeOf(all[0]!)).toBeCloseTo(100, 6);
    expect(textsOf(all[0]!)[0]!.width).toBeCloseTo(all[0]!.width + 0.5, 6);
  });

  it("indent the first line", async () => {
    const { lines: all } = await set(GERMAN, { measure: 200, paragraph: { indent: 12 } });
    expect(textsOf(all[0]!)[0]!.x).toBe(12);
    expect(textsOf(all[1]!)[0]!.x).toBe(0);
    expect(all[0]!.width).toBeLessThanOrEqual(188);
  });

  it("limit letter-spacing to what can be read back", async () => {
    const { lines: all, codes } = await set("AB", { measure: 100, text: { letterSpacing: 2 } });
    expect(textsOf(all[0]!)[0]!.tracking).toBeCloseTo(TRACKING_MAX * 10, 6);
    expect(codes).toEqual(["typeset/letter-spacing"]);
  });
});

describe("the line box", () => {
  it("halves the leading over ascent and descent", async () => {
    // Source Serif: ascent 1036, descent 335 (hhea). At 10 pt: (14 - 13.71) / 2 + 10.36.
    const { lines: all } = await set("Haus", { measure: 100 });
    expect(all[0]).toMatchObject({ height: 14 });
    expect(all[0]!.baseline).toBeCloseTo(10.505, 6);
  });

  it("grows with what is raised, taller, or a picture", async () => {
    const raised = await set([textInline("a"), textInline("2", { rise: 4 })], { measure: 100 });
    expect(raised.lines[0]!.height).toBeCloseTo(18, 6);
    const tall = await set([textInline("a"), textInline("b", { size: 20, lineHeight: 28 })], {
      measure: 100,
    });
    expect(tall.lines[0]!.height).toBeCloseTo(28, 6);
    const image = await set([textInline("a"), picture], { measure: 100 });
    expect(image.lines[0]!.baseline).toBe(28);
    expect(image.lines[0]!.items[1]).toMatchObject({
      kind: "picture",
      owner: 5,
      rise: -2,
      width: 20,
      height: 30,
    });
  });

  it("is never lower than the strut", async () => {
    const { lines: all } = await set([textInline("a", { size: 5, lineHeight: 6 })], { measure: 100 });
    expect(all[0]!.height).toBe(14);
  });
});

describe("runs of text", () => {
  it("are one item when they look alike and belong together", async () => {
    const { lines: all } = await set([textInline("ein "), textInline("Haus")], { measure: 100 });
    expect(all[0]!.items.length).toBe(1);
  });

  it("are parted by style and owner", async () => {
    const { lines: all } = await set(
      [textInline("ein "), textInline("Haus", { underline: true }), textInline(" am", {}, 3)],
      { measure: 100 },
    );
    expect(textsOf(all[0]!).map((item) => [copyOf(item), item.owner, item.underline])).toEqual([
      ["ein ", 0, false],
      ["Haus", 0, true],
      [" am", 3, false],
    ]);
    const [first, second] = textsOf(all[0]!);
    expect(second!.x).toBeCloseTo(first!.x + first!.width, 9);
  });
});

describe("extents", () => {
  const extent = async (text: string, style: Partial<TextStyle> = {}) =>
    (await newCompositor()).extentOf([textInline(text, style)], paragraphStyle({ strut: textStyle(style) }));

  it("are the widest part and the whole", async () => {
    const { lines: all } = await set("ein langes Haus", { measure: 500 });
    const { lines: widest } = await set("langes", { measure: 500 });
    const found = await extent("ein langes Haus", { hyphens: "none" });
    expect(found.max).toBeCloseTo(all[0]!.width, 6);
    expect(found.min).toBeCloseTo(widest[0]!.width, 6);
  });

  it("are enough to set the text in", async () => {
    const { max } = await extent(GERMAN);
    expect((await set(GERMAN, { measure: max })).lines.length).toBe(1);
    const { min } = await extent(GERMAN);
    expect((await set(GERMAN, { measure: min })).codes).toEqual([]);
  });

  it("count hyphens", async () =>
    expect((await extent("Sicherheitsgarantien")).min).toBeLessThan(
      (await extent("Sicherheitsgarantien", { hyphens: "none" })).min,
    ));
});
