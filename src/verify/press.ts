/**
 * A file for print held to the verified file whose pages it shows: all texts of each page are there once, in their order, at the place and
 * in the size that the imposition gives them, and nothing else is but the line that names the sheet.
 */
import type { Cell, Imposition } from "../model/imposition.ts";
import type { CopyHolder } from "../model/layout.ts";
import { PdfObjects } from "./file/objects.ts";
import { isDictionary, isList, numberOf, Ref, type Value } from "./file/value.ts";
import { error, type Finding } from "./finding.ts";
import type { Rect, TextPlace } from "./paper.ts";
import type { TextMap } from "./read.ts";
import { isInside } from "./rect.ts";
import { shorten } from "./words.ts";

/** Numbers are written to a thousandth of a point; over a long line of smaller glyphs that adds up. */
const OFF = 0.2;

const altered = (message: string, page?: number): Finding =>
  error("verify/altered-print", message, page === undefined ? {} : { page });

/** `slugs` are the words that name each side. */
export async function checkImposed(
  original: Uint8Array,
  printed: Uint8Array,
  imposition: Imposition,
  slugs: readonly string[],
): Promise<readonly Finding[]> {
  const { readTexts } = await import("./read.ts");
  const { sides, duplex, height } = imposition;
  const shown = sides.flatMap((side, i) =>
    duplex === "off" && side.face === "back" ? [] : [{ ...side, slug: slugs[i] ?? "" }],
  );
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const cells = shown.flatMap((side) => side.cells.flatMap(({ page }) => page ?? []));
  const [pages, sheets] = await Promise.all([
    readTexts(original, numbers(Math.max(0, ...cells))),
    readTexts(printed, numbers(shown.length)),
  ]);
  const once = pages.count === cells.length && new Set(cells).size === cells.length;
  if (!once || sheets.count !== shown.length)
    return [altered(`${pages.count} pages stand on ${sheets.count} sides, which is not what was planned`)];
  return shown.flatMap(({ cells: both, slug, sheet, face }, i) => {
    const expected = both.flatMap((cell) => placed(cell, pages.pages, height));
    const where = `the ${face} of sheet ${sheet}`;
    return compare(expected, sheets.pages.get(i + 1)!, where, slug, i + 1);
  });
}

/** The texts of a page where a cell puts them. */
function placed(cell: Cell, pages: ReadonlyMap<number, TextMap>, sideHeight: number): readonly TextPlace[] {
  const page = cell.page === undefined ? undefined : pages.get(cell.page);
  if (page === undefined) return [];
  const scale = cell.height / (page.box[3] - page.box[1]);
  const foot = sideHeight - cell.y - cell.height;
  return page.places.map((place) => {
    const [left, bottom, right, top] = place.rect;
    const rect: Rect = cell.turned
      ? [
          cell.x + cell.width - scale * right,
          foot + cell.height - scale * top,
          cell.x + cell.width - scale * left,
          foot + cell.height - scale * bottom,
        ]
      : [cell.x + scale * left, foot + scale * bottom, cell.x + scale * right, foot + scale * top];
    return { ...place, rect };
  });
}

function compare(
  expected: readonly TextPlace[],
  { places, box }: TextMap,
  where: string,
  slug: string,
  page: number,
): readonly Finding[] {
  const wrong = expected.findIndex((place, i) => !isThere(place, places[i]));
  if (wrong >= 0)
    return [altered(`“${shorten(expected[wrong]!.text)}” is not in its place on ${where}`, page)];
  const rest = places
    .slice(expected.length)
    .map(({ text }) => text)
    .join("");
  if (bare(rest) !== bare(slug))
    return [altered(`“${shorten(rest)}” on ${where} is no text of its pages`, page)];
  const outside = places.find(({ rect }) => !isInside(rect, box));
  return outside === undefined
    ? []
    : [altered(`“${shorten(outside.text)}” leaves the paper on ${where}`, page)];
}

const isThere = (expected: TextPlace, found: TextPlace | undefined): boolean =>
  found !== undefined &&
  found.text === expected.text &&
  (found.hidden === undefined) === (expected.hidden === undefined) &&
  found.rect.every((side, i) => Math.abs(side - expected.rect[i]!) < OFF);

const bare = (text: string): string => text.replace(/\s+/g, "");

/**
 * All copies in one file. The first is compared text by text with the original, which is a copy too; the others show the very same pages, and
 * above them nothing but page furniture of their own, which no two copies share.
 */
export async function checkMerged(
  original: Uint8Array,
  merged: Uint8Array,
  copies: number,
  list?: Uint8Array,
): Promise<readonly Finding[]> {
  const { readTexts } = await import("./read.ts");
  const every = Array.from({ length: MOST_PAGES }, (_, i) => i + 1);
  const all = await readTexts(original, every);
  const listed =
    list === undefined ? { count: 0, pages: new Map<number, TextMap>() } : await readTexts(list, every);
  // The list stands behind the last copy.
  const behind = copies * stepOf(all.count);
  const wanted = [
    ...[...all.pages].map((page) => [...page, 0] as const),
    ...[...listed.pages].map((page) => [...page, behind] as const),
  ];
  const shown = await readTexts(
    merged,
    wanted.map(([number, , before]) => before + number),
  );
  const findings = wanted.flatMap(([number, page, before]) =>
    compare(
      page.places,
      shown.pages.get(before + number) ?? NOTHING,
      `page ${before + number}`,
      "",
      before + number,
    ),
  );
  return [...findings, ...checkAlike(merged, copies, all.count, listed.count)];
}

/** Pages that a copy takes: the next one begins on a sheet of its own. */
const stepOf = (pages: number): number => (pages > 1 ? pages + (pages % 2) : pages);

/** The list of holders: each has its line, in the order of their numbers, and none is said otherwise than the list that was read. */
export async function checkHolders(
  pdf: Uint8Array,
  holders: readonly CopyHolder[],
): Promise<readonly Finding[]> {
  const { readTexts } = await import("./read.ts");
  const { pages } = await readTexts(
    pdf,
    Array.from({ length: MOST_PAGES }, (_, i) => i + 1),
  );
  const words = bare([...pages.values()].flatMap(({ places }) => places.map(({ text }) => text)).join(""));
  let cursor = 0;
  for (const { number, name, unit = "" } of holders) {
    const line = bare(`${number}${name}${unit}`);
    const at = words.indexOf(line, cursor);
    if (at < 0)
      return [
        error(
          "verify/missing-holder",
          `copy ${number} of “${shorten(name)}” is not in its place on the list`,
        ),
      ];
    cursor = at + line.length;
  }
  return [];
}

/** A sheet of so many pages is no sheet to be handed out by number. */
const MOST_PAGES = 1000;
const NOTHING: TextMap = { box: [0, 0, 0, 0], places: [] };

function checkAlike(merged: Uint8Array, copies: number, pages: number, listed: number): readonly Finding[] {
  const objects = new PdfObjects(merged);
  const kids = objects.list(objects.at(objects.at(objects.at(objects.trailer, "Root"), "Pages"), "Kids"));
  const step = stepOf(pages);
  const whole = copies * step + listed;
  if (kids.length !== whole)
    return [
      altered(
        `${copies} copies of ${pages} pages take ${whole} pages with their list, and there are ${kids.length}`,
      ),
    ];
  const looks = kids.slice(0, copies * step).map((kid) => lookOf(objects, kid));
  const own = new Set<string>();
  for (const [i, look] of looks.entries()) {
    const [copy, page] = [Math.floor(i / step), i % step];
    const isBlank = page >= pages;
    const same = isBlank ? isEmpty(look) : look.shared === looks[page]!.shared && look.page === page + 1;
    const mine = isBlank || (ARTIFACTS_ONLY.test(look.own) && look.own === looks[copy * step]!.own);
    if (!same || !mine)
      return [
        altered(
          `page ${page + 1} of copy ${copy + 1} differs from its original in more than its line`,
          i + 1,
        ),
      ];
    if (page === 0) own.add(look.own);
  }
  return own.size === copies ? [] : [altered("two copies have the same line")];
}

interface Look {
  /** What the copy has of its own. */
  readonly own: string;
  /** Which page of the document it shows. */
  readonly page: number | undefined;
  /** Size, and the object that the page is. */
  readonly shared: string;
}

const isEmpty = ({ own, page }: Look): boolean => page === undefined && /^[\s\d.-]*(cm\s*)?$/.test(own);

function lookOf(objects: PdfObjects, kid: Value): Look {
  const content = objects.bytesOf(objects.at(kid, "Contents")) ?? "";
  const [, own = content, name] = /^(.*)\/(P\d+) Do\s*$/s.exec(content) ?? [];
  const forms = objects.at(objects.at(kid, "Resources"), "XObject");
  const form = isDictionary(forms) && name !== undefined ? forms.get(name) : undefined;
  const size = objects.list(objects.at(kid, "MediaBox"));
  return {
    own,
    page: name === undefined ? undefined : Number(name.slice(1)),
    shared: `${isList(size) ? size.map(numberOf).join(" ") : ""} ${form instanceof Ref ? form.num : "none"}`,
  };
}

/** One artifact, or two, between a save and a restore of the graphics state. */
const ARTIFACTS_ONLY = /^q [^\n]* cm\n(?:\/Artifact <<[^\n]*>> BDC\n(?:(?!BDC|EMC| Do).)*EMC\n){1,2}Q\s*$/s;
