/** A clause with a verb of speech, and what was said behind it: "X sagte, dass …", "X erklärte, er sei …", "X kündigte an, … zu …", "X sagte: „…“". */
import { type Draft, draft, type RefusedRange } from "../../../draft.ts";
import type { Range } from "../../../text/tokens.ts";
import { isAgent } from "../agents.ts";
import { type Clause, isReported } from "../clauses.ts";
import { SPEECH, TRAILING, UTTERANCES, WITH_INFINITIVE } from "../cues.ts";
import { type Cue, findCue } from "../cues-found.ts";
import { readPhrase, subjectBefore } from "../phrases.ts";
import { COORDINATORS, QUESTION_WORDS, RELATIVES, SUBJUNCTIONS } from "../words.ts";
import { addresseeOf, frameStart, quoteFrom, type Scene, startsWithRelative } from "./scene.ts";
import { agentOf, comesFrom, speakerOf, subjectOf, writtenIn } from "./subjects.ts";

export function fromMatrix(scene: Scene): Draft[] {
  const found: Draft[] = [];
  const colon = beforeColon(scene);
  if (colon !== undefined) found.push(colon);
  for (let i = 0; i < scene.clauses.length; i++) {
    const cue = findCue(scene.reading, scene.clauses, i, scene.lexicon);
    if (cue === undefined || scene.clauses[i]!.kind === "infinitive") continue;
    if (isComparison(scene, i)) continue;
    if (
      (cue.lemma === "bestehen" && scene.clauses[i]!.kind === "relative") ||
      (/^(?:sorgen|bestehen)$/.test(cue.lemma) &&
        scene.reading.tokens
          .slice(scene.clauses[i]!.from, scene.clauses[i]!.to)
          .some(({ lower }) => /^(?:dafür|darin|daraus|darauf)$/.test(lower)))
    )
      continue;
    const made = complementOf(scene, i, cue);
    if (made === undefined || (made.kind !== "direct" && isReported(scene.clauses[i]!))) continue;
    found.push(throughClause(scene, i, made, found));
  }
  return found;
}

/** "X glaubt, dass Y gesagt habe: „…“" goes on in X's words: behind a colon at the end of what X said the quotation is X's too. */
function throughClause({ clauses }: Scene, i: number, made: Draft, before: readonly Draft[]): Draft {
  if (made.rule !== "de/colon-quote" || clauses[i]!.kind !== "subordinate") return made;
  const outer = before.find(
    ({ rule, message }) =>
      rule === "de/verb-that" &&
      message.some(({ from, to }) => from <= clauses[i]!.from && clauses[i]!.to <= to),
  );
  return outer === undefined
    ? made
    : { ...made, cue: outer.cue, speaker: outer.speaker, addressee: outer.addressee };
}

/** "X bleibt gelassen: „…“" and "X: „…“": before a colon and a whole quotation any clause names who spoke. */
function beforeColon(scene: Scene): Draft | undefined {
  const { clauses, reading, lexicon, sentence } = scene;
  const at = clauses.findIndex((clause) => clause.before === ":" && isSpoken(scene, clause.from));
  if (at < 1) return undefined;
  const index = clauses.findLastIndex((clause, i) => i < at && clause.kind === "main");
  // "X bestätigte den Vorfall, nannte aber keinen Grund: „…“": what was said before has ended.
  const since = clauses[index]?.subjunctive === undefined ? Math.max(index, 0) : 0;
  for (let i = since; i < at; i++)
    if (findCue(reading, clauses, i, lexicon)?.finding === false) return undefined;
  const quote = quoteFrom(scene, clauses[at]!.from)!;
  const clause = clauses[Math.max(index, 0)]!;
  const verb = clause.finite[0];
  const own = ownerOfWords(scene, clause);
  const subject =
    writtenIn(scene, Math.max(index, 0)) ??
    own ??
    (verb !== undefined && comesFrom(scene, clause)
      ? agentOf(scene, Math.max(index, 0), clause.to)
      : undefined) ??
    (verb === undefined
      ? subjectBefore(reading, clause.head, clauses[at - 1]!.to, lexicon)
      : subjectOf(scene, Math.max(index, 0), verb, clauses[at - 1]!.to));
  return draft({
    kind: "direct",
    message: [{ from: quote.from, to: quote.to }],
    cue: verb === undefined ? [] : [verb],
    frame: [{ from: sentence.from, to: clauses[at]!.from }],
    ...(subject !== undefined &&
    clause.subjunctive === undefined &&
    (own !== undefined || isAgent(reading, subject, lexicon))
      ? { speaker: { from: subject.from, to: subject.to } }
      : { carries: !isImpersonal(scene, verb) }),
    sentence: sentence.index,
    quote: quote.index,
    rule: "de/colon-quote-bare",
  });
}

/** "Aus dem Funkgerät knarzt es: „…“": somebody speaks whom nothing names. */
const isImpersonal = ({ reading: { tokens } }: Scene, verb: number | undefined): boolean =>
  verb !== undefined && (tokens[verb + 1]?.lower === "es" || tokens[verb - 1]?.lower === "es");

/** "Das Fazit von X fällt knapp aus: „…“", "Zitat der Ministerin: „…“": whose words a clause that begins with a noun of speech announces. */
function ownerOfWords({ reading, lexicon }: Scene, { head, to }: Clause): Range | undefined {
  const { tokens } = reading;
  for (let i = head; i < Math.min(head + 4, to - 2); i++) {
    if (!tokens[i]!.capital || !UTTERANCES.has(tokens[i]!.lower)) continue;
    const next = tokens[i + 1]!.lower;
    if (/^(?:sein|ihr)e?[rnms]?$/.test(tokens[head]!.lower)) return { from: head, to: i + 1 };
    if (!/^(?:von|vom|des|der)$/.test(next)) return undefined;
    const owner = readPhrase(reading, /^vo[nm]$/.test(next) ? i + 2 : i + 1, to, lexicon);
    return owner && isAgent(reading, owner, lexicon) ? { from: owner.from, to: owner.to } : undefined;
  }
  return undefined;
}

/** A quotation that is at least a short sentence. */
function isSpoken(scene: Scene, at: number): boolean {
  const quote = quoteFrom(scene, at);
  return quote !== undefined && quote.to - quote.from > 6;
}

/** "wie X sagte" has rules of its own. */
function isComparison({ reading, clauses }: Scene, i: number): boolean {
  for (let j = i; j >= 0; j--) {
    const clause = clauses[j]!;
    if (/^(?:wie|so)$/.test(reading.tokens[clause.head]!.lower) && (clause.kind !== "main" || j < i))
      return clause.kind !== "main";
    // "wie X, die Leiterin der Wache, mitteilte": the verb stands alone behind what is said of X.
    if (
      clauses[i]!.to - clauses[i]!.from > 2 ||
      (j < i && clause.kind !== "phrase" && clause.kind !== "relative")
    )
      return false;
  }
  return false;
}

/** The sentences in which the author tells what somebody will know, fear or hope. */
export function assessments(scene: Scene): RefusedRange[] {
  const { clauses, reading, lexicon, sentence, end } = scene;
  const index = clauses.findIndex((_, i) => {
    const cue = findCue(reading, clauses, i, lexicon);
    return cue !== undefined && isAssessment(scene, i, cue);
  });
  return index < 0
    ? []
    : [{ from: Math.max(clauses[index]!.from, sentence.from), to: end, rule: "de/assessment" }];
}

function complementOf(scene: Scene, index: number, cue: Cue): Draft | undefined {
  const { clauses, reading } = scene;
  const { tokens } = reading;
  if (isAssessment(scene, index, cue)) return undefined;
  const lastWord = cue.words.at(-1)!;
  let k = index;
  while (k + 1 < clauses.length && clauses[k]!.to <= lastWord) k++;
  const matrix = clauses[index]!;
  const limit = clauses[k]!.to;
  for (let j = k + 1, skipped = 0; j < clauses.length && skipped < 3; j++, skipped++) {
    const clause = clauses[j]!;
    const rule = complementRule(scene, cue, clause, j);
    if (rule !== undefined) {
      const message = messageFrom(scene, j, clause.kind, rule);
      if (message === undefined) return undefined;
      const subject = speakerOf(scene, index, cue, limit);
      const from = frameStart(scene, index);
      const frame: Range = { from, to: Math.max(clause.from, from) };
      const quote = quoteFrom(scene, message[0]!.from);
      const direct = quote !== undefined && message.length === 1 && quote.to === message[0]!.to;
      return draft({
        kind: direct ? "direct" : "indirect",
        message,
        cue: cue.words,
        frame: [frame],
        speaker: subject,
        addressee: addresseeOf(scene, { from: matrix.from, to: limit }, subject),
        sentence: scene.sentence.index,
        quote: direct ? quote.index : undefined,
        rule: `de/${rule}`,
      });
    }
    // What stands between: appositions and clauses that belong to the subject.
    const between =
      clause.kind === "relative" ||
      clause.kind === "phrase" ||
      (clause.kind === "subordinate" && !/^(?:weil|da)$/.test(tokens[clause.head]!.lower)) ||
      (clause.kind === "infinitive" && tokens[clause.head]!.lower === "um");
    if (!between || clause.before === ":") return undefined;
  }
  return undefined;
}

/** By which rule the clause is what was said; undefined when it is not. */
function complementRule(scene: Scene, cue: Cue, clause: Clause, j: number): string | undefined {
  const { reading, clauses } = scene;
  const { tokens } = reading;
  const first = tokens[clause.head]!.lower;
  const quote = quoteFrom(scene, clause.from);
  if (
    quote !== undefined &&
    (clause.before === ":" || clause.before === "," || clause.before === "–") &&
    !cue.finding &&
    quote.to >= clause.to - (resumes(scene, clause, j) ? 0 : 1) &&
    !goesOn(scene, quote, clause)
  )
    return clause.before === ":" ? "colon-quote" : "verb-quote";
  if (clause.before === ":")
    return !cue.finding &&
      TRAILING.has(cue.lemma) &&
      /^(?:active|perfect)$/.test(cue.form) &&
      clause.finite.length > 0 &&
      !/^(?:finden|denken|freuen|rechnen|erwarten)$/.test(cue.lemma)
      ? "colon"
      : undefined;
  if (first === "dass" || first === "daß" || first === "ob") return "verb-that";
  if (
    clause.kind === "infinitive" &&
    first !== "um" &&
    first !== "ohne" &&
    first !== "anstatt" &&
    first !== "statt"
  )
    return WITH_INFINITIVE.has(cue.lemma) ? "verb-infinitive" : undefined;
  if (cue.finding) return undefined;
  if (
    clause.kind === "subordinate" &&
    (QUESTION_WORDS.has(first) || /^(?:wo|wie|wer|was)/.test(first)) &&
    first !== "wobei" &&
    first !== "wonach" &&
    first !== "wenn" &&
    first !== "wodurch" &&
    first !== "womit" &&
    first !== "wogegen" &&
    first !== "wofür" &&
    /^(?:fragen|nachfragen|anfragen|erklären|erläutern|schildern|mitteilen|sagen|beschreiben|bekanntgeben|darlegen|berichten)$/.test(
      cue.lemma,
    )
  )
    return "verb-question";
  if (clause.kind === "main" && clause.subjunctive !== undefined && !startsCoordinated(scene, clause))
    return "verb-subjunctive";
  const next = clauses[j + 1];
  if (
    clause.kind === "subordinate" &&
    SUBJUNCTIONS.has(first) &&
    next?.kind === "main" &&
    next.subjunctive !== undefined
  )
    return "verb-subjunctive";
  if (
    clause.kind === "phrase" &&
    next?.kind === "main" &&
    next.subjunctive === "sure" &&
    next.before === "," &&
    !startsWithRelative(scene, clause) &&
    next.finite[0] === next.from
  )
    return "verb-subjunctive";
  if (
    clause.kind === "main" &&
    !startsCoordinated(scene, clause) &&
    SECOND.has(cue.lemma) &&
    /^(?:active|perfect)$/.test(cue.form) &&
    isWholeClause(scene, clause) &&
    clauses[j - 1]!.to > cue.words.at(-1)!
  )
    return "verb-second";
  return undefined;
}

/** "… ist die Demonstration, zu der X aufgerufen hatte, „störungsfrei“ verlaufen": the main clause goes on behind a relative one. */
const resumes = ({ clauses }: Scene, { before }: Clause, j: number): boolean =>
  before === "," && clauses[j - 1]?.kind === "relative";

/** "eine Person findet, „die das Land führen kann“": the relative pronoun between the marks belongs to a noun before them. */
function goesOn({ reading: { tokens } }: Scene, { from }: Range, { before }: Clause): boolean {
  const first = tokens[from + 1];
  return before === "," && first !== undefined && !first.capital && RELATIVES.has(first.lower);
}

/** Verbs whose clause may follow in the order of a main clause and the indicative: "X sagte, das Land braucht Hilfe". */
const SECOND = new Set(
  "sagen erklären mitteilen berichten melden betonen bekräftigen behaupten bestätigen versichern ankündigen bekanntgeben verkünden hinzufügen ergänzen äußern einräumen zugeben gestehen beteuern warnen drohen fordern verlangen entgegnen erwidern antworten vermuten glauben meinen hoffen fürchten befürchten schreiben kommentieren klarstellen heißen kritisieren klagen mahnen schätzen unterstreichen hinweisen".split(
    " ",
  ),
);

const startsCoordinated = ({ reading }: Scene, clause: Clause): boolean =>
  COORDINATORS.has(reading.tokens[clause.from]!.lower);

/** A main clause with its subject before or right behind the verb, and no relative pronoun in front. */
function isWholeClause({ reading }: Scene, clause: Clause): boolean {
  const verb = clause.finite[0];
  if (verb === undefined || verb === clause.from || clause.before !== ",") return false;
  return !/^(?:so|trotzdem|dabei|zum|dies|nur|wobei|dann|usw)$/.test(reading.tokens[clause.from]!.lower);
}

/** "Er wird wissen, dass …": what the author supposes of somebody is no statement of theirs. */
function isAssessment({ reading, clauses }: Scene, index: number, cue: Cue): boolean {
  const { tokens } = reading;
  const clause = clauses[index]!;
  const finite = tokens[cue.finite]!.lower;
  if (
    /^(?:wissen|ahnen|fürchten|hoffen|denken|glauben|erkennen|sorgen)$/.test(cue.lemma) &&
    clause.finite.some((i) =>
      /^(?:wird|werden|dürfte|dürften|mag|muss|müsste|sollte|sollten)$/.test(tokens[i]!.lower),
    )
  )
    return true;
  return (
    cue.form === "modal" &&
    /^(?:kann|können|muss|müssen|darf|dürfen|mag|mögen|könnte|könnten|dürfte|dürften)$/.test(finite)
  );
}

/** From clause `j` to the end of what was said. */
function messageFrom(scene: Scene, j: number, kind: Clause["kind"], rule: string): Range[] | undefined {
  const { clauses, end, reading } = scene;
  const first = clauses[j]!;
  const quote = quoteFrom(scene, first.from);
  if (rule === "colon-quote" || rule === "verb-quote") return quote && [{ from: quote.from, to: quote.to }];
  if (rule === "colon") return first.from < end ? [{ from: first.from, to: end }] : undefined;
  let last = j;
  for (let m = j + 1; m < clauses.length; m++) {
    if (stopsMessage(scene, m, kind, rule)) break;
    last = m;
  }
  const to = clauses[last]!.to;
  return first.from < to
    ? [{ from: leadIn(reading.tokens[first.from]!.lower) ? first.from + 1 : first.from, to }]
    : undefined;
}

const leadIn = (lower: string): boolean => lower === "sondern";

function stopsMessage(scene: Scene, m: number, kind: Clause["kind"], rule: string): boolean {
  const { clauses, reading, lexicon } = scene;
  const { tokens } = reading;
  const clause = clauses[m]!;
  const first = tokens[clause.from]!.lower;
  const coordinated = COORDINATORS.has(first) || clause.before === ";";
  if (clause.kind === "main" && clause.subjunctive === undefined) {
    if (clause.before === "und") return true;
    if (coordinated && kind !== "main") return true;
    if (coordinated && rule !== "verb-second") return true;
    const cue = findCue(reading, clauses, m, lexicon);
    if (cue !== undefined && SPEECH.has(cue.lemma) && cue.finite === clause.head) return true;
  }
  // "…, und X – der Leiter des Amtes – äußerte Zweifel": the next main clause has begun with its subject.
  if (clause.kind === "phrase" && first === "und" && kind !== "main") {
    const next = clauses.slice(m + 1).find(({ kind: one }) => one === "main");
    if (next !== undefined && next.subjunctive === undefined && next.finite[0] === next.from) return true;
  }
  // "…, nach Gesprächen in Saudi-Arabien": behind a closed clause it tells when it was said.
  if (
    clause.kind === "phrase" &&
    m === clauses.length - 1 &&
    kind === "subordinate" &&
    clauses[m - 1]!.kind === "subordinate" &&
    /^(?:nach|während|bei|vor)$/.test(first)
  )
    return true;
  return false;
}
