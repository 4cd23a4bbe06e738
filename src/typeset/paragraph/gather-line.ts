/** What stands in one line, out of the items between two breaks. */
import type { PictureInline } from "../../model/document.ts";
import type { Pt } from "../../model/length.ts";
import type { HyphenatedWord, Shape } from "../../model/page.ts";
import { type Contents, jointsBetween, type Source, type Word } from "./contents.ts";
import type { Run } from "./copy.ts";
import { isRightToLeft } from "./direction.ts";
import type { Voice } from "./founts.ts";

export type LinePart = IndentPart | PicturePart | LeaderPart | TextPart;

export interface IndentPart {
  readonly kind: "indent";
  readonly width: Pt;
}

export interface PicturePart {
  readonly kind: "picture";
  readonly picture: PictureInline;
}

/** Takes what the line leaves free. */
export type LeaderPart = Extract<Source, { kind: "leader" }>;

export interface TextPart {
  readonly kind: "text";
  readonly run: Run;
  readonly voice: Voice;
  readonly shape: Shape;
  /** Natural width of a space that may grow; else 0. */
  readonly elastic: Pt;
  /** Added behind it: kerning with a run that follows in the same word and line. */
  readonly kern: Pt;
  /** Set on the parts of a word that goes over a line end. */
  readonly link: HyphenatedWord | undefined;
}

export interface GatheredLine {
  readonly parts: readonly LinePart[];
  /** The spaces at which the line ends: painted, so that words stay apart when the text is copied, but not counted. */
  readonly trail: readonly TextPart[];
  readonly hyphenated: boolean;
}

/** Which broken words are tagged as one, and under which number. */
export type LinkOf = (word: Word) => HyphenatedWord | undefined;

/** The items from `start` to the penalty at `end`. */
export function gatherLine(contents: Contents, start: number, end: number, linkOf: LinkOf): GatheredLine {
  const { sources } = contents;
  const from = start === 0 ? 0 : skipSpaces(contents, start);
  const to = trimSpaces(contents, from, end);
  const parts: LinePart[] = [];
  let hyphenated = false;
  for (let i = from; i < to; i++) {
    const source = sources[i]!;
    if (source.kind === "space") parts.push(source.part);
    else if (source.kind === "part") {
      const last = lastPartOf(source.word, sources, i, to);
      hyphenated = addWord(parts, sources, i, last, last === to - 1 ? end : undefined, linkOf);
      i = last;
    } else if (source.kind !== "break") parts.push(source);
  }
  return { parts, trail: trailOf(contents, to, end), hyphenated };
}

/**
 * The parts of a word that stand in one line, from item `first` to item `last`. `end` is the break that ends the line, where the word comes
 * before it. True when it goes on in the next line as one that was hyphenated.
 */
function addWord(
  parts: LinePart[],
  sources: readonly Source[],
  first: number,
  last: number,
  end: number | undefined,
  linkOf: LinkOf,
): boolean {
  const { word, from } = sources[first] as WordSource;
  const { to } = sources[last] as WordSource;
  const kern = end === undefined ? word.kern : 0;
  if (from === 0 && to === word.text.length) {
    addShapes(parts, word, word.shapes, undefined, kern);
    return false;
  }
  const hyphen = end !== undefined && isHyphen(sources[end]) ? "-" : "";
  const link = linkOf(word);
  const shapes = shapesOf(word, word.text.slice(from, to) + hyphen, jointsBetween(word.joints, from, to));
  addShapes(parts, word, shapes, link, kern);
  return end !== undefined && to < word.text.length && link !== undefined;
}

type WordSource = Extract<Source, { kind: "part" }>;

/** A line begins with something that is printed. */
function skipSpaces({ items }: Contents, start: number): number {
  let from = start;
  while (from < items.length && items[from]!.kind === "glue") from++;
  return from;
}

function trimSpaces({ items }: Contents, from: number, end: number): number {
  let to = end;
  while (to > from && items[to - 1]!.kind === "glue") to--;
  return to;
}

/** Syllables that stay in one line are one word again. */
function lastPartOf(word: Word, sources: readonly Source[], first: number, end: number): number {
  let last = first;
  for (let i = first + 1; i < end; i++) {
    const source = sources[i]!;
    if (source.kind === "part" && source.word === word) last = i;
    else if (source.kind !== "break") break;
  }
  return last;
}

const isHyphen = (source: Source | undefined): boolean => source?.kind === "break" && source.how === "hyphen";

/** Of a part of a word. */
const shapesOf = ({ run, voice }: Word, text: string, joints: readonly number[]): readonly Shape[] =>
  voice.fount.shapesOf(text, joints, isRightToLeft(run.level));

/** `kern`: behind the last of them. */
function addShapes(
  parts: LinePart[],
  { run, voice }: Word,
  shapes: readonly Shape[],
  link: HyphenatedWord | undefined,
  kern: Pt,
): void {
  for (let i = 0; i < shapes.length; i++) {
    const behind = i === shapes.length - 1 ? kern : 0;
    parts.push({ kind: "text", run, voice, shape: shapes[i]!, elastic: 0, kern: behind, link });
  }
}

/** Spaces on both sides of the break; none after the paragraph's last word. */
function trailOf({ items, sources }: Contents, from: number, end: number): TextPart[] {
  const trail: TextPart[] = [];
  for (let i = from; i < items.length && (i <= end || items[i]!.kind === "glue"); i++) {
    const source = sources[i]!;
    if (source.kind === "space") trail.push(source.part);
    else if (source.kind === "break" && source.how === "forced") break;
  }
  return trail;
}
