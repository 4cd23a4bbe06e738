/** What of an article is not body text, and why: for editors who miss a line. */
import type { Article } from "../../model/article.ts";

/** One line each: number, class, rule and the words, as `17  promo  promo-words  LESEN …`. */
export const showDropped = ({ paragraphs }: Article): readonly string[] =>
  paragraphs
    .filter((p) => p.class !== "body")
    .map((p) =>
      [String(p.number).padStart(4), p.class.padEnd(10), p.rule.padEnd(22), shorten(p.text)].join("  "),
    );

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
