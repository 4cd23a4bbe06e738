/** Where single words may be hyphenated: Liang's patterns, of the package `hyphen`, and the limits that a compositor sets them. */
import type { Patterns } from "hyphen/de-1996/index.js";
import { findPoints } from "./liang.ts";

export interface Hyphenator {
  /** Offsets in a word of letters only. None for a language that was not loaded. */
  pointsOf(word: string, lang: string, shortParts?: boolean): readonly number[];
}

/** Loads the patterns of the languages that a document is written in: each takes tens of milliseconds. */
export async function loadHyphenator(languages: Iterable<string>): Promise<Hyphenator> {
  const wanted = [...new Set([...languages].map(patternsFor))].filter((name) => name !== undefined).sort();
  const known = hyphenators.get(wanted.join());
  if (known !== undefined) return known;
  const loaded = new Map(
    await Promise.all(
      wanted.map(async (name) => [name, (await PATTERNS[name].load()).default.patterns] as const),
    ),
  );
  const hyphenator = hyphenate(loaded);
  hyphenators.set(wanted.join(), hyphenator);
  return hyphenator;
}

/** By the names of their patterns, for the life of the process: what was found with one can be remembered for the next document. */
const hyphenators = new Map<string, Hyphenator>();

function hyphenate(loaded: ReadonlyMap<PatternName, Patterns>): Hyphenator {
  return {
    pointsOf(word, lang, shortParts = false) {
      const name = patternsFor(lang);
      const patterns = name === undefined ? undefined : loaded.get(name);
      if (
        name === undefined ||
        patterns === undefined ||
        word.length < (shortParts ? SHORTEST.narrow : SHORTEST.wide)
      )
        return [];
      const { left, right, least } = PATTERNS[name];
      const after = shortParts ? least : right;
      return findPoints(word, patterns).filter((at) => at >= left && word.length - at >= after);
    },
  };
}

/** Letters. Shorter words win little room and look broken; in narrow columns that is better than a hole. */
const SHORTEST = { wide: 6, narrow: 4 };

/**
 * `left` and `right`: least letters before and after a hyphen. Two after are allowed in German; three read better, and the
 * American patterns are wrong at two ("pho-tog-ra-ph-er"). `least`: after a hyphen in narrow columns.
 */
const PATTERNS = {
  de: { left: 2, right: 3, least: 2, load: () => import("hyphen/de-1996/index.js") },
  "en-GB": { left: 2, right: 3, least: 3, load: () => import("hyphen/en-gb/index.js") },
  "en-US": { left: 2, right: 3, least: 3, load: () => import("hyphen/en-us/index.js") },
} as const;

type PatternName = keyof typeof PATTERNS;

/** British patterns for English without a country: they break by the parts of a word. */
function patternsFor(lang: string): PatternName | undefined {
  const [language, ...rest] = lang.toLowerCase().split("-");
  if (language === "de") return "de";
  if (language === "en") return rest.includes("us") ? "en-US" : "en-GB";
  return undefined;
}
