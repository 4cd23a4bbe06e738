/**
 * Our own sentences bring nothing that the source does not say: their numbers, dates, names and negations stand in the paragraphs that
 * they cite. Whether a sentence is a fair summary no program can tell; that it has no figure out of the air, one can.
 */
import type { Evidence } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";
import { NEGATION, REFUSAL } from "../negation.ts";
import { error, type Finding, warning } from "../rule.ts";
import { foldText } from "./fold.ts";
import { holdsName, namesOf, stemsIn } from "./names.ts";
import { isPartOfName, namesakesIn } from "./namesakes.ts";
import { type Day, quantitiesIn } from "./numbers.ts";
import { placesIn } from "./places.ts";
import { type Said, saidIn } from "./said.ts";
import { type Cited, citedBy, doesNot, isKnown, primary, type Scene, shorten, showCited } from "./scene.ts";

interface Sentence {
  readonly text: string;
  readonly path: ValuePath;
  readonly cited: readonly Cited[];
  /** A sentence says something; a label (a place, an occasion) only names it. */
  readonly says: boolean;
  /** The sources are in the language of the sheet, so that words can be compared. */
  readonly sameLanguage: boolean;
}

export function* ownWordsAreBacked(scene: Scene): Generator<Finding> {
  for (const sentence of sentencesIn(scene)) {
    const ours = foldText(withoutQuotes(sentence.text));
    const { cited } = sentence;
    // What a title says mostly stands at the beginning, and what stands in a part stands in the whole, which may be long.
    if (
      cited.length > WHOLE &&
      isEmpty(backedBy(saidIn(cited.slice(0, WHOLE), scene), ours, sentence, scene))
    )
      continue;
    const theirs = saidIn(cited, scene);
    yield* backedBy(theirs, ours, sentence, scene);
    if (sentence.says && sentence.sameLanguage && cited.length <= WHOLE && !scene.errorsAlone)
      yield* negations(ours, theirs, sentence);
  }
}

const isEmpty = (findings: Iterable<Finding>): boolean => {
  for (const _ of findings) return false;
  return true;
};

function* backedBy(theirs: Said, ours: string, sentence: Sentence, scene: Scene): Generator<Finding> {
  const { cited, path } = sentence;
  const where = cited.length > WHOLE ? "the source does not" : doesNot(cited);
  yield* numbers(ours, theirs, where, path);
  yield* people(ours, theirs, where, path, scene);
  yield* places(ours, theirs, where, path);
  if (!scene.errorsAlone) yield* capitals(ours, theirs, where, sentence, scene);
}

/** Evidence of more paragraphs is the article as a whole. */
const WHOLE = 12;

function sentencesIn(scene: Scene): Sentence[] {
  const { briefing, sources } = scene;
  const all: Cited[] = [...sources.values()].flatMap((source) =>
    source.article.paragraphs
      .filter((p) => !["promo", "credit", "other"].includes(p.class))
      .map(({ number }) => ({ source, number })),
  );
  const found: Sentence[] = [];
  const add = (
    text: string | undefined,
    path: ValuePath,
    evidence: readonly Evidence[] | undefined,
    says = true,
  ) => {
    if (text === undefined || !isKnown(evidence, scene)) return;
    const cited = citedBy(evidence, scene);
    if (cited.length > 0)
      found.push({ text, path, cited, says, sameLanguage: cited.every(({ source }) => isSame(source.id)) });
  };
  const isSame = (id: string) =>
    primary(briefing.sources.find((each) => each.id === id)?.language ?? "") === briefing.language;
  // Title and deck stand for the whole; nothing is said of them when a source is missing.
  if (all.length > 0 && briefing.sources.every(({ id }) => sources.has(id)))
    for (const field of ["title", "deck"] as const)
      found.push({ text: briefing[field], path: [field], cited: all, says: true, sameLanguage: true });
  for (const [i, { text, short, evidence }] of briefing.summary.entries()) {
    add(text, ["summary", i, "text"], evidence);
    add(short, ["summary", i, "short"], evidence);
  }
  for (const [i, s] of briefing.statements.entries()) {
    const whole = [...s.evidence, ...(s.speakerEvidence ?? [])];
    if (s.kind === "indirect" && typeof s.text === "string") add(s.text, ["statements", i, "text"], whole);
    if (isKnown(whole, scene))
      for (const field of ["occasion", "addressee"] as const)
        if (s[field] !== undefined)
          found.push({
            text: s[field],
            path: ["statements", i, field],
            cited: all,
            says: false,
            sameLanguage: whole.every(({ source }) => isSame(source)),
          });
  }
  for (const [i, m] of briefing.meetings.entries()) {
    const whole = [...m.evidence, ...m.participants.flatMap((p) => p.evidence)];
    add(m.title, ["meetings", i, "title"], whole, false);
    add(m.place, ["meetings", i, "place"], whole, false);
    add(m.outcome, ["meetings", i, "outcome"], [...whole, ...around(m.evidence)]);
    for (const [j, a] of m.absent.entries())
      add(a.note, ["meetings", i, "absent", j, "note"], a.evidence, false);
  }
  for (const [i, { position, short, evidence }] of briefing.reactions.entries()) {
    add(position, ["reactions", i, "position"], evidence);
    add(short, ["reactions", i, "short"], evidence);
  }
  for (const [i, { text, evidence }] of briefing.timeline.entries())
    add(text, ["timeline", i, "text"], evidence);
  for (const [i, { text, evidence }] of briefing.nextSteps.entries())
    add(text, ["nextSteps", i, "text"], evidence);
  for (const [i, { text, evidence }] of briefing.openQuestions.entries())
    add(text, ["openQuestions", i, "text"], evidence);
  return found;
}

/** What comes out of a meeting is told some paragraphs before or after who met. */
const NEAR = 3;
const around = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.map((each) => ({
    ...each,
    paragraphs: each.paragraphs.flatMap((n) =>
      Array.from({ length: 2 * NEAR + 1 }, (_, i) => n - NEAR + i).filter((near) => near > 0),
    ),
  }));

/** What our sentence quotes has its own check. */
const withoutQuotes = (text: string): string => text.replace(/[„“»«"][^„“”»«"]*[“”«»"]/gu, " ");

function* numbers(ours: string, theirs: Said, where: string, path: ValuePath): Generator<Finding> {
  const mine = quantitiesIn(ours);
  // A sentence without any is not worth reading what may be the whole article for them.
  if (mine.days.length + mine.numbers.size + mine.months.size + mine.weekdays.size === 0) return;
  const said = theirs.quantities;
  const isBacked = (value: string): boolean =>
    said.numbers.has(value) || said.days.some((d) => String(d.day) === value || String(d.year) === value);
  for (const [value, written] of mine.numbers)
    if (
      !isBacked(value) &&
      !(value === "1" && /(?<!\p{L})(?:ein\p{L}{0,2}|one|first|erste\p{L}?)(?!\p{L})/iu.test(theirs.text))
    )
      yield error("check/number-not-in-source", path, `${where} say “${written}”`, BACK);
  for (const day of mine.days)
    if (!said.days.some((each) => isSameDay(each, day)))
      yield error("check/date-not-in-source", path, `${where} give the date “${day.written}”`, BACK);
  const named = [
    ...[...mine.months].filter(
      ([month]) => !said.months.has(month) && !mine.days.some((d) => d.month === month),
    ),
    ...[...mine.weekdays].filter(([day]) => !said.weekdays.has(day)),
  ];
  for (const [, written] of named)
    yield error("check/date-not-in-source", path, `${where} say “${written}”`, BACK);
}

const BACK = "cite the paragraph that says so, or say what the source says";

export const isSameDay = (a: Day, b: Day): boolean =>
  a.day === b.day &&
  a.month === b.month &&
  (a.year === undefined || b.year === undefined || a.year === b.year);

function* people(
  ours: string,
  theirs: Said,
  where: string,
  path: ValuePath,
  { briefing }: Scene,
): Generator<Finding> {
  for (const person of namesakesIn(ours, briefing.people)) {
    const names = namesOf(person);
    if (holdsName(names, ours) && !theirs.names(names))
      yield error("check/name-not-in-source", path, `${where} name ${person.name}`, BACK);
  }
}

function* places(ours: string, theirs: Said, where: string, path: ValuePath): Generator<Finding> {
  for (const [id, written] of placesIn(ours))
    if (!theirs.places.has(id))
      yield error("check/name-not-in-source", path, `${where} speak of “${written}”`, BACK);
}

/**
 * Other words that are names by their looks: in English those with a capital inside a sentence, in German those of capitals alone, as German
 * writes every noun with a capital. Only where no word has to be translated.
 */
function* capitals(
  ours: string,
  theirs: Said,
  where: string,
  { path, sameLanguage }: Sentence,
  { briefing }: Scene,
): Generator<Finding> {
  if (!sameLanguage) return;
  const known = new Set(placesIn(ours).values());
  const form =
    briefing.language === "en"
      ? /(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}\p{N}'-]+/gu
      : /(?<![\p{L}-])\p{Lu}{2,}(?![\p{Ll}])/gu;
  for (const [word] of ours.matchAll(form)) {
    if (
      known.has(word) ||
      theirs.hasWord(word) ||
      [...stemsIn(word)].some((stem) => theirs.stems.has(stem)) ||
      isPartOfName(word, briefing.people) ||
      quantitiesIn(word).months.size + quantitiesIn(word).weekdays.size > 0
    )
      continue;
    yield warning("check/name-not-in-source", path, `${where} speak of “${word}”`, BACK);
  }
}

function* negations(ours: string, theirs: Said, { path, cited, text }: Sentence): Generator<Finding> {
  if (NEGATION.test(ours)) {
    if (!NEGATION.test(theirs.text) && !REFUSAL.test(theirs.text))
      yield warning(
        "check/negation-added",
        path,
        `the sentence says no (“${NEGATION.exec(ours)?.[0]}”), and ${showCited(cited)} nowhere`,
        "say it as the source does",
      );
    return;
  }
  if (REFUSAL.test(ours) || text.includes("?")) return;
  const nearest = nearestSentence(ours, theirs);
  if (nearest !== undefined && NEGATION.test(nearest))
    yield warning(
      "check/negation-lost",
      path,
      `the source says no (“${shorten(nearest, 90)}”), and the sentence does not`,
      "say it as the source does",
    );
}

/** Fewer words are like many a sentence. */
const FEW = 6;

/** The sentence that has most words of ours; undefined when that is less than half of them. */
function nearestSentence(ours: string, theirs: Said): string | undefined {
  const mine = stemsIn(ours);
  if (mine.size < FEW) return undefined;
  const common = new Uint16Array(theirs.sentences.length);
  for (const stem of mine) for (const i of theirs.sentencesWith(stem)) common[i]!++;
  let best: string | undefined;
  let most = mine.size / 2;
  for (const [i, sentence] of theirs.sentences.entries())
    if (common[i]! > most) [best, most] = [sentence, common[i]!];
  return best;
}

/** Dates of meetings and of the timeline: the words are the source's, and the calendar day does not contradict them. */
export function* momentsStand(scene: Scene): Generator<Finding> {
  const { briefing } = scene;
  const moments = [
    ...briefing.meetings.map((m, i) => ({
      moment: m.date,
      evidence: m.evidence,
      path: ["meetings", i, "date"] as ValuePath,
    })),
    ...briefing.timeline.map((t, i) => ({
      moment: t.when,
      evidence: t.evidence,
      path: ["timeline", i, "when"] as ValuePath,
    })),
  ];
  for (const { moment, evidence, path } of moments) {
    if (moment?.asWritten === undefined || !isKnown(evidence, scene)) continue;
    const cited = citedBy(evidence, scene);
    const written = foldText(moment.asWritten);
    if (!saidIn(cited, scene).lower.includes(written.toLowerCase()))
      yield error(
        "check/date-not-in-source",
        [...path, "asWritten"],
        `${doesNot(cited)} say “${moment.asWritten}”`,
        "copy the words out of the source, or write the date under “resolved” alone",
      );
    if (moment.resolved !== undefined && contradicts(written, moment.resolved))
      yield error(
        "check/date-contradicts",
        [...path, "resolved"],
        `“${moment.resolved}” is not “${moment.asWritten}”`,
        "mend one of the two",
      );
  }
}

function contradicts(written: string, resolved: string): boolean {
  const [year = 0, month = 0, day = 0] = resolved.slice(0, 10).split("-").map(Number);
  const said = quantitiesIn(written);
  if (day === 0) return false;
  if (said.days.length > 0) return !said.days.some((each) => isSameDay(each, { day, month, year }));
  const weekday = ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
  return said.weekdays.size > 0 && !said.weekdays.has(weekday);
}
