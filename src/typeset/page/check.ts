/** Is a paged document sound? Cheap enough for every document that a test makes. Gives a sentence for each thing that is wrong. */
import type { Page, PagedDocument, PlacedItem } from "../../model/page.ts";
import { ARTIFACT, type Owner } from "../../model/structure.ts";

/** Rounding, in pt. */
const TOLERANCE = 0.05;

export function checkPages(document: PagedDocument): readonly string[] {
  const wrong = document.pages.flatMap((page, i) => [
    ...(page.number === i + 1 ? [] : [`page ${page.number} stands as number ${i + 1}`]),
    ...page.items.flatMap((item) => checkItem(document, page, item)),
    ...checkWords(page),
  ]);
  const lost = document.outline.filter((entry) => document.pages[entry.page - 1] === undefined);
  return [...wrong, ...lost.map((entry) => `outline entry “${entry.text}” names page ${entry.page}`)];
}

function checkItem(document: PagedDocument, page: Page, item: PlacedItem): readonly string[] {
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`page ${page.number}: ${nameOf(item)} ${what}`);
  if (!isInside(page, item)) say("leaves the page");
  if ("owner" in item && !isOwner(document, item.owner)) say(`has the owner ${item.owner}, which is none`);
  if (item.kind === "link" && document.elements[item.owner]?.role !== "Link") say("belongs to no link");
  if (item.kind === "text" && document.faces.length > 0 && document.faces[item.face] === undefined)
    say(`has the face ${item.face}, which is none`);
  if (item.kind === "text" && item.furniture !== undefined && item.owner !== ARTIFACT)
    say("is furniture and belongs to an element");
  return wrong;
}

const isOwner = (document: PagedDocument, owner: Owner): boolean =>
  owner === ARTIFACT || document.elements[owner]?.id === owner;

/** Text is measured by its baseline and its advance: what its letters paint is the font's affair. */
function isInside(page: Page, item: PlacedItem): boolean {
  const [x, y] = [item.x, item.kind === "text" ? item.baseline : item.y];
  const [width, height] = [widthOf(item), item.kind === "text" || item.kind === "anchor" ? 0 : item.height];
  const numbers = [x, y, width, height];
  if (numbers.some((n) => !Number.isFinite(n)) || width < 0 || height < 0) return false;
  const around = TOLERANCE + (isCutOff(item) ? (page.trim?.around ?? 0) : 0);
  return (
    x >= -around && y >= -around && x + width <= page.width + around && y + height <= page.height + around
  );
}

/** Marks and backgrounds may stand outside the page; text, links and what has a meaning may not. */
const isCutOff = (item: PlacedItem): boolean =>
  item.kind === "rule" || (item.kind === "picture" && item.owner === ARTIFACT);

function widthOf(item: PlacedItem): number {
  if (item.kind === "anchor") return 0;
  if (item.kind !== "text") return item.width;
  const advance = item.pieces.reduce(
    (sum, piece) =>
      sum +
      (piece.shape.width / 1000) * item.size * item.scale +
      piece.extra +
      item.tracking * piece.shape.glyphs.length,
    0,
  );
  const last = item.pieces[item.pieces.length - 1];
  // The space at a line's end is not seen.
  const unseen =
    last !== undefined && last.shape.text.trim() === "" ? (last.shape.width / 1000) * item.size : 0;
  return Math.max(0, advance - unseen);
}

/** Both parts of a hyphenated word stand on one page, one after the other. */
function checkWords(page: Page): readonly string[] {
  const wrong: string[] = [];
  page.items.forEach((item, i) => {
    if (item.kind !== "text" || item.word === undefined) return;
    const neighbours = [page.items[i - 1], page.items[i + 1]];
    const { id, text } = item.word;
    if (!neighbours.some((other) => other?.kind === "text" && other.word?.id === id))
      wrong.push(`page ${page.number}: “${text}” is hyphenated and its other part does not stand beside it`);
  });
  return wrong;
}

const nameOf = (item: PlacedItem): string =>
  item.kind === "text" ? `“${item.pieces.map((p) => p.shape.text).join("")}”` : `a ${item.kind}`;
