/** English noun phrases and verb groups, read from the verb outwards. */
import type { Reading } from "../../text/reading.ts";
import type { Range, Token } from "../../text/tokens.ts";
import { type CueForm, FORMS, isAlsoNoun } from "./cues.ts";
import { ABBREVIATIONS, ADVERBS, AUXILIARIES, CONNECTORS, PREPOSITIONS, PRONOUNS, TIMES } from "./words.ts";

export interface Verb extends Range, CueForm {
  /** The verb itself; auxiliaries and adverbs stand before it in the range. */
  readonly at: number;
}

const OPEN = (text: string): boolean =>
  text === "," ||
  text === ";" ||
  text === ":" ||
  text === "—" ||
  text === "–" ||
  text === "--" ||
  text === "―" ||
  text === "(" ||
  text === ")";

/** The verb of speech at token `i`, with its auxiliaries; undefined where it is a noun or stands in a quotation. */
export function verbAt({ tokens, quoteOf }: Reading, i: number, start: number): Verb | undefined {
  const token = tokens[i]!;
  if (quoteOf[i]! >= 0 || token.kind !== "word" || (token.capital && i > start)) return undefined;
  const form = FORMS.get(token.lower);
  if (form === undefined || (form.form === "progressive" && NEVER_PROGRESSIVE.has(form.lemma)))
    return undefined;
  let from = i;
  while (
    from > start &&
    (ADVERBS.has(tokens[from - 1]!.lower) ||
      AUXILIARIES.has(tokens[from - 1]!.lower) ||
      contracted(tokens[from - 1]!.lower))
  )
    from--;
  while (from < i && ADVERBS.has(tokens[from]!.lower) && from === start) from++;
  const helped = tokens.slice(from, i).some(({ lower }) => AUXILIARIES.has(lower) || contracted(lower));
  const before = tokens[from - 1];
  if (
    before !== undefined &&
    from > start &&
    (before.lower === "to" || before.lower === "the" || before.lower === "a" || before.lower === "an")
  )
    return undefined;
  if (
    form.form === "plain" &&
    !helped &&
    !/^(?:they|we|i|you|who|people|critics|some|many|others|experts|officials|democrats|republicans)$/.test(
      before?.lower ?? "",
    ) &&
    !(before !== undefined && /s$/.test(before.lower) && !isAlsoNoun(token.lower))
  )
    return undefined;
  if (
    isAlsoNoun(token.lower) &&
    !helped &&
    (before === undefined ||
      PREPOSITIONS.has(before.lower) ||
      /^(?:his|her|its|their|these|those|this|some|many|more|no|such|new|other|and|or|two|three|four|five|six|seven|eight|nine|ten|twelve|several|\d+|'s|’s)$/.test(
        before.lower,
      ) ||
      /['’]s$/.test(before.lower))
  )
    return undefined;
  return { ...form, at: i, from, to: i + 1 };
}

/** Their "-ing" is hardly ever a statement: "no way of knowing". */
const NEVER_PROGRESSIVE = new Set(
  "know mean feel think find show learn believe understand offer report point figure decide expect hope determine plan".split(
    " ",
  ),
);

const contracted = (lower: string): boolean =>
  /^(?:hasn|haven|hadn|isn|aren|wasn|weren|won|wouldn|didn|doesn|don|couldn)['’]t$/.test(lower);

/** The subject that ends directly before token `end`. */
export function subjectBefore(reading: Reading, end: number, start: number): Range | undefined {
  const { tokens, quoteOf } = reading;
  let to = end;
  // "X, the head of Y, said": the comma closes an apposition.
  const closed = tokens[to - 1]?.text === ",";
  if (closed) to--;
  let from = to;
  let hasClause = false;
  while (from > start) {
    const { text, lower } = tokens[from - 1]!;
    if (quoteOf[from - 1]! >= 0) break;
    // "a diplomat who was not there said": the clause belongs to its noun.
    const relative = closed || from === to ? undefined : relativeBefore(reading, from, start);
    if (relative !== undefined) {
      from = relative;
      hasClause = true;
      continue;
    }
    if (
      closed
        ? /^[;:()]$/.test(text) || (from - 1 === start && CONNECTORS.has(lower))
        : OPEN(text) || (CONNECTORS.has(lower) && !joins(reading, from - 1))
    )
      break;
    if ((text === "." && !isPoint(reading, from - 1)) || text === "?" || text === "!") break;
    if (!closed && isFiniteWord(tokens[from - 1]!)) break;
    from--;
  }
  if (closed) from = behindOpening(reading, from, to, start);
  to = trimmed(reading, from, to);
  while (
    from < to &&
    (ADVERBS.has(tokens[from]!.lower) || TIMES.has(tokens[from]!.lower) || tokens[from]!.lower === "however")
  )
    from++;
  if (from >= to || PREPOSITIONS.has(tokens[from]!.lower)) return afterOpening(reading, from, to);
  const last = tokens[to - 1]!;
  if (!hasClause && !closed && to - from > 3 && /^(?:he|she|they|it|we|i)$/.test(last.lower))
    return { from: to - 1, to };
  return { from, to };
}

/** Where "who" stands, if the word before `from` is that, or the verb directly behind it. */
function relativeBefore({ tokens }: Reading, from: number, start: number): number | undefined {
  const isWho = (i: number): boolean =>
    i > start && tokens[i]!.lower === "who" && tokens[i - 1]!.kind === "word";
  if (isWho(from - 1)) return from - 1;
  return isFiniteWord(tokens[from - 1]!) && isWho(from - 2) ? from - 2 : undefined;
}

/** "After the talks, the minister, Ann Lee, said": what stands before the first comma is when and where, if two more follow. */
function behindOpening({ tokens, quoteOf }: Reading, from: number, to: number, start: number): number {
  const { lower } = tokens[start]!;
  if (from > start + 1 || !(PREPOSITIONS.has(lower) || CONNECTORS.has(lower))) return from;
  const commas = tokens
    .slice(from, to)
    .flatMap(({ text }, i) => (text === "," && quoteOf[from + i]! < 0 ? [from + i] : []));
  return commas.length >= 2 ? commas[0]! + 1 : from;
}

/** Without what belongs to the verb: "Democrats successfully", "The Times on Saturday". */
function trimmed({ tokens }: Reading, from: number, end: number): number {
  let to = end;
  for (let fuse = 0; fuse < 4 && to > from + 1; fuse++) {
    const { lower } = tokens[to - 1]!;
    if (ADVERBS.has(lower) || /[a-z]{3}ly$/.test(lower)) to--;
    else if (TIMES.has(lower) && tokens[to - 2]?.lower === "on") to -= 2;
    else if (TIMES.has(lower)) to--;
    else break;
  }
  return to;
}

/** The point of an abbreviation or an initial. */
function isPoint({ tokens }: Reading, i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    before.end === tokens[i]!.start &&
    (before.text.length === 1 || ABBREVIATIONS.has(before.lower))
  );
}

/** "In an interview Mr. Smith said": what is left when the phrase in front is taken away. */
function afterOpening({ tokens }: Reading, from: number, to: number): Range | undefined {
  if (from >= to) return undefined;
  const last = tokens[to - 1]!;
  if (PRONOUNS.has(last.lower)) return { from: to - 1, to };
  let at = to;
  while (at > from && tokens[at - 1]!.capital) at--;
  return at < to && at > from + 1 ? { from: at, to } : undefined;
}

/** "and" between two names or nouns: "Obama and Clinton said". */
function joins({ tokens, quoteOf }: Reading, i: number): boolean {
  const { lower } = tokens[i]!;
  if (lower !== "and" && lower !== "or") return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (
    before !== undefined &&
    after !== undefined &&
    quoteOf[i - 1]! < 0 &&
    before.kind === "word" &&
    (before.capital
      ? after.capital
      : !isFiniteWord(after) && !PRONOUNS.has(after.lower) && !before.lower.endsWith("ed"))
  );
}

const isFiniteWord = ({ lower, capital }: Token): boolean =>
  AUXILIARIES.has(lower) && !capital && !/^(?:'s|being|been)$/.test(lower);

/** The noun phrase that begins at `i`, with everything up to the next clause. */
export function phraseFrom(reading: Reading, i: number, limit: number): Range | undefined {
  const { tokens, quoteOf, sentenceOf } = reading;
  let to = i;
  while (to < limit && sentenceOf[to] === sentenceOf[i]) {
    const { text, lower } = tokens[to]!;
    if (
      quoteOf[to]! >= 0 ||
      OPEN(text) ||
      (CONNECTORS.has(lower) && lower !== "and" && to > i) ||
      (/^[.!?]$/.test(text) && !(text === "." && to > i && isPoint(reading, to)))
    )
      break;
    if (lower === "in" || lower === "on" || lower === "during" || lower === "at" || TIMES.has(lower)) break;
    if (to > i && AUXILIARIES.has(lower)) break;
    to++;
  }
  return to > i ? { from: i, to } : undefined;
}
