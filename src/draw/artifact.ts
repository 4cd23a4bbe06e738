/** What no screen reader reads, as marked content (ISO 32000-1, 14.8.2.2). */
import type { Furniture } from "../model/page.ts";

/** Opens the sequence. PDFKit's own knows no /Subtype and opens artifacts inside tagged content. */
export function artifactOperator(furniture: Furniture | undefined): string {
  switch (furniture) {
    case undefined:
      return "/Artifact <</Type /Layout>> BDC";
    case "header":
      return "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC";
    case "footer":
      return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC";
    case "side":
    case "repeat":
      return "/Artifact <</Type /Pagination>> BDC";
  }
}
