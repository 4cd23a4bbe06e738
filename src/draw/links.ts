/** Links and the places that they jump to. */
import type { PlacedAnchor, PlacedLink, PlacedText } from "../model/page.ts";
import type { StructureElement } from "../model/structure.ts";
import { type KitReference, type PdfDictionary, type PdfValue, textString } from "./internals.ts";
import { asciiName, byBytes } from "./name.ts";
import type { TaggedPdf } from "./pdf.ts";
import type { TreePage } from "./tree.ts";

export interface LinkTarget {
  readonly href: string;
  /** What a screen reader says of the annotation: the link's own text (ISO 14289-1, 7.18.5). */
  readonly contents: string;
}

/**
 * A link annotation over one part of a link. Written by ourselves, since PDFKit takes no /StructParent of ours, leaves /Contents
 * empty and writes addresses outside ASCII as UTF-16.
 */
export function linkAnnotation(
  pdf: TaggedPdf,
  page: TreePage,
  link: PlacedLink,
  target: LinkTarget,
  structParent: number,
): KitReference {
  const top = page.height - link.y;
  return pdf.ref({
    Type: "Annot",
    Subtype: "Link",
    Rect: [link.x, top - link.height, link.x + link.width, top].map((n) => Math.round(n * 1000) / 1000),
    Border: [0, 0, 0],
    // Print: PDF/A forbids annotations that paper would not show (ISO 19005-2, 6.3.2).
    F: 4,
    P: page.ref,
    Contents: textString(target.contents),
    A: actionOf(target.href),
    StructParent: structParent,
  });
}

const actionOf = (href: string): PdfDictionary =>
  href.startsWith("#")
    ? { S: "GoTo", D: textString(asciiName(href.slice(1))) }
    : { S: "URI", URI: textString(asciiAddress(href)) };

/** An address is ASCII (ISO 32000-1, 12.6.4.7): host names by IDNA, the rest by percent signs. */
function asciiAddress(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href);
}

/**
 * Target and spoken text of each link of the document: its words, with alternatives ("Absatz 6" for "[6]") in the place of what they stand
 * for, and hyphenated words whole.
 */
export function linkTargets(
  elements: readonly StructureElement[],
  texts: Iterable<PlacedText>,
): ReadonlyMap<number, LinkTarget> {
  const linkOf = inherited(elements, (e) => e.href !== undefined);
  const spokenAs = inherited(elements, (e) => e.alt !== undefined);
  const words = new Map<number, string>();
  let last: string | undefined;
  for (const text of texts) {
    const link = linkOf[text.owner];
    if (link === undefined) continue;
    const [unit, spoken] = spokenUnit(text, elements, spokenAs[text.owner]);
    if (unit === undefined || unit !== last) words.set(link, (words.get(link) ?? "") + spoken);
    last = unit;
  }
  const targets = new Map<number, LinkTarget>();
  for (const { id, href } of elements) {
    if (href === undefined) continue;
    targets.set(id, { href, contents: words.get(id)?.replace(/\s+/g, " ").trim() || href });
  }
  return targets;
}

/** For each element the nearest one, itself or around it, that fits. */
function inherited(
  elements: readonly StructureElement[],
  fits: (element: StructureElement) => boolean,
): (number | undefined)[] {
  const nearest: (number | undefined)[] = [];
  // Parents stand before children, so the parent's answer is known already.
  for (const e of elements)
    nearest.push(fits(e) ? e.id : e.parent === undefined ? undefined : nearest[e.parent]);
  return nearest;
}

/** What a text item says, and the name of the unit that says it once, however many items it is painted in. */
function spokenUnit(
  text: PlacedText,
  elements: readonly StructureElement[],
  spokenAs: number | undefined,
): readonly [unit: string | undefined, spoken: string] {
  if (spokenAs !== undefined) return [`element ${spokenAs}`, elements[spokenAs]?.alt ?? ""];
  if (text.word !== undefined) return [`word ${text.word.id}`, text.word.text];
  return [undefined, text.pieces.map((piece) => piece.shape.text).join("")];
}

/** Named places, collected page by page. */
export class Destinations {
  readonly #places = new Map<string, PdfValue>();

  /** The first place of a name counts. */
  add(page: TreePage, anchor: PlacedAnchor): void {
    const name = asciiName(anchor.name);
    if (!this.#places.has(name)) this.#places.set(name, placeOn(page, anchor.x, anchor.y));
  }

  /** As a name tree of one leaf, instead of PDFKit's, whose order depends on the machine's language. */
  write(pdf: TaggedPdf): void {
    const sorted = [...this.#places].sort(([a], [b]) => byBytes(a, b));
    const names = pdf._root.data.Names as KitReference;
    names.data.Dests = { Names: sorted.flatMap(([name, place]): PdfValue[] => [textString(name), place]) };
  }
}

/** Scrolls to a point and leaves the magnification as it is. */
export const placeOn = (page: TreePage, x: number, y: number): PdfValue => [
  page.ref,
  "XYZ",
  Math.round(x * 1000) / 1000,
  Math.round((page.height - y) * 1000) / 1000,
  null,
];
