/** What every rule of German looks at: one sentence, taken apart. */
import type { Lexicon } from "../../../lexicon.ts";
import type { QuotePassage, Reading, Sentence } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import { type Clause, readClauses, withoutStop } from "../clauses.ts";
import { CUE_NOUNS } from "../cues.ts";
import { type Phrase, readPhrase } from "../phrases.ts";
import { PREPOSITIONS, RELATIVES, SUBJUNCTIONS } from "../words.ts";

export interface Scene {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** The sentence without its full stop. */
  readonly end: number;
}

export function setScene(reading: Reading, sentence: Sentence, lexicon: Lexicon): Scene {
  return {
    reading,
    lexicon,
    sentence,
    clauses: readClauses(reading, sentence, lexicon),
    end: withoutStop(reading, sentence),
  };
}

/** The quotation that begins at token `i`. */
export function quoteFrom({ reading }: Scene, i: number): QuotePassage | undefined {
  const quote = reading.quotes[reading.quoteOf[i] ?? -1];
  return quote?.from === i ? quote : undefined;
}

/** The quotation whose closing mark is token `i`. */
export function quoteTo({ reading }: Scene, i: number): QuotePassage | undefined {
  const quote = reading.quotes[reading.quoteOf[i] ?? -1];
  return quote !== undefined && quote.to === i + 1 ? quote : undefined;
}

export const isSource = (lower: string): boolean =>
  CUE_NOUNS.has(lower) ||
  /(?:bericht|mitteilung|erklärung|brief|schreiben|studie|urteil|artikel|papier|papiers|zeitung|interview|meldung|stellungnahme|rede|gutachten|text|botschaft|entwurf|resolution|statement)$/.test(
    lower,
  );

/** To whom: "gegenüber der Zeitung", "sagte der BBC, …", "vor Journalisten". */
export function addresseeOf(
  { reading, lexicon }: Scene,
  { from, to }: Range,
  subject: Range | undefined,
): Range | undefined {
  const { tokens } = reading;
  for (let i = from; i < to; i++) {
    if (reading.quoteOf[i]! >= 0) continue;
    const { lower } = tokens[i]!;
    if (
      (lower === "gegenüber" && !isRelative(tokens, i - 1)) ||
      (lower === "vor" &&
        /^(?:journalisten|reportern|parlament|dem|der|den)$/.test(tokens[i + 1]?.lower ?? ""))
    ) {
      const phrase = readPhrase(reading, i + 1, to, lexicon);
      if (
        phrase !== undefined &&
        !(
          lower === "vor" &&
          !/(?:journalisten|reportern|parlament|presse|kongress|ausschuss|medien|versammlung|anhängern|delegierten|abgeordneten|rat)$/.test(
            lastNoun(tokens, phrase),
          )
        )
      )
        return withNumber(tokens, phrase);
    }
    if (
      (lower === "dem" || lower === "der" || lower === "den") &&
      i > from &&
      outside(i, subject) &&
      tokens[i - 1] !== undefined &&
      (subject?.to === i || followsVerb(tokens, i, lexicon))
    ) {
      const phrase = readPhrase(reading, i, to, lexicon);
      if (
        phrase?.noun !== undefined &&
        (lower !== "der" ||
          /(?:zeitung|agentur|presse|bbc|dpa|afp|welt|zeit|tageszeitung|times|post)/.test(
            phraseText(tokens, phrase),
          ))
      )
        return withNumber(tokens, phrase);
    }
  }
  return undefined;
}

/** "dem Sender Nord 3" */
const withNumber = (tokens: readonly { text: string }[], { from, to }: Range): Range => ({
  from,
  to: /^\d{1,3}$/.test(tokens[to]?.text ?? "") ? to + 1 : to,
});

/** ", die gegenüber der Schule wohnt": where somebody lives, and not to whom she speaks. */
const isRelative = (tokens: readonly { lower: string; text: string }[], i: number): boolean =>
  /^(?:der|die|das|wo)$/.test(tokens[i]?.lower ?? "") && tokens[i - 1]?.text === ",";

const outside = (i: number, range: Range | undefined): boolean =>
  range === undefined || i < range.from || i >= range.to;

function followsVerb(
  tokens: readonly { lower: string; capital: boolean }[],
  i: number,
  lexicon: Lexicon,
): boolean {
  const before = tokens[i - 1]!;
  return !before.capital && lexicon.verb(before.lower) !== undefined;
}

const phraseText = (tokens: readonly { lower: string }[], { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
const lastNoun = (tokens: readonly { lower: string }[], phrase: Phrase): string =>
  tokens[phrase.noun ?? phrase.from]!.lower;

/** Where the frame of the clause begins: with what depends on it, and not with an independent clause before. */
export function frameStart({ clauses, reading, sentence }: Scene, index: number): number {
  let first = index;
  const clause = clauses[index]!;
  if (clause.kind === "relative" || clause.kind === "subordinate") return clause.from;
  for (let i = index - 1; i >= 0; i--) {
    const earlier = clauses[i]!;
    if (earlier.kind === "main" || earlier.after === ";" || earlier.after === ":") break;
    first = i;
  }
  const from = clauses[first]!.from;
  return reading.quoteOf[from]! >= 0 && first < index ? clause.from : Math.max(from, sentence.from);
}

export const startsWithRelative = ({ reading }: Scene, clause: Clause): boolean => {
  const { tokens } = reading;
  const first = tokens[clause.head]!.lower;
  return (
    RELATIVES.has(first) || (PREPOSITIONS.has(first) && RELATIVES.has(tokens[clause.head + 1]?.lower ?? ""))
  );
};

export const isSubjunction = (lower: string): boolean => SUBJUNCTIONS.has(lower);
