/** Which of a source's paragraphs a briefing rests on, whom it lets speak, and how much of the source it prints again. */
import { type Briefing, sideOf } from "../../model/briefing.ts";
import type { CheckReport, Coverage } from "../../model/check-report.ts";
import { allEvidence, type Finding, warning } from "../rule.ts";
import { findPassage, passagesIn } from "./quotations.ts";
import type { Scene } from "./scene.ts";
import type { SourceText } from "./source.ts";

/** Of a text under copyright about so much may be quoted without asking: a rule of thumb of German editors. */
const MOST_SHARE = 0.15;
/** Sentences in a row, by the same rule. */
const MOST_SENTENCES = 3;

export function coverageOf(scene: Scene): Coverage[] {
  return [...scene.sources.values()].map((source) => {
    const body = source.article.paragraphs.filter((p) => p.class === "body");
    const cited = new Set(
      allEvidence(scene.briefing)
        .filter(({ value, path }) => value.source === source.id && path[0] !== "sourceNotes")
        .flatMap(({ value }) => value.paragraphs),
    );
    const spans = quotedSpans(source, scene);
    return {
      source: source.id,
      body: body.length,
      used: body.filter((p) => cited.has(p.number)).map((p) => p.number),
      unused: body.filter((p) => !cited.has(p.number)).map((p) => p.number),
      words: body.reduce((n, p) => n + countWords(p.text), 0),
      quotedWords: spans.reduce(
        (n, [start, end]) => n + countWords(source.article.text.slice(start, end)),
        0,
      ),
      runningSentences: longestRun(source, spans),
    };
  });
}

export const countWords = (text: string): number =>
  text.match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;

type Stretch = readonly [start: number, end: number];

/** The stretches of a source that the sheet quotes, in order, those that overlap joined. */
function quotedSpans(source: SourceText, scene: Scene): Stretch[] {
  const found = passagesIn(scene.briefing).flatMap((passage): Stretch[] => {
    const proof = findPassage(passage, scene);
    if (proof === undefined || proof.source !== source) return [];
    const { start, words } = proof.quotation;
    return [[start, start + words.origin(words.text.length)]];
  });
  const joined: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Quotations with no word between them count together. */
function longestRun({ article: { text } }: SourceText, spans: readonly Stretch[]): number {
  let longest = 0;
  let running = 0;
  let end = 0;
  for (const [start, stop] of spans) {
    if (/[\p{L}\p{N}]/u.test(text.slice(end, start))) running = 0;
    running += countSentences(text.slice(start, stop));
    longest = Math.max(longest, running);
    end = stop;
  }
  return longest;
}

/** Passages of a few words are no sentence. */
const countSentences = (text: string): number =>
  text
    .replace(IN_SENTENCES, "")
    .split(/(?<=[.!?…])\s+/u)
    .filter((s) => countWords(s) > 2).length;

/** The stops behind titles, initials and days, which end no sentence. */
const IN_SENTENCES =
  /(?<=(?<![\p{L}\p{N}])(?:\p{Lu}|Mrs?|Ms|Dr|Prof|St|Nr))\.|(?<=(?<!\p{N})\p{N}{1,2})\.(?=\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L}))/gu;

export function sharesOf({ briefing }: Scene): Pick<CheckReport, "speakers" | "sides"> {
  const people = new Map(briefing.people.map((person) => [person.id, person]));
  const passages = passagesIn(briefing).map(({ text, speaker }) => ({
    words: countWords(text),
    person: people.get(speaker ?? ""),
  }));
  const tally = (nameOf: (person: Briefing["people"][number]) => string) => {
    const shares = new Map<string, { name: string; quotations: number; words: number }>();
    for (const { words, person } of passages) {
      if (person === undefined) continue;
      const name = nameOf(person);
      const share = shares.get(name) ?? { name, quotations: 0, words: 0 };
      shares.set(name, { name, quotations: share.quotations + 1, words: share.words + words });
    }
    return [...shares.values()].sort((a, b) => b.words - a.words || (a.name < b.name ? -1 : 1));
  };
  return { speakers: tally((person) => person.name), sides: tally(sideOf) };
}

export function* quotedShare(scene: Scene, coverage: readonly Coverage[]): Generator<Finding> {
  for (const { source, words, quotedWords, runningSentences } of coverage) {
    const index = scene.briefing.sources.findIndex(({ id }) => id === source);
    const path = ["sources", index];
    const share = quotedWords / Math.max(1, words);
    if (share > MOST_SHARE)
      yield warning(
        "check/quoted-share",
        path,
        `${Math.round(share * 100)} % of the words of “${source}” are quoted, more than ${MOST_SHARE * 100} %`,
        "quote less, or make sure that the terms of use allow it",
      );
    if (runningSentences > MOST_SENTENCES)
      yield warning(
        "check/quoted-run",
        path,
        `${runningSentences} sentences of “${source}” are quoted in a row, more than ${MOST_SENTENCES}`,
        "quote less in one piece, or make sure that the terms of use allow it",
      );
  }
}
