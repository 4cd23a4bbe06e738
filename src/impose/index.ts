/**
 * Sizes of pages -> Imposition: which page stands where on which side of which sheet. Takes nothing of what is on the pages, and leaves
 * painting to `draw/`. All pages must be of one size; what else a bookbinder would say are warnings.
 */
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { Cell, ImposedForm, Imposition, SheetSide } from "../model/imposition.ts";
import { mm, type Pt } from "../model/length.ts";
import type { Page } from "../model/page.ts";
import { markMiddle } from "./marks.ts";
import { bookletOrder, type Spread, twoUpOrder } from "./order.ts";
import { type SheetName, sheetFor } from "./sheets.ts";
import { smallestType } from "./type.ts";

export { showSheetMap } from "./sheet-map.ts";
export { SHEETS, type SheetName } from "./sheets.ts";

export interface ImposeOrder {
  readonly form: ImposedForm;
  /** Without one a booklet has sheets of twice the page, and two pages share a sheet as large as one of them. */
  readonly sheet?: SheetName | undefined;
  /** Of one sheet of paper. Office paper of 80 g/m² has 0.1 mm. */
  readonly thickness: Pt;
  /** Over which edge the printer can turn. */
  readonly turn: "short" | "long";
}

/** Beyond that a stapler does not reach through, and the folded edge stands open: 20 sheets are 80 pages. */
const MOST_SHEETS = 20;

/** Below that nobody reads at arm's length: the smallest type of timetables and package leaflets. */
const SMALLEST_TYPE: Pt = 6;

export function impose(pages: readonly Page[], order: ImposeOrder): Outcome<Imposition> {
  const [first] = pages;
  if (first === undefined) throw new Error("a document without pages cannot be imposed");
  const odd = pages.find((page) => !isSize(page, first));
  if (odd !== undefined) return { value: undefined, diagnostics: [uneven(odd.number)] };

  const spreads = order.form === "booklet" ? bookletOrder(pages) : twoUpOrder(pages.length);
  const { width, height } = sheetFor(first, order.form, order.sheet);
  const scale = Math.min(1, width / 2 / first.width, height / first.height);
  const backs = spreads.some(({ face, pages: both }) => face === "back" && both.some(Boolean));
  const duplex = backs ? order.turn : "off";
  const sides = spreads.map((spread): SheetSide => {
    const pushed = order.form === "booklet" ? (spread.sheet - 1) * order.thickness : 0;
    const room = { width, height, page: first, scale, pushed, form: order.form };
    const turned = spread.face === "back" && duplex === "long";
    const cells = spread.pages.map((page, place) => cellOf(page, place, room));
    const upright = cells as unknown as readonly [Cell, Cell];
    return {
      sheet: spread.sheet,
      face: spread.face,
      cells: turned ? turnOver(upright, width, height) : upright,
      marks: marksOf(spread, order.form, width, height),
    };
  });
  const value = { form: order.form, width, height, duplex, scale, sides } satisfies Imposition;
  return { value, diagnostics: [...thick(value), ...small(pages, scale)] };
}

/** A thousandth of a point is less than any device can show, and what sums of millimetres are off by. */
const isSize = (a: Page, b: Page): boolean =>
  Math.abs(a.width - b.width) < 0.001 && Math.abs(a.height - b.height) < 0.001;

interface Room {
  readonly width: Pt;
  readonly height: Pt;
  readonly page: { readonly width: Pt; readonly height: Pt };
  readonly scale: number;
  readonly pushed: Pt;
  readonly form: ImposedForm;
}

/**
 * The pages of a booklet stand at the fold, in the middle of the height; those that are read side by side in the middle of their half. The
 * sheets inside a folded one are pushed out of it by its thickness, each a little more, so their pages stand that much nearer to the fold:
 * when the open edge is cut even, all outer margins are alike.
 */
function cellOf(page: number | undefined, place: number, room: Room): Cell {
  const half = room.width / 2;
  const width = room.page.width * room.scale;
  const height = room.page.height * room.scale;
  const spare = half - width;
  const aside = room.form === "booklet" ? spare + room.pushed : spare / 2;
  const x = place === 0 ? aside : room.width - width - aside;
  return { page, x, y: (room.height - height) / 2, width, height, turned: false };
}

/** A side upside down: what stood at the top left stands at the bottom right. */
const turnOver = ([left, right]: readonly [Cell, Cell], width: Pt, height: Pt): readonly [Cell, Cell] => {
  const turn = (cell: Cell): Cell => ({
    ...cell,
    x: width - cell.x - cell.width,
    y: height - cell.y - cell.height,
    turned: true,
  });
  return [turn(right), turn(left)];
};

/** Folds are marked on the inside, where they are seen while folding; cuts on the front. */
const marksOf = ({ face }: Spread, form: ImposedForm, width: Pt, height: Pt) =>
  face === (form === "booklet" ? "back" : "front") ? markMiddle(form, width, height) : [];

const uneven = (page: number): Diagnostic => ({
  code: "impose/uneven-pages",
  severity: "error",
  message: `page ${page} has another size than page 1, so the two cannot stand side by side`,
  hint: "take a layout whose pages are all of one size",
});

function thick({ form, sides }: Imposition): readonly Diagnostic[] {
  const sheets = sides.at(-1)?.sheet ?? 0;
  if (form !== "booklet" || sheets <= MOST_SHEETS) return [];
  return [
    {
      code: "impose/thick-booklet",
      severity: "warning",
      message: `a booklet of ${sheets} sheets does not fold flat, nor does a stapler reach through it`,
      hint: `bind it another way from ${MOST_SHEETS * 4 + 1} pages on, or print it two-sided on plain sheets`,
    },
  ];
}

function small(pages: readonly Page[], scale: number): readonly Diagnostic[] {
  const printed = smallestType(pages) * scale;
  // Type that is as small on the page itself was chosen so.
  if (scale === 1 || printed >= SMALLEST_TYPE) return [];
  return [
    {
      code: "impose/small-type",
      severity: "warning",
      message: `at ${Math.round(scale * 100)} per cent the smallest type is ${printed.toFixed(1)} pt`,
      hint: "take larger paper with --sheet, or a layout with larger type",
    },
  ];
}

/** As the command line has it, in mm. */
export const thicknessOf = (millimetres: number): Pt => mm(millimetres);
