/** Loose and tight lines, ladders and runts. */
import type { AccountLine } from "../model/account.ts";
import type { Flaw } from "./flaw.ts";
import type { Limits } from "./limits.ts";
import { type Lines, stretchOf } from "./paragraphs.ts";

export const lintLines = (lines: Lines, limits: Limits): readonly Flaw[] => [
  ...lines.flatMap((line) => lintSpaces(line, limits)),
  ...ladders(lines, limits),
  ...runt(lines, limits),
];

function lintSpaces(line: AccountLine, limits: Limits): readonly Flaw[] {
  if (line.align !== "justify" || line.spaces.length === 0) return [];
  const value = stretchOf(line);
  const seen = { page: line.page, words: line.text, value };
  if (value > limits.loose) return [{ kind: "loose-line", ...seen, limit: limits.loose }];
  if (value < limits.tight) return [{ kind: "tight-line", ...seen, limit: limits.tight }];
  return [];
}

/** Each ladder once, at its first line. */
function ladders(lines: Lines, limits: Limits): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (lines[end]?.hyphenated) end++;
    const first = lines[i]!;
    if (end - i > limits.ladder)
      flaws.push({
        kind: "ladder",
        page: first.page,
        words: first.text,
        value: end - i,
        limit: limits.ladder,
      });
    i = end;
  }
  return flaws;
}

function runt(lines: Lines, limits: Limits): readonly Flaw[] {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2) return [];
  const letters = last.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const stub = lines.at(-2)!.hyphenated && !/\s/.test(last.text);
  const limit = stub ? limits.stub : limits.runt;
  if (letters >= limit) return [];
  return [{ kind: "runt", page: last.page, words: last.text, value: letters, limit }];
}
