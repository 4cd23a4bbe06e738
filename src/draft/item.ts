/** A piece of a draft: the value as the briefing has it, and what an editor should know of it. */
import type { Article } from "../model/article.ts";
import { paragraphsOf } from "./frame.ts";

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
export const paragraphAt = (article: Article, at: number): number =>
  paragraphsOf(article, { start: at, end: at + 1 })[0] ?? 1;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
