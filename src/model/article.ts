/**
 * The article: a source as it was read. Its text is the decoded file, untouched, and everything that is said of it later is a
 * span of that text. Nothing is deleted: a line that is not body text keeps its place and gets another class.
 */

/** Half-open, in code units of `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a paragraph of an article is. Statements are drawn from `body` alone. */
export const PARAGRAPH_CLASSES = [
  "headline",
  "byline",
  "role",
  "dateline",
  "body",
  "subheading",
  "caption",
  "credit",
  "promo",
  "other",
] as const;
export type ParagraphClass = (typeof PARAGRAPH_CLASSES)[number];

/** A non-empty line of the text, without the white space around it. */
export interface Paragraph extends Span {
  /** Counted from 1 over all non-empty lines: the number that evidence names. */
  readonly number: number;
  readonly text: string;
  readonly class: ParagraphClass;
  /** Id of the rule that decided the class. */
  readonly rule: string;
  /** Code units at its beginning that are a dateline and no part of the first sentence; absent when there are none. */
  readonly dateline?: number;
  /** BCP 47 tag; undefined when the paragraph is too short to tell. */
  readonly language: string | undefined;
}

/** What the source says of itself; undefined where it does not say. Never taken from a promo line. */
export interface ArticleFacts {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly authorRole: string | undefined;
  readonly outlet: string | undefined;
  /** ISO 8601, as exact as the source gives it. */
  readonly published: string | undefined;
  readonly url: string | undefined;
}

export interface Article {
  /** The decoded text. Of a web page the text of its paragraphs, one a line. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Language of the body text, BCP 47. */
  readonly language: string;
  readonly facts: ArticleFacts;
  /** Checksum of the bytes of the file, in hexadecimal digits. */
  readonly sha256: string;
}
