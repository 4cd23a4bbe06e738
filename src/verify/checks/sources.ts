/**
 * The words of sources that a sheet for editors prints: they stand on paper as the file says that they do, and in the sources where these are
 * at hand. They prove nothing of the content, so they are set aside before its promises are looked for: a statement that stands only in an
 * excerpt is not printed.
 */
import type { Article, Span } from "../../model/article.ts";
import type { QuotedSources } from "../../model/examination.ts";
import { printable } from "../../model/printable.ts";
import { error, type Finding } from "../finding.ts";
import type { PromisedText } from "../promise.ts";
import type { Reading } from "../reading.ts";
import { find, type Haystack, haystackOf, type Match, occurrences } from "../search.ts";
import { normalise, shorten } from "../words.ts";

export interface SetAside {
  /** What is left, with the same offsets. */
  readonly rest: Haystack;
  readonly findings: readonly Finding[];
}

export function setSourcesAside(quoted: QuotedSources, content: Haystack): SetAside {
  const findings: Finding[] = [];
  const found: Span[] = [];
  let cursor = 0;
  for (const { source, paragraph, text } of quoted) {
    if (normalise(text) === "") continue;
    const match = RIGHT_TO_LEFT.test(text)
      ? findByLetters(content, text, cursor)
      : findBehindMark(content, text, paragraph, cursor);
    if (match === undefined) findings.push(missing(source, paragraph, text));
    else {
      found.push(match);
      cursor = match.end;
    }
  }
  return { rest: haystackOf(without(content.reading, found), content.language), findings };
}

/** An excerpt stands behind the mark of its paragraph; a statement in the same words does not. */
function findBehindMark(content: Haystack, text: string, paragraph: number, from: number): Match | undefined {
  const promised = asPromised(text);
  const isMarked = ({ start }: Match): boolean =>
    MARK.exec(content.text.slice(Math.max(0, start - LONGEST_MARK), start))?.[1] === String(paragraph);
  for (const match of occurrences(content, promised, from)) if (isMarked(match)) return match;
  // Over the end of a page its parts stand apart.
  const split = find(content, promised, from);
  return split && isMarked(split) ? split : undefined;
}

/** `[6] `, with several sources `[2:6] `; and an ellipsis where the paragraph begins earlier. */
const MARK = /\[(?:\d+:)?(\d+)\] (?:… ?)?$/u;
const LONGEST_MARK = 20;

/** Painted in the order of the eye, which for these is not that of the words. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A paragraph of the same letters and figures, each as often. */
function findByLetters({ reading, text }: Haystack, sought: string, from: number): Span | undefined {
  const letters = lettersOf(sought);
  return reading.blocks.find(
    ({ start, end }) => start >= from && lettersOf(text.slice(start, end)) === letters,
  );
}

const lettersOf = (text: string): string => (normalise(text).match(/[\p{L}\p{N}]/gu) ?? []).sort().join("");

const asPromised = (text: string): PromisedText => ({
  path: [],
  text,
  quoted: false,
  may: "differ in nothing",
  speaker: undefined,
});

const missing = (source: string, paragraph: number, text: string): Finding =>
  error(
    "verify/excerpt-missing",
    `“${shorten(text)}” does not stand on paper behind the mark of paragraph ${paragraph} of “${source}”, though the file says so`,
    { hint: "print every excerpt as it is, behind its mark and in the order of the content" },
  );

/** Stands for a letter that is set aside. No text on paper has it. */
const BLANK = "\uFFFC";

function without(reading: Reading, matches: readonly Span[]): Reading {
  const letters = reading.text.split("");
  for (const { start, end } of matches)
    for (const [from, to] of stretches(reading, start, end)) letters.fill(BLANK, from, to);
  return { ...reading, text: letters.join("") };
}

/** A match that goes on over the page has other blocks between its ends, which are none of it. */
function stretches({ blocks }: Reading, start: number, end: number): readonly (readonly [number, number])[] {
  const first = blocks.find((block) => start < block.end);
  if (first === undefined || end <= first.end) return [[start, end]];
  const last = blocks.find((block) => end <= block.end);
  return last === undefined
    ? [[start, end]]
    : [
        [start, first.end],
        [last.start, end],
      ];
}

/** Tells whether a block of a page holds a source's own words, which prove nothing, whatever they are tagged as. */
export function sourceHolders({ reading }: Haystack): (page: number, nth: number) => boolean {
  const placeOf = (page: number, nth: number | undefined): string => `${page}:${nth}`;
  const holders = new Set(
    reading.blocks
      .filter(({ start, end }) => reading.text.slice(start, end).includes(BLANK))
      .map(({ page, nth }) => placeOf(page, nth)),
  );
  return (page, nth) => holders.has(placeOf(page, nth));
}

/** Every excerpt stands in its paragraph. Sources that are not at hand are not spoken of. */
export const checkExcerpts = (
  quoted: QuotedSources,
  articles: ReadonlyMap<string, Article>,
): readonly Finding[] =>
  quoted.flatMap(({ source, paragraph, text }) => {
    const article = articles.get(source);
    if (article === undefined) return [];
    const whole = article.paragraphs[paragraph - 1]?.text ?? "";
    if (normalise(printable(whole)).includes(normalise(text))) return [];
    return error(
      "verify/excerpt-not-in-source",
      `“${shorten(text)}” does not stand in paragraph ${paragraph} of the source “${source}”`,
      { hint: "build the sheet again, with this file as its source" },
    );
  });
