/** What stands around the text area of a page: its background and border, and the texts of its margin boxes. All of it artifacts. */
import type { Inline, MarginBox, MarginContent, PageStyle } from "../../model/document.ts";
import { showNumber } from "../../model/numbering.ts";
import { ARTIFACT } from "../../model/structure.ts";
import type { ParagraphStyle } from "../../model/style.ts";
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
  readonly page: number;
  readonly pages: number;
}

export function setMarginBoxes(
  pen: Pen,
  compositor: Compositor,
  style: PageStyle,
  numbers: PageNumbers,
  strings: PageStrings,
): void {
  const inlinesOf = (box: MarginBox): readonly Inline[] => {
    const text = box.content.map((part) => textOf(part, numbers, strings)).join("");
    return text === "" ? [] : [{ kind: "text", owner: ARTIFACT, text, style: box.text }];
  };
  const boxes = placeMarginBoxes(style, (box) => compositor.extentOf(inlinesOf(box), styleOf(box)));
  for (const placed of boxes) setBox(pen, compositor, placed, inlinesOf(placed.box));
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

function setBox(pen: Pen, compositor: Compositor, placed: PlacedMarginBox, inlines: readonly Inline[]): void {
  const { box, area, furniture } = placed;
  const frame = { border: box.border, background: undefined };
  for (const rule of paintFrame(frame, area, WHOLE, furniture)) pen.put(rule);
  const inside = insideOf(box, area);
  if (inlines.length === 0 || inside.width <= 0) return;
  const lines = compositor.setLines(inlines, styleOf(box), inside.width, `page margin, ${placed.name}`);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  let y = inside.y + (inside.height - height) * { top: 0, middle: 0.5, bottom: 1 }[box.verticalAlign];
  const hand = { pen, links: NO_LINKS, furniture };
  for (const line of lines) {
    placeLine(hand, line, inside.x, y);
    y += line.height;
  }
  pen.release();
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
