/** A computed style -> the styles that boxes, paragraphs and text carry in the document tree. */
import type { Place } from "../../model/diagnostic.ts";
import type { Edges, Pt } from "../../model/length.ts";
import type { BorderSide, Borders, BoxStyle, ParagraphStyle, TextStyle } from "../../model/style.ts";
import { NO_LINE, PLAIN_BOX } from "../../model/style.ts";
import { BASE_SHEET } from "../base.css.ts";
import { placeOfValue, type Style } from "./compute.ts";

/** Text at the baseline of its paragraph, or raised above it. The same style, language and rise is the same object. */
export function textStyleOf(style: Style, lang: string, rise: Pt = 0): TextStyle {
  const known = textStyles.get(style) ?? new Map<string, TextStyle>();
  textStyles.set(style, known);
  const key = `${lang} ${rise}`;
  const text = known.get(key) ?? makeTextStyle(style, lang, rise);
  known.set(key, text);
  return text;
}

const textStyles = new WeakMap<Style, Map<string, TextStyle>>();

function makeTextStyle(style: Style, lang: string, rise: Pt): TextStyle {
  const size = style["font-size"];
  const leading = style["line-height"];
  return {
    families: style["font-family"],
    size,
    weight: style["font-weight"],
    italic: style["font-style"] === "italic",
    features: featuresOf(style),
    color: style.color,
    letterSpacing: style["letter-spacing"],
    wordSpacing: style["word-spacing"],
    lineHeight: "pt" in leading ? leading.pt : leading.factor * size,
    rise,
    lang,
    hyphens: style.hyphens,
    whiteSpace: style["white-space"],
    underline: style["text-decoration"] === "underline",
  };
}

/** What shapers do of their own accord need not be asked for. */
const SHAPER_DEFAULTS: Readonly<Record<string, number>> = { calt: 1, clig: 1, kern: 1, liga: 1 };

function featuresOf(style: Style): Readonly<Record<string, number>> {
  const all: Record<string, number> = {
    // Letters that stand apart form no ligatures (CSS Text 3, 8.2).
    ...(style["letter-spacing"] === 0 ? {} : { clig: 0, liga: 0 }),
    ...style["font-kerning"],
    ...style["font-variant-ligatures"],
    ...style["font-variant-position"],
    ...style["font-variant-caps"],
    ...style["font-variant-numeric"],
    ...style["font-feature-settings"],
  };
  const wanted = Object.entries(all).filter(([tag, value]) => value !== (SHAPER_DEFAULTS[tag] ?? 0));
  return Object.fromEntries(wanted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function paragraphStyleOf(style: Style, lang: string): ParagraphStyle {
  const { direction } = style;
  const align = alignIn(direction, style["text-align"]);
  const last = style["text-align-last"];
  const start = alignIn(direction, "start");
  return {
    align,
    alignLast: last !== "auto" ? alignIn(direction, last) : align === "justify" ? start : align,
    ...(direction === "rtl" ? { direction } : {}),
    indent: style["text-indent"],
    orphans: style.orphans,
    widows: style.widows,
    ...(style["line-snap"] === "baseline" ? { lineSnap: "baseline" } : {}),
    strut: textStyleOf(style, lang),
  };
}

/** “start” and “end” are where lines begin and end. */
function alignIn(direction: "ltr" | "rtl", align: keyof typeof ALIGN): ParagraphStyle["align"] {
  if (direction === "rtl" && align === "start") return "right";
  if (direction === "rtl" && align === "end") return "left";
  return ALIGN[align];
}

/** For text from left to right. */
export const ALIGN = {
  start: "left",
  left: "left",
  end: "right",
  right: "right",
  center: "centre",
  justify: "justify",
} as const;

export function boxStyleOf(style: Style): BoxStyle {
  const known = boxStyles.get(style) ?? makeBoxStyle(style);
  boxStyles.set(style, known);
  sources.set(known, style);
  return known;
}

const boxStyles = new WeakMap<Style, BoxStyle>();

/** Where the style sheet gives a box a property; undefined for what it has by inheritance or from our own sheet. */
export function declaredFor(box: BoxStyle, longhand: string): Place | undefined {
  const style = sources.get(box);
  const place = style && placeOfValue(style, longhand);
  return place?.file === BASE_SHEET ? undefined : place;
}

const sources = new WeakMap<BoxStyle, Style>();

function makeBoxStyle(style: Style): BoxStyle {
  const columns = style["column-count"];
  const valign = style["vertical-align"];
  return {
    margin: marginOf(style),
    justifySelf: sideOf(style),
    padding: paddingOf(style),
    border: bordersOf(style),
    background: style["background-color"],
    width: style.width,
    minWidth: style["min-width"],
    maxWidth: style["max-width"],
    height: style.height,
    minHeight: style["min-height"],
    breakBefore: style["break-before"],
    breakAfter: style["break-after"],
    breakInside: style["break-inside"],
    columns,
    ...(columns > 1 && style.direction === "rtl" ? { columnsTurned: true } : {}),
    // Between columns of text, normal is one em (CSS Box Alignment 3, 8.1).
    columnGap: columns === 1 ? 0 : gapOf(style["column-gap"], style["font-size"]),
    columnFill: style["column-fill"],
    columnRule: lineOf(style["column-rule-width"], style["column-rule-style"], style["column-rule-color"]),
    verticalAlign: valign === "top" || valign === "middle" || valign === "bottom" ? valign : "baseline",
    page: style.page,
  };
}

/** Where a box stands that is narrower than its room. */
function sideOf(style: Style): BoxStyle["justifySelf"] {
  const [left, right] = [style["margin-left"] === "auto", style["margin-right"] === "auto"];
  if (left && right) return "centre";
  return left || (style.around === "rtl" && !right) ? "right" : "left";
}

export const gapOf = (gap: Pt | "normal", normal: Pt): Pt => (gap === "normal" ? normal : gap);

export const marginOf = (style: Style): Edges => ({
  top: marginSide(style["margin-top"]),
  right: marginSide(style["margin-right"]),
  bottom: marginSide(style["margin-bottom"]),
  left: marginSide(style["margin-left"]),
});

const marginSide = (margin: Pt | "auto"): Pt => (margin === "auto" ? 0 : margin);

export const paddingOf = (style: Style): Edges => ({
  top: style["padding-top"],
  right: style["padding-right"],
  bottom: style["padding-bottom"],
  left: style["padding-left"],
});

export const bordersOf = (style: Style): Borders => ({
  top: lineOf(style["border-top-width"], style["border-top-style"], style["border-top-color"]),
  right: lineOf(style["border-right-width"], style["border-right-style"], style["border-right-color"]),
  bottom: lineOf(style["border-bottom-width"], style["border-bottom-style"], style["border-bottom-color"]),
  left: lineOf(style["border-left-width"], style["border-left-style"], style["border-left-color"]),
});

/** A line without style takes no room, and one without width is none. */
const lineOf = (width: Pt, style: BorderSide["style"], color: BorderSide["color"]): BorderSide =>
  style === "none" || width === 0 ? NO_LINE : { width, style, color };

/** The style of a box that is there only to hold others: nothing of its parent's edges, sizes and breaks. */
export function anonymousBoxStyle(around: Style): BoxStyle {
  const known = anonymousStyles.get(around) ?? { ...PLAIN_BOX, page: around.page };
  anonymousStyles.set(around, known);
  return known;
}

const anonymousStyles = new WeakMap<Style, BoxStyle>();
