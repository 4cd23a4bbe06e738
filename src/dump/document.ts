/** The document tree as text: boxes with the style that is not the ordinary one. */
import type { Box, DocumentTree, Inline, Marker, PageStyle, TableRow } from "../model/document.ts";
import type { Edges, Length } from "../model/length.ts";
import type { Note } from "../model/note.ts";
import type { Owner, StructureElement } from "../model/structure.ts";
import { ARTIFACT } from "../model/structure.ts";
import type { Borders, BoxStyle, Color, ParagraphStyle, TextStyle, Track } from "../model/style.ts";
import { join, leaf, type Node, quote, round } from "./tree.ts";

type Elements = readonly StructureElement[];

export function documentTree({ meta, elements, root, pages }: DocumentTree): Node {
  const head = leaf(join("meta", quote(meta.title), meta.lang, meta.date, quote(meta.layout)));
  const styles = Object.entries(pages).map(([key, page]) => pageStyle(key, page));
  return { line: "document", children: [head, ...styles, boxTree(root, elements)] };
}

const pageStyle = (key: string, page: PageStyle): Node => ({
  line: join("page", quote(key), `${round(page.width)}x${round(page.height)}`, edges("margin", page.margin)),
  children: Object.entries(page.boxes).map(([name, box]) =>
    leaf(join(name, ...box.content.map((part) => (part.kind === "text" ? quote(part.text) : part.kind)))),
  ),
});

function boxTree(box: Box, elements: Elements): Node {
  const head = (...more: readonly (string | undefined)[]) =>
    join(box.kind, owner(box.owner, elements), ...more, boxStyle(box.style), ...marks(box));
  switch (box.kind) {
    case "block":
      return {
        line: head(),
        children: [
          ...markerTree(box.marker, elements),
          ...box.children.map((child) => boxTree(child, elements)),
        ],
      };
    case "paragraph":
      return {
        line: head(paragraphStyle(box.text)),
        children: box.inlines.map((inline) => inlineTree(inline, elements)),
      };
    case "table": {
      const rows = (name: string, list: readonly TableRow[]) =>
        list.map((row) => rowTree(name, row, elements));
      return {
        line: head(`columns=${box.columns.map(length).join(",")}`, box.fixed ? "fixed" : undefined),
        children: [
          ...(box.caption === undefined ? [] : [boxTree(box.caption, elements)]),
          ...rows("head", box.head),
          ...rows("row", box.body),
          ...rows("foot", box.foot),
        ],
      };
    }
    case "grid":
      return {
        line: head(
          `columns=${box.columns.map(track).join(",")}`,
          `gap=${round(box.rowGap)},${round(box.columnGap)}`,
        ),
        children: box.items.map((item) => ({
          line: join(
            "item",
            `${item.row},${item.column}`,
            item.colSpan > 1 ? `span=${item.colSpan}` : undefined,
            item.rowSpan === undefined ? undefined : `rows=${item.rowSpan}`,
          ),
          children: [boxTree(item.box, elements)],
        })),
      };
    case "picture":
      return leaf(head(box.picture.kind));
  }
}

const markerTree = (marker: Marker | undefined, elements: Elements): readonly Node[] =>
  marker === undefined
    ? []
    : [
        {
          line: `marker gap=${round(marker.gap)}`,
          children: marker.inlines.map((inline) => inlineTree(inline, elements)),
        },
      ];

const rowTree = (name: string, row: TableRow, elements: Elements): Node => ({
  line: join(name, owner(row.owner, elements)),
  children: row.cells.map((cell) => ({
    line: join(
      "cell",
      owner(cell.owner, elements),
      `column=${cell.column}`,
      cell.colSpan > 1 ? `colspan=${cell.colSpan}` : undefined,
      cell.rowSpan > 1 ? `rowspan=${cell.rowSpan}` : undefined,
      boxStyle(cell.style),
    ),
    children: cell.children.map((child) => boxTree(child, elements)),
  })),
});

function inlineTree(inline: Inline, elements: Elements): Node {
  switch (inline.kind) {
    case "text":
      return {
        line: join(
          quote(inline.text),
          inline.pageOf && `page-of=#${inline.pageOf.anchor}`,
          owner(inline.owner, elements),
          textStyle(inline.style),
        ),
        children: noteTree(inline.note, elements),
      };
    case "leader":
      return leaf(
        join("leader", quote(inline.pattern), owner(inline.owner, elements), textStyle(inline.style)),
      );
    case "break":
      return leaf("break");
    case "picture":
      return leaf(
        join(
          "picture",
          inline.picture.kind,
          `${round(inline.width)}x${round(inline.height)}`,
          owner(inline.owner, elements),
        ),
      );
  }
}

const noteTree = (note: Note | undefined, elements: Elements): readonly Node[] =>
  note === undefined ? [] : [{ line: `note ${note.placement}`, children: [boxTree(note.box, elements)] }];

/** `P#12`, or `artifact`. */
export function owner(id: Owner, elements: Elements): string {
  return id === ARTIFACT ? "artifact" : `${elements[id]?.role ?? "?"}#${id}`;
}

const marks = (box: Box): readonly (string | undefined)[] => [
  ...(box.anchors ?? []).map((name) => `#${name}`),
  box.outline && `outline=${box.outline.level}`,
  ...(box.strings ?? []).map(({ name, value }) => `string ${name}=${quote(value)}`),
  box.pageNumber === undefined ? undefined : `page-number=${box.pageNumber}`,
];

function boxStyle(style: BoxStyle): string {
  return join(
    edges("margin", style.margin),
    edges("padding", style.padding),
    border(style.border),
    style.background && `background=${color(style.background)}`,
    style.width === "auto" ? undefined : `width=${length(style.width)}`,
    style.height === "auto" ? undefined : `height=${length(style.height)}`,
    style.breakBefore === "auto" ? undefined : `break-before=${style.breakBefore}`,
    style.breakAfter === "auto" ? undefined : `break-after=${style.breakAfter}`,
    style.breakInside === "auto" ? undefined : `break-inside=${style.breakInside}`,
    style.columns > 1 ? `text-columns=${style.columns}` : undefined,
    style.page && `page=${style.page}`,
  );
}

const paragraphStyle = (style: ParagraphStyle): string =>
  join(
    style.align,
    style.indent === 0 ? undefined : `indent=${round(style.indent)}`,
    `orphans=${style.orphans}`,
    `widows=${style.widows}`,
  );

/** `Source Serif 10.5/14.5 600 italic smcp #000000 de` */
function textStyle(style: TextStyle): string {
  return join(
    style.families[0],
    `${round(style.size)}/${round(style.lineHeight)}`,
    style.weight === 400 ? undefined : String(style.weight),
    style.italic ? "italic" : undefined,
    ...Object.entries(style.features).map(([tag, value]) => (value === 1 ? tag : `${tag}=${value}`)),
    color(style.color),
    style.lang,
    style.rise === 0 ? undefined : `rise=${round(style.rise)}`,
    style.letterSpacing === 0 ? undefined : `tracking=${round(style.letterSpacing)}`,
    style.hyphens === "auto" ? "hyphens" : undefined,
    style.underline ? "underline" : undefined,
  );
}

/** Top, right, bottom, left; nothing when all are zero. */
function edges(name: string, { top, right, bottom, left }: Edges): string | undefined {
  const sides = [top, right, bottom, left];
  return sides.every((side) => side === 0) ? undefined : `${name}=${sides.map(round).join(",")}`;
}

function border(borders: Borders): string | undefined {
  const sides = [borders.top, borders.right, borders.bottom, borders.left];
  const widths = sides.map((side) => (side.style === "none" ? 0 : side.width));
  return widths.every((width) => width === 0) ? undefined : `border=${widths.map(round).join(",")}`;
}

function length(value: Length): string {
  if (value === "auto") return "auto";
  return "pt" in value ? round(value.pt) : `${round(value.percent)}%`;
}

const track = (value: Track): string =>
  typeof value === "object" && "fr" in value ? `${round(value.fr)}fr` : length(value);

/** `#1a2b3c` */
export const color = ({ r, g, b }: Color): string =>
  `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
