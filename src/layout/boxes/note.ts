/**
 * Notes: what floats to the foot of the page or into its margin. A call is left in the line, a Reference by link and label; the
 * note has the same number before it, its Lbl with a link back. In the structure the Note follows the paragraph that calls it, so
 * that nobody who listens is interrupted in a sentence (ISO 32000-1, 14.8.4.4.1 leaves its place open).
 */
import type { Element } from "domhandler";
import type { Block, Marker, TextInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { showNumber } from "../../model/numbering.ts";
import { ARTIFACT, type Owner, type Role } from "../../model/structure.ts";
import type { Style } from "../css/compute.ts";
import { paragraphStyleOf, textStyleOf } from "../css/resolve.ts";
import { contentOf } from "./block.ts";
import { enter } from "./enter.ts";
import { generate, untouched } from "./generated.ts";
import { reportNoEffect } from "./no-effect.ts";
import { type Around, baseOf, type Workshop } from "./workshop.ts";

/** Undefined when there can be no call; the finding says why. `riseOf` tells how high a call of a style stands. */
export function noteCall(
  shop: Workshop,
  node: Element,
  around: Around,
  riseOf: (call: Style) => Pt,
): TextInline | undefined {
  if (shop.notes.open) {
    shop.findings.error(
      "template/misplaced-element",
      shop.placeOf(node),
      `the note “<${node.name}>” stands in another note`,
      "move it out of the other, or say it there",
    );
    return undefined;
  }
  const number = ++shop.notes.count;
  const text = numberText(shop, node, "footnote-call", around, number);
  if (text === undefined) {
    shop.findings.error(
      "template/no-effect",
      shop.placeOf(node),
      `the note “<${node.name}>” has no mark in the line`,
      "give ::footnote-call content, as counter(footnote)",
    );
    return undefined;
  }
  const names = { note: `note.${number}`, call: `note-call.${number}` };
  const reference = shop.structure.add("Reference", around.owner, true, around.lang, node.name);
  const href = `#${names.note}`;
  const link = shop.structure.add("Link", reference, true, around.lang, node.name, { href });
  const owner = shop.structure.add("Lbl", link, true, around.lang, node.name);
  const { box, style } = noteBox(shop, node, around, number, names);
  const placement = style.float === "sidenote" ? "side" : "foot";
  return {
    kind: "text",
    owner,
    text: text.words,
    style: untouched(textStyleOf(text.style, around.lang, riseOf(text.style))),
    note: { placement, anchor: names.call, box },
  };
}

function noteBox(
  shop: Workshop,
  node: Element,
  around: Around,
  number: number,
  names: { readonly note: string; readonly call: string },
): { readonly box: Block; readonly style: Style } {
  const style = shop.styler.styleOf(node, shop.notes.body);
  reportNoEffect(shop, node, style, "note", shop.notes.body);
  const note = enter(shop, node, style, { ...around, owner: homeOf(shop, around.owner) }, false, "Note");
  const marker = markerOf(shop, node, note, number, names.call);
  // Names that wait for the paragraph around stay with it.
  const { waiting } = shop;
  shop.waiting = { anchors: [names.note], strings: [], pageNumber: undefined };
  shop.notes.open = true;
  const base = baseOf(shop, note);
  const children = contentOf(shop, note);
  shop.notes.open = false;
  shop.waiting = waiting;
  return { style, box: { kind: "block", ...base, children, ...(marker ? { marker } : {}) } };
}

/** What a note may stand behind: text that nothing but its lines belongs to. */
const PARAGRAPHS: readonly (Role | undefined)[] = ["P", "H1", "H2", "H3", "H4", "H5", "H6"];

/** The element that the note belongs to: the one around the paragraph of its call, or a cell, item or caption itself. */
function homeOf(shop: Workshop, owner: Owner): Owner {
  let at = owner;
  while (at !== ARTIFACT && shop.structure.elements[at]!.inline)
    at = shop.structure.elements[at]!.parent ?? 0;
  if (at === ARTIFACT || !PARAGRAPHS.includes(shop.structure.roleOf(at))) return at;
  return shop.structure.elements[at]!.parent ?? 0;
}

/** The room between number and note, in parts of the size: as in front of items of a list. */
const GAP = 0.5;

/** The number before the note; undefined where the style sheet gives none. */
function markerOf(
  shop: Workshop,
  node: Element,
  note: Around,
  number: number,
  call: string,
): Marker | undefined {
  const text = numberText(shop, node, "footnote-marker", note, number);
  if (text === undefined) return undefined;
  const label = shop.structure.add("Lbl", note.owner, false, note.lang, node.name);
  const owner = shop.structure.add("Link", label, true, note.lang, node.name, { href: `#${call}` });
  return {
    inlines: [{ kind: "text", owner, text: text.words, style: textStyleOf(text.style, note.lang) }],
    gap: GAP * text.style["font-size"],
    style: { ...paragraphStyleOf(text.style, note.lang), align: "right", alignLast: "right", indent: 0 },
  };
}

/** What a pseudo-element of a note prints; undefined when that is nothing. */
function numberText(
  shop: Workshop,
  node: Element,
  pseudo: "footnote-call" | "footnote-marker",
  { style: parent, lang }: Around,
  number: number,
): { readonly words: string; readonly style: Style } | undefined {
  const style = shop.styler.pseudoStyleOf(node, pseudo, parent);
  if (!style || style.display === "none") return undefined;
  const content = style.content.map((part) =>
    part.kind === "counter" && part.name === "footnote"
      ? ({ kind: "text", text: showNumber(number, part.numbering ?? "decimal") } as const)
      : part,
  );
  const parts = generate(shop, content, { element: node, style, lang }, "before");
  const words = parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
  return words.trim() === "" ? undefined : { words, style };
}
