/** Briefing + template + style sheet -> DocumentTree. */
import type { Briefing } from "../model/briefing.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { DocumentTree } from "../model/document.ts";
import type { LayoutFiles } from "../model/layout.ts";

export function layOut(_briefing: Briefing, _layout: LayoutFiles): Outcome<DocumentTree> {
  throw new Error("layout is not built yet");
}
