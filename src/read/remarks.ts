/**
 * Comments that let a warning stand. One at the end of a line speaks of that line; one on a line of its own of what begins on the next: a
 * field, or an item with everything that is indented below it.
 */
import type { Remark } from "../model/remark.ts";

const COMMENT = /(?:^|\s)#\s*readout-ignore\b[ \t]*([^\s:]*)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/;

export function remarksIn(text: string): Remark[] {
  if (!text.includes("readout-ignore")) return [];
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  return lines.flatMap((excerpt, i) => {
    const found = COMMENT.exec(excerpt);
    if (!found) return [];
    const column = excerpt.indexOf("#", found.index) + 1;
    const alone = excerpt.trimStart().startsWith("#");
    const [from, to] = alone ? blockAfter(lines, i) : [i, i];
    return [
      {
        code: found[1]!,
        reason: found[2] ?? "",
        from: from + 1,
        to: to + 1,
        line: i + 1,
        column,
        length: excerpt.length + 1 - column,
        excerpt,
      },
    ];
  });
}

/** The next line that is no comment, with all that is indented deeper below it. */
function blockAfter(lines: readonly string[], comment: number): readonly [from: number, to: number] {
  let from = comment + 1;
  while (from < lines.length && /^\s*(?:#.*)?$/.test(lines[from]!)) from++;
  const depth = indentOf(lines[from] ?? "");
  let to = from;
  for (let i = from + 1; i < lines.length; i++) {
    if (/^\s*$/.test(lines[i]!)) continue;
    if (indentOf(lines[i]!) <= depth) break;
    to = i;
  }
  return [from, to];
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
