/** Blocks: each element that stands on its own becomes the box that its display asks for. */
import type { Element } from "domhandler";
import type { Block, Box, Paragraph } from "../../model/document.ts";
import type { Style } from "../css/compute.ts";
import { anonymousBoxStyle, boxStyleOf, paragraphStyleOf } from "../css/resolve.ts";
import { fitsDisplay } from "./display.ts";
import { checkDepth, enter } from "./enter.ts";
import { gridOf } from "./grid.ts";
import { hasInk, inlinesOf, isInline } from "./inline.ts";
import { enterItem, enterList, enterTerm, markerOf } from "./list.ts";
import { type Part, reportNoEffect } from "./no-effect.ts";
import { pictureFor } from "./picture.ts";
import { isGroup } from "./structure.ts";
import { tableOf } from "./table.ts";
import {
  type Around,
  anonymousBase,
  baseOf,
  type Item,
  itemsOf,
  leaveNames,
  type Workshop,
} from "./workshop.ts";

/** The box of one element; none when it prints nothing and has no edges of its own. */
export function boxOf(shop: Workshop, element: Element, style: Style, around: Around): Box | undefined {
  if (!fitsDisplay(shop, element, style)) return undefined;
  reportNoEffect(shop, element, style, partOf(element, style), around.style);
  switch (element.name) {
    case "table":
      return tableOf(shop, enter(shop, element, style, around, false));
    case "img":
    case "readout-qr":
      return pictureBox(shop, element, enter(shop, element, style, around, false));
    case "ul":
    case "ol":
    case "dl":
      return container(shop, enterList(shop, element, style, around));
    case "dt":
    case "dd":
      return container(shop, enterTerm(shop, element, style, around));
    case "li":
      return listItem(shop, element, style, around);
    default:
      return container(shop, enter(shop, element, style, around, false));
  }
}

const partOf = ({ name }: Element, { display }: Style): Part =>
  name === "table"
    ? "table"
    : name === "img" || name === "readout-qr"
      ? "picture"
      : display === "grid" && name !== "li"
        ? "grid"
        : "block";

/** The content of a box: its blocks, and a paragraph for each run of text between them. */
export function contentOf(shop: Workshop, around: Around, items = itemsOf(shop, around)): readonly Box[] {
  const boxes: Box[] = [];
  let run: Item[] = [];
  const flush = (): void => {
    const paragraph = anonymousParagraph(shop, run, around);
    if (paragraph) boxes.push(paragraph);
    run = [];
  };
  for (const item of items) {
    if (isInline(item)) {
      run.push(item);
      continue;
    }
    flush();
    const box = blockOf(shop, item, around);
    if (box) boxes.push(box);
  }
  flush();
  return boxes;
}

/** The box of an item that stands on its own, whatever its display says. */
export function blockOf(shop: Workshop, item: Item, around: Around): Box | undefined {
  if (item.kind === "element") return boxOf(shop, item.element, item.style, around);
  return item.kind === "generated"
    ? generatedBlock(shop, item, around)
    : anonymousParagraph(shop, [item], around);
}

function container(shop: Workshop, around: Around): Box {
  const { style } = around;
  if (style.display === "grid") return gridOf(shop, around);
  const items = itemsOf(shop, around);
  if (style["column-count"] === 1 && items.length > 0 && items.every(isInline))
    return ownParagraph(shop, items, around);
  const base = baseOf(shop, around);
  return { kind: "block", ...base, children: contentOf(shop, around, items) };
}

/** A block whose content is all text is a paragraph itself. */
function ownParagraph(shop: Workshop, items: readonly Item[], around: Around): Box {
  if (!hasInk(shop, items, around)) return { kind: "block", ...baseOf(shop, around), children: [] };
  const owner = textOwner(shop, around);
  const inlines = inlinesOf(shop, items, { ...around, owner });
  const base = baseOf(shop, { ...around, owner });
  return { kind: "paragraph", ...base, inlines, text: paragraphStyleOf(around.style, around.lang) };
}

/** A run of text between blocks. */
export function anonymousParagraph(
  shop: Workshop,
  items: readonly Item[],
  around: Around,
): Paragraph | undefined {
  if (!hasInk(shop, items, around)) {
    for (const item of items)
      if (item.kind === "element") leaveNames(shop, item.element, item.style, around.lang);
    return undefined;
  }
  const owner = textOwner(shop, around);
  const inlines = inlinesOf(shop, items, { ...around, owner });
  const base = anonymousBase(shop, owner, anonymousBoxStyle(around.style), shop.placeOf(around.element));
  return { kind: "paragraph", ...base, inlines, text: paragraphStyleOf(around.style, around.lang) };
}

/** Text stands in a P where the element around only holds others. */
function textOwner(shop: Workshop, { owner, element, lang }: Around): Around["owner"] {
  const text = isGroup(shop.structure.roleOf(owner))
    ? shop.structure.add("P", owner, false, lang, element.name)
    : owner;
  checkDepth(shop, text, element);
  return text;
}

function generatedBlock(
  shop: Workshop,
  item: Extract<Item, { kind: "generated" }>,
  around: Around,
): Paragraph | undefined {
  reportNoEffect(shop, around.element, item.style, "block", around.style, item.pseudo);
  const inside = { ...around, style: item.style };
  const owner = textOwner(shop, inside);
  const inlines = inlinesOf(shop, [item], { ...inside, owner });
  const base = anonymousBase(shop, owner, boxStyleOf(item.style), shop.placeOf(around.element));
  return { kind: "paragraph", ...base, inlines, text: paragraphStyleOf(item.style, around.lang) };
}

function pictureBox(shop: Workshop, element: Element, around: Around): Box | undefined {
  const picture = pictureFor(shop, element);
  return picture && { kind: "picture", ...baseOf(shop, around), picture };
}

function listItem(shop: Workshop, element: Element, style: Style, around: Around): Block {
  const { item, label, body } = enterItem(shop, element, style, around);
  const base = baseOf(shop, item);
  const marker = markerOf(element, style, item.lang, label);
  return { kind: "block", ...base, children: contentOf(shop, body), ...(marker ? { marker } : {}) };
}
