/** A draft as YAML that a person reads: blank lines between parts, long texts folded, evidence on one line, comments that ask. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Draft } from "./index.ts";
import { openIn } from "./unassigned.ts";
import { wordsOf } from "./words.ts";

/** Columns of a line; longer texts are folded. */
const WIDTH = 110;

/** Reading it and writing it again moves nothing, so that a merge changes only what has changed. */
export const writeDraft = (draft: Draft): string => documentOf(draft).toString({ lineWidth: WIDTH });

export function documentOf(draft: Draft): Document {
  const { language, head, lists, source, refused } = draft;
  const filled = Object.entries(lists).filter(([, items]) => items.length > 0);
  const document = new Document({
    ...Object.fromEntries(head.map(({ name, value }) => [name, value])),
    ...Object.fromEntries(filled.map(([name, items]) => [name, items.map(({ value }) => value)])),
    sources: [source.value],
  });
  const words = wordsOf(language);
  const root = document.contents as unknown as YAMLMap<Scalar<string>, Node>;
  for (const pair of root.items) {
    const name = pair.key.value;
    // The comment of the document stands apart from its first field by itself.
    if (pair !== root.items[0]) pair.key.spaceBefore = true;
    const note = head.find((field) => field.name === name)?.note;
    if (note !== undefined) pair.key.commentBefore = ` ${note}`;
    const items = name === "sources" ? [source] : (lists as Record<string, Draft["lists"]["people"]>)[name];
    if (items !== undefined)
      comment(
        pair,
        items.map(({ notes }) => notes),
      );
  }
  tidy(document);
  document.commentBefore = lines(words.head);
  const open = openIn(draft).map((each) => words.unassignedLine(each.paragraph, each.words, each.source));
  const blocks = [
    ...(open.length > 0 ? [lines([words.unassigned, ...open])] : []),
    ...(refused.length > 0 ? [lines([words.refused, ...refused])] : []),
  ];
  if (blocks.length > 0) document.comment = blocks.join("\n");
  return document;
}

const lines = (all: readonly string[]): string =>
  all.map((line) => ` ${line.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cs}]/gu, "\ufffd")}`).join("\n");

function comment({ value }: Pair<Scalar<string>, Node>, notes: readonly (readonly string[])[]): void {
  if (!isSeq(value)) return;
  for (const [i, item] of value.items.entries())
    if (isMap(item) && notes[i]!.length > 0) item.commentBefore = lines(notes[i]!);
}

/** Fields whose values stand on one line. */
const ON_ONE_LINE = new Set(["evidence", "speakerEvidence", "date", "when", "dropped", "spellings"]);

export function tidy(document: Document): void {
  visit(document, {
    Pair(_, pair) {
      const { key, value } = pair as Pair<Node, Node>;
      if (isScalar(key) && ON_ONE_LINE.has(String(key.value)) && (isSeq(value) || isMap(value)))
        value.flow = true;
    },
  });
}
