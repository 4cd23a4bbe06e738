/** Quotations that no verb has claimed: whole ones go on with the last speaker; quoted words belong to the sentence's subject. */
import { type Actor, type Draft, draft } from "../../../draft.ts";
import { type QuotePassage, quotesIn, type Reading, type Sentence } from "../../../text/reading.ts";

export function looseQuotes(reading: Reading, sentence: Sentence, drafts: readonly Draft[]): Draft[] {
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
    } else if (quote.from === sentence.from && quote.to >= sentence.to - 1 && quote.to - quote.from > 4)
      found.push(
        draft({
          kind: "direct",
          message: [quote],
          quote: quote.index,
          sentence: sentence.index,
          carries: true,
          actor: gesturing(reading, sentence),
          rule: "en/quote-alone",
        }),
      );
  }
  return found;
}

/** What reporters tell between two things that somebody says. */
const GESTURE =
  /^(?:laugh|smile|grin|nod|shrug|sigh|wince|pause|frown|chuckle|hesitate)(?:s|d|ed|ded|ned|ged)?$|^(?:shakes|shook)$/;

/** "Keel shakes his head.", "The mayor shrugged.": whoever did so in the sentence before speaks next. */
function gesturing(reading: Reading, { index, paragraph }: Sentence): Actor | undefined {
  const before = reading.sentences[index - 1];
  if (before === undefined || before.paragraph !== paragraph) return undefined;
  const { tokens, quoteOf } = reading;
  for (let i = before.from + 1; i < Math.min(before.to, before.from + 5); i++) {
    if (quoteOf[i - 1]! >= 0 || tokens[i - 1]!.kind !== "word") return undefined;
    if (!tokens[i]!.capital && GESTURE.test(tokens[i]!.lower))
      return { from: before.from, to: i, speaks: true };
  }
  return undefined;
}

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
