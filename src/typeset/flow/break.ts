/**
 * Breaks a flow into pages. A pure function of numbers: where pages end is chosen for all of them together, paragraphs are set a line
 * shorter or longer where that heals a page, and then each page is filled. Nothing is placed yet.
 */
import type { Pt } from "../../model/length.ts";
import {
  type Choice,
  type ChosenPage,
  choosePages,
  MOST_PAGES,
  MOST_WAYS,
  type PageKind,
  roomOf,
  type Task,
} from "./choose.ts";
import { fill } from "./fill.ts";
import type { Fragment } from "./fragment.ts";
import { heal } from "./heal.ts";
import { BROKEN_KEEP, type FlowItem, type Source } from "./item.ts";
import { type Foot, NO_FOOT } from "./notes.ts";
import type { Filled, NoteRoom } from "./room.ts";
import { Surveys } from "./surveys.ts";

export { MOST_PAGES, type PageKind };

export interface BrokenPage extends PageKind {
  readonly fragment: Fragment;
  readonly foot: Foot;
}

/** A page that could not do as it was asked. */
export interface Breach {
  readonly page: number;
  readonly kind: "too-tall" | "keep" | "late-note" | "too-many";
  readonly cost: number;
  readonly source: Source;
}

export interface BrokenPages {
  /** At least one. */
  readonly pages: readonly BrokenPage[];
  readonly breaches: readonly Breach[];
  /** What was asked and chosen. */
  readonly task: Task;
  readonly choice: Choice;
}

const NO_SOURCE: Source = { place: undefined, words: "" };
const NO_NOTES: NoteRoom = { around: 0, most: Number.POSITIVE_INFINITY };
const EMPTY: Fragment = { steps: [], height: 0 };

/** `heightOf` a page is the room for content on it. `tell` hears what was chosen. */
export function breakPages(
  items: readonly FlowItem[],
  firstPage: string,
  heightOf: (page: PageKind) => Pt,
  notesOf: (page: PageKind) => NoteRoom = () => NO_NOTES,
  tell?: (task: Task, choice: Choice) => void,
): BrokenPages {
  const task: Task = { items, firstPage, heightOf, notesOf, offers: new Map(), ways: MOST_WAYS };
  const surveying = { ...task, surveys: new Surveys() };
  const choice = heal(surveying, choosePages(surveying));
  tell?.(task, choice);
  return fillPages(task, choice);
}

/** The same pages of a flow in which some items show something else and take the room that they took; pages without them are the same objects. */
export function refillPages(
  broken: BrokenPages,
  items: readonly FlowItem[],
  changed: readonly number[],
): BrokenPages {
  const task = { ...broken.task, items };
  const pages = broken.choice.pages.map((page, i) => {
    const end = page.way?.rest?.index ?? items.length;
    const stays = page.kind.blank || !changed.some((item) => page.from.index <= item && item <= end);
    return stays ? broken.pages[i]! : filledPage(page, fillPage(task, page));
  });
  return { ...broken, task, pages };
}

function fillPages(task: Task, choice: Choice): BrokenPages {
  const pages: BrokenPage[] = [];
  const breaches: Breach[] = [];
  for (const page of choice.pages) {
    const filled = page.kind.blank ? undefined : fillPage(task, page);
    pages.push(filledPage(page, filled));
    if (filled !== undefined) breaches.push(...breachesOf(task.items, page.kind.number, filled));
  }
  if (choice.cutOff) breaches.push({ page: pages.length, kind: "too-many", cost: 0, source: NO_SOURCE });
  return { pages, breaches, task, choice };
}

const filledPage = ({ kind }: ChosenPage, filled: Filled | undefined): BrokenPage => ({
  ...kind,
  fragment: filled?.fragment ?? EMPTY,
  foot: filled?.foot ?? NO_FOOT,
});

function fillPage(task: Task, { kind, from, way, offer }: ChosenPage): Filled {
  const filled = fill(task.items, from, roomOf(task, kind), { to: way?.rest, patch: offer });
  if (filled.rest?.index !== way?.rest?.index)
    throw new Error(`page ${kind.number} does not end where it was chosen to`);
  if (filled.rest !== undefined && filled.forced === undefined && !filled.progress)
    throw new Error(`page ${kind.number} takes nothing from the flow at item ${from.index}`);
  return filled;
}

function breachesOf(items: readonly FlowItem[], page: number, filled: Filled): readonly Breach[] {
  const { overrun, rest, cost, foot } = filled;
  const breaches: Breach[] = [];
  if (overrun !== undefined) breaches.push({ page, kind: "too-tall", cost: 0, source: overrun });
  for (const { note, from } of foot.carry)
    if (from === undefined) breaches.push({ page, kind: "late-note", cost: foot.cost, source: note.source });
  if (rest !== undefined && cost >= BROKEN_KEEP)
    breaches.push({ page, kind: "keep", cost, source: sourceAt(items, rest.index) });
  return breaches;
}

/** What stands first after a break. */
function sourceAt(items: readonly FlowItem[], from: number): Source {
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if ("source" in item) return item.source;
  }
  return NO_SOURCE;
}
