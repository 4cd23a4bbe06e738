/** German for finding people. */
import type { Gender } from "../../extraction.ts";
import type { PeopleWords } from "../../people/words.ts";
import { isBodyNoun, isPersonNoun, isWholeBodyNoun } from "./agents.ts";
import { SOURCE_NOUNS, UTTERANCES } from "./cues.ts";
import { isTrade } from "./trades.ts";
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  COORDINATORS,
  MODALS,
  OBJECT_PRONOUNS,
  OPENERS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
  SUBJUNCTIONS,
  setOf,
  TIME_NOUNS,
} from "./words.ts";

const HONORIFICS = new Map<string, Gender | undefined>([
  ["herr", "male"],
  ["herrn", "male"],
  ["frau", "female"],
  ["sir", "male"],
  ["lord", "male"],
  ["lady", "female"],
  ["dame", "female"],
  ["scheich", "male"],
  ["dr", undefined],
  ["prof", undefined],
  ["professor", undefined],
]);

const COMMON = new Set(
  [
    ARTICLES,
    PREPOSITIONS,
    ADVERBS,
    SUBJUNCTIONS,
    AUXILIARIES,
    MODALS,
    COORDINATORS,
    QUESTION_WORDS,
    OBJECT_PRONOUNS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
    OPENERS,
  ].flatMap((words) => [...words]),
);

const PARTICLES = setOf(
  "von van de del della di da dos du bin ibn al el la le ten ter zu vom und der".replace(" und", ""),
);

export const GERMAN_PEOPLE: PeopleWords = {
  isOffice: isPersonNoun,
  isTrade,
  isFemale: (lower) =>
    /[a-zäöü]{3}in$/.test(lower) || /(?:^|[a-zäöü])(?:frau|mutter|schwester|tochter|witwe|dame)$/.test(lower),
  isMale: (lower) => /(?:mann|vater|bruder|sohn|witwer)$/.test(lower),
  isBody: isBodyNoun,
  isWholeBody: isWholeBodyNoun,
  isPlace: () => false,
  sources: new Set([...SOURCE_NOUNS, ...UTTERANCES]),
  honorifics: HONORIFICS,
  isCommon: (lower) => COMMON.has(lower),
  articles: ARTICLES,
  particles: PARTICLES,
  pronouns: new Map([
    ["er", "male"],
    ["sie", "female"],
    ["dieser", "male"],
    ["diese", "female"],
  ]),
  possessives: new Map(
    ["", "e", "er", "es", "em", "en"].flatMap((ending): [string, Gender][] => [
      [`sein${ending}`, "male"],
      [`ihr${ending}`, "female"],
    ]),
  ),
  isAttribute: (lower) =>
    /^.{3,}(?:isch|lich|ig|ell|al|nationale|amtierende|ehemalige|frühere|stellvertretende|neue|bisherige|designierte|damalige|heutige|britische)(?:e[nrsm]?)?$|^(?:ehemalige|frühere|stellvertretende|neue|bisherige|designierte|damalige|nationale|amtierende|zuständige|oberste|erste|zweite|deutsche)[nrsm]?$/.test(
      lower,
    ),
  isHead: (lower) =>
    /(?:präsident|kanzler|premier|ministerpräsident|premierminister|staatschef|regierungschef|könig|emir)(?:in|en|s)?$/.test(
      lower,
    ) && !/vize/.test(lower),
  isLeader: (lower) =>
    /^(?:führer|regierungschef|staatschef|staatsoberhaupt|premier|machthaber|präsident|amtsinhaber)(?:in|en|s)?$/.test(
      lower,
    ),
  says: new Set(),
  inside: setOf("in im bei nach aus beim zum zur"),
  places: setOf("in aus für"),
  leads: setOf("auch nur selbst sogar also"),
  sides: setOf("delegation seite"),
  owners: setOf("ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines dessen deren"),
  speaksFor: (office) =>
    /minister|sekretär|sprecher|präsident|premier|kanzler|botschafter|gesandte|diplomat|vize|regierungschef|staatschef/.test(
      office,
    ),
  isOwnOffice: (office) => office.startsWith("bundes"),
  capitalNouns: true,
};
