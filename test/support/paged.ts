/**
 * Hand-made `PagedDocument`s for tests of drawing: real glyphs from a real font, placed where the test says. Shaping is done word by word
 * with HarfBuzz, without any of the program's own typesetting.
 */
import { readFileSync } from "node:fs";
import * as hb from "harfbuzzjs";
import type { DocumentMeta } from "../../src/model/document.ts";
import type {
  Face,
  OutlineEntry,
  Page,
  PagedDocument,
  PlacedItem,
  PlacedText,
  Shape,
} from "../../src/model/page.ts";
import { ARTIFACT, type Owner, type Role, type StructureElement } from "../../src/model/structure.ts";
import { BLACK } from "../../src/model/style.ts";

const fontFile = (file: string) => new URL(`../../node_modules/${file}`, import.meta.url);

function openFace(path: string, family: string, weight: number, italic: boolean) {
  const bytes = new Uint8Array(readFileSync(fontFile(path)));
  const face = new hb.Face(new hb.Blob(bytes));
  const value: Face = {
    family,
    weight,
    italic,
    file: path.split("/").at(-1) ?? path,
    bytes,
    unitsPerEm: face.upem,
  };
  return { value, font: new hb.Font(face) };
}

const OPENED = [
  openFace("source-serif/TTF/SourceSerif4-Regular.ttf", "Source Serif 4", 400, false),
  openFace("source-serif/TTF/SourceSerif4-Semibold.ttf", "Source Serif 4", 600, false),
  // CFF outlines, which are embedded by other code.
  openFace("source-sans-pro/OTF/SourceSansPro-Regular.otf", "Source Sans Pro", 400, false),
];

export const SERIF = 0;
export const BOLD = 1;
export const SANS = 2;
export const FACES: readonly Face[] = OPENED.map((o) => o.value);

/** Ideal for comparing: the same text, face and features give the same object, as typesetting does. */
const shapes = new Map<string, Shape>();

export function shape(
  text: string,
  face = SERIF,
  features: Readonly<Record<string, number>> = {},
  lang = "de",
): Shape {
  const key = JSON.stringify([text, face, features, lang]);
  const known = shapes.get(key) ?? makeShape(text, face, features, lang);
  shapes.set(key, known);
  return known;
}

function makeShape(
  text: string,
  face: number,
  features: Readonly<Record<string, number>>,
  lang: string,
): Shape {
  const { font, value } = OPENED[face]!;
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage(lang);
  hb.shape(
    font,
    buffer,
    Object.entries(features).map(([tag, on]) => new hb.Feature(tag, on)),
  );
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const unit = 1000 / value.unitsPerEm;
  const advances = positions.map((p) => p.xAdvance * unit);
  const offsets = positions.map((p): [number, number] => [p.xOffset * unit, p.yOffset * unit]);
  const starts = infos.map((i) => i.cluster);
  return {
    face,
    glyphs: infos.map((i) => i.codepoint),
    advances,
    texts: starts.map((start, i) =>
      start === starts[i - 1] ? "" : text.slice(start, starts.find((s) => s > start) ?? text.length),
    ),
    ...(offsets.some(([x, y]) => x !== 0 || y !== 0) ? { offsets } : {}),
    width: advances.reduce((a, b) => a + b, 0),
    text,
  };
}

export interface TextOptions extends Partial<Omit<PlacedText, "kind" | "owner" | "pieces">> {
  readonly features?: Readonly<Record<string, number>>;
  /** Added behind every space, in pt. */
  readonly stretch?: number;
}

/** A line of text, one piece a word and a space. */
export function text(owner: Owner, words: string, options: TextOptions = {}): PlacedText {
  const { features = {}, stretch = 0, ...placed } = options;
  const face = placed.face ?? SERIF;
  const lang = placed.lang ?? "de";
  return {
    kind: "text",
    owner,
    x: 20,
    baseline: 30,
    size: 10,
    color: BLACK,
    tracking: 0,
    scale: 1,
    pieces: (words.match(/ |[^ ]+/g) ?? []).map((part) => ({
      shape: shape(part, face, features, lang),
      extra: part === " " ? stretch : 0,
    })),
    ...placed,
    face,
    lang,
  };
}

/** Advance width of a text item by the model's own arithmetic, in pt. */
export const widthOf = (item: PlacedText): number =>
  item.pieces.reduce(
    (sum, { shape: s, extra }) =>
      sum + (s.width / 1000) * item.size * item.scale + s.glyphs.length * item.tracking + extra,
    0,
  );

/** Elements in document order; the first is the Document. `element(role, parent)` gives the id. */
export class Structure {
  readonly elements: StructureElement[] = [
    { id: 0, role: "Document", parent: undefined, inline: false, tag: "html" },
  ];

  add(role: Role, parent = 0, more: Partial<StructureElement> = {}): number {
    const id = this.elements.length;
    const inline = ["Span", "Link", "Quote", "Code", "Reference"].includes(role);
    this.elements.push({ id, role, parent, inline, tag: role.toLowerCase(), ...more });
    return id;
  }
}

export const META: DocumentMeta = {
  title: "Lagebild",
  lang: "de",
  author: undefined,
  subject: undefined,
  keywords: [],
  date: "2025-02-18T16:30:00+01:00",
  layout: "test 1",
};

/** Pages of 200 × 120 pt unless told otherwise; one list of items a page. */
export function paged(
  structure: Structure,
  pages: readonly (readonly PlacedItem[])[],
  more: {
    readonly meta?: Partial<DocumentMeta>;
    readonly outline?: readonly OutlineEntry[];
    readonly size?: readonly [number, number];
  } = {},
): PagedDocument {
  const [width, height] = more.size ?? [200, 120];
  return {
    meta: { ...META, ...more.meta },
    elements: structure.elements,
    pages: pages.map(
      (items, i): Page => ({ number: i + 1, side: i % 2 === 0 ? "right" : "left", width, height, items }),
    ),
    faces: FACES,
    outline: more.outline ?? [],
  };
}

/** One paragraph on one page. */
export function paragraph(words: string, options: TextOptions = {}): PagedDocument {
  const structure = new Structure();
  return paged(structure, [[text(structure.add("P"), words, options)]]);
}

export { ARTIFACT };
