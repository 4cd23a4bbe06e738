/**
 * Answers of an interview stand word for word and without quotation marks, behind the name of who gives them: "Lee: It rains." So they are
 * quoted words, for who draws them out as for who checks them. A list has labels too; an interview has somebody who asks, and its labels
 * come again and are names that also stand elsewhere.
 */
import type { Paragraph, Span } from "./article.ts";

export interface Answer {
  readonly paragraph: Paragraph;
  /** Both in the offsets of the paragraph's text. */
  readonly label: Span;
  readonly words: Span;
}

/** Up to four words with capitals, a colon, and a sentence: "Dr. Lee: It rains."; what Dr. Lee does meanwhile: "Lee (laughs): It rains." */
const LABELLED =
  /^(\p{Lu}[\p{L}’'-]{0,24}\.?(?: \p{Lu}[\p{L}’'-]{0,24}\.?){0,3})(?: \([^()]{2,40}\))?:\s{1,3}(?=[\p{Lu}\d])/u;
const QUESTION = /\?["“”»«]?$/u;
const FEWEST_ANSWERS = 2;
const FEWEST_QUESTIONS = 2;

export function interviewAnswers(paragraphs: readonly Paragraph[]): readonly Answer[] {
  const body = paragraphs.filter((paragraph) => paragraph.class === "body");
  if (body.filter(({ text }) => QUESTION.test(text)).length < FEWEST_QUESTIONS) return [];
  const labelled = body.flatMap((paragraph) => {
    const [all, label] = LABELLED.exec(paragraph.text) ?? [];
    return all === undefined || label === undefined ? [] : [{ paragraph, label, from: all.length }];
  });
  const times = new Map<string, number>();
  for (const { label } of labelled) times.set(label, (times.get(label) ?? 0) + 1);
  const names = new Set(
    [...times]
      .filter(([label, count]) => count >= FEWEST_ANSWERS && isNamed(label, paragraphs))
      .map(([label]) => label),
  );
  return labelled.flatMap(({ paragraph, label, from }) =>
    !names.has(label) || QUESTION.test(paragraph.text)
      ? []
      : [
          {
            paragraph,
            label: { start: 0, end: label.length },
            words: { start: from, end: paragraph.text.trimEnd().length },
          },
        ],
  );
}

/** Numbers of the paragraphs in which somebody asks or answers. */
export function interviewed(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const answers = interviewAnswers(paragraphs);
  const asked = answers.length === 0 ? [] : paragraphs.filter(({ text }) => QUESTION.test(text));
  return new Set([...asked, ...answers.map(({ paragraph }) => paragraph)].map(({ number }) => number));
}

/** The last word of the label stands in a paragraph that does not begin with it. */
function isNamed(label: string, paragraphs: readonly Paragraph[]): boolean {
  const name = label.split(" ").at(-1)!;
  return paragraphs.some(({ text }) => LABELLED.exec(text)?.[1] !== label && text.includes(name));
}
