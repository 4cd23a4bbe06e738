import { describe, expect, it } from "vitest";
import { type ImposeOrder, impose, showSheetMap } from "../../src/impose/index.ts";
import type { Imposition } from "../../src/model/imposition.ts";
import { mm } from "../../src/model/length.ts";
import type { Page } from "../../src/model/page.ts";
import { Structure, text } from "../support/paged.ts";

const A4 = [mm(210), mm(297)] as const;

const pageOf = (number: number, [width, height] = A4, size = 10): Page => ({
  number,
  side: number % 2 === 1 ? "right" : "left",
  width,
  height,
  items: [text(new Structure().add("P"), "word", { size })],
});

const pagesOf = (count: number) => Array.from({ length: count }, (_, i) => pageOf(i + 1));

const BOOKLET: ImposeOrder = { form: "booklet", thickness: mm(0.1), turn: "short" };
const TWO_UP: ImposeOrder = { form: "two-up", thickness: 0, turn: "short" };

function imposed(count: number, order: Partial<ImposeOrder> = {}): Imposition {
  const { value } = impose(pagesOf(count), { ...BOOKLET, ...order });
  if (value === undefined) throw new Error("nothing was imposed");
  return value;
}

/** `8|1 2|7`, blanks as a dot. */
const orderOf = ({ sides }: Imposition) =>
  sides.map(({ cells }) => cells.map(({ page }) => page ?? ".").join("|")).join(" ");

const codes = (pages: readonly Page[], order: ImposeOrder) =>
  impose(pages, order).diagnostics.map(({ code }) => code);

describe("the order of pages", () => {
  it.each([
    [1, ".|1 .|."],
    [2, ".|1 2|."],
    [3, ".|1 2|3"],
    [4, "4|1 2|3"],
    [5, ".|1 2|. .|3 4|5"],
    [8, "8|1 2|7 6|3 4|5"],
    [17, ".|1 2|. .|3 4|17 16|5 6|15 14|7 8|13 12|9 10|11"],
  ])("a booklet of %i pages", (count, order) => {
    expect(orderOf(imposed(count))).toBe(order);
  });

  it.each([
    [1, "1|. .|."],
    [2, "1|2 .|."],
    [5, "1|2 3|4 5|. .|."],
  ])("%i pages two by two", (count, order) => {
    expect(orderOf(imposed(count, TWO_UP))).toBe(order);
  });

  it("folded and read from the front, pages follow each other, whatever their number", () => {
    for (let count = 1; count <= 40; count++) {
      const { sides } = imposed(count);
      // The right half of each front and the left half of its back are one leaf; then the other leaves from the inside out.
      const fronts = sides.filter(({ face }) => face === "front");
      const backs = sides.filter(({ face }) => face === "back");
      const first = fronts.flatMap((front, i) => [front.cells[1].page, backs[i]!.cells[0].page]);
      const second = fronts
        .flatMap((front, i) => [front.cells[0].page, backs[i]!.cells[1].page])
        .toReversed();
      const read = [...first, ...second].filter((page) => page !== undefined);
      expect(read).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    }
  });

  it("right pages stand to the right of the fold, so that margins stay mirrored", () => {
    const pages = pagesOf(16);
    for (const { cells } of imposed(16).sides)
      expect(cells.map(({ page }) => pages[page! - 1]!.side)).toEqual(["left", "right"]);
  });

  it("a document that begins with a left page has a blank before it", () => {
    const left = pagesOf(3).map((page): Page => ({ ...page, side: page.side === "left" ? "right" : "left" }));
    expect(orderOf(impose(left, BOOKLET).value!)).toBe("3|. 1|2");
  });

  it("the sheet map says it in words", () => {
    expect(showSheetMap(imposed(3))).toEqual(["sheet 1 front   – | 1", "sheet 1 back    2 | 3"]);
    expect(showSheetMap(imposed(4, { turn: "long" }))[1]).toBe("sheet 1 back    3 | 2   upside down");
  });
});

describe("places", () => {
  it("A4 on A3 keeps its size, on A4 it is 71 per cent of it", () => {
    expect(imposed(4)).toMatchObject({ width: mm(420), height: mm(297), scale: 1 });
    const small = imposed(4, { sheet: "a4" });
    expect(small.width).toBeCloseTo(mm(297));
    expect(small.scale).toBeCloseTo(Math.SQRT1_2, 3);
    expect(imposed(2, TWO_UP).scale).toBeCloseTo(Math.SQRT1_2, 3);
    // Twice A5 is a millimetre less than A4, which is what printers have.
    expect(impose([pageOf(1, [mm(148), mm(210)])], BOOKLET).value!.width).toBeCloseTo(mm(297));
    expect(impose([pageOf(1, [mm(100), mm(200)])], BOOKLET).value!.width).toBeCloseTo(mm(200));
    // Larger paper does not make pages larger.
    expect(impose([pageOf(1, [mm(105), mm(148)])], { ...BOOKLET, sheet: "a3" }).value!.scale).toBe(1);
  });

  it("a small page stands in the middle of the height: at the fold in a booklet, else in the middle of its half", () => {
    const small = Array.from({ length: 4 }, (_, i) => pageOf(i + 1, [mm(100), mm(110)]));
    const placesOf = (order: ImposeOrder) =>
      impose(small, { ...order, sheet: "a4" }).value!.sides.map(({ cells }) =>
        cells.map(({ x, y }) => [Math.round(x / mm(0.25)) / 4, Math.round(y / mm(0.25)) / 4]),
      );
    expect(placesOf({ ...BOOKLET, thickness: 0 })).toEqual(
      Array(2).fill([
        [48.5, 50],
        [148.5, 50],
      ]),
    );
    expect(placesOf(TWO_UP)).toEqual(
      Array(2).fill([
        [24.25, 50],
        [172.75, 50],
      ]),
    );
  });

  it("nothing leaves the sheet, and pages of a side do not overlap but for what the paper is thick", () => {
    for (const form of ["booklet", "two-up"] as const)
      for (const sheet of ["a3", "a4", "a5", "letter", "tabloid", undefined] as const)
        for (const turn of ["short", "long"] as const) {
          const { sides, width, height } = imposed(17, { form, sheet, turn });
          for (const { cells, sheet: number } of sides) {
            for (const { x, y, width: w, height: h } of cells) {
              expect(Math.min(x, y)).toBeGreaterThan(-0.001);
              expect(x + w).toBeLessThan(width + 0.001);
              expect(y + h).toBeLessThan(height + 0.001);
            }
            const [left, right] = cells;
            expect(left.x + left.width - right.x).toBeLessThan(2 * number * mm(0.1) + 0.001);
          }
        }
  });

  it("pages stand nearer to the fold on each sheet further in, by the thickness of the paper", () => {
    const lefts = imposed(32)
      .sides.filter(({ face }) => face === "front")
      .map(({ cells }) => cells[0].x);
    lefts.forEach((x, i) => {
      expect(x).toBeCloseTo(i * mm(0.1), 6);
    });
    expect(new Set(imposed(32, { thickness: 0 }).sides.map(({ cells }) => cells[0].x)).size).toBe(1);
    expect(new Set(imposed(32, TWO_UP).sides.map(({ cells }) => cells[0].x)).size).toBe(1);
  });

  it("for a printer that turns over the long edge, backs stand upside down", () => {
    const { sides, duplex } = imposed(4, { turn: "long" });
    expect([duplex, sides.map(({ cells }) => cells[0].turned)]).toEqual(["long", [false, true]]);
    expect(orderOf({ sides } as Imposition)).toBe("4|1 3|2");
  });

  it("what has nothing on its back is not turned over", () => {
    expect([imposed(2, TWO_UP).duplex, imposed(3, TWO_UP).duplex, imposed(1).duplex]).toEqual([
      "off",
      "short",
      "off",
    ]);
  });

  it("folds are dashed and inside, cuts whole and in front", () => {
    const marks = (form: "booklet" | "two-up") =>
      imposed(4, { form }).sides.map((side) => side.marks.map(({ dash }) => (dash ? "fold" : "cut")));
    expect(marks("booklet")).toEqual([[], ["fold", "fold"]]);
    expect(marks("two-up")).toEqual([["cut", "cut"], []]);
    const [top, foot] = imposed(4).sides[1]!.marks;
    expect([top!.x + top!.width / 2, foot!.y + foot!.height]).toEqual([mm(210), mm(297)]);
    // Office printers leave 12 pt white: a mark that ends there is never seen.
    for (const { height } of [top!, foot!]) expect(height).toBeGreaterThan(12 + 5);
  });
});

describe("findings", () => {
  it("impose/uneven-pages: pages of two sizes", () => {
    expect(impose([pageOf(1), pageOf(2, [mm(297), mm(210)])], BOOKLET).value).toBeUndefined();
    expect(codes([pageOf(1), pageOf(2, [mm(297), mm(210)])], BOOKLET)).toEqual(["impose/uneven-pages"]);
  });

  it("impose/thick-booklet: from 81 pages on, and only where sheets are folded", () => {
    expect([codes(pagesOf(80), BOOKLET), codes(pagesOf(81), BOOKLET)]).toEqual([
      [],
      ["impose/thick-booklet"],
    ]);
    expect(codes(pagesOf(81), { ...TWO_UP, sheet: "a3" })).toEqual([]);
  });

  it("impose/small-type: type that becomes smaller than 6 pt, not what was chosen so", () => {
    const pages = [pageOf(1, A4, 8)];
    expect(codes(pages, { ...BOOKLET, sheet: "a4" })).toEqual(["impose/small-type"]);
    expect(codes([pageOf(1, A4, 9)], { ...BOOKLET, sheet: "a4" })).toEqual([]);
    expect(codes([pageOf(1, A4, 5)], BOOKLET)).toEqual([]);
  });
});
