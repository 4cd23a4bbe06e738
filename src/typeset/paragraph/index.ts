/**
 * Paragraphs: inline content -> set lines. Read the copy, collect items, break lines, set each line. Kerning between a word and the
 * space beside it is left out, so that a word is the same shape wherever it stands.
 */

import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import type { Inline } from "../../model/document.ts";
import type { FontShelf } from "../../model/fonts.ts";
import type { Pt } from "../../model/length.ts";
import type { Face, HyphenatedWord } from "../../model/page.ts";
import type { ParagraphStyle } from "../../model/style.ts";
import { Findings } from "../findings.ts";
import { Faces } from "../fonts/faces.ts";
import { type HarfBuzz, loadHarfBuzz } from "../fonts/harfbuzz.ts";
import type { Compositor, Extent, Line, Recast } from "../line.ts";
import type { Witness } from "../witness.ts";
import { type BreakOptions, breakInto, breakLines, judgeLines, worstGoodLine } from "./break-lines.ts";
import { collectParagraph } from "./collect.ts";
import { loadAnatomist } from "./compounds/index.ts";
import type { Contents, Word } from "./contents.ts";
import { readCopy } from "./copy.ts";
import { desperateWords } from "./desperate.ts";
import { extentOf } from "./extent.ts";
import { RAGGED_EDGE } from "./flex.ts";
import { Founts } from "./founts.ts";
import { gatherLine } from "./gather-line.ts";
import { loadHyphenator } from "./hyphens.ts";
import { type Manner, mannerFor, WIDE, withoutReserve } from "./manner.ts";
import { reportEmergencies, reportOverfull } from "./report.ts";
import { type SetLine, setLine } from "./set-line.ts";
import { WordBreaks } from "./word-breaks.ts";

/** `languages`: all that the document is written in (BCP 47); text in any other is not hyphenated. */
export async function createCompositor(
  shelf: FontShelf,
  languages: Iterable<string>,
  witness?: Witness,
): Promise<Compositor> {
  const [harfbuzz, hyphenator, anatomist] = await Promise.all([
    loadHarfBuzz(),
    loadHyphenator(languages),
    loadAnatomist(languages),
  ]);
  return new ParagraphCompositor(shelf, harfbuzz, new WordBreaks(hyphenator, anatomist), witness);
}

class ParagraphCompositor implements Compositor {
  private readonly findings = new Findings();
  private readonly allFaces: Faces;
  private readonly founts: Founts;
  private readonly breaks: WordBreaks;
  private readonly witness: Witness | undefined;
  private hyphenatedWords = 0;

  constructor(shelf: FontShelf, harfbuzz: HarfBuzz, breaks: WordBreaks, witness: Witness | undefined) {
    this.allFaces = new Faces(shelf, harfbuzz, this.findings);
    this.founts = new Founts(this.allFaces, this.findings, breaks.kept);
    this.breaks = breaks;
    this.witness = witness;
  }

  setLines(
    inlines: readonly Inline[],
    style: ParagraphStyle,
    measure: Pt,
    where: string,
    place?: Place,
  ): readonly Line[] {
    const contents = this.collectFor(inlines, style, measure);
    const ends = breakLines(contents.items, optionsFor(style, measure, contents.turns));
    if (ends.length === 0) return [];
    reportEmergencies(contents, ends, { where, measure, place }, this.findings);
    const lines = this.setAll(contents, ends, style, measure);
    reportOverfull(lines, { where, measure, place }, this.findings);
    return lines.map(({ line }) => line);
  }

  recast(
    inlines: readonly Inline[],
    style: ParagraphStyle,
    measure: Pt,
    lines: readonly Line[],
    by: -1 | 1,
  ): Recast | undefined {
    if (!couldGive(lines, measure, by)) return undefined;
    const contents = this.collectFor(inlines, style, measure);
    const broken = breakInto(lines.length + by, contents.items, optionsFor(style, measure, contents.turns));
    if (broken === undefined) return undefined;
    const strain = Math.min(1, Math.sqrt(broken.demerits) / worstGoodLine(mannerOf(style, measure)));
    return { lines: this.setAll(contents, broken.ends, style, measure).map(({ line }) => line), strain };
  }

  private setAll(
    contents: Contents,
    ends: readonly number[],
    style: ParagraphStyle,
    measure: Pt,
  ): readonly SetLine[] {
    const links = this.linkWords(contents, ends);
    const strut = this.founts.voiceOf(style.strut);
    const manner = mannerOf(style, measure);
    const lines = ends.map((end, i) => {
      const start = i === 0 ? 0 : ends[i - 1]! + 1;
      const gathered = gatherLine(contents, start, end, (word) => links.get(word));
      const align = isForced(contents, end) && style.align === "justify" ? style.alignLast : style.align;
      const hanging = style.align === "justify";
      const turns = contents.turns ? (style.direction ?? "ltr") : undefined;
      return setLine(gathered, { align, measure, hanging, strut, manner, turns });
    });
    this.witness?.cast(
      lines.map(({ line }) => line),
      style,
      measure,
      judgeLines(contents.items, optionsFor(style, measure, contents.turns), ends),
    );
    return lines;
  }

  extentOf(inlines: readonly Inline[], style: ParagraphStyle): Extent {
    return extentOf(this.collect(inlines, style, WIDE, NONE).items);
  }

  faces(): readonly Face[] {
    return this.allFaces.all();
  }

  diagnostics(): readonly Diagnostic[] {
    return this.findings.all();
  }

  /** Words that cannot fit are known only after a first look; nearly always there are none. */
  private collectFor(inlines: readonly Inline[], style: ParagraphStyle, measure: Pt): Contents {
    const manner = mannerOf(style, measure);
    const contents = this.collect(inlines, style, manner, NONE);
    const desperate = desperateWords(contents, measure);
    return desperate.size === 0 ? contents : this.collect(inlines, style, manner, desperate);
  }

  private collect(
    inlines: readonly Inline[],
    style: ParagraphStyle,
    manner: Manner,
    desperate: ReadonlySet<number>,
  ): Contents {
    return collectParagraph(readCopy(inlines, style.direction), this.founts, this.breaks, {
      style,
      manner,
      desperate,
    });
  }

  /** Words that are read as one across a line end. Those cut in an emergency alone are not: they may go over a page as well. */
  private linkWords(contents: Contents, ends: readonly number[]): ReadonlyMap<Word, HyphenatedWord> {
    const links = new Map<Word, HyphenatedWord>();
    for (const end of ends) {
      const source = contents.sources[end];
      if (source?.kind !== "break" || source.how === "emergency") continue;
      const before = contents.sources[end - 1];
      const after = contents.sources[end + 1];
      if (before?.kind !== "part" || after?.kind !== "part" || before.word !== after.word) continue;
      if (links.has(before.word)) continue;
      links.set(before.word, { id: this.hyphenatedWords, text: visibleText(before.word) });
      this.hyphenatedWords++;
    }
    return links;
  }
}

const NONE: ReadonlySet<number> = new Set();
/** A last line shorter than this part of the measure is a runt, and so is one that has no more than a short word in it. */
const RUNT = 0.18;
/** In em of the paragraph: seven letters or eight. */
const SHORT_WORD = 4;

const mannerOf = (style: ParagraphStyle, measure: Pt): Manner =>
  mannerFor(style.align === "justify", measure, style.strut.size);

/** Letters that may not be spaced (`turns`) have nothing in reserve. */
const optionsFor = (style: ParagraphStyle, measure: Pt, turns: boolean): BreakOptions => ({
  measure,
  edge: style.align === "justify" ? 0 : RAGGED_EDGE * Math.max(0, measure),
  manner: turns ? withoutReserve(mannerOf(style, measure)) : mannerOf(style, measure),
  runt: Math.max(RUNT * measure, Math.min(measure / 2, SHORT_WORD * style.strut.size)),
});

/** Long paragraphs have lines enough to give one; longer ones are not worth the search. */
const MOST_RECAST = 40;

/** What each line can be longer or shorter by, as a part of the measure: spaces are about a sixth of a line (see `flex.ts`). */
const GIVES = { longer: 0.12, shorter: 0.06 };

/** A glance at the last line, as breaking a paragraph anew costs as much as breaking it the first time. */
function couldGive(lines: readonly Line[], measure: Pt, by: -1 | 1): boolean {
  const last = (lines.at(-1)?.width ?? 0) / measure;
  const others = lines.length - 1;
  if (others < 1 || lines.length > MOST_RECAST) return false;
  return by < 0 ? last <= others * GIVES.shorter : 1 + RUNT - last <= lines.length * GIVES.longer;
}

const isForced = ({ sources }: Contents, end: number): boolean => {
  const source = sources[end];
  return source?.kind === "break" && source.how === "forced";
};

/** As copied: shapes say nothing of joiners. */
const visibleText = (word: Word): string => word.shapes.map((shape) => shape.text).join("");
