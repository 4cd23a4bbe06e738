/** Quotations that no verb has claimed: whole ones go on with the last speaker; quoted words belong to the sentence's subject. */
import { type Draft, draft } from "../../../draft.ts";
import type { Naming } from "../../../people/mentions.ts";
import { type QuotePassage, quotesIn, type Reading, type Sentence } from "../../../text/reading.ts";
import { actorOf } from "../actors.ts";
import { framedQuote } from "./framed.ts";

/** `named`: where the sentence names people. */
export function looseQuotes(
  reading: Reading,
  sentence: Sentence,
  drafts: readonly Draft[],
  named: readonly Naming[],
): Draft[] {
  const found: Draft[] = [];
  for (const quote of quotesIn(reading, sentence)) {
    if (drafts.some(({ message }) => message.some(({ from, to }) => from === quote.from && to === quote.to)))
      continue;
    const within = drafts.find(({ message }) =>
      message.some(({ from, to }) => from <= quote.from && quote.to <= to),
    );
    if (within !== undefined) {
      if (isWorded(reading, quote))
        found.push(
          draft({
            ...within,
            kind: "partial",
            message: [quote],
            quote: quote.index,
            rule: "en/quoted-words",
          }),
        );
      continue;
    }
    const framed = framedQuote(reading, sentence, quote, named) ?? aboutThem(reading, sentence, quote, named);
    if (framed !== undefined) found.push(framed);
    else if (quote.from === sentence.from && isWhole(reading, sentence, quote))
      found.push(
        draft({
          kind: "direct",
          message: [quote],
          quote: quote.index,
          sentence: sentence.index,
          carries: true,
          rule: "en/quote-alone",
        }),
      );
  }
  return found;
}

/**
 * "Beth Summers paid tribute to “one of the giants of her trade”": quoted words of three or more that begin small, in a sentence about
 * somebody who stands before them.
 */
function aboutThem(
  reading: Reading,
  sentence: Sentence,
  quote: QuotePassage,
  named: readonly Naming[],
): Draft | undefined {
  const first = reading.tokens[quote.from + 1]!;
  if (quote.to - quote.from < 5 || first.kind !== "word" || first.capital) return undefined;
  const actor = actorOf(reading, { ...sentence, to: quote.from }, named);
  return (
    actor &&
    draft({
      kind: "partial",
      message: [quote],
      speaker: { from: actor.from, to: actor.to },
      sentence: sentence.index,
      quote: quote.index,
      rule: "en/quoted-loosely",
    })
  );
}

/** The whole sentence, or all of it up to a dash. */
const isWhole = ({ tokens }: Reading, sentence: Sentence, { from, to }: QuotePassage): boolean =>
  to - from > 4 && (to >= sentence.to - 1 || /^[–—]$/.test(tokens[to]!.text));

/** Holds a word that is not written as part of a name or title. */
function isWorded({ tokens }: Reading, { from, to }: QuotePassage): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (
      tokens[i]!.kind === "word" &&
      !tokens[i]!.capital &&
      !/^(?:of|the|and|a|an|in|on|for|to)$/.test(tokens[i]!.lower)
    )
      return true;
  return false;
}
