/** Sentences that tell most, and sentences with a date: as they stand in the source, for an editor to reword. */
import type { DatedPoint, RawPoint } from "../../model/events.ts";
import type { Extraction } from "../../model/extraction.ts";
import { interviewed } from "../../model/interview.ts";
import type { Language } from "../languages/language.ts";
import { delegationIn } from "./delegations.ts";
import { type Line, touching } from "./lines.ts";

const MOST_POINTS = 4;
/** Two sentences that share so much of their words tell the same. */
const ALIKE = 0.45;

/** A sentence of which so much is quoted is not about what is quoted: "a summit that several called “frank”". */
const LITTLE = 0.12;

function quotedIn({ told }: Line): number {
  let signs = 0;
  for (let at = told.indexOf("·"); at >= 0; at = told.indexOf("·", at + 1)) signs++;
  return signs / told.length;
}

/** What is mostly quoted, or the author's own opinion, is no key point; nor who came for whom, which the meeting tells, nor what is asked and answered, nor what nobody understands without the sentence before. */
export function pointsIn(extraction: Extraction, lines: readonly Line[], language: Language): RawPoint[] {
  const { article, statements, refused } = extraction;
  const isRefused = touching(refused);
  const isSaid = touching(statements.flatMap((s) => (s.kind === "reported" ? [] : s.message)));
  const title = stems(article.facts.title ?? article.paragraphs[0]?.text ?? "");
  const spoken = interviewed(article.paragraphs);
  const scored = lines
    .filter(({ paragraph }) => !spoken.has(paragraph))
    .filter((line) => quotedIn(line) <= LITTLE && line.text.length > 40 && !isRefused(line))
    .filter((line) => delegationIn(line, extraction, language) === undefined)
    .filter(({ text }) => !language.events.leansBack.test(text) && !isAsked(text))
    .map((line) => {
      const mine = stems(line.told);
      const shared = [...mine].filter((stem) => title.has(stem)).length;
      const names = line.named.length;
      const nations = line.told
        .split(/[\s,.]+/)
        .filter((word) => language.nations.countryOf(word.toLowerCase())).length;
      // The lead counts most, and what follows counts less and less.
      const score = 4 / (1 + line.index / 3) + shared * 0.6 + Math.min(3, names + nations) * 0.4;
      return { line, mine, score };
    })
    .sort((a, b) => b.score - a.score || a.line.index - b.line.index);
  const chosen: typeof scored = [];
  for (const each of scored) {
    if (chosen.length === MOST_POINTS) break;
    if (chosen.every((other) => likeness(each.mine, other.mine) < ALIKE)) chosen.push(each);
  }
  return chosen
    .sort((a, b) => a.line.index - b.line.index)
    .map(({ line }) => ({
      text: line.text,
      kind: isSaid(line) ? "claim" : "fact",
      paragraph: line.paragraph,
    }));
}

/** A question, and the answer behind a name in an interview: "Lee: It rains." */
const isAsked = (text: string): boolean => /\?$|^\p{Lu}[\p{L}.-]{0,24}: /u.test(text);

/** Dated sentences in which nobody is quoted. */
export const datedIn = (lines: readonly Line[], { events }: Language): DatedPoint[] =>
  lines.flatMap((line) => {
    const [date] = line.told.match(events.date) ?? [];
    return date === undefined || line.told.includes("·")
      ? []
      : [{ asWritten: date, text: line.text, paragraph: line.paragraph }];
  });

/** The beginnings of long words: enough to find "Verhandlungen" in "Verhandlung". */
const stems = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
