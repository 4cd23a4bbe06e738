/** Whether somebody, or a word, stands in a text: names with their spellings and cases, other words without their endings. */
import type { Span } from "../../model/article.ts";
import type { Person } from "../../model/briefing.ts";
import { foldText } from "./fold.ts";

/** Small words inside names, which are no surnames by themselves. */
const PARTICLES = new Set(
  "von van de der den del della di da du la le los las y i bin ibn al el ap zu zum und and of the".split(" "),
);

/** Names of those who were asked for before: a long article names a thousand people, and each of its sentences could name any. */
const asked = new WeakMap<object, readonly string[]>();

/** The name, every spelling, and the surnames: the last word of each, longer ones also with their particles. */
export function namesOf(person: Pick<Person, "name" | "spellings">): readonly string[] {
  const known = asked.get(person);
  if (known !== undefined) return known;
  const all = [person.name, ...person.spellings].map(foldText);
  const surnames = all.flatMap((each) => {
    const last = each.split(" ").at(-1)!;
    return each.includes(" ") && last.length > 2 && !PARTICLES.has(last.toLowerCase()) ? [last] : [];
  });
  const names = [...new Set([...all, ...surnames])];
  asked.set(person, names);
  return names;
}

/** `text` is folded. A name may have the s of the genitive: Trumps, Rubio’s, Tusks. */
export const holdsName = (names: readonly string[], text: string): boolean =>
  placeOfName(names, text) !== undefined;

/** Where the first of the names stands in a folded text. */
export function placeOfName(names: readonly string[], text: string): Span | undefined {
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (isFree(text, at, end)) return { start: at, end };
    }
  return undefined;
}

/** Neither letter nor digit stands beside it, but for the s of a genitive. */
function isFree(text: string, start: number, end: number): boolean {
  if (start > 0 && LAST_SIGN.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !isSign(text, end) || (text[end] === "s" && !isSign(text, end + 1));
}

/** A letter beyond the first plane takes two code units. */
const LAST_SIGN = /[\p{L}\p{N}]$/u;
const SIGN = /^[\p{L}\p{N}]/u;
const isSign = (text: string, at: number): boolean => SIGN.test(text.slice(at, at + 2));

/** Words of a folded text, hyphenated ones also in their parts. */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu) ?? []).flatMap((word) => {
    const parts = word.split(/[-']/).filter((part) => part.length > 1);
    return parts.length > 1 ? [word, ...parts] : [word.replace(/['-]+$/, "")];
  });
}

/** A word without its ending: enough to find “russischer” in “russische” and “chair” in “chaired”. */
export const stemOf = (word: string): string => {
  const small = word.toLowerCase();
  const cut = small.replace(/(?:innen|in|ern|en|er|em|es|e|n|s|ed|ing)$/u, "");
  return cut.length >= 4 ? cut : small.length > 4 ? small.slice(0, 4) : small;
};

export const stemsIn = (text: string): ReadonlySet<string> => new Set(wordsIn(text).map(stemOf));

/** Words that carry nothing by themselves. */
const SMALL = new Set(
  "der die das den dem des ein eine einer eines einem einen und oder für von vom zu zum zur im in am an auf bei mit aus the a an of for and or to in at on from by with".split(
    " ",
  ),
);

/** The words of an office or a name that say something, without the signs beside them. */
export const wordsOfOffice = (office: string): string[] =>
  (foldText(office).match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'-]*[\p{L}\p{N}\p{M}])?/gu) ?? []).filter(
    (word) => !SMALL.has(word.toLowerCase()),
  );

/** Whether a text with these stems has the word in no form. */
export function isLacking(word: string, stems: ReadonlySet<string>): boolean {
  const parts = wordsIn(word).map(stemOf);
  const has = (stem: string): boolean => {
    if (stems.has(stem)) return true;
    if (stem.length >= 5) for (const each of stems) if (each.startsWith(stem)) return true;
    return false;
  };
  return !(has(stemOf(word)) || (parts.length > 1 && parts.slice(1).every(has)));
}
