/**
 * Who speaks where no frame says so: whoever spoke or acted last in the paragraph goes on, and a quotation that opens a paragraph goes on
 * from the one before. A heading ends that.
 */
import type { Article, Paragraph } from "../model/article.ts";
import type { Actor, Draft } from "./draft.ts";
import { type Naming, namesIn } from "./people/mentions.ts";
import type { PeopleWords } from "./people/words.ts";
import type { Reading } from "./text/reading.ts";
import type { Range } from "./text/tokens.ts";

/** Rules whose speaker only points back to a source. */
const POINTERS = new Set(["de/demnach", "de/wonach"]);

export interface Stage {
  readonly reading: Reading;
  readonly namings: readonly Naming[];
  /** Paragraphs (of the reading) before which something else begins: nobody speaks on into them. */
  readonly openings: ReadonlySet<number>;
  readonly words: PeopleWords;
  /** Who acts in a sentence. */
  actorOf(sentence: number): Actor | undefined;
}

export function carrySpeakers(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const carrier = new Carrier(stage);
  return drafts.map((draft) => carrier.next(draft));
}

/** Goes through the statements in the order of the text and keeps in mind who spoke last. */
class Carrier {
  private last: Draft | undefined;
  /** Tokens at which somebody is named in full for the first time. */
  private readonly introduced: ReadonlySet<number>;

  constructor(private readonly stage: Stage) {
    this.introduced = introductions(stage.namings);
  }

  next(draft: Draft): Draft {
    const { reading } = this.stage;
    if (!draft.carries) {
      if (draft.speaker !== undefined && !POINTERS.has(draft.rule) && !this.isOwn(draft.speaker))
        this.last = draft;
      return draft;
    }
    const carried = { ...draft, speaker: this.speakerBefore(draft) };
    if (carried.speaker !== undefined)
      this.last = { ...carried, sentence: reading.sentenceOf[draft.message.at(-1)!.to - 1]! };
    return carried;
  }

  /** "nach eigenen Angaben" names nobody. */
  private isOwn({ from, to }: Range): boolean {
    const { reading, words } = this.stage;
    return (
      words.sources.has(reading.tokens[to - 1]!.lower) &&
      reading.tokens.slice(from, to).some(({ lower }) => /^eigene[nm]$|^vernehmen$/.test(lower))
    );
  }

  private speakerBefore(draft: Draft): Range | undefined {
    const { reading, openings } = this.stage;
    const here = draft.sentence;
    const first = firstOf(reading, here);
    // Reports go on in the subjunctive of bodies too; in quotation marks mostly people speak.
    const anybody = draft.kind === "free";
    const own = this.lastActing(here, first, anybody);
    if (own !== undefined) return own;
    const before =
      first === 0 || openings.has(reading.sentences[here]!.paragraph)
        ? undefined
        : this.lastActing(first, firstOf(reading, first - 1), anybody);
    return before ?? (first === here ? this.newcomerBehind(here) : undefined);
  }

  /** Who spoke or acted last in the sentences from `first` up to `end`: somebody, or else the last body. */
  private lastActing(end: number, first: number, anybody: boolean): Range | undefined {
    const { last, stage } = this;
    let body: Actor | undefined;
    for (let i = end - 1; i >= first; i--) {
      if (last !== undefined && last.sentence >= i) return last.speaker;
      const actor = stage.actorOf(i) ?? this.onlyNewcomer(i);
      if (actor === undefined) continue;
      const named = namesIn(stage.namings, actor).length > 0;
      // Behind somebody who spoke a sentence of the author's own may stand, about a thing or a body.
      const goesOn = last !== undefined && last.sentence === i - 1 && i - 1 >= first;
      if (goesOn && !actor.speaks && !named) continue;
      if (anybody || actor.speaks || named || isSomebody(stage, actor)) return actor;
      body ??= actor;
    }
    return body;
  }

  /** "Besonders hart trifft es den Bäcker Anton Keil.": the only person whom the sentence names, and for the first time. */
  private onlyNewcomer(sentence: number): Actor | undefined {
    const { reading, namings } = this.stage;
    const [one, ...others] = namesIn(namings, reading.sentences[sentence]!);
    if (one === undefined || others.length > 0 || !this.introduces(one)) return undefined;
    const owns = /['’]s?$/.test(reading.tokens[one.to - 1]!.text);
    return owns ? undefined : { from: one.from, to: one.to, speaks: false };
  }

  /** "„…“ Bäcker Anton Keil steht vor seinem Laden.": a quotation that opens a paragraph, and whoever is named right behind it. */
  private newcomerBehind(here: number): Range | undefined {
    const { reading, actorOf } = this.stage;
    if (reading.sentences[here + 1]?.paragraph !== reading.sentences[here]!.paragraph) return undefined;
    const actor = actorOf(here + 1);
    return actor !== undefined && !actor.speaks && this.introduces(actor) ? actor : undefined;
  }

  private introduces({ from, to }: Range): boolean {
    for (let i = from; i < to; i++) if (this.introduced.has(i)) return true;
    return false;
  }
}

/** A person, and no body: "der Richter", "she". */
const isSomebody = ({ reading, words }: Stage, { from, to }: Range): boolean =>
  reading.tokens
    .slice(from, to)
    .some(({ lower }) => words.isOffice(lower) || words.isTrade(lower) || words.pronouns.has(lower));

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
