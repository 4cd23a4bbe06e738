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
