/** Short ways to write document trees for tests of pages. */
import type {
  Block,
  Box,
  BoxBase,
  DocumentTree,
  Grid,
  GridItem,
  Inline,
  MarginBox,
  PageStyle,
  Paragraph,
  PictureBox,
  Table,
  TableCell,
  TableRow,
} from "../../src/model/document.ts";
import { pageKey } from "../../src/model/document.ts";
import type { Edges, Length } from "../../src/model/length.ts";
import { NO_EDGES } from "../../src/model/length.ts";
import type { Note } from "../../src/model/note.ts";
import type { StructureElement } from "../../src/model/structure.ts";
import {
  BLACK,
  type BorderSide,
  type Borders,
  type BoxStyle,
  NO_BORDERS,
  type ParagraphStyle,
  PLAIN_BOX,
  type TextStyle,
  type Track,
} from "../../src/model/style.ts";

const solid = (width: number): BorderSide => ({ width, style: "solid", color: BLACK });
export const boxed = (width: number): Borders => ({
  top: solid(width),
  right: solid(width),
  bottom: solid(width),
  left: solid(width),
});

export const edges = (top: number, right = top, bottom = top, left = right): Edges => ({
  top,
  right,
  bottom,
  left,
});

export const STYLE: BoxStyle = { ...PLAIN_BOX, verticalAlign: "top" };

export const TEXT: TextStyle = {
  families: ["Fake"],
  size: 10,
  weight: 400,
  italic: false,
  features: {},
  color: BLACK,
  letterSpacing: 0,
  wordSpacing: 0,
  lineHeight: 10,
  rise: 0,
  lang: "en",
  hyphens: "manual",
  whiteSpace: "normal",
  underline: false,
};

const PARAGRAPH: ParagraphStyle = {
  align: "left",
  alignLast: "left",
  indent: 0,
  orphans: 1,
  widows: 1,
  strut: TEXT,
};

export type Style = Partial<BoxStyle>;
type Extra = Partial<Omit<BoxBase, "style">>;
const base = (style: Style, extra: Extra): BoxBase => ({ owner: 0, style: { ...STYLE, ...style }, ...extra });

export const text = (words: string, owner = 0, style: Partial<TextStyle> = {}): Inline => ({
  kind: "text",
  owner,
  text: words,
  style: { ...TEXT, ...style },
});

/** A paragraph; its lines are broken by the measure. */
export const p = (
  content: string | readonly Inline[],
  style: Style & Partial<ParagraphStyle> = {},
  extra: Extra = {},
): Paragraph => {
  const { align, alignLast, indent, orphans, widows, strut, lineSnap, ...box } = style;
  const given = Object.fromEntries(
    Object.entries({ align, alignLast, indent, orphans, widows, strut, lineSnap }).filter(
      ([, v]) => v !== undefined,
    ),
  );
  return {
    kind: "paragraph",
    ...base(box, extra),
    inlines: typeof content === "string" ? [text(content)] : content,
    text: { ...PARAGRAPH, ...given },
  };
};

/** A paragraph of `count` lines: `lines("a", 3)` shows as `a1 a2 a3`. */
export const lines = (
  name: string,
  count: number,
  style: Style & Partial<ParagraphStyle> = {},
  extra: Extra = {},
): Paragraph => {
  const inlines = Array.from({ length: count }, (_, i): Inline[] => [
    ...(i > 0 ? [{ kind: "break" } as const] : []),
    text(`${name}${i + 1}`),
  ]);
  return p(inlines.flat(), style, extra);
};

export const block = (
  children: readonly Box[],
  style: Style = {},
  extra: Extra & Pick<Block, "marker"> = {},
): Block => ({
  kind: "block",
  ...base(style, extra),
  children,
});

export const marker = (words: string, gap = 5) => ({
  marker: { inlines: [text(words)], gap, style: PARAGRAPH },
});

export const cell = (
  content: string | readonly Box[],
  column: number,
  more: Partial<Omit<TableCell, "style">> & { style?: Style } = {},
): TableCell => {
  const { style = {}, ...rest } = more;
  const children = typeof content === "string" ? [p(content)] : content;
  return { owner: 0, style: { ...STYLE, ...style }, column, colSpan: 1, rowSpan: 1, children, ...rest };
};

/** A row; texts become cells in columns from the left. */
export const row = (cells: readonly (string | TableCell)[], style: Style = {}): TableRow => ({
  owner: 0,
  style: { ...STYLE, ...style },
  cells: cells.map((c, i) => (typeof c === "string" ? cell(c, i) : c)),
});

export const table = (
  columns: number | readonly Length[],
  body: readonly TableRow[],
  more: Partial<Omit<Table, "kind" | "style" | "body" | "columns">> & { style?: Style } = {},
): Table => {
  const { style = {}, ...rest } = more;
  return {
    kind: "table",
    ...base(style, {}),
    columns: typeof columns === "number" ? Array.from({ length: columns }, () => "auto") : columns,
    fixed: false,
    spacing: 0,
    caption: undefined,
    head: [],
    body,
    foot: [],
    ...rest,
  };
};

/** A grid; items fill the rows from the left. */
export const grid = (
  columns: readonly Track[],
  boxes: readonly (Box | GridItem)[],
  gaps = { column: 0, row: 0 },
  style: Style = {},
): Grid => ({
  kind: "grid",
  ...base(style, {}),
  columns,
  columnGap: gaps.column,
  rowGap: gaps.row,
  items: boxes.map((box, i) =>
    "box" in box ? box : { row: Math.floor(i / columns.length), column: i % columns.length, colSpan: 1, box },
  ),
});

/** A QR code is the smallest picture to write down. */
export const picture = (width: number, height: number, style: Style = {}): PictureBox => ({
  kind: "picture",
  ...base({ width: { pt: width }, height: { pt: height }, ...style }, {}),
  picture: { kind: "modules", size: 1, cells: [true], id: "dot" },
});

export const element = (
  id: number,
  role: StructureElement["role"],
  parent: number | undefined,
  more: Partial<StructureElement> = {},
): StructureElement => ({ id, role, parent, inline: false, tag: "div", ...more });

export const page = (style: Partial<PageStyle> = {}): PageStyle => ({
  name: "",
  width: 120,
  height: 80,
  margin: NO_EDGES,
  padding: NO_EDGES,
  border: NO_BORDERS,
  background: undefined,
  boxes: {},
  ...style,
});

export const marginBox = (
  content: string | MarginBox["content"],
  more: Partial<MarginBox> = {},
): MarginBox => ({
  content: typeof content === "string" ? [{ kind: "text", text: content }] : content,
  text: TEXT,
  align: "left",
  verticalAlign: "top",
  width: "auto",
  padding: NO_EDGES,
  border: NO_BORDERS,
  ...more,
});

/** All page styles of a name, for both sides. */
export const pagesNamed = (name: string, style: Partial<PageStyle>): DocumentTree["pages"] =>
  Object.fromEntries(
    (["left", "right"] as const).map((side) => [pageKey(name, side, false), page({ ...style, name })]),
  );

/** A document on pages of 120 × 80 pt without margins: eight lines of 24 letters. */
export const documentOf = (
  children: readonly Box[],
  pages: DocumentTree["pages"] = pagesNamed("", {}),
  elements: readonly StructureElement[] = [element(0, "Document", undefined)],
): DocumentTree => ({
  meta: {
    title: "Test",
    lang: "en",
    author: undefined,
    subject: undefined,
    keywords: [],
    date: "2025-02-18T16:30:00+01:00",
    layout: "test 1",
  },
  elements,
  root: block(children),
  pages,
});

/** The call of a footnote, a digit in the line, and the note's boxes. `owner` must be the call's alone. */
export const noted = (owner: number, children: readonly Box[], more: Partial<Note> = {}): Inline => {
  const anchors = { anchors: [`note:${owner}`] };
  const note: Note = {
    placement: "foot",
    anchor: `call:${owner}`,
    box: block(children, {}, anchors),
    ...more,
  };
  return { kind: "text", owner, text: `^${owner}`, style: TEXT, note };
};

/** The call of a note in the margin. */
export const sideNoted = (owner: number, children: readonly Box[], style: Style): Inline =>
  noted(owner, children, { placement: "side", box: block(children, style) });

/** An element for each owner from 0 to below `count`, all in the first. */
export const elementsFor = (count: number): readonly StructureElement[] =>
  Array.from({ length: count }, (_, id) =>
    element(id, id === 0 ? "Document" : "P", id === 0 ? undefined : 0),
  );
