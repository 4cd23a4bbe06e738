/** What was said, and the verb behind it: "“…,” X said", "…, said X". */
import { type Draft, draft } from "../../../draft.ts";
import type { Reading, Sentence } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import { FORMS, isAlsoNoun, TELLING_VERBS, TRAILING_VERBS } from "../cues.ts";
import { phraseFrom, subjectBefore, type Verb } from "../phrases.ts";
import { AUXILIARIES, PREPOSITIONS, PRONOUNS, TIMES } from "../words.ts";
import { withoutStop, wordsOf } from "./draft.ts";

export function behindMessage(reading: Reading, sentence: Sentence, verb: Verb): Draft | undefined {
  const { tokens, quoteOf } = reading;
  if (!TRAILING_VERBS.has(verb.lemma) || verb.form === "progressive" || verb.form === "plain")
    return undefined;
  const end = withoutStop(reading, sentence);
  const inverted = isBreak(reading, verb.from - 1);
  const speaker = inverted
    ? apposed(reading, verb.to, end)
    : subjectBefore(reading, verb.from, sentence.from);
  if (speaker === undefined) return undefined;
  const start = inverted ? verb.from : speaker.from;
  if (start <= sentence.from || !isBreak(reading, start - 1)) return undefined;
  if (!inverted && !TELLING_VERBS.has(verb.lemma) && !closesFrame(reading, verb.to, end)) return undefined;
  const frameTo = frameEnd(reading, inverted ? speaker.to : verb.to, end);
  const frameFrom = tokens[start - 1]!.text === "," && quoteOf[start - 1]! < 0 ? start - 1 : start;
  const message = messageBefore(reading, sentence, frameFrom);
  if (message === undefined) return undefined;
  const quote = reading.quotes[quoteOf[message.from]!];
  if (quoteOf[message.to - 1]! < 0 && isOccasion(reading, message)) return undefined;
  if (inverted && quote === undefined && hasRelative(reading, message)) return undefined;
  const direct = quote?.from === message.from && quote.to === message.to;
  const more = continued(reading, frameTo, end, direct);
  if (quoteOf[message.to - 1]! < 0 && !hasVerb(reading, message) && !goesOn(reading, more)) return undefined;
  return draft({
    kind: direct ? "direct" : "indirect",
    message: more === undefined ? [message] : [message, more],
    cue: wordsOf(verb),
    frame: [{ from: frameFrom, to: frameTo }],
    speaker,
    sentence: sentence.index,
    quote: direct ? quote.index : undefined,
    rule: direct ? "en/quote-said-behind" : "en/said-behind",
  });
}

/** "Ann Lee, who heads the port, (said it rains)": whoever the clause tells of speaks, and was not spoken of. */
const hasRelative = ({ tokens, quoteOf }: Reading, { from, to }: Range): boolean =>
  tokens
    .slice(from, Math.min(to, from + 10))
    .some(
      ({ lower }, i) =>
        /^(?:who|whose)$/.test(lower) && quoteOf[from + i]! < 0 && tokens[from + i - 1]?.text === ",",
    );

/** "Asked whether it would rain, she said": what somebody was asked, and when, is not what she said. */
const isOccasion = ({ tokens }: Reading, { from }: Range): boolean => OCCASION.test(tokens[from]!.lower);

export const OCCASION =
  /^(?:asked|speaking|responding|referring|commenting|writing|addressing|pressed|questioned)$/;

/** A message outside of marks is a clause, and no apposition: "Ann Lee, the mayor, said". */
function hasVerb({ tokens, quoteOf }: Reading, { from, to }: Range): boolean {
  if (PREPOSITIONS.has(tokens[from]!.lower) && to - from < 5) return false;
  for (let i = from + 1; i < to; i++) {
    const { lower, capital } = tokens[i]!;
    if (quoteOf[i]! >= 0 || capital) continue;
    if (
      AUXILIARIES.has(lower) ||
      /(?:ed|es)$/.test(lower) ||
      (FORMS.get(lower)?.form === "present" && !isAlsoNoun(lower)) ||
      (lower.endsWith("s") && PRONOUNS.has(tokens[i - 1]!.lower))
    )
      return true;
  }
  return false;
}

/** A comma or a closing mark. */
function isBreak({ tokens, quoteOf, quotes }: Reading, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (quoteOf[i]! >= 0) return quotes[quoteOf[i]!]!.to === i + 1;
  return token.text === "," || token.text === "—" || token.text === "–" || token.text === "―";
}

/** "said John Doe, the head of Y". */
function apposed(reading: Reading, from: number, end: number): Range | undefined {
  const phrase = phraseFrom(reading, from, end);
  if (
    phrase === undefined ||
    PREPOSITIONS.has(reading.tokens[from]!.lower) ||
    TIMES.has(reading.tokens[from]!.lower) ||
    // "The report, made by X, found that …": the message comes behind.
    reading.tokens[from]!.lower === "that"
  )
    return undefined;
  const { tokens, quoteOf } = reading;
  if (tokens[phrase.to]?.text !== "," || phrase.to >= end) return phrase;
  const next = tokens[phrase.to + 1];
  const other =
    /^(?:adding|noting|saying|citing|according|referring|who|whose|which|while|but|and|in|on|at|as|when|after|during|with|though|if|so|because|speaking)$/;
  if (next === undefined || other.test(next.lower) || quoteOf[phrase.to + 1]! >= 0) return phrase;
  let to = phrase.to + 1;
  while (
    to < end &&
    quoteOf[to]! < 0 &&
    !/^(?:who|whose)$/.test(tokens[to]!.lower) &&
    !(tokens[to]!.text === "," && quoteOf[to + 1] !== undefined && quoteOf[to + 1]! >= 0)
  )
    to++;
  return { from: phrase.from, to };
}

/** Behind the verb nothing comes but times, places and whom it was said to. */
function closesFrame({ tokens, quoteOf }: Reading, at: number, end: number): boolean {
  if (at >= end) return true;
  const { text, lower } = tokens[at]!;
  if (quoteOf[at]! >= 0) return false;
  // "he points out"
  if (tokens[at - 1]!.lower.startsWith("point")) return lower === "out";
  return (
    text === "," ||
    text === "." ||
    text === ";" ||
    text === ":" ||
    TIMES.has(lower) ||
    (PREPOSITIONS.has(lower) && lower !== "to") ||
    /^(?:me|us|him|them|reporters|cnn|fox|nbc|abc|cbs)$/.test(lower) ||
    tokens[at]!.capital
  );
}

function frameEnd({ tokens, quoteOf }: Reading, at: number, end: number): number {
  let to = at;
  while (
    to < end &&
    quoteOf[to]! < 0 &&
    tokens[to]!.text !== "," &&
    tokens[to]!.text !== ":" &&
    tokens[to]!.text !== ";"
  )
    to++;
  return to;
}

function messageBefore(
  { tokens, quoteOf, quotes }: Reading,
  { from }: Sentence,
  to: number,
): Range | undefined {
  const last = quotes[quoteOf[to - 1] ?? -1];
  // The quotation alone, unless it only ends a sentence that began without marks.
  if (
    last !== undefined &&
    last.to === to &&
    (last.from === from || /^[:,]$/.test(tokens[last.from - 1]!.text))
  )
    return { from: last.from, to };
  return to - from > 1 ? { from, to } : undefined;
}

/** "(The money, she said,) would go …": the verb of what was said stands behind the frame. */
const goesOn = ({ tokens }: Reading, more: Range | undefined): boolean =>
  more !== undefined && AUXILIARIES.has(tokens[more.from]!.lower);

/** "…,” he said, “…”" */
function continued(
  { tokens, quoteOf, quotes }: Reading,
  at: number,
  end: number,
  direct: boolean,
): Range | undefined {
  if (tokens[at]?.text !== "," || at + 1 >= end) return undefined;
  const quote = quotes[quoteOf[at + 1]!];
  if (quote !== undefined && quote.from === at + 1) return { from: quote.from, to: quote.to };
  // "…, he points out, and not for how long"
  if (!direct && /^(?:and|but)$/.test(tokens[at + 1]!.lower) && tokens[at + 2]?.lower === "not")
    return { from: at + 1, to: end };
  if (
    direct ||
    /^(?:adding|noting|saying|citing|according|referring|who|which|while|but|and|in|as)$/.test(
      tokens[at + 1]!.lower,
    )
  )
    return undefined;
  return { from: at + 1, to: end };
}
