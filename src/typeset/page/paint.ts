/** Backgrounds and borders as filled rectangles. */
import type { Pt } from "../../model/length.ts";
import type { Furniture, PlacedRule } from "../../model/page.ts";
import type { BorderSide, BoxStyle } from "../../model/style.ts";
import { thickness } from "../flow/border.ts";
import { furnish } from "./pen.ts";

export interface Area {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** A frame that a page end has sliced has no border at the cut (CSS Fragmentation 3, 6.2). */
export interface Cuts {
  readonly top: boolean;
  readonly bottom: boolean;
}

/** The length of a dash, in thicknesses of the line; the gaps are as long. */
const DASH = 3;

export function paintFrame(
  { background, border }: Pick<BoxStyle, "background" | "border">,
  area: Area,
  cuts: Cuts,
  furniture?: Furniture,
): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  if (background !== undefined && area.width > 0 && area.height > 0)
    rules.push({ kind: "rule", ...area, color: background });
  const top = cuts.top ? 0 : thickness(border.top);
  const bottom = cuts.bottom ? 0 : thickness(border.bottom);
  const { x, y, width, height } = area;
  if (top > 0) rules.push(...paintSide(border.top, { x, y, width, height: top }));
  if (bottom > 0)
    rules.push(...paintSide(border.bottom, { x, y: y + height - bottom, width, height: bottom }));
  const upright = { y: y + top, height: height - top - bottom };
  const [left, right] = [thickness(border.left), thickness(border.right)];
  if (left > 0) rules.push(...paintSide(border.left, { x, width: left, ...upright }));
  if (right > 0) rules.push(...paintSide(border.right, { x: x + width - right, width: right, ...upright }));
  return rules.map((rule) => furnish(rule, furniture));
}

/** A line in the style of a border, along the longer side of its area. */
export function paintSide({ style, color }: BorderSide, area: Area): readonly PlacedRule[] {
  if (area.width <= 0 || area.height <= 0) return [];
  const rule = { kind: "rule", ...area, color } as const;
  const lies = area.width >= area.height;
  const thick = lies ? area.height : area.width;
  switch (style) {
    case "none":
      return [];
    case "solid":
      return [rule];
    case "dotted":
      return [{ ...rule, dash: [thick, thick] }];
    case "dashed":
      return [{ ...rule, dash: [DASH * thick, DASH * thick] }];
    case "double": {
      const third = thick / 3;
      if (lies)
        return [
          { ...rule, height: third },
          { ...rule, y: area.y + 2 * third, height: third },
        ];
      return [
        { ...rule, width: third },
        { ...rule, x: area.x + 2 * third, width: third },
      ];
    }
  }
}
