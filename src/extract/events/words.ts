/** What finding meetings, reactions and dates asks of a language. Patterns have bounded repetitions, so that no text is slow to search. */
import type { Stance } from "../../model/events.ts";
import type { GatheringWords } from "./attendance.ts";
import type { VoiceWords } from "./voices.ts";

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
