/**
 * Draws statements and people out of an article. A pure stage: the article and the word lists of its language go in; spans of the
 * article's text come out. Nothing is reworded, and what cannot be told stays open.
 */
import type { Article, Span } from "../model/article.ts";
import type { Outcome } from "../model/diagnostic.ts";
import { carrySpeakers, openingsOf, paragraphOf } from "./carry.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import type { Extraction, Statement } from "./extraction.ts";
import { strayMark } from "./findings.ts";
import { answersIn } from "./interview.ts";
import { german } from "./languages/de/index.ts";
import { english } from "./languages/en/index.ts";
import type { Language } from "./languages/language.ts";
import { readLexicon } from "./lexicon.ts";
import { type Nations, readNations } from "./nations.ts";
import { findNamings } from "./people/mentions.ts";
import { type Resolution, resolveSpeakers } from "./people/resolve.ts";
import { type Reading, readBody, spanOf } from "./text/reading.ts";
import type { Range } from "./text/tokens.ts";

export { findEvents } from "./events/index.ts";
export type { Language } from "./languages/language.ts";

/** Puts a language together. `list` gives the bytes of one of the word lists in `lexicons/`. */
export function loadLanguage(code: string, list: (name: string) => Uint8Array): Language | undefined {
  const text = (name: string): string => new TextDecoder().decode(list(name));
  const nations = (): Nations => readNations(text("nations.txt"), text("capitals.txt"));
  switch (code) {
    case "de":
      return german(readLexicon(text("de.txt"), text("names.txt")), nations());
    case "en":
      return english(readLexicon("", text("names.txt")), nations());
    default:
      return undefined;
  }
}

/** Marks without their other half that are reported one by one; a text with more has something else wrong with it. */
const MOST_FINDINGS = 50;

/** `file` is what findings call the article. */
export function extract(article: Article, language: Language, file = "article"): Outcome<Extraction> {
  const reading = readBody(article, language.sentences, language.code === "de");
  const { lexicon, nations, people: words } = language;
  const lore = { lexicon, nations, words };
  const namings = findNamings(reading, lore);
  const proposals = language.propose(reading, namings);
  const actorOf = remembered(proposals.actorOf);
  const stage = { reading, namings, openings: openingsOf(article, reading.paragraphs), words, actorOf };
  const drafts = carrySpeakers(stage, merge(reading, [...proposals.drafts, ...answersIn(reading)]));
  const { people, resolutions } = resolveSpeakers(reading, drafts, namings, lore, actorOf);
  const statements = drafts.map((draft, index) => statementOf(reading, draft, index, resolutions[index]!));
  const refused = proposals.refused.map((range) => ({ ...spanOf(reading, range), rule: range.rule }));
  const diagnostics = reading.stray.slice(0, MOST_FINDINGS).map((span) => strayMark(article, span, file));
  return { value: { article, statements: nest(statements), people, refused }, diagnostics };
}

/** Each asked once. */
function remembered<T>(ask: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    if (!known.has(index)) known.set(index, ask(index));
    return known.get(index)!;
  };
}

/** Sentences of free reported speech that follow one another in a paragraph are one statement. */
function merge(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort(
    (a, b) => a.message[0]!.from - b.message[0]!.from || b.message.at(-1)!.to - a.message.at(-1)!.to,
  );
  const found: Draft[] = [];
  let free: number | undefined;
  for (const draft of sorted) {
    const last = free === undefined ? undefined : found[free]!;
    if (
      draft.kind === "free" &&
      last !== undefined &&
      last.message[0]!.to === draft.message[0]!.from &&
      paragraphOf(reading, last) === paragraphOf(reading, draft)
    ) {
      found[free!] = { ...last, message: [{ from: last.message[0]!.from, to: draft.message[0]!.to }] };
      continue;
    }
    if (draft.kind === "free") free = found.length;
    found.push(draft);
  }
  return found;
}

function statementOf(reading: Reading, draft: Draft, index: number, who: Resolution): Statement {
  const spans = (ranges: readonly Range[]): Span[] => ranges.map((range) => spanOf(reading, range));
  const marked = spans(draft.message);
  const quote = draft.quote === undefined ? undefined : reading.quotes[draft.quote];
  return {
    index,
    kind: draft.kind,
    message:
      quote === undefined
        ? marked
        : marked.map((span) =>
            span.start === quote.marked.start ? quote.inner : { start: span.start + 1, end: span.end - 1 },
          ),
    marked,
    paragraph: reading.paragraphs[paragraphOf(reading, draft)]!.number,
    cue: spans(joined(draft.cue)),
    frame: spans(draft.frame.filter(({ from, to }) => from < to)),
    addressee: spans(draft.addressee === undefined ? [] : [draft.addressee]),
    speaker: spans(draft.speaker === undefined ? [] : [draft.speaker]),
    attribution: who.attribution,
    evidence: spans(who.evidence),
    person: who.person,
    within: undefined,
    rule: draft.rule,
    confidence: confidenceOf(draft, who),
  };
}

/** Gives each statement the smallest other one within whose message it stands. */
function nest(statements: readonly Statement[]): Statement[] {
  return statements.map((inner) => {
    let best: Statement | undefined;
    // Both stand in the order of the text: whatever holds this one is near.
    for (let i = Math.max(0, inner.index - 12); i < Math.min(statements.length, inner.index + 12); i++) {
      const outer = statements[i]!;
      if (outer !== inner && holds(outer, inner) && (best === undefined || width(outer) < width(best)))
        best = outer;
    }
    return best === undefined ? inner : { ...inner, within: best.index };
  });
}

const width = ({ marked }: Statement): number => marked.reduce((sum, { start, end }) => sum + end - start, 0);

const holds = (outer: Statement, inner: Statement): boolean =>
  width(outer) > width(inner) &&
  inner.marked.every((span) => outer.marked.some(({ start, end }) => start <= span.start && span.end <= end));

/** Words that stand beside each other become one span. */
function joined(words: readonly number[]): Range[] {
  const found: Range[] = [];
  for (const i of words) {
    const last = found.at(-1);
    if (last?.to === i) found[found.length - 1] = { from: last.from, to: i + 1 };
    else found.push({ from: i, to: i + 1 });
  }
  return found;
}
