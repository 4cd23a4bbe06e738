/** What stands around the text area of a page: its background and border, and the texts of its margin boxes. All of it artifacts. */
import type { Inline, MarginBox, MarginContent, PageStyle } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { showNumber } from "../../model/numbering.ts";
import { ARTIFACT } from "../../model/structure.ts";
import type { ParagraphStyle } from "../../model/style.ts";
import type { Findings } from "../findings.ts";
import { wordsOf } from "../flow/kit.ts";
import type { Compositor } from "../line.ts";
import { marginBoxInsets, type PlacedMarginBox, placeMarginBoxes } from "./margin-boxes.ts";
import { type Area, paintFrame } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { placeLine } from "./place-line.ts";
import type { PageStrings } from "./strings.ts";

const WHOLE = { top: false, bottom: false };
const NO_LINKS = new Int32Array(0);

/** Background over the whole sheet, border around the text area (CSS Paged Media 3, 4.1). */
export function paintPage(pen: Pen, { width, height, margin, border, background }: PageStyle): void {
  const sheet = { x: 0, y: 0, width, height };
  const area = {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  if (background !== undefined) pen.put({ kind: "rule", ...sheet, color: background });
  for (const rule of paintFrame({ border, background: undefined }, area, WHOLE)) pen.put(rule);
}

export interface PageNumbers {
  /** Counted from the first, whatever the page calls itself. */
  readonly sheet: number;
  readonly page: number;
  readonly pages: number;
}

export function setMarginBoxes(
  pen: Pen,
  compositor: Compositor,
  style: PageStyle,
  numbers: PageNumbers,
  strings: PageStrings,
  findings: Findings,
): void {
  const inlinesOf = (box: MarginBox): readonly Inline[] => {
    const text = box.content.map((part) => textOf(part, numbers, strings)).join("");
    return text === "" ? [] : [{ kind: "text", owner: ARTIFACT, text, style: box.text }];
  };
  const boxes = placeMarginBoxes(style, (box) => compositor.extentOf(inlinesOf(box), styleOf(box)));
  for (const placed of boxes) {
    const overflow = setBox(pen, compositor, placed, inlinesOf(placed.box));
    if (overflow !== undefined) reportOverflow(placed, overflow, numbers.sheet, findings);
  }
}

function textOf(part: MarginContent, numbers: PageNumbers, strings: PageStrings): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "counter":
      return showNumber(part.counter === "page" ? numbers.page : numbers.pages, part.numbering ?? "decimal");
    case "string":
      return strings.read(part.name, part.take);
  }
}

const styleOf = (box: MarginBox): ParagraphStyle => ({
  align: box.align,
  alignLast: box.align,
  indent: 0,
  orphans: 1,
  widows: 1,
  strut: box.text,
});

/** What a box of the margin needs and has, in pt. */
interface Overflow {
  readonly words: string;
  readonly side: "width" | "height";
  readonly needs: Pt;
  readonly has: Pt;
}

/** Rounding, in pt. */
const SEEN = 0.1;

/** Gives what does not fit. */
function setBox(
  pen: Pen,
  compositor: Compositor,
  placed: PlacedMarginBox,
  inlines: readonly Inline[],
): Overflow | undefined {
  const { box, area, furniture } = placed;
  const frame = { border: box.border, background: undefined };
  for (const rule of paintFrame(frame, area, WHOLE, furniture)) pen.put(rule);
  const inside = insideOf(box, area);
  if (inlines.length === 0) return undefined;
  if (inside.width <= 0) {
    const { min } = compositor.extentOf(inlines, styleOf(box));
    return { words: wordsOf(inlines), side: "width", needs: min, has: 0 };
  }
  const where = `page margin, ${placed.name}`;
  const lines = compositor.setLines(inlines, styleOf(box), inside.width, where, box.origin);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  let y = inside.y + (inside.height - height) * { top: 0, middle: 0.5, bottom: 1 }[box.verticalAlign];
  const hand = { pen, links: NO_LINKS, furniture };
  for (const line of lines) {
    placeLine(hand, line, inside.x, y);
    y += line.height;
  }
  pen.release();
  return height <= inside.height + SEEN
    ? undefined
    : { words: wordsOf(inlines), side: "height", needs: height, has: Math.max(0, inside.height) };
}

/** Told of the first page alone: a running head that is too long is so on many. */
function reportOverflow(
  { name, box: { origin } }: PlacedMarginBox,
  { words, side, needs, has }: Overflow,
  page: number,
  findings: Findings,
): void {
  findings.add(
    {
      code: "typeset/margin-box",
      severity: "warning",
      message: `“${words}” in @${name} needs a ${side} of ${needs.toFixed(1)} pt and has ${has.toFixed(1)} pt, on page ${page} for the first time`,
      hint:
        side === "width"
          ? "give its neighbours less, or the margin more"
          : "make the margin larger, the text shorter or its type smaller",
      place: origin,
    },
    [name, origin?.file, origin?.line, origin?.column].join(" "),
  );
}

function insideOf(box: MarginBox, { x, y, width, height }: Area): Area {
  const insets = marginBoxInsets(box);
  return {
    x: x + insets.left,
    y: y + insets.top,
    width: width - insets.left - insets.right,
    height: height - insets.top - insets.bottom,
  };
}
