/**
 * The gate. A quotation passes only if it is, word for word, what stands in quotation marks in a paragraph that it cites: the whole of
 * it, so that no word can be cut off at an end either. Whole sentences out of a longer quotation pass when the briefing says that they
 * are an excerpt. Nothing passes for being near.
 */

import type { Evidence } from "../../model/briefing.ts";
import { passagesOf } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";
import { placesOf } from "../../model/wording.ts";
import { error, type Finding } from "../rule.ts";
import { foldText } from "./fold.ts";
import { nearestOf } from "./nearest.ts";
import { type Cited, citedBy, isKnown, type Scene, shorten, showCited } from "./scene.ts";
import type { Quotation, SourceText } from "./source.ts";

/** A passage that the sheet prints in quotation marks. */
export interface Passage {
  readonly text: string;
  readonly path: ValuePath;
  readonly evidence: readonly Evidence[];
  readonly excerpt: boolean;
  /** Id of the person; undefined for a body. */
  readonly speaker: string | undefined;
}

export function passagesIn({ statements, reactions }: Scene["briefing"]): Passage[] {
  return [
    ...statements.flatMap((statement, i) => {
      if (statement.kind === "indirect") return [];
      const { evidence, excerpt = false, speaker, text } = statement;
      const path = ["statements", i, "text"];
      return passagesOf(statement).map((passage, j) => ({
        text: passage,
        path: typeof text === "string" ? path : [...path, j],
        evidence,
        excerpt,
        speaker,
      }));
    }),
    ...reactions.flatMap(({ quote, evidence, excerpt = false, person }, i) =>
      quote === undefined
        ? []
        : [{ text: quote, path: ["reactions", i, "quote"], evidence, excerpt, speaker: person }],
    ),
  ];
}

export function* quotationsStand(scene: Scene): Generator<Finding> {
  for (const passage of passagesIn(scene.briefing)) {
    if (!isKnown(passage.evidence, scene)) continue;
    if (findPassage(passage, scene) === undefined) yield missing(passage, citedBy(passage.evidence, scene));
  }
}

/** Where a passage stands in its source. */
export interface Proof {
  readonly source: SourceText;
  readonly quotation: Quotation;
}

export function findPassage(passage: Passage, scene: Scene): Proof | undefined {
  const words = foldText(passage.text);
  for (const [source, numbers] of bySource(citedBy(passage.evidence, scene)))
    for (const quotation of source.quotationsIn(numbers)) {
      if (!isCited(quotation, numbers)) continue;
      if (isWhole(words, quotation) || (passage.excerpt && isExcerpt(words, quotation)))
        return { source, quotation };
    }
  return undefined;
}

function bySource(cited: readonly Cited[]): Map<SourceText, Set<number>> {
  const groups = new Map<SourceText, Set<number>>();
  for (const { source, number } of cited) groups.set(source, (groups.get(source) ?? new Set()).add(number));
  return groups;
}

/** Of a quotation over several paragraphs, every one is cited. */
function isCited({ from, to }: Quotation, numbers: ReadonlySet<number>): boolean {
  for (let n = from; n <= to; n++) if (!numbers.has(n)) return false;
  return true;
}

/** The comma of “We are ready,” she said, and the stop of „Wir sind bereit.“, belong to the sentence around, or may. */
const isWhole = (words: string, { words: { text } }: Quotation): boolean =>
  words !== "" &&
  (text === words || ((text.endsWith(",") || text.endsWith(".")) && text.slice(0, -1) === words));

const SENTENCE_END = /[.!?…][')]*$/u;

/** Whole sentences: they begin where one begins and end where one ends. */
function isExcerpt(words: string, { words: { text } }: Quotation): boolean {
  return placesOf(words, text).some((at) => {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at + words.length);
    const begins = before === "" || SENTENCE_END.test(before);
    return begins && (after === "" || SENTENCE_END.test(words) || /^[.!?…]/u.test(after));
  });
}

function missing({ text, path, excerpt }: Passage, cited: readonly Cited[]): Finding {
  const words = foldText(text);
  const sources = [...new Set(cited.map(({ source }) => source))];
  const shown = shorten(text);
  for (const source of sources) {
    const elsewhere = source.quotations.find((each) => isWhole(words, each));
    if (elsewhere)
      return error(
        "check/quote-elsewhere",
        path,
        `“${shown}” does not stand in ${showCited(cited)}, but in ${showPlace(elsewhere)} of the source “${source.id}”`,
        "cite the paragraph that it stands in, and make sure that the speaker is right",
      );
  }
  for (const { source, number } of cited) {
    const longer = source.quotations.find(
      (each) => each.from <= number && each.to >= number && stands(words, each.words.text),
    );
    if (longer)
      return error(
        "check/quote-cut",
        path,
        `“${shown}” is a part of what the source quotes in ${showPlace(longer)}`,
        excerpt
          ? "an excerpt is whole sentences: begin and end where the source's sentences do"
          : "quote the whole and name what is left out under “omit”; or, for whole sentences, add “excerpt: true”",
      );
    if (stands(words, source.folded(number).text))
      return error(
        "check/quote-not-quoted",
        path,
        `“${shown}” stands in paragraph ${number}, but not in quotation marks: they are the author's words`,
        "make the statement indirect, or quote what the source quotes",
      );
  }
  return error(
    "check/quote-not-in-source",
    path,
    `“${shown}” does not stand in ${showCited(cited)} as the source has it`,
    nearHint(text, sources),
  );
}

const stands = (words: string, text: string): boolean => placesOf(words, text).length > 0;

const showPlace = ({ from, to }: Quotation): string =>
  from === to ? `paragraph ${from}` : `paragraphs ${from} to ${to}`;

/** The nearest quotation, else the nearest paragraph, of the sources. */
export function nearHint(text: string, sources: readonly SourceText[]): string {
  // The comma or stop at the end need not be quoted, and is no difference then.
  const stop = /[.,]$/.exec(text.trimEnd())?.[0] ?? "";
  const ending = (words: string) =>
    stop !== "" && words.endsWith(stop) ? words : words.replace(/[.,]$/, "");
  const quotations = sources.flatMap((source) =>
    source.quotations.map((each) => ({ text: ending(each.words.text), place: showPlace(each) })),
  );
  const paragraphs = sources.flatMap((source) =>
    source.numbers.map((number) => ({ text: source.folded(number).text, place: `paragraph ${number}` })),
  );
  const [quoted, said] = [nearestOf(text, quotations), nearestOf(text, paragraphs)];
  const near = quoted && (!said || quoted.share >= said.share * 0.6) ? quoted : said;
  if (near === undefined) return "nothing like it stands in the source; copy the words out of it";
  return `nearest is ${near.candidate.place}: ${near.shown}`;
}
