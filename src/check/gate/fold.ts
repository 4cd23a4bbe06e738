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
const MARK = /^["'„“”‟‚‘’‛«»‹›`´]$/u;
/** Hyphens and dashes, from the hyphen that does not break to the horizontal bar, and the minus. */
const DASH = /^[-\u2010-\u2015\u2212]$/u;

/** Without space at either end. */
export function fold(text: string): Folded {
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
  return { text: signs.join(""), origin: (offset) => origins[offset] ?? text.length };
}

export const foldText = (text: string): string => fold(text).text;
