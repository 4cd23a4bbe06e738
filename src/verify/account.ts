/**
 * What is kept of a page once it has been looked at by itself, where it was read. It is far less than the page, and goes from thread
 * to thread: the whole file is judged by these.
 */
import { compareReadings, type PageReadings } from "./checks/readings.ts";
import { type PageStructure, structureOf } from "./checks/structure.ts";
import type { MarkedPage } from "./file/anatomy.ts";
import { isTag, type PaperLink, type PaperPage, type Rect, type Tag, type TextPlace } from "./paper.ts";
import { furnitureOf, quotationsOf, type ToldQuotation, type ToldText, toldTexts } from "./reading.ts";

export interface PageAccount {
  /** From 1. */
  readonly number: number;
  readonly box: Rect;
  readonly tagged: boolean;
  /** Neither text that belongs to the content nor a figure. */
  readonly empty: boolean;
  /** Whether it says that it is left empty. */
  readonly blank: boolean;
  readonly told: readonly ToldText[];
  /** Of what is tagged as a quotation, in a block or in a line. */
  readonly quotations: readonly ToldQuotation[];
  readonly furniture: string;
  readonly structure: PageStructure;
  readonly readings: PageReadings;
  readonly places: readonly TextPlace[];
  readonly links: readonly PaperLink[];
  /** By our own reader; undefined when it cannot have the content. */
  readonly marked: MarkedPage | undefined;
}

/** The two readings are compared in a file that says that it has tags. */
export const accountOf = (
  page: PaperPage,
  links: readonly PaperLink[],
  marked: MarkedPage | undefined,
  inTaggedFile: boolean,
): PageAccount => ({
  number: page.number,
  box: page.box,
  tagged: page.tree !== undefined,
  empty: isEmpty(page),
  blank: page.blank === true,
  told: toldTexts(page),
  quotations: quotationsOf(page),
  furniture: furnitureOf(page),
  structure: structureOf(page.tree),
  readings: inTaggedFile ? compareReadings(page) : NOTHING_COMPARED,
  places: page.places,
  links,
  marked,
});

const NOTHING_COMPARED: PageReadings = { findings: [], gaps: [] };

const isEmpty = ({ runs, tree }: PaperPage): boolean =>
  runs.every((run) => run.artifact || run.text.trim() === "") && !holds(tree, "Figure");

const holds = (tag: Tag | undefined, role: string): boolean =>
  tag !== undefined &&
  (tag.role === role || tag.children.some((child) => isTag(child) && holds(child, role)));
