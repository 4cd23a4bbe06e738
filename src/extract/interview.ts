/** Answers of an interview as drafts: each is a quotation of whoever is named in front of it. */
import { interviewAnswers } from "../model/interview.ts";
import { type Draft, draft } from "./draft.ts";
import { firstNot } from "./text/order.ts";
import type { Reading } from "./text/reading.ts";
import type { Range } from "./text/tokens.ts";

export function answersIn(reading: Reading): Draft[] {
  return interviewAnswers(reading.paragraphs).flatMap(({ paragraph, label, words }) => {
    const from = tokenAt(reading, paragraph.start + words.start);
    const to = tokenAt(reading, paragraph.start + words.end);
    const named: Range = {
      from: tokenAt(reading, paragraph.start),
      to: tokenAt(reading, paragraph.start + label.end),
    };
    return from >= to
      ? []
      : [
          draft({
            kind: "direct",
            message: [{ from, to }],
            frame: [{ from: named.from, to: from }],
            speaker: named,
            sentence: reading.sentenceOf[from]!,
            rule: "interview-answer",
          }),
        ];
  });
}

/** The first token that begins at an offset of the article or behind it. */
const tokenAt = ({ tokens }: Reading, offset: number): number =>
  firstNot(tokens, ({ start }) => start < offset);
