/**
 * Properties that the profile knows, set where they do nothing: margins on a table row, gaps without a grid. Browsers pass over
 * them in silence; here they are findings, because nobody proofreads for a rule that was ignored.
 */
import type { Element } from "domhandler";
import { BASE_SHEET } from "../base.css.ts";
import { INITIAL, placeOfValue, type Style } from "../css/compute.ts";
import { LONGHAND_NAMES, LONGHANDS, type LonghandName } from "../css/properties.ts";
import type { Workshop } from "./workshop.ts";

/** What an element is laid out as. */
export type Part =
  | "root"
  | "body"
  | "block"
  | "grid"
  | "picture"
  | "table"
  | "caption"
  | "columns"
  | "column"
  | "section"
  | "row"
  | "cell"
  | "note"
  | "text in a line"
  | "picture in a line";

/** `parent` is the style of the element around, undefined for the root. */
export function reportNoEffect(
  shop: Workshop,
  element: Element,
  style: Style,
  part: Part,
  parent: Style | undefined,
  pseudo: "" | "::before" | "::after" = "",
): void {
  const inLine = part.endsWith("in a line") ? " in a line of text" : "";
  for (const name of pointlessIn(style, part, parent, element.name, pseudo !== "")) {
    const property = nameOf(name);
    const declared = placeOfValue(style, name);
    shop.findings.error(
      "template/no-effect",
      // Our own defaults are not the layout's to mend.
      declared && declared.file !== BASE_SHEET ? declared : shop.placeOf(element),
      `“${property}” has no effect on “<${element.name}>${pseudo}”${inLine}`,
      HINT_OF_PROPERTY[property] ?? HINT_OF_PART[part],
    );
  }
}

/** Elements with one style have one parent's style too, so that one look serves them all. */
const known = new WeakMap<Style, Map<string, readonly LonghandName[]>>();

function pointlessIn(
  style: Style,
  part: Part,
  parent: Style | undefined,
  tag: string,
  generated: boolean,
): readonly LonghandName[] {
  const ofStyle = known.get(style) ?? new Map<string, readonly LonghandName[]>();
  known.set(style, ofStyle);
  const key = `${part} ${tag} ${generated}`;
  const found =
    ofStyle.get(key) ??
    LONGHAND_NAMES.filter(
      (name) =>
        isSet(style, name, parent) &&
        !(name === "display"
          ? fits(style, part, tag)
          : LONGHANDS[name].inherited
            ? !passesBy(part, name)
            : takes(part, nameOf(name), style, parent, generated)),
    );
  ofStyle.set(key, found);
  return found;
}

/** Parts of a line: width and colour of one that has no style mean nothing anywhere, and often stand ready for another rule. */
const UNJUDGED = /^(border|column-rule)-.*(width|color)$|^column-rule-(width|color)$/;

function isSet(style: Style, name: LonghandName, parent: Style | undefined): boolean {
  if (UNJUDGED.test(name)) return false;
  const before = LONGHANDS[name].inherited ? parent?.[name] : INITIAL[name];
  if (LONGHANDS[name].inherited && parent === undefined) return false;
  return style[name] !== before && JSON.stringify(style[name]) !== JSON.stringify(before);
}

/** The name that a style sheet is likely to have: `border-top` for `border-top-style`. */
const nameOf = (name: string): string =>
  name.replace(/^(border-\w+|column-rule)-style$|^(background)-color$/, "$1$2");

const SIDES = ["top", "right", "bottom", "left"] as const;
const [MARGINS, PADDINGS, BORDERS] = ["margin", "padding", "border"].map((edge) =>
  SIDES.map((side) => `${edge}-${side}`),
) as [string[], string[], string[]];
const BREAKS = ["break-before", "break-after", "break-inside"];
const FRAME = [
  ...MARGINS,
  ...PADDINGS,
  ...BORDERS,
  "background",
  ...BREAKS,
  "string-set",
  "bookmark-level",
  "bookmark-label",
];
/** Whatever is displayed counts. */
const COUNTING = ["counter-increment", "counter-reset", "counter-set"];
const BLOCK = [...FRAME, "width", "min-width", "max-width", "height", "min-height"];

/** Properties that mean something for a part whatever else is set. */
const TAKES: Readonly<Record<Part, ReadonlySet<string>>> = {
  root: new Set(),
  body: new Set([...BLOCK, "column-count"]),
  block: new Set([...BLOCK, "column-count"]),
  grid: new Set([...BLOCK, "grid-template-columns", "column-gap", "row-gap"]),
  picture: new Set([...FRAME, "width", "max-width", "height"]),
  table: new Set([...FRAME.filter((name) => !PADDINGS.includes(name)), "width", "max-width", "table-layout"]),
  caption: new Set([...BLOCK, "column-count"]),
  columns: new Set(),
  column: new Set(["width"]),
  section: new Set(["background", "string-set"]),
  row: new Set(["background", "height", "string-set", ...BREAKS]),
  cell: new Set([...PADDINGS, ...BORDERS, "background", "width", "height", "string-set"]),
  note: new Set([...MARGINS, ...PADDINGS, ...BORDERS, "background", "width", "float", "string-set"]),
  "text in a line": new Set(["string-set"]),
  "picture in a line": new Set(["string-set", "width", "height"]),
};

function takes(
  part: Part,
  property: string,
  style: Style,
  parent: Style | undefined,
  generated: boolean,
): boolean {
  // Text that a rule makes has no name of its own: nothing refers to it.
  if (
    generated &&
    (property === "string-set" || property.startsWith("bookmark") || property === "column-count")
  )
    return false;
  if (part === "picture in a line" && (property === "width" || property === "height")) {
    const size = style[property];
    return size !== "auto" && "pt" in size;
  }
  if (TAKES[part].has(property)) return true;
  if (COUNTING.includes(property)) return part !== "column" && part !== "columns";
  const inGrid = parent?.display === "grid" && !part.endsWith("in a line");
  switch (property) {
    case "column-gap":
    case "column-fill":
    case "column-rule":
      return TAKES[part].has("column-count") && style["column-count"] > 1;
    case "grid-column":
    case "grid-row":
      return inGrid;
    case "vertical-align":
      return ["top", "middle", "bottom"].includes(style["vertical-align"] as string)
        ? part === "cell" || inGrid
        : part.endsWith("in a line");
    case "padding-top":
    case "padding-right":
    case "padding-bottom":
    case "padding-left":
      // CSS 2.2, 17.6.2: a table whose borders collapse has no padding.
      return part === "table" && style["border-collapse"] === "separate";
    case "min-width":
      return part === "table" && style["table-layout"] === "auto";
    case "border-top":
    case "border-right":
    case "border-bottom":
    case "border-left":
      return (part === "row" || part === "section") && style["border-collapse"] === "collapse";
    case "break-before":
    case "break-after":
    case "break-inside":
      // What stands in a line is not parted from it anyway.
      return part.endsWith("in a line") && style[property] === "avoid";
    default:
      return false;
  }
}

/** Inherited properties that neither the part nor anything in it can use. */
const passesBy = (part: Part, name: LonghandName): boolean =>
  part === "text in a line" || part === "picture in a line"
    ? OF_BLOCKS.includes(name)
    : (part === "column" || part === "columns") && name !== "font-size";

const OF_BLOCKS: readonly LonghandName[] = [
  "text-align",
  "text-align-last",
  "text-indent",
  "orphans",
  "widows",
  "list-style-type",
  "border-collapse",
  "border-spacing",
  "page",
];

/** Table parts are looked at in `display.ts`. */
function fits({ display }: Style, part: Part, tag: string): boolean {
  if (part === "root" || part === "body") return display === "block";
  if (display === "list-item") return tag === "li";
  return display !== "grid" || part === "grid";
}

const HINT_OF_PROPERTY: Readonly<Record<string, string>> = {
  "column-gap": "it needs display: grid, or column-count",
  "column-fill": "it needs column-count",
  "column-rule": "it needs column-count",
  "row-gap": "it needs display: grid",
  "grid-template-columns": "it needs display: grid",
  "grid-column": "the element around it needs display: grid",
  "grid-row": "the element around it needs display: grid",
  "table-layout": "it belongs on a table",
  float: "a note stands in a line of text, with display: inline",
};

const HINT_OF_PART: Readonly<Record<Part, string>> = {
  root: "set it on body, or in @page",
  body: "set it on an element in the body",
  block: "set it on another element, or leave it out",
  grid: "set it on an element around or inside the grid",
  picture: "set it on an element around the picture",
  table: "set it on an element around the table, or on its cells",
  caption: "set it on an element in the caption",
  columns: "set it on the col elements or on the cells",
  column: "a column takes a width; set the rest on the cells",
  section: "set it on the rows or on the cells",
  row: "set it on the cells",
  cell: "set it on the row, or on an element in the cell",
  note: "set it on an element in the note",
  "text in a line": "give the element display: block, or set the property on its block",
  "picture in a line": "give the picture display: block, or set the property on its block",
};
