/**
 * Files for printers alone: pages on sheets, and the copies of all holders one behind the other. Each page of the document is painted once, as
 * a form, and stands wherever it is wanted, so a thousand copies take little more room than one. There are no tags: a form that stands in
 * many places cannot have any, and the file says what it is in its title. The tagged original stands beside it.
 */
import type { Cell, Imposition, SheetSide } from "../model/imposition.ts";
import type { CopyMarks, PagedDocument, PlacedItem, PlacedText } from "../model/page.ts";
import { ARTIFACT } from "../model/structure.ts";
import { Content, num } from "./content.ts";
import { facesOf, paintedTexts, personalStreams } from "./copies.ts";
import { notLaterThan } from "./date.ts";
import { EmbeddedFace } from "./face.ts";
import type { KitPage, KitReference } from "./internals.ts";
import { Destinations } from "./links.ts";
import { writeOutline } from "./outline.ts";
import { paintedItems, type Studio } from "./painter.ts";
import { type Duplex, duplexOf, TaggedPdf } from "./pdf.ts";
import { Pictures } from "./picture.ts";
import { Tags } from "./tags.ts";
import type { TreePage } from "./tree.ts";

export interface PressOptions {
  /** No colour at all: greys of the same brightness. */
  readonly mono?: boolean;
  /** No date in the file is later than this, in seconds since 1970. */
  readonly latest?: number;
}

/**
 * The sheets of an imposition. `slugs` stand upwards along the left edge of each side and say which it is; `draft` is painted under every page.
 */
export async function drawImposed(
  document: PagedDocument,
  imposition: Imposition,
  slugs: readonly (readonly PlacedText[])[],
  draft: CopyMarks | undefined,
  options: PressOptions = {},
): Promise<Uint8Array> {
  const { width, height, sides, duplex } = imposition;
  const press = openPress(document, EDGES[duplex], options);
  const under = draft === undefined ? [] : personalStreams([draft], press.faces, document.pages[0]!);
  const forms = pageForms(
    document,
    press,
    under[0],
    facesOf(draft === undefined ? [] : [draft], press.faces),
  );
  // What is printed on one side only has no backs in its file.
  for (const [i, side] of sides.entries()) {
    if (duplex === "off" && side.face === "back") continue;
    press.pdf.addPage({ size: [rounded(width), rounded(height)], margin: 0 });
    paintSide(side, slugs[i] ?? [], forms, height, press);
  }
  return press.pdf.finish();
}

/** What stands behind the last copy: the list of who has which, with its entry in the outline. */
export interface MergedList {
  readonly document: PagedDocument;
  readonly name: string;
}

/** All copies in the order of their marks, each on sheets of its own. `names` are the entries of the outline. */
export async function drawMerged(
  document: PagedDocument,
  copies: readonly CopyMarks[],
  names: readonly string[],
  options: PressOptions & { readonly list?: MergedList | undefined } = {},
): Promise<Uint8Array> {
  const { pages } = document;
  const press = openPress(document, duplexOf(pages), options);
  const { pdf } = press;
  const forms = pageForms(document, press, undefined, []);
  const personal = personalStreams(copies, press.faces, pages[0]!);
  const fonts = facesOf(copies, press.faces);
  const firsts: TreePage[] = [];
  for (const stream of personal) {
    for (const [i, form] of forms.entries()) {
      const { width, height } = pages[i]!;
      pdf.addPage({ size: [rounded(width), rounded(height)], margin: 0 });
      if (i === 0) firsts.push({ ref: pdf.page.dictionary, height: rounded(height) });
      pdf.page.content.buffer.splice(0);
      pdf.page.content.write(stream);
      pdf.page.content.write(Buffer.from(`/${form.name} Do\n`, "latin1"));
      pdf.page.xobjects[form.name] = form.ref;
      for (const face of fonts) pdf.page.fonts[face.id] ??= face.ref();
    }
    // The next copy begins on a sheet of its own. A document of one page is printed on one side.
    if (pages.length > 1 && pages.length % 2 === 1)
      pdf.addPage({ size: [rounded(pages[0]!.width), rounded(pages[0]!.height)], margin: 0 });
  }
  const { list } = options;
  if (list !== undefined) firsts.push(addList(list.document, press));
  const entries = list === undefined ? names : [...names, list.name];
  const outline = entries.map((text, i) => ({ level: 1, text, page: i + 1, y: 0 }));
  writeOutline(pdf, outline, firsts);
  return pdf.finish();
}

/** Pages of another document, in faces of its own; gives the first. */
function addList(list: PagedDocument, { pdf, mono }: Press): TreePage {
  const press = pressIn(pdf, list, "list face", mono);
  const firsts = pageForms(list, press, undefined, []).map((form, i): TreePage => {
    const { width, height } = list.pages[i]!;
    pdf.addPage({ size: [rounded(width), rounded(height)], margin: 0 });
    pdf.page.content.buffer.splice(0);
    pdf.page.content.write(Buffer.from(`/${form.name} Do\n`, "latin1"));
    pdf.page.xobjects[form.name] = form.ref;
    return { ref: pdf.page.dictionary, height: rounded(height) };
  });
  return firsts[0]!;
}

const EDGES: Readonly<Record<Imposition["duplex"], Duplex>> = {
  short: "DuplexFlipShortEdge",
  long: "DuplexFlipLongEdge",
  off: "Simplex",
};

interface Press extends Studio {
  readonly faces: readonly EmbeddedFace[];
}

function openPress(document: PagedDocument, duplex: Duplex, { mono = false, latest }: PressOptions): Press {
  const meta = { ...document.meta, date: notLaterThan(document.meta.date, latest) };
  const pdf = new TaggedPdf(meta, "print", duplex);
  return pressIn(pdf, document, "face", mono);
}

/** `named` keeps the faces of two documents of one file apart. */
function pressIn(
  pdf: TaggedPdf,
  { meta, faces: opened }: PagedDocument,
  named: string,
  mono: boolean,
): Press {
  const faces = opened.map((face, i) => new EmbeddedFace(pdf.openFont(`${named} ${i}`, face), face));
  return {
    pdf,
    tags: new Tags([], meta.lang, 0),
    faces,
    pictures: new Pictures(pdf, mono),
    destinations: new Destinations(),
    linkTargets: new Map(),
    mono,
  };
}

interface PageForm {
  readonly name: string;
  readonly ref: KitReference;
  readonly height: number;
}

function pageForms(
  document: PagedDocument,
  press: Press,
  under: Uint8Array | undefined,
  fonts: readonly EmbeddedFace[],
): readonly PageForm[] {
  return document.pages.map((page, i) => {
    const [width, height] = [rounded(page.width), rounded(page.height)];
    const ref = press.pdf.ref({ Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height] });
    const surface = surfaceOf(ref);
    press.pdf.page = surface;
    for (const face of fonts) surface.fonts[face.id] ??= face.ref();
    const painted = paintedItems(press, { ref, height }, page.items.flatMap(untagged));
    if (under !== undefined) ref.write(under);
    // Pages count from the top, the space of a form from its foot.
    ref.write(Buffer.from(`1 0 0 -1 0 ${num(height)} cm\n`, "latin1"));
    ref.write(painted);
    ref.data.Resources = { Font: surface.fonts, XObject: surface.xobjects };
    ref.end();
    return { name: `P${i + 1}`, ref, height };
  });
}

/** What the painters of texts and pictures know of a page: where its fonts and pictures are listed. */
const surfaceOf = (ref: KitReference): KitPage => ({
  dictionary: ref,
  content: ref,
  fonts: {},
  xobjects: {},
  annotations: [],
});

/** Nothing leads anywhere on paper, and nothing has a tag. */
function untagged(item: PlacedItem): readonly PlacedItem[] {
  switch (item.kind) {
    case "text":
    case "picture":
      return [{ ...item, owner: ARTIFACT }];
    case "rule":
      return [item];
    case "link":
    case "anchor":
      return [];
  }
}

function paintSide(
  { cells, marks }: SheetSide,
  slug: readonly PlacedText[],
  forms: readonly PageForm[],
  height: number,
  press: Press,
): void {
  const { page } = press.pdf;
  const content = new Content();
  for (const cell of cells) {
    const form = cell.page === undefined ? undefined : forms[cell.page - 1];
    if (form === undefined) continue;
    page.xobjects[form.name] = form.ref;
    content.raw(`q ${matrixOf(cell, form.height)} cm /${form.name} Do Q`);
  }
  page.content.write(content.bytes());
  page.content.write(paintedItems(press, { ref: page.dictionary, height }, marks));
  if (slug.length === 0) return;
  for (const { face } of slug) page.fonts[press.faces[face]!.id] ??= press.faces[face]!.ref();
  // Upwards along the left edge.
  const turned = `q 0 -1 1 0 ${num(SLUG_EDGE)} ${num(height - SLUG_FOOT)} cm\n${paintedTexts(slug, press.faces)}Q\n`;
  page.content.write(Buffer.from(turned, "latin1"));
}

/** From the left edge and from the foot, in pt: outside the 4.2 mm that office printers leave white, and in the margin of every layout. */
const SLUG_EDGE = 20;
const SLUG_FOOT = 60;

/** From the space of a form, which counts upwards from its foot, to that of a side, which counts downwards from its head. */
function matrixOf({ x, y, width, height, turned }: Cell, formHeight: number): string {
  const scale = height / formHeight;
  const numbers = turned ? [-scale, 0, 0, scale, x + width, y] : [scale, 0, 0, -scale, x, y + height];
  return numbers.map((n) => String(Math.round(n * 1e6) / 1e6)).join(" ");
}

const rounded = (n: number): number => Math.round(n * 1000) / 1000;
