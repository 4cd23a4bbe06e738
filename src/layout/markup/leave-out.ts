/** Takes the blocks that a sheet does without out of its markup: those whose `data-optional` is named. */
import { Element, type ParentNode } from "domhandler";

export function leaveOut(root: ParentNode, blocks: readonly string[]): void {
  if (blocks.length === 0) return;
  root.children = root.children.filter(
    (child) => !(child instanceof Element && blocks.includes(child.attribs["data-optional"] ?? "")),
  );
  for (const [i, child] of root.children.entries()) {
    child.prev = root.children[i - 1] ?? null;
    child.next = root.children[i + 1] ?? null;
    if (child instanceof Element) leaveOut(child, blocks);
  }
}
