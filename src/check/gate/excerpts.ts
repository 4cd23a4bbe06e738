/**
 * What the sources say where the evidence of a claim points: the sentences around the words that it quotes or names, marked, for an editor to
 * compare. Where a source is not at hand it is the words that the evidence itself keeps.
 */
import type { Paragraph, Span } from "../../model/article.ts";
import type { Briefing, Evidence } from "../../model/briefing.ts";
import type { ExaminedItem, Excerpt } from "../../model/examination.ts";
import { printable } from "../../model/printable.ts";
import { placesOf } from "../../model/wording.ts";
import { type Folded, foldText } from "./fold.ts";
import { quotedSpans } from "./marks.ts";
import { namesOf, placeOfName } from "./names.ts";
import { findPassage, type Passage, type Proof } from "./quotations.ts";
import type { Scene } from "./scene.ts";
import { primary } from "./scene.ts";
import type { SourceText } from "./source.ts";
import { type Room, stretchAround } from "./stretch.ts";

/** What a claim rests on, and what of it is marked. */
export interface Claim {
  readonly evidence: readonly Evidence[];
  readonly passages?: readonly Passage[];
  /** Names of which the first that stands there is marked. */
  readonly person?: Pick<Briefing["people"][number], "name" | "spellings"> | undefined;
  readonly room?: Room;
}

export function excerptsFor(
  claims: readonly Claim[],
  scene: Scene,
): Pick<ExaminedItem, "excerpts" | "unseen"> {
  const excerpts: Excerpt[] = [];
  const unseen: { source: string; paragraphs: readonly number[] }[] = [];
  const shown = new Set<string>();
  for (const claim of claims) {
    const proofs = provenIn(claim, scene);
    for (const { source: id, paragraphs, words } of claim.evidence) {
      const source = scene.sources.get(id);
      if (source === undefined) {
        if (words === undefined) unseen.push({ source: id, paragraphs });
        else excerpts.push(keptWords(id, paragraphs[0]!, words, scene));
        continue;
      }
      for (const number of paragraphs) {
        const paragraph = source.paragraph(number);
        if (paragraph === undefined || shown.has(`${id} ${number}`)) continue;
        shown.add(`${id} ${number}`);
        const spans = [
          ...proofs.flatMap((proof) => (proof.source === source ? quotedIn(proof, number) : [])),
          ...wordsIn(words, source.folded(number)),
          ...nameIn(claim, source.folded(number)),
        ];
        excerpts.push(cut(source, paragraph, spans, claim.room ?? "sentences", scene));
      }
    }
  }
  return { excerpts, unseen };
}

/** The beginning of a paragraph, as a list of paragraphs shows it. */
export const excerptOf = (source: SourceText, paragraph: Paragraph, scene: Scene): Excerpt =>
  cut(source, paragraph, [], "sentences", scene);

interface Proven extends Proof {
  readonly passage: Passage;
}

const provenIn = ({ passages = [] }: Claim, scene: Scene): Proven[] =>
  passages.flatMap((passage) => {
    const proof = findPassage(passage, scene);
    return proof === undefined ? [] : [{ ...proof, passage }];
  });

/** Where the passage stands in one paragraph, in the offsets of that paragraph. */
function quotedIn({ source, quotation, passage }: Proven, number: number): Span[] {
  const { words, from, to, start } = quotation;
  const paragraph = source.paragraph(number);
  if (paragraph === undefined || number < from || number > to) return [];
  if (from < to)
    return quotedSpans(paragraph.text, number > from).filter(({ open, goesOn, start: at }) =>
      number === from ? open && paragraph.start + at === start : goesOn && (open || number === to),
    );
  const sought = foldText(passage.text);
  const [at = 0] = placesOf(sought, words.text);
  const offset = start - paragraph.start;
  return [{ start: offset + words.origin(at), end: offset + words.origin(at + sought.length) }];
}

function wordsIn(words: string | undefined, folded: Folded): Span[] {
  if (words === undefined) return [];
  const sought = foldText(words);
  return placesOf(sought, folded.text)
    .slice(0, 1)
    .map((at) => ({ start: folded.origin(at), end: folded.origin(at + sought.length) }));
}

function nameIn({ person }: Claim, folded: Folded): Span[] {
  const place = person && placeOfName(namesOf(person), folded.text);
  return place === undefined ? [] : [{ start: folded.origin(place.start), end: folded.origin(place.end) }];
}

function cut(
  source: SourceText,
  { number, text, language }: Paragraph,
  spans: readonly Span[],
  room: Room,
  scene: Scene,
): Excerpt {
  const marked = joined(spans.map((span) => trimmed(text, span)));
  const stretch = stretchAround(text, marked, room);
  return {
    source: source.id,
    paragraph: number,
    ...speech(source.id, language, scene),
    cutBefore: stretch.start > 0,
    cutAfter: stretch.end < text.length,
    parts: partsOf(text, stretch, marked),
  };
}

/** Without white space at either end. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

function joined(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function partsOf(text: string, { start, end }: Span, marked: readonly Span[]): Excerpt["parts"] {
  const parts: { text: string; cited: boolean }[] = [];
  const add = (from: number, to: number, cited: boolean) => {
    const part = printable(text.slice(from, to));
    if (part !== "") parts.push({ text: part, cited });
  };
  let at = start;
  for (const span of marked) {
    const [from, to] = [Math.max(at, Math.min(span.start, end)), Math.min(span.end, end)];
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return parts;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set("ar dv fa he ku ps sd ug ur yi".split(" "));

/** A paragraph speaks the language of its source unless it shows another. */
function speech(
  id: string,
  found: string | undefined,
  { briefing }: Scene,
): Pick<Excerpt, "language" | "direction"> {
  const source = briefing.sources.find((each) => each.id === id)?.language ?? briefing.language;
  const language = found === undefined || primary(found) === primary(source) ? source : found;
  return { language, direction: RIGHT_TO_LEFT.has(primary(language)) ? "rtl" : "ltr" };
}

const keptWords = (id: string, paragraph: number, words: string, scene: Scene): Excerpt => ({
  source: id,
  paragraph,
  ...speech(id, undefined, scene),
  cutBefore: true,
  cutAfter: true,
  parts: [{ text: printable(words), cited: true }],
});
