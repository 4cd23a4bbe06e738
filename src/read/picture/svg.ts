/**
 * SVG: read strictly as XML, checked against the parts of SVG 1.1 that are painted, and worked out to plain outlines. What is outside
 * those parts is refused, not left out.
 */
import type { Diagnostic, Outcome, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import type { Picture, VectorShape } from "../../model/picture.ts";
import { broken, finding, refused, sizeFinding, truncated } from "./finding.ts";
import { INITIAL_PAINT, inheritPaint, type Paint, paintOf } from "./svg-paint.ts";
import { pathOf, transformScale } from "./svg-path.ts";
import { readXml, type XmlElement } from "./svg-xml.ts";

/** A map with every house of a town has some 3 MB, and every MB of outlines takes fifty of memory. */
const MOST_BYTES = 5 * 1024 * 1024;

const SIMPLIFY = "simplify it, or save it as PNG";

export function readSvg({ name, bytes }: SourceFile, id: string): Outcome<Picture> {
  if (bytes.length > MOST_BYTES)
    return finding("picture/too-large", `“${name}” is a drawing of more than 5 MB`, SIMPLIFY, { file: name });
  let svg: string;
  try {
    svg = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return broken(name, "its text is not UTF-8");
  }
  const xml = readXml(svg, name);
  if (xml.problem !== undefined) {
    const { kind, message, place } = xml.problem;
    if (kind === "unsafe") return unsafe(message, place);
    if (kind === "excessive") return finding("picture/unsupported-svg", message, SIMPLIFY, place);
    return kind === "truncated" ? truncated(name, message, place) : broken(name, message, place);
  }
  return drawingOf(xml.root, svg, name, id);
}

function drawingOf(root: XmlElement, svg: string, name: string, id: string): Outcome<Picture> {
  const frame = frameOf(root);
  if (frame === undefined)
    return finding(
      "picture/no-size",
      `“${name}” states no size`,
      "give its <svg> a viewBox, or a width and a height in px, mm or pt",
      root.place,
    );
  const wrongSize = sizeFinding(name, frame.width, frame.height);
  if (wrongSize !== undefined) return wrongSize;
  const walk = new Walk(root);
  for (const child of root.children)
    walk.paint(child, inheritPaint(INITIAL_PAINT, root, walk.report), [frame.transform], 0);
  if (walk.diagnostics.length > 0) return refused(walk.diagnostics);
  const { width, height } = frame;
  return { value: { kind: "vector", svg, width, height, id, shapes: walk.shapes }, diagnostics: [] };
}

const unsafe = (message: string, place: Place): Outcome<never> =>
  finding(
    "picture/unsafe-svg",
    message,
    "export the drawing as plain SVG, without links to other files",
    place,
  );

// ---- the frame: size and viewBox ----

interface Frame {
  readonly width: number;
  readonly height: number;
  /** From the viewBox to (0, 0, width, height). */
  readonly transform: string;
}

function frameOf(root: XmlElement): Frame | undefined {
  const box = (root.attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = box.length === 4 && box.every(Number.isFinite);
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = hasBox ? box : [];
  const statedWidth = pixels(root.attributes.width);
  const statedHeight = pixels(root.attributes.height);
  if (!hasBox)
    return statedWidth === undefined || statedHeight === undefined
      ? undefined
      : { width: statedWidth, height: statedHeight, transform: "" };
  if (boxWidth <= 0 || boxHeight <= 0) return undefined;
  const width =
    statedWidth ?? (statedHeight === undefined ? boxWidth : (statedHeight * boxWidth) / boxHeight);
  const height = statedHeight ?? (width * boxHeight) / boxWidth;
  const stretched = (root.attributes.preserveAspectRatio ?? "").trim().startsWith("none");
  // xMidYMid meet, the initial value: as large as fits, in the middle (SVG 1.1, 7.8).
  const scale = Math.min(width / boxWidth, height / boxHeight);
  const [sx, sy] = stretched ? [width / boxWidth, height / boxHeight] : [scale, scale];
  const dx = (width - boxWidth * sx) / 2 - x * sx;
  const dy = (height - boxHeight * sy) / 2 - y * sy;
  return { width, height, transform: `matrix(${sx} 0 0 ${sy} ${dx} ${dy})` };
}

/** CSS pixels in a unit (CSS Values 4, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** A length in px; undefined for percentages and for none. */
function pixels(length: string | undefined): number | undefined {
  const match = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? "");
  const unit = UNITS[match?.[2] ?? ""];
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

// ---- the walk over the elements ----

/** Groups in groups, and uses of uses: more is a loop. */
const MOST_DEPTH = 64;
/** Elements visited, uses counted each time: more is a bomb, and no drawing for paper. */
const MOST_VISITS = 50_000;

const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
const GROUPS = new Set(["g", "a"]);
/** Found and refused wherever they stand. */
const PROGRAMS = new Set(["script", "foreignObject", "iframe", "handler"]);
/** Only painted where something refers to them, or never. */
const SILENT = new Set([
  ...PROGRAMS,
  "style",
  "defs",
  "title",
  "desc",
  "metadata",
  "linearGradient",
  "radialGradient",
  "clipPath",
  "mask",
  "filter",
  "marker",
  "pattern",
]);
/** Attributes that change the painting in ways that are not painted here. */
const REFUSED_PROPERTIES = [
  "clip-path",
  "mask",
  "filter",
  "marker",
  "marker-start",
  "marker-mid",
  "marker-end",
  "vector-effect",
  "mix-blend-mode",
];

type Report = (element: XmlElement, message: string, hint?: string) => void;

class Walk {
  readonly shapes: VectorShape[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #byId = new Map<string, XmlElement>();
  readonly #reported = new Set<string>();
  #visits = 0;

  constructor(root: XmlElement) {
    this.#index(root);
  }

  /** `transforms` from the outside in. */
  paint(element: XmlElement, inherited: Paint, transforms: readonly string[], depth: number): void {
    if (depth > MOST_DEPTH || ++this.#visits > MOST_VISITS) {
      this.report(element, "the drawing is nested too deeply or has too many parts", SIMPLIFY);
      return;
    }
    if (SILENT.has(element.name)) return;
    if (!this.#isPainted(element)) return;
    const paint = inheritPaint(inherited, element, this.report);
    if (paint.hidden === "gone") return;
    const own = element.properties.transform;
    const inner = own === undefined ? transforms : [...transforms, own];
    if (GROUPS.has(element.name))
      for (const child of element.children) this.paint(child, paint, inner, depth + 1);
    else if (element.name === "use") this.#paintUse(element, paint, inner, depth);
    else this.#paintShape(element, paint, inner);
  }

  report: Report = (element, message, hint) => {
    // One finding for each kind of trouble: a chart may have a thousand texts.
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.diagnostics.push({
      code: "picture/unsupported-svg",
      severity: "error",
      message,
      hint: hint ?? "convert it to outlines with plain colours, or save the drawing as PNG",
      place: element.place,
    });
  };

  /** Visits everything once, also what is never painted: a program or a style sheet may stand anywhere. */
  #index(element: XmlElement): void {
    const { id } = element.attributes;
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    const handler = Object.keys(element.attributes).find((a) => /^on[a-z]+$/i.test(a));
    if (PROGRAMS.has(element.name) || handler !== undefined)
      this.diagnostics.push({
        code: "picture/unsafe-svg",
        severity: "error",
        message: `the drawing holds a program: “${handler ?? `<${element.name}>`}”`,
        hint: "export the drawing as plain SVG",
        place: element.place,
      });
    if (element.name === "style" && element.hasText)
      this.report(
        element,
        "“<style>” is not painted",
        "export with presentation attributes or inline styles instead of a style sheet",
      );
    for (const child of element.children) this.#index(child);
  }

  #isPainted(element: XmlElement): boolean {
    const { name, properties } = element;
    const refusedProperty = REFUSED_PROPERTIES.find((p) => !isNone(properties[p]));
    if (refusedProperty !== undefined) this.report(element, `“${refusedProperty}” is not painted`);
    if (SHAPES.has(name) || GROUPS.has(name) || name === "use") return refusedProperty === undefined;
    const isText = name === "text";
    const hint = "convert the text to paths in the drawing program, or save the drawing as PNG";
    this.report(element, `“<${name}>” is not painted`, isText ? hint : undefined);
    return false;
  }

  #paintUse(element: XmlElement, paint: Paint, transforms: readonly string[], depth: number): void {
    const href = element.attributes.href ?? element.attributes["xlink:href"] ?? "";
    const target = href.startsWith("#") ? this.#byId.get(href.slice(1)) : undefined;
    if (target === undefined) {
      this.report(element, `“<use>” refers to “${href}”, which is not in the drawing`);
      return;
    }
    const { x = "0", y = "0" } = element.attributes;
    this.paint(target, paint, [...transforms, `translate(${Number(x) || 0} ${Number(y) || 0})`], depth + 1);
  }

  #paintShape(element: XmlElement, paint: Paint, transforms: readonly string[]): void {
    const path = pathOf(element, transforms);
    if (path === undefined) {
      this.report(element, `the outline of a “<${element.name}>” cannot be understood`);
      return;
    }
    const shape = paintOf(paint, path, transformScale(transforms));
    if (shape !== undefined) this.shapes.push(shape);
  }
}

const isNone = (value: string | undefined): boolean =>
  value === undefined || ["none", "normal", ""].includes(value.trim());
