/** Outlines of shapes: every shape as path data, every path as moves, lines and cubic curves in the drawing's own pixels. */
import SvgPath from "svgpath";
import type { PathStep } from "../../model/picture.ts";
import type { XmlElement } from "./svg-xml.ts";

/** Undefined when the data or a transformation cannot be understood. `transforms` stand from the outside in. */
export function pathOf(element: XmlElement, transforms: readonly string[]): readonly PathStep[] | undefined {
  const data = pathData(element);
  if (data === undefined || !transforms.every(isTransform)) return undefined;
  // svgpath keeps what it could read and notes the trouble in a field that its types leave out.
  const path = SvgPath(data) as ReturnType<typeof SvgPath> & { readonly err?: string };
  if (path.err) return undefined;
  const outline = transformed(path.abs().unshort().unarc(), transforms);
  const steps: PathStep[] = [];
  outline.iterate((segment, _index, x, y) => {
    steps.push(stepOf(segment, x, y));
  });
  return steps.every((step) => step.slice(1).every(Number.isFinite)) ? steps : undefined;
}

/** How much larger the transformations make a line's width: the square root of their change of area. */
export function transformScale(transforms: readonly string[]): number {
  const points: [number, number][] = [];
  transformed(SvgPath("M0 0L1 0L0 1"), transforms).iterate((segment) => {
    points.push([Number(segment[1]), Number(segment[2])]);
  });
  const [[x0, y0], [x1, y1], [x2, y2]] = points as [[number, number], [number, number], [number, number]];
  return Math.sqrt(Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)));
}

const transformed = (path: ReturnType<typeof SvgPath>, transforms: readonly string[]) =>
  transforms.toReversed().reduce((p, transform) => p.transform(transform), path);

const isTransform = (text: string): boolean =>
  /^(\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]*\)\s*,?)*$/.test(text);

/** The current point is (x, y) before the segment. After `unarc` and `unshort` there are M, L, H, V, C, Q and Z. */
function stepOf(segment: readonly (string | number)[], x: number, y: number): PathStep {
  const [name, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = segment as [string, ...number[]];
  switch (name) {
    case "M":
    case "L":
      return [name, a, b];
    case "H":
      return ["L", a, y];
    case "V":
      return ["L", x, a];
    case "C":
      return ["C", a, b, c, d, e, f];
    case "Q":
      // A quadratic curve as a cubic one: its control point, two thirds of the way.
      return [
        "C",
        x + (2 / 3) * (a - x),
        y + (2 / 3) * (b - y),
        c + (2 / 3) * (a - c),
        d + (2 / 3) * (b - d),
        c,
        d,
      ];
    case "Z":
    case "z":
      return ["Z"];
    default:
      throw new Error(`svgpath left a segment “${name}”`);
  }
}

/** Path data of any shape (SVG 1.1, 9.2 to 9.7); "" paints nothing. */
function pathData({ name, attributes }: XmlElement): string | undefined {
  const n = (key: string): number => Number.parseFloat(attributes[key] ?? "0") || 0;
  switch (name) {
    case "path":
      return attributes.d ?? "";
    case "line":
      return `M${n("x1")} ${n("y1")}L${n("x2")} ${n("y2")}`;
    case "circle":
      return ellipse(n("cx"), n("cy"), n("r"), n("r"));
    case "ellipse":
      return ellipse(n("cx"), n("cy"), n("rx"), n("ry"));
    case "rect":
      return rectangle(n("x"), n("y"), n("width"), n("height"), attributes.rx, attributes.ry);
    case "polyline":
      return polygon(attributes.points ?? "");
    case "polygon":
      return `${polygon(attributes.points ?? "")}Z`.replace(/^Z$/, "");
    default:
      return undefined;
  }
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  rx <= 0 || ry <= 0
    ? ""
    : `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`;

function rectangle(x: number, y: number, w: number, h: number, rxText?: string, ryText?: string): string {
  if (w <= 0 || h <= 0) return "";
  // One radius stands for both; neither is more than half the side.
  const rx = Math.min(Number.parseFloat(rxText ?? ryText ?? "0") || 0, w / 2);
  const ry = Math.min(Number.parseFloat(ryText ?? rxText ?? "0") || 0, h / 2);
  if (rx <= 0 || ry <= 0) return `M${x} ${y}H${x + w}V${y + h}H${x}Z`;
  const arc = (toX: number, toY: number) => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + rx} ${y}H${x + w - rx}${arc(x + w, y + ry)}V${y + h - ry}${arc(x + w - rx, y + h)}`,
    `H${x + rx}${arc(x, y + h - ry)}V${y + ry}${arc(x + rx, y)}Z`,
  ].join("");
}

const polygon = (points: string): string => {
  const numbers = points.match(/[+-]?(\d*\.)?\d+\.?(e[+-]?\d+)?/gi) ?? [];
  return numbers.length < 4 ? "" : `M${numbers.join(" ")}`;
};
