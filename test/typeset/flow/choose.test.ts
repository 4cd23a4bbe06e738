import { describe, expect, it } from "vitest";
import { Findings } from "../../../src/typeset/findings.ts";
import {
  type Choice,
  choosePages,
  MOST_WAYS,
  type PageKind,
  type Task,
} from "../../../src/typeset/flow/choose.ts";
import { collectFlow } from "../../../src/typeset/flow/index.ts";
import { type FlowItem, KEEP } from "../../../src/typeset/flow/item.ts";
import type { Way } from "../../../src/typeset/flow/room.ts";
import { Surveys } from "../../../src/typeset/flow/surveys.ts";
import { documentOf, pagesNamed } from "../../support/boxes.ts";
import { fakeCompositor } from "../../support/fake-compositor.ts";
import { random, randomBoxes } from "../../support/random-boxes.ts";

const source = { place: undefined, words: "a" };
const line = { kind: "box", height: 10, content: { kind: "nothing" }, source } as const;

/** What a break may cost: `/` nothing, `t` to divide what should stay together, `h` to strand a heading, `l` to leave a widow. */
const COSTS: Readonly<Record<string, number>> = { "/": 0, t: KEEP.together, h: KEEP.next, l: KEEP.lines };

/** `3/2t1` is three lines that nothing parts, a free break, two lines, a dear break, one line. */
function itemsOf(text: string): FlowItem[] {
  return text.split(/([/thl!])/).flatMap((part): FlowItem[] => {
    if (part === "!") return [{ kind: "forced", to: "page", page: undefined }];
    if (part in COSTS) return [{ kind: "break", cost: COSTS[part]! }];
    return Array.from({ length: Number(part) }, () => line);
  });
}

/** Eight lines to a page. */
const taskOf = (items: readonly FlowItem[], ways: number, heightOf: Task["heightOf"] = () => 80): Task => ({
  items,
  firstPage: "",
  heightOf,
  offers: new Map(),
  ways,
});

/** Lines on each page. */
function depths(items: readonly FlowItem[], { pages }: Choice): string {
  return pages
    .map(({ from, way }) => {
      const on = items.slice(from.index, way?.rest?.index ?? items.length);
      return on.filter((item) => item.kind === "box").length;
    })
    .join(" ");
}

function check(text: string, height = 80): { readonly firstFit: string; readonly together: string } {
  const items = itemsOf(text);
  const of = (ways: number) => depths(items, choosePages(taskOf(items, ways, () => height)));
  return { firstFit: of(0), together: of(MOST_WAYS) };
}

describe("pages chosen together", () => {
  it("share what is missing rather than leave it all to one page", () =>
    expect(check("7/1/5/8/3")).toEqual({ firstFit: "8 5 8 3", together: "7 6 8 3" }));
  it("go against one wish where first-fit goes against two", () =>
    expect(check("2t6l4/3")).toEqual({ firstFit: "2 6 7", together: "8 7" }));
  it("do not leave a heading with one line below it at the foot when two lines less are hardly missed", () =>
    expect(check("10/11/1/1h1/1/1/20", 240)).toEqual({ firstFit: "24 22", together: "22 24" }));
  it("are those of first-fit where all of them are full", () =>
    expect(check("1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/2")).toEqual({ firstFit: "8 8 2", together: "8 8 2" }));
  it("let the last page and the last of a chapter be short", () =>
    expect(check("4/4/1!4/4/1")).toEqual({ firstFit: "8 1 8 1", together: "8 1 8 1" }));
});

describe("pages of random documents", () => {
  const isLawful = ({ cost, overrun }: Way) => cost < KEEP.together && !overrun;
  const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);
  const taskOfSeed = (seed: number, height: number, ways = MOST_WAYS): Task => {
    const document = documentOf(randomBoxes(random(seed)), pagesNamed("", { width: 1600, height }));
    const flow = collectFlow(document, fakeCompositor(), new Findings());
    return { ...taskOf(flow.items, ways, () => height), firstPage: flow.firstPage };
  };
  const choose = (seed: number, height: number, ways = MOST_WAYS): Choice =>
    choosePages(taskOfSeed(seed, height, ways));

  it.each([35, 80])("are never dearer than first-fit's at %i pt, and often cheaper", (height) => {
    let cheaper = 0;
    for (const seed of SEEDS) {
      const [together, firstFit] = [choose(seed, height).demerits, choose(seed, height, 0).demerits];
      expect(together, `seed ${seed}`).toBeLessThanOrEqual(firstFit);
      if (together < firstFit) cheaper++;
    }
    expect(cheaper).toBeGreaterThan(SEEDS.length / 10);
  });

  // Of two heights in turn, so that what is known of one page is not told of another.
  it.each([
    [35, 80],
    [250, 160],
  ])(
    "are the same when what was seen of them before is not looked at again, at %i and %i pt",
    (left, right) => {
      for (const seed of SEEDS) {
        const task = {
          ...taskOfSeed(seed, left),
          heightOf: ({ side }: PageKind) => (side === "left" ? left : right),
          notesOf: () => ({ around: 2, most: 20 }),
        };
        const surveys = new Surveys();
        const [first, again] = [choosePages({ ...task, surveys }), choosePages({ ...task, surveys })];
        expect(first, `seed ${seed}`).toEqual(choosePages(task));
        expect(again, `seed ${seed}`).toEqual(first);
      }
    },
  );

  // On the lower page a wish may be broken that costs a page to keep on the higher one.
  it("are no more in number when they are taller, unless the lower ones go against a wish", () => {
    for (const seed of SEEDS) {
      const counts = [40, 60, 80, 200].map((height) => choose(seed, height));
      counts.slice(1).forEach((higher, i) => {
        const lower = counts[i]!;
        if (lower.pages.every(({ way }) => way === undefined || isLawful(way)))
          expect(higher.pages.length, `seed ${seed}`).toBeLessThanOrEqual(lower.pages.length);
      });
    }
  });
});

describe("the work of choosing pages", () => {
  /** A page is filled once for each way to come to it. */
  const workOf = (pages: number): number => {
    const pick = random(7);
    let fillings = 0;
    const items = Array.from({ length: pages * 3 }, () => itemsOf(`1h1l${1 + pick(4)}/`)).flat();
    choosePages(
      taskOf([...items, line], MOST_WAYS, (_page: PageKind) => {
        fillings++;
        return 80;
      }),
    );
    return fillings;
  };

  it("grows with the document and not with its square", () => {
    const [hundred, thousand] = [workOf(100), workOf(1000)];
    expect(thousand / hundred).toBeGreaterThan(8);
    expect(thousand / hundred).toBeLessThan(12);
  });
});
