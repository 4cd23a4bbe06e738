/**
 * Whether everything that carries meaning can be told from its ground: text, and the rules under the heads of tables. From the computed styles,
 * so that it holds for every content that the layout will ever print. Other rules only repeat what the room between things says already.
 */
import type { Place } from "../model/diagnostic.ts";
import type { Box, DocumentTree, Inline, PageStyle, TableRow } from "../model/document.ts";
import type { StructureElement } from "../model/structure.ts";
import type { BorderSide, Color, TextStyle } from "../model/style.ts";
import type { Findings } from "./findings.ts";

const PAPER: Color = { r: 255, g: 255, b: 255 };

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const LEAST = { text: 4.5, largeText: 3, rule: 3 } as const;
/** Large text: 18 pt, or 14 pt and bold (WCAG 2.2, definition of “large scale”). */
const LARGE = { size: 18, bold: 14, weight: 700 } as const;

export function checkContrast(
  tree: Pick<DocumentTree, "root" | "pages" | "elements">,
  findings: Findings,
): void {
  const checker = new ContrastChecker(tree.elements, findings);
  for (const page of Object.values(tree.pages)) checker.page(page);
  // A page can have a ground of its own, but which box stands on which page is not known yet: the lightest and the darkest are tried.
  for (const ground of grounds(tree.pages)) checker.box(tree.root, ground, undefined);
}

function grounds(pages: DocumentTree["pages"]): readonly Color[] {
  const all = Object.values(pages).map(({ background }) => background ?? PAPER);
  const byLight = all.sort((a, b) => luminance(a) - luminance(b));
  const [darkest = PAPER, lightest = PAPER] = [byLight[0], byLight.at(-1)];
  return luminance(darkest) === luminance(lightest) ? [darkest] : [darkest, lightest];
}

class ContrastChecker {
  readonly #elements: readonly StructureElement[];
  readonly #findings: Findings;

  constructor(elements: readonly StructureElement[], findings: Findings) {
    this.#elements = elements;
    this.#findings = findings;
  }

  page({ background = PAPER, boxes }: PageStyle): void {
    for (const box of Object.values(boxes))
      if (box !== undefined) this.#text(box.text, background, box.origin);
  }

  box(box: Box, around: Color, place: Place | undefined): void {
    const ground = box.style.background ?? around;
    const here = box.origin ?? place;
    switch (box.kind) {
      case "block":
        if (box.marker !== undefined) this.#inlines(box.marker.inlines, ground, here);
        for (const child of box.children) this.box(child, ground, here);
        break;
      case "paragraph":
        this.#inlines(box.inlines, ground, here);
        break;
      case "table":
        if (box.caption !== undefined) this.box(box.caption, ground, here);
        for (const row of [...box.head, ...box.body, ...box.foot]) this.#row(row, ground, here);
        for (const row of box.head) this.#headRules(row, ground, here);
        break;
      case "grid":
        for (const item of box.items) this.box(item.box, ground, here);
        break;
      case "picture":
        break;
    }
  }

  #row(row: TableRow, around: Color, place: Place | undefined): void {
    const rowGround = row.style.background ?? around;
    for (const cell of row.cells) {
      const ground = cell.style.background ?? rowGround;
      for (const child of cell.children) this.box(child, ground, cell.origin ?? place);
    }
  }

  #inlines(inlines: readonly Inline[], ground: Color, place: Place | undefined): void {
    for (const inline of inlines)
      if (inline.kind === "text" && inline.text.trim() !== "") this.#text(inline.style, ground, place);
  }

  #text(style: TextStyle, ground: Color, place: Place | undefined): void {
    const isLarge = style.size >= LARGE.size || (style.size >= LARGE.bold && style.weight >= LARGE.weight);
    this.#compare("text", style.color, ground, isLarge ? LEAST.largeText : LEAST.text, place);
  }

  /** The rule between the head of a table and its body tells which is which. */
  #headRules(row: TableRow, ground: Color, place: Place | undefined): void {
    for (const { owner, style, origin, column } of row.cells) {
      if (this.#elements[owner]?.role !== "TH") continue;
      const rule: BorderSide = row.lines?.below[column] ?? style.border.bottom;
      if (rule.style !== "none" && rule.width > 0)
        this.#compare("the rule under the table's head", rule.color, ground, LEAST.rule, origin ?? place);
    }
  }

  #compare(what: string, color: Color, ground: Color, least: number, place: Place | undefined): void {
    const ratio = contrast(color, ground);
    if (ratio >= least) return;
    this.#findings.error(
      "template/low-contrast",
      place,
      `${what} in “${hex(color)}” on “${hex(ground)}” has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`,
      `make it ${least} to 1 at least: a darker colour, or a lighter ground`,
    );
  }
}

/** WCAG 2.2, “contrast ratio”: from 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Thousands of runs share a few colours. */
const known = new WeakMap<Color, number>();

function luminance(color: Color): number {
  let light = known.get(color);
  if (light === undefined) {
    light = relativeLuminance(color);
    known.set(color, light);
  }
  return light;
}

/** WCAG 2.2, “relative luminance”: from 0 to 1. */
function relativeLuminance({ r, g, b }: Color): number {
  const [red, green, blue] = [r, g, b].map((value) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const hex = ({ r, g, b }: Color): string =>
  `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
