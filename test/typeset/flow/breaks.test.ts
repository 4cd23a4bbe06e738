import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/document.ts";
import { Findings } from "../../../src/typeset/findings.ts";
import { breakPages, MOST_PAGES } from "../../../src/typeset/flow/break.ts";
import type { FlowItem } from "../../../src/typeset/flow/item.ts";
import { reportBreaches } from "../../../src/typeset/page/report.ts";
import {
  block,
  boxed,
  documentOf,
  edges,
  grid,
  lines,
  marker,
  p,
  pagesNamed,
  picture,
  row,
  table,
  text,
} from "../../support/boxes.ts";
import { pagesOf, quietPagesOf, show, showRules, unsoundPagesOf } from "../../support/pages.ts";

/** Eight lines to a page. */
const check = (boxes: readonly Box[]) => show(quietPagesOf(documentOf(boxes)));
const toldOf = (boxes: readonly Box[]) => quietless(boxes).diagnostics;
const codes = (boxes: readonly Box[]) => pagesOf(documentOf(boxes)).diagnostics.map((d) => d.code);

describe("orphans and widows", () => {
  it("fills a page to its last line", () =>
    expect(check([lines("a", 9)])).toBe("a1 a2 a3 a4 a5 a6 a7 a8 | a9"));
  it("leaves no orphan", () =>
    expect(check([lines("a", 7), lines("b", 3, { orphans: 2 })])).toBe("a1 a2 a3 a4 a5 a6 a7 | b1 b2 b3"));
  it("leaves no widow", () =>
    expect(check([lines("a", 5), lines("b", 4, { widows: 2 })])).toBe("a1 a2 a3 a4 a5 b1 b2 | b3 b4"));
  it("keeps a paragraph of three lines together when both ask for two", () =>
    expect(check([lines("a", 6), lines("b", 3, { orphans: 2, widows: 2 })])).toBe(
      "a1 a2 a3 a4 a5 a6 | b1 b2 b3",
    ));
  it("gives them up last, and says so", () => {
    const boxes = [lines("a", 9, { orphans: 9 })];
    expect(show(pagesOf(documentOf(boxes)).document)).toBe("a1 a2 a3 a4 a5 a6 a7 a8 | a9");
    expect(codes(boxes)).toEqual(["typeset/keep-broken"]);
  });
  it("never ends a page in a hyphenated word", () =>
    expect(check([lines("a", 7), p([text("xxxxxxxxxxxxxxxxx yyyyy\u00ADyyyyy")])])).toBe(
      "a1 a2 a3 a4 a5 a6 a7 | xxxxxxxxxxxxxxxxx yyyyy- yyyyy",
    ));
});

describe("keeping together", () => {
  const heading = (name: string) => lines(name, 1, { breakAfter: "avoid" });
  it("keeps a heading with what follows", () =>
    expect(check([lines("a", 7), heading("h"), lines("b", 2)])).toBe("a1 a2 a3 a4 a5 a6 a7 | h1 b1 b2"));
  it("keeps a heading with the first lines that orphans ask for", () =>
    expect(check([lines("a", 6), heading("h"), lines("b", 3, { orphans: 2 })])).toBe(
      "a1 a2 a3 a4 a5 a6 | h1 b1 b2 b3",
    ));
  it("keeps two headings in a row with what follows", () =>
    expect(check([lines("a", 6), heading("h"), heading("i"), lines("b", 2)])).toBe(
      "a1 a2 a3 a4 a5 a6 | h1 i1 b1 b2",
    ));
  it("keeps a heading at the end of a section with the next section", () =>
    expect(check([block([lines("a", 7), heading("h")]), block([lines("b", 2)])])).toBe(
      "a1 a2 a3 a4 a5 a6 a7 | h1 b1 b2",
    ));
  it("keeps a caption with what stands before it", () =>
    expect(
      check([lines("a", 3), lines("b", 5, { orphans: 5 }), lines("c", 1, { breakBefore: "avoid" })]),
    ).toBe("a1 a2 a3 | b1 b2 b3 b4 b5 c1"));
  it("keeps a box together", () =>
    expect(check([lines("a", 5), block([lines("b", 2), lines("c", 2)], { breakInside: "avoid" })])).toBe(
      "a1 a2 a3 a4 a5 | b1 b2 c1 c2",
    ));
  it("divides a box that is taller than a page, between its inner boxes, and says so", () => {
    const inner = (name: string) => block([lines(name, 5)], { breakInside: "avoid" });
    const boxes = [block([inner("a"), inner("b")], { breakInside: "avoid" })];
    expect(show(pagesOf(documentOf(boxes)).document)).toBe("a1 a2 a3 a4 a5 | b1 b2 b3 b4 b5");
    expect(codes(boxes)).toEqual(["typeset/keep-broken"]);
  });
  it("gives up keeping together before orphans", () => {
    const boxes = [block([lines("a", 6), lines("b", 4, { orphans: 3 })], { breakInside: "avoid" })];
    expect(show(pagesOf(documentOf(boxes)).document)).toBe("a1 a2 a3 a4 a5 a6 | b1 b2 b3 b4");
  });
});

describe("forced breaks", () => {
  it("begins a page", () =>
    expect(check([lines("a", 1), lines("b", 1, { breakBefore: "page" })])).toBe("a1 | b1"));
  it("ends a page", () =>
    expect(check([lines("a", 1, { breakAfter: "page" }), lines("b", 1)])).toBe("a1 | b1"));
  it("makes one page of two that meet", () =>
    expect(check([lines("a", 1, { breakAfter: "page" }), lines("b", 1, { breakBefore: "page" })])).toBe(
      "a1 | b1",
    ));
  it("wins over a wish to stay together", () =>
    expect(check([lines("a", 1, { breakAfter: "avoid" }), lines("b", 1, { breakBefore: "page" })])).toBe(
      "a1 | b1",
    ));
  it("leaves a page blank to come to a right one", () =>
    expect(check([lines("a", 1), lines("b", 1, { breakBefore: "right" })])).toBe("a1 |  | b1"));
  it("needs no blank page to come to a left one", () =>
    expect(check([lines("a", 1), lines("b", 1, { breakBefore: "left" })])).toBe("a1 | b1"));
  it("makes no page before the first box or after the last", () =>
    expect(check([lines("a", 1, { breakBefore: "page" }), lines("b", 1, { breakAfter: "page" })])).toBe(
      "a1 b1",
    ));
  it("is obeyed from inside the first child", () =>
    expect(check([lines("a", 1), block([block([lines("b", 1, { breakBefore: "page" })])])])).toBe("a1 | b1"));
});

describe("a forced break in the first child", () => {
  const framed = (child: Box) => block([child], { border: boxed(1) });
  const second = { breakBefore: "page" } as const;
  it("takes the border of the box around it along", () => {
    const { pages } = quietPagesOf(documentOf([lines("a", 1), framed(lines("b", 1, second))]));
    expect(pages.map((page) => showRules(page).length)).toEqual([0, 4]);
  });
  it("is that of the first item of a grid and the first row of a table too", () => {
    const inGrid = framed(grid([{ fr: 1 }], [lines("b", 1, second)]));
    const inTable = framed(table(1, [row(["b1"], second)]));
    for (const box of [inGrid, inTable]) {
      const { pages } = quietPagesOf(documentOf([lines("a", 1), box]));
      expect(pages.map((page) => showRules(page).length)).toEqual([0, 4]);
    }
  });
  it("turns to a named page before the border", () => {
    const pages = { ...pagesNamed("", {}), ...pagesNamed("wide", { width: 200 }) };
    const document = quietPagesOf(
      documentOf([lines("a", 1), framed(lines("b", 1, { page: "wide" }))], pages),
    );
    expect(document.pages.map((page) => showRules(page).length)).toEqual([0, 4]);
  });
});

describe("named pages", () => {
  const pages = { ...pagesNamed("", {}), ...pagesNamed("wide", { width: 200, height: 60 }) };
  it("turns the page when the name changes, and back", () => {
    const boxes = [lines("a", 1), lines("b", 7, { page: "wide" }), lines("c", 1)];
    const document = quietPagesOf(documentOf(boxes, pages));
    expect(show(document)).toBe("a1 | b1 b2 b3 b4 b5 b6 | b7 | c1");
    expect(document.pages.map((page) => page.width)).toEqual([120, 200, 200, 120]);
  });
  it("sets lines to the width of the page", () =>
    expect(show(quietPagesOf(documentOf([p(`${"x".repeat(35)} y`, { page: "wide" })], pages)))).toBe(
      `${"x".repeat(35)} y`,
    ));
});

describe("what does not fit", () => {
  it("stands alone and runs over, with a finding", () => {
    const boxes = [lines("a", 1), block([lines("b", 1)], { padding: edges(100, 0, 0) }), lines("c", 1)];
    const { document, diagnostics } = quietless(boxes);
    expect(show(document)).toBe("a1 | b1 | c1");
    expect(diagnostics.map((d) => d.code)).toEqual(["typeset/too-tall"]);
  });
  it("makes a picture smaller that is wider than the measure, with a finding where it asks for that width", () => {
    const { document, diagnostics } = pagesOf(documentOf([picture(240, 100)]));
    expect(document.pages[0]?.items[0]).toMatchObject({ kind: "picture", width: 120, height: 50 });
    expect(diagnostics.map((d) => d.code)).toEqual(["typeset/picture-too-wide"]);
    for (const style of [{ width: { percent: 200 } }, { maxWidth: { percent: 100 } }])
      expect(quietPagesOf(documentOf([picture(240, 100, style)])).pages[0]?.items[0]).toMatchObject({
        width: 120,
      });
  });
  it.each([
    [
      "over the left edge",
      { margin: edges(0, 0, 0, -20) },
      "“a1” stands 20.0 pt over the left edge of page 1",
    ],
    [
      "over the right edge",
      { margin: edges(0, -118, 0, 118) },
      "“a1” stands 8.0 pt over the right edge of page 1",
    ],
  ])("tells of a line %s of the sheet", (_, style, message) =>
    expect(toldOf([lines("a", 1, style)])).toMatchObject([{ code: "typeset/off-page", message }]),
  );
  it("shows of long words over the edge only the beginning", () => {
    const [told] = toldOf([lines("Hafen".repeat(50), 1, { margin: edges(0, 0, 0, -20) })]);
    expect(told!.message).toBe(`“${"Hafen".repeat(8)}…” stands 20.0 pt over the left edge of page 1`);
  });
  it("tells of a bullet over the edge of the sheet, and of none in a margin", () => {
    const item = block([lines("a", 1)], {}, marker("•"));
    expect(toldOf([item]).map((d) => d.message)).toEqual(["“•” stands 10.0 pt over the left edge of page 1"]);
    expect(toldOf([block([item], { padding: edges(0, 0, 0, 10) })])).toEqual([]);
  });
  it("makes a picture smaller that is taller than the page, with a finding", () => {
    const { document, diagnostics } = pagesOf(documentOf([picture(100, 160)]));
    expect(document.pages[0]?.items[0]).toMatchObject({ width: 50, height: 80 });
    expect(diagnostics.map((d) => d.code)).toEqual(["typeset/picture-too-tall"]);
  });
  it("sets lines even where no measure is left, with one finding", () => {
    const boxes = [block([lines("a", 1), lines("b", 1)], { padding: edges(0, 60) })];
    expect(codes(boxes)).toEqual(["typeset/no-room"]);
  });
  it("takes a share of an unknown height as auto, with a finding", () =>
    expect(codes([block([lines("a", 1)], { height: { percent: 50 } })])).toEqual([
      "typeset/unresolved-length",
    ]));
  it("says which wish each page goes against", () => {
    const head = Array.from({ length: 9 }, (_, i) => row([`h${i}`]));
    const { diagnostics } = pagesOf(documentOf([table(1, [row(["a"])], { head })]));
    expect(diagnostics.map((d) => d.message)).toEqual([
      "page 1 ends before “h8”, which parts a table's head or foot from its rows",
    ]);
  });
  it("stops at as many pages as a document may have, with a finding", () => {
    const source = { place: undefined, words: "a" };
    const box = { kind: "box", height: 10, content: { kind: "nothing" }, source } as const;
    const items = Array.from({ length: MOST_PAGES + 1 }, (): FlowItem[] => [
      box,
      { kind: "break", cost: 0 },
    ]).flat();
    const broken = breakPages(items, "", () => 10);
    const findings = new Findings();
    reportBreaches(broken.breaches, findings);
    expect(broken.pages).toHaveLength(MOST_PAGES);
    expect(findings.all().map((d) => d.code)).toEqual(["typeset/too-many-pages"]);
  });
  it("is nothing in a document without content, which has one page", () => expect(check([])).toBe(""));
  it("ends on pages without any room", () => {
    const { document } = quietless([lines("a", 3)], pagesNamed("", { height: 5 }));
    expect(show(document)).toBe("a1 | a2 | a3");
  });
});

function quietless(boxes: readonly Box[], pages = pagesNamed("", {})) {
  return unsoundPagesOf(documentOf(boxes, pages));
}
