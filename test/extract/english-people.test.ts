/** Who is who in English, where nouns are written small and only the office beside it tells a name from a place. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { draw } from "./support.ts";

const people = (text: string): string[] =>
  draw(text, "en")
    .people.filter(({ kind }) => kind === "person")
    .map(({ name, role }) => (role === undefined ? name : `${name}: ${role}`));

const CASES: readonly (readonly [why: string, text: string, ...people: string[]])[] = [
  [
    "offices before their names, in a list",
    "The talks were attended by the French minister, Amélie Dessault, the Dutch envoy, Joost van der Meulen, and the mayor of Averley, Ruth Hale.",
    "Amélie Dessault: French minister",
    "Joost van der Meulen: Dutch envoy",
    "Ruth Hale: mayor of Averley",
  ],
  [
    "offices behind their names, in a list",
    "Ann Lee, the mayor, Tom Hay, the harbour master, and Jo Park, a fisherman, met on Monday.",
    "Ann Lee: mayor",
    "Tom Hay: harbour master",
    "Jo Park: fisherman",
  ],
  [
    "a name that no list knows is a name behind an office",
    "The head of vessel traffic, Þórdís Ægisdóttir, spoke.",
    "Þórdís Ægisdóttir: head of vessel traffic",
  ],
  [
    "and behind the country that sent somebody",
    "Lithuania's Ulwen Trask and Latvia’s Olma Vesk spoke.",
    "Ulwen Trask",
    "Olma Vesk",
  ],
  [
    "a street or a library is nobody",
    "She left Florence Mills Library and went to Lincoln Elementary and Alma Street.",
  ],
  ["and before one", "Ulwen Trask, a trade negotiator, spoke.", "Ulwen Trask: trade negotiator"],
  ["and beside a body", "Ulwen Trask of the islanders’ association spoke.", "Ulwen Trask"],
  [
    "a department of several things",
    "The minister for fish, trade and energy, Olga Brandt, left.",
    "Olga Brandt: minister for fish, trade and energy",
  ],
  [
    "words before the office belong to it",
    "The insurance adviser Dragoș Vale left.",
    "Dragoș Vale: insurance adviser",
  ],
  ["whose officer it is", "Averley’s deputy mayor, Ruth Hale, left.", "Ruth Hale: Averley’s deputy mayor"],
  [
    "a title between office and name",
    "The talks were led by a retired judge, Sir Ian Botha.",
    "Ian Botha: retired judge",
  ],
  [
    "a colleague of somebody who was named before",
    "Norway agreed. Her Danish counterpart, Mads Lund, left.",
    "Mads Lund: Danish counterpart",
  ],
  [
    "an office of whom the sentence before names",
    "Its prime minister, Rúna Dam, left.",
    "Rúna Dam: prime minister",
  ],
  ["an office with capitals", "Prime Minister Keir Holt left.", "Keir Holt: Prime Minister"],
  [
    "a country in front is no initial",
    "U.S. Secretary of State Jane Marlowe left.",
    "Jane Marlowe: Secretary of State",
  ],
  [
    "a firm before the name is another",
    "Wells Bank president Ann Lee left.",
    "Ann Lee: Wells Bank president",
  ],
  [
    "small words inside a name",
    "The solicitor, Rhys ap Gruff, and the president, María de los Ángeles Ruiz, left.",
    "Rhys ap Gruff: solicitor",
    "María de los Ángeles Ruiz: president",
  ],
  [
    "somebody's lawyer is not that somebody",
    "Mr. Smith, a lawyer for Mr. Jones, left.",
    "Smith: lawyer for Mr. Jones",
    "Jones",
  ],
  ["a place is no person", "In South Ulwen, the governor, Nikki Hale, said no.", "Nikki Hale: governor"],
  ["what follows a place is no office", "Talks in South Ulwen, the mayor said, will go on."],
  ["a day is nobody", "The title of commander in chief Wednesday stays."],
  [
    "the next sentence in a quotation is nobody",
    "“It is in their heads. This is hers,” said Ann Lee.",
    "Ann Lee",
  ],
  ["what somebody does is no office", "Ann Lee, who heads the port, left.", "Ann Lee"],
];

describe("people in English", () => {
  it.each(CASES)("%s: %s", (_, text, ...named) => expect(people(text)).toEqual(named));

  it("everybody whom the sample of the harbours names is found, with an office where it tells one", () => {
    const file = fileURLToPath(new URL("../../content/harbour-talks/article.txt", import.meta.url));
    const found = people(readFileSync(file, "utf8"));
    expect(found).toHaveLength(19);
    expect(found.filter((one) => !one.includes(": "))).toEqual([
      "Eleanor Wraxall-Pemberton",
      "Morag Urquhart",
    ]);
  });

  it.each([
    ["Olaf Brandt shrugged.", "Olaf Brandt"],
    ["Brandt shakes his head.", "Brandt"],
    ["It rained.", "Ann Lee"],
  ])("whoever shrugs between two quotations speaks next: %s", (between, who) => {
    const { article, statements } = draw(
      `Olaf Brandt and Ann Lee met. “I am not going there,” said Ann Lee. ${between} “Then I will have to go alone.”`,
      "en",
    );
    const { start, end } = statements.at(-1)!.speaker[0]!;
    expect(article.text.slice(start, end)).toBe(who);
  });

  it("what a measure decides is nobody's statement", () =>
    expect(draw("According to the size of the ship, the fee will rise.", "en").statements).toEqual([]));
});
