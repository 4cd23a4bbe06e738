/** What every rule of German looks at: one sentence, taken apart. */
import type { Draft } from "../../../draft.ts";
import type { Lexicon } from "../../../lexicon.ts";
import type { QuotePassage, Reading, Sentence } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import { type Clause, readClauses, withoutStop } from "../clauses.ts";
import { CUE_NOUNS } from "../cues.ts";
import type { Cue } from "../cues-found.ts";
import { type Phrase, readPhrase, subjectAfter, subjectBefore } from "../phrases.ts";
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

/** The subject of the clause that holds the cue; that of an earlier clause when it has none of its own. */
export function subjectOf(scene: Scene, index: number, cue: Cue, limit: number): Range | undefined {
  const { reading, lexicon, clauses } = scene;
  const { tokens } = reading;
  const clause = clauses[index]!;
  if (cue.form === "passive") return agentOf(scene, index, limit);
  if (clause.kind === "relative") return { from: clause.head, to: clause.head + 1 };
  if (clause.kind === "subordinate") {
    const subject = subjectAfter(reading, clause.head, clause.to, lexicon);
    return subject && { from: subject.from, to: subject.to };
  }
  if (tokens[cue.finite + 1]?.lower === "es" && cue.lemma === "heißen")
    return textOf(scene, clause.from, limit);
  if (cue.finite === clause.head && opensWithSubject(scene, index)) {
    const earlier = earlierSubject(scene, index);
    if (earlier !== undefined) return earlier;
  }
  const before = subjectBefore(reading, clause.head, cue.finite, lexicon);
  const pronoun = /^(?:er|sie|es|man|wir|ich)$/.test(tokens[cue.finite + 1]?.lower ?? "")
    ? cue.finite + 1
    : undefined;
  if (pronoun !== undefined && pronoun < limit) return { from: pronoun, to: pronoun + 1 };
  if (before !== undefined) return { from: before.from, to: before.to };
  const after = subjectAfter(reading, cue.finite, limit, lexicon);
  if (after !== undefined) return { from: after.from, to: after.to };
  return cue.finite === clause.head ? earlierSubject(scene, index) : undefined;
}

/** "Der Leiter, Andreas Huber, sagte": the sentence begins with a noun phrase, and no clause with a verb stands between. */
function opensWithSubject({ reading, lexicon, clauses }: Scene, index: number): boolean {
  if (index === 0 || clauses[0]!.kind !== "phrase") return false;
  if (
    clauses
      .slice(0, index)
      .some(({ kind }) => kind === "main" || kind === "subordinate" || kind === "infinitive")
  )
    return false;
  return subjectBefore(reading, clauses[0]!.head, clauses[0]!.to, lexicon) !== undefined;
}

/** "In der Mitteilung heißt es", "Aus Paris hieß es". */
function textOf({ reading, lexicon }: Scene, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|aus|bei|beim|von|vom|seitens)$/.test(reading.tokens[i]!.lower)) continue;
    const phrase = readPhrase(reading, i + 1, to, lexicon);
    if (phrase !== undefined) return { from: phrase.from, to: phrase.to };
  }
  return undefined;
}

/** "X, der …, sagte, dass" and "X kam und sagte, dass": the subject stands before. */
function earlierSubject({ reading, lexicon, clauses, sentence }: Scene, index: number): Range | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    if (clause.kind === "relative" || clause.kind === "infinitive" || clause.kind === "subordinate") continue;
    const verb = clause.kind === "phrase" ? clause.to : clause.finite[0]!;
    const before = subjectBefore(reading, clause.head, verb, lexicon);
    if (before !== undefined && !(clause.kind === "phrase" && i > 0 && clauses[i - 1]!.kind === "phrase"))
      return { from: before.from, to: before.to };
    if (clause.kind === "main") {
      const after = subjectAfter(reading, clause.finite[0]!, clause.to, lexicon);
      return after && { from: after.from, to: after.to };
    }
    if (clause.from === sentence.from) return undefined;
  }
  return undefined;
}

/** Of a passive: "von Experten wurde vermutet", "in einem Bericht wurde behauptet". */
function agentOf({ reading, lexicon, clauses }: Scene, index: number, limit: number): Range | undefined {
  const { tokens } = reading;
  const { from } = clauses[index]!;
  for (let i = from; i < limit; i++) {
    const { lower } = tokens[i]!;
    if (lower === "von" || lower === "vom" || lower === "seitens") {
      const phrase = readPhrase(reading, i + 1, limit, lexicon);
      if (phrase !== undefined) return { from: phrase.from, to: phrase.to };
    }
    if (lower === "in" || lower === "im") {
      const phrase = readPhrase(reading, i + 1, limit, lexicon);
      if (phrase?.noun !== undefined && isSource(tokens[phrase.noun]!.lower))
        return { from: phrase.from, to: phrase.to };
    }
  }
  return undefined;
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
      lower === "gegenüber" ||
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
        return { from: phrase.from, to: phrase.to };
    }
    if (
      (lower === "dem" || lower === "der" || lower === "den") &&
      i > from &&
      outside(i, subject) &&
      followsVerb(tokens, i, lexicon)
    ) {
      const phrase = readPhrase(reading, i, to, lexicon);
      if (
        phrase?.noun !== undefined &&
        (lower !== "der" ||
          /(?:zeitung|agentur|presse|bbc|dpa|afp|welt|zeit|tageszeitung|times|post)/.test(
            phraseText(tokens, phrase),
          ))
      )
        return { from: phrase.from, to: phrase.to };
    }
  }
  return undefined;
}

const outside = (i: number, range: Range | undefined): boolean =>
  range === undefined || i < range.from || i >= range.to;

function followsVerb(
  tokens: readonly { lower: string; capital: boolean }[],
  i: number,
  lexicon: Lexicon,
): boolean {
  const before = tokens[i - 1]!;
  return !before.capital ? lexicon.verb(before.lower) !== undefined : true;
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

export const draft = (
  parts: Partial<Draft> & Pick<Draft, "kind" | "message" | "sentence" | "rule">,
): Draft => ({
  cue: [],
  frame: [],
  speaker: undefined,
  addressee: undefined,
  quote: undefined,
  carries: false,
  ...parts,
});
