import { expect, it } from "vitest";
import type { Inline } from "../../../src/model/document.ts";
import { newCompositor, paragraphStyle, readBack, textInline } from "./setting.ts";

/** What texts are made of, easy and hard. */
const STOCK = [
  ..."Regierung Außenministerium EU-Kommission und/oder E-Mail „Haus“ 40\u00A0km – — Schifffahrt Ungeheuerlichkeiten".split(
    " ",
  ),
  ..."1.200 (siehe Seite) Жуков Αθήνα q\u0323\u0301 ☎ NATO https://example.org/a/b/c office Kauf\u200Cleute".split(
    " ",
  ),
  "x".repeat(60),
];

const ALIGNMENTS = ["left", "right", "centre", "justify"] as const;

it("no text is lost or doubled, whatever the text, the measure and the alignment", async () => {
  const compositor = await newCompositor();
  const random = randomFrom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let round = 0; round < 300; round++) {
    const words = Array.from({ length: 1 + Math.floor(random() * 25) }, () => pick(STOCK));
    const text = words.join(" ");
    const inlines = cut(text, random);
    const measure = 15 + random() * 250;
    const lines = compositor.setLines(inlines, paragraphStyle({ align: pick(ALIGNMENTS) }), measure, "x");
    expect(readBack(lines), `${measure} pt: ${text}`).toBe(
      text.replaceAll("\u00A0", " ").replaceAll("\u200C", ""),
    );
    for (const line of lines) {
      expect(line.height).toBeGreaterThanOrEqual(14);
      expect(line.items.every((item) => Number.isFinite(item.x) && Number.isFinite(item.width))).toBe(true);
    }
  }
});

it("no text is lost in a measure narrower than a syllable, nor in none at all", async () => {
  const compositor = await newCompositor();
  const random = randomFrom(5);
  for (const measure of [-20, 0, 0.1, 1, 3, 6, 10, 14])
    for (const align of ALIGNMENTS) {
      const words = Array.from({ length: 12 }, () => STOCK[Math.floor(random() * STOCK.length)]!);
      const text = words.join(" ");
      const lines = compositor.setLines(cut(text, random), paragraphStyle({ align }), measure, "x");
      expect(readBack(lines), `${measure} pt: ${text}`).toBe(
        text.replaceAll("\u00A0", " ").replaceAll("\u200C", ""),
      );
      expect(lines.length).toBeLessThanOrEqual(text.length);
    }
  const codes = new Set(compositor.diagnostics().map(({ code }) => code));
  expect([...codes].sort()).toEqual(["typeset/emergency-break", "typeset/overfull-line"]);
});

it("the same text gives the same lines", async () => {
  const text = STOCK.join(" ");
  const lines = async () => (await newCompositor()).setLines([textInline(text)], paragraphStyle(), 130, "x");
  expect(await lines()).toEqual(await lines());
});

/** The text in pieces of different style, never inside a grapheme. */
function cut(text: string, random: () => number): Inline[] {
  const graphemes = [...new Intl.Segmenter("en").segment(text)].map((part) => part.segment);
  const inlines: Inline[] = [];
  for (let at = 0; at < graphemes.length; ) {
    const length = 1 + Math.floor(random() * 60);
    const style = {
      italic: random() < 0.3,
      weight: random() < 0.3 ? 700 : 400,
      letterSpacing: random() < 0.2 ? 0.3 : 0,
    };
    inlines.push(textInline(graphemes.slice(at, at + length).join(""), style, inlines.length));
    at += length;
  }
  return inlines;
}

/** Park & Miller's generator: the same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
