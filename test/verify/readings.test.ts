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
