/**
 * Boxes -> flow items. Every line is broken here, as widths are known and heights are not needed: from here on the document is
 * a list of heights with breaks between them.
 */
import type { Block, Box, Inline, Marker, Paragraph, PictureBox } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { Break, ParagraphStyle } from "../../model/style.ts";
import type { Line } from "../line.ts";
import { collectNotes, notesByLine } from "./collect-notes.ts";
import { measureColumns } from "./columns.ts";
import { collectGrid } from "./grid.ts";
import { type BoxItem, type HungLine, KEEP, MOST_TOGETHER, type RecastOffer, type Source } from "./item.ts";
import { type Kit, type Spot, sourceOf, wordsIn, wordsOf } from "./kit.ts";
import { childrenOf } from "./languages.ts";
import { snapAll, snapOf } from "./line-grid.ts";
import { FlowList } from "./list.ts";
import { frameOf, insetsOf, leastHeightOf, measureOf, reportNoRoom } from "./measure.ts";
import { calledIn } from "./notes.ts";
import { pictureSize } from "./picture.ts";
import { collectTable, firstRow } from "./table.ts";

/** What is still to do, the next thing last: boxes may nest deeper than calls may. */
type Agenda = (() => void)[];

/** One below another, with a break between each two. */
export function collectBoxes(kit: Kit, boxes: readonly Box[], at: Spot): void {
  const agenda: Agenda = [];
  plan(kit, boxes, at, agenda, false);
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) next();
}

export const collectBox = (kit: Kit, box: Box, at: Spot): void => collectBoxes(kit, [box], at);

/** `led`: what the first box wishes before itself has been obeyed before the box around it. */
function plan(kit: Kit, boxes: readonly Box[], at: Spot, agenda: Agenda, led: boolean): void {
  for (let i = boxes.length - 1; i >= 0; i--)
    agenda.push(() => {
      if (i > 0) at.list.separate(at.together);
      enter(kit, boxes[i]!, at, agenda, led && i === 0);
    });
}

function enter(kit: Kit, box: Box, around: Spot, agenda: Agenda, led: boolean): void {
  const at = onItsPage(kit, box, around);
  const { list } = at;
  const { style } = box;
  if (!led) {
    const before = beforeOf(box, at.page);
    list.wish(before.wish);
    list.page(before.page);
  }
  list.margin(style.margin.top);
  agenda.push(() => {
    list.margin(style.margin.bottom);
    list.wish(style.breakAfter);
  });
  collectInside(kit, box, style.breakInside === "avoid" ? { ...at, together: moreTogether(at) } : at, agenda);
}

/** A first child's wishes are those of its parent too, whose border must not stay behind (CSS Fragmentation 3, 3.1). */
function beforeOf(box: Box, page: string): { readonly wish: Break; readonly page: string } {
  let wish: Break = "auto";
  let name = page;
  let inner: Box | undefined = box;
  while (inner !== undefined) {
    wish = stronger(wish, inner.style.breakBefore);
    name = inner.style.page ?? name;
    if (inner.kind === "grid") wish = stronger(wish, inner.items[0]?.box.style.breakBefore ?? "auto");
    if (inner.kind === "table") wish = stronger(wish, firstRow(inner)?.style.breakBefore ?? "auto");
    inner = inner.kind === "block" && inner.style.columns === 1 ? inner.children[0] : undefined;
  }
  return { wish, page: name };
}

const stronger = (a: Break, b: Break): Break => (a === "auto" || (a === "avoid" && b !== "auto") ? b : a);

export const moreTogether = (at: Spot): number =>
  Math.min(at.together + KEEP.together, MOST_TOGETHER * KEEP.together);

/** A box on a named page has that page's width, less what the boxes around it take away. */
function onItsPage(kit: Kit, box: Box, at: Spot): Spot {
  const page = box.style.page;
  if (page === undefined || page === at.page || at.list.obeys !== "pages") return at;
  return { ...at, page, width: at.width + kit.areaOf(page).width - kit.areaOf(at.page).width };
}

function collectInside(kit: Kit, box: Box, at: Spot, agenda: Agenda): void {
  const source = sourceOf(box, wordsIn(box));
  switch (box.kind) {
    case "table":
      collectTable(kit, box, at, source);
      break;
    case "picture":
      collectPicture(kit, box, at, source);
      break;
    case "paragraph":
      frame(kit, box, at, source, agenda, (inner) => collectLines(kit, box, inner, source));
      break;
    case "block":
      frame(kit, box, at, source, agenda, (inner) => collectBlock(kit, box, inner, source, agenda));
      break;
    case "grid":
      frame(kit, box, at, source, agenda, (inner) => collectGrid(kit, box, inner, source));
      break;
  }
}

/** The box's names, its border and padding, and room down to its least height, around what `collect` adds. */
function frame(
  kit: Kit,
  box: Box,
  at: Spot,
  source: Source,
  agenda: Agenda,
  collect: (inner: Spot) => void,
): void {
  const { list } = at;
  const measure = measureOf(kit, box.style, at, source);
  const insets = insetsOf(box.style);
  const drawn = frameOf(kit, box.kind, box, measure);
  const least = leastHeightOf(kit, box.style, source);
  mark(box, measure.outerX, list);
  if (drawn !== undefined || insets.top !== 0 || insets.bottom !== 0 || least !== 0) {
    let start: Pt | undefined;
    list.open({ kind: "open", height: insets.top, frame: drawn }, insets.top > 0, (height) => {
      start = height;
    });
    agenda.push(() => {
      if (least > 0) {
        // A box without content has not begun yet.
        if (start === undefined) list.settle();
        list.fill(least - (list.heightWithMargin - start!), source);
      }
      list.close({ kind: "close", height: insets.bottom }, insets.bottom > 0 || least > 0);
    });
  }
  collect({ ...at, x: measure.x, width: measure.width, cramped: measure.cramped });
}

export function mark(box: Box, x: Pt, list: FlowList): void {
  const { anchors = [], outline, strings = [], pageNumber } = box;
  if (anchors.length > 0 || outline !== undefined || strings.length > 0 || pageNumber !== undefined)
    list.mark({ kind: "mark", x, anchors, outline, strings, pageNumber });
}

function collectBlock(kit: Kit, box: Block, at: Spot, source: Source, agenda: Agenda): void {
  if (box.marker !== undefined) {
    hang(kit, box.marker, at);
    agenda.push(() => standAlone(at.list, source));
  }
  if (box.style.columns > 1 && !at.inColumns) collectColumns(kit, box, at, source);
  else plan(kit, box.children, at, agenda, box.style.columns === 1);
}

function collectColumns(kit: Kit, box: Block, at: Spot, source: Source): void {
  const { columns: count, columnGap: gap, columnFill, columnRule: rule, columnsTurned: turned } = box.style;
  const width = (at.width - gap * (count - 1)) / count;
  const list = new FlowList("columns");
  const cramped = at.cramped || reportNarrow(kit, box, width, source);
  collectBoxes(kit, box.children, { ...at, list, x: 0, width, together: 0, cramped, inColumns: true });
  const items = list.finish();
  if (items.length === 0) return;
  hangOverOther(at.list, source);
  const balanced = columnFill === "balance";
  const { height, room } = measureColumns(items, count, balanced);
  const poured = { items, x: at.x, count, width, gap, balanced, ...(turned && { turned }), rule, source };
  at.list.add({ kind: "columns", height, room, ...poured, ...calledIn(items), ...snapAll(items) });
}

/** About the width of a short syllable, in parts of the size: three letters of half an em. */
const SYLLABLE = 1.5;

/** True when no syllable stands in a column, which is told once and not for everything in it. */
function reportNarrow(kit: Kit, box: Block, width: Pt, source: Source): boolean {
  const size = firstSize(box);
  if (size === undefined || width >= SYLLABLE * size) return false;
  kit.findings.add({
    code: "typeset/no-room",
    severity: "error",
    message: `“${source.words}” has ${box.style.columns} columns of ${width.toFixed(1)} pt, narrower than a syllable`,
    hint: "ask for fewer columns, or make column-gap smaller",
    place: source.place,
  });
  return true;
}

/** Size of the first text in a box. */
function firstSize(box: Box): Pt | undefined {
  const open: Box[] = [box];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    if (inner.kind === "paragraph") return inner.text.strut.size;
    open.push(...childrenOf(inner).toReversed());
  }
  return undefined;
}

function collectLines(kit: Kit, box: Paragraph, at: Spot, source: Source): void {
  const lines = kit.compositor.setLines(box.inlines, box.text, at.width, source.words, source.place);
  const markers = lines.length > 0 ? at.list.takeHung() : [];
  const called = collectNotes(kit, box.inlines, at);
  const boxesOf = (set: readonly Line[]) => {
    const notes = called && notesByLine(called, set);
    const grid = box.text.lineSnap === "baseline" && !at.inNote ? kit.lineGrid() : undefined;
    return set.map((line, i): BoxItem => {
      const hung = i === 0 ? markers : [];
      const content = { kind: "line", x: at.x, measure: at.width, line, markers: hung } as const;
      const snap = grid && { snap: snapOf(grid, line.baseline) };
      return { kind: "box", height: line.height, content, source, ...notes?.[i], ...snap };
    });
  };
  const inMainFlow = at.list.obeys === "pages";
  const items = boxesOf(lines).map((item, i) => {
    if (i > 0) at.list.separate(at.together + lineBreakCost(lines, i, box.text));
    at.list.add(i === 0 && inMainFlow ? { ...item, recast: recastOffer() } : item);
    return at.list.length - 1;
  });
  if (inMainFlow && !called && box.inlines.some(isReference))
    kit.referring.set(box, { measure: at.width, source, items });

  function recastOffer(): RecastOffer {
    const by = (more: -1 | 1) => {
      const recast = kit.compositor.recast(box.inlines, box.text, at.width, lines, more);
      return recast && { items: boxesOf(recast.lines), strain: recast.strain };
    };
    return { count: 2 * lines.length - 1, by };
  }
}

const isReference = (inline: Inline): boolean => inline.kind === "text" && inline.pageOf !== undefined;

/** Cost of ending a page before line `i`. */
function lineBreakCost(lines: readonly Line[], i: number, style: ParagraphStyle): number {
  const parted = i < style.orphans || lines.length - i < style.widows;
  return (parted ? KEEP.lines : 0) + (lines[i - 1]?.hyphenated ? KEEP.word : 0);
}

function collectPicture(kit: Kit, box: PictureBox, at: Spot, source: Source): void {
  const { margin } = box.style;
  const insets = insetsOf(box.style);
  const room = at.width - margin.left - margin.right - insets.left - insets.right;
  if (room <= 0 && !at.cramped) reportNoRoom(kit, source, room);
  const size = pictureSize(
    kit,
    box,
    room,
    kit.areaOf(at.page).height - insets.top - insets.bottom,
    at.width,
    source,
  );
  const measure = measureOf(kit, box.style, at, source, size.width);
  const drawn = frameOf(kit, box.kind, box, measure);
  mark(box, measure.outerX, at.list);
  hangOverOther(at.list, source);
  at.list.open({ kind: "open", height: insets.top, frame: drawn }, true);
  const { picture, owner } = box;
  const content = { kind: "picture", x: measure.x, ...size, picture, owner } as const;
  at.list.add({ kind: "box", height: size.height, content, source });
  at.list.close({ kind: "close", height: insets.bottom }, true);
}

// ---- list markers ----

//    marker  gap  first line of the item
//   |<---->||<-->|
//
// and from the right edge of the item where its text runs from right to left
function hang(kit: Kit, { inlines, style, gap }: Marker, at: Spot): void {
  // The marker is set to a measure with room to spare, so that rounding cannot break it.
  const room = kit.compositor.extentOf(inlines, style).max + 1;
  const [line] = kit.compositor.setLines(inlines, style, room, wordsOf(inlines));
  if (line === undefined) return;
  const start = line.items[0]?.x ?? 0;
  const left = style.direction === "rtl" ? at.x + at.width + gap : at.x - gap - line.width;
  at.list.hang({ x: left - start, line });
}

/** Before something that has no first line of its own the marker takes no height. */
export function hangOverOther(list: FlowList, source: Source): void {
  for (const marker of list.takeHung()) addMarker(list, marker, 0, source);
}

/** The marker of an empty item has a line to itself. */
function standAlone(list: FlowList, source: Source): void {
  for (const marker of list.takeHung()) addMarker(list, marker, marker.line.height, source);
}

function addMarker(list: FlowList, marker: HungLine, height: Pt, source: Source): void {
  const empty = { height, baseline: marker.line.baseline, width: 0, items: [], hyphenated: false };
  const content = { kind: "line", x: marker.x, measure: 0, line: empty, markers: [marker] } as const;
  list.add({ kind: "box", height, content, source });
}
