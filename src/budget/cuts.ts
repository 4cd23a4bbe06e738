/**
 * What of a briefing an editor could say in its shorter wording or leave out so that it fits, as few items as can be. Whether a cut is
 * enough is tried by setting the sheet; whether it is right is for the editor to say, so nothing is cut here.
 */
import type { Briefing } from "../model/briefing.ts";

/** One way of leaving out more and more. */
export interface Cut {
  /** How many items can go. */
  readonly most: number;
  /** The briefing without so many of them. */
  readonly leave: (count: number) => Briefing;
  /** As a hint says it: `without the last 2 of “timeline”`. */
  readonly say: (count: number) => string;
}

/** Lists of which the end may go, the first one first. What readers should know of the sources is not among them. */
const LISTS = ["glossary", "changes", "nextSteps", "openQuestions", "timeline", "reactions"] as const;

export const cutsOf = (briefing: Briefing): readonly Cut[] =>
  [
    shorterIn("summary", briefing.summary, "text", briefing),
    shorterIn("reactions", briefing.reactions, "position", briefing),
    ...LISTS.map((list) => endOf(list, briefing)),
    otherStatements(briefing),
    assessment(briefing),
  ].filter(({ most }) => most > 0);

/** What is said in fewer words loses less than what goes. `whole` is the field that “short” stands in the place of. */
function shorterIn<Item extends { readonly short?: string | undefined }>(
  list: "summary" | "reactions",
  items: readonly Item[],
  whole: keyof Item,
  briefing: Briefing,
): Cut {
  const able = items.filter(({ short }) => short !== undefined);
  return {
    most: able.length,
    leave: (count) => {
      const said = new Set(able.slice(able.length - count));
      const shorter = items.map((each) => (said.has(each) ? { ...each, [whole]: each.short } : each));
      return { ...briefing, [list]: shorter };
    },
    say: (count) => sayShorter(list, count, able.length),
  };
}

const sayShorter = (list: string, count: number, of: number): string =>
  `with the “short” wording of ${count === of ? "all" : `the last ${count}`} in “${list}” that have one`;

const endOf = (list: (typeof LISTS)[number], briefing: Briefing): Cut => {
  const { length } = briefing[list];
  return {
    most: length,
    leave: (count) => ({ ...briefing, [list]: briefing[list].slice(0, length - count) }),
    say: (count) =>
      count === length
        ? `without “${list}”`
        : count === 1
          ? `without the last one of “${list}”`
          : `without the last ${count} of “${list}”`,
  };
};

/** The last of those that no shorter layout prints. */
function otherStatements(briefing: Briefing): Cut {
  const others = briefing.statements.filter(({ key }) => !key);
  return {
    most: others.length,
    leave: (count) => {
      const gone = new Set(others.slice(others.length - count));
      return { ...briefing, statements: briefing.statements.filter((each) => !gone.has(each)) };
    },
    say: (count) =>
      count === others.length
        ? "with no statements but those marked “key: true”"
        : `without ${count} of the statements that are not marked “key: true”`,
  };
}

const assessment = (briefing: Briefing): Cut => ({
  most: briefing.assessment === undefined ? 0 : 1,
  leave: () => ({ ...briefing, assessment: undefined }),
  say: () => "without “assessment”",
});

/** Each costs a sheet that is set and thrown away. */
const MOST_TRIED = 24;
/** More than an editor would weigh. */
const MOST_FOUND = 3;

/** The cuts that make it fit, each with as few items as will do. */
export async function findCuts(
  cuts: readonly Cut[],
  fits: (briefing: Briefing) => Promise<boolean>,
): Promise<readonly string[]> {
  const found: string[] = [];
  let tried = 0;
  const isEnough = async (cut: Cut, count: number): Promise<boolean> => {
    tried++;
    return fits(cut.leave(count));
  };
  for (const cut of cuts) {
    if (found.length === MOST_FOUND || tried >= MOST_TRIED) break;
    // Without a block its neighbours may move and take more room: all but one is another question than all.
    let [least, enough] = [0, 0];
    for (const count of [cut.most, cut.most - 1])
      if (enough === 0 && count > 0 && tried < MOST_TRIED && (await isEnough(cut, count))) enough = count;
    if (enough === 0) continue;
    while (enough - least > 1 && tried < MOST_TRIED) {
      const middle = (least + enough) >> 1;
      if (await isEnough(cut, middle)) enough = middle;
      else least = middle;
    }
    found.push(cut.say(enough));
  }
  return found;
}
