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
    if (source.kind === "indent" || source.kind === "picture" || source.kind === "leader") parts.push(source);
    else if (source.kind === "space") parts.push(source.part);
    else if (source.kind === "part") {
      const { word, from: first } = source;
      const last = lastPartOf(word, sources, i, to);
      const until = (sources[last] as WordSource).to;
      const kern = last < to - 1 ? word.kern : 0;
      i = last;
      hyphenated = false;
      if (first === 0 && until === word.text.length) {
        addShapes(parts, word, word.shapes, undefined, kern);
        continue;
      }
      const text = word.text.slice(first, until);
      const hyphen = last === to - 1 && isHyphen(sources[end]) ? "-" : "";
      const link = linkOf(word);
      const shapes = shapesOf(word, text + hyphen, jointsBetween(word.joints, first, until));
      addShapes(parts, word, shapes, link, kern);
      hyphenated = last === to - 1 && until < word.text.length && link !== undefined;
    }
  }
  return { parts, trail: trailOf(contents, to, end), hyphenated };
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
