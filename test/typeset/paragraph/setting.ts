/** Small paragraphs for tests, set with the house's own fonts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Inline, TextInline } from "../../../src/model/document.ts";
import type { FontShelf } from "../../../src/model/fonts.ts";
import type { Pt } from "../../../src/model/length.ts";
import { BLACK, type ParagraphStyle, type TextStyle } from "../../../src/model/style.ts";
import { readShelf } from "../../../src/typeset/fonts/shelf.ts";
import type { Compositor, Line, LineText } from "../../../src/typeset/line.ts";
import { createCompositor } from "../../../src/typeset/paragraph/index.ts";

const require = createRequire(import.meta.url);

/** The fonts of `fonts/fonts.json`. */
export const houseShelf: FontShelf = (() => {
  const bytes = readFileSync(new URL("../../../fonts/fonts.json", import.meta.url));
  const { value, diagnostics } = readShelf({ name: "fonts.json", bytes }, (packageName, file) =>
    readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), file)),
  );
  if (value === undefined || diagnostics.length > 0)
    throw new Error("the house's own list of fonts is not valid");
  return value;
})();

export const newCompositor = (shelf: FontShelf = houseShelf): Promise<Compositor> =>
  createCompositor(shelf, ["de", "en-GB", "en-US"]);

export const textStyle = (change: Partial<TextStyle> = {}): TextStyle => ({
  families: ["Source Serif"],
  size: 10,
  weight: 400,
  italic: false,
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
  ...change,
});

export const paragraphStyle = (change: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  align: "left",
  alignLast: "left",
  indent: 0,
  orphans: 2,
  widows: 2,
  strut: textStyle(),
  ...change,
});

export const textInline = (text: string, change: Partial<TextStyle> = {}, owner = 0): TextInline => ({
  kind: "text",
  owner,
  text,
  style: textStyle(change),
});

export interface Setting {
  readonly measure: Pt;
  readonly text?: Partial<TextStyle>;
  readonly paragraph?: Partial<ParagraphStyle>;
}

/** Sets with a compositor of its own; the findings come with the lines. */
export async function set(content: string | readonly Inline[], setting: Setting) {
  const compositor = await newCompositor();
  const inlines = typeof content === "string" ? [textInline(content, setting.text)] : content;
  const lines = compositor.setLines(inlines, paragraphStyle(setting.paragraph), setting.measure, "test");
  const codes = compositor.diagnostics().map((finding) => finding.code);
  return { lines, compositor, codes, findings: compositor.diagnostics() };
}

export const textsOf = (line: Line): LineText[] => line.items.filter((item) => item.kind === "text");

/** As copied from the glyphs. */
export const copyOf = (item: LineText): string =>
  item.pieces.map((piece) => piece.shape.texts.join("")).join("");

/** The lines as text; the space at a line end is shown as nothing. */
export const dump = (lines: readonly Line[]): string =>
  lines.map((line) => textsOf(line).map(copyOf).join("").trimEnd()).join("\n");

/** The whole text again: parts of broken words give the word that they name. */
export function readBack(lines: readonly Line[]): string {
  let lastWord: number | undefined;
  return lines
    .flatMap(textsOf)
    .map((item) => {
      const repeated = item.word !== undefined && item.word.id === lastWord;
      lastWord = item.word?.id;
      return item.word === undefined ? copyOf(item) : repeated ? "" : item.word.text;
    })
    .join("");
}

/** Right edge of what is seen in a line, in pt: the space at the end left out. */
export function rightEdgeOf(line: Line): Pt {
  const items = line.items;
  let edge = 0;
  for (const item of items) {
    if (item.kind === "picture") edge = item.x + item.width;
    else edge = edgeOf(item) ?? edge;
  }
  return edge;
}

function edgeOf(item: LineText): Pt | undefined {
  const last = item.pieces.findLastIndex((piece) => piece.shape.text !== " ");
  if (last < 0) return undefined;
  const width = item.pieces.slice(0, last + 1).reduce((sum, { shape, extra }, i) => {
    const glyphs = shape.glyphs.length * item.tracking;
    return sum + (shape.width * item.size * item.scale) / 1000 + glyphs + (i < last ? extra : 0);
  }, 0);
  return item.x + width - item.tracking;
}

/** What the eye sees between the words of a line, from letter to letter, in parts of the space's own width. */
export const gapsOf = (line: Line): number[] =>
  textsOf(line).flatMap(({ pieces, tracking, scale, size }, i, all) => {
    const last =
      i === all.length - 1 ? pieces.findLastIndex(({ shape }) => shape.text !== " ") : pieces.length;
    return pieces.slice(0, last + 1).flatMap(({ shape, extra }) => {
      const natural = (shape.width * size) / 1000;
      return shape.text === " " ? [(natural * scale + 2 * tracking + extra) / natural] : [];
    });
  });
