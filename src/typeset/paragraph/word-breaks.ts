/** Where a word may go on in the next line. A word is what stands between two spaces, with its quotation marks and commas. */
import type { TextStyle } from "../../model/style.ts";
import type { OpenFace } from "../fonts/faces.ts";
import { Memory } from "../memory.ts";
import type { Anatomist, Anatomy, Joint } from "./compounds/index.ts";
import type { Hyphenator } from "./hyphens.ts";
import type { KeptLooks } from "./kept-words.ts";

export interface WordBreak {
  /** Offset in the word. */
  readonly at: number;
  /** `hyphen`: a hyphen is painted. `hard`: the word has one here. `plain`: nothing marks the break. `emergency`: no word may break here. */
  readonly kind: "hyphen" | "hard" | "plain" | "emergency";
  readonly cost: number;
}

/**
 * Costs in the unit of Knuth & Plass 1981, where a hyphen is 50 and a line at ratio 1 is 100; here such a line is 170 in wide columns
 * and 1,200 in narrow ones (manner.ts). In ragged text a short line hurts less than a hyphen does, so that hyphens cost more there (`RAGGED_FACTOR` in collect.ts).
 */
export const COSTS = {
  hyphen: 60,
  /** Where two parts of a German compound meet, readers expect the break: Verteidigungs-ministerium. */
  compound: 35,
  /** Behind a prefix, before a suffix. */
  affix: 50,
  /** Anywhere else in a compound, on top: Verteidigungsminis-terium is read twice. */
  insidePart: 70,
  /** One or two letters from a prefix's end, on top: Aber-kennung. So near to a compound's joint nothing is broken at all. */
  besidePrefix: 50,
  /** For each letter by which the part before or after the break is shorter than four. */
  shortPart: 25,
  /** In a word of four letters, on top: Oh-ne. */
  shortWord: 300,
  /** In a word that has a hyphen of its own already: readers take the two for one another. */
  hyphenatedAlready: 200,
  /** In the first word behind a quotation mark, on top: the eye has just begun to hear somebody. */
  quoteStart: 60,
  /** In a name, on top (`names.ts`). */
  name: 60,
  hard: 35,
  plain: 35,
  emergency: 1_000,
} as const;

/** What the author marked: offsets of U+00AD and U+200B, which themselves are taken out of the text. */
export interface Marks {
  readonly soft: readonly number[];
  readonly zero: readonly number[];
}

/** The breaks of a word in rising order, and where no ligature may stand; remembers words without marks for the life of the process. */
export class WordBreaks {
  private readonly hyphenator: Hyphenator;
  private readonly anatomist: Anatomist;
  private readonly known: Memory<readonly WordBreak[]>;
  private readonly joints: Memory<readonly number[]>;
  /** Words that were collected with these breaks, by their face. */
  readonly kept: WeakMap<OpenFace, KeptLooks>;

  constructor(hyphenator: Hyphenator, anatomist: Anatomist) {
    this.hyphenator = hyphenator;
    this.anatomist = anatomist;
    const { known, joints, kept } = memoryOf(hyphenator, anatomist);
    this.kept = kept;
    this.known = known;
    this.joints = joints;
  }

  /** Offsets over which no ligature goes, as a reader would take its letters for one part of the word: Auf|lage, Schiff|fahrt. */
  jointsOf(word: string, lang: string): readonly number[] {
    if (!word.includes("f")) return NO_JOINTS;
    const key = `${lang} ${word}`;
    let joints = this.joints.get(key);
    if (joints === undefined) {
      joints = lettersOf(word).flatMap(({ letters, start }) =>
        this.anatomist
          .of(letters, lang)
          .joints.filter(({ at }) => letters.charAt(at - 1) === "f")
          .map(({ at }) => start + at),
      );
      this.joints.set(key, joints);
    }
    return joints;
  }

  /** `shortParts`: hyphens as in narrow columns (`manner.ts`). */
  of(
    word: string,
    lang: string,
    hyphens: TextStyle["hyphens"],
    marks: Marks,
    shortParts = false,
  ): readonly WordBreak[] {
    if (marks.soft.length > 0 || marks.zero.length > 0)
      return this.find(word, lang, hyphens, marks, shortParts);
    const key = `${lang} ${hyphens}${shortParts ? " short" : ""} ${word}`;
    let breaks = this.known.get(key);
    if (breaks === undefined) {
      breaks = this.find(word, lang, hyphens, marks, shortParts);
      this.known.set(key, breaks);
    }
    return breaks;
  }

  private find(
    word: string,
    lang: string,
    hyphens: TextStyle["hyphens"],
    marks: Marks,
    shortParts: boolean,
  ): readonly WordBreak[] {
    const breaks = new Map<number, WordBreak>();
    const add = (at: number, kind: WordBreak["kind"], cost: number) => {
      if (at > 0 && at < word.length && !breaks.has(at)) breaks.set(at, { at, kind, cost });
    };
    const marked = markedBreaks(word);
    for (const { at, kind } of marked) add(at, kind, COSTS[kind]);
    for (const at of marks.zero) add(at, "plain", 0);
    if (hyphens !== "none") for (const at of marks.soft) add(at, "hyphen", COSTS.hyphen);
    // The author knows better: a word with soft hyphens is broken at these alone (CSS Text 3, 6.1).
    if (hyphens === "auto" && marks.soft.length === 0) {
      const already = marked.some(({ kind }) => kind === "hard") ? COSTS.hyphenatedAlready : 0;
      const more = already + (QUOTE_START.test(word) ? COSTS.quoteStart : 0);
      for (const { at, cost } of this.hyphenBreaks(word, lang, shortParts)) add(at, "hyphen", cost + more);
    }
    return [...breaks.values()].sort((a, b) => a.at - b.at);
  }

  private hyphenBreaks(
    word: string,
    lang: string,
    shortParts: boolean,
  ): readonly { at: number; cost: number }[] {
    if (UNHYPHENATED.test(word)) return [];
    return lettersOf(word).flatMap(({ letters, start }) => {
      if (letters === letters.toUpperCase()) return [];
      const anatomy = this.anatomist.of(letters, lang);
      return pointsOf(letters, this.hyphenator.pointsOf(letters, lang, shortParts), anatomy).map((at) => ({
        at: start + at,
        cost:
          costOf(at, anatomy) +
          COSTS.shortPart * shortness(letters, at) +
          (letters.length <= SHORT_WORD ? COSTS.shortWord : 0),
      }));
    });
  }
}

interface Memories {
  readonly known: Memory<readonly WordBreak[]>;
  readonly joints: Memory<readonly number[]>;
  readonly kept: WeakMap<OpenFace, KeptLooks>;
}

/** The same hyphenator and anatomist say the same of a word in every document. */
const memories = new WeakMap<Hyphenator, WeakMap<Anatomist, Memories>>();

function memoryOf(hyphenator: Hyphenator, anatomist: Anatomist): Memories {
  const byAnatomist = memories.get(hyphenator) ?? new WeakMap<Anatomist, Memories>();
  memories.set(hyphenator, byAnatomist);
  const memory = byAnatomist.get(anatomist) ?? {
    known: new Memory(),
    joints: new Memory(),
    kept: new WeakMap(),
  };
  byAnatomist.set(anatomist, memory);
  return memory;
}

/**
 * The points of the patterns, and the joints of a compound in place of all that stand near to them or in doubt. A prefix is one whatever
 * the rest may be: Ein-kommensteuersatz.
 */
function pointsOf(
  letters: string,
  patterns: readonly number[],
  { joints, doubtful }: Anatomy,
): readonly number[] {
  const sure = joints.filter(({ at, rank }) => rank === "compound" && letters.length - at >= LEAST_AFTER);
  if (sure.length === 0 && doubtful.length === 0) return patterns;
  const isPrefix = (at: number): boolean =>
    joints.some((joint) => joint.at === at && joint.rank === "prefix");
  const clear = patterns.filter(
    (at) => !isNear(at, sure) && (isPrefix(at) || !doubtful.some(([from, to]) => at > from && at < to)),
  );
  return [...clear, ...sure.map(({ at }) => at)];
}

function costOf(at: number, { joints }: Anatomy): number {
  const rank = joints.find((joint) => joint.at === at)?.rank;
  if (rank === "compound") return COSTS.compound;
  const inside = joints.some((joint) => joint.rank === "compound") ? COSTS.insidePart : 0;
  if (rank !== undefined) return COSTS.affix + inside;
  const beside = isNear(
    at,
    joints.filter((joint) => joint.rank === "prefix"),
  )
    ? COSTS.besidePrefix
    : 0;
  return COSTS.hyphen + inside + beside;
}

const isNear = (at: number, joints: readonly Joint[]): boolean =>
  joints.some((joint) => Math.abs(joint.at - at) <= NEAR);

/** Letters by which both parts are too short, in sum. */
const shortness = (letters: string, at: number): number =>
  Math.max(0, COMFORT - at) + Math.max(0, COMFORT - (letters.length - at));

/** The words in a word: what stands between its marks and hyphens. */
const lettersOf = (word: string): readonly { letters: string; start: number }[] =>
  [...word.matchAll(LATIN.test(word) ? LATIN_LETTERS : LETTERS)].map((match) => ({
    letters: match[0],
    start: match.index,
  }));

const QUOTE_START = /^["„“‚‘»›«‹]/;
const NO_JOINTS: readonly number[] = [];
/** Letters. */
const NEAR = 2;
const LEAST_AFTER = 3;
/** Letters that a part should have at least to be known for what it is. */
const COMFORT = 4;
const SHORT_WORD = 4;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** The same for nearly all words, without the slow look at Unicode properties. */
const LATIN = /^[ -\u024F\u2010-\u2027]*$/;
const LATIN_LETTERS = /[A-Za-zªºÀ-ÖØ-öø-ɏ]+/g;
/** Numbers, addresses and paths: a hyphen in them would be read as theirs. */
const UNHYPHENATED = /\d|@|:\/\/|^www\.|\w[/\\]\w+[/\\]/;

interface MarkedBreak {
  readonly at: number;
  readonly kind: "hard" | "plain";
}

/** Breaks that the characters themselves allow: after a hyphen, dash or slash between words. */
function markedBreaks(word: string): readonly MarkedBreak[] {
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
