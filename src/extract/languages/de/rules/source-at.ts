/** Where a frame without a verb stands, and whose words it tells of: "nach Angaben von X", "laut X", "X zufolge". */
import type { Range } from "../../../text/tokens.ts";
import { SOURCE_NOUNS } from "../cues.ts";
import { readPhrase } from "../phrases.ts";
import { ARTICLES, AUXILIARIES, MODALS, PREPOSITIONS } from "../words.ts";
import { isSource, type Scene } from "./scene.ts";

export interface Source {
  readonly cue: number;
  readonly speaker: Range;
  readonly frame: Range;
  readonly rule: string;
}

/** The frame that begins with token `i`, or has its word of source there. */
export function sourceAt(scene: Scene, i: number): Source | undefined {
  const { reading, lexicon, end } = scene;
  const { tokens } = reading;
  const { lower } = tokens[i]!;
  if (lower === "laut" || lower === "gemäß") {
    const phrase = inFront(scene, i) ?? readPhrase(reading, i + 1, end, lexicon) ?? oneName(scene, i + 1);
    if (phrase?.noun === undefined) return undefined;
    if (
      lower === "gemäß" &&
      !isSourceNoun(tokens[phrase.noun]!.lower) &&
      lexicon.isNoun(tokens[phrase.noun]!.lower)
    )
      return undefined;
    if (
      /(?:gesetz|vertrag|verfassung|artikel|paragraph|paragraf)/.test(tokens[phrase.noun]!.lower) &&
      lower === "gemäß"
    )
      return undefined;
    return { cue: i, speaker: rangeOf(phrase), frame: { from: i, to: phrase.to }, rule: "laut" };
  }
  if (lower === "nach") return nachFrame(scene, i);
  if (lower === "zufolge" || lower === "nachgesagt") return zufolgeFrame(scene, i);
  return undefined;
}

/** A frame that opens its clause reaches to the verb, whatever stands in it: "Laut einer am Dienstag veröffentlichten Mitteilung wurden …". */
function inFront(
  { reading, clauses, lexicon }: Scene,
  i: number,
): { from: number; to: number; noun: number } | undefined {
  const clause = clauses.find(({ from, to }) => from <= i && i < to)!;
  if (
    i > clause.from + 1 ||
    (i > clause.from && !/^(?:auch|denn|und|aber|doch)$/.test(reading.tokens[clause.from]!.lower))
  )
    return undefined;
  // "einer am Montag veröffentlichten Studie": what stands before a noun is a participle.
  const verb =
    clause.finite.find(
      (at) => !reading.tokens[at + 1]?.capital || !/te[nrms]?$/.test(reading.tokens[at]!.lower),
    ) ?? clause.finite.at(-1);
  if (verb === undefined || clause.kind !== "main" || verb <= i + 1) return undefined;
  const phrase = readPhrase(reading, i + 1, verb, lexicon);
  for (let at = i + 1; at < verb; at++) {
    const { capital, lower } = reading.tokens[at]!;
    if (capital && (lexicon.isNoun(lower) || phrase === undefined))
      return { from: i + 1, to: verb, noun: phrase?.noun ?? at };
  }
  return phrase?.noun === undefined ? undefined : { from: i + 1, to: verb, noun: phrase.noun };
}

/** "laut taz", "laut tagesschau.de": names that are written small. */
export function oneName(
  { reading }: Scene,
  i: number,
): { from: number; to: number; noun: number } | undefined {
  const token = reading.tokens[i];
  return token?.kind === "word" &&
    /^(?:taz|dpa|afp|epd|kna|rtr|ard|zdf|n-tv)$|\.[a-z]{2,4}$/.test(token.lower)
    ? { from: i, to: i + 1, noun: i }
    : undefined;
}

export const isSourceNoun = (lower: string): boolean =>
  SOURCE_NOUNS.has(lower) ||
  isSource(lower) ||
  /(?:angaben|berichten?|meldungen|informationen|meinung|ansicht|schätzungen|studie|umfrage)$/.test(lower);

/** "nach Angaben von X", "meiner Meinung nach", "Medienberichten nach". */
function nachFrame(scene: Scene, i: number): Source | undefined {
  const { reading, lexicon, end } = scene;
  const { tokens } = reading;
  const read = readPhrase(reading, i + 1, end, lexicon);
  const phrase = read === undefined || isNachNoun(scene, read) ? (inFront(scene, i) ?? read) : read;
  const before = postposed(scene, i);
  if (before !== undefined && !(phrase?.noun !== undefined && isNachNoun(scene, phrase))) return before;
  if (phrase?.noun === undefined || !isNachNoun(scene, phrase) || isSought(scene, i)) return undefined;
  const next = tokens[phrase.to]?.lower;
  // "nach den Worten des Sprechers zufolge" and the like keep one frame.
  return {
    cue: i,
    speaker: rangeOf(phrase),
    frame: { from: i, to: next === "zufolge" ? phrase.to + 1 : phrase.to },
    rule: "nach",
  };
}

/** "sucht nach Erklärungen", "fragt nach Informationen": what somebody wants to have. */
function isSought({ reading, clauses, lexicon }: Scene, i: number): boolean {
  const clause = clauses.find(({ from, to }) => from <= i && i < to)!;
  for (let at = clause.from; at < clause.to; at++) {
    const { capital, lower } = reading.tokens[at]!;
    if (!capital && lexicon.verb(lower)?.lemmas.some((lemma) => SEEKING.test(lemma))) return true;
  }
  return false;
}

const SEEKING = /^(?:suchen|fragen|verlangen|rufen|streben|forschen|fahnden|ringen|dürsten|lechzen)$/;

function isNachNoun(scene: Scene, phrase: Range): boolean {
  const { tokens } = scene.reading;
  for (let j = phrase.from; j < Math.min(phrase.to, phrase.from + 5); j++) {
    const { lower, capital } = tokens[j]!;
    if (!capital) continue;
    if (/^(?:abschluss|abschluß|ende|wunsch|verlesung|veröffentlichung)$/.test(lower)) return false;
    // "Nach dem Urteil (verließ sie den Saal)": when it was. "Nach dem Urteil der Richter" is whose it is.
    if (j + 1 === phrase.to && j > phrase.from && MOMENTS.test(lower) && happens(scene, j)) return false;
    return (
      SOURCE_NOUNS.has(lower) ||
      /(?:angaben|berichten?|meldungen|informationen|auffassung|schätzungen)$/.test(lower)
    );
  }
  return false;
}

/** Something is done in the clause, and not so, or to be so: "verließ", and not "ist", "muss". */
function happens({ reading, clauses }: Scene, i: number): boolean {
  const verb = clauses.find(({ from, to }) => from <= i && i < to)?.finite[0];
  if (verb === undefined) return false;
  const { lower } = reading.tokens[verb]!;
  return !AUXILIARIES.has(lower) && !MODALS.has(lower);
}

/** Nouns of speech that are events too. */
const MOMENTS = /^(?:urteil|nachricht|äußerung|stellungnahme)$/;

function postposed(scene: Scene, i: number): Source | undefined {
  const { reading, sentence } = scene;
  const { tokens } = reading;
  for (let from = Math.max(sentence.from, i - 6); from < i; from++) {
    const { lower } = tokens[from]!;
    if (
      !(from === sentence.from || ARTICLES.has(lower) || /^(?:dem)$/.test(lower) || SOURCE_NOUNS.has(lower))
    )
      continue;
    const phrase = readPhrase(reading, from, i, scene.lexicon);
    if (phrase?.noun === undefined || phrase.to !== i) continue;
    if (!hasSourceNoun(scene, phrase) && !/^(?:vernehmen|anschein)$/.test(tokens[phrase.noun]!.lower))
      return undefined;
    return { cue: i, speaker: rangeOf(phrase), frame: { from: phrase.from, to: i + 1 }, rule: "nach" };
  }
  return undefined;
}

function hasSourceNoun({ reading }: Scene, { from, to }: Range): boolean {
  for (let j = from; j < to; j++)
    if (
      /^(?:meinung|ansicht|auffassung|einschätzung|überzeugung|darstellung|angaben|berichten|aussage|informationen)$/.test(
        reading.tokens[j]!.lower,
      )
    )
      return true;
  return false;
}

function zufolgeFrame(scene: Scene, i: number): Source | undefined {
  const { reading, sentence, lexicon } = scene;
  const { tokens } = reading;
  for (let from = Math.max(sentence.from, i - 30); from < i; from++) {
    const token = tokens[from]!;
    const starts =
      from === sentence.from ||
      tokens[from - 1]!.kind === "mark" ||
      PREPOSITIONS.has(tokens[from - 1]!.lower) ||
      !tokens[from - 1]!.capital;
    if (
      !starts ||
      token.kind === "mark" ||
      (!token.capital && !ARTICLES.has(token.lower) && !/e[rn]$/.test(token.lower))
    )
      continue;
    const phrase = readPhrase(reading, from, i, lexicon);
    if (phrase?.noun === undefined || phrase.to !== i) continue;
    return { cue: i, speaker: rangeOf(phrase), frame: { from: phrase.from, to: i + 1 }, rule: "zufolge" };
  }
  return undefined;
}

export const rangeOf = ({ from, to }: Range): Range => ({ from, to });
