/** Each quotation stands with the name of its speaker: before it or, where the sheet has that habit, behind it. */
import type { Briefing, Person } from "../../model/briefing.ts";
import type { LayoutManifest } from "../../model/layout.ts";
import { error, type Finding } from "../finding.ts";
import { type PromisedText, promisedTexts } from "../promise.ts";
import type { Reading } from "../reading.ts";
import { type Haystack, type Match, occurrences } from "../search.ts";
import { normalise, shorten, standsFree } from "../words.ts";

export const checkSpeakers = (briefing: Briefing, manifest: LayoutManifest, content: Haystack): Finding[] =>
  manifest.prints
    .filter((rule) => rule.quote)
    .flatMap((rule) => checkQuotes(promisedTexts(briefing, rule), content));

/** A quotation on paper: it may stand there more than once. */
interface Standing {
  readonly promised: PromisedText;
  readonly speaker: Person;
  readonly matches: readonly Match[];
}

function checkQuotes(promised: readonly PromisedText[], content: Haystack): Finding[] {
  const quotes = promised.flatMap((one) => standing(one, content));
  const before = quotes.filter((quote) => !isNamed(quote, quotes, content, "before"));
  const after = quotes.filter((quote) => !isNamed(quote, quotes, content, "after"));
  const nameless = after.length < before.length ? after : before;
  return nameless.map(({ promised: { path, text }, speaker, matches }) =>
    error(
      "verify/speaker-missing",
      `“${shorten(text)}” stands on page ${matches[0]?.page ?? 1} without the name of its speaker, “${speaker.name}”`,
      { path, hint: "print the name beside the quotation, or over the run of quotations of one speaker" },
    ),
  );
}

/** Texts that do not stand on paper are found missing elsewhere. */
function standing(promised: PromisedText, content: Haystack): Standing[] {
  if (!promised.quoted || promised.speaker === undefined) return [];
  const matches = [...occurrences(content, promised, 0)].filter((match) => match.marked);
  return matches.length === 0 ? [] : [{ promised, speaker: promised.speaker, matches }];
}

function isNamed(
  quote: Standing,
  all: readonly Standing[],
  content: Haystack,
  side: "before" | "after",
): boolean {
  const others = all.filter((one) => one.speaker.id !== quote.speaker.id).flatMap((one) => one.matches);
  const names = [quote.speaker.name, ...quote.speaker.spellings].map(normalise);
  return quote.matches.some((match) => {
    const [from, to] =
      side === "before" ? roomBefore(match, others, content) : roomAfter(match, others, content);
    return names.some((name) => holds(content.text, name, from, to));
  });
}

/** From the last words of another speaker, or the heading of the section, to the quotation. */
function roomBefore(match: Match, others: readonly Match[], { reading }: Haystack): [number, number] {
  const quoted = others.filter((other) => other.end <= match.start).map((other) => other.end);
  const headed = sections(reading).filter((start) => start <= match.start);
  return [Math.max(0, ...quoted, ...headed), match.start];
}

function roomAfter(match: Match, others: readonly Match[], { reading, text }: Haystack): [number, number] {
  const quoted = others.filter((other) => other.start >= match.end).map((other) => other.start);
  const headed = sections(reading).filter((start) => start >= match.end);
  return [match.end, Math.min(text.length, ...quoted, ...headed)];
}

/** Where sections begin. Deeper headings can be the names of the speakers themselves. */
const sections = (reading: Reading): number[] =>
  reading.blocks.filter((block) => block.role === "H1" || block.role === "H2").map((block) => block.start);

function holds(text: string, name: string, from: number, to: number): boolean {
  for (
    let at = text.indexOf(name, from);
    at >= 0 && at + name.length <= to;
    at = text.indexOf(name, at + 1)
  ) {
    if (standsFree(text, at, at + name.length)) return true;
  }
  return false;
}
