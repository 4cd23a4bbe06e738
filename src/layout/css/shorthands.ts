/** Shorthands: one declaration that sets several properties. */
import type { CssNode } from "css-tree";
import { NUMBERINGS } from "../../model/numbering.ts";
import type { LonghandName } from "./properties.ts";
import { keywordOf, type Value } from "./values.ts";

export interface Shorthand {
  readonly syntax: string;
  readonly sets: readonly LonghandName[];
  /** The longhands that the value sets; the others of `sets` take their initial value. */
  readonly expand: (value: Value) => Partial<Record<LonghandName, Value>>;
}

const SIDES = ["top", "right", "bottom", "left"] as const;
const LINE_WIDTH = "[ thin | medium | thick | <length [0,∞]> ]";
const LINE_STYLE = "[ none | solid | dashed | dotted | double ]";
const LINE = `${LINE_WIDTH} || ${LINE_STYLE} || <color>`;
const STYLES = ["none", "solid", "dashed", "dotted", "double"];
const WIDTHS = ["thin", "medium", "thick"];

/** One to four values, for top, right, bottom and left as CSS deals them out. */
function edges(name: (side: (typeof SIDES)[number]) => string, syntax: string): Shorthand {
  const sets = SIDES.map(name) as LonghandName[];
  return {
    syntax: `[ ${syntax} ]{1,4}`,
    sets,
    expand: (value) => {
      const [top, right = top, bottom = top, left = right] = value;
      return Object.fromEntries([top, right, bottom, left].map((v, i) => [sets[i]!, [v!]]));
    },
  };
}

/** Width, style and colour in any order, for the lines named `names` (`border-top` …). */
function line(names: readonly string[]): Shorthand {
  const set = (part: string): LonghandName[] => names.map((n) => `${n}-${part}` as LonghandName);
  return {
    syntax: LINE,
    sets: [...set("width"), ...set("style"), ...set("color")],
    expand: (value) => {
      const result: Partial<Record<LonghandName, Value>> = {};
      for (const node of value) for (const name of set(linePart(node))) result[name] = [node];
      return result;
    },
  };
}

function linePart(node: CssNode): "width" | "style" | "color" {
  const word = keywordOf([node]) ?? "";
  if (STYLES.includes(word)) return "style";
  const isWidth = WIDTHS.includes(word) || node.type === "Dimension" || node.type === "Number";
  return isWidth || (node.type === "Function" && node.name.toLowerCase() === "calc") ? "width" : "color";
}

const one = (syntax: string, name: LonghandName): Shorthand => ({
  syntax,
  sets: [name],
  expand: (value) => ({ [name]: value }),
});

/** The old names of breaks; `always` is what is called `page` now. */
const pageBreak = (name: "break-before" | "break-after"): Shorthand => ({
  syntax: "auto | avoid | always | left | right",
  sets: [name],
  expand: (value) => ({
    [name]: value.map((n) => (n.type === "Identifier" && n.name === "always" ? { ...n, name: "page" } : n)),
  }),
});

const FONT_RESETS = [
  "font-variant-caps",
  "font-variant-numeric",
  "font-variant-ligatures",
  "font-variant-position",
  "font-kerning",
  "font-feature-settings",
] as const;

export const SHORTHANDS: Readonly<Record<string, Shorthand>> = {
  margin: edges((s) => `margin-${s}`, "auto | <length>"),
  padding: edges((s) => `padding-${s}`, "<length [0,∞]>"),
  border: line(SIDES.map((s) => `border-${s}`)),
  "border-top": line(["border-top"]),
  "border-right": line(["border-right"]),
  "border-bottom": line(["border-bottom"]),
  "border-left": line(["border-left"]),
  "border-width": edges((s) => `border-${s}-width`, LINE_WIDTH),
  "border-style": edges((s) => `border-${s}-style`, LINE_STYLE),
  "border-color": edges((s) => `border-${s}-color`, "<color>"),
  background: one("transparent | <color>", "background-color"),
  font: {
    syntax:
      "[ [ normal | italic ] || [ normal | bold | bolder | lighter | <number [1,1000]> ] || [ normal | small-caps ] ]? [ <length [0,∞]> | <percentage [0,∞]> ] [ / [ normal | <number [0,∞]> | <length [0,∞]> | <percentage [0,∞]> ] ]? [ <string> | <custom-ident>+ ]#",
    sets: ["font-style", "font-weight", "font-size", "line-height", "font-family", ...FONT_RESETS],
    expand: font,
  },
  columns: one("auto | <integer [1,∞]>", "column-count"),
  "column-rule": line(["column-rule"]),
  gap: {
    syntax: "[ normal | <length [0,∞]> ]{1,2}",
    sets: ["row-gap", "column-gap"],
    expand: ([row, column = row]) => ({ "row-gap": [row!], "column-gap": [column!] }),
  },
  "list-style": one(`disc | none | circle | square | ${NUMBERINGS.join(" | ")}`, "list-style-type"),
  "page-break-before": pageBreak("break-before"),
  "page-break-after": pageBreak("break-after"),
  "page-break-inside": one("auto | avoid", "break-inside"),
};

function font(value: Value): Partial<Record<LonghandName, Value>> {
  const at = value.findIndex(
    (n) => n.type === "Dimension" || n.type === "Percentage" || n.type === "Function",
  );
  const result: Partial<Record<LonghandName, Value>> = { "font-size": [value[at]!] };
  for (const node of value.slice(0, at)) {
    const word = keywordOf([node]);
    if (word === "italic") result["font-style"] = [node];
    else if (word === "small-caps") result["font-variant-caps"] = [node];
    else if (word !== "normal") result["font-weight"] = [node];
  }
  const slash = value[at + 1];
  const leading = slash?.type === "Operator" && slash.value.trim() === "/" ? value[at + 2] : undefined;
  if (leading) result["line-height"] = [leading];
  result["font-family"] = value.slice(at + (leading ? 3 : 1));
  return result;
}
