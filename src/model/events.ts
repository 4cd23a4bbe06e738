/**
 * What an article tells besides statements: who met whom, where countries stand, what is dated, and which of its sentences come first.
 * Words are the source's own; people are indexes into `Extraction.people`.
 */
import type { STANCES } from "./briefing.ts";

export type Stance = (typeof STANCES)[number];

export interface FoundParticipant {
  readonly person: number;
  /** named: the source lists the person as taking part; inferred: it follows from where or when the person spoke. */
  readonly basis: "named" | "inferred";
  /** Who sent the person, in the source's words: a town, a body. */
  readonly side?: string | undefined;
  /** Two-letter code, where a country did. */
  readonly country?: string | undefined;
  readonly paragraphs: readonly number[];
  /** The source's words that tell it. */
  readonly words: string;
}

export interface FoundAbsentee {
  readonly name: string;
  readonly country: string | undefined;
  /** inferred: it follows from whom they speak for, or from somebody's wish to have them there. */
  readonly basis: "named" | "inferred";
  readonly paragraphs: readonly number[];
  readonly words: string;
}

export interface FoundMeeting {
  readonly title: string;
  readonly place: string | undefined;
  /** A date in the words of the source. */
  readonly date: string | undefined;
  /** Two-letter codes of the countries that the source tells met. */
  readonly sides: readonly string[];
  readonly participants: readonly FoundParticipant[];
  readonly absent: readonly FoundAbsentee[];
  readonly paragraphs: readonly number[];
}

export interface FoundReaction {
  /** Two-letter code; undefined for a body. */
  readonly country: string | undefined;
  /** Several who speak as one: "Europäische Führer". */
  readonly body: string | undefined;
  readonly person: number | undefined;
  readonly stance: Stance;
  /** The source's words. */
  readonly position: string;
  /** Index of the statement that the position stands in. */
  readonly statement: number | undefined;
  /** All statements that the reaction rests on. */
  readonly paragraphs: readonly number[];
}

/** A sentence of the source as it stands there: raw material for an editor. */
export interface RawPoint {
  readonly text: string;
  /** claim: somebody says so. */
  readonly kind: "fact" | "claim";
  readonly paragraph: number;
}

export interface DatedPoint {
  readonly asWritten: string;
  readonly text: string;
  readonly paragraph: number;
}

export interface Events {
  readonly meetings: readonly FoundMeeting[];
  readonly reactions: readonly FoundReaction[];
  readonly summary: readonly RawPoint[];
  readonly timeline: readonly DatedPoint[];
}
