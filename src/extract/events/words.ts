/** What finding meetings, reactions and dates asks of a language. Patterns have bounded repetitions, so that no text is slow to search. */
import type { Stance } from "../../model/events.ts";

export interface EventWords {
  /** A meeting with its place; groups `noun`, `link` ("zwischen …", "with …") and `place`. */
  readonly meeting: Sought;
  /**
   * A meeting whose place stands apart from its noun ("… Verhandlungen haben sich beide am Freitag in Malmö"), or that is told by a verb ("trafen sich
   * in Malmö"); the same groups, where `noun` may be missing.
   */
  readonly met: readonly Sought[];
  /** What a meeting that is told by a verb is called. */
  readonly plainNoun: string;
  /** A meeting by its noun alone, as one that was told of before. */
  readonly noun: Sought;
  /** The noun as a title has it: "Gesprächen" -> "Gespräche". */
  nominative(noun: string): string;
  /** Tells between whom, rather than with whom. */
  readonly between: RegExp;
  /** That somebody was there: "nahmen … teil". Only with a meeting in the same sentence. */
  readonly takesPart: RegExp;
  /**
   * Who came for whom, without a word of the meeting itself: "Für Kiel verhandelte …". Group `side`, where it is told, is who sent them; who was sent
   * is named behind the match.
   */
  readonly delegations: readonly Sought[];
  /** Directly before a meeting: "bei dem", "während einer". */
  readonly during: RegExp;
  /** Directly before a meeting: "nach dem". */
  readonly after: RegExp;
  /** Europe's leaders, who met without being named, and of whom those who speak next are some: "Europäische Führer hielten … ab". */
  readonly hosts: RegExp;
  /** What several do together who have met: those named before it in its clause, and in it up to its end. */
  readonly together: Sought;
  /** Before the noun of a meeting that was not told of: "an einer". */
  readonly another: RegExp;
  /** Houses in which people meet, of a place: "Rathaus". */
  readonly hall: RegExp;
  /** That a person was not there: at the beginning of a sentence that names them behind, or behind the name. */
  readonly missed: { readonly before: Sought; readonly behind: Sought };
  /** That somebody was not there; group `who` where the words themselves name them. */
  readonly absent: readonly Sought[];
  /** That somebody should be at the table, and so is not: group `who`. */
  readonly wanted: Sought;
  /** Several who take one position, or fail to: group `who`. */
  readonly joint: RegExp;
  /** What tells for which countries a sentence speaks. */
  readonly voices: VoiceWords;
  /** What tells who was at the gathering that an article is about. */
  readonly gathering: GatheringWords;
  /** Before the clause that tells their position: "– aber". */
  readonly turn: RegExp;
  readonly date: RegExp;
  /** At the beginning of a sentence that nobody understands without the one before it. */
  readonly leansBack: RegExp;
  /** In this order; the first that is found decides. `negated` is what a negation in the same clause makes of it. */
  readonly stances: readonly { readonly cue: RegExp; readonly stance: Stance; readonly negated: Stance }[];
  readonly negation: RegExp;
  /** That somebody was asked and takes no side: "äußerte sich nicht". */
  readonly silent: RegExp;
  /** At the end of what stands before a place: "in ", "in der ". */
  readonly beforePlace: RegExp;
}

/** What tells for which countries a sentence speaks. */
export interface VoiceWords {
  /** Words that may come before who speaks: "auch", "meanwhile". */
  readonly leads: ReadonlySet<string>;
  /** Words inside of who speaks, beside articles: "des", "in", "foreign". */
  readonly links: ReadonlySet<string>;
  /** Between two of them: "und". */
  readonly joins: ReadonlySet<string>;
  /** Before a clause of its own: "während". */
  readonly turns: ReadonlySet<string>;
  /** Before the place that speaks: "aus (Wien hieß es)", "(Zustimmung kam) aus (Budapest)". */
  readonly places: ReadonlySet<string>;
  /** Verbs behind such a place, or before it. */
  readonly comes: ReadonlySet<string>;
  /** Behind a name that only stands in a sentence and does nothing in it: "Russland (von seiner Haltung abbringen)". */
  readonly prepositions: ReadonlySet<string>;
  /** Begins what is said of somebody between commas: "die", "which". */
  readonly relatives: ReadonlySet<string>;
  /** At the beginning of a sentence, something that is not who speaks: "am (Abend)". */
  readonly adverbials: ReadonlySet<string>;
  /** How something is said, in lower case, at the beginning of a sentence: "skeptisch (äußerte sich Rom)". Only of a language that inverts. */
  readonly manner: RegExp | undefined;
  /** Nouns for who speaks for a country, in lower case: "regierung", "spokeswoman". */
  readonly official: RegExp;
  /** In the role of somebody who speaks for the European Union, and for no country. */
  readonly union: RegExp;
  /** Whether the language puts who speaks behind the verb when something else comes first: "Am Abend sprach sich Polen … aus". */
  readonly inverts: boolean;
}

/** What tells who was at a gathering. */
export interface GatheringWords {
  /** Many who meet, as at a summit or a council. */
  readonly crowd: RegExp;
  /** Talks, visits, calls of a few. */
  readonly few: RegExp;
  /** Between two clauses of a sentence, each about somebody else. */
  readonly turn: RegExp;
  /** By telephone or video: there is no place. */
  readonly remote: RegExp;
  /** What has not been yet, or was once: the gathering of a sentence with it is another. */
  readonly other: RegExp;
  /** In the clause of somebody's name: that they were there. */
  readonly present: RegExp;
  /** In the clause of somebody's name: that they were not. */
  readonly away: RegExp;
  /** Of `away`: what tells of a person that they did not come, and of a country anything. */
  readonly stays: RegExp;
  /** Behind it stands whom another came for, at the end of what stands before their name: "standing in for (X)". */
  readonly replaced: RegExp;
  /** Behind the name of whoever came for somebody else. */
  readonly standsIn: RegExp;
  /** Behind it stands who came for somebody: "was represented by", "sent his". */
  readonly instead: RegExp;
  /** Before the name of somebody who does something in a part of a sentence: "with its (minister)". */
  readonly acts: RegExp;
  /** Offices of those who meet for their countries, and those of whoever only speaks about it. */
  readonly ranked: RegExp;
  readonly unranked: RegExp;
  /** That somebody speaks to others than those who met: "told parliament". */
  readonly outside: RegExp;
  /** Before a capital in which somebody speaks instead: "in (Rom)". */
  readonly where: RegExp;
}

/** A pattern that is looked for only where one of some words stands that all it finds have: most sentences have none of them. */
export interface Sought {
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

export const seek = ({ needs, pattern }: Sought, text: string): RegExpExecArray | null =>
  needs.some((word) => text.includes(word)) ? pattern.exec(text) : null;

/** All places, of a pattern that is global. */
export const seekAll = ({ needs, pattern }: Sought, text: string): readonly RegExpExecArray[] =>
  needs.some((word) => text.includes(word)) ? [...text.matchAll(pattern)] : [];
