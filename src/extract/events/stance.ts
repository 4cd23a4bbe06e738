/** What a clause says for or against: the first cue of the language's list, turned round by a negation in the same clause. */
import type { Stance } from "../../model/events.ts";
import type { EventWords } from "./words.ts";

/** Code units before a cue, and behind it, in which a negation belongs to it: "nicht in Betracht", "lehnt das nicht ab". */
const BEFORE = 60;
const BEHIND = 24;

export function stanceOf(text: string, { stances, negation }: EventWords): Stance {
  for (const { cue, stance, negated } of stances) {
    const match = cue.exec(text);
    if (match === null) continue;
    const before = text
      .slice(Math.max(0, match.index - BEFORE), match.index)
      .split(/[,;:–]/)
      .at(-1)!;
    const inside = match[0];
    const behind = text
      .slice(match.index + inside.length)
      .slice(0, BEHIND)
      .split(/[,;:–.]/)[0]!;
    return negation.test(before) || negation.test(inside) || negation.test(behind) ? negated : stance;
  }
  return "none";
}
