/** The index of words finds what going through the text finds. */
import { describe, expect, it } from "vitest";
import { firstAtLeast, WordPlaces } from "../../src/verify/places.ts";
import { standsFree } from "../../src/verify/words.ts";

const free = (text: string, needle: string, places: Iterable<number>) =>
  [...places].filter((at) => standsFree(text, at, at + needle.length));

function slowly(text: string, needle: string, from: number): number[] {
  const places: number[] = [];
  for (let at = from; at <= text.length - needle.length; at++)
    if (text.startsWith(needle, at)) places.push(at);
  return places;
}

function check(text: string, needle: string, from = 0): number {
  const found = free(text, needle, new WordPlaces(text).of(needle, from));
  expect(found, `${needle} in ${text}`).toEqual(free(text, needle, slowly(text, needle, from)));
  return found.length;
}

describe("places of words", () => {
  it("a text of several words", () => expect(check("der Hafen, der Hafen im Norden", "der Hafen")).toBe(2));
  it("behind a place", () => expect(check("der Hafen, der Hafen", "der Hafen", 1)).toBe(1));
  it("a place that it would have to begin before", () => expect(check("der Hafen", "der Hafen", 2)).toBe(0));
  it("not inside a longer word", () => expect(check("Hafenrat und Hafen", "Hafen")).toBe(1));
  it("beginning and ending with signs", () => expect(check("so: „Nein“ („Nein“)", "„Nein“")).toBe(2));
  it("signs alone", () => expect(check("– und – und …", "–")).toBe(2));
  it("overlapping itself", () => expect(check("ha ha ha ha", "ha ha")).toBe(3));
  it("words that the text has, but not together", () => expect(check("a b, b c", "a b c")).toBe(0));
  it("beside letters of two code units", () => expect(check("𝐀bc bc 𝐀 bc𝐀bc", "bc")).toBe(4));
  it("holding them", () => expect(check("x𝐀y x𝐀y", "x𝐀y")).toBe(2));
  it("accents, digits, other scripts", () => expect(check("Öl 5 km – Öl 5 km, Київ", "Öl 5 km")).toBe(2));
  it("an empty text comes to an end", () => expect([...new WordPlaces("a b").of("", 0)]).toEqual([0, 1, 2]));

  it("whatever text and needle", () => {
    const letters = "ab 1-„ü𝐀";
    let state = 1;
    const roll = (sides: number) => {
      state = (state * 48271) % 2147483647;
      return state % sides;
    };
    const chars = [...letters];
    const anyText = (length: number) => Array.from({ length }, () => chars[roll(chars.length)]).join("");
    let found = 0;
    for (let i = 0; i < 2000; i++) found += check(anyText(roll(60)), anyText(1 + roll(4)), roll(5));
    expect(found).toBeGreaterThan(500);
  });

  it("the first of ascending numbers from a limit on", () => {
    const numbers = [1, 3, 3, 7];
    expect([0, 1, 2, 3, 4, 7, 8].map((limit) => firstAtLeast(numbers, limit))).toEqual([0, 0, 1, 1, 3, 3, 4]);
    expect(firstAtLeast([], 1)).toBe(0);
  });
});
