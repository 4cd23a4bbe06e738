/** Statements as the briefing has them, out of those that the extractor found. What has no speaker has no place on a sheet. */
import type { Article, Span } from "../model/article.ts";
import type { Extraction, Statement } from "../model/extraction.ts";
import { type DraftItem, evidenceOf, paragraphAt, percent } from "./item.ts";
import type { Cast } from "./people.ts";
import { slug } from "./slug.ts";
import type { Words } from "./words.ts";

export function draftStatements(extraction: Extraction, cast: Cast, words: Words): DraftItem[] {
  const { article, statements } = extraction;
  const ids = new Map<string, number>();
  return statements.flatMap((statement) => {
    const { person, kind, within } = statement;
    const speaker = person === undefined ? undefined : cast.idOf(person);
    // Acts without words are no statements; quoted words within a statement stand in its frame.
    if (speaker === undefined || kind === "reported" || within !== undefined) return [];
    return shapesOf(statement, extraction).map((shape) => {
      const text = [shape.text].flat().join(" ");
      const base = `${speaker}-${slug(text, 2)}`;
      const count = (ids.get(base) ?? 0) + 1;
      ids.set(base, count);
      const attribution = attributionOf(statement, article, cast);
      const evidence = evidenceOf(shape.paragraphs);
      const value = {
        id: count === 1 ? base : `${base}-${count}`,
        speaker,
        kind: shape.kind,
        text: shape.text,
        ...(shape.frame === undefined ? {} : { frame: shape.frame }),
        ...addresseeOf(statement, article),
        attribution: attribution.how,
        ...(attribution.paragraph === undefined
          ? {}
          : { speakerEvidence: evidenceOf([attribution.paragraph]) }),
        evidence,
      };
      const notes = [words.rule(statement.rule, percent(statement.confidence))];
      if (attribution.how !== "named")
        notes.push(words.whoSpeaks(cast.nameOf(person!), attribution.paragraph, attribution.how));
      if (shape.kind === "indirect") notes.push(words.reword);
      return { value, notes };
    });
  });
}

interface Shape {
  readonly kind: "direct" | "partial" | "indirect";
  readonly text: string | readonly string[];
  readonly frame?: string;
  readonly paragraphs: readonly number[];
}

function shapesOf(statement: Statement, { article, statements }: Extraction): Shape[] {
  const { kind, message, marked } = statement;
  const whole = { start: marked[0]!.start, end: marked.at(-1)!.end };
  if (kind === "direct") return directOf(statement, article);
  if (kind === "partial") return [around(sentenceAt(article, whole), marked, article)];
  const inside = statements.filter(
    ({ within, kind: inner }) => within === statement.index && inner === "partial",
  );
  const quoted = inside.flatMap((each) => each.marked);
  if (quoted.length > 0 && message.length === 1) return [around(message[0]!, quoted, article)];
  const text = message.map((span) => plain(article, span)).join(" ");
  return [{ kind: "indirect", text: capital(text), paragraphs: paragraphsOf(article, whole) }];
}

/** A frame in the middle of a sentence belongs to it; one between two sentences parts two quotations. */
function directOf({ message, marked }: Statement, article: Article): Shape[] {
  const parts = message.map((span) => trimmed(plain(article, span)));
  const last = article.text.slice(message[0]!.start, message[0]!.end);
  if (parts.length === 2 && !/[.!?…]$/.test(last)) {
    const between = article.text.slice(marked[0]!.end, marked[1]!.start);
    if (!between.trimEnd().endsWith(".") && !between.includes("\n"))
      return [around({ start: marked[0]!.start, end: marked[1]!.end }, marked, article)];
  }
  return parts.map((text, i) => ({ kind: "direct", text, paragraphs: paragraphsOf(article, marked[i]!) }));
}

/** The source's words with {} in the place of each quotation. */
function around(span: Span, quoted: readonly Span[], article: Article): Shape {
  const passages = [...quoted]
    .sort((a, b) => a.start - b.start)
    .filter((q) => span.start <= q.start && q.end <= span.end);
  let frame = "";
  let at = span.start;
  for (const { start, end } of passages) {
    frame += `${article.text.slice(at, start)}{}`;
    at = end;
  }
  frame += article.text.slice(at, span.end);
  const texts = passages.map(({ start, end }) => trimmed(plain(article, { start: start + 1, end: end - 1 })));
  return {
    kind: "partial",
    text: texts.length === 1 ? texts[0]! : texts,
    frame: spaced(frame),
    paragraphs: paragraphsOf(article, span),
  };
}

/** The sentence, roughly: between stops that are followed by a capital, within the paragraph. */
function sentenceAt(article: Article, { start, end }: Span): Span {
  const paragraph = article.paragraphs.find((p) => p.start <= start && end <= p.end);
  if (paragraph === undefined) return { start, end };
  const before = article.text.slice(paragraph.start, start);
  const after = article.text.slice(end, paragraph.end);
  const stops = [...before.matchAll(/\p{Ll}{2}[.!?][“”"«»]? (?=[„“"»«\p{Lu}])/gu)].at(-1);
  const stop = /[.!?](?= [„“"»«\p{Lu}]|$)/u.exec(after);
  return {
    start: paragraph.start + (stops === undefined ? 0 : stops.index + stops[0].length),
    end: end + (stop === null ? after.length : stop.index + 1),
  };
}

/** A quotation over paragraphs opens anew in each of them. */
const plain = ({ text }: Article, { start, end }: Span): string =>
  spaced(text.slice(start, end).replace(/\s*\n\s*[„“"»«]?/g, " "));

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
/** The comma before the frame is the writer's. */
const trimmed = (text: string): string => text.replace(/,$/, "").trim();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const paragraphsOf = (article: Article, { start, end }: Span): number[] =>
  article.paragraphs.filter((p) => p.start < end && start < p.end).map(({ number }) => number);

function addresseeOf({ addressee }: Statement, { text }: Article): { addressee?: string } {
  const words = addressee.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words === "" ? {} : { addressee: spaced(words) };
}

interface Named {
  readonly how: "named" | "pronoun" | "context";
  readonly paragraph: number | undefined;
}

/** An office is a context that names somebody; the paragraph with the name is cited for it. */
function attributionOf(statement: Statement, article: Article, cast: Cast): Named {
  const { attribution, person, evidence, marked, paragraph } = statement;
  const here = paragraphsOf(article, { start: marked[0]!.start, end: marked.at(-1)!.end });
  if (attribution === "named" && cast.isNamedIn(person!, here)) return { how: "named", paragraph: undefined };
  const told = evidence
    .map(({ start }) => paragraphAt(article, start))
    .find((n) => cast.isNamedIn(person!, [n]));
  return {
    how: attribution === "pronoun" ? "pronoun" : "context",
    paragraph: told ?? cast.namedBefore(person!, paragraph),
  };
}
