/** German: from a reading to drafts. Rules run from the surest to the least sure; each sentence belongs to the first that claims it. */
import type { Actor, Draft, Proposals, RefusedRange } from "../../draft.ts";
import { type Lexicon, withNames } from "../../lexicon.ts";
import type { Nations } from "../../nations.ts";
import { type Naming, namesIn, nameWords } from "../../people/mentions.ts";
import type { Reading, Sentence } from "../../text/reading.ts";
import type { Language } from "../language.ts";
import { isCapital } from "./agents.ts";
import { GERMAN_EVENTS } from "./events.ts";
import { GERMAN_PEOPLE } from "./people.ts";
import { freeClause, freeSentence } from "./rules/free.ts";
import { assessments, fromMatrix } from "./rules/matrix.ts";
import { fromNouns } from "./rules/nouns.ts";
import { fromPointing } from "./rules/pointing.ts";
import { fromQuotes } from "./rules/quoted.ts";
import { fromReport } from "./rules/reported.ts";
import { type Scene, setScene } from "./rules/scene.ts";
import { fromSources } from "./rules/sources.ts";
import { actorOf } from "./rules/subjects.ts";
import { fromTrailing } from "./rules/trailing.ts";
import { ABBREVIATIONS, OPENERS } from "./words.ts";

export const german = (lexicon: Lexicon, nations: Nations): Language => ({
  code: "de",
  lexicon,
  nations,
  people: GERMAN_PEOPLE,
  events: GERMAN_EVENTS,
  sentences: { abbreviations: ABBREVIATIONS, openers: OPENERS, ordinals: true },
  propose: (reading, namings) => proposeAll(reading, namings, lexicon, nations),
});

function proposeAll(plain: Reading, namings: readonly Naming[], words: Lexicon, nations: Nations): Proposals {
  const reading = withoutMeaning(plain, namings);
  const lexicon = withNames(words, nameWords(reading, namings));
  const found: Draft[] = [];
  const refused: RefusedRange[] = [];
  let near = -2;
  for (const sentence of reading.sentences) {
    const scene = setScene(reading, sentence, lexicon);
    const pointing = scene.clauses.length === 0 ? undefined : fromPointing(scene);
    if (pointing !== undefined) {
      const alone = found.findIndex((draft) => POINTED_AT.has(draft.rule) && crosses(draft, pointing));
      if (alone >= 0) found.splice(alone, 1);
      if (!found.some((draft) => crosses(draft, pointing))) found.push(pointing);
    }
    const drafts =
      pointing === undefined
        ? draftSentence(
            scene,
            near === sentence.index - 1 && reading.sentences[near]!.paragraph === sentence.paragraph,
          )
        : [pointing].filter(() => false);
    if (drafts.some(({ kind }) => kind !== "reported")) near = sentence.index;
    found.push(...drafts);
    refused.push(...assessments(scene));
  }
  const isGovernment = (lower: string): boolean => isCapital(lower) || nations.countryOf(lower) !== undefined;
  const acting = (index: number): Actor | undefined => {
    const sentence = reading.sentences[index]!;
    const scene = setScene(reading, sentence, lexicon);
    if (scene.clauses.length === 0) return undefined;
    return actorOf(scene, isGovernment) ?? opener(sentence, namesIn(namings, sentence));
  };
  return { drafts: found, refused, actorOf: acting };
}

/**
 * "Kraft", "Sommer", "Ende": where the word is somebody's name, it is no preposition, season or adverb. It gets a form there that stands on no
 * list of words.
 */
function withoutMeaning(reading: Reading, namings: readonly Naming[]): Reading {
  const places = namings
    .map(({ name }) => name.to - 1)
    .filter((at) => GERMAN_PEOPLE.isCommon(reading.tokens[at]!.lower));
  if (places.length === 0) return reading;
  const tokens = [...reading.tokens];
  for (const at of places) tokens[at] = { ...tokens[at]!, lower: `${tokens[at]!.lower}\u2060` };
  return { ...reading, tokens };
}

/** "Berg nach der Sitzung:", "Keil, 54, mit ihrem Hund": a sentence without a verb is about the person with whom it begins. */
function opener({ from }: Sentence, [first]: readonly Naming[]): Actor | undefined {
  return first?.from === from ? { from, to: first.to, speaks: false } : undefined;
}

function draftSentence(scene: Scene, near: boolean): Draft[] {
  if (scene.clauses.length === 0) return [];
  const drafts: Draft[] = [];
  const add = (more: readonly Draft[]): void => {
    for (const one of more) if (!drafts.some((other) => sameMessage(one, other))) drafts.push(one);
  };
  add(fromTrailing(scene));
  add(fromMatrix(scene).filter((one) => !drafts.some((other) => crosses(one, other))));
  add(fromSources(scene).filter((one) => !drafts.some((other) => crosses(one, other) && !holds(one, other))));
  add(fromNouns(scene).filter((one) => !drafts.some((other) => crosses(one, other))));
  const framed = drafts.find(({ rule, speaker }) => speaker !== undefined && FRAMES.has(rule));
  if (framed !== undefined)
    for (const [i, one] of drafts.entries())
      if (one.rule === "de/colon-quote-bare") drafts[i] = { ...one, speaker: framed.speaker, carries: false };
  if (drafts.length === 0) {
    // "Er dürfte wissen, dass …": nobody said so.
    const isJudged = assessments(scene).length > 0;
    const free = isJudged ? undefined : (freeSentence(scene, near) ?? freeClause(scene));
    if (free !== undefined) add([free]);
  }
  add(fromQuotes(scene, drafts));
  if (drafts.length === 0) {
    const report = fromReport(scene);
    if (report !== undefined) add([report]);
  } else {
    const end = Math.max(
      ...drafts.flatMap(({ message, frame }) => [...message, ...frame].map(({ to }) => to)),
    );
    const report = end < scene.end ? fromReport(scene, end) : undefined;
    if (report !== undefined) add([report]);
  }
  return drafts;
}

/** What "Das teilte X mit" gives its frame to. */
const POINTED_AT = new Set(["de/quote-alone", "de/reported"]);

/** Frames whose speaker goes on behind a colon: "…, so X weiter: „…“". */
const FRAMES = new Set([
  "de/so-behind",
  "de/said-behind",
  "de/wie",
  "de/laut",
  "de/nach",
  "de/zufolge",
  "de/verb-that",
  "de/verb-subjunctive",
  "de/verb-infinitive",
  "de/noun",
]);

const sameMessage = (a: Draft, b: Draft): boolean =>
  a.message[0]!.from === b.message[0]!.from && a.message.at(-1)!.to === b.message.at(-1)!.to;

/** "Laut X kündigte Y an, …": one statement inside the other, each with a frame of its own. */
const holds = (outer: Draft, inner: Draft): boolean =>
  inner.frame.some((frame) =>
    outer.message.some((message) => message.from <= frame.from && frame.to <= message.to),
  );

/** Claims mostly the same words. */
function crosses(a: Draft, b: Draft): boolean {
  const width = (draft: Draft): number => draft.message.reduce((sum, { from, to }) => sum + to - from, 0);
  let both = 0;
  for (const x of a.message)
    for (const y of b.message) both += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  return both > 0.5 * Math.min(width(a), width(b));
}
