/**
 * What stands outside the page, to be cut off: printer's marks, and what bleeds over the edge. Everything here is decoration.
 *
 *        |      ⊕      |          crop marks at the corners, crosses in the middle of the sides
 *     ───                ───
 *         ┌───────────┐           the bleed lies between the edge of the page and the marks
 */
import type { PageStyle } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Page, PlacedItem, PlacedRule } from "../../model/page.ts";
import type { PathStep, VectorPicture } from "../../model/picture.ts";
import { ARTIFACT } from "../../model/structure.ts";
import { BLACK } from "../../model/style.ts";

/** Marks are 5 mm long, and stand clear of the page by what bleeds, at least by 2 mm: a cut that is a little off shows none of them. */
const LENGTH: Pt = 14.17;
const CLEAR: Pt = 5.67;
/** A quarter of a point, the finest line that every press holds. */
const THICKNESS: Pt = 0.25;

type Sheet = Pick<PageStyle, "width" | "height" | "bleed" | "marks">;

/** Undefined for a page that is as large as its paper. */
export function trimOf({ bleed = 0, marks }: Sheet): Page["trim"] {
  const around = marks === undefined ? bleed : Math.max(bleed, CLEAR) + LENGTH;
  return around === 0 ? undefined : { bleed, around };
}

/** Backgrounds that reach the edge of the page go on into the bleed. */
export function bleedOver(
  { width, height, bleed = 0 }: Sheet,
  items: readonly PlacedItem[],
): readonly PlacedItem[] {
  if (bleed === 0) return items;
  return items.map((item) =>
    item.kind === "rule" && item.dash === undefined ? widened(item, width, height, bleed) : item,
  );
}

/** Rounding, in pt. */
const TOUCHES = 0.01;

function widened(rule: PlacedRule, width: Pt, height: Pt, bleed: Pt): PlacedRule {
  const left = rule.x <= TOUCHES ? -bleed : rule.x;
  const top = rule.y <= TOUCHES ? -bleed : rule.y;
  const right = rule.x + rule.width >= width - TOUCHES ? width + bleed : rule.x + rule.width;
  const foot = rule.y + rule.height >= height - TOUCHES ? height + bleed : rule.y + rule.height;
  return { ...rule, x: left, y: top, width: right - left, height: foot - top };
}

export function printersMarks({ width, height, bleed = 0, marks }: Sheet): readonly PlacedItem[] {
  const clear = Math.max(bleed, CLEAR);
  return [
    ...(marks?.crop ? cropMarks(width, height, clear) : []),
    ...(marks?.cross ? crosses(width, height, clear) : []),
  ];
}

function cropMarks(width: Pt, height: Pt, clear: Pt): readonly PlacedItem[] {
  const half = THICKNESS / 2;
  const upright = [0, width].flatMap((x) =>
    [-clear - LENGTH, height + clear].map((y) => rule(x - half, y, THICKNESS, LENGTH)),
  );
  const lying = [0, height].flatMap((y) =>
    [-clear - LENGTH, width + clear].map((x) => rule(x, y - half, LENGTH, THICKNESS)),
  );
  return [...upright, ...lying];
}

const rule = (x: Pt, y: Pt, w: Pt, h: Pt): PlacedRule => ({
  kind: "rule",
  x,
  y,
  width: w,
  height: h,
  color: BLACK,
});

function crosses(width: Pt, height: Pt, clear: Pt): readonly PlacedItem[] {
  const out = clear + LENGTH / 2;
  const middles = [
    [width / 2, -out],
    [width / 2, height + out],
    [-out, height / 2],
    [width + out, height / 2],
  ] as const;
  return middles.map(([x, y]) => ({
    kind: "picture",
    owner: ARTIFACT,
    picture: CROSS,
    x: x - LENGTH / 2,
    y: y - LENGTH / 2,
    width: LENGTH,
    height: LENGTH,
  }));
}

/** Four cubic curves; the handles of a quarter circle are this part of its radius. */
const HANDLE = 0.5523;

/** A cross in a circle. */
const CROSS = crossPicture(LENGTH);

function crossPicture(size: Pt): VectorPicture {
  const [middle, radius] = [size / 2, size / 4];
  const path: readonly PathStep[] = [
    ["M", 0, middle],
    ["L", size, middle],
    ["M", middle, 0],
    ["L", middle, size],
    ...circle(middle, radius),
  ];
  const stroke = { color: BLACK, opacity: 1, width: THICKNESS, cap: "butt", join: "miter" } as const;
  const shape = { path, stroke: { ...stroke, miterLimit: 10, dash: [], dashOffset: 0 } };
  return { kind: "vector", svg: "", width: size, height: size, id: "registration cross", shapes: [shape] };
}

function circle(m: Pt, r: Pt): readonly PathStep[] {
  const h = r * HANDLE;
  return [
    ["M", m + r, m],
    ["C", m + r, m + h, m + h, m + r, m, m + r],
    ["C", m - h, m + r, m - r, m + h, m - r, m],
    ["C", m - r, m - h, m - h, m - r, m, m - r],
    ["C", m + h, m - r, m + r, m - h, m + r, m],
    ["Z"],
  ];
}
