/**
 * The paragraph of Knuth & Plass, "Breaking Paragraphs into Lines" (1981): the opening of “The Frog King” in the letter widths that the
 * paper gives in eighteenths of an em, and the ratios that it prints beside its lines.
 */
import { describe, expect, it } from "vitest";
import { breakLines } from "../../../src/typeset/paragraph/break-lines.ts";
import { FORCED, type ParagraphItem } from "../../../src/typeset/paragraph/items.ts";
import { WIDE } from "../../../src/typeset/paragraph/manner.ts";
import { dump, set } from "./setting.ts";

/** Grimm, in the translation that the paper uses; hyphens are places for one, = is one that is printed. */
const FROG_KING =
  "In olden times when wish-ing still helped one, there lived a king whose daugh-ters were all beau-ti-ful; and the young-est was so " +
  "beau-ti-ful that the sun it-self, which has seen so much, was aston-ished when-ever it shone in her face. Close by the king's " +
  "castle lay a great dark for-est, and un-der an old lime=tree in the for-est was a well, and when the day was very warm, the " +
  "king's child went out into the for-est and sat down by the side of the cool foun-tain; and when she was bored she took a golden " +
  "ball, and threw it up on high and caught it; and this ball was her favor-ite play-thing.";

/** P. 1128 f. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{
    a: 9,
    b: 10,
    c: 8,
    d: 10,
    e: 8,
    f: 6,
    g: 9,
    h: 10,
    i: 5,
    j: 6,
    k: 10,
    l: 5,
    m: 15,
    n: 10,
    o: 9,
    p: 10,
  },
  ...{ q: 10, r: 7, s: 7, t: 7, u: 10, v: 9, w: 13, x: 10, y: 10, z: 8, C: 13, I: 6 },
  ...{ "-": 6, ",": 5, ";": 5, ".": 5, "'": 5 },
};
/** Width, stretch and shrink of the space behind a mark, and behind a letter. */
const SPACES: Readonly<Record<string, readonly [number, number, number]>> = {
  ",": [6, 4, 2],
  ";": [6, 4, 1],
  ".": [8, 6, 1],
};
const INDENT = 18;
/** The paper has 100 for a line at ratio 1, loose or tight, and 50 for a hyphen; here four times both. */
const EVEN = { ...WIDE, loose: 400, tight: 400 };
const HYPHEN = 200;

function itemsOf(text: string): ParagraphItem[] {
  const items: ParagraphItem[] = [{ kind: "box", width: INDENT, stretch: 0, shrink: 0 }];
  for (const word of text.split(" ")) {
    for (const part of word.split(/(?<=[-=])/)) {
      const letters = part.replace("-", "").replace("=", "-");
      const width = [...letters].reduce((sum, letter) => sum + WIDTHS[letter]!, 0);
      items.push({ kind: "box", width, stretch: 0, shrink: 0 });
      if (!/[-=]$/.test(part)) continue;
      items.push({ kind: "penalty", width: part.endsWith("-") ? 6 : 0, next: 0, cost: HYPHEN, hyphen: true });
    }
    const [width, stretch, shrink] = SPACES[word.at(-1)!] ?? [6, 3, 2];
    items.push({ kind: "penalty", width: 0, next: 0, cost: 0, hyphen: false });
    items.push({ kind: "glue", width, stretch, shrink });
  }
  return [...items.slice(0, -2), { kind: "penalty", width: 0, next: 0, cost: FORCED, hyphen: false }];
}

/** Adjustment ratios of all lines but the last (p. 1122). */
function ratiosAt(measure: number): readonly number[] {
  const items = itemsOf(FROG_KING);
  const ends = breakLines(items, { measure, edge: 0, runt: 0, manner: EVEN });
  return ends.slice(0, -1).map((end, i) => {
    let from = i === 0 ? 0 : ends[i - 1]! + 1;
    while (items[from]!.kind === "glue") from++;
    const line = items.slice(from, end).filter((item) => item.kind !== "penalty");
    const sum = (part: "width" | "stretch" | "shrink") => line.reduce((all, item) => all + item[part], 0);
    const room = measure - sum("width") - items[end]!.width;
    return Math.round((1000 * room) / sum(room < 0 ? "shrink" : "stretch")) / 1000;
  });
}

describe("the paragraph of Knuth and Plass", () => {
  it("at 390 units has the ratios that the paper prints", () =>
    expect(ratiosAt(390)).toEqual([0.857, 0, 0.28, 1, 0.067, -0.278, 0.536, -0.167, 0.7, -0.176, 0.357]));

  it("at 500 units has the ratios that the paper prints", () =>
    expect(ratiosAt(500)).toEqual([0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575]));

  const text = FROG_KING.replaceAll(/(?<=\p{L})-/gu, "").replace("=", "-");
  const lines = async (measure: number, align: "left" | "right" | "centre") => {
    const { lines, findings } = await set(text, { measure, text: { lang: "en-GB" }, paragraph: { align } });
    expect(findings).toEqual([]);
    return { text: dump(lines), lines };
  };

  it("ragged needs no hyphen", async () => {
    for (const align of ["left", "right", "centre"] as const)
      expect((await lines(220, align)).text.replace("lime-\n", "")).not.toMatch(/-\n/);
  });

  it("ragged has lines of much the same length", async () => {
    const { lines: set } = await lines(220, "left");
    for (const line of set.slice(0, -1)) expect(line.width).toBeGreaterThan(0.75 * 220);
  });

  it("centred has its lines about one axis", async () => {
    const { lines: set } = await lines(160, "centre");
    for (const line of set) expect(2 * line.items[0]!.x + line.width).toBeCloseTo(160, 3);
  });
});
