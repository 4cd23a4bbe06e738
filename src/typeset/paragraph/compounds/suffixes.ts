/** What may follow a stem: suffixes, which make another kind of word of it, and the endings of inflection. By state. */

import type { Rank } from "./notation.ts";
import { STATE, STATES } from "./states.ts";

const { N, U, V, A } = STATE;

export interface Suffix {
  readonly form: string;
  /** The state behind it. */
  readonly to: number;
  /** `compound`: nearly a word of its own. `suffix`: begins with a consonant, and so the syllable does: höf|lich, but häu-fig. */
  readonly rank: Rank | undefined;
}

/** "schaft>U": behind -schaft the word is an abstract noun. "|": a word of its own, nearly. */
const TABLE: Readonly<Record<number, string>> = {
  [N]: `lich>A isch>A ig>A haft>A bar>A sam>A schaft>U heit>U tum>N chen>N lein>N in>N innen>J er>N ler>N erin>N
    ierung>U ismus>N ist>N ei>N erei>N |los>A |reich>A |voll>A |frei>A |arm>A |fähig>A |würdig>A |pflichtig>A |feindlich>A |freundlich>A
    |weit>A |mäßig>A |förmig>A |artig>A |müde>A |widrig>A |weise>X`,
  [U]: `s>J |los>A`,
  [V]: `ung>U er>N er>J erin>N erinnen>J nis>N bar>A lich>A sam>A haft>A end>A t>A et>A en>A e>N erei>N ens>J ler>N zeug>N ling>U`,
  [A]: "heit>U keit>U igkeit>U lich>A lings>A ung>U ens>A er>A st>A est>A",
};

export const SUFFIXES: readonly (readonly Suffix[] | undefined)[] = Array.from(
  { length: STATES },
  (_, state) =>
    TABLE[state]?.split(/\s+/).map((entry) => {
      const [name, to] = entry.split(">") as [string, string];
      const form = name.replace("|", "");
      const parted = /^[^aeiou]/.test(form) && form.length > 2;
      return {
        form,
        to: STATE[to as keyof typeof STATE],
        rank: form !== name ? "compound" : parted ? "suffix" : undefined,
      };
    }),
);

/** Of inflection. A word may also end without one. */
const INFLECTION: Readonly<Record<number, string>> = {
  [N]: "s es e en n er ern ens ns nen",
  [U]: "en",
  [V]: "e en n st est t et te ten tet test ete eten end ende enden ender endes s",
  [A]: "e en er es em ste sten ster stes",
};

export const ENDINGS: readonly (ReadonlySet<string> | undefined)[] = Array.from(
  { length: STATES },
  (_, state) => {
    const endings = INFLECTION[state];
    return endings === undefined ? undefined : new Set(["", ...endings.split(" ")]);
  },
);
