/** Which texts must be tagged as what they are, and which may stand above others. */
import { describe, expect, it } from "vitest";
import { checkTagging } from "../../src/verify/checks/tagging.ts";
import type { Rect } from "../../src/verify/paper.ts";
import { promisesOf } from "../../src/verify/promise.ts";
import type { Reading } from "../../src/verify/reading.ts";
import { haystackOf } from "../../src/verify/search.ts";
import { briefing, manifest, rule } from "./support/check.ts";

interface Told {
  readonly text: string;
  readonly role?: string;
  readonly line?: Rect;
  readonly page?: number;
}

function reading(told: readonly Told[]): Reading {
  let start = 0;
  const blocks = told.map(({ text, role = "P", line, page = 1 }) => {
    const block = { role, page, start, end: start + text.length, line };
    start = block.end + 1;
    return block;
  });
  return { text: told.map(({ text }) => text).join(" "), blocks };
}

const found = (
  path: string,
  told: readonly Told[],
  { headings = [], quotations = [] }: { headings?: readonly Told[]; quotations?: readonly Told[] } = {},
): readonly string[] => {
  const layout = manifest({ prints: [rule(path, { quote: path.startsWith("statements") })] });
  return checkTagging(promisesOf(briefing(), layout), {
    content: haystackOf(reading(told), "de"),
    headings: haystackOf(reading(headings), "de"),
    quotations: haystackOf(reading(quotations), "de"),
  }).map(({ code }) => code);
};

describe("the title", () => {
  const title = { text: "Der Hafen bleibt offen" };
  it("is a heading, or has one", () => {
    expect(found("title", [title], { headings: [title] })).toEqual([]);
    expect(found("title", [title], { headings: [{ text: "Lage: Der Hafen bleibt offen" }] })).toEqual([]);
    expect(found("title", [title])).toEqual(["verify/title-without-heading"]);
    const below = { headings: [{ text: "Schlüsselaussagen", role: "H2" }] };
    expect(found("title", [title], below)).toEqual(["verify/title-without-heading"]);
    expect(found("title", [title], { headings: [{ text: "Verteiler", role: "H1" }] })).toEqual([]);
  });
  it("is not asked for where a layout does without it", () => {
    expect(found("title", [])).toEqual([]);
    expect(found("deck", [title])).toEqual([]);
  });
});

describe("a quotation", () => {
  const quote = { text: "„Das ist nicht verhandelbar, sagte ich“" };
  it("is tagged as one, with others or over two pages", () => {
    expect(found("statements.*.text", [quote])).toEqual(["verify/quotation-without-tag"]);
    expect(found("statements.*.text", [quote], { quotations: [quote] })).toEqual([]);
    const halves = [{ text: "„Das ist nicht" }, { text: "verhandelbar, sagte ich“", page: 2 }];
    expect(found("statements.*.text", halves, { quotations: halves })).toEqual([]);
  });
  it("is no reported speech", () => {
    expect(found("statements.*.text", [{ text: "Er sehe keinen Anlass" }])).toEqual([]);
  });
});

describe("two texts of a list", () => {
  const first = "Der Hafen wird nicht geschlossen.";
  const second = "Die Wärmeversorgung ist fünf Monate lang gesichert.";
  const stand = (one: Rect, other: Rect, page = 1) =>
    found("summary.*.text", [
      { text: first, line: one },
      { text: second, line: other, page },
    ]);
  it("stand below one another in a column", () => {
    expect(stand([50, 300, 200, 312], [50, 280, 200, 292])).toEqual([]);
    expect(stand([50, 280, 200, 292], [50, 300, 200, 312])).toEqual(["verify/out-of-order"]);
    expect(stand([50, 280, 200, 292], [190, 300, 250, 312])).toEqual(["verify/out-of-order"]);
  });
  it("may stand anywhere in other columns, in one line and on other pages", () => {
    expect(stand([50, 280, 200, 292], [200, 300, 250, 312])).toEqual([]);
    expect(stand([200, 280, 250, 292], [50, 300, 200, 312])).toEqual([]);
    expect(stand([50, 280, 200, 300], [60, 282, 200, 310])).toEqual([]);
    expect(stand([50, 280, 200, 292], [50, 300, 200, 312], 2)).toEqual([]);
  });
});
