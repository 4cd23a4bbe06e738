/** All properties of the profile, and the style that they come to. */

import { CONTENT_PROPERTIES } from "./content.ts";
import type { Longhand } from "./longhand.ts";
import { BOX_PROPERTIES } from "./properties-box.ts";
import { TEXT_PROPERTIES } from "./properties-text.ts";

export const LONGHANDS = { ...TEXT_PROPERTIES, ...BOX_PROPERTIES, ...CONTENT_PROPERTIES } as const;

export type LonghandName = keyof typeof LONGHANDS;
export const LONGHAND_NAMES = Object.keys(LONGHANDS) as LonghandName[];

/** The value of every property of one element. */
export type Values = {
  readonly [K in LonghandName]: (typeof LONGHANDS)[K] extends Longhand<infer T> ? T : never;
};

/** Properties that a page takes, besides those of its own. */
export const PAGE_PROPERTIES: readonly string[] = [
  ...["margin", "padding", "border", "border-top", "border-right", "border-bottom", "border-left"],
  ...["border-width", "border-style", "border-color", "background", "background-color"],
  ...["top", "right", "bottom", "left"].flatMap((s) => [
    `margin-${s}`,
    `padding-${s}`,
    `border-${s}-width`,
    `border-${s}-style`,
    `border-${s}-color`,
  ]),
];

/** Properties that a box in the page margin takes, besides `content`. */
export const MARGIN_BOX_PROPERTIES: readonly string[] = [
  ...[
    "color",
    "font",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "font-variant-caps",
    "font-variant-numeric",
  ],
  ...[
    "font-variant-ligatures",
    "font-kerning",
    "font-feature-settings",
    "line-height",
    "letter-spacing",
    "hyphens",
    "white-space",
    "word-spacing",
  ],
  ...[
    "text-align",
    "text-transform",
    "vertical-align",
    "width",
    "padding",
    "border",
    "border-top",
    "border-right",
  ],
  ...["border-bottom", "border-left", "border-width", "border-style", "border-color"],
  ...["top", "right", "bottom", "left"].flatMap((s) => [
    `padding-${s}`,
    `border-${s}-width`,
    `border-${s}-style`,
    `border-${s}-color`,
  ]),
];

/** What to use instead of a value that people will try, by `property value`. */
export const INSTEAD_OF_VALUE: Readonly<Record<string, string>> = Object.fromEntries(
  ["left", "right"].map((side) => [
    `float ${side}`,
    "text does not run around anything; set things side by side with display: grid, or beside their line with float: sidenote",
  ]),
);

/** What to use instead of a property that people will try. */
export const INSTEAD_OF_PROPERTY: Readonly<Record<string, string>> = {
  clear: "no text runs around anything; set things side by side with display: grid",
  position: "set things side by side with display: grid, or in the page margin with @page",
  top: "use margin-top",
  left: "use margin-left",
  flex: "use display: grid with fr tracks",
  "flex-direction": "use display: grid",
  "justify-content": "use display: grid with fr tracks",
  "align-items": "grid items stand at the top; use vertical-align",
  "grid-template-rows": "rows are as tall as their content",
  "grid-template-areas": "place items with grid-column and grid-row",
  "grid-gap": "use gap",
  "box-sizing": "widths are those of the content",
  "border-radius": "corners are square",
  "box-shadow": "paper has no shadows",
  opacity: "use a lighter colour",
  transform: "not on paper",
  overflow: "what does not fit is a finding and never cut off",
  "font-variant": "use font-variant-caps, font-variant-numeric or font-variant-ligatures",
  "max-height": "what does not fit is a finding and never cut off",
  "text-decoration-line": "use text-decoration",
  "background-image": "use img",
  "column-width": "use column-count",
  content: "content belongs to ::before, ::after and the boxes of @page",
  size: "size belongs into @page",
  "list-style-image": "use list-style-type, or ::before with content",
  "list-style-position": "markers always hang to the left of the item",
  "tab-size": "use a grid or a table",
  "text-wrap": "lines are broken for the whole paragraph anyway",
  "hanging-punctuation": "margins are optical by themselves",
  "overflow-wrap": "long words break by themselves when nothing else helps",
  "text-align-all": "use text-align",
};
