/**
 * What the extractor draws out of an article: statements, and the people who make them. Everything is a span of the article's text,
 * in code units; nothing is reworded. What cannot be told is undefined or empty: no speaker rather than a wrong one.
 */
import type { Article, Span } from "./article.ts";

/**
 * direct: a whole quotation; partial: quoted words inside the source's sentence; indirect: reported in a clause or beside a frame;
 * free: a sentence of reported speech that goes on without a frame; reported: the act is named and the words are not
 * ("forderte einen Waffenstillstand").
 */
export type StatementKind = "direct" | "partial" | "indirect" | "free" | "reported";

/** How the source names the speaker: by name, by pronoun, by office or description, or not in this passage at all. */
export type Attribution = "named" | "pronoun" | "role" | "context";

export interface Statement {
  /** Counted from 0 in the order of the text. */
  readonly index: number;
  readonly kind: StatementKind;
  /** What was said: of a quotation what stands between its marks, otherwise the clause. Several where a frame stands in the middle. */
  readonly message: readonly Span[];
  /** The same with the quotation marks, where there are some. */
  readonly marked: readonly Span[];
  /** Number of the paragraph in which the message begins. */
  readonly paragraph: number;
  /** The words that tell that somebody said it: "gaben … bekannt". */
  readonly cue: readonly Span[];
  /** The source's words around the message that say who said it, how and when. */
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  /** The words that name the speaker; where nothing near names them, those of the passage that does. */
  readonly speaker: readonly Span[];
  /** Undefined when the source does not say who spoke. */
  readonly attribution: Attribution | undefined;
  /** Why the speaker is this one: the passage that names whom a pronoun or the context stands for. */
  readonly evidence: readonly Span[];
  /** Index into `Extraction.people`; undefined when nobody could be made out, or it is no person and no body known by name. */
  readonly person: number | undefined;
  /** Index of the statement within whose message this one stands, as partial quotations do. */
  readonly within: number | undefined;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** Share of such findings that were right when the rule was measured, 0 to 1. */
  readonly confidence: number;
}

export type Gender = "female" | "male";

/** One place where the text names somebody. */
export interface Mention extends Span {
  /** The name alone, without article, office and apposition; undefined in a description such as "der ukrainische Präsident". */
  readonly name: Span | undefined;
  /** The office or function in it. */
  readonly role: Span | undefined;
}

/** A person, or a body that speaks as one. */
export interface Person {
  /** The longest form of the name that the source has. */
  readonly name: string;
  readonly kind: "person" | "group";
  /** Every form of the name that the source uses, the canonical one first. */
  readonly spellings: readonly string[];
  /** As written where it stands beside the name, without its article. */
  readonly role: string | undefined;
  /** Two-letter code (ISO 3166-1), where office or name say so. */
  readonly country: string | undefined;
  readonly gender: Gender | undefined;
  readonly mentions: readonly Mention[];
}

/** A passage that looks like a statement and is none, and why: for whoever wonders where it went. */
export interface Refusal extends Span {
  readonly rule: string;
}

export interface Extraction {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly people: readonly Person[];
  readonly refused: readonly Refusal[];
}
