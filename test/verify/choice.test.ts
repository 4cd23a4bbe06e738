/** Layouts that print a choice promise just that choice. */
import { expect, test } from "vitest";
import type { Briefing } from "../../src/model/briefing.ts";
import type { PrintRule } from "../../src/model/layout.ts";
import { namesContent, promisedTexts } from "../../src/verify/promise.ts";

const statement = (text: string | string[], key: boolean) => ({ kind: "partial", speaker: "a", text, key });
const briefing = {
  language: "de",
  people: [],
  summary: ["eins", "zwei", "drei", "vier"].map((text) => ({ text })),
  statements: [
    statement("offen", false),
    statement(["Tür", "Tor"], true),
    statement("Frist", true),
    statement("Tag", true),
  ],
} as unknown as Briefing;

const promised = (path: string, choice: Partial<PrintRule> = {}) =>
  promisedTexts(briefing, { path, groupBy: undefined, whole: undefined, quote: false, ...choice }).map(
    (p) => p.text,
  );

test("all items, when nothing is said", () => {
  expect(promised("summary.*.text")).toEqual(["eins", "zwei", "drei", "vier"]);
});

test("the shorter wording where there is one, else the whole", () => {
  const points = { summary: [{ text: "eins", short: "1" }, { text: "zwei" }] };
  const reactions = [{ position: "Er ist dafür.", short: "Dafür." }, { position: "Dagegen." }];
  const shorter = { ...briefing, ...points, reactions } as unknown as Briefing;
  const texts = (path: string) =>
    promisedTexts(shorter, { path, groupBy: undefined, whole: undefined, quote: false }).map((p) => p.text);
  expect(texts("summary.*.short|text")).toEqual(["1", "zwei"]);
  expect(texts("summary.*.short")).toEqual(["1"]);
  expect(texts("summary.*.text")).toEqual(["eins", "zwei"]);
  expect(texts("reactions.*.short|position")).toEqual(["Dafür.", "Dagegen."]);
  const named = ["summary.*.short|text", "summary.*.shrot|text", "summary.*.text|shrot", "summary.*.short|"];
  expect(named.map(namesContent)).toEqual([true, false, false, false]);
});

test("the first items", () => {
  expect(promised("summary.*.text", { first: 3 })).toEqual(["eins", "zwei", "drei"]);
  expect(promised("summary.*.text", { first: 9 })).toHaveLength(4);
});

test("the key items, a passage never without its others", () => {
  expect(promised("statements.*.text", { only: "key" })).toEqual(["Tür", "Tor", "Frist", "Tag"]);
  expect(promised("statements.*.text", { only: "key", first: 2 })).toEqual(["Tür", "Tor", "Frist"]);
});
