/** The first page of a PDF as pixels, one a point, by poppler. */
import { execFileSync } from "node:child_process";

/** The colour at a point from the top left corner, as `#rrggbb`. */
export function pixelsOf(pdf: Uint8Array): (x: number, y: number) => string {
  const ppm = execFileSync(
    "pdftoppm",
    ["-r", "72", "-f", "1", "-l", "1", "-aa", "no", "-aaVector", "no", "-"],
    {
      input: pdf,
      maxBuffer: 1 << 28,
    },
  );
  // "P6 <width> <height> 255\n", then three bytes a pixel.
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1"));
  if (header === null) throw new Error("pdftoppm gave no picture");
  const width = Number(header[1]);
  return (x, y) =>
    `#${ppm.subarray(header[0].length).toString("hex", (y * width + x) * 3, (y * width + x) * 3 + 3)}`;
}
