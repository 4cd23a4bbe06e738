/** Tells the witness what each page could have been instead. */

import type { AccountEnd, AccountPage, Area, PageDemerits } from "../../model/account.ts";
import { excerpt } from "../excerpt.ts";
import {
  BLANK_COST,
  type Choice,
  type ChosenPage,
  causesOf,
  choosePages,
  demeritsOf,
  type Offer,
  type PageKind,
  roomOf,
  type Task,
} from "../flow/choose.ts";
import type { FlowItem } from "../flow/item.ts";
import type { Way } from "../flow/room.ts";
import { survey } from "../flow/survey.ts";
import type { Line } from "../line.ts";
import type { Witness } from "../witness.ts";
import { brokenWishes } from "./report.ts";

/** Ends of a page whose outcome for the rest of the document is found out: each costs the choosing of all pages after it. */
const MOST_FOLLOWED = 8;

export function explainPages(
  task: Task,
  choice: Choice,
  areaOf: (page: PageKind) => Area,
  witness: Witness,
): void {
  let before = 0;
  for (const page of choice.pages) {
    const told = explainPage(task, page, areaOf(page.kind));
    witness.page(page.kind.number === witness.curious ? followEnds(task, choice, page, told, before) : told);
    before += costOf(page);
  }
}

function explainPage(task: Task, { kind, from, way, offer }: ChosenPage, area: Area): AccountPage {
  const told = { page: kind.number, name: kind.name, blank: kind.blank, area, recast: undefined };
  if (way === undefined) return { ...told, depth: 0, forced: false, last: false, ends: [] };
  const ends = waysOf(task, { kind, from, way, offer }).map((end) =>
    endOf(task, end, end === way, offer, area),
  );
  return {
    ...told,
    depth: area.height * (1 - way.empty),
    forced: way.forced !== undefined,
    last: way.rest === undefined,
    recast: offer === undefined ? undefined : offer.saves ? -1 : 1,
    ends,
  };
}

/** The ways in which a page could have ended, the one that was taken in its place among them. */
function waysOf(task: Task, { kind, from, way, offer }: ChosenPage): readonly Way[] {
  const ways = survey(task.items, from, roomOf(task, kind), offer);
  return ways.map((one) => (way !== undefined && endsAlike(one, way) ? way : one));
}

const endsAlike = (a: Way, b: Way): boolean =>
  a.rest?.index === b.rest?.index && (a.rest?.inside === undefined) === (b.rest?.inside === undefined);

function endOf(task: Task, way: Way, taken: boolean, offer: Offer | undefined, area: Area): AccountEnd {
  const demerits: PageDemerits = {
    ...causesOf(way),
    recast: offer?.cost ?? 0,
    broken: brokenWishes(way.cost),
  };
  const y = area.y + area.height * (1 - way.empty);
  return { taken, y, before: wordsAt(task.items, way.rest?.index), demerits, total: undefined };
}

/** Adds to the likeliest ends what the whole document would come to. Paragraphs keep the lines that they have. */
function followEnds(
  task: Task,
  choice: Choice,
  page: ChosenPage,
  told: AccountPage,
  before: number,
): AccountPage {
  const ways = waysOf(task, page);
  const likeliest = new Set([...ways].sort((a, b) => demeritsOf(a) - demeritsOf(b)).slice(0, MOST_FOLLOWED));
  const ends = told.ends.map((end, i): AccountEnd => {
    const way = ways[i]!;
    if (end.taken) return { ...end, total: choice.demerits };
    if (!likeliest.has(way)) return end;
    const here = before + demeritsOf(way) + (page.offer?.cost ?? 0);
    if (way.rest === undefined) return { ...end, total: here };
    const { number, name } = page.kind;
    const start = { number: number + 1, next: way.rest, name, wanted: way.forced };
    return { ...end, total: here + choosePages(task, start).demerits };
  });
  return { ...told, ends };
}

const costOf = ({ way, offer }: ChosenPage): number =>
  (way === undefined ? BLANK_COST : demeritsOf(way)) + (offer?.cost ?? 0);

function wordsAt(items: readonly FlowItem[], from: number | undefined): string {
  for (let i = from ?? items.length; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === "box" && item.content.kind === "line") return excerpt(textOf(item.content.line));
    if ("source" in item) return item.source.words;
  }
  return "";
}

const textOf = ({ items }: Line): string =>
  items
    .flatMap((item) => (item.kind === "text" ? item.pieces.map(({ shape }) => shape.text) : []))
    .join("")
    .trim();
