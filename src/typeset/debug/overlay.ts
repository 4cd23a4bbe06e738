/**
 * Draws over finished pages what they are made of: boxes, margins, baselines, and what it would have cost to end the page elsewhere. All of it
 * is page furniture, which no reader hears; the pages below it stay as they are.
 */
import type { Account, AccountBox, AccountEnd, AccountLine, AccountPage, Area } from "../../model/account.ts";
import type { Pt } from "../../model/length.ts";
import type { Page, PagedDocument, PlacedItem, PlacedRule } from "../../model/page.ts";
import type { Color } from "../../model/style.ts";
import type { Compositor } from "../line.ts";
import { label } from "./label.ts";

/** What each colour means; the legend at the foot of the page says it in this order. */
const COLORS = {
  room: [{ r: 0, g: 140, b: 60 }, "room of the page"],
  box: [{ r: 40, g: 90, b: 220 }, "border box"],
  margin: [{ r: 240, g: 140, b: 0 }, "margin"],
  baseline: [{ r: 0, g: 170, b: 190 }, "baseline, as long as the words"],
  end: [{ r: 130, g: 130, b: 130 }, "where the page could end, with its cost"],
  taken: [{ r: 220, g: 0, b: 40 }, "where it ends"],
} as const satisfies Readonly<Record<string, readonly [Color, string]>>;

type Name = keyof typeof COLORS;

/** Hairlines, in pt: thin enough to leave the letters legible. */
const THIN: Pt = 0.25;
/** Length of the mark of a page end, in pt. */
const TICK: Pt = 6;
const LABEL_SIZE: Pt = 4.5;
/** From the edges of the page to the legend, in pt. */
const LEGEND_INSET: Pt = 8;
/** Ends nearer to one another than this have one label, the cheapest one's. */
const LABEL_GAP: Pt = 5;

export function drawOver(document: PagedDocument, account: Account, compositor: Compositor): PagedDocument {
  const pages = document.pages.map((page): Page => {
    const own = <T extends { readonly page: number }>(all: readonly T[]) =>
      all.filter((one) => one.page === page.number);
    const marks = [
      ...own(account.boxes).flatMap(boxMarks),
      ...own(account.lines).map(baselineMark),
      ...own(account.pages).flatMap((one) => pageMarks(one, compositor)),
      ...legend(page, compositor),
    ];
    return { ...page, items: [...page.items, ...marks] };
  });
  return { ...document, pages, faces: compositor.faces() };
}

function boxMarks(box: AccountBox): readonly PlacedItem[] {
  const { margin } = box;
  const outside = [margin.top, margin.right, margin.bottom, margin.left].some((side) => side > 0)
    ? outline(grown(box), "margin")
    : [];
  return [...outside, ...outline(box, "box")];
}

/** The margin box; negative margins are not drawn. */
function grown({ x, y, width, height, margin, cutTop, cutBottom }: AccountBox): Area {
  const [top, bottom] = [cutTop ? 0 : Math.max(0, margin.top), cutBottom ? 0 : Math.max(0, margin.bottom)];
  const [left, right] = [Math.max(0, margin.left), Math.max(0, margin.right)];
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

const baselineMark = ({ left, width, baseline }: AccountLine): PlacedItem =>
  rule({ x: left, y: baseline, width, height: THIN }, "baseline");

function pageMarks({ area, ends }: AccountPage, compositor: Compositor): readonly PlacedItem[] {
  const right = area.x + area.width;
  const marks: PlacedItem[] = [...outline(area, "room")];
  for (const end of ends)
    marks.push(rule({ x: right, y: end.y, width: TICK, height: THIN }, end.taken ? "taken" : "end"));
  for (const end of labelled(ends)) {
    const name = end.taken ? "taken" : "end";
    marks.push(
      ...label(compositor, costOf(end), right + TICK + 1, end.y + LABEL_SIZE / 3, LABEL_SIZE, colorOf(name)),
    );
  }
  return marks;
}

/** Ends with room for a label, the one that was taken first and then the cheapest. */
function labelled(ends: readonly AccountEnd[]): readonly AccountEnd[] {
  const chosen: AccountEnd[] = [];
  const inOrder = ends.toSorted((a, b) => Number(b.taken) - Number(a.taken) || total(a) - total(b));
  for (const end of inOrder)
    if (chosen.every((other) => Math.abs(other.y - end.y) >= LABEL_GAP)) chosen.push(end);
  return chosen;
}

/** Without what every page costs for being one. */
const total = ({ demerits: { wishes, notes, empty, lowHeading, overrun, recast } }: AccountEnd): number =>
  wishes + notes + empty + lowHeading + overrun + recast;

const costOf = (end: AccountEnd): string => {
  const cost = total(end);
  return cost < 100 ? cost.toFixed(1) : cost.toExponential(0).replace("e+", " · 10^");
};

function legend({ height }: Page, compositor: Compositor): readonly PlacedItem[] {
  let x = LEGEND_INSET;
  const y = height - LEGEND_INSET;
  return Object.entries(COLORS).flatMap(([name, [color, says]]) => {
    const words = label(compositor, says, x + TICK + 2, y, LABEL_SIZE, color);
    const mark = rule({ x, y: y - LABEL_SIZE / 3, width: TICK, height: 1 }, name as Name);
    x += TICK + 2 + says.length * LABEL_SIZE * 0.5 + 6;
    return [mark, ...words];
  });
}

function outline({ x, y, width, height }: Area, name: Name): readonly PlacedItem[] {
  return [
    rule({ x, y, width, height: THIN }, name),
    rule({ x, y: y + height - THIN, width, height: THIN }, name),
    rule({ x, y, width: THIN, height }, name),
    rule({ x: x + width - THIN, y, width: THIN, height }, name),
  ];
}

const rule = (area: Area, name: Name): PlacedRule => ({ kind: "rule", ...area, color: colorOf(name) });

const colorOf = (name: Name): Color => COLORS[name][0];
