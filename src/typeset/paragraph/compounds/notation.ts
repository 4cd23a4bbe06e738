/**
 * How the lexicon is written. Entries stand between spaces, in lower case:
 *
 *     staat/0sN     a stem; behind the slash what may stand between it and the next part of a compound:
 *                   0 nothing (Staat), s (Staats|amt), N en (Staaten|bund)
 *     land/0Sru     S es (Landes|amt), r er (Länder|rat), u: the plural has an umlaut; also e (Städte|bau) and n (Waffen|ruhe)
 *     schule/l      l: nothing, and the last letter is left out (Schul|amt)
 *     vor=sitz      "=" a prefix ends here, "|" a part of a compound does
 *
 * Without a slash the end of the word decides: -ung, -heit, -keit, -schaft, -tät, -ion, -tum and -ling take s, -e takes nothing or n,
 * all others nothing.
 */

export type Rank = "compound" | "prefix" | "suffix";

/** A place inside a word where one part ends and the next begins. */
export interface Joint {
  /** Offset in the word. */
  readonly at: number;
  readonly rank: Rank;
}

export interface Entry {
  readonly form: string;
  /** What may stand between the form and the next part of a compound. */
  readonly links: readonly string[];
  readonly joints: readonly Joint[];
}

/** An entry and its other forms. */
export interface Forms {
  readonly base: Entry;
  /** The plural's stem, when it has an umlaut: "häus". */
  readonly umlaut: Entry | undefined;
  /** Without the last letter, only before another part: "schul". */
  readonly short: Entry | undefined;
}

export function readEntry(text: string): Forms {
  const slash = text.indexOf("/");
  const marked = slash < 0 ? text : text.slice(0, slash);
  const given = slash < 0 ? usualFlags(marked) : text.slice(slash + 1);
  const flags = LINKED.test(given) ? given : `0${given}`;
  const { form, joints } = unmark(marked);
  const hasUmlaut = flags.includes("u");
  const plain: string[] = [];
  const umlauted: string[] = [];
  for (const flag of flags) {
    const link = LINKS[flag];
    if (link !== undefined) (hasUmlaut && "re".includes(flag) ? umlauted : plain).push(link);
    else if (flag !== "u" && flag !== "l") throw new Error(`the lexicon has an unknown flag in “${text}”`);
  }
  return {
    base: { form, links: plain, joints },
    umlaut: hasUmlaut ? { form: withUmlaut(form), links: umlauted, joints } : undefined,
    short: flags.includes("l") ? { form: form.slice(0, -1), links: [""], joints } : undefined,
  };
}

/** A plural does not rule the singular out: Stadt|rat, Städte|bau. */
const LINKED = /[0sSnN]/;
const LINKS: Readonly<Record<string, string>> = { 0: "", s: "s", S: "es", n: "n", N: "en", r: "er", e: "e" };

/** Of nouns in general (Duden, Die Grammatik, on linking elements). */
function usualFlags(form: string): string {
  if (TAKES_S.test(form)) return "s";
  return form.endsWith("e") ? "0n" : "0";
}

const TAKES_S = /(?:ung|heit|keit|schaft|tät|ion|tum|ling)$/;

function unmark(marked: string): { form: string; joints: readonly Joint[] } {
  if (!MARK.test(marked)) return { form: marked, joints: NO_JOINTS };
  const joints: Joint[] = [];
  let form = "";
  for (const letter of marked) {
    if (letter === "=" || letter === "|")
      joints.push({ at: form.length, rank: letter === "=" ? "prefix" : "compound" });
    else form += letter;
  }
  return { form, joints };
}

const MARK = /[=|]/;
const NO_JOINTS: readonly Joint[] = [];

/** Of the last vowel that can have one. */
export const withUmlaut = (form: string): string =>
  form.replace(/(au|a|o|u)([^aou]*)$/, (_, vowel: string, rest: string) => UMLAUTS[vowel] + rest);

const UMLAUTS: Readonly<Record<string, string>> = { au: "äu", a: "ä", o: "ö", u: "ü" };
