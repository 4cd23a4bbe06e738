/**
 * German compounds: where the parts of a word meet. A line is best broken there (Verteidigungs-ministerium, not Verteidigungsminis-terium),
 * and no ligature may hide it (Auf|lage). Words that the lexicon does not know, or that can be read in two ways, stay undecided.
 */
import { Memory } from "../../memory.ts";
import type { Joint } from "./notation.ts";
import { Segmenter } from "./segment.ts";

export type { Joint };

/** What is known of a word. Undecided words have no joints. */
export interface Anatomy {
  readonly joints: readonly Joint[];
  /** From and to offsets between which the word can be read in two ways (Stau|becken, Staub|ecken): no break helps a reader there. */
  readonly doubtful: readonly (readonly [number, number])[];
}

export interface Anatomist {
  /** Of a word of letters only; nothing for a language without a lexicon. */
  of(word: string, lang: string): Anatomy;
}

/** The lexicon is loaded only for a document with German text, and once. */
export async function loadAnatomist(languages: Iterable<string>): Promise<Anatomist> {
  if (![...languages].some(isGerman)) return IGNORANT;
  german ??= openGerman();
  return german;
}

let german: Promise<Anatomist> | undefined;
const IGNORANT: Anatomist = { of: () => UNDECIDED };

async function openGerman(): Promise<Anatomist> {
  const { Lexicon } = await import("./lexicon.ts");
  const segmenter = new Segmenter(new Lexicon());
  const known = new Memory<Anatomy>();
  return {
    of(word, lang) {
      if (!isGerman(lang)) return UNDECIDED;
      let anatomy = known.get(word);
      if (anatomy === undefined) {
        anatomy = examine(word, segmenter);
        known.set(word, anatomy);
      }
      return anatomy;
    },
  };
}

const isGerman = (lang: string): boolean => /^de(?:-|$)/i.test(lang);
const UNDECIDED: Anatomy = { joints: [], doubtful: [] };

function examine(word: string, segmenter: Segmenter): Anatomy {
  const lower = word.toLowerCase();
  if (lower.length !== word.length || word.length < SHORTEST_WORD) return UNDECIDED;
  const best = segmenter.read(lower);
  if (
    best === undefined ||
    best.joints.length === 0 ||
    best.cost > DEAREST.word + DEAREST.letter * word.length
  )
    return UNDECIDED;
  const contested = new Set<number>();
  for (const { at, rank } of best.joints) {
    if (rank !== "compound") continue;
    const rival = segmenter.read(lower, new Set([at]));
    if (rival === undefined || rival.cost > best.cost + MARGIN || has(rival.joints, at)) continue;
    contested.add(at);
    for (const joint of rival.joints)
      if (!has(best.joints, joint.at) && joint.rank === "compound") contested.add(joint.at);
  }
  const joints = best.joints.filter(({ at }) => !contested.has(at));
  return { joints, doubtful: doubtfulStretches(contested, joints, word.length) };
}

/** Letters. Shorter words are not broken, and hardly any has a ligature over a joint. */
const SHORTEST_WORD = 6;
/** A reading that is dearer than this is made of many short parts: most likely chance. */
const DEAREST = { word: 8, letter: 3.2 };
/** A second reading that costs no more than this above the first is as good. */
const MARGIN = 3;

const has = (joints: readonly Joint[], at: number): boolean => joints.some((joint) => joint.at === at);

/** Up to the certain joints on both sides. */
function doubtfulStretches(
  contested: ReadonlySet<number>,
  joints: readonly Joint[],
  length: number,
): readonly (readonly [number, number])[] {
  const ends = [0, ...joints.filter(({ rank }) => rank === "compound").map(({ at }) => at), length];
  return ends
    .slice(1)
    .map((end, i) => [ends[i]!, end] as const)
    .filter(([from, to]) => [...contested].some((at) => at > from && at < to));
}
