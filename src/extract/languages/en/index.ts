/** English: from a reading to drafts. Each verb of speech is asked what stands before and behind it. */
import type { Draft, RefusedRange } from "../../draft.ts";
import type { Lexicon } from "../../lexicon.ts";
import type { Nations } from "../../nations.ts";
import { type Naming, namesIn } from "../../people/mentions.ts";
import type { Reading, Sentence } from "../../text/reading.ts";
import type { Range } from "../../text/tokens.ts";
import type { Language } from "../language.ts";
import { actorOf } from "./actors.ts";
import { ENGLISH_EVENTS } from "./events.ts";
import { ENGLISH_PEOPLE } from "./people.ts";
import { type Verb, verbAt } from "./phrases.ts";
import { accordingTo } from "./rules/according.ts";
import { beforeMessage, isAssessment } from "./rules/before.ts";
import { behindMessage, OCCASION } from "./rules/behind.ts";
import { looseQuotes } from "./rules/quoted.ts";
import { ABBREVIATIONS, OPENERS } from "./words.ts";

export const english = (lexicon: Lexicon, nations: Nations): Language => ({
  code: "en",
  lexicon,
  nations,
  people: ENGLISH_PEOPLE,
  events: ENGLISH_EVENTS,
  sentences: { abbreviations: ABBREVIATIONS, openers: OPENERS, ordinals: false },
  propose: (reading, namings) => ({
    drafts: reading.sentences.flatMap((sentence) =>
      draftSentence(reading, sentence, namesIn(namings, sentence)),
    ),
    refused: reading.sentences.flatMap((sentence) => assessments(reading, sentence)),
    actorOf: (index) => {
      const sentence = reading.sentences[index]!;
      return actorOf(reading, sentence, namesIn(namings, sentence));
    },
  }),
});

function draftSentence(reading: Reading, sentence: Sentence, named: readonly Naming[]): Draft[] {
  const found: Draft[] = [];
  let free = occasionEnd(reading, sentence);
  const verbs = verbsIn(reading, sentence);
  // "The study asks how often, he points out, and not …": a frame in the middle is around whatever stands beside it.
  const middle = verbs
    .map((verb) => behindMessage(reading, sentence, verb))
    .find((one) => one !== undefined && one.message.length > 1);
  if (middle !== undefined) found.push(middle);
  for (const verb of verbs) {
    if (verb.at < free) continue;
    const made = behindMessage(reading, sentence, verb) ?? beforeMessage(reading, sentence, verb);
    if (made === undefined || found.some((other) => crosses(other, made))) continue;
    found.push(made);
    // What stands inside a message is part of it; only what comes behind can be another one.
    if (made.rule !== "en/said-behind") free = Math.max(free, made.message.at(-1)!.to);
  }
  const according = accordingTo(reading, sentence);
  if (according !== undefined && !found.some((other) => crosses(other, according))) found.push(according);
  found.push(...looseQuotes(reading, sentence, found, named));
  return found;
}

const verbsIn = (reading: Reading, { from, to }: Sentence): Verb[] =>
  Array.from({ length: to - from }, (_, i) => verbAt(reading, from + i, from)).filter(
    (verb) => verb !== undefined,
  );

/** "Asked whether he meant the factory, (Imrie smiled)": what somebody was asked is no statement. The beginning where there is none. */
function occasionEnd({ tokens, quoteOf }: Reading, { from, to }: Sentence): number {
  if (!OCCASION.test(tokens[from]!.lower)) return from;
  for (let i = from + 1; i < to; i++) if (tokens[i]!.text === "," && quoteOf[i]! < 0) return i + 1;
  return from;
}

/** "He will know that …": the author's own guess at what somebody thinks. */
function assessments(reading: Reading, sentence: Sentence): RefusedRange[] {
  for (let i = sentence.from; i < sentence.to; i++) {
    const verb = verbAt(reading, i, sentence.from);
    if (verb !== undefined && isAssessment(reading, verb))
      return [{ from: sentence.from, to: sentence.to, rule: "en/assessment" }];
  }
  return [];
}

const crosses = (a: Draft, b: Draft): boolean => a.message.some((x) => b.message.some((y) => overlaps(x, y)));
const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;
