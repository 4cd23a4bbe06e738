/** Trees as text: one node a line, children indented, numbers rounded, nothing that changes from run to run. */

export interface Node {
  readonly line: string;
  readonly children: readonly Node[];
}

export const showTree = (node: Node): string => linesOf(node, 0).join("\n");

const linesOf = (node: Node, depth: number): readonly string[] => [
  `${"  ".repeat(depth)}${node.line}`,
  ...node.children.flatMap((child) => linesOf(child, depth + 1)),
];

/** Lengths are shown to a hundredth of a point: finer than any printer, coarser than the noise of adding up. */
export function round(n: number): string {
  const rounded = Number(n.toFixed(2));
  return String(rounded === 0 ? 0 : rounded);
}

/** Words, with everything visible that a terminal would hide. */
export const quote = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Leaves out what is undefined: `join("text", undefined, "x=1")` is `text x=1`. */
export const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" ");

export const leaf = (line: string): Node => ({ line, children: [] });
