/** Loose and tight lines, ladders and runts. */
import type { AccountLine } from "../model/account.ts";
import type { Flaw } from "./flaw.ts";
import { LIMITS } from "./limits.ts";
import { type Lines, stretchOf } from "./paragraphs.ts";

export const lintLines = (lines: Lines): readonly Flaw[] => [
  ...lines.flatMap(lintSpaces),
  ...ladders(lines),
  ...runt(lines),
];

function lintSpaces(line: AccountLine): readonly Flaw[] {
  if (line.align !== "justify" || line.spaces.length === 0) return [];
  const value = stretchOf(line);
  const seen = { page: line.page, words: line.text, value };
  if (value > LIMITS.loose) return [{ kind: "loose-line", ...seen, limit: LIMITS.loose }];
  if (value < LIMITS.tight) return [{ kind: "tight-line", ...seen, limit: LIMITS.tight }];
  return [];
}

/** Each ladder once, at its first line. */
function ladders(lines: Lines): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (lines[end]?.hyphenated) end++;
    const first = lines[i]!;
    if (end - i > LIMITS.ladder)
      flaws.push({
        kind: "ladder",
        page: first.page,
        words: first.text,
        value: end - i,
        limit: LIMITS.ladder,
      });
    i = end;
  }
  return flaws;
}

function runt(lines: Lines): readonly Flaw[] {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2) return [];
  const letters = last.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const stub = lines.at(-2)!.hyphenated && !/\s/.test(last.text);
  const limit = stub ? LIMITS.stub : LIMITS.runt;
  if (letters >= limit) return [];
  return [{ kind: "runt", page: last.page, words: last.text, value: letters, limit }];
}
