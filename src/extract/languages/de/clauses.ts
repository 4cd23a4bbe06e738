/**
 * Divides a sentence at its commas, colons and dashes into clauses, outside of quotation marks and brackets, and says of each where
 * its finite verbs stand and of what kind it is.
 */
import { type Lexicon, MOOD } from "../../lexicon.ts";
import type { Reading, Sentence } from "../../text/reading.ts";
import type { Range, Token } from "../../text/tokens.ts";
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  COORDINATORS,
  FALSE_SUBJUNCTIVES,
  MODALS,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJUNCTIONS,
  SURE_SUBJUNCTIVES,
  WEAK_SUBJUNCTIVES,
} from "./words.ts";

export type ClauseKind = "main" | "subordinate" | "relative" | "infinitive" | "phrase";

export interface Clause extends Range {
  /** The mark before it; empty at the beginning of the sentence. */
  readonly before: string;
  /** The mark after it; empty at the end of the sentence. */
  readonly after: string;
  readonly kind: ClauseKind;
  /** Places of its finite verbs. */
  readonly finite: readonly number[];
  /** "sure": a subjunctive that only reported speech uses; "weak": one that has other uses too. */
  readonly subjunctive: "sure" | "weak" | undefined;
  /** The first word that is no coordinator. */
  readonly head: number;
}

/** "Die Behörde gehe davon aus, dass …": a main clause in the subjunctive is itself what somebody said, and no frame. */
export const isReported = ({ kind, subjunctive }: Clause): boolean =>
  kind === "main" && subjunctive !== undefined;

export function readClauses(reading: Reading, sentence: Sentence, lexicon: Lexicon): Clause[] {
  const { tokens } = reading;
  const end = withoutStop(reading, sentence);
  const clauses: Clause[] = [];
  let from = sentence.from;
  let before = "";
  let depth = 0;
  for (let i = sentence.from; i <= end; i++) {
    const token = tokens[i];
    const quoted = i < end && reading.quoteOf[i]! >= 0;
    if (i < end && !quoted && token!.text === "(") depth++;
    if (i < end && !quoted && token!.text === ")") depth = Math.max(0, depth - 1);
    const coordinated = i < end && !quoted && depth === 0 && i > from && isNewVerb(reading, i, end, lexicon);
    if (i < end && !coordinated && (quoted || depth > 0 || !divides(tokens, i))) continue;
    const after = i < end ? token!.text : "";
    if (i > from) clauses.push(clauseOf(reading, { from, to: i }, before, after, lexicon));
    from = coordinated ? i : i + 1;
    before = after;
  }
  return clauses;
}

/** The sentence without its full stop; one that stands between quotation marks is kept. */
export function withoutStop({ tokens, quoteOf }: Reading, { from, to }: Range): number {
  let end = to;
  while (end > from && quoteOf[end - 1]! < 0 && /^[.!?…]$/.test(tokens[end - 1]!.text)) end--;
  return end;
}

function divides(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (text === "," || text === ";" || text === ":") return true;
  if (text !== "–" && text !== "—" && text !== "-") return false;
  return (tokens[i - 1]?.end ?? start) < start && (tokens[i + 1]?.start ?? end) > end;
}

/** "… und sagte, dass": a second verb of speech with the same subject begins a clause of its own. */
function isNewVerb({ tokens, quoteOf }: Reading, i: number, end: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (next === undefined || i + 2 >= end || next.capital || quoteOf[i + 1]! >= 0) return false;
  if (tokens[i]!.lower !== "und" && tokens[i]!.lower !== "aber" && tokens[i]!.lower !== "oder") return false;
  const form = lexicon.verb(next.lower);
  if (
    form === undefined ||
    !(form.mood & MOOD.indicative) ||
    form.mood & MOOD.infinitive ||
    AUXILIARIES.has(next.lower)
  )
    return false;
  return (
    /t(?:e|en)?$|^(?:wies|gab|sprach|rief|schrieb|ging|schloss|bat|warf|hob|nannte|riet|stritt|räumte)/.test(
      next.lower,
    ) && !isAdjective(tokens, i + 1, end)
  );
}

function clauseOf(reading: Reading, range: Range, before: string, after: string, lexicon: Lexicon): Clause {
  const { tokens } = reading;
  let head = range.from;
  while (head < range.to - 1 && COORDINATORS.has(tokens[head]!.lower)) head++;
  const finite = finiteVerbs(reading, range, lexicon);
  const kind = kindOf(reading, range, head, finite, before, lexicon);
  const subjunctive = moodOf(reading, finite, lexicon);
  return { from: range.from, to: range.to, before, after, kind, finite, subjunctive, head };
}

function finiteVerbs(reading: Reading, { from, to }: Range, lexicon: Lexicon): number[] {
  const { tokens, quoteOf } = reading;
  const found: number[] = [];
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
    if (depth > 0 || quoteOf[i]! >= 0 || token.kind !== "word") continue;
    if (token.capital && i > from) continue;
    if (isFiniteVerb(tokens, i, from, to, lexicon)) found.push(i);
  }
  return found;
}

const NEVER_FINITE = new Set([...ARTICLES, ...PREPOSITIONS, ...ADVERBS, ...FALSE_SUBJUNCTIVES]);

function isFiniteVerb(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const { lower } = tokens[i]!;
  if (AUXILIARIES.has(lower) || MODALS.has(lower))
    return lower !== "worden" && !endsVerbGroup(tokens, i, from, to);
  if (SURE_SUBJUNCTIVES.has(lower)) return true;
  if (NEVER_FINITE.has(lower) || lower.endsWith("weise")) return false;
  if (tokens[i]!.capital && lexicon.isNoun(lower)) return false;
  const form = lexicon.verb(lower);
  if (form === undefined || !(form.mood & (MOOD.indicative | MOOD.subjunctive1 | MOOD.subjunctive2)))
    return false;
  if (tokens[i]!.capital && i > from) return false;
  // "berichtet", "verlassen": with an auxiliary in the clause they are participles, with a modal infinitives.
  if (form.mood & (MOOD.participle | MOOD.infinitive) && hasAuxiliary(tokens, from, to, i)) return false;
  if (form.mood & MOOD.infinitive && tokens[i - 1]?.lower === "zu" && i > from) return false;
  if (isAttributive(tokens, i, from, to, form)) return false;
  return !isAdjective(tokens, i, to);
}

/** "sowie freiwillige Helfer": a subjunctive in "-e" before a noun, with no subject before it, is an adjective. */
function isAttributive(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
  { mood }: { readonly mood: number },
): boolean {
  const { lower } = tokens[i]!;
  if (!(mood & MOOD.subjunctive1) || SURE_SUBJUNCTIVES.has(lower) || !tokens[i + 1]?.capital || i + 1 >= to)
    return false;
  const before = tokens[i - 1];
  return i === from || !(before!.capital || /^(?:er|sie|es|man|dies|das)$/.test(before!.lower));
}

/** "habe", "werden" behind another auxiliary at the end: "… gesehen worden sein soll", "kommen werden". Only bare infinitives count. */
function endsVerbGroup(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const { lower } = tokens[i]!;
  if (
    lower !== "haben" &&
    lower !== "werden" &&
    lower !== "können" &&
    lower !== "müssen" &&
    lower !== "wollen" &&
    lower !== "dürfen" &&
    lower !== "sollen"
  )
    return false;
  if (tokens[i - 1]?.lower === "zu") return true;
  for (let j = from; j < to; j++)
    if (
      j !== i &&
      (MODALS.has(tokens[j]!.lower) || AUXILIARIES.has(tokens[j]!.lower)) &&
      tokens[j]!.lower !== lower
    )
      return true;
  return false;
}

function hasAuxiliary(tokens: readonly Token[], from: number, to: number, except: number): boolean {
  for (let j = from; j < to; j++) {
    const { lower } = tokens[j]!;
    if (j !== except && (AUXILIARIES.has(lower) || MODALS.has(lower))) return true;
  }
  return false;
}

/** "die weite Reise", "die verlorene Wette": an ending of adjectives, and a noun behind it. */
function isAdjective(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (next === undefined || i + 1 >= to || !next.capital || !/e[nrms]?$/.test(tokens[i]!.lower)) return false;
  return (
    before !== undefined &&
    (ARTICLES.has(before.lower) || PREPOSITIONS.has(before.lower)) &&
    !/te[n]?$/.test(tokens[i]!.lower)
  );
}

function moodOf({ tokens }: Reading, finite: readonly number[], lexicon: Lexicon): Clause["subjunctive"] {
  let weak = false;
  for (const i of finite) {
    const { lower } = tokens[i]!;
    if (SURE_SUBJUNCTIVES.has(lower)) return "sure";
    // "Er möchte nichts sagen": a form of its own by now.
    if (/^möchten?$/.test(lower)) continue;
    const mood = lexicon.verb(lower)?.mood ?? 0;
    if (WEAK_SUBJUNCTIVES.has(lower)) weak = true;
    else if (mood & MOOD.subjunctive1) return "sure";
    else if (mood & MOOD.subjunctive2) weak = true;
  }
  return weak ? "weak" : undefined;
}

function kindOf(
  reading: Reading,
  { from, to }: Range,
  head: number,
  finite: readonly number[],
  before: string,
  lexicon: Lexicon,
): ClauseKind {
  const { tokens } = reading;
  const first = tokens[head]!.lower;
  const last = finite.at(-1);
  if (last === undefined) return endsWithInfinitive(tokens, { from, to }, lexicon) ? "infinitive" : "phrase";
  const verbLast = last >= to - 3 && onlyVerbs(tokens, last + 1, to, lexicon);
  if (
    SUBJUNCTIONS.has(first) &&
    (verbLast ||
      first === "dass" ||
      first === "daß" ||
      first === "ob" ||
      first === "weil" ||
      first === "wenn")
  )
    return "subordinate";
  if (verbLast && last > head + 1) {
    const second = tokens[head + 1]?.lower ?? "";
    if (before === "," && RELATIVES.has(first) && !secondPlace(tokens, head, finite)) return "relative";
    if (
      before === "," &&
      PREPOSITIONS.has(first) &&
      RELATIVES.has(second) &&
      (second.endsWith("en") || !tokens[head + 2]?.capital)
    )
      return "relative";
    if (QUESTION_WORDS.has(first)) return "subordinate";
    if (before === "," && from === head && QUESTION_WORDS.has(second) && PREPOSITIONS.has(first))
      return "subordinate";
  }
  if (before === "," && (first === "deren" || first === "dessen" || first === "denen")) return "relative";
  return "main";
}

/** Whether the verb stands right behind the first noun: "die Regierung habe …". A relative clause has it at its end. */
function secondPlace(tokens: readonly Token[], head: number, finite: readonly number[]): boolean {
  let at = head + 1;
  while (at < finite[0]! && !tokens[at]!.capital) at++;
  while (at < finite[0]! && tokens[at]!.capital) at++;
  return at === finite[0] && finite[0]! < finite.at(-1)! + 1 && SURE_SUBJUNCTIVES.has(tokens[at]!.lower);
}

function onlyVerbs(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) {
    const { lower, capital } = tokens[i]!;
    if (capital || (!AUXILIARIES.has(lower) && lexicon.verb(lower) === undefined)) return false;
  }
  return true;
}

export function endsWithInfinitive(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 4); i--) {
    const { lower, capital } = tokens[i]!;
    if (capital) continue;
    if (tokens[i - 1]?.lower === "zu" && i > from && (lexicon.verb(lower)?.mood ?? 0) & MOOD.infinitive)
      return true;
    if (/^.{2,40}zu.{3,40}n$/.test(lower) && (lexicon.verb(lower)?.mood ?? 0) & MOOD.infinitive) return true;
  }
  return false;
}
