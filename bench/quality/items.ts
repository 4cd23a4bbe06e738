/** Paragraphs as the line breaker sees them, in columns of a measure: numbers alone. */
import type { Inline } from "../../src/model/document.ts";
import type { FontShelf } from "../../src/model/fonts.ts";
import type { Pt } from "../../src/model/length.ts";
import { BLACK, type ParagraphStyle, type TextStyle } from "../../src/model/style.ts";
import { Findings } from "../../src/typeset/findings.ts";
import { Faces } from "../../src/typeset/fonts/faces.ts";
import { loadHarfBuzz } from "../../src/typeset/fonts/harfbuzz.ts";
import { readShelf } from "../../src/typeset/fonts/shelf.ts";
import { collectParagraph } from "../../src/typeset/paragraph/collect.ts";
import { loadAnatomist } from "../../src/typeset/paragraph/compounds/index.ts";
import { readCopy } from "../../src/typeset/paragraph/copy.ts";
import { SCALE_LIMIT } from "../../src/typeset/paragraph/flex.ts";
import { Founts } from "../../src/typeset/paragraph/founts.ts";
import { loadHyphenator } from "../../src/typeset/paragraph/hyphens.ts";
import type { ParagraphItem } from "../../src/typeset/paragraph/items.ts";
import { mannerFor } from "../../src/typeset/paragraph/manner.ts";
import { WordBreaks } from "../../src/typeset/paragraph/word-breaks.ts";

/** An item of the line breaker's; `letters` are those behind which a box may be spaced. */
export type CountedItem = ParagraphItem & { readonly letters: number };

/** Runs have a text `t` and a style `s`, as in `document.mjs`. */
type Runs = readonly { readonly t: string; readonly s: string }[];

export const shelfOf = (list: Uint8Array, read: Parameters<typeof readShelf>[1]): FontShelf =>
  readShelf({ name: "fonts.json", bytes: list }, read).value!;

export async function collectAll(
  paragraphs: readonly Runs[],
  shelf: FontShelf,
  size: Pt,
  measure: Pt,
): Promise<readonly (readonly CountedItem[])[]> {
  const findings = new Findings();
  const breaks = new WordBreaks(await loadHyphenator(["de"]), await loadAnatomist(["de"]));
  const founts = new Founts(new Faces(shelf, await loadHarfBuzz(), findings), findings, breaks.kept);
  const manner = mannerFor(true, measure, size);
  const [upright, italic] = [false, true].map((italic) => styleOf(size, italic)) as [TextStyle, TextStyle];
  const style: ParagraphStyle = {
    align: "justify",
    alignLast: "left",
    indent: 0,
    orphans: 2,
    widows: 2,
    strut: upright,
  };
  return paragraphs.map((runs) => {
    const inlines = runs.map(
      ({ t, s }): Inline => ({ kind: "text", owner: 0, text: t, style: s === "i" ? italic : upright }),
    );
    const options = { style, manner, desperate: new Set<number>() };
    return collectParagraph(readCopy(inlines), founts, breaks, options).items.map((item) => ({
      ...item,
      letters:
        item.kind === "box" ? (item.stretch - item.width * SCALE_LIMIT) / (size * manner.trackingStretch) : 0,
    }));
  });
}

const styleOf = (size: Pt, italic: boolean): TextStyle => ({
  families: ["Serif"],
  size,
  weight: 400,
  italic,
  features: {},
  color: BLACK,
  letterSpacing: 0,
  wordSpacing: 0,
  lineHeight: 14,
  rise: 0,
  lang: "de",
  hyphens: "auto",
  whiteSpace: "normal",
  underline: false,
});
