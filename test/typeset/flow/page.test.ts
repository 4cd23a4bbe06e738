import { describe, expect, it } from "vitest";
import type { Box, DocumentTree, Inline, PageStyle } from "../../../src/model/document.ts";
import { pageKey } from "../../../src/model/document.ts";
import type { PlacedItem } from "../../../src/model/page.ts";
import { BLACK } from "../../../src/model/style.ts";
import { checkPages } from "../../../src/typeset/page/check.ts";
import { shareEdge } from "../../../src/typeset/page/margin-boxes.ts";
import {
  block,
  boxed,
  cell,
  documentOf,
  edges,
  element,
  lines,
  marginBox,
  p,
  page,
  pagesNamed,
  picture,
  row,
  table,
  text,
} from "../../support/boxes.ts";
import { quietPagesOf, show, showPlaces, showRules, textOf } from "../../support/pages.ts";

const framed: Partial<PageStyle> = { height: 120, margin: edges(20) };

describe("margin boxes", () => {
  const check = (boxes: PageStyle["boxes"], content: readonly Box[] = [lines("a", 1)]) =>
    quietPagesOf(documentOf(content, pagesNamed("", { ...framed, boxes })))
      .pages.map(showPlaces)
      .join(" | ");

  it("share the edge: left, in the middle, and right", () =>
    expect(
      check({
        "top-left": marginBox("l"),
        "top-center": marginBox("c", { align: "centre" }),
        "top-right": marginBox("r", { align: "right" }),
      }),
    ).toBe("a1@20,20 l@20,0 c@57.5,0 r@95,0"));
  it("stand in their corner, foot and side", () =>
    expect(
      check({
        "top-left-corner": marginBox("tl"),
        "bottom-right-corner": marginBox("br"),
        "bottom-left": marginBox("b", { verticalAlign: "bottom" }),
        "left-middle": marginBox("m", { verticalAlign: "middle" }),
      }),
    ).toBe("a1@20,20 tl@0,0 m@0,55 b@20,110 br@100,100"));
  it("are artifacts of their kind", () => {
    const boxes = { "top-left": marginBox("h"), "bottom-left": marginBox("f"), "left-top": marginBox("s") };
    const document = quietPagesOf(documentOf([lines("a", 1)], pagesNamed("", { ...framed, boxes })));
    const texts = document.pages[0]!.items.filter((item) => item.kind === "text");
    expect(texts.map((t) => [textOf(t), t.owner, t.furniture])).toEqual([
      ["a1", 0, undefined],
      ["h", -1, "header"],
      ["s", -1, "side"],
      ["f", -1, "footer"],
    ]);
  });
  it("count pages", () => {
    const count = marginBox([
      { kind: "counter", counter: "page" },
      { kind: "text", text: "/" },
      { kind: "counter", counter: "pages" },
    ]);
    expect(check({ "bottom-left": count }, [lines("a", 9)])).toMatch(/1\/2@20,100 \| a9@20,20 2\/2@20,100$/);
  });
  it("have padding and borders", () => {
    const boxes = { "top-left": marginBox("h", { padding: edges(1, 2), border: boxed(1) }) };
    const document = quietPagesOf(documentOf([lines("a", 1)], pagesNamed("", { ...framed, boxes })));
    expect(showPlaces(document.pages[0]!)).toBe("a1@20,20 h@23,2");
    expect(showRules(document.pages[0]!)[0]).toBe("20,0 80×1");
  });
  it("give the middle its room first where there is too little", () => {
    const extent = (n: number) => ({ min: n / 2, max: n });
    expect(shareEdge(100, extent(20), undefined, extent(60))).toEqual([25, 0, 75]);
    expect(shareEdge(100, undefined, extent(40), undefined)).toEqual([0, 100, 0]);
    expect(shareEdge(100, extent(40), extent(80), extent(10))).toEqual([25, 50, 25]);
  });
});

describe("running strings", () => {
  const heading = (name: string, value = name) => lines(name, 1, {}, { strings: [{ name: "title", value }] });
  const check = (take: "first" | "start" | "last" | "first-except", content: readonly Box[]) => {
    const boxes = { "top-left": marginBox([{ kind: "string", name: "title", take }]) };
    const document = quietPagesOf(documentOf(content, pagesNamed("", { ...framed, boxes })));
    return document.pages.map((one) =>
      one.items
        .flatMap((item) => (item.kind === "text" && item.furniture !== undefined ? [textOf(item)] : []))
        .join(),
    );
  };
  const content = [heading("A"), lines("a", 8), heading("B"), heading("C"), lines("c", 5)];
  it("take the first of the page", () => expect(check("first", content)).toEqual(["A", "B"]));
  it("take the last of the page", () => expect(check("last", content)).toEqual(["A", "C"]));
  it("take what the page began with", () => expect(check("start", content)).toEqual(["A", "A"]));
  it("take nothing where the page sets one", () =>
    expect(check("first-except", [heading("A"), lines("a", 15)])).toEqual(["", "A"]));
  it("make the heads of a dictionary: the first and the last word of each page", () => {
    const words = [..."ABCDEFGHIJKL"].map((name) => heading(name));
    expect(check("first", words)).toEqual(["A", "I"]);
    expect(check("last", words)).toEqual(["H", "L"]);
  });
  it("stay as they are on pages that set none", () => {
    const long = [heading("A"), lines("a", 20)];
    expect(check("first", long)).toEqual(["A", "A", "A"]);
    expect(check("start", long)).toEqual(["A", "A", "A"]);
    expect(check("last", long)).toEqual(["A", "A", "A"]);
    expect(check("first-except", long)).toEqual(["", "A", "A"]);
  });
  it("are empty until one is set", () => {
    const late = [lines("a", 9), heading("A")];
    expect(check("first", late)).toEqual(["", "A"]);
    expect(check("start", late)).toEqual(["", ""]);
    expect(check("first-except", late)).toEqual(["", ""]);
  });
  it("take the last of several at one place at its start too", () =>
    expect(check("start", [heading("A"), heading("B")])).toEqual(["A"]));
  it("are set in grids, tables and columns", () => {
    const inTable = table(1, [row([cell([heading("A")], 0)]), row([cell([heading("B")], 0)])]);
    expect([check("first", [inTable]), check("last", [inTable])]).toEqual([["A"], ["B"]]);
    const inColumns = block([heading("A"), heading("B")], { columns: 2 });
    expect([check("first", [inColumns]), check("last", [inColumns])]).toEqual([["A"], ["B"]]);
  });
  it("begin with what stands at the very top", () =>
    expect(check("start", [heading("A"), lines("a", 7), heading("B")])).toEqual(["A", "B"]));
});

describe("page styles", () => {
  it("of the first, left and right pages", () => {
    const style = (left: number) => page({ margin: edges(0, 0, 0, left) });
    const pages: DocumentTree["pages"] = {
      [pageKey("", "right", true)]: style(1),
      [pageKey("", "left", false)]: style(2),
      [pageKey("", "right", false)]: style(3),
    };
    const places = quietPagesOf(documentOf([lines("a", 17)], pages)).pages.map(
      (one) => showPlaces(one).split(" ")[0],
    );
    expect(places).toEqual(["a1@1,0", "a9@2,0", "a17@3,0"]);
  });
  it("of a blank page", () => {
    const boxes = { "top-left": marginBox("blank") };
    const pages = {
      ...pagesNamed("", framed),
      [pageKey("", "left", false, true)]: page({ ...framed, boxes }),
    };
    const content = [lines("a", 1), lines("b", 1, { breakBefore: "right" })];
    expect(show(quietPagesOf(documentOf(content, pages)))).toBe("a1 | [blank] | b1");
  });
  it("paint the sheet and a border around the text area, under everything", () => {
    const pages = pagesNamed("", { ...framed, background: BLACK, border: boxed(1) });
    const [first] = quietPagesOf(documentOf([lines("a", 1)], pages)).pages;
    expect(showRules(first!).slice(0, 2)).toEqual(["0,0 120×120", "20,20 80×1"]);
    expect(first?.items[first.items.length - 1]?.kind).toBe("text");
    expect(showPlaces(first!)).toBe("a1@21,21");
  });
});

describe("links, underlines, anchors, outline", () => {
  const elements = [
    element(0, "Document", undefined),
    element(1, "P", 0),
    element(2, "Link", 1, { inline: true, href: "#x" }),
    element(3, "Span", 2, { inline: true }),
  ];
  const itemsOf = (content: readonly Box[]): readonly PlacedItem[] =>
    quietPagesOf(documentOf(content, pagesNamed("", {}), elements)).pages.flatMap((one) => one.items);
  const linksOf = (inlines: readonly Inline[]) =>
    itemsOf([p(inlines)]).flatMap((i) => (i.kind === "link" ? [[i.owner, i.x, i.y, i.width, i.height]] : []));

  it("a link is one area, over all that it holds", () =>
    expect(linksOf([text("a "), text("bb cc", 2), text(" dd", 3), text(" e")])).toEqual([
      [2, 10, 0, 40, 10.5],
    ]));
  it("a link broken over lines has an area on each", () =>
    expect(linksOf([text("x".repeat(20)), text(" aa bbbb", 2)])).toEqual([
      [2, 105, 0, 10, 10.5],
      [2, 0, 10, 20, 10.5],
    ]));
  it("a picture in a link is an area", () =>
    expect(itemsOf([{ ...picture(10, 10), owner: 2 }]).map((i) => i.kind)).toEqual(["picture", "link"]));
  it("underlined words have one rule under them", () =>
    expect(
      showRules({ items: itemsOf([p([text("a "), text("bb cc", 0, { underline: true })])]) } as never),
    ).toEqual(["10,9 25×0.5"]));
  it("parts of a hyphenated word follow each other, links or not", () => {
    const items = itemsOf([
      p([text("xxxxxxxxxxxxxxxxx "), text("yyyyy\u00ADyyyyy", 2, { underline: true })]),
    ]);
    expect(items.map((i) => i.kind)).toEqual(["text", "text", "text", "rule", "link", "rule", "link"]);
    expect(items[1]).toMatchObject({ word: { text: "yyyyyyyyyy" } });
    expect(items[2]).toMatchObject({ word: { text: "yyyyyyyyyy" } });
  });
  it("anchors and outline entries stand at the top of their box", () => {
    const extra = { anchors: ["here"], outline: { level: 1, text: "Here" } };
    const document = quietPagesOf(documentOf([lines("a", 8), lines("b", 1, { margin: edges(5, 0) }, extra)]));
    expect(document.outline).toEqual([{ level: 1, text: "Here", page: 2, y: 0 }]);
    expect(document.pages[1]?.items).toContainEqual({ kind: "anchor", name: "here", x: 0, y: 0 });
  });
  it("what a repeated head holds is furniture and neither link nor anchor", () => {
    const head = cell([p([text("H", 2)], {}, { anchors: ["h"] })], 0);
    const body = Array.from({ length: 9 }, (_, i) => row([`a${i}`]));
    const items = quietPagesOf(
      documentOf([table(1, body, { head: [row([head])] })], pagesNamed("", {}), elements),
    ).pages[1]!.items;
    expect(items.map((i) => i.kind)).toEqual(["text", "text", "text"]);
    expect(items[0]).toMatchObject({ owner: -1, furniture: "repeat" });
  });
});

describe("checkPages", () => {
  const sound = quietPagesOf(documentOf([block([lines("a", 1)], { background: BLACK })]));
  const check = (change: (items: readonly PlacedItem[]) => readonly PlacedItem[]) =>
    checkPages({ ...sound, pages: sound.pages.map((one) => ({ ...one, items: change(one.items) })) });
  it("finds what leaves the page", () =>
    expect(check((items) => items.map((i) => ({ ...i, x: i.x + 115 })))).toHaveLength(2));
  it("finds owners that do not exist", () =>
    expect(check((items) => items.map((i) => (i.kind === "text" ? { ...i, owner: 7 } : i)))).toHaveLength(1));
  it("finds half a hyphenated word", () =>
    expect(
      check((items) => items.map((i) => (i.kind === "text" ? { ...i, word: { id: 1, text: "ab" } } : i))),
    ).toHaveLength(1));
  it("finds places that are no numbers", () =>
    expect(check((items) => items.map((i) => ({ ...i, x: Number.NaN })))).toHaveLength(2));
});
