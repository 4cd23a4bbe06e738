/** Who does what a clause says: the subject of its verb, wherever it stands. */

import type { Actor } from "../../../draft.ts";
import { MOOD } from "../../../lexicon.ts";
import type { Range } from "../../../text/tokens.ts";
import { isAgent, isTextNoun } from "../agents.ts";
import type { Clause } from "../clauses.ts";
import { CUE_NOUNS, SOURCE_NOUNS } from "../cues.ts";
import { type Cue, findCue } from "../cues-found.ts";
import { type Phrase, readPhrase, subjectAfter, subjectBefore } from "../phrases.ts";
import { BE, BECOME, COORDINATORS } from "../words.ts";
import { isSource, type Scene } from "./scene.ts";

/** The speaker that the clause with the cue names; `limit` is where its frame ends. */
export function speakerOf(scene: Scene, index: number, cue: Cue, limit: number): Range | undefined {
  const { reading, clauses } = scene;
  const clause = clauses[index]!;
  if (cue.lemma === "zitieren") return quotedPerson(scene, index, cue, limit);
  if (cue.form === "passive") return agentOf(scene, index, limit);
  if (
    /^(?:hervorgehen|verlauten|stehen)$/.test(cue.lemma) ||
    (cue.lemma === "heißen" && reading.tokens[cue.finite + 1]?.lower === "es")
  )
    return textOf(scene, cue.finite === clause.head ? scene.sentence.from : clause.from, limit);
  return subjectOf(scene, index, cue.finite, limit);
}

/**
 * The person or body that the sentence's first main clause has for its subject; undefined when it is none. `isGovernment`: whether a
 * word, in lower case, stands for one: "Frankreich lehnt ab."
 */
export function actorOf(scene: Scene, isGovernment = (_: string): boolean => false): Actor | undefined {
  const { clauses, reading, lexicon } = scene;
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== "main" || clause.finite.length === 0 || clause.subjunctive !== undefined) continue;
    const subject =
      isPassive(scene, clause) || comesFrom(scene, clause)
        ? agentOf(scene, index, clause.to)
        : subjectOf(scene, index, verbOf(clause), clause.to);
    if (subject === undefined) continue;
    const government = subject.to - subject.from === 1 && isGovernment(reading.tokens[subject.from]!.lower);
    if (government || isAgent(reading, subject, lexicon))
      return { ...subject, speaks: takesPosition(scene, index) };
  }
  return undefined;
}

/** "Verärgert reagierte X": before the verb a participle may look like one. */
const verbOf = ({ finite, head }: Clause): number =>
  finite[1] === finite[0]! + 1 && finite[0]! <= head + 1 ? finite[1] : finite[0]!;

/** "Kritik kam von X": whose it is stands behind "von". */
export const comesFrom = ({ reading, lexicon }: Scene, { finite }: Clause): boolean =>
  (lexicon.verb(reading.tokens[finite[0]!]!.lower)?.lemmas ?? []).some((lemma) =>
    /^(?:kommen|stammen)$/.test(lemma),
  );

/** "wurden verletzt", and not "werden kommen". */
function isPassive({ reading, lexicon }: Scene, { finite, to }: Clause): boolean {
  return (
    BECOME.has(reading.tokens[finite[0]!]!.lower) &&
    ((lexicon.verb(reading.tokens[to - 1]!.lower)?.mood ?? 0) & MOOD.participle) !== 0
  );
}

/** Verbs of taking a side that open no clause of what was said; those of speech are found as cues. */
const POSITION =
  /^(?:nennen|abstreiten|bestreiten|verteidigen|rechtfertigen|reagieren|widersprechen|zweifeln|äußern|bezeichnen|einstufen|beschuldigen|begrüßen|ablehnen|stören|vorrechnen)$/;

/** What reporters tell between two things that somebody says: "Keil lacht.", "Sie zuckt mit den Schultern." */
const GESTURE =
  /^(?:lachen|lächeln|grinsen|schmunzeln|nicken|seufzen|stöhnen|zögern|überlegen|nachdenken|zucken|schütteln|winken|abwinken|strahlen|schweigen|staunen|weinen|schlucken|räuspern)$/;

/** "X wies die Kritik zurück", "X war nach eigenen Angaben dabei", "X verteidigte den Plan". */
function takesPosition({ reading, clauses, lexicon }: Scene, index: number): boolean {
  if (findCue(reading, clauses, index, lexicon) !== undefined) return true;
  const { from, to, finite } = clauses[index]!;
  for (let i = from; i < to; i++) {
    const { capital, lower } = reading.tokens[i]!;
    if (capital && CUE_NOUNS.has(lower)) return true;
    if (/^eigene[nm]$/.test(lower) && SOURCE_NOUNS.has(reading.tokens[i + 1]?.lower ?? "")) return true;
  }
  return finite.some((at) =>
    (lexicon.verb(reading.tokens[at]!.lower)?.lemmas ?? []).some(
      (lemma) => POSITION.test(lemma) || GESTURE.test(lemma),
    ),
  );
}

/** The subject of the verb at `verb`, which stands in the clause `index`. */
export function subjectOf(scene: Scene, index: number, verb: number, limit: number): Range | undefined {
  const { reading, lexicon, clauses } = scene;
  const { tokens } = reading;
  const clause = clauses[index]!;
  if (
    clause.kind === "relative" &&
    /^(?:der|die|das|welcher|welche|welches|was|wer)$/.test(tokens[clause.head]!.lower)
  ) {
    const inside = subjectAfter(reading, clause.head, verb, lexicon);
    const owns =
      inside !== undefined &&
      isAgent(reading, inside, lexicon) &&
      (tokens[clause.head]!.lower === "was" || isSubjectForm(tokens[inside.from]!.lower));
    return owns ? rangeOf(inside) : { from: clause.head, to: clause.head + 1 };
  }
  if (clause.kind === "relative" || clause.kind === "subordinate")
    return rangeOf(subjectAfter(reading, clause.head, clause.to, lexicon));
  if (isPersonal(tokens[verb + 1]?.lower) && verb + 1 < limit && !isObject(scene, clause, verb))
    return { from: verb + 1, to: verb + 2 };
  if (verb <= clause.head) {
    if (COORDINATORS.has(tokens[clause.from]!.lower))
      return sharedSubject(scene, index) ?? rangeOf(subjectAfter(reading, verb, limit, lexicon));
    const opening = opensWithSubject(scene, index) ? sharedSubject(scene, index) : undefined;
    const after = subjectAfter(reading, verb, limit, lexicon);
    if (opening !== undefined || after === undefined) return opening ?? sharedSubject(scene, index);
    if (isAgent(reading, after, lexicon)) return rangeOf(after);
    const shared = sharedSubject(scene, index);
    return shared !== undefined && isAgent(reading, shared, lexicon) ? shared : rangeOf(after);
  }
  const before = subjectBefore(reading, clause.head, verb, lexicon) ?? bareRelative(scene, clause.head, verb);
  const after =
    before !== undefined && isAgent(reading, before, lexicon)
      ? undefined
      : subjectAfter(reading, verb, limit, lexicon);
  if (before === undefined) return rangeOf(after);
  return after !== undefined && isAgent(reading, after, lexicon) ? rangeOf(after) : rangeOf(before);
}

/** "Ministerin Ursula Bock nannte sie …": behind somebody who can speak "sie" is whom or what the verb is about. */
function isObject({ reading, lexicon }: Scene, { head }: Clause, verb: number): boolean {
  if (reading.tokens[verb + 1]!.lower !== "sie" || verb <= head) return false;
  const before = subjectBefore(reading, head, verb, lexicon);
  return before !== undefined && isAgent(reading, before, lexicon) && !isTextNoun(lastWord(before));

  function lastWord({ noun, from }: Phrase): string {
    return reading.tokens[noun ?? from]!.lower;
  }
}

/** ", der angab, …": a relative clause of two words, which looks like a main clause. */
function bareRelative({ reading: { tokens } }: Scene, head: number, verb: number): Phrase | undefined {
  return verb === head + 1 && tokens[head - 1]?.text === "," && /^(?:der|die|das)$/.test(tokens[head]!.lower)
    ? { from: head, to: verb, noun: undefined }
    : undefined;
}

/** Begins a phrase that can only be a subject: "die jeder Passinhaber …". */
const isSubjectForm = (lower: string): boolean =>
  /^(?:der|ein|er|man|wir|ich|jeder|sein|ihr|kein|dieser)$/.test(lower);

const isPersonal = (lower: string | undefined): boolean =>
  lower !== undefined && /^(?:er|sie|man|wir|ich)$/.test(lower);

const rangeOf = (phrase: Phrase | undefined): Range | undefined =>
  phrase && { from: phrase.from, to: phrase.to };

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

/** "X, der …, sagte, dass" and "X kam und sagte, dass": the subject stands in a clause before. */
function sharedSubject(scene: Scene, index: number): Range | undefined {
  const { reading, lexicon, clauses } = scene;
  for (let i = index - 1; i >= 0; i--) {
    const clause = clauses[i]!;
    if (clause.kind === "main") return subjectOf(scene, i, clause.finite[0]!, clause.to);
    if (clause.kind !== "phrase" || (i > 0 && clauses[i - 1]!.kind === "phrase")) continue;
    const before = subjectBefore(reading, clause.head, clause.to, lexicon);
    if (before === undefined) continue;
    // "X, die Leiterin der Wache, sagte": what is said of X belongs to the words that name them.
    let last = i;
    while (last + 1 < index && clauses[last + 1]!.kind === "phrase" && clauses[last]!.after === ",") last++;
    return { from: before.from, to: Math.max(before.to, clauses[last]!.to) };
  }
  return undefined;
}

/** "Die Zeitung zitiert den Minister", "der Minister wird zitiert": whose words they are. */
function quotedPerson(scene: Scene, index: number, cue: Cue, limit: number): Range | undefined {
  const subject = subjectOf(scene, index, cue.finite, limit);
  if (cue.form === "passive" || subject === undefined) return subject;
  const { reading, lexicon } = scene;
  const object = readPhrase(reading, Math.max(subject.to, cue.finite + 1), limit, lexicon);
  return rangeOf(object) ?? subject;
}

/** Of a passive: "von Experten wurde vermutet", "in einem Bericht wurde behauptet". */
export function agentOf(
  { reading, lexicon, clauses }: Scene,
  index: number,
  limit: number,
): Range | undefined {
  const { tokens } = reading;
  for (let i = clauses[index]!.from; i < limit; i++) {
    const { lower } = tokens[i]!;
    const by = lower === "von" || lower === "vom" || lower === "seitens";
    if (!by && lower !== "in" && lower !== "im") continue;
    const phrase = readPhrase(reading, i + 1, limit, lexicon);
    if (
      phrase?.noun !== undefined &&
      (by
        ? isAgent(reading, phrase, lexicon)
        : isSource(tokens[phrase.noun]!.lower) || reading.quoteOf[phrase.noun]! >= 0)
    )
      return rangeOf(phrase);
  }
  return undefined;
}

/**
 * "In dem Schreiben war von … die Rede", "auf dem Plakat stand …", "in der Zeitung fand sich …": the text in which the words stand, and
 * not what stands there.
 */
export function writtenIn(scene: Scene, index: number): Range | undefined {
  const { reading, lexicon, clauses } = scene;
  const { tokens } = reading;
  const { from, to, finite } = clauses[index]!;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const lemmas = lexicon.verb(tokens[finite[0] ?? from]!.lower)?.lemmas ?? [];
  const read =
    finite.some((at) => BE.has(tokens[at]!.lower)) && /(?:zu lesen|die rede|zu hören)$/.test(words.join(" "));
  const stands = lemmas.includes("stehen") || (lemmas.includes("finden") && words.includes("sich"));
  if (!read && !stands) return undefined;
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|auf|aus)$/.test(tokens[i]!.lower)) continue;
    const phrase = readPhrase(reading, i + 1, to, lexicon);
    if (phrase?.noun === undefined) continue;
    const { lower } = tokens[phrase.noun]!;
    if (isSource(lower) || isTextNoun(lower)) return rangeOf(phrase);
  }
  return undefined;
}

/** "In der Mitteilung heißt es", "Aus Paris hieß es". */
function textOf({ reading, lexicon }: Scene, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|auf|aus|bei|beim|von|vom|seitens)$/.test(reading.tokens[i]!.lower)) continue;
    const phrase = readPhrase(reading, i + 1, to, lexicon);
    if (phrase !== undefined) return rangeOf(phrase);
  }
  return undefined;
}
