/**
 * Typeset pages -> what a typographer would object to. It reads the account of typesetting, which has every line in its place, so it
 * finds what is really on paper, whoever is to blame. It changes nothing.
 */
import type { Account } from "../model/account.ts";
import type { Flaw } from "./flaw.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { lintLines } from "./lines.ts";
import { lintPageEnds } from "./page-ends.ts";
import { paragraphsOf, stretchOf } from "./paragraphs.ts";
import { lintRivers } from "./rivers.ts";

export { type Flaw, findingOf } from "./flaw.ts";
export { LIMITS, type Limits } from "./limits.ts";
export { readLimits } from "./read-limits.ts";

export interface LintReport {
  /** In the order of the pages. */
  readonly flaws: readonly Flaw[];
  readonly pages: number;
  readonly lines: number;
  /** Lines that fill their measure, from which looseness is measured. */
  readonly justified: number;
  /** Word spaces of these lines in parts of the font's own; undefined when there is none. */
  readonly spaces: { readonly mean: number; readonly narrowest: number; readonly widest: number } | undefined;
  readonly hyphenated: number;
  /** Share of its room that each page fills. */
  readonly fill: readonly number[];
}

export function lint(account: Account, limits: Limits = LIMITS): LintReport {
  const paragraphs = paragraphsOf(account.lines);
  const flaws = [
    ...paragraphs.flatMap((lines) => lintLines(lines, limits)),
    ...paragraphs.flatMap((lines) => lintRivers(lines, limits)),
    ...lintPageEnds(paragraphs, account.pages, limits),
  ];
  const justified = account.lines.filter((line) => line.align === "justify" && line.spaces.length > 0);
  return {
    flaws: flaws.toSorted((a, b) => a.page - b.page),
    pages: account.pages.length,
    lines: account.lines.length,
    justified: justified.length,
    spaces: spacesOf(justified.map(stretchOf)),
    hyphenated: account.lines.filter((line) => line.hyphenated).length,
    fill: account.pages.map(({ depth, area }) => (area.height > 0 ? depth / area.height : 0)),
  };
}

function spacesOf(stretches: readonly number[]): LintReport["spaces"] {
  if (stretches.length === 0) return undefined;
  const sum = stretches.reduce((total, one) => total + one, 0);
  return {
    mean: sum / stretches.length,
    narrowest: Math.min(...stretches),
    widest: Math.max(...stretches),
  };
}
