/** Where a word may go on in the next line. A word is what stands between two spaces, with its quotation marks and commas. */
import type { TextStyle } from "../../model/style.ts";
import type { Hyphenator } from "./hyphens.ts";

export interface WordBreak {
  /** Offset in the word. */
  readonly at: number;
  /** `hyphen`: a hyphen is painted. `hard`: the word has one here. `plain`: nothing marks the break. `emergency`: no word may break here. */
  readonly kind: "hyphen" | "hard" | "plain" | "emergency";
  readonly cost: number;
}

/**
 * Costs in the unit of Knuth & Plass 1981 (their hyphen: 50). In ragged text a short line hurts less than a hyphen does, so that
 * hyphens cost more there (`RAGGED_FACTOR` in collect.ts).
 */
export const COSTS = {
  hyphen: 40,
  /** For each letter by which the part before or after the break is shorter than four. */
  shortPart: 15,
  /** In a word that has a hyphen of its own already: readers take the two for one another. */
  hyphenatedAlready: 120,
  hard: 25,
  plain: 25,
  emergency: 1_000,
} as const;

/** What the author marked: offsets of U+00AD and U+200B, which themselves are taken out of the text. */
export interface Marks {
  readonly soft: readonly number[];
  readonly zero: readonly number[];
}

/** The breaks of a word in rising order; remembers words without marks. */
export class WordBreaks {
  private readonly hyphenator: Hyphenator;
  private readonly known = new Map<string, readonly WordBreak[]>();

  constructor(hyphenator: Hyphenator) {
    this.hyphenator = hyphenator;
  }

  of(word: string, lang: string, hyphens: TextStyle["hyphens"], marks: Marks): readonly WordBreak[] {
    if (marks.soft.length > 0 || marks.zero.length > 0) return this.find(word, lang, hyphens, marks);
    const key = `${lang} ${hyphens} ${word}`;
    let breaks = this.known.get(key);
    if (breaks === undefined) {
      breaks = this.find(word, lang, hyphens, marks);
      this.known.set(key, breaks);
    }
    return breaks;
  }

  private find(
    word: string,
    lang: string,
    hyphens: TextStyle["hyphens"],
    marks: Marks,
  ): readonly WordBreak[] {
    const breaks = new Map<number, WordBreak>();
    const add = (at: number, kind: WordBreak["kind"], cost: number) => {
      if (at > 0 && at < word.length && !breaks.has(at)) breaks.set(at, { at, kind, cost });
    };
    const joints = jointsOf(word);
    for (const joint of joints) add(joint.at, joint.kind, COSTS[joint.kind]);
    for (const at of marks.zero) add(at, "plain", 0);
    if (hyphens !== "none") for (const at of marks.soft) add(at, "hyphen", COSTS.hyphen);
    // The author knows better: a word with soft hyphens is broken at these alone (CSS Text 3, 6.1).
    if (hyphens === "auto" && marks.soft.length === 0) {
      const already = joints.some((joint) => joint.kind === "hard") ? COSTS.hyphenatedAlready : 0;
      for (const { at, short } of this.patternBreaks(word, lang))
        add(at, "hyphen", COSTS.hyphen + already + short * COSTS.shortPart);
    }
    return [...breaks.values()].sort((a, b) => a.at - b.at);
  }

  private patternBreaks(word: string, lang: string): readonly { at: number; short: number }[] {
    if (UNHYPHENATED.test(word)) return [];
    return [...word.matchAll(LATIN.test(word) ? LATIN_LETTERS : LETTERS)].flatMap((match) => {
      const letters = match[0];
      if (letters === letters.toUpperCase()) return [];
      return this.hyphenator.pointsOf(letters, lang).map((point) => ({
        at: match.index + point,
        short: Math.max(0, COMFORT - point) + Math.max(0, COMFORT - (letters.length - point)),
      }));
    });
  }
}

/** Letters that a part should have at least to be known for what it is. */
const COMFORT = 4;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** The same for nearly all words, without the slow look at Unicode properties. */
const LATIN = /^[ -\u024F\u2010-\u2027]*$/;
const LATIN_LETTERS = /[A-Za-zªºÀ-ÖØ-öø-ɏ]+/g;
/** Numbers, addresses and paths: a hyphen in them would be read as theirs. */
const UNHYPHENATED = /\d|@|:\/\/|^www\.|\w[/\\]\w+[/\\]/;

interface Joint {
  readonly at: number;
  readonly kind: "hard" | "plain";
}

/** Breaks that the characters themselves allow: after a hyphen, dash or slash between words. */
function jointsOf(word: string): readonly Joint[] {
  if (!JOINER.test(word)) return [];
  return [...word.matchAll(JOINT)].map((match) => ({
    at: match.index + match[0].length,
    kind: HYPHEN_END.test(match[0]) ? "hard" : "plain",
  }));
}

/**
 * Two letters or digits before and two letters after, at least: "EU-Kommission" and "und/oder", but not "E-Mail", "10–12" or
 * "F-16". Never before a closing mark, and U+2060 (word joiner) and U+2011 (no-break hyphen) forbid the break by not being there.
 */
const JOINT = /(?<=[\p{L}\p{M}\p{N}]{2}[)\]“”’»]*)(?:[-\u2010\u2013\u2014]|\/+)(?=[„“‚‘«»([]*[\p{L}]{2})/gu;
const JOINER = /[-\u2010\u2013\u2014/]/;
const HYPHEN_END = /[-\u2010]$/;
