/**
 * What a screen reader gets from a PDF: its structure tree with the text of each tag, by pdf.js. Alternative and replacement text
 * stand in for what is painted. The last word on tags is veraPDF's (`vera.ts`); this is for asking what a tag *says*.
 */
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface SpokenPage {
  readonly number: number;
  /** The page's part of the tree; a tag that goes on over pages shows on each with its part. */
  readonly tree: SpokenTag | undefined;
  /** Text inside artifacts, and text in neither a tag nor an artifact. */
  readonly artifacts: string;
  readonly untagged: string;
}

export interface SpokenTag {
  readonly role: string;
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly children: readonly (SpokenTag | string)[];
}

export async function listen(pdf: Uint8Array): Promise<readonly SpokenPage[]> {
  // pdf.js takes the bytes away, so it gets a copy.
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: SpokenPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await listenToPage(document, number));
  await task.destroy();
  return pages;
}

/** All the text of a tag on one line, with alternatives in the place of what they stand for. */
export const speak = (tag: SpokenTag | undefined): string =>
  tag === undefined ? "" : wordsOf(tag).replace(/\s+/g, " ").trim();

/** pdf.js moves a space at the end of one mark to the beginning of the next, so an alternative keeps the spaces around what it replaces. */
function wordsOf(tag: SpokenTag): string {
  const painted = tag.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
  if (tag.alt === undefined) return painted;
  return (/^\s/.test(painted) ? " " : "") + tag.alt + (/\s$/.test(painted) ? " " : "");
}

/** One line a tag that holds text: its role and what it says. Indented by depth. */
export function outlineOf(tag: SpokenTag | undefined, depth = 0): string {
  if (tag === undefined) return "";
  const head = "  ".repeat(depth) + tag.role;
  const holdsText = tag.children.some((child) => typeof child === "string") || tag.alt !== undefined;
  if (holdsText || tag.children.every((c) => typeof c !== "string" && INLINE.has(c.role)))
    return `${head}: ${speak(tag)}`;
  return [
    head,
    ...tag.children.map((child) => (typeof child === "string" ? child : outlineOf(child, depth + 1))),
  ].join("\n");
}

/** Every tag of a role, over all pages, in order. */
export function tagsOf(pages: readonly SpokenPage[], role: string): readonly SpokenTag[] {
  const found: SpokenTag[] = [];
  const visit = (tag: SpokenTag) => {
    if (tag.role === role) found.push(tag);
    for (const child of tag.children) if (typeof child !== "string") visit(child);
  };
  for (const page of pages) if (page.tree !== undefined) visit(page.tree);
  return found;
}

const INLINE = new Set(["Span", "Link", "Quote", "Reference", "Code"]);

async function listenToPage(document: PDFDocumentProxy, number: number): Promise<SpokenPage> {
  const page = await document.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = textByMark(content.items as readonly ContentItem[]);
  const tree = (await page.getStructTree()) as unknown as TreeNode | null;
  return {
    number,
    tree: tree === null ? undefined : spokenTag(tree, texts),
    artifacts: texts.get(ARTIFACTS) ?? "",
    untagged: texts.get(UNTAGGED) ?? "",
  };
}

/** An item of pdf.js's text content: a piece of text, or a mark's beginning or end. */
interface ContentItem {
  readonly type?: string;
  readonly id?: string | null;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

interface TreeNode {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

const ARTIFACTS = "artifacts";
const UNTAGGED = "untagged";

function textByMark(items: readonly ContentItem[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: ContentItem[] = [];
  for (const item of items) {
    if (item.type?.startsWith("begin")) open.push(item);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const isArtifact = open.some((mark) => mark.tag === "Artifact");
      const id = open.findLast((mark) => mark.id)?.id;
      const key = isArtifact ? ARTIFACTS : (id ?? UNTAGGED);
      texts.set(key, (texts.get(key) ?? "") + (item.str ?? "") + (item.hasEOL ? "\n" : ""));
    }
  }
  return texts;
}

function spokenTag(node: TreeNode, texts: ReadonlyMap<string, string>): SpokenTag {
  const children = (node.children ?? []).flatMap((child): (SpokenTag | string)[] => {
    if (child.type === "content") return [texts.get(child.id ?? "") ?? ""];
    return child.type === undefined ? [spokenTag(child, texts)] : [];
  });
  return { role: node.role ?? "", lang: node.lang, alt: node.alt, children };
}
