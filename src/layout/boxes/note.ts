/**
 * Notes: what floats to the foot of the page or into its margin. A call is left in the line, a Reference by link and label; the
 * note has the same number before it, its Lbl with a link back. In the structure the Note follows the paragraph that calls it, so
 * that nobody who listens is interrupted in a sentence (ISO 32000-1, 14.8.4.4.1 leaves its place open).
 */
import type { Element } from "domhandler";
import type { Block, Marker, TextInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { type Numbering, showNumber } from "../../model/numbering.ts";
import { ARTIFACT, type Owner, type Role } from "../../model/structure.ts";
import type { Style } from "../css/compute.ts";
import { paragraphStyleOf, textStyleOf } from "../css/resolve.ts";
import { contentOf } from "./block.ts";
import { enter } from "./enter.ts";
import { generate, untouched } from "./generated.ts";
import { reportNoEffect } from "./no-effect.ts";
import { type Around, baseOf, type Workshop } from "./workshop.ts";

/** Nothing when there can be no call; the finding says why. `riseOf` tells how high a call of a style stands. */
export function noteCall(
  shop: Workshop,
  node: Element,
  around: Around,
  riseOf: (call: Style) => Pt,
): readonly TextInline[] {
  if (shop.notes.open) {
    shop.findings.error(
      "template/misplaced-element",
      shop.placeOf(node),
      `the note “<${node.name}>” stands in another note`,
      "move it out of the other, or say it there",
    );
    return [];
  }
  const number = ++shop.notes.count;
  const names = { note: `note.${number}`, call: `note-call.${number}` };
  const mark = markText(shop, node, "footnote-call", around, names.call);
  if (mark === undefined) {
    shop.findings.error(
      "template/no-effect",
      shop.placeOf(node),
      `the note “<${node.name}>” has no mark in the line`,
      "give ::footnote-call content, as counter(footnote)",
    );
    return [];
  }
  const reference = shop.structure.add("Reference", around.owner, true, around.lang, node.name);
  const href = `#${names.note}`;
  const link = shop.structure.add("Link", reference, true, around.lang, node.name, { href });
  const owner = shop.structure.add("Lbl", link, true, around.lang, node.name);
  const { box, style } = noteBox(shop, node, around, names);
  const note = { placement: style.float === "sidenote" ? "side" : "foot", anchor: names.call, box } as const;
  const printed = untouched(textStyleOf(mark.style, around.lang, riseOf(mark.style)));
  return mark.parts.map((part, i) => ({
    kind: "text",
    owner,
    style: printed,
    ...part,
    ...(i === 0 ? { note } : {}),
  }));
}

function noteBox(
  shop: Workshop,
  node: Element,
  around: Around,
  names: { readonly note: string; readonly call: string },
): { readonly box: Block; readonly style: Style } {
  const style = shop.styler.styleOf(node, shop.notes.body);
  reportNoEffect(shop, node, style, "note", shop.notes.body);
  const note = enter(shop, node, style, { ...around, owner: homeOf(shop, around.owner) }, false, "Note");
  const marker = markerOf(shop, node, note, names.call);
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
function markerOf(shop: Workshop, node: Element, note: Around, call: string): Marker | undefined {
  const mark = markText(shop, node, "footnote-marker", note, call);
  if (mark === undefined) return undefined;
  const label = shop.structure.add("Lbl", note.owner, false, note.lang, node.name);
  const owner = shop.structure.add("Link", label, true, note.lang, node.name, { href: `#${call}` });
  const style = textStyleOf(mark.style, note.lang);
  return {
    inlines: mark.parts.map((part) => ({ kind: "text", owner, style, ...part })),
    gap: GAP * mark.style["font-size"],
    style: { ...paragraphStyleOf(mark.style, note.lang), align: "right", alignLast: "right", indent: 0 },
  };
}

interface Mark {
  readonly parts: readonly Pick<TextInline, "text" | "pageOf">[];
  readonly style: Style;
}

/** What a pseudo-element of a note prints; undefined when that is nothing. */
function markText(
  shop: Workshop,
  node: Element,
  pseudo: "footnote-call" | "footnote-marker",
  { style: parent, lang }: Around,
  call: string,
): Mark | undefined {
  const style = shop.styler.pseudoStyleOf(node, pseudo, parent);
  if (!style || style.display === "none") return undefined;
  const parts = style.content.flatMap((part): Mark["parts"] => {
    if (part.kind === "counter" && part.name === "footnote") return [numberText(shop, part.numbering, call)];
    const made = generate(shop, [part], { element: node, style, lang }, "before");
    return made.flatMap((one) => (one.kind === "text" && one.text !== "" ? [{ text: one.text }] : []));
  });
  return parts.every(({ text }) => text.trim() === "") ? undefined : { parts, style };
}

/** Counted through the document, the number is known; counted by pages, it is asked for as that of a page is. */
function numberText(
  shop: Workshop,
  numbering: Numbering = "decimal",
  anchor: string,
): Pick<TextInline, "text" | "pageOf"> {
  if (!shop.styler.notesByPage) return { text: showNumber(shop.notes.count, numbering) };
  return { text: showNumber(1, numbering), pageOf: { anchor, numbering, noteOnPage: true } };
}
