/**
 * Places of the sixteen margin boxes of a page: CSS Paged Media 3, 5. Corners have fixed sizes; the three boxes on an edge share it
 * (5.3). A pure function of numbers, but for asking how wide a box's content is.
 *
 *   corner | left | centre | right | corner
 */
import type { MarginBox, MarginBoxName, PageStyle } from "../../model/document.ts";
import type { Length, Pt } from "../../model/length.ts";
import type { Furniture } from "../../model/page.ts";
import { thickness } from "../flow/border.ts";
import type { Extent } from "../line.ts";
import type { Area } from "./paint.ts";

export interface PlacedMarginBox {
  readonly name: MarginBoxName;
  readonly box: MarginBox;
  /** Border box. */
  readonly area: Area;
  readonly furniture: Furniture;
}

type Three = readonly [MarginBoxName, MarginBoxName, MarginBoxName];

/** `widthOf` gives the extent of a box's content alone. */
export function placeMarginBoxes(
  style: PageStyle,
  widthOf: (box: MarginBox) => Extent,
): readonly PlacedMarginBox[] {
  const { width, height, margin } = style;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const right = width - margin.right;
  const foot = height - margin.bottom;
  const across = (names: Three, y: Pt, tall: Pt, furniture: Furniture) =>
    rowOfThree(style, names, { x: margin.left, y, width: inner.width, height: tall }, furniture, widthOf);
  const down = (names: Three, x: Pt, wide: Pt) =>
    columnOfThree(style, names, { x, y: margin.top, width: wide, height: inner.height });
  const corner = (name: MarginBoxName, x: Pt, y: Pt, furniture: Furniture) => {
    const wide = x === 0 ? margin.left : margin.right;
    const tall = y === 0 ? margin.top : margin.bottom;
    return one(style, name, { x, y, width: wide, height: tall }, furniture);
  };
  return [
    ...corner("top-left-corner", 0, 0, "header"),
    ...across(["top-left", "top-center", "top-right"], 0, margin.top, "header"),
    ...corner("top-right-corner", right, 0, "header"),
    ...down(["left-top", "left-middle", "left-bottom"], 0, margin.left),
    ...down(["right-top", "right-middle", "right-bottom"], right, margin.right),
    ...corner("bottom-left-corner", 0, foot, "footer"),
    ...across(["bottom-left", "bottom-center", "bottom-right"], foot, margin.bottom, "footer"),
    ...corner("bottom-right-corner", right, foot, "footer"),
  ];
}

function one(style: PageStyle, name: MarginBoxName, area: Area, furniture: Furniture): PlacedMarginBox[] {
  const box = style.boxes[name];
  return box === undefined ? [] : [{ name, box, area, furniture }];
}

function rowOfThree(
  style: PageStyle,
  names: Three,
  edge: Area,
  furniture: Furniture,
  widthOf: (box: MarginBox) => Extent,
): readonly PlacedMarginBox[] {
  const [left, centre, right] = names.map((name) => extentOn(style.boxes[name], edge.width, widthOf));
  const widths = shareEdge(edge.width, left, centre, right);
  const xs = [edge.x, edge.x + (edge.width - widths[1]) / 2, edge.x + edge.width - widths[2]];
  return names.flatMap((name, i) => one(style, name, { ...edge, x: xs[i]!, width: widths[i]! }, furniture));
}

/** Boxes on the left and right edge: three of a height; the middle one is in the middle. */
function columnOfThree(style: PageStyle, names: Three, edge: Area): readonly PlacedMarginBox[] {
  const present = names.filter((name) => style.boxes[name] !== undefined).length;
  const height = present === 1 ? edge.height : edge.height / 3;
  return names.flatMap((name, i) =>
    one(style, name, { ...edge, y: edge.y + (edge.height - height) * (i / 2), height }, "side"),
  );
}

// ---- sharing an edge (CSS Paged Media 3, 5.3.2) ----

function extentOn(
  box: MarginBox | undefined,
  edge: Pt,
  widthOf: (box: MarginBox) => Extent,
): Extent | undefined {
  if (box === undefined) return undefined;
  const around = marginBoxInsets(box).left + marginBoxInsets(box).right;
  const asked = resolve(box.width, edge);
  const content = asked === undefined ? widthOf(box) : { min: asked, max: asked };
  return { min: content.min + around, max: content.max + around };
}

export function shareEdge(
  edge: Pt,
  left: Extent | undefined,
  centre: Extent | undefined,
  right: Extent | undefined,
): readonly [Pt, Pt, Pt] {
  const none = { min: 0, max: 0 };
  if (centre === undefined) {
    const [a, b] = shareTwo(edge, left ?? none, right ?? none);
    return [a, 0, b];
  }
  // The centre keeps to the middle, so the larger neighbour counts on both sides.
  const sides = {
    min: 2 * Math.max(left?.min ?? 0, right?.min ?? 0),
    max: 2 * Math.max(left?.max ?? 0, right?.max ?? 0),
  };
  const [middle] = shareTwo(edge, centre, sides);
  const side = Math.max(0, (edge - middle) / 2);
  return [left === undefined ? 0 : side, middle, right === undefined ? 0 : side];
}

/** Each as wide as its content likes, with a share of what is left over; or narrower by a share of what lacks. */
function shareTwo(edge: Pt, a: Extent, b: Extent): readonly [Pt, Pt] {
  const max = a.max + b.max;
  const min = a.min + b.min;
  if (max === 0) return [edge / 2, edge / 2];
  if (max <= edge) return [(edge * a.max) / max, (edge * b.max) / max];
  if (min >= edge) return [(edge * a.min) / min, (edge * b.min) / min];
  const share = (edge - min) / (max - min);
  return [a.min + (a.max - a.min) * share, b.min + (b.max - b.min) * share];
}

const resolve = (length: Length, whole: Pt): Pt | undefined =>
  length === "auto" ? undefined : "pt" in length ? length.pt : (length.percent / 100) * whole;

export function marginBoxInsets({ padding, border }: MarginBox) {
  return {
    top: padding.top + thickness(border.top),
    right: padding.right + thickness(border.right),
    bottom: padding.bottom + thickness(border.bottom),
    left: padding.left + thickness(border.left),
  };
}
