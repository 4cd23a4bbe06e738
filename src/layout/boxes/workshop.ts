/** What all box builders share: styles, structure, findings, and the names that wait for the next box. */
import { Element, Text } from "domhandler";
import type { Place } from "../../model/diagnostic.ts";
import type { BoxBase } from "../../model/document.ts";
import type { Picture } from "../../model/picture.ts";
import { ARTIFACT, type Owner } from "../../model/structure.ts";
import type { BoxStyle } from "../../model/style.ts";
import type { Styler } from "../css/cascade.ts";
import type { Style } from "../css/compute.ts";
import { boxStyleOf } from "../css/resolve.ts";
import type { Findings } from "../findings.ts";
import type { Counters } from "./counters.ts";
import { type Generated, generate, partsText } from "./generated.ts";
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
  waiting: { anchors: string[]; strings: NamedString[]; pageNumber: number | undefined };
  /** Language of the sheet. */
  readonly lang: string;
  readonly counters: Counters;
  /** Elements by their id. */
  readonly targets: ReadonlyMap<string, Element>;
  /** Notes so far, and whether one is being built; they inherit from the body. */
  readonly notes: { count: number; open: boolean; readonly body: Style };
  /** Elements whose generated text is being asked for by that of another. */
  readonly detours: Element[];
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
      readonly parts: readonly Generated[];
      readonly style: Style;
    }
  | { readonly kind: "element"; readonly element: Element; readonly style: Style };

/** Children of an element with ::before and ::after, without what is not displayed. */
export function itemsOf(shop: Workshop, around: Around): readonly Item[] {
  const { element, style } = around;
  const items: Item[] = [];
  const generated = (pseudo: "before" | "after"): void => {
    const own = shop.styler.pseudoStyleOf(element, pseudo, style);
    if (!own || own.display === "none") return;
    const parts = generate(shop, own.content, { ...around, style: own }, pseudo);
    items.push({ kind: "generated", pseudo: `::${pseudo}`, parts, style: own });
  };
  generated("before");
  for (const child of element.children) {
    if (child instanceof Text) items.push({ kind: "text", text: child.data });
    else if (child instanceof Element) {
      const own = shop.styler.styleOf(child, style);
      if (own.display !== "none") items.push({ kind: "element", element: child, style: own });
    }
  }
  generated("after");
  return items;
}

/** The part that every box carries. Takes along the names that were waiting for a box. */
export function baseOf(shop: Workshop, around: Around, style: BoxStyle = boxStyleOf(around.style)): BoxBase {
  leaveNames(shop, around.element, around.style, around.lang);
  const origin = shop.placeOf(around.element);
  if (style.page !== undefined && !shop.pages.has(style.page)) shop.pages.set(style.page, origin);
  const outline = outlineOf(shop, around);
  return {
    ...anonymousBase(shop, around.owner, style, origin),
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
  const { anchors, strings, pageNumber } = shop.waiting;
  shop.waiting = { anchors: [], strings: [], pageNumber: undefined };
  return {
    owner,
    style,
    ...(origin ? { origin } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(strings.length > 0 ? { strings } : {}),
    ...(pageNumber === undefined ? {} : { pageNumber }),
  };
}

/** Puts down the id (unless it has a place already), the named strings and the page number of an element for the next box. */
export function leaveNames(
  shop: Workshop,
  element: Element,
  style: Style,
  lang: string,
  hasPlace = false,
): void {
  const { id } = element.attribs;
  if (id !== undefined && !hasPlace) shop.waiting.anchors.push(id);
  for (const { name, parts } of style["string-set"]) {
    shop.waiting.strings.push({ name, value: partsText(shop, parts, { element, style, lang }) });
  }
  for (const { name, value } of style["counter-reset"])
    if (name === "page") shop.waiting.pageNumber = value ?? 1;
}

function outlineOf(shop: Workshop, around: Around): BoxBase["outline"] {
  const level = around.style["bookmark-level"];
  if (level === undefined || around.owner === ARTIFACT) return undefined;
  const text = partsText(shop, around.style["bookmark-label"], around);
  return text === "" ? undefined : { level, text };
}
