/**
 * A fount is what one text style draws its letters from: a face, the faces that stand in for it, OpenType features and a language.
 * Words go in, shapes come out; the same word is the same object ever after.
 */

import type { Shape } from "../../model/page.ts";
import type { PathStep } from "../../model/picture.ts";
import { excerpt } from "../excerpt.ts";
import type { Findings } from "../findings.ts";
import { Memory } from "../memory.ts";
import { SPACE_WIDTHS } from "./characters.ts";
import type { FacelessShape, Faces, OpenFace } from "./faces.ts";
import { firstGrapheme, graphemesOf, lastGrapheme } from "./graphemes.ts";
import type { FeatureSet, GlyphRun } from "./harfbuzz.ts";
import type { FontWish } from "./match.ts";
import { faultIn } from "./shape-fault.ts";

export interface FountWish extends FontWish {
  readonly families: readonly string[];
  readonly features: FeatureSet;
  readonly lang: string;
}

export class Fount {
  private readonly faces: Faces;
  private readonly findings: Findings;
  private readonly features: FeatureSet;
  private readonly lang: string;
  /** Features and language as a key. */
  private readonly look: string;
  private readonly primary: OpenFace | undefined;
  /** The primary face and those after it that have been looked at. */
  private readonly opened: OpenFace[] = [];
  private readonly rest: Generator<OpenFace>;
  private readonly words = new Map<string, readonly Shape[]>();
  private readonly numbered = new Map<number, OpenFace>();
  private readonly spaces = new Map<string, Shape | undefined>();
  private readonly bounds = new Map<string, number>();

  constructor(faces: Faces, findings: Findings, wish: FountWish) {
    this.faces = faces;
    this.findings = findings;
    this.features = wish.features;
    this.lang = wish.lang;
    this.look = JSON.stringify([wish.lang, wish.features]);
    this.rest = faces.candidates(wish.families, wish);
    this.primary = this.faceAt(0);
    if (this.primary === undefined)
      findings.add({
        code: "typeset/no-font",
        severity: "error",
        message: `no font can be used for “${wish.families.join(", ")}” at ${wish.size} pt`,
        hint: "look at the list of fonts, fonts/fonts.json",
      });
    else this.reportFeatures(this.primary);
  }

  /** Stand-ins are no one's wish, so only the first face is held to what is asked of it. */
  private reportFeatures(face: OpenFace): void {
    for (const [tag, value] of Object.entries(this.features))
      if (value > 0 && !this.offers(face, tag))
        this.findings.add(
          {
            code: "typeset/missing-feature",
            severity: "warning",
            message: `“${face.file.family}” has no feature “${tag}”, so the text is set without it`,
            hint: "choose a font that has it, or take the wish out of the style sheet",
          },
          `${face.file.family} ${tag}`,
        );
  }

  /** Whether the face has a feature, or looks without it as it would with it. */
  private offers(face: OpenFace, tag: string): boolean {
    if (face.substituting.has(tag) || face.placing.has(tag)) return true;
    // A font whose figures do not stand on the line by themselves has a feature for those that do.
    if (tag === "lnum") return true;
    const how = { features: {}, lang: this.lang, joints: NO_JOINTS, rightToLeft: false };
    const widths = [..."0123456789"].map((figure) => face.font.shape(figure, how).advances[0]);
    return tag === "tnum" && new Set(widths).size === 1;
  }

  /** The face that sets all that it can; undefined where none can be used, or not even for a hyphen. */
  get mainFace(): OpenFace | undefined {
    const { primary } = this;
    return primary !== undefined && primary.fault === undefined && primary.font.covers(HYPHEN)
      ? primary
      : undefined;
  }

  /** Whether the main face sets a text with nothing to be told of. */
  setsAlone(text: string): boolean {
    const { mainFace } = this;
    return mainFace !== undefined && covers(mainFace, text) && (PLAIN.test(text) || !EMOJI.test(text));
  }

  /** For a word of this face that is known from elsewhere: the number that the face has in this document, where it is a used one from now on. */
  useFace(face: OpenFace): number {
    const number = this.faces.numberOf(face);
    this.numbered.set(number, face);
    return number;
  }

  /** Of the primary face, in thousandths of an em: stand-ins do not push lines apart (CSS 2.2, 10.8.1). */
  get ascent(): number {
    return this.primary?.font.ascent ?? 800;
  }

  get descent(): number {
    return this.primary?.font.descent ?? 200;
  }

  /**
   * Text without white space, as shapes in reading order: one, or more where faces must stand in for one another.
   * No ligature goes over the `joints`, offsets in the text; a word that needs stand-ins is cut at many places anyway and has them
   * left out. Text that runs from right to left has its glyphs turned round and its brackets mirrored; its shapes stay in reading order.
   */
  shapesOf(text: string, joints: readonly number[] = NO_JOINTS, rightToLeft = false): readonly Shape[] {
    const key = keyOf(text, joints, rightToLeft);
    let shapes = this.words.get(key);
    if (shapes === undefined) {
      shapes = this.shapeWord(text, joints, rightToLeft);
      this.words.set(key, shapes);
    }
    return shapes;
  }

  /**
   * A white-space character as a glyph that copies out as a plain space: readers of the file know no other
   * (U+00A0 and U+202F come out as they are or as nothing, depending on the program). It is of the face that has `beside`: readers turn
   * words from right to left round in one go only where the face stays the same.
   */
  spaceOf(character: string, beside = character): Shape | undefined {
    const key = character === beside ? character : character + beside;
    if (!this.spaces.has(key)) this.spaces.set(key, this.shapeSpace(character, beside));
    return this.spaces.get(key);
  }

  /** Of a text without white space, in thousandths of an em. */
  widthOf(text: string): number {
    return this.shapesOf(text).reduce((sum, shape) => sum + shape.width, 0);
  }

  /** What of a character lies beyond its optical bound, as the font itself has it, in thousandths of an em; undefined where it has none. */
  boundOf(character: string, side: Side): number | undefined {
    const face = this.primary;
    if (face === undefined || face.fault !== undefined || !face.placing.has(BOUNDS[side])) return undefined;
    if (!covers(face, character)) return undefined;
    const key = `${side} ${character}`;
    let bound = this.bounds.get(key);
    if (bound === undefined) {
      bound = this.measureBound(face, character, side);
      this.bounds.set(key, bound);
    }
    return bound;
  }

  /** The feature takes the room off the advance, at the left with a shift of the glyph. */
  private measureBound(face: OpenFace, character: string, side: Side): number {
    const how = { lang: this.lang, joints: NO_JOINTS, rightToLeft: false };
    const advanceWith = (features: FeatureSet): number =>
      face.font.shape(character, { ...how, features }).advances.reduce((sum, advance) => sum + advance, 0);
    return advanceWith({ ...this.features }) - advanceWith({ ...this.features, [BOUNDS[side]]: 1 });
  }

  /**
   * By how much a text moves when another follows it closely that is set from the same face but stands in a run of its own: the kerning
   * of the two letters that meet, in thousandths of an em. Letters of two runs never join.
   */
  kernBetween(text: string, follower: Fount, next: string): number {
    const face = this.primary;
    if (
      face === undefined ||
      face.fault !== undefined ||
      face !== follower.primary ||
      follower.features.kern === 0
    )
      return 0;
    const [before, after] = [lastGrapheme(text), firstGrapheme(next)];
    if (before === "" || after === "" || !covers(face, before + after)) return 0;
    const key = `kern ${before} ${after}`;
    let kern = this.bounds.get(key);
    if (kern === undefined) {
      kern = this.measureKern(face, before, after);
      this.bounds.set(key, kern);
    }
    return kern;
  }

  private measureKern(face: OpenFace, before: string, after: string): number {
    const how = { lang: this.lang, joints: [before.length], rightToLeft: false };
    const width = (features: FeatureSet): number =>
      face.font
        .shape(before + after, { ...how, features })
        .advances.reduce((sum, advance) => sum + advance, 0);
    return width({ ...this.features }) - width({ ...this.features, kern: 0 });
  }

  /** Of a glyph of a shape made here: in thousandths of an em from the baseline, y upwards. */
  outlineOf(face: number, glyph: number): readonly PathStep[] {
    return this.numbered.get(face)?.font.outline(glyph) ?? [];
  }

  /** Again where a face had to be given up meanwhile. */
  private shapeWord(text: string, joints: readonly number[], rightToLeft: boolean): readonly Shape[] {
    const shapes = this.tryWord(text, joints, rightToLeft);
    return shapes ?? this.shapeWord(text, joints, rightToLeft);
  }

  private tryWord(
    text: string,
    joints: readonly number[],
    rightToLeft: boolean,
  ): readonly Shape[] | undefined {
    const { primary } = this;
    if (primary === undefined) return [];
    if (!PLAIN.test(text) && EMOJI.test(text)) this.reportEmoji(text);
    const stretches = covers(primary, text) ? [{ face: primary, text }] : this.stretchesOf(text);
    const whole = stretches.length === 1 ? joints : NO_JOINTS;
    const shapes = stretches.map((stretch) =>
      stretch.face === undefined
        ? this.substitute(stretch.text, text, rightToLeft)
        : this.shape(stretch.face, stretch.text, whole, rightToLeft),
    );
    return stretches.some(({ face }) => face?.fault !== undefined)
      ? undefined
      : shapes.filter((shape) => shape !== undefined);
  }

  /** Cuts a text where the face changes; never inside a grapheme, so that accents stay with their letters. */
  private stretchesOf(text: string): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (const grapheme of graphemesOf(text)) {
      const face = this.faceFor(grapheme);
      const last = stretches.at(-1);
      if (last !== undefined && face !== undefined && last.face === face) last.text += grapheme;
      else stretches.push({ face, text: grapheme });
    }
    return stretches;
  }

  private faceFor(grapheme: string): OpenFace | undefined {
    for (let i = 0; ; i++) {
      const face = this.faceAt(i);
      if (face === undefined || covers(face, grapheme) || covers(face, grapheme.normalize("NFD")))
        return face;
    }
  }

  private faceAt(index: number): OpenFace | undefined {
    while (this.opened.length <= index) {
      const next = this.rest.next();
      if (next.done === true) return undefined;
      this.opened.push(next.value);
    }
    return this.opened[index];
  }

  /** A box in place of a grapheme that no font has. It copies out as the grapheme. */
  private substitute(grapheme: string, word: string, rightToLeft: boolean): Shape | undefined {
    for (const character of visibleOf(grapheme)) {
      this.findings.add(
        {
          code: "typeset/missing-glyph",
          severity: "warning",
          message: `no font has ${unicodeName(character)} “${character}”, in “${excerpt(word)}”`,
          hint: "add a font that has it to fonts/fonts.json, or write it otherwise",
        },
        character,
      );
    }
    const stand = SUBSTITUTES.find((character) => this.faceFor(character) !== undefined);
    if (stand === undefined) return undefined;
    const box = this.shape(this.faceFor(stand) as OpenFace, stand, NO_JOINTS, rightToLeft);
    if (box === undefined) return this.substitute(grapheme, word, rightToLeft);
    return { ...box, texts: box.texts.map((_, i) => (i === 0 ? grapheme : "")), text: grapheme };
  }

  private reportEmoji(word: string): void {
    for (const grapheme of graphemesOf(word)) {
      if (!EMOJI.test(grapheme) || this.faceFor(grapheme) === undefined) continue;
      this.findings.add(
        {
          code: "typeset/emoji",
          severity: "warning",
          message: `“${grapheme}” is printed as a drawing in one colour, in “${excerpt(word)}”`,
          hint: "say it in words where its colours or its tone matter",
        },
        grapheme,
      );
    }
  }

  /** Nothing where the face turns out to be unreadable; it is then given up. */
  private shape(
    face: OpenFace,
    text: string,
    joints: readonly number[] = NO_JOINTS,
    rightToLeft = false,
  ): Shape | undefined {
    const memory = this.memoryOf(face);
    const key = keyOf(text, joints, rightToLeft);
    let shape = memory.get(key);
    if (shape === undefined) {
      const { features, lang } = this;
      const run = face.font.shape(text, { features, lang, joints, rightToLeft });
      shape = facelessShape(run, text, rightToLeft);
      const fault = faultIn(shape, face);
      if (fault !== undefined) {
        this.faces.giveUp(face, fault);
        return undefined;
      }
      memory.set(key, shape);
    }
    return { face: this.useFace(face), ...shape };
  }

  private memoryOf(face: OpenFace): Memory<FacelessShape> {
    let memory = face.shaped.get(this.look);
    if (memory === undefined) {
      memory = new Memory();
      face.shaped.set(this.look, memory);
    }
    return memory;
  }

  private shapeSpace(character: string, beside: string): Shape | undefined {
    const other = beside === character ? undefined : this.faceFor(beside);
    const usual = this.primary?.fault !== undefined ? this.faceFor(" ") : this.primary;
    const face = other?.font.covers(SPACE) ? other : usual;
    if (face === undefined) return undefined;
    const own = face.font.covers(character.codePointAt(0) as number);
    const shape = this.shape(face, own ? character : " ");
    if (shape === undefined) return this.shapeSpace(character, beside);
    const width = own ? shape.width : (SPACE_WIDTHS.get(character) ?? shape.width);
    // One glyph, whatever the font makes of a space.
    return { ...shape, glyphs: shape.glyphs.slice(0, 1), advances: [width], width, texts: [" "], text: " " };
  }
}

/** Of a line. */
export type Side = "left" | "right";

const BOUNDS: Readonly<Record<Side, string>> = { left: "lfbd", right: "rtbd" };
const NO_JOINTS: readonly number[] = [];
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** A word has no space in it, so that this names one word and its joints. */
const keyOf = (text: string, joints: readonly number[], rightToLeft: boolean): string =>
  joints.length === 0 && !rightToLeft ? text : `${text} ${joints.join(" ")}${rightToLeft ? " <" : ""}`;

function facelessShape(run: GlyphRun, text: string, rightToLeft: boolean): FacelessShape {
  const shape = {
    glyphs: run.glyphs,
    advances: run.advances,
    texts: textsOf(run, text),
    width: run.advances.reduce((sum, advance) => sum + advance, 0),
    text: withoutIgnorables(text),
  };
  const turned = rightToLeft ? { ...shape, rightToLeft: true as const } : shape;
  return run.offsets === undefined ? turned : { ...turned, offsets: run.offsets };
}

interface Stretch {
  readonly face: OpenFace | undefined;
  text: string;
}

/** Tried in order: the replacement character, a white square, and what every font has. */
const SUBSTITUTES = ["\uFFFD", "\u25A1", "?"];
/** Latin text, by far the most: nothing invisible in it, and known without the slow look at Unicode properties. */
const PLAIN = /^[ -~\u00AE-\u02FF\u2010-\u2027]*$/;
/** Characters that are pictures in colour elsewhere, by themselves or by the mark that follows (UTS #51). */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Joiners and variation selectors need no glyph of their own. */
const withoutIgnorables = (text: string): string => (PLAIN.test(text) ? text : text.replace(IGNORABLE, ""));
const visibleOf = (grapheme: string): readonly string[] => [...withoutIgnorables(grapheme)];

function covers(face: OpenFace, text: string): boolean {
  if (face.fault !== undefined) return false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!face.font.covers(codePoint) && withoutIgnorables(character) !== "") return false;
  }
  return true;
}

/**
 * The source text of each glyph: a cluster's whole text on one of its glyphs, "" on the others. That one is the first which takes room:
 * the letter itself, as its marks come before it where the text runs from right to left.
 */
function textsOf({ clusters, advances }: GlyphRun, text: string): readonly string[] {
  // A glyph a letter, as in nearly all words.
  if (clusters.length === text.length && PLAIN.test(text)) return text.split("");
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  const texts = clusters.map(() => "");
  for (const [start, end] of ends) {
    const first = clusters.indexOf(start);
    const letter = clusters.findIndex((cluster, i) => cluster === start && advances[i]! > 0);
    texts[letter < 0 ? first : letter] = withoutIgnorables(text.slice(start, end));
  }
  return texts;
}

const unicodeName = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
