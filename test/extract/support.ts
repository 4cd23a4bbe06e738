/** An article out of lines, and what is drawn out of it, in a form that a test can be read by. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Extraction, Statement } from "../../src/extract/extraction.ts";
import { extract, type Language, loadLanguage } from "../../src/extract/index.ts";
import type { Article, ParagraphClass, Span } from "../../src/model/article.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

export const listOf = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../lexicons/${name}`, import.meta.url)));

const languages = new Map<string, Language>();

export function languageOf(code: string): Language {
  const known = languages.get(code) ?? loadLanguage(code, listOf);
  if (known === undefined) throw new Error(`no rules for the language ${code}`);
  languages.set(code, known);
  return known;
}

/** Each line a paragraph; `class: ` before a line gives it another class than body. */
export function articleOf(
  text: string,
  language = "de",
  classes: Readonly<Record<number, ParagraphClass>> = {},
): Article {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match, i) => ({
    number: i + 1,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    class: classes[i + 1] ?? ("body" as const),
    rule: "test",
    language,
  }));
  const none = undefined;
  const facts = { title: none, author: none, authorRole: none, outlet: none, published: none, url: none };
  return { text, paragraphs, language, facts, sha256: "" };
}

export function draw(
  text: string,
  language = "de",
  classes?: Readonly<Record<number, ParagraphClass>>,
): Extraction & { readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = extract(
    articleOf(text, language, classes),
    languageOf(language),
    "article.txt",
  );
  if (value === undefined) throw new Error("the extractor gave nothing");
  return { ...value, diagnostics };
}

export const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(" | ");

/** `kind: message ← speaker (attribution: person)` */
export function show({ article, people }: Extraction, statement: Statement): string {
  const { kind, message, speaker, attribution, person } = statement;
  const who = speaker.length === 0 ? "nobody" : words(article.text, speaker);
  const name = person === undefined ? "" : `: ${people[person]!.name}`;
  return `${kind}: ${words(article.text, message)} ← ${who}${attribution === undefined ? "" : ` (${attribution}${name})`}`;
}

export const statementsIn = (text: string, language = "de"): string[] => {
  const extraction = draw(text, language);
  return extraction.statements.map((statement) => show(extraction, statement));
};
