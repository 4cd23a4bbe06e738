/** Properties of boxes: display, edges, sizes, columns, grids, tables, lists, breaks. */
import type { Pt } from "../../model/length.ts";
import { NUMBERINGS } from "../../model/numbering.ts";
import type { BorderSide, Break, Track } from "../../model/style.ts";
import { longhand, words } from "./longhand.ts";
import {
  type Context,
  colorOf,
  keywordOf,
  lengthOf,
  numberOf,
  sizeOf,
  textOf,
  type Value,
} from "./values.ts";

const DISPLAYS = [
  "inline",
  "block",
  "list-item",
  "grid",
  "none",
  "table",
  "table-caption",
  "table-column-group",
  "table-column",
  "table-header-group",
  "table-row-group",
  "table-footer-group",
  "table-row",
  "table-cell",
] as const;

export interface GridPlace {
  /** From 1; undefined is the next free one. */
  readonly start: number | undefined;
  readonly span: number;
}

const margin = longhand("auto | <length>", "0", false, (v, c): Pt | "auto" =>
  keywordOf(v) === "auto" ? "auto" : lengthOf(v[0], c),
);
const padding = longhand("<length [0,∞]>", "0", false, ([node], c) => lengthOf(node, c));
/** Widths of words as browsers have them, in pt. */
const LINE_WIDTHS: Readonly<Record<string, Pt>> = { thin: 0.75, medium: 2.25, thick: 3.75 };
const lineWidth = longhand("thin | medium | thick | <length [0,∞]>", "medium", false, (v, c) => {
  const word = keywordOf(v);
  return word === undefined ? lengthOf(v[0], c) : LINE_WIDTHS[word]!;
});
const lineStyle = longhand(
  "none | solid | dashed | dotted | double",
  "none",
  false,
  (v) => keywordOf(v) as BorderSide["style"],
);
const lineColor = longhand("<color>", "currentcolor", false, ([node], c) => colorOf(node, c));
const size = longhand("auto | <length [0,∞]> | <percentage [0,∞]>", "auto", false, sizeOf);
const gap = longhand("normal | <length [0,∞]>", "normal", false, (v, c): Pt | "normal" =>
  keywordOf(v) === "normal" ? "normal" : lengthOf(v[0], c),
);
/** The first page of a document is a right one, so that recto is right and verso left (CSS Fragmentation 3, 3.1). */
const SIDE_OF: Readonly<Record<string, "left" | "right">> = { recto: "right", verso: "left" };
const forcing = longhand(
  "auto | avoid | page | left | right | recto | verso | column",
  "auto",
  false,
  (v): Break => {
    const word = keywordOf(v)!;
    return SIDE_OF[word] ?? (word as Break);
  },
);
const GRID_PLACE =
  "auto | <integer [1,∞]> | span <integer [1,∞]> | <integer [1,∞]> / [ <integer [1,∞]> | span <integer [1,∞]> ]";
const TRACK = "<length [0,∞]> | <percentage [0,∞]> | <flex> | auto";

export const BOX_PROPERTIES = {
  display: words(DISPLAYS),
  /** Notes alone (CSS Generated Content for Paged Media, 2). */
  float: words(["none", "footnote", "sidenote"]),
  "margin-top": margin,
  "margin-right": margin,
  "margin-bottom": margin,
  "margin-left": margin,
  "padding-top": padding,
  "padding-right": padding,
  "padding-bottom": padding,
  "padding-left": padding,
  "border-top-width": lineWidth,
  "border-right-width": lineWidth,
  "border-bottom-width": lineWidth,
  "border-left-width": lineWidth,
  "border-top-style": lineStyle,
  "border-right-style": lineStyle,
  "border-bottom-style": lineStyle,
  "border-left-style": lineStyle,
  "border-top-color": lineColor,
  "border-right-color": lineColor,
  "border-bottom-color": lineColor,
  "border-left-color": lineColor,
  "background-color": longhand("transparent | <color>", "transparent", false, (v, c) =>
    keywordOf(v) === "transparent" ? undefined : colorOf(v[0], c),
  ),
  width: size,
  "min-width": size,
  "max-width": { ...size, syntax: "none | <length [0,∞]> | <percentage [0,∞]>", initial: "none" },
  height: size,
  "min-height": size,
  "break-before": forcing,
  "break-after": forcing,
  "break-inside": words(["auto", "avoid"]),
  /** Not inherited in CSS, but what `auto` comes to is the page of the box around (CSS Paged Media 3, 9.1). */
  page: longhand("auto | <custom-ident>", "auto", true, ([node]) =>
    node && textOf(node) !== "auto" ? textOf(node) : undefined,
  ),
  "column-count": longhand("auto | <integer [1,∞]>", "auto", false, ([node]) => numberOf(node) ?? 1),
  "column-gap": gap,
  "row-gap": gap,
  "column-fill": words(["balance", "auto"]),
  "column-rule-width": lineWidth,
  "column-rule-style": lineStyle,
  "column-rule-color": lineColor,
  "grid-template-columns": longhand(
    `none | [ ${TRACK} | repeat( <integer [1,∞]> , [ ${TRACK} ]+ ) ]+`,
    "none",
    false,
    tracks,
  ),
  "grid-column": longhand(GRID_PLACE, "auto", false, gridPlace),
  "grid-row": longhand(GRID_PLACE, "auto", false, gridPlace),
  "table-layout": words(["auto", "fixed"]),
  "border-collapse": words(["separate", "collapse"], true),
  "border-spacing": longhand("<length [0,∞]>", "0", true, ([node], c) => lengthOf(node, c)),
  "caption-side": words(["top", "bottom"], true),
  "list-style-type": words(["disc", "none", "circle", "square", ...NUMBERINGS], true),
} as const;

function tracks(value: Value, c: Context): readonly Track[] {
  return value.flatMap((node): readonly Track[] => {
    if (node.type === "Identifier") return node.name.toLowerCase() === "auto" ? ["auto"] : [];
    if (node.type === "Percentage") return [{ percent: Number(node.value) }];
    if (node.type === "Dimension" && node.unit.toLowerCase() === "fr") return [{ fr: Number(node.value) }];
    if (node.type === "Function" && node.name.toLowerCase() === "repeat") {
      const [times, , ...rest] = node.children.toArray().filter((n) => n.type !== "WhiteSpace");
      const once = tracks(rest, c);
      // A thousand columns are more than any paper is wide.
      return Array.from({ length: Math.min(1000, numberOf(times) ?? 0) }, () => once).flat();
    }
    return [{ pt: lengthOf(node, c) }];
  });
}

function gridPlace(value: Value): GridPlace {
  const numbers = value.map(numberOf).filter((n) => n !== undefined);
  const span = value.some((n) => n.type === "Identifier" && n.name.toLowerCase() === "span");
  const [first, second] = numbers;
  if (first === undefined) return { start: undefined, span: 1 };
  if (second === undefined) return span ? { start: undefined, span: first } : { start: first, span: 1 };
  return { start: first, span: span ? second : Math.max(1, second - first) };
}
