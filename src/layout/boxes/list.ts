/** Lists: L with LI, each with its marker as Lbl and its content as LBody. Markers are real text. */
import { Element } from "domhandler";
import type { Marker } from "../../model/document.ts";
import { showNumber } from "../../model/numbering.ts";
import type { Owner, StructureElement } from "../../model/structure.ts";
import type { Style } from "../css/compute.ts";
import { paragraphStyleOf, textStyleOf } from "../css/resolve.ts";
import { enter, inContents } from "./enter.ts";
import type { Around, Workshop } from "./workshop.ts";

type ListStyle = Style["list-style-type"];

export function enterList(shop: Workshop, element: Element, style: Style, around: Around): Around {
  if (inContents(element)) return enter(shop, element, style, around, false, "TOC");
  const inside = enter(shop, element, style, around, false);
  const numbering = element.name === "dl" ? "None" : NUMBERING[style["list-style-type"]];
  if (shop.structure.roleOf(inside.owner) === "L")
    shop.structure.amend(inside.owner, { listNumbering: numbering });
  return inside;
}

/** The structure of one item. The label is undefined when the item has no marker. */
export function enterItem(
  shop: Workshop,
  element: Element,
  style: Style,
  around: Around,
): { item: Around; label: Owner | undefined; body: Around } {
  const inToc = shop.structure.roleOf(around.owner) === "TOC";
  const item = enter(shop, element, style, around, false, inToc ? "TOCI" : "LI");
  const marked = style.display === "list-item" && style["list-style-type"] !== "none";
  const label = marked ? shop.structure.add("Lbl", item.owner, false, item.lang, element.name) : undefined;
  // An entry of a table of contents holds its label and its reference side by side (ISO 32000-1, table 333).
  if (inToc) return { item, label, body: item };
  const body = shop.structure.add("LBody", item.owner, false, item.lang, element.name);
  return { item, label, body: { ...item, owner: body } };
}

/** A term begins an item; meanings go on with it. */
export function enterTerm(shop: Workshop, element: Element, style: Style, around: Around): Around {
  const open = shop.terms.get(around.owner);
  const goesOn = open && (element.name === "dd" || !open.explained);
  const lang = element.attribs.lang ?? around.lang;
  const item = goesOn ? open.item : shop.structure.add("LI", around.owner, false, lang, "dl");
  shop.terms.set(around.owner, { item, explained: element.name === "dd" });
  return enter(shop, element, style, { ...around, owner: item }, false);
}

/** The gap between marker and text, in parts of the size: an en, as between a number and its text in books. */
const GAP = 0.5;

export function markerOf(
  element: Element,
  style: Style,
  lang: string,
  label: Owner | undefined,
): Marker | undefined {
  if (label === undefined) return undefined;
  const text = markerText(style["list-style-type"], ordinalOf(element));
  return {
    inlines: [{ kind: "text", owner: label, text, style: textStyleOf(style, lang) }],
    gap: GAP * style["font-size"],
    style: { ...paragraphStyleOf(style, lang), align: "right", alignLast: "right", indent: 0 },
  };
}

/** The number of an item in its list. Counted once a list, for all of its items. */
function ordinalOf(item: Element): number {
  const known = ordinals.get(item);
  if (known !== undefined) return known;
  const list = item.parent;
  let n = list instanceof Element ? Number(list.attribs.start ?? 1) : 1;
  for (const child of list?.children ?? []) {
    if (child instanceof Element && child.name === "li") ordinals.set(child, n++);
  }
  return ordinals.get(item) ?? 1;
}

const ordinals = new WeakMap<Element, number>();

function markerText(type: ListStyle, n: number): string {
  switch (type) {
    case "disc":
      return "•";
    case "circle":
      return "◦";
    case "square":
      return "▪";
    case "none":
      return "";
    default:
      return `${showNumber(n, type)}.`;
  }
}

/** ISO 32000-1, table 347. */
const NUMBERING: Readonly<Record<ListStyle, NonNullable<StructureElement["listNumbering"]>>> = {
  none: "None",
  disc: "Disc",
  circle: "Circle",
  square: "Square",
  decimal: "Decimal",
  "decimal-leading-zero": "Decimal",
  "lower-alpha": "LowerAlpha",
  "lower-latin": "LowerAlpha",
  "upper-alpha": "UpperAlpha",
  "upper-latin": "UpperAlpha",
  "lower-roman": "LowerRoman",
  "upper-roman": "UpperRoman",
};
