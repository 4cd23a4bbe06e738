/** The only file that knows HarfBuzz: font bytes and text go in, glyphs with their advances come out. */
import type { Buffer, Feature } from "harfbuzzjs";
import type { PathStep } from "../../model/picture.ts";

/** An opened font. Lengths in thousandths of an em. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  /** Above the baseline, as the font asks for (`hhea`, or `OS/2` typo metrics where the font says so). */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  covers(codePoint: number): boolean;
  /** In thousandths of an em, from the glyph's origin, y upwards. */
  outline(glyph: number): readonly PathStep[];
  shape(text: string, how: Shaping): GlyphRun;
}

export interface Shaping {
  readonly features: FeatureSet;
  readonly lang: string;
  /** No ligature goes over them, offsets in the text; kerning does. */
  readonly joints: readonly number[];
  readonly rightToLeft: boolean;
}

/** Glyphs in visual order. */
export interface GlyphRun {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** Offset in the text at which each glyph's cluster begins. */
  readonly clusters: readonly number[];
  /** [dx, dy] a glyph, dy upwards; absent when all are zero. */
  readonly offsets?: readonly (readonly [number, number])[];
}

/** OpenType features by tag. */
export type FeatureSet = Readonly<Record<string, number>>;

export interface HarfBuzz {
  open(bytes: Uint8Array): ShapingFont;
}

/**
 * HarfBuzz' WebAssembly takes 10 to 20 ms of another thread to be made ready. Who begins with it while this thread reads and lays out has
 * it when the first word is set. What goes wrong is told then.
 */
export function beginLoading(): void {
  import("harfbuzzjs").catch(() => {});
}

export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const hb = await import("harfbuzzjs");
  const buffer = new hb.Buffer();
  const makeFeature: MakeFeature = (tag, value, start, end) => new hb.Feature(tag, value, start, end);
  return {
    open(bytes) {
      const face = new hb.Face(new hb.Blob(bytes));
      const font = new hb.Font(face);
      const perMille = 1000 / face.upem;
      const { ascender, descender } = font.hExtents();
      const characters = new Set(face.collectUnicodes());
      return {
        unitsPerEm: face.upem,
        ascent: ascender * perMille,
        descent: -descender * perMille,
        covers: (codePoint) => characters.has(codePoint),
        outline: (glyph) => readOutline(font.glyphToJson(glyph), perMille),
        shape(text, { features, lang, joints, rightToLeft }) {
          fill(buffer, text, lang, hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
          buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
          const list = featuresOf(features, makeFeature);
          hb.shape(
            font,
            buffer,
            joints.length === 0 ? list : [...list, ...unjoined(text, joints, makeFeature)],
          );
          return readGlyphs(buffer, perMille);
        },
      };
    },
  };
}

function fill(buffer: Buffer, text: string, lang: string, flags: number): void {
  buffer.clearContents();
  buffer.addText(text);
  buffer.setLanguage(lang);
  buffer.guessSegmentProperties();
  // Joiners and word joiners steer the shaping; none of them may become a (space) glyph.
  buffer.setFlags(flags);
}

const featureLists = new WeakMap<FeatureSet, Feature[]>();

type MakeFeature = (tag: string, value: number, start?: number, end?: number) => Feature;

function featuresOf(set: FeatureSet, make: MakeFeature): Feature[] {
  let list = featureLists.get(set);
  if (list === undefined) {
    list = Object.entries(set).map(([tag, value]) => make(tag, value));
    featureLists.set(set, list);
  }
  return list;
}

/**
 * A ligature needs all its letters, so it is enough to forbid it to one of the two beside the joint: to the one before (Auf|finden
 * keeps its fi), unless that one belongs to a ligature on its own side (Schiff|fahrt keeps its ff).
 */
function unjoined(text: string, joints: readonly number[], make: MakeFeature): Feature[] {
  return joints.flatMap((at) => {
    const letter = text.charAt(at - 2) === text.charAt(at - 1) ? at : at - 1;
    return LIGATURES.map((tag) => make(tag, 0, letter, letter + 1));
  });
}

/** Those that are on by themselves; who asks for others gets them. */
const LIGATURES = ["liga", "clig"];

/** Quadratic curves, as TrueType has them, become cubic ones. */
function readOutline(
  commands: readonly { readonly type: string; readonly values: readonly number[] }[],
  perMille: number,
): readonly PathStep[] {
  const path: PathStep[] = [];
  let [x, y] = [0, 0];
  for (const { type, values } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((v) => v * perMille);
    if (type === "Z") path.push(["Z"]);
    else if (type === "M" || type === "L") path.push([type, a, b]);
    else if (type === "C") path.push(["C", a, b, c, d, e, f]);
    else if (type === "Q") {
      const near = (from: number, control: number): number => from + (2 / 3) * (control - from);
      path.push(["C", near(x, a), near(y, b), near(c, a), near(d, b), c, d]);
    }
    if (values.length >= 2) [x, y] = [values.at(-2)! * perMille, values.at(-1)! * perMille];
  }
  return path;
}

function readGlyphs(buffer: Buffer, perMille: number): GlyphRun {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const run = {
    glyphs: infos.map((info) => info.codepoint),
    clusters: infos.map((info) => info.cluster),
    advances: positions.map((position) => position.xAdvance * perMille),
  };
  if (positions.every((p) => p.xOffset === 0 && p.yOffset === 0)) return run;
  const offsets = positions.map((p) => [p.xOffset * perMille, p.yOffset * perMille] as const);
  return { ...run, offsets };
}
