/** Fill and stroke of SVG shapes, inherited and worked out (SVG 1.1, 11). */
import type { PathStep, VectorShape } from "../../model/picture.ts";
import type { Color } from "../../model/style.ts";
import type { XmlElement } from "./svg-xml.ts";

export interface Paint {
  readonly fill: Color | undefined;
  readonly stroke: Color | undefined;
  /** `currentColor` */
  readonly color: Color;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Of the element and everything around it. */
  readonly opacity: number;
  readonly fillRule: "nonzero" | "evenodd";
  readonly strokeWidth: number;
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  /** `display: none` takes all inside away; `visibility: hidden` may be undone inside. */
  readonly hidden: "no" | "hidden" | "gone";
}

const BLACK: Color = { r: 0, g: 0, b: 0 };

export const INITIAL_PAINT: Paint = {
  fill: BLACK,
  stroke: undefined,
  color: BLACK,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  fillRule: "nonzero",
  strokeWidth: 1,
  cap: "butt",
  join: "miter",
  miterLimit: 4,
  dash: [],
  dashOffset: 0,
  hidden: "no",
};

type Report = (element: XmlElement, message: string, hint?: string) => void;

/** What an element's own properties make of the paint around it. */
export function inheritPaint(outer: Paint, element: XmlElement, report: Report): Paint {
  const p = element.properties;
  const color = colorOr(outer.color, p.color, outer.color, element, report) ?? outer.color;
  if (opacityOr(1, p.opacity) < 1 && element.children.length > 1)
    report(
      element,
      "the opacity of a group with several parts is not painted",
      "give the opacity to the shapes themselves",
    );
  return {
    fill: colorOr(outer.fill, p.fill, color, element, report),
    stroke: colorOr(outer.stroke, p.stroke, color, element, report),
    color,
    fillOpacity: opacityOr(outer.fillOpacity, p["fill-opacity"]),
    strokeOpacity: opacityOr(outer.strokeOpacity, p["stroke-opacity"]),
    opacity: outer.opacity * opacityOr(1, p.opacity),
    fillRule: oneOf(["nonzero", "evenodd"], p["fill-rule"], outer.fillRule),
    strokeWidth: numberOr(outer.strokeWidth, p["stroke-width"]),
    cap: oneOf(["butt", "round", "square"], p["stroke-linecap"], outer.cap),
    join: oneOf(["miter", "round", "bevel"], p["stroke-linejoin"], outer.join),
    miterLimit: numberOr(outer.miterLimit, p["stroke-miterlimit"]),
    dash: dashOr(outer.dash, p["stroke-dasharray"]),
    dashOffset: numberOr(outer.dashOffset, p["stroke-dashoffset"]),
    hidden: hiddenOf(outer, p),
  };
}

/** A shape to paint, or none when there is nothing to see of it. */
export function paintOf(paint: Paint, path: readonly PathStep[], scale: number): VectorShape | undefined {
  const fillOpacity = paint.opacity * paint.fillOpacity;
  const strokeOpacity = paint.opacity * paint.strokeOpacity;
  const width = paint.strokeWidth * scale;
  const isFilled = paint.fill !== undefined && fillOpacity > 0;
  const isStroked = paint.stroke !== undefined && strokeOpacity > 0 && width > 0;
  if (paint.hidden !== "no" || path.length === 0 || !(isFilled || isStroked)) return undefined;
  return {
    path,
    ...(isFilled ? { fill: { color: paint.fill, opacity: fillOpacity, rule: paint.fillRule } } : {}),
    ...(isStroked
      ? {
          stroke: {
            color: paint.stroke,
            opacity: strokeOpacity,
            width,
            cap: paint.cap,
            join: paint.join,
            // PDF knows none below 1 (ISO 32000-1, 8.4.3.5).
            miterLimit: Math.max(1, paint.miterLimit),
            dash: paint.dash.map((d) => d * scale),
            dashOffset: paint.dashOffset * scale,
          },
        }
      : {}),
  };
}

function hiddenOf(outer: Paint, p: Readonly<Record<string, string>>): Paint["hidden"] {
  if (p.display === "none") return "gone";
  if (p.visibility === "hidden" || p.visibility === "collapse") return "hidden";
  return p.visibility === "visible" ? "no" : outer.hidden;
}

function oneOf<T extends string>(words: readonly T[], value: string | undefined, otherwise: T): T {
  return words.find((word) => word === value) ?? otherwise;
}

function numberOr(otherwise: number, value: string | undefined): number {
  const number = Number.parseFloat(value ?? "");
  return Number.isFinite(number) ? number : otherwise;
}

function opacityOr(otherwise: number, value: string | undefined): number {
  const number = numberOr(otherwise, value) / (value?.trim().endsWith("%") ? 100 : 1);
  return Math.min(1, Math.max(0, number));
}

/** An odd list is taken twice; lengths of nothing but 0 mean a solid line (11.4). */
function dashOr(otherwise: readonly number[], value: string | undefined): readonly number[] {
  if (value === undefined || value === "inherit") return otherwise;
  const lengths = (value.match(/[\d.]+(e[+-]?\d+)?/gi) ?? []).map(Number);
  if (!lengths.some((n) => n > 0)) return [];
  return lengths.length % 2 === 1 ? [...lengths, ...lengths] : lengths;
}

/** `otherwise` when there is no value, undefined for `none`. */
function colorOr(
  otherwise: Color | undefined,
  value: string | undefined,
  current: Color,
  element: XmlElement,
  report: Report,
): Color | undefined {
  const text = value?.trim().toLowerCase();
  if (text === undefined || text === "" || text === "inherit") return otherwise;
  if (text === "none" || text === "transparent") return undefined;
  if (text === "currentcolor") return current;
  const color = hexColor(text) ?? rgbColor(text) ?? namedColor(text);
  if (color === undefined) report(element, `the colour “${value}” is not painted`);
  return color ?? otherwise;
}

function hexColor(text: string): Color | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text;
  if (!/^#[0-9a-f]{6}$/.test(hex)) return undefined;
  const n = Number.parseInt(hex.slice(1), 16);
  return { r: n >> 16, g: (n >> 8) & 255, b: n & 255 };
}

function rgbColor(text: string): Color | undefined {
  const match = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(text);
  if (match === null) return undefined;
  const [r = 0, g = 0, b = 0] = match
    .slice(1)
    .map((part) => Math.min(255, Math.round(Number.parseFloat(part) * (part.endsWith("%") ? 2.55 : 1))));
  return { r, g, b };
}

/** The colours that drawing programs write by name: those of HTML 4, and a few more (CSS Color 4, 6.1). */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  white: "#ffffff",
  maroon: "#800000",
  red: "#ff0000",
  purple: "#800080",
  fuchsia: "#ff00ff",
  magenta: "#ff00ff",
  green: "#008000",
  lime: "#00ff00",
  olive: "#808000",
  yellow: "#ffff00",
  navy: "#000080",
  blue: "#0000ff",
  teal: "#008080",
  aqua: "#00ffff",
  cyan: "#00ffff",
  orange: "#ffa500",
  brown: "#a52a2a",
  pink: "#ffc0cb",
  gold: "#ffd700",
  steelblue: "#4682b4",
  darkblue: "#00008b",
  darkred: "#8b0000",
  darkgreen: "#006400",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  darkgray: "#a9a9a9",
  darkgrey: "#a9a9a9",
  dimgray: "#696969",
  dimgrey: "#696969",
  whitesmoke: "#f5f5f5",
};

const namedColor = (text: string): Color | undefined => hexColor(NAMED[text] ?? "");
