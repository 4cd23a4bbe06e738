/** Texts as the gate compares them, and names as it finds them: quick ways, held to the slow ones. */
import { describe, expect, it } from "vitest";
import { fold, foldText } from "../../src/check/gate/fold.ts";
import { holdsName, namesOf, placeOfName } from "../../src/check/gate/names.ts";
import { isPartOfName, namesakesIn } from "../../src/check/gate/namesakes.ts";
import type { Person } from "../../src/model/briefing.ts";

/** Lehmer's generator: the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe("a folded text", () => {
  it.each([
    ["„Ja“ – “no”, it’s", "'Ja' - 'no', it's"],
    ["  a\u00a0\u202f b\n", "a b"],
    ["Hafen\u00adamt", "Hafenamt"],
    ["a \u00ad b", "a b"],
    ["Fa\u0308hre", "Fähre"],
    ["\u1112\u1161\u11ab", "한"],
    // A mark with an accent of its own is another sign, and a dash is, too.
    ["a -\u0301 b '\u0301", "a -\u0301 b '\u0301"],
    [" \u0301a", "\u0020\u0301a"],
    ["", ""],
  ])("%j is %j", (text, folded) => expect(foldText(text)).toBe(folded));

  /** Letter by letter, each with its accents. */
  function* signsOf(text: string): Generator<string> {
    const clusters = text.match(/[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu) ?? [];
    for (const sign of clusters.filter((each) => each !== "\u00ad"))
      yield /^\s$/u.test(sign)
        ? " "
        : /^["'“’]$/u.test(sign)
          ? "'"
          : /^[-–]$/u.test(sign)
            ? "-"
            : sign.normalize("NFC");
  }

  it("is what its letters are, one by one, and knows where each stood", () => {
    const signs = [
      ..."aäZ9 -–“'’.,",
      "\u00ad",
      "\u00a0",
      "\n",
      "e\u0301",
      "\u0308",
      "漢",
      "한",
      "\u1112\u1161",
      "𝔄",
      "ﬁ",
    ];
    const next = dice(7);
    for (let run = 0; run < 3_000; run++) {
      const text = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join("");
      const { text: folded, origin } = fold(text);
      expect(folded, JSON.stringify(text)).toBe(
        [...signsOf(text)]
          .join("")
          .replace(/ +(?!\p{M})/gu, " ")
          .replace(/^ (?!\p{M})| $/gu, ""),
      );
      expect(origin(folded.length)).toBe(text.length);
      const plain = !/[\p{M}\u1100-\u11ff]/u.test(text);
      for (let i = 0; i < folded.length && plain; i++)
        expect(
          [...signsOf(text.charAt(origin(i)))].join("") || text.charAt(origin(i)),
          JSON.stringify([text, i]),
        ).toBe(/[\ud800-\udfff]/.test(folded[i]!) ? text.charAt(origin(i)) : folded[i]);
    }
  });
});

const person = (name: string, ...spellings: string[]) =>
  ({ name, spellings, kind: "person" }) as unknown as Person;

/** The same by one expression for each name, slowly. */
const slowly = (names: readonly string[], text: string): number | undefined => {
  for (const name of names) {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?=(?:'?s|')?(?![\\p{L}\\p{N}]))`, "u").exec(text);
    if (found) return found.index;
  }
  return undefined;
};

describe("a name", () => {
  it.each([
    ["Trump", "Trumps Plan", true],
    ["Trump", "Trump's Plan", true],
    ["Trump", "Tusks' Trump", true],
    ["Trump", "Trumpss", false],
    ["Trump", "Trumpet", false],
    ["Trump", "Antitrump", false],
    ["Trump", "Trumps4", false],
    ["Trump", "Trumpet Trump", true],
    ["Os", "Os", true],
    ["O'Brien", "der O'Brien-Plan", true],
    ["Ann Lee", "Ann Leeds, Ann Lee", true],
    ["'t Hooft", "Frau 't Hooft", true],
  ])("%s in “%s”: %s", (name, text, there) => {
    const one = person(name);
    expect(holdsName([name], text)).toBe(there);
    expect(placeOfName([name], text)?.start).toBe(slowly([name], text));
    if (there) expect(namesakesIn(text, [one])).toEqual([one]);
  });

  it("is found where the slow way finds it, and who could be meant is never passed over", () => {
    const parts = ["Ann", "Lee", "Lees", "O'Hara", "al-Lee", "Ås", "J.", "s", "'s", "-", "𝔄", "7", "'"];
    const next = dice(11);
    const words = (most: number) =>
      Array.from({ length: 1 + next(most) }, () => parts[next(parts.length)] + (next(3) > 0 ? " " : ""))
        .join("")
        .trim();
    for (let run = 0; run < 4_000; run++) {
      const people = [person(words(3)), person(words(2), words(2))];
      const text = foldText(words(6));
      const held = people.filter((each) => slowly(namesOf(each), text) !== undefined);
      expect(people.map((each) => placeOfName(namesOf(each), text)?.start)).toEqual(
        people.map((each) => slowly(namesOf(each), text)),
      );
      expect(namesakesIn(text, people)).toEqual(expect.arrayContaining(held));
    }
  });

  it("has its words, and groups have none that a sentence could name", () => {
    const group = { ...person("Hafenamt"), kind: "group" } as Person;
    expect(namesakesIn("Das Hafenamt", [group])).toEqual([]);
    expect(isPartOfName("Hafen", [group])).toBe(true);
    expect(isPartOfName("Lee", [person("Ann Lee")])).toBe(true);
    expect(isPartOfName("Leeds", [person("Ann Lee")])).toBe(false);
  });
});
