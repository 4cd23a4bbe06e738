/**
 * Proposals from elsewhere, put into a draft beside what the rules found. Nothing is believed here: items are only brought into the form
 * that the gate can confirm, with a note of who proposed them. What the rules found already is not taken twice, and where the two
 * disagree, the rules stand.
 */
import type { Article, Paragraph } from "../model/article.ts";
import type {
  Claimed,
  Proposals,
  ProposedPoint,
  ProposedReaction,
  ProposedStatement,
  RejectedProposal,
} from "../model/proposal.ts";
import { placesOf } from "../model/wording.ts";
import { around, placeIn, sentenceAt } from "./frame.ts";
import { groundless } from "./grounds.ts";
import type { Draft } from "./index.ts";
import { type DraftItem, evidenceOf } from "./item.ts";
import { slug } from "./slug.ts";
import { type Words, wordsOf } from "./words.ts";

export function withProposals(draft: Draft, proposals: Proposals, article: Article): Draft {
  const table = new Table(draft, proposals.by, article);
  for (const each of proposals.statements)
    table.take(`statement “${shown(each.words)}”`, each, (place) => table.statement(each, place));
  for (const each of proposals.summary)
    table.take(`key point “${shown(each.text)}”`, each, (place) => table.point(each, place));
  for (const each of proposals.reactions)
    table.take(`reaction of ${each.country} “${shown(each.position)}”`, each, (place) =>
      table.reaction(each, place),
    );
  const { people, statements, summary, reactions, rejected, repeated } = table;
  return {
    ...draft,
    lists: { ...draft.lists, people, statements, summary, reactions },
    rejected: [...draft.rejected, ...proposals.rejected, ...rejected],
    repeated: draft.repeated + repeated,
  };
}

class Table {
  readonly people: DraftItem[];
  readonly statements: DraftItem[];
  readonly summary: DraftItem[];
  readonly reactions: DraftItem[];
  readonly rejected: RejectedProposal[] = [];
  /** Proposals that say what the rules had found. */
  repeated = 0;
  readonly #known: readonly DraftItem[];
  readonly #by: string;
  readonly #article: Article;
  readonly #words: Words;

  constructor({ lists, known, language }: Draft, by: string, article: Article) {
    this.people = [...lists.people];
    this.statements = [...lists.statements];
    this.summary = [...lists.summary];
    this.reactions = [...lists.reactions];
    this.#known = known;
    this.#by = by;
    this.#article = article;
    this.#words = wordsOf(language);
  }

  /** Only body text is a place to draw from. `put` gives the reason why not, if there is one. */
  take(what: string, { paragraph }: Claimed, put: (place: Paragraph) => string | undefined): void {
    const place = this.#article.paragraphs[paragraph - 1];
    const reason =
      place === undefined
        ? `there is no paragraph ${paragraph}`
        : place.class === "body"
          ? put(place)
          : `paragraph ${paragraph} is a ${place.class} and no text of the article`;
    if (reason !== undefined) this.rejected.push({ what, reason });
  }

  statement(proposal: ProposedStatement, place: Paragraph): string | undefined {
    const { kind, words, speaker, paragraph, speakerParagraph } = proposal;
    const same = this.statements.find((item) => isSame(item, proposal));
    if (same !== undefined) return this.#again(speaker, same.value.speaker);
    const id = this.#personOf(speaker);
    if (id === undefined) return `no paragraph names “${shown(speaker)}”`;
    const beside = this.#namedBeside(words, place);
    const [other] = beside;
    if (other !== undefined && !beside.includes(id))
      return `the sentence names “${this.#nameOf(other)}”, and not “${shown(speaker)}”`;
    const shape = kind === "partial" ? this.#partial(words, place) : { text: words };
    if (shape === undefined) return `the words do not stand in paragraph ${paragraph} as they are`;
    const named = this.#isNamed(id, place);
    this.statements.push({
      value: {
        id: this.#freeId(`${id}-${slug(words, 2)}`, this.statements),
        speaker: id,
        kind,
        ...shape,
        attribution: named ? "named" : "context",
        ...(named ? {} : { speakerEvidence: evidenceOf([this.#naming(id, paragraph, speakerParagraph)]) }),
        evidence: evidenceOf([paragraph], kind === "indirect" ? words : undefined),
      },
      notes: [
        this.#words.proposed(this.#by),
        this.#words.speakerProposed(speaker),
        ...(kind === "indirect" ? [this.#words.reword] : []),
      ],
      proposed: true,
    });
    return undefined;
  }

  point(proposal: ProposedPoint, place: Paragraph): string | undefined {
    const { text, kind, words, paragraph } = proposal;
    if (this.summary.some(({ value }) => letters(value.text) === letters(text))) {
      this.repeated++;
      return undefined;
    }
    const reason = groundless(text, words, place, this.#article);
    if (reason !== undefined) return reason;
    this.summary.push({
      value: { text: spaced(text), kind, status: "draft", evidence: evidenceOf([paragraph], words) },
      notes: [this.#words.proposed(this.#by), this.#words.pointProposed],
      proposed: true,
    });
    return undefined;
  }

  reaction(proposal: ProposedReaction, place: Paragraph): string | undefined {
    const { country, speaker, stance, position, words, paragraph } = proposal;
    const same = this.reactions.find(({ value }) => value.country === country);
    if (same !== undefined) return this.#again(stance, same.value.stance);
    const reason = groundless(position, words, place, this.#article);
    if (reason !== undefined) return reason;
    const id = speaker === undefined ? undefined : this.#personOf(speaker);
    if (speaker !== undefined && id === undefined) return `no paragraph names “${shown(speaker)}”`;
    const home = this.people.find(({ value }) => value.id === id)?.value.country;
    if (id !== undefined && home !== undefined && home !== country)
      return `“${shown(speaker!)}” speaks for ${String(home)}`;
    const naming = id === undefined ? undefined : this.#naming(id, paragraph, undefined);
    this.reactions.push({
      value: {
        id: this.#freeId(`reaction-${id ?? country.toLowerCase()}`, this.reactions),
        country,
        ...(id === undefined ? {} : { person: id, office: null }),
        stance,
        position: spaced(position),
        attribution: naming === undefined || naming === paragraph ? "named" : "context",
        evidence: [
          ...evidenceOf([paragraph], words),
          ...(naming === undefined || naming === paragraph ? [] : evidenceOf([naming])),
        ],
      },
      notes: [this.#words.proposed(this.#by), this.#words.stanceProposed],
      proposed: true,
    });
    return undefined;
  }

  /** The rules have it. When they have it otherwise, somebody should know. */
  #again(proposed: string, found: unknown): string | undefined {
    const person = this.#known.find(({ value }) => value.id === found);
    const agrees = person === undefined ? proposed === found : isCalled(person, proposed);
    if (!agrees)
      return `the rules found it with “${String(person?.value.name ?? found)}”, and the proposal says “${shown(proposed)}”`;
    this.repeated++;
    return undefined;
  }

  /** Id of the person in the table, who is put there when only the article knows the name. */
  #personOf(name: string): string | undefined {
    const wanted = spaced(name);
    const known = [...this.people, ...this.#known].filter((person) => isCalled(person, wanted));
    const [id, ...others] = new Set(known.map(({ value }) => value.id));
    // Two Coles: the surname alone does not say which.
    if (others.length > 0) return undefined;
    if (id !== undefined) {
      if (!this.people.some(({ value }) => value.id === id)) this.people.push(known[0]!);
      return id as string;
    }
    const home = this.#article.paragraphs.find((p) => p.class === "body" && holdsWord(p.text, wanted));
    if (home === undefined || !/^\p{Lu}/u.test(wanted)) return undefined;
    const fresh = this.#freeId(slug(wanted.split(" ").at(-1)!), [...this.people, ...this.#known]);
    this.people.push({
      value: { id: fresh, name: wanted, role: null, evidence: evidenceOf([home.number]) },
      notes: [this.#words.proposed(this.#by), this.#words.noRole],
      proposed: true,
    });
    return fresh;
  }

  /** Ids of the persons whom the sentence names, outside of the words. */
  #namedBeside(words: string, place: Paragraph): string[] {
    const at = placeIn(place.text, words);
    if (at < 0) return [];
    const { text } = this.#article;
    const said = { start: place.start + at, end: place.start + at + words.length };
    const sentence = sentenceAt(this.#article, said);
    // "„… Schluss.“ Berg nickte.": the next sentence says nothing of this one.
    const isOver = /^[.!?]["”“’'»«]? +\p{Lu}/u.test(text.slice(said.end - 1, said.end + 6));
    const beside = `${text.slice(sentence.start, said.start)}\n${isOver ? "" : text.slice(said.end, sentence.end)}`;
    const persons = [...this.people, ...this.#known].filter(({ value }) => value.kind !== "group");
    return persons
      .filter((person) => namesOf(person).some((name) => holdsWord(beside, name)))
      .map(({ value }) => String(value.id));
  }

  #nameOf(id: string): string {
    return String([...this.people, ...this.#known].find(({ value }) => value.id === id)!.value.name);
  }

  #isNamed(id: string, { text }: Paragraph): boolean {
    const person = this.people.find(({ value }) => value.id === id)!;
    return namesOf(person).some((name) => holdsWord(text, name));
  }

  /** The paragraph that names the person: this one, the one that the proposal gives, else the last before, else the first of all. */
  #naming(id: string, paragraph: number, given: number | undefined): number {
    const naming = this.#article.paragraphs
      .filter((p) => p.class === "body" && this.#isNamed(id, p))
      .map((p) => p.number);
    if (naming.includes(paragraph)) return paragraph;
    if (given !== undefined && naming.includes(given)) return given;
    return naming.findLast((n) => n < paragraph) ?? naming[0] ?? paragraph;
  }

  #partial(words: string, { text, start }: Paragraph): { text: string; frame: string } | undefined {
    const places = placesOf(words, text);
    const at = places.find((each) => MARK.test(text[each - 1] ?? "")) ?? places[0] ?? 0;
    if (at < 1 || at + words.length >= text.length) return undefined;
    const marked = { start: start + at - 1, end: start + at + words.length + 1 };
    const { frame = "{}" } = around(sentenceAt(this.#article, marked), [marked], this.#article);
    return { text: words, frame };
  }

  #freeId(base: string, items: readonly DraftItem[]): string {
    let id = base;
    for (let n = 2; items.some(({ value }) => value.id === id); n++) id = `${base}-${n}`;
    return id;
  }
}

const MARK = /["“”„«»‘’‚]/;

/** The same words out of the same paragraph, or some of them. */
function isSame({ value }: DraftItem, { words, paragraph }: ProposedStatement): boolean {
  const [evidence] = value.evidence as readonly { readonly paragraphs: readonly number[] }[];
  if (!evidence!.paragraphs.includes(paragraph)) return false;
  const ours = letters([value.text].flat().join(" "));
  const theirs = letters(words);
  const whole = letters(
    [value.text]
      .flat()
      .reduce<string>((frame, text) => frame.replace("{}", () => String(text)), String(value.frame ?? "")),
  );
  return (
    theirs !== "" &&
    (ours === theirs ||
      placesOf(theirs, ours).length > 0 ||
      placesOf(theirs, whole).length > 0 ||
      (ours.length > 20 && placesOf(ours, theirs).length > 0))
  );
}

function namesOf({ value }: DraftItem): string[] {
  const all = [value.name, ...((value.spellings ?? []) as readonly unknown[])].map(String);
  return [...new Set([...all, ...all.map((name) => name.split(" ").at(-1)!)])];
}

const isCalled = (person: DraftItem, name: string): boolean => {
  const wanted = letters(name);
  const titles = new Set([...TITLES, ...letters(person.value.role ?? "").split(" ")]);
  return namesOf(person).some((each) => {
    const own = letters(each);
    if (own === wanted) return true;
    if (own === "" || !wanted.endsWith(` ${own}`)) return false;
    // "Minister Lahti" is Jussi Lahti, the minister; "Tom Lahti" is somebody else.
    const before = wanted.slice(0, -own.length - 1).split(" ");
    return each.includes(" ") || before.every((word) => titles.has(word));
  });
};

const TITLES = [
  "herr",
  "herrn",
  "frau",
  "dr",
  "prof",
  "professor",
  "mr",
  "mrs",
  "ms",
  "sir",
  "dame",
  "lord",
  "lady",
];

/** As a word of its own, or in the genitive. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const behind = text.slice(at + word.length, at + word.length + 2);
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && !/^(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u.test(behind))
      return true;
  }
  return false;
}

const letters = (text: unknown): string =>
  (
    String(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Of a line of a report. */
const MOST_SHOWN = 90;
const shown = (text: string): string => {
  const plain = spaced(text);
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN - 1)}…` : plain;
};
