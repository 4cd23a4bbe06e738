/**
 * A fount is what one text style draws its letters from: a face, the faces that stand in for it, OpenType features and a language.
 * Words go in, shapes come out; the same word is the same object ever after.
 */
import type { Shape } from "../../model/page.ts";
import type { PathStep } from "../../model/picture.ts";
import type { Findings } from "../findings.ts";
import { Memory } from "../memory.ts";
import { SPACE_WIDTHS } from "./characters.ts";
import type { FacelessShape, Faces, OpenFace } from "./faces.ts";
import type { FeatureSet, GlyphRun } from "./harfbuzz.ts";
import type { FontWish } from "./match.ts";

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
   * left out.
   */
  shapesOf(text: string, joints: readonly number[] = NO_JOINTS): readonly Shape[] {
    const key = keyOf(text, joints);
    let shapes = this.words.get(key);
    if (shapes === undefined) {
      shapes = this.shapeWord(text, joints);
      this.words.set(key, shapes);
    }
    return shapes;
  }

  /**
   * A white-space character as a glyph that copies out as a plain space: readers of the file know no other
   * (U+00A0 and U+202F come out as they are or as nothing, depending on the program).
   */
  spaceOf(character: string): Shape | undefined {
    if (!this.spaces.has(character)) this.spaces.set(character, this.shapeSpace(character));
    return this.spaces.get(character);
  }

  /** Of a glyph of a shape made here: in thousandths of an em from the baseline, y upwards. */
  outlineOf(face: number, glyph: number): readonly PathStep[] {
    return this.numbered.get(face)?.font.outline(glyph) ?? [];
  }

  private shapeWord(text: string, joints: readonly number[]): readonly Shape[] {
    const { primary } = this;
    if (primary === undefined) return [];
    if (!PLAIN.test(text) && RIGHT_TO_LEFT.test(text)) this.reportRightToLeft(text);
    if (covers(primary, text)) return [this.shape(primary, text, joints)];
    return this.stretchesOf(text)
      .map((stretch) =>
        stretch.face === undefined
          ? this.substitute(stretch.text, text)
          : this.shape(stretch.face, stretch.text),
      )
      .filter((shape) => shape !== undefined);
  }

  /** Cuts a text where the face changes; never inside a grapheme, so that accents stay with their letters. */
  private stretchesOf(text: string): readonly Stretch[] {
    const stretches: Stretch[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const face = this.faceFor(segment);
      const last = stretches.at(-1);
      if (last !== undefined && face !== undefined && last.face === face) last.text += segment;
      else stretches.push({ face, text: segment });
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
  private substitute(grapheme: string, word: string): Shape | undefined {
    for (const character of visibleOf(grapheme)) {
      this.findings.add(
        {
          code: "typeset/missing-glyph",
          severity: "warning",
          message: `no font has ${unicodeName(character)} “${character}”, in “${shorten(word)}”`,
          hint: "add a font that has it to fonts/fonts.json, or write it otherwise",
        },
        character,
      );
    }
    const stand = SUBSTITUTES.find((character) => this.faceFor(character) !== undefined);
    if (stand === undefined) return undefined;
    const box = this.shape(this.faceFor(stand) as OpenFace, stand);
    return { ...box, texts: box.texts.map((_, i) => (i === 0 ? grapheme : "")), text: grapheme };
  }

  private shape(face: OpenFace, text: string, joints: readonly number[] = NO_JOINTS): Shape {
    const memory = this.memoryOf(face);
    const key = keyOf(text, joints);
    let shape = memory.get(key);
    if (shape === undefined) {
      shape = facelessShape(face.font.shape(text, this.features, this.lang, joints), text);
      memory.set(key, shape);
    }
    const { glyphs, advances, texts, width, offsets } = shape;
    const number = this.faces.numberOf(face);
    this.numbered.set(number, face);
    const numbered = { face: number, glyphs, advances, texts, width, text: shape.text };
    return offsets === undefined ? numbered : { ...numbered, offsets };
  }

  private memoryOf(face: OpenFace): Memory<FacelessShape> {
    let memory = face.shaped.get(this.look);
    if (memory === undefined) {
      memory = new Memory();
      face.shaped.set(this.look, memory);
    }
    return memory;
  }

  private shapeSpace(character: string): Shape | undefined {
    const { primary } = this;
    if (primary === undefined) return undefined;
    const own = primary.font.covers(character.codePointAt(0) as number);
    const shape = this.shape(primary, own ? character : " ");
    const width = own ? shape.width : (SPACE_WIDTHS.get(character) ?? shape.width);
    return { ...shape, advances: [width], width, texts: [" "], text: " " };
  }

  private reportRightToLeft(text: string): void {
    this.findings.add({
      code: "typeset/right-to-left",
      severity: "warning",
      message: `“${shorten(text)}” is of a right-to-left script, which is set from left to right`,
      hint: "give the name in Latin letters",
    });
  }
}

const NO_JOINTS: readonly number[] = [];

/** A word has no space in it, so that this names one word and its joints. */
const keyOf = (text: string, joints: readonly number[]): string =>
  joints.length === 0 ? text : `${text} ${joints.join(" ")}`;

function facelessShape(run: GlyphRun, text: string): FacelessShape {
  const shape = {
    glyphs: run.glyphs,
    advances: run.advances,
    texts: textsOf(run, text),
    width: run.advances.reduce((sum, advance) => sum + advance, 0),
    text: withoutIgnorables(text),
  };
  return run.offsets === undefined ? shape : { ...shape, offsets: run.offsets };
}

interface Stretch {
  readonly face: OpenFace | undefined;
  text: string;
}

/** Tried in order: the replacement character, a white square, and what every font has. */
const SUBSTITUTES = ["\uFFFD", "\u25A1", "?"];
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Latin text, by far the most: nothing invisible in it, and known without the slow look at Unicode properties. */
const PLAIN = /^[ -~\u00AE-\u02FF\u2010-\u2027]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const SHOWN_LENGTH = 40;

export const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Joiners and variation selectors need no glyph of their own. */
const withoutIgnorables = (text: string): string => (PLAIN.test(text) ? text : text.replace(IGNORABLE, ""));
const visibleOf = (grapheme: string): readonly string[] => [...withoutIgnorables(grapheme)];

function covers(face: OpenFace, text: string): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!face.font.covers(codePoint) && withoutIgnorables(character) !== "") return false;
  }
  return true;
}

/** The source text of each glyph: a cluster's whole text on its first glyph, "" on the others. Right-to-left runs count down. */
function textsOf({ clusters }: GlyphRun, text: string): readonly string[] {
  // A glyph a letter, as in nearly all words.
  if (clusters.length === text.length && PLAIN.test(text)) return text.split("");
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  return clusters.map((start, i) =>
    i > 0 && clusters[i - 1] === start ? "" : withoutIgnorables(text.slice(start, ends.get(start))),
  );
}

const unicodeName = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;

const shorten = (text: string): string =>
  text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
