/**
 * What was drawn out of an article, as a briefing that an editor finishes. A pure stage: values in, the text of a `briefing.yaml` out.
 * Nothing is said that the source does not say; where a person has to decide, a comment asks.
 */
import type { Article } from "../model/article.ts";
import type { Language } from "../model/briefing.ts";
import type { Events } from "../model/events.ts";
import type { Extraction } from "../model/extraction.ts";
import { NO_DAY, NO_NUMBER } from "../model/placeholders.ts";
import type { RejectedProposal } from "../model/proposal.ts";
import { type DraftItem, evidenceOf, SOURCE } from "./item.ts";
import { draftMeetings, draftReactions } from "./meetings.ts";
import { castOf } from "./people.ts";
import { draftStatements } from "./statements.ts";
import { type Unassigned, unassignedIn } from "./unassigned.ts";
import { type Words, wordsOf } from "./words.ts";

export type { DraftItem } from "./item.ts";
export { type Merged, mergeDraft } from "./merge.ts";
export { withProposals } from "./proposals.ts";
export { openIn, type Unassigned } from "./unassigned.ts";
export { writeDraft } from "./write.ts";

/** The lists of a draft, whose items are taken or refused one by one. */
export const LISTS = ["summary", "people", "statements", "meetings", "reactions", "timeline"] as const;
export type List = (typeof LISTS)[number];

export interface Draft {
  readonly language: Language;
  /** All fields before the lists, with a comment each where there is something to decide. */
  readonly head: readonly DraftField[];
  readonly lists: Readonly<Record<List, readonly DraftItem[]>>;
  readonly source: DraftItem;
  /** What the check against the source did not confirm, in words. */
  readonly refused: readonly string[];
  /** Lists of which only the first items were taken. */
  readonly cut: readonly { readonly list: List; readonly found: number; readonly kept: number }[];
  /** What was said, and the source does not tell by whom: an editor decides. */
  readonly unassigned: readonly Unassigned[];
  /** Everybody whom the article names, also those to whom nothing refers. */
  readonly known: readonly DraftItem[];
  /** Proposals from elsewhere that were not taken over. */
  readonly rejected: readonly RejectedProposal[];
  /** Number of those that say what the rules had found. */
  readonly repeated: number;
  /** Something that may have been in it the last time could not be asked for: what is missing now was not taken back. */
  readonly partial?: true;
}

export interface DraftField {
  readonly name: string;
  readonly value: unknown;
  readonly note: string | undefined;
}

/** Of a list. Long reports give some 200; a draft of more than this is read by nobody, and takes minutes to check. */
const MOST_ITEMS = 1_000;

export function draftBriefing(extraction: Extraction, events: Events, language: Language): Draft {
  const words = wordsOf(language);
  const cast = castOf(extraction, events, words);
  const statements = draftStatements(extraction, cast, words);
  const lists = {
    summary: (events.summary.length > 0 ? events.summary : [leadOf(extraction.article)]).map(
      ({ text, kind, paragraph }) => ({
        value: { text: plain(text), kind, status: "draft", evidence: evidenceOf([paragraph]) },
        notes: [words.point],
      }),
    ),
    people: cast.items,
    statements,
    meetings: draftMeetings(events, extraction, cast, words),
    reactions: draftReactions(events, extraction, cast, statements, words),
    timeline: events.timeline.map(({ asWritten, text, paragraph }) => ({
      value: { when: { asWritten }, text: plain(text), evidence: evidenceOf([paragraph]) },
      notes: [words.dated],
    })),
  };
  const found = Object.entries(lists) as [List, readonly DraftItem[]][];
  const draft: Draft = {
    language,
    head: headOf(extraction.article, events, language, words),
    lists: Object.fromEntries(found.map(([name, items]) => [name, cut(name, items)])) as Draft["lists"],
    cut: found.flatMap(([list, items]) =>
      cut(list, items).length < items.length ? [{ list, found: items.length, kept: MOST_ITEMS }] : [],
    ),
    source: { value: sourceOf(extraction.article), notes: [words.translated] },
    refused: [],
    unassigned: unassignedIn(extraction),
    known: cast.items,
    rejected: [],
    repeated: 0,
  };
  return withoutIdle(draft);
}

/** Whoever is named is needed as long as something refers to them. */
const cut = (list: List, items: readonly DraftItem[]): readonly DraftItem[] =>
  list === "people" ? items : items.slice(0, MOST_ITEMS);

/** Persons to whom nothing refers are left out. */
export function withoutIdle(draft: Draft): Draft {
  const { statements, meetings, reactions } = draft.lists;
  const used = new Set<unknown>([
    ...statements.map(({ value }) => value.speaker),
    ...reactions.map(({ value }) => value.person),
    ...meetings.flatMap(({ value }) =>
      (value.participants as readonly { person: unknown }[]).map(({ person }) => person),
    ),
  ]);
  const people = draft.lists.people.filter(({ value }) => used.has(value.id));
  return { ...draft, lists: { ...draft.lists, people } };
}

function headOf(
  { facts, paragraphs }: Article,
  { summary }: Events,
  language: Language,
  words: Words,
): DraftField[] {
  const day = facts.published?.slice(0, 10) ?? NO_DAY;
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : NO_DAY;
  const headline = titleOf(facts.title, paragraphs);
  const lead = summary[0]?.text ?? paragraphs.find((p) => p.class === "body")!.text;
  return [
    { name: "language", value: language, note: undefined },
    {
      name: "series",
      value: { name: words.series, number: `${NO_NUMBER}${whole.slice(0, 4)}`, version: 1, status: "draft" },
      note: words.number,
    },
    { name: "title", value: headline.replace(/\.$/, ""), note: words.title },
    { name: "deck", value: beginning(plain(lead), 400), note: undefined },
    { name: "cutoff", value: { at: `${whole}T12:00+00:00`, zone: "UTC" }, note: words.cutoff },
    { name: "issuer", value: { organisation: words.issuer }, note: words.whoDecides },
  ];
}

/** Where nothing but quotations was found, the first paragraph stands for the whole. */
function leadOf({ paragraphs }: Article): Events["summary"][number] {
  const { text, number } = paragraphs.find((p) => p.class === "body")!;
  return { text, kind: "claim", paragraph: number };
}

const titleOf = (title: string | undefined, paragraphs: Article["paragraphs"]): string =>
  beginning(plain(title ?? paragraphs.find((p) => p.class === "headline")?.text ?? paragraphs[0]!.text), 200);

/** Of a text that has lost its line ends, the first line is the whole of it. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most - 1);
  return `${text.slice(0, end > most / 2 ? end : most - 1)}…`;
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

function sourceOf(article: Article): DraftItem["value"] {
  const { facts, paragraphs, language, sha256 } = article;
  const dropped = paragraphs.filter((p) => ["caption", "credit", "promo", "other"].includes(p.class));
  const isAddress = facts.url !== undefined && /^https?:\/\/\S+$/.test(facts.url);
  const isDate = facts.published !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?/.test(facts.published);
  return {
    id: SOURCE,
    author: facts.author ?? null,
    authorRole: facts.authorRole ?? null,
    outlet: facts.outlet ?? null,
    title: titleOf(facts.title, paragraphs),
    published: isDate ? /^\d{4}(-\d{2}(-\d{2})?)?/.exec(facts.published!)![0] : null,
    url: isAddress ? facts.url : null,
    language,
    translated: "unknown",
    sha256,
    paragraphs: paragraphs.length,
    ...(dropped.length > 0 ? { dropped: dropped.map(({ number }) => number) } : {}),
  };
}
