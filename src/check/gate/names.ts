/** Whether somebody, or a word, stands in a text: names with their spellings and cases, other words without their endings. */
import type { Span } from "../../model/article.ts";
import type { Person } from "../../model/briefing.ts";
import { foldText } from "./fold.ts";

/** Small words inside names, which are no surnames by themselves. */
const PARTICLES = new Set(
  "von van de der den del della di da du la le los las y i bin ibn al el ap zu zum und and of the".split(" "),
);

/** The name, every spelling, and the surnames: the last word of each, longer ones also with their particles. */
export function namesOf({ name, spellings }: Pick<Person, "name" | "spellings">): string[] {
  const all = [name, ...spellings].map(foldText);
  const surnames = all.flatMap((each) => {
    const last = each.split(" ").at(-1)!;
    return each.includes(" ") && last.length > 2 && !PARTICLES.has(last.toLowerCase()) ? [last] : [];
  });
  return [...new Set([...all, ...surnames])];
}

/** `text` is folded. A name may have the s of the genitive: Trumps, Rubio’s, Tusks. */
export const holdsName = (names: readonly string[], text: string): boolean =>
  placeOfName(names, text) !== undefined;

/** Where the first of the names stands in a folded text. */
export function placeOfName(names: readonly string[], text: string): Span | undefined {
  for (const name of names) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?=(?:'?s|')?(?![\\p{L}\\p{N}]))`, "u");
    const at = pattern.exec(text)?.index;
    if (at !== undefined) return { start: at, end: at + name.length };
  }
  return undefined;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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

/** The words of ours that the text has in no form. */
export function lacking(ours: string, text: string): string[] {
  const stems = [...stemsIn(text)];
  return (foldText(ours).match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'-]*[\p{L}\p{N}\p{M}])?/gu) ?? []).filter(
    (word) => {
      if (SMALL.has(word.toLowerCase())) return false;
      const parts = wordsIn(word).map(stemOf);
      const has = (stem: string) =>
        stems.some((each) => each === stem || (stem.length >= 5 && each.startsWith(stem)));
      return !(has(stemOf(word)) || (parts.length > 1 && parts.slice(1).every(has)));
    },
  );
}
