/** "According to X, …" and "…, according to X". */
import { type Draft, draft } from "../../../draft.ts";
import type { Reading, Sentence } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import { setOf } from "../words.ts";
import { withoutStop } from "./draft.ts";

export function accordingTo(reading: Reading, sentence: Sentence): Draft | undefined {
  const { tokens, quoteOf } = reading;
  const end = withoutStop(reading, sentence);
  for (let i = sentence.from; i + 2 < end; i++) {
    if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to" || quoteOf[i]! >= 0) continue;
    const speaker = sourceFrom(reading, i + 2, end);
    if (isMeasure(reading, speaker)) continue;
    const message = messageAround(reading, sentence, { from: i, to: speaker.to }, end);
    if (message === undefined) return undefined;
    const quote = reading.quotes[quoteOf[message.from]!];
    const direct = quote?.from === message.from && quote.to === message.to;
    return draft({
      kind: direct ? "direct" : "indirect",
      message: [message],
      cue: [i, i + 1],
      frame: [{ from: i, to: speaker.to }],
      speaker,
      sentence: sentence.index,
      quote: direct ? quote.index : undefined,
      rule: "en/according-to",
    });
  }
  return undefined;
}

/** "According to the tonnage that they handle": by what something is done, and nobody's words. */
function isMeasure({ tokens }: Reading, { from, to }: Range): boolean {
  let last = from;
  while (last + 1 < to && tokens[last + 1]!.kind === "word" && !ENDS_NOUN.test(tokens[last + 1]!.lower))
    last++;
  return MEASURES.has(tokens[last]!.lower);
}

const ENDS_NOUN = /^(?:of|that|which|who|in|on|at|for|from|to|with|by|and)$/;

const MEASURES = setOf(`
  tonnage size weight length height number amount value age income need needs scale order rank ability merit taste custom tradition season weather
  price cost distance kind type`);

function sourceFrom({ tokens, quoteOf }: Reading, from: number, end: number): Range {
  let to = from;
  while (to < end && !(tokens[to]!.text === "," && quoteOf[to]! < 0) && tokens[to]!.text !== ";") to++;
  return { from, to };
}

function messageAround(
  { tokens }: Reading,
  sentence: Sentence,
  frame: Range,
  end: number,
): Range | undefined {
  if (frame.from === sentence.from) return frame.to + 1 < end ? { from: frame.to + 1, to: end } : undefined;
  const to = tokens[frame.from - 1]!.text === "," ? frame.from - 1 : frame.from;
  return to > sentence.from ? { from: sentence.from, to } : undefined;
}
