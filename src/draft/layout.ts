/** How a draft looks, whoever writes it: the width of its lines, what stands on one line, and comments. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, visit } from "yaml";

/** Columns of a line; longer texts are folded. */
export const WIDTH = 110;

/** Fields whose values stand on one line. */
export const ON_ONE_LINE = new Set(["evidence", "speakerEvidence", "date", "when", "dropped", "spellings"]);

export function tidy(document: Document): void {
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair<Node, Node>;
      if (isScalar(key) && ON_ONE_LINE.has(String(key.value)) && (isSeq(value) || isMap(value)))
        value.flow = true;
    },
  });
}

/** A line of comment as the library takes it, without its sign. */
export const commentLine = (text: string): string =>
  ` ${text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cs}]/gu, "\ufffd")}`;

/** The same as it stands in the file. */
export const comment = (text: string): string => `#${commentLine(text)}`.replace(/^# $/, "#");
