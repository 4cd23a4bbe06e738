import { expect, it } from "vitest";
import { checkReadings, compareReadings } from "../../src/verify/checks/readings.ts";
import type { PaperPage, Tag } from "../../src/verify/paper.ts";

/** A page of runs numbered from 0, each under a paragraph in the order given. */
const page = (texts: readonly string[], order: readonly number[], plain = texts.join("\n")): PaperPage => ({
  number: 1,
  box: [0, 0, 100, 100],
  plain,
  runs: texts.map((text, mark) => ({ text, mark, artifact: false, start: undefined })),
  tree: { role: "Document", alt: undefined, children: order.map(paragraph) },
  places: [],
});

const paragraph = (mark: number): Tag => ({ role: "P", alt: undefined, children: [{ mark }] });

const read = (...args: Parameters<typeof page>) => ({
  number: 1,
  readings: compareReadings(page(...args)),
});

const check = (...args: Parameters<typeof page>) =>
  checkReadings([read(...args)], () => false).map((one) => `${one.code}: ${one.message}`);

const cut = (isWritten: (word: string) => boolean) =>
  checkReadings([read(["„Bootshaus“"], [0], "„Boots\nhaus“")], isWritten).map((one) => one.code);

it("take a word that the content has for one word, though a line ends in it", () => {
  expect(cut(() => false)).toEqual(["verify/glued-words"]);
  expect(cut((word) => word === "Bootshaus")).toEqual([]);
});

it("agree when both come in the order of painting", () => {
  expect(check(["Eins", "Zwei"], [0, 1])).toEqual([]);
});

it("notice text that is tagged twice", () => {
  expect(check(["Eins", "Zwei"], [0, 1, 0])).toEqual([
    "verify/doubled-text: “Eins” on page 1 is tagged twice",
  ]);
});

it("notice text that is told in another order", () => {
  expect(check(["Eins", "Zwei"], [1, 0])).toEqual([
    "verify/reading-order: on page 1 a screen reader says “ZweiEins” where the page goes on with “EinsZwei”",
  ]);
});

it("notice text that is copied otherwise than painted", () => {
  expect(check(["Eins", "Zwei"], [0, 1], "Eins\nDrei")).toEqual([
    "verify/copied-text: page 1 copies as “EinsDrei” where it paints “EinsZwei”",
  ]);
});

it("do not mind a ligature that is copied as two letters", () => {
  expect(check(["\uFB01nden"], [0], "finden")).toEqual([]);
});

it("do not hear marks that nobody sees, of one code unit or of two", () => {
  expect(check(["Ha\u00ADfen\u{E0067}rat"], [0], "Hafenrat")).toEqual([]);
  expect(check(["Hafenrat"], [0], "Ha\u00ADfen\u{E0067}rat")).toEqual([
    "verify/torn-word: “Hafenrat” on page 1 is copied in pieces",
  ]);
});

it("notice a gap behind a letter of two code units", () => {
  expect(check(["𝐀bend"], [0], "𝐀 bend")).toEqual([
    "verify/torn-word: “𝐀bend” on page 1 is copied in pieces",
  ]);
});

/** One page whose tags are given; its runs are numbered from 0. */
const tagged = (texts: readonly string[], children: Tag["children"], change: Partial<PaperPage> = {}) =>
  checkReadings(
    [
      {
        number: 1,
        readings: compareReadings({
          ...page(texts, []),
          tree: { role: "Document", alt: undefined, children },
          ...change,
        }),
      },
    ],
    () => false,
  ).map((one) => one.code);

const tag = (role: string, marks: readonly number[], alt?: string): Tag => ({
  role,
  alt,
  children: marks.map((mark) => ({ mark })),
});

it.each([
  ["Span", "[6]", "paragraph 6", []],
  ["Link", "[6]", "paragraph 6", []],
  ["Link", "[6]", "paragraph 9", ["verify/spoken-otherwise"]],
  ["Span", "UN", "United Nations", []],
  ["Span", "one two three", "something else", []],
  ["Span", "one two three four", "something else", ["verify/spoken-otherwise"]],
  ["H2", "News", "Advertising", ["verify/spoken-otherwise"]],
  ["Quote", "No", "Yes", ["verify/spoken-otherwise"]],
  ["Figure", "a map with many words in it", "Map", []],
  ["Formula", "x is equal to y", "x equals y", []],
] as const)("%s: “%s” may be said as “%s”: %j", (role, painted, said, codes) =>
  expect(tagged([painted], [tag("P", []), tag(role, [0], said)])).toEqual(codes),
);

it("hear notes behind the paragraph that calls them, in their own order", () => {
  const texts = ["Eins", "Zwei", "Erste", "Zweite"];
  const told = (...notes: readonly number[]) => [
    tag("P", [0]),
    tag("Note", [notes[0]!]),
    tag("P", [1]),
    tag("Note", [notes[1]!]),
  ];
  expect(tagged(texts, told(2, 3))).toEqual([]);
  expect(tagged(texts, told(3, 2))).toEqual(["verify/reading-order"]);
});

it("do not compare what lies beyond the page, or runs from right to left", () => {
  const beyond = { text: "Zwei", rect: [500, 0, 520, 10], hidden: undefined } as const;
  const all = [tag("P", [0]), tag("P", [1])];
  expect(tagged(["Eins", "Zwei"], all, { plain: "Eins" })).toEqual(["verify/copied-text"]);
  expect(tagged(["Eins", "Zwei"], all, { plain: "Eins", places: [beyond] })).toEqual([]);
  expect(tagged(["םולש", "Zwei"], all, { plain: "שלום\nZwei" })).toEqual([]);
});

it.each([
  ["\u0001", "0001"],
  ["\uE001", "E001"],
  ["\uFFFD", "FFFD"],
])("notice the sign %j, which has no meaning", (sign, code) =>
  expect(check([`a${sign}b`], [0])).toEqual([
    `verify/unreadable-glyph: a glyph in “a□b” on page 1 reads as U+${code}`,
  ]),
);

it("tell of one word once, and of gaps only where all else agrees", () => {
  expect(check(["Hafen Hafen"], [0], "Ha fen Ha fen")).toEqual([
    "verify/torn-word: “Hafen” on page 1 is copied in pieces",
  ]);
  expect(check(["Hafen", "Zwei"], [1, 0], "Ha fen\nZwei").map((one) => one.split(":")[0])).toEqual([
    "verify/reading-order",
  ]);
});

it("notice no gap between a letter and a sign", () => {
  expect(check(["Hafen–Stadt (neu)"], [0], "Hafen – Stadt ( neu )")).toEqual([]);
});
