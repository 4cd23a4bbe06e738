/** Flow items -> pages: the second half of making pages. */
import type { DocumentTree } from "../../model/document.ts";
import { pageKey } from "../../model/document.ts";
import type { OutlineEntry, Page, PagedDocument, PageLabel } from "../../model/page.ts";
import type { Findings } from "../findings.ts";
import { type BrokenPage, breakPages, type PageKind } from "../flow/break.ts";
import type { Flow } from "../flow/index.ts";
import { areaOf, noteRoomOf, pageStyleOf } from "../flow/page-area.ts";
import type { Compositor } from "../line.ts";
import type { Witness } from "../witness.ts";
import { explainPages } from "./explain.ts";
import { paintPage, setMarginBoxes } from "./furniture.ts";
import { numberPages } from "./numbers.ts";
import { Pen } from "./pen.ts";
import { type Placing, placeFragment } from "./place.ts";
import { findLinks, findPlaces } from "./place-line.ts";
import { placeNotes } from "./place-notes.ts";
import { bleedOver, printersMarks, trimOf } from "./printers-marks.ts";
import { reportBreaches } from "./report.ts";
import type { BesideLine } from "./side-notes.ts";
import { PageStrings } from "./strings.ts";

export function makePages(
  document: DocumentTree,
  flow: Flow,
  compositor: Compositor,
  findings: Findings,
  witness?: Witness,
): PagedDocument {
  witness?.restart();
  const styleOf = ({ name, side, number, blank }: PageKind) =>
    pageStyleOf(document.pages, pageKey(name, side, number === 1, blank));

  // Choose where each page ends; only heights count.
  const heightOf = (page: PageKind) => areaOf(styleOf(page)).height;
  const notesOf = (page: PageKind) => noteRoomOf(styleOf(page));
  const broken = breakPages(flow.items, flow.firstPage, heightOf, notesOf, (task, choice) => {
    if (witness !== undefined) explainPages(task, choice, (page) => areaOf(styleOf(page)), witness);
  });
  reportBreaches(broken.breaches, findings);

  // Fix coordinates, page by page, in reading order.
  const outline: OutlineEntry[] = [];
  const links = findLinks(document.elements);
  const places = findPlaces(document.elements);
  let strings = new PageStrings(new Map());
  const drafts = broken.pages.map((page) => {
    const style = styleOf(page);
    const pen = new Pen();
    strings = new PageStrings(strings.leave());
    paintPage(pen, style);
    const { x, y } = areaOf(style);
    const asked: Placing["asked"] = {};
    const beside: BesideLine[] = [];
    const placing = {
      beside,
      pen,
      links,
      places,
      furniture: undefined,
      page: page.number,
      outline,
      strings,
      asked,
      witness,
    };
    placeFragment(placing, page.fragment, x, y);
    pen.release();
    placeNotes(placing, page.foot, style, page.side, findings);
    return { page, style, pen, strings, blank: page.blank, asked: asked.number };
  });
  const labels = numberPages(drafts);

  // Set the margin boxes last: only now is the number of pages known.
  const pages = drafts.map(({ page, style, pen, strings }, i): Page => {
    const label = labels[i]!;
    const trim = trimOf(style);
    setMarginBoxes(
      pen,
      compositor,
      style,
      { sheet: page.number, page: label.number, pages: drafts.length },
      strings,
      findings,
    );
    return {
      ...numberAndSide(page),
      width: style.width,
      height: style.height,
      ...labelOf(label, page),
      ...(trim === undefined ? {} : { trim }),
      items: [...bleedOver(style, pen.finish()), ...printersMarks(style)],
    };
  });
  return { meta: document.meta, elements: document.elements, pages, faces: compositor.faces(), outline };
}

/** Said only where it is not the number of the sheet. */
const labelOf = (label: PageLabel, { number }: BrokenPage): Pick<Page, "label"> =>
  label.number === number && label.numbering === "decimal" ? {} : { label };

const numberAndSide = ({ number, side }: BrokenPage) => ({ number, side });
