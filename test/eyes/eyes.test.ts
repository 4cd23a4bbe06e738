/**
 * The same HTML and CSS, set by us and by a browser. Compared is what the standards leave no freedom in: where blocks, tables, grids and
 * columns stand, and on what lines words stand. How a paragraph is broken is ours alone.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { BASE, CASES, type Case, DIFFERENCES } from "./cases.ts";
import { chromium, type Seen, seeAll } from "./chromium.ts";
import { forBrowsers, numbered, PICTURES, seeOurselves } from "./ours.ts";

/** In pt. Chromium lays out in 1/64 px, which is 0.012 pt; a few such roundings add up. */
const BOX_TOLERANCE = 0.1;

/** In pt: a pixel, as Chromium rounds the ascent and the descent of a font and the place of its baseline to whole ones. */
const WORD_TOLERANCE = 0.75;

const prepare = <T extends Case>(all: Readonly<Record<string, T>>) =>
  Object.entries(all).map(([name, one]) => ({
    ...one,
    name,
    html: numbered(one.html),
    css: `${BASE} ${one.css}`,
  }));

const cases = prepare(CASES);
const differing = prepare(DIFFERENCES);

describe.skipIf(chromium === undefined)("Chromium (skipped where there is none) agrees that", () => {
  let seen: readonly Seen[] = [];
  beforeAll(() => {
    const documents = [...cases, ...differing].map(({ html, css, room }) =>
      forBrowsers(html, `${css} html { width: ${room}pt }`),
    );
    seen = seeAll(documents, PICTURES);
  }, 100_000);

  it.each(cases.map((one, i) => [one.name, one, i] as const))("%s", async (_, one, i) => {
    expect(differencesOf(one, await seeOurselves(one), seen[i]!)).toEqual([]);
  });

  it.each(differing.map((one, i) => [one.name, one, cases.length + i] as const))(
    "it differs: %s",
    async (_, one, i) => {
      expect(differencesOf(one, await seeOurselves(one), seen[i]!)).toEqual(one.differs);
    },
  );
});

/** `<p>1 x: 10.00, not 12.00`: ours, and theirs. */
function differencesOf(one: Case, ours: Seen, theirs: Seen): readonly string[] {
  expect(ours.boxes.length).toBeGreaterThan(0);
  const boxes = ours.boxes.flatMap((box) => {
    const other = theirs.boxes.find(({ n }) => n === box.n)!;
    return (["x", "y", "width", "height"] as const).flatMap((key) =>
      compare(`${tagOf(one.html, box.n)} ${key}`, box[key], other[key], BOX_TOLERANCE),
    );
  });
  const words = ours.words.flatMap((word) => {
    const other = theirs.words.find(({ text }) => text === word.text);
    if (other === undefined) return [`Chromium has no word “${word.text}”`];
    return (one.mixed ? (["x"] as const) : (["x", "middle"] as const)).flatMap((key) =>
      compare(`“${word.text}” ${key}`, word[key], other[key], WORD_TOLERANCE),
    );
  });
  return [...boxes, ...words];
}

const compare = (what: string, ours: number, theirs: number, tolerance: number): readonly string[] =>
  Math.abs(ours - theirs) <= tolerance
    ? []
    : [`${what}: ours ${ours.toFixed(1)}, theirs ${theirs.toFixed(1)}`];

const tagOf = (html: string, n: number): string =>
  `${new RegExp(`<([a-z0-9-]+) data-n="${n}"`).exec(html)?.[1] ?? "?"} ${n}`;
