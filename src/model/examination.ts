/**
 * What an editor holds a sheet against before signing: the words of the sources on which each claim rests, what the check said of it, and
 * what of the sources was left. Made by `check/`, printed by layouts that show sources, held to the sources again by `verify/`.
 */
import { z } from "zod";
import type { ParagraphClass } from "./article.ts";
import type { CheckReport } from "./check-report.ts";

/** A stretch of a paragraph of a source, in printable characters. */
export interface Excerpt {
  /** Id of the source. */
  readonly source: string;
  readonly paragraph: number;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Whether the paragraph has words before the stretch, and behind it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** One after another they are the stretch; `cited` are the words that the claim quotes or names. */
  readonly parts: readonly { readonly text: string; readonly cited: boolean }[];
}

export const textOfExcerpt = ({ parts }: Excerpt): string => parts.map(({ text }) => text).join("");

/** Something of the briefing that is to be ticked off. */
export interface ExaminedItem {
  /** Path in the briefing, as `statements[3]`. */
  readonly path: string;
  /** Where the sources say so; when a source is not at hand, the words that the evidence itself keeps. */
  readonly excerpts: readonly Excerpt[];
  /** Paragraphs of the evidence whose words are neither at hand nor kept. */
  readonly unseen: readonly { readonly source: string; readonly paragraphs: readonly number[] }[];
  readonly findings: readonly ExaminedFinding[];
  /** Number of the paragraph in which its quotation begins, word for word, if that was found. */
  readonly stands: number | undefined;
}

export type ExaminedFinding = Pick<CheckReport["findings"][number], "code" | "severity" | "message"> & {
  /** Why an editor lets it stand. */
  readonly reason: string | undefined;
};

/** A paragraph of a source that nothing on the sheet rests on. */
export interface Leftover {
  readonly paragraph: number;
  /** What the paragraph is instead of running text; undefined when that is not known. */
  readonly class: ParagraphClass | undefined;
  /** Id of the rule that decided so. */
  readonly rule: string | undefined;
  readonly excerpt: Excerpt | undefined;
}

export interface ExaminedSource {
  readonly id: string;
  readonly atHand: boolean;
  /** Running text that no evidence names; undefined when nobody knows. */
  readonly unused: readonly Leftover[] | undefined;
  /** What is no running text. */
  readonly dropped: readonly Leftover[];
  /** How many of either are not listed: a book would fill a book. */
  readonly more: number;
}

export interface Examination {
  /** Checksum of the briefing's file, which an approval names. */
  readonly sha256: string;
  /** `unchecked`: nobody compared it with its sources, or something has changed since. */
  readonly verdict: CheckReport["verdict"] | "unchecked";
  readonly sources: readonly ExaminedSource[];
  /** By their paths, in the order in which a layout prints them. */
  readonly items: ReadonlyMap<string, ExaminedItem>;
  /** Findings about none of the items. */
  readonly others: readonly ExaminedFinding[];
}

/** The words of the sources that a sheet prints, in their order: what a file carries so that they can be held to the sources again. */
export const quotedSourcesSchema = z.array(
  z.strictObject({ source: z.string(), paragraph: z.int().min(1), text: z.string() }),
);

export type QuotedSources = z.output<typeof quotedSourcesSchema>;

export function quotedSourcesOf({ items, sources }: Examination): QuotedSources {
  const leftovers = sources.flatMap(({ unused = [], dropped }) => [...unused, ...dropped]);
  const excerpts = [
    ...[...items.values()].flatMap((item) => item.excerpts),
    ...leftovers.flatMap(({ excerpt }) => excerpt ?? []),
  ];
  return excerpts.map((each) => ({
    source: each.source,
    paragraph: each.paragraph,
    text: textOfExcerpt(each),
  }));
}
