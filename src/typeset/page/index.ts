/**
 * Flow items -> pages: the second half of making pages. What stands in the text area is drafted first; what surrounds it is set when
 * the number of pages is known, and the numbers in the text have come to rest.
 */
import type { DocumentTree } from "../../model/document.ts";
import { pageKey } from "../../model/document.ts";
import type { OutlineEntry, Page, PagedDocument, PageLabel, PlacedItem } from "../../model/page.ts";
import type { Findings } from "../findings.ts";
import type { Amended } from "../flow/amend.ts";
import type { BesideLine } from "../flow/beside.ts";
import { type BrokenPage, type BrokenPages, breakPages, type PageKind, refillPages } from "../flow/break.ts";
import type { Flow } from "../flow/index.ts";
import { areaOf, noteRoomOf, pageStyleOf } from "../flow/page-area.ts";
import type { Compositor } from "../line.ts";
import type { Witness } from "../witness.ts";
import { explainPages } from "./explain.ts";
import { paintPage, setMarginBoxes } from "./furniture.ts";
import { type Numbered, numberPages } from "./numbers.ts";
import { Pen } from "./pen.ts";
import { type Placing, placeFragment } from "./place.ts";
import { findLinks, findPlaces } from "./place-line.ts";
import { placeNotes } from "./place-notes.ts";
import { bleedOver, printersMarks, trimOf } from "./printers-marks.ts";
import type { NumberedPage } from "./references.ts";
import { reportBreaches } from "./report.ts";
import { PageStrings } from "./strings.ts";

/** Pages on which everything has its place but what stands in their margins. */
export interface Drafts {
  readonly broken: BrokenPages;
  readonly pages: readonly Draft[];
}

export interface Draft extends Numbered, NumberedPage {
  readonly page: BrokenPage;
  readonly items: readonly PlacedItem[];
  readonly outline: readonly OutlineEntry[];
  readonly strings: PageStrings;
}

export function draftPages(
  document: DocumentTree,
  flow: Flow,
  findings: Findings,
  witness?: Witness,
): Drafts {
  witness?.restart();
  const styleOf = (page: PageKind) => styleIn(document, page);

  // Choose where each page ends; only heights count.
  const heightOf = (page: PageKind) => areaOf(styleOf(page)).height;
  const notesOf = (page: PageKind) => noteRoomOf(styleOf(page));
  const broken = breakPages(flow.items, flow.firstPage, heightOf, notesOf, (task, choice) => {
    if (witness !== undefined) explainPages(task, choice, (page) => areaOf(styleOf(page)), witness);
  });
  reportBreaches(broken.breaches, findings);
  return placePages(document, broken, undefined, findings, witness);
}

/** The same pages with what was amended; pages without any of it are kept. */
export const redraftPages = (
  document: DocumentTree,
  before: Drafts,
  { flow, items }: Amended,
  findings: Findings,
): Drafts => placePages(document, refillPages(before.broken, flow.items, items), before, findings, undefined);

/** Sets the margin boxes: only now is the number of pages known. */
export function finishPages(
  document: DocumentTree,
  { pages: drafts }: Drafts,
  compositor: Compositor,
  findings: Findings,
): PagedDocument {
  const pages = drafts.map(({ page, style, items, strings, label }): Page => {
    const trim = trimOf(style);
    const pen = new Pen();
    const numbers = { sheet: page.number, page: label.number, pages: drafts.length };
    setMarginBoxes(pen, compositor, style, numbers, strings, findings);
    return {
      ...numberAndSide(page),
      width: style.width,
      height: style.height,
      ...labelOf(label, page),
      ...(trim === undefined ? {} : { trim }),
      ...(page.blank && { blank: true }),
      items: [...bleedOver(style, [...items, ...pen.finish()]), ...printersMarks(style)],
    };
  });
  const outline = drafts.flatMap((draft) => draft.outline);
  return { meta: document.meta, elements: document.elements, pages, faces: compositor.faces(), outline };
}

const styleIn = (document: DocumentTree, { name, side, number, blank }: PageKind) =>
  pageStyleOf(document.pages, pageKey(name, side, number === 1, blank));

/** Fixes coordinates, page by page, in reading order. */
function placePages(
  document: DocumentTree,
  broken: BrokenPages,
  before: Drafts | undefined,
  findings: Findings,
  witness: Witness | undefined,
): Drafts {
  const links = findLinks(document.elements);
  const places = findPlaces(document.elements);
  let strings = new PageStrings(new Map());
  const placed = broken.pages.map((page, i) => {
    const known = before?.pages[i];
    strings = known?.page === page ? known.strings : new PageStrings(strings.leave());
    if (known?.page === page) return known;
    return placePage(page, styleIn(document, page), { links, places, strings, witness }, findings);
  });
  const labels = numberPages(placed);
  return { broken, pages: placed.map((page, i) => ({ ...page, label: labels[i]! })) };
}

function placePage(
  page: BrokenPage,
  style: ReturnType<typeof styleIn>,
  given: Pick<Placing, "links" | "places" | "strings" | "witness">,
  findings: Findings,
): Omit<Draft, "label"> {
  const pen = new Pen();
  paintPage(pen, style);
  const { x, y } = areaOf(style);
  const asked: Placing["asked"] = {};
  const outline: OutlineEntry[] = [];
  const beside: BesideLine[] = [];
  const paper = { page: page.number, width: style.width, findings };
  const placing = { ...given, beside, pen, furniture: undefined, page: page.number, paper, outline, asked };
  placeFragment(placing, page.fragment, x, y);
  pen.release();
  placeNotes(placing, page.foot, style, page.side, findings);
  const items = pen.finish();
  return { page, style, items, outline, strings: given.strings, blank: page.blank, asked: asked.number };
}

/** Said only where it is not the number of the sheet. */
const labelOf = (label: PageLabel, { number }: BrokenPage): Pick<Page, "label"> =>
  label.number === number && label.numbering === "decimal" ? {} : { label };

const numberAndSide = ({ number, side }: BrokenPage) => ({ number, side });
