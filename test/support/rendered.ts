/**
 * What a layout's HTML says, block by block in reading order, as lines like `P: US-Präsident`: read by htmlparser2 and plain rules of HTML,
 * so that boxes, lines, pages and tags are held to what the template printed.
 */
import type { ChildNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";

/** The tag that a block of text is read as. */
const ROLES: Readonly<Record<string, string>> = {
  h1: "H1",
  h2: "H2",
  h3: "H3",
  h4: "H4",
  h5: "H5",
  h6: "H6",
  p: "P",
  div: "P",
  li: "LBody",
  dt: "Lbl",
  dd: "LBody",
  th: "TH",
  td: "TD",
  caption: "Caption",
  figcaption: "Caption",
};

/** What holds blocks and no words of its own. */
const GROUPS = new Set([
  "html",
  "body",
  "header",
  "footer",
  "main",
  "section",
  "article",
  "aside",
  "nav",
  "blockquote",
  "figure",
  "ol",
  "ul",
  "dl",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "readout-qr",
]);

/** What is said. `without` names the optional blocks that the sheet had no room for. */
export function blocksOf(html: string, without: readonly string[] = []): readonly string[] {
  return collect(html, without, (node) => node.attribs["aria-label"] ?? pictureIn(node)).map(
    ({ role, text }) => `${role}: ${text}`,
  );
}

/** What is seen and copied, by the same blocks. */
export const wordsIn = (html: string, without: readonly string[] = []): readonly string[] =>
  collect(html, without, (node) => (pictureIn(node) === undefined ? undefined : "")).flatMap(
    ({ role, text }) => (role === "Figure" || text === "" ? [] : [text]),
  );

/** Tags that stand for one element of the HTML each. */
const COUNTED: Readonly<Record<string, string>> = {
  h1: "H1",
  h2: "H2",
  h3: "H3",
  p: "P",
  blockquote: "BlockQuote",
  ol: "L",
  ul: "L",
  dl: "L",
  table: "Table",
  thead: "THead",
  tbody: "TBody",
  tr: "TR",
  th: "TH",
  td: "TD",
};

/** How often each role is to be expected in a file, however many pages its elements cross. */
export function rolesIn(html: string, without: readonly string[] = []): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(Object.values(COUNTED).map((role) => [role, 0]));
  const visit = (node: ChildNode): void => {
    if (!isElement(node) || isUnspoken(node) || without.includes(node.attribs["data-optional"] ?? "")) return;
    const role = COUNTED[node.name];
    if (role !== undefined) counts[role] = (counts[role] ?? 0) + 1;
    node.children.forEach(visit);
  };
  parseDocument(html).children.forEach(visit);
  return counts;
}

interface Block {
  readonly role: string;
  readonly text: string;
}

/** `instead`: what stands for the words of an element. */
type Instead = (node: Element) => string | undefined;

function collect(html: string, without: readonly string[], instead: Instead): readonly Block[] {
  const blocks: Block[] = [];
  const visit = (node: ChildNode): void => {
    if (!isElement(node) || isUnspoken(node) || without.includes(node.attribs["data-optional"] ?? "")) return;
    const picture = pictureIn(node);
    if (picture !== undefined) blocks.push({ role: "Figure", text: picture });
    else if (GROUPS.has(node.name) || node.children.some(holdsBlocks)) node.children.forEach(visit);
    else if (node.name in ROLES)
      blocks.push({ role: ROLES[node.name]!, text: oneLine(wordsOf(node, instead)) });
  };
  parseDocument(html).children.forEach(visit);
  return blocks.filter(({ text }) => text !== "");
}

const isElement = (node: ChildNode): node is Element => "attribs" in node;

const isUnspoken = (node: Element): boolean =>
  node.attribs["aria-hidden"] === "true" ||
  ["head", "style", "script", "col", "colgroup"].includes(node.name);

const holdsBlocks = (node: ChildNode): boolean =>
  isElement(node) &&
  !isUnspoken(node) &&
  (node.name in ROLES || GROUPS.has(node.name) || node.children.some(holdsBlocks));

/** What is said of a picture; undefined for what is none. */
const pictureIn = (node: Element): string | undefined =>
  node.name === "img"
    ? node.attribs.alt
    : node.attribs.role === "img"
      ? node.attribs["aria-label"]
      : undefined;

function wordsOf(node: ChildNode, instead: Instead): string {
  if (node.type === "text") return (node as unknown as { readonly data: string }).data;
  if (!isElement(node) || isUnspoken(node)) return "";
  if (node.name === "br") return " ";
  return instead(node) ?? node.children.map((child) => wordsOf(child, instead)).join("");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
