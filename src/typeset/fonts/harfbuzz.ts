/** The only file that knows HarfBuzz: font bytes and text go in, glyphs with their advances come out. */
import type { Buffer, Feature } from "harfbuzzjs";

/** An opened font. Lengths in thousandths of an em. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  /** Above the baseline, as the font asks for (`hhea`, or `OS/2` typo metrics where the font says so). */
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  covers(codePoint: number): boolean;
  shape(text: string, features: FeatureSet, lang: string): GlyphRun;
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

/** Loading HarfBuzz' WebAssembly takes about 20 ms, so it waits until a document is set. */
export async function loadHarfBuzz(): Promise<HarfBuzz> {
  const hb = await import("harfbuzzjs");
  const buffer = new hb.Buffer();
  const makeFeature = (tag: string, value: number) => new hb.Feature(tag, value);
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
        shape(text, features, lang) {
          fill(buffer, text, lang, hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
          hb.shape(font, buffer, featuresOf(features, makeFeature));
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

function featuresOf(set: FeatureSet, make: (tag: string, value: number) => Feature): Feature[] {
  let list = featureLists.get(set);
  if (list === undefined) {
    list = Object.entries(set).map(([tag, value]) => make(tag, value));
    featureLists.set(set, list);
  }
  return list;
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
