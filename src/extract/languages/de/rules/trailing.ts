/** What was said, and the verb of speech behind it: "…, sagte X", "„…“, so X", "…, heißt es". */
import { type Draft, draft } from "../../../draft.ts";
import { placeOf, type Range } from "../../../text/tokens.ts";
import { isTextNoun } from "../agents.ts";
import type { Clause } from "../clauses.ts";
import { TRAILING } from "../cues.ts";
import { type Cue, cueAt } from "../cues-found.ts";
import { readPhrase, subjectAfter } from "../phrases.ts";
import { addresseeOf, isSource, quoteTo, type Scene, startsWithRelative } from "./scene.ts";

export function fromTrailing(scene: Scene): Draft[] {
  const { clauses } = scene;
  for (let i = 0; i < clauses.length; i++) {
    const made = verbFrame(scene, i) ?? soFrame(scene, i);
    if (made !== undefined) return made;
  }
  return [];
}

interface Behind {
  readonly clause: Clause;
  readonly index: number;
  /** The last clause of the frame. */
  readonly last: number;
  readonly cue: readonly number[];
  readonly speaker: Range | undefined;
  readonly rule: string;
}

function verbFrame(scene: Scene, index: number): Draft[] | undefined {
  const { reading, clauses, lexicon } = scene;
  const clause = clauses[index]!;
  const at = verbAt(scene, index);
  if (
    at === undefined ||
    reading.tokens[clauses[0]!.head]!.lower === "wie" ||
    reading.tokens[at + 1]?.lower === "aber" ||
    (clause.before === ":" && at === clause.from) ||
    clause.before === ";"
  )
    return undefined;
  const cue = cueAt(reading, clauses, index, at, lexicon);
  const quoted = quoteTo(scene, at - 1) ?? quoteTo(scene, at - 2);
  const maxim = quoted === undefined ? undefined : maximOf(scene, index, at);
  if (maxim !== undefined)
    return statements(scene, { clause, index, last: index, ...maxim, rule: "behind" }, at);
  if (cue === undefined)
    return quoted === undefined || !isLong(quoted) ? undefined : behindQuote(scene, index, at);
  if (cue.finding || cue.form === "modal") return undefined;
  if (!TRAILING.has(cue.lemma) && cue.form === "active" && quoted === undefined) return undefined;
  let k = index;
  while (k + 1 < clauses.length && clauses[k]!.to <= cue.words.at(-1)!) k++;
  const subject = subjectOfFrame(scene, at, clauses[k]!.to, cue);
  if (subject === undefined && !isImpersonal(scene, at, cue)) return undefined;
  if (leads(scene, index) || (quoted === undefined && isOwnVerb(clauses.slice(0, index)))) return undefined;
  const speaker = subject ?? placeOfText(scene, at, clauses[k]!.to);
  let last = k;
  while (last + 1 < clauses.length && belongsToSpeaker(scene, last + 1, subject)) last++;
  const named = speaker && nameBehind(scene, speaker, last + 1);
  const whole = named === undefined ? speaker : { from: speaker!.from, to: named };
  if (named !== undefined) last++;
  return statements(scene, { clause, index, last, cue: cue.words, speaker: whole, rule: "said-behind" }, at);
}

/** "Anna Berg, die das Treffen leitete, (bedauerte die Absage)": the verb is that of the words before, and nothing was said. */
const isOwnVerb = ([first, ...others]: readonly Clause[]): boolean =>
  first?.kind === "phrase" && others.length > 0 && others.every(({ kind }) => kind === "relative");

/** "sagte die Leiterin der Wache, Anna Berg": where the name behind the comma ends, which is hers. */
function nameBehind({ clauses, reading, lexicon }: Scene, { to }: Range, index: number): number | undefined {
  const next = clauses[index];
  return next?.kind === "phrase" &&
    next.from === to + 1 &&
    reading.tokens.slice(next.from, next.to).every(({ capital, lower }) => capital && lexicon.isName(lower))
    ? next.to
    : undefined;
}

/** "„…“, lachte X": behind a whole quotation any verb with a subject tells who spoke. */
function behindQuote(scene: Scene, index: number, at: number): Draft[] | undefined {
  const { reading, clauses, lexicon } = scene;
  const clause = clauses[index]!;
  const subject = subjectAfter(reading, at, clause.to, lexicon);
  if (subject === undefined) return undefined;
  let last = index;
  while (
    last + 1 < clauses.length &&
    (clauses[last]!.to < subject.to || belongsToSpeaker(scene, last + 1, subject))
  )
    last++;
  return statements(
    scene,
    { clause, index, last, cue: [at], speaker: { from: subject.from, to: subject.to }, rule: "behind" },
    at,
  );
}

/** "„…“, war einer ihrer liebsten Sätze", "„…“ lautet das Motto des Vereins": whose words they are. */
function maximOf(
  { reading, lexicon, clauses }: Scene,
  index: number,
  at: number,
): Pick<Behind, "cue" | "speaker"> | undefined {
  const { tokens } = reading;
  const { to } = clauses[index]!;
  if (
    !lexicon.verb(tokens[at]!.lower)?.lemmas.some((lemma) => /^(?:sein|lauten|heißen|bleiben)$/.test(lemma))
  )
    return undefined;
  const noun = placeOf(tokens, { from: at + 1, to }, ({ capital, lower }) => capital && MAXIM.test(lower));
  if (noun < 0) return undefined;
  for (let i = noun - 1; i > at; i--)
    if (/^(?:sein|ihr)e?[rnms]?$/.test(tokens[i]!.lower))
      return { cue: [at], speaker: { from: i, to: noun + 1 } };
  const next = tokens[noun + 1]?.lower ?? "";
  if (noun + 1 >= to || !/^(?:von|vom|des|der)$/.test(next)) return undefined;
  const owner = readPhrase(reading, /^vo[nm]$/.test(next) ? noun + 2 : noun + 1, to, lexicon);
  return owner && { cue: [at], speaker: { from: owner.from, to: owner.to } };
}

/** What a short saying is called. */
const MAXIM =
  /(?:satz|sätze|sätzen|motto|credo|devise|spruch|sprüche|fazit|rat|botschaft|antwort|bilanz|kommentar|begründung|worte|appell|bitte|wunsch|prognose|parole|losung|botschaften)$/;

const isLong = ({ from, to }: Range): boolean => to - from > 7;

/** Where the frame's verb stands: first in its clause, or right behind a quotation. */
function verbAt({ reading, clauses }: Scene, index: number): number | undefined {
  const { from, to, finite } = clauses[index]!;
  for (const at of finite) {
    if (at === from && index > 0 && (clauses[index]!.before !== "–" || index === 1)) return at;
    if (at > from && at < to && reading.quotes[reading.quoteOf[at - 1]!]?.from === from) return at;
    if (index > 0 && at === from + 1 && reading.tokens[from]!.lower === "so") return at;
  }
  return undefined;
}

function subjectOfFrame({ reading, lexicon }: Scene, at: number, limit: number, cue: Cue): Range | undefined {
  // "wird X zitiert", "zitierte die Zeitung X": the words are X's.
  if (cue.lemma === "zitieren") {
    const first = subjectAfter(reading, at, limit, lexicon);
    const second =
      first && cue.form !== "passive" ? readPhrase(reading, first.to, limit, lexicon) : undefined;
    const quoted = second ?? first;
    return quoted && { from: quoted.from, to: quoted.to };
  }
  if (cue.form === "passive") return undefined;
  if (isEs(reading.tokens[at + 1]?.lower)) return undefined;
  const subject = subjectAfter(reading, at, limit, lexicon);
  return subject && { from: subject.from, to: subject.to };
}

const isEs = (lower: string | undefined): boolean => lower === "es";

/** "heißt es", "wurde bekannt", "wird vermutet": nobody is named, and nothing else stands in the clause. */
function isImpersonal({ reading, clauses }: Scene, at: number, cue: Cue): boolean {
  if (isEs(reading.tokens[at + 1]?.lower)) return true;
  const end = clauses.find(({ from, to }) => from <= at && at < to)!.to;
  return cue.form === "passive" && end - at <= 4;
}

/** "heißt es in einer Mitteilung der Behörde". */
function placeOfText({ reading, lexicon }: Scene, at: number, limit: number): Range | undefined {
  const { tokens } = reading;
  for (let i = at + 1; i < limit; i++) {
    if (!/^(?:in|im|auf|bei|beim|von|vom|aus|seitens)$/.test(tokens[i]!.lower)) continue;
    const phrase = readPhrase(reading, i + 1, limit, lexicon);
    if (
      phrase?.noun !== undefined &&
      (isSource(tokens[phrase.noun]!.lower) ||
        isTextNoun(tokens[phrase.noun]!.lower) ||
        !/^(?:im?n?|auf)$/.test(tokens[i]!.lower))
    )
      return { from: phrase.from, to: phrase.to };
  }
  return undefined;
}

/** The clause before is only "Als er ankam," or "Auf die Frage, …,": then what was said comes behind. */
function leads({ reading, clauses }: Scene, index: number): boolean {
  const { tokens } = reading;
  const before = clauses.slice(0, index);
  if (before.some(({ kind }) => kind === "main")) return false;
  const first = tokens[clauses[0]!.head]!.lower;
  if (/^(?:dass|daß|ob|wer|was|warum|wie|wo|wann)$/.test(first)) return false;
  if (
    reading.quoteOf[clauses[index]!.from - 2] !== undefined &&
    reading.quoteOf[clauses[index]!.from - 2]! >= 0
  )
    return false;
  const after = clauses[index]!.after;
  return (
    before.length > 0 &&
    !resumes({ clauses }, index) &&
    (after === "," ||
      after === ":" ||
      before.every(({ kind }) => kind === "subordinate" || kind === "infinitive" || kind === "phrase"))
  );
}

/** "Ohne Gäste, fürchtet er, könne er schließen": behind the frame the verb of what was said, which began before it. */
const resumes = ({ clauses }: Pick<Scene, "clauses">, index: number): boolean => {
  const next = clauses[index + 1];
  return (
    next?.before === "," &&
    next.kind === "main" &&
    next.subjunctive !== undefined &&
    next.finite[0] === next.from
  );
};

function belongsToSpeaker(scene: Scene, i: number, subject: Range | undefined): boolean {
  const clause = scene.clauses[i]!;
  if (clause.before === ":" || clause.before === ";" || scene.reading.quoteOf[clause.from]! >= 0)
    return false;
  if (clause.kind === "relative" && startsWithRelative(scene, clause)) return true;
  if (clause.kind === "phrase") return subject !== undefined && clause.from < subject.to + 1;
  return (
    clause.kind === "subordinate" &&
    /^(?:als|nachdem|während|wobei)$/.test(scene.reading.tokens[clause.head]!.lower)
  );
}

/** ", so X", "(so X)": no verb, and a name or noun behind. */
function soFrame(scene: Scene, index: number): Draft[] | undefined {
  const { reading, clauses, lexicon } = scene;
  const { tokens } = reading;
  const clause = clauses[index]!;
  const at = soAt(scene, clause, index);
  if (at === undefined) return undefined;
  const phrase =
    readPhrase(reading, at + 1, clauses.at(-1)!.to, lexicon) ?? subjectAfter(reading, at, clause.to, lexicon);
  if (phrase === undefined) return undefined;
  if (phrase.noun === undefined && !/^(?:er|sie|dieser|diese)$/.test(tokens[phrase.from]!.lower))
    return undefined;
  let last = index;
  while (
    last + 1 < clauses.length &&
    (clauses[last]!.to < phrase.to || belongsToSpeaker(scene, last + 1, phrase))
  )
    last++;
  return statements(
    scene,
    { clause, index, last, cue: [at], speaker: { from: phrase.from, to: phrase.to }, rule: "so-behind" },
    at,
  );
}

function soAt({ reading }: Scene, clause: Clause, index: number): number | undefined {
  const { tokens, quoteOf } = reading;
  if (clause.finite.length > 0) return undefined;
  if (index > 0 && tokens[clause.from]!.lower === "so") return clause.from;
  for (let i = clause.from + 1; i < clause.to; i++)
    if (tokens[i]!.lower === "so" && quoteOf[i - 1]! >= 0 && quoteOf[i]! < 0) return i;
  return undefined;
}

function statements(scene: Scene, { clause, index, last, cue, speaker, rule }: Behind, at: number): Draft[] {
  const { clauses, sentence, end, reading } = scene;
  const frameTo = Math.max(clauses[last]!.to, speaker?.to ?? 0);
  // Directly behind a quotation, with or without a comma.
  const isSo = at === clause.from + 1 && reading.tokens[clause.from]!.lower === "so";
  const comma = (at === clause.from || isSo) && index > 0;
  const frameFrom = comma ? clause.from - 1 : at;
  const before = quoteTo(scene, frameFrom - 1) ?? (comma ? undefined : quoteTo(scene, at - 1));
  const frame: Range = { from: frameFrom, to: Math.min(frameTo, end) };
  const shared = {
    cue,
    frame: [frame],
    speaker,
    addressee: addresseeOf(scene, { from: at + 1, to: frame.to }, speaker),
    sentence: sentence.index,
  };
  const speech =
    before !== undefined && reading.tokens[before.from - 1]?.text === ":" && before.from > sentence.from;
  if (before !== undefined && (speech || before.from === sentence.from || index <= 1 || !comma)) {
    const whole = before.from <= sentence.from + 1;
    if (whole || isOnlyQuote(scene, before.from)) {
      const rest = continuation(scene, last);
      const message = [
        { from: before.from, to: before.to },
        ...(rest.quote === undefined ? [] : [rest.quote]),
      ];
      return [draft({ ...shared, kind: "direct", message, quote: before.index, rule: `de/quote-${rule}` })];
    }
  }
  const from = messageStart(scene, index);
  const to = frameFrom;
  if (from >= to) return [];
  const rest = continuation(scene, last);
  const message: Range[] = [{ from, to }, ...(rest.clause === undefined ? [] : [rest.clause])];
  return [draft({ ...shared, kind: "indirect", message, rule: `de/${rule}` })];
}

/** The quotation begins its clause: nothing but a coordinator or a colon frame before it. */
function isOnlyQuote({ reading, clauses }: Scene, from: number): boolean {
  return (
    clauses.some((clause) => clause.from === from) || /^[:,–]$/.test(reading.tokens[from - 1]?.text ?? "")
  );
}

/** What was said goes on behind the frame. */
function continuation(scene: Scene, last: number): { quote?: Range; clause?: Range } {
  const { reading, clauses, end } = scene;
  const next = clauses[last + 1];
  if (next === undefined) return {};
  const quote = reading.quotes[reading.quoteOf[next.from] ?? -1];
  if (quote !== undefined && quote.from === next.from) return { quote: { from: quote.from, to: quote.to } };
  if (next.before !== "," && next.before !== "–") return {};
  if (reading.tokens[next.from]!.lower === "und" && next.subjunctive === undefined && next.kind === "main")
    return {};
  return { clause: { from: next.from, to: end } };
}

function messageStart({ clauses, sentence, reading }: Scene, index: number): number {
  for (let i = index - 1; i > 0; i--)
    if (clauses[i]!.before === ";" || (clauses[i]!.before === ":" && reading.quoteOf[clauses[i]!.from]! < 0))
      return clauses[i]!.from;
  return sentence.from;
}
