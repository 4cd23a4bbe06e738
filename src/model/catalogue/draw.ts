/** What can go wrong when the file is written. */
import type { CatalogueEntry } from "./entry.ts";

/** Pictures are the only thing that drawing can find wrong in what a user gives. */
export const drawCodes = {
  "picture/not-a-picture": {
    exit: "input",
    title: "A file that should be a picture is not one",
    explain:
      "Readout looks at the first bytes of a file, not at its name. These are not those of a PNG, JPEG or SVG file. Perhaps a web page was saved under the picture's name, or the file is empty.",
  },
  "picture/unsupported-format": {
    exit: "input",
    title: "A picture is of a kind that cannot be printed",
    explain:
      "PDF can show PNG and JPEG pictures, and Readout turns simple SVG drawings into it. GIF, WebP, TIFF, HEIC and other kinds must be saved as one of these: PNG for drawings and screenshots, JPEG for photographs.",
  },
  "picture/truncated": {
    exit: "input",
    title: "A picture ends before it is complete",
    explain:
      "The end of the file is missing, as after a download or a copy that was interrupted. A viewer would show the rest of the picture grey or not at all. Copy the file again.",
  },
  "picture/broken": {
    exit: "input",
    title: "A picture is damaged",
    explain:
      "The file begins as a picture but its inside contradicts itself: a checksum, a size or the XML of a drawing is wrong. Open it in a picture editor and save it again.",
  },
  "picture/too-large": {
    exit: "input",
    title: "A picture is far larger than paper can show",
    explain:
      "Pictures may have 20 MB and 50 million pixels, drawings 5 MB. A4 at 600 dots per inch has 35 million. A larger one makes the file slow to open, to send and to print, and looks the same. Save it at 300 dots per inch of its printed size.",
  },
  "picture/no-size": {
    exit: "input",
    title: "A picture has no width or no height",
    explain:
      "The picture states a size of zero, or a drawing states none at all. A drawing needs width and height, or a viewBox, with numbers above zero.",
  },
  "picture/cmyk": {
    exit: "input",
    title: "A picture is in the colours of a printing press",
    explain:
      "The finished file promises the colours of sRGB, as PDF/A asks for. A CMYK picture does not fit in, and its colours would be a matter of luck. Save it as RGB with an editor that knows its colour profile.",
  },
  "picture/unsafe-svg": {
    exit: "input",
    title: "A drawing refers to something outside itself, or runs a program",
    explain:
      "A drawing may not hold scripts, event handlers, a DOCTYPE, entities, or references to other files and addresses. They could read files or call servers of others while the sheet is made. Export the drawing as plain SVG.",
  },
  "picture/unsupported-svg": {
    exit: "input",
    title: "A drawing uses a part of SVG that is not painted",
    explain:
      "Readout paints paths, basic shapes, groups, transformations and plain colours. It refuses text, gradients, masks, filters, style sheets and embedded pictures rather than leaving them out. Convert text to outlines and export with presentation attributes, or save the drawing as PNG.",
  },
} as const satisfies Record<string, CatalogueEntry>;
