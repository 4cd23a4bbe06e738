/**
 * An office as a list of people has it. Behind an article German bends adjectives and some nouns ("des früheren Präsidenten"); without one they
 * stand in the strong nominative ("früherer Präsident"). Duden 4 (Die Grammatik), declension of adjectives and weak nouns.
 */
import type { Gender } from "../model/extraction.ts";

/** Adjectives that are nouns too: "der Vorsitzende", "ein Vorsitzender". */
const ADJECTIVAL =
  /(?:gesandt|beauftragt|vorsitzend|abgeordnet|angeklagt|angestellt|delegiert|bevollmächtigt|sachverständig|beschuldigt|verdächtig|bedienstet|beamt)e[nrm]?$/i;

/** Nouns that end in -en in all cases but this one: "des Präsidenten", "dem Piloten". */
const WEAK = /(?:ent|ist|ant|aut|[dkt]at|et|it|ot|graf)en$/;
/** The same with -e: "des Experten", "dem Zeugen". */
const WEAK_WITH_E = /(?:expert|kolleg|zeug|log|kund|schütz)en$/i;

/** "des Sprechers", "des Direktors". */
const GENITIVE = /(?:er|or|ar|är|eur|al|an|ef|ent)s$/;

/** Words that bend what stands behind them, "dem", "ihren"; and those that tell another case than the first, of a man or a thing. */
const DETERMINER = /^(?:de[rmns]|die|(?:ein|sein|ihr|unser|dies)(?:en|em|es|er)|vom|zum|beim|zur)$/;
const OBLIQUE = /^(?:de[nms]|(?:ein|sein|ihr|unser|dies)(?:en|em|es)|vom|zum|beim)$/;

/** `article`: the word before the office, in lower case. Words behind the first noun stay as they are. */
export function inNominative(role: string, article: string, gender: Gender | undefined): string {
  const words = role.split(" ");
  const noun = words.findIndex((word) => /^(?:\p{Lu}|\p{Ll}-)/u.test(word) && !isAdjective(word));
  // "des fraktionslosen (Abgeordneten)": an adjective that is no part of the office tells the case as well.
  const isBent = gender === "male" && /^\p{Ll}+en$/u.test(article);
  if (noun < 0 || !(isBent || DETERMINER.test(article))) return role;
  const head = words[noun]!;
  const before = words.slice(0, noun);
  if (!before.every((word) => BENT.test(word)) || /mitglied(?:e?s)?$/i.test(head)) return role;
  const bends = before[0] ?? (ADJECTIVAL.test(head) ? head : "");
  // "die Abgeordneten X und Y", and "den Abgeordneten", are several.
  const isOpen = gender === undefined && article === "den" && ADJECTIVAL.test(head);
  if (isOpen || (article === "die" && bends.endsWith("en"))) return role;
  const isWoman =
    gender === "female" ||
    /[a-zäöüß]{2}in$/.test(head) ||
    /^(?:die|zur)$/.test(article) ||
    (article.endsWith("er") && bends.endsWith("en"));
  const adjectives = before.map((word) => word.replace(BENT, isWoman ? "e" : "er"));
  const bent = isWoman ? head.replace(/(?<=e)[nr]$/, "") : manIn(head, isBent || OBLIQUE.test(article));
  const own = isWoman && !ADJECTIVAL.test(head) ? head : bent;
  return [...adjectives, own, ...words.slice(noun + 1)].join(" ");
}

const BENT = /e[nrms]?$/;

/** "Deutsche", with the capital that the beginning of a sentence gave it. */
const isAdjective = (word: string): boolean => /(?:isch|deutsch)e[nrms]?$/i.test(word);

function manIn(head: string, isOblique: boolean): string {
  if (ADJECTIVAL.test(head)) return head.replace(/e[nrm]?$/, "er");
  if (!isOblique) return head;
  if (WEAK_WITH_E.test(head)) return head.slice(0, -1);
  if (WEAK.test(head)) return head.slice(0, -2);
  return GENITIVE.test(head) ? head.slice(0, -1) : head;
}
