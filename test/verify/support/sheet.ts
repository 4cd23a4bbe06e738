/**
 * Small tagged PDFs for the tests of `verify/`, made straight with PDFKit, so that every fault can be painted on purpose and no
 * stage of ours stands between the test and the file.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface SheetSpec {
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly displayTitle?: boolean;
  readonly tagged?: boolean;
  readonly pages: readonly (readonly Part[])[];
  readonly outline?: readonly { readonly text: string; readonly page: number; readonly y?: number }[];
  readonly password?: string;
  /** The number tree of `/PageLabels`. */
  readonly labels?: readonly unknown[];
}

/** One element, or an artifact, of one or more lines. A line is painted as it stands: the space at its end is part of it. */
export interface Part {
  readonly role: string;
  readonly lines: readonly (string | Hyphenated | Inline)[];
  readonly font?: string;
  readonly x?: number;
  readonly y?: number;
  /** Letter-spacing in pt. */
  readonly spacing?: number;
  /** In pt. */
  readonly size?: number;
  /** `#rrggbb` of the letters, and of an area under them. */
  readonly color?: string;
  readonly ground?: string;
  readonly opacity?: number;
  /** Operators that come before the letters: `3 Tr`. Here y counts downwards from the top. */
  readonly operators?: string;
  /** Paints something under the letters. */
  readonly paint?: (doc: Kit) => void;
  readonly alt?: string;
  readonly url?: string;
  readonly goTo?: string;
  readonly anchor?: string;
  readonly linkRect?: readonly [number, number, number, number];
  readonly children?: readonly Part[];
}

/** A word over a line end, as a Span with ActualText. */
export interface Hyphenated {
  readonly word: string;
  readonly parts: readonly [string, string];
}

/** An element inside the line, with its alternative text. */
export interface Inline {
  readonly inline: string;
  readonly text: string;
  readonly alt?: string;
}

export const h1 = (...lines: Part["lines"]): Part => ({ role: "H1", lines });
export const h2 = (...lines: Part["lines"]): Part => ({ role: "H2", lines });
export const p = (...lines: Part["lines"]): Part => ({ role: "P", lines });
export const artifact = (...lines: string[]): Part => ({ role: "Artifact", lines });
/** Text that belongs to no tag and is no artifact either. */
export const untagged = (...lines: string[]): Part => ({ role: "", lines });

const here = createRequire(import.meta.url);
/** PDFKit comes without types; this is the little of it that a test sheet needs. */
const PDFDocument = here("pdfkit") as new (options: Record<string, unknown>) => Kit;
const SERIF = readFileSync(here.resolve("source-serif/TTF/SourceSerif4-Regular.ttf"));
const LEADING = 16;

export interface Kit {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: { readonly height: number; readonly dictionary: unknown };
  readonly outline: { addItem(text: string): { dictionary: { data: Record<string, unknown> } } };
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  end(): void;
  addPage(): void;
  registerFont(name: string, bytes: Uint8Array): void;
  font(name: string): Kit;
  fontSize(size: number): Kit;
  fillColor(color: string): Kit;
  fillOpacity(opacity: number): Kit;
  rect(x: number, y: number, width: number, height: number): Kit;
  fill(color: unknown): Kit;
  save(): Kit;
  restore(): Kit;
  addContent(operators: string): Kit;
  image(bytes: Uint8Array, x: number, y: number, options: { width: number; height: number }): Kit;
  linearGradient(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
  ): { stop(at: number, color: string): unknown };
  text(text: string, x: number, y: number, options: { lineBreak: false; characterSpacing: number }): Kit;
  addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
  markContent(tag: string, options: Record<string, unknown>): void;
  endMarkedContent(): void;
  struct(role: string, options: Record<string, unknown>): Element;
  addStructure(element: Element): void;
  link(x: number, y: number, width: number, height: number, url: string, options: object): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void;
}

interface Element {
  add(child: Element | (() => void)): void;
  end(): void;
}

export async function sheet(spec: SheetSpec): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A5",
    margin: 40,
    pdfVersion: "1.7",
    tagged: spec.tagged ?? true,
    autoFirstPage: false,
    compress: false,
    displayTitle: spec.displayTitle ?? true,
    info: { ...(spec.title === undefined ? {} : { Title: spec.title }), CreationDate: new Date(0) },
    ...(spec.lang === undefined ? {} : { lang: spec.lang }),
    ...(spec.password === undefined ? {} : { userPassword: spec.password }),
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => doc.on("end", () => resolve()));
  doc.registerFont("serif", SERIF);
  spec.pages.forEach((parts, index) => {
    paintPage(doc, parts);
    for (const entry of spec.outline ?? []) {
      if (entry.page === index + 1) addOutline(doc, entry.text, entry.y ?? 100);
    }
  });
  if (spec.labels !== undefined) doc._root.data.PageLabels = { Nums: spec.labels };
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

/** PDFKit's own outline turns the left edge around; the test needs the height only. */
function addOutline(doc: Kit, text: string, y: number): void {
  const item = doc.outline.addItem(text);
  item.dictionary.data.Dest = [doc.page.dictionary, "XYZ", 0, y, null];
}

function paintPage(doc: Kit, parts: readonly Part[]): void {
  doc.addPage();
  const pen = { y: 50 };
  for (const part of parts) paintPart(doc, part, pen, undefined);
}

interface Pen {
  y: number;
}

function paintPart(doc: Kit, part: Part, pen: Pen, parent: Element | undefined): void {
  if (part.anchor !== undefined)
    doc.addNamedDestination(part.anchor, "XYZ", 0, doc.page.height - pen.y, null);
  if (part.role === "Artifact") {
    doc.markContent("Artifact", { type: "Pagination" });
    paintLines(doc, part, pen);
    doc.endMarkedContent();
    return;
  }
  if (part.role === "") {
    paintLines(doc, part, pen);
    return;
  }
  const element = doc.struct(part.role, part.alt === undefined ? {} : { alt: part.alt });
  if (parent === undefined) doc.addStructure(element);
  else parent.add(element);
  for (const line of part.lines) addLine(doc, element, part, line, pen);
  for (const child of part.children ?? []) paintPart(doc, child, pen, element);
  if (part.url !== undefined || part.goTo !== undefined) addLink(doc, element, part, pen);
  element.end();
}

function addLine(doc: Kit, element: Element, part: Part, line: Part["lines"][number], pen: Pen): void {
  if (typeof line === "string") {
    element.add(() => paintLines(doc, { ...part, lines: [line] }, pen));
    return;
  }
  const inline = "word" in line ? { role: "Span", actual: line.word } : { role: line.inline, alt: line.alt };
  const child = doc.struct(inline.role, {
    ...("actual" in inline ? { actual: inline.actual } : {}),
    ...("alt" in inline && inline.alt !== undefined ? { alt: inline.alt } : {}),
  });
  element.add(child);
  child.add(() => paintLines(doc, { ...part, lines: "word" in line ? line.parts : [line.text] }, pen));
  child.end();
}

function paintLines(doc: Kit, part: Part, pen: Pen): void {
  doc.save();
  if (part.ground !== undefined)
    doc.rect(30, pen.y - 4, 300, LEADING * part.lines.length + 4).fill(part.ground);
  part.paint?.(doc);
  doc.font(part.font ?? "serif").fontSize(part.size ?? 11);
  doc.fillColor(part.color ?? "#000000").fillOpacity(part.opacity ?? 1);
  if (part.operators !== undefined) doc.addContent(part.operators);
  for (const line of part.lines as readonly string[]) {
    doc.text(line, part.x ?? 40, part.y ?? pen.y, { lineBreak: false, characterSpacing: part.spacing ?? 0 });
    pen.y += LEADING;
  }
  doc.restore();
}

function addLink(doc: Kit, element: Element, part: Part, pen: Pen): void {
  const [x, y, width, height] = part.linkRect ?? [40, pen.y - LEADING, 80, LEADING];
  // A String object: PDFKit writes a plain string as a name.
  const options = { structParent: element, Contents: new String("link") };
  if (part.url !== undefined) doc.link(x, y, width, height, part.url, options);
  else doc.goTo(x, y, width, height, part.goTo ?? "", options);
}
