import { describe, expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import { findingOf, LIMITS, lint } from "../../src/lint/index.ts";
import type { Account, AccountLine, AccountPage, AccountSpace } from "../../src/model/account.ts";
import { accountOf, layOutContent, readContent } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";

const space = (x: number, width = 2.5): AccountSpace => ({ x, width, natural: 2.5 });

const line = (text: string, more: Partial<AccountLine> = {}): AccountLine => ({
  page: 1,
  paragraph: 0,
  index: 0,
  of: 1,
  x: 0,
  y: 0,
  height: 12,
  baseline: 9,
  measure: 200,
  left: 0,
  width: 200,
  align: "justify",
  orphans: 2,
  widows: 2,
  size: 10,
  text,
  hyphenated: false,
  spaces: [],
  demerits: 1,
  ...more,
});

/** Lines of one paragraph, one below another. */
const paragraph = (...lines: readonly AccountLine[]): readonly AccountLine[] =>
  lines.map((one, index) => ({ ...one, index, of: lines.length, y: 12 * index }));

const page = (number: number, more: Partial<AccountPage> = {}): AccountPage => ({
  page: number,
  name: "",
  blank: false,
  area: { x: 0, y: 0, width: 200, height: 100 },
  depth: 100,
  forced: false,
  last: false,
  recast: undefined,
  ends: [],
  ...more,
});

const account = (lines: readonly AccountLine[], pages: readonly AccountPage[] = [page(1)]): Account => ({
  boxes: [],
  lines,
  pages,
});

/** `kind page value “words”`, one each. */
const flaws = (lines: readonly AccountLine[], pages?: readonly AccountPage[]): readonly string[] =>
  lint(account(lines, pages)).flaws.map(
    ({ kind, page: on, value, words }) => `${kind} ${on} ${Number(value.toFixed(2))} “${words}”`,
  );

describe("lines", () => {
  const spaced = (width: number, more: Partial<AccountLine> = {}) =>
    flaws([line("a b c", { spaces: [space(10, width), space(30, width)], ...more })]);

  it("are loose or tight by the mean of their spaces", () => {
    expect(spaced(2.5 * LIMITS.loose - 0.01)).toEqual([]);
    expect(spaced(2.5 * LIMITS.loose + 0.01)).toEqual(["loose-line 1 1.6 “a b c”"]);
    expect(spaced(2.5 * LIMITS.tight + 0.01)).toEqual([]);
    expect(spaced(2.5 * LIMITS.tight - 0.01)).toEqual(["tight-line 1 0.75 “a b c”"]);
  });
  it("that are not justified are neither", () => expect(spaced(9, { align: "left" })).toEqual([]));

  it("make a ladder from the third hyphen on, told once", () => {
    const hyphens = (count: number) =>
      flaws(
        paragraph(
          ...Array.from({ length: count }, (_, i) => line(`w${i}-`, { hyphenated: true })),
          line("some words"),
        ),
      );
    expect(hyphens(2)).toEqual([]);
    expect(hyphens(3)).toEqual(["ladder 1 3 “w0-”"]);
    expect(hyphens(5)).toEqual(["ladder 1 5 “w0-”"]);
  });

  it.each([
    ["so.", false, true],
    ["gut,", false, true],
    ["gute", false, false],
    ["a bc", false, true],
    ["gung", true, true],
    ["gung und", true, false],
    ["Cholmondeley", true, false],
  ])("a last line of “%s” (after a hyphen: %s) is a runt: %s", (text, hyphenated, isRunt) => {
    const found = flaws(paragraph(line("words before", { hyphenated }), line(text)));
    expect(found.some((one) => one.startsWith("runt"))).toBe(isRunt);
  });
  it("the only line of a paragraph is no runt", () => expect(flaws([line("so")])).toEqual([]));
});

describe("rivers", () => {
  const through = (...columns: readonly (readonly number[])[]) =>
    flaws(
      paragraph(...columns.map((xs, i) => line(`line ${i} with words`, { spaces: xs.map((x) => space(x)) }))),
    );

  it("flow through more than three lines", () => {
    expect(through([50], [50.5], [50])).toEqual([]);
    expect(through([50], [50.5], [50], [49.5])).toEqual(["river 1 4 “line 0 with words”"]);
  });
  it("may wander", () =>
    expect(through([50], [51], [52], [53], [54])).toEqual(["river 1 5 “line 0 with words”"]));
  it("end where a line has no space below", () => expect(through([50], [50], [90], [50], [50])).toEqual([]));
  it("need more than touching corners", () => expect(through([50], [52], [54], [56])).toEqual([]));
  it("that part again are told once each", () =>
    expect(through([50, 100], [50, 100], [50, 100], [50, 100])).toHaveLength(2));
  it("do not leap over a page end", () => {
    const lines = paragraph(
      ...[1, 1, 1, 2, 2, 2].map((on) => line("some words", { page: on, spaces: [space(50)] })),
    );
    expect(flaws(lines, [page(1), page(2, { last: true })])).toEqual([]);
  });
});

describe("page ends", () => {
  const split = (atFoot: number, atHead: number) =>
    flaws(
      paragraph(
        ...Array.from({ length: atFoot }, () => line("some words")),
        ...Array.from({ length: atHead }, () => line("more words", { page: 2 })),
      ),
      [page(1), page(2, { last: true })],
    );
  it("part no single line from its paragraph", () => {
    expect(split(2, 2)).toEqual([]);
    expect(split(1, 3)).toEqual(["orphan 1 1 “some words”"]);
    expect(split(3, 1)).toEqual(["widow 2 1 “more words”"]);
  });
  it.each([
    [{ depth: 91 }, false],
    [{ depth: 85 }, true],
    [{ depth: 40, forced: true }, false],
    [{ depth: 40, last: true }, false],
    [{ depth: 0, blank: true }, false],
  ])("leave no page short: %j", (more, short) => {
    const found = flaws([line("a"), line("its last words", { y: 30, paragraph: 1 })], [page(1, more)]);
    expect(found).toEqual(short ? ["short-page 1 0.85 “its last words”"] : []);
  });
});

it("tells each flaw with its page, its words and its measure", () => {
  const said = (kind: Parameters<typeof findingOf>[0]["kind"]) =>
    findingOf({ kind, page: 3, words: `${"words ".repeat(20)}`, value: 1, limit: 2 });
  expect(said("loose-line")).toMatchObject({
    code: "setting/loose-line",
    severity: "warning",
    message: expect.stringMatching(/^page 3: spaces of 1\.00 times their width at “words .*…”$/),
  });
  expect(said("tight-line").code).toBe("setting/tight-line");
  expect(said("ladder")).toMatchObject({
    code: "setting/ladder",
    message: expect.stringContaining("1 lines in a row"),
  });
  expect(said("runt")).toMatchObject({ code: "setting/runt", message: expect.stringContaining("1 letter ") });
  expect(said("river")).toMatchObject({
    code: "setting/river",
    message: expect.stringContaining("through 1 lines"),
  });
  expect(said("widow")).toMatchObject({
    code: "setting/widow",
    message: expect.stringContaining("1 of 2 lines"),
  });
  expect(said("orphan")).toMatchObject({
    code: "setting/orphan",
    message: expect.stringContaining("1 of 2 lines"),
  });
  expect(said("short-page")).toMatchObject({
    code: "setting/short-page",
    message: expect.stringContaining("100 %"),
  });
});

it("sums up", () => {
  const spaces = [space(10, 5), space(30, 2.5)];
  const { spaces: found, ...rest } = lint(
    account([line("a b c", { spaces }), line("d", { hyphenated: true, paragraph: 1 })]),
  );
  expect(found).toEqual({ mean: 1.5, narrowest: 1.5, widest: 1.5 });
  expect(rest).toEqual({ flaws: [], pages: 1, lines: 2, justified: 1, hyphenated: 1, fill: [1] });
});

it.each(["content/riad-gespraeche/briefing.yaml", "content/harbour-talks/briefing.yaml"])(
  "%s is clean",
  async (file) => {
    const world = nodeWorld();
    const journal = new Journal(world);
    const content = await readContent(file, journal, world);
    const laidOut = content && (await layOutContent(content, "lagebild", journal, world));
    const set = laidOut && (await accountOf(laidOut.document, journal, world));
    const { flaws: found, lines } = lint(set!.account);
    expect(found.map((flaw) => findingOf(flaw).message)).toEqual([]);
    expect(lines).toBeGreaterThan(100);
  },
);
