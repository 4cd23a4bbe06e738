/** The sheet map as a printer reads it: one line a side. */
import type { Imposition } from "../model/imposition.ts";

/** `sheet 1 front   8 | 1` */
export const showSheetMap = ({ sides }: Imposition): readonly string[] =>
  sides.map(({ sheet, face, cells }) => {
    const [left, right] = cells.map(({ page }) => page ?? "–");
    const turned = cells[0].turned ? "   upside down" : "";
    return `sheet ${sheet} ${face.padEnd(5)}   ${left} | ${right}${turned}`;
  });
