/**
 * How often the findings of each rule were right: for German the share of the words found that the annotators have marked too, on the
 * training part of GNQA (700 articles of Wikinews); for English the share of spans that are exactly theirs, on the development part of
 * PolNeAR (84 political articles). Rules that fired too rarely to tell have the mean of their kind.
 */
import type { Draft } from "./draft.ts";
import type { Resolution } from "./people/resolve.ts";

const MEASURED: Readonly<Record<string, number>> = {
  "de/colon-quote": 0.99,
  "de/colon-quote-bare": 0.99,
  "de/quote-said-behind": 0.99,
  "de/quote-so-behind": 0.99,
  "de/quote-behind": 0.95,
  "de/quote-alone": 0.99,
  "de/quote-in-brackets": 0.95,
  "de/quoted-on": 0.95,
  "de/verb-quote": 0.97,
  "de/zufolge": 0.96,
  "de/zufolge-relative": 0.94,
  "de/laut": 0.97,
  "de/laut-relative": 0.9,
  "de/wonach": 0.95,
  "de/verb-subjunctive": 0.95,
  "de/pointing-back": 0.94,
  "de/nach-relative": 0.94,
  "de/wie": 0.9,
  "de/verb-infinitive": 0.93,
  "de/nach": 0.9,
  "de/subjunctive-goes-on": 0.89,
  "de/subjunctive-clause": 0.9,
  "de/verb-that": 0.86,
  "de/demnach": 0.83,
  "de/quoted-words": 0.8,
  "de/so-behind": 0.8,
  "de/quoted-under-verb": 0.91,
  "de/said-behind": 0.73,
  "de/noun": 0.81,
  "de/verb-second": 0.71,
  "de/colon": 0.57,
  "de/reported": 0.52,
  "de/behind": 0.48,
  "de/verb-question": 0.4,
  "de/quoted-loosely": 0.59,
  "interview-answer": 0.95,
  "en/quote-said-behind": 0.97,
  "en/verb-quote": 0.91,
  "en/colon-quote": 0.95,
  "en/quote-behind": 0.95,
  "en/verb-colon": 0.87,
  "en/quote-alone": 0.82,
  "en/verb-that": 0.77,
  "en/quoted-words": 0.75,
  // Of 25 all stand within a span of theirs, which seldom is the quoted words alone.
  "en/quoted-loosely": 0.6,
  "en/according-to": 0.73,
  "en/verb-bare": 0.69,
  "en/said-behind": 0.52,
  "en/verb-question": 0.5,
  "en/verb-noun": 0.43,
  "en/verb-infinitive": 0.3,
};

/** Of speakers that only the context names, four of five were right (266 of 333); of those that a frame names, nineteen of twenty. */
const CONTEXT = 0.8;

/** Rounded to hundredths: more would claim what was not measured. */
export function confidenceOf({ rule }: Draft, { attribution }: Resolution): number {
  const measured = MEASURED[rule];
  if (measured === undefined) throw new Error(`the rule ${rule} has no measured precision`);
  return attribution === "context" ? Math.round(100 * measured * CONTEXT) / 100 : measured;
}
