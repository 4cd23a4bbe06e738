/**
 * Quotations as they are printed. The content keeps the source's own words whole; what the editor leaves out or adds stands beside them
 * as data, and only here becomes […] and [word]. So nobody types a bracket into a quotation, and the check compares what was said.
 */
import type { Briefing } from "./briefing.ts";

/** What an editor does to quoted words: nothing else may be done to them. */
export interface Edits {
  /** Runs of words that are left out. */
  readonly omit?: readonly string[] | undefined;
  /** Words of ours, each behind the words that it follows. */
  readonly insert?: readonly { readonly after: string; readonly words: string }[] | undefined;
}

export const OMISSION = "[…]";

/** The briefing with its quotations as they stand on paper. */
export const asPrinted = (briefing: Briefing): Briefing => ({
  ...briefing,
  statements: briefing.statements.map((statement) => {
    const { text } = statement;
    const print = (passage: string) => printed(passage, statement);
    return { ...statement, text: typeof text === "string" ? print(text) : text.map(print) };
  }),
  reactions: briefing.reactions.map((reaction) =>
    reaction.quote === undefined ? reaction : { ...reaction, quote: printed(reaction.quote, reaction) },
  ),
});

/** From the last to the first, so that no edit moves or meets the words of another. */
function printed(passage: string, edits: Edits): string {
  let text = passage;
  for (const { start, end, by } of placedEdits(passage, edits).reverse())
    text = text.slice(0, start) + by + text.slice(end);
  return text;
}

/** What stands in the place of `[start, end)` of a passage on paper. */
export interface PlacedEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Those edits that have a place in the passage, in the order of the text. */
export function placedEdits(passage: string, { omit = [], insert = [] }: Edits): PlacedEdit[] {
  const inserted = insert.flatMap(({ after, words }) => {
    const [at] = placesOf(after, passage);
    return at === undefined ? [] : [{ start: at + after.length, end: at + after.length, by: ` [${words}]` }];
  });
  const omitted = omit.flatMap((run) => {
    const [at] = placesOf(run, passage);
    return at === undefined ? [] : [{ start: at, end: at + run.length, by: OMISSION }];
  });
  return [...inserted, ...omitted].sort((a, b) => a.start - b.start);
}

/** Offsets at which a run of words stands in a text, cutting no word. */
export function placesOf(run: string, text: string): readonly number[] {
  const found: number[] = [];
  // Nothing stands everywhere, and searching for it would never end.
  if (run === "") return found;
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1))
    if (standsFree(text, at, at + run.length)) found.push(at);
  return found;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Neither end of `[start, end)` cuts a word. */
export const standsFree = (text: string, start: number, end: number): boolean =>
  !(LETTER.test(text[start - 1] ?? "") && LETTER.test(text[start] ?? "")) &&
  !(LETTER.test(text[end - 1] ?? "") && LETTER.test(text[end] ?? ""));
