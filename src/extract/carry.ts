/**
 * Who speaks where no frame says so: whoever spoke or acted last in the paragraph goes on, and a quotation that opens a paragraph goes on
 * from the one before. A heading ends that.
 */
import type { Article, Paragraph } from "../model/article.ts";
import type { Actor, Draft } from "./draft.ts";
import { type Naming, namesIn } from "./people/mentions.ts";
import type { Reading } from "./text/reading.ts";
import type { Range } from "./text/tokens.ts";

/** Rules whose speaker only points back to a source. */
const POINTERS = new Set(["de/demnach", "de/wonach"]);

export interface Stage {
  readonly reading: Reading;
  readonly namings: readonly Naming[];
  /** Paragraphs (of the reading) before which something else begins: nobody speaks on into them. */
  readonly openings: ReadonlySet<number>;
  /** Nouns after which "nach eigenen Angaben" names nobody. */
  readonly sources: ReadonlySet<string>;
  /** Who acts in a sentence. */
  actorOf(sentence: number): Actor | undefined;
}

export function carrySpeakers(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { reading, sources } = stage;
  const introduced = introductions(stage.namings);
  let last: Draft | undefined;
  return drafts.map((draft) => {
    if (!draft.carries) {
      if (
        draft.speaker !== undefined &&
        !POINTERS.has(draft.rule) &&
        !(sources.has(reading.tokens[draft.speaker.to - 1]!.lower) && hasOwn(reading, draft.speaker))
      )
        last = draft;
      return draft;
    }
    const speaker = speakerBefore(stage, draft, last, introduced);
    const carried = { ...draft, speaker };
    if (speaker !== undefined)
      last = { ...carried, sentence: reading.sentenceOf[draft.message.at(-1)!.to - 1]! };
    return carried;
  });
}

function speakerBefore(
  stage: Stage,
  draft: Draft,
  last: Draft | undefined,
  introduced: ReadonlySet<number>,
): Range | undefined {
  const { reading } = stage;
  const here = draft.sentence;
  const first = firstOf(reading, here);
  const own = lastActing(stage, here, first, last, introduced);
  if (own !== undefined) return own;
  const before =
    first === 0 || stage.openings.has(reading.sentences[here]!.paragraph)
      ? undefined
      : lastActing(stage, first, firstOf(reading, first - 1), last, introduced);
  return before ?? (first === here ? newcomerBehind(stage, here, introduced) : undefined);
}

/** "„…“ Bäcker Anton Keil steht vor seinem Laden.": a quotation that opens a paragraph, and whoever is named right behind it. */
function newcomerBehind(
  { reading, actorOf }: Stage,
  here: number,
  introduced: ReadonlySet<number>,
): Range | undefined {
  if (reading.sentences[here + 1]?.paragraph !== reading.sentences[here]!.paragraph) return undefined;
  const actor = actorOf(here + 1);
  return actor !== undefined && !actor.speaks && introduces(actor, introduced) ? actor : undefined;
}

/** Who spoke or acted last in the sentences from `first` up to `end`. */
function lastActing(
  stage: Stage,
  end: number,
  first: number,
  last: Draft | undefined,
  introduced: ReadonlySet<number>,
): Range | undefined {
  for (let i = end - 1; i >= first; i--) {
    if (last !== undefined && last.sentence >= i) return last.speaker;
    const actor = stage.actorOf(i) ?? onlyNewcomer(stage, i, introduced);
    if (actor === undefined) continue;
    // Whoever is named for the first time is about to speak; otherwise a sentence of the author's own may stand between.
    const goesOn = last !== undefined && last.sentence === i - 1 && i - 1 >= first;
    if (!goesOn || actor.speaks || introduces(actor, introduced)) return actor;
  }
  return undefined;
}

/** "Besonders hart trifft es den Bäcker Anton Keil.": the only person whom the sentence names, and for the first time. */
function onlyNewcomer(
  { reading, namings }: Stage,
  sentence: number,
  introduced: ReadonlySet<number>,
): Actor | undefined {
  const [one, ...others] = namesIn(namings, reading.sentences[sentence]!);
  const owns = one !== undefined && /['’]s?$/.test(reading.tokens[one.to - 1]!.text);
  return one !== undefined && others.length === 0 && !owns && introduces(one, introduced)
    ? { from: one.from, to: one.to, speaks: false }
    : undefined;
}

const introduces = ({ from, to }: Range, introduced: ReadonlySet<number>): boolean => {
  for (let i = from; i < to; i++) if (introduced.has(i)) return true;
  return false;
};

/** Sentences that are looked back at: whoever acted before them is forgotten. */
const REACH = 6;

/** The sentence with which the paragraph of another begins, or the first that is looked at. */
function firstOf({ sentences }: Reading, sentence: number): number {
  const { paragraph } = sentences[sentence]!;
  let first = sentence;
  while (first > sentence - REACH && sentences[first - 1]?.paragraph === paragraph) first--;
  return first;
}

/** "18.42 Uhr: …": an entry of a ticker. */
const ENTRY = /^\d{1,2}[.:]\d{2}\b/;

/** The paragraphs behind a heading, and the entries of a ticker. */
export function openingsOf(article: Article, body: readonly Paragraph[]): ReadonlySet<number> {
  const heads = new Set(
    article.paragraphs.filter(({ class: kind }) => kind === "subheading").map(({ number }) => number),
  );
  const found = new Set<number>();
  for (const [index, { number, text }] of body.entries()) {
    let before = number - 1;
    while (before > (body[index - 1]?.number ?? 0) && !heads.has(before)) before--;
    if (heads.has(before) || ENTRY.test(text)) found.add(index);
  }
  return found;
}

/** Tokens at which somebody is named in full for the first time. */
function introductions(namings: readonly Naming[]): ReadonlySet<number> {
  const known = new Set<string>();
  const found = new Set<number>();
  for (const { key, given, name } of namings) {
    if (given.length === 0 || known.has(key)) continue;
    known.add(key);
    found.add(name.from);
  }
  return found;
}

export const paragraphOf = (reading: Reading, draft: Draft): number =>
  reading.sentences[draft.sentence]!.paragraph;

const hasOwn = ({ tokens }: Reading, { from, to }: Range): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^eigene[nm]$|^vernehmen$/.test(lower));
