/** A piece of a draft: the value as the briefing has it, and what an editor should know of it. */
import type { Article } from "../model/article.ts";

export interface DraftItem {
  readonly value: Readonly<Record<string, unknown>>;
  /** Lines of comment above it. */
  readonly notes: readonly string[];
  /** Somebody else than the rules proposes it. */
  readonly proposed?: true;
}

/** The source of a draft is one. */
export const SOURCE = "a";

export const evidenceOf = (paragraphs: readonly number[], words?: string): readonly object[] => [
  { source: SOURCE, paragraphs: [...new Set(paragraphs)], ...(words === undefined ? {} : { words }) },
];

/** Number of the paragraph that an offset lies in. */
export const paragraphAt = ({ paragraphs }: Article, at: number): number =>
  paragraphs.find(({ start, end }) => start <= at && at < end)?.number ?? 1;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
