/** QR codes: dark cells joined to as few rectangles as a simple rule finds, painted as one path so that no seams show. */
import type { ModulesPicture } from "../model/picture.ts";
import type { KitReference } from "./internals.ts";
import type { TaggedPdf } from "./pdf.ts";

export function modulesForm(pdf: TaggedPdf, picture: ModulesPicture): KitReference {
  const form = pdf.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, picture.size, picture.size],
    Resources: {},
  });
  const path = darkRectangles(picture).map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`);
  form.end(Buffer.from(`0 g\n${path.join("\n")}\nf\n`, "latin1"));
  return form;
}

interface CellRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  height: number;
}

/** Runs of a row, prolonged downwards as long as the next row has the same run. */
export function darkRectangles({ size, cells }: ModulesPicture): readonly CellRectangle[] {
  const done: CellRectangle[] = [];
  let above = new Map<string, CellRectangle>();
  for (let y = 0; y < size; y++) {
    const current = new Map<string, CellRectangle>();
    for (const [x, width] of runsOf(cells.slice(y * size, (y + 1) * size))) {
      const key = `${x} ${width}`;
      const grown = above.get(key);
      if (grown !== undefined) grown.height++;
      const rectangle = grown ?? { x, y, width, height: 1 };
      if (grown === undefined) done.push(rectangle);
      current.set(key, rectangle);
    }
    above = current;
  }
  return done;
}

/** Start and length of each run of dark cells. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
