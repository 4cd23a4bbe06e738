/** The verb of speech, and what was said behind it: "X said that …", "X told Y: “…”", "X promised to …". */
import { type Draft, draft } from "../../../draft.ts";
import type { Reading, Sentence } from "../../../text/reading.ts";
import type { Range } from "../../../text/tokens.ts";
import {
  BARE_VERBS,
  CALLING_VERBS,
  NAMING_VERBS,
  PLANNING_VERBS,
  SPEECH_VERBS,
  TELLING_VERBS,
  URGING_VERBS,
} from "../cues.ts";
import { subjectBefore, type Verb, verbAt } from "../phrases.ts";
import { AUXILIARIES, PREPOSITIONS, PRONOUNS, TIMES } from "../words.ts";
import { withoutStop, wordsOf } from "./draft.ts";

interface Complement {
  readonly from: number;
  readonly rule: string;
  readonly addressee?: Range;
  /** How far the cue reaches behind the verb. */
  readonly cueTo?: number;
}

export function beforeMessage(reading: Reading, sentence: Sentence, verb: Verb): Draft | undefined {
  const { tokens, quotes, quoteOf } = reading;
  const end = withoutStop(reading, sentence);
  if (verb.to >= end || isPassive(reading, verb) || isAssessment(reading, verb)) return undefined;
  const found = complement(reading, verb, end);
  if (found === undefined) return undefined;
  const speaker =
    verb.form === "progressive" ? leader(reading, sentence, verb) : subjectOf(reading, sentence, verb);
  if (speaker === undefined && !isImpersonal(reading, verb)) return undefined;
  const quote = quotes[quoteOf[found.from]!];
  const to =
    quote?.from === found.from && (quote.to >= end || /^(?:colon|quote)$/.test(found.rule))
      ? quote.to
      : messageEnd(reading, found.from, end, sentence.from);
  if (to <= found.from) return undefined;
  const direct = quote?.from === found.from && quote.to === to;
  return draft({
    kind: direct ? "direct" : found.rule === "noun" ? "reported" : "indirect",
    message: [{ from: found.from, to }],
    cue: wordsOf({ from: verb.from, to: found.cueTo ?? verb.to }),
    frame: [{ from: speaker === undefined ? verb.from : Math.min(speaker.from, verb.from), to: found.from }],
    speaker,
    addressee: found.addressee,
    sentence: sentence.index,
    quote: direct ? quote.index : undefined,
    rule: `en/verb-${found.rule}`,
  });

  /** What follows the verb, if it is what was said. */
  function complement(reading: Reading, verb: Verb, end: number): Complement | undefined {
    const after = skipTimes(reading, verb.to, end);
    const object =
      TELLING_VERBS.has(verb.lemma) || URGING_VERBS.has(verb.lemma)
        ? objectAfter(reading, verb.to, end)
        : undefined;
    const at = object === undefined ? after : skipTimes(reading, object.to, end);
    if (at >= end) return undefined;
    const { lower, text } = tokens[at]!;
    const addressee = object === undefined ? {} : { addressee: object };
    const speech = SPEECH_VERBS.has(verb.lemma) || TELLING_VERBS.has(verb.lemma);
    if (speech && lower === "that") return { from: at, rule: "that", ...addressee };
    if (speech && (text === ":" || text === ",") && quoteOf[at + 1] !== undefined && quoteOf[at + 1]! >= 0)
      return { from: at + 1, rule: text === ":" ? "colon" : "quote", ...addressee };
    if (speech && text === ":" && at + 1 < end) return { from: at + 1, rule: "bare", ...addressee };
    if (speech && quoteOf[at]! >= 0 && quotes[quoteOf[at]!]!.from === at)
      return { from: at, rule: "bare", ...addressee };
    // "declined to comment", "did not want to be named": nothing was said.
    if (lower === "to" && isSilence(at + 1)) return undefined;
    if (
      lower === "to" &&
      (object === undefined ? PLANNING_VERBS.has(verb.lemma) : URGING_VERBS.has(verb.lemma))
    )
      return { from: object?.from ?? at, rule: "infinitive", ...addressee };
    if (verb.lemma === "call" && (lower === "for" || lower === "on"))
      return { from: at + 1, rule: "noun", cueTo: at + 1 };
    if (
      speech &&
      /^(?:whether|how|why|what|when|where|who|if)$/.test(lower) &&
      verb.lemma !== "show" &&
      verb.lemma !== "point"
    )
      return { from: at, rule: "question", ...addressee };
    if ((BARE_VERBS.has(verb.lemma) || object !== undefined) && speech && beginsClause(reading, at, end))
      return { from: at, rule: "bare", ...addressee };
    if (
      NAMING_VERBS.has(verb.lemma) &&
      text !== "," &&
      text !== "that" &&
      at === verb.to &&
      lower !== "by" &&
      lower !== "for" &&
      lower !== "and"
    )
      return { from: at, rule: "noun" };
    return (CALLING_VERBS.has(verb.lemma) ||
      (speech && /^(?:against|of|about)$/.test(tokens[verb.to]!.lower))) &&
      isCalled(reading, verb.to, end)
      ? { from: verb.to, rule: "noun" }
      : undefined;
  }

  function isSilence(at: number): boolean {
    const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? ""];
    return first === "comment" || (first === "be" && /^(?:named|identified|quoted)$/.test(second));
  }
}

/** Words between whom or what is called something and the quoted words. */
const LONGEST_CALLED = 12;

/** "(called) the deal “expensive but right”": something, and then quoted words. What is quoted at once is a title: "called “The Sea”". */
function isCalled({ tokens, quoteOf }: Reading, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + LONGEST_CALLED); i++) {
    if (quoteOf[i]! >= 0) return i > from;
    const { text, lower } = tokens[i]!;
    // "called that clause “…”": there it is an article.
    const article = i === from && lower === "that";
    if (/^[,;:–—]$/.test(text) || AUXILIARIES.has(lower) || (CLAUSE.test(lower) && !article)) return false;
  }
  return false;
}

/** Begins another clause: "called the police after somebody had written “…”". */
const CLAUSE = /^(?:after|before|when|while|because|since|until|if|who|which|that|to|on|for)$/;

/** "will know", "must fear": what the author supposes of somebody. */
export function isAssessment({ tokens }: Reading, { from, at, lemma }: Verb): boolean {
  if (!/^(?:know|think|feel|fear|hope|believe|realize|understand|worry)$/.test(lemma)) return false;
  return tokens.slice(from, at).some(({ lower }) => /^(?:will|would|must|may|might|should)$/.test(lower));
}

/** "was said", "is expected": somebody else says so. */
function isPassive({ tokens }: Reading, { from, at, form }: Verb): boolean {
  if (form !== "past" && form !== "participle") return false;
  return tokens.slice(from, at).some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
}

const isImpersonal = ({ tokens }: Reading, { from }: Verb): boolean => tokens[from - 1]?.lower === "it";

/** Times and places between the verb and what was said, when that is plain: "said on Friday that", "said in a statement that". */
function skipTimes(reading: Reading, from: number, end: number): number {
  const { tokens, quoteOf } = reading;
  let at = from;
  while (
    at < end &&
    quoteOf[at]! < 0 &&
    // "said there was", and not "said there".
    !(tokens[at]!.lower === "there" && AUXILIARIES.has(tokens[at + 1]?.lower ?? "")) &&
    (TIMES.has(tokens[at]!.lower) || /^(?:night|morning|evening|afternoon)$/.test(tokens[at]!.lower))
  )
    at++;
  if (
    at >= end ||
    !PREPOSITIONS.has(tokens[at]!.lower) ||
    tokens[at]!.lower === "to" ||
    tokens[at]!.lower === "for"
  )
    return at;
  for (let i = at; i < Math.min(end, at + 16); i++) {
    const { lower, text } = tokens[i]!;
    if (quoteOf[i]! >= 0) return at;
    if (
      lower === "that" ||
      ((text === ":" || text === ",") && quoteOf[i + 1] !== undefined && quoteOf[i + 1]! >= 0)
    )
      return i;
    if (text === "," || text === ";" || AUXILIARIES.has(lower)) return at;
  }
  return at;
}

/** "reporters", "the court", "CNN": whom somebody told. */
function objectAfter(reading: Reading, from: number, end: number): Range | undefined {
  const { tokens, quoteOf } = reading;
  // "warned against": of what, and not whom.
  if (PREPOSITIONS.has(tokens[from]?.lower ?? "")) return undefined;
  let to = from;
  while (to < end && to - from < 10 && quoteOf[to]! < 0) {
    const { lower, text } = tokens[to]!;
    if (
      lower === "that" ||
      lower === "to" ||
      lower === "in" ||
      lower === "on" ||
      lower === "at" ||
      lower === "how" ||
      lower === "what" ||
      lower === "about" ||
      TIMES.has(lower) ||
      /^[,:;]$/.test(text)
    )
      break;
    if (to > from && (PRONOUNS.has(lower) || (AUXILIARIES.has(lower) && lower !== "'s"))) break;
    to++;
    if (/^(?:me|us|him|them|you|her)$/.test(lower) && to === from + 1) break;
  }
  return to > from ? { from, to } : undefined;
}

/** A subject and then a finite verb: "he would", "the plan is", and not "the truth". */
function beginsClause({ tokens, quoteOf }: Reading, at: number, end: number): boolean {
  const first = tokens[at]!;
  if (PREPOSITIONS.has(first.lower) || first.kind === "mark")
    return first.lower === "in" || first.lower === "after" || first.lower === "for";
  if (/^(?:he|she|they|it|we|i|you|there)$/.test(first.lower)) return true;
  for (let i = at + 1; i < Math.min(end, at + 25); i++) {
    const { lower, text } = tokens[i]!;
    if (quoteOf[i]! >= 0) return true;
    if (
      AUXILIARIES.has(lower) ||
      ((/(?:ed|es|s)$/.test(lower) || PAST.has(lower)) &&
        !tokens[i]!.capital &&
        tokens[i - 1]!.kind === "word" &&
        isVerbLike(lower))
    )
      return true;
    if (text === ";") return false;
  }
  return false;
}

/** Past tenses that have no "-ed". */
const PAST = new Set(
  "lost won took made went came got gave saw knew did found left felt kept held met paid sent spent stood thought understood wrote began broke brought built bought caught chose drew drove fell fought flew grew led ran rose sold shot sat spoke struck taught threw wore told said heard became".split(
    " ",
  ),
);

const isVerbLike = (lower: string): boolean =>
  PAST.has(lower) ||
  lower.endsWith("ed") ||
  /^(?:says|wants|needs|seems|makes|gets|goes|comes|takes|knows|means|gives|remains|looks|keeps)$/.test(
    lower,
  );

function subjectOf(reading: Reading, sentence: Sentence, verb: Verb): Range | undefined {
  const { tokens, quoteOf } = reading;
  const before = tokens[verb.from - 1];
  if (before !== undefined && verb.from > sentence.from && before.lower === "who")
    return { from: verb.from - 1, to: verb.from };
  if (before !== undefined && (before.lower === "and" || before.lower === "but"))
    return shared(reading, sentence, verb.from - 1);
  if (verb.from <= sentence.from) return undefined;
  if (quoteOf[verb.from - 1]! >= 0) return undefined;
  return subjectBefore(reading, verb.from, sentence.from);
}

/** "X came and said": the subject of the first verb of the sentence. */
function shared(reading: Reading, sentence: Sentence, end: number): Range | undefined {
  for (let i = sentence.from; i < end; i++) {
    const { lower } = reading.tokens[i]!;
    const verb = verbAt(reading, i, sentence.from);
    if (verb === undefined && !AUXILIARIES.has(lower) && !lower.endsWith("ed")) continue;
    const from = verb?.from ?? i;
    return from > sentence.from ? subjectBefore(reading, from, sentence.from) : undefined;
  }
  return undefined;
}

/** ", adding that …": the subject of the clause before. */
function leader(reading: Reading, sentence: Sentence, verb: Verb): Range | undefined {
  return verb.from > sentence.from ? shared(reading, sentence, verb.from) : undefined;
}

/** Where what was said ends: before ", according to", ", adding", a new subject with a verb of speech. */
function messageEnd(reading: Reading, from: number, end: number, start: number): number {
  const { tokens, quoteOf } = reading;
  for (let i = from + 1; i < end; i++) {
    if (quoteOf[i]! >= 0) continue;
    const { text, lower } = tokens[i]!;
    if (text === ";") return i;
    if (text !== "," && lower !== "and") continue;
    const next = tokens[i + 1];
    if (next === undefined || quoteOf[i + 1]! >= 0) continue;
    if (
      text === "," &&
      /^(?:according|adding|citing|saying|noting|arguing|calling|referring|warning|suggesting|claiming)$/.test(
        next.lower,
      )
    )
      return i;
    if (
      text === "," &&
      /^(?:but|and|while|although|though)$/.test(next.lower) &&
      saysAgain(reading, i + 2, end, start)
    )
      return i;
    if (lower === "and" && FORMSAID.test(next.lower)) return i;
  }
  return end;
}

const FORMSAID =
  /^(?:said|says|added|told|called|urged|asked|warned|noted|promised|vowed|argued|suggested|insisted)$/;

/** Words within which the next speaker's verb comes: "but a diplomat who was not authorised to speak publicly said". */
const AGAIN = 14;

/** Whether a verb of speech comes within a few words. */
function saysAgain(reading: Reading, from: number, end: number, start: number): boolean {
  for (let i = from; i < Math.min(end, from + AGAIN); i++)
    if (verbAt(reading, i, start) !== undefined && FORMSAID.test(reading.tokens[i]!.lower)) return true;
  return false;
}
