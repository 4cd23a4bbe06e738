/** Where links and outline entries lead to. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { OutlineTarget, Target } from "./paper.ts";

/** An outline can be a ring; nobody reads more entries than this. */
const OUTLINE_LIMIT = 10_000;

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** The entries of the outline, from top to bottom, without their levels. */
export async function readOutline(doc: PDFDocumentProxy): Promise<OutlineTarget[]> {
  const found: OutlineTarget[] = [];
  const walk = async (nodes: readonly OutlineNode[]): Promise<void> => {
    for (const node of nodes) {
      if (found.length >= OUTLINE_LIMIT) return;
      found.push({ text: node.title, target: await resolveTarget(doc, node.dest) });
      await walk(node.items);
    }
  };
  await walk(((await doc.getOutline()) ?? []) as readonly OutlineNode[]);
  return found;
}

/** Follows a named or an explicit destination (ISO 32000-1, 12.3.2); undefined when there is none to follow. */
export async function resolveTarget(doc: PDFDocumentProxy, dest: unknown): Promise<Target | undefined> {
  if (dest === undefined || dest === null) return undefined;
  const name = typeof dest === "string" ? dest : "page";
  const explicit = typeof dest === "string" ? await doc.getDestination(dest) : dest;
  if (!Array.isArray(explicit)) return { name, page: undefined, y: undefined };
  return { name, page: await pageOf(doc, explicit[0]), y: heightOf(explicit) };
}

async function pageOf(doc: PDFDocumentProxy, ref: unknown): Promise<number | undefined> {
  if (typeof ref === "number") return ref < doc.numPages ? ref + 1 : undefined;
  try {
    return (await doc.getPageIndex(ref as { num: number; gen: number })) + 1;
  } catch {
    // pdf.js rejects a reference that is no page.
    return undefined;
  }
}

/** `[page /XYZ left top zoom]` and `[page /FitH top]` name a height; the others show the whole page. */
function heightOf(explicit: readonly unknown[]): number | undefined {
  const kind = (explicit[1] as { name?: string } | undefined)?.name;
  const y = kind === "XYZ" ? explicit[3] : kind === "FitH" || kind === "FitBH" ? explicit[2] : undefined;
  return typeof y === "number" ? y : undefined;
}
