/** What finding people asks of a language. */
import type { Gender } from "../extraction.ts";

export interface PeopleWords {
  /** An office or function of a person, in lower case: "außenminister", "spokesman". */
  isOffice(lower: string): boolean;
  /** What somebody is who holds no office; it counts directly before a full name: "Bäcker Anton Keil", "Librarian Joan Keel". */
  isTrade(lower: string): boolean;
  /** An office that only a woman has: "kanzlerin". */
  isFemale(lower: string): boolean;
  /** A word for a man alone, as "brother"; offices that anybody can have are not meant. */
  isMale(lower: string): boolean;
  /** Nouns that name a source and not a speaker: "Angaben", "Ansicht". */
  readonly sources: ReadonlySet<string>;
  /** A body that speaks as one: "ministerium", "police". */
  isBody(lower: string): boolean;
  /** The same of the whole word: names end like bodies, as "Althaus" does. */
  isWholeBody(lower: string): boolean;
  /** A word with which the names of places and things end, and hardly any of a person: "Street". */
  isPlace(lower: string): boolean;
  /** Words before a name that are part of neither name nor office, and what they tell of the person. */
  readonly honorifics: ReadonlyMap<string, Gender | undefined>;
  /** Words that are capital only at the beginning of a sentence, and months and days. */
  isCommon(lower: string): boolean;
  readonly articles: ReadonlySet<string>;
  /** Small words inside a name: "von", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Pronouns that stand for one person, and whom. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Words for what belongs to one person, and to whom: "ihre (Meinung)", "her". */
  readonly possessives: ReadonlyMap<string, Gender>;
  /** An adjective that can stand before an office: "ehemalige", "former". */
  isAttribute(lower: string): boolean;
  /** Offices that heads of state or government have beside each other: "führer" fits any of them. */
  isHead(lower: string): boolean;
  /** Words for the head of a country, whatever the office is called. */
  isLeader(lower: string): boolean;
  /** Beside such a verb stands who speaks, in a language where only names have capitals. */
  readonly says: ReadonlySet<string>;
  /** Words before a place: a word with a capital behind one is hardly a name. */
  readonly inside: ReadonlySet<string>;
  /** Before a country or capital at the beginning of a sentence, from which somebody speaks: "aus (Rom hieß es)". */
  readonly places: ReadonlySet<string>;
  /** Before the country that acts in a sentence: "auch (Deutschland ist dafür)". */
  readonly leads: ReadonlySet<string>;
  /** Behind an adjective of a country, who sits there for it: "(die dänische) Delegation". */
  readonly sides: ReadonlySet<string>;
  /** Before a role, whose it is: the country's that stands before it in the sentence. */
  readonly owners: ReadonlySet<string>;
  /** An office in which somebody speaks for a country, in lower case. */
  speaksFor(office: string): boolean;
  /** An office that only the reader's own country has: "bundeskanzlerin". */
  isOwnOffice(office: string): boolean;
  /** Whether common nouns have a capital. */
  readonly capitalNouns: boolean;
}
