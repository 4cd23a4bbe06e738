/**
 * A saved web page to the lines of its article. Mozilla's Readability finds the part of the page that holds the text; its elements
 * become lines, each with what its element says. Loaded only when a page is read.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { factsOfPage, type PageData, type PageFacts } from "./metadata.ts";
import type { ElementKind, Line } from "./paragraphs.ts";

export interface Page extends PageFacts {
  /** The text of the article, one paragraph a line, its title first. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** Words that the page shows without its script. */
  readonly words: number;
  readonly scripts: number;
}

export function readPage(html: string): Page {
  const { document } = parseHTML(html) as unknown as { document: PageDocument };
  const facts = factsOfPage(dataOf(document));
  const scripts = document.querySelectorAll("script").length;
  const shown = document.querySelector("body");
  for (const each of document.querySelectorAll(REMOVED)) each.remove();
  const words = (shown?.textContent ?? "").match(/\p{L}+/gu)?.length ?? 0;
  const title = facts.facts.title ?? clean(document.querySelector("h1")?.textContent ?? "");
  const content = mainPart(document);
  const pieces = content === undefined ? [] : piecesOf(content);
  return { ...facts, ...join(title, pieces), words, scripts };
}

/** What holds no text of the article on any page. Not forms: some pages are one large form. */
const REMOVED =
  "script, style, noscript, template, svg, iframe, button, select, input, textarea, nav, footer, dialog, [hidden], [aria-hidden=true]";

/** The part of the DOM that is used here; the libraries bring types for browsers that this program does not have. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
}
interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  remove(): void;
}
type PageDocument = PageElement;

function dataOf(document: PageDocument): PageData {
  const metas = [...document.querySelectorAll("meta")];
  const content = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? undefined;
  return {
    meta: (name) =>
      metas
        .find((meta) => (meta.getAttribute("property") ?? meta.getAttribute("name"))?.toLowerCase() === name)
        ?.getAttribute("content") ?? undefined,
    linkedData: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (each) => each.textContent,
    ),
    canonical: content('link[rel="canonical"]', "href"),
    titleElement: document.querySelector("title")?.textContent,
    time: content('time[itemprop="datePublished"]', "datetime") ?? content("time[pubdate]", "datetime"),
  };
}

function mainPart(document: PageDocument): PageElement | undefined {
  const found = new Readability<PageElement>(
    document as never,
    {
      serializer: (node: unknown) => node as PageElement,
      disableJSONLD: true,
      keepClasses: true,
    } as never,
  ).parse();
  return found?.content ?? undefined;
}

interface Piece {
  readonly text: string;
  readonly element: ElementKind;
  /** All of it is a link. */
  readonly linked: boolean;
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

/** The text of each block, in the order of the page. */
function piecesOf(root: PageElement): Piece[] {
  const walk = new Walk();
  walk.node(root, "loose");
  walk.end("loose");
  return walk.pieces;
}

class Walk {
  readonly pieces: Piece[] = [];
  private text = "";
  /** Letters of `text` that stand in links. */
  private linked = 0;

  node(node: PageNode, element: ElementKind, inLink = false): void {
    if (node.nodeType === 3) this.add(node.textContent, inLink);
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") this.add("\n", false);
    const kind = kindOf(name, node as PageElement, element);
    const cell = (name === "TD" || name === "TH") && kind === "row";
    if (cell) this.add(" ", false);
    const block = BLOCKS.has(name) && !(kind === "row" && name !== "TR");
    if (block) this.end(element);
    for (const child of node.childNodes) this.node(child, kind, inLink || name === "A");
    if (block) this.end(kind);
  }

  private add(text: string, inLink: boolean): void {
    this.text += text;
    if (inLink) this.linked += text.match(/\p{L}/gu)?.length ?? 0;
  }

  end(element: ElementKind): void {
    const letters = this.text.match(/\p{L}/gu)?.length ?? 0;
    const linked = letters > 0 && this.linked >= letters;
    for (const text of clean(this.text).split("\n"))
      if (text !== "") this.pieces.push({ text, element, linked });
    this.text = "";
    this.linked = 0;
  }
}

const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption|credit|credits|copyright|wp-caption-text|bildunterschrift|bildquelle)(?:$|[\s_-])/i;
/** Blocks that would stand in a table cell only where the table is there for the layout of the page. */
const LAYOUT_TABLE = "p, div, table, ul, ol, h1, h2, h3, article, section";

function kindOf(name: string, node: PageElement, outer: ElementKind): ElementKind {
  if (outer === "caption" || outer === "heading" || outer === "row") return outer;
  if (name === "FIGCAPTION" || CAPTION_CLASS.test(node.getAttribute("class") ?? "")) return "caption";
  if (/^H[1-6]$/.test(name)) return "heading";
  if (name === "TR") return node.querySelector(LAYOUT_TABLE) ? outer : "row";
  if (name === "LI" || name === "DD" || name === "DT") return "item";
  if (name === "P" || name === "BLOCKQUOTE" || name === "PRE") return outer === "item" ? outer : "text";
  if (name === "FIGURE") return "caption";
  return outer;
}

/** White space as a browser shows it: one space, and a line end where two `br` stand. */
const clean = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .split(/\n{2,}/)
    .map((part) => part.replaceAll("\n", " ").trim())
    .filter((part) => part !== "")
    .join("\n");

function join(title: string | undefined, pieces: readonly Piece[]): { text: string; lines: Line[] } {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const all: Piece[] = title ? [{ text: title, element: "title", linked: false }] : [];
  for (const piece of pieces) if (!title || !same(piece.text, title)) all.push(piece);
  let text = "";
  const lines = all.map(({ text: line, element, linked }): Line => {
    const start = text === "" ? 0 : text.length + 1;
    text += text === "" ? line : `\n${line}`;
    return { text: line, element, linked, start, end: start + line.length };
  });
  return { text, lines };
}
