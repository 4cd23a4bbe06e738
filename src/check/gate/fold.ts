/**
 * A text as the gate compares it. White space, quotation marks, dashes, soft hyphens and the composition of letters may differ between
 * a source and a quotation; nothing else may, no letter, no digit, no stop, no case.
 */

export interface Folded {
  readonly text: string;
  /** Offset in `text` -> offset in the text that was folded. */
  readonly origin: (offset: number) => number;
}

/** A letter with its marks; Hangul composes over several letters. */
const CLUSTER = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+|\P{M}\p{M}*|\p{M}+/gsu;
const SPACE = /^\s$/u;
const SOFT_HYPHEN = "\u00ad";
/** Quotation marks and apostrophes of all kinds; the inner marks of one text are the outer ones of another. */
const MARKS = "[\"'„“”‟‚‘’‛«»‹›`´]";
/** Hyphens and dashes, from the hyphen that does not break to the horizontal bar, and the minus. */
const DASHES = "[-\\u2010-\\u2015\\u2212]";
const MARK = new RegExp(`^${MARKS}$`, "u");
const DASH = new RegExp(`^${DASHES}$`, "u");

/** Without space at either end. */
export function fold(text: string): Folded {
  const folded = foldText(text);
  let origins: readonly number[] | undefined;
  return {
    text: folded,
    origin: (offset) => {
      if (offset >= folded.length) return text.length;
      origins ??= foldClusters(text).origins;
      return origins[offset]!;
    },
  };
}

export function foldText(text: string): string {
  if (MARKED.test(text) || text.normalize("NFC") !== text) return foldClusters(text).signs.join("");
  return text
    .replace(SOFT_HYPHENS, "")
    .replace(ALL_MARKS, "'")
    .replace(ALL_DASHES, "-")
    .replace(SPACES, " ")
    .trim();
}

/** A sign that is folded, with an accent of its own: a letter of some kind. Without any, a composed text is folded sign for sign. */
const MARKED = new RegExp(`(?:${MARKS}|${DASHES}|\\s|${SOFT_HYPHEN})\\p{M}`, "u");
const SOFT_HYPHENS = new RegExp(SOFT_HYPHEN, "g");
const ALL_MARKS = new RegExp(MARKS, "g");
const ALL_DASHES = new RegExp(DASHES, "g");
/** All white space but a space by itself, which is most of it and stays. */
const SPACES = /[^\S ]\s*| \s+/g;

function foldClusters(text: string): { readonly signs: string[]; readonly origins: number[] } {
  const signs: string[] = [];
  const origins: number[] = [];
  // Spaces are held back until a sign follows, so that none ends the text.
  let space: number | undefined;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    if (cluster === SOFT_HYPHEN) continue;
    if (SPACE.test(cluster)) {
      space ??= index;
      continue;
    }
    if (space !== undefined && signs.length > 0) {
      signs.push(" ");
      origins.push(space);
    }
    space = undefined;
    const sign = MARK.test(cluster) ? "'" : DASH.test(cluster) ? "-" : cluster.normalize("NFC");
    signs.push(sign);
    for (let i = 0; i < sign.length; i++) origins.push(index);
  }
  return { signs, origins };
}
