import { describe, expect, it } from "vitest";
import {
  diffWords,
  foldMarks,
  normalise,
  shorten,
  showDifferences,
  standsFree,
  wordsOf,
} from "../../src/verify/words.ts";

const diff = (a: string, b: string) => showDifferences(diffWords(wordsOf(a), wordsOf(b)));

/** So many texts of up to nine of these letters, the same each time. */
function* mixtures(letters: string, count: number): Generator<string> {
  const all = [...letters];
  let state = 1;
  const roll = (sides: number) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
  for (let i = 0; i < count; i++)
    yield Array.from({ length: roll(10) }, () => all[roll(all.length)]).join("");
}

describe("differences of words", () => {
  it.each([
    ["Das ist so", "Das war so", "«ist» → «war»"],
    ["Das ist nicht so", "Das ist so", "«nicht» → nothing"],
    ["Das ist so", "Das ist noch so", "nothing → «noch»"],
    ["a b c d", "a x c y", "«b» → «x», «d» → «y»"],
    ["a b c", "x b c", "«a» → «x»"],
    ["gleich", "gleich", ""],
    ["", "neu", "nothing → «neu»"],
  ])("%s | %s", (a, b, expected) => expect(diff(a, b)).toBe(expected));
});

describe("what does not count", () => {
  it("is white space, soft hyphens and the composition of accents", () => {
    expect(normalise(" 10\u00A0km\n\u202Fweit Wärme\u00ADversorgung o\u0308 ")).toBe(
      "10 km weit Wärmeversorgung ö",
    );
  });

  it("is what nobody sees: joiners, marks of direction, selectors of emoji", () => {
    expect(normalise("a\u200Db\u200C c\u202E\u2060 \u2764\uFE0F\uFEFF")).toBe("ab c \u2764");
  });

  it("is the form of marks, but not the apostrophe", () => {
    expect(foldMarks("„a“ ‚b‘ »c« “d” can’t ’tis")).toBe('"a" "b" "c" "d" can’t "tis');
  });

  it("is the same for texts of any letters", () => {
    for (const text of mixtures(" ab 'Zä’„\u00A0\u00AD\n12…\u0301\u200D𝐀ﬁé", 4000)) {
      const plain = text.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFC");
      expect(normalise(text)).toBe(plain.replace(/\s+/gu, " ").trim());
      const apostrophes = text.replace(/(?<=\p{L})['’](?=\p{L})/gu, "\0");
      expect(foldMarks(text)).toBe(
        [...apostrophes.replace(/['’„]/g, '"')]
          .map((char, i) => (char === "\0" ? [...text][i] : char))
          .join(""),
      );
    }
  });

  it("is found in texts of any length", () => {
    const long = "ab ".repeat(4_000_000);
    expect(normalise(long)).toHaveLength(long.length - 1);
  });

  it("keeps every length", () => {
    const text = "„Er sagt: ‚Nein‘“ it’s";
    expect(foldMarks(text)).toHaveLength(text.length);
  });
});

it("knows whether a stretch is cut out of a word", () => {
  expect(standsFree("am Hafen vorbei", 3, 8)).toBe(true);
  expect(standsFree("Hafenbecken", 0, 5)).toBe(false);
  expect(standsFree("120 km", 1, 3)).toBe(false);
});

it("shortens at a word", () => {
  expect(shorten("eins zwei drei vier", 12)).toBe("eins zwei …");
});
