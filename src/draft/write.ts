/** A draft as YAML that a person reads: blank lines between parts, long texts folded, evidence on one line, comments that ask. */
import { Document, isMap, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Draft } from "./index.ts";
import type { DraftItem } from "./item.ts";
import { itemText } from "./item-text.ts";
import { commentLine, tidy, WIDTH } from "./layout.ts";
import { openIn } from "./unassigned.ts";
import { wordsOf } from "./words.ts";

/** Reading it and writing it again moves nothing, so that a merge changes only what has changed. */
export function writeDraft(draft: Draft): string {
  const short = Object.entries(draft.lists).map(([name, items]) => [name, items.length > 0 ? [PLACE] : []]);
  const text = documentOf(draft, Object.fromEntries(short) as Draft["lists"]).toString({ lineWidth: WIDTH });
  return Object.entries(draft.lists).reduce((whole, [name, items]) => {
    const [before, behind] = whole.split(`\n${name}:\n  - ${PLACE.value}\n`);
    return behind === undefined ? whole : `${before}\n${name}:\n${items.map(itemText).join("")}${behind}`;
  }, text);
}

/** Stands for all items of a list while the rest is written. */
const PLACE = { value: "items", notes: [] } as unknown as DraftItem;

/** The whole as nodes, with other lists than its own where they are given. */
export function documentOf(draft: Draft, lists = draft.lists): Document {
  const { language, head, source, refused } = draft;
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
      annotate(
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

const lines = (all: readonly string[]): string => all.map(commentLine).join("\n");

function annotate({ value }: Pair<Scalar<string>, Node>, notes: readonly (readonly string[])[]): void {
  if (!isSeq(value)) return;
  for (const [i, item] of value.items.entries())
    if (isMap(item) && notes[i]!.length > 0) item.commentBefore = lines(notes[i]!);
}
