/**
 * A flow in which some paragraphs say something else, without collecting all of it anew: page numbers that are printed in the text are
 * known only once pages are made, and putting them in changes hardly a height. Where each of those paragraphs stands in the main flow
 * and takes the lines and heights that it took, where pages end stays as it was chosen.
 */
import type { Marker, Paragraph } from "../../model/document.ts";
import type { Compositor, Line } from "../line.ts";
import type { Flow } from "./index.ts";
import type { BoxItem, FlowItem, LineContent } from "./item.ts";
import type { Referring } from "./kit.ts";

export interface Amended {
  readonly flow: Flow;
  /** Indexes of the items that are not those of before. */
  readonly items: readonly number[];
}

/** Undefined where more would change than what some lines show: then the flow is to be collected. */
export function amendFlow(
  flow: Flow,
  changed: ReadonlyMap<Paragraph | Marker, Paragraph | Marker>,
  compositor: Compositor,
): Amended | undefined {
  const items = [...flow.items];
  const amended: number[] = [];
  for (const [before, now] of changed) {
    const known = flow.referring.get(before as Paragraph);
    if (known === undefined) return undefined;
    const made = amendParagraph(flow.items, known, now as Paragraph, compositor);
    if (made === undefined) return undefined;
    made.forEach((item, i) => {
      items[known.items[i]!] = item;
    });
    amended.push(...known.items);
  }
  return { flow: { ...flow, items }, items: amended };
}

/** Its lines, when they are like those of before and it has no others to offer. */
function amendParagraph(
  items: readonly FlowItem[],
  { measure, source, items: at }: Referring,
  { inlines, text }: Paragraph,
  compositor: Compositor,
): readonly BoxItem[] | undefined {
  const boxes = at.map((i) => items[i] as BoxItem & { readonly content: LineContent });
  const lines = compositor.setLines(inlines, text, measure, source.words, source.place);
  if (lines.length !== boxes.length) return undefined;
  if (!lines.every((line, i) => isAlike(line, boxes[i]!.content.line))) return undefined;
  for (const by of [-1, 1] as const)
    if (boxes[0]?.recast?.by(by) ?? compositor.recast(inlines, text, measure, lines, by)) return undefined;
  return boxes.map((box, i) => ({ ...box, content: { ...box.content, line: lines[i]! } }));
}

const isAlike = (a: Line, b: Line): boolean =>
  a.height === b.height && a.baseline === b.baseline && a.hyphenated === b.hyphenated;
