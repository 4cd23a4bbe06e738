/** Fixes coordinates: walks the steps of a fragment and puts everything on its page. Nothing is chosen here. */
import type { Pt } from "../../model/length.ts";
import type { OutlineEntry, PlacedItem, PlacedRule } from "../../model/page.ts";
import { ARTIFACT } from "../../model/structure.ts";
import { type BesideLine, besideLine } from "../flow/beside.ts";
import { thickness } from "../flow/border.ts";
import { wholeColumns } from "../flow/columns.ts";
import type { ColumnsSlice, Fragment, FrameSlice, RowSlice, Step } from "../flow/fragment.ts";
import type { BoxItem, ColumnsItem, FlowNote, Frame, MarkItem } from "../flow/item.ts";
import { isPainted } from "../flow/measure.ts";
import { wholeRow } from "../flow/row.ts";
import type { Witness } from "../witness.ts";
import { type Paper, watchEdges } from "./edges.ts";
import { Lines } from "./lines.ts";
import { type Area, type Cuts, paintFrame, paintSide } from "./paint.ts";
import { furnish } from "./pen.ts";
import { type Hand, linkOf, placeLine } from "./place-line.ts";
import type { PageStrings } from "./strings.ts";

/** Placing on one page. */
export interface Placing extends Hand {
  /** Margin notes of the page so far. */
  readonly beside: BesideLine[];
  readonly page: number;
  readonly paper: Paper;
  readonly outline: OutlineEntry[];
  readonly strings: PageStrings;
  /** The number that a box on this page asks for, when one does. */
  readonly asked: { number?: number };
  readonly witness: Witness | undefined;
}

interface OpenFrame {
  readonly frame: Frame | undefined;
  readonly y: Pt;
  readonly cut: boolean;
  readonly under: PlacedItem[];
  readonly lines: Lines | undefined;
}

/** `x` and `y` are the top left corner of the room that the fragment was filled for. */
export function placeFragment(to: Placing, fragment: Fragment, x: Pt, y: Pt): void {
  const open: OpenFrame[] = [];
  for (const step of fragment.steps) {
    if (step.kind === "open") open.push(openFrame(to, step, y));
    else if (step.kind === "close") closeFrame(to, open.pop(), x, y + step.y, step.cut);
    else placeStep(to, step, x, y + step.y, open.findLast((frame) => frame.lines)?.lines);
  }
  if (open.length > 0) throw new Error(`a fragment leaves ${open.length} frames open`);
}

const openFrame = (to: Placing, { frame, y, cut }: Extract<Step, { kind: "open" }>, top: Pt): OpenFrame => ({
  frame,
  y: top + y,
  cut,
  under: reserveFor(to, frame),
  lines: frame?.gathersLines && new Lines(),
});

const reserveFor = (to: Placing, frame: Frame | undefined): PlacedItem[] => {
  if (frame === undefined || !isPainted(frame.style)) return [];
  to.pen.release();
  return to.pen.reserve();
};

function closeFrame(to: Placing, opened: OpenFrame | undefined, x: Pt, bottom: Pt, cut: boolean): void {
  if (opened === undefined) throw new Error("a fragment closes a frame that it has not opened");
  const { frame, y, lines } = opened;
  if (frame === undefined) return;
  for (const line of lines?.finish(y, bottom) ?? []) to.pen.put(line);
  const area = { x: x + frame.x, y, width: frame.width, height: bottom - y };
  const cuts = { top: opened.cut, bottom: cut };
  opened.under.push(...paintFrame(frame.style, area, cuts, to.furniture));
  watchFrame(to, frame, area, cuts);
}

function placeStep(
  to: Placing,
  step: Exclude<Step, { kind: "open" | "close" }>,
  x: Pt,
  y: Pt,
  lines: Lines | undefined,
): void {
  switch (step.kind) {
    case "box":
      placeBox(to, step.item, x, y);
      break;
    case "mark":
      placeMark(to, step.item, x, y);
      break;
    case "row": {
      const hand: Placing = step.repeated ? { ...to, furniture: "repeat" } : to;
      const slice = step.slice ?? wholeRow(step.item);
      placeRow(hand, slice, x, y);
      lines?.add(slice, x, y, hand.furniture);
      break;
    }
    case "columns":
      placeColumns(to, step.item, step.slice ?? wholeColumns(step.item), x, y);
      break;
  }
}

function placeBox(to: Placing, item: BoxItem, x: Pt, y: Pt): void {
  const { content, height, notes, sideNotes } = item;
  if (content.kind === "nothing") return;
  to.strings.content();
  if (to.furniture === undefined) {
    if (notes !== undefined) placeCalled(to, notes, x, y);
    if (sideNotes !== undefined) {
      placeCalled(to, sideNotes, x, y);
      to.beside.push(...besideLine(item, y));
    }
  }
  if (content.kind === "line") {
    for (const marker of content.markers) {
      placeLine(to, marker.line, x + marker.x, y + content.line.baseline - marker.line.baseline);
      watchEdges(to.paper, marker.line, x + marker.x, Number.POSITIVE_INFINITY, item.source);
    }
    placeLine(to, content.line, x + content.x, y);
    watchEdges(to.paper, content.line, x + content.x, content.measure, item.source);
    if (to.furniture === undefined) to.witness?.line(content.line, to.page, x + content.x, y);
    return;
  }
  to.pen.release();
  const { picture, width } = content;
  const owner = to.furniture === undefined ? content.owner : ARTIFACT;
  const area = { x: x + content.x, y, width, height };
  if (width > 0 && height > 0) to.pen.put({ kind: "picture", owner, picture, ...area });
  const link = linkOf(to, content.owner);
  if (link !== ARTIFACT) to.pen.put({ kind: "link", owner: link, ...area });
}

function placeCalled(to: Placing, notes: readonly FlowNote[], x: Pt, y: Pt): void {
  for (const { anchor } of notes) to.pen.putAside({ kind: "anchor", name: anchor, x, y });
}

function placeMark(to: Placing, mark: MarkItem, x: Pt, y: Pt): void {
  if (to.furniture !== undefined) return;
  for (const name of mark.anchors) to.pen.putAside({ kind: "anchor", name, x: x + mark.x, y });
  if (mark.outline !== undefined) to.outline.push({ ...mark.outline, page: to.page, y });
  for (const { name, value } of mark.strings) to.strings.set(name, value);
  if (mark.pageNumber !== undefined) to.asked.number = mark.pageNumber;
}

function placeRow(to: Placing, slice: RowSlice, x: Pt, y: Pt): void {
  to.pen.release();
  for (const row of slice.rows) paintSlice(to, row, x, y);
  for (const cell of slice.cells) {
    to.pen.release();
    paintSlice(to, cell, x, y);
    placeFragment(to, cell.fragment, x + cell.cell.x, y + cell.contentY);
  }
  to.pen.release();
}

function paintSlice(to: Placing, slice: FrameSlice, x: Pt, y: Pt): void {
  if (slice.frame === undefined) return;
  const { frame, height } = slice;
  const area = { x: x + frame.x, y: y + slice.y, width: frame.width, height };
  const cuts = { top: slice.cutTop, bottom: slice.cutBottom };
  for (const rule of paintFrame(frame.style, area, cuts, to.furniture)) to.pen.put(rule);
  watchFrame(to, frame, area, cuts);
}

/** What stands here again is told where it stands first. */
function watchFrame(to: Placing, frame: Frame, area: Area, cuts: Cuts): void {
  if (to.furniture === undefined) to.witness?.box(frame, to.page, area, cuts);
}

function placeColumns(to: Placing, item: ColumnsItem, slice: ColumnsSlice, x: Pt, y: Pt): void {
  to.pen.release();
  slice.columns.forEach((column, i) => {
    const left = x + item.x + (item.turned ? item.count - 1 - i : i) * (item.width + item.gap);
    if (i > 0)
      for (const rule of columnRule(item, slice.height, left, y)) to.pen.put(furnish(rule, to.furniture));
    placeFragment(to, column, left, y);
    to.pen.release();
  });
}

/** In the middle of the gap between a column and the one before it (CSS Multi-column 1, 4). */
function columnRule(item: ColumnsItem, height: Pt, left: Pt, y: Pt): readonly PlacedRule[] {
  const width = thickness(item.rule);
  const middle = item.turned ? left + item.width + item.gap / 2 : left - item.gap / 2;
  return paintSide(item.rule, { x: middle - width / 2, y, width, height });
}
