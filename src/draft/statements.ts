/** Statements as the briefing has them, out of those that the extractor found. What has no speaker has no place on a sheet. */
import type { Article, Span } from "../model/article.ts";
import type { Extraction, Statement } from "../model/extraction.ts";
import { around, paragraphsOf, plain, type Shape, sentenceAt, spaced, trimmed } from "./frame.ts";
import { type DraftItem, evidenceOf, paragraphAt, percent } from "./item.ts";
import type { Cast } from "./people.ts";
import { slug } from "./slug.ts";
import type { Words } from "./words.ts";

export function draftStatements(extraction: Extraction, cast: Cast, words: Words): DraftItem[] {
  const { article, statements } = extraction;
  const ids = new Map<string, number>();
  const inner = new Map<number, Statement[]>();
  for (const each of statements)
    if (each.within !== undefined && each.kind === "partial")
      inner.set(each.within, [...(inner.get(each.within) ?? []), each]);
  return statements.flatMap((statement) => {
    const { person, kind, within } = statement;
    const speaker = person === undefined ? undefined : cast.idOf(person);
    // Acts without words are no statements; quoted words within a statement stand in its frame.
    const isPart = within !== undefined && statements[within]!.kind !== "reported";
    if (speaker === undefined || kind === "reported" || isPart) return [];
    return shapesOf(statement, inner.get(statement.index) ?? [], article, words).map((shape) => {
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

/** `inside`: quotations that stand within its words. */
function shapesOf(
  statement: Statement,
  inside: readonly Statement[],
  article: Article,
  words: Words,
): Shape[] {
  const { kind, message, marked } = statement;
  const whole = { start: marked[0]!.start, end: marked.at(-1)!.end };
  if (kind === "direct") return directOf(statement, article);
  if (kind === "partial") return [around(sentenceAt(article, whole), marked, article)];
  const quoted = inside.flatMap((each) => each.marked);
  const framed = deniedIn(statement, article, words) ?? plannedIn(statement);
  if (quoted.length > 0 && message.length === 1) return [around(framed ?? message[0]!, quoted, article)];
  if (framed !== undefined)
    return [
      { kind: "indirect", text: capital(plain(article, framed)), paragraphs: paragraphsOf(article, framed) },
    ];
  const text = message.map((span) => plain(article, span)).join(" ");
  return [{ kind: "indirect", text: capital(text), paragraphs: paragraphsOf(article, whole) }];
}

/** "She denied that the talks had failed": without "denied" she would say the opposite, so the words around it stay. */
function deniedIn(statement: Statement, article: Article, { denial }: Words): Span | undefined {
  const { frame } = statement;
  if (!frame.some(({ start, end }) => denial.test(article.text.slice(start, end)))) return undefined;
  // "X wies die Kritik zurück: Es gehe um Ordnung": behind the colon stands what X says is so.
  if (frame.some(({ start, end }) => /:\s*$/.test(article.text.slice(start, end)))) return undefined;
  return withFrame(statement);
}

/** "He plans to cut jobs": an infinitive says nothing without its verb. */
const plannedIn = (statement: Statement): Span | undefined =>
  /verb-infinitive$/.test(statement.rule) ? withFrame(statement) : undefined;

function withFrame({ message, frame }: Statement): Span {
  const spans = [...message, ...frame];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
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

function addresseeOf({ addressee }: Statement, { text }: Article): { addressee?: string } {
  const words = addressee.map(({ start, end }) => text.slice(start, end)).join(" ");
  return words === "" ? {} : { addressee: spaced(words) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
