/** The personal lines of numbered copies: a line at the foot of every page, and, where it is wanted, a light mark across it. */
import type { Pt } from "../model/length.ts";
import type { CopyMarks, PagedDocument, PlacedText } from "../model/page.ts";
import { label } from "./debug/label.ts";
import type { Compositor } from "./line.ts";

/** From the foot of the page, in pt: below the furniture of our layouts, and above the 4.2 mm that office printers leave white. */
const FOOT: Pt = 17;
const LINE_SIZE: Pt = 8;
const INK = { r: 40, g: 40, b: 40 };
/** Eleven per cent of grey: seen between the lines of a full page and on a photocopy. The grey of notes (#4a4a4a) keeps 6.8:1 on it, text 16:1. */
const LIGHT = { r: 226, g: 226, b: 226 };
/** Larger than lines of text are apart, so that they do not hide it. */
const MARK_SIZE: Pt = 120;
/** Of an em, of a letter in words that may be all capitals. */
const LETTER = 0.6;

/** Of the line that names a sheet: read by whoever folds it, and by nobody else. */
const SLUG_SIZE: Pt = 5.5;
const SLUG_INK = { r: 90, g: 90, b: 90 };

/** What says which side of which sheet this is: a line from (0, 0) on, which is turned when it is painted. */
export const setSlugs = (
  slugs: readonly string[],
  compositor: Compositor,
): readonly (readonly PlacedText[])[] =>
  slugs.map((slug) => label(compositor, slug, 0, 0, SLUG_SIZE, SLUG_INK) as PlacedText[]);

export interface CopyWords {
  readonly line: string;
  /** Words across the page. */
  readonly across?: string;
}

export function setCopies(
  { pages }: PagedDocument,
  copies: readonly CopyWords[],
  compositor: Compositor,
): readonly CopyMarks[] {
  const { width, height } = pages[0]!;
  return copies.map(({ line, across }) => ({
    line: centred(label(compositor, line, 0, height - FOOT, LINE_SIZE, INK) as PlacedText[], width / 2),
    across:
      across === undefined
        ? []
        : centred(
            label(
              compositor,
              across,
              0,
              0,
              fitting(across, Math.hypot(width, height)),
              LIGHT,
            ) as PlacedText[],
            0,
          ),
  }));
}

/** A size at which the words are no longer than four fifths of the diagonal. */
const fitting = (words: string, diagonal: Pt): Pt =>
  Math.min(MARK_SIZE, (diagonal * 0.8) / (words.length * LETTER));

function centred(texts: readonly PlacedText[], middle: Pt): readonly PlacedText[] {
  const end = Math.max(0, ...texts.map((text) => text.x + widthOf(text)));
  return texts.map((text) => ({ ...text, x: text.x + middle - end / 2 }));
}

const widthOf = ({ pieces, size }: PlacedText): Pt =>
  pieces.reduce((sum, { shape, extra }) => sum + (shape.width * size) / 1000 + extra, 0);
