/** A word that stands in a text whole is found without taking the text apart, and never where taking it apart would not find it. */
import { expect, it } from "vitest";
import { stemsIn } from "../../src/check/gate/names.ts";
import { Said } from "../../src/check/gate/said.ts";

const TEXT = "The Port of Ellis, and Ellis-Marsh; O'Hara's boats. In Élan 3 Éclairs, x Ban.";

it.each(["Port", "Ellis", "Boats", "boats", "Ellis-Marsh", "O'Hara's", "Élan", "Éclairs", "Ban"])(
  "“%s”",
  (word) => {
    const found = new Said(TEXT).hasWord(word);
    expect(found).toBe(new RegExp(`(?<![\\p{L}'-])${word}(?![\\p{L}'-])`, "u").test(TEXT));
    const stems = stemsIn(TEXT);
    if (found) expect([...stemsIn(word)].some((stem) => stems.has(stem))).toBe(true);
  },
);

it.each(["Por", "arsh", "Marsh", "O'Hara", "Hara", "clairs", "lan"])("no part of a word: “%s”", (word) => {
  expect(new Said(TEXT).hasWord(word)).toBe(false);
});
