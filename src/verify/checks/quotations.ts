/** Nothing stands in quotation marks that is no quotation of the content, and no statement stands in the furniture. */
import { type Briefing, passagesOf } from "../../model/briefing.ts";
import { error, type Finding, warning } from "../finding.ts";
import { allTexts, type Promises } from "../promise.ts";
import { quotationsIn } from "../quotation.ts";
import { pageAt } from "../reading.ts";
import { find, type Haystack } from "../search.ts";
import { foldMarks, normalise, shorten, standsFree, wordsOf } from "../words.ts";

/** Fewer words can be a name or a term; they get a warning. */
const SENTENCE_WORDS = 3;

/** Marks around nothing, or around what was set aside as a source's own words. */
const SAYS_SOMETHING = /[^\s\uFFFC]/u;

export function checkQuotations(briefing: Briefing, content: Haystack): Finding[] {
  const vouched = [...new Set(vouchedTexts(briefing).map(plainly))];
  const whole = new Set(vouched);
  const isVouched = (text: string): boolean => whole.has(text) || vouched.some((one) => contains(one, text));
  return quotationsIn(content.reading)
    .filter(({ text }) => SAYS_SOMETHING.test(text) && !isVouched(plainly(text)))
    .map(({ text, start }) => {
      const say = wordsOf(text).length >= SENTENCE_WORDS ? error : warning;
      const page = pageAt(content.reading, start);
      return say(
        "verify/unknown-quotation",
        `“${shorten(text)}” stands in quotation marks on page ${page}, but is no quotation of the content`,
        {
          page,
          hint: "add the passage with its evidence, or take the marks away",
        },
      );
    });
}

const plainly = (text: string): string => foldMarks(normalise(text));

/**
 * Quoted passages, words of the sources, titles and terms; and what any other text of the content puts in quotation marks itself.
 * Reported speech is not among them: in quotation marks it would be a false quotation.
 */
const vouchedTexts = (briefing: Briefing): string[] => [
  ...briefing.statements.filter((statement) => statement.kind !== "indirect").flatMap(passagesOf),
  ...briefing.reactions.flatMap((reaction) => reaction.quote ?? []),
  ...briefing.sources.flatMap((source) => [source.title, source.outlet ?? ""]),
  ...briefing.meetings.map((meeting) => meeting.title),
  ...briefing.glossary.map((entry) => entry.term),
  ...wordsOfSources(briefing),
  ...allTexts(briefing).flatMap(quotedInside),
];

/** `evidence[].words`, wherever they stand. */
function wordsOfSources(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === "words" && typeof child === "string" ? [child] : wordsOfSources(child),
  );
}

const quotedInside = (text: string): string[] => {
  const flat = normalise(text);
  return quotationsIn({ text: flat, blocks: [{ role: "P", page: 1, start: 0, end: flat.length }] }).map(
    (q) => q.text,
  );
};

function contains(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (standsFree(text, at, at + part.length)) return true;
  }
  return false;
}

export const checkFurniture = ({ rules }: Promises, furniture: Haystack): Finding[] =>
  rules
    .filter(({ rule }) => rule.quote)
    .flatMap(({ texts }) => texts)
    .filter((promised) => wordsOf(promised.text).length >= SENTENCE_WORDS)
    .flatMap((promised) => {
      const match = find(furniture, promised, 0);
      if (match === undefined) return [];
      return error(
        "verify/statement-in-furniture",
        `“${shorten(promised.text)}” is painted as furniture of page ${match.page}`,
        {
          path: promised.path,
          hint: "print it in the text; artifacts are not read aloud",
        },
      );
    });
