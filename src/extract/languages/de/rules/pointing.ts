/** "Das teilte X mit": what was said stands in the sentence before. */
import { type Draft, draft } from "../../../draft.ts";
import type { Range } from "../../../text/tokens.ts";
import { TRAILING } from "../cues.ts";
import { findCue } from "../cues-found.ts";
import { subjectAfter } from "../phrases.ts";
import { addresseeOf, type Scene } from "./scene.ts";

/** The sentence is one quotation. */
function isQuote({ reading }: Scene, { from, to }: Range): boolean {
  const quote = reading.quotes[reading.quoteOf[from]!];
  return quote?.from === from && quote.to >= to - 1;
}

export function fromPointing(scene: Scene): Draft | undefined {
  const { reading, clauses, lexicon, sentence, end } = scene;
  const { tokens } = reading;
  const clause = clauses[0]!;
  const before = reading.sentences[sentence.index - 1];
  if (!/^(?:das|dies|dieses)$/.test(tokens[clause.from]!.lower) || clause.finite[0] !== clause.from + 1)
    return undefined;
  if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
  const cue = findCue(reading, clauses, 0, lexicon);
  if (
    cue === undefined ||
    cue.finding ||
    !TRAILING.has(cue.lemma) ||
    (cue.form === "modal" && !isQuote(scene, before))
  )
    return undefined;
  const subject = cue.form === "passive" ? undefined : subjectAfter(reading, cue.finite, end, lexicon);
  if (subject === undefined && cue.form !== "passive") return undefined;
  const speaker = subject && { from: subject.from, to: subject.to };
  const quote = isQuote(scene, before) ? reading.quotes[reading.quoteOf[before.from]!] : undefined;
  return draft({
    kind: quote === undefined ? "indirect" : "direct",
    message: [
      quote === undefined ? { from: before.from, to: before.to } : { from: quote.from, to: quote.to },
    ],
    quote: quote?.index,
    cue: cue.words,
    frame: [{ from: sentence.from, to: end }],
    speaker,
    addressee: addresseeOf(scene, clause, speaker),
    sentence: sentence.index,
    rule: "de/pointing-back",
  });
}
