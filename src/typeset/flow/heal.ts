/**
 * Heals pages with paragraphs that are set a line shorter or longer. Breaking a paragraph anew is dear, so pages are chosen first; only
 * where one goes against a wish, stands short, or holds just what did not fit on the pages before, paragraphs there are asked what
 * else they could be, and all pages are chosen again with what they offer. A healed page may move the trouble on to the next,
 * so this goes on for a few passes, as long as it helps.
 */
import { type Choice, type ChosenPage, choosePages, type Offer, type Task } from "./choose.ts";
import { BROKEN_KEEP } from "./item.ts";

/** Trouble that is still there after so many passes stays. */
const MOST_PASSES = 2;

/** Share of a page that is worth healing when it is empty: two lines of forty, as one is hardly seen. */
const SHORT = 1 / 22;

/** A last page with no more on it than this share could be saved by shorter paragraphs before it. */
const OVERHANG = 1 / 8;

/** Pages before an overhang on which a line may be saved. */
const REACH = 8;

/** What a paragraph in other lines costs at most, in the unit of `choosePages`: half of what a page costs that is `SHORT`. */
const RECAST_COST = 0.1;

/** Paragraphs asked a page: each answer costs the breaking of the paragraph. */
const MOST_ASKED = 6;

export function heal(task: Task, choice: Choice): Choice {
  const offers = new Map<number, readonly Offer[]>(task.offers);
  let best = choice;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const asked = new Set<number>();
    for (const page of pagesInNeed(best.pages))
      askPage(task, best.pages[page]!, endOf(task, best, page), asked, offers);
    if (asked.size === 0) break;
    const next = choosePages({ ...task, offers });
    if (next.demerits >= best.demerits) break;
    best = next;
  }
  return best;
}

/** Indexes of the pages on which another line more or less would help. */
function pagesInNeed(pages: readonly ChosenPage[]): readonly number[] {
  const needy = new Set<number>();
  pages.forEach(({ way }, i) => {
    if (way === undefined) return;
    const ends = way.rest === undefined || way.forced !== undefined;
    if (!ends && (way.cost >= BROKEN_KEEP || way.empty > SHORT)) needy.add(i);
    if (ends && way.empty >= 1 - OVERHANG)
      for (let before = i - 1; before >= Math.max(0, i - REACH); before--) {
        if (pages[before]!.way?.forced !== undefined) break;
        needy.add(before);
      }
  });
  return [...needy].sort((a, b) => a - b);
}

/** Index of the item that the next page begins with. */
const endOf = ({ items }: Task, { pages }: Choice, page: number): number =>
  pages[page]?.way?.rest?.index ?? items.length;

/** Asks the paragraphs that begin on a page, the one that goes over to the next among them, if they have not been asked before. */
function askPage(
  { items }: Task,
  { from }: ChosenPage,
  end: number,
  asked: Set<number>,
  offers: Map<number, readonly Offer[]>,
): void {
  let count = 0;
  for (let at = from.index; at < end && count < MOST_ASKED; at++) {
    const item = items[at];
    if (item?.kind !== "box" || item.recast === undefined) continue;
    count++;
    if (offers.has(at)) continue;
    asked.add(at);
    const { recast } = item;
    offers.set(
      at,
      ([-1, 1] as const).flatMap((by): Offer[] => {
        const set = recast.by(by);
        if (set === undefined) return [];
        return [
          {
            at,
            count: recast.count,
            items: set.items,
            cost: (RECAST_COST * (1 + set.strain)) / 2,
            saves: by < 0,
          },
        ];
      }),
    );
  }
}
