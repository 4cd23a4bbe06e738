/** A few words of page furniture in the first face of the document. */
import type { TextInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { PlacedItem } from "../../model/page.ts";
import { ARTIFACT } from "../../model/structure.ts";
import type { Color, ParagraphStyle, TextStyle } from "../../model/style.ts";
import type { Compositor } from "../line.ts";

/** Wider than any label. */
const ROOM: Pt = 10_000;

export function label(
  compositor: Compositor,
  words: string,
  x: Pt,
  baseline: Pt,
  size: Pt,
  color: Color,
): readonly PlacedItem[] {
  const text = styleOf(compositor, size, color);
  const inline: TextInline = { kind: "text", owner: ARTIFACT, text: words, style: text };
  const style: ParagraphStyle = {
    align: "left",
    alignLast: "left",
    indent: 0,
    orphans: 1,
    widows: 1,
    strut: text,
  };
  const [line] = compositor.setLines([inline], style, ROOM, words);
  return (line?.items ?? []).flatMap((item): PlacedItem[] => {
    if (item.kind !== "text") return [];
    const { face, lang, pieces, tracking, scale } = item;
    const look = { face, size, color, lang, pieces, tracking, scale };
    return [{ kind: "text", owner: ARTIFACT, furniture: "side", x: x + item.x, baseline, ...look }];
  });
}

const styleOf = (compositor: Compositor, size: Pt, color: Color): TextStyle => ({
  families: compositor
    .faces()
    .map(({ family }) => family)
    .slice(0, 1),
  size,
  weight: 400,
  italic: false,
  features: {},
  color,
  letterSpacing: 0,
  wordSpacing: 0,
  lineHeight: size,
  rise: 0,
  lang: "en",
  hyphens: "none",
  whiteSpace: "normal",
  underline: false,
});
