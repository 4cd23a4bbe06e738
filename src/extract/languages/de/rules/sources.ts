/** Frames without a verb of their own, and those with "wie": "nach Angaben von X", "laut X", "X zufolge", "wie X mitteilte". */
import { type Draft, draft, without } from "../../../draft.ts";
import type { Range } from "../../../text/tokens.ts";
import { isTextNoun } from "../agents.ts";
import type { Clause } from "../clauses.ts";
import { SPEECH } from "../cues.ts";
import { cueAt, findCue } from "../cues-found.ts";
import { readPhrase, subjectAfter } from "../phrases.ts";
import { COORDINATORS, GENITIVES } from "../words.ts";
import { addresseeOf, quoteTo, type Scene } from "./scene.ts";
import { isSourceNoun, oneName, rangeOf, type Source, sourceAt } from "./source-at.ts";

export function fromSources(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (let index = 0; index < scene.clauses.length; index++) {
    const inferred = demnach(scene, index);
    if (inferred !== undefined) found.push(inferred);
    const likeFrame = asFrame(scene, index);
    if (likeFrame !== undefined) found.push(likeFrame);
    const clause = scene.clauses[index]!;
    for (let i = clause.from; i < clause.to; i++) {
      if (scene.reading.quoteOf[i]! >= 0) continue;
      const source = sourceAt(scene, i);
      if (source === undefined) continue;
      const made = besides(scene, index, source);
      if (made !== undefined) found.push(made);
      i = Math.max(i, source.frame.to - 1);
    }
  }
  return found;
}

/** The frame without a verb that stands in the same clause as the quotation, outside of any marks: whose words those are. */
export function sourceBeside(scene: Scene, { from, to }: Range): Source | undefined {
  const index = scene.clauses.findIndex((one) => one.from <= from && from < one.to);
  const clause = scene.clauses[index];
  if (clause === undefined) return undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (scene.reading.quoteOf[i]! >= 0) continue;
    const source = sourceAt(scene, i);
    if (source !== undefined && (source.frame.to <= from || source.frame.from >= to)) return source;
  }
  return sourceBefore(scene, scene.clauses[index - 1]);
}

/** "…, nach Ansicht von X, …", "…, wie X sagt, …": a frame that has the clause before to itself. */
function sourceBefore(scene: Scene, clause: Clause | undefined): Source | undefined {
  if (clause === undefined || clause.after !== ",") return undefined;
  const source = sourceAt(scene, clause.head);
  if (source?.frame.to === clause.to) return source;
  const verb = clause.finite.at(-1);
  if (scene.reading.tokens[clause.head]!.lower !== "wie" || verb === undefined) return undefined;
  const index = scene.clauses.indexOf(clause);
  const cue = cueAt(scene.reading, scene.clauses, index, verb, scene.lexicon);
  const subject = subjectAfter(scene.reading, clause.head, verb, scene.lexicon);
  return cue === undefined || subject === undefined || cue.finding
    ? undefined
    : { cue: verb, speaker: rangeOf(subject), frame: clause, rule: "wie" };
}

/** Everything in the independent clause around the frame. */
function besides(scene: Scene, index: number, { cue, speaker, frame, rule }: Source): Draft | undefined {
  const { clauses, reading, sentence, end } = scene;
  const clause = clauses[index]!;
  const last = clauses.findIndex(({ to }) => to >= frame.to);
  const unit = unitOf(scene, index, last < 0 ? clauses.length - 1 : last);
  const message = without(unit, widened(scene, extended(scene, frame))).flatMap((part) =>
    trimmed(scene, part),
  );
  if (message.length === 0) return undefined;
  const colon = reading.tokens[frame.to]?.text === ":";
  if (colon) return undefined;
  const quote = reading.quotes[reading.quoteOf[message[0]!.from] ?? -1];
  const direct =
    message.length === 1 &&
    quote !== undefined &&
    quote.from === message[0]!.from &&
    quote.to === message[0]!.to;
  return draft({
    kind: direct ? "direct" : "indirect",
    message,
    cue: [cue],
    frame: [{ from: frame.from, to: Math.min(extended(scene, frame).to, end) }],
    speaker,
    addressee: undefined,
    sentence: sentence.index,
    quote: direct ? quote.index : undefined,
    rule: clause.kind === "relative" ? `de/${rule}-relative` : `de/${rule}`,
  });
}

/** With "gegenüber Y", "unter Berufung auf Y", and the clause that says more of who it is: "…, der dabei war,". */
function extended({ reading, lexicon, clauses, end }: Scene, { from, to }: Range): Range {
  const { tokens } = reading;
  let at = to;
  const next = tokens[at]?.lower;
  if (next === "gegenüber") at = readPhrase(reading, at + 1, end, lexicon)?.to ?? at;
  else if (next === "unter" && /^(?:berufung|verweis)$/.test(tokens[at + 1]?.lower ?? ""))
    at = readPhrase(reading, at + 3, end, lexicon)?.to ?? at;
  const relative = clauses.find((clause) => clause.from === at + 1 && clause.kind === "relative");
  if (tokens[at]?.text === "," && relative !== undefined && relative.to < end) at = relative.to;
  return { from, to: at };
}

/** With the commas around it. */
function widened({ reading }: Scene, { from, to }: Range): Range {
  const comma = (i: number): boolean => reading.tokens[i]?.text === "," || reading.tokens[i]?.text === "–";
  return {
    from: comma(from - 1) && comma(to) ? from - 1 : from,
    to: comma(to) && comma(from - 1) ? to + 1 : to,
  };
}

function trimmed({ reading }: Scene, { from, to }: Range): Range[] {
  let start = from;
  let stop = to;
  const loose = (i: number): boolean =>
    reading.quoteOf[i]! < 0 && /^[,;:–().]$/.test(reading.tokens[i]!.text);
  while (start < stop && loose(start)) start++;
  while (start < stop && loose(stop - 1)) stop--;
  return start < stop ? [{ from: start, to: stop }] : [];
}

function unitOf({ clauses, sentence, end, reading }: Scene, first: number, last: number): Range {
  const clause = clauses[first]!;
  if (clause.kind === "relative" || (clause.kind === "subordinate" && first > 0))
    return { from: clause.from, to: clauses[last]!.to };
  let a = first;
  while (a > 0 && !independent(a)) a--;
  let b = last;
  while (b + 1 < clauses.length && !independent(b + 1)) b++;
  return {
    from: a === 0 ? sentence.from : clauses[a]!.from,
    to: b === clauses.length - 1 ? end : clauses[b]!.to,
  };

  function independent(i: number): boolean {
    const one = clauses[i]!;
    if (one.before === ";" || one.before === ":") return true;
    if (one.kind !== "main" || one.finite[0] === one.head) return false;
    if (COORDINATORS.has(reading.tokens[one.from]!.lower))
      return i <= first || reading.tokens[one.from]!.lower !== "und";
    return i <= first && i > 0 && clauses.slice(0, i).some(({ kind }) => kind === "main");
  }
}

/** "Demnach sei …", "wonach …", "denen zufolge …": the source is the one named before. */
function demnach(scene: Scene, index: number): Draft | undefined {
  const { reading, clauses, sentence, end } = scene;
  const { tokens } = reading;
  const clause = clauses[index]!;
  const first = tokens[clause.from]!.lower;
  const second = tokens[clause.from + 1]?.lower;
  const pair = (first === "denen" || first === "der" || first === "dem") && second === "zufolge";
  if (first !== "demnach" && first !== "wonach" && !pair) return undefined;
  if (clause.finite.length === 0) return undefined;
  const cue = pair ? clause.from + 1 : clause.from;
  const frameFrom = first === "demnach" ? cue : sentence.from;
  return draft({
    kind: "indirect",
    message: [{ from: cue + 1, to: first === "demnach" ? end : lastOf(scene, index) }],
    cue: [cue],
    frame: [{ from: frameFrom, to: cue + 1 }],
    speaker: (first === "wonach" ? textBefore(scene, index) : undefined) ?? {
      from: clause.from,
      to: clause.from + 1,
    },
    sentence: sentence.index,
    rule: first === "demnach" ? "de/demnach" : "de/wonach",
  });
}

/** "ein Bericht der Zeitung, wonach …": the text that ends at the comma. */
function textBefore({ reading, clauses, lexicon }: Scene, index: number): Range | undefined {
  const { tokens, quoteOf } = reading;
  const clause = clauses[index - 1];
  if (clause === undefined) return undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (quoteOf[i]! >= 0 || (i > clause.from && tokens[i - 1]!.capital && !GENITIVES.has(tokens[i]!.lower)))
      continue;
    const phrase = readPhrase(reading, i, clause.to, lexicon);
    if (phrase?.to !== clause.to || phrase.noun === undefined) continue;
    const { lower } = tokens[phrase.noun]!;
    return isSourceNoun(lower) || isTextNoun(lower) ? rangeOf(phrase) : undefined;
  }
  return undefined;
}

/** Where the subordinate clause ends together with those that hang on it. */
function lastOf({ clauses, end }: Scene, index: number): number {
  const next = clauses.findIndex((clause, i) => i > index && clause.kind === "main");
  return next < 0 ? end : clauses[next - 1]!.to;
}

/** "wie X mitteilte": beside, before or behind what was said. */
function asFrame(scene: Scene, index: number): Draft | undefined {
  const { reading, clauses, lexicon, sentence, end } = scene;
  const { tokens } = reading;
  const clause = clauses[index]!;
  if (tokens[clause.head]!.lower !== "wie") return undefined;
  // "wie X, der Leiter des Amtes, mitteilte": the verb stands behind what is said of X.
  let verbAt = index;
  while (
    verbAt + 1 < clauses.length &&
    (clauses[verbAt]!.finite.length === 0 || clauses[verbAt]!.kind === "relative")
  )
    verbAt++;
  const verbal = clauses[verbAt]!;
  if (verbal.finite.length === 0 || (verbAt > index && verbal.finite.at(-1)! < verbal.to - 2))
    return undefined;
  const cue =
    findCue(reading, clauses, verbAt, lexicon) ??
    cueAt(reading, clauses, verbAt, verbal.finite.at(-1)!, lexicon);
  if (
    cue === undefined ||
    !(SPEECH.has(cue.lemma) || cue.lemma === "heißen" || !cue.finding) ||
    verbal.subjunctive === "sure"
  )
    return undefined;
  if (
    /^(?:finden|denken|wissen|wünschen|verlangen|fordern|vorschlagen|planen|beschließen|entscheiden|hoffen|erwarten|annehmen|befinden)$/.test(
      cue.lemma,
    ) &&
    index > 0
  )
    return undefined;
  let last = verbAt;
  while (last + 1 < clauses.length && clauses[last]!.to <= cue.words.at(-1)!) last++;
  const subject =
    subjectAfter(reading, clause.head, cue.words[0]!, lexicon) ??
    subjectAfter(reading, clause.head, clauses[last]!.to, lexicon);
  const speaker =
    subject === undefined || tokens[subject.from]!.lower === "es"
      ? nameOrText(scene, clause)
      : { from: subject.from, to: subject.to };
  const frameFrom = index === 0 ? sentence.from : clause.from - 1;
  const frame: Range = {
    from: frameFrom,
    to: index === 0 && clauses[last]!.to < end ? clauses[last]!.to + 1 : clauses[last]!.to,
  };
  const message = without(
    { from: sentence.from, to: end },
    { from: frame.from, to: clauses[last]!.to },
  ).flatMap((part) => trimmed(scene, part));
  if (message.length === 0) return undefined;
  const quoted = quoteTo(scene, message.at(-1)!.to - 1);
  const isQuote = message.length === 1 && quoted?.from === message[0]!.from;
  return draft({
    kind: isQuote ? "direct" : "indirect",
    message,
    ...(isQuote && { quote: quoted.index }),
    cue: cue.words,
    frame: [frame],
    speaker,
    addressee: addresseeOf(scene, clause, speaker),
    sentence: sentence.index,
    rule: "de/wie",
  });
}

/** "wie taz.de schreibt" has a name that is written small. */
function nameOrText(scene: Scene, clause: Clause): Range | undefined {
  const name = oneName(scene, clause.head + 1);
  return name === undefined ? textNamed(scene, clause) : rangeOf(name);
}

/** "wie es in einer Mitteilung der Polizei heißt", "wie aus einem Bericht hervorgeht". */
function textNamed({ reading, lexicon }: Scene, { from, to }: Clause): Range | undefined {
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|aus|bei|beim|von|vom)$/.test(reading.tokens[i]!.lower)) continue;
    const phrase = readPhrase(reading, i + 1, to, lexicon);
    if (phrase !== undefined) return { from: phrase.from, to: phrase.to };
  }
  return undefined;
}
