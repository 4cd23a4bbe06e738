/** Marks at the head and the foot of a sheet's middle. */
import type { ImposedForm } from "../model/imposition.ts";
import type { Pt } from "../model/length.ts";
import type { PlacedRule } from "../model/page.ts";

/** From the edge of the sheet. Office printers leave 4.2 mm (12 pt) white, so 8 pt of it are seen. */
const LENGTH: Pt = 20;
const THICKNESS: Pt = 0.4;
const GREY = { r: 110, g: 110, b: 110 };

/** A dashed line says fold, a whole one says cut, as on folding boxes. */
export function markMiddle(form: ImposedForm, width: Pt, height: Pt): readonly PlacedRule[] {
  const rule: Omit<PlacedRule, "y"> = {
    kind: "rule",
    x: width / 2 - THICKNESS / 2,
    width: THICKNESS,
    height: LENGTH,
    color: GREY,
    ...(form === "booklet" ? { dash: [3, 2] } : {}),
  };
  return [
    { ...rule, y: 0 },
    { ...rule, y: height - LENGTH },
  ];
}
