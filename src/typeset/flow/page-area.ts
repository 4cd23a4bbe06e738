/** Looking up page styles, and the room that a page has for content. */
import type { DocumentTree, PageStyle } from "../../model/document.ts";
import { pageKey } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import { thickness } from "./border.ts";
import { resolve } from "./measure.ts";
import type { NoteRoom } from "./room.ts";

/** The style of a page; a layout that leaves a key out means the plain page of that name, then the unnamed page. */
export function pageStyleOf(pages: DocumentTree["pages"], key: string): PageStyle {
  const own = pages[key];
  if (own !== undefined) return own;
  const [name = "", side = "right"] = key.split("/");
  const plainSide = side === "left" ? "left" : "right";
  const style = pages[pageKey(name, plainSide, false)] ?? pages[pageKey("", plainSide, false)];
  if (style === undefined) throw new Error(`the document has no page style “${key}” and none without a name`);
  return style;
}

/** What footnotes may take of it. */
export function noteRoomOf(style: PageStyle): NoteRoom {
  const { notes } = style;
  if (notes === undefined) return { around: 0, most: Number.POSITIVE_INFINITY };
  const { margin, border, padding, maxHeight } = notes;
  const most = resolve(maxHeight, areaOf(style).height) ?? Number.POSITIVE_INFINITY;
  return { around: margin + thickness(border) + padding, most };
}

/** The content area of a page, from the top left corner of the page. */
export function areaOf(style: PageStyle): { x: Pt; y: Pt; width: Pt; height: Pt } {
  const { margin, padding, border } = style;
  const left = margin.left + thickness(border.left) + padding.left;
  const right = margin.right + thickness(border.right) + padding.right;
  const top = margin.top + thickness(border.top) + padding.top;
  const bottom = margin.bottom + thickness(border.bottom) + padding.bottom;
  return { x: left, y: top, width: style.width - left - right, height: style.height - top - bottom };
}
