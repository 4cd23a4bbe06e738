/** Statements that have no place on a sheet because nobody knows who made them. They are listed for an editor and never lost silently. */
import type { Extraction, Statement } from "../model/extraction.ts";
import { plain } from "./frame.ts";
import type { Draft } from "./index.ts";

export interface Unassigned {
  readonly paragraph: number;
  readonly kind: Statement["kind"];
  readonly words: string;
  /** What the source calls the speaker, where that is nobody known by name: "ein Sprecher". */
  readonly source: string | undefined;
}

export function unassignedIn({ article, statements }: Extraction): Unassigned[] {
  return statements
    .filter(({ person, kind, within }) => person === undefined && kind !== "reported" && within === undefined)
    .map(({ paragraph, kind, message, speaker }) => {
      const source = speaker.map((span) => plain(article, span)).join(" ");
      return {
        paragraph,
        kind,
        words: message.map((span) => plain(article, span)).join(" … "),
        source: source === "" ? undefined : source,
      };
    });
}

/** Those that no statement of the draft has, as one has that somebody proposed a speaker for. */
export const openIn = ({ unassigned, lists }: Draft): Unassigned[] =>
  unassigned.filter(
    ({ words, paragraph }) =>
      !lists.statements.some(({ value }) => {
        const [evidence] = value.evidence as readonly { readonly paragraphs: readonly number[] }[];
        return evidence!.paragraphs.includes(paragraph) && letters(value.text) === letters(words);
      }),
  );

const letters = (text: unknown): string =>
  (
    [text]
      .flat()
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
