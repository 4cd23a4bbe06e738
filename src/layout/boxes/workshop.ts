/** What all box builders share: styles, structure, findings, and the names that wait for the next box. */
import { Element, type ParentNode, Text } from "domhandler";
import type { Place } from "../../model/diagnostic.ts";
import type { BoxBase } from "../../model/document.ts";
import type { Picture } from "../../model/picture.ts";
import { ARTIFACT, type Owner } from "../../model/structure.ts";
import type { BoxStyle } from "../../model/style.ts";
import type { Styler } from "../css/cascade.ts";
import type { Style } from "../css/compute.ts";
import type { TextPart } from "../css/properties-box.ts";
import { boxStyleOf } from "../css/resolve.ts";
import type { Findings } from "../findings.ts";
import { quoteMarks } from "../words/language.ts";
import type { Structure } from "./structure.ts";

export interface Workshop {
  readonly styler: Styler;
  readonly structure: Structure;
  readonly findings: Findings;
  readonly placeOf: (element: Element) => Place | undefined;
  readonly pictureOf: (src: string, place: Place | undefined) => Picture | undefined;
  /** Named pages that boxes ask for, with the place of the first that does. */
  readonly pages: Map<string, Place | undefined>;
  /** The last item of each list of terms, and whether its meaning has been given. */
  readonly terms: Map<Owner, { readonly item: Owner; readonly explained: boolean }>;
  /** Ids and named strings of what makes no box of its own: the next box carries them. */
  readonly waiting: { anchors: string[]; strings: NamedString[] };
}

type NamedString = NonNullable<BoxBase["strings"]>[number];

/** What stands around the content that is being built. */
export interface Around {
  readonly element: Element;
  readonly style: Style;
  readonly lang: string;
  readonly owner: Owner;
}

/** One child of an element, in the order of the text. */
export type Item =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "generated";
      readonly pseudo: "::before" | "::after";
      readonly text: string;
      readonly style: Style;
    }
  | { readonly kind: "element"; readonly element: Element; readonly style: Style };

/** Children of an element with ::before and ::after, without what is not displayed. */
export function itemsOf(shop: Workshop, around: Around): readonly Item[] {
  const { element, style } = around;
  const items: Item[] = [];
  const generate = (pseudo: "before" | "after"): void => {
    const own = shop.styler.pseudoStyleOf(element, pseudo, style);
    if (!own || own.display === "none") return;
    const text = partsText(own.content, element, around.lang);
    items.push({ kind: "generated", pseudo: `::${pseudo}`, text, style: own });
  };
  generate("before");
  for (const child of element.children) {
    if (child instanceof Text) items.push({ kind: "text", text: child.data });
    else if (child instanceof Element) {
      const own = shop.styler.styleOf(child, style);
      if (own.display !== "none") items.push({ kind: "element", element: child, style: own });
    }
  }
  generate("after");
  return items;
}

/** What `content`, `string-set` and `bookmark-label` come to for an element. */
function partsText(parts: readonly TextPart[], element: Element, lang: string): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "attr") return element.attribs[part.name] ?? "";
      if (part.kind === "quote") return quoteMarks(lang).outer[part.side];
      return part.kind === "content" ? plainText(element) : "";
    })
    .join("")
    .normalize("NFC");
}

/** The words of an element, white space collapsed. */
const plainText = (element: ParentNode): string =>
  rawText(element)
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();

function rawText(node: ParentNode): string {
  let text = "";
  for (const child of node.children) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof Element) text += child.name === "br" ? " " : rawText(child);
  }
  return text;
}

/** The part that every box carries. Takes along the names that were waiting for a box. */
export function baseOf(shop: Workshop, around: Around, style: BoxStyle = boxStyleOf(around.style)): BoxBase {
  leaveNames(shop, around.element, around.style, around.lang);
  const { anchors, strings } = shop.waiting;
  shop.waiting.anchors = [];
  shop.waiting.strings = [];
  const origin = shop.placeOf(around.element);
  if (style.page !== undefined && !shop.pages.has(style.page)) shop.pages.set(style.page, origin);
  const outline = outlineOf(around);
  return {
    owner: around.owner,
    style,
    ...(origin ? { origin } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(strings.length > 0 ? { strings } : {}),
    ...(outline ? { outline } : {}),
  };
}

/** A box around or between elements: it has no names of its own, but carries those that wait. */
export function anonymousBase(
  shop: Workshop,
  owner: Owner,
  style: BoxStyle,
  origin: Place | undefined,
): BoxBase {
  const { anchors, strings } = shop.waiting;
  shop.waiting.anchors = [];
  shop.waiting.strings = [];
  return {
    owner,
    style,
    ...(origin ? { origin } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(strings.length > 0 ? { strings } : {}),
  };
}

/** Puts down the id and the named strings of an element for the next box. */
export function leaveNames(shop: Workshop, element: Element, style: Style, lang: string): void {
  const { id } = element.attribs;
  if (id !== undefined) shop.waiting.anchors.push(id);
  for (const { name, parts } of style["string-set"]) {
    shop.waiting.strings.push({ name, value: partsText(parts, element, lang) });
  }
}

function outlineOf({ element, style, lang, owner }: Around): BoxBase["outline"] {
  const level = style["bookmark-level"];
  if (level === undefined || owner === ARTIFACT) return undefined;
  const text = partsText(style["bookmark-label"], element, lang).trim();
  return text === "" ? undefined : { level, text };
}
