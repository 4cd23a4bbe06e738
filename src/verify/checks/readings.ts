/**
 * The two readings of each page agree: what a person copies (pdf-parse) and what a screen reader is told (the tag tree over the
 * painted text). A text that is untagged, tagged twice or in another order shows here.
 */
import { error, type Finding, warning } from "../finding.ts";
import { isTag, type PaperPage, type Run, type Tag } from "../paper.ts";
import { marksOf, rejoins, type ToldBlock, tellPage } from "../reading.ts";
import { isInside } from "../rect.ts";
import { normalise, shorten } from "../words.ts";

/** What one page is found to say differently. */
export interface PageReadings {
  readonly findings: readonly Finding[];
  /** Left to be judged by who knows what is written; those of one block together. */
  readonly gaps: readonly (readonly TornWord[])[];
}

export function compareReadings(page: PaperPage): PageReadings {
  const findings = [...checkTags(page), ...checkCopy(page), ...checkSpoken(page)];
  return {
    findings: [...findings, ...checkGlyphs(page)],
    gaps: findings.length === 0 ? tornWords(page) : [],
  };
}

interface Page {
  readonly number: number;
  readonly readings: PageReadings;
}

/** `isWritten` tells whether the content has a word: one that was cut at a line end without a hyphen is still one. */
export const checkReadings = (pages: readonly Page[], isWritten: IsWritten): Finding[] =>
  pages.flatMap(({ number, readings }) => [
    ...readings.gaps.flatMap((gaps) => describeGaps(gaps, number, isWritten)),
    ...readings.findings,
  ]);

type IsWritten = (word: string) => boolean;

function checkTags(page: PaperPage): Finding[] {
  const { number } = page;
  const told = page.tree === undefined ? [] : marksOf(page.tree);
  const known = new Set(told);
  const untagged = page.runs.filter(
    (run) => isContent(run) && (run.mark === undefined || !known.has(run.mark)),
  );
  const doubled = told.filter((mark, index) => told.indexOf(mark) !== index);
  const findings = [
    ...untagged.map((run) =>
      error("verify/untagged-text", `“${shorten(run.text)}” on page ${number} belongs to no tag`, {
        page: number,
      }),
    ),
    ...doubled.map((mark) =>
      error("verify/doubled-text", `“${shorten(textOf(page, mark))}” on page ${number} is tagged twice`, {
        page: number,
      }),
    ),
  ];
  return findings.length > 0 || page.tree === undefined ? findings : checkOrder(page);
}

const isContent = (run: Run): boolean => !run.artifact && run.text.trim() !== "";

const textOf = (page: PaperPage, mark: number): string =>
  page.runs
    .filter((run) => run.mark === mark)
    .map((run) => run.text)
    .join("");

/** Letters without white space and invisible marks, which readers drop: gaps are looked at on their own. */
const letters = (text: string): string => text.replace(BLANKS, "");

const BLANKS = /[\s\p{Cf}]/gu;

/** Roles of words that are said as they are painted; a mark or a picture may be said otherwise. */
const SAID_AS_PAINTED = /^(H[1-6]|BlockQuote|Quote)$/;
/** A mark is a few words at most. */
const MOST_WORDS = 3;

/** What is said instead of painted text is that text, or the words for a mark: of these the numbers must agree. */
function checkSpoken(page: PaperPage): Finding[] {
  const texts = new Map<number, string>();
  for (const { mark, text } of page.runs)
    if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? "") + text);
  const walk = (tag: Tag): Finding[] => {
    const inner = tag.children.filter(isTag).flatMap(walk);
    if (tag.alt === undefined || tag.role === "Figure" || tag.role === "Formula") return inner;
    const painted = marksOf(tag)
      .map((mark) => texts.get(mark) ?? "")
      .join("");
    if (isSaidBy(tag.alt, painted, tag.role)) return inner;
    const message = `a screen reader says “${shorten(tag.alt)}” where page ${page.number} shows “${shorten(painted)}”`;
    return [error("verify/spoken-otherwise", message, { page: page.number }), ...inner];
  };
  return page.tree === undefined ? [] : walk(page.tree);
}

function isSaidBy(said: string, painted: string, role: string): boolean {
  const words = painted.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return role !== "Link" || numbersIn(said) === numbersIn(painted);
  return (
    (words.length <= MOST_WORDS && !SAID_AS_PAINTED.test(role)) ||
    rejoins(normalise(painted), normalise(said))
  );
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(" ");

/** Notes are told behind the paragraph that calls them and painted at the foot of the page, so they are compared by themselves. */
function checkOrder(page: PaperPage): Finding[] {
  const noteMarks = page.tree === undefined ? [] : marksOfNotes(page.tree);
  const inNotes = new Set(noteMarks);
  const pieces = tellPage(page).flatMap((block) => block.pieces);
  const runs = page.runs.filter((run) => !run.artifact);
  const differences = [false, true].map((notes) => {
    const told = pieces.filter((piece) => piece.marks.some((mark) => inNotes.has(mark)) === notes);
    const painted = runs.filter((run) => (run.mark !== undefined && inNotes.has(run.mark)) === notes);
    return firstDifference(
      letters(told.map((piece) => piece.painted).join("")),
      letters(painted.map((run) => run.text).join("")),
    );
  });
  const difference = differences.find((found) => found !== undefined);
  if (difference === undefined) return [];
  return [
    error(
      "verify/reading-order",
      `on page ${page.number} a screen reader says “${difference[0]}” where the page goes on with “${difference[1]}”`,
      { page: page.number, hint: "paint the page in the order of its tags" },
    ),
  ];
}

const marksOfNotes = (tag: Tag): readonly number[] =>
  tag.role === "Note" ? marksOf(tag) : tag.children.filter(isTag).flatMap(marksOfNotes);

/** Right-to-left text is painted in the order of the eye and copied in the order of the mind. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function checkCopy(page: PaperPage): Finding[] {
  const painted = paintedText(page);
  // pdf-parse leaves out what lies beyond the page; that is found on its own.
  if (RIGHT_TO_LEFT.test(painted) || page.places.some((place) => !isInside(place.rect, page.box))) return [];
  const difference = firstDifference(compatible(page.plain), compatible(painted));
  if (difference === undefined) return [];
  return [
    error(
      "verify/copied-text",
      `page ${page.number} copies as “${difference[0]}” where it paints “${difference[1]}”`,
      {
        page: page.number,
      },
    ),
  ];
}

const paintedText = (page: PaperPage): string => page.runs.map((run) => run.text).join("");

/** Readers take presentation forms apart (U+FB01 is copied as “fi”). */
const compatible = (text: string): string => letters(text).normalize("NFKC");

/** The words from the first character that differs. */
function firstDifference(a: string, b: string): readonly [string, string] | undefined {
  if (a === b) return undefined;
  let i = 0;
  while (a[i] === b[i]) i++;
  const from = Math.max(0, i - 10);
  return [a.slice(from, i + 30), b.slice(from, i + 30)];
}

/** A word with a gap inside it that no space was painted for. */
export interface TornWord {
  readonly word: string;
  readonly lineEnd: boolean;
}

/**
 * Walks both texts letter by letter. A gap on paper between two letters of one block that has no painted space is a missing space
 * when it is a line end, and a torn word when it is not.
 */
function tornWords(page: PaperPage): TornWord[][] {
  if (letters(page.plain) !== letters(paintedText(page))) return [];
  const found: TornWord[][] = [];
  let at = 0;
  for (const { text, whole } of stretchesOf(page)) {
    const torn: TornWord[] = [];
    for (let index = 0; index < text.length; index++) {
      const skipped = blankAt(text, index);
      if (skipped > 0) {
        index += skipped - 1;
        continue;
      }
      const from = at;
      for (let more = blankAt(page.plain, at); more > 0; more = blankAt(page.plain, at)) at += more;
      if (at > from && !whole && isInsideWord(text, index))
        torn.push({ word: wordAt(text, index), lineEnd: page.plain.slice(from, at).includes("\n") });
      at++;
    }
    if (torn.length > 0) found.push(torn);
  }
  return found;
}

/** How many code units of white space or of an invisible mark stand at a place: 0, 1 or 2. */
function blankAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit > 32 && unit < 127) return 0;
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  let known = BLANK_LENGTHS.get(point);
  if (known === undefined) {
    const char = String.fromCodePoint(point);
    known = BLANK.test(char) ? char.length : 0;
    BLANK_LENGTHS.set(point, known);
  }
  return known;
}

/** Of those that were met. */
const BLANK_LENGTHS = new Map<number, number>();
const BLANK = /^[\s\p{Cf}]$/u;

/** Looks at three code units, as the letter before may have two. */
const isInsideWord = (text: string, index: number): boolean =>
  /[\p{L}\p{N}][\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index + 1));

const wordAt = (text: string, index: number): string =>
  (/\S*$/u.exec(text.slice(0, index))?.[0] ?? "") + (/^\S*/u.exec(text.slice(index))?.[0] ?? "");

function describeGaps(gaps: readonly TornWord[], page: number, isWritten: IsWritten): Finding[] {
  const said = new Map<string, Finding>();
  for (const { word, lineEnd } of gaps) {
    if (said.has(word) || (lineEnd && isWritten(bare(word)))) continue;
    const finding = lineEnd
      ? warning(
          "verify/glued-words",
          `“${word}” on page ${page} has no space at its line end, so a screen reader says one word`,
          { page },
        )
      : warning("verify/torn-word", `“${word}” on page ${page} is copied in pieces`, {
          page,
          hint: "letter-spacing at most 0.07em",
        });
    said.set(word, finding);
  }
  return [...said.values()];
}

/** Without the marks around it. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

interface Stretch {
  readonly text: string;
  /** A broken word with its whole form: its gap is the line end and is meant. */
  readonly whole: boolean;
}

/** The painted text in the order of painting, each block in one piece, each broken word apart. */
function stretchesOf(page: PaperPage): Stretch[] {
  const blocks = tellPage(page);
  const homes = new Map<number, { block: ToldBlock; whole: boolean }>();
  for (const block of blocks) {
    for (const piece of block.pieces) {
      for (const mark of piece.marks) homes.set(mark, { block, whole: piece.said !== piece.painted });
    }
  }
  const stretches: (Stretch & { block: ToldBlock | undefined })[] = [];
  for (const run of page.runs) {
    const home = run.artifact || run.mark === undefined ? undefined : homes.get(run.mark);
    const last = stretches.at(-1);
    const whole = home?.whole === true;
    if (last !== undefined && home !== undefined && last.block === home.block && last.whole === whole) {
      stretches[stretches.length - 1] = { ...last, text: last.text + run.text };
    } else {
      stretches.push({ text: run.text, whole, block: home?.block });
    }
  }
  return stretches;
}

/** Control characters, private use, U+FFFD: what readers fall back to when a glyph has no Unicode value. */
const UNREADABLE = /[\p{Cc}\p{Co}\uFFFD\uFFFE\uFFFF]/u;

function checkGlyphs(page: PaperPage): Finding[] {
  return page.runs
    .filter((run) => UNREADABLE.test(run.text))
    .map((run) => {
      const char = UNREADABLE.exec(run.text)?.[0] ?? "";
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return error(
        "verify/unreadable-glyph",
        `a glyph in “${shorten(run.text.replace(char, "□"))}” on page ${page.number} reads as U+${code}`,
        {
          page: page.number,
          hint: "choose a font that has the character",
        },
      );
    });
}
