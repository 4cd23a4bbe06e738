/**
 * Paints the items of one page and tells the tags what stands where. Content of one element that follows itself is one
 * marked-content sequence; artifacts never stand inside one.
 */
import type { Page, PlacedItem, PlacedLink, PlacedPicture, PlacedRule, PlacedText } from "../model/page.ts";
import { ARTIFACT } from "../model/structure.ts";
import type { Color } from "../model/style.ts";
import { artifactOperator } from "./artifact.ts";
import { Content, colorOperator, num } from "./content.ts";
import type { EmbeddedFace } from "./face.ts";
import { greyColor } from "./grey.ts";
import type { PdfDictionary } from "./internals.ts";
import { type Destinations, type LinkTarget, linkAnnotation } from "./links.ts";
import type { TaggedPdf } from "./pdf.ts";
import type { Pictures } from "./picture.ts";
import type { Tag, Tags } from "./tags.ts";
import { glyphRuns, textState } from "./text.ts";
import type { TreePage } from "./tree.ts";

/** What the pages of a document share. */
export interface Studio {
  readonly pdf: TaggedPdf;
  readonly tags: Tags;
  readonly faces: readonly EmbeddedFace[];
  readonly pictures: Pictures;
  readonly destinations: Destinations;
  readonly linkTargets: ReadonlyMap<number, LinkTarget>;
  /** No colour: greys of the same brightness instead. */
  readonly mono: boolean;
}

/** Adds a page to the file and paints it; `index` counts from 0. */
export function paintPage(studio: Studio, page: Page, index: number): TreePage {
  const { pdf } = studio;
  const size = [round(page.width), round(page.height)] as const;
  pdf.addPage({ size, margin: 0 });
  Object.assign(pdf.page.dictionary.data, boxesOf(size, page.trim));
  const treePage = { ref: pdf.page.dictionary, height: size[1] };
  const painter = new PagePainter(studio, treePage, index);
  for (const item of page.items) painter.paint(item);
  pdf.page.content.write(painter.finish());
  pdf.page.dictionary.data.StructParents = index;
  if (page.blank) pdf.page.dictionary.data.PieceInfo = pdf.leftEmpty();
  return treePage;
}

/** What paints the items of a page, without making one. */
export function paintedItems(studio: Studio, page: TreePage, items: readonly PlacedItem[]): Uint8Array {
  const painter = new PagePainter(studio, page, 0);
  for (const item of items) painter.paint(item);
  return painter.finish();
}

/**
 * A page that will be cut has its own corner as the origin, like every page, and a medium that begins before it. The trim box is the page
 * as it will be; crop marks stand on the medium alone (ISO 32000-1, 14.11.2).
 */
function boxesOf([width, height]: readonly [number, number], trim: Page["trim"]): PdfDictionary {
  if (trim === undefined) return {};
  const grown = (by: number): number[] => [-by, -by, width + by, height + by].map(round);
  return { MediaBox: grown(trim.around), BleedBox: grown(trim.bleed), TrimBox: [0, 0, width, height] };
}

class PagePainter {
  readonly #studio: Studio;
  readonly #page: TreePage;
  readonly #index: number;
  readonly #content = new Content();
  /** The open marked-content sequence: its tag, or its artifact operator. */
  #open: Tag | string | undefined;

  constructor(studio: Studio, page: TreePage, index: number) {
    this.#studio = studio;
    this.#page = page;
    this.#index = index;
  }

  paint(item: PlacedItem): void {
    switch (item.kind) {
      case "text":
        this.#paintText(item);
        break;
      case "rule":
        this.#paintRule(item);
        break;
      case "picture":
        this.#paintPicture(item);
        break;
      case "link":
        this.#addLink(item);
        break;
      case "anchor":
        this.#studio.destinations.add(this.#page, item);
        break;
    }
  }

  finish(): Uint8Array {
    this.#close();
    return this.#content.bytes();
  }

  #paintText(text: PlacedText): void {
    const face = this.#studio.faces[text.face];
    if (face === undefined) throw new Error(`no face ${text.face}`);
    this.#useFont(face);
    const state = textState(text, face);
    // Glyphs stand in the order of the eye; the mark says that they are read the other way round (ISO 32000-1, 14.8.2.3.3).
    const turned = text.pieces.some(({ shape }) => shape.rightToLeft);
    for (const run of glyphRuns(text, face)) {
      if (text.owner === ARTIFACT) this.#openArtifact(artifactOperator(text.furniture));
      else this.#openTag(this.#tagOf(text, run.actual));
      if (turned) this.#content.begin("/ReversedChars BMC");
      this.#content.text(run.x, text.baseline, state, this.#inkOf(text.color), run);
      if (turned) this.#content.end();
    }
  }

  #tagOf(text: PlacedText, actual: string | undefined): Tag {
    const { tags } = this.#studio;
    return text.word === undefined
      ? tags.forText(text.owner, text.lang, actual)
      : tags.forWord(text.owner, text.lang, text.word);
  }

  #useFont(face: EmbeddedFace): void {
    this.#studio.pdf.page.fonts[face.id] ??= face.ref();
  }

  #paintRule(rule: PlacedRule): void {
    this.#openArtifact(artifactOperator(rule.furniture));
    const color = this.#inkOf(rule.color);
    if (rule.dash === undefined) this.#content.rectangle(rule.x, rule.y, rule.width, rule.height, color);
    else this.#content.raw(dashedRule({ ...rule, color }, rule.dash));
  }

  #inkOf(color: Color): Color {
    return this.#studio.mono ? greyColor(color) : color;
  }

  #paintPicture(item: PlacedPicture): void {
    const { tags, pictures } = this.#studio;
    if (item.owner === ARTIFACT) this.#openArtifact(artifactOperator(undefined));
    else {
      const tag = tags.of(item.owner);
      this.#openTag(tag);
      const sides = [item.x, item.y, item.x + item.width, item.y + item.height] as const;
      tags.addPicture(tag, { page: this.#index, sides });
    }
    this.#content.raw(pictures.paint(item.picture, item));
  }

  #addLink(link: PlacedLink): void {
    const { pdf, tags, linkTargets } = this.#studio;
    const target = linkTargets.get(link.owner);
    if (target === undefined) throw new Error(`element ${link.owner} has a link area but no target`);
    const annotation = linkAnnotation(pdf, this.#page, link, target, tags.nextAnnotationKey());
    tags.addAnnotation(tags.of(link.owner), this.#index, annotation);
    pdf.page.annotations.push(annotation);
    annotation.end();
  }

  #openArtifact(operator: string): void {
    if (this.#open === operator) return;
    this.#close();
    this.#content.begin(operator);
    this.#open = operator;
  }

  #openTag(tag: Tag): void {
    if (this.#open === tag) return;
    this.#close();
    const again = tag.kids.length > 0;
    const mcid = this.#studio.tags.addContent(tag, this.#index);
    // Extractors that walk no tags take the text from here; said once, lest a word over two pages be read twice.
    const actual = tag.actual === undefined || again ? "" : ` /ActualText ${utf16Hex(tag.actual)}`;
    this.#content.begin(`/${tag.role} <</MCID ${mcid}${actual}>> BDC`);
    this.#open = tag;
  }

  #close(): void {
    if (this.#open !== undefined) this.#content.end();
    this.#open = undefined;
  }
}

/** A stroked line, its gaps made to fit so that it ends with a dash as it begins. */
function dashedRule(rule: PlacedRule, [dash, gap]: readonly [number, number]): string {
  const lying = rule.width >= rule.height;
  const length = lying ? rule.width : rule.height;
  const thickness = lying ? rule.height : rule.width;
  const dashes = Math.max(1, Math.round((length + gap) / (dash + gap)));
  const fitted = dashes === 1 ? gap : (length - dashes * dash) / (dashes - 1);
  const [x, y] = lying ? [rule.x, rule.y + thickness / 2] : [rule.x + thickness / 2, rule.y];
  const [endX, endY] = lying ? [rule.x + length, y] : [x, rule.y + length];
  return [
    `q ${colorOperator(rule.color).toUpperCase()} ${num(thickness)} w [${num(dash)} ${num(Math.max(0, fitted))}] 0 d`,
    `${num(x)} ${num(y)} m ${num(endX)} ${num(endY)} l S Q`,
  ].join(" ");
}

/** A text string for a property list (ISO 32000-1, 7.9.2.2). */
function utf16Hex(text: string): string {
  let hex = "FEFF";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0");
  return `<${hex}>`;
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
