/** What passes between the stages, as stable text: for `readout dump`, and for tests. */
import type { Briefing } from "../model/briefing.ts";
import type { DocumentTree } from "../model/document.ts";
import type { PagedDocument } from "../model/page.ts";
import { documentTree } from "./document.ts";
import { pagesTree } from "./pages.ts";
import { showTree } from "./tree.ts";
import { valueTree } from "./value.ts";

export const dumpBriefing = (briefing: Briefing): string => showTree(valueTree("briefing", briefing));

export const dumpDocument = (document: DocumentTree): string => showTree(documentTree(document));

/** The items' type belongs to `typeset/`; here they are a value like any other. Where each came from is told by the document. */
export const dumpItems = (items: unknown): string => showTree(valueTree("items", items, ["source"]));

export { showPageAccount } from "./page-account.ts";

export const dumpPages = (document: PagedDocument): string => showTree(pagesTree(document));
