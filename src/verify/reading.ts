/** The text of the whole file as one string to search in, with the page and the block of each place. */
import type { PageAccount } from "./account.ts";
import { isTag, type Mark, type Paper, type PaperPage, type Rect, type Tag } from "./paper.ts";
import { normalise } from "./words.ts";

export interface Reading {
  /** Blocks one after another, a space between them; normalised. */
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/** Text under one tag that starts on a line of its own: a paragraph, a heading, a cell. On each page that it crosses, one block. */
export interface TextBlock {
  readonly role: string;
  readonly page: number;
  /** Offsets in `Reading.text`. */
  readonly start: number;
  readonly end: number;
  /** Where its first line stands on the page. */
  readonly line?: Rect | undefined;
  /** Its place among the texts of its page, from 0. */
  readonly nth?: number;
}

/** Structure types that stand in the line of their parent (ISO 32000-1, 14.8.4.4). All others begin a block. */
const INLINE = new Set([
  "Span",
  "Quote",
  "Link",
  "Reference",
  "Code",
  "BibEntry",
  "Annot",
  "Em",
  "Strong",
  "Sub",
]);

/** The text of a block, normalised. */
export interface ToldText {
  readonly role: string;
  readonly text: string;
  /** Where its first line stands. */
  readonly line?: Rect | undefined;
}

/** What a screen reader is told; what a person copies when the file has no tags. */
export function readContent({ pages }: Paper): Reading {
  const tagged = pages.some((page) => page.tagged);
  return assemble(pages, (page) => (tagged === page.tagged ? page.told : []));
}

/** The furniture of the pages: running heads, folios, repeated table heads. */
export const readArtifacts = (paper: Paper): Reading =>
  assemble(paper.pages, (page) => [{ role: "Artifact", text: page.furniture }]);

/** What the whole file has tagged as headings. */
export const readHeadings = ({ pages }: Paper): Reading =>
  assemble(pages, ({ told }) => told.filter(({ role }) => HEADING.test(role)));

const HEADING = /^(H[1-6]?|Title)$/;

/** What the whole file has tagged as quotations, without those that begin in a block that is no content. */
export function readQuotations({ pages }: Paper, isContent: (page: number, nth: number) => boolean): Reading {
  return assemble(pages, ({ number, quotations }) =>
    quotations.filter(({ nth }) => isContent(number, nth)).map(({ text }) => ({ role: "Quote", text })),
  );
}

/** The text of one page in the order of its tags; without tags as it is copied. */
export function toldTexts(page: PaperPage): ToldText[] {
  if (page.tree === undefined) return [{ role: "P", text: normalise(rejoinLines(page.plain)) }];
  const starts = startsByMark(page);
  return tellPage(page).map(({ role, pieces }) => ({
    role,
    text: saidBy(pieces),
    line: firstOf(
      pieces.flatMap(({ marks }) => marks),
      starts,
    ),
  }));
}

const saidBy = (pieces: readonly ToldPiece[]): string =>
  normalise(pieces.map((piece) => (piece.call ? "" : piece.said)).join(""));

function startsByMark({ runs }: PaperPage): ReadonlyMap<number, Rect> {
  const starts = new Map<number, Rect>();
  for (const { mark, artifact, start } of runs)
    if (mark !== undefined && !artifact && start !== undefined && !starts.has(mark)) starts.set(mark, start);
  return starts;
}

function firstOf(marks: readonly number[], starts: ReadonlyMap<number, Rect>): Rect | undefined {
  const first = marks.find((mark) => starts.has(mark));
  return first === undefined ? undefined : starts.get(first);
}

export interface ToldQuotation {
  /** Of all its paragraphs. */
  readonly text: string;
  /** The text of the page that it begins in, from 0. */
  readonly nth: number;
}

/** Each outermost quotation of one page. */
export function quotationsOf(page: PaperPage): ToldQuotation[] {
  const homes = new Map<number, number>();
  for (const [nth, { pieces }] of tellPage(page).entries())
    for (const { marks } of pieces) for (const mark of marks) homes.set(mark, nth);
  const quotations = (tag: Tag): readonly Tag[] =>
    QUOTATION.has(tag.role) ? [tag] : tag.children.filter(isTag).flatMap(quotations);
  return (page.tree === undefined ? [] : quotations(page.tree)).map((tree) => ({
    text: tellPage({ ...page, tree })
      .map(({ pieces }) => saidBy(pieces))
      .join(" "),
    nth: homes.get(marksOf(tree)[0] ?? -1) ?? -1,
  }));
}

const QUOTATION = new Set(["BlockQuote", "Quote"]);

/** The text of one page that belongs to no tag and is meant to be so. */
export const furnitureOf = ({ runs }: PaperPage): string =>
  normalise(
    runs
      .filter((run) => run.artifact)
      .map((run) => run.text)
      .join(" "),
  );

/** In plain text a hyphen before a line that goes on in lower case is taken for the typesetter's. */
const rejoinLines = (plain: string): string => plain.replace(/(?<=\p{L})[-‐]\s*\n(?=\p{Ll})/gu, "");

function assemble(
  pages: readonly PageAccount[],
  textsOf: (page: PageAccount) => readonly ToldText[],
): Reading {
  const blocks: TextBlock[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const page of pages)
    for (const [nth, { role, text, line }] of textsOf(page).entries()) {
      if (text === "") continue;
      blocks.push({ role, page: page.number, start, end: start + text.length, line, nth });
      texts.push(text);
      start += text.length + 1;
    }
  return { text: texts.join(" "), blocks };
}

/** The block that a place stands in. */
export function blockAt(reading: Reading, offset: number): TextBlock | undefined {
  let low = 0;
  let high = reading.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reading.blocks[middle] as TextBlock).start <= offset) low = middle;
    else high = middle - 1;
  }
  return reading.blocks[low];
}

export const pageAt = (reading: Reading, offset: number): number => blockAt(reading, offset)?.page ?? 1;

export interface ToldBlock {
  readonly role: string;
  readonly pieces: readonly ToldPiece[];
}

/** The text of one marked content, or of one word that is broken over a line end. */
export interface ToldPiece {
  /** Exactly as painted. */
  readonly painted: string;
  /** With a broken word made whole. */
  readonly said: string;
  /** In the order of the tree. */
  readonly marks: readonly number[];
  /** True for the mark that calls a note: it stands in a sentence and is no word of it. */
  readonly call: boolean;
}

/** One page in the order of its tag tree. */
export function tellPage(page: PaperPage): ToldBlock[] {
  const texts = textsByMark(page);
  const blocks: { role: string; pieces: ToldPiece[] }[] = [];
  const piece = (mark: number, call: boolean): ToldPiece => {
    const painted = texts.get(mark) ?? "";
    return { painted, said: painted, marks: [mark], call };
  };
  const walk = (tag: Tag, around: boolean): void => {
    const call = around || isCall(tag);
    const inline = call || INLINE.has(tag.role);
    if (!inline || blocks.length === 0) blocks.push({ role: tag.role, pieces: [] });
    const whole = inline ? wholeWord(tag, texts) : undefined;
    if (whole !== undefined) {
      blocks.at(-1)?.pieces.push(whole);
      return;
    }
    for (const child of tag.children) {
      if (!isTag(child)) blocks.at(-1)?.pieces.push(piece(child.mark, call));
      else {
        walk(child, call);
        // What follows a block inside its parent starts a new one.
        if (!call && !INLINE.has(child.role)) blocks.push({ role: tag.role, pieces: [] });
      }
    }
  };
  if (page.tree !== undefined) walk(page.tree, false);
  return blocks.filter((block) => block.pieces.length > 0);
}

/** A reference by a label, as footnotes have: other references are words, as those of a table of contents. */
const isCall = (tag: Tag): boolean => tag.role === "Reference" && tag.children.some(holdsLabel);

const holdsLabel = (node: Tag | Mark): boolean =>
  isTag(node) && (node.role === "Lbl" || node.children.some(holdsLabel));

function textsByMark(page: PaperPage): Map<number, string> {
  const texts = new Map<number, string>();
  for (const run of page.runs) {
    if (run.mark !== undefined && !run.artifact) texts.set(run.mark, (texts.get(run.mark) ?? "") + run.text);
  }
  return texts;
}

/**
 * A word over a line end has its whole form as replacement text. It is believed only when it is the painted word without the
 * hyphen: a tag cannot say what the paper does not show.
 */
function wholeWord(tag: Tag, texts: ReadonlyMap<number, string>): ToldPiece | undefined {
  if (tag.alt === undefined) return undefined;
  const marks = marksOf(tag);
  const painted = marks.map((mark) => texts.get(mark) ?? "").join("");
  if (!rejoins(normalise(painted), normalise(tag.alt))) return undefined;
  const lead = /^\s/u.test(painted) ? " " : "";
  const trail = /\s$/u.test(painted) ? " " : "";
  return { painted, said: lead + tag.alt + trail, marks, call: false };
}

export const marksOf = (node: Tag | Mark): number[] =>
  isTag(node) ? node.children.flatMap(marksOf) : [node.mark];

/** Whether a text is another one without the hyphens and spaces of its line ends. */
export function rejoins(painted: string, word: string): boolean {
  const letters = [...word];
  let j = 0;
  for (const char of painted) {
    if (char === letters[j]) j++;
    else if (!/[-‐\s]/u.test(char)) return false;
  }
  return j === letters.length && j > 0;
}
