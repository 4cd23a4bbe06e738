/** The comments of a YAML file, which belong to whoever wrote them: none is lost when a value below or beside it is replaced. */
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from "yaml";

/** The lines of all comments in a part of a document, in order, without the mark. */
export function commentsIn(node: unknown): readonly string[] {
  const lines: string[] = [];
  if (!isNode(node)) return lines;
  const take = (each: Node) => {
    for (const text of [each.commentBefore, each.comment]) lines.push(...linesOf(text));
  };
  visit(node, { Node: (_, each) => take(each) });
  return lines;
}

/** Whether another place of the file refers to something in it, or it refers to another: it cannot be replaced by itself. */
export function isShared(node: unknown): boolean {
  let found = false;
  if (isNode(node))
    visit(node, {
      Node: (_, each) => {
        found ||= isAlias(each) || each.anchor !== undefined;
      },
    });
  return found;
}

export const linesOf = (comment: string | null | undefined): readonly string[] =>
  (comment ?? "").split("\n").filter((line) => line.trim() !== "");

/** In front of the first item the library gives comments to the list; here they belong to the item, like those of all others. */
export function ownedByItems(list: unknown): void {
  if (!isSeq(list) || list.commentBefore == null) return;
  const [first] = list.items;
  if (!isMap(first)) return;
  first.commentBefore = [...linesOf(list.commentBefore), ...linesOf(first.commentBefore)].join("\n");
  list.commentBefore = null;
}

/** Above a field, where `isItem` says that the first field of the map begins an item of a list. */
export function commentAbove(
  map: YAMLMap,
  name: string,
  isItem: boolean,
  change: (lines: readonly string[]) => readonly string[],
): void {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Node> | undefined;
  if (!isPair(pair)) return;
  const holder: Node = isItem && (map.items[0] === pair || map.flow) ? map : pair.key;
  const lines = change(linesOf(holder.commentBefore));
  if (lines.length === 0) delete holder.commentBefore;
  else holder.commentBefore = lines.join("\n");
}
