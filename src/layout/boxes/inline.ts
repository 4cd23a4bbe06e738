/** Inline content -> runs of text, breaks and pictures, each with its owner and resolved style. */
import type { Element } from "domhandler";
import type { Inline, PageOf, PictureInline, TextInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { ARTIFACT, type Owner } from "../../model/structure.ts";
import type { TextStyle } from "../../model/style.ts";
import type { Style } from "../css/compute.ts";
import { textStyleOf } from "../css/resolve.ts";
import { transformText } from "../words/letters.ts";
import { enter } from "./enter.ts";
import { pageOf, untouched } from "./generated.ts";
import { reportNoEffect } from "./no-effect.ts";
import { noteCall } from "./note.ts";
import { naturalSize, pictureFor } from "./picture.ts";
import { finish, staysAsWritten } from "./typography.ts";
import { collapse } from "./whitespace.ts";
import { type Around, type Item, itemsOf, leaveNames, type Workshop } from "./workshop.ts";

/** Empty when there is nothing to print. */
export function inlinesOf(shop: Workshop, items: readonly Item[], around: Around): readonly Inline[] {
  const out: Gathered = { inlines: [], asWritten: new Set() };
  gather(shop, items, around, 0, out);
  return finish(collapse(out.inlines), out.asWritten);
}

interface Gathered {
  readonly inlines: Inline[];
  /** Styles of text that micro-typography leaves alone. */
  readonly asWritten: Set<TextStyle>;
}

/** Content that is set in lines: everything that makes no box of its own. */
export const isInline = (item: Item): boolean =>
  item.kind === "text" ||
  item.style.display === "inline" ||
  (item.kind === "element" && item.element.name === "br");

/** True when the items print something, a line break included. */
export const hasInk = (shop: Workshop, items: readonly Item[], around: Around): boolean =>
  items.some((item) => {
    if (item.kind === "text") return /[^ \t\r\n\f]/.test(item.text);
    if (item.kind === "generated")
      return item.parts.some((part) => part.kind !== "text" || /[^ \t\r\n\f]/.test(part.text));
    if (REPLACED.includes(item.element.name) || item.style.float !== "none") return true;
    const inside = { ...around, element: item.element, style: item.style };
    return hasInk(shop, itemsOf(shop, inside), inside);
  });

const REPLACED = ["br", "img", "readout-qr", "readout-page"];

function gather(shop: Workshop, items: readonly Item[], around: Around, rise: Pt, out: Gathered): void {
  for (const item of items) {
    if (item.kind === "text") addText(item.text, around, around.style, rise, out, false);
    else if (item.kind === "element") element(shop, item.element, item.style, around, rise, out);
    else addGenerated(shop, item, around, rise, out);
  }
}

function addText(
  words: string,
  around: Around,
  style: Style,
  rise: Pt,
  out: Gathered,
  asWritten: boolean,
): void {
  const printed = transformText(words.normalize("NFC"), style["text-transform"], around.lang);
  const plain = textStyleOf(style, around.lang, rise);
  const resolved = asWritten ? untouched(plain) : plain;
  out.inlines.push({ kind: "text", owner: around.owner, text: printed, style: resolved });
  if (asWritten || staysAsWritten(style)) out.asWritten.add(resolved);
}

function addGenerated(
  shop: Workshop,
  item: Extract<Item, { kind: "generated" }>,
  around: Around,
  rise: Pt,
  out: Gathered,
): void {
  const { style, parts, pseudo } = item;
  const inLine = style !== around.style;
  if (inLine) reportNoEffect(shop, around.element, style, "text in a line", around.style, pseudo);
  const raised = inLine ? rise + riseOf(style, around.style) : rise;
  for (const part of parts) {
    const { owner, lang } = around;
    if (part.kind === "text") addText(part.text, around, style, raised, out, part.asWritten);
    else if (part.kind === "page")
      out.inlines.push(pageNumber(part.of, owner, textStyleOf(style, lang, raised)));
    else out.inlines.push({ ...part, owner, style: textStyleOf(style, lang, raised) });
  }
}

/** Two digits keep the room: most sheets have under a hundred pages, and a number that needs less costs one more pass at most. */
const UNKNOWN_PAGE = "00";

const pageNumber = (of: PageOf, owner: Owner, style: TextStyle): TextInline => ({
  kind: "text",
  owner,
  text: UNKNOWN_PAGE,
  style,
  pageOf: of,
});

function element(shop: Workshop, node: Element, style: Style, around: Around, rise: Pt, out: Gathered): void {
  if (node.name === "br") {
    out.inlines.push({ kind: "break" });
    return;
  }
  if (style.float !== "none" && style.display === "inline") {
    const call = noteCall(shop, node, around, (own) => rise + riseOf(own, around.style));
    out.inlines.push(...call);
    for (const { style: own } of call) out.asWritten.add(own);
    return;
  }
  const place = shop.placeOf(node);
  if (style.display !== "inline") {
    const hint = `give “<${around.element.name}>” display: block, or move “<${node.name}>” out of it`;
    shop.findings.error(
      "template/misplaced-element",
      place,
      `the block “<${node.name}>” stands in a line of text, in “<${around.element.name}>”`,
      hint,
    );
  }
  const inside = enter(shop, node, style, around, true);
  leaveNames(shop, node, style, inside.lang, nameInLine(shop, node, inside, around));
  const isPicture = node.name === "img" || node.name === "readout-qr";
  reportNoEffect(shop, node, style, isPicture ? "picture in a line" : "text in a line", around.style);
  const raised = rise + riseOf(style, around.style);
  if (node.name === "readout-page") {
    const asked = pageOf(shop, node, place);
    if (asked) out.inlines.push(pageNumber(asked, inside.owner, textStyleOf(style, inside.lang, raised)));
    return;
  }
  const picture = isPicture ? inlinePicture(shop, node, inside, raised) : undefined;
  if (picture) out.inlines.push(picture);
  else gather(shop, itemsOf(shop, inside), inside, raised, out);
}

/** Gives the id of an element that prints something to its tag, so that the place is that of its first line; false when it cannot. */
function nameInLine(shop: Workshop, { name, attribs }: Element, inside: Around, around: Around): boolean {
  if (attribs.id === undefined || inside.owner === around.owner || inside.owner === ARTIFACT) return false;
  if (!REPLACED.includes(name) && !hasInk(shop, itemsOf(shop, inside), inside)) return false;
  shop.structure.amend(inside.owner, { anchor: attribs.id });
  return true;
}

/** How far sub and super stand from the line, in parts of the size of the text around: as in most type of a serif book face. */
const SUPER = 1 / 3;
const SUB = -0.2;

function riseOf(style: Style, around: Style): Pt {
  const align = style["vertical-align"];
  if (align === "super") return SUPER * around["font-size"];
  if (align === "sub") return SUB * around["font-size"];
  if (typeof align === "string") return 0;
  if ("pt" in align) return align.pt;
  const leading = style["line-height"];
  const height = "pt" in leading ? leading.pt : leading.factor * style["font-size"];
  return (height * align.percent) / 100;
}

function inlinePicture(shop: Workshop, node: Element, around: Around, rise: Pt): PictureInline | undefined {
  const picture = pictureFor(shop, node);
  if (!picture) return undefined;
  const { style } = around;
  const [natural, width, height] = [naturalSize(picture), fixed(style.width), fixed(style.height)];
  const ratio = natural.width / natural.height;
  const size =
    width !== undefined
      ? { width, height: height ?? width / ratio }
      : height !== undefined
        ? { width: height * ratio, height }
        : natural;
  return { kind: "picture", owner: around.owner, picture, ...size, rise };
}

const fixed = (size: Style["width"]): Pt | undefined =>
  size !== "auto" && "pt" in size ? size.pt : undefined;
