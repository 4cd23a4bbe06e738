/** What the pipeline asks of a language. Another one is another folder beside these. */
import type { Proposals } from "../draft.ts";
import type { EventWords } from "../events/words.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Nations } from "../nations.ts";
import type { Naming } from "../people/mentions.ts";
import type { PeopleWords } from "../people/words.ts";
import type { Reading } from "../text/reading.ts";
import type { SentenceRules } from "../text/sentences.ts";

export interface Language {
  /** BCP 47, two letters. */
  readonly code: string;
  readonly lexicon: Lexicon;
  readonly nations: Nations;
  readonly people: PeopleWords;
  readonly sentences: SentenceRules;
  /** Words of meetings, reactions and dates. */
  readonly events: EventWords;
  /** Proposes statements, in any order. `namings`: where the article names people. */
  propose(reading: Reading, namings: readonly Naming[]): Proposals;
}
