/** What the text styles of a document are set from. Styles that look the same share a fount, and so their shapes. */
import type { Pt } from "../../model/length.ts";
import type { Shape } from "../../model/page.ts";
import type { TextStyle } from "../../model/style.ts";
import type { Findings } from "../findings.ts";
import type { Faces, OpenFace } from "../fonts/faces.ts";
import { Fount } from "../fonts/fount.ts";
import type { FeatureSet } from "../fonts/harfbuzz.ts";
import { TRACKING_MAX } from "./flex.ts";
import type { ParagraphItem } from "./items.ts";
import { type KeptLook, KeptLooks } from "./kept-words.ts";
import type { Manner } from "./manner.ts";
import type { WordBreak } from "./word-breaks.ts";

/** A text style made ready for setting. */
export interface Voice {
  readonly fount: Fount;
  readonly style: TextStyle;
  /** Pt for a thousandth of an em. */
  readonly unit: Pt;
  /** Letter-spacing, within what is read back safely. */
  readonly spacing: Pt;
  /** Words that were collected in it, in justified paragraphs of each manner and in ragged ones. */
  readonly words: Readonly<Record<Manner["name"] | "ragged", Map<string, CollectedWord>>>;
  /** The same of documents before this one; undefined where no face can set all of it. */
  readonly kept: { readonly face: OpenFace; readonly words: KeptLook } | undefined;
}

/** What a word comes to wherever it stands alone between two spaces and no author marked its breaks. */
export interface CollectedWord {
  readonly shapes: readonly Shape[];
  readonly joints: readonly number[];
  /** Boxes, and the breaks between them. */
  readonly items: readonly ParagraphItem[];
  /** Of each box: the offset in the word at which it ends. */
  readonly ends: readonly number[];
  /** Of each break. */
  readonly hows: readonly WordBreak["kind"][];
}

export class Founts {
  private readonly faces: Faces;
  private readonly findings: Findings;
  private readonly kept: WeakMap<OpenFace, KeptLooks>;
  private readonly voices = new WeakMap<TextStyle, Voice>();
  private readonly founts = new Map<string, Fount>();

  constructor(faces: Faces, findings: Findings, kept: WeakMap<OpenFace, KeptLooks>) {
    this.faces = faces;
    this.findings = findings;
    this.kept = kept;
  }

  voiceOf(style: TextStyle): Voice {
    let voice = this.voices.get(style);
    if (voice === undefined) {
      const fount = this.fountOf(style);
      const spacing = this.spacingOf(style);
      voice = {
        fount,
        style,
        unit: style.size / 1000,
        spacing,
        kept: this.keptIn(fount, `${keyOf(style)} ${spacing} ${style.hyphens}`),
        words: { wide: new Map(), narrow: new Map(), narrowest: new Map(), ragged: new Map() },
      };
      this.voices.set(style, voice);
    }
    return voice;
  }

  private fountOf(style: TextStyle): Fount {
    const features = featuresOf(style);
    const { families, weight, italic, size, lang } = style;
    const key = keyOf(style);
    let fount = this.founts.get(key);
    if (fount === undefined) {
      fount = new Fount(this.faces, this.findings, { families, weight, italic, size, features, lang });
      this.founts.set(key, fount);
    }
    return fount;
  }

  private keptIn(fount: Fount, look: string): Voice["kept"] {
    const face = fount.mainFace;
    if (face === undefined) return undefined;
    const looks = this.kept.get(face) ?? new KeptLooks();
    this.kept.set(face, looks);
    return { face, words: looks.of(look) };
  }

  private spacingOf(style: TextStyle): Pt {
    const most = TRACKING_MAX * style.size;
    if (style.letterSpacing <= most) return style.letterSpacing;
    const em = Math.round((style.letterSpacing / style.size) * 1000) / 1000;
    this.findings.add({
      code: "typeset/letter-spacing",
      severity: "warning",
      message: `letter-spacing of ${em} em is more than ${TRACKING_MAX} em`,
      hint: `use at most ${TRACKING_MAX}em; small capitals need 0.05em`,
    });
    return most;
  }
}

const keyOf = (style: TextStyle): string => {
  const { families, weight, italic, size, lang } = style;
  return JSON.stringify([families, weight, italic, size, featuresOf(style), lang]);
};

/** Spaced letters are not joined (CSS Text 3, 8.2). */
function featuresOf(style: TextStyle): FeatureSet {
  return style.letterSpacing === 0 ? style.features : { clig: 0, liga: 0, ...style.features };
}
