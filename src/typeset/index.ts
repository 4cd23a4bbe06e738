/** Document -> pages: every line and every page is decided here. */
import type { DocumentTree } from "../model/document.ts";
import type { FontShelf } from "../model/fonts.ts";
import type { TypesetOutcome } from "../model/page.ts";
import { Findings } from "./findings.ts";
import { collectFlow, type Flow } from "./flow/index.ts";
import { languagesOf } from "./flow/languages.ts";
import type { Compositor } from "./line.ts";
import { makePages } from "./page/index.ts";
import { createCompositor } from "./paragraph/index.ts";

export type { FlowItem } from "./flow/item.ts";
export type { Flow };

export async function typeset(document: DocumentTree, shelf: FontShelf): Promise<TypesetOutcome> {
  return setPages(document, await createCompositor(shelf, languagesOf(document)));
}

/** The flow alone, before pages are broken: what `readout dump --tree=items` shows. */
export async function collectItems(document: DocumentTree, shelf: FontShelf): Promise<Flow> {
  return collectFlow(document, await createCompositor(shelf, languagesOf(document)), new Findings());
}

/** For a compositor that is already there. */
export function setPages(document: DocumentTree, compositor: Compositor): TypesetOutcome {
  const findings = new Findings();

  // Break every paragraph into lines and lay all of it out as one list of heights.
  const flow = collectFlow(document, compositor, findings);

  // Break the list into pages, and put everything in its place.
  const pages = makePages(document, flow, compositor, findings);

  return { document: pages, diagnostics: [...findings.all(), ...compositor.diagnostics()] };
}
