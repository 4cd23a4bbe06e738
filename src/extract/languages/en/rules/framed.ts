/** Quotations with a frame that holds no verb of speech: "Rowe shot back: “…”", "“…,” laughs the mayor", "“…” was one of her maxims". */
import { type Draft, draft } from "../../../draft.ts";
import type { Naming } from "../../../people/mentions.ts";
import type { QuotePassage, Reading, Sentence } from "../../../text/reading.ts";
import { placeOf, type Range } from "../../../text/tokens.ts";
import { actorOf, isVerb, subjectAt } from "../actors.ts";
import { phraseFrom } from "../phrases.ts";
import { AUXILIARIES } from "../words.ts";
import { withoutStop } from "./draft.ts";

export function framedQuote(
  reading: Reading,
  sentence: Sentence,
  quote: QuotePassage,
  named: readonly Naming[],
): Draft | undefined {
  const end = withoutStop(reading, sentence);
  return (
    behindColon(reading, sentence, quote, named, end) ??
    maxim(reading, sentence, quote, end) ??
    beforeAnyVerb(reading, sentence, quote, named, end)
  );
}

/** Tokens of a quotation, marks included, that is no title: "They're empty now!" */
const SHORTEST = 6;

/** "Rowe shot back: “…”", "Rowe: “…”": before a colon and a whole quotation any clause names who spoke. */
function behindColon(
  reading: Reading,
  sentence: Sentence,
  quote: QuotePassage,
  named: readonly Naming[],
  end: number,
): Draft | undefined {
  const { tokens } = reading;
  const colon = quote.from - 1;
  if (
    tokens[colon]?.text !== ":" ||
    colon <= sentence.from ||
    quote.to < end ||
    quote.to - quote.from < SHORTEST
  )
    return undefined;
  const actor = actorOf(reading, { ...sentence, to: colon }, named);
  if (actor === undefined) return undefined;
  return draft({
    kind: "direct",
    message: [quote],
    frame: [{ from: sentence.from, to: quote.from }],
    speaker: { from: actor.from, to: actor.to },
    sentence: sentence.index,
    quote: quote.index,
    rule: "en/colon-quote",
  });
}

/** "“…,” reckons its owner, Max Slater", "“…,” she laughs": behind a whole quotation any verb with a subject tells who spoke. */
function beforeAnyVerb(
  reading: Reading,
  sentence: Sentence,
  quote: QuotePassage,
  named: readonly Naming[],
  end: number,
): Draft | undefined {
  const { tokens } = reading;
  const comma = tokens[quote.to]?.text === ",";
  const at = comma ? quote.to + 1 : quote.to;
  if (quote.from !== sentence.from || at >= end || quote.to - quote.from < SHORTEST) return undefined;
  if (!comma && !/^[,!?—–]$/.test(tokens[quote.to - 2]!.text)) return undefined;
  const inverted = isVerb(tokens[at]!.lower) && !AUXILIARIES.has(tokens[at]!.lower);
  const speaker = inverted ? behindVerb(reading, at + 1, end, named) : subjectAt(reading, at, end, named);
  if (speaker === undefined) return undefined;
  const verb = inverted ? at : speaker.to;
  if (!inverted && !isVerb(tokens[verb]?.lower ?? "")) return undefined;
  return draft({
    kind: "direct",
    message: [quote],
    cue: [verb],
    frame: [{ from: quote.to, to: Math.max(verb + 1, speaker.to) }],
    speaker,
    sentence: sentence.index,
    quote: quote.index,
    rule: "en/quote-behind",
  });
}

/** A subject behind its verb, which may be any phrase with a name in it: "its owner, Max Slater". */
function behindVerb(reading: Reading, at: number, end: number, named: readonly Naming[]): Range | undefined {
  const subject = at < end ? subjectAt(reading, at, end, named) : undefined;
  if (subject !== undefined) return subject;
  const phrase = phraseFrom(reading, at, end);
  return phrase !== undefined && named.some(({ from }) => phrase.from <= from && from < phrase.to)
    ? phrase
    : undefined;
}

/** What a short saying is called. */
const MAXIM =
  /^(?:lines?|motto|saying|sayings|maxims?|credo|rule|advice|verdict|answer|reply|message|words?|slogan|watchword|catchphrase|mantra|philosophy)$/;

/** "“…” was one of her favourite lines", "“…” is his motto". */
function maxim(reading: Reading, sentence: Sentence, quote: QuotePassage, end: number): Draft | undefined {
  const { tokens } = reading;
  const comma = tokens[quote.to]?.text === "," ? 1 : 0;
  const verb = quote.to + comma;
  if (quote.from !== sentence.from || !/^(?:is|was|remains|remained|became)$/.test(tokens[verb]?.lower ?? ""))
    return undefined;
  const near = (place: number, words: number): Range => ({
    from: place + 1,
    to: Math.min(end, place + words),
  });
  const owner = placeOf(tokens, near(verb, 5), ({ lower }) => /^(?:his|her)$/.test(lower));
  const noun = placeOf(tokens, near(owner, 4), ({ lower }) => MAXIM.test(lower));
  if (owner < 0 || noun < 0) return undefined;
  return draft({
    kind: "direct",
    message: [quote],
    cue: [verb],
    frame: [{ from: verb, to: noun + 1 }],
    speaker: { from: owner, to: noun + 1 },
    sentence: sentence.index,
    quote: quote.index,
    rule: "en/quote-behind",
  });
}
