/** Document -> pages: every line and every page is decided here. */
import type { DocumentTree } from "../model/document.ts";
import type { FontShelf } from "../model/fonts.ts";
import type { CopyMarks, PlacedText, TypesetOutcome } from "../model/page.ts";
import { type CopyWords, setCopies, setSlugs } from "./copies.ts";
import { drawOver } from "./debug/overlay.ts";
import { Findings } from "./findings.ts";
import { amendFlow } from "./flow/amend.ts";
import { collectFlow, type Flow } from "./flow/index.ts";
import { languagesOf } from "./flow/languages.ts";
import type { Compositor } from "./line.ts";
import { draftPages, redraftPages } from "./page/index.ts";
import { createCompositor } from "./paragraph/index.ts";
import { type Drafted, type Earlier, settlePages } from "./settle.ts";
import { Witness } from "./witness.ts";

export type { CopyWords } from "./copies.ts";
export type { FlowItem } from "./flow/item.ts";
export { beginLoading } from "./fonts/harfbuzz.ts";
export { type Flow, Witness };

/** A `witness` is told of every choice. */
export async function typeset(
  document: DocumentTree,
  shelf: FontShelf,
  witness?: Witness,
): Promise<TypesetOutcome> {
  return setPages(document, await createCompositor(shelf, languagesOf(document), witness), witness);
}

/** The same pages with what they are made of drawn over them. */
export async function typesetDebug(document: DocumentTree, shelf: FontShelf): Promise<TypesetOutcome> {
  const witness = new Witness();
  const compositor = await createCompositor(shelf, languagesOf(document), witness);
  const { document: pages, diagnostics } = setPages(document, compositor, witness);
  return { document: drawOver(pages, witness.account(), compositor), diagnostics };
}

export interface CopiesOutcome extends TypesetOutcome {
  readonly copies: readonly CopyMarks[];
  readonly slugs: readonly (readonly PlacedText[])[];
}

/** The pages, the personal marks of each of its copies, and what stands at the edge of the sheets that the pages are printed on. */
export async function typesetCopies(
  document: DocumentTree,
  shelf: FontShelf,
  copies: readonly CopyWords[],
  slugs: readonly string[] = [],
): Promise<CopiesOutcome> {
  const compositor = await createCompositor(shelf, languagesOf(document));
  const { document: pages } = setPages(document, compositor);
  const marks = setCopies(pages, copies, compositor);
  const edges = setSlugs(slugs, compositor);
  return {
    document: { ...pages, faces: compositor.faces() },
    copies: marks,
    slugs: edges,
    diagnostics: compositor.diagnostics(),
  };
}

/** The flow alone, before pages are broken: what `readout dump --tree=items` shows. */
export async function collectItems(document: DocumentTree, shelf: FontShelf): Promise<Flow> {
  return collectFlow(document, await createCompositor(shelf, languagesOf(document)), new Findings());
}

/** For a compositor that is already there. */
export const setPages = (document: DocumentTree, compositor: Compositor, witness?: Witness): TypesetOutcome =>
  settlePages(document, compositor, (tree, knowing, before) => draftOnce(tree, knowing, before, witness));

/** `before`: an earlier draft, from which the document differs by what is told. A witness wants to see all of it made anew. */
export function draftOnce(
  document: DocumentTree,
  compositor: Compositor,
  before?: Earlier,
  witness?: Witness,
): Drafted {
  const amended = before && witness === undefined && amendFlow(before.draft.flow, before.changed, compositor);
  if (before && amended) {
    const { findings, drafts } = before.draft;
    return {
      document,
      findings,
      flow: amended.flow,
      drafts: redraftPages(document, drafts, amended, findings),
    };
  }
  const findings = new Findings();

  // Break every paragraph into lines and lay all of it out as one list of heights.
  const flow = collectFlow(document, compositor, findings, witness !== undefined);

  // Break the list into pages, and put everything in its place.
  return { document, findings, flow, drafts: draftPages(document, flow, findings, witness) };
}
