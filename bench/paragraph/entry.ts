/** One justified paragraph, set by the sources as they stand. */
import type { Inline } from "../../src/model/document.ts";
import type { FontShelf } from "../../src/model/fonts.ts";
import { BLACK, type ParagraphStyle, type TextStyle } from "../../src/model/style.ts";
import { type OpenFont, readShelf } from "../../src/typeset/fonts/shelf.ts";
import { createCompositor } from "../../src/typeset/paragraph/index.ts";

/** `read` gives the bytes of a package's file. */
export function openShelf(list: Uint8Array, read: OpenFont): FontShelf {
  const { value } = readShelf({ name: "fonts.json", bytes: list }, read);
  if (value === undefined) throw new Error("the house's own list of fonts is not valid");
  return value;
}

/** The number of its lines. */
export async function setParagraph(text: string, shelf: FontShelf, measure: number): Promise<number> {
  const compositor = await createCompositor(shelf, ["de"]);
  const inlines: readonly Inline[] = [{ kind: "text", owner: 0, text, style: STYLE }];
  return compositor.setLines(inlines, PARAGRAPH, measure, "bench").length;
}

const STYLE: TextStyle = {
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
};

const PARAGRAPH: ParagraphStyle = {
  align: "justify",
  alignLast: "left",
  indent: 0,
  orphans: 2,
  widows: 2,
  strut: STYLE,
};
